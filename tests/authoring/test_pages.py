"""The pages students read first."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable
from dataclasses import replace
from typing import NoReturn

import pytest

from grader.authoring.pages import index_page, introduced, requirements, unbroken
from grader.course.course import Course
from grader.errors import GraderError
from grader.model import Language

CourseWith = Callable[..., Course]


@pytest.fixture
def course(course_with: CourseWith) -> Course:
    """A copy of the toy course."""
    return course_with()


ENGLISH = "**Points: 13** · Hand in: `double.py`, or the notebook [`double.ipynb`](double.ipynb) · [日本語](README.ja.md)"
JAPANESE = (
    "**配点: 13 点** · 提出するファイル: `double.py`（ノートブック [`double.ja.ipynb`](double.ja.ipynb) でも可） · "
    "[English](README.md)"
)


@pytest.mark.parametrize(("lang", "line"), [("en", ENGLISH), ("ja", JAPANESE)])
def test_the_line_under_the_title(course: Course, lang: Language, line: str) -> None:
    """Under a handout's title stand the points, what to hand in, and the other language; the rest follows unchanged."""
    page = introduced(course.topics[0], "# Title\n\nText.\n\n## More\n", lang)
    assert f"# Title\n\n{line}\n\nText.\n\n## More\n" == page


@pytest.mark.parametrize(
    ("page", "joined"),
    [
        ("オートエ\nンコーダです。\n\n次の段落", "オートエンコーダです。\n\n次の段落"),
        ("* 一つ目は\n  続きます\n* 二つ目", "* 一つ目は続きます\n* 二つ目"),
        ("これは\n**符号**\nです", "これは**符号**です"),
        ("関数は `f`\nと書きます", "関数は `f`\nと書きます"),
        ("two\nlines", "two\nlines"),
        ("# 題\n本文", "# 題\n本文"),
        ("図です\n```text\n入力\n出力\n```\n図でした", "図です\n```text\n入力\n出力\n```\n図でした"),
        ("| 列 |\n|---|\n| 値 |", "| 列 |\n|---|\n| 値 |"),
    ],
)
def test_no_break_inside_a_japanese_sentence(page: str, joined: str) -> None:
    """Lines are joined where a browser would show a gap, and stay where a break means something."""
    assert joined == unbroken(page)


@pytest.mark.parametrize(
    ("lang", "row"),
    [
        ("en", "| [Doubles, lengths and running totals](01_double/README.md) | 13 | NumPy |"),
        ("ja", "| [2 倍・長さ・累積和](01_double/README.ja.md) | 13 | NumPy |"),
    ],
)
def test_the_table(course: Course, lang: Language, row: str) -> None:
    """Each topic is a row: a link to its page in this language, its points, what it needs."""
    assert row in index_page(course, lang).splitlines()


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_commands(course: Course, lang: Language) -> None:
    """The index names the three commands with a topic of this course."""
    page = index_page(course, lang)
    assert all(f"\n{command} " in page for command in ("grader check double", "pytest", "grader plot double"))


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_keras_is_named_when_needed(course: Course, lang: Language) -> None:
    """How to install Keras is said only in a course that needs it."""
    with_keras = replace(course, topics=(replace(course.topics[0], needs="keras"),))
    told = ["pip install keras" in index_page(one, lang) for one in (course, with_keras)]
    assert [False, True] == told


def test_requirements(monkeypatch: pytest.MonkeyPatch) -> None:
    """A student's machine needs the base and the plots, sorted, and none of what staff need."""
    declared = ["numpy>=2", 'b>=1; python_version < "3.12"', 'p>=3; extra == "plot"', "q; extra == 'staff'"]
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: declared)
    assert ['b>=1; python_version < "3.12"', "numpy>=2", "p>=3"] == requirements().splitlines()[1:]


def test_requirements_of_this_kit() -> None:
    """NumPy and Matplotlib are required of students, Keras is not."""
    text = requirements()
    assert [True, True, False] == [name in text for name in ("numpy", "matplotlib", "keras")]


def test_a_kit_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an installed kit the author is told how to install it."""

    def missing(name: str) -> NoReturn:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "requires", missing)
    with pytest.raises(GraderError, match="pip install -e"):
        requirements()
