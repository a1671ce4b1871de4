"""Turn the bytes of a source file into text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from grader.intake.remarks import NOT_TEXT, UNKNOWN_ENCODING, Reason

# A file that names one of these runs on its author's machine, so it must run here. The list is closed because some of
# Python's codecs are slow (idna) or no text encodings at all (rot13).
_DECLARABLE = {"euc-jp": "EUC-JP", "euc_jp": "EUC-JP", "latin-1": "Latin-1", "iso-8859-1": "Latin-1"}
_DECLARED = re.compile(rb"(?:[^\n]*\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*([-\w.]+)")


class Decoded(NamedTuple):
    """Text with Unix line ends, and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded | Reason:
    """Read bytes as UTF-8, as UTF-16 with a mark, in the encoding they declare, or as Shift_JIS."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = {"utf-16": "UTF-16"}
    elif b"\0" in data:
        return NOT_TEXT
    else:
        encodings = {"utf-8-sig": "UTF-8", **_declared(data), "cp932": "Shift_JIS"}
    for codec, encoding in encodings.items():
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        return NOT_TEXT if "\0" in text else Decoded(newlines(text), encoding)
    return UNKNOWN_ENCODING


def newlines(text: str) -> str:
    """Return `text` with every line end as Python reads it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _declared(data: bytes) -> dict[str, str]:
    """Return the codec that the first two lines name (PEP 263), if it is one of the few that are allowed."""
    match = _DECLARED.match(data)
    codec = match[1].decode("ascii").lower() if match else ""
    return {codec: _DECLARABLE[codec]} if codec in _DECLARABLE else {}
