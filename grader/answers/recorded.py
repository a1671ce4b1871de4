"""Recorded answers: what a student's copy has instead of the reference and the misconceptions.

`authoring.record` asks the real ones about every visible case; `Recording` answers from that record. The file holds no code: a
wrong answer with one mistake is nearly the right one.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from grader.answers.exchange import Exchange, question_key, unpack_answer
from grader.course.course import Limits
from grader.course.suite import CaseFile, MistakeFacts, Suite, support_source
from grader.errors import CourseError
from grader.model import Answer, Call, Text

FILE = "expected.json"
FORMAT = 2
INSTALL_KERAS = "pip install keras tensorflow scikit-learn"


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
        number = self._expected.get(question_key(key, earlier).hex())
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
