"""Comparison: what is equal, what is not, and what is said about it."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.cases.compare import LONGEST_FORM, Mismatch, close, compare, describe_type, distance, tightness
from grader.model import Difference
from grader.sandbox.wire import Handle

NAN, INF = math.nan, math.inf
DTYPES = hnp.boolean_dtypes() | hnp.integer_dtypes() | hnp.unsigned_integer_dtypes() | hnp.floating_dtypes(sizes=(16, 32, 64))
ARRAYS = hnp.arrays(DTYPES, hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4))
LEAVES = st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats() | st.text() | st.binary() | ARRAYS
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner), max_leaves=8
)


def kind(got: Any, expected: Any, atol: float = 1e-6, rtol: float = 0.0) -> str | None:
    difference = compare(got, expected, atol, rtol)
    return difference.kind if difference else None


# Properties


@given(VALUES)
def test_every_value_equals_itself(value):
    """without any tolerance, NaN included"""
    assert compare(value, value, 0.0, 0.0) is None
    assert 0.0 == distance(value, value)


@given(
    hnp.arrays(np.float64, hnp.array_shapes(max_dims=3, max_side=4), elements=st.floats(-1e3, 1e3)),
    st.data(),
    st.sampled_from([-1, 1]),
    st.floats(1.1, 1e6),
)
def test_a_perturbation_above_the_tolerance_is_found_where_it_is(expected, data, sign, factor):
    """at its index, with its size; one below is not"""
    index = tuple(data.draw(st.integers(0, side - 1)) for side in expected.shape)
    atol = 1e-3
    got = expected.copy()
    got[index] += sign * factor * atol
    difference = compare(got, expected, atol, 0.0)
    assert difference is not None
    assert ("value", index, 1, got.size) == (difference.kind, difference.where, difference.wrong, difference.total)
    assert factor * atol == pytest.approx(difference.error, rel=1e-6)
    assert atol == difference.tolerance
    got[index] = expected[index] + sign * 0.9 * atol
    assert compare(got, expected, atol, 0.0) is None


@given(VALUES, VALUES)
def test_comparing_any_two_values_ends_in_an_answer(one, other):
    """never in an exception; and a distance of 0 is a difference of none"""
    difference = compare(one, other, 0.0, 0.0)
    assert difference is None or Difference is type(difference)
    assert 0.0 <= distance(one, other)


SOME = st.sampled_from([0.0, 1.0, 1.1, 1.5, -1.0, 1e308, -1e308, NAN, INF, -INF]) | st.floats()


@given(hnp.arrays(np.float64, (2,), elements=SOME), hnp.arrays(np.float64, (2,), elements=SOME), st.floats(0, 1))
def test_for_floats_of_one_shape_it_is_np_allclose(got, expected, rtol):
    """with NaN equal to itself"""
    with np.errstate(all="ignore"):
        close_to_numpy = np.allclose(got, expected, atol=0.25, rtol=rtol, equal_nan=True)
    assert close_to_numpy == (compare(got, expected, 0.25, rtol) is None)


# The traps of np.allclose

TRAPS = {
    "a scalar for a matrix": (0.5, np.full((2, 2), 0.5), "type"),
    "an empty array for anything": (np.zeros(0), np.array([7.0]), "shape"),
    "an empty array for a matrix": (np.zeros((0, 3)), np.ones((2, 3)), "shape"),
    "one row for all rows": (np.ones(3), np.ones((2, 3)), "shape"),
    "a column for a row": (np.ones((3, 1)), np.ones((1, 3)), "shape"),
    "a column for a vector": (np.ones((3, 1)), np.ones(3), "shape"),
    "an array of one for a number": (np.ones(1), 1.0, "type"),
    "a number for an array of one": (1.0, np.ones(1), "type"),
    "a list for an array": ([1.0, 2.0], np.array([1.0, 2.0]), "type"),
    "an array for a list": (np.array([1.0, 2.0]), [1.0, 2.0], "type"),
    "a bool for a number": (np.array([True]), np.array([1.0]), "dtype"),
    "integers for floats": (np.array([1, 2]), np.array([1.0, 2.0]), "dtype"),
    "floats for integers": (np.array([1.0, 2.0]), np.array([1, 2]), "dtype"),
    "anything for an infinite number": (np.array([5.0]), np.array([INF]), "value"),
    "the other infinity": (np.array([-INF]), np.array([INF]), "value"),
    "text for a number": ("1.0", 1.0, "type"),
    "None for a number": (None, 1.0, "type"),
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("rtol", [0.0, 1e-3])
def test_a_trap_of_allclose_is_a_difference(trap, rtol):
    """with a relative tolerance as well as without"""
    got, expected, name = TRAPS[trap]
    assert name == kind(got, expected, rtol=rtol)


# Numbers


@pytest.mark.parametrize("got", [2.0, np.float64(2.0), np.float32(2.0), np.array(2.0)], ids=lambda got: type(got).__name__)
@pytest.mark.parametrize("expected", [2.0, np.float64(2.0), np.array(2.0)], ids=lambda value: type(value).__name__)
def test_a_number_is_a_number_in_any_of_its_three_forms(got, expected):
    """Python's, NumPy's, an array without dimensions"""
    assert kind(got, expected) is None


@pytest.mark.parametrize("got", [True, np.True_, np.array(True)], ids=lambda got: type(got).__name__)
@pytest.mark.parametrize("expected", [True, np.True_, np.array(True)], ids=lambda value: type(value).__name__)
def test_a_truth_value_is_one_in_any_of_its_three_forms(got, expected):
    """and no number"""
    assert kind(got, expected) is None
    assert "value" == kind(np.logical_not(got), expected)
    assert "dtype" == kind(1, expected)
    assert "dtype" == kind(got, 1)


def test_an_integer_is_no_float():
    """in either direction; a student returns the kind that the docstring names"""
    assert Difference("dtype", "float", "integer") == compare(2, 2.0, 1e-6, 0.0)
    assert Difference("dtype", "integer", "float") == compare(2.0, 2, 1e-6, 0.0)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.int8, np.uint64])
def test_the_width_of_a_dtype_does_not_count(dtype):
    """only its kind does"""
    wide = np.float64 if np.dtype(dtype).kind == "f" else np.int64
    assert kind(np.arange(3).astype(dtype), np.arange(3).astype(wide)) is None


# Finiteness


@pytest.mark.parametrize(
    ("got", "expected", "name"),
    [
        (NAN, NAN, None),
        (NAN, 1.0, "not_finite"),
        (INF, 1.0, "not_finite"),
        (1.0, NAN, "value"),
        (INF, INF, None),
        (-INF, INF, "value"),
        (NAN, INF, "value"),
        (INF, NAN, "value"),
        (1e308, -1e308, "value"),
    ],
)
@pytest.mark.parametrize("wrap", [float, np.float64, lambda x: np.array([0.0, x])], ids=["float", "float64", "array"])
def test_what_is_not_finite_is_equal_only_to_itself(got, expected, name, wrap):
    """NaN equals NaN, an infinity the same infinity; where a finite number was wanted, that is what is said"""
    assert name == kind(wrap(got), wrap(expected), atol=1.0, rtol=1e-3)


def test_a_value_that_is_not_finite_is_said_before_a_larger_error():
    """and where it is"""
    difference = compare(np.array([[9.0, 1.0], [1.0, NAN]]), np.ones((2, 2)), 1e-6, 0.0)
    assert Difference("not_finite", "1", "nan", (1, 1), wrong=2, total=4) == difference


# The order of what is said


def test_the_largest_error_is_named():
    """of several wrong elements"""
    difference = compare(np.array([1.1, 3.0, 0.9]), np.ones(3), 0.5, 0.0)
    assert Difference("value", "1", "3", (1,), error=2.0, tolerance=0.5, wrong=1, total=3) == difference


def test_shape_is_said_before_dtype_and_dtype_before_value():
    """the first thing that differs is what a student should look at"""
    assert Difference("shape", "(3,)", "(2,)") == compare(np.zeros(2, int), np.ones(3), 1e-6, 0.0)
    assert Difference("dtype", "float", "integer") == compare(np.zeros(3, int), np.ones(3), 1e-6, 0.0)


def test_empty_arrays_of_one_shape_are_equal():
    """of another shape not"""
    assert kind(np.zeros((0, 3)), np.zeros((0, 3))) is None
    assert "shape" == kind(np.zeros((3, 0)), np.zeros((0, 3)))


# Lists, tuples and dicts


def test_lists_and_tuples_are_the_same():
    """`return a, b` is a tuple, its record a list"""
    assert kind([1.0, (2.0, "a")], (1.0, [2.0, "a"])) is None


def test_a_difference_inside_is_found_by_its_path():
    """list positions first, then the index in the array"""
    difference = compare([np.zeros(2), [np.array([[0.0, 3.0]])]], [np.zeros(2), [np.zeros((1, 2))]], 1e-6, 0.0)
    assert difference is not None
    assert ("value", (1, 0, 0, 1)) == (difference.kind, difference.where)


def test_lengths_and_keys_are_forms():
    """the difference names both"""
    assert Difference("shape", "3 values", "2 values") == compare([1, 2], [1, 2, 3], 0.0, 0.0)
    assert Difference("shape", "['a']", "['a', 'b']") == compare({"a": 1, "b": 2}, {"a": 1}, 0.0, 0.0)
    assert Difference("type", "dict", "list") == compare([1], {"a": 1}, 0.0, 0.0)


def test_dicts_are_compared_key_by_key():
    """whatever their order"""
    assert kind({"b": 1.0, "a": 2.0}, {"a": 2.0, "b": 1.0}) is None
    assert "value" == kind({"b": 1.0, "a": 2.0}, {"a": 2.0, "b": 1.5})


@pytest.mark.parametrize(("got", "expected"), [("a", "b"), (b"a", b"b"), (Handle(0), Handle(1))])
def test_other_values_are_equal_or_not(got, expected):
    """text, bytes and handles"""
    assert "value" == kind(got, expected)
    assert kind(expected, expected) is None


def test_what_a_room_chose_is_cut_before_it_is_kept():
    """a key or a text of a megabyte does not reach the gradebook"""
    for got, expected in (({"x" * 10**6: 1}, {"a": 1}), ("x" * 10**6, "a")):
        difference = compare(got, expected, 0.0, 0.0)
        assert difference is not None
        assert len(difference.got) <= 80


# Tolerances


def test_tolerances_add_up():
    """|got - expected| <= atol + rtol |expected|, with the expected value on the right"""
    assert kind(np.array([111.0]), np.array([100.0]), atol=1.0, rtol=0.1) is None
    assert "value" == kind(np.array([111.2]), np.array([100.0]), atol=1.0, rtol=0.1)
    assert "value" == kind(np.array([100.0]), np.array([89.0]), atol=1.0, rtol=0.1)


def test_close_raises_what_it_found():
    """with both values"""
    with pytest.raises(Mismatch) as caught:
        close(2.0, 1.0, atol=0.5, because="a reason")
    assert ("value", 2.0, 1.0) == (caught.value.difference.kind, caught.value.got, caught.value.expected)
    close(1.4, 1.0, atol=0.5, because="a reason")


@pytest.mark.parametrize("wrong", [{"atol": -1.0}, {"rtol": -1.0}, {"because": ""}], ids=str)
def test_a_tolerance_needs_a_sign_and_a_reason(wrong):
    """a negative one, or one without a reason, is the author's mistake"""
    with pytest.raises(ValueError, match="close needs"):
        close(1.0, 1.0, **({"atol": 0.0, "because": "a reason"} | wrong))


# Names and distances


@pytest.mark.parametrize(
    ("value", "name"),
    [(None, "None"), (True, "bool"), (np.True_, "bool"), (1, "number"), (np.float32(1), "number"), (np.array(1), "number"),
     (np.zeros(1), "array"), ([], "list"), ("", "str")],
)  # fmt: skip
def test_types_have_the_names_students_use(value, name):
    """one word"""
    assert name == describe_type(value)


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        (1.5, 1.0, 0.5),
        (110.0, 100.0, 0.1),
        (np.array([1.0, 2.0]), np.array([1.0, 2.5]), 0.2),
        (np.zeros(2), np.zeros(3), INF),
        (1, 1.0, INF),
        (NAN, NAN, 0.0),
        (1.0, NAN, INF),
        (5.0, INF, INF),
        ([1.0, 2.0], (1.0, 3.0), 1 / 3),
        ([], [], 0.0),
        ({"a": 1.0}, {"b": 1.0}, INF),
        ("a", "b", INF),
    ],
    ids=str,
)
def test_a_distance_is_relative_where_numbers_are_large(one, other, far):
    """and infinite where the form differs"""
    assert far == pytest.approx(distance(one, other))


TALL = np.zeros((1,) * 40)
WIDE = 2**1000


@pytest.mark.parametrize(
    ("got", "other", "expected"),
    [
        ((np.ones(2), np.ones(2)), (np.ones(2), np.ones(2), np.ones(2)), np.inf),
        ([np.ones(2)], [], np.inf),
        ([], [], 0.0),
        ({"a": np.ones(2)}, {"b": np.ones(2)}, np.inf),
        ({"a": np.ones(2)}, [np.ones(2)], np.inf),
        (np.ones(2), 1.0, np.inf),
        (np.ones(2), "a", np.inf),
        (np.array(1.0), 1.0, 0.0),
        (WIDE, WIDE, 0.0),
        (WIDE, 1.0, np.inf),
        (10**400, -(10**400), np.inf),
        (np.uint64(2**63), 2**63, 0.0),
        (True, 1, np.inf),
        (float("nan"), np.float16("nan"), 0.0),
        (float("inf"), float("-inf"), np.inf),
        (TALL, TALL + 0.5, 0.5),
        (np.zeros((0, 2**30)), np.zeros((0, 2**30)), 0.0),
    ],
)
def test_the_distance_of_any_two_values_is_a_number(got, other, expected):
    """whatever their forms; nothing is compared with =="""
    assert expected == distance(got, other)


@pytest.mark.parametrize(
    "value", [WIDE, -WIDE, 10**400, "a" * 10**6, {"a" * 10**6: 1}, {str(n): n for n in range(10**4)}, TALL]
)
@pytest.mark.parametrize("expected", [1, 1.0, "a", {"a": 1}, np.ones(2), TALL + 1, [1], None])
def test_a_difference_is_short(value, expected):
    """however long the values are"""
    difference = compare(value, expected, 0.0, 0.0)
    assert difference is not None
    assert len(difference.expected) <= LONGEST_FORM
    assert len(difference.got) <= LONGEST_FORM
    assert np.inf == tightness(value, expected, 1.0, 1.0) or difference.error is not None
