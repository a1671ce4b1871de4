"""What a student's copy answers from: every question as it was asked, after what was asked before it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import pytest

from grader.answers.exchange import Exchange, pack_call
from grader.answers.recorded import Record, in_place
from grader.authoring.desk import desk_faults
from grader.authoring.record import record, same_record
from grader.course.suite import MistakeFacts, Suite, load_suite
from grader.errors import CourseError, NotRecorded
from grader.model import Answer, Call, Outcome, Text
from grader.sandbox.wire import Handle

TRIPLE = MistakeFacts("triple", Text("It triples.", "3 倍しています。"), Text("Why?", "なぜですか。"), ("double",))
CASES = '''
from grader.cases import case

@case("double", points=1, ja="1")
def test_one(student, close):
    """one"""
    close(student.double(student.unit(1.0)), 2.0, atol=0.5, because="one sum")

@case("double", points=1, ja="5")
def test_five(student, reference, close):
    """five"""
    close(student.double(student.unit(5.0)), reference.double(reference.unit(5.0)), atol=0.5, because="one sum")

@case("norm", points=1, ja="続けて")
def test_then(student, close):
    """one after the other"""
    close(student.norm(student.double(3.0)), 6.0, atol=0.5, because="one sum")
'''


def answer(call: Call, earlier: Sequence[Exchange], factor: float = 2.0) -> Answer:
    """`unit` makes an object that stays in the room, `double` doubles a number or what an object was made of."""
    if call.function == "unit":
        return Answer(Outcome.PASSED, Handle(sum(one.call.function == "unit" for one in earlier)))
    (x,) = call.args
    if isinstance(x, Handle):
        (x,) = [one.call for one in earlier if one.call.function == "unit"][x.number].args
    return Answer(Outcome.PASSED, x * factor if call.function == "double" else abs(x))


def ask_right(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
    return answer(call, earlier)


class Triples:
    """One misconception."""

    facts = (TRIPLE,)

    def model(self, asked: tuple[Exchange, ...]) -> tuple[Answer, ...]:
        return tuple(answer(one.call, asked[:index]) for index, one in enumerate(asked))

    def answers(self, mistake: MistakeFacts, asked: tuple[Exchange, ...]) -> tuple[Answer, ...]:
        return tuple(answer(one.call, asked[:index], 3.0) for index, one in enumerate(asked))


@pytest.fixture
def suite(copy_toy: Callable[..., object]) -> Suite:
    """The visible cases above."""
    return load_suite(copy_toy(visible_cases=CASES), hidden=False)


@pytest.fixture
def table(suite: Suite) -> dict[str, object]:
    """What is recorded of them."""
    return json.loads(record(suite, ask_right, Triples(), {}))


def exchange(call: Call, value: object, earlier: Sequence[Exchange] = ()) -> Exchange:
    return Exchange(call, *pack_call(call), Answer(Outcome.PASSED, value))


def test_the_same_call_after_others_is_another_question(table):
    """an object is called by the same number in every case"""
    read = Call("double", (Handle(0),))
    for made, right in ((1.0, 2.0), (5.0, 10.0)):
        unit = exchange(Call("unit", (made,)), Handle(0))
        assert right == Record(table).ask(read, *pack_call(read), [unit]).value


def test_what_was_not_asked_is_not_known(table):
    """the sentence names the function"""
    with pytest.raises(NotRecorded, match="No answer is recorded for this call of norm"):
        Record(table).ask(Call("norm", (7.0,)), *pack_call(Call("norm", (7.0,))), [])
    with pytest.raises(CourseError, match="this call of norm"):
        in_place(Record(table).model)(Call("norm", (7.0,)), *pack_call(Call("norm", (7.0,))), [])


def test_nothing_breaks_at_a_desk(suite, table):
    """neither for the stub, nor for the mistake, whose own answer leads to a call that nobody else makes"""
    assert [] == list(desk_faults(suite, Record(table)))


def test_the_calls_that_a_mistake_leads_to_are_recorded(table):
    """so that it is named at a desk too"""
    (entry,) = table["misconceptions"]
    assert ["test_then"] == list(entry["own"])
    double = exchange(Call("double", (3.0,)), 9.0)
    norm = exchange(Call("norm", (9.0,)), 9.0)
    assert [9.0, 9.0] == [one.value for one in Record(table).answers(TRIPLE, (double, norm))]


def test_rounding_of_another_processor_is_no_difference(copy_toy):
    """in any answer; a larger one is"""

    def rounded(error: float, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        given = answer(call, earlier)
        return given if isinstance(given.value, Handle) else Answer(Outcome.PASSED, given.value * (1.0 + error))

    suite = load_suite(copy_toy(visible_cases=CASES.partition('@case("norm"')[0]), hidden=False)
    here, near, far = (record(suite, partial(rounded, error), Triples(), {}) for error in (0.0, 1e-7, 1e-2))
    assert same_record(here, near)
    assert not same_record(here, far)


def test_what_another_processor_computes_is_the_same_question(table):
    """a case may ask about log(3), the last digit of which differs from one processor to the next"""
    call = Call("unit", (np.nextafter(5.0, 6.0),))
    asked = [exchange(call, Handle(0))]
    read = Call("double", (Handle(0),))
    assert 10.0 == Record(table).ask(read, *pack_call(read), asked).value
    double = exchange(Call("double", (np.nextafter(3.0, 0.0),)), 9.0)
    assert [9.0] == [one.value for one in Record(table).answers(TRIPLE, (double,))]


def test_inputs_that_only_their_last_digits_tell_apart_are_refused(copy_toy):
    """nothing recorded could tell them apart at a desk"""
    one = '@case("double", points=1, ja="1")\ndef test_near(student, reference, close):\n    """near"""\n'
    two = "    close(student.double(1.0), reference.double(1.0) + reference.double(1.0 + 1e-12), atol=9.0, because='x')\n"
    suite = load_suite(copy_toy(visible_cases="from grader.cases import case\n\n" + one + two), hidden=False)

    def jumping(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        return Answer(Outcome.PASSED, 2.0 if call.args[0] == 1.0 else 3.0)

    with pytest.raises(CourseError, match=r"test_near fails .*It asks double about two inputs that only their last digits"):
        record(suite, jumping, Triples(), {})


def test_what_a_mistake_leads_to_is_part_of_a_record(table):
    """a record without it is another one"""
    without = {**table, "misconceptions": [{**one, "own": {}} for one in table["misconceptions"]]}
    assert same_record(json.dumps(table), json.dumps(table))
    assert not same_record(json.dumps(table), json.dumps(without))
