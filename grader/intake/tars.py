"""Read a tar from front to back, compressed or not, believing none of the sizes it states; no member is ever extracted."""

from __future__ import annotations

import bz2
import lzma
import struct
import tarfile
import tempfile
import weakref
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, NamedTuple, Protocol

from grader.errors import StorageError
from grader.intake.bounds import (
    CHUNK_BYTES,
    MAX_HEADERS,
    MAX_LONG_HEADER_BYTES,
    MAX_NOTEBOOK_BYTES,
    MAX_RATIO,
    MAX_STUDENT_BYTES,
    MAX_STUDENT_HEADERS,
    MAX_TAR_BYTES,
    MAX_XZ_MEMORY_BYTES,
    RATIO_FREE_BYTES,
)
from grader.intake.kinds import START_BYTES, Format
from grader.intake.members import Member, member, name_of, tree
from grader.intake.remarks import (
    CROWDED,
    DAMAGED_TAR,
    EMPTY,
    NOT_REGULAR,
    OVERPACKED,
    TOO_LARGE,
    UNKNOWN_PACKING,
    Reason,
)
from grader.intake.tree import File, Folder

# What tarfile and the decompressors raise for bytes that are not the tar they claim to be.
_DAMAGE = (tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, struct.error)
# Where GNU tar says that a sparse file's map goes on in the next block.
_MAP_GOES_ON, _MAP_GOES_ON_AGAIN = 482, 504


class _Span(NamedTuple):
    """Where a member's bytes lie in the spool."""

    offset: int
    size: int


class _Decompressor(Protocol):
    """What bz2 and lzma offer, and `_Gunzip` for zlib."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gunzip:
    """zlib's decompressor with the manners of the others: it keeps what it has not used."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        piece = self._inner.decompress(self._inner.unconsumed_tail + data, max_length)
        self.needs_input = len(piece) < max_length and not self._inner.unconsumed_tail
        return piece


_DECOMPRESSORS: dict[Format, Callable[[], _Decompressor]] = {
    Format.GZIP: _Gunzip,
    Format.BZIP2: bz2.BZ2Decompressor,
    Format.XZ: partial(lzma.LZMADecompressor, lzma.FORMAT_XZ, memlimit=MAX_XZ_MEMORY_BYTES),
}


class _Tape:
    """The unpacked bytes of a tar, from front to back; it ends early where it grows too much."""

    def __init__(self, stream: BinaryIO, kind: Format, spend: Callable[[int], None], *, one_student: bool) -> None:
        self._stream = stream
        self._spend = spend
        self._pieces = self._unpack(_DECOMPRESSORS[kind]) if kind in _DECOMPRESSORS else iter(self._read, b"")
        self._one_student = one_student
        self._rest = memoryview(b"")
        self._taken = 0
        self.unpacked = 0

    @property
    def is_bomb(self) -> bool:
        """Whether more was unpacked than an honest archive holds; in a class's one student's files must not cost others."""
        if not self._one_student:
            return self.unpacked > MAX_TAR_BYTES
        return self.unpacked > min(MAX_STUDENT_BYTES, max(RATIO_FREE_BYTES, MAX_RATIO * self._taken))

    def take(self, size: int) -> Iterator[memoryview]:
        """Give the next `size` bytes in pieces.

        Raises:
            EOFError: there are not so many, or it has become a bomb.
        """
        while size > 0:
            if not self._rest:
                self._rest = memoryview(next(self._pieces, b""))
                self.unpacked += len(self._rest)
                self._spend(len(self._rest))
            if not self._rest or self.is_bomb:
                raise EOFError
            piece, self._rest = self._rest[:size], self._rest[size:]
            size -= len(piece)
            yield piece

    def _read(self) -> bytes:
        data = self._stream.read(CHUNK_BYTES)
        self._taken += len(data)
        return data

    def _unpack(self, new: Callable[[], _Decompressor]) -> Iterator[bytes]:
        engine, data = new(), self._read()
        while data or not engine.needs_input:
            if piece := engine.decompress(data, CHUNK_BYTES):
                yield piece
            data = b""
            if engine.eof:  # another stream may follow, as `cat a.gz b.gz` makes it
                data, engine = engine.unused_data or self._read(), new()
            elif engine.needs_input:
                data = self._read()


class _Tar:
    """One tar; its members' bytes lie in a file without a name, since a compressed tar cannot be read again cheaply."""

    def __init__(self, tape: _Tape, layer: int) -> None:
        self._tape = tape
        self._layer = layer
        self._spool = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the last file of the tar is forgotten
        weakref.finalize(self, self._spool.close)

    def members(self, most: int) -> list[Member[_Span]] | Reason:
        """Read the tar through; no more than `most` headers.

        Raises:
            tarfile.TarError: and the others of `_DAMAGE`, when the bytes are not a tar.
            StorageError: the disk is full.
        """
        found: list[Member[_Span]] = []
        records: dict[str, bytes] = {}
        for _ in range(most):
            header = b"".join(self._tape.take(tarfile.BLOCKSIZE))
            if not any(header):  # the end
                return found
            info = tarfile.TarInfo.frombuf(header, "utf-8", "surrogateescape")
            if info.size < 0:
                raise tarfile.HeaderError
            if info.type in (tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME):  # about the next header
                records |= _records(info, self._block(info.size))
            elif info.type in (tarfile.XGLTYPE, tarfile.GNUTYPE_LONGLINK):  # about all headers, and about links
                self._block(info.size)
            else:
                found.append(self._member(info, header, records))
                records = {}
        return CROWDED

    def file(self, name: str, span: _Span) -> File:
        """Return the file that lies at a span of the spool."""
        return File(name, partial(self._read, span), lambda: self._at(span, START_BYTES), self._layer)

    def _read(self, span: _Span, limit: int) -> bytes | Reason:
        return TOO_LARGE if span.size > limit else self._at(span, span.size)

    def _at(self, span: _Span, most: int) -> bytes:
        self._spool.seek(span.offset)
        return self._spool.read(min(span.size, most))

    def _block(self, size: int) -> bytes:
        """Take what a header says of others, with what fills its last block."""
        if size > MAX_LONG_HEADER_BYTES:
            raise tarfile.HeaderError
        return b"".join(self._tape.take(_padded(size)))[:size]

    def _member(self, info: tarfile.TarInfo, header: bytes, records: dict[str, bytes]) -> Member[_Span]:
        raw = records.get("path", info.name.encode("utf-8", "surrogateescape")).rstrip(b"\0")
        name, size = name_of(raw), int(records.get("size", info.size))
        if size < 0:
            raise tarfile.HeaderError
        if info.isdir():
            return member(name.rstrip("/") + "/", NOT_REGULAR)
        if info.type == tarfile.GNUTYPE_SPARSE:
            self._pass_map(header)
        if info.type in tarfile.REGULAR_TYPES:
            is_sparse = info.type == tarfile.GNUTYPE_SPARSE or any(key.startswith("GNU.sparse.") for key in records)
            return member(name, self._keep(size, UNKNOWN_PACKING if is_sparse else None))
        if info.type not in tarfile.SUPPORTED_TYPES:  # links and devices state a size, and have no bytes
            self._keep(size, NOT_REGULAR)
        return member(name, NOT_REGULAR)

    def _pass_map(self, header: bytes) -> None:
        goes_on = header[_MAP_GOES_ON]
        while goes_on:
            goes_on = b"".join(self._tape.take(tarfile.BLOCKSIZE))[_MAP_GOES_ON_AGAIN]

    def _keep(self, size: int, refused: Reason | None) -> _Span | Reason:
        """Put the next bytes into the spool, or pass them over where they are refused."""
        why = refused or (TOO_LARGE if size > MAX_NOTEBOOK_BYTES else None)
        offset = self._spool.tell()
        for piece in self._tape.take(_padded(size)):
            if why is None:
                self._write(piece)
        return why or _Span(offset, size)

    def _write(self, piece: memoryview) -> None:
        try:
            self._spool.write(piece)
        except OSError as error:
            raise StorageError(
                f"The submissions cannot be unpacked in {tempfile.gettempdir()} ({error.strerror}): "
                "make room there, or name another folder in TMPDIR."
            ) from error


def open_tar(
    stream: BinaryIO, kind: Format, name: str, layer: int, *, one_student: bool, spend: Callable[[int], None]
) -> Folder | Reason:
    """Open a tar as a folder; the whole of it is read, and the stream is not needed any more.

    Args:
        stream: the tar's bytes.
        kind: how they are compressed.
        name: what the folder is to be called.
        layer: 1 for a tar, 2 for a tar in an archive.
        one_student: whether the tighter bounds of one student hold.
        spend: is told of every piece how many bytes were unpacked.

    Returns:
        the folder, or why the tar cannot be read at all.

    Raises:
        StorageError: the disk is full.
    """
    tape = _Tape(stream, kind, spend, one_student=one_student)
    tar = _Tar(tape, layer)
    try:
        members = tar.members(MAX_STUDENT_HEADERS if one_student else MAX_HEADERS)
    except _DAMAGE:
        members = OVERPACKED if tape.is_bomb else DAMAGED_TAR
    if isinstance(members, Reason):
        return members
    return tree(name, members, tar.file) if members else EMPTY


def _padded(size: int) -> int:
    """Return the size of the whole blocks that hold `size` bytes."""
    return -(-size // tarfile.BLOCKSIZE) * tarfile.BLOCKSIZE


def _records(info: tarfile.TarInfo, data: bytes) -> dict[str, bytes]:
    """Return what a header says of the next one: GNU tar's long name, or pax records such as `18 path=a/b.py`."""
    if info.type == tarfile.GNUTYPE_LONGNAME:
        return {"path": data}
    found: dict[str, bytes] = {}
    while data.strip(b"\0"):
        length = int(data.split(b" ", 1)[0])
        if length < 5:  # the shortest is `5 a=` and the end of the line
            raise tarfile.HeaderError
        key, _, value = data[:length].split(b" ", 1)[-1].partition(b"=")
        found[key.decode("utf-8", "replace")] = value.removesuffix(b"\n")
        data = data[length:]
    return found
