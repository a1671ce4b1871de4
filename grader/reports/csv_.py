"""Marks as CSV that a spreadsheet shows as it is: nothing in it is run as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from grader.course.course import Topic
from grader.feedback.text import one_line
from grader.model import Language, StudentReport
from grader.reports.classroom import all_remarks
from grader.reports.files import file_stems
from grader.reports.totals import total

LONGEST_CELL = 2_000  # letters; a spreadsheet takes 32,767
BOM = "\ufeff"  # Excel takes a file without it for one in the encoding of the machine

# Excel takes the full-width forms for the signs themselves.
_FORMULA = re.compile(r"[=+\-@＝＋－＠]")


def marks_csv(reports: Sequence[StudentReport], topics: Sequence[Topic], lang: Language, *, bom: bool = False) -> str:
    """Return one row a student: the points of each topic, empty where nothing was handed in, their total and remarks.

    `total` and `possible` are as measured. `held` are points that a fault of the grader holds back, which no student could
    earn; `scaled` gives the student the same share of them, and is empty where a whole topic has to be graded again.

    `name` is who it is, where that is known, and `feedback` the name of the student's files, without their endings.

    Args:
        reports: the class.
        topics: the course's topics, one column each.
        lang: language of the remarks; the headings stay the same, for programs that read them.
        bom: begin with a byte order mark, for Excel.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    sums = ("total", "possible", "held", "scaled")
    writer.writerow(map(safe_cell, ("student", "name", *(topic.name for topic in topics), *sums, "remarks", "feedback")))
    stems = file_stems(report.student for report in reports)
    for report in reports:
        graded = {topic.topic: topic for topic in report.topics}
        earned = [_number(graded[topic.name].earned) if topic.name in graded else "" for topic in topics]
        whole = total(report.topics, topics)
        scaled = "" if whole.scaled is None else _number(whole.scaled)
        points = [*earned, *map(_number, (whole.earned, whole.possible, whole.held)), scaled]
        who = (safe_cell(report.student), safe_cell(report.names))
        said = (safe_cell(all_remarks(report, lang)), safe_cell(stems[report.student]))
        writer.writerow([*who, *points, *said])
    return (BOM if bom else "") + stream.getvalue()


def safe_cell(text: str) -> str:
    """Return text for one cell: on one line, and with a leading ' where a spreadsheet would read a formula."""
    line = one_line(text, LONGEST_CELL)
    return f"'{line}" if _FORMULA.match(line) else line


def _number(value: float) -> int | float:
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded
