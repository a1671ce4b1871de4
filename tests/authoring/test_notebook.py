"""A topic's notebook: prose from the handout, each function's stub after its section."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import nbformat
import pytest

from grader.authoring.notebook import described, notebook_source, sections, stub_cells
from grader.course.course import Course, Topic
from grader.errors import CourseError
from grader.model import Language

CourseWith = Callable[..., Course]

HANDOUT = """\
# Title

Why it matters.

## Conventions

None.

## `double(x)`

Twice.

## `norm(x)` and `unit(x)`

Lengths.

## `running_total(x)`

Sums.

## Think further

Why?
"""
STUB = '''\
"""Four functions.

Rules for all of them.
"""

import math

LIMIT = 3  # yours to use


def double(x):
    raise NotImplementedError("double: not written yet")


def _given(x):
    return x


# A hint about norm.
def norm(x):
    raise NotImplementedError("norm: not written yet")
    # after it


@_given
def unit(x):
    raise NotImplementedError("unit: not written yet")


class running_total:
    def __call__(self, x):
        raise NotImplementedError("running_total.__call__: not written yet")
'''
DOUBLE = 'def double(x):\n    raise NotImplementedError("double: not written yet")'
FUNCTIONS = ("double", "norm", "unit", "running_total")


@pytest.fixture
def topic(course_with: CourseWith) -> Topic:
    """The toy topic of four functions."""
    return course_with().topic("double")


def cells(topic: Topic, handout: str = HANDOUT, lang: Language = "en") -> list[tuple[str, str]]:
    """Return (kind, source) of each cell."""
    notebook = nbformat.reads(notebook_source(topic, handout, STUB, lang), as_version=4)
    return [(cell.cell_type, cell.source) for cell in notebook.cells]


def test_each_function_follows_its_section(topic: Topic) -> None:
    """The order is: title, what is given, then the sections, each followed by the functions its heading names."""
    told = [source.split("\n")[0] if kind == "markdown" else f"code {source[:12]!r}" for kind, source in cells(topic)]
    assert [
        "# Title",
        "code 'import math\\n'",
        "## Conventions",
        "## `double(x)`",
        "code 'def double(x'",
        "## `norm(x)` and `unit(x)`",
        "code '# A hint abo'",
        "code '@_given\\ndef '",
        "## `running_total(x)`",
        "code 'class runnin'",
        "## Think further",
        "---",
    ] == told


def test_the_title_cell_says_what_to_hand_in(topic: Topic) -> None:
    """The first cell gives the points, both files that may be handed in, and the other language."""
    assert "**Points: 13** · Hand in: this notebook, or `double.py` · [日本語](double.ja.ipynb)" in cells(topic)[0][1]


def test_the_last_cell_names_the_command(topic: Topic) -> None:
    """The last cell tells in prose how to check, and runs nothing."""
    kind, source = cells(topic)[-1]
    assert "markdown" == kind
    assert "`grader check double`" in source


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_form(topic: Topic, lang: Language) -> None:
    """The notebook is valid nbformat 4.5, for Python 3, without outputs, with an id of its own for each cell."""
    notebook: dict[str, Any] = json.loads(notebook_source(topic, HANDOUT, STUB, lang))
    nbformat.validate(notebook)
    assert (4, 5) == (notebook["nbformat"], notebook["nbformat_minor"])
    assert "python3" == notebook["metadata"]["kernelspec"]["name"]
    assert [] == [cell for cell in notebook["cells"] if cell.get("outputs") or cell.get("execution_count")]
    assert len(notebook["cells"]) == len({cell["id"] for cell in notebook["cells"]})


def test_saving_changes_nothing(topic: Topic) -> None:
    """Read and written by nbformat, as Jupyter does when it saves, the notebook stays the same byte for byte."""
    text = notebook_source(topic, HANDOUT, STUB, "ja")
    assert text == nbformat.writes(nbformat.reads(text, as_version=4)) + "\n"


def test_the_same_twice(topic: Topic) -> None:
    """The same topic gives the same bytes."""
    assert notebook_source(topic, HANDOUT, STUB, "en") == notebook_source(topic, HANDOUT, STUB, "en")


def test_a_function_without_section(topic: Topic) -> None:
    """A function that no heading names is the author's to mend: the message names the file and the heading to add."""
    handout = HANDOUT.replace("`double(x)`", "double")
    with pytest.raises(CourseError, match=r"handout\.ja\.md has no section on double: add .*## `double\(\.\.\.\)`"):
        cells(topic, handout, "ja")


def test_what_is_given_stands_in_one_cell() -> None:
    """Imports, constants and helpers go into one cell, with their comments and without the module's docstring."""
    given = "import math\n\nLIMIT = 3  # yours to use\n\n\ndef _given(x):\n    return x"
    assert given == stub_cells(STUB, FUNCTIONS).given


def test_nothing_given() -> None:
    """A stub of functions alone gives no such cell."""
    assert "" == stub_cells(f'"""Doc."""\n\n\n{DOUBLE}\n', ["double"]).given


def test_comments_go_with_their_function() -> None:
    """Comments right above a function and at its end are in its cell, and so are decorators."""
    found = stub_cells(STUB, FUNCTIONS).functions
    assert found["norm"].startswith("# A hint about norm.\ndef norm(x):")
    assert found["norm"].endswith("    # after it")
    assert found["unit"].startswith("@_given\ndef unit(x):")


def test_a_heading_in_a_fence_splits_nothing() -> None:
    """`## ` inside a fenced block is a line of code."""
    page = "# T\n\n````\n```\n## not a heading\n````\n\n## Yes\n\n~~~\n## no\n~~~\n"
    assert ["# T\n\n````\n```\n## not a heading\n````", "## Yes\n\n~~~\n## no\n~~~"] == sections(page)


def test_smaller_headings_split_nothing() -> None:
    """Only headings of the second level begin a new cell."""
    assert ["# T", "## A\n\n### B"] == sections("# T\n\n## A\n\n### B\n")


@pytest.mark.parametrize(
    ("expected", "heading"),
    [
        (["softmax"], "## `softmax(h, axis=-1)`"),
        (["max_pool", "avg_pool"], "## `max_pool(x)`, `avg_pool(x)`: two poolings"),
        (["Layer"], "## `class Layer(keras.layers.Layer)`"),
        (["norm"], "## `norm`"),
        ([], "## About norm(x)"),
        ([], "## `x.norm()`"),
    ],
)
def test_what_a_heading_describes(expected: list[str], heading: str) -> None:
    """A heading describes the functions whose calls stand in backticks."""
    assert expected == described(f"{heading}\n\n`other(x)` in the text does not count.")
