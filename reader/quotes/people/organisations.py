"""Names that are a company's, an association's, a party's, and no person's.

Owns telling them by the nouns around them and by the words they are made of. Registering them is `introductions`'s.
"""

from collections.abc import Container, Sequence
from typing import Literal

from reader.quotes.lexicon.name_words import EPONYMOUS
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.words import words as words_of
from reader.quotes.phrasing.phrase import Phrase

_OPENINGS = words_of(
    """
    habitat union alliance radio crédit air port amnesty greenpeace human médecins reporters avocats ingénieurs
    europe banque caisse société compagnie groupe maison ligue force france sauvons touche vivre agir génération
    électricité gaz eau eaux transports autoroutes ports chambre institut fonderie forges verreries papeteries
    rassemblement parti mouvement front cercle comité conseil collectif association amicale fondation observatoire
    théâtre opéra ballet orchestre musée festival cinéma studio radiotélévision télé canal ciné
    action secours handicap solidarité aide aides
    """
)
"""Words that open the name of a body."""
_THINGS = words_of(
    """
    affaire procès opération rencontre résultats saint sainte fort mont lac massif vallée pays coupe tour prix
    trophée rue avenue boulevard place quai pont route chemin plan loi projet programme mission drame incendie
    accident attentat meurtre disparition tempête ouragan ligne stade salle championnat ligue tournoi grand grande
    transat régate rallye marathon trail raid critérium challenge open mondial mondiaux jeux route solitaire vendée
    """
)
"""Words that open the name of a thing, a place or an event."""
_ENDINGS = words_of(
    """
    textiles industries industrie énergie énergies energy group groupe holding holdings international airlines
    airways bank banque média médias media studio studios partners consulting capital motors foods pharma
    pharmaceuticals technologies technology systems software logistics logistique transports aviation shipping
    lines mining steel oil petroleum telecom télécom télécoms mobile labs assurances assurance mutuelle immobilier
    habitat distribution équipement diffusion éditions records films productions pictures united city athletic
    racing olympique sporting rovers debout solidaires solidaire vivants ensemble watch nations services solutions
    invest investment investissement finance finances ventures entertainment network networks broadcasting
    corporation company limited inc ltd gmbh horizons environnement initiative initiatives coopération
    développement santé habitat magazine hebdo presse news
    """
)
"""Words that close one."""
_SPEAKING_BODIES = words_of(
    """
    parti bailleur entreprise société groupe association syndicat club opérateur exploitant fabricant constructeur
    laboratoire agence ong collectif compagnie firme fondation fédération confédération mouvement formation
    enseigne marque distributeur transporteur plateforme start-up filiale coopérative banque mutuelle institut
    cabinet organisme fournisseur prestataire sous-traitant hébergeur concessionnaire voyagiste croisiériste
    équipementier avionneur éditeur promoteur employeur armateur assureur quotidien hebdomadaire journal magazine
    chaîne régie studio label organisation structure établissement multinationale pme conglomérat consortium
    brasserie fromagerie conserverie usine cimentier sidérurgiste motoriste lotisseur aménageur école lycée
    coalition alliance milice faction coentreprise géant mensuel tabloïd organisateur propriétaire repreneur
    actionnaire revue radio station bimensuel trimestriel webzine
    """
)
"""Nouns beside which a name between commas is what the body is called: "le bailleur, Habitat du Val,"."""
_PART_OF_NAMES = words_of(
    "institut école lycée fondation club cabinet laboratoire banque brasserie studio fédération"
)
"""Those of these nouns that are the beginning of what a body is called."""

WHAT_BODIES_ARE = words_of(
    """
    propriétaire actionnaire leader numéro exploitant constructeur fabricant gestionnaire opérateur employeur éditeur
    organisateur organisatrice partenaire filiale spécialiste géant concurrent concurrente promoteur distributeur
    fournisseur bailleur producteur concessionnaire fleuron pionnier mastodonte poids roi champion
    """
)
"""Nouns that say of a body what it is: "le groupe Texor, propriétaire du site,", "le géant du sucre Texor"."""


def what_it_names(name: str, first_names: Container[str]) -> Literal["institution", "unknown"] | None:
    """What a name without title or function names if no person: a body, or (unknown) a thing, a place, an event."""
    parts = [part.lower().strip(".,’'") for part in name.split()]
    first, last = parts[0], parts[-1]
    if "&" in parts or first[:1].isdigit() or (len(parts) > 1 and last in _ENDINGS):
        return "institution"
    if first in first_names or first.split("-")[0] in first_names:
        return None
    if first in _THINGS or first in EPONYMOUS:
        return "unknown"
    noun = NOUNS.get(first)
    common = noun is not None and (noun.kind in ("institution", "document", "medium") or noun.number == "p")
    body = first in _OPENINGS or common or (first.endswith("erie") and len(first) > 5)
    return "institution" if body else None


def called(phrase: Phrase, words: str) -> str:
    """What a body is called: its name alone where that tells enough ("le groupe turc Yilmaz Metal").

    Args:
        phrase: the noun phrase of the body.
        words: the phrase without its article.
    """
    name = phrase.called[-1][0] if phrase.called and not phrase.called[-1][1] else ""
    if name and words.endswith(("»", "”", '"')):
        return name
    noun = words.split()[0]
    own = name and words.endswith(name) and not name.isupper() and (not phrase.capital_head or noun.isupper())
    plain = len(words.split()) == len(name.split()) + 1
    paper = phrase.noun is not None and phrase.noun.kind == "medium"
    # "la société Aquavive", "l'institut Jean Rouch" are so called; "l'ONG Veille civile" is Veille civile.
    whole = plain and not paper and (" " not in name or phrase.head in _PART_OF_NAMES)
    return name if own and not whole and phrase.head in _SPEAKING_BODIES else words


def end_of_body(before: Phrase, phrase: Phrase, words: Sequence[Token]) -> int | None:
    """Where `phrase` ends if between commas it is what the body `before` is called, None where it is not.

    "son parti, le Rassemblement du Sud,", "le bailleur, Habitat du Val,"
    """
    if before.kind != "noun" or before.number != "s" or before.name is not None or before.called:
        return None
    if before.determiner not in ("definite", "possessive", "demonstrative") or before.head not in _SPEAKING_BODIES:
        return None
    gap = words[before.after : phrase.first]
    if len(gap) != 1 or gap[0].text != "," or phrase.preposition or not _is_name(phrase):
        return None
    end = phrase.after
    while end < len(words) and end < phrase.after + 2 and words[end].kind != "mark" and not words[end].capital:
        # "Géorgie libre", "Habitat 37": part of the name where the comma follows it.
        end += 1
    return end if end >= len(words) or words[end].kind == "mark" else None


def _is_name(phrase: Phrase) -> bool:
    if phrase.kind == "name":
        return phrase.title is None
    body = phrase.noun is not None and phrase.noun.kind in ("institution", "medium")
    return phrase.kind == "noun" and phrase.name is None and body and (phrase.capital_head or bool(phrase.called))


def opens_a_thing(word: str) -> bool:
    """Whether a lower-case word opens the name of a thing, a place or an event: "le Tour du Nord"."""
    return word in _THINGS


def closes_a_body(word: str) -> bool:
    """Whether a lower-case word stands at the end of companies' names: "industries", "airlines"."""
    return word in _ENDINGS


def opens_a_body(word: str, following: str) -> bool:
    """Whether a capitalised word opens the name of a body that goes on in lower case: "Médecins sans …"."""
    return word in _OPENINGS and following in ("du", "de", "des", "d'", "sans", "pour", "contre")
