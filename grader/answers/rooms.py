"""Where the expected answers come from: rooms that hold the reference and the misconceptions, with a memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from grader.answers.exchange import Exchange, pack_answer, question_key, unpack_answer, unpack_call
from grader.answers.reach import mentioned, reached
from grader.answers.store import AnswerCache
from grader.course.suite import Misconception, MistakeFacts
from grader.errors import RoomError
from grader.model import Answer, Call, Outcome
from grader.sandbox import wire
from grader.sandbox.handles import HandleTable
from grader.sandbox.room import Room

Cells = tuple[tuple[str, str], ...]
# What a busy machine may have caused is not told to later runs.
_TRANSIENT = frozenset({Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY, Outcome.CRASHED})
# How much of the misconceptions' answers one topic keeps decoded: bytes of one sequence, and sequences.
SMALL = 16_384
MOST_DECODED = 10_000


class Mistakes(Protocol):
    """What the misconceptions of a topic answer to calls that were made."""

    @property
    def facts(self) -> tuple[MistakeFacts, ...]:
        """Return the misconceptions in order of their ids."""

    def answers(self, mistake: MistakeFacts, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        """Return what the misconception answers to this sequence of calls, or None when that is not known."""


class RoomReference:
    """The reference of a topic in a room; each question is asked once and then remembered.

    The room serves a whole class. When it ends it may only have used up its time or memory, so the question is asked once
    more in a fresh one.
    """

    def __init__(self, name: str, cells: Cells, open_room: Callable[[], Room], cache: AnswerCache, salt: str) -> None:
        self._name = name
        self._cells = cells
        self._open_room = open_room
        self._cache = cache
        self._prefix = _digest(cells, salt)
        self._room: Room | None = None
        # The calls whose objects are alive in the room; a question that needs others starts over.
        self._lived: list[bytes] | None = None
        self._objects = HandleTable()

    def ask(self, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        """Return the reference's answer.

        Raises:
            RoomError: the reference's room failed, or the reference has no answer; never the student's fault.
        """
        history = [exchange for exchange in earlier if exchange.stateful]
        name = hashlib.sha256(self._prefix + question_key(key, history)).digest()
        known = self._cache.get(name)
        if known is not None:
            return unpack_answer(known)
        room, fresh = self._ready()
        answer = self._answer(room, call, history)
        if not room.alive and not fresh:
            room, _ = self._ready()
            answer = self._answer(room, call, history)
        done = Exchange(call, payload, key, answer)
        self._lived = [exchange.key for exchange in (*history, done) if exchange.stateful]
        if answer.outcome is not Outcome.PASSED:
            raise RoomError(
                f"The reference has no answer for {call.function}: {answer.outcome} {answer.error} {answer.message}"
            )
        self._cache.put(name, pack_answer(answer))
        return answer

    def _ready(self) -> tuple[Room, bool]:
        """Return a living room with the reference loaded, and whether it is a fresh one."""
        if self._room is not None and self._room.alive:
            return self._room, False
        self._room = room = self._open_room()
        loaded = room.load(self._name, self._cells)
        if loaded.outcome is not Outcome.PASSED or loaded.value:
            raise RoomError(f"The reference of {self._name} does not load: {loaded.error or loaded.value}.")
        self._lived = None
        return room, True

    def _answer(self, room: Room, call: Call, history: Sequence[Exchange]) -> Answer:
        """Ask the room, after the calls that make the objects which this one needs."""
        if self._lived != [exchange.key for exchange in history]:
            self._objects.keep(0)
            for exchange in history:
                answer = self._call(room, exchange.call)
                if not room.alive:
                    return answer
        return self._call(room, call)

    def _call(self, room: Room, call: Call) -> Answer:
        return self._objects.incoming(room.call(self._name, self._objects.outgoing(call)))

    def close(self) -> None:
        """Close the room."""
        if self._room is not None:
            self._room.close()


class RoomMistakes:
    """The misconceptions of a topic, run on top of the model answer in one room, each sequence in a fresh module.

    A sequence that ends a room which others used before it is run once more in a fresh one, as a student's would be.
    """

    def __init__(
        self,
        misconceptions: tuple[Misconception, ...],
        model_answer: tuple[str, str],
        open_room: Callable[[], Room],
        cache: AnswerCache,
        salt: str,
    ) -> None:
        self._sources = {mistake.facts.id: mistake.source for mistake in misconceptions}
        self._facts = tuple(mistake.facts for mistake in misconceptions)
        self._model_answer = model_answer
        self._mentions = mentioned(model_answer[1])
        self._changed = {name: frozenset(mentioned(source)) for name, source in self._sources.items()}
        self._open_room = open_room
        self._cache = cache
        self._salt = salt
        self._room: Room | None = None
        self._decoded: dict[bytes, tuple[Answer, ...]] = {}

    @property
    def facts(self) -> tuple[MistakeFacts, ...]:
        """Return the misconceptions in order of their ids."""
        return self._facts

    def answers(self, mistake: MistakeFacts, asked: tuple[Exchange, ...]) -> tuple[Answer, ...]:
        """Return what the misconception answers to this sequence of calls."""
        cells: Cells = (self._model_answer,)
        # Calls that never reach what it gets wrong are answered as by the model answer, once for all misconceptions.
        if reached((exchange.call.function for exchange in asked), self._mentions) & self._changed[mistake.id]:
            cells += ((f"{mistake.id}.py", self._sources[mistake.id]),)
        name = hashlib.sha256(_digest(cells, self._salt) + b"".join(exchange.key for exchange in asked)).digest()
        if name in self._decoded:
            return self._decoded[name]
        known = self._cache.get(name)
        if known is not None:
            answers = tuple(unpack_answer(part) for part in wire.decode(known))
            # The same cases are asked of every student; what is small stays decoded.
            if len(known) <= SMALL and len(self._decoded) < MOST_DECODED:
                self._decoded[name] = answers
            return answers
        answers = self._run(mistake.id, cells, asked)
        if any(answer.outcome in _TRANSIENT for answer in answers):
            self._decoded[name] = answers
        else:
            self._cache.put(name, wire.encode([pack_answer(answer) for answer in answers], 2**31))
        return answers

    def _run(self, name: str, cells: Cells, asked: tuple[Exchange, ...]) -> tuple[Answer, ...]:
        room, fresh = self._room, False
        if room is None or not room.alive:
            room, fresh = self._open_room(), True
            self._room = room
        loaded, *answers = _said(room, name, cells, asked)
        if not room.alive and not fresh:
            return self._run(name, cells, asked)
        if loaded.outcome is not Outcome.PASSED or loaded.value:
            raise RoomError(f"The misconception {name} does not load: {loaded.error or loaded.value}.")
        return tuple(answers)

    def close(self) -> None:
        """Close the room."""
        if self._room is not None:
            self._room.close()


def _said(room: Room, name: str, cells: Cells, asked: tuple[Exchange, ...]) -> Iterator[Answer]:
    """Yield what a room answers to loading the cells and then to each call, until it ends."""
    yield room.load(name, cells)
    objects = HandleTable()
    for exchange in asked:
        if not room.alive:
            return
        yield objects.incoming(room.call(name, objects.outgoing(unpack_call(exchange.payload))))


@lru_cache(maxsize=1024)
def _digest(cells: Cells, salt: str) -> bytes:
    total = hashlib.sha256(salt.encode())
    for label, source in cells:
        total.update(hashlib.sha256(f"{label}\0{source}".encode()).digest())
    return total.digest()
