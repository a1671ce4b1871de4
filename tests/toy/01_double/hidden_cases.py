"""The cases for credit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cases import case

ATOL = 1e-9
WHY = "sums of a few float64 numbers below 100"


@case("double", points=2, ja="いろいろな形")
@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (2, 1, 3)])
def test_double_any_shape(student, reference, rng, close, shape):
    """any shape"""
    x = rng.normal(size=shape)
    close(student.double(x), reference.double(x), atol=ATOL, because=WHY)


@case("double", points=1, ja="引数を書き換えない")
def test_double_argument(student, rng, close):
    """the argument stays as it was"""
    x = rng.normal(size=4)
    close(student.double(x), 2 * x, atol=ATOL, because=WHY)
    close(student.double.arguments_after(x)[0], x, atol=0.0, because="nothing may change")


@case("norm", points=2, ja="いろいろな整数")
@given(values=st.lists(st.integers(-9, 9), min_size=1, max_size=6))
def test_norm_any_numbers(student, reference, close, values):
    """any integers"""
    close(student.norm(values), reference.norm(values), atol=ATOL, because=WHY)


@case("unit", points=1, ja="いろいろな向き")
def test_unit_any_direction(student, reference, rng, close):
    """any direction"""
    x = rng.normal(size=5)
    close(student.unit(x), reference.unit(x), atol=ATOL, because=WHY)


@case("running_total", points=2, ja="行列の各行、リスト", needs=("test_running_total_values",))
def test_running_total_rows(student, reference, rng, close):
    """each row of a matrix, and lists"""
    x = rng.normal(size=(3, 4))
    expected = reference.running_total(x)
    close(student.running_total(x), expected, atol=ATOL, because=WHY)
    close(student.running_total(x.tolist()), expected, atol=ATOL, because=WHY)
    close(student.running_total([[1, 2], [3, 4]]), np.array([[1.0, 3.0], [3.0, 7.0]]), atol=ATOL, because=WHY)


@case("running_total", points=1, ja="最後の値は合計")
def test_running_total_ends_in_the_sum(student, rng):
    """the last total is the sum"""
    x = rng.normal(size=5)
    totals = student.running_total(x)
    assert totals.shape == (5,)
    assert abs(totals[-1] - x.sum()) < ATOL
