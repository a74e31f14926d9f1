"""What a page prints around an article and no reader reads as the article: captions, credits, links, buttons.

Owns the recognition of single lines; it never looks at their neighbours.
"""

import re

from reader.articles.patterns import GatedPattern

AGENCIES = (
    r"(?:AFP|A\.F\.P\.|Reuters|REUTERS|AP|EFE|ANSA|DPA|dpa|TASS|RIA(?: Novosti)?|Ria Novosti|Xinhua|APS|MAP|"
    r"TAP|AIB|APA|"
    r"APANEWS|PANA|ACP|Belga|BELGA|ATS|Keystone-ATS|Anadolu|AA|Sputnik|RFI|Interfax|Bloomberg|UPI|PTI|Kyodo|"
    r"Relaxnews|"
    r"[Aa]gences?(?: de presse)?|La Presse Canadienne|PC)"
)

_PICTURE_HOUSES = (
    r"(?:AFP|REUTERS|Reuters|AP|SIPA(?: PRESS)?|Sipa|Getty(?: Images)?|GETTY(?: IMAGES)?|MAXPPP|"
    r"EPA(?:-EFE)?|Hans Lucas|"
    r"Abaca(?:press)?|ABACA|Shutterstock|Le Monde|Libération|DR|ANP|DPA|dpa|TASS|Sputnik|Wikimedia(?: Commons)?|"
    r"Unsplash|iStock|Belga|Keystone|Bestimage|Icon Sport|Presse Sports|Ouest-France|Le Figaro|NurPhoto|"
    r"ZUMA|Starface)"
)

_CAPTION = GatedPattern(
    r"[\[(]?\s*(?:"
    r"©|Copyright\b|\(c\)\s"
    r"|(?:Photos?|PHOTOS?|Crédits?(?:\s+photos?)?|CRÉDITS?(?:\s+PHOTOS?)?|Légende|LÉGENDE|Illustrations?|"
    r"Image|Visuel|"
    r"Infographie|Carte|Graphique|Vidéo|Diaporama|Dessin|Source|Sources|SOURCE)(?:\s+(?:d['’]illustration|"
    r"d['’]archives?))?"
    r"\s*(?::|–|—|-\s|©|\|)"
    r"|(?:Photo|Image)s?\s+(?:d['’]illustration|d['’]archives?|prétexte|non datée|de\s+[A-ZÀ-Þ]|by\s|"
    r"[A-ZÀ-Þ][\w.-]*\s*(?:/|[A-ZÀ-Þ]))"
    r")",
    r"\A[\[(]?\s*(?:©|copyright|\(c|photo|cr[ée]dit|l[ée]gende|ill|ima|vis|inf|cart|gra|vid|diap|dess|source)",
)
_ENDING_CREDIT = GatedPattern(
    rf"(?:[\w.’'-]+\s?(?:/|\||via)\s?{_PICTURE_HOUSES}[)\]]?\.?|©\s?[^.!?]{{1,60}}|\((?:Photo|Crédit|Image|©)[^)]{{0,80}}\)\.?)$",
    r"[/|©(]|via",
)
_LINK = GatedPattern(
    r"[\[(>►▶→»•*\-–—\s]*(?:"
    r"(?:à|a|À|A)\s+(?:lire|voir|écouter|relire|retrouver|regarder|découvrir)\b(?:\s+(?:aussi|également|"
    r"ailleurs|en plus|sur|dans))*\s*(?:[:>–—-]|$|«|(?-i:[A-ZÀ-Þ]))"
    r"|(?:lire|voir|écouter|regarder|lisez|voyez|relire)\s+(?:aussi|également|encore|notre|nos|"
    r"l['’](?:article|interview|entretien|intégralité)|la\s+suite|ci-dessous)\b"
    r"|(?:lire|voir|écouter)\s*[:>]"
    r"|(?:sur\s+le\s+même\s+(?:sujet|thème)|pour\s+aller\s+plus\s+loin|articles?\s+(?:liés?|associés?|"
    r"similaires?|recommandés?)|"
    r"dans\s+la\s+même\s+rubrique|les\s+plus\s+lus|notre\s+(?:dossier|sélection)|nos\s+(?:dossiers|vidéos))\s*:?"
    r"|(?:abonnez|inscrivez|connectez|suivez|rejoignez)-(?:vous|nous)\b"
    r"|(?:s['’]abonner|je\s+m['’]abonne|se\s+connecter|déjà\s+abonné|réservé\s+aux\s+abonnés|"
    r"article\s+réservé|cet\s+article\s+est\s+réservé)\b"
    r"|(?:partager|partagez|commenter|réagir|imprimer|enregistrer|envoyer|favoris|copier\s+le\s+lien|"
    r"offrir\s+cet\s+article|"
    r"écouter\s+l['’]article|ajouter\s+à)(?:\s+(?:cet\s+article|l['’]article|sur|par|via|le\s+lien|à\s+mes|"
    r"aux)\b[^.!?]{0,80})?\s*[:!]?\s*$"
    r"|(?:facebook|twitter|whatsapp|linkedin|e-?mail|messenger|telegram|x)(?:[\s,|·•/]+(?:facebook|twitter|"
    r"whatsapp|linkedin|e-?mail|messenger|telegram|x))*\s*$"
    r"|(?:publicité|annonce|commentaires?(?:\s*\(\d+\))?|\d+\s+commentaires?|\d+\s+partages?|fermer|"
    r"suite\s+après\s+la\s+publicité|la\s+suite\s+après\s+cette\s+publicité|newsletters?)\s*$"
    r"|(?:temps\s+de\s+)?lecture\s*:?\s*(?:de\s+)?\d+\s*(?:min|mn|minutes?)\b|\d+\s*(?:min|mn|"
    r"minutes?)\s+de\s+lecture\s*$"
    r"|(?:mots[- ]clés|tags?|étiquettes?|thèmes?\s+associés)\s*:"
    r"|(?:tous\s+droits\s+(?:de\s+reproduction\s+)?réservés|reproduction\s+interdite)"
    r"|(?:newsletter|retrouvez\s+(?:tous|toute|toutes|l['’]ensemble|nos|notre)|téléchargez\s+(?:notre|l['’]appli)|"
    r"cliquez\s+ici|recevez\s[^.!?]{0,60}(?:newsletter|lettre|alertes?|mail|boîte))\b"
    r"|https?://\S+\s*$|www\.\S+\s*$|@\w+\s*$"
    r")",
    r"lire|lisez|voir|voyez|écout|regard|retrouv|découvr|même|plus|articles?|notre\b|nos\b|-vous|-nous|abonn|"
    r"connect|réserv|partag|comment|réagir|imprim|enregistr|envoy|favoris|copier|offrir|ajouter|facebook|twitter|"
    r"whatsapp|linkedin|mail|messenger|telegram|\A\W*x\b|publicité|annonce|fermer|newsletter|lecture|mots|tag|"
    r"étiquette|thème|droits|reproduction|télécharg|cliquez|recevez|http|www|@",
    re.IGNORECASE,
)
_BARE_LINK = re.compile(
    r"[^\w]*(?:[àa]\s+)?(?:lire|voir|écouter|relire)(?:\s+(?:aussi|également))?\s*:?\s*$|.*:\s*$", re.IGNORECASE
)

_LONGEST = 320
"""A caption or link that is longer is a paragraph."""


def is_furniture(words: str) -> bool:
    """Whether a line is a caption, a credit, a link to another article or a button."""
    if len(words) > _LONGEST:
        return False
    return _CAPTION.match(words) is not None or is_link(words) or _ENDING_CREDIT.search(words[-100:]) is not None


def is_link(words: str) -> bool:
    """Whether a line sends the reader elsewhere ("Lire aussi : …") or is a button of the page."""
    return len(words) <= _LONGEST and _LINK.match(words) is not None


def announces_links(words: str) -> bool:
    """Whether a link line holds no link itself, so that the lines after it do."""
    return is_link(words) and _BARE_LINK.fullmatch(words) is not None
