"""Start bubblewrap with a sleeping program, so that a forked child can join what it set up.

A box is that bubblewrap process: fresh namespaces and a file system that holds the standard library, the packages of the
room's kind, and nothing else: no program, no home, no repository.

bubblewrap runs as two processes, and the inner one waits for a word of the outer one before it does anything. Whoever kills
the outer one in between leaves the inner one waiting for good, so nothing here does: neither Ctrl-C, nor the kernel when the
grader ends (`--die-with-parent`), nor `kill`. A box whose grader has ended ends because its sleeper reads the end of a pipe;
what a room started in it is ended by the room's supervisor (`sandbox/server.py`).
"""

from __future__ import annotations

import contextlib
import functools
import importlib.metadata
import json
import os
import select
import shutil
import signal
import subprocess
import sysconfig
from pathlib import Path

from grader.errors import RoomError
from grader.sandbox.packages import distributions

SCRATCH = "/tmp"  # noqa: S108 - the only writable place in a room, its own
SCRATCH_BYTES = 32 * 1024 * 1024
START_SECONDS = 10.0  # 2-5 ms when idle; the rest is for a machine under load
END_SECONDS = 5.0  # under 1 ms when idle
# A room reads a notebook's own syntax with one module of it; nothing that it requires is there.
IPYTHON = "IPython"


class Box:
    """Namespaces held open by a bubblewrap process that does nothing.

    Args:
        kind: which packages are visible, `numpy` or `keras`.

    Raises:
        RoomError: bubblewrap is missing or refuses; the text is its own.
    """

    def __init__(self, kind: str) -> None:
        program, sleeper = shutil.which("bwrap"), shutil.which("cat")
        if program is None or sleeper is None:
            raise RoomError("bubblewrap (bwrap) is not installed.")
        arguments = (*_arguments(kind), *_mount("--ro-bind", os.path.realpath(sleeper), "/sleep"), "--remount-ro", "/")
        options_read, options_write = os.pipe()
        info_read, info_write = os.pipe()
        with os.fdopen(options_write, "wb") as file:
            file.write("\0".join((*arguments, "--info-fd", str(info_write))).encode())  # a pipe holds 64 KiB, this is a tenth
        self._process = subprocess.Popen(
            [program, "--args", str(options_read), "/sleep"],
            pass_fds=(options_read, info_write),
            env={},  # bubblewrap's own environment is readable as /proc/1/environ in the room
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C in the terminal would reach the outer process
        )
        os.close(options_read)
        os.close(info_write)
        self._info = os.fdopen(info_read, "rb")
        assert self._process.stderr is not None
        os.set_blocking(self._process.stderr.fileno(), False)
        self.pidfd = -1
        self.first_process = 0
        # The sleeper is `cat`: a byte that comes back proves that every mount is in place.
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(b".")
            self._process.stdin.flush()

    def ready(self) -> int:
        """Wait until every mount is in place, and return a pidfd of the first process in the namespaces.

        `first_process` is its number outside.

        Raises:
            RoomError: bubblewrap refuses; the text is its own.
        """
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        if self.pidfd >= 0:
            return self.pidfd
        readable, _, _ = select.select([self._process.stdout], [], [], START_SECONDS)
        if not readable or not self._process.stdout.read(1):
            self._end()
            words = (self._process.stderr.read() or b"").decode(errors="replace").strip()
            self.kill()
            raise RoomError(f"bubblewrap could not build a room: {words.splitlines()[-1] if words else 'no answer'}.")
        self._open_first_process()
        return self.pidfd

    def kill(self) -> None:
        """End everything that lives in the namespaces; the kernel does so when their first process dies."""
        self._end()
        if self.pidfd >= 0:
            os.close(self.pidfd)
            self.pidfd = -1
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr, self._info):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()

    def _end(self) -> None:
        """End the inner process, and wait for the outer one, which then ends by itself."""
        if self.pidfd < 0 and self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError, RoomError):
                self._open_first_process()
        if self.pidfd >= 0:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()  # it was stopped, or the machine stalls
            self._process.wait()

    def _open_first_process(self) -> None:
        """Learn which process is the inner one; bubblewrap writes it down before it lets it run."""
        if not select.select([self._info], [], [], START_SECONDS)[0] or not (facts := self._info.read()):
            raise RoomError("bubblewrap started no process.")
        self.first_process = int(json.loads(facts)["child-pid"])
        self.pidfd = os.pidfd_open(self.first_process)


def _mount(option: str, source: str, target: str) -> tuple[str, str, str]:
    return (option, source, target)


@functools.cache
def _arguments(kind: str) -> tuple[str, ...]:
    """Return bubblewrap's options for one kind of room; they depend on the installation alone."""
    options = [
        "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", "--hostname", "room",
        "--new-session", "--cap-drop", "ALL",
    ]  # fmt: skip
    if os.geteuid() != 0:
        options += ["--unshare-user", "--disable-userns"]
    mounts = _system_libraries()
    stdlib = sysconfig.get_path("stdlib")
    mounts += _mount("--ro-bind", stdlib, stdlib)
    masks = [str(path) for path in (Path(stdlib, "site-packages"), Path(stdlib, "dist-packages")) if path.is_dir()]
    if Path("/usr/lib/python3").is_dir():
        masks.append("/usr/lib/python3")
    for mask in masks:
        mounts += ["--size", "65536", "--tmpfs", mask]
    entries = _entries(kind)
    for entry in entries:
        mounts += _mount("--ro-bind", str(entry), str(entry))
    for mask in masks:
        mounts += ["--remount-ro", mask]
    mounts += _mount("--dev-bind", "/dev/null", "/dev/null")
    mounts += _mount("--dev-bind", "/dev/urandom", "/dev/urandom")
    mounts += ["--proc", "/proc", "--chdir", "/"]
    # First of all mounts: the kit itself may lie below /tmp, and must not be covered.
    options += ["--perms", "1777", "--size", str(SCRATCH_BYTES), "--tmpfs", SCRATCH]
    # bubblewrap makes missing parents for their owner only; the room is somebody else.
    parents = {parent for path in (*entries, Path(stdlib), Path("/usr/lib"), Path("/dev/null")) for parent in path.parents}
    for parent in sorted(parents - {Path("/"), Path(SCRATCH)}):
        options += ["--perms", "0755", "--dir", str(parent)]
    options += mounts
    return tuple(options)


def _system_libraries() -> list[str]:
    options: list[str] = []
    for name in ("/usr/lib", "/usr/lib64", "/usr/lib32"):
        if Path(name).is_dir():
            options += _mount("--ro-bind", name, name)
    for name in ("/lib", "/lib64"):
        path = Path(name)
        if path.is_symlink():
            options += ["--symlink", str(path.readlink()), name]
        elif path.is_dir():
            options += _mount("--ro-bind", name, name)
    if Path("/etc/ld.so.cache").is_file():
        options += _mount("--ro-bind", "/etc/ld.so.cache", "/etc/ld.so.cache")
    return options


def _entries(kind: str) -> list[Path]:
    """Return the top-level files and folders of the packages and of all they require."""
    entries: set[Path] = set()
    for distribution in distributions(kind):
        for file in distribution.files or ():
            if file.parts[0] != "..":
                entries.add(Path(str(distribution.locate_file(file.parts[0]))))
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        entries.add(Path(str(importlib.metadata.distribution("ipython").locate_file(IPYTHON))))
    return sorted(entry for entry in entries if entry.exists() and entry.name != "__pycache__")
