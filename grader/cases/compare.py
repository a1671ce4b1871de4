"""Compare a student's value with the expected one: type, then shape, then dtype kind, finiteness and value.

`np.allclose` alone would be a bug: it accepts a scalar for a matrix and an empty array for anything.
"""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from grader.model import Difference

Array = np.ndarray[Any, np.dtype[Any]]
_KIND_NAMES = {"b": "bool", "i": "integer", "u": "integer", "f": "float"}


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
        if set(got) != set(expected):
            return Difference("shape", str(sorted(expected))[:80], str(sorted(got))[:80], where)
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
    return None if got == expected else Difference("value", repr(expected)[:80], repr(got)[:80], where, wrong=1, total=1)


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
    left, right = got.astype(np.float64), expected.astype(np.float64)
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
        index = tuple(int(i) for i in np.argwhere(unfit)[0])
        kind: Literal["not_finite", "value"] = "not_finite" if np.isfinite(right[index]) else "value"
        return Difference(kind, _number(right[index]), _number(left[index]), (*where, *index), wrong=wrong, total=got.size)
    error = np.where(fine, -1.0, np.where(np.isnan(error), np.inf, error))
    index = tuple(int(i) for i in np.unravel_index(int(np.argmax(error)), error.shape))
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
    if isinstance(other, list | tuple) and isinstance(got, list | tuple) and len(got) == len(other):
        return max((distance(one, two) for one, two in zip(got, other, strict=True)), default=0.0)
    if isinstance(other, dict) and isinstance(got, dict) and set(got) == set(other):
        return max((distance(got[name], other[name]) for name in got), default=0.0)
    if (isinstance(got, np.ndarray) and isinstance(other, np.ndarray)) or (_is_number(got) and _is_number(other)):
        return _array_distance(np.asarray(got), np.asarray(other))
    return 0.0 if type(got) is type(other) and got == other else np.inf


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
    left, right = np.asarray(got, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        share = np.abs(left - right) / (atol + rtol * np.where(np.isfinite(right), np.abs(right), 0.0))
    return float(np.where((left == right) | (np.isnan(left) & np.isnan(right)), 0.0, share).max())


def _array_distance(got: Array, other: Array) -> float:
    if got.shape != other.shape or _kind(got) != _kind(other):
        return np.inf
    if got.size == 0:
        return 0.0
    left, right = got.astype(np.float64), other.astype(np.float64)
    same = (left == right) | (np.isnan(left) & np.isnan(right))
    with np.errstate(invalid="ignore", over="ignore"):
        error = np.where(same, 0.0, np.abs(left - right) / np.maximum(1.0, np.abs(right)))
    return float(np.where(np.isnan(error), np.inf, error).max())


def _is_number(value: Any) -> bool:
    if isinstance(value, np.ndarray):
        return value.ndim == 0
    return isinstance(value, int | float | np.number | np.bool_)


def _kind(array: Array) -> str:
    return _KIND_NAMES.get(array.dtype.kind) or array.dtype.name


def _shape(array: Array) -> str:
    return "a number" if array.ndim == 0 else str(array.shape)


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
