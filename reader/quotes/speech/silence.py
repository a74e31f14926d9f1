"""Sentences that say of somebody that they say nothing: "La préfète n'a pas répondu à nos questions."

Owns the words for it. Whoever such a sentence is about did not say the quotation behind it.
"""

import re

_SAYING = r"(?:y\s|nous\s)?(?:répondre|réagir|commenter|parler|s['’]exprimer|témoigner)"
_SILENT = re.compile(
    r"\bn(?:e\s|['’])(?:\w+\s){1,2}?(?:pas|jamais|plus|guère)\s(?:\w+\s){0,2}?"
    r"(?:répond(?:u|ait|ent)?|réagi|rappelée?|décrochée?|donné suite|joignables?"
    rf"|(?:souhaité|voulu|désiré)\s{_SAYING}"
    r"|venue?(?=\s*[.,;]|\s(?:à|au|aux|chez)\b)|présente?)\b"
    rf"|\brefus(?:e|ait|é)\sde\s{_SAYING}"
    r"|\b(?:est|était|reste|restait|restée?|demeure)\s(?:absente?|injoignable|silencieuse|silencieux|muette?)\b"
)


def keeps_silent(sentence: str) -> bool:
    """Whether the sentence, without quotations, says that its subject was not there or said nothing."""
    return _SILENT.search(sentence) is not None
