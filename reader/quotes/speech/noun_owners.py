"""Whose words a noun in the clause in front stands for: "X garde de Y ce conseil : « … »", "Son mot tient en …".

Owns words that somebody has from another, and nouns whose words are told by their length. Whom a phrase means is not
asked here.
"""

from reader.quotes.grammar.clause import Governed
from reader.quotes.lexicon.spoken_nouns import SHOWN, SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.governing import somebody
from reader.quotes.speech.owners import OWN_WORDS

_HAVING = ("gard", "tien", "ten", "retien", "reten", "retenu", "hérit", "conserv", "doi", "dev", "dû")
"""How verbs begin of those who have words from another."""
_LESSONS = SPOKEN_NOUNS | words("leçon précepte maxime principe règle secret proverbe dicton enseignement sagesse")
_FROM = words("de d' du à au")
_SUMMING = ("tien", "tenai", "tenu", "résum", "condens", "limit")
"""How verbs begin of what comes down to a few words."""
_MEASURES = words(
    "mot mots phrase phrases ligne lignes formule formules chose syllabe syllabes adjectif verbe chiffre"
)
_OF_MANY = words("avis réactions commentaires opinions verdicts pronostics jugements")
"""Nouns of what many say, none of them named."""
_ANSWERS = words("réponse réplique riposte")
_UTTERED = SHOWN | OWN_WORDS | words("propos allocution intervention harangue prêche voix")
_OPINIONS = words("avis verdict jugement diagnostic constat bilan conclusion")
"""What is thought of something, whether it is in writing or not."""
_DONE = words("dressé tiré livré établi fait formulé posé rendu donné laissé")
"""Participles, in the masculine singular, of whoever says what the noun before them stands for."""


def handed_down(stream: Stream, first: int, place: int) -> Cue | None:
    """From whom somebody has the words: "De son maître, X garde cette leçon : « … »", "X doit à Y ce conseil"."""
    finder = stream.finder
    for verb in reversed([v for v in finder.clauses(first).verbs if v.group.first < place and not v.aside]):
        group = verb.group
        if not finder.low(group.after - 1).startswith(_HAVING):
            continue
        behind = [p for p in (finder.starting.get(i) for i in range(group.after, place)) if p is not None]
        lesson = next((p for p in behind if not p.preposition and p.head in _LESSONS), None)
        if lesson is None or lesson.determiner not in ("demonstrative", "indefinite"):
            continue
        around = [p for p in finder.phrases if first <= p.first <= first + 3 and p.after <= group.first]
        around += [p for p in behind if p.first < lesson.first]
        giver = next((p for p in around if p.preposition in _FROM and p is not verb.subject and somebody(p)), None)
        if giver is None:
            continue
        return Cue(group.first, group.after, "before, message", finder.named_beside(giver), lemma="tenir")
    return None


def of_many(stream: Stream, first: int, place: int, subject: Phrase | None) -> bool:
    """Whether what stands behind the colon is what many say, or a thing comes down to: "Les avis divergent : …"."""
    if subject is None or subject.kind != "noun":
        return False
    if subject.head in _OF_MANY and subject.number == "p":
        return summed_up_by(stream, first, place, subject) is None
    thing = subject.head == "verdict" or (subject.noun is None and subject.head not in _ANSWERS)
    return thing and _sums_up(stream, first, place, subject) is not None


def summed_up_by(stream: Stream, first: int, place: int, subject: Phrase | None) -> Phrase | None:
    """Whose words they are in "Sa consigne tient en deux mots : « … »", "Le bilan dressé par X se résume à …"."""
    finder = stream.finder
    verb = _sums_up(stream, first, place, subject)
    if verb is None or subject is None or subject.kind != "noun":
        return None
    for i in range(subject.after, verb.group.first):
        if finder.low(i) == "par" and finder.low(i - 1).rstrip("s").removesuffix("e") in _DONE:
            agent = finder.starting.get(i + 1)
            return agent if somebody(agent) else None
    if subject.determiner == "possessive" and (subject.noun is None or subject.noun.kind == "document"):
        return _owner(stream, subject)
    head = next((i for i in range(subject.first, subject.after) if finder.low(i) == subject.head), None)
    return finder.owner_of(head, verb.group.first) if head is not None and subject.head in _LESSONS else None


def owner_of_words(stream: Stream, subject: Phrase | None) -> Phrase | None:
    """Whose the words are that a possessive and a noun of speech stand for: "Son propos liminaire : « … »"."""
    said = subject is not None and subject.kind == "noun" and subject.head in _UTTERED and subject.name is None
    mine = said and subject is not None and subject.determiner == "possessive"
    mine = mine and subject is not None and (subject.noun is None or subject.head in _OPINIONS)
    return _owner(stream, subject) if mine and subject is not None else None


def _owner(stream: Stream, subject: Phrase) -> Phrase:
    """The possessive of `subject` as a pronoun of its own."""
    token = stream.finder.tokens[subject.first]
    owner = Phrase("pronoun", subject.first, subject.first + 1, token.start, token.end, head="ses")
    owner.number = "p" if token.low in ("leur", "leurs") else "s"
    return owner


def _sums_up(stream: Stream, first: int, place: int, subject: Phrase | None) -> Governed | None:
    """The verb by which the subject comes down to a few words, with these between it and the colon."""
    finder = stream.finder
    verb = next((v for v in finder.clauses(first).verbs if v.subject is subject and v.group.first < place), None)
    if verb is None or not finder.low(verb.group.after - 1).startswith(_SUMMING):
        return None
    return verb if any(finder.low(i) in _MEASURES for i in range(verb.group.after, place)) else None
