"""What names tell of students and platforms, and how a name is made safe to store and to print."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

from grader.intake.bounds import MAX_NAME_BYTES, MAX_SHOWN_CHARS

CODE_SUFFIXES = (".py", ".ipynb")
ARCHIVE_SUFFIXES = (".zip", ".tar", ".tgz", ".tbz2", ".txz", ".tar.gz", ".tar.bz2", ".tar.xz")

# An archive that is opened.

# Left behind by Python, by packers and file managers, and (the last one) by nbgrader.
_JUNK = {"__pycache__", "__macosx", "node_modules", "site-packages", "venv", "thumbs.db", "desktop.ini", "timestamp.txt"}

# Shipped with the kit, or there for Python's sake: nothing a student has to be told about.
_KIT = re.compile(r"test_.*\.py|conftest\.py|plot\.py|support\.py|__init__\.py|expected\.json|readme(\.ja)?\.md")

# Added by browsers, when they save what they show, and by a Japanese Drive, which calls a copy `「a.ipynb」のコピー`.
_ADDED_ENDING = re.compile(r"(\.(?:py|ipynb))(?:\.(?:txt|json)|[」]?[ ]*のコピー)$", re.IGNORECASE)

_COMPRESSED_TAR = re.compile(r"\.tar\.(?:gz|bz2|xz)$", re.IGNORECASE)

# The number that Canvas adds to the name of a file handed in again.
_CANVAS_ATTEMPT = re.compile(r"-(\d{1,3})\.\w+$")

# A folder for each time that something was handed in, as Teams makes them in the language of the school.
_VERSION = re.compile(r"(?:v|ver\.?|versi[oó]ne?|attempt|バージョン)[ _.-]*(\d{1,9})")


def fold(name: str) -> str:
    """Fold case and width (Japanese keyboards produce full-width letters), and drop a second ending."""
    return _without_ending(unicodedata.normalize("NFKC", name).casefold())


def _without_ending(name: str) -> str:
    plain = _ADDED_ENDING.sub(r"\1", name)
    return plain.removeprefix("「") if "」" in name[len(plain) - 1 :] else plain


def split(name: str) -> tuple[str, str]:
    """Return a name's folded stem and suffix, such as `double` and `.py`."""
    folded = fold(name)
    if match := _COMPRESSED_TAR.search(folded):
        return folded[: match.start()], match[0]
    stem, dot, ending = folded.rpartition(".")
    return (stem, dot + ending) if stem else (dot + ending, "")


def suffix(name: str) -> str:
    """Return a name's folded suffix, such as `.py`."""
    return split(name)[1]


def stem(name: str) -> str:
    """Return a name without its suffix, as it was written: the student of a file that is named after one."""
    return PurePath(_COMPRESSED_TAR.sub(".tar", _without_ending(name))).stem


def is_junk(name: str) -> bool:
    """Tell whether a file or folder of this name is passed over without a word; a path that leads out is not."""
    return (name.startswith(".") and not name.startswith("..")) or name.lower() in _JUNK


def is_kit(name: str) -> bool:
    """Tell whether a file of this name is part of what students were given, not of what they write."""
    return _KIT.fullmatch(name.lower()) is not None


def is_acceptable(name: str) -> bool:
    """Tell whether a name can be printed, stored and given to a command without harm."""
    long = len(name.encode("utf-8", "replace")) > MAX_NAME_BYTES
    return not (long or name.startswith("-") or any(unicodedata.category(char) == "Cc" for char in name))


def attempt(name: str) -> int:
    """Return the number that Canvas adds to the name of a file handed in again, 0 without one."""
    match = _CANVAS_ATTEMPT.search(name)
    return int(match[1]) if match else 0


def version(name: str) -> tuple[int, ...]:
    """Return the number of a folder such as `Version 11`, () for any other."""
    match = _VERSION.fullmatch(fold(name))
    return (int(match[1]),) if match else ()


def safe_id(raw: str) -> str:
    """Return a student's id that can be part of a file name on any system."""
    kept = "".join(char for char in unicodedata.normalize("NFC", raw) if unicodedata.category(char)[0] != "C")
    joined = " ".join(re.sub(r'[/\\:*?"<>|]', "_", kept).split())
    return joined[:MAX_SHOWN_CHARS].strip(" .-") or "unnamed"


def shown(path: tuple[str, ...]) -> str:
    """Return a path below a student's folder as it can be printed: no control characters, not too long."""
    text = "/".join(part for part in path if part)
    clean = "".join("?" if unicodedata.category(char)[0] == "C" else char for char in text) or "."
    if len(clean) <= MAX_SHOWN_CHARS:
        return clean
    half = MAX_SHOWN_CHARS // 2
    return f"{clean[: half - 1]}…{clean[-half:]}"
