"""What the sentences of the narration tell of people, by which a description may come back to them later.

Owns reading it off the clauses: "Inès Roux, qui dirige le port", "Condamné à six mois, Paul Roy …". Which nouns
follow from it is `deeds`'s.
"""

from itertools import takewhile

from reader.quotes.lexicon.closed_words import DETERMINERS, FUNCTION_WORDS, OF
from reader.quotes.lexicon.deeds import keep_place, owning, tells, told
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.verbs import AUXILIARIES, HAVE
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.people.entity import Entity
from reader.quotes.people.functions import Function
from reader.quotes.phrasing.phrase import Phrase, slice_of
from reader.quotes.reference.resolution import Resolver

_REACH = 12
"""Words behind a verb that are looked at."""
_PARTICIPLES = ("é", "ée", "i", "ie", "u", "ue", "is", "ise", "it", "ite")
_PRIZES = words("prix palme trophée médaille récompense distinction bourse goncourt renaudot femina médicis prize")
_GIVING = ("décern", "attribu", "remis", "remet", "donn", "offert", "accord", "allé", "revien", "revenu")
_BY = ("par",)
_AT_THE_HEAD = words("tête commandes rênes manettes")
_WORKING_AT = words("de du d' à au chez")
"""What stands between a name and where somebody works."""
_BEING = words("est était fut sera serait devient devenait deviendra reste restait demeure")


def note_told(resolver: Resolver, stream: Stream, first: int, after: int) -> None:
    """Keep what the sentence from token `first` to `after` tells of the people who are its subjects."""
    finder = stream.finder
    verbs = finder.clauses(first).verbs
    for number, verb in enumerate(verbs):
        if verb.group.first >= after:
            continue
        struck = _whom(resolver, finder.experiencer(verb.group) or finder.starting.get(verb.group.after))
        if struck is not None and verb.how != "inverted":
            # "X a limogé Y": Y was.
            _keep(struck, finder.low(verb.group.after - 1), True)
        entity = _whom(resolver, verb.subject)
        if entity is None:
            continue
        following = verbs[number + 1].group.first if number + 1 < len(verbs) else after
        head = finder.low(verb.group.head)
        compound = verb.group.after > verb.group.head + 1
        passive = compound and head in AUXILIARIES and (head not in HAVE or _been(stream, verb.group.head))
        _keep(entity, finder.low(verb.group.after - 1), passive)
        being = head in AUXILIARIES and head not in HAVE and not compound
        if head in _BEING or passive:
            _bind(resolver, entity, stream, verb.group.after, following)
        _keep_words(
            resolver, entity, stream, verb.group.after, min(following, after, verb.group.after + _REACH), being
        )
    for phrase in (finder.starting.get(i) for i in range(first, after)):
        if phrase is None:
            continue
        _keep_inside(resolver, stream, phrase)
        entity = _whom(resolver, phrase)
        if entity is None:
            continue
        _keep_behind(entity, stream, phrase)
        if finder.low(phrase.first - 1) in _BY and phrase.first - 2 >= first:
            # "l'équipe dirigée par X", "a été battu de douze voix par X"
            _keep(entity, _participle(stream, first, phrase.first - 1), False)
        if phrase.preposition in ("à", "au") and _prize(stream, phrase.first, first):
            # "a décerné son prix à X"
            resolver.register.give(entity, Function("lauréat", frozenset(), "lauréat", False))
        if finder.low(phrase.first - 1) in ("de", "d'") and phrase.first - 2 >= first:
            # "l'agression de X"
            _keep(entity, finder.low(phrase.first - 2), True)
    opening = finder.low(first)
    opens = finder.starting.get(first)
    if opening.endswith(_PARTICIPLES) and first < after and (opens is None or opens.kind == "noun"):
        entity = _whom(resolver, finder.main_subject(first, after))
        if entity is not None:
            _keep(entity, opening, True)
            if any(_at_the_head(stream, index) for index in range(first, min(after, first + _REACH // 2))):
                # "Nommée à la tête du groupe, X …"
                _keep(entity, "dirige", False)
    if opens is not None and first < after:
        _bind_opening(resolver, stream, opens, first, after)


def _bind_opening(resolver: Resolver, stream: Stream, opens: Phrase, first: int, after: int) -> None:
    """Give the subject what the sentence sets before it: "Sage-femme depuis douze ans à Guéret, elle s'inquiète."."""
    finder = stream.finder
    bare = opens.kind == "noun" and opens.determiner == "none" and opens.name is None and not opens.preposition
    if (
        not bare
        or opens.number != "s"
        or opens.noun is None
        or opens.noun.kind != "person"
        or opens.entity is not None
    ):
        return
    subject = finder.main_subject(first, after)
    entity = _whom(resolver, subject)
    if subject is None or entity is None or finder.low(subject.first - 1) != ",":
        return
    between = stream.tokens[first : subject.first]
    apart = all(token.text not in ":;" and token.kind != "quote" for token in between)
    if apart and opens.gender in (entity.gender, None):
        resolver.register.bind(entity, opens, slice_of(opens, resolver.context.text))


def _keep_behind(entity: Entity, stream: Stream, phrase: Phrase) -> None:
    """Keep the participle behind the comma that closes a phrase: "Paul Roy, condamné à six mois"."""
    low = stream.finder.low
    if low(phrase.after) != ",":
        return
    if low(phrase.after + 1).endswith(_PARTICIPLES):
        _keep(entity, low(phrase.after + 1), True)
    if low(phrase.after + 1) in _WORKING_AT:
        # "X, de l'université de Poitiers,"
        behind = stream.tokens[phrase.after + 2 : phrase.after + 2 + _REACH // 2]
        for token in takewhile(lambda one: one.kind == "word" and one.text != ",", behind):
            _keep(entity, token.low, False)
            if token.capital:
                keep_place(token.low, entity.told)


def _keep_inside(resolver: Resolver, stream: Stream, phrase: Phrase) -> None:
    """Keep what is told of somebody whom only the end of a phrase names: "au début du procès de Paul Roy, jugé"."""
    for name in phrase.candidates:
        at = phrase.after - len(name.split())
        known = resolver.register.find(name)
        if len(known) != 1 or at < phrase.first + 2 or not name.lower().startswith(stream.finder.low(at)):
            continue
        _keep_behind(known[0], stream, phrase)
        _keep(known[0], stream.finder.low(at - 2), True)


def _prize(stream: Stream, place: int, first: int) -> bool:
    """Whether a prize is given to whoever stands behind the "à" in front of token `place`."""
    before = [stream.finder.low(i) for i in range(max(first, place - _REACH), place)]
    return bool(_PRIZES & set(before)) and any(low.startswith(_GIVING) for low in before)


def _whom(resolver: Resolver, phrase: Phrase | None) -> Entity | None:
    """The person whom a phrase names or was found to mean."""
    found = resolver.known(phrase) if phrase is not None else None
    return found if found is not None and found.kind == "person" and not found.plural else None


def _participle(stream: Stream, first: int, by: int) -> str:
    """The participle that the "par" at token `by` belongs to, a few words before it in the same clause."""
    finder = stream.finder
    for index in range(by - 1, max(first, by - _REACH // 2) - 1, -1):
        if finder.low(index).endswith(_PARTICIPLES) or stream.tokens[index].kind != "word":
            return finder.low(index)
    return finder.low(by - 1)


def _bind(resolver: Resolver, entity: Entity, stream: Stream, index: int, stop: int) -> None:
    """Give somebody the function that "est", "fut", "devient", "a été élue" tells of them."""
    finder = stream.finder
    phrase = finder.starting.get(index)
    noun = NOUNS.get(finder.low(index))
    bare = noun is not None and noun.kind == "person" and noun.number == "s" and index < stop
    if phrase is None and bare and finder.nested_finder is not None:
        phrase = finder.nested_finder.bare_noun(index)
    if phrase is None or phrase.noun is None or phrase.noun.kind != "person" or phrase.number != "s":
        return
    held = phrase.kind == "noun" and phrase.name is None and phrase.determiner in ("none", "definite", "indefinite")
    if held and not isinstance(phrase.entity, Entity) and finder.low(phrase.after) != "d'":
        resolver.register.bind(entity, phrase, slice_of(phrase, resolver.context.text), said=False)


def _been(stream: Stream, head: int) -> bool:
    return stream.finder.low(head + 1) == "été" or stream.finder.low(head + 2) == "été"


def _keep_words(resolver: Resolver, entity: Entity, stream: Stream, first: int, after: int, being: bool) -> None:
    """Keep the words behind a verb as far as they name nobody else."""
    finder = stream.finder
    index = first
    while index < after:
        token = stream.tokens[index]
        if token.kind == "quote" or token.text in ".;:!?":
            return
        phrase = finder.starting.get(index)
        somebody = phrase is not None and phrase.noun is not None and phrase.noun.kind in ("person", "group")
        other = phrase is not None and (phrase.kind == "name" or phrase.name is not None or somebody)
        if phrase is not None and phrase.kind == "name" and phrase.name is not None:
            named = phrase.entity
            if phrase.title is None and not (isinstance(named, Entity) and named.kind == "person"):
                low = phrase.name.lower()
                keep_place(resolver.context.facts.countries.get(low, low), entity.told)
        if phrase is not None and phrase.determiner == "possessive" and phrase.noun is not None:
            # "attend sa fille"
            _keep(entity, owning(phrase.noun.lemma), False)
        if phrase is not None and other and not (being and phrase.determiner in ("none", "indefinite")):
            index = max(phrase.after, index + 1)
            continue
        if not being and _somebody_else(stream, index):
            index += 1
            continue
        if _at_the_head(stream, index):
            _keep(entity, "dirige", False)
        if token.kind == "word" and token.capital:
            # "dirige la fédération de Lyon"
            keep_place(resolver.context.facts.countries.get(token.low, token.low), entity.told)
        elif token.kind == "word":
            _keep(entity, token.low, False)
        index += 1


def _at_the_head(stream: Stream, index: int) -> bool:
    """Whether the word at `index` says that somebody leads: "à la tête d'un domaine"."""
    low = stream.finder.low
    return low(index) in _AT_THE_HEAD and low(index - 1) in ("la", "aux") and low(index + 1) in OF


def _somebody_else(stream: Stream, index: int) -> bool:
    """Whether the noun at `index` is of somebody whom the words mention: "le bureau d'une notaire"."""
    noun = NOUNS.get(stream.finder.low(index))
    before = stream.finder.low(index - 1)
    return noun is not None and noun.kind == "person" and (before in DETERMINERS or before in OF)


def _keep(entity: Entity, word: str, undergone: bool) -> None:
    if word in FUNCTION_WORDS or not tells(word):
        return
    key, plain = told(word, undergone)
    entity.told.setdefault(key, set()).add(plain)
