"""The wire: what crosses it comes out the same, and nothing else comes out of it at all."""

from __future__ import annotations

import collections
import random
import struct
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.errors import WireError
from grader.sandbox import wire
from grader.sandbox.wire import Handle, Named, TooLarge, decode, encode

LIMIT = 2**24
FUZZ_FRAMES = 100_000
# A tiny array is 4 bytes on the wire and about 150 in memory; nothing else grows as much.
MOST_GROWTH = 64
SLACK = 200_000  # bytes of memory that a message of a few bytes may cost

BIGGEST_INT = 2 ** (8 * wire.MAX_INT_BYTES - 1) - 1
NUMBERS = hnp.boolean_dtypes() | hnp.integer_dtypes() | hnp.unsigned_integer_dtypes() | hnp.floating_dtypes(sizes=(16, 32, 64))
ARRAYS = hnp.arrays(NUMBERS, hnp.array_shapes(min_dims=0, max_dims=5, min_side=0, max_side=4))
SCALARS = hnp.arrays(NUMBERS, ()).map(lambda array: array.astype(array.dtype.newbyteorder("="))[()])
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-BIGGEST_INT - 1, BIGGEST_INT)
    | st.floats()
    | st.text()
    | st.binary()
    | ARRAYS
    | SCALARS
    | st.builds(Handle, st.integers(0, 2**32 - 1))
    | st.builds(Named, st.text())
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner), max_leaves=20
)


def same(one: Any, other: Any) -> bool:
    """Tell whether two values are of the same types and bits; NumPy arrays may differ in byte order and strides."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray | np.generic):
        little = one.dtype.newbyteorder("<")
        return other.dtype == little and one.shape == other.shape and one.astype(little).tobytes() == other.tobytes()
    if isinstance(one, float):
        return struct.pack(">d", one) == struct.pack(">d", other)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    return bool(one == other)


def crossed(value: Any) -> Any:
    return decode(encode(value, LIMIT))


# What may cross


@given(VALUES)
def test_every_allowed_value_comes_out_as_it_went_in(value):
    """type, order, shape, bits and sign of every value survive"""
    assert same(value, crossed(value))


@pytest.mark.parametrize("dtype", wire.DTYPES, ids=str)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 0, 4), (2, 3, 4)], ids=str)
def test_arrays_of_every_dtype_and_form_cross(dtype, shape):
    """the dtype and the shape stay, also without dimensions or without elements"""
    array = np.arange(np.prod(shape, dtype=int)).reshape(shape).astype(dtype)
    assert same(array, crossed(array))


@pytest.mark.parametrize(
    "view",
    [
        lambda a: a[::2, ::-1],
        lambda a: a.T,
        lambda a: a[:, 1],
        lambda a: np.broadcast_to(a[0], (5, 4)),
        lambda a: np.asfortranarray(a),
        lambda a: a.astype(">f8"),
        lambda a: np.frombuffer(b"\0" + a.tobytes(), np.uint8)[1:].view(np.float64),
    ],
    ids=["strided", "transposed", "column", "broadcast", "fortran", "big-endian", "unaligned"],
)
def test_only_the_elements_cross_not_how_they_lie_in_memory(view):
    """a view of any kind comes out as a plain array"""
    array = view(np.arange(12.0).reshape(3, 4))
    assert same(array, crossed(array))


def test_a_decoded_array_belongs_to_its_reader():
    """it can be written, and the message does not change with it"""
    data = bytearray(encode(np.zeros(3), LIMIT))
    before = bytes(data)
    decode(data)[:] = 7.0
    assert before == bytes(data)


def test_special_floats_keep_their_bits():
    """NaN, infinities and the negative zero cross, alone and in arrays"""
    values = [float("nan"), float("inf"), -float("inf"), -0.0]
    assert same([*values, np.array(values)], crossed([*values, np.array(values)]))


def test_longlong_is_an_int64():
    """the second type of eight-byte integers crosses as the first"""
    assert same(np.int64(-3), crossed(np.longlong(-3)))


def test_other_types_are_converted_when_the_caller_says_how():
    """a set becomes what the converter makes of it, also deep inside"""
    assert {"a": [[1, 2]]} == decode(encode({"a": [{1, 2}]}, LIMIT, sorted))


# What may not cross


class LyingInt(int):
    pass


class LyingFloat(float):
    pass


class LyingStr(str):
    __slots__ = ()


class LyingList(list):
    pass


class LyingTuple(tuple):
    __slots__ = ()


class LyingArray(np.ndarray):
    pass


class LyingName(type):
    __name__ = property(lambda cls: 1 / 0)  # type: ignore[assignment]


@pytest.mark.parametrize(
    "value",
    [
        LyingInt(1),
        LyingFloat(1.0),
        LyingStr("a"),
        LyingList(),
        LyingTuple(),
        collections.OrderedDict(),
        collections.defaultdict(list),
        collections.namedtuple("Pair", "a b")(1, 2),
        np.zeros(2).view(LyingArray),
        np.ma.masked_array([1.0]),
        np.zeros((2, 2)).view(np.matrix),
        np.rec.array([(1, 2.0)]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_subclasses_do_not_cross(value):
    """only the exact types are known: a subclass may answer as it likes"""
    with pytest.raises(WireError):
        encode(value, LIMIT)


@pytest.mark.parametrize(
    "array",
    [
        np.array([None]),
        np.array([1j]),
        np.array(["a"]),
        np.array([b"a"]),
        np.zeros(2, np.longdouble),
        np.zeros(2, "M8[s]"),
        np.zeros(2, "m8[s]"),
        np.zeros(2, [("a", "f8")]),
        np.zeros(2, "V8"),
        np.complex128(1j),
        np.longdouble(1),
        np.str_("a"),
        np.datetime64(0, "s"),
    ],
    ids=lambda array: f"{type(array).__name__}-{array.dtype}",
)
def test_other_dtypes_do_not_cross(array):
    """objects, complex numbers, text, times and records are refused, as arrays and as scalars"""
    with pytest.raises(WireError):
        encode(array, LIMIT)


@pytest.mark.parametrize(
    "value",
    [{1}, range(3), iter([]), (i for i in ()), object(), print, int, NotImplemented, 1j, bytearray(b"a"), memoryview(b"a")],
    ids=lambda value: type(value).__name__,
)
def test_other_types_do_not_cross(value):
    """what is not on the list is refused"""
    with pytest.raises(WireError):
        encode(value, LIMIT)


def test_a_list_that_contains_itself_does_not_cross():
    """the depth ends it"""
    value: list[Any] = []
    value.append(value)
    with pytest.raises(WireError, match="nested"):
        encode(value, LIMIT)


def test_half_a_surrogate_pair_does_not_cross():
    """text that UTF-8 cannot hold is refused, in values, in keys and in names"""
    for value in ("\ud800", {"\ud800": 1}, Named("\ud800")):
        with pytest.raises(WireError, match="surrogate"):
            encode(value, LIMIT)


@pytest.mark.parametrize("key", [1, None, 1.0, ("a",), b"a", LyingStr("a"), np.str_("a")], ids=repr)
def test_dicts_have_plain_text_keys(key):
    """any other key is refused"""
    with pytest.raises(WireError, match="key"):
        encode({key: 1}, LIMIT)


def test_a_refusal_names_the_type_and_trusts_no_class():
    """a metaclass that raises, and a name full of control characters, do no harm"""
    with pytest.raises(WireError, match=r"\?\[31mevil"):
        encode(LyingName("\x1b[31mevil", (), {})(), LIMIT)


def test_a_refused_dtype_is_named():
    """the text says which"""
    with pytest.raises(WireError, match="complex128"):
        encode(np.array([1j]), LIMIT)


# Caps


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def test_depth_is_capped_on_both_sides():
    """the deepest value crosses; one deeper is neither written nor read"""
    assert nested(wire.MAX_DEPTH) == crossed(nested(wire.MAX_DEPTH))
    with pytest.raises(WireError, match="deep"):
        encode(nested(wire.MAX_DEPTH + 1), LIMIT)
    with pytest.raises(WireError, match="deep"):
        decode(b"l\0\0\0\x01" + encode(nested(wire.MAX_DEPTH), LIMIT))


def test_the_number_of_values_is_capped_on_both_sides(monkeypatch):
    """the last value that fits crosses, the next is too many"""
    monkeypatch.setattr(wire, "MAX_NODES", 10)
    assert [None] * 9 == crossed([None] * 9)
    with pytest.raises(TooLarge):
        encode([None] * 10, LIMIT)
    with pytest.raises(WireError, match="parts"):
        decode(b"l\0\0\0\x0a" + b"N" * 10)


def test_integers_are_capped_on_both_sides():
    """1,024 bits cross, one more does not"""
    assert BIGGEST_INT == crossed(BIGGEST_INT)
    for number in (BIGGEST_INT + 1, -BIGGEST_INT - 2):
        with pytest.raises(WireError, match="integer"):
            encode(number, LIMIT)
    with pytest.raises(WireError, match="integer"):
        decode(b"i" + bytes([wire.MAX_INT_BYTES + 1]) + bytes(wire.MAX_INT_BYTES + 1))


def test_dimensions_are_capped_on_both_sides():
    """an array of 16 dimensions crosses, of 17 not"""
    most = np.zeros((1,) * wire.MAX_DIMENSIONS)
    assert same(most, crossed(most))
    with pytest.raises(WireError, match="dimensions"):
        encode(np.zeros((1,) * (wire.MAX_DIMENSIONS + 1)), LIMIT)
    with pytest.raises(WireError, match="dimensions"):
        decode(b"a\x09" + bytes([17]) + struct.pack(">Q", 1) * 17 + bytes(4))


@given(VALUES)
def test_the_limit_counts_every_byte(value):
    """exactly the size fits, one byte less does not"""
    size = len(encode(value, LIMIT))
    assert size == len(encode(value, size))
    with pytest.raises(TooLarge):
        encode(value, size - 1)


def test_an_array_over_the_limit_is_refused_before_it_is_copied():
    """a broadcast of 8 TB costs nothing"""
    with pytest.raises(TooLarge), bounded_memory(SLACK):
        encode(np.broadcast_to(1.0, (10**6, 10**6)), LIMIT)


# Hostile bytes


class bounded_memory:  # noqa: N801 - reads as the statement it is
    """Fail when the block allocates more than `most` bytes at any moment."""

    def __init__(self, most: float) -> None:
        self.most = most

    def __enter__(self) -> None:
        tracemalloc.start()

    def __exit__(self, *_: object) -> None:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak <= self.most


COUNT = struct.Struct(">I").pack
SIZE = struct.Struct(">Q").pack
F8 = bytes([wire.DTYPES.index(np.dtype("<f8"))])
CLAIMS = {
    "array of 30 GB": b"a" + F8 + b"\x01" + SIZE(30 * 2**30 // 8),
    "array of 30 GB with a few elements": b"a" + F8 + b"\x01" + SIZE(30 * 2**30 // 8) + bytes(64),
    "list of 2**32 - 1 items": b"l" + COUNT(2**32 - 1),
    "tuple of 2**32 - 1 items": b"t" + COUNT(2**32 - 1) + b"N" * 64,
    "dict of 2**32 - 1 items": b"m" + COUNT(2**32 - 1),
    "text of 4 GB": b"s" + COUNT(2**32 - 1) + b"a",
    "bytes of 4 GB": b"b" + COUNT(2**32 - 1) + b"a",
    "name of 4 GB": b"n" + COUNT(2**32 - 1) + b"a",
    "empty array with a side of 2**62": b"a" + F8 + b"\x02" + SIZE(0) + SIZE(2**62),
    "empty array with sides whose product is 0 modulo 2**64": b"a" + F8 + b"\x03" + SIZE(2**32) + SIZE(2**32) + SIZE(0),
    "sides whose product is 1 modulo 2**64": b"a" + F8 + b"\x02" + SIZE(2**63 + 1) + SIZE(2**63 + 1) + bytes(8),
    "a side of 2**64 - 1": b"a" + F8 + b"\x01" + SIZE(2**64 - 1) + bytes(8),
    "lists in lists that all claim the same bytes": b"".join(b"l" + COUNT(30) for _ in range(8)) + b"N" * 30,
}


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claimed_size_is_not_believed(claim):
    """nothing is allocated for what is not there"""
    with bounded_memory(SLACK), pytest.raises(WireError):
        decode(CLAIMS[claim])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"?",
        b"NN",
        b"m" + COUNT(2) + (COUNT(1) + b"a" + b"N") * 2,
        b"s" + COUNT(1) + b"\xff",
        b"s" + COUNT(3) + b"\xed\xa0\x80",
        b"a" + bytes([len(wire.DTYPES)]) + b"\0",
        b"g" + bytes([255]) + bytes(8),
        b"a\0\x01" + SIZE(1) + b"\x02",
        b"g\0\x02",
    ],
    ids=[
        "nothing", "unknown tag", "two values", "duplicate key", "not UTF-8", "surrogate", "unknown dtype",
        "unknown dtype of a scalar", "a bool of 2", "a scalar bool of 2",
    ],
)  # fmt: skip
def test_what_encode_cannot_have_written_is_refused(data):
    """one error for all of it"""
    with pytest.raises(WireError):
        decode(data)


@given(VALUES, st.data())
def test_a_shortened_message_is_refused(value, data):
    """no beginning of a message is a message"""
    whole = encode(value, LIMIT)
    with pytest.raises(WireError):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))])


@given(VALUES, st.binary(min_size=1))
def test_a_lengthened_message_is_refused(value, more):
    """every byte belongs to the value"""
    with pytest.raises(WireError):
        decode(encode(value, LIMIT) + more)


def honest_values(rng: random.Random, numbers: np.random.Generator) -> Iterator[Any]:
    """Values as submissions return them, without end."""
    leaves: list[Callable[[], Any]] = [
        lambda: rng.choice([None, True, False, -1, 2**70, 0.5, float("nan"), "text", "日本", b"bytes", Handle(3), Named("f")]),
        lambda: numbers.normal(size=numbers.integers(0, 4, size=rng.randrange(4))),
        lambda: np.arange(rng.randrange(5)).astype(rng.choice(wire.DTYPES)),
        lambda: rng.choice(wire.DTYPES).type(rng.randrange(2)),
    ]
    while True:
        items = [rng.choice(leaves)() for _ in range(rng.randrange(4))]
        yield rng.choice([items, tuple(items), {str(i): item for i, item in enumerate(items)}, [items, {"a": items}]])


def mutated(frame: bytes, rng: random.Random) -> bytes:
    """Change a valid frame as an attacker who knows the format would: flip, cut, splice, repeat, claim."""
    data = bytearray(frame)
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(data) + 1)
        kind = rng.randrange(6)
        if kind == 0 and at < len(data):
            data[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            del data[at : at + rng.randrange(1, 9)]
        elif kind == 2:
            data[at:at] = rng.choice(list(CLAIMS.values()))[: rng.randrange(1, 24)]
        elif kind == 3:
            data[at : at + 4] = rng.choice([b"\xff" * 4, b"\0" * 4, b"\0\0\0\x01", b"\x7f\xff\xff\xff"])
        elif kind == 4:
            data += data[at:]
        elif at < len(data):
            data[at] = rng.choice(b"NTFidsbltmaghn")
    return bytes(data)


def frames(seed: int, count: int) -> Iterator[bytes]:
    """Seeded frames: one in four is random bytes, the others are valid frames that were mutated."""
    rng, numbers = random.Random(seed), np.random.default_rng(seed)
    values = honest_values(rng, numbers)
    for number in range(count // 8):
        valid = encode(next(values), LIMIT)
        for _ in range(6):
            yield mutated(valid, rng)
        for _ in range(2):
            yield rng.choice(b"NTFidsbltmaghn").to_bytes(1) + rng.randbytes(number % 60)


def test_no_frame_gets_anything_but_plain_data_or_a_wire_error():
    """100,000 hostile frames; whatever is accepted can be written again"""
    refused = 0
    for frame in frames(20_240_607, FUZZ_FRAMES):
        try:
            value = decode(frame)
        except WireError:
            refused += 1
        else:
            encode(value, LIMIT)
    assert FUZZ_FRAMES // 2 < refused < FUZZ_FRAMES


def test_no_frame_costs_much_more_memory_than_it_is_long():
    """a bound on every one of 8,000 frames"""
    for frame in frames(7, 8_000):
        with bounded_memory(SLACK + MOST_GROWTH * len(frame)):
            try:
                decode(frame)
            except WireError:
                continue


def test_the_smallest_parts_cost_no_more_than_the_bound():
    """20,000 arrays of one element in 80 kB"""
    message = b"l" + COUNT(20_000) + b"a\x01\0\x07" * 20_000
    with bounded_memory(SLACK + MOST_GROWTH * len(message)):
        assert 20_000 == len(decode(message))
