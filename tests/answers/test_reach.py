"""Which names a call can reach."""

from __future__ import annotations

from grader.answers.reach import mentioned, reached

SOURCE = """
import numpy as np

TABLE = {"a": first}
LIMIT = 3


def first(x):
    return np.maximum(x, LIMIT)


def second(x):
    return TABLE["a"](x)


class Third:
    def call(self, x):
        return second(x)


def alone(x):
    return x
"""


def test_what_is_mentioned_is_reached_through_functions_tables_and_classes() -> None:
    """A name is reached over any number of steps, also through a table of functions and a class."""
    found = reached(["Third"], mentioned(SOURCE))
    assert {"Third", "second", "TABLE", "first", "LIMIT"} <= found
    assert "alone" not in found


def test_what_a_module_does_not_define_reaches_itself_only() -> None:
    """A name from elsewhere, such as one of the support module's, reaches nothing else."""
    assert {"support.predict"} == reached(["support.predict"], mentioned(SOURCE))


def test_an_import_defines_nothing_that_could_be_wrong() -> None:
    """What a module imports is not counted as its own."""
    assert "np" not in mentioned(SOURCE)
