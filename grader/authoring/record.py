"""Ask the reference and the misconceptions about every visible case, and write down what a student's copy answers from."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from grader.answers.exchange import Ask, Exchange, Proxy, pack_answer, question_key, unpack_answer
from grader.answers.recorded import FORMAT
from grader.answers.rooms import Mistakes
from grader.cases.compare import distance
from grader.cases.plugin import CaseRun, Sessions, run_cases
from grader.cases.seeds import Seeds
from grader.course.suite import MistakeFacts, Suite
from grader.errors import CourseError
from grader.model import Answer, Call, Outcome

ROUNDING = 1e-5  # float32 kernels of two processors differ by about 1e-7, after a few training steps by 1e-6
_VISIBLE = Seeds(b"")
_NUMBERED = ("expected", "misconceptions", "values")


def record(suite: Suite, ask_reference: Ask, mistakes: Mistakes, files: dict[str, str], made_from: str = "") -> str:
    """Run the visible cases with the reference in the student's place and return the record as JSON.

    Args:
        suite: the visible suite.
        ask_reference: the real reference.
        mistakes: the real misconceptions.
        files: names of the files students get for this topic, with the digest of each as released.
        made_from: the digest of all that decides the answers, by which `made_from` tells whether a record is up to date.

    Raises:
        CourseError: a visible case fails for the reference.
    """
    pool = _Pool()
    answers: dict[str, int] = {}

    def ask(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        answer = ask_reference(call, payload, key, earlier)
        answers[question_key(key, earlier).hex()] = pool.number(answer)
        return answer

    def sequence(facts: MistakeFacts, run: CaseRun) -> list[int]:
        return [pool.number(answer) for answer in mistakes.answers(facts, run.exchanges) or ()]

    runs = run_cases(suite, Proxy(ask), Proxy(ask), _VISIBLE, Sessions())
    for run in runs:
        if run.report.outcome is not Outcome.PASSED:
            raise CourseError(f"{suite.topic}: the visible case {run.report.case} fails for the reference itself.")
    table = {
        "format": FORMAT,
        "made_from": made_from,
        "topic": _facts(suite),
        "files": files,
        "calls": {run.report.case: [exchange.key.hex() for exchange in run.exchanges] for run in runs},
        "expected": answers,
        "misconceptions": [
            {**asdict(facts), "answers": {run.report.case: sequence(facts, run) for run in runs}} for facts in mistakes.facts
        ],
        "values": pool.texts,
    }
    # One entry a line keeps changes readable; deeper nesting would only make the file long.
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {_lines(value)}" for name, value in table.items()) + "\n}\n"


def made_from(text: str) -> str:
    """Return what a record says it was made from; empty when it says nothing, or is no record of this version."""
    try:
        table = json.loads(text)
        return str(table["made_from"]) if table["format"] == FORMAT else ""
    except (ValueError, KeyError, TypeError):
        return ""


def same_record(one: str, other: str) -> bool:
    """Tell whether two records say the same; another processor may round an answer's last digits otherwise."""
    if one == other:
        return True
    tables = [json.loads(one), json.loads(other)]
    answers = [_resolved(table) for table in tables]
    plain = [{name: part for name, part in table.items() if name not in _NUMBERED} for table in tables]
    if plain[0] != plain[1] or answers[0].keys() != answers[1].keys():
        return False
    return all(_same(answer, answers[1][name]) for name, answer in answers[0].items())


def _resolved(table: dict[str, Any]) -> dict[tuple[str, ...], Answer | str]:
    """Return every answer of a record by where it stands, and the texts of its misconceptions."""
    values = [unpack_answer(base64.b85decode(text)) for text in table["values"]]
    found: dict[tuple[str, ...], Answer | str] = {("", key): values[n] for key, n in table["expected"].items()}
    for entry in table["misconceptions"]:
        found[entry["id"],] = json.dumps([entry["belief"], entry["hint"], entry["functions"]])
        for case, numbers in entry["answers"].items():
            found |= {(entry["id"], case, str(place)): values[n] for place, n in enumerate(numbers)}
    return found


def _same(one: Answer | str, other: Answer | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    alike = replace(one, value=None) == replace(other, value=None)
    return alike and distance(one.value, other.value) <= ROUNDING


class _Pool:
    """Every different answer once: most misconceptions answer most calls as the reference does."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._numbers: dict[bytes, int] = {}

    def number(self, answer: Answer) -> int:
        data = pack_answer(answer)
        if data not in self._numbers:
            self._numbers[data] = len(self.texts)
            self.texts.append(base64.b85encode(data).decode())
        return self._numbers[data]


def _lines(value: Any) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in value) + "\n]"
    if isinstance(value, dict):
        items = (f"{json.dumps(name)}: {json.dumps(item, ensure_ascii=False)}" for name, item in value.items())
        return "{\n" + ",\n".join(items) + "\n}"
    return json.dumps(value)


def _facts(suite: Suite) -> dict[str, Any]:
    return {
        "topic": suite.topic,
        "stem": suite.stem,
        "title": asdict(suite.title),
        "functions": suite.functions,
        "needs": suite.needs,
        "points": suite.points,
        "limits": asdict(suite.limits),
    }
