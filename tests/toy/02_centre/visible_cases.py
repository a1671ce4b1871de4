"""The cases students run."""

import numpy as np

from grader.cases import case


@case("centre", points=1, ja="3 つの値")
def test_centre_values(student, close):
    """three values"""
    close(student.centre([1.0, 2.0, 6.0]), np.array([-2.0, -1.0, 3.0]), atol=1e-9, because="sums of three numbers")
