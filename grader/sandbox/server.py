"""The warm server: a process that has imported what submissions need and forks a child for every room.

Run as `python -I -m grader.sandbox.server KIND FD`. It computes nothing, holds no secret and runs no submitted code. It
may fork only while it has one thread: after a single Keras operation every child would hang (measured).

Each request is one message on the control socket: the room's settings, with the room's channel, standard streams, a status
pipe and (for a sealed room) a pidfd of bubblewrap's process as descriptors. Two forks follow. The first child enters the
namespaces and stays outside the pid namespace to report how the second one ends; the second becomes the room.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
import sys
import time

from grader.sandbox import inside, walls
from grader.sandbox.imports import hide_packages

MESSAGE_BYTES = 4096
DESCRIPTORS = 5
# A student must write the answer of a NumPy topic, not call it; on a student's own machine these may be installed.
HIDDEN_FROM_NUMPY = ("tensorflow", "keras", "scipy", "sklearn", "torch", "jax")


def main() -> None:
    """Import what the kind of room needs, then fork on request until the control socket closes."""
    kind, control_fd = sys.argv[1], int(sys.argv[2])
    if sys.platform == "linux":
        walls.die_with_parent()
    started = time.perf_counter()
    import numpy as np  # noqa: F401 - loaded once here so that no room has to

    if kind == "numpy":
        sys.modules.update(dict.fromkeys(HIDDEN_FROM_NUMPY))  # type: ignore[arg-type]  # None makes an import fail
    else:
        import keras  # noqa: F401 - the import is what this process is for
        import tensorflow as tf

        tf.config.threading.set_intra_op_parallelism_threads(1)
        tf.config.threading.set_inter_op_parallelism_threads(1)
        # Rewriting graphs to run faster takes longer than the short trainings here do.
        tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})
    control = socket.socket(fileno=control_fd)
    system_calls: walls.SystemCallFilter | None = None
    problem = ""
    try:
        system_calls = walls.SystemCallFilter()
    except OSError as error:
        problem = str(error)
    gc.collect()
    gc.freeze()  # children that collect garbage would copy every page they touch
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    threads = _threads()
    hello = {"threads": threads, "filter": system_calls is not None, "problem": problem}
    hello["seconds"] = round(time.perf_counter() - started, 3)
    control.send(json.dumps(hello).encode())
    while True:
        try:
            message, descriptors, _, _ = socket.recv_fds(control, MESSAGE_BYTES, DESCRIPTORS)
        except ConnectionError:
            return
        if not message:
            return
        if _threads() != threads:
            return  # never fork with a second thread: this server ends, and the trusted side starts a new one
        if os.fork() == 0:
            try:
                control.close()
                _supervise(json.loads(message), descriptors, system_calls)
            finally:
                os._exit(0)
        for descriptor in descriptors:
            os.close(descriptor)


def _supervise(settings: dict[str, int], descriptors: list[int], system_calls: walls.SystemCallFilter | None) -> None:
    """Enter the namespaces, fork the room, and report its number and end on the status pipe."""
    channel, stdout, stderr, status, *pidfd = descriptors
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        if sys.platform == "linux":
            walls.die_with_parent()
        if pidfd:
            walls.join(pidfd[0])
            os.close(pidfd[0])
    except OSError as error:
        os.write(status, f"failed {error}\n".encode())
        return
    child = os.fork()
    if child == 0:
        try:
            os.close(status)
            _become_room(settings, channel, stdout, stderr, system_calls if pidfd else None)
        finally:
            os._exit(0)
    for descriptor in (channel, stdout, stderr):
        os.close(descriptor)
    os.write(status, f"pid {child}\n".encode())
    _, code = os.waitpid(child, 0)
    with contextlib.suppress(BrokenPipeError):
        os.write(status, f"exit {os.waitstatus_to_exitcode(code)}\n".encode())


def _become_room(
    settings: dict[str, int], channel: int, stdout: int, stderr: int, system_calls: walls.SystemCallFilter | None
) -> None:
    """Put on the walls, then serve. An error before the first frame reaches the trusted side as stderr text."""
    inside.prepare(stdout, stderr)
    if system_calls is None:
        hide_packages(sys.argv[1])  # a sealed room has no others
    os.umask(0o077)
    if system_calls is not None:
        os.chdir("/tmp")  # noqa: S108 - the room's own RAM disk
        bounds = walls.Bounds(*(settings[name] for name in walls.Bounds.__dataclass_fields__))
        walls.surrender(settings.get("user"), bounds, system_calls)
    else:
        os.setsid()
    if sys.platform == "linux":
        walls.die_with_parent()  # once more, since the kernel forgets it when identity or capabilities change
    with socket.socket(fileno=channel) as stream:
        stream.sendall(b"ready")
        inside.serve(stream, settings["reply_limit"])


def _threads() -> int:
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208 - one call, no objects
    except OSError:
        return 1


if __name__ == "__main__":
    main()
