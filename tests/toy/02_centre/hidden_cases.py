"""The cases for credit."""

from grader.cases import case


@case("centre", points=2, ja="いろいろな値")
def test_centre_any_values(student, reference, rng, close):
    """any values"""
    x = rng.normal(size=6)
    close(student.centre(x), reference.centre(x), atol=1e-9, because="sums of six numbers of size 1")
