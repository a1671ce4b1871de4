"""The warm server: a process that has imported what submissions need and forks a child for every room.

Run as `python -I -m grader.sandbox.server KIND FD`. It computes nothing, holds no secret and runs no submitted code. It
may fork only while it has one thread: after a single Keras operation every child would hang (measured).

Each request is one message on the control socket: the room's settings, with the room's channel, standard streams, a status
pipe and (for a sealed room) a pidfd of bubblewrap's process as descriptors. Two forks follow. The first child, the supervisor,
enters the namespaces and stays outside the pid namespace to report how the second one ends; the second becomes the room.

Nothing outlives whom it works for, also when that one is killed: the server ends with its parent. A supervisor waits for the
end of the room, of the server (a pipe that only the server can write to) or of the trusted side (the status pipe), whichever
comes first, and then ends all that is in the room.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import json
import os
import select
import signal
import socket
import sys
import time
from typing import Any

from grader.sandbox import inside, walls
from grader.sandbox.imports import hide_packages

MESSAGE_BYTES = 4096
DESCRIPTORS = 5
# A student must write the answer of a NumPy topic, not call it; on a student's own machine these may be installed.
HIDDEN_FROM_NUMPY = ("tensorflow", "keras", "scipy", "sklearn", "torch", "jax")


def main() -> None:
    """Import what the kind of room needs, then fork on request until the control socket closes."""
    kind, control_fd, parent = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if sys.platform == "linux":
        walls.die_with_parent(parent)
    # A room takes Ctrl-C as any program does, whatever the worker that started this server does with it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    started = time.perf_counter()
    import numpy as np  # noqa: F401 - loaded once here so that no room has to

    if kind == "numpy":
        sys.modules.update(dict.fromkeys(HIDDEN_FROM_NUMPY))  # type: ignore[arg-type]  # None makes an import fail
    else:
        import keras
        import tensorflow as tf

        tf.config.threading.set_intra_op_parallelism_threads(1)
        tf.config.threading.set_inter_op_parallelism_threads(1)
        # Rewriting graphs to run faster takes longer than the short trainings here do.
        tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})
        _translate_once(keras.Model)
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
    _serve(control, threads, system_calls)
    # Supervisors end with this process; waiting for them leaves none to be buried by somebody else.
    with contextlib.suppress(ChildProcessError):
        os.waitpid(-1, 0)
    os._exit(0)


def _translate_once(model_class: Any) -> None:
    """Make an optimizer's variables before Keras translates a training step; made within it, they have it translated twice.

    The weights are the same bit by bit, and a small training takes two thirds of the time (measured).
    """
    make = model_class.make_train_function

    @functools.wraps(make)
    def make_train_function(model: Any, force: bool = False) -> Any:
        optimizer = getattr(model, "optimizer", None)
        if model.built and optimizer is not None and not optimizer.built and model.trainable_variables:
            optimizer.build(model.trainable_variables)
        return make(model, force)

    model_class.make_train_function = make_train_function


def _serve(control: socket.socket, threads: int, system_calls: walls.SystemCallFilter | None) -> None:
    """Fork a supervisor for every request, until nobody can send one."""
    ended, alive = os.pipe()
    try:
        while True:
            message, descriptors, _, _ = socket.recv_fds(control, MESSAGE_BYTES, DESCRIPTORS)
            # Never fork with a second thread: this server ends, and the trusted side starts a new one.
            if not message or _threads() != threads:
                return
            if os.fork() == 0:
                try:
                    control.close()
                    os.close(alive)
                    _supervise(json.loads(message), descriptors, ended, system_calls)
                finally:
                    os._exit(0)
            for descriptor in descriptors:
                os.close(descriptor)
    except ConnectionError:
        return
    finally:
        os.close(alive)


def _supervise(
    settings: dict[str, int], descriptors: list[int], ended: int, system_calls: walls.SystemCallFilter | None
) -> None:
    """Enter the namespaces, fork the room, report its number and end on the status pipe, and leave nothing of it."""
    channel, stdout, stderr, status, *pidfd = descriptors
    box = pidfd[0] if pidfd else None
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        if box is not None:
            walls.join(box)
        elif sys.platform == "linux":
            walls.adopt_orphans()
    except OSError as error:
        os.write(status, f"failed {error}\n".encode())
        return
    # From inside a pid namespace the supervisor, which is not in it, has the number 0.
    supervisor = os.getpid() if box is None else 0
    child = os.fork()
    if child == 0:
        try:
            for descriptor in (status, ended, *pidfd):
                os.close(descriptor)
            _become_room(settings, (channel, stdout, stderr), supervisor, system_calls if pidfd else None)
        finally:
            os._exit(0)
    for descriptor in (channel, stdout, stderr):
        os.close(descriptor)
    with contextlib.suppress(BrokenPipeError):
        os.write(status, f"pid {child}\n".encode())
    if sys.platform == "linux":
        _wait_for_an_end(child, ended, status)
        _end_room(child, box)
    _, code = os.waitpid(child, 0)
    with contextlib.suppress(BrokenPipeError):
        os.write(status, f"exit {os.waitstatus_to_exitcode(code)}\n".encode())
    if sys.platform == "linux" and box is None:
        _end_orphans()


def _wait_for_an_end(child: int, *pipes: int) -> None:
    """Wait until the room has ended, or the other end of one of the pipes has."""
    ends = select.poll()
    ends.register(os.pidfd_open(child), select.POLLIN)
    for pipe in pipes:
        ends.register(pipe, 0)  # that nobody holds the other end is told without being asked for
    ends.poll()


def _end_room(child: int, box: int | None) -> None:
    with contextlib.suppress(ProcessLookupError):
        if box is not None:
            signal.pidfd_send_signal(box, signal.SIGKILL)
        else:
            os.kill(child, signal.SIGKILL)


def _end_orphans() -> None:
    """End what a room without walls has started, and what that leaves behind, until nothing is there."""
    while True:
        with open(f"/proc/self/task/{os.getpid()}/children", "rb") as file:  # noqa: PTH123 - as in _threads
            children = [int(number) for number in file.read().split()]
        if not children:
            return
        for number in children:
            os.kill(number, signal.SIGKILL)
            os.waitpid(number, 0)


def _become_room(
    settings: dict[str, int], streams: tuple[int, int, int], supervisor: int, system_calls: walls.SystemCallFilter | None
) -> None:
    """Put on the walls, then serve. An error before the first frame reaches the trusted side as stderr text."""
    channel, stdout, stderr = streams
    inside.prepare(stdout, stderr)
    if system_calls is None:
        hide_packages(sys.argv[1])  # a sealed room has no others
    os.umask(0o077)
    os.setsid()  # whoever ends its own process group ends nobody else
    if system_calls is not None:
        os.chdir("/tmp")  # noqa: S108 - the room's own RAM disk
        bounds = walls.Bounds(*(settings[name] for name in walls.Bounds.__dataclass_fields__))
        walls.surrender(settings.get("user"), bounds, system_calls)
    if sys.platform == "linux":
        walls.die_with_parent(supervisor)  # only now, since the kernel forgets it when identity or capabilities change
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
