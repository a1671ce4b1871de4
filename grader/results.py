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
from grader.model import LANGUAGES, Language, StudentReport, Text
from grader.reports import labels
from grader.reports.csv_ import marks_csv
from grader.reports.json_ import to_json
from grader.reports.layout import score
from grader.reports.markdown import summary

WRITING = ".writing-"  # how the name of a file begins that is not whole yet


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
        for place in (folder, written.records, written.feedback):
            place.mkdir(parents=True, exist_ok=True)
            _sweep(place)
        replace_file(written.marks, marks_csv(reports, course.topics, lang))
        for report in reports:
            name = file_stem(report.student)
            replace_file(written.records / f"{name}.json", to_json(report))
            views = [student_view(topic) for topic in report.topics]
            remarks = (*student_remarks(report.remarks), *_not_handed_in(report, course))
            for each in LANGUAGES:
                replace_file(written.feedback / f"{name}.{each}.md", summary(views, each, remarks))
    except OSError as error:
        raise StorageError(
            f"The results cannot be written to {folder} ({error.strerror}). What was graded is kept in the gradebook; "
            "name another folder with --out."
        ) from error
    return written


def _not_handed_in(report: StudentReport, course: Course) -> tuple[Text, ...]:
    """Say which topics of the course are missing, and what they would have been worth."""
    there = {topic.topic for topic in report.topics}
    missing = [topic for topic in course.topics if topic.name not in there]
    if not missing:
        return ()
    en = ", ".join(f"{topic.title.en} ({score(0, topic.points)})" for topic in missing)
    ja = "、".join(f"{topic.title.ja}（{score(0, topic.points)}）" for topic in missing)
    return (Text(labels.NOT_HANDED_IN.en.format(topics=en), labels.NOT_HANDED_IN.ja.format(topics=ja)),)


def _sweep(folder: Path) -> None:
    """Remove what a run left that was killed while it wrote."""
    for path in folder.glob(f"{WRITING}*"):
        path.unlink(missing_ok=True)


def replace_file(path: Path, text: str) -> None:
    """Write a text file so that a reader sees the old or the new one, never a part."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=WRITING)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
