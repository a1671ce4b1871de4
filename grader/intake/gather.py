"""Read what students handed in, once: what is graded later is the bytes read here, named by their sha256."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

from grader.course.course import Course
from grader.errors import InputError
from grader.intake.archive import open_archive
from grader.intake.bounds import MAX_REMARKS
from grader.intake.choose import Chooser
from grader.intake.layout import Handed, by_student
from grader.intake.names import ARCHIVE_SUFFIXES, CODE_SUFFIXES, safe_id, stem, suffix
from grader.intake.reader import Reader, Tally
from grader.intake.remarks import MORE, NO_FILES, NOTHING_USED, SAME_NAME, Reason
from grader.intake.seal import disk_file, disk_folder
from grader.intake.topics import TopicNames
from grader.intake.tree import Folder, Refusal, alone, walk
from grader.model import Remark, Submission

Tell = Callable[[int, int], None]  # students read, of all


def gather(
    path: Path, course: Course, stub_digests: frozenset[str] = frozenset(), tell: Tell = lambda *_: None
) -> list[Submission]:
    """Read a folder or archive of submissions, one student's folder, or one file.

    Args:
        path: a folder or archive with a folder, file or archive per student (a learning platform's names are understood), one
            student's own folder or archive, or a single `.py` file or notebook.
        course: the topics whose files are looked for.
        stub_digests: sha256 of the files as they are handed out; one of them is used only when there is nothing else.
        tell: is called before each student is read.

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
        return _submissions(path, disk_folder(real), names, stub_digests, tell)
    if real.is_file() and suffix(real.name) in CODE_SUFFIXES:
        return _each([Handed(stem(real.name), [alone(disk_file(real))])], names, stub_digests, Tally(), tell)
    if not real.is_file() or suffix(real.name) not in ARCHIVE_SUFFIXES:
        raise InputError(f"{path} holds no submissions: name a folder, a .zip, a .tar.gz, a .py file or a notebook.")
    try:
        stream = real.open("rb")
    except OSError as error:
        raise InputError(f"{path} could not be opened: {error.strerror}.") from error
    with stream:
        folder = open_archive(stream, real.name, stem(real.name), owner=str(path))
        if isinstance(folder, Reason):
            raise InputError(folder.about(file=path).text.en)
        return _submissions(path, folder, names, stub_digests, tell)


def _submissions(path: Path, root: Folder, names: TopicNames, stub_digests: frozenset[str], tell: Tell) -> list[Submission]:
    for node in root.children():
        if isinstance(node, Refusal) and not node.name:
            raise InputError(node.reason.about(file=path).text.en)
    run = Tally()
    handed = by_student(root, names, run)
    if not handed:
        raise InputError(
            f"{path} holds no submissions: expected is a folder, a .py file, a notebook or an archive per student."
        )
    return _each(handed, names, stub_digests, run, tell)


def _each(
    handed: Sequence[Handed], names: TopicNames, stub_digests: frozenset[str], run: Tally, tell: Tell
) -> list[Submission]:
    submissions: list[Submission] = []
    taken: set[str] = set()
    for done, one in enumerate(sorted(handed, key=lambda each: each.student)):
        tell(done, len(handed))
        student = _free(safe_id(one.student), taken)
        taken.add(student.casefold())
        reader = Reader(run)
        chooser = Chooser(one.student, names, stub_digests, reader)
        items = list(walk(one.roots, reader.open_archive))
        chooser.take(items)
        remarks = chooser.remarks
        if not chooser.files:
            remarks = [(NOTHING_USED if items else NO_FILES).about(), *remarks]
        if student != safe_id(one.student):
            remarks = [SAME_NAME.about(student=student), *remarks]
        submissions.append(Submission(student, chooser.files, _shortened(remarks)))
    return sorted(submissions, key=lambda each: each.student)


def _free(student: str, taken: set[str]) -> str:
    """Return the id, numbered if it is taken; case counts as equal, since some file systems cannot tell."""
    names = itertools.chain([student], (f"{student}-{number}" for number in itertools.count(2)))
    return next(name for name in names if name.casefold() not in taken)


def _shortened(remarks: list[Remark]) -> tuple[Remark, ...]:
    more = len(remarks) - MAX_REMARKS
    return (*remarks[:MAX_REMARKS], MORE.about(count=more)) if more > 0 else tuple(remarks)
