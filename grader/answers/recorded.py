"""Recorded answers: what a student's copy has instead of the reference and the misconceptions.

`authoring.record` asks the real ones about every visible case; `Record` answers from that. The file holds no code: a
wrong answer with one mistake is nearly the right one.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from grader.answers.exchange import Ask, Exchange, unpack_answer
from grader.answers.rounding import CallNames
from grader.course.course import Limits
from grader.course.suite import CaseFile, MistakeFacts, Suite, support_source
from grader.errors import CourseError, NotRecorded
from grader.model import Answer, Call, Outcome, Text

FILE = "expected.json"
FORMAT = 3
MODEL = ""  # stands for the model answer where others are misconceptions, by their ids
INSTALL_KERAS = "pip install keras tensorflow scikit-learn"


def in_place(said: Callable[[tuple[Exchange, ...]], tuple[Answer, ...] | None]) -> Ask:
    """Return somebody who stands in a submission's place, made of what is answered to a whole sequence of calls.

    Raises:
        CourseError: when asked for a sequence that nothing is known of.
    """

    def ask(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        answers = said((*earlier, Exchange(call, payload, key, Answer(Outcome.NOT_RUN))))
        if not answers:
            raise CourseError(f"No answer is known to this call of {call.function} and those before it.")
        return answers[-1]  # one that ends its room has no further answers

    return ask


class Record:
    """What was recorded of a topic's visible cases: the right answers, and those of the model answer and misconceptions."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._names = CallNames()
        self._values: list[str] = table["values"]
        self._expected: dict[str, int] = table["expected"]
        calls: dict[str, list[str]] = table["calls"]
        entries = table["misconceptions"]
        self._facts = tuple(
            MistakeFacts(entry["id"], Text(**entry["belief"]), Text(**entry["hint"]), tuple(entry["functions"]))
            for entry in entries
        )
        self._said: dict[str, dict[tuple[str, ...], list[int]]] = {MODEL: _sequences(calls, table["model"])}
        self._said |= {entry["id"]: _sequences(calls, entry) for entry in entries}

    @property
    def facts(self) -> tuple[MistakeFacts, ...]:
        """Return the misconceptions in order of their ids."""
        return self._facts

    def ask(self, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        """Return the recorded answer of the reference.

        Raises:
            NotRecorded: this question was not asked when the topic was released.
        """
        number = self._expected.get(self._names.question(payload, key, earlier))
        if number is None:
            raise NotRecorded(
                f"No answer is recorded for this call of {call.function}: "
                "it follows from an answer that is not the right one, or the cases were edited."
            )
        return self._answer(number)

    def answers(self, mistake: MistakeFacts, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        """Return what was recorded of a misconception for this sequence of calls, or None."""
        return self._answers(mistake.id, asked)

    def model(self, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        """Return what was recorded of the model answer for this sequence of calls, or None."""
        return self._answers(MODEL, asked)

    def _answers(self, name: str, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        numbers = self._said[name].get(self._names.sequence(asked))
        return None if numbers is None else tuple(map(self._answer, numbers[: len(asked)]))

    def _answer(self, number: int) -> Answer:
        return unpack_answer(base64.b85decode(self._values[number]))


def _sequences(calls: Mapping[str, list[str]], entry: Mapping[str, Any]) -> dict[tuple[str, ...], list[int]]:
    """Return one answer's answers by every sequence of calls that it was asked, and the beginnings of each.

    Those to the reference's calls stand by the case; where its own answers lead to other calls, these stand there too.
    """
    asked = [(calls[case], numbers) for case, numbers in entry["answers"].items()]
    asked += [(own["calls"], own["answers"]) for own in entry["own"].values()]
    return {tuple(keys[:length]): numbers for keys, numbers in asked for length in range(1, len(keys) + 1)}


class Recording(Record):
    """A topic's record as a student's copy holds it, with the suite that it answers.

    Raises:
        CourseError: the file is missing or was written by another version.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / FILE
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
            if table["format"] != FORMAT:
                raise CourseError(f"{path} was made by another version of the kit: take a fresh copy of the folder.")
            super().__init__(table)
            self.files: dict[str, str] = table["files"]
            self.suite = _suite(folder, table)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise CourseError(f"{path} cannot be read ({error}): take a fresh copy of the folder.") from error

    @property
    def lacking(self) -> str:
        """Say what this machine lacks to run the topic; empty when nothing."""
        if self.suite.needs != "keras" or all(importlib.util.find_spec(name) for name in ("keras", "tensorflow", "sklearn")):
            return ""
        return f"{self.suite.stem} builds Keras models, and Keras is not installed here: {INSTALL_KERAS}"


def _suite(folder: Path, table: Mapping[str, Any]) -> Suite:
    facts = table["topic"]
    return Suite(
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
