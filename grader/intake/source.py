"""Turn the bytes of one submitted file into what will be run, sealed under their digest."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from grader.course.course import Topic
from grader.intake.bounds import MAX_PY_BYTES, MAX_SOURCE_CHARS
from grader.intake.functions import Functions, functions_in
from grader.intake.names import shown, stem, suffix
from grader.intake.notebook import Cell, Notebook, read_notebook
from grader.intake.remarks import ASLEEP, EMPTY, ENCODING, NOT_A_NOTEBOOK, READ_AS_NOTEBOOK, READ_AS_SCRIPT, TOO_LARGE, Reason
from grader.intake.text import Decoded, decode
from grader.model import Remark

_FENCED = re.compile(r"^(```|~~~).*?(?:^\1|\Z)", re.MULTILINE | re.DOTALL)


class Asleep(NamedTuple):
    """A name that is defined in a cell of text, and so is not run; `kind` is Jupyter's word for the cell."""

    name: str
    cell: int
    kind: str


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was read.

    `digests` are those of the bytes and of the plain text (UTF-8, Unix line ends): a file handed out keeps the second
    when git or an editor changes only its line ends. `form` says that the file is another thing than its ending tells.
    """

    name: str
    cells: tuple[tuple[str, str], ...]
    digests: tuple[str, str]
    encoding: str
    functions: Functions
    asleep: tuple[Asleep, ...] = ()
    form: Reason | None = None

    @property
    def digest(self) -> str:
        """The digest of the bytes handed in."""
        return self.digests[0]

    @property
    def texts(self) -> tuple[str, ...]:
        """What is run, without the names of the cells."""
        return tuple(text for _, text in self.cells)

    def topic(self, topics: Iterable[Topic]) -> Topic | None:
        """Return the topic of whose functions the file defines most, None if it defines none."""
        found = [(len(self.functions.defined.intersection(topic.functions)), topic) for topic in topics]
        # Of two with equally many the one that is more complete, then the earlier: max keeps the first of equals.
        count, best = max(found, key=lambda one: (one[0], one[0] / len(one[1].functions)), default=(0, None))
        return best if count else None

    def remarks(self, file: str, topic: Topic) -> Iterator[Remark]:
        """Say what a reader of the results should know of how the file was read as an answer to a topic.

        Args:
            file: the file, as it is to be called.
            topic: the topic that it answers.
        """
        if self.form is not None:
            yield self.form.about(file=file)
        if self.encoding != "UTF-8":
            yield ENCODING.about(file=file, encoding=self.encoding)
        for name, cell, kind in self.asleep:
            if name in topic.functions and name not in self.functions.written:
                yield ASLEEP[kind].about(function=name, cell=cell)


def read_source(name: str, data: bytes) -> Source | Reason:
    """Read a `.py` file or a notebook, also one that is the other of the two than its name says.

    Args:
        name: the name it was handed in under.
        data: its bytes.
    """
    decoded = decode(data)
    if isinstance(decoded, Reason):
        return decoded
    if not decoded.text.strip():
        return EMPTY
    named = suffix(name) == ".ipynb"
    notebook = read_notebook(decoded.text) if named or _is_like_a_notebook(decoded.text) else NOT_A_NOTEBOOK
    if isinstance(notebook, Notebook):
        return _of_notebook(name, data, decoded, notebook, None if named else READ_AS_NOTEBOOK)
    if notebook is not NOT_A_NOTEBOOK:
        return notebook
    if len(data) > MAX_PY_BYTES:
        return NOT_A_NOTEBOOK if named else TOO_LARGE
    functions = functions_in([decoded.text])
    if named and not functions.written:
        return NOT_A_NOTEBOOK
    label = shown((name,))
    form = READ_AS_SCRIPT if named else None
    return Source(label, ((label, decoded.text),), _digests(data, decoded), decoded.encoding, functions, form=form)


def _is_like_a_notebook(text: str) -> bool:
    """Tell whether it is worth to take a text for a notebook; a table of data as JSON may be as large as one."""
    return text.lstrip().startswith("{") and ('"cells"' in text or '"worksheets"' in text)


def _of_notebook(name: str, data: bytes, decoded: Decoded, notebook: Notebook, form: Reason | None) -> Source:
    label = shown((name,))
    # Whatever it is called: that a cell is meant, and not the line of a file, is told by the ending.
    file = label if form is None else f"{shown((stem(name).removesuffix('.ipynb'),))}.ipynb"
    cells = tuple((f"{file} cell {cell.number}", cell.source) for cell in notebook.code)
    functions = functions_in(cell.source for cell in notebook.code)
    asleep = tuple(_asleep(notebook.text))
    return Source(label, cells, _digests(data, decoded), decoded.encoding, functions, asleep, form)


def _asleep(cells: Iterable[Cell]) -> Iterator[Asleep]:
    """Find functions in cells of text; an example between fences is no function that somebody meant to be run."""
    for cell in cells:
        if cell.kind in ASLEEP and len(cell.source) <= MAX_SOURCE_CHARS:
            names = functions_in([_FENCED.sub("", cell.source)]).written
            yield from (Asleep(name, cell.number, cell.kind) for name in sorted(names))


def _digests(data: bytes, decoded: Decoded) -> tuple[str, str]:
    return hashlib.sha256(data).hexdigest(), hashlib.sha256(decoded.text.encode()).hexdigest()
