"""Ctrl-C: one sentence and nothing left behind, within two seconds, whatever is going on."""

from __future__ import annotations

import atexit
import os
import signal
import sys
from typing import NoReturn

from grader.cli.locale import language_of_locale
from grader.model import Text

STATUS = 130
PATIENCE = 1.5  # seconds for putting things away; then the process ends, and the kernel ends what hangs on it
OUT_OF_A_CALLBACK = 0.01  # seconds

_STOPPED = Text(
    "grader: stopped; what was graded is kept, and the same command goes on from there.\n",
    "grader: 中断しました。採点済みの結果は残っており、同じコマンドで続きから再開できます。\n",
)


def listen() -> None:
    """From now on Ctrl-C ends the workers and raises KeyboardInterrupt, once."""
    signal.signal(signal.SIGINT, _stop)
    if sys.platform != "win32":
        # Registered first, so called last: Python gives up its signal handlers before it ends, and the alarm would kill it.
        atexit.register(signal.setitimer, signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, _give_up)
        sys.unraisablehook = _raise_again


def was_asked() -> bool:
    """Tell whether somebody has pressed Ctrl-C."""
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def say() -> None:
    """Say that the command was stopped."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, lambda *_: os._exit(STATUS))
    sys.stderr.write(_STOPPED.to(language_of_locale()))


def _stop(*_: object) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is impatient must not interrupt the putting away
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, _give_up)
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    # Who has workers has imported multiprocessing, which takes 18 ms; it may be in the middle of that.
    for worker in getattr(sys.modules.get("multiprocessing"), "active_children", tuple)():
        worker.kill()
    raise KeyboardInterrupt


def _raise_again(lost: sys.UnraisableHookArgs) -> None:
    """Raise a KeyboardInterrupt once more that fell into a callback of Python's own, which can only print it."""
    if sys.platform == "win32" or not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
        return
    signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, OUT_OF_A_CALLBACK)


def _give_up(*_: object) -> NoReturn:
    os.write(2, _STOPPED.to(language_of_locale()).encode())
    os._exit(STATUS)
