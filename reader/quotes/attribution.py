"""Finding the quotes of an article and who said them.

Puts the parts together: marks, narration, cues, people, resolution. Deterministic; the rules that decided are kept
with each quote.
"""

import re
from bisect import bisect_right
from typing import Literal

from reader.articles.article import Article, Span
from reader.quotes.cues import SPOKEN_NOUNS, Cue, CueFinder
from reader.quotes.endings import person_like
from reader.quotes.facts import Facts, shipped_facts
from reader.quotes.interviews import initials, interview_turns
from reader.quotes.introductions import build
from reader.quotes.marks import scan
from reader.quotes.parts import Part, PartCutter, Stream, is_utterance
from reader.quotes.people import Entity
from reader.quotes.phrase import Phrase
from reader.quotes.quote import Certainty, Quote
from reader.quotes.resolution import NEAREST, NOBODY, Resolved, Resolver
from reader.quotes.subjects import ADVERBS
from reader.quotes.terms import is_term
from reader.quotes.tokens import Token
from reader.quotes.turns import dialogue_lines
from reader.quotes.verbs import CHAIN_LEMMAS, CROWD_LEMMAS
from reader.quotes.words import words

_POINTED_AT = words("plus celle celui l'une l'un")
_SOMEBODY = Resolved(None, "none", "somebody pointed at without a name", blocks=True)
_POINTING = words("la le l' cette ce cet ces les")
_CROWDS = words("foule assistance cortège public salle tribunes gradins chœur parterre assemblée meute")
_ARTICLES = words("le la l' les un une des ce cet cette ces son sa ses leur leurs du au aux")


def find_quotes(article: Article, facts: Facts | None = None) -> tuple[Quote, ...]:
    """The quotes of `article`, terms included, by their start.

    Args:
        article: any article; its blocks are looked at, captions and links are not.
        facts: what is known beyond the article; the lists that come with the program by default.
    """
    return _Attribution(article, facts if facts is not None else shipped_facts()).quotes()


class _Attribution:
    def __init__(self, article: Article, facts: Facts) -> None:
        self.article = article
        self.text = article.text
        self.facts = facts
        self.cutter = PartCutter(article.text, facts)
        self.statement = 0
        self.sentence = 0
        self.last: Part | None = None
        self.pending: list[Part] = []
        """Quotations without a cue that the next one's speaker may have said."""
        self.last_block = -2

    def quotes(self) -> tuple[Quote, ...]:
        """Every quote of the article."""
        blocks = self.article.blocks
        marked = scan(self.text, [block.span for block in blocks])
        spoken = dialogue_lines(self.text, [block.span for block in blocks], marked, self.facts)
        self.turns = interview_turns(self.text, blocks)
        streams = []
        for number, block in enumerate(blocks):
            turn = self.turns.get(number)
            if turn is not None and not turn.is_question:
                parts = self.cutter.turn(turn, marked[number])
            elif number in spoken:
                parts = self.cutter.dialogue(spoken[number], block.span)
            else:
                parts = self.cutter.parts(marked[number])
            streams.append(self.cutter.stream(block.role, block.span, parts))
        register = build([s.phrases for s in streams], [s.tokens for s in streams], self.text, self.facts)
        self.resolver = Resolver(register, self.text, self.facts, self._year())
        self.interviewee = self._interviewee(streams) if self.turns else None
        for number, stream in enumerate(streams):
            self._attribute(stream, number)
        self._headlines(streams)
        found = [self._quote(part) for stream in streams for part in _all_parts(stream.parts)]
        return tuple(sorted(found, key=lambda quote: (quote.span.start, -quote.span.end)))

    def _year(self) -> int | None:
        published = self.article.published
        if published is None:
            return None
        match = re.search(r"\b(19|20)\d\d\b", published.of(self.text))
        return int(match[0]) if match else None

    def _interviewee(self, streams: list[Stream]) -> Entity | None:
        """Whom the headline or the first lines of an interview name; nobody where it names several."""
        for stream in streams:
            if stream.role != "body":
                named = [
                    p.entity for p in stream.phrases if isinstance(p.entity, Entity) and p.entity.kind == "person"
                ]
                people = list(dict.fromkeys(named))
                if people:
                    return people[0] if len(people) == 1 else None
        return None

    def _take_turn(self, part: Part, number: int) -> None:
        turn = self.turns[number]
        entity = self.interviewee
        if turn.label is not None:
            register = self.resolver.register
            found = register.find(turn.label) if "." not in turn.label else []
            if not found:
                short = initials(turn.label)
                found = [p for p in register.persons if "." not in p.name and initials(p.name) == short]
                found = found if "." in turn.label else []
            entity = found[0] if len(found) == 1 else None
        if entity is not None:
            part.resolved = Resolved(entity.name, "resolved", "interview turn", (entity,))
            self.resolver.note(self.sentence, part.resolved, "speaker")
        part.rule = "interview turn" + (f" labelled {turn.label}" if turn.label else "")
        part.kind, part.decided = "speech", True
        self.statement += 1
        part.statement = self.statement

    # -- attribution -------------------------------------------------------------------------------

    def _attribute(self, stream: Stream, number: int) -> None:
        if not (stream.parts and stream.parts[0].continues):
            self.pending.clear()
        pending = self.pending
        self.block = number
        for first, after in stream.sentences:
            self.sentence += 1
            self.resolver.enter(self.sentence, number)
            self._subject(stream, first, after)
            tokens = stream.tokens
            places = [i for i in range(first, after) if tokens[i].kind == "quote"]
            for place in places:
                part = stream.parts[tokens[place].number]
                self._decide(stream, part, place, first, after)
                if not part.decided and part.kind != "term":
                    if is_utterance(self.text, part):
                        pending.append(part)
                    continue
                if part.kind != "term":
                    for waiting in pending:
                        opens = waiting is stream.parts[0] and part.rule.startswith("before")
                        if (
                            part.resolved.name is not None
                            and part.cue is not None
                            and (opens or part.rule.startswith("after"))
                        ):
                            self._follow(waiting, part, "carried back from the next quotation")
                    pending.clear()
                    self.last, self.last_block = part, number
                self._nested(part)
            self._others(stream, first, after)
            if pending and not places:
                signed = self._signed(stream, first, after)
                subject = signed if signed is not None else self._sentence_subject(stream, first, after)
                for waiting in pending:
                    if subject is not None and subject.entity is not None and subject.entity.kind == "person":
                        waiting.resolved = Resolved(subject.name, "resolved", subject.rule, subject.entities)
                        waiting.rule = "no cue: subject of the next sentence"
                    waiting.decided = True
                pending.clear()
        for part in stream.parts:
            if part.statement == 0:
                self.statement += 1
                part.statement = self.statement
            self._nested(part)

    def _signed(self, stream: Stream, first: int, after: int) -> Resolved | None:
        """ "« … » La phrase, lancée par X, …", "La formule est de Y": whose the words before were."""
        finder = stream.finder
        if first + 2 >= after or finder.low(first) not in _POINTING or finder.low(first + 1) not in SPOKEN_NOUNS:
            return None
        for i in range(first + 2, min(after, first + 16)):
            if finder.low(i) in ("par", "de", "d'"):
                phrase = finder.starting.get(i + 1)
                person = phrase is not None and (phrase.kind == "name" or phrase.entity is not None)
                if phrase is not None and person:
                    return self.resolver.resolve(phrase, self.sentence)
        return NOBODY

    def _subject(self, stream: Stream, first: int, after: int) -> None:
        if stream.finder.low(first) == "quant":
            about = stream.finder.starting.get(first + 2) or stream.finder.starting.get(first + 1)
            if about is not None and about.kind in ("name", "noun"):
                self.resolver.note(self.sentence, self.resolver.resolve(about, self.sentence), "subject")
        subject = self._sentence_subject(stream, first, after)
        if subject is not None:
            self.resolver.note(self.sentence, subject, "subject")
        for i in range(first, after):
            pointed = stream.finder.starting.get(i)
            if pointed is None or pointed.kind != "nobody" or pointed.head not in _POINTED_AT:
                continue
            leads = i <= first + 1
            if leads or (pointed.preposition == "à" and stream.finder.low(pointed.after) == "qui"):
                self.resolver.note(self.sentence, _SOMEBODY, "subject")
        if any(stream.tokens[i].kind == "quote" for i in range(first, after)):
            return
        for i in range(first + 1, after - 2):
            # ", a annoncé X": an indirect report makes X the one talked about.
            if stream.tokens[i].text == ",":
                cue = stream.finder.after(i, after)
                if cue is not None and cue.phrase is not None and (cue.verb is not None or cue.rule == "preposition"):
                    chain = cue.lemma in CHAIN_LEMMAS and cue.phrase.kind != "name"
                    if self._can_speak(cue.phrase) and not chain:
                        resolved = self.resolver.resolve(cue.phrase, self.sentence)
                        if resolved.entity is not None and resolved.entity.kind == "person":
                            self.resolver.note(self.sentence, resolved, "speaker")

    def _sentence_subject(self, stream: Stream, first: int, after: int) -> Resolved | None:
        stop = next((i for i in range(first, after) if stream.tokens[i].kind == "quote"), after)
        if stop == first:
            return None
        phrase, _ = stream.finder.clause_subject(first, stop, whole=True)
        if phrase is None and stop < after and stream.finder.opens_with_participle(first):
            # "Révélée par « La Marée haute », l'actrice …"
            phrase, _ = stream.finder.clause_subject(first, after, whole=True)
        if phrase is None or not self._can_speak(phrase):
            return None
        joined = stream.finder._joined(phrase, stop)
        if joined:
            return self._together((phrase, *joined))
        return self.resolver.resolve(phrase, self.sentence)

    def _together(self, phrases: tuple[Phrase, ...]) -> Resolved:
        first, last = phrases[0], phrases[-1]
        if first.kind == "name" and last.kind == "name" and first.name and last.name and " " not in first.name:
            # "Capucine et Élodie Chazottes": one surname for both.
            surname = last.name.split(" ", 1)[1:]
            people = self.resolver.register.find(first.name)
            if surname and not people:
                first.entity = self.resolver.register.add_person(f"{first.name} {surname[0]}")
        return self.resolver.joined(phrases, self.sentence)

    def _can_speak(self, phrase: Phrase) -> bool:
        if phrase.kind in ("name", "pronoun"):
            return True
        if phrase.kind == "nobody":
            return False
        if phrase.noun is None:
            return (
                phrase.capital_head
                or phrase.head in ("premier", "première", "second", "seconde")
                or phrase.name is not None
                or phrase.entity is not None
                or phrase.number == "p"
                or person_like(phrase.head)
            )
        return phrase.noun.kind != "time"

    def _others(self, stream: Stream, first: int, after: int) -> None:
        for phrase in (stream.finder.starting.get(i) for i in range(first, after)):
            if phrase is not None and phrase.kind in ("name", "noun"):
                somebody = (
                    phrase.determiner == "indefinite"
                    and phrase.number == "s"
                    and phrase.noun is not None
                    and phrase.noun.kind == "person"
                )
                document = phrase.noun is not None and phrase.noun.kind == "document" and phrase.kind == "noun"
                if phrase.kind == "name" or phrase.entity is not None or somebody or document:
                    resolved = self.resolver.resolve(phrase, self.sentence)
                    self.resolver.note(self.sentence, resolved, "other")
                    if stream.role == "title" and resolved.entity is not None and resolved.entity.kind == "person":
                        self.resolver.topics.add(resolved.entity)

    def _decide(self, stream: Stream, part: Part, place: int, first: int, after: int) -> None:
        finder = stream.finder
        tokens = stream.tokens
        if part.mark == "turn":
            self._take_turn(part, self.block)
            return
        earlier = next((i for i in range(place - 1, first - 1, -1) if tokens[i].kind == "quote"), None)
        previous = stream.parts[tokens[earlier].number] if earlier is not None else None
        right = finder.after(place + 1, after) if place + 1 < after else None
        left = finder.before(place, first)
        alone = all(tokens[i].kind in ("mark", "quote") for i in range(first, after))
        if part.same_as_before and self.last is not None and part.mark != "x":
            self._follow(part, stream.parts[tokens[place].number - 1], "other side of an incise")
            return
        adjoining = place + 1 < after and tokens[place + 1].kind == "mark"
        if right is not None and not adjoining and not part.sentence_like:
            # "le « village » avait fait plier …": the quoted words are the subject of the verb.
            held = place > first and tokens[place - 1].low in _ARTICLES | {"de", "d'"}
            if left is not None or held:
                right = None
        if right is not None and left is not None and self._is_chain(right, left, tokens, place):
            part.via = self._named(right)
            right = None
        if right is not None and (right.phrase is not None or right.pronoun is not None):
            self._by_cue(stream, part, right, first, place)
            return
        if is_term(self.text, part.inner, tokens, place, left, stream.role):
            part.kind = "term"
            part.rule = "term: a name or a word at a distance"
            part.decided = True
            self.statement += 1
            part.statement = self.statement
            return
        if left is not None:
            if (
                previous is not None
                and previous.cue is not None
                and (left.first < previous.cue.after and previous.cue.first <= left.first)
            ):
                if self._gapped(stream, part, previous, place, earlier or first):
                    return
                self._follow(part, previous, "same cue as the quotation before it")
                return
            self._by_cue(stream, part, left, first, place)
            if part.decided:
                return
        if previous is not None and previous.decided and previous.kind != "term":
            self._follow(part, previous, "same sentence as the quotation before it")
            return
        if part.continues and self.pending:
            return
        if part.continues and self.last is not None:
            self._follow(part, self.last, "carried on in a new paragraph")
            return
        if not alone and place > first:
            self._by_clause(stream, part, first, place, after)
            if part.decided:
                return
        if place == first and not alone:
            self._colon_after(stream, part, place, after)
            if part.decided:
                return
        if alone or place == first:
            self._alone(stream, part, place)

    def _single_word(self, part: Part) -> bool:
        return len(part.inner.of(self.text).split()) == 1

    def _gapped(self, stream: Stream, part: Part, previous: Part, place: int, earlier: int) -> bool:
        """ "La direction évoque « … », les syndicats « … »": the verb is understood again."""
        phrase = stream.finder.covering[place - 1]
        if phrase is None or phrase.after != place or phrase.first <= earlier + 1 or phrase.preposition:
            return False
        if stream.finder.low(phrase.first - 1) not in (",", "et", "mais") or not self._can_speak(phrase):
            return False
        if phrase.determiner == "indefinite" or (phrase.kind == "noun" and phrase.noun is None):
            # "une enquête « … » et une presse « … »": two objects of one verb.
            return False
        part.cue, part.cue_span = previous.cue, previous.cue_span
        part.resolved = self.resolver.resolve(phrase, self.sentence)
        part.mention = Span(phrase.start, phrase.end)
        part.rule = f"verb understood from the quotation before it; {part.resolved.rule}"
        self._finish(part, phrase, None)
        return True

    def _is_chain(self, right: Cue, left: Cue, tokens: list[Token], place: int) -> bool:
        phrase = right.phrase
        if phrase is None or left.rule.startswith("before, preposition"):
            return False
        medium = phrase.noun is not None and phrase.noun.kind == "medium"
        if right.lemma in ("rapporter", "relayer", "relater") and phrase.noun is not None:
            medium = medium or phrase.noun.kind == "institution"
        acronym = phrase.kind == "name" and phrase.name is not None and phrase.name.isupper()
        return (medium or acronym) and (right.lemma in CHAIN_LEMMAS or right.rule == "preposition")

    def _named(self, cue: Cue) -> str | None:
        return cue.phrase.name or self.text[cue.phrase.bare[0] : cue.phrase.bare[1]] if cue.phrase else None

    def _by_cue(self, stream: Stream, part: Part, cue: Cue, first: int, place: int) -> None:
        finder, tokens = stream.finder, stream.tokens
        phrase = cue.phrase
        how = ""
        if phrase is None and cue.lemma == "lire":
            phrase = self._document_read(stream, cue, first, place)
            how = "what is read"
        if any(tokens[i].low.endswith("ez") for i in range(cue.first, cue.after)):
            self._set_cue(part, cue, tokens, None)
            part.rule = "second person: nobody the article talks about"
            if self.interviewee is not None and self.block in self.turns:
                person = self.interviewee
                part.resolved = Resolved(person.name, "resolved", "the interviewee", (person,))
                part.rule = "second person: the interviewee"
            self._finish(part, None, None)
            return
        if cue.rule == "before, participle" and phrase is None:
            for i in range(cue.first - 1, first - 1, -1):
                if tokens[i].kind == "quote":
                    said = stream.parts[tokens[i].number]
                    if said.cue is not None and said.cue.rule.startswith("after") and said.cue.first > i:
                        self._set_cue(part, cue, tokens, said.cue.phrase)
                        self._adopt(part, said.resolved, "before, participle: whoever spoke before it")
                        return
                    break
        if phrase is None and cue.pronoun is None:
            phrase, how = finder.subject_left(cue.first, cue.rule, first)
            thing = phrase is not None and phrase.kind == "noun" and phrase.entity is None
            thing = thing and phrase is not None and (phrase.noun is None or phrase.determiner == "demonstrative")
            if thing and phrase is not None and not phrase.capital_head and not person_like(phrase.head):
                opening = finder.opening(first, place)
                if opening is not None and opening.phrase is not None:
                    # "Selon X, ces critiques relèvent de « … »"
                    self._by_cue(stream, part, opening, first, place)
                    return
            if phrase is not None and not self._can_speak(phrase):
                if str(phrase.kind) == "nobody":
                    if self._single_word(part) and tokens[place - 1].low in _ARTICLES:
                        part.kind, part.decided, part.rule = "term", True, "term: a word at a distance"
                        return
                    self._set_cue(part, cue, tokens, phrase)
                    part.rule = f"{cue.rule}; nobody in particular"
                    self._finish(part, None, None)
                    return
                definite = phrase.kind == "noun" and phrase.determiner in ("definite", "demonstrative")
                near = how == "adjacent" or (how == "clause subject" and definite and phrase.noun is None)
                certain = near and cue.verb is not None and cue.verb.force == "say"
                if not certain or phrase.kind == "nobody":
                    phrase = None
            if phrase is None:
                if cue.rule == "before, infinitive" or cue.rule == "before, participle":
                    later = self._late_subject(stream, place)
                    if later is not None:
                        phrase, how = later, "subject after the participle"
                if phrase is None and self._spoke_here(part, stream, first, place):
                    return
                narrative = finder.low(cue.first - 1) in ("de", "d'")
                if phrase is None and cue.rule == "before, infinitive" and narrative and self.last is not None:
                    self._set_cue(part, cue, tokens, None)
                    self._adopt(part, self.last.resolved, "narrative infinitive: whoever spoke last")
                    return
        if cue.pronoun is not None:
            if cue.pronoun in ("on", "ce", "nous", "je"):
                resolved = self.resolver.resolve(phrase, self.sentence) if phrase is not None else NOBODY
            else:
                resolved = self.resolver.pronoun(
                    "f" if cue.pronoun.startswith("elle") else "m",
                    cue.pronoun.endswith("s"),
                    self.sentence,
                    cue.pronoun,
                    True,
                )
        elif phrase is None:
            return
        elif (cue.joined and cue.plural) or (cue.joined and cue.rule == "preposition"):
            resolved = self._together((phrase, *cue.joined))
        else:
            if not cue.joined and cue.rule.startswith("before") and cue.phrase is None and cue.plural:
                joined = finder._joined(phrase, cue.first)
                partner = finder.joined_before(phrase, first) if not joined else None
                together = (phrase, *joined) if partner is None else (partner, phrase)
                resolved = (
                    self._together(together) if len(together) > 1 else self.resolver.resolve(phrase, self.sentence)
                )
            elif (
                phrase.kind == "pronoun"
                and cue.rule.startswith(("before, pr", "before, ph"))
                and cue.first - first < 3
            ):
                resolved = self._before_here(phrase)
            elif phrase.kind == "pronoun" and phrase.head in NEAREST:
                resolved = self._last_named(stream, phrase) or self.resolver.resolve(phrase, self.sentence)
            else:
                resolved = self.resolver.resolve(phrase, self.sentence, cue.rule.startswith("after"))
        if (
            phrase is not None
            and phrase.kind == "nobody"
            and self._single_word(part)
            and tokens[place - 1].low in _ARTICLES
        ):
            part.kind, part.decided, part.rule = "term", True, "term: a word at a distance, nobody's in particular"
            return
        crowd = phrase is not None and phrase.head in _CROWDS and not phrase.complemented
        if crowd or (cue.plural and cue.lemma in CROWD_LEMMAS and (phrase is None or phrase.name is None)):
            resolved = NOBODY
        self._set_cue(part, cue, tokens, phrase)
        part.resolved = resolved
        part.rule = f"{cue.rule}{' (' + how + ')' if how else ''}; {resolved.rule}"
        self._finish(part, phrase, cue, "other" if how == "subject of the infinitive" else "speaker")

    def _last_named(self, stream: Stream, pronoun: Phrase) -> Resolved | None:
        """Whom "celui-ci" means: the last phrase before it in its paragraph that agrees and can speak."""
        for index in range(pronoun.first - 1, max(-1, pronoun.first - 80), -1):
            phrase = stream.finder.starting.get(index)
            if phrase is None or phrase.after > pronoun.first or phrase.kind not in ("name", "noun"):
                continue
            if phrase.number != pronoun.number:
                continue
            meant = stream.finder.nearer(phrase)
            speaks = meant.kind == "name" or meant.entity is not None
            speaks = speaks or (meant.noun is not None and meant.noun.kind in ("person", "institution", "group"))
            agrees = meant.gender in (pronoun.gender, None) and meant.number == pronoun.number
            if not speaks or not agrees:
                continue
            found = self.resolver.resolve(meant, self.sentence - 1, True)
            gender = found.entity.gender if found.entity is not None else None
            if found.name is not None and gender in (pronoun.gender, None):
                return Resolved(found.name, "resolved", f"{pronoun.head}: last mentioned", found.entities)
        return None

    def _before_here(self, phrase: Phrase) -> Resolved:
        """Whom "selon elle" means where it opens a sentence: nobody whom this sentence names."""
        return self.resolver.pronoun(phrase.gender, phrase.number == "p", self.sentence, phrase.head, True, since=1)

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

    def _set_cue(self, part: Part, cue: Cue, tokens: list[Token], phrase: Phrase | None) -> None:
        part.cue = cue
        part.cue_span = Span(tokens[cue.first].start, tokens[cue.after - 1].end)
        if phrase is not None:
            part.mention = Span(phrase.start, phrase.end)
        elif cue.pronoun is not None:
            for i in range(cue.first, cue.after):
                token = tokens[i]
                if token.inverted is not None:
                    part.mention = Span(token.end - len(cue.pronoun), token.end)

    def _finish(
        self, part: Part, phrase: Phrase | None, cue: Cue | None, role: Literal["speaker", "other"] = "speaker"
    ) -> None:
        part.decided = True
        self.statement += 1
        part.statement = self.statement
        entity = part.resolved.entity
        document = (phrase is not None and phrase.noun is not None and phrase.noun.kind == "document") or (
            entity is not None and entity.kind == "document"
        )
        part.kind = "document" if document else "speech" if is_utterance(self.text, part) else "partial"
        self.resolver.note(self.sentence, part.resolved, role)

    def _adopt(self, part: Part, resolved: Resolved, rule: str) -> None:
        part.resolved = Resolved(
            resolved.name, "resolved" if resolved.name else "none", resolved.rule, resolved.entities
        )
        part.rule = rule
        self._finish(part, None, None)

    def _follow(self, part: Part, other: Part, rule: str) -> None:
        part.cue, part.cue_span, part.mention, part.via = other.cue, other.cue_span, other.mention, other.via
        part.resolved = other.resolved
        part.rule = rule
        part.statement = other.statement
        part.decided = True
        part.kind = (
            other.kind if other.kind == "document" else "speech" if is_utterance(self.text, part) else "partial"
        )
        if part.statement == 0:
            self.statement += 1
            part.statement = other.statement = self.statement

    def _late_subject(self, stream: Stream, place: int) -> Phrase | None:
        """ "Estimant que « … », le maire a …": the subject behind the comma."""
        tokens = stream.tokens
        for i in range(place + 1, min(len(tokens), place + 12)):
            if tokens[i].text == ",":
                phrase = stream.finder.starting.get(i + 1)
                return phrase if phrase is not None and self._can_speak(phrase) else None
        return None

    def _spoke_here(self, part: Part, stream: Stream, first: int, place: int) -> bool:
        for i in range(place - 1, first - 1, -1):
            if stream.tokens[i].kind == "quote":
                other = stream.parts[stream.tokens[i].number]
                if other.decided and other.kind != "term":
                    self._follow(part, other, "speaker of the quotation before it")
                    return True
        return False

    def _by_clause(self, stream: Stream, part: Part, first: int, place: int, after: int) -> None:
        """A quotation in a clause without a reporting verb: its subject is quoted, if it can speak."""
        finder, tokens = stream.finder, stream.tokens
        if [t.low for t in tokens[max(first, place - 3) : place]] in (["aux", "cris", "de"], ["au", "cri", "de"]):
            part.rule = "slogan: nobody in particular"
            self._finish(part, None, None)
            return
        if finder.low(first) in ("comme", "ainsi"):
            reported = finder.inverted(first + 1 + (finder.low(first + 1) in ("que", "qu'")), place)
            if reported is not None and reported.verb is not None and reported.phrase is not None:
                # "Comme l'a indiqué X, les présidents ont échangé « … »"
                self._by_cue(stream, part, reported, first, place)
                return
        colon = tokens[place - 1].text == ":"
        phrase = self._verb_subject(finder, place, first)
        if phrase is None:
            phrase, _ = finder.clause_subject(first, place, whole=colon)
        if not colon and (phrase is None or not self._can_speak(phrase) or self._inanimate(phrase)):
            before = next((i for i in range(place - 1, first, -1) if tokens[i].text == ":"), None)
            if before is not None:
                # "X a été plus clair : le scrutin aura lieu « … »"
                phrase, _ = finder.clause_subject(first, before, whole=True)
        beside = finder.covering[place - 1]
        if beside is not None and beside.after == place and beside.kind == "name" and not beside.preposition:
            # "…, Franck Haise « en colère »"
            phrase = beside
        if (
            phrase is not None
            and phrase.kind == "noun"
            and phrase.noun is not None
            and phrase.noun.kind == "document"
            and not colon
        ):
            pass
        if phrase is None or not self._can_speak(phrase) or self._inanimate(phrase):
            candidates = [
                p
                for p in finder.phrases
                if first <= p.first < place
                and (p.kind == "name" or (p.entity is not None and p.kind == "noun" and p.name))
            ]
            if colon and len(candidates) == 1:
                phrase = candidates[0]
            elif colon and finder.verb_before(place, first) is None and not self._goes_on(stream, first, place):
                self._verbless(stream, part, first, place)
                return
            elif colon:
                recent = self.resolver.pronoun(None, False, self.sentence, "topic", True)
                if recent.entity is not None and recent.entity.kind == "person":
                    self._adopt(part, recent, "colon: " + recent.rule)
                return
            else:
                return
        joined = finder._joined(phrase, place)
        resolved = self._together((phrase, *joined)) if joined else self.resolver.resolve(phrase, self.sentence)
        if resolved.entity is not None and resolved.entity.kind == "unknown" and phrase.kind == "name":
            # A lone capital may be a place or a paper: without a verb of speech it says nothing.
            return
        part.resolved = resolved
        part.mention = Span(phrase.start, phrase.end)
        part.rule = ("colon" if colon else "subject of the clause, no reporting verb") + f"; {resolved.rule}"
        self._finish(part, phrase, None)

    def _goes_on(self, stream: Stream, first: int, place: int) -> bool:
        """ "Puis, se tournant vers X : « … »": no noun leads, so that whoever spoke still does."""
        finder = stream.finder
        return finder.starting.get(first) is None and any(
            finder.low(i) in ADVERBS or finder.low(i) in ("et", "mais") or finder.low(i).endswith("ant")
            for i in range(first, min(place, first + 4))
        )

    def _verbless(self, stream: Stream, part: Part, first: int, place: int) -> None:
        """ "Jugement sans appel du Courrier : « … »": whoever the noun in front is of, if anybody."""
        found: Phrase | None = None
        for phrase in (stream.finder.starting.get(i) for i in range(first, place)):
            if phrase is not None and phrase.preposition in ("de", "du", "d'"):
                person = phrase.kind == "name" or phrase.entity is not None or phrase.capital_head
                if person or (phrase.noun is not None and phrase.noun.kind == "person"):
                    found = phrase
        if found is not None:
            part.resolved = self.resolver.resolve(found, self.sentence)
            part.mention = Span(found.start, found.end)
            part.rule = f"colon: of whom the words in front are; {part.resolved.rule}"
            self._finish(part, found, None)

    def _verb_subject(self, finder: CueFinder, place: int, first: int) -> Phrase | None:
        """The subject of the nearest verb, where it stands beside it or is the antecedent of a relative."""
        verb = finder.verb_before(place, first)
        if verb is None:
            return None
        phrase, how = finder.subject_left(verb, "", first)
        if phrase is None or how not in ("adjacent", "relative") or not self._can_speak(phrase):
            return None
        if phrase.kind == "noun" and phrase.noun is None and phrase.entity is None:
            return None
        return phrase

    def _inanimate(self, phrase: Phrase) -> bool:
        if phrase.kind != "noun" or phrase.entity is not None:
            return False
        return phrase.noun is None or phrase.noun.kind == "time"

    def _colon_after(self, stream: Stream, part: Part, place: int, after: int) -> None:
        """A headline "« … » : X …"."""
        tokens = stream.tokens
        if place + 1 < after and tokens[place + 1].text == ":" and stream.role == "body":
            phrase, _ = stream.finder.clause_subject(place + 2, after, whole=True)
            if phrase is not None and (phrase.kind == "name" or phrase.entity is not None):
                part.resolved = self.resolver.resolve(phrase, self.sentence)
                part.mention = Span(phrase.start, phrase.end)
                part.rule = f"subject of the clause behind the colon; {part.resolved.rule}"
                self._finish(part, phrase, None)
            return
        if place + 1 >= after or tokens[place + 1].text not in (":", "–", "—", "(", ",") or stream.role == "body":
            return
        for phrase in stream.finder.phrases:
            if place < phrase.first < after and phrase.kind == "name":
                resolved = self.resolver.resolve(phrase, self.sentence)
                if resolved.name is not None:
                    part.mention = Span(phrase.start, phrase.end)
                    part.resolved = resolved
                    part.rule = "headline: the name beside the quotation"
                    self._finish(part, phrase, None)
                return

    def _alone(self, stream: Stream, part: Part, place: int) -> None:
        """A quotation that is a sentence of its own."""
        tokens = stream.tokens
        number = tokens[place].number
        start_of_block = number == 0 and not any(t.kind != "mark" for t in tokens[:place])
        exchange = any(
            0 <= i < len(tokens) and tokens[i].kind == "quote" and not stream.parts[tokens[i].number].cue
            for i in (place - 1, place + 1)
        )
        if exchange and part.mark == "marks":
            # « C'est-à-dire ? » « Je signais. »: two people take turns
            part.rule = "no cue: an exchange"
            return
        if number and self.last is stream.parts[number - 1] and not self._narration_between(stream, number, place):
            self._follow(part, self.last, "carried on without a cue")
            return
        if part.mark == "dash":
            return
        if start_of_block:
            return
        subject = self.resolver.pronoun(None, False, self.sentence, "topic", True)
        if self.last is not None and self.last_block == self.block and subject.entity in self.last.resolved.entities:
            self._follow(part, self.last, "carried on without a cue")
            return
        if subject.entity is not None and subject.entity.kind == "person":
            self._adopt(part, subject, "no cue: " + subject.rule)

    def _narration_between(self, stream: Stream, number: int, place: int) -> bool:
        i = place - 1
        while i >= 0 and stream.tokens[i].kind != "quote":
            i -= 1
        return bisect_right(stream.starts, place) - bisect_right(stream.starts, i) > 1

    def _headlines(self, streams: list[Stream]) -> None:
        """A quotation in a headline that the body repeats has the body's speaker."""
        body = [p for s in streams if s.role == "body" for p in s.parts if p.kind != "term" and p.resolved.name]
        said = [(other, _words(self.text, other.inner)) for other in body[:500]]
        for stream in streams[:100]:
            if stream.role == "body":
                continue
            for part in stream.parts[:20]:
                quoted = _words(self.text, part.inner)
                for other, whole in said:
                    if len(quoted) > 8 and quoted in whole:
                        if part.resolved.name != other.resolved.name or part.kind == "term":
                            part.resolved = Resolved(
                                other.resolved.name, "resolved", other.resolved.rule, other.resolved.entities
                            )
                            part.rule = "headline: repeated in the text"
                            part.kind = "speech" if is_utterance(self.text, part) else "partial"
                        break

    def _nested(self, part: Part) -> None:
        if not part.inside or part.inside[0].decided:
            return
        for inner in part.inside:
            inner.decided = True
            length = len(self.text[inner.inner.start : inner.inner.end].split())
            inner.kind = "term" if length <= 3 and not inner.sentence_like else "partial"
            self.statement += 1
            inner.statement = self.statement
        stream = self.cutter.stream("body", part.inner, part.inside)
        for token_index, token in enumerate(stream.tokens):
            if token.kind != "quote":
                continue
            inner = part.inside[token.number]
            first = stream.starts[bisect_right(stream.starts, token_index) - 1]
            cue = stream.finder.before(token_index, first)
            if cue is None:
                continue
            phrase = cue.phrase
            pronoun_before = stream.finder.low(cue.first - 1)
            if pronoun_before in ("je", "j'"):
                inner.resolved = part.resolved
            elif phrase is None and cue.pronoun is None:
                phrase, _ = stream.finder.subject_left(cue.first, cue.rule, first)
                if phrase is not None and phrase.kind == "pronoun":
                    inner.resolved = self.resolver.pronoun(
                        phrase.gender,
                        phrase.number == "p",
                        self.sentence,
                        phrase.head,
                        True,
                        leaving_out=set(part.resolved.entities),
                        persons_only=True,
                    )
                elif phrase is not None and phrase.kind in ("name", "noun"):
                    inner.resolved = self.resolver.resolve(phrase, self.sentence)
            inner.kind = "speech" if is_utterance(self.text, inner) else inner.kind
            if inner.kind != "term" or inner.resolved.name:
                inner.kind = "speech" if is_utterance(self.text, inner) else "partial"
                inner.cue = cue
                inner.cue_span = Span(stream.tokens[cue.first].start, stream.tokens[cue.after - 1].end)
                inner.rule = f"nested; {cue.rule}; {inner.resolved.rule}"
                if phrase is not None:
                    inner.mention = Span(phrase.start, phrase.end)

    # -- result ------------------------------------------------------------------------------------

    def _quote(self, part: Part) -> Quote:
        named = part.kind != "term" and part.resolved.name is not None
        certainty: Certainty = part.resolved.certainty if named else "none"
        entity = part.resolved.entity
        return Quote(
            span=part.inner,
            outer=part.outer,
            kind=part.kind,
            statement=part.statement,
            speaker=part.resolved.name if named else None,
            function=entity.function if named and entity is not None else None,
            cue=part.cue_span if part.kind != "term" else None,
            mention=part.mention if part.kind != "term" else None,
            via=part.via,
            certainty=certainty,
            rule=part.rule or "no cue, nobody to name",
        )


def _all_parts(parts: list[Part]) -> list[Part]:
    return [p for part in parts for p in (part, *part.inside)]


def _words(text: str, span: Span) -> str:
    return " ".join(re.findall(r"\w+", text[span.start : span.end].lower()))
