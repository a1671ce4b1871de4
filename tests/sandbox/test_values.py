"""The plain value of a submission's own kinds of value."""

from __future__ import annotations

import collections
import dataclasses
import enum
from typing import Any, NamedTuple

import numpy as np
import pytest

from grader.sandbox import wire
from grader.sandbox.values import plain


class Step(NamedTuple):
    w: float
    v: int


class Colour(enum.IntEnum):
    RED = 3


class Word(str):
    def __str__(self) -> str:
        return "another"


class Pair(tuple):
    def __iter__(self):
        return iter([])


class Length(float):
    def __float__(self) -> float:
        return 0.0


class Numbers(list):
    pass


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Step(1.0, 2), (1.0, 2)),
        (Pair([1, 2]), (1, 2)),
        (Numbers([1, 2]), [1, 2]),
        (collections.OrderedDict(b=1, a=2), {"b": 1, "a": 2}),
        (collections.defaultdict(list, a=2), {"a": 2}),
        (Colour.RED, 3),
        (Word("word"), "word"),
        (Length(2.5), 2.5),
    ],
    ids=repr,
)
def test_a_subclass_is_what_its_base_is(value: Any, expected: Any) -> None:
    """whatever its own methods say"""
    assert expected == plain(value)
    assert type(expected) is type(plain(value))
    assert expected == wire.decode(wire.encode([value], 2**20, plain))[0]


@pytest.mark.filterwarnings("ignore:the matrix subclass")
def test_an_array_of_a_subclass_is_a_plain_array_where_nothing_is_lost() -> None:
    """values, shape and dtype"""
    for value in (np.matrix([[1.0, 2.0]]), np.ma.array([1.0, 2.0]), np.ones(2).view(np.recarray)):
        crossed = wire.decode(wire.encode(value, 2**20, plain))
        assert type(crossed) is np.ndarray
        assert value.shape == crossed.shape


def test_masked_values_do_not_cross() -> None:
    """what was masked would come back as a number"""
    masked = np.ma.array([1.0, 2.0], mask=[True, False])
    assert plain(masked) is masked


def test_what_is_of_no_plain_kind_stays_what_it_is() -> None:
    """a dataclass is not a tuple"""
    value = dataclasses.make_dataclass("Point", ["x"])(1)
    assert plain(value) is value


def test_a_value_that_lies_about_its_class_is_not_believed() -> None:
    """`type` is asked"""
    lie = type("Lie", (), {"__class__": float})()
    assert plain(lie) is lie
