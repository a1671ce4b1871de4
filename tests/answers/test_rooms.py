"""Rooms that serve a whole class: they end some time, and no student may be judged by that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from grader.answers.exchange import Exchange, pack_call
from grader.answers.rooms import RoomMistakes, RoomReference
from grader.answers.store import AnswerCache
from grader.course.course import Limits
from grader.course.suite import Misconception, MistakeFacts
from grader.errors import RoomError
from grader.model import Answer, Call, Outcome, Text
from grader.sandbox.room import KILLED, Room

MISTAKE = MistakeFacts("twice", Text("b", "b"), Text("h", "h"), ("norm",))
ENDINGS = [Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY, Outcome.CRASHED]


class MortalRoom:
    """A room that doubles numbers and ends instead of answering a call after `lives` of them."""

    def __init__(self, lives: int, ending: Outcome) -> None:
        self.lives = lives
        self.ending = ending
        self.alive = True
        self.limits = Limits()

    def load(self, module: str, cells: object) -> Answer:
        return Answer(Outcome.PASSED, [])

    def call(self, module: str, call: Call) -> Answer:
        assert self.alive
        self.lives -= 1
        self.alive = self.lives >= 0
        return Answer(Outcome.PASSED, 2 * call.args[0]) if self.alive else Answer(self.ending)


@pytest.fixture
def opened() -> list[MortalRoom]:
    """The rooms that were opened, first to last."""
    return []


@pytest.fixture
def open_room(opened: list[MortalRoom]) -> Callable[..., Callable[[], Room]]:
    """`open_room(lives=[2, 9])` opens rooms that end so; the last number holds for all further ones."""

    def opener(lives: list[int], ending: Outcome = Outcome.TIMED_OUT) -> Callable[[], Room]:
        def open_one() -> Room:
            opened.append(MortalRoom(lives[min(len(opened), len(lives) - 1)], ending))
            return cast(Room, opened[-1])

        return open_one

    return opener


def reference_of(open_one: Callable[[], Room], cache: AnswerCache) -> Callable[[float], Any]:
    reference = RoomReference("double", (("reference.py", ""),), open_one, cache, "")

    def ask(number: float) -> Any:
        call = Call("norm", (number,), {})
        return reference.ask(call, *pack_call(call), ()).value

    return ask


def exchange(number: float) -> Exchange:
    call = Call("norm", (number,), {})
    return Exchange(call, *pack_call(call), Answer(Outcome.PASSED, 0.0))


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_reference_goes_on_in_a_fresh_room(open_room, opened, ending):
    """A room that has used up its time or memory is replaced, and the question asked once more."""
    ask = reference_of(open_room([2], ending), AnswerCache(None))
    assert [2.0, 4.0, 6.0, 8.0, 10.0] == [ask(number) for number in (1.0, 2.0, 3.0, 4.0, 5.0)]
    assert 3 == len(opened)


def test_a_reference_that_ends_a_fresh_room_is_at_fault(open_room, opened):
    """What ends a fresh room would end any other."""
    ask = reference_of(open_room([0]), AnswerCache(None))
    with pytest.raises(RoomError, match=r"for norm: it does not end within 2 s\."):
        ask(1.0)
    assert 1 == len(opened)


def mistakes_of(open_one: Callable[[], Room], cache: AnswerCache) -> RoomMistakes:
    misconception = Misconception(MISTAKE, "def norm(x): return 2 * x")
    return RoomMistakes((misconception,), ("double.py", "def norm(x): return x"), open_one, cache, "")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_misconception_is_asked_again_in_a_fresh_room(open_room, opened, ending):
    """A sequence that an old room does not finish is what a fresh one says."""
    mistakes = mistakes_of(open_room([3], ending), AnswerCache(None))
    for numbers in ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)):
        said = mistakes.answers(MISTAKE, tuple(map(exchange, numbers)))
        assert [2 * number for number in numbers] == [answer.value for answer in said]
    assert 3 == len(opened)


def test_a_misconception_that_ends_a_fresh_room_is_like_that(open_room, opened):
    """Then a student with the same mistake would end theirs too."""
    said = mistakes_of(open_room([9, 1]), AnswerCache(None))
    asked = tuple(map(exchange, (1.0, 2.0)))
    assert [Outcome.PASSED, Outcome.PASSED] == [answer.outcome for answer in said.answers(MISTAKE, asked)]
    opened[0].lives = 0
    again = tuple(map(exchange, (3.0, 4.0)))
    assert [Outcome.PASSED, Outcome.TIMED_OUT] == [answer.outcome for answer in said.answers(MISTAKE, again)]
    said.answers(MISTAKE, again)
    assert 2 == len(opened), "kept for this run"


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_may_be_the_machines_fault_is_not_told_to_later_runs(open_room, opened, ending, tmp_path: Path):
    """A busy machine makes anything time out; the next run asks again."""
    for lives, expected in (([0], ending), ([9], Outcome.PASSED), ([0], Outcome.PASSED)):
        opened.clear()
        cache = AnswerCache(tmp_path / "answers.sqlite")
        said = mistakes_of(open_room(lives, ending), cache).answers(MISTAKE, (exchange(1.0),))
        cache.close()
        assert [expected] == [answer.outcome for answer in said]


class KilledRoom(MortalRoom):
    """A room that is ended from outside at the first call."""

    def call(self, module: str, call: Call) -> Answer:
        self.alive = False
        return Answer(Outcome.CRASHED, error=KILLED)


def test_a_misconception_whose_room_was_killed_is_asked_again():
    """the same worker's next submission must not be compared with an answer that nobody gave"""
    rooms = iter([KilledRoom(0, Outcome.CRASHED), MortalRoom(9, Outcome.CRASHED)])
    mistakes = mistakes_of(lambda: cast(Room, next(rooms)), AnswerCache(None))
    said = [mistakes.answers(MISTAKE, (exchange(1.0),))[0].outcome for _ in range(2)]
    assert [Outcome.CRASHED, Outcome.PASSED] == said
