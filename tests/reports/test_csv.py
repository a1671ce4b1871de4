"""Marks as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.course.course import Topic
from grader.model import CaseReport, Outcome, Person, Remark, StudentReport, Text, TopicReport
from grader.reports.csv_ import BOM, marks_csv, safe_cell

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]
MakeTopic = Callable[..., Topic]

GOLDEN = '''\
"student","name","01_softmax","02_losses","total","possible","held","scaled","remarks","feedback"
"0012","Ada Lovelace",2.5,"",2.5,7.5,7.5,10,"late 1 day; softmax: a.py was used.","0012"
"山田, ""T""","","","",0,15,0,0,"","山田, T-8cc32ef6"
'''


def test_marks_read_so(make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic) -> None:
    """Text is quoted, numbers are not, what was not handed in is empty, and BROKEN cases are held back and scaled up."""
    graded = make_report(
        make_case(Outcome.PASSED, points=2.5),
        make_case(Outcome.BROKEN, points=7.5),
        remarks=(Remark("chosen", Text("a.py was used.", "a.py を使いました。")),),
    )
    late = Remark("late", Text("late 1 day", "1 日遅れ"))
    reports = [StudentReport("0012", (graded,), (late,), (Person("Ada Lovelace"),)), StudentReport('山田, "T"', ())]
    assert GOLDEN == marks_csv(reports, [make_topic(), make_topic("02_losses", 5.0)], "en")


def test_excel_gets_a_byte_order_mark_on_request(make_topic: MakeTopic) -> None:
    """A byte order mark is written only when asked for."""
    assert [True, False] == [marks_csv([], [make_topic()], "ja", bom=bom).startswith(BOM) for bom in (True, False)]


def test_points_have_the_digits_that_the_student_sees(
    make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic
) -> None:
    """Thirds of a point are rounded as on the student's report."""
    report = StudentReport("s", (make_report(make_case(Outcome.PASSED, points=1 / 3)),))
    assert '"s","",0.33,0.33,0.33,0,0.33,"","s"' == marks_csv([report], [make_topic()], "en").splitlines()[1]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "\n=1", "＝1", "\u00a0=1"])
def test_a_formula_is_made_text(text: str) -> None:
    """Text that a spreadsheet would take for a formula gets an apostrophe, also after white space."""
    assert safe_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["0012", "s-1", "a=b", "", "山田"])
def test_other_text_stays(text: str) -> None:
    """Ids keep their zeros, and other text stays as it is."""
    assert text == safe_cell(text)


@given(st.text(), st.text())
def test_any_name_and_remark_fill_one_row(make_topic: MakeTopic, name: str, remark: str) -> None:
    """Whatever a student is called or a file is named, a student is one row of the table."""
    reports = [StudentReport(name, (), (Remark("x", Text(remark, remark)),))]
    text = marks_csv(reports, [make_topic()], "en")
    rows = list(csv.reader(io.StringIO(text)))
    assert (2, [9, 9]) == (len(text.splitlines()), [len(row) for row in rows])
