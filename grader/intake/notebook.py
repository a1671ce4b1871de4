"""Take the code cells out of a notebook, whatever its version and however large its outputs."""

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
    """One code cell; `number` counts all cells from 1, as its author sees them."""

    number: int
    source: str


def code_cells(text: str) -> list[Cell] | Reason:
    """Return the code cells of a notebook in which anything is written; outputs are dropped."""
    if not _is_bounded(text):
        return NOTEBOOK_TOO_COMPLEX
    try:
        sources = _sources(text)
    # A surprising notebook makes nbformat raise whatever it meets; each means that this is none we can read.
    except Exception:
        return NOT_A_NOTEBOOK
    if sources is None:
        return NOTEBOOK_TOO_COMPLEX
    cells = [Cell(number, _UNUSABLE.sub("\ufffd", newlines(source))) for number, source in sources if source.strip()]
    if sum(len(cell.source) for cell in cells) > MAX_SOURCE_CHARS:
        return NOTEBOOK_TOO_COMPLEX
    return cells or NO_CODE


def _is_bounded(text: str) -> bool:
    """Tell whether the JSON text is shallow and short enough to be built in memory."""
    depth = 0
    for count, token in enumerate(_TOKEN.finditer(text)):
        first = text[token.start()]
        depth += (first in "[{") - (first in "]}")
        if depth > MAX_JSON_DEPTH or count > MAX_JSON_TOKENS:
            return False
    return True


def _sources(text: str) -> list[tuple[int, str]] | None:
    """Return the number and source of each code cell, None when there are too many cells to check."""
    notebook = json.loads(text)
    cells = [cell for sheet in notebook.get("worksheets", [notebook]) for cell in sheet["cells"]]
    if len(cells) > MAX_CELLS:
        return None
    _lighten(notebook, cells)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbformat mends missing and double cell ids, and says so
        upgraded = nbformat.reads(json.dumps(notebook), as_version=4)  # type: ignore[no-untyped-call]
    code = [(number, cell) for number, cell in enumerate(upgraded.cells, start=1) if cell.get("cell_type") == "code"]
    return [(number, source) for number, cell in code if isinstance(source := cell.get("source"), str)]


def _lighten(notebook: dict[str, Any], cells: list[dict[str, Any]]) -> None:
    """Drop what is not needed, so that damage there does no harm and nothing large is checked or copied."""
    notebook["metadata"] = {}
    notebook.setdefault("nbformat", 3 if "worksheets" in notebook else 4)
    for cell in cells:
        cell["metadata"] = {}
        cell.pop("attachments", None)
        if "outputs" in cell:
            cell["outputs"] = []
