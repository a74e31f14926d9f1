"""Cues: the verb phrases and prepositions that attribute words to somebody, after or before a quotation.

Owns which of the cues around a quotation is the nearest. It does not say whom the speaker's phrase means.
"""

from reader.quotes.grammar.clause import Governed
from reader.quotes.lexicon.media import is_medium
from reader.quotes.lexicon.verbs import CALLING_LEMMAS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.authorship import AuthorshipFinder
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.verbs_before import VerbBeforeFinder

_MANNERS = words("d' dans avec sans en sur sous à au aux tout toute visiblement la le les l'")
"""Words that begin what tells how something is said."""


class CueFinder(VerbBeforeFinder, AuthorshipFinder):
    """Finds cues in the tokens of one block."""

    def after(self, index: int, stop: int) -> Cue | None:
        """The cue that begins at or behind token `index`, directly after a quotation, before token `stop`."""
        if index < stop and self.tokens[index].kind == "mark":
            beside = self.in_brackets(index, stop) or self.behind_dash(index, stop) or self.outcry(index, stop)
            if beside is not None:
                return beside
        i = index
        skipped = 0
        while i < stop and self.tokens[i].kind == "mark" and skipped < 3:
            mark = self.tokens[i].text
            if mark in "([":
                closing = next((j for j in range(i + 1, min(stop, i + 8)) if self.tokens[j].text in ")]"), None)
                if closing is None:
                    return None
                i = closing + 1
            elif mark in ",–—-?!…" or mark == "...":
                i += 1
            else:
                return None
            skipped += 1
        if i >= stop or self.tokens[i].kind != "word":
            return None
        if self.low(i) == "comme" or (self.low(i) == "ainsi" and self.low(i + 1) == "que"):
            i += 1 if self.low(i) == "comme" else 2
        prepositional = self.source_after(i, stop)
        if prepositional is not None:
            return prepositional
        if self.low(i) in ("signé", "signée") and self.somebody_at(i + 1):
            return Cue(i, i + 1, "after, signature", self.starting[i + 1], lemma="signer")
        cue = self.inverted(i, stop) or self._behind_manner(i, stop)
        if cue is not None and cue.phrase is not None and cue.phrase.noun is not None:
            # "a rapporté l'agence Reuters, citant un porte-parole"
            cue.phrase = self.cited_by(cue.phrase) if cue.phrase.noun.kind == "medium" else cue.phrase
        return cue

    def _behind_manner(self, i: int, stop: int) -> Cue | None:
        """ "« … », d'une voix douce, répond X": the verb behind what tells how it is said, from token `i`."""
        if self.low(i) not in _MANNERS:
            return None
        comma = next((j for j in range(i + 1, min(stop - 1, i + 10)) if self.tokens[j].kind != "word"), None)
        if comma is None or self.tokens[comma].text != "," or any(self.is_finite(j) for j in range(i, comma)):
            return None
        cue = self.inverted(comma + 1, stop)
        said = cue is not None and cue.verb is not None and cue.verb.force in ("say", "manner")
        return cue if said and cue is not None and (cue.phrase is not None or cue.pronoun is not None) else None

    def before(self, index: int, start: int) -> Cue | None:
        """The nearest cue to the left of token `index`, not before token `start`, without its subject."""
        weak: Cue | None = None
        if self.tokens[index - 1].text == "(" and index - 1 > start:
            # "Lucie Armand (« … ») a refusé"
            beside = self.covering[index - 2]
            if beside is not None and beside.after == index - 1 and beside.kind == "name" and not beside.preposition:
                return Cue(index - 1, index, "before, brackets", beside)
        i = index - 1
        while i >= start:
            token = self.tokens[i]
            if token.kind == "mark" and token.text in ";":
                break
            if token.kind == "word":
                cue = self.source_before(i, index)
                if cue is not None:
                    # "Selon l'AFP, Lucie Armand a parlé d'« un complot »"
                    own = weak is not None and (weak.lemma in CALLING_LEMMAS or self._in_relative(weak, start, index))
                    return weak if weak is not None and (own or self.names_medium(cue.phrase)) else cue
                verbal = self.verb_of_speech_before(i, start, index)
                if verbal is not None and self._closed_off(verbal, start, index):
                    verbal = None
                if verbal is not None:
                    if verbal.verb is not None and verbal.verb.force == "judge":
                        if weak is None:
                            weak = verbal
                    elif weak is not None and weak.rule == "before, passive":
                        # "dit avoir été traitée de « folle » par le maire"
                        return weak
                    elif weak is None or (weak.first - i) < 2:
                        return verbal
                    else:
                        return weak
            i -= 1
        return weak

    def _closed_off(self, cue: Cue, start: int, index: int) -> bool:
        """Whether the verb stands in a relative that a comma closes: "a promis à X, qui en rit encore, « … »"."""
        if self.tokens[index - 1].text != ",":
            # "Selon elle, le déplacer, comme le demandent les riverains, créerait « … »"
            like = next(
                (i for i in range(cue.first - 1, max(start, cue.first - 3), -1) if self.low(i) == "comme"), None
            )
            own = like is not None and like > start and self.tokens[like - 1].text == ","
            return own and any(self.tokens[i].text == "," for i in range(cue.after, index))
        verbs = self.clauses(start).verbs
        held = self._held(cue, start)
        if held is None or held.kind != "qui" or self.tokens[held.opener - 1].text != ",":
            return False
        around = [v for v in verbs if v.depth < held.depth and v.group.after <= held.opener and not v.aside]
        return bool(around) and self.reports(around[-1].group)

    def _held(self, cue: Cue, start: int) -> Governed | None:
        """The verb of `cue` among the clauses of the sentence that begins at token `start`."""
        return next((v for v in self.clauses(start).verbs if v.group.first <= cue.first < v.group.after), None)

    def _in_relative(self, cue: Cue, start: int, index: int) -> bool:
        """Whether a relative goes as far as token `index`: "selon la préfecture, qui parle d'« un accident »"."""
        held = self._held(cue, start)
        of_its_own = held is not None and held.kind == "where" and held.subject is not None
        which = held is not None and (held.kind == "qui" or (of_its_own and self.low(held.opener) == "dont"))
        return which and not self._verb_between(cue.after, index)

    def names_medium(self, phrase: Phrase | None) -> bool:
        """Whether a paper, a station or an agency is named, which hands on what others say."""
        if phrase is None:
            return False
        medium = phrase.noun is not None and phrase.noun.kind == "medium"
        return medium or is_medium(phrase.name or " ".join(t.text for t in self.tokens[phrase.first : phrase.after]))
