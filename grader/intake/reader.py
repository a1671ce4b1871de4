"""Read files within the bounds of one student and of the whole run."""

from __future__ import annotations

from dataclasses import dataclass

from grader.errors import InputError
from grader.intake.archive import unpack
from grader.intake.bounds import (
    MAX_ARCHIVES,
    MAX_BYTES,
    MAX_FILES,
    MAX_NOTEBOOK_BYTES,
    MAX_PY_BYTES,
    MAX_STUDENT_BYTES,
    MAX_STUDENT_FILES,
    MAX_STUDENT_ZIPS,
    MAX_ZIP_BYTES,
    MB,
)
from grader.intake.names import suffix
from grader.intake.remarks import NESTED_ZIP, TOO_LARGE, TOO_MANY, TOO_MUCH, Reason
from grader.intake.tree import File, Folder

_LIMITS = {".py": MAX_PY_BYTES, ".ipynb": MAX_NOTEBOOK_BYTES, ".zip": MAX_ZIP_BYTES}


def limit_mb(name: str) -> int:
    """Return how many megabytes a file of this name may have."""
    return _LIMITS.get(suffix(name), MAX_NOTEBOOK_BYTES) // MB


def _most_bytes(name: str) -> int:
    # What is called .py may be a notebook; how long source may be is asked once it is known to be source.
    return MAX_ZIP_BYTES if suffix(name) == ".zip" else MAX_NOTEBOOK_BYTES


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
        self._zips = 0

    def read(self, file: File) -> bytes | Reason:
        """Read a file that may be source, a notebook or a zip.

        Raises:
            InputError: everything together goes over a bound, as an archive bomb does.
        """
        if self._student.files >= MAX_STUDENT_FILES:
            return TOO_MANY
        limit, left = _most_bytes(file.name), MAX_STUDENT_BYTES - self._student.bytes
        data = file.read(min(limit, left))
        if isinstance(data, bytes):
            self._count(len(data))
            return data
        # What is too large may have been unpacked up to the limit before that was known.
        self._count(min(limit, left) if data is TOO_LARGE else 0)
        return TOO_MUCH if data is TOO_LARGE and left < limit else data

    def open_zip(self, file: File) -> Folder | Reason:
        """Open a student's zip as a folder.

        Raises:
            InputError: as `read`.
        """
        if file.archives >= MAX_ARCHIVES:
            return NESTED_ZIP
        self._zips += 1
        if self._zips > MAX_STUDENT_ZIPS:
            return TOO_MANY
        data = self.read(file)
        return data if isinstance(data, Reason) else unpack(data, file.name, file.archives + 1)

    def _count(self, size: int) -> None:
        self._student.add(size)
        self._run.add(size)
        if self._run.bytes > MAX_BYTES or self._run.files > MAX_FILES:
            raise InputError(
                f"The submissions hold more than {MAX_BYTES // MB} MB or {MAX_FILES} files: "
                "grade them in smaller groups, or look for an archive made to fill the disk."
            )
