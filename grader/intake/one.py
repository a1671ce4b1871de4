"""Read what one student handed in, whatever folders it is spread over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from grader.course.course import Course
from grader.errors import InputError
from grader.intake.bounds import MAX_REMARKS
from grader.intake.choose import Chooser
from grader.intake.names import safe_id, stem
from grader.intake.prune import opened_without_course, without_course
from grader.intake.reader import Reader, Tally
from grader.intake.remarks import MORE, NO_FILES, NOTHING_USED
from grader.intake.seal import disk_file, disk_folder
from grader.intake.topics import TopicNames
from grader.intake.tree import Folder, alone, walk
from grader.model import Remark, Submission


class Student(NamedTuple):
    """What came under one name, and how many of its files belong to no topic."""

    submission: Submission
    unused: int


def gather_one(path: Path, course: Course, stub_digests: frozenset[str] = frozenset()) -> Submission:
    """Read a folder, such as a checkout, a zip or a file as one student's submission.

    Args:
        path: what was handed in. A course, a kit around one and an author's topic folders below it are not read.
        course: the topics whose files are looked for.
        stub_digests: sha256 of the files as they are handed out; one of them is used only when there is nothing else.

    Returns:
        the submission; when nothing in it can be graded, it has no files, and its remarks say why.

    Raises:
        InputError: there is nothing at `path`, or it is the course itself.
    """
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise InputError(f"There is no file or folder {path}: check the path.") from error
    if course.folder in (real, *real.parents):
        raise InputError(f"{path} is part of the course {course.folder}: name the folder that a student handed in.")
    if real.is_dir():
        return read_student(real.name, [disk_folder(real)], TopicNames(course.topics), stub_digests, Tally()).submission
    return read_student(stem(real.name), [alone(disk_file(real))], TopicNames(course.topics), stub_digests, Tally()).submission


def read_student(name: str, roots: Sequence[Folder], names: TopicNames, stub_digests: frozenset[str], run: Tally) -> Student:
    """Read everything that came under one name, and choose the file to grade for each topic.

    Args:
        name: whom the files are from, as the platform or a folder says it.
        roots: the folders that hold them.
        names: the names of the course's topics.
        stub_digests: sha256 of the files as they are handed out.
        run: counts what is read.
    """
    reader = Reader(run)
    chooser = Chooser(name, names, stub_digests, reader)
    items = list(walk(map(without_course, roots), opened_without_course(reader.open_archive)))
    chooser.take(items)
    remarks = chooser.remarks
    if not chooser.files:
        remarks = [(NOTHING_USED if items else NO_FILES).about(), *remarks]
    return Student(Submission(safe_id(name), chooser.files, _shortened(remarks)), chooser.unused)


def _shortened(remarks: list[Remark]) -> tuple[Remark, ...]:
    more = len(remarks) - MAX_REMARKS
    return (*remarks[:MAX_REMARKS], MORE.about(count=more)) if more > 0 else tuple(remarks)
