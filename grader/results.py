"""Write a run's results as files: marks for the LMS, a record and a page of feedback for each student."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from grader.course.course import Course
from grader.errors import StorageError
from grader.feedback.view import student_remarks, student_view
from grader.model import LANGUAGES, Language, StudentReport
from grader.reports.csv_ import marks_csv
from grader.reports.files import file_stems
from grader.reports.json_ import to_json
from grader.reports.markdown import summary
from grader.reports.totals import not_handed_in, total

WRITING = ".writing-"  # how the name of a file begins that is not whole yet


class Written(NamedTuple):
    """Where the results are."""

    marks: Path
    records: Path
    feedback: Path


MANIFEST = ".written.json"  # what runs have written for each student: path -> sha256 of every text


def write(folder: Path, reports: Sequence[StudentReport], course: Course, lang: Language) -> Written:
    """Write marks.csv, records/ and feedback/ below `folder`; each file is replaced whole or not at all.

    A record or page that an earlier run wrote for somebody who is no longer there is deleted, if nobody has changed it since.

    Raises:
        StorageError: the folder cannot be written.
    """
    written = Written(folder / "marks.csv", folder / "records", folder / "feedback")
    texts = dict(_pages(reports, course))
    try:
        for place in (folder, written.records, written.feedback):
            place.mkdir(parents=True, exist_ok=True)
            _sweep(place)
        before = _manifest(folder)
        digests = {name: [hashlib.sha256(text.encode()).hexdigest()] for name, text in texts.items()}
        # First with what was there: whenever this run is killed, the next one knows of every file.
        both = {name: [*before.get(name, ()), *digests.get(name, ())] for name in before.keys() | digests.keys()}
        replace_file(folder / MANIFEST, json.dumps(both, indent=0, sort_keys=True))
        replace_file(written.marks, marks_csv(reports, course.topics, lang))
        for name, text in texts.items():
            replace_file(folder / name, text)
        for name in before.keys() - digests.keys():
            _forget(folder / name, before[name])
        replace_file(folder / MANIFEST, json.dumps(digests, indent=0, sort_keys=True))
    except OSError as error:
        raise StorageError(
            f"The results cannot be written to {folder} ({error.strerror}). What was graded is kept in the gradebook; "
            "name another folder with --out."
        ) from error
    return written


def _pages(reports: Sequence[StudentReport], course: Course) -> Iterator[tuple[str, str]]:
    """Return the text of every student's record and pages, by their paths below the folder of the results."""
    stems = file_stems(report.student for report in reports)
    for report in reports:
        stem = stems[report.student]
        sums = total(report.topics, course.topics)
        yield f"records/{stem}.json", to_json(report, sums)
        views = [student_view(topic) for topic in report.topics]
        remarks = (*student_remarks(report.remarks), *not_handed_in(report.topics, course.topics))
        who = f"{report.names} ({report.student})" if report.names else report.student
        for lang in LANGUAGES:
            yield f"feedback/{stem}.{lang}.md", summary(views, lang, remarks, who=who, total=sums)


def _manifest(folder: Path) -> dict[str, list[str]]:
    """Return what earlier runs say that they wrote, as far as it can be right."""
    try:
        entries = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    pairs = entries.items() if isinstance(entries, dict) else ()
    return {name: digests for name, digests in pairs if isinstance(digests, list) and _is_page(name)}


def _is_page(name: str) -> bool:
    parts = Path(name).parts
    return len(parts) == 2 and parts[0] in ("records", "feedback") and parts[1] != ".."


def _forget(path: Path, digests: Sequence[str]) -> None:
    """Delete a file that is as one of our runs wrote it."""
    if path.is_file() and not path.is_symlink() and hashlib.sha256(path.read_bytes()).hexdigest() in digests:
        path.unlink()


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
