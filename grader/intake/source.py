"""Turn the bytes of one submitted file into what will be run, sealed under their digest."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from grader.course.course import Topic
from grader.intake.names import shown, suffix
from grader.intake.notebook import code_cells
from grader.intake.remarks import EMPTY, Reason
from grader.intake.text import decode

# What a file defines at its top level; the text is searched, not compiled, since nothing submitted is trusted here.
_DEFINED = re.compile(r"^(?:(?:async[ \t]+)?def[ \t]+|class[ \t]+)(\w+)|^(\w+)[ \t]*=(?!=)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was read.

    `digests` are those of the bytes and of the plain text (UTF-8, Unix line ends): a file handed out keeps the second
    when git or an editor changes only its line ends.
    """

    name: str
    cells: tuple[tuple[str, str], ...]
    digests: tuple[str, str]
    encoding: str

    @property
    def digest(self) -> str:
        """The digest of the bytes handed in."""
        return self.digests[0]

    def topic(self, topics: Iterable[Topic]) -> Topic | None:
        """Return the topic of whose functions the file defines most, None if it defines none."""
        defined = {name for _, text in self.cells for match in _DEFINED.finditer(text) for name in match.groups()}
        found = [(len(defined.intersection(topic.functions)), topic) for topic in topics]
        # Of two with equally many the one that is more complete, then the earlier: max keeps the first of equals.
        count, best = max(found, key=lambda one: (one[0], one[0] / len(one[1].functions)), default=(0, None))
        return best if count else None


def read_source(name: str, data: bytes) -> Source | Reason:
    """Read a `.py` file or a notebook; `name` is the name it was handed in under."""
    decoded = decode(data)
    if isinstance(decoded, Reason):
        return decoded
    if not decoded.text.strip():
        return EMPTY
    label = shown((name,))
    cells = [(label, decoded.text)]
    if suffix(name) == ".ipynb":
        notebook = code_cells(decoded.text)
        if isinstance(notebook, Reason):
            return notebook
        cells = [(f"{label} cell {cell.number}", cell.source) for cell in notebook]
    plain = hashlib.sha256(decoded.text.encode()).hexdigest()
    return Source(label, tuple(cells), (hashlib.sha256(data).hexdigest(), plain), decoded.encoding)
