"""Mechanical mistakes in a model answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from grader.authoring.mutants import EQUIVALENT, equivalents, mutants
from grader.course.course import Topic
from grader.errors import CourseError

CopyToy = Callable[..., Topic]

ANSWER = '''"""A topic."""

import numpy as np

OUTSIDE = 1 + 1


def double(x, n=2):
    """Double."""
    # BEGIN SOLUTION
    {}
    # END SOLUTION
'''


def changes(copy_toy: CopyToy, line: str) -> list[str]:
    """What the one line of a solution becomes."""
    return [mutant.becomes for mutant in mutants(copy_toy(double=ANSWER.format(line)))]


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("return x + n", ["return (x - n)"]),
        ("return -x", ["return x"]),
        ("return x @ n", ["return (x * n)"]),
        ("return x < n", ["return (x <= n)", "return (x > n)"]),
        ("return x and n", ["return (x or n)"]),
        ("return x if n else None", ["return (None if n else x)"]),
        ("return x[n:]", ["return x[:]"]),
        ("return x.T", ["return x"]),
        ("return x.copy()", ["return x"]),
        ("return np.maximum(x, n)", ["return np.minimum(x, n)"]),
        ("return np.dot(x, n)", ["return np.dot(n, x)"]),
        ("return x.sum(axis=n)", ["return x.sum()", "return x.mean(axis=n)"]),
        ("return 3", ["return 4", "return 0"]),
        ("return 0.5", ["return 1.5", "return 1.0"]),
        ("return x.any(keepdims=True)", ["return x.any(keepdims=False)"]),
        ("x[n] = n", ["pass"]),
        ("x += n", ["pass", "x = n", "x -= n"]),
        ("return np.outer(x, x)", ["return np.inner(x, x)"]),
    ],
)
def test_a_piece_is_changed(copy_toy: CopyToy, line: str, becomes: list[str]) -> None:
    """Each operator, constant, slice, name, argument and statement is changed in its own ways."""
    assert becomes == changes(copy_toy, line)


def test_only_what_students_write_is_changed(copy_toy: CopyToy) -> None:
    """What stands outside of a solution region, a default among it, stays."""
    assert [] == changes(copy_toy, "return x")


def test_a_change_over_several_lines_is_shown_on_one(copy_toy: CopyToy) -> None:
    """A piece that spans lines is shown as one line, before and after."""
    (mutant,) = mutants(copy_toy(double=ANSWER.format("return (\n        x\n        + n\n    )")))
    assert ("x + n", "(x - n)") == (mutant.was, mutant.becomes)


def test_letters_of_several_bytes_stand_before_a_piece(copy_toy: CopyToy) -> None:
    """A piece is found also behind Japanese in the same line."""
    assert ["return ('値', (x - n))"] == changes(copy_toy, "return ('値', x + n)")


def test_a_reason_is_kept_with_its_mutant(copy_toy: CopyToy) -> None:
    """The author's list names a mutant by function, line before and line after."""
    topic = copy_toy()
    reasons = equivalents(topic)
    assert {mutant.identity for mutant in mutants(topic)} >= set(reasons)
    assert all(reasons.values())


@pytest.mark.parametrize("text", ["[[mutant]]\nfunction = 'double'\n", "mutant = [1]", "[["])
def test_a_list_of_another_form_is_refused(copy_toy: CopyToy, text: str) -> None:
    """An entry without its four texts is an error that names the file."""
    topic = copy_toy()
    (topic.folder / EQUIVALENT).write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=r"equivalent_mutants\.toml"):
        equivalents(topic)
