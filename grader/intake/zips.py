"""Read a zip in memory, file by file, believing none of the sizes it states; nothing is ever extracted to disk."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from functools import partial
from typing import BinaryIO

from grader.errors import InputError
from grader.intake.bounds import (
    CHUNK_BYTES,
    MAX_DIRECTORY_BYTES,
    MAX_RATIO,
    MAX_STUDENT_DIRECTORY_BYTES,
    RATIO_FREE_BYTES,
)
from grader.intake.kinds import START_BYTES
from grader.intake.members import member, name_of, tree
from grader.intake.remarks import (
    CROWDED,
    DAMAGED_ZIP,
    EMPTY,
    ENCRYPTED_ZIP,
    NOT_REGULAR,
    OVERPACKED,
    TOO_LARGE,
    UNKNOWN_PACKING,
    Reason,
)
from grader.intake.tree import File, Folder

# What zipfile raises for bytes that are not the zip they claim to be.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError, struct.error)
_ENCRYPTED, _UTF8_NAME = 0x1, 0x800
# Other methods are rare, and LZMA lets a header ask for a 4 GB dictionary.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


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


class _Zip:
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
        return tree(name, [member(_name(info), _content(info)) for info in self.infos], self._file)

    def _file(self, name: str, info: zipfile.ZipInfo) -> File:
        return File(name, partial(self._read, info), partial(self._start, info), self._layer)

    def _start(self, info: zipfile.ZipInfo) -> bytes:
        try:
            with self._zip.open(info) as stream:
                return stream.read(START_BYTES)
        except _DAMAGE:
            return b""

    def _read(self, info: zipfile.ZipInfo, limit: int) -> bytes | Reason:
        try:
            return self._inflate(info, limit)
        except _DAMAGE as error:
            if self._owner:
                raise InputError(DAMAGED_ZIP.about(file=self._owner).text.en) from error
            return DAMAGED_ZIP

    def _inflate(self, info: zipfile.ZipInfo, limit: int) -> bytes | Reason:
        data = bytearray()
        with self._zip.open(info) as stream:
            while chunk := stream.read(CHUNK_BYTES):
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


def open_zip(stream: BinaryIO, name: str, layer: int, owner: str) -> Folder | Reason:
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
        archive = _Zip(stream, layer, owner)
    except zipfile.LargeZipFile:
        return CROWDED
    except NotImplementedError:
        return UNKNOWN_PACKING
    except _DAMAGE:
        return DAMAGED_ZIP
    if not archive.infos:
        return EMPTY
    if any(info.flag_bits & _ENCRYPTED for info in archive.infos):
        return ENCRYPTED_ZIP
    return archive.folder(name)


def _content(info: zipfile.ZipInfo) -> zipfile.ZipInfo | Reason:
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
        return NOT_REGULAR
    return info if info.compress_type in _METHODS else UNKNOWN_PACKING


def _name(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF8_NAME:
        return info.orig_filename
    return name_of(info.orig_filename.encode("cp437"))
