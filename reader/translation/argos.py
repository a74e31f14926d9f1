"""An Argos package decoded by CTranslate2: the only module that loads a model.

Owns how sentences become word pieces, how they are batched, and what a model must be spared (sentences longer
than it was made for, characters it never saw). It takes Argos's tokenizers and leaves out its translate module,
which imports torch and cuts the text into sentences by its own lights.
"""

import html
import os
import re
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from reader.config import TranslationSettings
from reader.errors import ConfigError, PackageError
from reader.text.safety import clean, one_line
from reader.translation.alignment import links
from reader.translation.packages import InstalledPackage, argos_setting, tokenizer_file
from reader.translation.spelling import plain_spelling, sentence_case
from reader.translation.translator import Decoded, Decoding, Link
from reader.translation.wordlists import ENGLISH_SMALL_WORDS

_ROOM = 24
"""Pieces that a result may have beyond twice its source; a model in a loop fills whatever it is given."""

_MAX_REPLICAS = 8

_CLAUSE_ENDS = re.compile(r"(?:(?<=[;:])|(?<=,)|(?<=[.!?…])|(?<=[»\")]))\s+|\s+(?=[–—(«])")
_WEAK_ENDS = re.compile(r"\s+(?=(?:et|ou|mais|car|donc|qui|que|dont|où|tandis|alors|puis)\b)")


class _Tokenizer(Protocol):
    def encode(self, sentence: str) -> list[str]: ...
    def decode(self, tokens: list[str]) -> str: ...


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of the request, or the piece of one that is too long."""

    sentence: int
    number: int
    start: int
    """Where the part begins in the sentence."""
    text: str
    pieces: list[str]
    opening: list[str]
    """Pieces that its English must begin with."""


class _Hypothesis(NamedTuple):
    text: str
    links: tuple[Link, ...]


class ArgosTranslator:
    """A package and how it is decoded; the weights are read when the first sentence is asked for."""

    def __init__(self, package: InstalledPackage, settings: TranslationSettings) -> None:
        """Take the settings, which Argos's environment variables overrule.

        Raises:
            ConfigError: one of the variables is not what it must be.
        """
        self._package = package
        self._beam_size = max(1, _number("ARGOS_BEAM_SIZE", settings.beam_size))
        self._batch_tokens = max(1, _number("ARGOS_BATCH_SIZE", settings.batch_tokens))
        self._compute_type = os.environ.get("ARGOS_COMPUTE_TYPE") or settings.compute_type
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        # One thread on each batch and several batches at once: splitting the small products of one batch over
        # threads costs more in waiting than it gains, above all when other programs want the cores too.
        replicas = min(settings.threads or cores, _MAX_REPLICAS)
        self._inter_threads = max(1, _number("ARGOS_INTER_THREADS", replicas))
        self._intra_threads = _number("ARGOS_INTRA_THREADS", 1)
        self._loading = threading.Lock()
        self._model: Any = None
        self._tokenizer: _Tokenizer | None = None

    @property
    def engine(self) -> str:
        """The package as the user is told it."""
        return self._package.engine

    @property
    def identity(self) -> str:
        """The package's content and the compute type."""
        return f"argos:{self._package.identity}:{self._compute_type}"

    @property
    def decoding(self) -> Decoding:
        """Argos's own, with the beam of the settings."""
        return Decoding(beam_size=self._beam_size)

    @property
    def is_loaded(self) -> bool:
        """Whether the weights are in memory."""
        return self._model is not None

    def load(self) -> None:
        """Read the weights; does nothing the second time.

        Raises:
            PackageError: the package cannot be loaded.
        """
        with self._loading:
            if self._model is not None:
                return
            file = tokenizer_file(self._package.path)
            if file is None:
                raise self._unloadable("its tokenizer is gone")
            device = os.environ.get("ARGOS_DEVICE_TYPE") or _device_setting()
            try:
                import ctranslate2
                from argostranslate.tokenizer import BPETokenizer, SentencePieceTokenizer

                bpe = file.name == "bpe.model"
                tokenizer: _Tokenizer = BPETokenizer(file, "fr", "en") if bpe else SentencePieceTokenizer(file)
                tokenizer.encode("Bonjour.")
                self._tokenizer = tokenizer
                self._model = ctranslate2.Translator(
                    str(self._package.path / "model"),
                    device=device,
                    compute_type=self._compute_type,
                    inter_threads=self._inter_threads if device == "cpu" else 1,
                    intra_threads=self._intra_threads,
                )
            except (RuntimeError, ValueError, OSError, ImportError) as error:
                raise self._unloadable(one_line(str(error), 200)) from error

    def decode(
        self,
        sentences: Sequence[str],
        decoding: Decoding,
        cancelled: Callable[[], bool],
        openings: Sequence[str] = (),
    ) -> Iterator[Decoded]:
        """Yield the English of each sentence as its batch is done.

        A sentence that has to be split takes no opening.

        Raises:
            PackageError: the package cannot be loaded or fails at a sentence.
        """
        self.load()
        waiting: dict[int, dict[int, list[_Hypothesis]]] = {}
        counts: dict[int, int] = {}
        parts: list[_Part] = []
        for index, sentence in enumerate(sentences):
            prepared = self._parts(index, sentence, decoding.max_source, openings[index] if openings else "")
            waiting[index], counts[index] = {}, len(prepared)
            parts += prepared
            if not prepared:
                yield Decoded(index, ("",) * decoding.alternatives)
        for part, hypotheses in self._decoded_parts(parts, decoding, cancelled):
            got = waiting[part.sentence]
            got[part.number] = hypotheses
            if len(got) == counts[part.sentence]:
                whole = [_joined(pieces) for pieces in zip(*(got[number] for number in sorted(got)), strict=True)]
                yield Decoded(part.sentence, tuple(one.text for one in whole), tuple(one.links for one in whole))

    def _parts(self, index: int, sentence: str, most: int, opening: str = "") -> list[_Part]:
        assert self._tokenizer is not None
        encode = self._tokenizer.encode
        text = sentence_case(" ".join(plain_spelling(sentence).split()), encode)
        if not text:
            return []
        parts: list[_Part] = []
        start = 0
        for piece in _split(text, lambda part: len(encode(part)) <= most):
            start = text.index(piece, start)
            if pieces := encode(piece):
                parts.append(_Part(index, len(parts), start, piece, pieces, []))
            start += len(piece)
        if opening and len(parts) == 1:
            parts[0].opening.extend(encode(opening))
        return parts

    def _decoded_parts(
        self, parts: list[_Part], decoding: Decoding, cancelled: Callable[[], bool]
    ) -> Iterator[tuple[_Part, list[_Hypothesis]]]:
        running: deque[tuple[list[_Part], Any]] = deque()
        batches = deque(self._batches(parts))
        prefix = [self._package.target_prefix] if self._package.target_prefix else []
        try:
            while batches or running:
                if cancelled():
                    return
                while batches and len(running) < self._inter_threads:
                    batch = batches.popleft()
                    opened = prefix or any(part.opening for part in batch)
                    results = self._model.translate_batch(
                        [part.pieces for part in batch],
                        target_prefix=[prefix + part.opening for part in batch] if opened else None,
                        replace_unknowns=True,
                        beam_size=max(decoding.beam_size, decoding.alternatives),
                        num_hypotheses=decoding.alternatives,
                        length_penalty=decoding.length_penalty,
                        no_repeat_ngram_size=decoding.no_repeat_ngram_size,
                        repetition_penalty=decoding.repetition_penalty,
                        min_decoding_length=decoding.min_length,
                        max_decoding_length=max(
                            decoding.min_length, min(decoding.max_length, 2 * len(batch[0].pieces) + _ROOM)
                        ),
                        return_attention=True,
                        asynchronous=True,
                    )
                    running.append((batch, results))
                batch, results = running.popleft()
                for part, result in zip(batch, results, strict=True):
                    done = result.result()
                    found = [
                        self._hypothesis(part, pieces, attention)
                        for pieces, attention in zip(done.hypotheses, done.attention, strict=True)
                    ]
                    found += [_Hypothesis("", ())] * (decoding.alternatives - len(found))
                    yield part, found[: decoding.alternatives]
        except (RuntimeError, ValueError) as error:
            raise PackageError(
                f"{self._package.name} failed while translating ({one_line(str(error), 200)}); "
                "install the package again, or choose another compute type in the settings."
            ) from error

    def _hypothesis(self, part: _Part, pieces: list[str], attention: list[list[float]]) -> _Hypothesis:
        text = self._text(pieces)
        if part.text[-1] in ",;:":
            # The end of a clause that was cut off, which the model takes for a sentence.
            text = re.sub(r"(?<=\w)\.?$", part.text[-1], text)
        return _Hypothesis(text, tuple(links(part.text, part.start, part.pieces, text, pieces, attention)))

    def _batches(self, parts: list[_Part]) -> Iterator[list[_Part]]:
        """Parts of like length together, so that little is padding; as many batches as can run at once, or more."""
        ordered = sorted(parts, key=lambda part: len(part.pieces), reverse=True)
        total = sum(len(part.pieces) for part in ordered)
        most = min(self._batch_tokens, -(-total // self._inter_threads)) if total else 1
        batch: list[_Part] = []
        for part in ordered:
            if batch and len(batch[0].pieces) * (len(batch) + 1) > most:
                yield batch
                batch = []
            batch.append(part)
        if batch:
            yield batch

    def _text(self, pieces: list[str]) -> str:
        assert self._tokenizer is not None
        prefix = self._package.target_prefix
        text = self._tokenizer.decode(pieces)
        if prefix and text.startswith(prefix):
            text = text[len(prefix) :]
        # Models that were trained on web pages write quotation marks as the pages' source has them.
        return clean(" ".join(html.unescape(text).split()))

    def _unloadable(self, reason: str) -> PackageError:
        advice = "install it again"
        if "compute type" in reason:
            advice = "choose another compute_type in the settings, or unset ARGOS_COMPUTE_TYPE"
        elif "CUDA" in reason:
            advice = "unset ARGOS_DEVICE_TYPE to use the processor"
        return PackageError(f"The package {self._package.name} cannot be loaded: {reason.rstrip('.')}; {advice}.")


def _device_setting() -> str:
    try:
        return str(argos_setting("device"))
    except PackageError:
        # A package that was named needs nothing of Argos's folders.
        return "cpu"


def _number(variable: str, otherwise: int) -> int:
    value = os.environ.get(variable)
    if not value:
        return otherwise
    if not value.strip().isdecimal():
        raise ConfigError(f"The environment variable {variable} is {one_line(value, 40)}; it must be a whole number.")
    return int(value)


def _joined(parts: Sequence[_Hypothesis]) -> _Hypothesis:
    if len(parts) == 1:
        return parts[0]
    text, found = "", []
    for number, part in enumerate(parts):
        # A model ends most of what it is given with a full stop, and a part of a sentence has none.
        own = part.text if number == len(parts) - 1 else re.sub(r"(?<=\w)\.(?=[\"'”)]?[,;:]?$)", "", part.text)
        if text and text[-1] not in ".!?…" and own.split(" ")[0].lower() in ENGLISH_SMALL_WORDS:
            own = own[0].lower() + own[1:]
        if text and own:
            text += " "
        found += [
            link._replace(en_start=link.en_start + len(text), en_end=link.en_end + len(text))
            for link in part.links
            if link.en_end <= len(own) + 1
        ]
        text += own
    return _Hypothesis(text, tuple(found))


def _split(text: str, fits: Callable[[str], bool]) -> list[str]:
    """`text` whole where it fits, or cut at the clause end nearest its middle until every part does."""
    if fits(text) or len(text) < 2:
        return [text]
    middle = len(text) / 2
    for pattern in (_CLAUSE_ENDS, _WEAK_ENDS, re.compile(r"\s+")):
        # A cut too near an end leaves a scrap that the model can make nothing of.
        cuts = [match for match in pattern.finditer(text) if 0.2 < match.start() / len(text) < 0.8]
        if cuts:
            cut = min(cuts, key=lambda match: abs(match.start() - middle))
            left, right = text[: cut.start()], text[cut.end() :]
            break
    else:
        left, right = text[: len(text) // 2], text[len(text) // 2 :]
    return _split(left, fits) + _split(right, fits)
