"""Write values and calls as the short text that a student reads."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np

from grader.model import Call
from grader.sandbox.wire import Handle, Named

MOST_ELEMENTS = 60  # an array of more is shortened with dots
MOST_LINES = 12  # what is longer is told by its shape: nobody reads more lines of numbers
WIDTH = 96
LONGEST = 1_200  # letters of one value
LONGEST_NUMBER = 10  # letters of a float that is written in full

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
    if isinstance(value, tuple | list):
        inner = ", ".join(show_value(item) for item in value)
        return _short(f"({inner})" if isinstance(value, tuple) else f"[{inner}]")
    if isinstance(value, np.ndarray):
        text = _array(value)
        return _short(f"{text} (float16)" if value.dtype == np.float16 else text)
    if isinstance(value, float | np.floating):
        return f"{float(value):.6g}"
    if isinstance(value, np.generic):
        return str(value)
    return _short(repr(value))


def _argument(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return _array_argument(value)
    if isinstance(value, list | tuple | dict):
        return _container(value)
    if isinstance(value, float):
        return _float(float(value))
    if isinstance(value, np.generic):
        return str(value)
    if isinstance(value, Handle):
        return "model" if value.number == 0 else f"model_{value.number + 1}"
    if isinstance(value, Named):
        return value.name
    return repr(value)


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
            items = [f"{name!r}: {_argument(item)}" for name, item in value.items()]
        else:
            items = [_argument(item) for item in value]
        text = _bracketed(items, value)
        if text.count("\n") < MOST_LINES:
            return text
    some = ", ".join(_argument(leaf).partition("\n")[0] for leaf in leaves[:3])
    return f"<{type(value).__name__} of {len(value)} items: {some}, …>"


def _bracketed(items: list[str], value: object) -> str:
    left, right = "[]" if isinstance(value, list) else "()" if isinstance(value, tuple) else "{}"
    end = "," if isinstance(value, tuple) and len(items) == 1 else ""
    line = ", ".join(items)
    if "\n" not in line and len(line) <= WIDTH:
        return f"{left}{line}{end}{right}"
    if any(item.startswith(("[", "(", "{")) or "\n" in item for item in items):
        return left + ",\n".join(items).replace("\n", "\n ") + end + right
    return left + "\n ".join(textwrap.wrap(line, WIDTH, break_long_words=False)) + end + right


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
    text = np.array2string(
        value,
        precision=4,
        threshold=MOST_ELEMENTS,
        edgeitems=3,
        max_line_width=WIDTH,
        separator=separator,
        prefix=prefix,
        floatmode="maxprec",
    ).replace("\n\n", "\n")
    if text.count("\n") < MOST_LINES:
        return text
    some = ", ".join(f"{number:.4g}" if isinstance(number, float) else str(number) for number in value.flat[:3].tolist())
    return f"array of shape {value.shape}, {value.dtype.name}: {some}, …"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
