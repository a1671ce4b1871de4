"""Reports to show: every test names only what it is about."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from grader.course.course import Topic, load_topic
from grader.model import CaseReport, Diagnosis, Level, Outcome, Reveal, Text, TopicReport


@pytest.fixture(scope="session")
def make_case() -> Callable[..., CaseReport]:
    """A factory of case reports: by default a visible case of `softmax` worth two points."""

    def make(outcome: Outcome = Outcome.WRONG, *, hidden: bool = False, **fields: Any) -> CaseReport:
        points = fields.get("points", 2.0)
        given: dict[str, Any] = {
            "case": "test_rows",
            "function": "softmax",
            "title": Text("each row", "各行"),
            "reveal": Reveal.TITLE if hidden else Reveal.FULL,
            "points": points,
            "earned": points if outcome is Outcome.PASSED else 0.0,
        }
        return CaseReport(**{**given, "hidden": hidden, "outcome": outcome, **fields})

    return make


@pytest.fixture(scope="session")
def make_report() -> Callable[..., TopicReport]:
    """A factory of topic reports around cases."""

    def make(*cases: CaseReport, **fields: Any) -> TopicReport:
        counted = [case for case in cases if case.outcome is not Outcome.BROKEN]
        given: dict[str, Any] = {
            "topic": "01_softmax",
            "title": Text("Softmax", "ソフトマックス"),
            "functions": tuple(dict.fromkeys(case.function for case in cases)),
            "level": Level.SEALED,
            "earned": sum(case.earned for case in counted),
            "possible": sum(case.points for case in counted),
        }
        return TopicReport(**{**given, "cases": cases, **fields})

    return make


@pytest.fixture(scope="session")
def make_topic(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Topic]:
    """A factory of topics of a course."""

    @cache
    def make(name: str = "01_softmax", points: float = 10.0) -> Topic:
        folder = tmp_path_factory.mktemp("course") / name
        folder.mkdir()
        (folder / "topic.toml").write_text(
            f'title = {{ en = "a", ja = "a" }}\nfile = "a.py"\nfunctions = ["f"]\npoints = {points}\n', encoding="utf-8"
        )
        return load_topic(folder)

    return make


@pytest.fixture(scope="session")
def mistake() -> Diagnosis:
    """A mistake that a case may be diagnosed with."""
    return Diagnosis(
        "one_maximum",
        Text("One maximum is subtracted for the whole array.", "配列全体の最大値を引いています。"),
        Text("Which axis holds the classes?", "クラスはどの軸に並んでいますか。"),
    )
