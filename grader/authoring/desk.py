"""What happens at a student's desk: the visible cases, judged with the record of a topic alone, break for nobody.

The model answer, the stub and every misconception are put in a student's place, each as it was recorded.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np

from grader.answers.exchange import Ask, Exchange, Proxy, question_key
from grader.answers.recorded import Record, in_place
from grader.cases.plugin import Sessions, run_cases
from grader.cases.seeds import Seeds
from grader.course.suite import Suite
from grader.errors import CourseError
from grader.model import Answer, Call, CaseReport, Outcome
from grader.sandbox.inside import SUPPORT

VISIBLE = Seeds(b"")


def desk_faults(suite: Suite, record: Record) -> Iterator[str]:
    """Say which visible cases break at a student's desk, and for which answer; the model answer must pass them all.

    Args:
        suite: the visible suite.
        record: what was recorded of it.
    """
    sessions = Sessions()
    for case in judged_at_desk(suite, in_place(record.model), record.ask, sessions):
        if case.outcome is not Outcome.PASSED:
            yield f"the model answer does not pass {case.case} at a student's desk ({case.outcome} {case.staff_note})".strip()
    places = {"the stub": _stub(record.ask)}
    places |= {f"the misconception {one.id}": in_place(partial(record.answers, one)) for one in record.facts}
    for who, ask in places.items():
        yield from (broken(case, who) for case in judged_at_desk(suite, ask, record.ask, sessions) if is_broken(case))


def judged_at_desk(suite: Suite, ask: Ask, ask_record: Ask, sessions: Sessions) -> tuple[CaseReport, ...]:
    """Judge somebody by the visible cases with recorded answers in the reference's place."""
    # What is sound with the reference itself need not be with its record.
    fresh = Sessions(sessions.collected)
    return tuple(run.report for run in run_cases(suite, Proxy(ask), Proxy(ask_record), VISIBLE, fresh))


def is_broken(case: CaseReport) -> bool:
    """Tell whether the grader failed in a case."""
    return case.outcome is Outcome.BROKEN


def broken(case: CaseReport, who: str) -> str:
    """Say that a case breaks for somebody."""
    return f"{case.case} breaks at a student's desk for {who} ({case.staff_note})"


def nudged(ask: Ask) -> Ask:
    """Return somebody whose numbers differ by one rounding: right, but not bit by bit those that were recorded."""

    def answer(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        given = ask(call, payload, key, earlier)
        return Answer(given.outcome, _nudged(given.value), given.error, given.message, given.place, given.line)

    return answer


def strict(ask: Ask, asked: Container[bytes]) -> Ask:
    """Return a record that breaks a case which asks for anything but these questions, to the last digit of their numbers."""

    def answer(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        if question_key(key, earlier) not in asked:
            raise CourseError(
                f"it asks the reference about {call.function} with numbers that the student returned, which nobody can record"
            )
        return ask(call, payload, key, earlier)

    return answer


def _nudged(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return type(value)(_nudged(part) for part in value)
    if isinstance(value, dict):
        return {name: _nudged(part) for name, part in value.items()}
    if isinstance(value, float) or (isinstance(value, np.ndarray | np.floating) and value.dtype.kind == "f"):
        next_one = np.nextafter(value, value.dtype.type(np.inf) if isinstance(value, np.ndarray | np.floating) else np.inf)
        return float(next_one) if type(value) is float else next_one
    return value


def _stub(ask_record: Ask) -> Ask:
    """Return an untouched stub: its functions are not written yet, and the topic's support answers as in every room."""

    def answer(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        if call.function.startswith(f"{SUPPORT}."):
            return ask_record(call, payload, key, earlier)
        return Answer(Outcome.NOT_IMPLEMENTED)

    return answer
