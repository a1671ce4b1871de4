"""Files and folders are known by name, also after having been copied about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.course.course import Course
from grader.intake.topics import TopicNames


@pytest.mark.parametrize(
    "name",
    [
        "squares.py",
        "SQUARES.PY",
        "squares.ipynb",
        "squares.ja.ipynb",
        "squares (1).py",
        "squares(12).ipynb",
        "squares copy.py",
        "squares copy 2.py",
        "squares - Copy.py",
        "squares - Copy (2).py",
        "Copy of squares.ipynb",
        "Copy_of_squares.ipynb",
        "squares-1.py",
        "squares_2.py",
        "squares_final.py",
        "squares_final_v2.py",
        "squares-Final2.py",
        "squares - コピー.py",
        "squaresのコピー.py",
        "squares_ipynb_のコピー.ipynb",
        "コピー ～ squares.py",
        "squares_最終版.py",
        "ｓｑｕａｒｅｓ（１）.py",
        "squares.py.txt",
        "squares.ipynb.json",
        "squares.ipynb.py",
        "squares.py.ipynb",
        "squares.py.py",
        "squares.ja.py",
        "squares version 3.py",
        "squares_ver2.py",
        "squares_v2.1.py",
    ],
)
def test_names_of_a_topic(course: Course, name: str) -> None:
    """A file keeps its topic under the names that browsers, file managers and people make of it."""
    assert course.topics[0] is TopicNames(course.topics).of_file(name)


@pytest.mark.parametrize(
    "name", ["squares.txt", "my_squares.py", "squares2.py", "squaresandsums.py", "squares", ".py", "", "/"]
)
def test_names_of_no_topic(course: Course, name: str) -> None:
    """A name that only resembles a topic's tells nothing."""
    assert TopicNames(course.topics).of_file(name) is None


@pytest.mark.parametrize("name", ["01_squares", "squares", "Squares", "01_squares (1)", "squares-1"])
def test_folders_of_a_topic(course: Course, name: str) -> None:
    """A folder is known by the topic's own name or by its file's."""
    assert course.topics[0] is TopicNames(course.topics).of_folder(name)


@given(st.text(alphabet="squares copy-_()12.ipynbv～コピー", max_size=255))
def test_a_course_without_topics(name: str) -> None:
    """Where there are no topics no name belongs to one."""
    assert TopicNames(()).of_file(name) is None


def test_long_repetitions_are_fast(course: Course) -> None:
    """A name made to confuse the search for added words is read in one pass."""
    assert TopicNames(course.topics).of_file("squares" + " copy-1" * 36 + "!.py") is None
