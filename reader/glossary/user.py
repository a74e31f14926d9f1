"""The user's own term list: changed in place, by several readers at once, and changed back.

Owns the file and its history. A change reads the file again under a lock, touches the rows it is about and replaces
the file as a whole: columns, rows and broken lines that this program does not understand stay as they are.
"""

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import GlossaryError
from reader.files import locked, write_atomically
from reader.glossary.entry import TermEntry
from reader.glossary.formats import load_leniently
from reader.glossary.tables import COLUMNS, Row, Table, cells_of, header_problems, read_text, split_table, write_table
from reader.locations import made
from reader.text.safety import one_line

MAX_STEPS = 200
"""Steps that can be undone."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What a step did to one row; None for a row that was not there."""

    identity: str
    before: dict[str, str] | None
    after: dict[str, str] | None


@dataclass(frozen=True, slots=True)
class _Step:
    what: str
    changes: tuple[_Change, ...]

    def reversed(self) -> "_Step":
        return _Step(self.what, tuple(_Change(one.identity, one.after, one.before) for one in self.changes))


@dataclass(slots=True)
class _History:
    done: list[_Step]
    undone: list[_Step]


class UserGlossary:
    """The term list at a path, made with its first entry."""

    def __init__(self, path: Path) -> None:
        """Stand for the list at `path`; nothing is read or written yet."""
        self.path = path
        self._history_path = path.with_name(f".{path.name}.history")

    def entries(self) -> tuple[TermEntry, ...]:
        """The entries that can be read, in the order of the file.

        Raises:
            GlossaryError: nothing of the file can be read.
        """
        return load_leniently(self.path, "tsv")[0] if self.path.exists() else ()

    def add(self, entry: TermEntry) -> None:
        """Add `entry`.

        Raises:
            GlossaryError: its id is taken, or the file cannot be written.
        """
        self._put([entry], f"add {entry.id}", new=True)

    def update(self, entry: TermEntry) -> None:
        """Put `entry` in the place of the one with its id, or at the end where there is none.

        Raises:
            GlossaryError: the file cannot be written.
        """
        self._put([entry], f"change {entry.id}", new=False)

    def put_all(self, entries: Sequence[TermEntry], what: str) -> None:
        """Add or replace many entries as one step, called `what` when it is undone.

        Raises:
            GlossaryError: the file cannot be written.
        """
        self._put(entries, what, new=False)

    def remove(self, identity: str) -> TermEntry:
        """Remove the entry with that id and return it.

        Raises:
            GlossaryError: there is none, or the file cannot be written.
        """
        with self._locked():
            found = next((entry for entry in self.entries() if entry.id == identity), None)
            if found is None:
                raise GlossaryError(
                    f"{one_line(identity, 60)} is no id in your own glossary; `reader glossary list` shows them."
                )
            table = self._table()
            before = _rows_by_id(table).get(identity)
            self._apply(table, _Step(f"remove {identity}", (_Change(identity, before, None),)))
        return found

    def undo(self) -> str | None:
        """Take back the last step and say what it was; None where there is none.

        Raises:
            GlossaryError: a row has been changed outside this program since, or the file cannot be written.
        """
        return self._step(back=True)

    def redo(self) -> str | None:
        """Do again the step that was taken back last and say what it was; None where there is none.

        Raises:
            GlossaryError: a row has been changed outside this program since, or the file cannot be written.
        """
        return self._step(back=False)

    def _step(self, back: bool) -> str | None:
        with self._locked():
            history = self._history()
            taken, given = (history.done, history.undone) if back else (history.undone, history.done)
            if not taken:
                return None
            step = taken.pop()
            given.append(step)
            self._write(_changed(self._table(), step.reversed() if back else step, strict=True), history)
            return step.what

    def _put(self, entries: Sequence[TermEntry], what: str, new: bool) -> None:
        with self._locked():
            table = self._table()
            columns = tuple(
                dict.fromkeys((*table.header, *COLUMNS, *(column for entry in entries for column in entry.extra)))
            )
            rows = _rows_by_id(table)
            changes: list[_Change] = []
            for entry in entries:
                before = rows.get(entry.id)
                if new and before is not None:
                    raise GlossaryError(
                        f"{one_line(entry.id, 60)} is in your own glossary already; choose another id."
                    )
                # A cell under a column that the entry does not know keeps what it holds.
                after = dict(zip(columns, cells_of(entry, columns), strict=True))
                unknown = {column: cell for column, cell in (before or {}).items() if column not in COLUMNS}
                changes.append(_Change(entry.id, before, {**unknown, **{k: v for k, v in after.items() if v}}))
            widened = tuple(_padded(row, len(table.header), len(columns)) for row in table.rows)
            self._apply(Table(columns, widened), _Step(what, tuple(changes)))

    def _apply(self, table: Table, step: _Step) -> None:
        history = self._history()
        history.done.append(step)
        history.undone.clear()
        self._write(_changed(table, step, strict=False), history)

    def _table(self) -> Table:
        if not self.path.exists():
            return Table(COLUMNS, ())
        table = split_table(read_text(self.path), "\t")
        if not table.header:
            return Table(COLUMNS, ())
        for problem in header_problems(table.header):
            # A file whose columns are not known cannot be changed without spoiling it.
            raise GlossaryError(problem.at(one_line(self.path.name)))
        return table

    def _history(self) -> _History:
        try:
            stored = json.loads(self._history_path.read_text(encoding="utf-8"))
            return _History(_steps(stored["done"]), _steps(stored["undone"]))
        except (OSError, ValueError, KeyError, TypeError):
            # A history that is lost or damaged costs the way back, never the list.
            return _History([], [])

    def _write(self, table: Table, history: _History) -> None:
        text = write_table(table.header, (row.cells for row in table.rows), "\t")
        stored = {
            "done": [_stored(step) for step in history.done[-MAX_STEPS:]],
            "undone": [_stored(step) for step in history.undone[-MAX_STEPS:]],
        }
        try:
            write_atomically(self.path, text)
            write_atomically(self._history_path, json.dumps(stored, ensure_ascii=False))
        except OSError as error:
            raise GlossaryError(
                f"{one_line(str(self.path))} cannot be written ({error.strerror}); check the folder and the disk."
            ) from error

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        with contextlib.ExitStack() as held:
            try:
                made(self.path.parent)
                held.enter_context(locked(self.path))
            except OSError as error:
                raise GlossaryError(
                    f"{one_line(str(self.path.parent))} cannot be written ({error.strerror}); check the folder."
                ) from error
            yield


def _rows_by_id(table: Table) -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    for row in table.rows:
        cells = _cells(table, row.cells)
        if cells is not None:
            rows.setdefault(cells.get("id", ""), cells)
    return rows


def _cells(table: Table, cells: Sequence[str]) -> dict[str, str] | None:
    """The filled cells of a row by column; None for a row that does not fit the header."""
    if len(cells) > len(table.header):
        return None
    return {column: cell.strip() for column, cell in zip(table.header, cells, strict=False) if cell.strip()}


def _changed(table: Table, step: _Step, strict: bool) -> Table:
    """`table` after `step`.

    Raises:
        GlossaryError: `strict`, and a row is not as the step found it.
    """
    header = tuple(dict.fromkeys((*table.header, *(column for one in step.changes for column in (one.after or {})))))
    wanted = {one.identity: one for one in step.changes}
    current = _rows_by_id(table)
    if strict:
        for one in step.changes:
            if current.get(one.identity) != one.before:
                raise GlossaryError(
                    f"{one_line(one.identity, 60)} has been changed since; that step cannot be taken back or redone."
                )
    rows = []
    for row in table.rows:
        cells = _cells(table, row.cells)
        change = wanted.pop(cells.get("id", ""), None) if cells is not None else None
        if change is None:
            rows.append(_padded(row, len(table.header), len(header)))
        elif change.after is not None:
            rows.append(Row(row.line, _laid_out(change.after, header)))
    for change in wanted.values():
        if change.after is not None:
            rows.append(_new_row(change.after, header))
    return Table(header, tuple(rows))


def _padded(row: Row, width: int, wider: int) -> Row:
    # A row that does not fit its header stays broken, and stays as it is.
    if len(row.cells) != width or width == wider:
        return row
    return Row(row.line, (*row.cells, *[""] * (wider - width)))


def _laid_out(cells: dict[str, str], header: Iterable[str]) -> tuple[str, ...]:
    return tuple(cells.get(column, "") for column in header)


def _new_row(cells: dict[str, str], header: Iterable[str]) -> Row:
    return Row(0, _laid_out(cells, header))


def _stored(step: _Step) -> dict[str, object]:
    return {
        "what": step.what,
        "changes": [{"id": one.identity, "before": one.before, "after": one.after} for one in step.changes],
    }


def _steps(stored: list[dict[str, object]]) -> list[_Step]:
    steps = []
    for step in stored:
        changes = step["changes"]
        if not isinstance(changes, list):
            raise TypeError("changes must be a list")
        steps.append(
            _Step(str(step["what"]), tuple(_Change(one["id"], one["before"], one["after"]) for one in changes))
        )
    return steps
