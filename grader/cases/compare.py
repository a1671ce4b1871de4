"""Compare a student's value with the expected one: type, then shape, then dtype kind, finiteness and value.

`np.allclose` alone would be a bug: it accepts a scalar for a matrix and an empty array for anything.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from typing import Any, Literal

import numpy as np

from grader.model import Difference

Array = np.ndarray[Any, np.dtype[Any]]
LONGEST_FORM = 80  # letters of a type, a shape or a value in a `Difference`
BLOCK = 65_536  # numbers compared at a time: float64 takes eight times the bytes of the smallest numbers a reply may hold
# NumPy keeps a Python integer of more than 64 bits as an object.
_KIND_NAMES = {"b": "bool", "i": "integer", "u": "integer", "f": "float", "O": "integer"}
_FLAT = (int, float, np.number, np.bool_)


class Mismatch(AssertionError):
    """A value is not the expected one; carries the difference and both values."""

    def __init__(self, difference: Difference, got: Any, expected: Any) -> None:
        super().__init__(f"{difference.kind}: expected {difference.expected}, got {difference.got}")
        self.difference = difference
        self.got = got
        self.expected = expected


def close(got: Any, expected: Any, *, atol: float, rtol: float = 0.0, because: str) -> None:
    """Require `got` to equal `expected` within |got - expected| <= atol + rtol |expected|.

    Args:
        got: the submission's value.
        expected: number, array, text, or a list, tuple or dict of them. An expected number (Python, NumPy or 0-d array)
            accepts any of the three; an expected array wants an array; lists and tuples accept each other.
        atol: absolute tolerance, at least 0.
        rtol: relative tolerance, at least 0.
        because: why the tolerance is what it is.

    Raises:
        Mismatch: they differ.
        ValueError: a negative tolerance, or no reason given.
    """
    if atol < 0 or rtol < 0 or not because:
        raise ValueError(f"close needs tolerances >= 0 and a reason. Received: {atol=}, {rtol=}, {because=}")
    difference = compare(got, expected, atol, rtol)
    if difference is not None:
        raise Mismatch(difference, got, expected)


def compare(got: Any, expected: Any, atol: float, rtol: float) -> Difference | None:
    """Return the first difference, or None; see `close`."""
    return _compare(got, expected, atol, rtol, ())


def _compare(got: Any, expected: Any, atol: float, rtol: float, where: tuple[int, ...]) -> Difference | None:
    if isinstance(expected, list | tuple):
        return _compare_sequences(got, expected, atol, rtol, where)
    if isinstance(expected, dict):
        if not isinstance(got, dict):
            return _type_difference(got, expected, where)
        if got.keys() != expected.keys():
            return Difference("shape", _names(expected), _names(got), where)
        names = sorted(expected)
        return _compare_sequences([got[n] for n in names], [expected[n] for n in names], atol, rtol, where)
    if _is_number(expected):
        if not _is_number(got):
            return _type_difference(got, expected, where)
        return _compare_arrays(np.asarray(got), np.asarray(expected), atol, rtol, where)
    if isinstance(expected, np.ndarray):
        if not isinstance(got, np.ndarray):
            return _type_difference(got, expected, where)
        return _compare_arrays(got, expected, atol, rtol, where)
    if type(got) is not type(expected):
        return _type_difference(got, expected, where)
    return None if got == expected else Difference("value", _beginning(expected), _beginning(got), where, wrong=1, total=1)


def _compare_sequences(
    got: Any, expected: list[Any] | tuple[Any, ...], atol: float, rtol: float, where: tuple[int, ...]
) -> Difference | None:
    if not isinstance(got, list | tuple):
        return _type_difference(got, expected, where)
    if len(got) != len(expected):
        return Difference("shape", f"{len(expected)} values", f"{len(got)} values", where)
    for index, (one, other) in enumerate(zip(got, expected, strict=True)):
        difference = _compare(one, other, atol, rtol, (*where, index))
        if difference is not None:
            return difference
    return None


def _compare_arrays(got: Array, expected: Array, atol: float, rtol: float, where: tuple[int, ...]) -> Difference | None:
    if got.shape != expected.shape:
        return Difference("shape", _shape(expected), _shape(got), where)
    if _kind(got) != _kind(expected):
        return Difference("dtype", _kind(expected), _kind(got), where)
    if expected.size == 0:
        return None
    left, right = _floats(got), _floats(expected)
    with np.errstate(invalid="ignore", over="ignore"):
        error = np.abs(left - right)
        # An infinite expected value must not make the tolerance infinite too.
        tolerance = atol + rtol * np.where(np.isfinite(right), np.abs(right), 0.0)
        fine = (error <= tolerance) | (left == right) | (np.isnan(left) & np.isnan(right))
    if fine.all():
        return None
    unfit = ~np.isfinite(left) & ~fine
    wrong = int((~fine).sum())
    if unfit.any():
        index = _index(int(np.argmax(unfit)), unfit.shape)
        kind: Literal["not_finite", "value"] = "not_finite" if np.isfinite(right[index]) else "value"
        return Difference(kind, _number(right[index]), _number(left[index]), (*where, *index), wrong=wrong, total=got.size)
    error = np.where(fine, -1.0, np.where(np.isnan(error), np.inf, error))
    index = _index(int(np.argmax(error)), error.shape)
    largest = float(error[index])
    return Difference(
        "value",
        _number(right[index]),
        _number(left[index]),
        (*where, *index),
        error=largest if np.isfinite(largest) else None,
        tolerance=float(tolerance[index]),
        wrong=wrong,
        total=got.size,
    )


def distance(got: Any, other: Any) -> float:
    """Return the largest error of `got` against `other`, relative where |other| > 1; infinite when their form differs."""
    if isinstance(got, list | tuple) and isinstance(other, list | tuple):
        return _largest(zip(got, other, strict=True)) if len(got) == len(other) else np.inf
    if isinstance(got, dict) and isinstance(other, dict):
        return _largest((got[name], other[name]) for name in got) if got.keys() == other.keys() else np.inf
    if isinstance(got, _FLAT) and isinstance(other, _FLAT):
        return _number_distance(got, other)
    if isinstance(got, np.ndarray) or isinstance(other, np.ndarray):
        alike = isinstance(got, np.ndarray) is isinstance(other, np.ndarray) or (_is_number(got) and _is_number(other))
        return _array_distance(np.asarray(got), np.asarray(other)) if alike else np.inf
    return 0.0 if type(got) is type(other) and got == other else np.inf


def _largest(pairs: Iterable[tuple[Any, Any]]) -> float:
    """Return the largest distance; what follows an infinite one cannot change it."""
    found = 0.0
    for got, other in pairs:
        found = max(found, distance(got, other))
        if found == np.inf:
            break
    return found


def tightness(got: Any, expected: Any, atol: float, rtol: float) -> float:
    """Return the largest error as a share of its tolerance: above 1 when `close` would refuse it, infinite without a number."""
    difference = compare(got, expected, 0.0, 0.0)
    if difference is None:
        return 0.0
    if difference.error is None:
        return np.inf
    if isinstance(expected, dict):
        return max(tightness(got[name], expected[name], atol, rtol) for name in expected)
    if isinstance(expected, list | tuple):
        return max(tightness(one, two, atol, rtol) for one, two in zip(got, expected, strict=True))
    left, right = _floats(np.asarray(got)), _floats(np.asarray(expected))
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        share = np.abs(left - right) / (atol + rtol * np.where(np.isfinite(right), np.abs(right), 0.0))
    return float(np.where((left == right) | (np.isnan(left) & np.isnan(right)), 0.0, share).max())


def _number_distance(got: Any, other: Any) -> float:
    """Return what `_array_distance` does, for numbers that are no arrays: a reply may hold a million of them."""
    if _number_kind(got) != _number_kind(other):
        return np.inf
    left, right = _float(got), _float(other)
    if left == right or (left != left and right != right):
        return 0.0
    error = abs(left - right) / max(1.0, abs(right))
    return error if error == error else np.inf


def _array_distance(got: Array, other: Array) -> float:
    if got.shape != other.shape or _kind(got) != _kind(other):
        return np.inf
    found = 0.0
    one, two = got.reshape(-1), other.reshape(-1)
    for start in range(0, one.size, BLOCK):
        left, right = _floats(one[start : start + BLOCK]), _floats(two[start : start + BLOCK])
        same = (left == right) | (np.isnan(left) & np.isnan(right))
        with np.errstate(invalid="ignore", over="ignore"):
            error = np.where(same, 0.0, np.abs(left - right) / np.maximum(1.0, np.abs(right)))
        found = max(found, float(np.where(np.isnan(error), np.inf, error).max()))
    return found


def _floats(array: Array) -> Array:
    """Return numbers as float64."""
    if array.dtype.kind != "O":
        return array.astype(np.float64)
    return np.array([_float(number) for number in array.reshape(-1)], np.float64).reshape(array.shape)


def _float(number: Any) -> float:
    """Return a number as a float; an integer that is too large for one becomes infinite."""
    try:
        return float(number)
    except OverflowError:
        return np.inf if number > 0 else -np.inf


def _index(place: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return the index of an array's element that is `place` elements after the first, for any number of axes."""
    index = []
    for side in reversed(shape):
        place, there = divmod(place, side)
        index.append(there)
    return tuple(reversed(index))


def _is_number(value: Any) -> bool:
    if isinstance(value, np.ndarray):
        return value.ndim == 0
    return isinstance(value, _FLAT)


def _number_kind(value: Any) -> str:
    if isinstance(value, bool | np.bool_):
        return "bool"
    return "integer" if isinstance(value, int | np.integer) else "float"


def _kind(array: Array) -> str:
    return _KIND_NAMES.get(array.dtype.kind) or array.dtype.name


def _shape(array: Array) -> str:
    return "a number" if array.ndim == 0 else str(array.shape)[:LONGEST_FORM]


def _names(table: dict[Any, Any]) -> str:
    """Return the first names of a dictionary, in their order."""
    return str([name[:LONGEST_FORM] for name in heapq.nsmallest(LONGEST_FORM, map(str, table))])[:LONGEST_FORM]


def _beginning(value: Any) -> str:
    return repr(value[:LONGEST_FORM] if isinstance(value, str | bytes) else value)[:LONGEST_FORM]


def _number(value: float) -> str:
    return f"{value:.6g}"


def _type_difference(got: Any, expected: Any, where: tuple[int, ...]) -> Difference:
    return Difference("type", describe_type(expected), describe_type(got), where)


def describe_type(value: Any) -> str:
    """Name a value's type as a student would: array, number, list, ..."""
    if value is None:
        return "None"
    if isinstance(value, bool | np.bool_):
        return "bool"
    if _is_number(value):
        return "number"
    if isinstance(value, np.ndarray):
        return "array"
    return type(value).__name__
