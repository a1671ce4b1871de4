"""A submission's rooms: how many there are, what is asked of them, and what is said about loading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from grader.answers.submission import MODULE, MOST_LEFT_OUT, MOST_ROOMS, SubmissionRoom
from grader.course.course import Limits
from grader.feedback.loading import MOST_REMARKS
from grader.model import Answer, Call, Outcome, OwnFile, SourceFile
from grader.sandbox.wire import Handle

LOADED = Answer(Outcome.PASSED, value=[])
DEAD = (Outcome.CRASHED, Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY)


Running = tuple[str, int]
Load = Callable[[dict[str, Any]], tuple[Answer, Running | None]]


class Dummy:
    """A room that answers as the test says; an answer that costs a room ends it."""

    def __init__(self, answer: Callable[[Call], Answer], loaded: Answer | Load, flooded: bool) -> None:
        self.answer, self.loaded, self.flooded = answer, loaded, flooded
        self.alive, self.closed = True, False
        self.asked: list[tuple[Call, float]] = []

    def load(self, module: str, cells: Any, **more: Any) -> Answer:
        assert (MODULE, (("answer.py", "x = 1"),)) == (module, cells)
        self.more = more
        answer, self.running = self.loaded(more) if callable(self.loaded) else (self.loaded, None)
        self.alive = answer.outcome is Outcome.PASSED
        return answer

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
        self,
        answer: Callable[[Call], Answer],
        loaded: Answer | Load = LOADED,
        flooded: bool = False,
        beside: tuple[OwnFile, ...] = (),
        functions: tuple[str, ...] = (),
        **limits: float,
    ) -> None:
        self.rooms: list[Dummy] = []
        self.answer, self.loaded, self.flooded = answer, loaded, flooded
        self.file = SourceFile("01_toy", "answer.py", (("answer.py", "x = 1"),), "digest", (), beside)
        self.submission = SubmissionRoom(self.file, Limits(**limits), self.open_room, functions)  # type: ignore[arg-type]

    def open_room(self) -> Any:
        self.rooms.append(Dummy(self.answer, self.loaded, self.flooded))
        return self.rooms[-1]

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
        ("syntax_error", "cell 2, line 3: Python cannot read this part (SyntaxError), so it was passed over."),
        ("stopped_while_loading", "cell 4, line 5: running this part ended with ValueError, so it was passed over."),
    ] == remarks_of([("syntax", "cell 2", 3, "SyntaxError"), ("raised", "cell 4", 5, "ValueError")])


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
    assert MOST_REMARKS == len(remarks_of([("raised", "a", line, "E") for line in range(100_000)]))
    assert all(len(text) < 400 for _, text in remarks_of([("syntax", "x" * 10**6, 10**300, "y" * 10**6)]))


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


# Statements that end a room


def ends_at(*statements: int, how: Outcome = Outcome.TIMED_OUT) -> Load:
    """A file in which some statements end the room, unless they are left out."""

    def load(more: dict[str, Any]) -> tuple[Answer, Running | None]:
        out = {number for _, number, _ in more["left_out"]}
        left = [number for number in statements if number not in out and not more["sparing"]]
        return (Answer(how), ("answer.py", left[0])) if left else (LOADED, None)

    return load


@pytest.mark.parametrize("end", DEAD)
def test_a_statement_that_ends_the_room_is_left_out(end):
    """the file is loaded again without it"""
    bed = Bed(returns(1), ends_at(4, 7, how=end))
    assert [1, 1] == [bed.ask().value, bed.ask().value]
    assert [("answer.py", 4, str(end)), ("answer.py", 7, str(end))] == bed.rooms[-1].more["left_out"]
    assert 3 == len(bed.rooms)
    assert all(room.closed for room in bed.rooms[:-1])


def test_after_so_many_statements_only_definitions_are_run():
    """a file of nothing but loops has an end"""
    bed = Bed(returns(1), ends_at(*range(100)))
    assert 1 == bed.ask().value
    assert MOST_LEFT_OUT + 2 == len(bed.rooms)
    assert [False] * (MOST_LEFT_OUT + 1) + [True] == [room.more["sparing"] for room in bed.rooms]


def test_a_file_that_ends_every_room_is_given_up():
    """also when it says each time that another statement runs"""
    numbers = iter(range(10**6))
    bed = Bed(returns(1), lambda more: (Answer(Outcome.CRASHED), ("answer.py", next(numbers))))
    assert {Outcome.CRASHED} == {bed.ask().outcome for _ in range(3)}
    assert MOST_LEFT_OUT + 2 == len(bed.rooms)
    assert ["not_loaded"] == [name for name, _ in bed.remarks()]


def test_a_room_for_the_same_file_begins_with_what_is_known():
    """nothing is waited for twice"""
    bed = Bed(returns(1), ends_at(4))
    bed.ask()
    known = bed.submission.left_out
    again = SubmissionRoom(bed.file, Limits(), bed.open_room, (), known)
    assert 1 == again.ask(Call("f"), b"", b"", ()).value
    assert 3 == len(bed.rooms)


def test_a_room_gets_the_names_and_files_that_belong_to_the_answer():
    """the functions that will be called, and the student's own files"""
    bed = Bed(returns(1), beside=(OwnFile("utils.py", "x = 1", "digest"),), functions=("f", "g"))
    bed.ask()
    assert [("utils.py", "x = 1")] == bed.rooms[0].more["beside"]
    assert ["f", "g"] == bed.rooms[0].more["functions"]


# What a case is told of them


def test_a_case_that_misses_what_was_passed_over_is_told_the_cause(make_case):
    """by the place that its exception names; another one keeps its own words"""
    bed = Bed(returns(1), Answer(Outcome.PASSED, value=[("module", "answer.py", 3, "pandas"), ("stub", "answer.py", 9, "f")]))
    bed.ask()
    missed = make_case(Outcome.RAISED, place="answer.py", line=3, hidden=True)
    other = make_case(Outcome.RAISED, place="answer.py", line=9)
    wrong = make_case(Outcome.WRONG, place="answer.py", line=3)
    told = bed.submission.explained((missed, other, wrong))
    assert told[0].cause is not None
    assert "answer.py, line 3: pandas is not there when your file is graded" in told[0].cause.en
    assert [None, None] == [case.cause for case in told[1:]]


@pytest.mark.parametrize(
    ("place", "line", "hidden", "told"),
    [
        ("answer.py", 1, False, True),
        ("answer.py", 1, True, True),
        ("answer.py", 2, True, True),
        ("answer.py", 3, True, False),
        ("answer.py", 4_711, False, False),
        ("answer.py", 0, True, False),
        ("other.py", 1, True, False),
        ("", 1, True, False),
        ("utils.py", 3, False, True),
        ("utils.py", 3, True, False),
    ],
)
def test_only_lines_that_were_handed_in_are_told(make_case, place: str, line: int, hidden: bool, told: bool) -> None:
    """a room may name any line of any file, and so hand on a number; of a hidden case the answer's own lines alone are told"""
    bed = Bed(lambda _: Answer(Outcome.PASSED), beside=(OwnFile("utils.py", "a = 1\nb = 2\nc = 3\n", ""),))
    (case,) = bed.submission.located((make_case(Outcome.RAISED, place=place, line=line, hidden=hidden),))
    assert ((place, line) if told else ("", 0)) == (case.place, case.line)


def test_of_a_very_long_answer_no_line_is_told_of_a_hidden_case(make_case) -> None:
    """it could name one of thousands"""
    long = SourceFile("t", "answer.py", (("answer.py", "x = 1\n" * 1_025),), "")
    room = SubmissionRoom(long, Limits(), lambda: None)  # type: ignore[arg-type]  # no room is opened
    cases = tuple(make_case(Outcome.RAISED, place="answer.py", line=7, hidden=hidden) for hidden in (False, True))
    assert [7, 0] == [case.line for case in room.located(cases)]
