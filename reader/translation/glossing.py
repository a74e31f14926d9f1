"""The glossary's English in the translation: whether it stands there, and putting it there where it does not.

Owns the order of the means: a name that the engine left in French or spelt in its own way is replaced where it
stands; for any other term the sentence is decoded again, its English so far and the term given as the opening, or
the English form put into the French. A new version is kept only if more terms stand in it and no check finds it
worse. What cannot be applied is left, and `terms.uses` says so.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reader.articles.article import Span
from reader.text.folding import fold, folded
from reader.translation.alignment import Rendering, rendering
from reader.translation.checks import flags, gravity
from reader.translation.terms import Glossary, Wanted, english_forms, french_forms
from reader.translation.translator import Decoding, Link, Translator
from reader.translation.wording import Form, form_of, put

CLAUSE_PIECES = 36
"""Longest source of a decoding clause by clause, which loses less of a long sentence and reads less well."""


def is_long(source: str) -> bool:
    """Whether decoding clause by clause may cut the sentence at all."""
    return len(source) > 2 * CLAUSE_PIECES


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence on its way: its French, its terms, and the best English so far."""

    source: str
    terms: tuple[Wanted, ...]
    english: str
    links: tuple[Link, ...] = ()
    """Where the English comes from; empty where that is not known."""


def gloss(
    drafts: Sequence[Draft],
    glossary: Glossary,
    translator: Translator,
    decoding: Decoding,
    cancelled: Callable[[], bool],
) -> list[str]:
    """The English of the sentences with their terms applied as far as that can be done.

    A sentence whose terms all stand comes back as it is.

    Raises:
        PackageError: the engine fails.
    """
    return _Glossing(glossary, translator, decoding, cancelled).run(drafts)


class _Glossing:
    def __init__(
        self, glossary: Glossary, translator: Translator, decoding: Decoding, cancelled: Callable[[], bool]
    ) -> None:
        self._glossary = glossary
        self._translator = translator
        self._decoding = decoding
        self._cancelled = cancelled

    def run(self, drafts: Sequence[Draft]) -> list[str]:
        best = [self._in_place(self._named(draft), sound=True) for draft in drafts]
        self._decode_again(best, self._opened, self._decoding)
        self._decode_again(best, self._substituted, self._decoding)
        self._decode_again(best, self._by_clauses, replace(self._decoding, beam_size=2, max_source=CLAUSE_PIECES))
        return [self._in_place(draft, sound=False).english for draft in best]

    def _missing(self, draft: Draft) -> list[Wanted]:
        return [term for term in draft.terms if not self._stands(draft.english, term)]

    def _stands(self, english: str, term: Wanted) -> bool:
        places = self._glossary.english_places(english, term.entry)
        if term.form != "both" or term.en == term.entry.en_short or not term.entry.en_short:
            return bool(places)
        # Where the French gives the long form and the short one, the short one alone is half of it.
        return len(places) > 1 or any(place.of(english) != term.entry.en_short for place in places)

    def _is_better(self, new: Draft, old: Draft) -> bool:
        """Whether more terms stand in `new` and no check finds it worse."""
        if len(self._missing(new)) >= len(self._missing(old)):
            return False
        before, after = flags(old.source, old.english), flags(new.source, new.english)
        if gravity(after) > gravity(before):
            return False
        return not any(self._jars(new, term) for term in self._missing(old) if self._stands(new.english, term))

    def _jars(self, draft: Draft, term: Wanted) -> bool:
        """Whether the term stands where a word of its own stem stands already: "visited official visit"."""
        for place in self._glossary.english_places(draft.english, term.entry):
            around = _stems(draft.english[: place.start])[-2:] + _stems(draft.english[place.end :])[:2]
            if not any(len(stem) == 5 and stem in around for stem in _stems(place.of(draft.english))):
                return False
        return True

    def _decode_again(
        self, best: list[Draft], request: Callable[[Draft], tuple[str, str] | None], decoding: Decoding
    ) -> None:
        """Decode what `request` asks for the drafts that lack a term, and keep what is better."""
        asked: list[int] = []
        sources: list[str] = []
        openings: list[str] = []
        for number, draft in enumerate(best):
            if not self._cancelled() and self._missing(draft) and (asking := request(draft)) is not None:
                asked.append(number)
                sources.append(asking[0])
                openings.append(asking[1])
        if not asked:
            return
        for decoded in self._translator.decode(sources, decoding, self._cancelled, openings):
            draft = best[asked[decoded.index]]
            for place, text in enumerate(decoded.texts):
                moved = _links_to(draft, sources[decoded.index], decoded.links[place] if decoded.links else ())
                new = self._in_place(self._named(replace(draft, english=text, links=moved)), sound=True)
                if self._is_better(new, draft) and len(new.english) >= 0.8 * len(draft.english) - 12:
                    best[asked[decoded.index]] = draft = new

    def _named(self, draft: Draft) -> Draft:
        """The draft with every name replaced that stands in French or in the engine's own spelling."""
        for term in draft.terms:
            draft = _without_french(draft, term)
        for term in draft.terms:
            draft = self._with_right_acronym(draft, term)
        for term in self._missing(draft):
            if _is_name(term, draft):
                found = self._rendering(term, draft)
                if found is not None and _may_be(term, found.place.of(draft.english)):
                    draft = _with(draft, term, found.place)
        return draft

    def _with_right_acronym(self, draft: Draft, term: Wanted) -> Draft:
        """The draft with the acronym in parentheses after the term's long form made the entry's own."""
        short = term.entry.en_short
        if term.form != "both" or not short:
            return draft
        for place in self._glossary.english_places(draft.english, term.entry):
            shown = re.match(r"\s?\((?:the )?([A-Z][\w.-]{1,11})\)", draft.english[place.end :])
            if shown is not None and shown[1] != short and _is_acronym(shown[1]):
                return _with(
                    draft, term, Span(place.end + shown.start(1), place.end + shown.end(1)), Form(short, None)
                )
        return draft

    def _rendering(self, term: Wanted, draft: Draft) -> Rendering | None:
        """What the engine made of the term, unless another term stands there."""
        is_name = _is_name(term, draft)
        forms = [*english_forms(term.entry), *(french_forms(term.entry) if is_name else ())]
        found = rendering(term.span, draft.english, draft.links, list(filter(None, forms)), is_name)
        if found is None:
            return None
        for other in draft.terms:
            if other is not term:
                places = self._glossary.english_places(draft.english, other.entry)
                if any(found.place.overlaps(place) for place in places):
                    return None
        return found

    def _opened(self, draft: Draft) -> tuple[str, str] | None:
        """The French again, and the English as far as the first term that is missing, with that term."""
        missing = self._missing(draft)
        places = [
            (found.place, term)
            for term in missing
            if (found := self._rendering(term, draft)) is not None
            and (not _is_name(term, draft) or _may_be(term, found.place.of(draft.english)))
        ]
        if not places:
            return None
        place, term = min(places, key=lambda pair: pair[0])
        text, stands = put(draft.english, place, _form(draft, term))
        others = [other for other in missing if other is not term and _is_name(other, draft)]
        return _substitute(draft.source, others), text[: stands.end]

    def _substituted(self, draft: Draft) -> tuple[str, str] | None:
        """The French with the English forms of what is missing in it, of a sentence too short to be cut."""
        return None if is_long(draft.source) else (_substitute(draft.source, self._missing(draft)), "")

    def _by_clauses(self, draft: Draft) -> tuple[str, str] | None:
        """The same of a long sentence: of what the engine has left out there, most comes back clause by clause."""
        return (_substitute(draft.source, self._missing(draft)), "") if is_long(draft.source) else None

    def _in_place(self, draft: Draft, sound: bool) -> Draft:
        """The draft with what the engine made of a term replaced by the term, where no check finds that worse.

        Args:
            draft: the draft.
            sound: only where the engine's attention leaves no doubt.
        """
        for term in self._missing(draft):
            found = self._rendering(term, draft)
            if found is None or (sound and not found.is_sound):
                continue
            room = len(term.en.split()) + (2 if sound else 5)
            if len(found.place.of(draft.english).split()) <= room:
                new = _with(draft, term, found.place)
                if self._is_better(new, draft):
                    draft = new
        return draft


def _stems(text: str) -> list[str]:
    return [word[:5] for word in re.findall(r"[^\W\d_]+", text.lower())]


def _may_be(term: Wanted, shown: str) -> bool:
    """Whether the words shown can only be the name in some spelling."""
    from rapidfuzz import fuzz  # 5 MB that only decoding needs

    if len(shown.split()) > len(term.en.split()) + 1:
        return False
    if _is_acronym(term.en) and shown.isupper() and " " not in shown:
        return True
    forms = (*french_forms(term.entry), *english_forms(term.entry))
    return max(fuzz.ratio(fold(shown), fold(form)) for form in forms if form) >= 55


def _is_acronym(text: str) -> bool:
    return sum(map(str.isupper, text)) > 1 and " " not in text


def _is_name(term: Wanted, draft: Draft) -> bool:
    """Whether the French is a proper name or an acronym: another spelling of it is all that can stand for it."""
    if term.entry.kind in ("person", "place"):
        return draft.source[term.span.start].isupper()
    return term.form == "short" and _is_acronym(term.en)


_ARTICLE = re.compile(r"(?:\b(?:le|la|les|du|des|au|aux)\s|\bl['’])$", re.IGNORECASE)


def _form(draft: Draft, term: Wanted) -> Form:
    text, short = term.en, term.entry.en_short
    if term.form == "both" and short and short != text and f"({short})" not in draft.english:
        text = f"{text} ({short})"
    return form_of(term.entry, text, bool(_ARTICLE.search(draft.source[: term.span.start])))


def _with(draft: Draft, term: Wanted, place: Span, form: Form | None = None) -> Draft:
    english, stands = put(draft.english, place, form or _form(draft, term))
    # Whatever grew or shrank did so at the term or directly before it.
    by = stands.end - place.end + (len(english) - stands.end) - (len(draft.english) - place.end)
    moved = []
    for link in draft.links:
        if link.en_end <= min(place.start, stands.start):
            moved.append(link)
        elif link.en_start >= place.end:
            moved.append(link._replace(en_start=link.en_start + by, en_end=link.en_end + by))
    return replace(draft, english=english, links=tuple(moved))


def _links_to(draft: Draft, source: str, links: Iterable[Link]) -> tuple[Link, ...]:
    """`links` to a French with other forms in it, as links to the draft's own French; what lies in a form is lost."""
    if source == draft.source:
        return tuple(links)
    begin = 0
    while begin < min(len(source), len(draft.source)) and source[begin] == draft.source[begin]:
        begin += 1
    end = 0
    while end < min(len(source), len(draft.source)) - begin and source[-1 - end] == draft.source[-1 - end]:
        end += 1
    by = len(draft.source) - len(source)
    moved = []
    for link in links:
        if link.fr_end <= begin:
            moved.append(link)
        elif link.fr_start >= len(source) - end:
            moved.append(link._replace(fr_start=link.fr_start + by, fr_end=link.fr_end + by))
    return tuple(moved)


def _substitute(source: str, terms: Sequence[Wanted]) -> str:
    for term in sorted(terms, key=lambda term: term.span, reverse=True):
        before = source[: term.span.start]
        en = term.en.removeprefix("The ").removeprefix("the ")
        source = before + en + source[term.span.end :]
    return source


def _without_french(draft: Draft, term: Wanted) -> Draft:
    """The draft with the entry's French forms, where they stand in the English, replaced by the English ones."""
    right = {_key(form) for form in english_forms(term.entry) if form}
    for form, answer in _answers(term):
        if not form or _key(form) in right:
            continue
        exact = _is_acronym(form)
        for _ in range(4):
            place = _find(draft.english, form, exact)
            if place is None:
                break
            wording = form_of(term.entry, answer, bool(_ARTICLE.search(draft.source[: term.span.start])))
            new = _with(draft, term, place, wording)
            if new.english == draft.english:
                break
            draft = new
    return draft


def _answers(term: Wanted) -> list[tuple[str, str]]:
    """The entry's French forms, the longest first, each with the English that answers it."""
    entry = term.entry
    short = entry.en_short or (entry.en_long.rsplit(" ", 1)[-1] if entry.kind == "person" else term.en)
    answers = [(entry.fr_long, entry.en_long), (entry.fr_short, short)]
    for form in entry.fr_variants:
        is_short = _is_acronym(form) or (entry.kind == "person" and " " not in form)
        answers.append((form, short if is_short else term.en))
    if entry.kind == "person" and " " in entry.fr_long:
        answers.append((entry.fr_long.rsplit(" ", 1)[1], short))
    return sorted(answers, key=lambda pair: -len(pair[0]))


def _key(text: str) -> str:
    return fold(text) if not _is_acronym(text) else text


def _find(english: str, form: str, exact: bool) -> Span | None:
    if exact:
        # Weak models write "theOMS".
        match = re.search(rf"(?:(?<![\w-])|(?<=[a-z]))(?<![A-Z]){re.escape(form)}(?![\w])", english)
        return Span(*match.span()) if match else None
    text = folded(english)
    match = re.search(rf"(?<![\w-]){re.escape(fold(form))}(?![\w-])", text.text)
    if match is None:
        return None
    place = Span(*text.printed(*match.span()))
    # "la presse" is no sign of a name, and neither is a common word that both languages share.
    return place if form[0].islower() or place.of(english)[0].isupper() else None
