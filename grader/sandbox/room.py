"""Rooms, seen from the trusted side: a room is a process forked from a warm server, with one submission inside.

Every word that comes out of it is data to be checked. Limits are kept from outside: a call that outlives its deadline ends
with the whole room.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import select
import signal
import socket
import time
from collections.abc import Callable
from typing import Any

from grader.course.course import Limits
from grader.errors import RoomError, WireError
from grader.model import Answer, Call, Outcome
from grader.sandbox import wire
from grader.sandbox.bubblewrap import Box
from grader.sandbox.memory import resident_bytes, scratch_files
from grader.sandbox.replies import answer_from

# What a room that was ended by SIGKILL has for an error: by itself, or from outside, as on a machine out of memory. Limits
# are not enforced by it, so nobody can tell who did it but by asking again.
KILLED = signal.SIGKILL.name
READY_SECONDS = 20.0  # a fork and its walls take 0.1 s; the rest is for a machine under load
EXPLAIN_SECONDS = 5.0  # a room that only closes its channel says nothing; the end of a process is told in a millisecond
AT_ONCE = 64 * 1024  # bytes; most replies are shorter and come whole with their header
OUTPUT_KEPT = 64 * 1024  # bytes of each standard stream; what follows is read and dropped
WATCH_SECONDS = 0.05  # how often memory is looked at while a call runs
# bubblewrap bounds the bytes of /tmp, not its files: 310,000 empty ones in 2 s took 310 MB of kernel memory (measured).
MOST_FILES = 4096
MEGABYTE = 1024 * 1024


class Room:
    """A process with submitted code inside. Made by `Host.open`."""

    def __init__(
        self,
        channel: socket.socket,
        outputs: tuple[int, int],
        status: int,
        box: Box | None,
        limits: Limits,
        tell_killed: Callable[[], None] = lambda: None,
    ) -> None:
        self._channel = channel
        self._outputs = outputs
        self._status = status
        self._box = box
        self.limits = limits
        self._tell_killed = tell_killed
        self._poll = select.poll()
        channel.setblocking(False)
        for descriptor in (channel.fileno(), *outputs):
            os.set_blocking(descriptor, False)
            self._poll.register(descriptor, select.POLLIN)
        self._process = 0
        self._resident_at_start = 0
        self._next_look = 0.0
        self._printed = dict.fromkeys(outputs, b"")
        self.flooded = False
        self.alive = True
        self.running: tuple[str, int] | None = None  # file and number of the statement that a load says it runs

    def wait_until_ready(self) -> None:
        """Wait for the process to stand behind its walls.

        Raises:
            RoomError: it could not put them on.
        """
        deadline = time.monotonic() + READY_SECONDS
        word = self._line(deadline) or ""
        if not word.startswith("pid "):
            raise RoomError(f"A room could not be entered: {word.removeprefix('failed ') or 'no answer'}.")
        self._process = int(word.removeprefix("pid "))
        try:
            self._receive(5, 5, deadline)
        except _Ended as error:
            text = self._printed[self._outputs[1]].decode(errors="replace").strip().splitlines()
            raise RoomError(f"A room could not be sealed: {text[-1] if text else 'no answer'}.") from error
        self._resident_at_start = resident_bytes(self._roots())

    def load(self, module: str, cells: tuple[tuple[str, str], ...], **more: Any) -> Answer:
        """Run a submission, as far as it goes; `more` is the rest of a `loading.Request`, and the value lists remarks."""
        return self._ask(("load", module, {"cells": list(cells), **more}), self.limits.load_seconds)

    def call(self, module: str, call: Call, seconds: float | None = None) -> Answer:
        """Call a function; whatever happens inside comes back as an `Answer`."""
        seconds = self.limits.call_seconds if seconds is None else min(seconds, self.limits.call_seconds)
        return self._ask(("call", module, call.function, call.args, call.kwargs, str(call.want)), seconds)

    def close(self) -> None:
        """End everything in the room."""
        if self._channel.fileno() < 0:
            return
        self.alive = False
        if self._box is not None:
            self._box.kill()
        elif self._process:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process, signal.SIGKILL)
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(self._process, signal.SIGKILL)
        self._channel.close()
        for descriptor in (*self._outputs, self._status):
            os.close(descriptor)

    def _ask(self, request: tuple[Any, ...], seconds: float) -> Answer:
        deadline = time.monotonic() + seconds
        if not self.alive:
            raise RoomError("A room was asked after it had ended.")
        number, self.running = secrets.token_bytes(8), None
        body = wire.encode((number, *request), 2**31)
        try:
            self._send(wire.HEADER.pack(len(body)) + body, deadline)
            return answer_from(self._receive_reply(number, deadline))
        except _Ended as end:
            answer = self._explain(end.outcome)
            self.close()
            return answer
        except WireError:
            self.close()
            return Answer(Outcome.CRASHED)

    def _explain(self, outcome: Outcome) -> Answer:
        if outcome is not Outcome.CRASHED:
            return Answer(outcome)
        word = self._line(time.monotonic() + EXPLAIN_SECONDS)
        code = word.removeprefix("exit ") if word is not None else str(-signal.SIGKILL)
        if code == str(-signal.SIGKILL):
            self._tell_killed()
            return Answer(Outcome.CRASHED, error=KILLED)
        if code == str(-signal.SIGXCPU) and self._box is not None:
            return Answer(Outcome.TIMED_OUT)
        with contextlib.suppress(ValueError):
            if int(code) < 0:
                return Answer(Outcome.CRASHED, error=signal.Signals(-int(code)).name)
        return Answer(Outcome.CRASHED)

    def _send(self, data: bytes, deadline: float) -> None:
        rest = memoryview(data)
        while rest:
            try:
                rest = rest[self._channel.send(rest) :]
            except BlockingIOError:
                self._poll.modify(self._channel.fileno(), select.POLLOUT)
                try:
                    self._wait(deadline)
                finally:
                    self._poll.modify(self._channel.fileno(), select.POLLIN)
            except OSError as error:
                raise _Ended(Outcome.CRASHED) from error

    def _receive_reply(self, number: bytes, deadline: float) -> tuple[Any, ...]:
        """Return the reply to a request; meanwhile note which statement of a file is said to run."""
        data, header = b"", wire.HEADER.size
        while True:
            data += self._receive(header - len(data), AT_ONCE, deadline)
            size = wire.HEADER.unpack(data[:header])[0]
            if size > self.limits.reply_mb * MEGABYTE:
                raise _Ended(Outcome.OUTPUT_TOO_LARGE)
            missing = header + size - len(data)
            data += self._receive(missing, missing + 1, deadline)
            reply, data = wire.decode(data[header : header + size]), data[header + size :]
            match reply:
                case (bytes() as told, "running", str() as label, int() as statement) if told == number:
                    self.running = (label, statement)
                case (bytes() as told, str(), *_) if told == number and not data:
                    return tuple(reply[1:])
                case _:
                    raise WireError("a reply to another request, or more bytes than one: somebody else writes on the channel")
            if time.monotonic() > deadline:
                raise _Ended(Outcome.TIMED_OUT)

    def _receive(self, least: int, most: int, deadline: float) -> bytes:
        """Return what has come as soon as it is enough."""
        data = bytearray()
        while len(data) < least:
            self._wait(deadline)
            try:
                part = self._channel.recv(min(most - len(data), MEGABYTE))
            except BlockingIOError:
                continue
            except OSError as error:
                raise _Ended(Outcome.CRASHED) from error
            if not part:
                self._drain()
                raise _Ended(Outcome.CRASHED)
            data += part
            if len(data) < least and time.monotonic() > deadline:
                raise _Ended(Outcome.TIMED_OUT)  # a trickle that never lets the channel run dry
        return bytes(data)

    def _wait(self, deadline: float) -> None:
        """Wait until the channel moves; meanwhile drain what is printed and watch the clock and the memory."""
        while True:
            now = time.monotonic()
            if now >= self._next_look:  # by the clock, so that a room that keeps us busy is looked at all the same
                self._look()
                self._next_look = now + WATCH_SECONDS
            events = self._poll.poll(max(0.0, min(deadline - now, WATCH_SECONDS)) * 1000)
            if any(descriptor == self._channel.fileno() for descriptor, _ in events):
                return  # also when we come late: an answer that is there was in time
            if now >= deadline:
                raise _Ended(Outcome.TIMED_OUT)
            if events:
                self._drain()

    def _look(self) -> None:
        if not self._resident_at_start:
            return
        used = resident_bytes(self._roots()) - self._resident_at_start
        files = scratch_files(self._box.first_process) if self._box is not None else 0
        if used > self.limits.memory_mb * MEGABYTE or files > MOST_FILES:
            raise _Ended(Outcome.OUT_OF_MEMORY)

    def _drain(self) -> None:
        for descriptor in self._outputs:
            with contextlib.suppress(BlockingIOError):
                part = os.read(descriptor, OUTPUT_KEPT)
                kept = self._printed[descriptor]
                if not part:
                    with contextlib.suppress(KeyError):
                        self._poll.unregister(descriptor)
                self.flooded |= len(kept) + len(part) > OUTPUT_KEPT
                self._printed[descriptor] = kept + part[: OUTPUT_KEPT - len(kept)]

    def _line(self, deadline: float) -> str | None:
        """Read one line from the supervisor; None when it has gone without one, nothing when it says nothing in time."""
        line = b""
        while not line.endswith(b"\n"):
            if not select.select([self._status], [], [], max(0.0, deadline - time.monotonic()))[0]:
                return ""
            part = os.read(self._status, 1)
            if not part:
                return None
            line += part
        return line.decode(errors="replace").strip()

    def _roots(self) -> tuple[int, ...]:
        return (self._process, self._box.first_process) if self._box is not None else (self._process,)


class _Ended(Exception):
    """The room is of no more use; `outcome` says why."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome
