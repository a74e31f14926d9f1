"""Which blocks are lines of a dialogue: such as a dash opens, and quotations of which one answers another.

Owns telling the lines; who says them is `dialogue`'s.
"""

from collections.abc import Sequence

from reader.quotes.marking.parts import Stream


def spoken_lines(text: str, streams: Sequence[Stream]) -> frozenset[int]:
    """The blocks that are lines of a dialogue: such as a dash opens, and quotations of which one answers another.

    Of paragraphs made of a quotation and its incise two are lines where the first asks the second: a speech of
    several paragraphs asks nobody but itself, in marks that are not closed before its end.
    """
    dashed = {n for n, stream in enumerate(streams) if stream.parts and stream.parts[0].mark == "dash"}
    marked = {n for n, stream in enumerate(streams) if _is_line(stream)}
    lines = set(dashed)
    for number in sorted(marked):
        asked = streams[number - 1].parts[-1].inner.of(text).rstrip() if number - 1 in marked else ""
        if asked.endswith("?") and not streams[number].parts[0].continues:
            lines |= {number - 1, number}
    return frozenset(lines)


def _is_line(stream: Stream) -> bool:
    """Whether a block is one quotation in marks, with an incise or none."""
    opens = bool(stream.tokens) and stream.tokens[0].kind == "quote"
    # A short line may look like a heading.
    alone = stream.role in ("body", "heading") and len(stream.sentences) == 1
    alone = alone and all(part.mark == "marks" for part in stream.parts)
    return opens and alone and len([t for t in stream.tokens if t.kind == "quote"]) == 1
