"""What an instructor reads about a class."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from textwrap import dedent

from rich.cells import cell_len

from grader.course.course import Topic
from grader.model import CaseReport, Diagnosis, Outcome, Remark, StudentReport, Text, TopicReport
from grader.reports.classroom import ClassMistake, Look, class_mistakes, class_table, needs_a_look

MakeCase = Callable[..., CaseReport]
MakeReport = Callable[..., TopicReport]
MakeTopic = Callable[..., Topic]

UNREADABLE = Remark("not_a_notebook", Text("a.ipynb is not a notebook.", "a.ipynb はノートブックではありません。"))
LATE = Remark("late", Text("late 1 day", "1 日遅れ"))


def text_of(reports: list[StudentReport], topics: list[Topic], width: int = 60) -> str:
    """Return the class report in English as text."""
    return "\n".join(line.plain for line in class_table(reports, topics, "en", width))


GOLDEN = """\
    level sealed
    student    01   02  total  remarks
    possible   10  2.5   12.5
    s001        2    2      4
    山田 太郎   0    –      0  late 1 day
    s017        –    –      0  a.ipynb is not a notebook.

    What the class misunderstood
        1 student   One maximum is subtracted for the    softmax
                    whole array.

    Needs a look
      山田 太郎: softmax: cases that ran out of time: 1
      s017: nothing could be read (a.ipynb is not a notebook.)"""


def test_a_class_reads_so(make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic, mistake: Diagnosis) -> None:
    """A class reads exactly so, with names in any script."""
    passed = make_case(Outcome.PASSED)
    failed = make_report(make_case(diagnosis=mistake), make_case(Outcome.TIMED_OUT))
    reports = [
        StudentReport("s001", (make_report(passed), make_report(passed, topic="02_losses"))),
        StudentReport("山田 太郎", (failed,), (LATE,)),
        StudentReport("s017", (), (UNREADABLE,)),
    ]
    assert dedent(GOLDEN) == text_of(reports, [make_topic(), make_topic("02_losses", 2.5)])


def test_no_line_of_a_class_is_wider_than_the_terminal(make_report: MakeReport, make_topic: MakeTopic) -> None:
    """Nine topics, a long name and long remarks fit a terminal of 80 columns."""
    topics = [make_topic(f"{index:02}_topic", 40.0) for index in range(1, 10)]
    long = Remark("unused", Text("These files belong to no topic: " + "x.py, " * 40, "余分な" * 40))
    student = StudentReport("山田" * 30, tuple(make_report(topic=topic.name) for topic in topics), (long,))
    assert 90 >= max(cell_len(line.plain) for line in class_table([student], topics, "ja", 80))


def test_mistakes_are_counted_by_students_most_common_first(
    make_case: MakeCase, make_report: MakeReport, mistake: Diagnosis
) -> None:
    """A student counts once for a mistake, however many cases show it; the most common comes first."""
    rarer = replace(mistake, misconception="a_rarer_one", belief=Text("Another belief.", "別の思い込みです。"))
    both = make_report(make_case(diagnosis=mistake), make_case(diagnosis=mistake), make_case(diagnosis=rarer))
    one = make_report(make_case(diagnosis=mistake))
    found = class_mistakes([StudentReport("a", (both,)), StudentReport("b", (one,))])
    assert [
        ClassMistake(2, mistake.belief, "01_softmax", ("softmax",), ("one_maximum",)),
        ClassMistake(1, rarer.belief, "01_softmax", ("softmax",), ("a_rarer_one",)),
    ] == found


def test_a_fault_that_many_met_is_said_once(make_case: MakeCase, make_report: MakeReport) -> None:
    """A case that broke for several students is one thing to look into, with the note for staff."""
    broken = make_report(make_case(Outcome.BROKEN, staff_note="reference died"))
    looks = needs_a_look([StudentReport("a", (broken,)), StudentReport("b", (broken,))])
    reason = Text(
        "softmax: the grader failed in test_rows (reference died)",
        "softmax: test_rows で採点システムの問題が起きました（reference died）",
    )
    assert [Look(reason, ("a", "b"))] == looks


def test_many_names_are_counted(make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic) -> None:
    """Of many students concerned by one thing, five are named and the rest counted."""
    crashed = make_report(make_case(Outcome.CRASHED))
    reports = [StudentReport(f"s{index}", (crashed,)) for index in range(8)]
    assert "s0, s1, s2, s3, s4 +3: softmax: cases that ended the program: 1" in text_of(reports, [make_topic()], 80)


def test_a_class_without_trouble_has_no_empty_headings(
    make_case: MakeCase, make_report: MakeReport, make_topic: MakeTopic
) -> None:
    """Headings without anything below are left out."""
    report = StudentReport("s1", (make_report(make_case(Outcome.PASSED)),))
    assert "level sealed\nstudent   01  total  remarks\npossible  10     10\ns1         2      2" == text_of(
        [report], [make_topic()]
    )


def test_an_empty_class_is_a_table_without_rows(make_topic: MakeTopic) -> None:
    """A run without submissions shows the headings."""
    assert "student   01  total  remarks\npossible  10     10" == text_of([], [make_topic()])


def test_a_student_named_by_escapes_stays_on_one_line(make_topic: MakeTopic) -> None:
    """Escapes and new lines in a student's name are not printed as such."""
    shown = text_of([StudentReport("a\n\x1b[2J", ())], [make_topic()])
    assert "a \\x1b[2J" in shown
    assert "\x1b" not in shown


def test_a_choice_between_files_needs_a_look(make_case: MakeCase, make_report: MakeReport) -> None:
    """Which of several files was graded is something that somebody may want to decide otherwise."""
    chosen = Remark("chosen", Text("a.py was used.", "a.py を使いました。"))
    report = make_report(make_case(Outcome.PASSED), remarks=(chosen, Remark("misnamed", Text("x", "x"))))
    expected = Text("softmax: a.py was used.", "softmax: a.py を使いました。")
    assert [Look(expected, ("s1", "s2"))] == needs_a_look([StudentReport("s1", (report,)), StudentReport("s2", (report,))])


def test_files_for_other_topics_need_no_look() -> None:
    """Who handed in only what is not graded now is not somebody of whom nothing could be read."""
    other = Remark("other_topics", Text("Only files for topics that are not graded now.", "今回は採点しません。"))
    assert [] == needs_a_look([StudentReport("s1", (), (other,))])
