"""The command `grader`: what comes before a subcommand, and how a fault or Ctrl-C ends it."""

from __future__ import annotations

import importlib
import io
import sys

from grader.cli import stop
from grader.errors import GraderError, UsageError


def main() -> None:
    """Run a command; a fault becomes one plain sentence and an exit status: 1 ours, 2 wrong usage, 130 stopped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a letter that the terminal has not is spelt out, not lost
            stream.reconfigure(errors="backslashreplace")
    stop.listen()
    try:
        importlib.import_module("grader.cli.commands").app(standalone_mode=True)
    except BaseException as error:
        if stop.was_asked():  # whatever has become of the KeyboardInterrupt; Python itself turns it into others
            stop.say()
            sys.exit(stop.STATUS)
        if isinstance(error, GraderError):
            print(f"grader: {error}", file=sys.stderr)  # noqa: T201 - the one place where a fault is told
            sys.exit(2 if isinstance(error, UsageError) else 1)
        if isinstance(error, BrokenPipeError):
            sys.exit(0)
        raise
