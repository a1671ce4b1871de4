"""What a room's reply means: plain data, of which nothing but the known forms is used."""

from __future__ import annotations

from typing import Any

from grader.model import Answer, Outcome

TEXT_KEPT = 2_000  # letters of any one text that a room says about itself
MOST_LINES = 10_000_000  # a line number above this is a lie, and must not grow beyond what a database holds


def answer_from(reply: tuple[Any, ...]) -> Answer:
    """Turn a reply into an answer; what does not have the form of one counts as a crash."""
    match reply:
        case ("returned", value):
            return Answer(Outcome.PASSED, value=value)
        case ("loaded", list() as remarks):
            return Answer(Outcome.PASSED, value=remarks)
        case ("raised", str() as error, str() as message, str() as place, int() as line):
            error, message, place = error[:TEXT_KEPT], message[:TEXT_KEPT], place[:TEXT_KEPT]
            return Answer(Outcome.RAISED, None, error, message, place, min(max(int(line), 0), MOST_LINES))
        case ("bad_value", str() as message):
            return Answer(Outcome.BAD_VALUE, message=message[:TEXT_KEPT])
        case ("missing",):
            return Answer(Outcome.NOT_IMPLEMENTED)
        case ("out_of_memory",):
            return Answer(Outcome.OUT_OF_MEMORY)
        case ("too_large",):
            return Answer(Outcome.OUTPUT_TOO_LARGE)
    return Answer(Outcome.CRASHED)
