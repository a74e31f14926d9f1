"""Whom a whole sentence quotes, where the verb beside the quotation does not say it.

Owns incises in the narration, sources at a sentence's beginning and end, media that hand words on, and words told on
by somebody who did not say them. Whom a phrase means is not asked here.
"""

from reader.quotes.lexicon.conjugation import is_to_come
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.media import is_medium
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import CALLING_LEMMAS, CHAIN_LEMMAS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.reading import can_speak

_LIKE = words("comme tel telle tels telles dont")
WANTING = words("engager opposer vouloir résister attendre attaquer concerner viser rassembler privilégier")
"""Lemmas of what somebody wants or does rather than says."""
SHOWING = words("montrer démontrer prouver révéler illustrer traduire rendre mettre prendre sentir")
"""Lemmas of what somebody's deeds come to."""
_FEELINGS = words(
    """
    dam soulagement désespoir étonnement bonheur plaisir regret effroi amusement agacement ravissement joie colère
    surprise satisfaction déception stupeur consternation fureur désarroi
    """
)
"""What somebody feels about what is told."""
_UTTERED = ("before, verb", "before, compound", "before, participle", "before, infinitive")
"""How the rules begin of verbs that say what somebody said."""
_DESIRED = words("souhaiter espérer craindre redouter exiger estimer considérer croire penser juger trouver garantir")
"""Lemmas of what somebody has in mind, which others tell in their own words."""
_ASCRIBING = ("prête", "prêtait", "attribu", "doit", "devons", "impute")


def passes_on(right: Cue, phrase: Phrase) -> bool:
    """Whether a medium hands on what another said: "rapporte TASS"."""
    medium = phrase.noun is not None and phrase.noun.kind == "medium"
    if right.lemma in ("rapporter", "relayer", "relater") and phrase.noun is not None:
        medium = medium or phrase.noun.kind == "institution"
    named = phrase.kind == "name" and phrase.name is not None
    acronym = named and phrase.name is not None and (phrase.name.isupper() or is_medium(phrase.name))
    medium = medium or (phrase.capital_head and is_medium(phrase.head))
    return (medium or acronym) and (right.lemma in CHAIN_LEMMAS or right.rule == "preposition")


def aside(stream: Stream, first: int, place: int) -> Cue | None:
    """The cue of the incise in the narration before the quotation: "La loi, dit le maire, est « … »"."""
    incise = stream.finder.aside_before(place, first)
    if incise is None or incise.subject is None or incise.subject.kind == "nobody":
        return None
    cue = stream.finder.inverted(incise.group.first, place)
    if cue is not None and cue.phrase is not None and passes_on(cue, cue.phrase):
        return None
    return cue if cue is not None and (cue.phrase is not None or cue.pronoun is not None) else None


def before_colon(stream: Stream, phrase: Phrase | None, first: int) -> Phrase | None:
    """ "Une note est moins polie : elle relève « … »": the subject before the colon that a pronoun repeats."""
    if phrase is None or phrase.kind != "pronoun" or phrase.head not in ("il", "elle", "ils", "elles"):
        return None
    colon = next((i for i in range(phrase.first - 1, first, -1) if stream.tokens[i].text in (":", ";")), None)
    if colon is None or any(stream.tokens[i].kind == "quote" for i in range(colon, phrase.first)):
        return None
    led, _ = stream.finder.clause_subject(first, colon, whole=True)
    if led is None or led.kind != "noun" or led.gender not in (phrase.gender, None) or led.number != phrase.number:
        return None
    if no_person(led):
        return led if can_speak(led) or led.determiner == "definite" else None
    # "Sa consœur a été plus sobre : elle attend …": nobody else whom the pronoun could mean stands between
    others = [p for p in stream.finder.phrases if led.after <= p.first < colon and p.kind in ("name", "noun")]
    rivals = [p for p in others if p.is_person_like and p.gender in (phrase.gender, None) and p.number == led.number]
    known = led.noun is not None and led.noun.kind == "person" and led.determiner != "indefinite"
    return led if known and led.gender is not None and not rivals else None


def led_before_colon(stream: Stream, cue: Cue, first: int) -> Phrase | None:
    """ "Son adjoint, X, va plus loin : à l'en croire, « … »": the subject before the colon, whom a source repeats."""
    phrase = cue.phrase
    repeats = phrase is not None and (phrase.kind == "pronoun" or phrase.determiner == "demonstrative")
    if phrase is None or not repeats or cue.first <= first or stream.tokens[cue.first - 1].text != ":":
        return None
    if phrase.kind == "noun" and not is_somebody(phrase):
        return None
    led, _ = stream.finder.clause_subject(first, cue.first - 1, whole=True)
    if led is None or led.number != phrase.number or led.kind not in ("name", "noun") or not can_speak(led):
        return None
    agrees = phrase.gender is None or led.gender in (phrase.gender, None)
    return led if agrees and (led.kind == "name" or led.entity is not None or is_somebody(led)) else None


def no_person(phrase: Phrase | None) -> bool:
    """Whether a phrase names a text, a body or a thing, or nobody at all."""
    if phrase is None or phrase.kind != "noun":
        return phrase is None or phrase.kind == "nobody"
    if phrase.noun is None:
        return phrase.capital_head or not person_like(phrase.head)
    return phrase.noun.kind in ("document", "institution", "medium")


def trailing(stream: Stream, first: int, place: int, after: int) -> Cue | None:
    """The source at the end of a sentence: "… « d'une ampleur inédite » pour la ville, a annoncé X"."""
    finder = stream.finder
    for verb in finder.clauses(first).verbs:
        if verb.aside and verb.group.first > place and verb.subject is not None:
            cue = finder.inverted(verb.group.first, after)
            usable = cue is not None and cue.phrase is not None and not passes_on(cue, cue.phrase)
            usable = usable or (cue is not None and cue.pronoun in ("il", "elle", "ils", "elles"))
            return cue if usable else None
    for i in range(place + 1, after - 1):
        if stream.tokens[i].text == ",":
            source = finder.source_after(i + 1, after)
            if source is not None and source.phrase is not None and source.phrase.kind != "nobody":
                return source
    return None


def not_yet_said(stream: Stream, cue: Cue) -> bool:
    """Whether a verb inside a report tells of words still to come, or of what somebody wants: the reporter's words.

    "Elle affirme que la Chine s'opposerait à « … »", "L'accord veut que les signataires s'engagent à « … »".
    """
    if cue.verb is not None and cue.lemma == "prévoir" and cue.rule == "before, compound tense":
        # "Les Sages ont jugé que le législateur n'avait pas prévu « … »"
        return True
    if cue.verb is not None and cue.lemma in SHOWING:
        # "Le parquet assure que le suspect n'a montré « aucun remords »"
        return True
    if cue.verb is None or cue.rule != "before, verb":
        return False
    return cue.lemma in WANTING or is_to_come(stream.finder.low(cue.after - 1), cue.lemma)


def both(stream: Stream, phrase: Phrase) -> Phrase | None:
    """ "l'un et l'autre", "toutes deux": a pronoun for two who were named."""
    finder = stream.finder
    low, following = finder.low(phrase.first), finder.low(phrase.after)
    pair = phrase.head == "l'un" and following == "et" and finder.low(phrase.after + 2) == "autre"
    counted = low in ("tous", "toutes") and following in ("deux", "trois", "quatre")
    if not pair and not counted:
        return None
    feminine = low == "toutes" or finder.low(phrase.first + 1) == "une"
    two = Phrase("pronoun", phrase.first, phrase.after, phrase.start, phrase.end, number="p", head="tous deux")
    two.gender = "f" if feminine else None
    return two


def example(stream: Stream, first: int, place: int) -> Phrase | None:
    """ "D'autres refusent, à l'image de X, boulanger : « … »": who stands for those whom nobody names."""
    finder = stream.finder
    for i in range(place - 2, first, -1):
        low = finder.low(i)
        if low in ("image", "instar") and finder.low(i - 2) == "à":
            at = i + 1 if finder.low(i + 1) in ("du", "des") else i + 2
        elif low in _LIKE and finder.tokens[i - 1].text == ",":
            at = i + 1
        else:
            continue
        phrase = finder.starting.get(at)
        person = phrase is not None and (phrase.kind == "name" or is_somebody(phrase))
        return phrase if person else None
    return None


def is_somebody(phrase: Phrase) -> bool:
    """Whether a noun phrase is of one person."""
    return phrase.noun is not None and phrase.noun.kind == "person" and phrase.number == "s"


def ascribed(stream: Stream, first: int, place: int) -> Cue | None:
    """ "X, à qui l'on prête cette formule : « … »", "on doit à X ce mot : « … »": to whom words are ascribed."""
    finder = stream.finder
    for i in range(place - 2, first, -1):
        if not finder.low(i).startswith(_ASCRIBING):
            continue
        behind = [p for p in (finder.starting.get(j) for j in range(i + 1, place)) if p is not None]
        if not any(p.head in SPOKEN_NOUNS and not p.preposition for p in behind):
            return None
        for j in range(i - 1, max(first, i - 5), -1):
            if finder.low(j) == "qui" and finder.low(j - 1) == "à":
                whose = finder.antecedent(j - 1)
                return Cue(i, i + 1, "before, ascription", whose, lemma="prêter") if whose is not None else None
        given = (p for p in behind if p.preposition in ("à", "au", "aux") and p.kind in ("name", "noun"))
        whose = next(given, None)
        return Cue(i, i + 1, "before, ascription", whose, lemma="prêter") if whose is not None else None
    return None


def read_in(stream: Stream, first: int, place: int) -> Phrase | None:
    """The text that a sentence opens with or finds words in: "Dans l'étude, le site est qualifié de « … »"."""
    finder = stream.finder
    for i in range(first, place):
        phrase = finder.starting.get(i + 1)
        if phrase is None or finder.low(i) not in ("dans", "sur"):
            continue
        if phrase.noun is not None and phrase.noun.kind == "document" and phrase.kind == "noun":
            return phrase
    return None


def felt_by(stream: Stream, first: int, place: int) -> Cue | None:
    """ "…, au grand dam de X : « … »", "…, au soulagement du maire : « … »": who feels so speaks behind the colon."""
    finder = stream.finder
    for i in range(place - 2, max(first, place - 12), -1):
        if finder.low(i) not in _FEELINGS or finder.tokens[i + 1].low not in ("de", "d'", "du"):
            continue
        governed = finder.low(i - 1) in ("au", "à") or finder.low(i - 2) in ("au", "à")
        whose = finder.starting.get(i + 1) or finder.starting.get(i + 2)
        if not governed or whose is None or not (whose.kind == "name" or is_somebody(whose)):
            return None
        whose = finder.named_beside(whose)
        return Cue(i, i + 1, "before, whose feeling", whose, lemma="sentir") if whose.after <= place - 1 else None
    return None


def told_on(stream: Stream, cue: Cue, first: int, place: int) -> Phrase | None:
    """ "Elle a glissé un mot que la greffière rapporte : « … »": whoever said the word, not who passes it on."""
    finder = stream.finder
    for i in range(cue.first - 1, max(first, cue.first - 12), -1):
        if finder.low(i) in ("que", "qu'"):
            told = finder.covering[i - 1]
            if told is None or told.after != i or told.head not in SPOKEN_NOUNS:
                return None
            main, _ = finder.clause_subject(first, place, whole=True)
            return main if main is not None and main is not told and can_speak(main) else None
    return None


def passed_on_by(stream: Stream, left: Cue, first: int) -> Cue | None:
    """ "X a répliqué, selon Reuters, que « … »": the verb before the source, which only hands it on."""
    if left.rule != "before, preposition" or left.phrase is None or left.lemma not in ("selon", "après"):
        return None
    tokens, after = stream.tokens, left.phrase.after
    medium = stream.finder.names_medium(left.phrase)
    closes = after + 1 < len(tokens) and tokens[after].text == ","
    closes = closes and (medium or tokens[after + 1].low in ("que", "qu'"))
    if not closes or left.first <= first or tokens[left.first - 1].text != ",":
        return None
    said = stream.finder.before(left.first, first)
    if said is None or said.verb is None or said.after != left.first - 1:
        return None
    return said if medium or said.verb.force == "say" else None


def hearsay(stream: Stream, right: Cue, left: Cue, place: int) -> bool:
    """Whether "selon X" behind the words only tells who heard them: "Elle a parlé d'« un ratage », selon l'AFP"."""
    phrase = right.phrase
    if right.rule != "preposition" or right.lemma not in ("selon", "d'") or phrase is None or left.verb is None:
        return False
    if phrase.first != right.after and phrase.head != "propos":
        # "selon les termes du contrat"
        return False
    utters = left.verb.force == "say" or left.lemma in CALLING_LEMMAS
    said = utters and left.rule.startswith(_UTTERED) and not not_yet_said(stream, left)
    beside = left.after <= place and not any(stream.tokens[i].text == "," for i in range(left.after, place))
    text = phrase.noun is not None and phrase.noun.kind == "document"
    return said and beside and not text and phrase.kind in ("name", "noun") and left.lemma not in _DESIRED


def witnessed(left: Cue, tokens: list[Token], place: int) -> bool:
    """Whether "selon X" only says who heard: "Elle a été plus directe, selon des témoins : « … »"."""
    phrase = left.phrase
    if left.rule != "before, preposition" or phrase is None or left.lemma not in ("selon", "après"):
        return False
    return (
        left.first > 0
        and tokens[left.first - 1].text == ","
        and phrase.after == place - 1
        and tokens[phrase.after].text == ":"
    )
