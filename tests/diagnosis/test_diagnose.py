"""Naming the mistake: on evidence only, since a wrong name is worse than none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.answers.exchange import Exchange
from grader.cases.plugin import CaseRun
from grader.course.suite import MistakeFacts
from grader.diagnosis.diagnose import diagnose
from grader.model import Answer, Outcome, Text, TopicReport
from tests.inline import MODEL, REFERENCE, Inline

TOPIC = Path(__file__).parents[1] / "toy" / "01_double"
MISTAKES = sorted(path.stem for path in TOPIC.glob("misconceptions/*.py"))
SQUARES = "import numpy as np\ndef double(x):\n    x = np.asarray(x, dtype=float)\n    return {}\n"
ABSOLUTE = "import numpy as np\ndef norm(x):\n    return {}\n"


def named(report: TopicReport) -> dict[str, str]:
    """Which mistake was named for which case."""
    return {case.case: case.diagnosis.misconception for case in report.cases if case.diagnosis}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_misconception_is_named_as_itself(grade, mistake):
    """in every case that it fails"""
    report = grade((TOPIC / "misconceptions" / f"{mistake}.py").read_text(encoding="utf-8"))
    failed = {case.case for case in report.cases if case.outcome not in (Outcome.PASSED, Outcome.NOT_RUN)}
    assert dict.fromkeys(failed, mistake) == named(report)
    assert failed


def test_the_same_mistake_in_other_words_is_named(grade):
    """what counts is what it answers"""
    source = (TOPIC / "spellings" / "norm_absolute__2.py").read_text(encoding="utf-8")
    assert {"norm_absolute"} == set(named(grade(source)).values())


def test_a_diagnosis_carries_belief_and_hint(grade):
    """in both languages, as the misconception's file has them"""
    report = grade(SQUARES.format("x * x"))
    diagnosis = next(case.diagnosis for case in report.cases if case.diagnosis)
    assert "Every element is squared, not doubled." == diagnosis.belief.en
    assert "3 の 2 倍はいくつですか。" == diagnosis.hint.ja


def test_a_right_answer_gets_no_diagnosis(grade):
    """nor does a case that it passes"""
    assert {} == named(grade())


def test_a_second_mistake_in_another_function_is_named_too(grade):
    """each for its own cases"""
    found = named(grade(SQUARES.format("x * x"), ABSOLUTE.format("float(np.abs(x).sum())")))
    assert "double_square" == found["test_double_values"]
    assert "norm_absolute" == found["test_norm_values"]


def test_a_mistake_is_named_where_it_shows_through_another_function(grade):
    """unit is wrong because the norm it calls is; no misconception of unit itself fits"""
    found = named(grade(ABSOLUTE.format("float(np.abs(x).sum())")))
    assert "norm_absolute" == found["test_unit_values"]
    assert "norm_absolute" == found["test_unit_any_direction"]


def test_a_mistake_shown_only_through_another_function_is_not_guessed(grade):
    """the norm itself is right here, so no evidence says that it is not"""
    source = "import numpy as np\ndef unit(x):\n    return np.asarray(x, dtype=float) / np.abs(x).sum()\n"
    assert {} == named(grade(source))


@pytest.mark.parametrize("value", ["float(np.abs(x).sum()) + 1e-3", "float(np.abs(x).sum()) * (1 + 1e-4)"])
def test_a_lookalike_is_not_named(grade, value):
    """near the mistake's answer is not the mistake"""
    report = grade(ABSOLUTE.format(value))
    assert Outcome.WRONG is next(case.outcome for case in report.cases if case.case == "test_norm_values")
    assert {} == named(report)


def test_a_mistake_must_explain_every_call_of_a_case(grade):
    """this one sums along the first axis only when it is given an array"""
    source = (
        "import numpy as np\ndef running_total(x):\n"
        "    return np.cumsum(x, axis=0 if isinstance(x, np.ndarray) else -1, dtype=float)\n"
    )
    report = grade(source)
    assert {"running_total_first_axis"} == set(named(report).values())  # the case stops at the first wrong call
    source = (
        "import numpy as np\ndef running_total(x):\n"
        "    return np.cumsum(x, axis=-1 if isinstance(x, np.ndarray) else 0, dtype=float)\n"
    )
    assert {} == named(grade(source))  # right on the first call, so not the mistake


DRAWN = """import numpy as np

from grader.cases import case


@case("double", points=2, ja="題")
def test_drawn(student, close):
    \"\"\"a number that nobody can foresee, and a double\"\"\"
    assert 0.0 <= student.support.drawn() < 1.0
    close(student.double([3.0]), np.array([6.0]), atol=1e-9, because="twice three")
"""


def test_what_is_drawn_anew_in_every_call_says_nothing_about_a_mistake(grade, copy_toy):
    """the misconception draws other numbers than the submission, and is named by what is not random"""
    topic = copy_toy(hidden_cases=DRAWN, support="import random\n\n\ndef drawn():\n    return random.random()\n")
    assert "double_square" == named(grade(SQUARES.format("x * x"), topic=topic))["test_drawn"]


def test_a_mistake_that_the_passed_cases_contradict_is_not_named(grade):
    """squares for three numbers in a row, doubles elsewhere: two cases speak for the mistake, more against it"""
    report = grade(SQUARES.format("x * x if x.shape == (3,) else 2 * x"))
    failed = {case.case for case in report.cases if case.outcome is Outcome.WRONG}
    assert {"test_double_values", "test_double_any_shape[shape1]"} == failed
    assert {} == named(report)


def test_a_mistake_with_one_exception_is_still_named(grade):
    """squares unless x is a single number: one case speaks against it, more for it"""
    assert {"double_square"} == set(named(grade(SQUARES.format("x * x if x.shape else 2 * x"))).values())


def test_an_exception_is_the_mistakes_when_class_and_text_are(grade):
    """of two spellings of one mistake"""
    source = "def running_total(x):\n    return x.cumsum(axis=-1)\n"
    assert {"running_total_list_rejected"} == set(named(grade(source)).values())


def test_an_exception_of_the_same_class_on_the_same_calls_is_the_mistakes(grade):
    """in another place, so with another text; everywhere else it answers as the mistake does"""
    source = "import numpy as np\ndef running_total(x):\n    return np.cumsum(x.real, axis=-1)\n"
    assert {"test_running_total_rows": "running_total_list_rejected"} == named(grade(source))


def test_an_exception_of_the_same_class_on_other_calls_is_no_evidence(grade):
    """this one refuses arrays of two dimensions, not lists"""
    source = "import numpy as np\ndef running_total(x):\n    x.ndim == 2 and x.rows\n    return np.cumsum(x, axis=-1)\n"
    report = grade(source)
    assert "AttributeError" == next(case.error for case in report.cases if case.case == "test_running_total_rows")
    assert {} == named(report)


def test_an_exception_that_two_mistakes_raise_names_neither(grade, copy_toy):
    """the class does not tell them apart"""
    other = (TOPIC / "misconceptions" / "running_total_list_rejected.py").read_text(encoding="utf-8")
    topic = copy_toy(**{"misconceptions/also_rejects_lists": other.replace("x.cumsum(axis=-1)", "x.T.T.cumsum(axis=-1)")})
    source = "import numpy as np\ndef running_total(x):\n    return np.cumsum(x.real, axis=-1)\n"
    assert {} == named(grade(source, topic=topic))


def test_two_mistakes_that_answer_alike_are_not_named(grade, copy_toy):
    """nobody can tell which of them it is"""
    twin = (TOPIC / "misconceptions" / "double_square.py").read_text(encoding="utf-8")
    topic = copy_toy(**{"misconceptions/double_power": twin})
    assert {} == named(grade(SQUARES.format("x * x"), topic=topic))


MIXED = """
from grader.cases import case


@case("double", points=1, ja="倍")
def test_double_alone(student, reference, rng, close):
    \"\"\"double\"\"\"
    x = rng.normal(size=4)
    close(student.double(x), reference.double(x), atol=1e-9, because="exact")


@case("norm", points=1, ja="長さ")
def test_norm_alone(student, reference, rng, close):
    \"\"\"length\"\"\"
    x = rng.normal(size=4)
    close(student.norm(x), reference.norm(x), atol=1e-9, because="exact")


@case("norm", points=1, ja="両方")
def test_both(student, reference, rng, close):
    \"\"\"both\"\"\"
    x = rng.normal(size=4)
    total = student.double(x).sum() + student.norm(x)
    close(total, reference.double(x).sum() + reference.norm(x), atol=1e-9, because="exact")
"""


def test_two_mistakes_in_two_functions_are_named_where_they_stand_alone(grade, copy_toy):
    """and neither is named where both take part"""
    topic = copy_toy(visible_cases=MIXED, hidden_cases=MIXED.partition("@case")[0])
    found = named(grade(SQUARES.format("x * x"), ABSOLUTE.format("float(np.abs(x).sum())"), topic=topic))
    assert {"test_double_alone": "double_square", "test_norm_alone": "norm_absolute"} == found


def test_a_case_that_ran_out_of_time_is_named_after_a_mistake_that_does_too(run):
    """on the same call, and answers alike elsewhere"""
    runs = tuple(_endless(one) for one in run().values())
    reports = diagnose(runs, Recorded("endless", ("running_total",), runs), Inline(REFERENCE).ask)
    assert {"test_running_total_rows": "endless"} == {r.case: r.diagnosis.misconception for r in reports if r.diagnosis}


def test_a_case_that_ran_out_of_time_is_not_diagnosed_otherwise(run):
    """when no mistake takes as long"""
    runs = tuple(run().values())
    reports = diagnose(tuple(map(_endless, runs)), Recorded("quick", ("running_total",), runs), Inline(REFERENCE).ask)
    assert [] == [report.case for report in reports if report.diagnosis]


def test_a_mistake_whose_own_function_is_right_is_not_named(run, copy_toy):
    """though another function answers alike; its twin, whose own function it is, is named"""
    both = (
        "from grader.cases import case\n\n\n"
        '@case("unit", points=1, ja="題")\n'
        'def test_both(student, reference, close):\n    """both functions"""\n'
        '    close(student.norm([3.0, 4.0]), 5.0, atol=1e-9, because="exact")\n'
        '    close(student.unit([3.0, 4.0]), reference.unit([3.0, 4.0]), atol=1e-9, because="exact")\n'
    )
    runs = tuple(run(copy_toy(hidden_cases=both), unit=lambda x: np.asarray(x) * 0.3).values())
    for functions, named_cases in ((("norm",), set()), (("unit",), {"test_both", "test_unit_values"})):
        reports = diagnose(runs, Recorded("likeness", functions, runs), Inline(REFERENCE).ask)
        found = {r.case for r in reports if r.diagnosis and r.diagnosis.misconception == "likeness"}
        assert named_cases == found & {"test_both", "test_unit_values"}


@pytest.mark.parametrize(("alike", "unexplained", "is_named"), [(3, 2, False), (5, 2, True), (2, 1, False), (3, 1, True)])
def test_what_nothing_explains_counts_double(run, copy_toy, alike, unexplained, is_named):
    """three cases of five may be alike by chance"""
    hidden = (
        "import pytest\nfrom grader.cases import case\n\n\n"
        '@case("norm", points=1, ja="題")\n'
        f'@pytest.mark.parametrize("k", range(1, {alike + unexplained + 1}))\n'
        'def test_axis(student, close, k):\n    """along an axis"""\n'
        '    close(student.norm([100.0 * k, 0.0]), 100.0 * k, atol=1e-9, because="exact")\n'
    )

    def wrong_along_the_axis(factor, other, limit):
        def norm(x):
            if x[1] == 0.0 and x[0] >= 100.0:
                return x[0] * (factor if x[0] <= 100.0 * limit else other)
            return MODEL["norm"](x)

        return norm

    topic = copy_toy(hidden_cases=hidden)
    runs = tuple(run(topic, norm=wrong_along_the_axis(7.0, 11.0, alike)).values())
    mistake = tuple(run(topic, norm=wrong_along_the_axis(7.0, 7.0, alike)).values())
    reports = diagnose(runs, Recorded("sevenfold", ("norm",), mistake), Inline(REFERENCE).ask)
    found = [r for r in reports if r.diagnosis and r.diagnosis.misconception == "sevenfold"]
    assert (alike if is_named else 0) == len(found)


class Recorded:
    """One misconception that answers as in the given runs."""

    def __init__(self, name: str, functions: tuple[str, ...], runs: tuple[CaseRun, ...]) -> None:
        self.facts = (MistakeFacts(name, Text("", ""), Text("", ""), functions),)
        self._answers = {tuple(e.key for e in run.exchanges): tuple(e.answer for e in run.exchanges) for run in runs}

    def answers(self, mistake: MistakeFacts, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        return self._answers.get(tuple(exchange.key for exchange in asked))


def _endless(run: CaseRun) -> CaseRun:
    """The same case, as if the last call of the last function did not end."""
    if run.report.case != "test_running_total_rows":
        return run
    *first, last = run.exchanges
    stopped = replace(last, answer=Answer(Outcome.TIMED_OUT))
    return replace(run, report=replace(run.report, outcome=Outcome.TIMED_OUT), exchanges=(*first, stopped))


@pytest.mark.parametrize("end", ["while True: pass", "import os; os._exit(1)", "raise NotImplementedError"])
def test_a_case_without_an_answer_gets_no_diagnosis(grade, end):
    """there is nothing to compare"""
    assert {} == named(grade(f"def running_total(x):\n    {end}\n"))
