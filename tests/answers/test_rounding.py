"""Names of calls that do not hang on a number's last digits."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.answers.exchange import Exchange, pack_call
from grader.answers.rounding import CallNames
from grader.model import Answer, Call, Outcome
from grader.sandbox.wire import Handle

RNG = np.random.default_rng(3)
NUMBERS = [
    np.array([0.0, 1.0, -1.0, 0.1, 0.25, 1 / 3, 2 / 3, 1e-300, -1e300, 255.0, 1e9, np.inf, -np.inf, np.nan]),
    np.log([3.0, 7.0]),
    np.arange(-1000, 1000) / 8,
    np.arange(-1000, 1000) / 10,
    RNG.normal(size=20_000),
]


def name(*args: Any) -> bytes:
    return CallNames().call(*pack_call(Call("f", args)))


def ulps(numbers: np.ndarray, count: int) -> np.ndarray:
    """Return numbers that lie a few roundings away; 0, infinity and NaN stay."""
    kept = (numbers == 0.0) | ~np.isfinite(numbers)
    for _ in range(abs(count)):
        numbers = np.where(kept, numbers, np.nextafter(numbers, np.inf if count > 0 else -np.inf, dtype=numbers.dtype))
    return numbers


@pytest.mark.parametrize("count", [-4, -1, 1, 4])
@pytest.mark.parametrize("numbers", NUMBERS, ids=["chosen", "logarithms", "eighths", "tenths", "normal"])
def test_the_last_digits_do_not_count(numbers: np.ndarray, count: int) -> None:
    """in arrays, numbers and what holds them, of either precision"""
    with np.errstate(all="ignore"):
        small = numbers[:200].astype(np.float32)
    assert name(numbers) == name(ulps(numbers, count))
    assert name({"x": [numbers[:9].tolist()]}) == name({"x": [ulps(numbers[:9], count).tolist()]})
    assert name((numbers[1],)) == name((ulps(numbers, count)[1],))
    assert name(small) == name(ulps(small, count // abs(count)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1.0, 1.0 + 1e-7),
        (0.0, 1e-300),
        (1e-300, 2e-300),
        (np.inf, 1e308),
        (np.array([1.0, 2.0]), np.array([2.0, 1.0])),
        (np.float32(1.0), np.float32(1.01)),
        (np.float32(1.0), 1.0),
        (1, 1.0),
        (2**53, 2**53 + 1),
        (np.array([2**53]), np.array([2**53 + 1])),
        ([1.0], (1.0,)),
        (np.zeros((1, 2)), np.zeros((2, 1))),
        ("a", "b"),
        (True, False),
    ],
)
def test_everything_else_counts(one: Any, other: Any) -> None:
    """numbers that differ in earlier digits, kinds, shapes and orders"""
    assert name(one) != name(other)


def test_a_question_is_named_with_the_calls_before_it() -> None:
    """that made or changed an object; each by its rounded numbers too"""

    def made(size: float) -> Exchange:
        return Exchange(Call("build", (size,)), *pack_call(Call("build", (size,))), Answer(Outcome.PASSED, Handle(0)))

    plain = Exchange(Call("norm", (1.0,)), *pack_call(Call("norm", (1.0,))), Answer(Outcome.PASSED, 2.0))
    question = pack_call(Call("read", (Handle(0),)))
    asked = [
        CallNames().question(*question, earlier) for earlier in ([made(0.1)], [plain, made(0.1 + 1e-17), plain], [made(0.2)])
    ]
    assert asked[0] == asked[1] != asked[2]
