"""The annotations of a GitHub job."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.feedback.view import student_view
from grader.model import CaseReport, Diagnosis, Evidence, Outcome, Reveal, Text, TopicReport
from grader.reports.annotations import MOST, error_lines

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]
PATHS = {"01_softmax": "01_softmax/softmax.py"}


def test_an_annotation_points_at_the_line(make_case: MakeCase, make_report: MakeReport) -> None:
    """An exception is annotated at its line in the student's file."""
    case = make_case(Outcome.RAISED, hidden=True, error="ValueError", line=12)
    expected = (
        "::error title=softmax%3A each row (hidden) (0 / 2),file=01_softmax/softmax.py,line=12"
        "::your code stopped with an error%0Aline 12: ValueError"
    )
    assert [expected] == error_lines([student_view(make_report(case))], "en", PATHS)


def test_an_annotation_of_a_notebook_has_no_line(make_case: MakeCase, make_report: MakeReport) -> None:
    """A notebook's lines count within their cell, so the file is annotated as a whole."""
    case = make_case(Outcome.RAISED, hidden=True, error="ValueError", line=12)
    lines = error_lines([student_view(make_report(case))], "en", {"01_softmax": "softmax.ipynb"})
    assert "line=" not in lines[0]


@pytest.mark.parametrize("place", ["softmax.ipynb cell 2", "utils.py"])
def test_a_line_of_another_text_is_not_the_files(make_case: MakeCase, make_report: MakeReport, place: str) -> None:
    """A notebook that is called .py, and a module that the answer imports, count lines of their own."""
    case = make_case(Outcome.RAISED, error="ValueError", line=12, place=place)
    (line,) = error_lines([student_view(make_report(case))], "en", PATHS)
    assert ",file=01_softmax/softmax.py::" in line


def test_a_name_that_is_not_unicode_is_spelt_out(make_case: MakeCase, make_report: MakeReport) -> None:
    """Half characters in a name, which no output can hold, are spelt out."""
    (line,) = error_lines([student_view(make_report(make_case()))], "en", {"01_softmax": "\udcff/softmax.py"})
    assert "file=\\udcff/softmax.py" in line


def test_properties_and_text_are_escaped(make_case: MakeCase, make_report: MakeReport) -> None:
    """Percent signs and new lines are escaped everywhere, colons and commas in properties."""
    case = make_case(title=Text("a, b: 50%", "題"), evidence=Evidence(call="f()\n::stop-commands::x%"))
    expected = (
        "::error title=softmax%3A a%2C b%3A 50%25 (0 / 2)::the answer is not the expected one%0Af()%0A::stop-commands::x%25"
    )
    assert [expected] == error_lines([student_view(make_report(case))], "en", {})


@given(st.text())
def test_no_text_can_start_a_command_of_its_own(make_case: MakeCase, make_report: MakeReport, text: str) -> None:
    """Whatever a submission says, an annotation is one line."""
    case = make_case(Outcome.RAISED, error=text, evidence=Evidence(text, text, text, text))
    lines = error_lines([student_view(make_report(case))], "en", PATHS)
    assert [1] == [len(line.splitlines()) for line in lines]


def test_there_are_at_most_ten(make_case: MakeCase, make_report: MakeReport) -> None:
    """GitHub shows ten annotations a step, so there are no more."""
    view = student_view(make_report(*(make_case() for _ in range(30))))
    assert MOST == len(error_lines([view, view], "en", {}))


def test_the_most_helpful_come_first(make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis) -> None:
    """A named mistake comes first, then an error with its line, then the dearest failure, last what is not written."""
    report = make_report(
        make_case(Outcome.NOT_IMPLEMENTED, function="unwritten"),
        make_case(title=Text("cheap", "安い"), points=1.0),
        make_case(title=Text("dear", "高い"), points=3.0),
        make_case(Outcome.RAISED, title=Text("error", "エラー"), line=3),
        make_case(title=Text("named", "名"), diagnosis=mistake),
    )
    lines = error_lines([student_view(report)], "en", {})
    order = [word for line in lines for word in ("named", "error (", "dear", "cheap", "unwritten") if word in line]
    assert ["named", "error (", "dear", "cheap", "unwritten"] == order


def test_a_mistake_is_announced_once(make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis) -> None:
    """Further cases with a mistake already named are left out."""
    view = student_view(make_report(make_case(diagnosis=mistake), make_case(diagnosis=mistake)))
    assert 1 == len(error_lines([view], "en", {}))


def test_an_unwritten_function_is_announced_once(make_case: MakeCase, make_report: MakeReport) -> None:
    """A function that is not written yet takes one annotation, however many cases wait for it."""
    view = student_view(make_report(make_case(Outcome.NOT_IMPLEMENTED), make_case(Outcome.NOT_IMPLEMENTED)))
    assert ["::error title=softmax::not written yet"] == error_lines([view], "en", {})


def test_what_asks_nothing_of_the_student_is_not_announced(make_case: MakeCase, make_report: MakeReport) -> None:
    """Passed, skipped, broken and unrevealed cases are not annotated."""
    outcomes = (Outcome.PASSED, Outcome.NOT_RUN, Outcome.BROKEN)
    report = make_report(*map(make_case, outcomes), make_case(reveal=Reveal.NONE))
    assert [] == error_lines([student_view(report)], "en", {})
