"""The reading screen's part that follows the engine: English that arrives, a package that is fetched.

A part of the reading screen in a file of its own.
"""

from reader.tui.messages import EngineChanged, EngineState, FetchEnded, FetchProgressed, SentencesTranslated
from reader.tui.screens.movements import Movements
from reader.tui.status import Fetching, notice
from reader.tui.workers import WorkFailed


class Translating(Movements):
    """What the screen does when the engine says something, and the commands that ask it for more."""

    _fetching: Fetching | None
    _fetch_failure: str

    def on_sentences_translated(self, message: SentencesTranslated) -> None:
        """Draw the English that has arrived."""
        if message.request != self.session.request or self.document is None:
            return
        arrived: set[int] = set()
        while self.session.arrived:
            translation = self.session.arrived.popleft()
            self.document.translations[translation.index] = translation
            arrived.add(translation.index)
        self.view.update_sentences(arrived)
        self.update_bars()

    def on_engine_changed(self, message: EngineChanged) -> None:
        """Say what the engine is doing, and fetch one when there is none and that is allowed."""
        if message.request != self.session.request:
            return
        self.engine = message.state
        if self.engine.kind == "ready" and self.document is not None:
            english = {index: known.en for index, known in self.document.translations.items()}
            self.tools.newly_translated[self.document.article.path] = english
        if self.engine.kind == "none" and self.tools.may_fetch_by_itself():
            self.fetch_package()
        self._update_notice()

    def fetch_package(self) -> None:
        """Begin to download the official package, unless that is under way."""
        if not self.session.is_fetching:
            self._fetching, self._fetch_failure = Fetching(), ""
            self.session.fetch()
            self._update_notice()

    def on_fetch_progressed(self, message: FetchProgressed) -> None:
        """Show how far the download is."""
        if self._fetching is not None:
            self._fetching = Fetching(message.stage, message.done, message.total)
            self._update_notice()

    def on_work_failed(self, message: WorkFailed) -> None:
        """Say what failed."""
        self.tell(message.reason)

    def on_fetch_ended(self, message: FetchEnded) -> None:
        """Translate with the new package, or say what to do instead."""
        self._fetching = None
        if message.failure is None:
            self.restart_translation()
            self.tell("The translation package is installed.")
            return
        self._fetch_failure = message.failure or "The download was stopped; what has arrived is kept."
        self._update_notice()
        if not self.view.notice:
            self.tell(self._fetch_failure)

    def restart_translation(self) -> None:
        """Translate the open article anew with the package chosen now."""
        self.tools.forget_engine()
        self.engine = EngineState("loading", "")
        self._fetch_failure = ""
        if self.document is not None:
            self.document.translations.clear()
            self.view.lay_out_again()
            self._want()
            self.session.translate(self.document.article)
        self._update_notice()

    def _update_notice(self) -> None:
        """Say in the English column why there is no English, or take the notice away."""
        self.view.set_notice(notice(self.engine, self._fetching, self._fetch_failure))
        self.update_bars()

    def _want(self) -> None:
        if self.document is not None:
            self.session.wanted = tuple(self.view.wanted_sentences(set(self.document.translations)))

    def action_engine_text(self) -> None:
        if self.document is None:
            return
        index = self.view.current
        translation = self.document.translations.get(index)
        if translation is None:
            without = "m brings a translation package" if self.engine.kind == "none" else "it is on its way"
            self.tell(f"This sentence has no English yet: {without}.")
            return
        if translation.en == translation.engine_text:
            self.tell("The glossary changed nothing in this sentence.")
            return
        self.document.as_engine_left_it ^= {index}
        self.view.update_sentences({index})
        self.update_bars()
