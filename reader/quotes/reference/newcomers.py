"""What speaks for a description meaning somebody whom the article names in no other way: "répond l'interne de garde".

Owns the signs of that reading. What speaks for those met before is `descriptions`', the weighing is `weighing`'s.
"""

import re
from collections.abc import Iterator, Sequence

from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.fields import fields_of
from reader.quotes.lexicon.nouns import EPITHETS
from reader.quotes.lexicon.ties import KIN, RELATIONS
from reader.quotes.lexicon.words import words
from reader.quotes.people.functions import HELD
from reader.quotes.reference.descriptions import NEW, OF_FIELD, RULED_OUT, Description
from reader.quotes.reference.weighing import Candidate

_ON_DUTY = words("garde permanence astreinte service nuit jour quart faction adverse face accueil passage")
"""Words beside a noun that say where or when somebody has their turn: "de garde", "d'en face"."""
_ATTENDING = words(
    """
    arbitre interprète réceptionniste concierge veilleur vigile guide serveur barman caissier guichetier standardiste
    greffier huissier commissaire-priseur notaire bibliothécaire documentaliste surveillant éducateur
    moniteur contrôleur douanier brigadier gendarme policier adjudant enquêteur inspecteur interne infirmier
    urgentiste légiste médecin ambulancier brancardier secouriste pompier plombier électricien serrurier
    dépanneur garagiste grutier contremaître pilote steward hôtesse chauffeur livreur facteur rédacteur présentateur
    animateur modérateur médiateur porte-parole attaché curé garde garde-chasse pisteur régisseur éclusier machiniste
    maître-nageur sauveteur planton buraliste pharmacien vétérinaire
    """
)
"""Nouns of those whom a place, a match, a trial or an accident brings with it, so that they need no introduction."""
_KEEPING = words(
    "patron gérant tenancier propriétaire serveur barman caissier vendeur cafetier bistrotier commerçant"
)
"""Nouns of those whom one meets in a house that is open to all."""
_HOUSE = re.compile(
    r"(?:Au|[AÀ] la|[AÀ] l[’']|Dans (?:le|la|l[’']|une?|son|sa)|Derrière le|Devant (?:le|la|l[’']))\s?"
    r"(?:[\w’']+\s){0,4}"
    r"(?:café|bar|bar-tabac|bistrot|brasserie|restaurant|auberge|hôtel|boulangerie|épicerie|boutique|pharmacie|librairie"
    r"|salon|garage|supérette|comptoir|zinc|guinguette|buvette|crêperie|pizzeria|camping|magasin|tabac|PMU|kiosque)\b"
)
"""What opens a paragraph that is set in somebody's house: "Au café de la Place, …"."""

BROUGHT_ALONG = frozenset(("itself: on duty", "itself: attending", "itself: kin"))
"""Signs of somebody whom the place or the event brings along."""


def own_signs(
    description: Description,
    determiner: str,
    rated: Sequence[Candidate],
    said_before: bool = False,
    told: bool = False,
    housed: bool = False,
) -> Iterator[str]:
    """What speaks for the phrase meaning somebody whom the article names in no other way.

    Args:
        description: what the phrase says.
        determiner: "definite" or "demonstrative".
        rated: those met before whom it may mean, with their signs.
        said_before: whether the same words stood for themselves before.
        told: whether a relative clause without a comma says who is meant.
        housed: whether the scene is set in a house where one meets such a one: "Au café, … la patronne".
    """
    kind = _kind(description)
    long = "long" if description.complemented else "qualified" if description.modifiers else "bare"
    yield "itself"
    yield f"itself: {kind}"
    yield f"itself: {long}"
    yield f"itself: {long} {kind}"
    if description.complemented and description.lemma in RELATIONS and not description.former:
        yield "itself: somebody's relation"
    if description.former:
        yield "itself: former"
    if description.modifiers & NEW:
        yield "itself: a new one"
    if determiner == "demonstrative":
        yield "itself: pointed at"
    if told:
        yield "itself: told by a relative"
    if said_before:
        yield "itself: said before"
    if any(HELD & set(candidate.signs) for candidate in rated):
        yield "itself: somebody has that function"
    elif housed:
        yield "itself: of the house"
    elif determiner == "definite" and not description.of_anybody:
        yield from _signs_of_duty(description, rated, f"{long} {kind}")


def of_the_house(text: str, start: int, lemma: str) -> bool:
    """Whether the noun `lemma` at offset `start` is of somebody met in the house in which the paragraph is set."""
    return lemma in _KEEPING and _HOUSE.match(text, text.rfind("\n", 0, start) + 1, start) is not None


def _kind(description: Description) -> str:
    """What kind of noun the description has."""
    if description.of_anybody:
        return "anybody's noun"
    if description.office:
        return "office"
    known = fields_of(description.lemma) or person_like(description.lemma)
    return "plain noun" if known else "unknown noun"


def _signs_of_duty(description: Description, rated: Sequence[Candidate], kind: str) -> Iterator[str]:
    """Whether it is of somebody whom the place or the event brings along, where nobody met before was called so."""
    # Somebody without a name who works for an office does not hold it: "un conseiller … le premier ministre".
    met = (set(c.signs) for c in rated if not (description.office and "unnamed" in c.signs))
    if any(OF_FIELD & signs and not RULED_OUT & signs for signs in met):
        return
    yield "itself: nobody of that field"
    yield f"itself: {kind}, nobody of that field"
    if description.of_a_name:
        yield "itself: of a name, nobody of that field"
    if _ON_DUTY & description.modifiers:
        yield "itself: on duty"
    if description.lemma in _ATTENDING:
        yield "itself: attending"
    if description.lemma in KIN - EPITHETS and not description.modifiers:
        yield "itself: kin"
