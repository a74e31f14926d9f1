"""A few quoted words that name something by the place they stand in: "le mot de « crise »", "dit « pacte du lac »".

Owns the places that tell a name whatever cues are near. Names that only the absence of a cue tells are `terms`'.
"""

import re
from collections.abc import Sequence

from reader.articles.article import Span
from reader.quotes.grammar.finite_verbs import may_be_finite
from reader.quotes.lexicon.closed_words import FUNCTION_WORDS, OF, THE_OF
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import AUXILIARIES, HAVE
from reader.quotes.lexicon.words import words
from reader.quotes.speech.cue import Cue

_OF_PART = re.compile(r"(?:du|des|de|d[’'])\b", re.IGNORECASE)
"""What the name of a thing may begin with: "la rangée dite « du quai »"."""
_PAPER = re.compile(r"(?:L(?:e|a|es)\s|L[’'])[A-ZÀ-Þ]\w+(?:\s[\w’'-]+){0,3}")
"""How the name of a paper is written: "La Gazette des lettres"."""
_SO_CALLED = words(
    """
    prétendu prétendue prétendus prétendues soi-disant fameux fameuse fameuses supposé supposée supposés supposées
    traditionnel traditionnelle traditionnels traditionnelles célèbre célèbres mythique mythiques légendaire
    dénommé dénommée dénommés sempiternel sempiternelle inévitable inénarrable
    """
)
"""Adjectives behind which a name stands."""
_OBJECTS = words("que qu' l' le la les")
"""Pronouns of whom others call so."""
_WORDS = words("terme mot expression appellation qualificatif étiquette vocable notion concept")
"""What a word at a distance is called."""
_UTTERING = words("lâcher lancer prononcer avancer dire glisser souffler évoquer risquer répéter")
"""Lemmas of those who use such a word rather than weigh it."""
_GLOSSED = 4
"""Words of the longest term that is explained behind it."""
_ADVERBS = words("déjà encore aussi désormais volontiers parfois souvent toujours simplement affectueusement")
"""Adverbs between "appeler" and a name."""


def stands_for_noun(text: str, inner: Span, tokens: Sequence[Token], place: int, left: Cue | None) -> bool:
    """Whether a few quoted words name something by the place they stand in, whatever cues are near."""
    if text[inner.end - 1] in ".!?…" or len(text[inner.start : inner.end].split()) > 7:
        return False
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    low = before.low if before is not None else ""
    capital = text[inner.start].isupper()
    if capital and low in ("dont", "que", "qu'", "où", "comme") and after is not None and after.low in AUXILIARIES:
        # "un courriel dont « Le Courrier » a eu copie"
        return True
    if before is None and capital and after is not None and after.text == ",":
        # « Le Feu doux », de Lucie Armand, 216 pages
        named = place + 3 < len(tokens) and tokens[place + 2].low in ("de", "d'") and tokens[place + 3].capital
        if named:
            return True
    apart = after is not None and after.text == "," and place > 2 and tokens[place - 2].text == ","
    if low == "dit" and apart and tokens[place - 3].low not in ("lui", "même"):
        # "L'accord de 2022, dit « pacte du lac », prévoyait …"
        return True
    if _PAPER.fullmatch(text, inner.start, inner.end) and _hears_or_says(tokens, place, left):
        return True
    if _so_named(tokens, place, _OF_PART.match(text, inner.start) is not None):
        return True
    if len(text[inner.start : inner.end].split()) <= _GLOSSED and _glossed(tokens, place):
        return True
    held = low in ("le", "la", "les", "l'", "un", "une", "du", "des", "au", "aux")
    if held and left is not None and left.lemma == "appeler" and left.after >= place - 2:
        # "que les voisins appellent la « petite danse »"
        return True
    if low in ("de", "d'") and place > 2 and tokens[place - 2].low in _WORDS:
        # "refuse le mot de « crise »", but "a lâché le mot de « crise »"
        uttered = left is not None and left.lemma in _UTTERING
        return tokens[place - 3].low in ("le", "la", "l'", "ce", "cette", "cet") and not uttered
    if place > 1 and low == "appeler" and tokens[place - 2].low.startswith(("fai", "fit")):
        # "celle qui se faisait appeler « la comtesse »"
        return True
    straight = left is not None and all(tokens[i].low in _ADVERBS for i in range(left.after, place))
    if left is not None and left.lemma == "appeler" and straight:
        # "que les voisins appellent « le Consul »", but "a appelé « à la retenue »"
        if tokens[left.first].low in HAVE or what_one_calls(tokens, place):
            return False
        verb = left.after - 1
        clitic = tokens[verb - 1].low in _OBJECTS or (verb > 1 and tokens[verb - 2].low in ("l'", "les"))
        return clitic or any(tokens[i].low in ("que", "qu'") for i in range(max(0, place - 6), verb))
    return low in _SO_CALLED


def _hears_or_says(tokens: Sequence[Token], place: int, left: Cue | None) -> bool:
    """Whether a paper stands there: "a-t-elle confié à « La Gazette »", "« … », jugeait « La Gazette »"."""
    if tokens[place - 1].low == "à":
        return left is not None and left.after == place - 1
    return speaks(tokens, place, left)


def speaks(tokens: Sequence[Token], place: int, left: Cue | None) -> bool:
    """Whether the name at token `place` says the quotation before its verb: "« … », jugeait « X »"."""
    inverted = place > 2 and tokens[place - 2].text == "," and tokens[place - 3].kind == "quote"
    return inverted and left is not None and left.after == place and left.verb is not None


def _so_named(tokens: Sequence[Token], place: int, of: bool) -> bool:
    """Whether a thing is so named: "le régime dit de la « déclaration »"; where `of` begins it, "dit « du quai »"."""
    i = place - 1
    while i > 1 and tokens[i].low in THE_OF:
        i -= 1
    linked = tokens[i + 1].low in OF if i < place - 1 else of
    if not linked or i < 1 or tokens[i].low not in ("dit", "dite", "dits", "dites") or tokens[i - 1].kind != "word":
        return False
    noun = NOUNS.get(tokens[i - 1].low)
    named = noun is None or noun.kind != "person"
    return named and tokens[i - 1].low not in FUNCTION_WORDS and not tokens[i - 1].capital


def _glossed(tokens: Sequence[Token], place: int) -> bool:
    """Whether what a word means is said behind it: "le « corridor du milieu », cette route vers l'Europe"."""
    if place < 1 or place + 3 >= len(tokens) or tokens[place + 1].text != ",":
        return False
    held = tokens[place - 1].low in ("le", "la", "l'", "les", "du", "des", "au", "aux")
    return held and tokens[place + 2].low in ("ce", "cet", "cette", "ces") and not may_be_finite(tokens[place + 3])


def what_one_calls(tokens: Sequence[Token], place: int) -> bool:
    """Whether "ce que" stands shortly before: "ce que la juge appelle « un naufrage »"."""
    near = range(max(1, place - 7), place)
    return any(tokens[i].low in ("que", "qu'") and tokens[i - 1].low == "ce" for i in near)
