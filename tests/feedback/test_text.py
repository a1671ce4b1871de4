"""Text of a submission, made safe to print."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.feedback.text import clean, one_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("spelt", "text"),
    [
        ("\\x1b[31mred", "\x1b[31mred"),
        ("bell\\x07", "bell\x07"),
        ("over\\rwritten", "over\rwritten"),
        ("\\x9b31m", "\x9b31m"),
        ("\\x7f", "\x7f"),
        ("\\u202etxt", "\u202etxt"),
        ("\\u200b", "\u200b"),
        ("\\u2028", "\u2028"),
        ("\\ud800", "\ud800"),
        ("\\uffff", "\uffff"),
    ],
)
def test_a_character_that_something_would_obey_is_spelt_out(spelt: str, text: str) -> None:
    """A character that a terminal, a log or XML would obey is spelt out."""
    assert spelt == clean(text, 100)


def test_new_lines_tabs_and_japanese_stay() -> None:
    """New lines, tabs and letters of any language stay as they are."""
    assert "軸\tα\nx" == clean("軸\tα\r\nx", 100)


def test_a_long_text_ends_in_dots() -> None:
    """What is longer than the limit ends in dots, and is no longer than the limit."""
    assert "aaaa…" == clean("a" * 10**6, 5)


def test_a_text_of_just_the_limit_is_whole() -> None:
    """A text as long as the limit is not cut."""
    assert "aaaaa" == clean("aaaaa", 5)


@given(ANY_TEXT, st.integers(1, 40))
def test_what_is_cleaned_is_short_harmless_and_encodable(text: str, limit: int) -> None:
    """No text keeps a control, format or surrogate character, or grows beyond the limit."""
    cleaned = clean(text, limit)
    cleaned.encode("utf-8")
    assert limit >= len(cleaned)
    assert not [letter for letter in cleaned if unicodedata.category(letter)[0] == "C" and letter not in "\n\t"]


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    """A text for one line has no line breaks of any kind."""
    assert 1 >= len(one_line(text, 50).splitlines())
