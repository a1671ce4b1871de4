"""Submissions and references that answer within this process: no rooms, so that a thousand calls cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from grader.answers.exchange import Exchange
from grader.cases.plugin import CaseRun
from grader.cases.seeds import Seeds
from grader.model import Answer, Call, Outcome, Want
from grader.sandbox import wire

TOY = Path(__file__).parent / "toy" / "01_double"
SEEDS = Seeds(b"a key of 16 byte")


class Inline:
    """Plain functions in the place of a room; what they return crosses the wire as it would from one."""

    def __init__(self, functions: dict[str, Any]) -> None:
        self.functions = functions
        self.calls: list[Call] = []

    def ask(self, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange] = ()) -> Answer:
        self.calls.append(call)
        _, args, kwargs, want = wire.decode(payload)
        function = self.functions.get(call.function)
        if function is None:
            return Answer(Outcome.NOT_IMPLEMENTED)
        if isinstance(function, Answer):
            return function
        try:
            value = function(*args, **kwargs)
        except ValueError as error:
            return Answer(Outcome.RAISED, error="ValueError", message=str(error), place="answer.py", line=3)
        return Answer(Outcome.PASSED, wire.decode(wire.encode(args if want == Want.ARGUMENTS else value, 2**24)))


def functions_of(path: Path) -> dict[str, Any]:
    """Run a file of the toy topic and return what it defines."""
    names: dict[str, Any] = {}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    return names


MODEL, REFERENCE = functions_of(TOY / "double.py"), functions_of(TOY / "reference.py")
Run = Callable[..., dict[str, CaseRun]]
