"""The cases students run."""

import numpy as np

from grader.cases import case

ATOL = 1e-9
WHY = "sums of a few float64 numbers below 100"


@case("double", points=1, ja="各要素の値")
def test_double_values(student, close):
    """every element"""
    close(student.double([1.0, -2.0, 0.5]), np.array([2.0, -4.0, 1.0]), atol=ATOL, because=WHY)


@case("norm", points=1, ja="3 と 4 の長さは 5")
def test_norm_values(student, close):
    """3 and 4 have length 5"""
    close(student.norm([3.0, 4.0]), 5.0, atol=ATOL, because=WHY)


@case("unit", points=1, ja="長さが 1 になる")
def test_unit_values(student, reference, close):
    """the result has length 1"""
    x = np.array([3.0, -4.0, 12.0])
    close(student.unit(x), reference.unit(x), atol=ATOL, because=WHY)


@case("running_total", points=1, ja="1 行の累積和")
def test_running_total_values(student, close):
    """the totals of one row"""
    close(student.running_total(np.array([1.0, 2.0, 4.0])), np.array([1.0, 3.0, 7.0]), atol=ATOL, because=WHY)
