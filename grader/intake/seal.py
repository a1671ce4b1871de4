"""Read regular files from a folder, and nothing else: no link is followed, no pipe or device is opened."""

from __future__ import annotations

import os
import stat
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from grader.intake.bounds import MAX_FOLDER_ENTRIES
from grader.intake.kinds import START_BYTES
from grader.intake.remarks import CROWDED, NOT_REGULAR, TOO_LARGE, UNREADABLE, Reason
from grader.intake.tree import File, Folder, Node, Refusal

# Windows has neither flag, and neither links nor pipes that a student could hand in through an LMS.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def disk_folder(path: Path) -> Folder:
    """Return the folder at `path`; it is listed when its children are asked for."""
    return Folder(path.name, partial(_children, path))


def disk_file(path: Path) -> File:
    """Return the file at `path`; it is opened when it is read."""
    return File(path.name, partial(_read, path), partial(_start, path))


def _children(path: Path) -> list[Node]:
    try:
        with os.scandir(path) as entries:
            names = sorted(entry.name for entry in islice(entries, MAX_FOLDER_ENTRIES + 1))
    except OSError:
        return [Refusal("", UNREADABLE)]
    # None rather than some: which ones the file system lists first differs from machine to machine.
    if len(names) > MAX_FOLDER_ENTRIES:
        return [Refusal("", CROWDED)]
    return [_node(path / name) for name in names]


def _node(path: Path) -> Node:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return Refusal(path.name, UNREADABLE)
    if stat.S_ISDIR(mode):
        return disk_folder(path)
    return disk_file(path) if stat.S_ISREG(mode) else Refusal(path.name, NOT_REGULAR)


def _open(path: Path) -> BinaryIO | Reason:
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError:
        return UNREADABLE
    # Opened first and asked afterwards: what was listed may have been exchanged since.
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return NOT_REGULAR
    return os.fdopen(descriptor, "rb")


def _start(path: Path) -> bytes:
    stream = _open(path)
    if isinstance(stream, Reason):
        return b""
    with stream:
        try:
            return stream.read(START_BYTES)
        except OSError:
            return b""


def _read(path: Path, limit: int) -> bytes | Reason:
    """Read the file whole, or say why not; its size is what was read, so a file that grows meanwhile is harmless."""
    stream = _open(path)
    if isinstance(stream, Reason):
        return stream
    with stream:
        if os.fstat(stream.fileno()).st_size > limit:
            return TOO_LARGE
        try:
            data = stream.read(limit + 1)
        except OSError:
            return UNREADABLE
    return data if len(data) <= limit else TOO_LARGE
