"""Names for the files of each student: readable, unique, and good on every system."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

LONGEST_BYTES = 150  # in UTF-8; with a digest and an ending well below the 255 that a name may have
_DIGEST = 8
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_KEPT = "_-.,+=@()"


def file_stems(students: Iterable[str]) -> dict[str, str]:
    """Return a file name without ending for each id: the id itself where it is one, else as much of it and a digest.

    No two are equal, also where case or the form of a letter tells nothing, as on Windows and macOS. A stem does not depend
    on the order of the students.
    """
    readable = {student: _readable(student) for student in sorted(set(students))}
    count = Counter(map(_folded, readable.values()))
    stems = {student: stem for student, stem in readable.items() if stem == student and count[_folded(stem)] == 1}
    taken = set(map(_folded, stems))
    for student in [student for student in readable if student not in stems]:
        digest = hashlib.sha256(student.encode("utf-8", "backslashreplace")).hexdigest()
        # Longer than usual only where somebody has taken the name of another's digest for an id.
        tries = (f"{readable[student]}-{digest[:length]}" for length in range(_DIGEST, len(digest) + 1))
        stems[student] = next(stem for stem in tries if _folded(stem) not in taken)
        taken.add(_folded(stems[student]))
    return stems


def _readable(student: str) -> str:
    """Return what of an id can stand in a file's name on any system."""
    text = unicodedata.normalize("NFC", student)
    kept = "".join(char if char.isalnum() or char in _KEPT or unicodedata.category(char)[0] == "M" else " " for char in text)
    short = " ".join(kept.split()).encode()[:LONGEST_BYTES].decode(errors="ignore")
    stem = short.lstrip(" .-=+@").rstrip(" .-") or "student"  # or a table would take it for a formula
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem


def _folded(stem: str) -> str:
    return unicodedata.normalize("NFKC", stem).casefold()
