"""Take the cells out of a notebook, whatever its version and however large its outputs."""

from __future__ import annotations

import json
import re
import warnings
from typing import Any, NamedTuple

import nbformat

from grader.intake.bounds import MAX_CELLS, MAX_JSON_DEPTH, MAX_JSON_TOKENS, MAX_SOURCE_CHARS
from grader.intake.remarks import NO_CODE, NOT_A_NOTEBOOK, NOTEBOOK_TOO_COMPLEX, Reason
from grader.intake.text import newlines

# A whole string at once, else one bracket or comma. Possessive, and the closing quote may be missing: one pass, always.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{},]', re.DOTALL)
# JSON can spell half characters and NUL, which neither UTF-8 nor compile() takes.
_UNUSABLE = re.compile("[\0\ud800-\udfff]")


class Cell(NamedTuple):
    """One cell; `number` counts all cells from 1, as its author sees them, `kind` is Jupyter's word for it."""

    number: int
    source: str
    kind: str = "code"


class Notebook(NamedTuple):
    """The cells of a notebook in which anything is written: those that are run, and those of text."""

    code: list[Cell]
    text: list[Cell]


def read_notebook(text: str) -> Notebook | Reason:
    """Return the cells of a notebook; outputs are dropped."""
    if not _is_bounded(text):
        return NOTEBOOK_TOO_COMPLEX
    try:
        found = _cells(text)
    # A surprising notebook makes nbformat raise whatever it meets; each means that this is none we can read.
    except Exception:
        return NOT_A_NOTEBOOK
    if found is None:
        return NOTEBOOK_TOO_COMPLEX
    cells = [cell._replace(source=_UNUSABLE.sub("\ufffd", newlines(cell.source))) for cell in found if cell.source.strip()]
    code = [cell for cell in cells if cell.kind == "code"]
    if sum(len(cell.source) for cell in code) > MAX_SOURCE_CHARS:
        return NOTEBOOK_TOO_COMPLEX
    return Notebook(code, [cell for cell in cells if cell.kind != "code"]) if code else NO_CODE


def _is_bounded(text: str) -> bool:
    """Tell whether the JSON text is shallow and short enough to be built in memory."""
    depth = 0
    for count, token in enumerate(_TOKEN.finditer(text)):
        first = text[token.start()]
        depth += (first in "[{") - (first in "]}")
        if depth > MAX_JSON_DEPTH or count > MAX_JSON_TOKENS:
            return False
    return True


def _cells(text: str) -> list[Cell] | None:
    """Return every cell with a text, None when there are too many cells to check."""
    notebook = json.loads(text)
    cells = [cell for sheet in notebook.get("worksheets", [notebook]) for cell in sheet["cells"]]
    if len(cells) > MAX_CELLS:
        return None
    _lighten(notebook, cells)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbformat mends missing and double cell ids, and says so
        upgraded = nbformat.reads(json.dumps(notebook), as_version=4)  # type: ignore[no-untyped-call]
    return [
        Cell(number, source, str(cell.get("cell_type")))
        for number, cell in enumerate(upgraded.cells, start=1)
        if isinstance(source := cell.get("source"), str)
    ]


def _lighten(notebook: dict[str, Any], cells: list[dict[str, Any]]) -> None:
    """Drop what is not needed, so that damage there does no harm and nothing large is checked or copied."""
    notebook["metadata"] = {}
    notebook.setdefault("nbformat", 3 if "worksheets" in notebook else 4)
    for cell in cells:
        cell["metadata"] = {}
        cell.pop("attachments", None)
        if "outputs" in cell:
            cell["outputs"] = []
