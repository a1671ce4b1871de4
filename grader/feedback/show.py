"""Write values and calls as the short text that a student reads."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np

from grader.model import Call
from grader.sandbox.wire import Handle, Named

MOST_ELEMENTS = 60  # an array of more is shortened with dots
EDGE = 3  # elements at either end of an axis that is shortened
MOST_AXES = 16  # some functions of NumPy take no more than 32
MOST_LINES = 12  # what is longer is told by its shape: nobody reads more lines of numbers
WIDTH = 96
LONGEST = 1_200  # letters of one value
LONGEST_NUMBER = 10  # letters of a float that is written in full
LONGEST_INTEGER = 2_048  # bits; of far longer ones Python refuses to write the digits

_USUAL_DTYPES = ("float64", "int64", "bool")


def show_call(call: Call) -> str:
    """Return the call as source, one argument a line when one needs several lines; long arguments by their shapes."""
    parts = [_argument(value) for value in call.args]
    for name, value in call.kwargs.items():
        parts.append(f"{name}={_argument(value)}".replace("\n", "\n" + " " * (len(name) + 1)))
    if not any("\n" in part for part in parts):
        return _short(f"{call.function}({', '.join(parts)})")
    lines = "\n".join(f"{part}," for part in parts)
    return _short(f"{call.function}(\n{textwrap.indent(lines, '    ')}\n)")


def show_value(value: Any) -> str:
    """Return a value as text: arrays with three to six significant digits, dots in the middle of long ones."""
    if isinstance(value, tuple | list | dict):
        left, right = _brackets(value)
        return _short(f"{left}{_first_items(value)}{right}")
    if isinstance(value, np.ndarray):
        text = _array(value)
        return _short(f"{text} (float16)" if value.dtype == np.float16 else text)
    if isinstance(value, float | np.floating):
        return f"{float(value):.6g}"
    return _plain(value)


def _first_items(value: list[Any] | tuple[Any, ...] | dict[Any, Any]) -> str:
    """Return as many items as anybody is shown: a container may hold a million arrays."""
    items = (
        ((f"{_plain(name)}: ", item) for name, item in value.items()) if isinstance(value, dict) else (("", i) for i in value)
    )
    parts: list[str] = []
    left = LONGEST
    for name, item in items:
        parts.append(name + show_value(item))
        left -= len(parts[-1])
        if left < 0:
            break
    return ", ".join(parts)


def _argument(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return _array_argument(value)
    if isinstance(value, list | tuple | dict):
        return _container(value)
    if isinstance(value, float):
        return _float(float(value))
    return _plain(value)


def _plain(value: Any) -> str:
    """Return what is no array, no float and no container as source; a long text or number in part."""
    if isinstance(value, np.generic):
        return str(value)
    if isinstance(value, Handle):
        return "model" if value.number == 0 else f"model_{value.number + 1}"
    if isinstance(value, Named):
        return _short(value.name)
    if isinstance(value, str | bytes) and len(value) > LONGEST:
        return _short(f"{value[:LONGEST]!r} …")
    if isinstance(value, int) and value.bit_length() > LONGEST_INTEGER:
        return f"an integer of {value.bit_length()} bits"
    return _short(repr(value))


def _float(value: float) -> str:
    if len(repr(value)) <= LONGEST_NUMBER:
        return repr(value)
    text = f"{value:.6g}"
    return f"{text}.0" if text.lstrip("-").isdigit() else text


def _array_argument(value: np.ndarray[Any, Any]) -> str:
    if value.size == 0:
        return f"zeros({value.shape})"
    name = value.dtype.name
    text = _array(value, separator=", ", prefix="array(")
    if text.startswith("array "):
        return f"<{text}>"
    return f"array({text})" if name in _USUAL_DTYPES else f"array({text}, dtype={name})"


def _container(value: list[Any] | tuple[Any, ...] | dict[Any, Any]) -> str:
    """Return a list, tuple or dictionary as source; a long one by its length and its first values."""
    leaves = list(islice(_leaves(value), MOST_ELEMENTS + 1))
    if len(leaves) <= MOST_ELEMENTS:
        if isinstance(value, dict):
            items = [f"{_plain(name)}: {_argument(item)}" for name, item in value.items()]
        else:
            items = [_argument(item) for item in value]
        text = _bracketed(items, value)
        if text.count("\n") < MOST_LINES:
            return text
    some = ", ".join(_argument(leaf).partition("\n")[0] for leaf in leaves[:3])
    return f"<{type(value).__name__} of {len(value)} items: {some}, …>"


def _bracketed(items: list[str], value: object) -> str:
    left, right = _brackets(value)
    end = "," if isinstance(value, tuple) and len(items) == 1 else ""
    line = ", ".join(items)
    if "\n" not in line and len(line) <= WIDTH:
        return f"{left}{line}{end}{right}"
    if any(item.startswith(("[", "(", "{")) or "\n" in item for item in items):
        return left + ",\n".join(items).replace("\n", "\n ") + end + right
    return left + "\n ".join(textwrap.wrap(line[: 2 * LONGEST], WIDTH, break_long_words=False)) + end + right


def _brackets(value: object) -> tuple[str, str]:
    if isinstance(value, list):
        return "[", "]"
    return ("(", ")") if isinstance(value, tuple) else ("{", "}")


def _leaves(value: Any) -> Iterator[Any]:
    """Return what a container holds, however deep; an array, and an empty container, is one thing."""
    inner = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(inner, list | tuple) or not inner:
        yield value
        return
    for item in inner:
        yield from _leaves(item)


def _array(value: np.ndarray[Any, Any], separator: str = " ", prefix: str = "") -> str:
    if value.size == 0:
        return f"an empty array of shape {value.shape}"
    # NumPy shortens each axis by itself: of sixteen axes it would write a million lines before they are counted.
    if value.ndim <= MOST_AXES and math.prod(min(side, 2 * EDGE + 1) for side in value.shape[:-1]) <= MOST_LINES:
        text = np.array2string(
            value,
            precision=4,
            threshold=MOST_ELEMENTS,
            edgeitems=EDGE,
            max_line_width=WIDTH,
            separator=separator,
            prefix=prefix,
            floatmode="maxprec",
        ).replace("\n\n", "\n")
        if text.count("\n") < MOST_LINES:
            return text
    some = ", ".join(f"{number:.4g}" if isinstance(number, float) else str(number) for number in value.reshape(-1)[:3].tolist())
    return f"array of shape {value.shape}, {value.dtype.name}: {some}, …"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
