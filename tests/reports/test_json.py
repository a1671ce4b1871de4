"""The staff's record of a student."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import StorageError
from grader.model import CaseReport, Diagnosis, Difference, Evidence, Remark, StudentReport, Text, TopicReport
from grader.reports.json_ import from_json, to_json

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]

FINITE = st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.builds(Text, st.text(), st.text())
CASES = st.builds(
    CaseReport,
    points=FINITE,
    earned=FINITE,
    line=st.integers(0, 2**53),
    difference=st.none()
    | st.builds(
        Difference,
        where=st.lists(st.integers(0, 2**53), max_size=3).map(tuple),
        error=st.none() | FINITE,
        tolerance=st.none() | FINITE,
        wrong=st.integers(0, 2**53),
        total=st.integers(0, 2**53),
    ),
)
TOPICS = st.builds(TopicReport, earned=FINITE, possible=FINITE, cases=st.lists(CASES, max_size=2).map(tuple))
REPORTS = st.builds(StudentReport, topics=st.lists(TOPICS, max_size=2).map(tuple))


@pytest.fixture(name="report")
def report_fixture(make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis) -> StudentReport:
    """A record with every field filled."""
    case = make_case(
        difference=Difference("value", "1", "2", (0,), 0.5, 1e-6, 1, 2),
        evidence=Evidence("f()", "1", "2", "no"),
        diagnosis=mistake,
        staff_note="note",
    )
    return StudentReport("山田", (make_report(case),), (Remark("late", Text("late", "遅れ")),))


@given(REPORTS)
def test_what_is_written_can_be_read(report: StudentReport) -> None:
    """Any report is the same after writing and reading."""
    assert report == from_json(to_json(report))


def test_fields_stand_in_the_order_of_the_model(report: StudentReport) -> None:
    """The record keeps the order of the model's fields, so that the same result is the same text."""
    case = json.loads(to_json(report))["topics"][0]["cases"][0]
    assert [field.name for field in fields(CaseReport)] == list(case)


def test_the_record_is_readable_text_and_ends_its_line(report: StudentReport) -> None:
    """Japanese is written as it is, and the record ends with a new line."""
    text = to_json(report)
    assert ("山田" in text, True) == (True, text.endswith("}\n"))


def test_points_that_are_no_number_are_not_written(report: StudentReport) -> None:
    """A record that could not be read back is refused when it is written."""
    broken = replace(report, topics=(replace(report.topics[0], earned=float("nan")),))
    with pytest.raises(StorageError, match=r"topics\[0\]\.earned"):
        to_json(broken)


def test_a_name_that_is_not_unicode_is_spelt_out(report: StudentReport) -> None:
    """A lone surrogate, which no file can hold, is spelt out."""
    assert "\\udc80" == from_json(to_json(replace(report, student="\udc80"))).student


def _changed(text: str, change: Callable[[dict[str, Any]], object]) -> str:
    data = json.loads(text)
    change(data)
    return json.dumps(data)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(extra=1),
        lambda data: data["topics"][0].update(extra=1),
        lambda data: data["topics"][0]["cases"][0]["evidence"].update(extra=1),
        lambda data: data.pop("student"),
        lambda data: data.pop("remarks"),
        lambda data: data.update(student=7),
        lambda data: data["topics"][0].update(earned="2"),
        lambda data: data["topics"][0].update(level="none"),
        lambda data: data["topics"][0]["cases"][0].update(outcome="unknown"),
        lambda data: data["topics"][0]["cases"][0].update(hidden=0),
    ],
)
def test_a_record_of_another_form_is_refused(report: StudentReport, change: Callable[[dict[str, Any]], object]) -> None:
    """A field that is missing, unknown or of another type is refused, wherever it stands."""
    with pytest.raises(StorageError):
        from_json(_changed(to_json(report), change))


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "NaN", "[" * 100_000, "\ud800"])
def test_what_is_no_record_is_refused(text: str) -> None:
    """Anything that is not a record is refused with one sentence."""
    with pytest.raises(StorageError):
        from_json(text)
