"""Tell what a file is by its first bytes, and what it is likely to be by its name."""

from __future__ import annotations

import codecs
from enum import StrEnum

from grader.intake.names import suffix
from grader.intake.remarks import DOCUMENT, IMAGE, PLAIN_TEXT, RAR, SEVEN_ZIP, UNKNOWN_PACKING, WEB_PAGE, Reason

START_BYTES = 512  # a tar says what it is at byte 257


class Format(StrEnum):
    """An archive that is opened: a zip, or a tar with or without compression."""

    ZIP = "zip"
    TAR = "tar"
    GZIP = "gz"
    BZIP2 = "bz2"
    XZ = "xz"


_FORMATS = {
    b"PK\x03\x04": Format.ZIP,
    b"PK\x05\x06": Format.ZIP,
    b"\x1f\x8b": Format.GZIP,
    b"BZh": Format.BZIP2,
    b"\xfd7zXZ\0": Format.XZ,
}
_TAR_MARK = slice(257, 262)

_STARTS = {
    b"7z\xbc\xaf\x27\x1c": SEVEN_ZIP,
    b"Rar!\x1a\x07": RAR,
    b"%PDF-": DOCUMENT,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": DOCUMENT,
    b"{\\rtf": DOCUMENT,
    b"\x89PNG\r\n": IMAGE,
    b"\xff\xd8\xff": IMAGE,
    b"GIF87a": IMAGE,
    b"GIF89a": IMAGE,
}
_PAGES = (b"<!doctype html", b"<html")

_UNREAD_ARCHIVES = {
    SEVEN_ZIP: (".7z",),
    RAR: (".rar",),
    UNKNOWN_PACKING: (".gz", ".bz2", ".xz", ".zst", ".lzh", ".lha", ".cab"),
}
UNREAD_ARCHIVE_SUFFIXES = tuple(ending for endings in _UNREAD_ARCHIVES.values() for ending in endings)

_ENDINGS = _UNREAD_ARCHIVES | {
    PLAIN_TEXT: (".txt", ".md", ".text"),
    WEB_PAGE: (".html", ".htm", ".mht", ".mhtml", ".webarchive"),
    DOCUMENT: (".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages"),
    IMAGE: (".png", ".jpg", ".jpeg", ".gif", ".heic", ".webp", ".bmp"),
}
_BY_ENDING = {ending: reason for reason, endings in _ENDINGS.items() for ending in endings}


def archive_format(start: bytes) -> Format | None:
    """Return the archive that begins with these bytes, None for anything else."""
    if start[_TAR_MARK] == b"ustar":
        return Format.TAR
    return next((kind for mark, kind in _FORMATS.items() if start.startswith(mark)), None)


def not_code(start: bytes) -> Reason | None:
    """Return why a file that begins with these bytes is neither code nor a notebook, None when it may be."""
    if start.removeprefix(codecs.BOM_UTF8).lstrip().lower().startswith(_PAGES):
        return WEB_PAGE
    return next((reason for mark, reason in _STARTS.items() if start.startswith(mark)), None)


def not_code_by_name(name: str) -> Reason | None:
    """Return why a file of this name is neither code nor an archive that is opened, None when its name does not tell."""
    return _BY_ENDING.get(suffix(name))
