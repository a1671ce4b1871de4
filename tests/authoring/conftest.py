"""Copies of the toy course, and a judge that asks its references in this process."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from grader.answers.exchange import Exchange
from grader.course.course import Course, Topic, load_course
from grader.course.suite import MistakeFacts, load_suite
from grader.grade import Judge
from grader.model import Answer, Call, Outcome, Want

TOY = Path(__file__).parents[1] / "toy"

CourseWith = Callable[..., Course]


Function = Callable[..., object]


def functions_of(path: Path) -> dict[str, Function]:
    """Run a file of a topic here and return what it defines."""
    names: dict[str, Function] = {}
    exec(path.read_text(encoding="utf-8"), names)
    return names


def answer_with(functions: dict[str, Function], call: Call) -> Answer:
    """Answer a call with functions of this process, which get copies as they would in a room."""
    args = copy.deepcopy(call.args)
    value = functions[call.function](*args, **call.kwargs)
    return Answer(Outcome.PASSED, args if call.want is Want.ARGUMENTS else value)


class NoMistakes:
    """A topic without misconceptions."""

    facts: tuple[MistakeFacts, ...] = ()

    def __init__(self, topic: Topic) -> None:
        self._functions = functions_of(topic.folder / topic.file)

    def model(self, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        return tuple(answer_with(self._functions, exchange.call) for exchange in asked)

    def answers(self, mistake: MistakeFacts, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        return None


def in_process_judge(topic: Topic, *, hidden: bool = False) -> Judge:
    """Return a judge whose reference runs here: no room, no server."""
    functions = functions_of(topic.folder / "reference.py")

    def ask(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        return answer_with(functions, call)

    return Judge(load_suite(topic, hidden=hidden), ask, NoMistakes(topic))


@pytest.fixture
def open_judge() -> Callable[[Topic], Judge]:
    """Opens judges of visible cases, without rooms."""
    return in_process_judge


@pytest.fixture
def course_with(tmp_path: Path) -> CourseWith:
    """Copy the toy course, write or remove (None) some of its files, and load it."""

    def make(files: dict[str, str | None] | None = None) -> Course:
        folder = tmp_path / "solutions"
        if not folder.exists():
            shutil.copytree(TOY, folder, ignore=shutil.ignore_patterns("__pycache__"))
        for name, text in (files or {}).items():
            if text is None:
                (folder / name).unlink()
            else:
                (folder / name).write_text(text, encoding="utf-8")
        return load_course(folder)

    return make


@pytest.fixture
def topic_of(course_with: CourseWith) -> Callable[[str], Topic]:
    """Return the toy topic `centre` with another model answer."""

    def make(model_answer: str) -> Topic:
        return course_with({"02_centre/centre.py": model_answer}).topic("centre")

    return make
