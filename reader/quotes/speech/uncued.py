"""Whose a quotation is whose sentence has narration in front and no cue.

Owns the few sources that are asked before it counts whether a colon stands in front: what a colon makes of the
speaker is `colons`', what the clause that the words go on with does `embedded`'s.
"""

from reader.quotes.marking.parts import Part, Stream
from reader.quotes.speech.colons import ColonSpeech
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cued import CuedSpeech
from reader.quotes.speech.embedded import EmbeddedSpeech
from reader.quotes.speech.lead_in import LeadIn
from reader.quotes.speech.reading import Reading


class UncuedSpeech:
    """Attributes the quotations of one article that have no cue but words in front of them."""

    def __init__(self, reading: Reading, cued: CuedSpeech) -> None:
        self.cued = cued
        self.colons = ColonSpeech(reading, cued.impersonal)
        self.embedded = EmbeddedSpeech(reading, cued.impersonal)

    def by_clause(self, stream: Stream, part: Part, first: int, place: int) -> None:
        """A quotation in a clause without a reporting verb: its subject is quoted, if it can speak.

        Args:
            first: the token with which the sentence begins.
            place: the token of the quotation, or that behind the sentence that announces it.
        """
        lead = LeadIn(stream, part, first, place)
        source = self._compared(lead) or self._opening(lead)
        if source is not None:
            self.cued.attribute(stream, part, source, first, place)
        elif lead.colon:
            self.colons.decide(lead)
        else:
            self.embedded.decide(lead)

    def _compared(self, lead: LeadIn) -> Cue | None:
        """ "Comme l'a indiqué X, les présidents ont échangé « … »"."""
        finder, first = lead.finder, lead.first
        if finder.low(first) not in ("comme", "ainsi"):
            return None
        reported = finder.inverted(first + 1 + (finder.low(first + 1) in ("que", "qu'")), lead.place)
        said = reported is not None and reported.verb is not None and reported.phrase is not None
        return reported if said else None

    def _opening(self, lead: LeadIn) -> Cue | None:
        """ "Aux yeux de X, la piste est « … »": no verb of speech, but a source."""
        source = lead.finder.opening(lead.first, lead.place)
        named = source is not None and source.phrase is not None and source.phrase.kind != "nobody"
        return source if named else None
