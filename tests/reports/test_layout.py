"""Numbers and lines that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from grader.reports.layout import columns, number, row, shorten, wrap


@pytest.mark.parametrize(("text", "value"), [("5", 5.0), ("2.5", 2.5), ("0.67", 2 / 3), ("0", -0.0), ("100", 100.0)])
def test_points_have_no_trailing_zeros(text: str, value: float) -> None:
    """Points are written with at most two digits after the point and no trailing zeros."""
    assert text == number(value)


def test_english_is_broken_at_spaces() -> None:
    """Words stay whole, and the space at a break goes."""
    assert ["one two", "three"] == wrap("one two three", 8)


def test_japanese_is_broken_between_letters() -> None:
    """A text without spaces is broken after any letter, by columns and not by letters."""
    assert ["配列全体", "の最大値"] == wrap("配列全体の最大値", 9)


@pytest.mark.parametrize(("lines", "text"), [(["配列全", "体。"], "配列全体。"), (["配列の", "「全体」"], "配列の「全体」")])
def test_a_line_neither_begins_with_closing_nor_ends_with_opening_punctuation(lines: list[str], text: str) -> None:
    """Closing punctuation stays with the letter before it, an opening bracket with the letter after it."""
    assert lines == wrap(text, 9)


def test_a_continuation_hangs_under_its_own_line() -> None:
    """The continuation of an indented line is indented by the line's own margin and the hang."""
    assert ["  one two", "    three"] == wrap("  one two three", 10, hang=2)


def test_spaces_inside_an_array_stay() -> None:
    """Columns of an array stay aligned."""
    assert ["[ 1.  10.]", " [ 2.   3.]"] == wrap("[ 1.  10.]\n [ 2.   3.]", 20)


@given(st.text(), st.integers(10, 60), st.integers(0, 8))
def test_no_line_is_wider_than_asked(text: str, width: int, hang: int) -> None:
    """Whatever the text, no line is wider than the width."""
    assert width >= max(cell_len(line) for line in wrap(text, width, hang))


@given(st.text(), st.integers(10, 60))
def test_nothing_but_white_space_is_lost(text: str, width: int) -> None:
    """Wrapping loses nothing but white space."""
    assert "".join(text.split()) == "".join("".join(wrap(text, width)).split())


def test_points_stand_at_the_right_edge() -> None:
    """The right part of a row ends at the width, also beside letters two columns wide."""
    assert [40, 40] == [cell_len(row("✗", "red", left, "0 / 2", 40)[0].plain) for left in ("softmax", "各行の和は")]


def test_columns_are_aligned_by_columns_of_the_terminal() -> None:
    """Columns are aligned by width on the terminal, numbers to the right."""
    assert ["山田  10", "abc    5"] == columns([["山田", "10"], ["abc", "5"]], frozenset({1}))


def test_a_shortened_text_shows_that_it_is() -> None:
    """A text too wide ends in dots and fits."""
    assert "山田…" == shorten("山田太郎", 6)
