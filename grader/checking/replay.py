"""Recorded answers: what a student's copy has instead of the reference and the misconceptions.

`record` asks the real ones about every visible case; `Recording` answers from that record. The file holds no code: a wrong
answer with one mistake is nearly the right one.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from grader.checking.answers import Mistakes
from grader.checking.compare import distance
from grader.checking.exchange import Ask, Exchange, Proxy, pack_answer, unpack_answer
from grader.checking.plugin import CaseRun, Sessions, run_cases
from grader.checking.seeds import Seeds
from grader.course.course import Limits
from grader.course.suite import CaseFile, MistakeFacts, Suite, support_source
from grader.errors import CourseError
from grader.model import Answer, Call, Outcome, Text

FILE = "expected.json"
FORMAT = 1
ROUNDING = 1e-5  # float32 kernels of two processors differ by about 1e-7, after a few training steps by 1e-6
_VISIBLE = Seeds(b"")


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
        answers[key.hex()] = pool.number(answer)
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


INSTALL_KERAS = "pip install keras tensorflow scikit-learn"
_NUMBERED = ("expected", "misconceptions", "values")


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


class Recording:
    """A topic's record as a student's copy holds it: the suite, the expected answers and those of the misconceptions.

    Raises:
        CourseError: the file is missing or was written by another version.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / FILE
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
            if table["format"] != FORMAT:
                raise CourseError(f"{path} was made by another version of the kit: take a fresh copy of the folder.")
            self._load(folder, table)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CourseError(f"{path} cannot be read ({error}): take a fresh copy of the folder.") from error

    @property
    def lacking(self) -> str:
        """Say what this machine lacks to run the topic; empty when nothing."""
        if self.suite.needs != "keras" or all(importlib.util.find_spec(name) for name in ("keras", "tensorflow", "sklearn")):
            return ""
        return f"{self.suite.stem} builds Keras models, and Keras is not installed here: {INSTALL_KERAS}"

    def _load(self, folder: Path, table: dict[str, Any]) -> None:
        facts = table["topic"]
        self.files: dict[str, str] = table["files"]
        self.suite = Suite(
            topic=facts["topic"],
            stem=facts["stem"],
            title=Text(**facts["title"]),
            functions=tuple(facts["functions"]),
            needs=facts["needs"],
            points=facts["points"],
            limits=Limits(**facts["limits"]),
            case_files=(CaseFile((folder / f"test_{facts['stem']}.py").resolve(), hidden=False),),
            support=support_source(folder),
            digest=hashlib.sha256(json.dumps(table["calls"]).encode()).hexdigest(),
        )
        self._values: list[str] = table["values"]
        self._expected: dict[str, int] = table["expected"]
        self._calls: dict[str, list[str]] = table["calls"]
        self._mistakes: dict[str, dict[str, list[int]]] = {}
        known = []
        for entry in table["misconceptions"]:
            known.append(MistakeFacts(entry["id"], Text(**entry["belief"]), Text(**entry["hint"]), tuple(entry["functions"])))
            self._mistakes[entry["id"]] = entry["answers"]
        self.facts = tuple(known)
        self._prefixes = {
            tuple(keys[:length]): case for case, keys in self._calls.items() for length in range(1, len(keys) + 1)
        }

    def ask(self, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:  # noqa: ARG002
        """Return the recorded answer of the reference.

        Raises:
            CourseError: this call was not recorded.
        """
        number = self._expected.get(key.hex())
        if number is None:
            raise CourseError(f"No answer is recorded for this call of {call.function}: were the cases edited?")
        return self._answer(number)

    def answers(self, mistake: MistakeFacts, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        """Return what was recorded of a misconception for this sequence of calls, or None."""
        case = self._prefixes.get(tuple(exchange.key.hex() for exchange in asked))
        if case is None:
            return None
        return tuple(self._answer(number) for number in self._mistakes[mistake.id][case][: len(asked)])

    def _answer(self, number: int) -> Answer:
        return unpack_answer(base64.b85decode(self._values[number]))


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
