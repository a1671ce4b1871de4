"""A student's functions in plain pytest, called as a room would call them."""

from __future__ import annotations

from grader.desk.practice import LocalFunction
from grader.sandbox.inside import Desk


def test_every_way_to_call_works_on_copies():
    """and gives what it gives in a room"""
    grow = LocalFunction(lambda items: items.append(1) or len(items), "grow", Desk(2**20))
    given: list[int] = []
    assert 1 == grow(given)
    assert ([1],) == grow.arguments_after(given)
    assert (1, ([1],)) == grow.value_and_arguments(given)
    assert grow.for_effect(given) is None
    assert [] == given
