"""What a name that a person gave means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.course.course import Course
from grader.intake.naming import Kind, Naming, Namings, is_around
from grader.intake.remarks import NOT_REGULAR
from grader.intake.topics import TopicNames
from grader.intake.tree import Folder, Refusal


def read(course: Course, name: str) -> Naming:
    """Return what the name of a folder, if it ends with /, or of a file means."""
    node = Folder(name[:-1], list) if name.endswith("/") else Refusal(name, NOT_REGULAR)
    return Namings(TopicNames(course.topics)).of(node)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ann.py", Kind.PERSON),
        ("w12345.py", Kind.PERSON),
        ("group 7/", Kind.PERSON),
        ("squares.py", Kind.ASKED),
        ("squares (1).py", Kind.ASKED),
        ("Squares_final.ipynb", Kind.ASKED),
        ("my_squares.py", Kind.ASKED),
        ("squares_solution.py", Kind.ASKED),
        ("02-squares.py", Kind.ASKED),
        ("squares_sums.py", Kind.ASKED),
        ("01_squares/", Kind.ASKED),
        ("week 1/", Kind.ASKED),
        ("HW02.zip", Kind.ASKED),
        ("第3回/", Kind.ASKED),
        ("課題1.ipynb", Kind.ASKED),
        ("src/", Kind.OWN),
        ("old (2)/", Kind.OWN),
        ("Version 11/", Kind.OWN),
        ("提出用.py", Kind.OWN),
        ("x" * 60_000 + "_squares.py", Kind.PERSON),
    ],
)
def test_kinds(course: Course, name: str, kind: Kind) -> None:
    """People, what they were asked for, and words of their own are told apart."""
    assert kind is read(course, name).kind


@pytest.mark.parametrize(
    ("name", "who", "plain"),
    [
        ("ann_squares.py", "ann", "squares.py"),
        ("squares_ann.py", "ann", "squares.py"),
        ("squares - Ann Lee (1).ipynb", "Ann Lee", "squares (1).ipynb"),
        ("Ann-squares_final.zip", "Ann", "squares_final.zip"),
        ("山田_squares.py.txt", "山田", "squares.py"),
        ("squares-ann/", "ann", "squares"),
        ("hw1_ann.py", "ann", "ann.py"),
        ("hw1_ann_squares.py", "ann", "squares.py"),
        ("week 3 - ann/", "ann", "ann"),
    ],
)
def test_people_in_names(course: Course, name: str, who: str, plain: str) -> None:
    """A name that also holds a topic or a week is split into the person and the rest."""
    found = read(course, name)
    assert (Kind.PERSON, who, plain) == (found.kind, found.who, found.plain)


@pytest.mark.parametrize(
    ("name", "number"), [("squares_101.py", "101"), ("squares-1.py", "1"), ("sums_20251234_final.ipynb", "20251234")]
)
def test_numbers_behind_topics(course: Course, name: str, number: str) -> None:
    """A number behind a topic may be a student's or a copy's."""
    assert (Kind.ASKED, number) == (read(course, name).kind, read(course, name).number)


@pytest.mark.parametrize(
    "name", ["submissions", "Submitted files", "hw1-submissions", "assignment_123_export", "提出物", "Class"]
)
def test_folders_around_a_class(name: str) -> None:
    """What packing puts around a class is known."""
    assert is_around(name)


@pytest.mark.parametrize("name", ["ann", "s001", "submissive", "x" * 100_000])
def test_other_folders(name: str) -> None:
    """A student's folder is none of these."""
    assert not is_around(name)


@given(st.text(alphabet="squaresSUMıſ_ -.()0123aコピーwk回第", max_size=30), st.sampled_from(["", ".py", ".zip", "/"]))
def test_any_name(course: Course, name: str, ending: str) -> None:
    """Whatever the name, it is understood in one way."""
    assert read(course, name + ending).kind in Kind
