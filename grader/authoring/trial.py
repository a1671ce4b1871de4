"""Try the reference of a topic before anything is built or proved with it: it must pass every case, in time."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from pathlib import Path

from grader.answers.exchange import Exchange, Proxy
from grader.authoring.faults import NO_ANSWER, UNSOUND, Fault
from grader.batch import Setup, worker_bench
from grader.cases.plugin import run_cases
from grader.course.course import load_topic
from grader.errors import RoomError
from grader.model import Answer, Call, Outcome


def trial(folder: Path, setup: Setup) -> list[Fault]:
    """Put the reference in the student's place, in a worker; return where it has no answer, or fails a case.

    Raises:
        CourseError: the cases cannot be run.
    """
    bench = worker_bench(setup)
    judge = bench.judge(load_topic(folder))
    broken: dict[str, RoomError] = {}

    def ask(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        if call.function in broken:  # one that has no end is waited for once
            raise broken[call.function]
        try:
            return judge.ask_reference(call, payload, key, earlier)
        except RoomError as error:
            broken[call.function] = error
            raise

    runs = run_cases(judge.suite, Proxy(ask), Proxy(ask), setup.seeds, bench.sessions)
    reference = folder / "reference.py"
    found = {
        str(why): Fault(reference, why.line or _line_of(reference, name), NO_ANSWER.filled(why=why))
        for name, why in broken.items()
    }
    for run in runs:
        why = run.report.staff_note
        if run.report.outcome is not Outcome.PASSED and not any(said in why for said in found):
            path = folder / ("hidden_cases.py" if run.report.hidden else "visible_cases.py")
            name = run.report.case.partition("[")[0]
            found[name] = Fault(path, _line_of(path, name), UNSOUND.filled(name=name, why=why))
    return list(found.values())


def _line_of(path: Path, function: str) -> int:
    """Return where a file defines a function, 0 when it does not."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return next((one.lineno for one in nodes if isinstance(one, ast.FunctionDef) and one.name == function), 0)
