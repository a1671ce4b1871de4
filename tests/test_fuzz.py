"""A fixed sample of what `make bench-fuzz` tries: values of every form on the trusted path."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.fuzz import CHANGES, fuzz_topic, plan

ASSIGNMENTS = Path(__file__).parents[1] / "assignments"
TOPICS = sorted(path.parent.name for path in ASSIGNMENTS.glob("*/expected.json"))


@pytest.mark.parametrize("topic", TOPICS)
def test_no_value_makes_the_grader_fail(topic):
    """it is judged, diagnosed, stored and reported like any other"""
    tally = fuzz_topic(ASSIGNMENTS / topic, 40, seed=12, rarely=0.0)
    assert [] == tally.faults
    assert tally.values >= 40


def test_every_change_of_every_function_comes_first():
    """wrong lengths and nestings before all else"""
    functions = ("f", "g")
    first = [(targets, names) for (targets, names, _), _ in zip(plan(functions, 0), range(2 * len(CHANGES)), strict=False)]
    assert [((function,), (name,)) for name in CHANGES for function in functions] == first
