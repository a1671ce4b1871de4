"""JUnit XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from grader.feedback.view import student_view
from grader.model import CaseReport, Diagnosis, Evidence, Outcome, Text, TopicReport
from grader.reports.junit import junit_xml

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]

GOLDEN = """\
<?xml version="1.0" encoding="utf-8"?>
<testsuites>
  <testsuite name="01_softmax" errors="0" failures="1" skipped="0" tests="1" time="0">
    <testcase classname="01_softmax.softmax" name="each row (hidden)" time="0">
      <properties>
        <property name="points" value="0" />
        <property name="possible" value="2" />
      </properties>
      <failure message="the answer is not the expected one">One maximum is subtracted for the whole array.
Which axis holds the classes?</failure>
    </testcase>
  </testsuite>
</testsuites>
"""


def test_a_failure_reads_so(make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis) -> None:
    """A suite with one failure reads exactly so, without times or places of the machine."""
    view = student_view(make_report(make_case(hidden=True, diagnosis=mistake)))
    assert GOLDEN == junit_xml([view], "en")


def test_each_end_of_a_case_has_its_element(make_case: MakeCase, make_report: MakeReport) -> None:
    """A pass has no element, the student's failure one, what was not run another, and our own fault a third."""
    outcomes = (Outcome.PASSED, Outcome.TIMED_OUT, Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN, Outcome.BROKEN)
    root = ET.fromstring(junit_xml([student_view(make_report(*map(make_case, outcomes)))], "en"))
    ends = [[child.tag for child in case if child.tag != "properties"] for case in root.iter("testcase")]
    assert [[], ["failure"], ["failure"], ["skipped"], ["error"]] == ends


def test_the_counts_are_those_of_the_elements(make_case: MakeCase, make_report: MakeReport) -> None:
    """A suite counts its errors, failures, skipped cases and all cases."""
    outcomes = (Outcome.PASSED, Outcome.WRONG, Outcome.CRASHED, Outcome.NOT_RUN, Outcome.BROKEN)
    root = ET.fromstring(junit_xml([student_view(make_report(*map(make_case, outcomes)))], "en"))
    suite = root.find("testsuite")
    assert suite is not None
    assert ["1", "2", "1", "5"] == [suite.get(name) for name in ("errors", "failures", "skipped", "tests")]


def test_cases_of_one_title_are_told_apart(make_case: MakeCase, make_report: MakeReport) -> None:
    """Instances of a parametrised case have names of their own."""
    root = ET.fromstring(junit_xml([student_view(make_report(make_case(), make_case()))], "en"))
    assert ["each row", "each row (2)"] == [case.get("name") for case in root.iter("testcase")]


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_gives_well_formed_xml(make_case: MakeCase, make_report: MakeReport, text: str) -> None:
    """Control characters, surrogates and markup anywhere leave the XML well-formed and encodable."""
    case = make_case(
        Outcome.RAISED,
        title=Text(text, text),
        function=text,
        error=text,
        evidence=Evidence(text, text, text, text),
        diagnosis=Diagnosis("id", Text(text, text), Text(text, text)),
    )
    ET.fromstring(junit_xml([student_view(make_report(case, topic=text))], "en").encode())
