"""Papers whose names stand in quotation marks: "« … », jugeait « La Gazette »".

Owns giving them the words in front; telling that the marks hold a name is `namings`'.
"""

from reader.quotes.reference.discourse import Resolved
from reader.quotes.speech.reading import Reading
from reader.quotes.speech.site import Site


def give_to_paper(reading: Reading, site: Site) -> None:
    """Give the quotation in front of `site` to the paper whose name stands in its marks, if nobody has it yet."""
    said = site.stream.parts[site.stream.tokens[site.place - 3].number]
    name = " ".join(site.part.inner.of(reading.text).split())
    if said.decided:
        return
    paper = reading.resolver.register.add_body(name)
    reading.adopt(said, Resolved(name, "stated", "named", (paper,)), "after, inverted; a paper in marks")
    if said in reading.pending:
        reading.pending.remove(said)
