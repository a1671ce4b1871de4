"""SECURITY.md's table of what a page can carry of a hidden case: no field is missing, and no number of bits is too small."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import product
from math import prod
from pathlib import Path

import pytest

from grader.diagnosis import classify
from grader.feedback import words
from grader.feedback.view import COMMON_ERRORS, MOST_AXES, MOST_LINES_TOLD, CaseView, FunctionView, TopicView, student_view
from grader.model import Difference, Outcome, Reveal

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (`\w+`(?:, `\w+`)*) \| (\d+) \|", re.MULTILINE)
BITS = {tuple(re.findall(r"\w+", names)): int(bits) for names, bits in ROW.findall((ROOT / "SECURITY.md").read_text("utf-8"))}


def bits(field: str) -> int:
    """Return how many bits the table grants a field."""
    return next(number for names, number in BITS.items() if field in names)


def test_every_field_has_a_row() -> None:
    """and there is no row without a field"""
    shown = {field.name for view in (CaseView, FunctionView, TopicView) for field in fields(view)}
    named = [name for names in BITS for name in names]
    assert sorted(shown) == sorted(named)


def test_the_lists_are_no_longer_than_the_table_says() -> None:
    """of outcomes, sentences, exceptions, lines, misconceptions"""
    shown = frozenset(Outcome) - {Outcome.BROKEN, Outcome.NOT_RUN}  # these two nobody can choose
    assert len(shown) <= 2 ** bits("outcome")
    # Two more: None came back, or a list.
    assert len(words.OUTCOMES) + len(words.KINDS) + len(words.ENDINGS) + 2 <= 2 ** bits("sentence")
    assert len(COMMON_ERRORS) + 1 <= 2 ** bits("error")
    assert MOST_LINES_TOLD <= 2 ** bits("line")
    topics = (ROOT / "solutions").glob("*/misconceptions")
    most = max(len(list(folder.glob("*.py"))) for folder in topics)
    assert most + len(vars(classify)) <= 2 ** bits("advice")  # more than the sentences that it can say


@pytest.mark.parametrize("expected", [(3,), (2, 3), (4, 4), (2, 7, 11), (8, 5, 3, 2)])
def test_few_shapes_are_shown(make_case, make_report, expected: tuple[int, ...]) -> None:
    """all that are shown, of all that can be made of numbers near the expected sizes, and of some that are far"""
    around = {size + step for size in expected for step in range(-3, 4)}
    sizes = sorted({0, 1, 9_999, prod(expected)} | {size for size in around if size >= 0})
    shown = 0
    for axes in range(1, MOST_AXES + 1):
        # Whether a shape is shown depends on the set of its sizes: one order stands for all.
        for got in product(sizes, repeat=min(axes, 2)):
            whole = (*got, *([got[-1]] * (axes - len(got))))
            difference = Difference("shape", str(expected), str(whole))
            case = make_case(Outcome.WRONG, hidden=True, reveal=Reveal.SHAPE, difference=difference)
            (seen,) = student_view(make_report(case)).cases
            if seen.detail is not None:
                near = {1, prod(expected)} | {size + step for size in expected for step in (-1, 0, 1)}
                assert set(whole) <= near
                shown += 1
    assert shown
    choices = 2 + 3 * len(expected)
    assert sum(choices**axes for axes in range(1, MOST_AXES + 1)) <= 2 ** bits("detail")
