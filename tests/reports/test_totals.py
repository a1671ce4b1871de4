"""One sum of a submission's points, the same on the page, in CI, in the table of marks and in the record."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

from grader.course.course import Topic
from grader.feedback.view import student_view
from grader.model import CaseReport, Outcome, StudentReport, Text, TopicReport
from grader.reports.csv_ import marks_csv
from grader.reports.json_ import from_json, to_json
from grader.reports.markdown import summary
from grader.reports.totals import Total, broken_cases, not_handed_in, total

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]
MakeTopic = Callable[..., Topic]


def test_what_was_not_handed_in_could_have_been_earned(
    make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic
) -> None:
    """Every topic asked for counts."""
    report = make_report(make_case(Outcome.PASSED), make_case())
    assert Total(2.0, 9.0, 0.0, 2.0) == total([report], [make_topic(), make_topic("02_losses", 5.0)])


def test_nothing_handed_in(make_topic: MakeTopic) -> None:
    """Without any file the total is 0 of all points."""
    assert Total(0.0, 10.0, 0.0, 0.0) == total([], [make_topic()])


def test_faults_of_ours_are_held_back_and_scaled(make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic) -> None:
    """Each topic earns the same share of its BROKEN points as of the others, so that nobody loses and nobody gains."""
    broken = make_case(Outcome.BROKEN, points=4.0)
    half = make_report(make_case(Outcome.PASSED), make_case(), broken)
    full = make_report(make_case(Outcome.PASSED), topic="02_losses")
    assert Total(4.0, 6.0, 4.0, 6.0) == total([half, full], [make_topic(), make_topic("02_losses", 2.0)])


def test_a_topic_that_could_not_be_judged_is_not_scaled(
    make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic
) -> None:
    """Nothing is known of such a topic: it must be graded again, and the table leaves the cell empty."""
    report = make_report(make_case(Outcome.BROKEN, points=10.0))
    assert Total(0.0, 0.0, 10.0, None) == total([report], [make_topic()])
    rows = list(csv.DictReader(io.StringIO(marks_csv([StudentReport("s", (report,))], [make_topic()], "en"))))
    assert ("10", "") == (rows[0]["held"], rows[0]["scaled"])


def test_every_report_says_the_same(make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic) -> None:
    """The page's heading, the table and the record have one total."""
    topics = [make_topic(), make_topic("02_losses", 5.0)]
    student = StudentReport("s", (make_report(make_case(Outcome.PASSED), make_case()),))
    sums = total(student.topics, topics)
    row = next(csv.DictReader(io.StringIO(marks_csv([student], topics, "en"))))
    page = summary([student_view(student.topics[0])], "en", total=sums)
    record = to_json(student, sums)
    assert ("2", "9", "# Results: 2 / 9") == (row["total"], row["possible"], page.splitlines()[0])
    assert {"earned": 2.0, "possible": 9.0, "held": 0.0, "scaled": 2.0} == json.loads(record)["total"]
    assert student == from_json(record)


def test_what_is_missing_is_named(make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic) -> None:
    """A topic that was not handed in is named with its points; where none is missing nothing is said."""
    report = make_report(make_case())
    expected = Text("Not handed in: a (0 / 5)", "未提出の課題: a（0 / 5）")
    assert (expected,) == not_handed_in([report], [make_topic(), make_topic("02_losses", 5.0)])
    assert () == not_handed_in([report], [make_topic()])


def test_broken_cases_are_named(make_case: MakeCase, make_report: MakeReport) -> None:
    """Each is named with its topic."""
    report = make_report(make_case(), make_case(Outcome.BROKEN, case="test_ours"))
    assert ["01_softmax/test_ours"] == list(broken_cases([report]))
