"""Open an archive as a folder, as what its first bytes say it is."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO

from grader.intake.kinds import START_BYTES, Format, archive_format, not_code
from grader.intake.names import suffix
from grader.intake.remarks import EMPTY, UNREADABLE, Reason
from grader.intake.tars import open_tar
from grader.intake.tree import Folder
from grader.intake.zips import open_zip


def open_archive(
    stream: BinaryIO, file: str, name: str, layer: int = 1, owner: str = "", spend: Callable[[int], None] = lambda _: None
) -> Folder | Reason:
    """Open a zip or a tar as a folder.

    Args:
        stream: the archive's bytes; must stay open as long as files are read.
        file: the archive's own name; it counts only where the first bytes do not tell.
        name: what the folder is to be called.
        layer: 1 for an archive, 2 for an archive in an archive.
        owner: path of the archive of a class, whose damage ends the run, else "" for one student's.
        spend: is told how many bytes were unpacked meanwhile, piece by piece.

    Returns:
        the folder, or why the archive cannot be read at all.

    Raises:
        StorageError: the disk is full.
    """
    try:
        start = stream.read(START_BYTES)
        stream.seek(0)
    except OSError:
        return UNREADABLE
    if not start:
        return EMPTY
    kind = archive_format(start)
    if kind is None and (reason := not_code(start)):
        return reason
    if kind is Format.ZIP or (kind is None and suffix(file) == ".zip"):
        return open_zip(stream, name, layer, owner)
    return open_tar(stream, kind or Format.TAR, name, layer, one_student=not owner, spend=spend)


def unpack(data: bytes, name: str, layer: int, spend: Callable[[int], None] = lambda _: None) -> Folder | Reason:
    """Open an archive held in memory; see `open_archive`."""
    return open_archive(io.BytesIO(data), name, name, layer, spend=spend)
