"""The translation of an article: what shows English asks this, and nothing else of the room.

Owns the parts and when they are made: the engine, the memory, the glossary. The work on an article is in `job`.
Used from a worker thread; `remembered` and the properties may be called from any.
"""

import threading
from collections.abc import Callable, Collection, Sequence

from reader.articles.article import Article, Sentence
from reader.config import TranslationSettings
from reader.translation.job import Job, Order, Translation, memory_key
from reader.translation.memory import TranslationMemory
from reader.translation.terms import Glossary
from reader.translation.translator import Translator

__all__ = ["Order", "Translation", "TranslationService"]


class TranslationService:
    """The English of articles, remembered or made."""

    def __init__(
        self,
        translator_factory: Callable[[], Translator],
        memory: TranslationMemory,
        glossary: Glossary | Callable[[], Glossary] | None = None,
        settings: TranslationSettings | None = None,
    ) -> None:
        """Put the parts together; nothing is opened or loaded yet.

        Args:
            translator_factory: makes the engine; called again after it raised, and after `forget_engine`.
            memory: the translation memory.
            glossary: the terms whose English is put into the translation, or what loads them when they are
                needed first; None for none.
            settings: `glossary = false` there has the same effect.
        """
        self._factory = translator_factory
        self._memory = memory
        self._settings = settings or TranslationSettings()
        self._given_glossary = glossary
        self._lock = threading.Lock()
        self._glossary_lock = threading.Lock()
        self._translator: Translator | None = None

    @property
    def engine(self) -> str:
        """What translates here, with its version; loads no weights.

        Raises:
            PackageError: there is no usable package; `NoPackageError` if none is installed.
        """
        return self._engine().engine

    @property
    def notice(self) -> str | None:
        """One sentence about the memory where it is not as it should be."""
        return self._memory.notice

    def forget_engine(self) -> None:
        """Make the engine anew the next time: a package was installed or removed."""
        with self._lock:
            self._translator = None

    def use_glossary(self, glossary: Glossary | Callable[[], Glossary] | None) -> None:
        """Take another glossary from the next call on; only sentences that its changes touch are translated anew."""
        self._given_glossary = glossary

    def glance(self, article: Article, indices: Collection[int] | None = None) -> dict[int, Translation]:
        """What the memory holds, for the first paint: neither weights nor glossary are loaded.

        The English is the one last made; `terms` is empty, and an entry edited since is not heeded. `remembered`
        answers exactly, a moment later.

        Raises:
            PackageError: there is no usable package.
        """
        translator = self._engine()
        wanted = article.sentences if indices is None else [article.sentences[index] for index in sorted(indices)]
        sources = {sentence.index: " ".join(sentence.text.split()) for sentence in wanted}
        newest = self._memory.recall_newest(memory_key(translator), sources.values())
        return {
            sentence.index: Translation(
                sentence.index, sentence.text, segment.english, segment.english, translator.engine, (), segment.flags
            )
            for sentence in wanted
            if (segment := newest.get(sources[sentence.index])) is not None
        }

    def remembered(self, article: Article, indices: Collection[int] | None = None) -> dict[int, Translation]:
        """The sentences that the memory holds; loads no weights.

        Args:
            article: the article.
            indices: the sentences asked for; None for all.

        Raises:
            PackageError: there is no usable package.
        """
        sentences = article.sentences if indices is None else [article.sentences[index] for index in sorted(indices)]
        return self._job(article, sentences).remembered()

    def translate(
        self,
        article: Article,
        order: Order,
        cancelled: Callable[[], bool],
        on_result: Callable[[Translation], None],
        known: Collection[int] = (),
    ) -> None:
        """Hand over the English of every sentence, as it comes; returns when all is done or `cancelled`.

        Args:
            article: the article.
            order: which sentences are wanted first.
            cancelled: asked between two batches.
            on_result: called in this thread, once a sentence.
            known: indices of sentences that the caller already has.

        Raises:
            PackageError: there is no usable package, or it fails.
        """
        missing = [sentence for sentence in article.sentences if sentence.index not in set(known)]
        if missing:
            self._job(article, missing).run(order, cancelled, on_result)

    def _job(self, article: Article, sentences: Sequence[Sentence]) -> Job:
        return Job(article, sentences, self._engine(), self._memory, self._loaded_glossary())

    def _loaded_glossary(self) -> Glossary | None:
        if not self._settings.glossary:
            return None
        with self._glossary_lock:
            if callable(self._given_glossary):
                self._given_glossary = self._given_glossary()
            return self._given_glossary

    def _engine(self) -> Translator:
        with self._lock:
            if self._translator is None:
                self._translator = self._factory()
            return self._translator
