"""Proxies: what a case calls, and the record of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.answers.exchange import (
    CallFailed,
    Exchange,
    Proxy,
    RoomLost,
    exchanges,
    forget,
    pack_answer,
    pack_call,
    question_key,
    sequence_key,
    unpack_answer,
    unpack_call,
)
from grader.errors import WireError
from grader.model import Answer, Call, Outcome, Want
from grader.sandbox.wire import Handle

PLAIN = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text() | st.lists(st.integers(0, 9))


def answering(*answers: Answer) -> Proxy:
    left = iter(answers)
    return Proxy(lambda call, payload, key, earlier: next(left))


def returning(value: Any) -> Answer:
    return Answer(Outcome.PASSED, value=value)


@given(st.text(), st.lists(PLAIN).map(tuple), st.dictionaries(st.text(), PLAIN), st.sampled_from(Want))
def test_a_packed_call_comes_out_as_it_went_in(function, args, kwargs, want):
    """and equal calls have equal names"""
    call = Call(function, args, kwargs, want)
    payload, key = pack_call(call)
    assert call == unpack_call(payload)
    assert key == pack_call(Call(function, args, dict(kwargs), want))[1]


@given(st.sampled_from(Outcome), PLAIN, st.text(), st.text(), st.text(), st.integers(0, 10**6))
def test_a_packed_answer_comes_out_as_it_went_in(outcome, value, error, message, place, line):
    """every field"""
    answer = Answer(outcome, value, error, message, place, line)
    assert answer == unpack_answer(pack_answer(answer))


@pytest.mark.parametrize(
    "other",
    [
        Call("g", (1,)),
        Call("f", (1.0,)),
        Call("f", (True,)),
        Call("f", ([1],)),
        Call("f", (np.array(1),)),
        Call("f", (), {"x": 1}),
        Call("f", (1,), {}, Want.ARGUMENTS),
    ],
)
def test_calls_that_differ_have_different_names(other):
    """also when Python calls their arguments equal"""
    assert pack_call(Call("f", (1,)))[1] != pack_call(other)[1]


def test_a_call_returns_the_answers_value():
    """by position and by name"""
    seen = []

    def ask(call: Call, payload: bytes, key: bytes, earlier: Any) -> Answer:
        seen.append((call.function, call.args, call.kwargs, call.want))
        return returning(5)

    proxy = Proxy(ask)
    assert 5 == proxy.softmax(1, axis=0)
    assert 5 == proxy.softmax.arguments_after(2)
    assert 5 == proxy.support.predict(3)
    assert proxy.softmax.for_effect(4, axis=1) is None
    assert (1, (2,)) == answering(returning((1, (2,)))).softmax.value_and_arguments(2)
    assert [
        ("softmax", (1,), {"axis": 0}, Want.VALUE),
        ("softmax", (2,), {}, Want.ARGUMENTS),
        ("support.predict", (3,), {}, Want.VALUE),
        ("softmax", (4,), {"axis": 1}, Want.NOTHING),
    ] == seen


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - {Outcome.PASSED}))
def test_a_call_without_a_value_ends_the_case(outcome):
    """one that cost the room in a way that nothing repeats"""
    lost = outcome in (Outcome.TIMED_OUT, Outcome.CRASHED, Outcome.OUT_OF_MEMORY)
    with pytest.raises(RoomLost if lost else CallFailed) as caught:
        answering(Answer(outcome)).f()
    assert Answer(outcome) == caught.value.answer
    assert lost is not isinstance(caught.value, Exception)


def test_everything_asked_is_recorded_until_it_is_forgotten():
    """failures too"""
    proxy = answering(returning(1), Answer(Outcome.RAISED, error="ValueError"), returning(2))
    proxy.f(1)
    with pytest.raises(CallFailed):
        proxy.f(2)
    assert [(1,), (2,)] == [exchange.call.args for exchange in exchanges(proxy)]
    forget(proxy)
    proxy.f(3)
    assert [(3,)] == [exchange.call.args for exchange in exchanges(proxy)]


def test_the_record_keeps_a_call_as_it_was_made():
    """a case may change its array afterwards"""
    proxy, x = answering(returning(1)), np.ones(2)
    proxy.f(x)
    x[:] = 7
    assert np.array_equal([1.0, 1.0], unpack_call(exchanges(proxy)[0].payload).args[0])


def test_an_argument_that_is_no_plain_data_is_refused_before_anybody_is_asked():
    """the author's mistake, found when the case runs"""
    with pytest.raises(WireError, match="object"):
        answering().f(object())


def test_a_proxy_has_no_private_names():
    """copying or pickling one asks for such, and must not become a call"""
    with pytest.raises(AttributeError):
        answering().__deepcopy__  # noqa: B018 - looking it up is the test


def test_calls_with_objects_in_them_depend_on_the_calls_before():
    """plain ones do not"""

    def exchange(*args: Any, value: Any = 1) -> Exchange:
        call = Call("f", args)
        return Exchange(call, *pack_call(call), returning(value))

    assert not exchange([1, 2]).stateful
    assert exchange([Handle(0)]).stateful
    assert exchange(value={"a": (Handle(1),)}).stateful


def test_a_sequence_is_named_by_its_calls_in_order():
    """what a function answers may depend on the calls before"""
    one, two = (Exchange(Call("f", (n,)), *pack_call(Call("f", (n,))), returning(n)) for n in (1, 2))
    assert 3 == len({sequence_key((one, two)), sequence_key((two, one)), sequence_key((one,))})


def test_the_same_question_about_another_object_is_another_question() -> None:
    """each case numbers its objects from 0, so the calls that made them and changed them belong to the question"""
    question = b"what are the weights of object 0?"

    def made(key: bytes) -> Exchange:
        return Exchange(Call("build", (), {}), b"", key, returning(Handle(0)))

    plain = Exchange(Call("norm", (1.0,), {}), b"", b"plain", returning(2.0))
    assert question_key(question, [made(b"small")]) != question_key(question, [made(b"large")])
    assert question_key(question, [made(b"small")]) == question_key(question, [plain, made(b"small"), plain])
