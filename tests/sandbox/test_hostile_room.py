"""A room that lies: whatever its end of the channel sends, the trusted side gets an answer, in time, and never an exception."""

from __future__ import annotations

import contextlib
import os
import random
import secrets
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from grader.course.course import Limits
from grader.errors import RoomError
from grader.model import Answer, Call, Outcome
from grader.sandbox import replies, wire
from grader.sandbox.room import Room

FUZZ_ROOMS = 2_000
PATIENCE = 2.0  # seconds beyond the deadline in which an answer must be there

Play = Callable[[socket.socket], None]


class Stage:
    """A room whose inside is played by the test, in a thread of its own."""

    def __init__(self, **limits: float) -> None:
        ours, self.theirs = socket.socketpair()
        outputs, self._ends = zip(os.pipe(), os.pipe(), strict=True)
        status, report = os.pipe()
        os.write(report, b"exit 0\n")
        os.close(report)
        self.room = Room(ours, outputs, status, None, Limits(**limits))  # type: ignore[arg-type]

    def ask(self, play: Play, argument: Any = 1) -> Answer:
        """Call a function while `play` acts on the other end."""
        actor = threading.Thread(target=self._act, args=(play,))
        actor.start()
        try:
            return self.room.call("m", Call("f", (argument,)))
        finally:
            # An actor that waits for more is woken by the end of the channel.
            if not self.room.alive:
                self.theirs.shutdown(socket.SHUT_RDWR)
            actor.join()

    def _act(self, play: Play) -> None:
        with contextlib.suppress(OSError):
            play(self.theirs)

    def close(self) -> None:
        self.room.close()
        self.theirs.close()
        for end in self._ends:
            os.close(end)


@pytest.fixture
def stage() -> Iterator[Callable[..., Stage]]:
    stages: list[Stage] = []

    def build(**limits: float) -> Stage:
        stages.append(Stage(**limits))
        return stages[-1]

    yield build
    for one in stages:
        one.close()


def request(end: socket.socket) -> bytes:
    """Read one request and return its number."""
    size = wire.HEADER.unpack(end.recv(wire.HEADER.size, socket.MSG_WAITALL))[0]
    number: bytes = wire.decode(end.recv(size, socket.MSG_WAITALL))[0]
    return number


def framed(body: bytes) -> bytes:
    return wire.HEADER.pack(len(body)) + body


def reply(number: bytes, *rest: Any) -> bytes:
    return framed(wire.encode((number, *rest), 2**24))


def replying(*rest: Any) -> Play:
    return lambda end: end.sendall(reply(request(end), *rest))


def test_an_honest_reply_is_an_answer(stage):
    """the same stage works for those who keep to the protocol"""
    honest = stage()
    assert Answer(Outcome.PASSED, value=[1, 2.0]) == honest.ask(replying("returned", [1, 2.0]))
    assert Answer(Outcome.NOT_IMPLEMENTED) == honest.ask(replying("missing"))
    assert honest.room.alive


def test_a_reply_sent_in_advance_fits_no_request(stage):
    """the number of a request is not known before it is made"""
    early = stage()
    early.theirs.sendall(reply(secrets.token_bytes(8), "returned", 1))
    assert Answer(Outcome.CRASHED) == early.ask(request)
    assert not early.room.alive


def test_a_second_reply_to_one_request_ends_the_room(stage):
    """somebody else writes on the channel"""

    def twice(end: socket.socket) -> None:
        number = request(end)
        end.sendall(reply(number, "returned", 1) + reply(number, "returned", 2))

    assert Answer(Outcome.CRASHED) == stage().ask(twice)


def test_a_reply_left_over_does_not_answer_the_next_request(stage):
    """its number is the last request's"""
    late, numbers = stage(), []

    def first(end: socket.socket) -> None:
        numbers.append(request(end))
        end.sendall(reply(numbers[0], "returned", 1))

    assert late.ask(first).value == 1
    late.theirs.sendall(reply(numbers[0], "returned", 2))
    assert Answer(Outcome.CRASHED) == late.ask(request)


def test_a_room_that_closes_the_channel_has_crashed(stage):
    """a missing reply is never a pass"""
    assert Answer(Outcome.CRASHED) == stage().ask(lambda end: end.shutdown(socket.SHUT_RDWR))


@pytest.mark.parametrize("part", [0, 1, 4, 5, 20])
def test_a_reply_cut_short_is_a_crash(stage, part):
    """at any place"""

    def cut(end: socket.socket) -> None:
        end.sendall(reply(request(end), "returned", "a long enough text")[:part])
        end.shutdown(socket.SHUT_RDWR)

    assert Answer(Outcome.CRASHED) == stage().ask(cut)


def timed(act: Callable[[], Answer]) -> tuple[Answer, float]:
    started = time.monotonic()
    return act(), time.monotonic() - started


def silent(end: socket.socket) -> None:
    request(end)
    end.recv(1)


def deaf(end: socket.socket) -> None:
    end.recv(1)
    end.recv(0)


def trickling(end: socket.socket) -> None:
    request(end)
    end.sendall(wire.HEADER.pack(2**20))
    while True:
        end.sendall(b"l")


@pytest.mark.parametrize("play", [silent, deaf, trickling], ids=lambda play: play.__name__)
def test_waiting_ends_at_the_deadline(stage, play):
    """for a room that says nothing, that does not listen, that sends a byte at a time"""
    answer, seconds = timed(lambda: stage(call_seconds=0.2).ask(play, np.zeros(2**20)))
    assert Answer(Outcome.TIMED_OUT) == answer
    assert 0.2 <= seconds < 0.2 + PATIENCE


def test_a_claimed_size_over_the_limit_is_refused_unread(stage):
    """4 GB are neither waited for nor allocated"""
    tracemalloc.start()
    answer = stage(reply_mb=1).ask(lambda end: end.sendall(wire.HEADER.pack(request(end) and 2**32 - 1)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert Answer(Outcome.OUTPUT_TOO_LARGE) == answer
    assert peak < 2**20


@pytest.mark.parametrize(
    "rest",
    [
        (),
        ("returned",),
        ("returned", 1, 2),
        ("passed", 1),
        ("PASSED",),
        ("raised", "E", "text", "f.py"),
        ("raised", b"E", "text", "f.py", 1),
        ("raised", "E", "text", "f.py", 1.0),
        ("bad_value", None),
        ("loaded", "all of it"),
        (["returned"], 1),
        (None,),
    ],
    ids=repr,
)
def test_a_reply_of_another_form_is_a_crash(stage, rest):
    """only the known forms are answers"""
    assert Answer(Outcome.CRASHED) == stage().ask(replying(*rest))


@pytest.mark.parametrize("body", [wire.encode([b"number", "returned", 1], 99), wire.encode(None, 99), b"", b"\xff"], ids=repr)
def test_a_body_that_is_no_reply_is_a_crash(stage, body):
    """a list in the place of the tuple, nothing, bytes that cannot be read"""

    def play(end: socket.socket) -> None:
        request(end)
        end.sendall(framed(body))

    assert Answer(Outcome.CRASHED) == stage().ask(play)


@pytest.mark.parametrize("line", [True, -5, 2**1000])
def test_a_line_number_is_a_small_integer(stage, line):
    """a bool or a number that no database holds would stop a whole run when it is stored"""
    answer = stage().ask(replying("raised", "E", "text", "f.py", line))
    assert int is type(answer.line)
    assert 0 <= answer.line <= replies.MOST_LINES


def test_texts_are_cut(stage):
    """what a room says about itself is stored, so it is short"""
    long = "x" * 100_000
    raised = stage().ask(replying("raised", long, long, long, 1))
    refused = stage().ask(replying("bad_value", long))
    assert {replies.TEXT_KEPT} == {len(raised.error), len(raised.message), len(raised.place), len(refused.message)}


def test_an_ended_room_is_not_asked_again(stage):
    """that would be a fault of ours, and says so"""
    ended = stage()
    ended.ask(lambda end: end.shutdown(socket.SHUT_RDWR))
    with pytest.raises(RoomError, match="ended"):
        ended.room.call("m", Call("f"))


REPLIES = (
    ("returned", 1.5),
    ("returned", [np.arange(6.0).reshape(2, 3), {"a": (None, "text")}]),
    ("raised", "ValueError", "text", "answer.py", 3),
    ("bad_value", "a value of type object"),
    ("missing",),
    ("too_large",),
    ("out_of_memory",),
    ("loaded", [("raised", "answer.py", 1, "ValueError")]),
)


def hostile(rng: random.Random) -> Play:
    """Return one way to answer, drawn from all that an attacker can do to a frame."""
    kind, rest = rng.randrange(8), rng.choice(REPLIES)
    stop = rng.random() < 0.97  # else it stays silent until the deadline

    def play(end: socket.socket) -> None:
        if kind == 0:
            end.sendall(rng.randbytes(rng.randrange(1, 40)))  # early
        number = request(end)
        frame = bytearray(reply(number, *rest) * (2 if kind == 1 else 1))
        if kind == 2:
            frame = bytearray(reply(rng.randbytes(8), *rest))
        elif kind == 3:
            del frame[rng.randrange(len(frame)) :]
        elif kind == 4:
            frame[:4] = rng.randbytes(4)
        elif kind == 5:
            frame = bytearray(framed(rng.randbytes(rng.randrange(60))))
        elif kind >= 6:
            for _ in range(rng.randrange(1, 4)):
                frame[rng.randrange(4, len(frame))] ^= 1 << rng.randrange(8)
        end.sendall(frame)
        if stop:
            end.shutdown(socket.SHUT_RDWR)

    return play


def test_no_sequence_of_bytes_gets_anything_but_an_answer():
    """2,000 hostile rooms: early, doubled, cut, mutated, random, misnumbered replies"""
    rng = random.Random(20_240_607)
    seen = set()
    for _ in range(FUZZ_ROOMS):
        one = Stage(call_seconds=0.01, reply_mb=1)
        answer, seconds = timed(lambda: one.ask(hostile(rng)))  # noqa: B023 - called at once
        one.close()
        assert Answer is type(answer)
        assert Outcome is type(answer.outcome)
        assert seconds < 0.01 + PATIENCE
        seen.add(answer.outcome)
    assert {Outcome.CRASHED, Outcome.TIMED_OUT, Outcome.OUTPUT_TOO_LARGE, Outcome.PASSED} <= seen
