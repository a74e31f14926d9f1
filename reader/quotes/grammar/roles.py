"""Who else has a part in a clause: whom a thing strikes, who is made to speak, who joins the subject.

Owns the parts beside the subject of a verb; the subject itself is `subjects`'s.
"""

from reader.quotes.grammar.subjects import SubjectFinder
from reader.quotes.grammar.verb_groups import VerbGroup
from reader.quotes.lexicon.closed_words import ADVERBS, CLITICS
from reader.quotes.lexicon.verbs import CALLED, CROWD_LEMMAS, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase

_FALLING_TO = words("revient revenait reviendra appartient appartenait incombe incombait")
"""Verbs of what somebody is to do: "il revient à X de conclure"."""
_MADE = words("formé composé constitué")
_AS_WELL = tuple(
    tuple(frozenset(word.split("/")) for word in link.split())
    for link in ("comme", "tout comme", "ainsi que/qu'", "de même que/qu'")
)
_PURPOSES = words("pour afin avant sans bien quoi jusqu' crainte condition")


class RoleFinder(SubjectFinder):
    """Finds the parts of phrases in the tokens of one block."""

    def hypothetical(self, place: int, start: int) -> bool:
        """Whether the verb at token `place` stands in a clause of purpose or condition: "pour que l'Union avance"."""
        for verb in self.clauses(start).verbs:
            if verb.group.first <= place < verb.group.after and verb.kind == "que":
                before = self.low(verb.opener - 1)
                acts = verb.subject is not None and verb.subject.is_person_like and self.reports(verb.group)
                # "avant que son avocat ne parle de « … »" tells what he said
                return before in _PURPOSES and not (before == "avant" and acts)
        return False

    def left_behind(self, cue: int, stop: int, start: int) -> bool:
        """Whether the cue at token `cue` stands in a clause that leads up to a main one before token `stop`."""
        verbs = self.clauses(start).verbs
        led = [v for v in verbs if v.group.first <= cue]
        main = [v for v in verbs if v.depth == 0 and not v.aside and v.group.first < stop]
        if not led or not main or led[-1].depth == 0 or led[-1].aside:
            return False
        subject = main[0].subject
        return main[0].group.first > cue and subject is not None and subject.first > cue and main[0] is main[-1]

    def experiencer(self, group: VerbGroup) -> Phrase | None:
        """Whom a thing does something to: the pronoun before its verb, or the person behind it."""
        if self.reports(group):
            return None
        for i in range(group.first, group.head):
            low, token = self.low(i), self.tokens[i]
            if low in ("lui", "leur", "l'", "le", "la", "les"):
                touched = Phrase("pronoun", i, i + 1, token.start, token.end, head="lui")
                touched.number = "p" if low in ("leur", "les") else "s"
                touched.gender = "f" if low == "la" else "m" if low == "le" else None
                return touched
        behind = group.after
        while self.low(behind) in ADVERBS or self.low(behind).endswith("ment"):
            behind += 1
        behind += self.is_infinitive(behind)
        touched_by = self.starting.get(behind)
        if touched_by is None or touched_by.preposition:
            return None
        person = touched_by.noun is not None and touched_by.noun.kind == "person"
        return touched_by if touched_by.kind == "name" or person else None

    def struck(self, start: int, stop: int) -> Phrase | None:
        """Whom the subject of the first main clause before token `stop` does something to."""
        verb = next((v for v in self.clauses(start).verbs if v.depth == 0 and not v.aside), None)
        return self.experiencer(verb.group) if verb is not None and verb.group.first < stop else None

    def plural_with(self, phrase: Phrase, start: int) -> bool:
        """Whether the verb that has `phrase` as its subject is plural."""
        return any(v.subject is phrase and v.group.plural for v in self.clauses(start).verbs)

    def sung(self, stop: int, start: int) -> bool:
        """Whether many without a name sing or shout before token `stop`: "trois mille gorges chantaient « … »"."""
        before = [v for v in self.clauses(start).verbs if v.group.first < stop and not v.aside]
        verb = VERBS.get(self.low(before[-1].group.after - 1)) if before else None
        many = before[-1].subject if before and before[-1].group.plural else None
        named = many is not None and (many.kind == "name" or many.name is not None)
        return verb is not None and verb.lemma in CROWD_LEMMAS and many is not None and not named

    def made_to_speak(self, infinitive: int, after: int) -> Phrase | None:
        """Who speaks in "ce qui fait dire à X : « … »" and "il revient à X de conclure : « … »"."""
        if self.low(infinitive - 1).startswith(("fai", "fera", "fit", "font")) and self.low(after) in (
            "à",
            "au",
            "aux",
        ):
            return self.starting.get(after if self.low(after) in ("au", "aux") else after + 1)
        if self.low(infinitive - 1).startswith(("fait", "faisai", "fera", "fit", "font")):
            # "la question fait sourire X : « … »"
            moved = self.starting.get(after)
            person = moved is not None and moved.noun is not None and moved.noun.kind == "person"
            named = moved is not None and (moved.kind == "name" or person) and not moved.preposition
            return moved if named else None
        if self.low(infinitive - 1) not in ("de", "d'"):
            return None
        for i in range(infinitive - 2, max(-1, infinitive - 14), -1):
            if self.low(i) in _FALLING_TO and self.low(i - 1) in ("il", "lui", "leur"):
                whom = self.starting.get(i + 1 if self.low(i + 1) in ("au", "aux") else i + 2)
                return whom if whom is not None and whom.preposition in ("à", "au", "aux") else None
        return None

    def named_subject(self, start: int, stop: int) -> Phrase | None:
        """The name that the main verb gives its subject: "Celle qui l'a retenue s'appelle Lucie Armand et …"."""
        for verb in self.clauses(start).verbs:
            group = verb.group
            if verb.depth or group.first >= stop or self.low(group.head) not in CALLED:
                continue
            named = self.starting.get(group.after)
            reflexive = any(self.low(i) in ("s'", "se") for i in range(group.first, group.head))
            return named if reflexive and named is not None and named.kind == "name" else None
        return None

    def subject_of_last(self, start: int, stop: int) -> Phrase | None:
        """The subject of the last verb before token `stop`."""
        before = [v for v in self.clauses(start).verbs if v.group.first < stop and not v.aside]
        return before[-1].subject if before else None

    def new_subject(self, start: int, earlier: int, stop: int) -> bool:
        """Whether a clause with a subject of its own begins between tokens `earlier` and `stop`."""
        between = [v for v in self.clauses(start).verbs if earlier < v.group.first < stop and not v.aside]
        own = [v.subject for v in between if v.subject is not None and v.kind in ("main", "when")]
        return any(p.first > earlier and p.kind != "pronoun" and not self._lifeless(p) for p in own)

    def joined(self, phrase: Phrase, stop: int) -> tuple[Phrase, ...]:
        """The phrases joined to `phrase` by "et" or commas."""
        if phrase.members:
            return ()
        joined: list[Phrase] = []
        listed: list[Phrase] = []
        i = phrase.after
        while i < stop:
            if self.tokens[i].text == "(":
                closing = next((j for j in range(i + 1, min(stop, i + 8)) if self.tokens[j].text == ")"), None)
                if closing is None:
                    break
                i = closing + 1
                continue
            if self.tokens[i].text == "," and (alike := self._as_well(i + 1)) is not None:
                # "X, comme Y, jugent"
                joined.append(alike)
                i = alike.after
                continue
            if self.tokens[i].text == "," and self.low(i + 1) in ("qui", "de", "du", "d'", "des"):
                # "X, de la CGT, et Y": step over what is said of X.
                comma = next((j for j in range(i + 2, min(stop, i + 25)) if self.tokens[j].text == ","), None)
                if comma is None or self.low(comma + 1) != "et":
                    break
                i = comma + 1
                continue
            if self.tokens[i].text == ",":
                # "X, secrétaire de A, et Y": step over the apposition.
                ahead = i + 1
                found = self.starting.get(ahead)
                if found is not None and found.entity is not None and found.entity is phrase.entity:
                    i = found.after
                    if self.low(i) == "et" and found.kind == "noun":
                        # "X, son cadet et son ami, se montre …": both are said of X.
                        i = next((j for j in range(i, min(stop, i + 8)) if self.tokens[j].text == ","), stop)
                    continue
                if self.low(ahead) == "et" and self.starting.get(ahead + 1) is not None:
                    i = ahead
                    continue
                if found is not None and _alike(phrase, found):
                    # "X, Y et Z": who is listed only the "et" tells.
                    listed.append(found)
                    i = found.after
                    continue
                break
            linked = self._behind_link(i, phrase)
            if linked is not None:
                found = self.starting.get(linked + (self.low(linked) in ("de", "d'")))
                if found is not None and found.kind in ("name", "noun") and found.is_person_like | bool(found.noun):
                    joined.extend((*listed, found))
                    listed = []
                    i = found.after
                    continue
            break
        return tuple(joined)

    def made_of(self, phrase: Phrase, stop: int) -> tuple[Phrase, ...]:
        """Those of whom a pair or a team is: "le duo formé par X et Y"."""
        if self.low(phrase.after).rstrip("es") not in _MADE or self.low(phrase.after + 1) not in ("par", "de", "d'"):
            return ()
        one = self.starting.get(phrase.after + 2)
        if one is None or one.kind not in ("name", "noun"):
            return ()
        others = self.joined(one, stop)
        return (one, *others) if others else ()

    def _behind_link(self, i: int, phrase: Phrase) -> int | None:
        """Where somebody begins whom the word at token `i` joins to `phrase`; None for any other word."""
        if self.low(i) == "et" or (self.low(i) == "ni" and self.low(phrase.first - 1) == "ni"):
            return i + 1
        if self.correlates(i):
            return i + 1
        alike = self._as_well(i)
        return alike.first if alike is not None else None

    def _as_well(self, i: int) -> Phrase | None:
        """Who acts along in "ainsi que Y", "comme Y", "tout comme Y" at token `i`, where the verb is plural."""
        at = i + next((len(words) for words in _AS_WELL if all(self.low(i + n) in w for n, w in enumerate(words))), 0)
        if at == i:
            return None
        alike = self.starting.get(at)
        if alike is None or alike.kind not in ("name", "noun") or alike.preposition:
            return None
        verb = alike.after + (alike.after < self.count and self.tokens[alike.after].text == ",")
        while self.low(verb) in CLITICS:
            verb += 1
        group = self.group_at(verb, alike.after)
        return alike if group is not None and group.plural else None

    def joined_before(self, phrase: Phrase, start: int) -> Phrase | None:
        """The first of two phrases joined by "et", of which `phrase` is the second."""
        at = phrase.first - 1
        if at <= start or not (self.low(at) in ("et", "ni") or self.correlates(at)):
            return None
        if (
            self.low(at) == "ni"
            and (earlier := self.covering[at - 1]) is not None
            and self.low(earlier.first - 1) != "ni"
        ):
            return None
        earlier = self.covering[at - 1]
        if earlier is None or earlier.after != at or earlier.first < start or earlier.kind not in ("name", "noun"):
            return None
        return earlier


def _alike(phrase: Phrase, other: Phrase) -> bool:
    """Whether two phrases with a comma between them can but be two of a list: two names, two bodies."""
    if phrase.kind == other.kind == "name":
        return phrase.name is not None and other.name is not None and " " in phrase.name and " " in other.name
    return phrase.kind == other.kind == "noun" and phrase.capital_head and other.capital_head and not other.name
