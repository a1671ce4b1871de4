"""Functions that remember what was asked before: found by asking once more in a fresh room."""

from __future__ import annotations

import pytest

from grader.answers.rooms import Mistakes
from grader.diagnosis.diagnose import diagnose
from grader.diagnosis.memory import MOST_FUNCTIONS
from grader.errors import RoomError
from grader.model import Answer, Outcome
from tests.inline import MODEL, REFERENCE, Inline

COUNTED = "import numpy as np\n_calls = []\ndef running_total(x):\n    _calls.append(1)\n    return {}\n"
COLLECTED = "def running_total(x, found=[]):\n    found += list(x)\n    return found\n"
KEPT = "import numpy as np\n_kept = {{}}\ndef norm(x):\n    _kept['norm'] = np.sqrt(np.sum(np.square(x)))\n    return {}\n"


class Nobody(Mistakes):
    """No misconceptions at all."""

    facts = ()


def told(report, function):
    """Which remarks there are on the failed cases of a function."""
    failed = [case for case in report.cases if case.function == function and case.outcome in (Outcome.WRONG, Outcome.RAISED)]
    assert failed
    return {case.diagnosis.misconception if case.diagnosis else None for case in failed}


@pytest.mark.parametrize("source", [COUNTED.format("np.cumsum(x, axis=-1) * 1.7 + 0.3 * len(_calls)"), COLLECTED])
def test_a_function_that_remembers_is_told_so(grade, source):
    """a counter, a list as a default value"""
    assert {"observed:remembers"} == told(grade(source), "running_total")


def test_a_function_that_counts_its_calls_in_vain_is_not(grade):
    """the same, but every answer is what it would be alone"""
    assert {None} == told(grade(COUNTED.format("np.cumsum(x, axis=-1) ** 2 + 0.3")), "running_total")


def test_an_error_that_comes_of_calls_before(grade):
    """alone the call is answered"""
    once = "def running_total(x, left=[1]):\n    left.pop()\n    return 0 * x\n"
    assert "observed:remembers" in told(grade(once), "running_total")


def test_a_function_that_another_one_upsets(grade):
    """unit answers with what norm kept of another vector"""
    unit = "def unit(x):\n    return np.asarray(x, dtype=float) / _kept.get('norm', 0.5)\n"
    found = grade(KEPT.format("_kept['norm']") + unit)
    assert {"observed:remembers"} == told(found, "unit")


def test_what_is_only_wrong_is_asked_once(run):
    """one more call a function, not a case"""
    student = Inline(MODEL | {"double": lambda x: x**3 + 0.1})
    diagnose(tuple(run(**student.functions).values()), Nobody(), Inline(REFERENCE).ask, student.ask)
    assert ["double"] == [call.function for call in student.calls]


def test_each_function_costs_a_room_so_there_is_a_limit(run):
    """a submission that is wrong everywhere"""
    wrong = {name: (lambda x: [0.123]) for name in MODEL if callable(MODEL[name])}
    student = Inline(wrong)
    diagnose(tuple(run(**wrong).values()), Nobody(), Inline(REFERENCE).ask, student.ask)
    assert MOST_FUNCTIONS == len({call.function for call in student.calls}) == len(student.calls)


@pytest.mark.parametrize("end", [Outcome.TIMED_OUT, Outcome.CRASHED, Outcome.OUT_OF_MEMORY])
def test_an_end_that_may_be_the_machines_is_no_evidence(run, end):
    """nothing is said"""
    runs = tuple(run(double=lambda x: x**3 + 0.1).values())
    reports = diagnose(runs, Nobody(), Inline(REFERENCE).ask, Inline({"double": Answer(end)}).ask)
    assert [] == [report.case for report in reports if report.diagnosis]


def test_a_room_that_cannot_be_opened_is_not_the_students_fault(run):
    """the marks are there, only the remark is not"""

    def refuse(*_):
        raise RoomError("no room")

    runs = tuple(run(double=lambda x: x**3 + 0.1).values())
    assert [] == [report.case for report in diagnose(runs, Nobody(), Inline(REFERENCE).ask, refuse) if report.diagnosis]
