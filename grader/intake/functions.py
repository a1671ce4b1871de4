"""Tell which functions a text defines, and which of them are more than the stub of the handout.

The text is searched, not compiled, since nothing submitted is trusted here, and also one with a syntax error counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_DEFINITION = re.compile(r"^(?:(?:async[ \t]+)?def[ \t]+(\w+)|class[ \t]+(\w+)|(\w+)[ \t]*=(?!=))", re.MULTILINE)
# A statement at the top level reaches to the next one: a line that begins at the margin and closes no bracket.
_NEXT = re.compile(r"^[^\s#)\]}]", re.MULTILINE)
_DOCSTRING = re.compile(r"""\s*+[rRuUbB]{0,2}(?:\"{3}.*?\"{3}|'{3}.*?'{3}|"[^"\n]*+"|'[^'\n]*+')""", re.DOTALL)
_COMMENT = re.compile(r"#.*")
_NOTHING = re.compile(r"(?:pass|\.\.\.)?;?|raise[ \t]+NotImplementedError\b.*", re.DOTALL)
_LEFT_OPEN = re.compile(r"^[ \t]+raise[ \t]+NotImplementedError\b", re.MULTILINE)
_LONGEST_HEAD = 5_000  # letters of a signature over several lines


class Functions(NamedTuple):
    """The names that a text defines at its top level, and those among them behind which something is written."""

    defined: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()


def functions_in(texts: Iterable[str]) -> Functions:
    """Return the functions, classes and names assigned to; one defined twice is written if it is so anywhere."""
    defined: set[str] = set()
    written: set[str] = set()
    for text in texts:
        for match in _DEFINITION.finditer(text):
            function, class_, variable = match.groups()
            name = function or class_ or variable
            defined.add(name)
            end = _NEXT.search(text, match.end())
            block = text[match.end() : end.start() if end else len(text)]
            if variable or _is_written(block, is_class=bool(class_)):
                written.add(name)
    return Functions(frozenset(defined), frozenset(written))


def _is_written(block: str, *, is_class: bool) -> bool:
    """Tell whether a definition, without its first words, does anything; a class counts when all its methods do."""
    if is_class and _LEFT_OPEN.search(block):
        return False
    body = block[_end_of_head(block) :]
    docstring = _DOCSTRING.match(body)
    code = _COMMENT.sub("", body[docstring.end() :] if docstring else body).strip()
    return not _NOTHING.fullmatch(code)


def _end_of_head(block: str) -> int:
    """Return where a signature ends: behind the colon that stands in no bracket."""
    depth = 0
    for place, char in enumerate(block[:_LONGEST_HEAD]):
        depth += (char in "([{") - (char in ")]}")
        if char == ":" and depth <= 0:
            return place + 1
    return 0
