"""A submission's rooms: how many there are, what is asked of them, and what is said about loading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from grader.answers.submission import MODULE, MOST_ROOMS, SubmissionRoom
from grader.course.course import Limits
from grader.feedback.loading import MOST_REMARKS
from grader.model import Answer, Call, Outcome, SourceFile
from grader.sandbox.wire import Handle

LOADED = Answer(Outcome.PASSED, value=[])
DEAD = (Outcome.CRASHED, Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY)


class Dummy:
    """A room that answers as the test says; an answer that costs a room ends it."""

    def __init__(self, answer: Callable[[Call], Answer], loaded: Answer, flooded: bool) -> None:
        self.answer, self.loaded, self.flooded = answer, loaded, flooded
        self.alive, self.closed = True, False
        self.asked: list[tuple[Call, float]] = []

    def load(self, module: str, cells: Any) -> Answer:
        assert (MODULE, (("answer.py", "x = 1"),)) == (module, cells)
        self.alive = self.loaded.outcome is Outcome.PASSED
        return self.loaded

    def call(self, module: str, call: Call, seconds: float) -> Answer:
        self.asked.append((call, seconds))
        answer = self.answer(call)
        self.alive = answer.outcome not in DEAD
        return answer

    def close(self) -> None:
        self.closed = True


class Bed:
    """A submission in dummy rooms."""

    def __init__(
        self, answer: Callable[[Call], Answer], loaded: Answer = LOADED, flooded: bool = False, **limits: float
    ) -> None:
        self.rooms: list[Dummy] = []
        file = SourceFile("01_toy", "answer.py", (("answer.py", "x = 1"),), "digest")

        def open_room() -> Any:
            self.rooms.append(Dummy(answer, loaded, flooded))
            return self.rooms[-1]

        self.submission = SubmissionRoom(file, Limits(**limits), open_room)  # type: ignore[arg-type]

    def ask(self, function: str = "f", *args: Any) -> Answer:
        return self.submission.ask(Call(function, args), b"", b"", ())

    def remarks(self) -> list[tuple[str, str]]:
        return [(remark.id, remark.text.en) for remark in self.submission.remarks]


def returns(value: Any) -> Callable[[Call], Answer]:
    return lambda call: Answer(Outcome.PASSED, value=value)


def test_a_living_room_is_used_again():
    """one room a submission"""
    bed = Bed(returns(1))
    assert [1, 1, 1] == [bed.ask().value for _ in range(3)]
    assert 1 == len(bed.rooms)
    assert [] == bed.remarks()


def test_no_room_is_opened_before_the_first_question():
    """a file none of whose functions is called costs nothing"""
    assert [] == Bed(returns(1)).rooms


@pytest.mark.parametrize("end", DEAD)
def test_a_dead_room_is_replaced_for_the_next_question(end):
    """it cost one answer"""
    bed = Bed(lambda call: Answer(end) if call.function == "bad" else Answer(Outcome.PASSED, value=1))
    assert [Outcome.PASSED, end, Outcome.PASSED] == [bed.ask(name).outcome for name in ("good", "bad", "good")]
    assert 2 == len(bed.rooms)


def test_rooms_are_replaced_a_bounded_number_of_times():
    """after that every question has the last answer"""
    bed = Bed(lambda call: Answer(Outcome.CRASHED, error="SIGSEGV"))
    assert {Answer(Outcome.CRASHED, error="SIGSEGV")} == {bed.ask() for _ in range(3 * MOST_ROOMS)}
    assert MOST_ROOMS == len(bed.rooms)


@pytest.mark.parametrize("end", DEAD)
def test_a_file_that_does_not_load_is_asked_no_more(end):
    """one room, one remark, the same answer to everything"""
    bed = Bed(returns(1), Answer(end))
    assert {Answer(end)} == {bed.ask() for _ in range(5)}
    assert 1 == len(bed.rooms)
    assert ["not_loaded"] == [name for name, _ in bed.remarks()]


def test_the_time_of_a_topic_is_shared_by_its_calls():
    """a call gets what is left; when nothing is, no room is bothered"""
    bed = Bed(returns(1), topic_seconds=30.0)
    bed.ask()
    assert 0 < bed.rooms[0].asked[0][1] <= 30.0
    late = Bed(returns(1), topic_seconds=0.0)
    assert Answer(Outcome.TIMED_OUT) == late.ask()
    assert [] == late.rooms


def test_closing_closes_the_room():
    """and an unused submission has none"""
    bed = Bed(returns(1))
    bed.submission.close()
    bed.ask()
    bed.submission.close()
    assert bed.rooms[0].closed


def test_printing_a_great_deal_is_remarked_once():
    """also when it was in a room that is gone"""
    bed = Bed(lambda call: Answer(Outcome.CRASHED), flooded=True)
    bed.ask()
    bed.ask()
    bed.submission.close()
    assert ["prints_a_lot"] == [name for name, _ in bed.remarks()]


def test_a_case_numbers_the_objects_it_sees_from_0():
    """whatever number the room gave them"""
    numbers = iter([7, 9, 7])
    bed = Bed(lambda call: Answer(Outcome.PASSED, value=[Handle(next(numbers))] if call.function == "make" else 1))
    assert [[Handle(0)], [Handle(0)]] == [bed.ask("make").value, bed.ask("make").value]  # two cases, one object each
    bed.ask("use", Handle(0))
    assert (Handle(2**32 - 1),) == bed.rooms[0].asked[-1][0].args  # a third case, which has seen none


# What is said about loading


def remarks_of(value: Any) -> list[tuple[str, str]]:
    bed = Bed(returns(1), Answer(Outcome.PASSED, value=value))
    bed.ask()
    return bed.remarks()


def test_what_happened_while_loading_is_worded():
    """each known form as one sentence"""
    assert [
        ("magics_skipped", "cell 1: 2 line(s) that only a notebook understands (% or !) were skipped."),
        ("syntax_error", "cell 2, line 3: Python cannot read this part (SyntaxError), so it was skipped."),
        (
            "stopped_while_loading",
            "cell 4, line 5: running this part ended with ValueError; what was defined before it still counts.",
        ),
    ] == remarks_of([("magic", "cell 1", 2, ""), ("syntax", "cell 2", 3, "SyntaxError"), ("raised", "cell 4", 5, "ValueError")])


@pytest.mark.parametrize(
    "value",
    [None, "text", 3, {}, [None], [("raised",)], [("raised", 1, 2, 3)], [("else", "a", 1, "E")]],
    ids=repr,
)
def test_what_has_no_known_form_is_passed_over(value):
    """it is a hostile room's word"""
    assert [] == remarks_of(value)


def test_remarks_are_few_and_short():
    """100,000 of them, or one of a megabyte, do not reach the gradebook"""
    assert MOST_REMARKS == len(remarks_of([("raised", "a", 1, "E")] * 100_000))
    assert all(len(text) < 400 for _, text in remarks_of([("syntax", "x" * 10**6, 1, "y" * 10**6)]))


def test_braces_in_a_name_are_only_braces():
    """a room's text is filled in, never a pattern"""
    assert "{error} {0.__class__}" in remarks_of([("raised", "{error} {0.__class__}", 1, "E")])[0][1]


def test_remarks_are_those_of_the_first_loading():
    """a replaced room loads the same file"""
    bed = Bed(lambda call: Answer(Outcome.CRASHED), Answer(Outcome.PASSED, value=[("raised", "a", 1, "E")]))
    bed.ask()
    bed.ask()
    assert 2 == len(bed.rooms)
    assert 1 == len(bed.remarks())
