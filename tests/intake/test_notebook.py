"""Notebooks of every version and state give their code cells."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.intake.bounds import MAX_CELLS, MAX_JSON_DEPTH, MAX_SOURCE_CHARS
from grader.intake.notebook import Cell, read_notebook
from grader.intake.remarks import NO_CODE, NOT_A_NOTEBOOK, NOTEBOOK_TOO_COMPLEX, Reason

NotebookOf = Callable[..., str]


def code_cells(text: str) -> list[Cell] | Reason:
    """Return the code cells of a notebook, or why it has none."""
    found = read_notebook(text)
    return found if isinstance(found, Reason) else found.code


def changed(text: str, **fields: Any) -> str:
    """Return a notebook with some fields of its cells changed; None takes a field away."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        cell.update(fields)
        for key in [key for key, value in fields.items() if value is None]:
            del cell[key]
    return json.dumps(notebook)


def test_cells_are_counted_as_seen(notebook_of: NotebookOf) -> None:
    """Cells of text and empty cells count, so that numbers are those a student sees; only code is kept."""
    assert [Cell(2, "x = 1"), Cell(4, "y = 2")] == code_cells(notebook_of("x = 1", "  \n", "y = 2"))


def test_lines_are_joined(notebook_of: NotebookOf) -> None:
    """A source saved line by line becomes one text with one kind of line end."""
    notebook = changed(notebook_of("x"), source=["x = 1\r\n", "y = 2"])
    assert [Cell(2, "x = 1\ny = 2")] == code_cells(notebook)


def test_magics_are_kept(notebook_of: NotebookOf) -> None:
    """Magic and shell lines are left for the room to remove."""
    source = "%matplotlib inline\n!pip install x\nx = 1"
    assert [Cell(2, source)] == code_cells(notebook_of(source))


def test_old_format() -> None:
    """A notebook of format 3 is upgraded."""
    cells = [
        {"cell_type": "heading", "level": 1, "source": ["Title"]},
        {"cell_type": "code", "input": ["x = 1\n", "y = 2"], "outputs": [{"output_type": "odd"}], "language": "python"},
    ]
    notebook = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}
    assert [Cell(2, "x = 1\ny = 2")] == code_cells(json.dumps(notebook))


@pytest.mark.parametrize(
    "fields",
    [
        {"id": None},
        {"id": "same"},
        {"id": 5},
        {"metadata": None},
        {"metadata": {"tags": 5}},
        {"outputs": [1, 2]},
        {"outputs": None},
        {"attachments": {"a": {"b": [5]}}},
        {"unknown": 5},
    ],
)
def test_cells_with_faults(notebook_of: NotebookOf, fields: dict[str, Any]) -> None:
    """Faults that do not touch the code are passed over in silence."""
    present = {key: value for key, value in fields.items() if value is not None or key != "outputs"}
    assert [Cell(2, "x = 1")] == code_cells(changed(notebook_of("x = 1"), **present))


@pytest.mark.parametrize("field", ["nbformat", "nbformat_minor", "metadata"])
def test_missing_fields(notebook_of: NotebookOf, field: str) -> None:
    """A notebook that lacks what only tools need is read."""
    notebook = json.loads(notebook_of("x = 1"))
    del notebook[field]
    assert [Cell(2, "x = 1")] == code_cells(json.dumps(notebook))


def test_large_outputs(notebook_of: NotebookOf) -> None:
    """Outputs of many megabytes are dropped."""
    output = {"output_type": "stream", "name": "stdout", "text": "=" * 20_000_000}
    assert [Cell(2, "x = 1")] == code_cells(changed(notebook_of("x = 1"), outputs=[output]))


def test_characters_that_no_file_can_hold() -> None:
    """Half characters and NUL, which JSON can spell, are replaced."""
    text = '{"cells": [{"cell_type": "code", "source": "x = \'\\ud800\\u0000\'"}]}'
    assert [Cell(1, "x = '\ufffd\ufffd'")] == code_cells(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x = 1",
        "[]",
        "5",
        "null",
        '{"cells": {}',
        '{"nbformat": 4}',
        '{"cells": [5]}',
        '{"nbformat": [], "cells": []}',
        "1" * 5000,
    ],
)
def test_not_a_notebook(text: str) -> None:
    """Other text is refused."""
    assert NOT_A_NOTEBOOK is code_cells(text)


def test_no_code(notebook_of: NotebookOf) -> None:
    """A notebook without code is told from one that cannot be read."""
    assert NO_CODE is code_cells(notebook_of(""))


@pytest.mark.parametrize(
    "text",
    ["[" * 1_000_000, '{"a":' * (MAX_JSON_DEPTH + 1), "[" + "[]," * 1_000_000, '["\\"' * 1_000_000],
    ids=["lists", "objects", "wide", "quotes"],
)
def test_bombs(text: str) -> None:
    """JSON that is very deep or very wide is given up before it is built."""
    assert isinstance(code_cells(text), Reason)


def test_long_code(notebook_of: NotebookOf) -> None:
    """Code longer than any file may be is refused."""
    assert NOTEBOOK_TOO_COMPLEX is code_cells(notebook_of("x = 1\n" * (MAX_SOURCE_CHARS // 6 + 1)))


def test_many_cells(notebook_of: NotebookOf) -> None:
    """A notebook of more cells than anybody writes is refused."""
    assert NOTEBOOK_TOO_COMPLEX is code_cells(notebook_of(*["x = 1"] * (MAX_CELLS + 1)))


def test_brackets_in_strings_do_not_count(notebook_of: NotebookOf) -> None:
    """Brackets in code and escaped quotes are no depth."""
    source = "x = '" + '["' * 500 + "'"
    assert [Cell(2, source)] == code_cells(notebook_of(source))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["cells", "worksheets", "cell_type", "source", "input", "nbformat", "metadata"]), inner
        )
    ),
    max_leaves=10,
)


@settings(max_examples=200)
@given(JSON | st.dictionaries(st.sampled_from(["cells", "worksheets", "nbformat"]), JSON | st.integers(0, 6)))
def test_any_json(value: Any) -> None:
    """Any JSON gives cells or a reason."""
    assert isinstance(code_cells(json.dumps(value)), list | Reason)
