"""What a case's end says of the submission: outcome, difference and evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest

from grader.answers.exchange import CallFailed, Exchange, RoomLost, unpack_call
from grader.cases.compare import Mismatch, compare, describe_type
from grader.cases.fault import LONGEST_NOTE
from grader.errors import NotRecorded
from grader.feedback.show import show_call, show_value
from grader.model import Answer, CaseReport, Difference, Evidence, Outcome, Want

MOST_PARTS = 1_000  # of a call's arguments, each compared with each part of what they should be
_WITH_ARGUMENTS = frozenset({Want.ARGUMENTS, Want.BOTH})


def describe(report: CaseReport, ending: BaseException, exchanged: tuple[Exchange, ...], *, unstable: bool) -> CaseReport:
    """Describe a failure that is the submission's.

    Args:
        report: the case's report, still blank.
        ending: what ended the case.
        exchanged: the calls made to the submission.
        unstable: whether the same example of a property did not always end alike.
    """
    last = exchanged[-1] if exchanged else None
    call = show_call(last.call) if last else ""
    if isinstance(ending, CallFailed | RoomLost):
        return _without_value(report, ending.answer, call)
    if isinstance(ending, Mismatch):
        source = next((e for e in exchanged if _gave(e, ending.got)), last)
        changed = source is not None and _was_changed(source, ending)
        return replace(
            report,
            outcome=Outcome.WRONG,
            difference=replace(ending.difference, kind="changed") if changed else ending.difference,
            evidence=Evidence(
                call=show_call(source.call) if source else "",
                expected=show_value(ending.expected),
                got=show_value(ending.got),
            ),
        )
    value = last.answer.value if last else None
    evidence = Evidence(call=call, got=show_value(value) if last else "")
    if isinstance(ending, AssertionError | pytest.fail.Exception | NotRecorded):
        difference = Difference("condition", "true", "false")
        return replace(report, outcome=Outcome.WRONG, difference=difference, evidence=evidence)
    if unstable:
        difference = Difference("unstable", "the same answer", "another answer")
        return replace(report, outcome=Outcome.WRONG, difference=difference, evidence=evidence)
    # The case passes with the reference, so it stumbled over the form of a value that the submission returned.
    evidence = replace(evidence, message=describe_type(value))
    return replace(
        report, outcome=Outcome.BAD_VALUE, evidence=evidence, staff_note=f"{type(ending).__name__}: {ending}"[:LONGEST_NOTE]
    )


def _gave(exchange: Exchange, got: Any) -> bool:
    """Tell whether a compared value is what a call returned, or among the arguments that it left behind."""
    return exchange.answer.value is got or (exchange.call.want in _WITH_ARGUMENTS and _holds(exchange.answer.value, got))


def _holds(value: Any, got: Any) -> bool:
    there = {id(part) for part in _parts(value)}
    return id(got) in there or (isinstance(got, list | tuple) and bool(got) and all(id(part) in there for part in got))


def _was_changed(source: Exchange, ending: Mismatch) -> bool:
    """Tell whether what was compared is an argument after the call with the same argument before it."""
    if source.call.want not in _WITH_ARGUMENTS or not _gave(source, ending.got):
        return False
    before = list(islice(_parts(unpack_call(source.payload).args), MOST_PARTS))

    def stood(value: Any) -> bool:
        if any(compare(part, value, 0.0, 0.0) is None for part in before):
            return True
        return isinstance(value, list | tuple) and bool(value) and all(map(stood, value))

    return stood(ending.expected)


def _parts(value: Any) -> Iterator[Any]:
    waiting = [value]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += part.values() if isinstance(part, dict) else part if isinstance(part, list | tuple) else ()


def _without_value(report: CaseReport, answer: Answer, call: str) -> CaseReport:
    return replace(
        report,
        outcome=answer.outcome,
        evidence=Evidence(call=call, message=answer.message),
        error=answer.error,
        place=answer.place,
        line=answer.line,
    )
