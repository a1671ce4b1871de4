"""Read what students handed in, once: what is graded later is the bytes read here, named by their sha256."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from grader.course.course import Course
from grader.errors import InputError
from grader.intake.archive import open_archive
from grader.intake.layout import Handed, by_student
from grader.intake.names import CODE_SUFFIXES, safe_id, stem, suffix
from grader.intake.one import read_student
from grader.intake.reader import Tally
from grader.intake.remarks import SAME_NAME, Reason
from grader.intake.seal import disk_file, disk_folder
from grader.intake.topics import TopicNames
from grader.intake.tree import Folder, Refusal, alone
from grader.model import Submission


def gather(path: Path, course: Course, stub_digests: frozenset[str] = frozenset()) -> list[Submission]:
    """Read a folder or zip of submissions, one student's folder, or one file.

    Args:
        path: a folder or zip with a folder, file or zip per student (a learning platform's names are understood), one
            student's own folder or zip, or a single `.py` file or notebook.
        course: the topics whose files are looked for.
        stub_digests: sha256 of the files as they are handed out; one of them is used only when there is nothing else.

    Returns:
        one submission a student, sorted by id, also for students of whom nothing could be read.

    Raises:
        InputError: nothing is there, the archive cannot be read, or everything together is too large.
    """
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise InputError(f"There is no file or folder {path}: check the path.") from error
    names = TopicNames(course.topics)
    if real.is_dir():
        return _submissions(path, disk_folder(real), names, stub_digests)
    if real.is_file() and suffix(real.name) in CODE_SUFFIXES:
        return _each([Handed(stem(real.name), [alone(disk_file(real))])], names, stub_digests, Tally())
    if not real.is_file() or suffix(real.name) != ".zip":
        raise InputError(f"{path} holds no submissions: name a folder, a .zip, a .py file or a notebook.")
    try:
        stream = real.open("rb")
    except OSError as error:
        raise InputError(f"{path} could not be opened: {error.strerror}.") from error
    with stream:
        folder = open_archive(stream, real.stem, owner=str(path))
        if isinstance(folder, Reason):
            raise InputError(folder.about(file=path).text.en)
        return _submissions(path, folder, names, stub_digests)


def _submissions(path: Path, root: Folder, names: TopicNames, stub_digests: frozenset[str]) -> list[Submission]:
    for node in root.children():
        if isinstance(node, Refusal) and not node.name:
            raise InputError(node.reason.about(file=path).text.en)
    run = Tally()
    handed = by_student(root, names, run)
    if not handed:
        raise InputError(f"{path} holds no submissions: expected is a folder, a .py file, a notebook or a zip per student.")
    return _each(handed, names, stub_digests, run)


def _each(handed: Sequence[Handed], names: TopicNames, stub_digests: frozenset[str], run: Tally) -> list[Submission]:
    submissions: list[Submission] = []
    taken: set[str] = set()
    for one in sorted(handed, key=lambda each: each.student):
        student = _free(safe_id(one.student), taken)
        taken.add(student.casefold())
        found = read_student(one.student, one.roots, names, stub_digests, run)
        renamed = [SAME_NAME.about(student=student)] if student != found.student else []
        submissions.append(replace(found, student=student, remarks=(*renamed, *found.remarks)))
    return sorted(submissions, key=lambda each: each.student)


def _free(student: str, taken: set[str]) -> str:
    """Return the id, numbered if it is taken; case counts as equal, since some file systems cannot tell."""
    names = itertools.chain([student], (f"{student}-{number}" for number in itertools.count(2)))
    return next(name for name in names if name.casefold() not in taken)
