"""Answers that need no understanding."""

import numpy as np
import pytest

from grader.authoring.degenerate import DEGENERATE, degenerate_cell

SOURCE = """
def halves(x):
    return x / 2


def halve(x):
    x /= 2
"""


def names_after(name):
    names = {"__builtins__": __builtins__, "np": np}
    exec(SOURCE, names)
    exec(degenerate_cell(("halves", "halve"), SOURCE, name)[1], names)
    return names


@pytest.mark.parametrize("name", sorted(DEGENERATE))
def test_a_function_that_returns_nothing_leaves_its_argument_alone(name):
    """its work is what it does to it"""
    x = np.array([2.0, 4.0])
    assert names_after(name)["halve"](x) is None
    assert [2.0, 4.0] == x.tolist()


@pytest.mark.parametrize("name", sorted(set(DEGENERATE) - {"transposed", "float16", "listed"}))
def test_a_function_that_returns_something_returns_something_else(name):
    """a constant, its argument, nothing ..."""
    got = names_after(name)["halves"](np.array([2.0, 4.0]))
    assert not (isinstance(got, np.ndarray) and np.array_equal(np.array([1.0, 2.0]), got))


@pytest.mark.parametrize("name", ["identity", "last_argument", "arguments", "empty_array", "empty_list", "mapping"])
def test_an_answer_that_does_not_look_at_the_right_one_does_not_ask_for_it(name):
    """a chain of calls would end in the right function's error, and the case that accepts anything would not be found"""
    names_after(name)["halves"]("no number")
