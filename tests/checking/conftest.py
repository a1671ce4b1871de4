"""Submissions and references that answer within this process: no rooms, so that a thousand calls cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from grader.checking.exchange import Exchange, Proxy
from grader.checking.plugin import CaseRun, Sessions, run_cases
from grader.checking.seeds import Seeds
from grader.course.course import Topic, load_topic
from grader.course.suite import load_suite
from grader.model import Answer, Call, CaseReport, Outcome, Want
from grader.sandbox import wire

TOY = Path(__file__).parents[1] / "toy" / "01_double"
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


@pytest.fixture
def reference_with() -> Callable[..., Inline]:
    """The toy's reference with some functions replaced."""
    return lambda **functions: Inline(REFERENCE | functions)


@pytest.fixture
def run() -> Run:
    """Run the toy's cases: `run(norm=lambda x: 0.0)` replaces functions of the model answer."""

    def run(
        topic: Topic | None = None,
        reference: Inline | None = None,
        sessions: Sessions | None = None,
        seeds: Seeds = SEEDS,
        **functions: Any,
    ) -> dict[str, CaseRun]:
        student = Inline(MODEL | functions)
        runs = run_cases(
            load_suite(topic or load_topic(TOY)),
            Proxy(student.ask),
            Proxy((reference or Inline(REFERENCE)).ask),
            seeds,
            sessions or Sessions(),
        )
        return {one.report.case: one for one in runs}

    return run


@pytest.fixture
def judge(run: Run, copy_toy: Callable[..., Topic]) -> Callable[..., CaseReport]:
    """Run one case written by the test in the place of the hidden ones: `judge("def test_it(student): ...", norm=...)`."""

    def judge(case: str, reference: Inline | None = None, **functions: Any) -> CaseReport:
        hidden = (
            "import numpy as np\nimport pytest\nfrom hypothesis import given, settings\n"
            "from hypothesis import strategies as st\nfrom grader.cases import case\n\n\n"
            f'@case("norm", points=2, ja="題")\n{case}'
        )
        runs = run(copy_toy(hidden_cases=hidden), reference, **functions)
        return next(one.report for name, one in runs.items() if one.report.hidden)

    return judge
