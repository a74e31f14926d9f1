"""A French sentence spelled the way translation models were trained to read it, character for character.

Owns typographic marks and capitals; word pieces are the tokenizer's. What comes out is as long as what goes in, so
that places in one are places in the other.
"""

import re
from collections.abc import Callable, Sequence

# The vocabulary of OPUS-MT's models, which the official package is one of, has only the straight apostrophe and
# quotation marks: any other is an unknown piece, and with it goes the word that it elides.
_MARKS = str.maketrans({**dict.fromkeys("’‘ʼ′`´", "'"), **dict.fromkeys("“”„‟″", '"'), "‑": "-", "‐": "-"})

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_HEADLINE_WORD = 6
"""A word in capitals that stands alone and is shorter may be an acronym."""


def plain_spelling(text: str) -> str:
    """`text` with typographic apostrophes, quotation marks and hyphens as on a typewriter."""
    return text.translate(_MARKS)


def sentence_case(text: str, pieces: Callable[[str], Sequence[str]]) -> str:
    """A headline in capitals as it would stand in a sentence; any other text as it is.

    Models hardly know words in capitals. Which words keep a capital, or all of them, is asked of the tokenizer: the
    commonest spelling of a word is the one that it has the fewest pieces for.

    Args:
        text: a sentence.
        pieces: the tokenizer.
    """
    words = _WORD.findall(text)
    letters = "".join(words)
    if not letters.isupper() or (len(words) == 1 and len(letters) < _SHORTEST_HEADLINE_WORD):
        return text
    first = True

    def usual(match: re.Match[str]) -> str:
        nonlocal first
        word = match[0]
        lower, capital = word.lower(), word.capitalize()
        best = min((lower, capital, word), key=lambda spelling: len(pieces(spelling)))
        if best == lower and (first or len(pieces(capital)) == len(pieces(lower)) > 1):
            # Not even as a whole word in the vocabulary, and as good either way: rather a name.
            best = capital
        first = False
        return best if len(best) == len(word) else word

    return _WORD.sub(usual, text)
