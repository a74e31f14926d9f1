"""Telling names and scare quotes from words that somebody said.

Owns the verdict "term" where no cue claims the words: programmes, works, nicknames, words held at a distance. Places
that tell a name whatever cues are near are `namings`'.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.article import Role, Span
from reader.quotes.grammar.finite_verbs import may_be_finite
from reader.quotes.lexicon.closed_words import FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.tokens import Token
from reader.quotes.lexicon.verbs import AUXILIARIES, COMMON_FINITE, HAVE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.marking.namings import what_one_calls
from reader.quotes.speech.cue import Cue

_NAMED_THINGS = words(
    """
    projet projets programme programmes opération opérations mission plan plans film films livre livres
    roman romans album albums chanson titre single spectacle exposition expo festival collectif association
    label concept dispositif émission série pièce mouvement corridor loi lois appli application revue
    chantier prix cabinet société groupe thème mot mots terme termes expression notion concept slogan
    journée journées semaine campagne opération festival salon cycle atelier ateliers documentaire recueil
    essai poème tube tableau toile œuvre sculpture rubrique collection liste listes fonds pacte contrat mode
    catégorie classe format formule mesure mesures initiative réseau parc zone quartier rue place village
    navire bateau voilier paquebot chaîne podcast blog site plateforme club équipe commission commando
    cellule rapport article chapitre volet axe gamme modèle missile drone avion satellite sonde missiles
    variant virus ouragan tempête cyclone affaire procès dossier statut hashtag sigle nom surnom pseudonyme
    sobriquet mention sentier chemin route ligne tribune restaurant café bar hôtel salle boutique magasin
    marque
    """
)
_AUTHORS = words(
    "auteur autrice auteure coauteur coautrice réalisateur réalisatrice compositeur traducteur traductrice"
)
"""Who makes a work that "de" names."""
_OF_WORKS = words("commencer débuter continuer terminer s'achever suivre raconter retracer évoquer décrire")
"""What books and films do."""
_TITLE = 6
"""Words of the longest title that is taken for one by its place."""
_CALLING_SO = words("traiter qualifier taxer accuser")
"""Verbs that call somebody something with "de", whatever stands between."""
_LOOKS = words("allure allures air airs figure rôle costume habits statut étiquette réputation guise titre surnom")
"""What somebody or something seems or is called."""
_JOINING = words("et ou ni puis voire encore même aussi enfin bien , d' de des un une")
_LANGUAGES = words(
    "anglais latin grec arabe allemand espagnol italien russe breton occitan wolof créole basque corse"
)
_NAMING = words(
    """
    baptisé baptisée baptisés baptisées surnommé surnommée surnommés surnommées intitulé intitulée intitulés
    intitulées dit dite dits dites nommé nommée appelé appelée appelés appelées dénommé dénommée rebaptisé
    rebaptisée surnommait surnomme surnomment surnommaient baptise nomme alias titré titrée estampillé
    estampillée labellisé labellisée étiqueté étiquetée classé classée siglé floqué floquée prénommé
    """
)
_SO_SAID = words("dit dits dite dites")
"""Forms that name something, "le régime dit « de base »", or say something."""
_APPOINTED = words("nommé nommée nommés nommées")
_DETERMINING = words("les la le l' des aux du ces cette ce")
_LONGEST = 8
"""Words of the longest name."""
_TITLE_VERBS = words(
    """
    reprendre proposer commenter défendre saluer critiquer célébrer dévoiler mentionner
    publier présenter écrire signer lire interpréter réaliser chanter jouer tourner éditer titrer entonner
    citer intituler voir dévoiler traduire composer entendre
    """
)


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Quoted words with what stands around them."""

    tokens: Sequence[Token]
    place: int
    """The token of the quotation."""
    words: Sequence[str]
    capital: bool
    """Whether they begin with a capital."""
    ends: bool
    """Whether they end like a sentence."""
    left: Cue | None
    """The nearest reporting cue before them."""

    @property
    def before(self) -> Token:
        """The token before them."""
        return self.tokens[self.place - 1]

    @property
    def after(self) -> Token | None:
        """The token behind them."""
        return self.tokens[self.place + 1] if self.place + 1 < len(self.tokens) else None


def is_term(text: str, inner: Span, tokens: Sequence[Token], place: int, left: Cue | None, role: Role) -> bool:
    """Whether the quotation at token `place` only names something.

    Args:
        text: of the article.
        inner: what stands between the marks.
        tokens: of the block.
        place: the token of the quotation.
        left: the nearest reporting cue before it, if there is one.
        role: of the block.
    """
    last = text[inner.end - 1]
    quoted = _Quoted(
        tokens, place, text[inner.start : inner.end].split(), text[inner.start].isupper(), last in ".!?…", left
    )
    if left is None and (_acts(quoted) or _leads(text, inner, tokens, place)):
        return True
    if not place or len(quoted.words) > _LONGEST:
        return False
    for told in (_explained, _in_her_words, _named, _behind_mark, _title):
        verdict = told(quoted)
        if verdict is not None:
            return verdict
    return _held_apart(quoted, last, role)


def _acts(quoted: _Quoted) -> bool:
    """Whether the words are the subject of the verb behind them: "« Les Veilleuses » triomphe"."""
    verb = quoted.after
    if verb is None or verb.low in VERBS:
        return False
    known = any(verb.low in table for table in (EVERYDAY, COMMON_FINITE, AUXILIARIES))
    return known and len(quoted.words) <= 5 and quoted.capital and not quoted.ends


def _explained(quoted: _Quoted) -> bool | None:
    """Whether a work has its author before it, or a name its other name; None where neither stands there."""
    tokens, place, before = quoted.tokens, quoted.place, quoted.before
    if before.low in ("de", "d'") and quoted.capital and tokens[place - 2].low in _AUTHORS:
        return True
    if before.text == "(" and quoted.after is not None and not quoted.ends and _in_language(tokens, place + 1):
        # "le mouvement Lavwa Lepep (« La voix du peuple », en créole)"
        return True
    other = before.low in ("ou", "alias") and place > 1 and tokens[place - 2].text == ","
    if other and quoted.left is None and not quoted.ends:
        # "Le couscous d'orge, ou « malthouth », revient"
        return quoted.after is not None and quoted.after.text == ","
    return None


def _in_her_words(quoted: _Quoted) -> bool | None:
    """False where a verb of naming or of reading has somebody's own words behind it, None where none has."""
    tokens, place, left = quoted.tokens, quoted.place, quoted.left
    if quoted.before.low in _APPOINTED and quoted.words[0].lower() in PREPOSITIONS | {"d'ici", "d’ici"}:
        # "pourrait être nommée « d'ici à quinze jours »"
        return False
    if left is None:
        return None
    if left.lemma in ("nommer", "appeler") and left.after == place and what_one_calls(tokens, place):
        # "ce que la juge nomme « un naufrage »": her words, not a name
        return False
    near = (*range(max(0, place - 4), place), *range(max(0, left.first - 2), left.after))
    if left.lemma == "lire" and any(tokens[i].low == "on" for i in near):
        # "On y lit, à la date du 4 mars, « S. paiera »"
        return False
    return None


def _named(quoted: _Quoted) -> bool | None:
    """Whether the words before name something: "le film « … »", "baptisé « … »"; None where they do not tell."""
    tokens, place, before, left = quoted.tokens, quoted.place, quoted.before, quoted.left
    low = before.low
    calls = left is not None and left.lemma == "appeler" and left.after == place and tokens[left.first].low in HAVE
    said = low in _SO_SAID and left is not None and left.first <= place - 1 < left.after
    if low in _NAMING and not calls and not said:
        return True
    if not calls and any(
        tokens[i].low in _NAMING and tokens[i].low not in _SO_SAID and not (i and tokens[i - 1].low in HAVE)
        for i in range(max(0, place - 3), place)
    ):
        return True
    thing = low in _NAMED_THINGS and before.kind == "word" and not quoted.ends and (quoted.capital or left is None)
    if thing and not _says(quoted.words):
        return True
    if left is not None and left.verb is not None and left.verb.force == "name" and left.lemma != "appeler":
        return True
    of = low in ("de", "d'") and place > 1
    if of and len(quoted.words) <= 3 and left is None and _passive(tokens, place - 2):
        return True
    if of and left is None and tokens[place - 2].low in _LOOKS and not quoted.ends:
        # "a des allures de « deus ex machina »"
        return True
    if low in _LANGUAGES or (low == "que" and "appelle" in {t.low for t in tokens[max(0, place - 5) : place]}):
        return True
    if of and tokens[place - 2].low in ("cris", "cri", "slogan", "slogans", "mots"):
        # "aux cris de « … »"
        return False
    return None


def _behind_mark(quoted: _Quoted) -> bool | None:
    """Whether words behind a mark or another quotation are a name; None where a word stands before them."""
    tokens, place, before, left = quoted.tokens, quoted.place, quoted.before, quoted.left
    if before.kind == "quote":
        return False
    if before.kind != "mark":
        return None
    if before.text in ":":
        return tokens[place - 2].low in ("nom", "surnom", "sobriquet") and not quoted.ends
    led = left is not None and left.phrase is not None and left.phrase.after == place - 1
    apart = left is None or (left.after < place - 1 and not led)
    read = left is not None and left.lemma == "lire" and tokens[left.first - 1].low in ("y", "on")
    if before.text == "," and quoted.capital and not quoted.ends and apart and len(quoted.words) <= 6 and not read:
        # "son deuxième long métrage, « Les Marées lentes »"
        return True
    known = any(tokens[i].low in _NAMED_THINGS for i in range(max(0, place - 4), place - 1))
    return before.text in ",(" and not quoted.ends and len(quoted.words) <= 4 and known and left is None


def _title(quoted: _Quoted) -> bool | None:
    """Whether words with a capital are a title: "a présenté « Le Col »"; None where that does not tell."""
    tokens, place, left, low = quoted.tokens, quoted.place, quoted.left, quoted.before.low
    if not quoted.capital or quoted.ends or low in ("que", "qu'"):
        return None
    if left is None:
        return True
    if low in ("un", "une") and tokens[place - 2].low == "d'" and left.after == place - 2:
        # "avant de trancher d'un « Bon, on y va »"
        return False
    of_noun = low in ("d'", "de") and left.after < place - 1 and left.lemma not in _CALLING_SO
    apart = left.after != place and low not in ("d'", "de", "à")
    return True if left.lemma in _TITLE_VERBS or of_noun or apart else None


def _held_apart(quoted: _Quoted, last: str, role: Role) -> bool:
    """Whether a few words stand for a noun: "la « petite danse »", "un « sage »".

    Args:
        quoted: the words.
        last: their last character.
        role: of the block.
    """
    before, after, left, short = quoted.before, quoted.after, quoted.left, len(quoted.words) <= 3
    low = before.low
    if low in ("un", "une") and left is None and len(quoted.words) == 1 and not quoted.ends:
        return True
    aside = quoted.tokens[quoted.place - 2].text == ","
    if low in ("les", "le", "la", "l'", "des") and aside and short and not quoted.ends:
        return True
    if low in _DETERMINING and (left is None or left.lemma == "viser") and short and last not in "!?":
        return True
    if left is None and len(quoted.words) <= 2:
        if after is not None and after.kind == "word" and after.low not in FUNCTION_WORDS and after.low not in VERBS:
            return low not in PREPOSITIONS or low in ("de", "d'", "des", "du")
        return role != "body" and before.kind == "word"
    return False


def _in_language(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words at token `at` close a bracket with a language: ", en créole)", "en russe)"."""
    at += tokens[at].text == ","
    ahead = [token.low for token in tokens[at : at + 3]]
    return len(ahead) == 3 and ahead[0] in ("en", "dans") and ahead[2] == ")"


def _leads(text: str, inner: Span, tokens: Sequence[Token], place: int) -> bool:
    """Whether a title leads its sentence, what it is between commas: "« Le Col », son troisième film, suit …"."""
    opens = not place or tokens[place - 1].kind == "quote" or tokens[place - 1].text in ".!?…"
    plain = text[inner.start].isupper() and text[inner.end - 1] not in ".!?…"
    if not opens or not plain or len(text[inner.start : inner.end].split()) > _TITLE:
        return False
    if place + 3 >= len(tokens) or tokens[place + 1].text != "," or may_be_finite(tokens[place + 2]):
        return False
    closing = next((j for j in range(place + 3, min(len(tokens) - 2, place + 14)) if tokens[j].text == ","), None)
    if closing is None or any(
        may_be_finite(tokens[j]) or tokens[j].kind == "quote" for j in range(place + 3, closing)
    ):
        return False
    verb = VERBS.get(tokens[closing + 1].low)
    told = verb is not None and verb.force != "judge" and verb.lemma not in _OF_WORKS
    return may_be_finite(tokens[closing + 1]) and tokens[closing + 1].inverted is None and not told


def _says(words: Sequence[str]) -> bool:
    """Whether quoted words behind a noun go on with the clause: "ne deviendra pas un musée", "sans haine ni peur"."""
    first = words[0].lower().replace("’", "'")
    adverbial = first in ("sans", "avec", "pour", "comme", "dans") and len(words) > 3
    return first in ("ne", "se", "est", "sera", "serait", "doit", "peut") or first.startswith("n'") or adverbial


def coordinates(tokens: Sequence[Token], earlier: int, place: int) -> bool:
    """Whether a conjunction joins the quotation at `place` to the one at `earlier`: « … » ou encore « … »."""
    between = [tokens[i].low for i in range(earlier + 1, place)]
    return bool(between) and all(low in _JOINING for low in between) and any(low != "," for low in between)


def _passive(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle that nobody acts in ends at `index`: "déjà qualifié de « phénomène »"."""
    verb = VERBS.get(tokens[index].low)
    auxiliary = any(tokens[i].low in AUXILIARIES for i in range(max(0, index - 4), index))
    return verb is not None and verb.force == "judge" and bool(verb.shape & Shape.PARTICIPLE) and not auxiliary
