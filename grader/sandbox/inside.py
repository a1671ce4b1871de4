"""The program inside a room: it loads what it is sent and answers calls, one reply a request.

It runs next to hostile code and so guards nothing: the walls stand outside, and whatever leaves here is only ever
decoded as plain data. A request is a tuple `(number, verb, ...)`, a reply `(number, kind, ...)`; the number is random, so
that a reply prepared in advance fits no request.
"""

from __future__ import annotations

import contextlib
import functools
import os
import socket
import sys
import types
from collections.abc import Callable, Collection
from typing import Any

import numpy as np

from grader.errors import WireError
from grader.sandbox import wire
from grader.sandbox.faults import describe, raised_in
from grader.sandbox.imports import NoWindows
from grader.sandbox.ipython import StandIn
from grader.sandbox.loading import Loading, Request
from grader.sandbox.values import plain

REQUEST_LIMIT = 256 * 1024 * 1024  # requests come from the trusted side
AT_ONCE = 64 * 1024  # bytes; most requests are shorter and come whole with their header

SUPPORT = "support"  # the module that a topic puts beside every submission

Reply = tuple[Any, ...]


class Desk:
    """What one room has loaded: modules by name, and the objects that stay here."""

    def __init__(self, reply_limit: int) -> None:
        self.reply_limit = reply_limit
        self.modules: dict[str, types.ModuleType] = {}
        self.loadings: dict[str, Loading] = {}
        self.objects: dict[int, Any] = {}
        self.last_arguments: dict[tuple[str, str], tuple[Any, ...]] = {}
        self.tell: Callable[[str, int], None] = _tell_nobody

    def load(self, name: str, request: dict[str, Any]) -> Reply:
        """Run a submission in one new module, as far as it goes."""
        self.objects.clear()
        self.last_arguments.clear()
        loading = self.loadings[name] = Loading(name, Request(**request), self.tell)
        self.modules[name] = loading.module
        return ("loaded", loading.remarks)

    def call(self, module: str, function: str, args: tuple[Any, ...], kwargs: dict[str, Any], want: str) -> Reply:
        """Call one function and describe what became of it."""
        place, _, name = function.rpartition(".")  # "support.predict" is the topic's or the kit's, not the submission's
        loading = self.loadings[module]
        lost = loading.lost(name) if not place else None
        target = vars(self.modules[place or module]).get(name)
        if target is None or (lost is not None and not callable(target)):
            return lost.reply if lost else ("missing",)
        if not callable(target):
            return ("bad_value", f"{function} is not a function")
        args, kwargs = self.recognise((place or module, name), self.resolve(args)), self.resolve(kwargs)
        try:
            value = target(*args, **kwargs)
        except MemoryError:
            return ("out_of_memory",)
        except BaseException as error:  # SystemExit and KeyboardInterrupt are answers too: the room must go on
            if isinstance(error, NotImplementedError) and raised_in(error, loading.labels):
                broken = loading.lost(name, by_name=True) if not place else None
                return broken.reply if broken else ("missing",)
            cause = loading.cause(error)
            return cause.reply if cause else ("raised", *describe(error, loading.labels))
        return ("returned", {"value": value, "arguments": args, "both": (value, args)}.get(want))

    def recognise(self, function: tuple[str, str], args: tuple[Any, ...]) -> tuple[Any, ...]:
        """Give an array that comes again as the object it was in the last call, as in a program that keeps it in a variable.

        Otherwise a function that looks at `x is last_x` would be judged by something that happens to nobody but us.
        """
        before = self.last_arguments.get(function, ())
        again = tuple(old if _same_array(old, new) else new for old, new in zip(before, args, strict=False))
        self.last_arguments[function] = args = again + args[len(again) :]
        return args

    def answer(self, number: bytes, reply: Reply) -> bytes:
        """Encode a reply; a value that may not cross becomes a reply that says so."""
        try:
            return wire.encode((number, *reply), self.reply_limit, self._plain)
        except wire.TooLarge:
            reply = ("too_large",)
        except WireError as error:
            reply = ("bad_value", str(error))
        except RecursionError:
            reply = ("bad_value", "a value that contains itself")
        except MemoryError:
            reply = ("out_of_memory",)
        except BaseException as error:  # a lying object may raise anything while it is read
            reply = ("raised", *describe(error, self._labels))
        return wire.encode((number, *reply), 2**20)

    @property
    def _labels(self) -> Collection[str]:
        return {label for loading in self.loadings.values() for label in loading.labels}

    def _plain(self, value: Any) -> Any:
        """Give plain data where a value has it, and a handle for what must stay: a model, a layer, a function."""
        data = plain(value)
        if data is not value:
            return data
        if callable(value):
            number = len(self.objects)
            self.objects[number] = value
            return wire.Handle(number)
        raise WireError(f"a value of type {type(value).__name__}")

    def resolve(self, value: Any) -> Any:
        """Put the room's own objects in the place of handles and names."""
        if type(value) is wire.Handle:
            return self.objects[value.number]
        if type(value) is wire.Named:
            return vars(self.modules[SUPPORT])[value.name]
        if type(value) in (list, tuple):
            return type(value)(self.resolve(item) for item in value)
        if type(value) is dict:
            return {key: self.resolve(item) for key, item in value.items()}
        return value


def _tell_nobody(label: str, number: int) -> None:
    """Stand in for a trusted side that listens."""


def _same_array(old: Any, new: Any) -> bool:
    """Tell whether the submission left an array of an earlier call just as the new one is."""
    if type(old) is not np.ndarray or type(new) is not np.ndarray:
        return False
    form = (old.dtype, old.shape, old.strides, old.flags.writeable) == (new.dtype, new.shape, new.strides, new.flags.writeable)
    return form and old.tobytes() == new.tobytes()


def serve(channel: socket.socket, reply_limit: int) -> None:
    """Answer requests until the channel closes."""
    desk = Desk(reply_limit)
    verbs: dict[str, Callable[..., Reply]] = {"load": desk.load, "call": desk.call}
    requests = channel.makefile("rb", AT_ONCE)

    def send(number: bytes, reply: Reply) -> None:
        # What was printed belongs to this call; a later kill must not lose it.
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
        data = desk.answer(number, reply)
        channel.sendall(wire.HEADER.pack(len(data)) + data)

    while header := requests.read(wire.HEADER.size):
        body = requests.read(min(wire.HEADER.unpack(header)[0], REQUEST_LIMIT))
        number, verb, *rest = wire.decode(body)
        desk.tell = functools.partial(lambda asked, *at: send(asked, ("running", *at)), number)
        send(number, verbs[verb](*rest))


def prepare(stdout: int, stderr: int) -> None:
    """Give the process the standard streams of its room, nothing to read from, and no window to draw in."""
    sys.meta_path[:0] = [NoWindows(), StandIn()]
    null = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((null, 0), (stdout, 1), (stderr, 2)):
        os.dup2(source, target)
    for descriptor in (null, stdout, stderr):
        if descriptor > 2:
            os.close(descriptor)
