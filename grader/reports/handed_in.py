"""Who handed in what, before anything is graded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text as Line

from grader.feedback.text import one_line
from grader.model import Language, Person, Remark, Submission, Text
from grader.reports import labels
from grader.reports.layout import block, columns

LONGEST_CELL = 60
LONGEST_REMARK = 300
NOTHING = "–"

_NAME = Text("name", "氏名")
_SUBMITTED = Text("submitted", "提出日時")
_FILES = Text("files", "ファイル")


def reading(title: Text, students: int, unused: int, lang: Language) -> str:
    """Return in one line how the input was read.

    Args:
        title: what it was taken for.
        students: how many handed in; a group counts as one.
        unused: how many files belong to no topic.
        lang: language of the line.
    """
    if lang == "ja":
        files = f"、どの課題のものか分からないファイル {unused} 件" if unused else ""
        return f"{title.ja}: 学生 {students} 人{files}"
    files = f", {unused} file{'' if unused == 1 else 's'} without a topic" if unused else ""
    return f"{title.en}: {students} student{'' if students == 1 else 's'}{files}"


def handed_in(submissions: Sequence[Submission], lang: Language, width: int) -> list[Line]:
    """Return a line a student, with what is to be said of the student's files below it."""
    heads = (labels.STUDENT, _NAME, _SUBMITTED, _FILES)
    first, *rows = columns([[head.to(lang) for head in heads], *map(_cells, submissions)], frozenset())
    lines = [Line(first, style="bold")]
    for line, submission in zip(rows, submissions, strict=True):
        lines.append(Line(line))
        for remark in _remarks(submission):
            lines += block(f"· {one_line(remark.text.to(lang), LONGEST_REMARK)}", 4, width, hang=2)
    return lines


def _cells(submission: Submission) -> list[str]:
    files = ", ".join(f"{one_line(file.name, LONGEST_CELL)} → {file.topic}" for file in submission.files)
    told = (submission.student, ", ".join(filter(None, map(_told, submission.people))), submission.submitted)
    return [*(one_line(text, LONGEST_CELL) or NOTHING for text in told), files or NOTHING]


def _told(person: Person) -> str:
    return f"{person.name} <{person.email}>" if person.email else person.name


def _remarks(submission: Submission) -> Iterator[Remark]:
    yield from submission.remarks
    for file in submission.files:
        yield from file.remarks
