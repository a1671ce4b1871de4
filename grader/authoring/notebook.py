"""Make a topic's notebook: the handout's sections, each followed by the stub of the function it describes."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import nbformat

from grader.authoring.folder import HANDOUTS
from grader.authoring.pages import introduced
from grader.course.course import Topic
from grader.errors import CourseError
from grader.model import Language, Text

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_IN_BACKTICKS = re.compile(r"`\s*(?:class\s+)?(\w+)\s*(?:\([^`]*)?`")
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
_LAST = Text(
    "---\n"
    "**To check this notebook**, save it and run `grader check {stem}` in a terminal in this folder. Nothing has to be\n"
    "exported: the code of all cells is read, the results shown below them are not. `grader plot {stem}` draws your "
    "functions.",
    "---\n"
    "**このノートブックを確かめるには**、保存してから、このフォルダのターミナルで `grader check {stem}` を実行してください。\n"
    "変換は不要です。すべてのセルのコードが読み込まれます（セルの下に表示された結果は読み込まれません）。"
    "`grader plot {stem}` であなたの関数の図を描けます。",
)


class StubCells(NamedTuple):
    """A stub in pieces: what stands outside of the topic's functions (may be empty), and each function."""

    given: str
    functions: dict[str, str]


def notebook_source(topic: Topic, handout: str, stub: str, lang: Language) -> str:
    """Return a topic's notebook in one language as JSON text.

    Args:
        topic: the topic.
        handout: its statement in that language.
        stub: its stub.
        lang: the language.

    Raises:
        CourseError: a function of the topic has no section in the handout.
    """
    first, *others = sections(introduced(topic, handout, lang, notebook=True))
    pieces = stub_cells(stub, topic.functions)
    waiting = dict(pieces.functions)
    cells = [("markdown", first)]
    if pieces.given:
        cells.append(("code", pieces.given))
    for section in others:
        cells.append(("markdown", section))
        cells += [("code", waiting.pop(name)) for name in described(section) if name in waiting]
    if waiting:
        raise CourseError(
            f"{topic.folder / HANDOUTS[lang]} has no section on {next(iter(waiting))}: "
            f"add a heading with its call in backticks, such as '## `{next(iter(waiting))}(...)`'."
        )
    cells.append(("markdown", _LAST.filled(stem=topic.stem).to(lang)))
    return _notebook_json(cells)


def sections(page: str) -> list[str]:
    """Split Markdown before each `## ` heading that does not stand in a fenced block; the first part has none."""
    parts: list[list[str]] = [[]]
    fence = ""
    for line in page.split("\n"):
        if found := _FENCE.match(line):
            if not fence:
                fence = found[1]
            elif found[1].startswith(fence) and line.strip() == found[1]:
                fence = ""
        elif line.startswith("## ") and not fence:
            parts.append([])
        parts[-1].append(line)
    return ["\n".join(part).strip() for part in parts]


def described(section: str) -> list[str]:
    """Return the names whose calls stand in backticks in a section's heading."""
    return _IN_BACKTICKS.findall(section.partition("\n")[0])


def stub_cells(stub: str, functions: Sequence[str]) -> StubCells:
    """Take a stub apart; its module docstring is left out, since the handout says the same in each language."""
    lines = stub.split("\n")
    body = ast.parse(stub).body
    taken: set[int] = set()
    found: dict[str, str] = {}
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        taken.update(range(body[0].end_lineno or 0))
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name in functions:
            start, end = _span(node, lines)
            taken.update(range(start, end))
            found[node.name] = "\n".join(lines[start:end])
    given = "\n".join(line for number, line in enumerate(lines) if number not in taken)
    return StubCells(re.sub(r"\n{4,}", "\n\n\n", given).strip("\n"), found)


def _span(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, lines: Sequence[str]) -> tuple[int, int]:
    """Return where a definition begins and ends, with its decorators and the comments around it."""
    start = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]) - 1
    end = node.end_lineno or start
    while start and lines[start - 1].startswith("#"):
        start -= 1
    while end < len(lines) and re.match(r"\s+#", lines[end]):
        end += 1
    return start, end


def _notebook_json(cells: Sequence[tuple[str, str]]) -> str:
    made: list[dict[str, Any]] = []
    for number, (kind, source) in enumerate(cells, start=1):
        # Numbered, because nbformat itself would draw the ids at random.
        cell = {"cell_type": kind, "id": f"cell-{number:02}", "metadata": {}, "source": source.splitlines(keepends=True)}
        made.append(cell | {"execution_count": None, "outputs": []} if kind == "code" else cell)
    notebook = {"cells": made, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    nbformat.validate(notebook)
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
