"""What all failed cases of a topic together are told: little, the most costly first, and no guess."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grader.feedback import words
from grader.feedback.advice import Told, advise
from grader.model import CaseReport, Diagnosis, Outcome, Reveal, Text


def told(title: str, outcome: Outcome = Outcome.WRONG, mistake: str = "", *, points: float = 1.0, **more: str) -> Told:
    """A case of `f`, diagnosed when a mistake is given."""
    text = Text(title, title)
    found = Diagnosis(mistake, Text(mistake, mistake), Text("hint", "hint")) if mistake else None
    earned = points if outcome is Outcome.PASSED else 0.0
    case = CaseReport(title, more.get("function", "f"), text, False, Reveal.FULL, points, earned, outcome, diagnosis=found)
    return Told(case, None if "hidden" in more else text, more.get("call", ""))


def english(*cases: Told) -> list[str]:
    return [" ".join(text.en for text in advice) for advice in advise(cases)]


def test_a_mistake_is_explained_once():
    """and the other cases refer to it"""
    assert ["a hint", words.SAME_MISTAKE.en] == english(told("one", mistake="a"), told("two", mistake="a"))


def test_the_three_that_cost_most_are_explained():
    """the others have to wait"""
    cases = [told(name, mistake=name, points=points) for name, points in (("a", 1.0), ("b", 4.0), ("c", 3.0), ("d", 2.0))]
    assert [words.LATER.en, "b hint", "c hint", "d hint"] == english(*cases)


def test_points_of_all_cases_of_a_mistake_count():
    """five small cases weigh more than a large one"""
    small = [told(str(number), mistake="small") for number in range(5)]
    large = [told(name, mistake=name, points=4.0) for name in ("a", "b", "c")]
    assert [words.LATER.en] == english(*large, *small)[2:3]


def test_a_mistake_that_has_to_wait_is_mentioned_once():
    """its other cases say nothing"""
    cases = [told(name, mistake=name, points=2.0) for name in ("a", "b", "c")]
    assert [words.LATER.en, ""] == english(*cases, told("x", mistake="x", points=0.5), told("y", mistake="x", points=0.5))[3:]


def test_what_comes_on_top_of_a_mistake_is_said_with_it():
    """in the same breath"""
    case = told("one", mistake="a")
    besides = Diagnosis("a", Text("Belief.", "信念。"), Text("hint", "hint"), Text("Besides.", "また。"))
    advice = advise([Told(replace(case.case, diagnosis=besides), case.title, "")])
    assert [(Text("Belief. Besides.", "信念。また。"), Text("hint", "hint"))] == advice


def test_without_a_diagnosis_it_is_said_what_works_and_what_does_not():
    """on the first failed case of the function"""
    cases = [told("one", Outcome.PASSED), told("two"), told("three")]
    assert ["", "What works in `f`: “one”. What does not yet: “two”, “three”.", ""] == english(*cases)


def test_the_only_case_that_fails_is_said_to_be_so():
    """all others of its function work"""
    assert ["", "What works in `f`: “one”. Only this case does not yet."] == english(told("one", Outcome.PASSED), told("two"))


def test_where_nothing_works_that_is_said():
    """when there is more than one case"""
    assert ["No case of `f` passes yet.", ""] == english(told("one"), told("two"))
    assert [""] == english(told("one"))


def test_long_lists_are_cut():
    """two titles, and how many more"""
    cases = [told(name, Outcome.PASSED) for name in ("a", "b", "c", "d")]
    assert "What works in `f`: “a”, “b” and 2 more. Only this case does not yet." == english(*cases, told("e"))[-1]


def test_a_title_of_which_one_instance_fails_does_not_work():
    """so it is not on both lists"""
    assert [""] == english(told("any shape", Outcome.PASSED), told("any shape"))[:1]


def test_the_smallest_call_that_fails_is_shown():
    """the one with the fewest numbers, unless the case itself shows it"""
    large, small = told("one", call="f([1.0, 2.0, 3.0])"), told("two", call="f([4.0])")
    assert ["No case of `f` passes yet. The smallest call that fails: `f([4.0])`.", ""] == english(large, small)
    assert ["No case of `f` passes yet.", ""] == english(small, large)


@pytest.mark.parametrize("call", ["f(<array of shape (9, 9), float64: 1, 2, 3, …>)", "f(\n    1,\n)", f"f('{'a' * 90}')"])
def test_a_call_that_is_long_is_not_repeated(call):
    """in a sentence"""
    assert "No case of `f` passes yet." == english(told("one", call="f(1, 2, 3)"), told("two", call=call))[0]


def test_a_case_that_reveals_nothing_is_not_listed():
    """nor advised"""
    cases = [told("secret", Outcome.PASSED, hidden="yes"), told("one"), told("secret too", hidden="yes")]
    assert ["", "", ""] == english(*cases)


def test_a_function_with_a_named_mistake_is_told_no_more():
    """who mends it sees what is left"""
    assert ["a hint", ""] == english(told("one", mistake="a"), told("two"))


@pytest.mark.parametrize("outcome", [Outcome.TIMED_OUT, Outcome.CRASHED, Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN])
def test_a_case_without_an_answer_is_told_nothing_more(outcome):
    """its sentence says it all"""
    assert ["", ""] == english(told("one", Outcome.PASSED), told("two", outcome))


def test_mistakes_come_before_what_is_only_known():
    """however many points it costs"""
    cases = [told(name, mistake=name, function=name) for name in ("a", "b", "c")]
    assert "" == english(*cases, told("one", Outcome.PASSED), told("two", points=9.0))[-1]
