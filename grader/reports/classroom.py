"""A whole class at one look: marks, what was misunderstood, and what somebody should look into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text as Line

from grader.cases.fault import FAULT
from grader.course.course import Topic
from grader.feedback import words
from grader.feedback.text import one_line
from grader.feedback.view import load_fault
from grader.model import Language, Outcome, StudentReport, Text, TopicReport
from grader.reports import labels
from grader.reports.details import short_name
from grader.reports.layout import NARROWEST, block, columns, number, row, shorten, without_backticks
from grader.reports.totals import total

LONGEST_NAME = 24  # columns of a student's name in the table; a shortened one keeps its beginning
MOST_NAMES = 5  # a fault of the grader may concern the whole class
LONGEST_NOTE = 300
SHORTEST_REMARKS = 20
FEW_MISTAKES = 8  # as many are listed one by one; of more, only those that students share
NO_FILE = "–"

_FORBIDDEN = Text("a call that the topic forbids", "課題で禁止されている呼び出し")

# Remarks on a file that could not be graded.
_UNGRADED = frozenset({
    "empty", "no_code", "not_text", "unknown_encoding", "not_a_notebook", "notebook_too_complex", "unreadable", "not_regular",
    "too_large", "damaged_zip", "encrypted_zip",
})  # fmt: skip


# Remarks on what was decided for a student, and might have been decided otherwise.
_DECIDED = frozenset({"chosen"})
# A remark on somebody whose files were read, but for topics that are not being graded.
_ELSEWHERE = "other_topics"


class ClassMistake(NamedTuple):
    """A mistake, how many students make it in a topic, and the functions in which they do.

    Misconceptions of a topic whose belief is worded alike are one mistake.
    """

    students: int
    belief: Text
    topic: str
    functions: tuple[str, ...]
    misconceptions: tuple[str, ...]


class Look(NamedTuple):
    """Something that somebody should look into, and the students whom it concerns."""

    reason: Text
    students: tuple[str, ...]


def class_table(reports: Sequence[StudentReport], topics: Sequence[Topic], lang: Language, width: int) -> list[Line]:
    """Return one line a student, then what the class misunderstood and what needs a look."""
    width = max(width, NARROWEST)
    lines = _marks(reports, topics, lang, width)
    if mistakes := class_mistakes(reports):
        lines += [Line(), Line(labels.MISUNDERSTOOD.to(lang), style="bold")]
        lines += _mistake_lines(mistakes, lang, width)
    if looks := needs_a_look(reports):
        lines += [Line(), Line(labels.NEEDS_A_LOOK.to(lang), style="bold")]
    for look in looks:
        names = ", ".join(one_line(student, LONGEST_NAME) for student in look.students[:MOST_NAMES])
        more = f" +{len(look.students) - MOST_NAMES}" if len(look.students) > MOST_NAMES else ""
        lines += block(f"{names}{more}: {look.reason.to(lang)}", 2, width, hang=2)
    return lines


def class_mistakes(reports: Sequence[StudentReport]) -> list[ClassMistake]:
    """Return every diagnosed mistake, the most common first; a student counts once for each."""
    students: dict[tuple[str, Text], set[str]] = {}
    functions: dict[tuple[str, Text], dict[str, None]] = {}
    names: dict[tuple[str, Text], set[str]] = {}
    for report in reports:
        for topic in report.topics:
            for case in topic.cases:
                if case.diagnosis is not None:
                    key = (topic.topic, case.diagnosis.belief)
                    students.setdefault(key, set()).add(report.student)
                    functions.setdefault(key, {})[case.function] = None
                    names.setdefault(key, set()).add(case.diagnosis.misconception)
    found = [
        ClassMistake(len(students[key]), key[1], key[0], tuple(functions[key]), tuple(sorted(names[key]))) for key in students
    ]
    return sorted(found, key=lambda mistake: (-mistake.students, mistake.topic, mistake.belief.en))


def _mistake_lines(mistakes: Sequence[ClassMistake], lang: Language, width: int) -> list[Line]:
    """Return a line a mistake; where there are many, those of a single student are only counted."""
    shared = [mistake for mistake in mistakes if mistake.students > 1]
    shown = mistakes if len(mistakes) <= FEW_MISTAKES else shared or mistakes[:FEW_MISTAKES]
    said = Counter(mistake.belief for mistake in mistakes)
    lines = []
    for mistake in shown:
        count = labels.ONE_STUDENT if mistake.students == 1 else labels.STUDENTS.filled(count=mistake.students)
        text = without_backticks(mistake.belief.to(lang))
        # The words alone do not tell where, when they stand for several functions or topics.
        if said[mistake.belief] > 1 or len(mistake.misconceptions) > 1:
            text = _noted(Text(text, text), *(Text(name, name) for name in mistake.functions)).to(lang)
        lines += row(f"{count.to(lang)} ", "", text, short_name(mistake.topic), width)
    if more := len(mistakes) - len(shown):
        rest = labels.ONE_MORE_MISTAKE if more == 1 else labels.MORE_MISTAKES.filled(count=more)
        lines += block(rest.to(lang), 2, width)
    return lines


def needs_a_look(reports: Sequence[StudentReport]) -> list[Look]:
    """Return who handed in what could not be graded or calls what is forbidden, or met a fault or an end of the program."""
    found: dict[Text, list[str]] = {}
    for report in reports:
        for reason in _reasons(report):
            found.setdefault(reason, []).append(report.student)
    return [Look(reason, tuple(students)) for reason, students in found.items()]


def _reasons(report: StudentReport) -> Iterator[Text]:
    if not report.topics and not any(remark.id == _ELSEWHERE for remark in report.remarks):
        yield _noted(labels.NOTHING_READABLE, *(remark.text for remark in report.remarks))
    else:
        yield from (_noted(remark.text) for remark in report.remarks if remark.id in _UNGRADED)
    for topic in report.topics:
        name = short_name(topic.topic)
        yield from (_prefixed(name, remark.text) for remark in topic.remarks if remark.id in _DECIDED)
        for note in _advice(topic):
            yield _prefixed(name, _noted(labels.NO_HELP if FAULT in note else _FORBIDDEN, Text(note, note)))
        for case in topic.cases:
            if case.outcome is Outcome.BROKEN:
                fault = labels.BROKEN_CASE.filled(case=one_line(case.case, LONGEST_NOTE))
                yield _prefixed(name, _noted(fault, Text(case.staff_note, case.staff_note)))
        if load_fault(topic) is not None:
            yield _prefixed(name, labels.NOT_LOADED)
            continue
        for outcome, label in labels.LOST_CASES.items():
            if count := sum(case.outcome is outcome for case in topic.cases):
                yield _prefixed(name, label.filled(count=count))


def _advice(topic: TopicReport) -> list[str]:
    """Return what staff should know of how answers came about: the notes on cases that were answered, each once."""
    answered = (case for case in topic.cases if case.outcome in (Outcome.PASSED, Outcome.WRONG))
    return list(dict.fromkeys(case.staff_note for case in answered if case.staff_note))


def _noted(text: Text, *notes: Text) -> Text:
    en = "; ".join(one_line(note.en, LONGEST_NOTE) for note in notes)
    ja = "; ".join(one_line(note.ja, LONGEST_NOTE) for note in notes)
    return Text(f"{text.en} ({en})", f"{text.ja}（{ja}）") if en else text


def _prefixed(name: str, text: Text) -> Text:
    return Text(f"{name}: {text.en}", f"{name}: {text.ja}")


def _marks(reports: Sequence[StudentReport], topics: Sequence[Topic], lang: Language, width: int) -> list[Line]:
    # Topics are named by their numbers, so that a course of nine still fits 80 columns.
    head = [labels.STUDENT.to(lang), *(topic.name.partition("_")[0] for topic in topics), labels.TOTAL.to(lang)]
    points = [topic.points for topic in topics]
    best = [labels.POSSIBLE.to(lang), *map(number, points), number(sum(points))]
    table = columns([head, best, *(_cells(report, topics) for report in reports)], frozenset(range(1, len(head))))
    room = max(SHORTEST_REMARKS, width - max(map(cell_len, table)) - 2)
    remarks = [labels.REMARKS.to(lang), "", *(shorten(all_remarks(report, lang), room) for report in reports)]
    lines = [Line(line) for line in columns(list(zip(table, remarks, strict=True)), frozenset())]
    levels = {topic.level for report in reports for topic in report.topics}
    shown = [Line(words.LEVELS[level].to(lang), style="dim") for level in sorted(levels)]
    return [*shown, *lines]


def _cells(report: StudentReport, topics: Sequence[Topic]) -> list[str]:
    graded = {topic.topic: topic for topic in report.topics}
    name = shorten(one_line(f"{report.student} {report.names}", LONGEST_NOTE), LONGEST_NAME)
    return [name, *(_points(graded.get(topic.name)) for topic in topics), number(total(report.topics, topics).earned)]


def _points(report: TopicReport | None) -> str:
    return number(report.earned) if report else NO_FILE


def all_remarks(report: StudentReport, lang: Language) -> str:
    """Return the remarks on a student and on each topic as one line; staff read more of them than students do."""
    own = [remark.text.to(lang) for remark in report.remarks]
    for topic in report.topics:
        said = [*(remark.text.to(lang) for remark in topic.remarks), *_advice(topic)]
        own += [f"{short_name(topic.topic)}: {text}" for text in said]
    return "; ".join(one_line(text, LONGEST_NOTE) for text in own)
