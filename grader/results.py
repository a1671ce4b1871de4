"""Write a run's results as files: marks for the LMS, a record and a page of feedback for each student."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from grader.course.course import Course
from grader.errors import StorageError
from grader.feedback.view import student_remarks, student_view
from grader.model import LANGUAGES, Language, StudentReport
from grader.reports.csv_ import marks_csv
from grader.reports.json_ import to_json
from grader.reports.markdown import summary
from grader.reports.totals import not_handed_in, total


class Written(NamedTuple):
    """Where the results are."""

    marks: Path
    records: Path
    feedback: Path


def file_stem(student: str) -> str:
    """Return a file name for a student: the id where it is plain, else a digest of it."""
    plain = re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}", student)
    return student if plain else hashlib.sha256(student.encode("utf-8", "replace")).hexdigest()[:20]


def write(folder: Path, reports: Sequence[StudentReport], course: Course, lang: Language) -> Written:
    """Write marks.csv, records/ and feedback/ below `folder`; each file is replaced whole or not at all.

    Raises:
        StorageError: the folder cannot be written.
    """
    written = Written(folder / "marks.csv", folder / "records", folder / "feedback")
    try:
        for place in (written.records, written.feedback):
            place.mkdir(parents=True, exist_ok=True)
        replace_file(written.marks, marks_csv(reports, course.topics, lang))
        for report in reports:
            name = file_stem(report.student)
            sums = total(report.topics, course.topics)
            replace_file(written.records / f"{name}.json", to_json(report, sums))
            views = [student_view(topic) for topic in report.topics]
            remarks = (*student_remarks(report.remarks), *not_handed_in(report.topics, course.topics))
            for each in LANGUAGES:
                replace_file(written.feedback / f"{name}.{each}.md", summary(views, each, remarks, total=sums))
    except OSError as error:
        raise StorageError(
            f"The results cannot be written to {folder} ({error.strerror}). What was graded is kept in the gradebook; "
            "name another folder with --out."
        ) from error
    return written


def replace_file(path: Path, text: str) -> None:
    """Write a text file so that a reader sees the old or the new one, never a part."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
