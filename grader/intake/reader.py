"""Read files within the bounds of one student and of the whole run."""

from __future__ import annotations

from dataclasses import dataclass

from grader.errors import InputError
from grader.intake.archive import unpack
from grader.intake.bounds import (
    MAX_ARCHIVE_BYTES,
    MAX_ARCHIVES,
    MAX_BYTES,
    MAX_FILES,
    MAX_NOTEBOOK_BYTES,
    MAX_PY_BYTES,
    MAX_SHARE_BYTES,
    MAX_SHARE_FILES,
    MAX_STUDENT_ARCHIVES,
    MAX_STUDENT_BYTES,
    MAX_STUDENT_FILES,
    MB,
)
from grader.intake.names import ARCHIVE_SUFFIXES, suffix
from grader.intake.remarks import NESTED_ARCHIVE, TOO_LARGE, TOO_MANY, TOO_MUCH, Reason
from grader.intake.tree import File, Folder

_LIMITS = {".py": MAX_PY_BYTES, ".ipynb": MAX_NOTEBOOK_BYTES} | dict.fromkeys(ARCHIVE_SUFFIXES, MAX_ARCHIVE_BYTES)


def limit_mb(name: str) -> int:
    """Return how many megabytes a file of this name may have."""
    return _LIMITS.get(suffix(name), MAX_NOTEBOOK_BYTES) // MB


@dataclass(slots=True)
class Tally:
    """What has been read so far."""

    files: int = 0
    bytes: int = 0

    def add(self, size: int) -> None:
        """Count one more file."""
        self.files += 1
        self.bytes += size


class Reader:
    """Reads one student's files; a file over a bound gives a reason instead of bytes."""

    def __init__(self, run: Tally) -> None:
        """Start with a student.

        Args:
            run: what was read of all students so far; it counts on.
        """
        self._run = run
        self._student = Tally()
        self._archives = 0

    def read(self, file: File) -> bytes | Reason:
        """Read a file that may be source or a notebook.

        Raises:
            InputError: everything together goes over a bound.
        """
        # What is called .py may be a notebook; how long source may be is asked once it is known to be source.
        return self._read(file, MAX_NOTEBOOK_BYTES)

    def open_archive(self, file: File) -> Folder | Reason:
        """Open a student's archive as a folder.

        Raises:
            InputError: as `read`.
            StorageError: the disk is full.
        """
        if file.archives >= MAX_ARCHIVES:
            return NESTED_ARCHIVE
        self._archives += 1
        if self._archives > MAX_STUDENT_ARCHIVES:
            return TOO_MANY
        data = self._read(file, MAX_ARCHIVE_BYTES)
        return data if isinstance(data, Reason) else unpack(data, file.name, file.archives + 1, self._count)

    def _read(self, file: File, limit: int) -> bytes | Reason:
        if self._student.files >= MAX_STUDENT_FILES:
            return TOO_MANY
        left = max(MAX_STUDENT_BYTES - self._student.bytes, 0)
        data = file.read(min(limit, left))
        if isinstance(data, bytes):
            self._count(len(data))
            return data
        # What is too large may have been unpacked up to the limit before that was known.
        self._count(min(limit, left) if data is TOO_LARGE else 0)
        return TOO_MUCH if data is TOO_LARGE and left < limit else data

    def _count(self, size: int) -> None:
        before = self._share()
        self._student.add(size)
        now = self._share()
        self._run.files += now.files - before.files
        self._run.bytes += now.bytes - before.bytes
        if self._run.bytes > MAX_BYTES or self._run.files > MAX_FILES:
            raise InputError(
                f"The submissions hold more than {MAX_BYTES // MB} MB or {MAX_FILES} files: grade them in smaller groups."
            )

    def _share(self) -> Tally:
        """Return what the student counts for in the run."""
        return Tally(min(self._student.files, MAX_SHARE_FILES), min(self._student.bytes, MAX_SHARE_BYTES))
