"""The only language spoken across the border: plain data in length-prefixed frames.

The bytes come from a hostile process, so decoding trusts no number in them. A count is believed only when that many
bytes are really there, an array only when its shape times its item size is exactly what follows. Nothing here can build an
object of any type but the ones listed in `_Writer` below, and nothing is executed.

Why not a library: msgpack readers allocate what a header claims before they read it, and know no arrays
(docs/decisions/0001-own-wire.md).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.errors import WireError

MAX_DEPTH = 32  # a list of lists of ...: deeper than any honest answer, far below Python's recursion limit
MAX_NODES = 1_000_000  # values in one message: decoding that many takes about a second
MAX_INT_BYTES = 128  # a Python int of 1,024 bits
MAX_DIMENSIONS = 16
HEADER = struct.Struct(">I")

_COUNT = struct.Struct(">I")
_SIZE = struct.Struct(">Q")
_FLOAT = struct.Struct(">d")

# The position in this list is the code on the wire.
DTYPES = tuple(np.dtype(code) for code in ("?", "<i1", "<i2", "<i4", "<i8", "<u1", "<u2", "<u4", "<u8", "<f2", "<f4", "<f8"))
_CODES = {(dtype.kind, dtype.itemsize): code for code, dtype in enumerate(DTYPES)}
# longlong is the same eight bytes as int64 under another type.
_SCALARS = frozenset(dtype.type for dtype in DTYPES) | {np.longlong, np.ulonglong}


@dataclass(frozen=True, slots=True)
class Handle:
    """An object that stays in its room; the number names it there."""

    number: int


@dataclass(frozen=True, slots=True)
class Named:
    """An object of the topic's `support.py`, which every room has: passed as an argument by its name."""

    name: str


def encode(value: Any, limit: int, convert: Callable[[Any], Any] | None = None) -> bytes:
    """Turn plain data into bytes.

    Args:
        value: None, bool, int, float, str, bytes, list, tuple, dict with str keys, NumPy array or scalar of a type in
            `DTYPES`, Handle or Named, by exact type.
        limit: the largest number of bytes to produce.
        convert: called with a value of any other type; returns plain data for it.

    Raises:
        WireError: a value that may not cross (the text names its type), or too many bytes (`TooLarge`).
    """
    writer = _Writer(limit, convert)
    writer.write(value, 0)
    return b"".join(writer.parts)


class TooLarge(WireError):
    """The value needs more bytes than the limit."""


class _Writer:
    def __init__(self, limit: int, convert: Callable[[Any], Any] | None) -> None:
        self.parts: list[bytes] = []
        self.room = limit
        self.nodes = MAX_NODES
        self.convert = convert

    def put(self, part: bytes) -> None:
        self.room -= len(part)
        if self.room < 0:
            raise TooLarge("the value is too large")
        self.parts.append(part)

    def write(self, value: Any, depth: int) -> None:
        self.nodes -= 1
        if depth > MAX_DEPTH:
            raise WireError(f"lists nested more than {MAX_DEPTH} deep")
        if self.nodes < 0:
            raise TooLarge(f"more than {MAX_NODES} values")
        kind = type(value)
        write = _WRITERS.get(kind)
        if write is not None:
            write(self, value)
        elif kind is list or kind is tuple:
            self.put((b"l" if kind is list else b"t") + _COUNT.pack(len(value)))
            for item in value:
                self.write(item, depth + 1)
        elif kind is dict:
            self.write_dict(value, depth)
        elif self.convert is not None:
            self.write(self.convert(value), depth + 1)
        else:
            raise WireError(_type_name(kind))

    def write_bool(self, value: bool) -> None:
        self.put(b"T" if value else b"F")

    def write_float(self, value: float) -> None:
        self.put(b"d" + _FLOAT.pack(value))

    def write_text(self, value: str) -> None:
        self.put(b"s" + _text(value))

    def write_bytes(self, value: bytes) -> None:
        self.put(b"b" + _COUNT.pack(len(value)))
        self.put(value)

    def write_scalar(self, value: Any) -> None:
        array = np.asarray(value)
        code = _code(array.dtype)
        self.put(b"g" + bytes([code]) + array.astype(DTYPES[code]).tobytes())

    def write_handle(self, value: Handle) -> None:
        self.put(b"h" + _COUNT.pack(value.number))

    def write_named(self, value: Named) -> None:
        self.put(b"n" + _text(value.name))

    def write_int(self, value: int) -> None:
        size = (value + (value < 0)).bit_length() // 8 + 1  # two's complement has one more number below 0 than above
        if size > MAX_INT_BYTES:
            raise WireError(f"an integer of {value.bit_length()} bits")
        self.put(b"i" + bytes([size]) + value.to_bytes(size, "big", signed=True))

    def write_dict(self, value: dict[Any, Any], depth: int) -> None:
        self.put(b"m" + _COUNT.pack(len(value)))
        for key, item in value.items():
            if type(key) is not str:
                raise WireError(f"a dict with a key of type {_type_name(type(key))}")
            self.put(_text(key))
            self.write(item, depth + 1)

    def write_array(self, value: np.ndarray[Any, Any]) -> None:
        code = _code(value.dtype)
        if value.ndim > MAX_DIMENSIONS:
            raise WireError(f"an array of {value.ndim} dimensions")
        if value.nbytes > self.room:
            raise TooLarge("the array is too large")
        shape = b"".join(_SIZE.pack(size) for size in value.shape)
        self.put(b"a" + bytes([code, value.ndim]) + shape)
        self.put(value.astype(DTYPES[code], order="C", copy=False).tobytes())


def decode(data: bytes | bytearray | memoryview) -> Any:
    """Turn bytes back into plain data; every array is a fresh, writable copy.

    Raises:
        WireError: anything that `encode` cannot have written.
    """
    reader = _Reader(memoryview(data))
    value = reader.read(0)
    if reader.left:
        raise WireError(f"{reader.left} bytes after the value")
    return value


class _Reader:
    def __init__(self, data: memoryview) -> None:
        self.data = data
        self.at = 0
        self.nodes = MAX_NODES

    @property
    def left(self) -> int:
        return len(self.data) - self.at

    def take(self, size: int) -> memoryview:
        start, self.at = self.at, self.at + size
        part = self.data[start : self.at]
        if len(part) != size:
            raise WireError("the message ends too early")
        return part

    def count(self) -> int:
        """Read a count of things of at least one byte each."""
        number: int = _COUNT.unpack(self.take(4))[0]
        if number > self.left:
            raise WireError("a count larger than the message")
        return number

    def read(self, depth: int) -> Any:
        self.nodes -= 1
        if depth > MAX_DEPTH or self.nodes < 0:
            raise WireError("a value nested too deep or with too many parts")
        tag = bytes(self.take(1))
        if tag in _CONSTANTS:
            return _CONSTANTS[tag]
        if tag == b"l":
            return [self.read(depth + 1) for _ in range(self.count())]
        if tag == b"t":
            return tuple([self.read(depth + 1) for _ in range(self.count())])
        if tag == b"m":
            return self.read_dict(depth)
        read = _READERS.get(tag)
        if read is None:
            raise WireError("an unknown tag")
        return read(self)

    def read_int(self) -> int:
        size = self.take(1)[0]
        if size > MAX_INT_BYTES:
            raise WireError("an integer too long")
        return int.from_bytes(self.take(size), "big", signed=True)

    def read_float(self) -> float:
        number: float = _FLOAT.unpack(self.take(8))[0]
        return number

    def read_str(self) -> str:
        try:
            return str(self.take(self.count()), "utf-8")
        except UnicodeDecodeError as error:
            raise WireError("text that is not UTF-8") from error

    def read_bytes(self) -> bytes:
        return bytes(self.take(self.count()))

    def read_dict(self, depth: int) -> dict[str, Any]:
        size = self.count()
        table = {self.read_str(): self.read(depth + 1) for _ in range(size)}
        if len(table) != size:
            raise WireError("a dict with the same key twice")
        return table

    def dtype(self) -> np.dtype[Any]:
        code = self.take(1)[0]
        if code >= len(DTYPES):
            raise WireError("an unknown dtype")
        return DTYPES[code]

    def numbers(self, dtype: np.dtype[Any], size: int) -> np.ndarray[Any, Any]:
        raw = self.take(size)
        if dtype.kind == "b" and not set(bytes(raw)) <= {0, 1}:
            raise WireError("a bool that is neither 0 nor 1")
        return np.frombuffer(raw, dtype=dtype).copy()

    def read_array(self) -> np.ndarray[Any, Any]:
        dtype = self.dtype()
        dimensions = self.take(1)[0]
        if dimensions > MAX_DIMENSIONS:
            raise WireError("an array of too many dimensions")
        shape = tuple(_SIZE.unpack(self.take(8))[0] for _ in range(dimensions))
        size, bound = dtype.itemsize, dtype.itemsize
        for side in shape:
            size *= side
            bound *= max(side, 1)
        # `bound` is what NumPy itself checks when a side is 0; it need not be in the message, only be a sane number.
        if size > self.left or bound > 2**40:
            raise WireError("an array larger than the message")
        return self.numbers(dtype, size).reshape(shape)

    def read_scalar(self) -> Any:
        dtype = self.dtype()
        return self.numbers(dtype, dtype.itemsize)[0]

    def read_handle(self) -> Handle:
        return Handle(_COUNT.unpack(self.take(4))[0])


_WRITERS: dict[type, Callable[[_Writer, Any], None]] = {
    type(None): lambda writer, _: writer.put(b"N"),
    bool: _Writer.write_bool,
    int: _Writer.write_int,
    float: _Writer.write_float,
    str: _Writer.write_text,
    bytes: _Writer.write_bytes,
    np.ndarray: _Writer.write_array,
    Handle: _Writer.write_handle,
    Named: _Writer.write_named,
    **dict.fromkeys(_SCALARS, _Writer.write_scalar),
}
_CONSTANTS: dict[bytes, Any] = {b"N": None, b"T": True, b"F": False}
_READERS: dict[bytes, Callable[[_Reader], Any]] = {
    b"i": _Reader.read_int,
    b"d": _Reader.read_float,
    b"s": _Reader.read_str,
    b"b": _Reader.read_bytes,
    b"a": _Reader.read_array,
    b"g": _Reader.read_scalar,
    b"h": _Reader.read_handle,
    b"n": lambda reader: Named(reader.read_str()),
}


def _text(value: str) -> bytes:
    try:
        data = value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise WireError("text with half a surrogate pair") from error
    return _COUNT.pack(len(data)) + data


def _code(dtype: np.dtype[Any]) -> int:
    code = _CODES.get((dtype.kind, dtype.itemsize))
    if code is None:
        raise WireError(f"an array of dtype {_printable(dtype.name)}")
    return code


def _type_name(kind: type) -> str:
    # type.__dict__ is asked, not the class: a metaclass may answer `__name__` as it likes.
    name = type.__dict__["__name__"].__get__(kind)
    return _printable(name if type(name) is str else "?")


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in text[:60])
