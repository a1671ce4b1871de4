"""The program inside a room: it loads what it is sent and answers calls, one reply a request.

It runs next to hostile code and so guards nothing: the walls stand outside, and whatever leaves here is only ever
decoded as plain data. A request is a tuple `(number, verb, ...)`, a reply `(number, kind, ...)`; the number is random, so
that a reply prepared in advance fits no request.
"""

from __future__ import annotations
import __future__

import contextlib
import importlib.util
import os
import socket
import sys
import types
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from typing import Any

import numpy as np

from grader.errors import WireError
from grader.sandbox import wire

REQUEST_LIMIT = 256 * 1024 * 1024  # requests come from the trusted side
AT_ONCE = 64 * 1024  # bytes; most requests are shorter and come whole with their header
MESSAGE_LIMIT = 2_000  # letters of an exception's text
CELL_REMARKS = 50

SUPPORT = "support"  # the module that a topic puts beside every submission

# matplotlib's backends that open windows; a submission may ask for one by name, and the machine may have a screen.
WINDOWS = tuple(
    f"matplotlib.backends.backend_{kit}"
    for kit in (
        "gtk3agg", "gtk3cairo", "gtk4agg", "gtk4cairo", "macosx", "nbagg", "qt5agg", "qt5cairo", "qtagg", "qtcairo", "tkagg",
        "tkcairo", "webagg", "wx", "wxagg", "wxcairo",
    )
)  # fmt: skip
WITHOUT_WINDOW = "matplotlib.backends.backend_agg"

Reply = tuple[Any, ...]


class Desk:
    """What one room has loaded: modules by name, and the objects that stay here."""

    def __init__(self, reply_limit: int) -> None:
        self.reply_limit = reply_limit
        self.modules: dict[str, types.ModuleType] = {}
        self.faults: dict[str, Reply] = {}
        self.objects: dict[int, Any] = {}
        self.last_arguments: dict[tuple[str, str], tuple[Any, ...]] = {}

    def load(self, name: str, cells: list[tuple[str, str]]) -> Reply:
        """Run the cells in one new module; a cell that fails is named and the next one still runs."""
        module = types.ModuleType(name)
        self.modules[name] = sys.modules[name] = module
        self.objects.clear()
        self.last_arguments.clear()
        self.faults.pop(name, None)
        remarks: list[tuple[str, str, int, str]] = []
        flags = 0
        for label, source in cells:
            module.__file__ = label
            code, skipped = _compile(source, label, flags)
            if isinstance(code, types.CodeType):
                # As in a notebook, what one cell imports from __future__ holds for those below.
                flags |= code.co_flags & __future__.annotations.compiler_flag
            if skipped:
                remarks.append(("magic", label, skipped, ""))
            fault = _run_cell(code, module) if isinstance(code, types.CodeType) else code
            if fault is not None:
                remarks.append((fault[0], label, fault[4], fault[1]))
                self.faults.setdefault(name, fault)
        return ("loaded", remarks[:CELL_REMARKS])

    def call(self, module: str, function: str, args: tuple[Any, ...], kwargs: dict[str, Any], want: str) -> Reply:
        """Call one function and describe what became of it."""
        place, _, name = function.rpartition(".")  # "support.predict" is the topic's or the kit's, not the submission's
        target = vars(self.modules[place or module]).get(name)
        if target is None:
            fault = self.faults.get(module)
            return ("raised", *fault[1:]) if fault else ("missing",)
        if not callable(target):
            return ("bad_value", f"{function} is not a function")
        args, kwargs = self.recognise((place or module, name), self.resolve(args)), self.resolve(kwargs)
        try:
            value = target(*args, **kwargs)
        except NotImplementedError as error:
            return ("missing",) if _raised_here(error) else ("raised", *_describe(error))
        except MemoryError:
            return ("out_of_memory",)
        except BaseException as error:  # SystemExit and KeyboardInterrupt are answers too: the room must go on
            return ("raised", *_describe(error))
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
            reply = ("raised", *_describe(error))
        return wire.encode((number, *reply), 2**20)

    def _plain(self, value: Any) -> Any:
        """Give plain data for a tensor, and a handle for what must stay: a model, a layer, a function."""
        root = (type(value).__module__ or "").partition(".")[0]
        if root in ("tensorflow", "keras") and hasattr(value, "numpy"):
            return value.numpy()
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
    while header := requests.read(wire.HEADER.size):
        body = requests.read(min(wire.HEADER.unpack(header)[0], REQUEST_LIMIT))
        number, verb, *rest = wire.decode(body)
        data = desk.answer(number, verbs[verb](*rest))
        # What was printed belongs to this call; a later kill must not lose it.
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
        channel.sendall(wire.HEADER.pack(len(data)) + data)


def prepare(stdout: int, stderr: int) -> None:
    """Give the process the standard streams of its room, nothing to read from, and no window to draw in."""
    sys.meta_path.insert(0, NoWindows())
    null = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((null, 0), (stdout, 1), (stderr, 2)):
        os.dup2(source, target)
    for descriptor in (null, stdout, stderr):
        if descriptor > 2:
            os.close(descriptor)


class NoWindows:
    """Finds the backend that draws in memory in the place of each one of matplotlib's that opens windows."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        """Return where the module's code is; the signature is Python's."""
        plain = importlib.util.find_spec(WITHOUT_WINDOW) if name in WINDOWS else None
        return importlib.util.spec_from_file_location(name, plain.origin) if plain and plain.origin else None


def _compile(source: str, label: str, flags: int) -> tuple[types.CodeType | Reply, int]:
    """Compile a cell; if that fails, once more without notebook magics. Returns the code or fault, and lines dropped."""
    try:
        return compile(source, label, "exec", flags, dont_inherit=True), 0
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        fault = ("syntax", *_describe(error, label))
    plain, dropped = strip_magics(source)
    if dropped:
        try:
            return compile(plain, label, "exec", flags, dont_inherit=True), dropped
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            fault = ("syntax", *_describe(error, label))
    return fault, dropped


def strip_magics(source: str) -> tuple[str, int]:
    """Blank the lines that only a notebook understands: `%magic`, `!shell`, `name?`; a `%%cell` magic blanks its cell."""
    lines = source.split("\n")
    first = next((line.strip() for line in lines if line.strip()), "")
    if first.startswith("%%") and first.split()[0] not in ("%%time", "%%timeit", "%%capture"):
        return "\n" * (len(lines) - 1), len(lines)
    dropped = 0
    for index, line in enumerate(lines):
        text = line.strip()
        if text.startswith(("%", "!", "?")) or (text.endswith("?") and text.rstrip("?").isidentifier()):
            indent = line[: len(line) - len(line.lstrip())]
            lines[index] = f"{indent}pass" if indent else ""
            dropped += 1
    return "\n".join(lines), dropped


def _run_cell(code: types.CodeType, module: types.ModuleType) -> Reply | None:
    try:
        exec(code, vars(module))  # noqa: S102 - the one place where submitted code starts, inside the walls
    except BaseException as error:  # also SystemExit: later cells still run
        return ("raised", *_describe(error))
    return None


def _describe(error: BaseException, label: str = "") -> tuple[str, str, str, int]:
    """Name the class, text, place and line of an exception without trusting its methods."""
    if isinstance(error, SyntaxError):
        return type(error).__name__, _safe_text(error.msg), label, error.lineno or 0
    frames = _frames(error)
    place, line = frames[-1] if frames else (label, 0)
    return type(error).__name__, _safe_text(error), place, line


def _frames(error: BaseException) -> list[tuple[str, int]]:
    """Return (file, line) of the submission's own frames, outermost first."""
    return [frame for frame in _all_frames(error) if not frame[0].startswith(("/", "<"))]


def _raised_here(error: BaseException) -> bool:
    """Tell a stub's own NotImplementedError from one that a library raised further down."""
    return _frames(error)[-1:] == _all_frames(error)[-1:]


def _all_frames(error: BaseException) -> list[tuple[str, int]]:
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return frames


def _safe_text(value: object) -> str:
    try:
        text = str(value)[:MESSAGE_LIMIT]
    except BaseException:  # a hostile __str__
        return ""
    return text.encode("utf-8", "replace").decode("utf-8") if type(text) is str else ""
