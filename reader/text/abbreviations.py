"""Whether a full stop after a French word ends a sentence, or only an abbreviation, an initial or a list number.

Owns the word lists and the judgement on one full stop. It sees a few words on either side and never the whole
text; where sentences lie is `sentences`'.
"""

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


OPENING = "«“„‟‘‹\"'([<*_–—―-•·"
"""Marks that may stand before the first letter of a sentence."""

TITLES = _words(
    """
    m mm mme mmes mlle mlles mgr mgrs me dr drs pr prs st ste sts stes mr mrs ms vve
    """
)
"""Written with a capital and always followed by a name."""

FORWARD = _words(
    """
    cf c.f i.e e.g c.-à-d c-à-d c.à.d pp resp vs n.-d exc s.m s.a.r s.e s.s ll.mm s.exc r.p p.ex
    """
)
"""Bound to what follows, whatever that is."""

RANKS = _words(
    """
    col gén lt sgt cdt cap capt adj adjt prof maj brig cne pdt sén dép ing lieut amb secr v apr ap sgt-chef
    """
)
"""Followed by a name; ordinary words where one of the words that open sentences comes after them."""

STREETS = _words("av ave bd bld blvd boul pl r rte imp sq fg fbg all chem rés")

EDITIONS = _words(
    """
    éd ed coll trad dir préf ill introd intro rééd impr bibl ms mss dépt arr rev fasc suppl
    """
)

NUMBERED = _words(
    """
    n no nos nº num art arts p t vol vols chap ch fig figs al v f l liv sect tab pl § tél tel ann par réf bull tr
    fol col b éd r d add obs req arr déc circ
    """
)
"""Bound to the number, the Roman numeral or the code article that follows."""

MONTHS = _words("janv jan mar févr fév avr juil juill sept oct nov déc")

GIVEN_NAMES = _words(
    """
    Ph Th Ch Cl Fr Chr Alex Jos Ed Geo Gh Vl Aug Wm Guill Ét Et Gab Nic Alb Ant Fréd Alph Eug
    """
)

ENDS_OR_GOES_ON = _words(
    """
    etc cie hab km kg h min s ibid id suiv sqq jr sr inc ltd co corp bros cm mm g ex cit
    """
)

MODIFIERS = _words(
    """
    U.S U.K S.A S.A.R.L S.A.S S.C.I E.U.R.L S.N.C P.-D.G P.D.G D.G R.P S.S U.S.S
    """
)
"""Acronyms that a name follows more often than a new sentence."""

LETTERED = _words(
    """
    vitamine vitamines point plan groupe catégorie catégories classe hépatite série ligue bâtiment lettre zone type
    annexe division section niveau terminal porte hall quai ligne formule option équipe poule bloc escalier rayon
    facteur grippe planète film côté permis visa liste cas phase étape axe scénario pilier profil témoin variante
    modèle produit station annexes alinéa bande face note tableau page moyenne candidat génération virus rang serie
    sous-groupe mention sujet partie
    """
)
"""Nouns that a capital letter names: "le plan B", "la vitamine C"."""

KINGS = _words(
    """
    charles henri pie léon georges george édouard philippe alphonse ferdinand jacques
    """
)

_STARTERS = _words(
    """
    monsieur madame mesdames messieurs mademoiselle
    le la les l' un une des du de d' au aux ce cet cette ces c' cela ceci ça celui celle ceux celles il elle ils
    elles on nous vous je j' tu son sa ses leur leurs mon ma mes notre nos votre vos ton ta tes et mais ou où donc
    or ni car que qu' qui quoi quand quel quelle quels quelles quelque quelques comment pourquoi combien si s' dans
    en sur sous par pour avec sans selon après avant depuis pendant durant dès lors lorsque puis ensuite enfin alors
    ainsi aussi toutefois cependant pourtant néanmoins hier aujourd'hui demain ici là tout toute tous toutes
    plusieurs certains certaines certain certaine chaque chacun chacune aucun aucune nul nulle personne rien même
    malgré chez contre entre vers jusqu' jusque parmi face grâce outre hors voici voilà y n' m' t' ne pas plus moins
    trop très bien mal à a afin autant parce puisque comme deux trois quatre cinq six sept huit neuf dix onze douze
    vingt trente cent mille premier première dernier dernière jamais toujours souvent parfois déjà encore bref
    certes soit seul seule seuls seules peut-être oui non lui eux moi toi autre autres reste restent voir désormais
    partout ailleurs bientôt aussitôt tantôt sitôt d'abord quant à-côté tandis bon merci faute lui-même elle-même
    eux-mêmes quiconque aujourd’hui devant derrière autour suite près loin environ presque surtout pis tel telle
    tels telles lequel laquelle lesquels via mieux pire impossible inutile difficile est-ce c'est était sont est
    étaient fut beaucoup peu assez
    """
)

_PARTICLES = _words("le la les l' du de des d'")
"""Words that open sentences and family names alike: Le Goff, La Rochefoucauld."""

_FUNCTION_WORDS = _words(
    """
    le la les l un une des du de d au aux et ou par avec pour selon sans chez contre entre que qu en à dans sur
    comme
    """
)

_NAMES_IN_E = _words(
    """
    andré rené aimé hervé dieudonné désiré barré josé mallarmé fauré doré bonté honoré
    """
)

_WORD = re.compile(r"[^\s«»“”„\"(\[]+$")
_NEXT = re.compile(r"[^\W_]+(?:-[^\W\d_]+)*[’']?")
_ROMAN = re.compile(r"(?:[IVXLC]{2,}|[IVX])(?:er|re|e)?(?![\w'’])|[ivxl]+\b")
"""A numeral that opens no sentence: "Le" and "Ce" are words, and "L'" is an article."""
_CODE_ARTICLE = re.compile(r"[LRDACE]\s?\.?\s?\*?\d|[LRDA]\.")
_INITIAL = re.compile(r"[^\W\d_a-zà-öø-ÿ]")
_DOUBLE_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]|Ch|Th|Ph)\.?-(?:[A-ZÀ-Þ]|Ch|Cl|Fr|Th|Ph|Ét)")
_IMPERATIVE = re.compile(r"\w{2,}(?:ez|ons)-(?:nous|vous|moi|le|la|les|lui|leur|en|y)$")
_ACRONYM = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+[A-ZÀ-Þ]")
_PARTICIPLE = re.compile(r"\w{2,}(?:ée?s?|ant|aires?)\b[\s,]+[^\W\d_A-ZÀ-Þ]")
_CHRIST = re.compile(r"J\.?\s?-?\s?C")
_ARTICLE_OF_LAW = re.compile(r"(?:^|[«“(:])\s*(?:Art\.|Article|Chap\.|Chapitre|Titre|Étape|Question|§)\s?\d{1,3}$")
_DAY_MONTH = re.compile(r"\d{1,2}\s?\.\s?\d{2,4}\b")


def opens_sentence(after: str) -> bool:
    """Whether `after` begins with a word that opens French sentences ("Le", "Il", "Depuis") and is no initial."""
    match = _NEXT.match(after)
    if match is None or after[match.end() : match.end() + 1] == ".":
        return False
    word = match[0].lower().replace("’", "'")
    if word in _STARTERS or (len(word) > 6 and word.endswith("ment")) or _IMPERATIVE.search(match[0]):
        return True
    head = word.split("-")[0]
    return head != word and head in _STARTERS and not head.endswith("'") and word not in ("la-bas",)


def _opens_name(after: str) -> bool:
    """Whether `after` begins like a family name with its article: "Le Goff", "L'Hermitte"."""
    match = _NEXT.match(after)
    if match is None or match[0].lower().replace("’", "'") not in _PARTICLES:
        return False
    return after[match.end() :].lstrip()[:1].isupper()


def _is_new_sentence(after: str) -> bool:
    return after[:1].isdigit() or (opens_sentence(after) and not _opens_name(after))


def full_stop_ends_sentence(before: str, after: str, at_start: bool) -> bool:
    """Whether the full stop between `before` and `after` ends a sentence.

    Args:
        before: the last characters of the sentence before the full stop.
        after: what follows the full stop and white space, opening marks dropped; begins with a letter or digit.
        at_start: whether `before` is the sentence from its start.
    """
    match = _WORD.search(before)
    if match is None:
        return True
    word = match[0]
    ahead = before[: match.start()].rstrip(" \t\r\n\u00a0\u202f" + OPENING)
    elided = ""
    apostrophe = max(word.rfind("'"), word.rfind("’"))
    if apostrophe >= 0:
        elided, word = word[: apostrophe + 1], word[apostrophe + 1 :]
    if not word:
        return True
    if at_start and not elided and not ahead and _is_list_marker(word):
        return False
    if ahead.endswith(":") and word.isdigit() and len(word) <= 2:
        return False
    previous = (ahead.split() or [""])[-1].lstrip(OPENING)
    lowered = word.lower()
    if _CHRIST.fullmatch(word):
        return previous.lower().rstrip(".") in ("av", "apr", "ap", "avant", "après")
    if word[0].isdigit() and _ARTICLE_OF_LAW.search(before):
        return False
    if word[0].isdigit():
        return _number_ends(word, after)
    if lowered in TITLES and (word[0].isupper() or lowered not in ("m", "me", "mm", "st")):
        # "66 M. Les" counts millions; "en 1999, M. Hamma" and "en 2024 M. Le Pen" name a man.
        return lowered == "m" and previous[:1].isdigit() and previous[-1:].isdigit() and _is_new_sentence(after)
    if lowered in FORWARD or (lowered == "ex" and previous.lower().rstrip(".") in ("p", "par")):
        return False
    if at_start and not ahead and word in ("N.B", "P.S", "P.-S", "N.D.L.R"):
        return False
    if len(word) == 1 and _INITIAL.fullmatch(word):
        return _initial_ends(word, previous, after)
    if _DOUBLE_INITIAL.fullmatch(word):
        return _is_new_sentence(after)
    if _ACRONYM.fullmatch(word):
        return _acronym_ends(word, elided, previous, after)
    if len(word) > 2 and word.isupper():
        return True
    if word in GIVEN_NAMES:
        return _is_new_sentence(after)
    return _abbreviation_ends(lowered, previous, after)


def _is_list_marker(word: str) -> bool:
    return (
        (word.isdigit() and len(word) <= 2)
        or (len(word) == 1 and word.isalpha())
        or bool(re.fullmatch(r"[IVX]+|\d+(?:\.\d+)+", word) and word not in ("I.I",))
    )


def _number_ends(word: str, after: str) -> bool:
    if re.fullmatch(r"\d{1,2}", word) and _DAY_MONTH.match(after):
        return False
    return not (re.fullmatch(r"\d{1,2}h", word) and re.match(r"\d{2}\b", after))


def _initial_ends(letter: str, previous: str, after: str) -> bool:
    bare = previous.rstrip(",;:.").lower()
    if after[:1].isdigit():
        return not (
            letter in "LRDACE" and bare.split("'")[-1] in ("article", "articles", "art", "arts", "et", "ou", "à")
        )
    if bare in LETTERED:
        return True
    if letter in "IVX" and bare in KINGS:
        return True
    if opens_sentence(after):
        if not _opens_name(after):
            return True
        return previous[:1].isupper() and not previous.endswith(".") and bare not in _FUNCTION_WORDS
    next_word = _NEXT.match(after)
    is_given_name = previous[:1].isupper() and bare not in _FUNCTION_WORDS
    return bool(
        is_given_name
        and next_word is not None
        and next_word[0].lower() not in _NAMES_IN_E
        and _PARTICIPLE.match(after)
    )


def _acronym_ends(word: str, elided: str, previous: str, after: str) -> bool:
    if re.match(r"\d{1,3}\s*[,;)]", after):
        return False
    is_named = bool(elided) or previous.lower() in _FUNCTION_WORDS
    if opens_sentence(after) or after[:1].isdigit():
        # "J.M.G. Le Clézio" is a name, "l'O.N.U. Le Conseil" is not.
        return not (_opens_name(after) and (word in MODIFIERS or previous.lower() in ("", "de", "par", "avec", "et")))
    if word in MODIFIERS or sum(map(str.isalpha, word)) < 3:
        return bool(_PARTICIPLE.match(after))
    return is_named


def _abbreviation_ends(word: str, previous: str, after: str) -> bool:
    if word in MONTHS and previous[:1].isdigit():
        return not re.match(r"(?:\d\d)?\d\d\b", after)
    if word in ("h", "min", "mn") and previous[-1:].isdigit():
        return not re.match(r"[0-5]?\d\b(?!\s+[a-zà-ÿ]{4})", after)
    if word in NUMBERED and not previous[-1:].isdigit() and (after[:1].isdigit() or _ROMAN.match(after)):
        return False
    if word in ("art", "arts", "al") and _CODE_ARTICLE.match(after):
        return False
    if word in ("tél", "tel", "fax"):
        return not after[:1].isdigit()
    if word in ("env", "approx") and after[:1].isdigit():
        return previous[-1:] in "€$£%" and bool(previous)
    if word.split("-")[-1] in RANKS or word in STREETS or word in EDITIONS:
        if word in EDITIONS and after[:1].isdigit():
            return False
        # "art. Picasso" ends a sentence, "col. Picasso" does not; "le col. Il" does.
        return _is_new_sentence(after)
    return True


def is_abbreviation(before: str) -> bool:
    """Whether the word at the end of `before` is one that is written with a full stop."""
    match = _WORD.search(before)
    if match is None:
        return False
    word = re.split("[’']", match[0])[-1]
    lowered = word.lower()
    return (
        lowered in TITLES
        or lowered in FORWARD
        or lowered in RANKS
        or lowered in STREETS
        or lowered in EDITIONS
        or lowered in NUMBERED
        or lowered in ENDS_OR_GOES_ON
        or word in GIVEN_NAMES
        or len(word) == 1
        or bool(_ACRONYM.fullmatch(word) or _DOUBLE_INITIAL.fullmatch(word))
    )
