"""The page: which rows of a document are on screen.

Owns the place in the article and the laid-out blocks; knows neither styles nor Textual. Only blocks that are
shown are laid out, so a book opens like a note.

The place is a block and a row within it, not a count of rows from the top: blocks above may be laid out later,
or change height when their English arrives, and nothing on screen moves.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.text.columns import Geometry, LayoutName, Row, Source, geometry, rows
from reader.tui.document import Document

BLANK = Row((), ())


class Place(NamedTuple):
    """A row of the article: the block, and the row within it; negative rows are the space above the block."""

    block: int
    row: int


class Page:
    """A window of `width` by `height` cells onto a document."""

    def __init__(self) -> None:
        self.document: Document | None = None
        self.layout_name: LayoutName = "columns"
        self.width = 80
        self.height = 24
        self.ghosts = True
        """Whether sentences without English are set as dots, so that nothing jumps when they arrive."""
        self.top = Place(0, 0)
        self._laid_out: dict[int, list[Row]] = {}
        self._on_screen: list[tuple[int, Row]] | None = None

    # Laying out ----------------------------------------------------------------------------------------------

    @property
    def geometry(self) -> Geometry:
        """Where the columns stand."""
        return geometry(self.layout_name, self.width)

    def open(self, document: Document, current: int) -> None:
        """Show `document` around sentence `current`."""
        self.document = document
        self.top = Place(0, 0)
        self.lay_out_again(current)

    def close(self) -> None:
        """Show nothing."""
        self.document = None
        self._laid_out.clear()
        self.settle()

    def lay_out_again(self, current: int) -> None:
        """Forget every row, after the width or the layout has changed, and show `current` where it stands now."""
        self._laid_out.clear()
        rows_above = self._rows_above(current)
        if self._is_empty:
            return
        self.top = self._moved(self._place_of(current), -rows_above)
        self.settle()
        self.bring_into_view(current)

    def forget(self, indices: set[int], current: int) -> bool:
        """Lay out these sentences' blocks again when they are next wanted, `current` staying where it stands.

        Returns:
            Whether one of them is on screen.
        """
        if self.document is None:
            return False
        shown = {block for block, _ in self.rows()}
        changed = {self.document.sentence(index).block for index in indices}
        if not changed & shown:
            for block in changed:
                self._laid_out.pop(block, None)
            return False
        rows_above = self._rows_above(current)
        was_on_screen = any(row_has(row, current) for _, row in self.rows())
        for block in changed:
            self._laid_out.pop(block, None)
        if was_on_screen:
            self.top = self._moved(self._place_of(current), -rows_above)
        self.settle()
        return True

    def block_rows(self, block: int) -> list[Row]:
        """The rows of one block, at least one."""
        laid_out = self._laid_out.get(block)
        if laid_out is None:
            laid_out = self._laid_out[block] = self._lay_out(block)
        return laid_out

    def _lay_out(self, block: int) -> list[Row]:
        assert self.document is not None
        article = self.document.article
        french: list[Source] = []
        english: list[Source] = []
        for index in self.document.block_sentences[block]:
            span = article.sentences[index].span
            french.append(Source(index, article.text, *span))
            text = self.document.english(index)
            if text is not None:
                english.append(Source(index, text, 0, len(text)))
            elif self.ghosts:
                english.append(Source(index, article.text, *span, ghost=True))
        page = self.geometry
        if page.layout == "en" and not english:
            # Without any English the page would be blank: the French is there meanwhile.
            page = geometry("fr", page.width)
        return rows(french, english, page) or [BLANK]

    # The rows on screen --------------------------------------------------------------------------------------

    def rows(self) -> list[tuple[int, Row]]:
        """The block and the row of each line of the window, fewer at the article's end."""
        if self._on_screen is None:
            self._on_screen = []
            if not self._is_empty:
                for entry in self._rows_from(self.top):
                    self._on_screen.append(entry)
                    if len(self._on_screen) >= self.height:
                        break
        return self._on_screen

    def sentences(self) -> list[int]:
        """Indices of the sentences of which something is on screen, in order."""
        return sorted({word.key for _, row in self.rows() for word in (*row.french, *row.english)})

    def is_in_view(self, index: int) -> bool:
        """Whether every row of the sentence is on screen, or as many as the screen holds."""
        everywhere = sum(row_has(row, index) for row in self.block_rows(self._place_of(index).block))
        here = sum(row_has(row, index) for _, row in self.rows())
        return here == everywhere or here >= self.height

    def is_at_end(self) -> bool:
        """Whether the article's last row is on screen."""
        if self._is_empty or self.document is None:
            return True
        last = len(self.document.article.blocks) - 1
        block, row = self.rows()[-1]
        return block == last and row is self.block_rows(last)[-1]

    @property
    def _is_empty(self) -> bool:
        return self.document is None or not self.document.article.blocks

    def _rows_from(self, place: Place) -> Iterator[tuple[int, Row]]:
        assert self.document is not None
        first = place.row
        for block in range(place.block, len(self.document.article.blocks)):
            for _ in range(max(0, -first)):
                yield block, BLANK
            yield from ((block, row) for row in self.block_rows(block)[max(0, first) :])
            first = -self._space_above(block + 1)

    # Moving --------------------------------------------------------------------------------------------------

    def scroll(self, count: int) -> bool:
        """Move the window by `count` rows; False where the article ends."""
        if self._is_empty:
            return False
        before = self.top
        self.top = self._moved(self.top, count)
        self.settle()
        return self.top != before

    def bring_into_view(self, index: int) -> bool:
        """Scroll only when the sentence is not wholly on screen; True when the window has moved."""
        if self._is_empty or self.height == 0 or self.is_in_view(index):
            return False
        place = self._place_of(index)
        # A quarter of the page stays above as context; going on reading then needs no scrolling for a while.
        self.top = self._moved(place, -(self.height // 4))
        self.settle()
        if not self.is_in_view(index):
            self.top = place
            self.settle()
        return True

    def settle(self) -> None:
        """Hold the window within the article: no empty rows below while there is text above."""
        self._on_screen = None
        if self._is_empty:
            self.top = Place(0, 0)
            return
        last_row = len(self.block_rows(self.top.block)) - 1
        if self.top.row > last_row:
            self.top = Place(self.top.block, last_row)
        missing = self.height - len(self.rows())
        if missing > 0:
            self.top = self._moved(self.top, -missing)
            self._on_screen = None

    def _rows_above(self, index: int) -> int:
        """How many rows of the window stand above the sentence; a few where it is not on screen."""
        for y, (_, row) in enumerate(self._on_screen or []):
            if row_has(row, index):
                return y
        return self.height // 4

    def _place_of(self, index: int) -> Place:
        assert self.document is not None
        block = self.document.sentence(index).block
        row = next((n for n, row in enumerate(self.block_rows(block)) if row_has(row, index)), 0)
        return Place(block, row)

    def _space_above(self, block: int) -> int:
        return 0 if block == 0 else 1

    def _moved(self, place: Place, count: int) -> Place:
        """The place `count` rows further down, held within the article."""
        assert self.document is not None
        last = len(self.document.article.blocks) - 1
        block, row = place.block, place.row + count
        while block < last and row >= len(self.block_rows(block)):
            row -= len(self.block_rows(block))
            block += 1
            row -= self._space_above(block)
        while block > 0 and row < -self._space_above(block):
            row += self._space_above(block)
            block -= 1
            row += len(self.block_rows(block))
        return Place(block, max(0, row) if block == 0 else row)


def row_has(row: Row, index: int) -> bool:
    """Whether the row holds a word of the sentence."""
    return any(word.key == index for word in row.french) or any(word.key == index for word in row.english)
