"""Rooms and the hosts that open them, seen from the trusted side.

A host owns one warm server. A room is a process forked from it, with one submission inside; every word that comes out of it
is data to be checked. Limits are kept from outside: a call that outlives its deadline ends with the whole room.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import secrets
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from typing import Any

from grader.course.course import Limits, Needs
from grader.errors import RoomError, WireError
from grader.model import Answer, Call, Level, Outcome
from grader.sandbox import wire
from grader.sandbox.bubblewrap import SCRATCH_BYTES, Box
from grader.sandbox.memory import resident_bytes, scratch_files
from grader.sandbox.replies import answer_from
from grader.sandbox.walls import Bounds

START_SECONDS = 120.0  # importing TensorFlow without byte code took 18 s on an idle machine (measured)
READY_SECONDS = 20.0  # a fork and its walls take 0.1 s; the rest is for a machine under load
AT_ONCE = 64 * 1024  # bytes; most replies are shorter and come whole with their header
OUTPUT_KEPT = 64 * 1024  # bytes of each standard stream; what follows is read and dropped
WATCH_SECONDS = 0.05  # how often memory is looked at while a call runs
# bubblewrap bounds the bytes of /tmp, not its files: 310,000 empty ones in 2 s took 310 MB of kernel memory (measured).
MOST_FILES = 4096
MEGABYTE = 1024 * 1024
# TensorFlow reserves about 6 GiB of addresses beyond what the warm server holds (measured); NumPy next to nothing.
ADDRESS_MARGIN = {"numpy": 256 * MEGABYTE, "keras": 8192 * MEGABYTE}
PROCESSES = {"numpy": 16, "keras": 64}  # threads count; TensorFlow starts about ten
# Numbers above any real user: nobody else on the machine is one of them, and no two rooms share one.
FIRST_ROOM_USER = 0x70000000

SERVER_ENVIRONMENT = {
    "HOME": "/tmp",  # noqa: S108 - the room's own RAM disk
    "LANG": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",  # oneDNN rounds differently from one processor to the next
    "CUDA_VISIBLE_DEVICES": "",
    "KERAS_BACKEND": "tensorflow",
    "MPLBACKEND": "Agg",
    "MPLCONFIGDIR": "/tmp",  # noqa: S108
}
# Which processor kernels OpenBLAS may use is a fact of the machine, not of the submission.
PASSED_ON = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "PYTHONDONTWRITEBYTECODE", "LD_LIBRARY_PATH")


class Host:
    """One warm server and the rooms forked from it.

    Args:
        kind: what rooms can import, `numpy` or `keras`.
        level: how far rooms are walled off.

    The server starts at once and is waited for when the first room opens.
    """

    def __init__(self, kind: Needs, level: Level) -> None:
        self.kind: Needs = kind
        self.level = level
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET if _LINUX else socket.SOCK_DGRAM)
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the server
        environment = SERVER_ENVIRONMENT | {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        self._server = subprocess.Popen(
            [sys.executable, "-I", "-m", "grader.sandbox.server", kind, str(theirs.fileno())],
            pass_fds=(theirs.fileno(),),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._complaints,
            start_new_session=True,  # Ctrl-C in the terminal is the trusted side's business
        )
        theirs.close()
        self._greeted = False
        # The next box and the next room build themselves while the present room works.
        self._next_box: Box | None = None
        self._next_room: Room | None = None

    def open(self, limits: Limits) -> Room:
        """Open a room.

        Raises:
            RoomError: the server or the walls failed; the text says how.
        """
        self._greet()
        room, self._next_room = self._next_room, None
        if room is not None and room.limits != limits:
            room.close()
            room = None
        room = room or self._fork(limits)
        try:
            room.wait_until_ready()
        except BaseException:
            room.close()
            raise
        if self.level is Level.SEALED:
            self._next_room = self._fork(limits)
        return room

    @property
    def alive(self) -> bool:
        """Whether the server still runs; a machine out of memory may have ended it."""
        return self._server.poll() is None

    def close(self) -> None:
        """End the server; its rooms end with it."""
        if self._next_room is not None:
            self._next_room.close()
        if self._next_box is not None:
            self._next_box.kill()
        self._next_room = self._next_box = None
        self._control.close()
        self._server.kill()
        self._server.wait()
        self._complaints.close()

    def _greet(self) -> None:
        if self._greeted:
            return
        hello = b""
        if select.select([self._control], [], [], START_SECONDS)[0]:
            with contextlib.suppress(ConnectionError):
                hello = self._control.recv(65536)
        if not hello:
            self._complaints.seek(0)
            lines = self._complaints.read().decode(errors="replace").strip().splitlines()
            raise RoomError(f"The {self.kind} warm server did not start: {lines[-1] if lines else 'no answer'}.")
        facts = json.loads(hello)
        if facts["threads"] != 1:
            raise RoomError(f"The {self.kind} warm server has {facts['threads']} threads and may not fork.")
        if self.level is Level.SEALED and not facts["filter"]:
            raise RoomError(f"The system call filter could not be built: {facts['problem']}.")
        self._greeted = True

    def _fork(self, limits: Limits) -> Room:
        """Ask the server for a room; it is on its way when this returns."""
        bounds = Bounds(
            address_space=limits.memory_mb * MEGABYTE + ADDRESS_MARGIN[self.kind],
            data=limits.memory_mb * MEGABYTE + ADDRESS_MARGIN[self.kind],
            processes=PROCESSES[self.kind],
            file_size=SCRATCH_BYTES,
            cpu_seconds=math.ceil(limits.topic_seconds) + 5,
        )
        settings: dict[str, int] = {**asdict(bounds), "reply_limit": limits.reply_mb * MEGABYTE}
        if os.geteuid() == 0:
            settings["user"] = FIRST_ROOM_USER + secrets.randbelow(2**24)
        box = None
        if self.level is Level.SEALED:
            box, self._next_box = self._next_box or Box(self.kind), Box(self.kind)
        ours, channel = socket.socketpair()
        output, stdout = os.pipe()
        errors, stderr = os.pipe()
        status, report = os.pipe()
        given = [channel.fileno(), stdout, stderr, report]
        try:
            descriptors = [*given, box.ready()] if box is not None else given
            socket.send_fds(self._control, [json.dumps(settings).encode()], descriptors)
        except (OSError, RoomError) as error:
            for descriptor in (output, errors, status):
                os.close(descriptor)
            ours.close()
            if box is not None:
                box.kill()
            raise RoomError(f"The {self.kind} warm server opened no room: {error}") from error
        finally:
            channel.close()
            for descriptor in given[1:]:
                os.close(descriptor)
        return Room(ours, (output, errors), status, box, limits, self)


class Room:
    """A process with submitted code inside. Made by `Host.open`."""

    def __init__(
        self, channel: socket.socket, outputs: tuple[int, int], status: int, box: Box | None, limits: Limits, host: Host | None
    ) -> None:
        self._channel = channel
        self._outputs = outputs
        self._status = status
        self._box = box
        self.limits = limits
        self._host = host
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
        word = self._line(deadline)
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
        """Call a function; whatever happens inside comes back as an `Answer`.

        Raises:
            RoomError: the room ended from outside, with its host.
        """
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
            if self._host is not None and not self._host.alive:
                raise RoomError("The warm server ended, and the room with it.") from end
            return answer
        except WireError:
            self.close()
            return Answer(Outcome.CRASHED)

    def _explain(self, outcome: Outcome) -> Answer:
        if outcome is not Outcome.CRASHED:
            return Answer(outcome)
        code = self._line(time.monotonic() + 1.0).removeprefix("exit ")
        if code in (str(-signal.SIGXCPU), str(-signal.SIGKILL)) and self._box is not None:
            return Answer(Outcome.TIMED_OUT if code == str(-signal.SIGXCPU) else Outcome.OUT_OF_MEMORY)
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
                    raise _Ended(Outcome.CRASHED)  # more bytes than the reply: somebody else writes on the channel
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

    def _line(self, deadline: float) -> str:
        """Read one line from the supervising process."""
        line = b""
        while not line.endswith(b"\n"):
            readable, _, _ = select.select([self._status], [], [], max(0.0, deadline - time.monotonic()))
            part = os.read(self._status, 1) if readable else b""
            if not part:
                break
            line += part
        return line.decode(errors="replace").strip()

    def _roots(self) -> tuple[int, ...]:
        return (self._process, self._box.first_process) if self._box is not None else (self._process,)


class _Ended(Exception):
    """The room is of no more use; `outcome` says why."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


_LINUX = sys.platform == "linux"
