"""Who said a quotation that has a cue: the cue's own phrase, or the subject of its verb.

Owns reading a cue in its sentence. Finding cues is `cues`'; whom a phrase means is `resolution`'s.
"""

from dataclasses import replace

from reader.articles.article import Span
from reader.quotes.lexicon.endings import thing_like
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import CROWD_LEMMAS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Part, Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.reference.counted import ORDINALS
from reader.quotes.reference.discourse import NOBODY, Resolved
from reader.quotes.reference.pronouns import NEAREST
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.governing import answered, understood_again, whose_turn
from reader.quotes.speech.impersonal import Impersonal
from reader.quotes.speech.latter import latter
from reader.quotes.speech.outer_sources import (
    before_colon,
    both,
    example,
    is_somebody,
    led_before_colon,
    no_person,
    not_yet_said,
    outer_source,
    passes_on,
    told_on,
)
from reader.quotes.speech.reading import Reading, can_speak

ARTICLES = words("le la l' les un une des ce cet cette ces son sa ses leur leurs du au aux")
_TEXT_VERBS = words("prévoir stipuler disposer préconiser prescrire édicter énoncer spécifier mentionner")
"""What laws, plans and reports do."""
_LINKS = words("de d' à un une en comme que qu' son sa ses leur leurs")
"""What may stand between a subject whose verb is understood and what it says."""
_TRAILING = words("pour afin avant sans quitte histoire jusqu'à")
"""Words by which an infinitive goes on with the sentence before."""
_CROWDS = words("foule assistance cortège public salle tribunes gradins chœur parterre assemblée meute")


class CuedSpeech:
    """Attributes the quotations of one article that have a cue."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.impersonal = Impersonal(reading)

    def attribute(self, stream: Stream, part: Part, cue: Cue, first: int, place: int) -> None:
        """Say whose `part` is, going by `cue` in the sentence that begins at token `first`; it may stay undecided."""
        finder, tokens = stream.finder, stream.tokens
        context = self.reading.resolver.context
        context.saying = replace(context.saying, verb=cue.lemma)
        phrase = led_before_colon(stream, cue, first) or cue.phrase
        how = ""
        if phrase is None and cue.lemma == "lire":
            phrase = self._document_read(stream, cue, first, place)
            how = "what is read"
        if phrase is None and cue.rule == "before, infinitive":
            phrase = finder.made_to_speak(cue.first, cue.after)
            how = "made to speak"
        impersonal = cue.pronoun == "on" and phrase is None
        if any(tokens[i].low.endswith("ez") for i in range(cue.first, cue.after)):
            self.reading.set_cue(part, cue, tokens, None)
            part.rule = "second person: nobody the article talks about"
            if self.reading.interviewee is not None:
                person = self.reading.interviewee
                part.resolved = Resolved(person.name, "resolved", "the interviewee", (person,))
                part.rule = "second person: the interviewee"
            self.reading.finish(part, None, None)
            return
        own = cue.rule == "before, participle" and finder.subject_left(cue.first, cue.rule, first)[1]
        if cue.rule == "before, participle" and phrase is None and own != "subject of the participle":
            for i in range(cue.first - 1, first - 1, -1):
                if tokens[i].kind == "quote":
                    said = stream.parts[tokens[i].number]
                    if said.cue is not None and said.cue.rule.startswith("after") and said.cue.first > i:
                        self.reading.set_cue(part, cue, tokens, said.cue.phrase)
                        self.reading.adopt(part, said.resolved, "before, participle: whoever spoke before it")
                        return
                    break
        if phrase is None and cue.pronoun is None:
            phrase, how = finder.subject_left(cue.first, cue.rule, first)
            if how == "subject of the participle" and phrase is not None and not can_speak(phrase):
                self.reading.set_cue(part, cue, tokens, phrase)
                part.rule = f"{cue.rule} ({how}); nobody in particular"
                self.reading.finish(part, None, None)
                return
            body = phrase is not None and (phrase.capital_head or phrase.entity is not None)
            reports = cue.verb is not None and cue.verb.force == "say" and body
            unsaid = tokens[place - 1].text != ":" and not_yet_said(stream, cue)
            told_of = unsaid or (no_person(phrase) and not reports)
            reporter = finder.reporter_of(cue.first, first) if told_of else None
            phrase = before_colon(stream, phrase, first) or phrase
            if reporter is not None and can_speak(reporter) and (unsaid or not no_person(reporter)):
                # "X reconnaît que le dossier n'avance « pas assez vite »"
                phrase, how = reporter, "reporter"
            if how == "inverted" and phrase is not None and passes_on(cue, phrase):
                # "Il a, rapporte Le Courrier, félicité les gendarmes pour « … »"
                part.via = phrase.name or self.reading.text[phrase.bare[0] : phrase.bare[1]]
                phrase, how = finder.clause_subject(first, place, whole=True)
            if phrase is not None and passes_on(cue, phrase):
                # "L'AFP, citant le parquet, indique que « … »"
                phrase = finder.cited_by(phrase)
            outer = outer_source(stream, cue, phrase, first, place)
            if outer is not None:
                self.attribute(stream, part, outer, first, place)
                return
            colon = tokens[place - 1].text == ":"
            if colon and cue.lemma in ("citer", "paraphraser") and cue.first > first:
                quoted = next((p for i in range(cue.after, place) if (p := finder.starting.get(i))), None)
                able = quoted is not None and (quoted.kind == "name" or is_somebody(quoted))
                if quoted is not None and able and not quoted.preposition and quoted.after == place - 1:
                    # "X cite volontiers Y : « … »"
                    phrase, how = quoted, "whom it cites"
            if finder.hypothetical(cue.first, first):
                # "X plaide pour que l'Union avance, quitte à laisser Budapest « … »"
                phrase, how = finder.clause_subject(first, place, whole=True)
            if colon and cue.rule == "before, infinitive" and (phrase is None or not is_somebody(phrase)):
                phrase = whose_turn(stream, first, place) or phrase
            answering = answered(stream, cue, phrase, first) if colon else None
            if answering is not None:
                phrase = answering
            if colon and phrase is not None and phrase.kind == "nobody" and cue.rule != "before, infinitive":
                # "X refuse que l'on parle de miracle : « … »"
                main, _ = finder.clause_subject(first, place, whole=True)
                phrase = main if main is not None and can_speak(main) else phrase
            if colon and phrase is not None and phrase.kind == "nobody":
                phrase = example(stream, first, place) or phrase
            told = told_on(stream, cue, first, place) if colon else None
            if told is not None:
                phrase = told
            if phrase is not None and phrase.kind == "nobody":
                pair = both(stream, phrase)
                distant = self._single_word(part) and tokens[place - 1].low in ARTICLES
                impersonal = phrase.head == "on" and not distant
                phrase = pair if pair is not None else phrase
            if phrase is not None and not can_speak(phrase) and not impersonal:
                if str(phrase.kind) == "nobody":
                    if self._single_word(part) and tokens[place - 1].low in ARTICLES:
                        part.kind, part.decided, part.rule = "term", True, "term: a word at a distance"
                        return
                    self.reading.set_cue(part, cue, tokens, phrase)
                    part.rule = f"{cue.rule}; nobody in particular"
                    self.reading.finish(part, None, None)
                    return
                definite = phrase.kind == "noun" and phrase.determiner in ("definite", "demonstrative")
                near = how == "adjacent" or (how == "clause subject" and definite and phrase.noun is None)
                known = cue.verb is not None and (cue.verb.force == "say" or not thing_like(phrase.head))
                certain = (near or how == "clause subject") and known
                if cue.lemma in _TEXT_VERBS and phrase.kind == "noun":
                    certain = True
                if not certain or phrase.kind == "nobody":
                    phrase = None
            if phrase is None:
                infinite = finder.low(cue.first) in ("avoir", "être", "s'être")
                if cue.rule == "before, infinitive" or cue.rule == "before, participle" or infinite:
                    later = self._late_subject(stream, place)
                    if later is not None:
                        phrase, how = later, "subject after the participle"
                if phrase is None and self._spoke_here(part, stream, first, place):
                    return
                led = self.reading.led
                trails = finder.low(first) in _TRAILING and not finder.clauses(first).verbs
                if phrase is None and cue.rule == "before, infinitive" and trails and led is not None:
                    # "Il s'est avancé. Pour inviter les salariés à « … »."
                    self.reading.set_cue(part, cue, tokens, None)
                    self.reading.adopt(part, led, "infinitive: subject of the sentence before")
                    return
                narrative = finder.low(cue.first - 1) in ("de", "d'")
                if (
                    phrase is None
                    and cue.rule == "before, infinitive"
                    and narrative
                    and self.reading.last is not None
                ):
                    self.reading.set_cue(part, cue, tokens, None)
                    self.reading.adopt(part, self.reading.last.resolved, "narrative infinitive: whoever spoke last")
                    return
        if impersonal:
            house, resolved = self.impersonal.source(stream, cue, first, place)
            phrase = house if house is not None else phrase
        elif cue.pronoun is not None:
            if cue.pronoun in ("on", "ce", "nous", "je"):
                resolved = (
                    self.reading.resolver.resolve(phrase, self.reading.sentence) if phrase is not None else NOBODY
                )
            else:
                resolved = self._led(stream, cue, first, place) or self.reading.resolver.pronoun(
                    "f" if cue.pronoun.startswith("elle") else "m",
                    cue.pronoun.endswith("s"),
                    self.reading.sentence,
                    cue.pronoun,
                    True,
                )
        elif phrase is None:
            return
        elif (cue.joined and cue.plural) or (cue.joined and cue.rule.endswith("preposition")):
            resolved = self.reading.together((phrase, *cue.joined))
        else:
            plural = cue.plural or (not cue.joined and finder.plural_with(phrase, first))
            if not cue.joined and cue.rule.startswith("before") and cue.phrase is None and plural:
                joined = finder.joined(phrase, cue.first)
                partner = finder.joined_before(phrase, first) if not joined else None
                together = (phrase, *joined) if partner is None else (partner, phrase)
                resolved = (
                    self.reading.together(together)
                    if len(together) > 1
                    else self.reading.resolver.resolve(phrase, self.reading.sentence)
                )
            elif (
                phrase.kind == "pronoun"
                and cue.rule.startswith(("before, pr", "before, ph"))
                and cue.first - first < 3
            ):
                resolved = self._before_here(phrase)
            elif phrase.kind == "pronoun" and phrase.head in NEAREST:
                resolved = latter(self.reading, stream, phrase)
            else:
                resolved = self.reading.resolver.resolve(phrase, self.reading.sentence, cue.rule.startswith("after"))
        if (
            phrase is not None
            and phrase.kind == "nobody"
            and self._single_word(part)
            and tokens[place - 1].low in ARTICLES
        ):
            part.kind, part.decided, part.rule = "term", True, "term: a word at a distance, nobody's in particular"
            return
        if phrase is not None and phrase.head == "tous deux" and len(resolved.entities) < 2:
            resolved = NOBODY
        crowd = phrase is not None and phrase.head in _CROWDS and not phrase.complemented
        chorus = cue.lemma == "reprendre" and any(tokens[i].low == "chœur" for i in range(cue.after, place))
        crowd = crowd or (chorus and phrase is not None and phrase.number == "p" and phrase.name is None)
        if crowd or (cue.plural and cue.lemma in CROWD_LEMMAS and (phrase is None or phrase.name is None)):
            resolved = NOBODY
        self.reading.set_cue(part, cue, tokens, phrase)
        part.resolved = resolved
        part.rule = f"{cue.rule}{' (' + how + ')' if how else ''}; {resolved.rule}"
        self.reading.finish(part, phrase, cue, "other" if how == "subject of the infinitive" else "speaker")

    def _single_word(self, part: Part) -> bool:
        return len(part.inner.of(self.reading.text).split()) == 1

    def gapped(self, stream: Stream, part: Part, previous: Part, place: int, earlier: int) -> bool:
        """ "La direction évoque « … », les syndicats « … »": the verb is understood again."""
        again = understood_again(stream, place, earlier)
        if again is not None:
            self.understand(part, previous, again)
            return True
        linked = place - 1
        while linked > earlier and stream.finder.low(linked) in _LINKS and stream.finder.covering[linked] is None:
            linked -= 1
        phrase = stream.finder.covering[linked]
        if phrase is None or phrase.after != linked + 1 or phrase.first <= earlier + 1 or phrase.preposition:
            return False
        subject = stream.finder.covering[phrase.first - 1]
        if subject is not None and subject.after == phrase.first and is_somebody(subject) and not subject.preposition:
            # "X fustige un arbitrage « … », et sa gardienne une fin de match « … »"
            phrase = subject
        if stream.finder.low(phrase.first - 1) not in (",", "et", "mais", ";"):
            return False
        if phrase.kind == "nobody" and phrase.head == "l'un" and previous.resolved.name is None:
            part.cue, part.cue_span = previous.cue, previous.cue_span
            part.rule = "verb understood from the quotation before it; nobody in particular"
            self.reading.finish(part, phrase, None)
            return True
        if not can_speak(phrase):
            return False
        unknown = phrase.kind == "noun" and phrase.noun is None and phrase.head not in ORDINALS
        if phrase.determiner == "indefinite" or unknown:
            # "une enquête « … » et une presse « … »": two objects of one verb.
            return False
        self.understand(part, previous, phrase)
        return True

    def understand(self, part: Part, previous: Part, phrase: Phrase) -> None:
        """Say that `phrase` tells whose `part` is, with the verb of `previous`."""
        part.cue, part.cue_span = previous.cue, previous.cue_span
        part.resolved = self.reading.resolver.resolve(phrase, self.reading.sentence)
        part.mention = Span(phrase.start, phrase.end)
        part.rule = f"verb understood from the quotation before it; {part.resolved.rule}"
        self.reading.finish(part, phrase, None)

    def is_chain(self, right: Cue, left: Cue, tokens: list[Token], place: int) -> bool:
        """Whether the cue behind the quotation only says who handed on what the cue before it attributes."""
        phrase = right.phrase
        if phrase is None or left.rule.startswith("before, preposition"):
            return False
        return passes_on(right, phrase)

    def medium_named(self, cue: Cue) -> str | None:
        """The medium of a cue as it is printed."""
        return cue.phrase.name or self.reading.text[cue.phrase.bare[0] : cue.phrase.bare[1]] if cue.phrase else None

    def _led(self, stream: Stream, cue: Cue, first: int, place: int) -> Resolved | None:
        """ "Lucie Armand n’a, dit-elle, …": who leads the sentence in which the incise stands behind the verb.

        In "Le maire, dit-elle, ment" the incise is of somebody else.
        """
        leading = self.reading.leading
        entity = leading.entity if leading is not None else None
        quoted = any(stream.tokens[i].kind == "quote" for i in range(first, cue.first))
        if leading is None or entity is None or not entity.name or quoted or cue.first > place:
            return None
        verbs = stream.finder.clauses(first).verbs
        if not any(v.group.first < cue.first and not v.depth and not v.aside for v in verbs):
            return None
        fits = entity.gender == ("f" if cue.pronoun == "elle" else "m") and not entity.plural
        if cue.pronoun not in ("il", "elle") or not fits or entity.kind not in ("person", "institution", "group"):
            return None
        return replace(leading, certainty="resolved", rule=f"{cue.pronoun}: who leads the sentence")

    def _before_here(self, phrase: Phrase) -> Resolved:
        """Whom "selon elle" means where it opens a sentence: nobody whom this sentence names."""
        return self.reading.resolver.pronoun(
            phrase.gender, phrase.number == "p", self.reading.sentence, phrase.head, True, since=1
        )

    def _document_read(self, stream: Stream, cue: Cue, first: int, place: int) -> Phrase | None:
        """What is read aloud or can be read: "lit le courriel : « … »", "sur la banderole, on peut lire « … »"."""
        impersonal = (
            cue.pronoun == "on"
            or stream.finder.low(cue.first - 1) == "on"
            or "on" in {stream.finder.low(i) for i in range(max(first, cue.first - 3), cue.first)}
        )
        if cue.phrase is not None and cue.phrase.noun is not None and cue.phrase.noun.kind == "document":
            return cue.phrase
        begin = first if impersonal else cue.after
        for i in range(begin, place):
            phrase = stream.finder.starting.get(i)
            if phrase is not None and phrase.noun is not None and phrase.noun.kind == "document":
                return phrase
        return None

    def _late_subject(self, stream: Stream, place: int) -> Phrase | None:
        """ "Estimant que « … », le maire a …": the subject behind the comma."""
        tokens = stream.tokens
        for i in range(place + 1, min(len(tokens), place + 12)):
            if tokens[i].text == ",":
                phrase = stream.finder.starting.get(i + 1)
                return phrase if phrase is not None and can_speak(phrase) else None
        return None

    def _spoke_here(self, part: Part, stream: Stream, first: int, place: int) -> bool:
        for i in range(place - 1, first - 1, -1):
            if stream.tokens[i].kind == "quote":
                other = stream.parts[stream.tokens[i].number]
                if other.decided and other.kind != "term":
                    self.reading.follow(part, other, "speaker of the quotation before it")
                    return True
        return False
