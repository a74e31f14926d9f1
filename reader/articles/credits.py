"""Who wrote an article, when it was published, and where an agency filed it from.

Owns the forms of bylines, "Publié le …" lines and datelines in French papers; where in an article they may
stand is `roles`'.
"""

import re

from reader.articles.furniture import AGENCIES
from reader.articles.patterns import GatedPattern

_MONTH = (
    r"(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|"
    r"decembre|"
    r"janv|jan|févr|fév|fev|avr|juil|sept|oct|nov|déc|dec)\b\.?"
)
_WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_DAY = (
    rf"(?:{_WEEKDAY}\s+)?(?:\d{{1,2}}(?:er)?\s+{_MONTH}(?:\s+\d{{4}})?|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_HOUR = r"(?:\s*(?:,|à|-|–|\||•|·)?\s*(?:\d{1,2}\s?(?:h|:|H)\s?(?:\d{2})?)(?:\s*(?:GMT|CET|UTC|TU|\([^)]{2,20}\)))?)?"
_STAMP = rf"(?:[Ll]e\s+)?{_DAY}{_HOUR}"

# Capitals of the Latin alphabets that French papers print: À to Þ, then Œ, Ł, Š and their like among small letters.
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_NAME_PART = rf"[{_CAPITAL}][\w’'.-]*"
_NAME = rf"{_NAME_PART}(?:\s+(?:(?:de|du|la|le|des|van|von|der|den|ben|el|al|di|da|d['’])\s*)*{_NAME_PART}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:,\s+|\s+et\s+|\s+&\s+){_NAME})*"
_MEDIUM = (
    r"(?:Le Monde|Libération|Le Figaro|L['’]Obs|L['’]Express|Le Point|franceinfo|France ?info|France 24|RFI|"
    r"BFMTV|La Croix|"
    r"L['’]Humanité|Ouest-France|Sud Ouest|Le Parisien|Mediapart|Les Echos|Les Échos|20 Minutes|HuffPost|"
    r"Le HuffPost|"
    r"TV5MONDE|Euronews|La Presse|Le Devoir|Radio-Canada|Le Soir|RTBF|RTS|Le Temps|L['’]Équipe|Europe ?1|RTL|CNews|"
    r"Courrier international|Jeune Afrique|La Tribune|Challenges|Marianne|La Libre|L['’]Orient-Le Jour|RT|"
    r"RT France)"
)
_TAIL = (
    r"(?:\s*\([^)]{2,60}\))?"
    r"(?:,?\s+(?:à|au|aux|en|avec|pour|de|du|d['’]|correspondante?s?|envoyée?s?\s+spéciale?s?|envoyés?\s+spéciaux|"
    r"journaliste|notre|rédact\w+|chef\w*|pigiste|chroniqueu\w+|éditorialiste|grand\s+reporter)\b[^.!?]{0,110})?"
    rf"(?:\s*[|/–—-]\s*(?:{AGENCIES}|{_MEDIUM}|{_NAMES}))?"
)

_BYLINE = GatedPattern(
    r"(?:"
    rf"(?:[Pp]ar|PAR|[EÉ]crit par|[Rr]édigé par|[Pp]ropos recueillis par|PROPOS RECUEILLIS PAR|[Rr]ecueilli par|"
    r"(?:[Ee]ntretien|[Ii]nterview|[Tt]exte|[Rr]eportage|[Ee]nquête|[Aa]nalyse)\s+(?:réalisée?|"
    r"menée?)?\s*(?:par|de)|"
    r"[Tt]extes? et photos?(?: par| de)?|[Tt]exte|[Aa]uteure?|[Jj]ournaliste|[Aa]rticle de|"
    r"[Uu]n (?:reportage|article|texte) de)\s*:?\s*"
    rf"(?:(?:la|notre|le|l['’])\s*(?:rédaction|service|correspondant|envoyé|équipe)[^.!?]{{0,90}}|"
    rf"{_NAMES}{_TAIL}|{_NAME_PART}(?:\s+avec\s+{AGENCIES})?"
    rf"{_TAIL}|{AGENCIES}{_TAIL}|{_MEDIUM}{_TAIL})"
    r"|(?:De|de) (?:notre|nos)\s+(?:correspondante?s?|envoyée?s?\s+spéciale?s?|envoyés\s+spéciaux|bureau|"
    r"rédaction)[^.!?]{0,90}"
    r"|(?:Notre|Nos)\s+(?:correspondante?s?|envoyée?s?\s+spéciale?s?)\s+(?:à|au|en|dans)\b[^.!?]{0,60}"
    r"|(?:Envoyée?|Correspondante?)\s*(?:spéciale?)?\s+(?:à|au|en)\s+[A-ZÀ-Þ][^.!?]{0,60}"
    r"|(?:La\s+)?[Rr]édaction(?:\s+(?:de|du|d['’]|web|numérique|avec|[A-ZÀ-Þ])[^.!?]{0,50})?"
    r"|Le service\s+\w+(?:\s+[^.!?]{0,50})?"
    rf"|\(?{AGENCIES}\)?(?:\s*(?:,|/|-|et|avec)\s*{AGENCIES})*"
    rf"|{_MEDIUM}\s*(?:,|\(|avec)\s*(?:avec\s+)?(?:l['’])?{AGENCIES}\)?(?:\s*(?:,|/|et)\s*{AGENCIES})*"
    rf"|{_NAMES}\s*(?:\((?:avec\s+)?[^)]{{2,50}}\)|,?\s+avec\s+(?:l['’]|les\s+)?{AGENCIES}(?:\s*(?:,|/|"
    rf"et)\s*{AGENCIES})*"
    r"|,\s+(?:à|au|en|notre|correspondante?|envoyée?|journaliste)\b[^.!?]{0,80})"
    rf"|{_NAMES}\s*[|/–—-]\s*(?:{AGENCIES}|{_MEDIUM})"
    r")\.?",
    rf"par\b|texte|auteur|journaliste|article de|reportage|entretien|interview|enquête|analyse|"
    rf"notre\b|nos\b|envoy|correspond|rédaction|le service|avec\b|\(|,\s+(?:à|au|en)\b|{AGENCIES}",
)
# Between the names stand particles and "et": no long word in small letters.
_BARE_NAME = GatedPattern(_NAMES, r"\A(?!.*\s(?-i:[a-zà-öø-ÿœ]{7}))")
_INITIALS = re.compile(
    r"\(?(?:[A-ZÀ-Þ][a-z]?\.[\s-]?){1,4}(?:\s*(?:,|avec|\(avec)\s*(?:l['’])?[A-Z][\w ]{1,20}\)?)?\)?"
)
_AGENCY_CREDIT = GatedPattern(
    rf"\(?(?:[Aa]vec|[Ss]ources?\s*:)\s+(?:l['’]|les\s+)?{AGENCIES}(?:\s*(?:,|/|et)\s*{AGENCIES})*\)?\.?",
    r"\A\(?(?:avec|source)",
)
_TRANSLATED = re.compile(
    r"[\[(]?(?:Traduit|Traduction|Adapté)\b[^.!?]{0,120}[\])]?\.?|[-–—\s]*(?:FIN|Fin)[-–—\s]*\.?"
)

_PUBLISHED_WORD = (
    r"(?:Article\s+)?(?:[Pp]ublié|PUBLIÉ|[Mm]ise?\s+à\s+jour|MIS\s+À\s+JOUR|[Mm]odifié|[Pp]osté|[Rr]édigé|"
    r"[Pp]aru|[Aa]ctualisé|"
    r"[Cc]réé|[Dd]iffusé|[Ee]n\s+ligne|[Mm]is\s+en\s+ligne|[Dd]ernière\s+(?:mise\s+à\s+jour|modification|"
    r"actualisation)|[Dd]ate\s+de\s+publication|MAJ|Màj)e?s?"
)
_PUBLISHED = GatedPattern(
    rf"(?:{_PUBLISHED_WORD}\b\s*(?:,|:)?\s*(?:(?:le|à|hier|aujourd['’]hui|il\s+y\s+a|ce|"
    rf":)\b)?\s*:?\s*(?=[^.!?]{{0,12}}\d|hier|aujourd)[^!?]{{1,140}}"
    rf"|{_STAMP}(?:\s*[-–—|•·,(]\s*(?:{_PUBLISHED_WORD}|{_STAMP})[^.!?]{{0,80}})?)\.?",
    r"\d|hier|aujourd",
)
_BARE_DATE = GatedPattern(_STAMP, r"\d")
_BY_THEN_DATE = GatedPattern(
    rf"(?P<by>.{{3,120}}?)\s*[,|•·–—-]?\s*\b(?P<published>(?:{_PUBLISHED_WORD}\b[^!?]{{0,8}}|"
    rf"le\s+)?{_STAMP}.{{0,80}})",
    r"\d",
)
_DATE_THEN_BY = GatedPattern(
    rf"(?P<published>(?:{_PUBLISHED_WORD}\b[^!?]{{0,8}})?{_STAMP}.{{0,60}}?)\s*[,|•·–—-]?\s*(?P<by>\b[Pp]ar\s.{{3,100}}|(?<=[|•·–—-]\s){_NAMES})",
    r"\d",
)

_PLACE = (
    r"(?!(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Le|La|Les|Il|Elle|On|Ce|Un|Une|En|Au|Par|Pour|Selon|Hier|Mais|Et)\s)"
    r"[A-ZÀ-Þ][\w’'.-]*(?:[ /](?:(?:de|du|la|le|les|des|sur|en|sous|al|el|d['’]|l['’]|"
    r"et)[ -]?)*[A-ZÀ-Þ][\w’'.-]*){0,4}"
)
_PLACES = rf"{_PLACE}(?:\s*,\s*{_PLACE}|\s*\({_PLACE}\)|\s*/\s*{_PLACE}){{0,2}}"
_AGENCY_MARK = rf"(?:[\[(/]\s*(?:{AGENCIES}|[A-ZÀ-Þ][\w’'. /-]{{1,30}})\s*[\])/])"
_DATE_IN_LINE = rf"(?:,?\s+(?:le\s+|ce\s+)?{_DAY})"
_DASH = r"(?:\s*\.?\s*(?:--|[-–—])\s+|\s*(?<=/)\.?\s+)"
_DATELINE = GatedPattern(
    r"(?P<dateline>"
    rf"{_PLACES}{_DATE_IN_LINE}(?:\s*\.)?(?:\s*,?\s*{_AGENCY_MARK})?"
    rf"|{_PLACES}\s*,?\s*{_AGENCY_MARK}(?:\s*,?\s*(?:le\s+)?{_DAY})?"
    rf"|[A-ZÀ-Þ’'-]{{3,}}(?:[ /][A-ZÀ-Þ’'-]{{2,}}){{0,3}}(?:\s*,\s*[A-ZÀ-Þ][\w’'-]+)?(?:\s*,\s+{AGENCIES})?"
    rf"|{_AGENCY_MARK}"
    rf"){_DASH}(?=\S)",
    r"[-–—]\s|/",
)
_DATELINE_ALONE = GatedPattern(
    rf"(?:{_PLACES}{_DATE_IN_LINE}(?:\s*,?\s*{_AGENCY_MARK})?|{_PLACES}\s*{_AGENCY_MARK}"
    rf"|{_PLACES}\s*\|\s*{AGENCIES}(?:\s*\|[^|]{{1,60}})?)\s*\.?\s*[-–—]?",
    r"[\d\[(/|]",
)

_SHORT_MONTH = re.compile(r"\b(?:janv|jan|févr|fév|fev|avr|juil|sept|oct|nov|déc|dec|[A-Z])\.$")

_LONGEST = 170


def is_byline(words: str) -> bool:
    """Whether a line names who wrote the article and says nothing else."""
    return len(words) <= _LONGEST and _BYLINE.fullmatch(words) is not None


def is_bare_name(words: str) -> bool:
    """Whether a line is one or several personal names: a byline where a byline may stand, nothing elsewhere."""
    return len(words) <= 80 and not words.isupper() and _BARE_NAME.fullmatch(words) is not None


def is_signature(words: str) -> bool:
    """Whether a line at the foot of an article is the author's initials."""
    return len(words) <= 40 and _INITIALS.fullmatch(words) is not None


def is_colophon(words: str) -> bool:
    """Whether a line at the foot names sources or translators, or says that the article ends."""
    return len(words) <= 140 and (_AGENCY_CREDIT.fullmatch(words) or _TRANSLATED.fullmatch(words)) is not None


def is_published(words: str) -> bool:
    """Whether a line says when the article was published, and nothing else."""
    return len(words) <= _LONGEST and _PUBLISHED.fullmatch(words) is not None


def is_bare_date(words: str) -> bool:
    """Whether a line is a date and nothing else."""
    return len(words) <= 60 and _BARE_DATE.fullmatch(words) is not None


def split_credits(words: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Byline and publication within one line that may hold both, as offsets into it."""
    if len(words) > _LONGEST:
        return None, None
    by_first = _BY_THEN_DATE.fullmatch(words)
    if by_first is not None and (is_byline(by_first["by"]) or is_bare_name(by_first["by"])):
        return by_first.span("by"), by_first.span("published")
    date_first = _DATE_THEN_BY.fullmatch(words)
    if date_first is not None:
        by = date_first["by"]
        if is_byline(by) or is_bare_name(by):
            return date_first.span("by"), date_first.span("published")
    if is_published(words):
        return None, (0, len(words))
    if is_byline(words):
        return (0, len(words)), None
    return None, None


def is_credit_line(words: str) -> bool:
    """Whether a line holds a byline or a publication date, or both."""
    return split_credits(words) != (None, None)


def dateline_of(paragraph: str) -> tuple[int, int] | None:
    """Where the dateline at the head of a paragraph ends, and where the words after its dash begin."""
    match = _DATELINE.match(paragraph[:160])
    if match is None:
        return None
    dateline = match["dateline"].rstrip()
    if dateline.endswith(".") and not _SHORT_MONTH.search(dateline):
        dateline = dateline.rstrip(" .")
    follower = paragraph[match.end() : match.end() + 2].lstrip("«“\"'(\u00a0 ")
    if follower[:1].islower() or len(dateline) > 90:
        return None
    return len(dateline), match.end()


def is_dateline(words: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    return len(words) <= 90 and _DATELINE_ALONE.fullmatch(words) is not None
