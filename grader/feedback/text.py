"""Make text that came from a submission safe to print anywhere."""

from __future__ import annotations

import re
import unicodedata


def clean(text: str, limit: int) -> str:
    r"""Return `text` with nothing in it that a terminal, a log or XML would obey.

    New lines and tabs stay. Every other control, format (direction, zero width), surrogate, private or unassigned
    character is spelt out, such as `\x1b`, so that a reader sees that it was there.

    Args:
        text: text from a submission, of any length.
        limit: the most characters to return, at least 1; what is longer ends in "…".
    """
    text = text.replace("\r\n", "\n")
    # Spelling out only lengthens, so what lies beyond the limit cannot matter, however long it is.
    spelt = "".join(_spell(letter) for letter in text[: limit + 1])
    return spelt if len(spelt) <= limit else f"{spelt[: limit - 1]}…"


def one_line(text: str, limit: int) -> str:
    """Return `text` made safe as by `clean`, on a single line."""
    # The cut comes first: folding white space is for what is shown, not for megabytes of it.
    return clean(re.sub(r"\s+", " ", text[: 8 * limit]).strip(" "), limit)


def _spell(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter in "\n\t" or (category[0] != "C" and category not in ("Zl", "Zp")):
        return letter
    return ascii(letter)[1:-1]
