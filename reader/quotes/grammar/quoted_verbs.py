"""Verbs that stand in quoted words: "Le maire « prend acte » de ce refus", "Elle « n'exclut pas » un recours".

Owns telling that quoted words begin with the finite verb of the clause around them, and its number. Adjectives and
nouns of the same spelling ("une réponse « ferme »") are left alone.
"""

from reader.quotes.grammar.finite_verbs import FINITE_ENDINGS, NOUNS_TOO
from reader.quotes.grammar.verb_groups import is_plural
from reader.quotes.lexicon.closed_words import CLITICS, DETERMINERS
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, FINITE, NOUN_LIKE, VERBS

_ONLY_BEFORE_VERBS = frozenset(("ne", "n'", "se", "s'"))
_BEFORE_OBJECTS = frozenset(("toute", "tous", "toutes", *DETERMINERS)) - {"du", "des", "au", "aux"}


def number_of_verb(quoted: str, behind: str) -> bool | None:
    """Whether the verb that quoted words begin with is plural; None where they begin with none.

    Args:
        quoted: the words between the marks.
        behind: the word that follows the quotation, in lower case.
    """
    words = quoted.replace("’", "'").replace("'", "' ").split()
    held = False
    at = 0
    while at < len(words) and words[at] in CLITICS:
        held = held or words[at] in _ONLY_BEFORE_VERBS
        at += 1
    verb = words[at].rstrip(",;") if at < len(words) else ""
    if not (_finite(verb) or (held and verb.endswith(FINITE_ENDINGS))) or (at and not held):
        # "le juge", "la porte": an article and its noun
        return None
    if not held and _finite(behind):
        # "Une réponse « ferme et définitive » a surpris le jury"
        return None
    doubtful = not held and (verb in NOUN_LIKE or verb in NOUNS_TOO or verb in NOUNS)
    goes_on = behind in _BEFORE_OBJECTS or (len(words) > 1 and words[1] in _BEFORE_OBJECTS)
    return is_plural(verb) if goes_on or (not doubtful and len(words) > 1) or held else None


def _finite(word: str) -> bool:
    verb = VERBS.get(word)
    listed = word in AUXILIARIES or word in COMMON_FINITE or word in EVERYDAY
    return listed or (verb is not None and bool(verb.shape & FINITE))
