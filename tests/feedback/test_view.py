"""What a student may see of a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from grader.feedback import words
from grader.feedback.view import CaseView, student_view
from grader.model import CaseReport, Diagnosis, Difference, Evidence, Outcome, Remark, Reveal, Text, TopicReport

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]
WRONG_VALUE = Difference("value", "0.5", "0.25", (0, 2), error=0.25, tolerance=1e-6, wrong=3, total=6)
WRONG_SHAPE = Difference("shape", "(2, 3)", "(3,)")
VALUES = Evidence(call="softmax([1])", expected="0.5", got="0.25")


@pytest.fixture(name="view")
def view_fixture(make_case: MakeCase, make_report: MakeReport) -> Callable[..., CaseView]:
    """Makes a case report and returns what a student sees of it."""

    def view(*arguments: Any, **fields: Any) -> CaseView:
        return next(student_view(make_report(make_case(*arguments, **fields))).cases)

    return view


def test_full_shows_the_call_and_both_values(view: Callable[..., CaseView]) -> None:
    """A fully revealed failure shows the call, the expected value and the submission's."""
    seen = view(difference=WRONG_VALUE, evidence=VALUES)
    assert ("softmax([1])", "0.5", "0.25") == (seen.call, seen.expected, seen.got)


def test_full_says_where_and_how_much(view: Callable[..., CaseView]) -> None:
    """A fully revealed failure says how far off the value is, where, and how many are."""
    assert view(difference=WRONG_VALUE).detail == Text(
        "largest error 0.25, at index [0, 2], allowed 1e-06, 3 of 6 values differ",
        "最大の誤差 0.25、位置 [0, 2]、許容値 1e-06、6 個中 3 個の値が不一致",
    )


def test_full_shows_the_error_with_its_message_and_line(view: Callable[..., CaseView]) -> None:
    """A fully revealed exception shows class, message, file and line, also of a class of the student's own."""
    seen = view(Outcome.RAISED, error="MyError", place="a.py", line=7, evidence=Evidence(message="no"))
    assert ("MyError", "no", "a.py", 7) == (seen.error, seen.message, seen.place, seen.line)


def test_a_value_of_an_unusable_form_is_shown_with_its_type(view: Callable[..., CaseView]) -> None:
    """A value that a case could not work with is shown with its type as a sentence, not as a message."""
    seen = view(Outcome.BAD_VALUE, evidence=Evidence(got="[1]", message="list"))
    assert ("[1]", "", Text("type: list", "型: list")) == (seen.got, seen.message, seen.detail)


@pytest.mark.parametrize("hidden", [False, True])
def test_shape_shows_shapes_and_nothing_else(view: Callable[..., CaseView], hidden: bool) -> None:
    """A case that reveals shapes shows both shapes, and no value."""
    seen = view(hidden=hidden, reveal=Reveal.SHAPE, difference=WRONG_SHAPE, evidence=VALUES)
    assert seen.detail == Text("expected: (2, 3), yours: (3,)", "期待: (2, 3)、あなたの値: (3,)")
    assert ("", "", "", "") == (seen.call, seen.expected, seen.got, seen.message)


def test_shape_names_the_kind_of_a_wrong_value_only(view: Callable[..., CaseView]) -> None:
    """Of a wrong value, a case that reveals shapes says that the value differs, and not by how much or where."""
    seen = view(reveal=Reveal.SHAPE, difference=WRONG_VALUE)
    assert (words.KINDS["value"], None) == (seen.sentence, seen.detail)


@pytest.mark.parametrize(
    "got",
    ["['0.123', '4.5']", "(0, 1234567)", "(1, 2, 3, 4, 5, 6, 7)", "(0, 4711)", "(47, 11)", "(2, 2, 2, 2, 2)", "47 values"],
)
def test_shape_shows_no_form_that_could_spell_out_an_input(view: Callable[..., CaseView], got: str) -> None:
    """Keys of a dictionary and shapes of absurd sizes are not shown: a submission could spell hidden data with them."""
    assert view(hidden=True, reveal=Reveal.SHAPE, difference=Difference("shape", "(2,)", got)).detail is None


@pytest.mark.parametrize(
    "form", ["array", "number", "float", "a number", "2 values", "()", "(3,)", "(3, 2)", "(6, 1)", "(1, 2, 3)", "(3, 4)"]
)
def test_shape_shows_the_forms_that_comparison_writes(view: Callable[..., CaseView], form: str) -> None:
    """An ordinary form is shown of a hidden case: transposed, flat, an axis more. The empty shape is written as a number."""
    seen = view(hidden=True, reveal=Reveal.SHAPE, difference=Difference("shape", "(2, 3)", form))
    assert (form != "()") == (seen.detail is not None)


def test_title_shows_what_happened_and_the_diagnosis(view: Callable[..., CaseView], mistake: Diagnosis) -> None:
    """A case that reveals its title says that the answer is wrong, and the named mistake."""
    seen = view(hidden=True, difference=WRONG_SHAPE, evidence=VALUES, diagnosis=mistake)
    expected = CaseView(
        function="softmax",
        title=Text("each row (hidden)", "各行（非公開）"),
        outcome=Outcome.WRONG,
        earned=0.0,
        points=2.0,
        sentence=words.OUTCOMES[Outcome.WRONG],
        advice=(mistake.belief, mistake.hint),
    )
    assert expected == seen


@pytest.mark.parametrize("outcome", [o for o in Outcome if o not in (Outcome.PASSED, Outcome.BROKEN)])
def test_none_shows_points_only(view: Callable[..., CaseView], mistake: Diagnosis, outcome: Outcome) -> None:
    """A case that reveals nothing looks the same whatever went wrong."""
    seen = view(outcome, reveal=Reveal.NONE, error="ValueError", line=3, evidence=VALUES, diagnosis=mistake)
    assert CaseView("softmax", words.HIDDEN_CASE, Outcome.WRONG, 0.0, 2.0) == seen


def test_a_hidden_case_is_not_revealed_in_full(view: Callable[..., CaseView]) -> None:
    """A hidden case marked to be revealed in full shows what one that reveals shapes does."""
    fields = {"hidden": True, "difference": WRONG_VALUE, "evidence": VALUES}
    assert view(reveal=Reveal.SHAPE, **fields) == view(reveal=Reveal.FULL, **fields)


@pytest.mark.parametrize("error", ["ValueError", "ZeroDivisionError", "LinAlgError"])
def test_a_known_error_of_a_hidden_case_is_named_with_its_line(view: Callable[..., CaseView], error: str) -> None:
    """Of a hidden case, an exception that is common is named with its line, without its message."""
    seen = view(Outcome.RAISED, hidden=True, error=error, line=7, place="x.py", evidence=Evidence(message="[0.1]"))
    assert (error, 7, "", "") == (seen.error, seen.line, seen.place, seen.message)


def test_an_unknown_error_of_a_hidden_case_is_not_named(view: Callable[..., CaseView]) -> None:
    """Of classes that a submission named itself, or could choose among, none is shown of a hidden case."""
    for error in ("Input_0_25", "BlockingIOError", "UnicodeTranslateError"):
        assert "" == view(Outcome.RAISED, hidden=True, error=error, line=7).error


def test_a_line_that_no_file_has_is_not_shown(view: Callable[..., CaseView]) -> None:
    """A line number beyond any real file is not shown of a hidden case: it could be the input."""
    assert 0 == view(Outcome.RAISED, hidden=True, error="ValueError", line=25_000_000).line


def test_the_cell_of_a_notebook_is_shown_of_a_hidden_case(view: Callable[..., CaseView]) -> None:
    """A line of a notebook means nothing without its cell, so a hidden case names it too."""
    seen = view(Outcome.RAISED, hidden=True, error="ValueError", place="secret.ipynb cell 3", line=2)
    assert "cell 3" == seen.place


@pytest.mark.parametrize("reveal", list(Reveal))
def test_a_fault_of_the_grader_is_called_so(view: Callable[..., CaseView], reveal: Reveal) -> None:
    """A BROKEN case says that the grader failed and the points were left out, whatever it reveals, and no more."""
    seen = view(Outcome.BROKEN, reveal=reveal, staff_note="trouble", evidence=VALUES, error="ValueError")
    assert (words.OUTCOMES[Outcome.BROKEN], "", "") == (seen.sentence, seen.call, seen.error)


def test_broken_cases_do_not_count_for_their_function(make_case: MakeCase, make_report: MakeReport) -> None:
    """The points that a function could earn leave out BROKEN cases."""
    view = student_view(make_report(make_case(), make_case(Outcome.BROKEN, points=5.0)))
    assert 2.0 == view.functions[0].possible


def test_a_mistake_is_explained_once(make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis) -> None:
    """The second case with the same diagnosis refers to the first."""
    view = student_view(make_report(make_case(diagnosis=mistake), make_case(diagnosis=mistake)))
    assert [(mistake.belief, mistake.hint), (words.SAME_MISTAKE,)] == [case.advice for case in view.cases]


def test_no_more_than_three_mistakes_are_explained(make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis) -> None:
    """Of four mistakes the one that costs least has to wait; the record keeps them all."""
    costs = {"a": 2.0, "b": 1.0, "c": 3.0, "d": 4.0}
    cases = [make_case(points=cost, diagnosis=replace(mistake, misconception=name)) for name, cost in costs.items()]
    explained = (mistake.belief, mistake.hint)
    assert [explained, (words.LATER,), explained, explained] == [c.advice for c in student_view(make_report(*cases)).cases]


def test_what_is_known_without_a_diagnosis_names_no_title_that_is_hidden(make_case: MakeCase, make_report: MakeReport) -> None:
    """Cases that reveal nothing are not among those that work or do not."""
    secret = Text("secret", "秘密")
    cases = (
        make_case(Outcome.PASSED, title=Text("one row", "1 行"), hidden=True),
        make_case(Outcome.PASSED, title=secret, hidden=True, reveal=Reveal.NONE),
        make_case(),
        make_case(title=secret, hidden=True, reveal=Reveal.NONE),
    )
    advice = [case.advice for case in student_view(make_report(*cases)).cases]
    said = Text(
        "What works in `softmax`: “one row (hidden)”. Only this case does not yet.",
        "`softmax` でできているのは「1 行（非公開）」です。まだできていないのは、このテストだけです。",
    )
    assert [(), (), (said,), ()] == advice


def test_a_mistake_is_explained_where_it_is_shown_first(
    make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis
) -> None:
    """What is said in full is the first case in the order of display, which may not be the order of running."""
    run_first = make_case(function="second", diagnosis=mistake)
    shown_first = make_case(function="first", diagnosis=mistake)
    view = student_view(make_report(run_first, shown_first, functions=("first", "second")))
    assert [("first", 2), ("second", 1)] == [(case.function, len(case.advice)) for case in view.cases]


def test_a_case_that_reveals_nothing_does_not_use_up_the_explanation(
    make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis
) -> None:
    """A mistake is not said to be "as above" when the case above may not name it."""
    unnamed = make_case(hidden=True, reveal=Reveal.NONE, diagnosis=mistake)
    view = student_view(make_report(unnamed, make_case(diagnosis=mistake)))
    assert [0, 2] == [len(case.advice) for case in view.cases]


def test_functions_stand_in_the_order_of_the_topic(make_case: MakeCase, make_report: MakeReport) -> None:
    """Functions stand in the topic's order; one without cases is left out, one that the topic does not list comes last."""
    cases = (make_case(function="other"), make_case(function="b"), make_case(function="a"))
    view = student_view(make_report(*cases, functions=("a", "unused", "b")))
    assert ["a", "b", "other"] == [function.name for function in view.functions]


def test_escapes_of_a_submission_are_spelt_out(view: Callable[..., CaseView]) -> None:
    """No text of a submission reaches a view with escapes in it."""
    text = "\x1b]0;x\x07"
    evidence = Evidence(call=text, expected=text, got=text, message=text)
    seen = view(Outcome.RAISED, error=text, place=text, line=1, evidence=evidence)
    shown = {seen.call, seen.expected, seen.got, seen.message, seen.error, seen.place}
    assert {"\\x1b]0;x\\x07"} == shown


def test_remarks_are_one_line(make_case: MakeCase, make_report: MakeReport) -> None:
    """A file name with a new line in it cannot make a remark look like a line of the report."""
    remark = Remark("misnamed", Text("a\n✓ softmax 2 / 2", "b\r\nc"))
    assert (Text("a ✓ softmax 2 / 2", "b c"),) == student_view(make_report(make_case(), remarks=(remark,))).remarks


def test_every_outcome_and_kind_has_a_sentence() -> None:
    """No outcome and no kind of difference is without a sentence in both languages."""
    kinds = Difference.__annotations__["kind"]
    assert set(Outcome) == set(words.OUTCOMES)
    assert all(f'"{kind}"' in kinds or f"'{kind}'" in kinds for kind in words.KINDS)
    assert kinds.count(",") + 1 == len(words.KINDS)


def test_a_case_that_misses_what_was_passed_over_says_so(view: Callable[..., CaseView]) -> None:
    """On one line, whatever a room called its files; the exception is named as ever."""
    cause = Text("line 3:\x1b[31m pandas\nis not there", "3 行目: pandas\nがありません")
    for hidden in (False, True):
        seen = view(Outcome.RAISED, hidden=hidden, error="ModuleNotFoundError", line=3, cause=cause)
        assert seen.sentence is not None
        assert "pandas is not there" in seen.sentence.en
        assert "\x1b" not in seen.sentence.en
        assert ("ModuleNotFoundError", 3) == (seen.error, seen.line)


def test_a_file_of_which_every_case_misses_the_same_line_is_one_fault(make_case: MakeCase, make_report: MakeReport) -> None:
    """Its remarks stay, since they say what is the matter; with two causes there are two."""
    cause = Text("why", "理由")
    remark = Remark("module_not_there", Text("line 1: numpyy is not there.", "1 行目: numpyy はありません。"))
    cases = [make_case(Outcome.RAISED, error="ModuleNotFoundError", line=1, cause=cause) for _ in range(2)]
    view = student_view(make_report(*cases, remarks=(remark,)))
    assert view.fault is not None
    assert (words.NOT_LOADED, words.STOPPED_LOADING) == (view.fault.title, view.fault.sentence)
    assert (remark.text,) == view.remarks
    other = make_case(Outcome.RAISED, error="ModuleNotFoundError", line=2, cause=cause)
    assert student_view(make_report(*cases, other, remarks=(remark,))).fault is None


def test_cases_that_fail_alike_by_themselves_are_no_fault_of_loading(make_case: MakeCase, make_report: MakeReport) -> None:
    """A remark about another part does not make it one."""
    remark = Remark("module_not_there", Text("line 1: pandas is not there.", "1 行目: pandas はありません。"))
    cases = [make_case(Outcome.RAISED, error="ValueError", line=7) for _ in range(2)]
    assert student_view(make_report(*cases, remarks=(remark,))).fault is None
