"""What names tell."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.intake.bounds import MAX_SHOWN_CHARS
from grader.intake.names import attempt, is_acceptable, safe_id, shown


@pytest.mark.parametrize(("name", "expected"), [("squares.py", 0), ("squares-1.py", 1), ("squares-12.ipynb", 12)])
def test_attempts(name: str, expected: int) -> None:
    """The number that Canvas adds to a file handed in again is read."""
    assert expected == attempt(name)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("s001", "s001"),
        ("山田 太郎", "山田 太郎"),
        ("e\u0301", "\u00e9"),
        ("../../etc", "_.._etc"),
        ("a/b\\c", "a_b_c"),
        ("a\nb\x00c\x1b[31m", "abc[31m"),
        ("  two   words ", "two words"),
        ("-rf", "rf"),
        ("...", "unnamed"),
        ("\u202e", "unnamed"),
        ("x" * 1000, "x" * MAX_SHOWN_CHARS),
    ],
)
def test_safe_ids(raw: str, expected: str) -> None:
    """An id keeps letters of every language and loses what could do harm."""
    assert expected == safe_id(raw)


@given(st.text())
def test_ids_of_any_name(raw: str) -> None:
    """Whatever the name, its id can be stored, printed and used as a file name."""
    made = safe_id(raw)
    assert made.encode()
    assert not set('/\\:*?"<>|') & set(made)
    assert not [char for char in made if unicodedata.category(char)[0] == "C"]
    assert made[0] not in ".-"
    assert 0 < len(made) <= MAX_SHOWN_CHARS


@given(st.text())
def test_ids_are_stable(raw: str) -> None:
    """An id made safe twice does not change."""
    assert safe_id(raw) == safe_id(safe_id(raw))


@given(st.lists(st.text(), max_size=4))
def test_any_path_can_be_shown(path: list[str]) -> None:
    """Whatever the path, what is shown of it is short and has no control characters."""
    made = shown(tuple(path))
    assert made.encode()
    assert 0 < len(made) <= MAX_SHOWN_CHARS
    assert not [char for char in made if unicodedata.category(char)[0] == "C"]


@pytest.mark.parametrize("name", ["-x.py", "a\nb.py", "\x7f", "x" * 256, "あ" * 86])
def test_names_that_are_refused(name: str) -> None:
    """Names with control characters or a leading hyphen, or too long for a disk, are refused."""
    assert not is_acceptable(name)
