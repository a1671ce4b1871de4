"""What a mistake of form would make of the right answer: twice as large, transposed, a list, whole numbers, ...

Every making takes the right answer, the one that was given and the call, and returns the answer that the mistake would give,
or None where it could leave no trace.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from grader.model import Call

Array = np.ndarray[Any, np.dtype[Any]]
Making = Callable[[Array, Any, Call], Any]

NEAR = 1e-5  # of the largest number: a reference in float32 is off by 1e-7, after some arithmetic by 1e-6
TINY = 1e-9  # rounding where the right number is 0
SINGLE_ERROR = 3e-4  # of the largest number: what float32 loses, magnified by differences of large numbers
MOST_AXES = 4  # more axes have too many orders to try
MOST_SIDES = 32  # axes of an array made of lists: NumPy itself knows 64, and some of its functions half of them


def numbers(value: Any) -> Array | None:
    """Return a number or an array of numbers as an array; anything else, lists too, is None."""
    array = np.asarray(value) if isinstance(value, np.ndarray | np.generic | bool | int | float) else None
    return array if array is not None and array.dtype.kind in "biuf" else None


def near(one: Any, other: Any) -> bool:
    """Tell whether two values have the same form and the same numbers, but for rounding."""
    if one is other:
        return True
    left, right = numbers(one), numbers(other)
    if left is None or right is None:
        # Containers are taken apart before; an integer of more than 64 bits is no number that NumPy knows.
        return type(one) is type(other) and isinstance(one, str | bytes | int | None) and bool(one == other)
    if left.shape != right.shape or _kind(left) != _kind(right):
        return False
    left, right = left.astype(np.float64), right.astype(np.float64)
    with np.errstate(all="ignore"):
        fine = np.abs(left - right) <= NEAR * scale(right) + TINY
    return bool((fine | (left == right) | (np.isnan(left) & np.isnan(right))).all())


def scale(array: Array) -> float:
    """Return the largest finite magnitude in an array, 0 where there is none."""
    sizes = np.abs(array.astype(np.float64))
    return float(sizes[np.isfinite(sizes)].max(initial=0.0))


def is_finite(value: Any) -> bool:
    """Tell whether there is no NaN and no infinity in a value, also inside lists and dictionaries."""
    if isinstance(value, list | tuple | dict):
        return all(map(is_finite, value.values() if isinstance(value, dict) else value))
    array = numbers(value)
    return array is None or bool(np.isfinite(array).all())


def is_single(value: Any) -> bool:
    """Tell whether every number is one that float32 can hold."""
    array = numbers(value)
    if array is None or array.dtype.kind != "f":
        return False
    with np.errstate(all="ignore"):
        return bool(np.array_equal(array, array.astype(np.float32), equal_nan=True))


def scaled(factor: float) -> Making:
    """Return the making of the right answer times a factor."""
    return lambda right, _answer, _call: right * factor if right.dtype.kind != "b" else None


def _sizes(call: Call) -> dict[str, int]:
    """Return the lengths that a formula may divide by: of the first array among the arguments."""
    shape = next(filter(None, map(_regular, (*call.args, *call.kwargs.values()))), None)
    return {"all": math.prod(shape), "first": shape[0], "last": shape[-1]} if shape else {}


def sized(name: str, power: int) -> Making:
    """Return the making of the right answer times (power 1) or divided by (power -1) a length of the argument."""

    def made(right: Array, _answer: Any, call: Call) -> Any:
        size = _sizes(call).get(name, 0)
        return right * float(size) ** power if size and right.dtype.kind != "b" else None

    return made


def _kind(array: Array) -> str:
    return "i" if array.dtype.kind == "u" else array.dtype.kind


def _as_array(value: Any) -> Array | None:
    """Return an array, or a list that is one in all but its type."""
    if not isinstance(value, list | tuple):
        return numbers(value)
    return None if _regular(value) is None else numbers(np.asarray(value))


def _regular(value: Any) -> tuple[int, ...] | None:
    """Return the shape of nested lists of numbers that line up; None of any others.

    NumPy makes an array of whatever it is given: of one long text and many short ones, terabytes.
    """
    if not isinstance(value, list | tuple):
        array = numbers(value)
        return None if array is None else array.shape
    first = _regular(value[0]) if value else ()
    if first is None or len(first) >= MOST_SIDES or any(_regular(item) != first for item in value[1:]):
        return None
    return (len(value), *first)


def listed(right: Array, answer: Any, _call: Call) -> Any:
    """Return a list of the right numbers."""
    if not isinstance(answer, list | tuple) or right.ndim == 0:
        return None
    array = _as_array(answer)
    return answer if array is not None and near(array, right) else None


def _orders(right: Array) -> Iterator[Array]:
    axes = tuple(range(right.ndim))
    if right.ndim > MOST_AXES:
        return
    # The reverse of all axes, which `.T` makes, comes first.
    for order in sorted(itertools.permutations(axes), key=lambda order: order != axes[::-1]):
        if order != axes:
            yield right.transpose(order)


def transposed(right: Array, answer: Any, _call: Call) -> Any:
    """Return the right answer with its axes in the order that fits, or all of them reversed."""
    if right.ndim < 2:
        return None
    return next((made for made in _orders(right) if near(answer, made)), right.T)


def reversed_along(axis: int) -> Making:
    """Return the making of the order turned round along an axis."""
    return lambda right, _answer, _call: np.flip(right, axis) if right.ndim else None


def reshaped(more: int) -> Making:
    """Return the making of an axis of length 1 too many (more 1) or too few (more -1)."""

    def made(right: Array, answer: Any, _call: Call) -> Any:
        array = numbers(answer)
        if array is None or array.size != right.size or (array.ndim - right.ndim) * more <= 0:
            return None
        same = [n for n in array.shape if n != 1] == [n for n in right.shape if n != 1]
        return right.reshape(array.shape) if same else None

    return made


def boxed(right: Array, answer: Any, _call: Call) -> Any:
    """Return a number inside an array of one element."""
    fits = right.ndim == 0 and isinstance(answer, np.ndarray) and answer.ndim > 0 and answer.size == 1
    return right.reshape(answer.shape) if fits else None


def flattened(right: Array, answer: Any, _call: Call) -> Any:
    """Return the numbers of all axes along a single one."""
    fits = isinstance(answer, np.ndarray) and answer.ndim == 1 and right.ndim > 1 and answer.size == right.size
    return right.ravel() if fits else None


def table(right: Array, answer: Any, _call: Call) -> Any:
    """Return a table of (n, n), which (n, 1) and (n,) together give, with the right numbers on its diagonal."""
    if not isinstance(answer, np.ndarray) or right.size < 2 or answer.shape != (right.size, right.size):
        return None
    made = answer.copy()
    np.fill_diagonal(made, right.ravel())
    return made if right.size in right.shape else None


def typed(kind: str, dtype: type, instead_of: str) -> Making:
    """Return the making of the same numbers in another dtype."""

    def made(right: Array, answer: Any, _call: Call) -> Any:
        array = numbers(answer)
        if array is None or _kind(array) != kind or _kind(right) not in instead_of:
            return None
        with np.errstate(all="ignore"):
            cast: Array = right.round().astype(dtype)
        return cast if near(cast.astype(np.float64), right.astype(np.float64)) else None

    return made


def whole(right: Array, answer: Any, _call: Call) -> Any:
    """Return the numbers without their fractions, cut off or rounded."""
    array = numbers(answer)
    if array is None or array.dtype.kind not in "iuf" or right.dtype.kind != "f":
        return None
    with np.errstate(all="ignore"):
        made = [cut(right).astype(np.float64 if array.dtype.kind == "f" else np.int64) for cut in (np.trunc, np.floor, np.rint)]
    return next((one for one in made if near(array, one)), made[0])


def not_finite(right: Array, answer: Any, _call: Call) -> Any:
    """Return the right answer with NaN or infinity where the given one has it."""
    array = numbers(answer)
    if array is None or array.shape != right.shape or array.dtype.kind != "f":
        return None
    lost = ~np.isfinite(array) & np.isfinite(right)
    return np.where(lost, array, right) if lost.any() else None


def single(right: Array, answer: Any, _call: Call) -> Any:
    """Return the given answer when it is the right one but for the precision of float32."""
    array = numbers(answer)
    if array is None or array.shape != right.shape or not is_single(array) or is_single(right):
        return None
    with np.errstate(all="ignore"):
        error = np.abs(array.astype(np.float64) - right)
    return answer if bool((error <= SINGLE_ERROR * scale(right)).all()) else None
