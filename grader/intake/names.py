"""What names tell of students and platforms, and how a name is made safe to store and to print."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath
from typing import NamedTuple

from grader.intake.bounds import MAX_NAME_BYTES, MAX_SHOWN_CHARS

CODE_SUFFIXES = (".py", ".ipynb")
ARCHIVE_SUFFIXES = (".zip", ".tar", ".tgz", ".tbz2", ".txz", ".tar.gz", ".tar.bz2", ".tar.xz")

_JUNK = {"__pycache__", "__macosx", "node_modules", "site-packages", "venv", "thumbs.db", "desktop.ini"}

# Shipped with the kit, or there for Python's sake: nothing a student has to be told about.
_KIT = re.compile(r"test_.*\.py|conftest\.py|plot\.py|support\.py|__init__\.py|expected\.json|readme(\.ja)?\.md")

# Added by browsers, when they save what they show.
_ADDED_ENDING = re.compile(r"(\.(?:py|ipynb))\.(?:txt|json)$", re.IGNORECASE)

_COMPRESSED_TAR = re.compile(r"\.tar\.(?:gz|bz2|xz)$", re.IGNORECASE)

# Moodle replaces "_" in a full name by a space, so the first number behind "_" is its own, not a student's invention.
_MOODLE_FOLDER = re.compile(r"[^_]*_(\d+)_assignsubmission_[a-z]+_?")
_MOODLE_FILE = re.compile(r"[^_]*_(\d+)_assignsubmission_[a-z]+_(.+)", re.DOTALL)
_CANVAS_FILE = re.compile(r"[^_]+_(?:LATE_)?(\d+)_\d+_(.+)", re.DOTALL)
_CANVAS_ATTEMPT = re.compile(r"-(\d{1,3})\.\w+$")


class Sender(NamedTuple):
    """Who handed a file in, and the file's own name, as an LMS writes both into one name."""

    student: str
    file: str


def fold(name: str) -> str:
    """Fold case and width (Japanese keyboards produce full-width letters), and drop a second ending."""
    return _ADDED_ENDING.sub(r"\1", unicodedata.normalize("NFKC", name).casefold())


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
    return PurePath(_COMPRESSED_TAR.sub(".tar", _ADDED_ENDING.sub(r"\1", name))).stem


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


def moodle_folder(name: str) -> str | None:
    """Return the participant's number in the name of a folder of Moodle's zip; the full name before it is left out."""
    match = _MOODLE_FOLDER.fullmatch(name)
    return match[1] if match else None


def lms_file(name: str) -> Sender | None:
    """Read the name that Canvas, or Moodle without folders, gives to a file."""
    match = _MOODLE_FILE.fullmatch(name) or _CANVAS_FILE.fullmatch(name)
    return Sender(match[1], match[2]) if match else None


def attempt(name: str) -> int:
    """Return the number that Canvas adds to the name of a file handed in again, 0 without one."""
    match = _CANVAS_ATTEMPT.search(name)
    return int(match[1]) if match else 0


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
