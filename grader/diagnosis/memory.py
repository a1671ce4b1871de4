"""Find the functions that remember: the same call, asked alone in a fresh room, is answered otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from grader.answers.exchange import Ask, Exchange, unpack_call
from grader.cases.compare import distance
from grader.cases.plugin import CaseRun
from grader.diagnosis.classify import CLEAR, OBSERVED
from grader.diagnosis.known import Known
from grader.errors import RoomError
from grader.feedback import words
from grader.model import Diagnosis, Outcome
from grader.sandbox.inside import SUPPORT

MOST_FUNCTIONS = 3  # each costs a room
_ANSWERED = frozenset({Outcome.PASSED, Outcome.RAISED})  # the other ends may be the machine's


def remembering(unexplained: Iterable[CaseRun], known: Known, ask_alone: Ask) -> dict[str, Diagnosis]:
    """Return by case what can be said of the cases that failed by a function which remembers.

    Of each function the last call that failed is asked again: the more calls came before, the more there is to remember.
    """
    failed = {run.report.case: exchange for run in unexplained if (exchange := _failed_call(run, known)) is not None}
    last = {exchange.call.function: exchange for exchange in failed.values()}
    remember = {function for function, exchange in list(last.items())[:MOST_FUNCTIONS] if _otherwise(exchange, ask_alone)}
    said = Diagnosis(OBSERVED + "remembers", *words.REMEMBERS)
    return {case: said for case, exchange in failed.items() if exchange.call.function in remember}


def _failed_call(run: CaseRun, known: Known) -> Exchange | None:
    """Return the last call of a case that raised or has a wrong answer; none where objects of the room take part."""
    if any(exchange.stateful for exchange in run.exchanges):
        return None
    if run.report.outcome is Outcome.RAISED:
        return run.exchanges[-1]
    pairs = zip(run.exchanges, known.right(run) or (), strict=False)
    wrong = [exchange for exchange, true in pairs if distance(exchange.answer.value, true.value) > CLEAR]
    own = [exchange for exchange in wrong if not exchange.call.function.startswith(f"{SUPPORT}.")]
    return own[-1] if own else None


def _otherwise(exchange: Exchange, ask_alone: Ask) -> bool:
    try:
        alone = ask_alone(unpack_call(exchange.payload), exchange.payload, exchange.key, ())
    except RoomError:
        return False  # a room that cannot be opened says nothing about the submission
    if not _ANSWERED.issuperset({alone.outcome, exchange.answer.outcome}):
        return False
    if alone.outcome is not exchange.answer.outcome:
        return True
    return alone.outcome is Outcome.PASSED and distance(alone.value, exchange.answer.value) > CLEAR
