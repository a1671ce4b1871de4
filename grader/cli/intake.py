"""`grader intake`: who handed in what, before anything is graded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from grader.cli.common import CourseOption, LangOption, LayoutOption, console, echo, find_course, language, stub_digests
from grader.cli.grade import reading_progress
from grader.intake.gather import take_in
from grader.model import Submission
from grader.records import storable
from grader.reports.handed_in import handed_in, reading


def command(
    path: Annotated[Path, typer.Argument(help="A folder or zip of submissions.")],
    layout: LayoutOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print data instead of text.")] = False,
    course: CourseOption = None,
    lang: LangOption = None,
) -> None:
    """Say how the input is read and what each student handed in; nothing is graded."""
    words = language(lang)
    found = find_course(course)
    intake = take_in(path, found, stub_digests(found), layout, reading_progress(words))
    if as_json:
        students = [_data(submission) for submission in intake.submissions]
        echo(json.dumps({"reading": intake.title.en, "unused": intake.unused, "students": students}, indent=2))
        return
    out = console()
    out.print(reading(intake.title, len(intake.submissions), intake.unused, words), markup=False)
    for line in handed_in(intake.submissions, words, out.width):
        out.print(line)


def _data(submission: Submission) -> dict[str, Any]:
    remarks = [*submission.remarks, *(remark for file in submission.files for remark in file.remarks)]
    return {
        "student": storable(submission.student),
        "people": [{"name": each.name, "number": each.number, "email": each.email} for each in submission.people],
        "submitted": submission.submitted,
        "files": [{"name": file.name, "topic": file.topic, "digest": file.digest} for file in submission.files],
        "remarks": [{"id": remark.id, "text": remark.text.en} for remark in remarks],
    }
