"""Nothing of a hidden case that its policy withholds reaches a student, in any form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.feedback.view import TopicView, student_view
from grader.model import LANGUAGES, CaseReport, Diagnosis, Difference, Evidence, Outcome, Reveal, Text, TopicReport
from grader.reports.annotations import error_lines
from grader.reports.junit import junit_xml
from grader.reports.markdown import summary
from grader.reports.terminal import topic_lines

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]

CANARY = "CANARY"
SECRET_TEXT = (st.just("") | st.text(max_size=30)).map(lambda text: f"{CANARY}{text}")
EVIDENCE = st.builds(Evidence, SECRET_TEXT, SECRET_TEXT, SECRET_TEXT, SECRET_TEXT)
KINDS = st.sampled_from(["type", "shape", "dtype", "not_finite", "value", "condition", "unstable"])


@st.composite
def secrets(draw: st.DrawFn, kind: str) -> dict[str, object]:
    """Draw what a hidden case knows and must keep: every field holds a canary or an arbitrary number."""
    whole = st.integers(0, 10**6)
    size = st.none() | st.floats()
    where = st.lists(whole, max_size=3).map(tuple)
    return {
        "case": draw(SECRET_TEXT),
        "difference": draw(st.builds(Difference, st.just(kind), SECRET_TEXT, SECRET_TEXT, where, size, size, whole, whole)),
        "evidence": draw(EVIDENCE),
        "error": draw(SECRET_TEXT),
        "place": draw(SECRET_TEXT | SECRET_TEXT.map(lambda text: f"{text}.ipynb cell 12345")),
        "line": draw(st.integers(10_000, 10**9) | st.integers(-(10**9), 0)),
        "staff_note": draw(SECRET_TEXT),
    }


def renderings(view: TopicView) -> list[str]:
    """Return every text that a student may be given."""
    found = [repr(view)]
    for lang in LANGUAGES:
        found += [line.plain for width in (40, 100) for line in topic_lines(view, lang, width)]
        found += [summary([view], lang), junit_xml([view], lang)]
        found += error_lines([view], lang, {view.topic: "softmax.py"})
    return found


@pytest.mark.parametrize("reveal", Reveal)
@given(secret=KINDS.flatmap(secrets), outcome=st.sampled_from(Outcome))
def test_what_is_hidden_reaches_no_output(
    make_case: MakeCase, make_report: MakeReport, reveal: Reveal, secret: dict[str, object], outcome: Outcome
) -> None:
    """No rendering of a hidden case holds any of its secret texts."""
    view = student_view(make_report(make_case(outcome, hidden=True, reveal=reveal, **secret), key=CANARY))
    assert not [text for text in renderings(view) if CANARY in text]


@pytest.mark.parametrize("reveal", Reveal)
@pytest.mark.parametrize("outcome", [Outcome.WRONG, Outcome.RAISED, Outcome.BAD_VALUE, Outcome.TIMED_OUT])
@given(data=st.data())
@settings(max_examples=40)
def test_what_is_hidden_changes_nothing(
    make_case: MakeCase, make_report: MakeReport, reveal: Reveal, outcome: Outcome, data: st.DataObject
) -> None:
    """Two hidden cases that differ in their secrets only, numbers included, look the same."""
    kind = data.draw(KINDS)
    # What kind of difference it is may be told by a case that reveals shapes, and by no other.
    other_kind = kind if reveal in (Reveal.FULL, Reveal.SHAPE) else data.draw(KINDS)
    one, other = data.draw(secrets(kind)), data.draw(secrets(other_kind))
    cases = (make_case(outcome, hidden=True, reveal=reveal, **secret) for secret in (one, other))
    first, second = (student_view(make_report(case)) for case in cases)
    assert first == second


@given(st.sampled_from(Outcome), st.sampled_from([Reveal.SHAPE, Reveal.TITLE, Reveal.NONE]), EVIDENCE)
def test_a_visible_case_that_reveals_less_keeps_its_values_too(
    make_case: MakeCase, make_report: MakeReport, outcome: Outcome, reveal: Reveal, evidence: Evidence
) -> None:
    """A visible case that is not revealed in full shows no call, value or message."""
    case = make_case(outcome, reveal=reveal, evidence=evidence, staff_note=CANARY)
    assert not [text for text in renderings(student_view(make_report(case))) if CANARY in text]


def test_the_title_and_the_diagnosis_of_a_case_that_reveals_nothing_stay_hidden(
    make_case: MakeCase, make_report: MakeReport
) -> None:
    """A case that reveals nothing keeps its title, its diagnosis and what went wrong."""
    secret = Text(CANARY, CANARY)
    case = make_case(
        Outcome.RAISED,
        hidden=True,
        reveal=Reveal.NONE,
        title=secret,
        diagnosis=Diagnosis(CANARY, secret, secret),
        error="ValueError",
        line=3,
    )
    outputs = renderings(student_view(make_report(case)))
    assert not [text for text in outputs if CANARY in text or "ValueError" in text]


@given(st.sampled_from(Outcome), SECRET_TEXT)
def test_a_note_for_staff_reaches_no_student(make_case: MakeCase, make_report: MakeReport, outcome: Outcome, note: str) -> None:
    """A note for staff is shown to no student, not even on a visible case."""
    view = student_view(make_report(make_case(outcome, staff_note=note)))
    assert not [text for text in renderings(view) if CANARY in text]
