"""Bytes become text whatever an editor made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.intake.remarks import NOT_TEXT, UNKNOWN_ENCODING, Reason
from grader.intake.text import Decoded, decode

TEXT = "# 活性化関数\nx = 1\n"


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("cp932", "Shift_JIS")],
)
def test_encodings(codec: str, encoding: str) -> None:
    """UTF-8 and UTF-16 with a mark, and Shift_JIS, give the same text."""
    assert Decoded(TEXT, encoding) == decode(TEXT.encode(codec))


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_both_orders_of_utf_16(codec: str) -> None:
    """The mark tells the order of the bytes."""
    assert Decoded(TEXT, "UTF-16") == decode(("\ufeff" + TEXT).encode(codec))


@pytest.mark.parametrize(("codec", "text"), [("euc-jp", "深層学習"), ("latin-1", "Größe")])
@pytest.mark.parametrize("first", ["", "#!/usr/bin/env python\n"])
def test_declared_encoding(codec: str, text: str, first: str) -> None:
    """A file that declares its encoding, as Python asks, is read in it."""
    source = f"{first}# -*- coding: {codec} -*-\n# {text}\n"
    decoded = decode(source.encode(codec))
    assert isinstance(decoded, Decoded)
    assert source == decoded.text


@pytest.mark.parametrize("name", ["rot13", "idna", "no-such-codec", "utf-7", "unicode_escape"])
def test_declared_nonsense(name: str) -> None:
    """A declaration that is not one of the few known is a comment like any other."""
    source = f"# coding: {name}\nx = 1\n"
    assert Decoded(source, "UTF-8") == decode(source.encode())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    """Every kind of line end becomes the same."""
    assert Decoded("a = 1\nb = 2\n", "UTF-8") == decode(f"a = 1{end}b = 2{end}".encode())


@pytest.mark.parametrize("data", [b"x = 1\x00", b"\xff\xfex\x00\x00\x00", b"PK\x03\x04\x00"])
def test_nul_is_not_text(data: bytes) -> None:
    """A NUL character tells that a file is no text."""
    assert NOT_TEXT is decode(data)


@pytest.mark.parametrize("data", [b"\xff\xfex", b"\x81\xff", b"caf\xe9 "])
def test_unknown_encoding(data: bytes) -> None:
    """Bytes that fit no encoding are refused."""
    assert UNKNOWN_ENCODING is decode(data)


@given(st.text(alphabet=st.characters(exclude_characters="\0\r\ufeff", exclude_categories=["Cs"])))
def test_utf_8_comes_back(text: str) -> None:
    """Any text saved as UTF-8 comes back as it was."""
    assert Decoded(text, "UTF-8") == decode(text.encode())


@given(st.binary() | st.binary().map(lambda data: b"# coding: euc-jp\n" + data))
def test_any_bytes(data: bytes) -> None:
    """Any bytes give a text that can be sent on, or a reason."""
    decoded = decode(data)
    assert isinstance(decoded, Reason) or decoded.text.encode() is not None
