"""The words that name whoever says a quotation with a cue, where they are not simply the cue's own.

Owns the order in which other words than the nearest subject are preferred. Each step reads and changes the `phrase`
of an `Utterance`; whom the phrase means is `cued`'s.
"""

from reader.quotes.lexicon.endings import thing_like
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.disowned import accused
from reader.quotes.speech.governing import answered, whose_turn
from reader.quotes.speech.letters import signer, writer
from reader.quotes.speech.noun_owners import owner_of_words
from reader.quotes.speech.outer_sources import (
    before_colon,
    both,
    example,
    is_somebody,
    led_before_colon,
    no_person,
    not_yet_said,
    passes_on,
    told_on,
)
from reader.quotes.speech.reading import can_speak
from reader.quotes.speech.unvoiced import PASSAGES, SURFACES
from reader.quotes.speech.utterance import Utterance

_TEXT_VERBS = words("prévoir stipuler disposer préconiser prescrire édicter énoncer spécifier mentionner")
"""What laws, plans and reports do."""
_PAPERS = words("page conclusions dossier exposé mission capitale")
"""Nouns with the ending of a thing for what is written, for those who are sent, for a government."""
_CITING = words("citer paraphraser")
_NAMING = ("surnomm", "appel", "nomm", "baptis", "dit", "disai", "présent", "prétend", "rêv", "voul")
"""How the verbs begin by which somebody is called something, or wants to be."""
_CALLED_WITHIN = 8
_MINDED = words("croire penser vouloir demander attendre espérer souhaiter craindre aimer")
"""What goes on in others' minds."""
_AHEAD = 12
"""Up to so many tokens behind the quotation a subject is still looked for."""


def beside(told: Utterance) -> None:
    """The cue's own phrase, or what is read, or who is made to speak."""
    cue = told.cue
    told.phrase = led_before_colon(told.stream, cue, told.first) or cue.phrase
    if told.phrase is not None and told.phrase.head == "voix":
        # "« … », annonce sa voix dans les haut-parleurs"
        told.phrase = owner_of_words(told.stream, told.phrase) or told.phrase
    if told.phrase is not None and told.phrase is cue.phrase:
        told.phrase = _talked_about(told, told.phrase) or told.phrase
    if told.phrase is None and cue.lemma == "lire":
        told.phrase, told.how = _document_read(told), "what is read"
    if told.phrase is None and told.infinitive:
        told.phrase, told.how = told.finder.made_to_speak(cue.first, cue.after), "made to speak"
    told.impersonal = cue.pronoun == "on" and told.phrase is None


def subject_in_front(told: Utterance) -> None:
    """The subject of the cue's verb."""
    told.phrase = accused(told)
    if told.phrase is not None:
        told.how = "accused of it"
        return
    told.phrase, told.how = told.finder.subject_left(told.cue.first, told.cue.rule, told.first)
    opening = told.phrase or told.finder.starting.get(told.first)
    if opening is not None and told.infinitive:
        told.phrase = signer(told.finder, opening, told.cue.first) or told.phrase


def behind_reporter(told: Utterance) -> None:
    """Who reports it, where the verb's own subject is what it is reported of, or only hands it on."""
    cue, finder, phrase = told.cue, told.finder, told.phrase
    body = phrase is not None and (phrase.capital_head or phrase.entity is not None)
    reports = cue.verb is not None and cue.verb.force == "say" and body
    unsaid = not told.introduced and not_yet_said(told.stream, cue)
    called = phrase is not None and phrase.kind == "nobody" and cue.lemma in ("traiter", "qualifier", "taxer")
    # "X rappelle que ses clients ne demandaient que « … »": what they want, in the words of whoever they are tied to
    tied = phrase is not None and phrase.determiner == "possessive" and cue.lemma in _MINDED and not told.introduced
    told_of = unsaid or tied or (no_person(phrase) and not reports and not called)
    reporter = finder.reporter_of(cue.first, told.first) if told_of else None
    phrase = before_colon(told.stream, phrase, told.first) or phrase
    if reporter is not None and can_speak(reporter) and (unsaid or tied or not no_person(reporter)):
        # "X reconnaît que le dossier n'avance « pas assez vite »"
        phrase, told.how = reporter, "reporter"
    if told.how == "inverted" and phrase is not None and passes_on(cue, phrase):
        # "Il a, rapporte Le Courrier, félicité les gendarmes pour « … »"
        told.part.via = phrase.name or told.text[phrase.bare[0] : phrase.bare[1]]
        phrase, told.how = finder.clause_subject(told.first, told.place, whole=True)
    if phrase is not None and passes_on(cue, phrase):
        # "L'AFP, citant le parquet, indique que « … »"
        phrase = finder.cited_by(phrase)
    told.phrase = phrase


def behind_colon(told: Utterance) -> None:
    """Whom the colon hands the word to: not always the subject of the verb in front of it."""
    cue, finder, stream = told.cue, told.finder, told.stream
    cited = _cited(told)
    if cited is not None:
        told.phrase, told.how = cited, "whom it cites"
    if finder.hypothetical(cue.first, told.first):
        # "X plaide pour que l'Union avance, quitte à laisser Budapest « … »"
        told.phrase, told.how = finder.clause_subject(told.first, told.place, whole=True)
    if not told.introduced:
        return
    if told.infinitive and (told.phrase is None or not is_somebody(told.phrase)):
        told.phrase = whose_turn(stream, told.first, told.place) or told.phrase
    told.phrase = answered(stream, cue, told.phrase, told.first) or told.phrase
    if told.phrase is not None and told.phrase.kind == "nobody" and not told.infinitive:
        # "X refuse que l'on parle de miracle : « … »"
        main, _ = finder.clause_subject(told.first, told.place, whole=True)
        told.phrase = main if main is not None and can_speak(main) else told.phrase
    if told.phrase is not None and told.phrase.kind == "nobody":
        told.phrase = example(stream, told.first, told.place) or told.phrase
    told.phrase = told_on(stream, cue, told.first, told.place) or told.phrase


def _talked_about(told: Utterance, phrase: Phrase) -> Phrase | None:
    """ "celle que le public surnomme la Foudre", "celui qui se disait fini": whoever is talked about, a pronoun."""
    finder = told.finder
    if phrase.kind != "nobody" or phrase.head not in ("celle", "celui"):
        return None
    which = finder.low(phrase.after)
    called = any(finder.low(i).startswith(_NAMING) for i in range(phrase.after + 1, phrase.after + _CALLED_WITHIN))
    if which not in ("que", "qu'", "qui") or not called:
        return None
    feminine = phrase.head == "celle"
    again = Phrase("pronoun", phrase.first, phrase.after, phrase.start, phrase.end, head="elle" if feminine else "il")
    again.gender = "f" if feminine else "m"
    return again


def _cited(told: Utterance) -> Phrase | None:
    """ "X cite volontiers Y : « … »": whom it cites."""
    cue, place = told.cue, told.place
    if not told.introduced or cue.lemma not in _CITING or cue.first <= told.first:
        return None
    cited = next((p for i in range(cue.after, place) if (p := told.finder.starting.get(i))), None)
    if cited is not None and not cited.preposition and cited.kind == "noun":
        cited = told.finder.named_beside(cited)
    if cited is None or cited.preposition:
        return None
    if cited.noun is not None and cited.noun.kind == "document" and cited.determiner == "indefinite":
        # "Le procureur cite un message de X à Y : « … »"
        return writer(told.finder, cited)
    bound = cited.entity is not None and told.finder.low(cited.after) == ","
    if cited.after != place - 1 and not bound:
        return None
    return cited if cited.kind == "name" or is_somebody(cited) else None


def settle_impersonal(told: Utterance) -> None:
    """Words that name nobody may be one of two, or the "on" of a house."""
    if told.phrase is None or told.phrase.kind != "nobody":
        return
    talked_about = _talked_about(told, told.phrase)
    if talked_about is not None:
        told.phrase = talked_about
        return
    pair = both(told.stream, told.phrase)
    told.impersonal = told.phrase.head == "on" and not told.word_at_a_distance
    told.phrase = pair if pair is not None else told.phrase


def drop_things(told: Utterance) -> None:
    """Take a thing for no speaker, unless it surely is the subject of a verb that it can be the subject of."""
    cue, phrase = told.cue, told.phrase
    if told.impersonal or phrase is None:
        return
    owner = owner_of_words(told.stream, phrase)
    if owner is not None:
        told.phrase = owner
        return
    if phrase.kind == "noun" and phrase.head in PASSAGES and told.infinitive:
        # "Quatre lignes, signées de la direction, pour annoncer « … »"
        told.phrase = None
        return
    if can_speak(phrase):
        return
    near = told.how == "adjacent" or (told.how == "clause subject" and not told.infinitive)
    known = cue.verb is not None and (phrase.head in _PAPERS or not thing_like(phrase.head))
    text = cue.lemma in _TEXT_VERBS and phrase.kind == "noun"
    if not text and not (near and known):
        told.phrase = None


def late_subject(told: Utterance) -> Phrase | None:
    """ "Estimant que « … », le maire a …": the subject behind the comma."""
    tokens = told.tokens
    for i in range(told.place + 1, min(len(tokens), told.place + _AHEAD)):
        if tokens[i].text in (".", "!", "?", ";"):
            return None
        if tokens[i].text == ",":
            phrase = told.finder.starting.get(i + 1)
            return phrase if phrase is not None and can_speak(phrase) else None
    return None


def _document_read(told: Utterance) -> Phrase | None:
    """What is read aloud or can be read: "lit le courriel : « … »", "sur la banderole, on peut lire « … »"."""
    cue, finder = told.cue, told.finder
    on = any(finder.low(i) == "on" for i in range(max(told.first, cue.first - 3), cue.first))
    impersonal = cue.pronoun == "on" or finder.low(cue.first - 1) == "on" or on
    if cue.phrase is not None and cue.phrase.noun is not None and cue.phrase.noun.kind == "document":
        return writer(finder, cue.phrase) or cue.phrase
    for i in range(told.first if impersonal else cue.after, told.place):
        phrase = finder.starting.get(i)
        if phrase is not None and phrase.head in SURFACES and phrase.preposition == "sur":
            return None
        if phrase is not None and phrase.noun is not None and phrase.noun.kind == "document":
            return writer(finder, phrase) or phrase
    return None
