"""What the words around somebody's name say of their gender: agreement of participles and adjectives.

Owns reading the signs; weighing them is `register`'s.
"""

from collections.abc import Sequence

from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Gender, Phrase

_BEING = words("est était sera serait été fut soit reste restait demeure semble paraît devient devenu devenue")
_BORN = {"né": "m", "née": "f", "âgé": "m", "âgée": "f", "natif": "m", "native": "f", "seul": "m", "seule": "f"}
_APART: dict[str, Gender] = {"lui": "m", "elle": "f", "lui-même": "m", "elle-même": "f"}
_FEMININE = ("ée", "ie", "ue", "ise", "ite", "erte", "ainte", "einte", "ointe", "euse", "ive", "ente", "ante", "elle")
_MASCULINE = ("é", "i", "u", "is", "it", "ert", "aint", "eint", "oint", "eux", "if", "ent", "ant", "el")
_EPICENE = words(
    "celui-ci bien aussi ici ainsi parmi lui qui samedi lundi mardi mercredi jeudi vendredi midi peu plus tout"
)


def agreement(phrase: Phrase, tokens: Sequence[Token]) -> Gender | None:
    """The gender with which the words beside a name in the singular agree; None where nothing shows it."""
    after = phrase.after
    if phrase.number == "p" or _joined(phrase, tokens):
        return None
    low = _words(tokens, after, 7)
    if low[:1] == [","]:
        for word in low[1:4]:
            if word in _BORN:
                return "f" if _BORN[word] == "f" else "m"
        if len(low) > 2 and low[1] in _APART and low[2] in (",", "aussi", "-même"):
            return _APART[low[1]]
        close = next((i for i in range(1, len(low)) if low[i] == ","), None)
        if close is None:
            return None
        if close == 2 and _participle(low[1]):
            return _participle(low[1])
        # "Zhenis Omarov, 52 ans, est arrivé"
        low = _words(tokens, after + close + 1, 7)
    if phrase.preposition:
        return None
    if low and low[0] in ("s'", "n'", "ne"):
        low = low[1:]
    if low and (low[0] in _BEING or low[0] in ("a", "avait")):
        rest = [word for word in low[1:5] if word not in ("pas", "plus", "aussi", "toujours", "également", "été")]
        passive = "été" in low[1:4] or low[0] in _BEING
        certain = "été" in low[1:4]
        return _participle(rest[0], certain) if passive and rest else None
    back = [tokens[i].low for i in range(max(0, phrase.first - 4), phrase.first)]
    if len(back) > 1 and (back[-2] in _BEING or (len(back) > 2 and back[-3] in _BEING)):
        # "s'est indignée Nino Gvaramia"
        return _participle(back[-1])
    if len(back) > 1 and back[-1] == ",":
        # "Arrivée jeudi, Aiperi Satybal …"
        first = next((i for i in range(phrase.first - 2, max(-1, phrase.first - 10), -1) if _opens(tokens, i)), None)
        if first is not None and tokens[first].capital:
            return _participle(tokens[first].low) if tokens[first].low.endswith(("é", "ée", "eux", "euse")) else None
    return None


def _opens(tokens: Sequence[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].kind == "quote" or tokens[index - 1].text in ".?!…"


def _words(tokens: Sequence[Token], first: int, count: int) -> list[str]:
    found = []
    for token in tokens[first : first + count]:
        if token.kind == "quote" or token.text in ".;:!?":
            break
        found.append(token.low)
    return found


def _joined(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    after = tokens[phrase.after].low if phrase.after < len(tokens) else ""
    before = tokens[phrase.first - 1].low if phrase.first else ""
    return "et" in (after, before)


def _participle(word: str, certain: bool = False) -> Gender | None:
    verb = VERBS.get(word)
    if word in _EPICENE or len(word) < 4 or word.endswith("ment"):
        return None
    if word.endswith(_FEMININE):
        return "f"
    sure = certain or verb is not None or word.endswith(("é", "eux", "if"))
    return "m" if word.endswith(_MASCULINE) and sure else None
