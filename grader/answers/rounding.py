"""Names of calls that every processor gives alike, by which recorded answers are found.

What a case computes before it asks may end otherwise on a student's processor: NumPy takes log(3) or a product of matrices
from other instructions there. So numbers are named without their last digits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import numpy as np

from grader.answers.exchange import Exchange
from grader.sandbox import wire

# Binary digits that name a number, of 53, 24 and 11, by its size in bytes. The more are cut off, the less likely is a number
# so near to where its last named digit turns over that two processors disagree: one in 8 million, and in 65,536.
NAMED_DIGITS = {8: 30, 4: 8, 2: 4}
# With this share of a digit added, whole numbers and simple fractions, which cases are full of, are never there.
_OFFSET = 0.382


class CallNames:
    """Names calls, and remembers the name of each that it has seen."""

    def __init__(self) -> None:
        self._names: dict[bytes, bytes] = {}

    def call(self, payload: bytes, key: bytes) -> bytes:
        """Return the name of a call, by its bytes and their digest."""
        if key not in self._names:
            rounded = wire.encode(_rounded(wire.decode(payload)), max(2 * len(payload), 1024))
            self._names[key] = hashlib.sha256(rounded).digest()
        return self._names[key]

    def question(self, payload: bytes, key: bytes, earlier: Iterable[Exchange]) -> str:
        """Return the name of a call with those before it that made or changed the objects which it may be about."""
        names = [self.call(one.payload, one.key) for one in earlier if one.stateful]
        return hashlib.sha256(b"".join((*names, self.call(payload, key)))).hexdigest()

    def sequence(self, asked: Iterable[Exchange]) -> tuple[str, ...]:
        """Return the names of calls, in order."""
        return tuple(self.call(one.payload, one.key).hex() for one in asked)


def _rounded(value: Any) -> Any:
    """Return plain data with the last digits of its numbers cut off; whole numbers have none."""
    if isinstance(value, list | tuple):
        return type(value)(map(_rounded, value))
    if isinstance(value, dict):
        return {name: _rounded(part) for name, part in value.items()}
    if isinstance(value, float):
        return float(_cut(np.asarray(value)))
    if isinstance(value, np.ndarray | np.generic) and value.dtype.kind == "f":
        return _cut(np.asarray(value))
    return value


def _cut(numbers: np.ndarray) -> np.ndarray:
    fractions, exponents = np.frexp(numbers)
    scale = np.asarray(2.0 ** NAMED_DIGITS[numbers.dtype.itemsize], numbers.dtype)
    with np.errstate(all="ignore"):  # NaN and infinity stay what they are
        cut: np.ndarray = np.ldexp(np.floor(fractions * scale + numbers.dtype.type(_OFFSET)) / scale, exponents)
    return cut
