"""What a text defines, and what of it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.course.course import load_course
from grader.intake.functions import functions_in

ROOT = Path(__file__).parents[2]
STUB = '''
def square(x, y: int = 2, *, z: dict[str, int] | None = None) -> float:
    """Square a number.

    Args:
        x: a number: any.
    """
    raise NotImplementedError("square: not written yet")
'''


@pytest.mark.parametrize(
    "text",
    [
        STUB,
        STUB.replace("raise", "# TODO: write it\n    raise"),
        "def square(x): ...",
        "def square(x):\n    pass  # later\n",
        'def square(x):\n    "Square."\n',
        "def square(x):\n    '''Square.'''\n    raise NotImplementedError\n",
        "def square(\n    x,\n    y,\n):\n    raise NotImplementedError()\n\nx = 1\n",
        "class square:\n    def __init__(self):\n        x = 1\n\n    def call(self):\n        raise NotImplementedError\n",
    ],
)
def test_what_is_defined_and_not_written(text: str) -> None:
    """A stub is a definition behind which nothing stands."""
    found = functions_in([text])
    assert (True, False) == ("square" in found.defined, "square" in found.written)


@pytest.mark.parametrize(
    "text",
    [
        "def square(x): return x * x",
        "async def square(x):\n    return x * x\n",
        "square = lambda x: x * x",
        STUB.replace("    raise", "    return x * x\n    raise"),
        STUB + "\ndef square(x):\n    return x * x\n",
        "def square(x):\n    return x * x\n" + STUB,
        "def square(\n    x,\n):\n    return x * x\n",
        "def square (x)\n    return x * x\n",
        "class square:\n    def call(self):\n        return 1\n",
        "def square(x):\n    if x is None:\n        raise NotImplementedError\n    return x * x\n",
    ],
)
def test_what_is_written(text: str) -> None:
    """One way of defining it is enough, also where a stub stands beside it or the syntax is wrong."""
    assert "square" in functions_in([text]).written


@pytest.mark.parametrize("text", ["", "square(3)", "square == 3", "# def square", "class A:\n    square = 1"])
def test_what_defines_nothing(text: str) -> None:
    """Calls, comments and methods define no function."""
    assert "square" not in functions_in([text]).defined


def test_every_topic_of_the_course() -> None:
    """Of every stub that is handed out nothing is written, of every model answer everything."""
    for topic in load_course(ROOT / "solutions").topics:
        stub = functions_in([(ROOT / "assignments" / topic.name / topic.file).read_text(encoding="utf-8")])
        model = functions_in([(topic.folder / topic.file).read_text(encoding="utf-8")])
        names = set(topic.functions)
        assert (names, set(), names) == (names & stub.defined, names & stub.written, names & model.written)


@pytest.mark.parametrize("text", ["def f(" * 100_000, "def f(x):\n" * 100_000, "\n" * 900_000, "def f(x):\n    '''" * 50_000])
def test_a_hostile_text_is_looked_through_once(text: str) -> None:
    """No text makes the search slow."""
    assert functions_in([text]).defined <= {"f"}
