"""Read a zip in memory, file by file, believing none of the sizes it states; nothing is ever extracted to disk."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import BinaryIO, NamedTuple

from grader.errors import InputError
from grader.intake.bounds import (
    CHUNK_BYTES,
    MAX_DEPTH,
    MAX_DIRECTORY_BYTES,
    MAX_RATIO,
    MAX_STUDENT_DIRECTORY_BYTES,
    RATIO_FREE_BYTES,
)
from grader.intake.remarks import (
    CROWDED,
    DAMAGED_ZIP,
    ENCRYPTED_ZIP,
    NOT_REGULAR,
    OVERPACKED,
    TOO_DEEP,
    TOO_LARGE,
    UNKNOWN_PACKING,
    UNSAFE_PATH,
    Reason,
)
from grader.intake.tree import File, Folder, Node, Refusal

# What zipfile raises for bytes that are not the zip they claim to be.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError, struct.error)
_ENCRYPTED, _UTF8_NAME = 0x1, 0x800
# Other methods are rare, and LZMA lets a header ask for a 4 GB dictionary.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DRIVE = re.compile(r"[A-Za-z]:")


class _Member(NamedTuple):
    """One line of a zip's table of contents; a folder's path ends with an empty part."""

    path: tuple[str, ...]
    content: zipfile.ZipInfo | Reason


class _Stream:
    """What zipfile reads from: refuses one huge read, and counts the bytes taken."""

    def __init__(self, stream: BinaryIO, most: int) -> None:
        self._stream = stream
        self._most = most
        self.taken = 0
        self.seek, self.tell, self.seekable = stream.seek, stream.tell, stream.seekable

    def read(self, size: int = -1) -> bytes:
        """Read `size` bytes; zipfile reads the table of contents, whose size the zip itself states, in one piece."""
        if size > self._most:
            raise zipfile.LargeZipFile
        data = self._stream.read(size if size >= 0 else self._most)
        self.taken += len(data)
        return data


class _Archive:
    """One open zip."""

    def __init__(self, stream: BinaryIO, layer: int, owner: str) -> None:
        """Read the table of contents.

        Args:
            stream: the zip's bytes; must stay open as long as files are read.
            layer: 1 for a zip, 2 for a zip in a zip.
            owner: path of the zip when a damaged file in it must end the run, since it was damaged on its way, else "".

        Raises:
            zipfile.LargeZipFile: the table of contents is too large.
            zipfile.BadZipFile: and the others of `_DAMAGE`, when the bytes are not a zip.
        """
        self._stream = _Stream(stream, MAX_DIRECTORY_BYTES if owner else MAX_STUDENT_DIRECTORY_BYTES)
        self._zip = zipfile.ZipFile(self._stream)
        self._layer = layer
        self._owner = owner
        self._unpacked = 0
        self.infos = self._zip.infolist()

    def folder(self, name: str) -> Folder:
        """Return what the zip holds as a folder."""
        return self._folder(name, [_member(info) for info in self.infos], 0)

    def _folder(self, name: str, members: Sequence[_Member], depth: int) -> Folder:
        return Folder(name, partial(self._children, members, depth))

    def _children(self, members: Sequence[_Member], depth: int) -> list[Node]:
        groups: defaultdict[str, list[_Member]] = defaultdict(list)
        for member in members:
            groups[member.path[depth]].append(member)
        nodes: list[Node] = []
        for name in sorted(groups):
            here = [member.content for member in groups[name] if len(member.path) == depth + 1 and name]
            below = [member for member in groups[name] if len(member.path) > depth + 1]
            if here:  # of two with the same name the last counts, as in every unzip
                nodes.append(self._leaf(name, here[-1]))
            if below:
                nodes.append(self._folder(name, below, depth + 1))
        return nodes

    def _leaf(self, name: str, content: zipfile.ZipInfo | Reason) -> Node:
        if isinstance(content, Reason):
            return Refusal(name, content)
        return File(name, partial(self._read, content), self._layer)

    def _read(self, info: zipfile.ZipInfo, limit: int) -> bytes | Reason:
        try:
            return self._inflate(info, limit)
        except _DAMAGE as error:
            if self._owner:
                raise InputError(DAMAGED_ZIP.about(file=self._owner).text.en) from error
            return DAMAGED_ZIP

    def _inflate(self, info: zipfile.ZipInfo, limit: int) -> bytes | Reason:
        data = bytearray()
        with self._zip.open(info) as member:
            while chunk := member.read(CHUNK_BYTES):
                data += chunk
                self._unpacked += len(chunk)
                if len(data) > limit:
                    return TOO_LARGE
                if self._is_bomb():
                    return OVERPACKED
        return bytes(data)

    def _is_bomb(self) -> bool:
        """Tell whether a student's zip grows too much; in the zip of a class one student's files must not cost others."""
        return not self._owner and self._unpacked > max(RATIO_FREE_BYTES, MAX_RATIO * self._stream.taken)


def open_archive(stream: BinaryIO, name: str, layer: int = 1, owner: str = "") -> Folder | Reason:
    """Open a zip as a folder.

    Args:
        stream: the zip's bytes; must stay open as long as files are read.
        name: what the folder is to be called.
        layer: 1 for a zip, 2 for a zip in a zip.
        owner: path of the zip when a damaged file in it must end the run, else "".

    Returns:
        the folder, or why the zip cannot be read at all.
    """
    try:
        archive = _Archive(stream, layer, owner)
    except zipfile.LargeZipFile:
        return CROWDED
    except NotImplementedError:
        return UNKNOWN_PACKING
    except _DAMAGE:
        return DAMAGED_ZIP
    if any(info.flag_bits & _ENCRYPTED for info in archive.infos):
        return ENCRYPTED_ZIP
    return archive.folder(name)


def unpack(data: bytes, name: str, layer: int) -> Folder | Reason:
    """Open a zip held in memory; see `open_archive`."""
    return open_archive(io.BytesIO(data), name, layer)


def _member(info: zipfile.ZipInfo) -> _Member:
    # Backslashes come from packers on Windows that break the format's rule.
    parts = _name(info).replace("\\", "/").split("/", MAX_DEPTH + 2)
    if parts[0] == "" or _DRIVE.match(parts[0]):
        return _Member(("/".join(parts),), UNSAFE_PATH)
    if ".." in parts:
        up = parts.index("..")
        return _Member((*parts[:up], "/".join(parts[up:])), UNSAFE_PATH)
    if "/" in parts[-1]:
        return _Member(tuple(parts), TOO_DEEP)
    path = (*(part for part in parts[:-1] if part not in ("", ".")), parts[-1])
    return _Member(path, _content(info))


def _content(info: zipfile.ZipInfo) -> zipfile.ZipInfo | Reason:
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
        return NOT_REGULAR
    return info if info.compress_type in _METHODS else UNKNOWN_PACKING


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name as its packer meant it: macOS writes UTF-8 and Japanese Windows cp932, both without saying so."""
    if info.flag_bits & _UTF8_NAME:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437")
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.orig_filename
