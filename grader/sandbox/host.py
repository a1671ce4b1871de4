"""The hosts that open rooms: a host owns one warm server."""

from __future__ import annotations

import contextlib
import json
import math
import os
import secrets
import select
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict

from grader.course.course import Limits, Needs
from grader.errors import RoomError
from grader.model import Level
from grader.sandbox.bubblewrap import SCRATCH_BYTES, Box
from grader.sandbox.room import MEGABYTE, Room
from grader.sandbox.walls import Bounds

START_SECONDS = 120.0  # importing TensorFlow without byte code took 18 s on an idle machine (measured)
END_SECONDS = 5.0  # a server ends its rooms and itself in some 10 ms
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
        tell_killed: what to call when a room was ended by SIGKILL, from outside or by itself.

    The server starts at once and is waited for when the first room opens.
    """

    def __init__(self, kind: Needs, level: Level, tell_killed: Callable[[], None] = lambda: None) -> None:
        self.kind: Needs = kind
        self.level = level
        self._tell_killed = tell_killed
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET if _LINUX else socket.SOCK_DGRAM)
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the server
        environment = SERVER_ENVIRONMENT | {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        self._server = subprocess.Popen(
            [sys.executable, "-I", "-m", "grader.sandbox.server", kind, str(theirs.fileno()), str(os.getpid())],
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
        if not self._greeted:
            self._server.kill()  # it would first finish its imports
        try:
            self._server.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
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
        return Room(ours, (output, errors), status, box, limits, self._tell_killed)


_LINUX = sys.platform == "linux"
