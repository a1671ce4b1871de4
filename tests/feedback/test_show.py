"""Values and calls as text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.feedback.show import LONGEST, show_call, show_value
from grader.model import Call
from grader.sandbox.wire import Handle, Named

LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | hnp.arrays(np.float64, hnp.array_shapes(min_side=0))
)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=15)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (np.float64(0.1), "0.1"),
        (1 / 3, "0.333333"),
        (float("nan"), "nan"),
        (3, "3"),
        (np.int64(3), "3"),
        (np.True_, "True"),
        (None, "None"),
        ("a", "'a'"),
        (np.array([1.0, 0.5]), "[1.  0.5]"),
        (np.array([0.0, 1 / 3]), "[0.     0.3333]"),
        (np.array([[1, 2], [3, 4]]), "[[1 2]\n [3 4]]"),
        (np.zeros((2, 0)), "an empty array of shape (2, 0)"),
        (np.array([1.0], np.float16), "[1.] (float16)"),
        ((1.5, [np.array([2.0])]), "(1.5, [[2.]])"),
    ],
)
def test_values_are_short_and_plain(value, text):
    """as a student would write them"""
    assert text == show_value(value)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (Call("f"), "f()"),
        (Call("f", ([1.0, 2.0], "a"), {"axis": 1}), "f([1.0, 2.0], 'a', axis=1)"),
        (Call("f", (np.array([1.0, 2.0]),)), "f(array([1., 2.]))"),
        (Call("f", (np.float64(0.5), 2.0)), "f(0.5, 2.0)"),
        (Call("f", (Handle(0), Handle(1), Named("loss"))), "f(model, model_2, loss)"),
    ],
)
def test_a_call_is_shown_as_it_is_written(call, text):
    """with commas, so that it can be copied"""
    assert text == show_call(call)


def test_long_arrays_have_dots_in_the_middle():
    """their ends are what one looks at"""
    assert "[ 0  1  2 ... 97 98 99]" == show_value(np.arange(100))


@given(VALUES)
def test_every_value_has_a_text_of_bounded_length(value):
    """and so has every call with it"""
    assert len(show_value(value)) <= LONGEST + 2
    assert len(show_call(Call("f", (value,)))) <= LONGEST + 2


@given(st.text(st.characters(categories=["Cc", "Cf"]), min_size=1))
def test_control_characters_are_spelt_out(text):
    """a terminal is not moved by what a submission returns"""
    assert show_value(text).isprintable()
    assert show_value([{text: text}]).isprintable()


SWELLING = [
    np.zeros((1,) * 40),
    np.zeros((2,) * 16),
    np.zeros((3,) * 14, np.int8),
    [np.zeros(())] * 300_000,
    [[]] * 300_000,
    {str(number): np.zeros(1) for number in range(100_000)},
    "a" * 4_000_000,
    b"\0" * 4_000_000,
    10**5_000,
    -(2**1000),
    ["a" * 3_000_000] + ["b"] * 300_000,
    ["-" * 1_000] * 60,
]


@pytest.mark.parametrize("number", range(len(SWELLING)))
def test_what_nobody_would_read_is_not_written(number):
    """a value of any form and size is shown by its beginning"""
    value = SWELLING[number]
    assert 0 < len(show_value(value)) <= LONGEST + 2
    assert 0 < len(show_call(Call("f", (value, {"a": value}), {"b": [value]}))) <= LONGEST + 2


def test_an_array_of_many_axes_is_told_by_its_shape():
    """also of more than NumPy can walk through"""
    assert f"array of shape {(1,) * 40}, float64: 0, …" == show_value(np.zeros((1,) * 40))
