"""The subject behind a verb, past whatever stands between them: "a lâché, le poing levé, devant la presse, X".

Owns which of the phrases behind a verb is its subject; which words are a verb of speech is `inversions`'.
"""

from reader.quotes.grammar.agreement import singled_out
from reader.quotes.lexicon.closed_words import PREPOSITIONS
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.hearers import HearerFinder

_BREAKS = words(
    """
    qui que qu' alors tandis mais car puisque où dont lorsque quand comme si parce avant afin tout en
    """
)
_HELD = words("dans sur à au aux en sous contre entre autour")
"""Prepositions behind what somebody holds or shows: "le téléphone à la main", "un enfant dans les bras"."""


class SubjectBehindFinder(HearerFinder):
    """Finds the subjects of inverted verbs in the tokens of one block."""

    def with_subject(self, begin: int, end: int, stop: int, rule: str, strict: bool) -> Cue | None:
        """The cue from `begin` to `end` with the subject that follows it, or None.

        Args:
            strict: the verb is not in the lexicon, so that the subject must follow directly and be a person.
        """
        i = end
        limit = min(stop, end + (3 if strict else 26))
        fallen_back: Phrase | None = None
        while i < limit:
            token = self.tokens[i]
            low = token.low
            if token.kind == "quote" or token.text in ".;:?!…":
                break
            if token.text == "(":
                closing = next((j for j in range(i + 1, min(stop, i + 10)) if self.tokens[j].text == ")"), None)
                i = (closing or i) + 1
                continue
            if token.kind != "word":
                i += 1
                continue
            phrase = self.starting.get(i) or self._named_behind_noun(i, begin, end)
            if phrase is not None and low not in ("du", "au", "aux") and not self.is_time(phrase):
                if phrase.kind == "name" and self.tokens[i - 1].text == "(":
                    i = phrase.after
                    continue
                if phrase.kind == "pronoun" and low in ("lui", "eux", "elle", "elles") and i + 1 < stop:
                    i += 1
                    continue
                if (
                    phrase.preposition
                    and phrase.preposition not in ("de", "d'")
                    and i > end
                    and self.low(i - 1) in PREPOSITIONS
                ):
                    i = phrase.after
                    continue
                comma = self._absolute_until(phrase, limit) or self._of_hearer(phrase, limit)
                if comma is not None:
                    fallen_back = fallen_back or phrase
                    i = comma
                    continue
                known = phrase.kind == "name" or phrase.noun is not None or phrase.name is not None
                if strict and not (known and phrase.kind in ("name", "noun")):
                    return None
                phrase = self._one_named(phrase, stop)
                return Cue(begin, end, rule, phrase, plural=phrase.number == "p")
            if low in PREPOSITIONS:
                closing = self._behind_infinitive(i, limit)
                if closing is not None:
                    i = closing
                    continue
                i = self.skip_prepositional(i, stop)
                named = self._named_behind_place(i) if i <= limit else None
                if named is not None and not strict:
                    return Cue(begin, end, rule, named)
                continue
            if phrase is not None:
                i = phrase.after
                continue
            relative = low in ("qui", "dont") and self.tokens[i - 1].text == "," and not strict
            closing = self._comma_before_somebody(i, stop) if relative else None
            if closing is not None:
                # "a répondu au juge, qui l'interrogeait, la comptable Lucie Armand"
                i = closing
                limit = min(stop, i + 12)
                continue
            if low in _BREAKS and low not in ("en", "tout", "comme") and not self._then(i):
                break
            i += 1
        if strict:
            return None
        if fallen_back is not None:
            return Cue(begin, end, rule, fallen_back, plural=fallen_back.number == "p")
        return Cue(begin, end, rule + ", no subject")

    def _named_behind_noun(self, i: int, begin: int, end: int) -> Phrase | None:
        """The name behind a verb that is a person's noun too, and was taken for one: "philosophe Lucie Armand"."""
        covering = self.covering[i] if i == end else None
        if covering is None or covering.first != begin or self.nested_finder is None or not self.tokens[i].capital:
            return None
        named = self.nested_finder.at(i)
        return named if named is not None and named.kind == "name" else None

    def _one_named(self, phrase: Phrase, stop: int) -> Phrase:
        """For "dit l'un, Marius Cros" the name: one of several whom a comma names."""
        named = self.starting.get(phrase.after + 1) if phrase.after + 1 < stop else None
        if named is None or named.kind != "name" or not singled_out(phrase):
            return phrase
        closes = named.after >= stop or self.tokens[named.after].kind == "mark"
        return named if closes and self.tokens[phrase.after].text == "," else phrase

    def _comma_before_somebody(self, i: int, stop: int) -> int | None:
        """The comma that closes the relative clause at token `i` where somebody who can speak follows it."""
        for j in range(i + 1, min(stop - 1, i + 16)):
            if self.tokens[j].kind == "quote" or self.tokens[j].text in ".;:?!…":
                return None
            phrase = self.starting.get(j + 1) if self.tokens[j].text == "," else None
            if phrase is not None and not phrase.preposition and phrase.kind in ("name", "noun"):
                named = phrase.name is not None and phrase.determiner != "indefinite"
                return j if named and not self.is_finite(phrase.after) else None
        return None

    def _behind_infinitive(self, i: int, limit: int) -> int | None:
        """The comma in "a répondu, sans nommer X, le député Y" that closes what the infinitive governs."""
        if not self.is_infinitive(i + 1) or self.low(i) not in ("sans", "pour", "avant", "après"):
            return None
        comma = next((j for j in range(i + 2, min(limit, i + 10)) if self.tokens[j].kind in ("mark", "quote")), None)
        if comma is None or self.tokens[comma].text != ",":
            return None
        named = self.starting.get(comma + 1)
        speaks = named is not None and not named.preposition and named.kind in ("name", "noun")
        held = any(self.starting.get(j) is not None for j in range(i + 2, comma))
        return comma if speaks and held else None

    def _of_hearer(self, phrase: Phrase, limit: int) -> int | None:
        """The comma behind an apposition to the hearer: "a confié à X, envoyé spécial de la radio, le maire"."""
        hearer = self.covering[phrase.first - 2] if phrase.first > 1 else None
        apposed = phrase.kind == "noun" and phrase.determiner == "none" and self.tokens[phrase.first - 1].text == ","
        if not apposed or hearer is None or hearer.kind != "name" or hearer.preposition not in ("à", "au", "aux"):
            return None
        comma = next((j for j in range(phrase.after, limit) if self.tokens[j].kind in ("mark", "quote")), None)
        named = self.starting.get(comma + 1) if comma is not None and self.tokens[comma].text == "," else None
        speaks = named is not None and not named.preposition and named.kind in ("name", "noun")
        return comma if speaks else None

    def _then(self, i: int) -> bool:
        """Whether "alors" at token `i` tells when, not while what."""
        return self.low(i) == "alors" and self.low(i + 1) not in ("que", "qu'")

    def _absolute_until(self, phrase: Phrase, limit: int) -> int | None:
        """The comma behind words that only show the speaker: ", le téléphone à la main,", ", la voix cassée,".

        None where `phrase` is no such thing: it may speak, or nothing follows that could.
        """
        if not phrase.first or self.tokens[phrase.first - 1].text != "," or phrase.kind != "noun":
            return None
        if phrase.entity is not None or phrase.name is not None or phrase.capital_head:
            return None
        held = phrase.determiner == "indefinite" and self.low(phrase.after) in _HELD
        thing = phrase.noun is None and not person_like(phrase.head)
        text = phrase.noun is not None and phrase.noun.kind == "document" and self.low(phrase.after) in _HELD
        if not (held or thing or text):
            return None
        comma = next((j for j in range(phrase.after, limit) if self.tokens[j].kind in ("mark", "quote")), None)
        if comma is None or self.tokens[comma].text != ",":
            return None
        speaks = any(
            (p := self.starting.get(j)) is not None and not p.preposition and p.kind in ("name", "noun")
            for j in range(comma + 1, limit)
        )
        return comma if speaks else None

    def _named_behind_place(self, after: int) -> Phrase | None:
        """Whose name stands behind a place that it is not the name of: "a lancé à la tribune Solenne Aubin"."""
        place = self.covering[after - 1]
        if place is None or place.after != after or place.kind != "noun" or self.nested_finder is None:
            return None
        if place.noun is not None and place.noun.kind == "medium":
            return None
        first = next((j for j in range(place.first + 1, after) if self.tokens[j].capital), None)
        if first is None or self.low(first - 1) in ("de", "d'", "du", "des"):
            return None
        if place.noun is not None and place.noun.kind == "person" and place.number == "s":
            shown = self.nested_finder.facts.first_names.get(self.low(first))
            if shown is None or place.gender in (shown, None):
                # "a répondu à la juge Michel Roy" is of two people, "à la juge Claire Roy" of one
                return None
        named = self.nested_finder.at(first)
        whole = named is not None and named.kind == "name" and named.after == after
        return named if whole and named is not None and named.name is not None and " " in named.name else None

    def after_prepositions(self, i: int, stop: int) -> Phrase | None:
        for j in range(i, min(stop, i + 10)):
            phrase = self.starting.get(j)
            if phrase is not None and phrase.kind in ("noun", "name") and not self.is_time(phrase):
                return phrase if phrase.preposition in ("dans", "en", "à", "au") else None
        return None
