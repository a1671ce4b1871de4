"""Read what students handed in, once: what is graded later is the bytes read here, named by their sha256."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.course.course import Course
from grader.errors import InputError
from grader.intake.archive import open_archive
from grader.intake.layout import Reading, by_student
from grader.intake.names import ARCHIVE_SUFFIXES, CODE_SUFFIXES, safe_id, stem, suffix
from grader.intake.one import read_student
from grader.intake.reader import Tally
from grader.intake.remarks import SAME_NAME, Reason
from grader.intake.seal import disk_file, disk_folder
from grader.intake.topics import TopicNames
from grader.intake.tree import Folder, Refusal, alone
from grader.model import Submission, Text


@dataclass(frozen=True, slots=True)
class Told:
    """Whom to tell how far reading is: `student` how many were read, of all, `unpacked` how many bytes of a class's archive."""

    student: Callable[[int, int], None] = lambda *_: None
    unpacked: Callable[[int], None] = lambda _: None


@dataclass(frozen=True, slots=True)
class Intake:
    """What was handed in, how that was found out, and how many files belong to no topic."""

    title: Text
    submissions: list[Submission]
    unused: int


@dataclass(frozen=True, slots=True)
class _Run:
    """What every student's files are read with."""

    names: TopicNames
    stub_digests: frozenset[str]
    told: Told
    tally: Tally = field(default_factory=Tally)


def gather(
    path: Path, course: Course, stub_digests: frozenset[str] = frozenset(), layout: str | None = None
) -> list[Submission]:
    """Read a folder or archive of submissions, one student's folder, or one file; see `take_in`."""
    return take_in(path, course, stub_digests, layout).submissions


def take_in(
    path: Path,
    course: Course,
    stub_digests: frozenset[str] = frozenset(),
    layout: str | None = None,
    told: Told = Told(),
) -> Intake:
    """Read a folder or archive of submissions, one student's folder, or one file.

    Args:
        path: a folder or archive with a folder, file or archive per student (a learning platform's names are understood), one
            student's own folder or archive, or a single `.py` file or notebook.
        course: the topics whose files are looked for.
        stub_digests: sha256 of the files as they are handed out; one of them is used only when there is nothing else.
        layout: one of `layout.LAYOUTS` to be taken at its word, None to find out.
        told: is told before each student is read, and while an archive is unpacked.

    Returns:
        one submission a student, sorted by id, also for students of whom nothing could be read.

    Raises:
        UsageError: there is no such layout, or the input can be read in two ways and somebody must choose.
        InputError: nothing is there, the archive cannot be read, or everything together is too large.
    """
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise InputError(f"There is no file or folder {path}: check the path.") from error
    run = _Run(TopicNames(course.topics), stub_digests, told)
    if real.is_dir():
        return _folder(path, disk_folder(real), run, layout)
    if real.is_file() and suffix(real.name) in CODE_SUFFIXES:
        return _folder(path, replace(alone(disk_file(real)), name=stem(real.name)), run, layout)
    if not real.is_file() or suffix(real.name) not in ARCHIVE_SUFFIXES:
        raise InputError(f"{path} holds no submissions: name a folder, a .zip, a .tar.gz, a .py file or a notebook.")
    try:
        stream = real.open("rb")
    except OSError as error:
        raise InputError(f"{path} could not be opened: {error.strerror}.") from error
    with stream:
        folder = open_archive(stream, real.name, stem(real.name), owner=str(path), spend=_sum(told.unpacked))
        if isinstance(folder, Reason):
            raise InputError(folder.about(file=path).text.en)
        return _folder(path, folder, run, layout)


def _sum(told: Callable[[int], None]) -> Callable[[int], None]:
    """Return what adds up sizes and tells the sum."""
    whole = 0

    def add(size: int) -> None:
        nonlocal whole
        whole += size
        told(whole)

    return add


def _folder(path: Path, root: Folder, run: _Run, layout: str | None) -> Intake:
    for node in root.children():
        if isinstance(node, Refusal) and not node.name:
            raise InputError(node.reason.about(file=path).text.en)
    reading = by_student(path, root, run.names, layout)
    if not reading.handed:
        raise InputError(
            f"{path} holds no submissions: expected is a folder, a .py file, a notebook or an archive per student."
        )
    return _each(reading, run)


def _each(reading: Reading, run: _Run) -> Intake:
    submissions: list[Submission] = []
    unused = 0
    handed = sorted(reading.handed, key=lambda one: one.student)
    for done, (one, student) in enumerate(zip(handed, _ids([one.student for one in handed]), strict=True)):
        run.told.student(done, len(handed))
        found, left = read_student(one.student, one.roots, run.names, run.stub_digests, run.tally)
        unused += left
        renamed = [SAME_NAME.about(student=student)] if student != safe_id(one.student) else []
        submissions.append(
            Submission(student, found.files, (*renamed, *one.remarks, *found.remarks), one.people, one.submitted)
        )
    return Intake(reading.title, sorted(submissions, key=lambda each: each.student), unused)


def _ids(students: Sequence[str]) -> list[str]:
    """Return an id for each: a name that is safe as it stands is its student's, whatever others are made safe to."""
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for index in sorted(range(len(students)), key=lambda each: safe_id(students[each]) != students[each]):
        ids[index] = _free(safe_id(students[index]), taken)
        taken.add(ids[index])
    return [ids[index] for index in range(len(students))]


def _free(student: str, taken: set[str]) -> str:
    """Return the id, numbered if it is taken."""
    names = itertools.chain([student], (f"{student}-{number}" for number in itertools.count(2)))
    return next(name for name in names if name not in taken)
