"""The translation service put together from the global options, for every command that translates."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reader.articles.article import Article
from reader.cli.command import Context

if TYPE_CHECKING:
    from reader.glossary.library import Glossary
    from reader.translation.service import Translation, TranslationService


def make_service(context: Context, glossary: "Callable[[], Glossary] | None" = None) -> "TranslationService":
    """A service over the chosen package; the model is loaded by the first sentence that is not remembered.

    Raises:
        NoPackageError: no package is installed and none was named.
        PackageError: the package cannot be used.
    """
    from reader.translation.argos import ArgosTranslator
    from reader.translation.memory import TranslationMemory
    from reader.translation.packages import chosen
    from reader.translation.service import TranslationService

    settings = context.settings.translation
    package = chosen(context.model)

    def load() -> "Glossary":
        from reader.glossary.library import load_glossary

        return load_glossary(context.glossaries)

    return TranslationService(
        lambda: ArgosTranslator(package, settings), TranslationMemory(), glossary or load, settings
    )


def translate_article(article: Article, service: "TranslationService") -> Iterator["Translation"]:
    """The English of every sentence, in the order of the article.

    Raises:
        PackageError: the package cannot be used.
    """
    found: dict[int, Translation] = {}
    service.translate(article, (), lambda: False, lambda translation: found.update({translation.index: translation}))
    return (found[index] for index in sorted(found))
