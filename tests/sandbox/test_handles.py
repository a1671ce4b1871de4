"""Numbers for objects that stay in a room."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from grader.model import Answer, Call, Outcome
from grader.sandbox.handles import HandleTable, handles, renumbered
from grader.sandbox.wire import Handle

NUMBERS = st.integers(0, 2**32 - 1)
VALUES = st.recursive(
    st.none() | st.integers() | st.builds(Handle, NUMBERS),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
)


def incoming(table: HandleTable, value: object) -> object:
    return table.incoming(Answer(Outcome.PASSED, value=value)).value


@given(VALUES)
def test_handles_are_found_in_order_and_changed_in_place(value):
    """inside lists, tuples and dicts; everything else stays"""
    assert value == renumbered(value, lambda handle: handle)
    numbers = iter(range(10**6))
    counted = handles(renumbered(value, lambda handle: Handle(next(numbers))))
    assert [Handle(number) for number in range(len(handles(value)))] == counted


@given(st.lists(NUMBERS))
def test_a_case_counts_objects_from_0_and_gets_its_own_back(numbers):
    """the room's numbers go back into the room"""
    table = HandleTable()
    seen = incoming(table, [Handle(number) for number in numbers])
    assert sorted({handle.number for handle in seen}) == list(range(len(set(numbers))))
    assert tuple(Handle(number) for number in numbers) == table.outgoing(Call("f", tuple(seen))).args


def test_forgotten_objects_are_unknown_and_their_numbers_free():
    """to the next case"""
    table = HandleTable()
    incoming(table, [Handle(5), Handle(6)])
    table.keep(1)
    assert (Handle(5), Handle(2**32 - 1)) == table.outgoing(Call("f", (Handle(0), Handle(1)))).args
    assert [Handle(1), Handle(0)] == incoming(table, [Handle(6), Handle(5)])


def test_a_reply_full_of_handles_takes_no_longer_than_it_is_long():
    """200,000 of them are a megabyte"""
    started = time.monotonic()
    incoming(HandleTable(), [Handle(number) for number in range(200_000)])
    assert time.monotonic() - started < 5.0
