"""Who wrote what is read: "le message que lui a laissé sa mère : « … »", "y lit-on" of the letter of a prisoner.

Owns telling the writer of a letter, a notebook, a message; whom the words mean is `cued`'s.
"""

from reader.quotes.grammar.clause import Governed
from reader.quotes.lexicon.endings import PARTICIPLES_IN_E
from reader.quotes.lexicon.spoken_nouns import SPOKEN_NOUNS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.parts import Stream
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.cues import CueFinder
from reader.quotes.speech.reading import can_speak

_SENDING = ("laiss", "envoy", "renvoy", "écri", "adress", "transm", "expédi", "griffonn", "légu", "gliss", "remis")
"""How verbs begin whose object somebody else reads."""
_SIGNING = ("sign", "écri", "rédig", "griffonn", "trac", "publi", "envoy", "adress")
"""How participles begin that tell who wrote something."""
_BY = words("par de d' du des")
_SHOWING = (
    *("reç", "recev", "trouv", "retrouv", "découv", "lu", "lit", "lis", "relu", "relit", "publi", "diffus", "transm"),
    *("ouvr", "gard", "conserv", "montr", "brand", "relay", "partag", "dévoil", "exhib", "produi"),
)
"""How verbs begin whose object somebody else wrote."""
_SPANNING = ("commenc", "commenç", "début", "ouvr", "termin", "achèv", "achev", "conclu", "clos", "clôt", "fini")
"""How verbs begin of where a text begins and ends."""
_SPOKEN_TEXTS = words("discours allocution prêche sermon plaidoirie intervention")
_WRITTEN_BY_HAND = words(
    """
    lettre lettres courrier courriers carnet carnets journal mot mots message messages courriel courriels mail mails
    sms texto textos billet missive testament carte cahier cahiers mémoires
    """
)
"""Texts that somebody writes in their own name, as no report is written."""


def writer(finder: CueFinder, text: Phrase) -> Phrase | None:
    """The person whose letter or notebook `text` is: "un courrier du père de la victime, Michel Arnal"."""
    if text.head not in _WRITTEN_BY_HAND or finder.nested_finder is None:
        return None
    for i in range(text.first + 1, min(text.after + 1, finder.count - 1)):
        if finder.low(i) not in ("de", "d'", "du"):
            continue
        owner = finder.nested_finder.at(i if finder.low(i) == "du" else i + 1)
        if owner is None or owner.kind not in ("name", "noun") or owner.number == "p":
            return None
        person = owner.kind == "name" or owner.name is not None
        person = person or (owner.noun is not None and owner.noun.kind == "person")
        if not person:
            return None
        known = next((p for p in finder.phrases if p.first == owner.first and p.after == owner.after), owner)
        return finder.named_beside(known)
    return None


def signer(finder: CueFinder, text: Phrase, stop: int) -> Phrase | None:
    """Who wrote what a sentence opens with: "Quatre lignes, signées de la direction, pour annoncer …"."""
    written = text.head in _WRITTEN_BY_HAND or not can_speak(text)
    if text.kind != "noun" or text.determiner != "indefinite" or not written:
        return None
    for i in range(text.after, min(stop, text.after + 3)):
        if finder.low(i).startswith(_SIGNING) and finder.low(i).rstrip("s").endswith(("é", "ée", "it", "ite")):
            by = next((j for j in range(i + 1, min(stop, i + 4)) if finder.low(j) in _BY), stop)
            signed = finder.starting.get(by if finder.low(by) in ("du", "des") else by + 1)
            return signed if signed is not None and by < stop and can_speak(signed) else None
    return None


def begins_or_ends(stream: Stream, first: int, place: int) -> bool:
    """Whether a text is said to begin or end with the quoted words: "Le message commençait par « Cher ami »"."""
    finder = stream.finder
    if finder.low(place - 1) not in ("par", "sur", "avec"):
        return False
    verb = next((v for v in finder.clauses(first).verbs if v.group.after == place - 1), None)
    text = verb.subject if verb is not None else None
    spans = verb is not None and finder.low(verb.group.after - 1).startswith(_SPANNING)
    written = text is not None and text.noun is not None and text.noun.kind == "document"
    return spans and text is not None and (written or text.head in _SPOKEN_TEXTS)


def mailed(stream: Stream, first: int, place: int) -> Cue | None:
    """ "le message que lui a laissé sa mère : « … »", "X lui a laissé un mot : « … »": who sent what is read."""
    finder = stream.finder
    for i in range(place - 2, first, -1):
        # "un message envoyé à l'aube par X au directeur : « … »"
        if not finder.low(i).startswith(_SENDING) or not finder.low(i).endswith(PARTICIPLES_IN_E):
            continue
        told = finder.covering[i - 1]
        by = next((j for j in range(i + 1, min(place, i + 8)) if finder.low(j) == "par"), None)
        agent = finder.starting.get(by + 1) if by is not None else None
        if told is not None and _message(told) and by is not None and agent is not None and can_speak(agent):
            return Cue(i, by + 1, "before, message", agent, lemma="envoyer")
    verbs = [v for v in finder.clauses(first).verbs if v.group.first < place]
    if verbs and verbs[-1].subject is not None and verbs[-1].subject.head == "on":
        return None
    shown = _shown(stream, verbs[-1], place) if verbs else None
    if shown is not None:
        return shown
    for verb in reversed(verbs):
        group = verb.group
        sender = verb.subject or _sender_behind(finder, verb, place)
        if group.first >= place or sender is None or sender.kind == "nobody":
            continue
        if finder.low(group.after - 1).startswith(("reç", "recev")):
            # "X a reçu de Y un message : « … »"
            around = [p for p in (finder.starting.get(i) for i in range(group.after, place)) if p is not None]
            giver = next((p for p in around if p.preposition in ("de", "du", "d'") and can_speak(p)), None)
            if giver is not None and any(not p.preposition and _message(p) for p in around):
                return Cue(group.first, group.after, "before, message", giver, lemma="recevoir")
            continue
        form = finder.low(group.after) if not finder.low(group.after - 1).startswith(_SENDING) else ""
        sends = finder.low(group.after - 1).startswith(_SENDING) or form.startswith(_SENDING)
        if not sends:
            continue
        told = finder.covering[verb.opener - 1] if verb.kind == "que" and verb.opener > first else None
        behind = (finder.starting.get(i) for i in range(group.after, place))
        sent = [told] if told is not None else [p for p in behind if p is not None and not p.preposition]
        if any(p is not None and _message(p) for p in sent):
            return Cue(group.first, group.after, "before, message", sender, lemma="envoyer")
    return None


def _sender_behind(finder: CueFinder, verb: Governed, place: int) -> Phrase | None:
    """ "le SMS que lui a envoyé l'entraîneur, Paul Renard": the subject behind the participle."""
    sent = finder.low(verb.group.after).startswith(_SENDING)
    behind = finder.starting.get(verb.group.after + 1) if sent and verb.kind == "que" else None
    acts = behind is not None and not behind.preposition and behind.after <= place and can_speak(behind)
    return finder.named_beside(behind) if acts and behind is not None else None


def _shown(stream: Stream, verb: Governed, place: int) -> Cue | None:
    """ "X a lu une lettre de Y : « … »": whoever wrote what is received, found or shown."""
    finder, group = stream.finder, verb.group
    if not finder.low(group.after - 1).startswith(_SHOWING):
        return None
    texts = (finder.starting.get(i) for i in range(group.after, place))
    text = next((p for p in texts if p is not None and not p.preposition and p.head in _WRITTEN_BY_HAND), None)
    author = writer(finder, text) if text is not None else None
    return Cue(group.first, group.after, "before, message", author, lemma="lire") if author is not None else None


def _message(phrase: Phrase) -> bool:
    document = phrase.noun is not None and phrase.noun.kind == "document"
    return document or phrase.head in SPOKEN_NOUNS or (phrase.head in _WRITTEN_BY_HAND and phrase.name is None)
