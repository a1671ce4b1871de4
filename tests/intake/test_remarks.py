"""The sentences of the intake."""

from __future__ import annotations

import re
import string

import pytest

from grader.intake import remarks
from grader.intake.remarks import Reason

REASONS = {name: value for name, value in vars(remarks).items() if isinstance(value, Reason)}


@pytest.mark.parametrize("reason", REASONS.values(), ids=list(REASONS))
def test_both_languages_have_the_same_gaps(reason: Reason) -> None:
    """A sentence names the same things in English and in Japanese."""
    gaps = [{field for _, field, _, _ in string.Formatter().parse(text) if field} for text in (reason.en, reason.ja)]
    assert gaps[0] == gaps[1]


@pytest.mark.parametrize("reason", REASONS.values(), ids=list(REASONS))
def test_ids_are_snake_case(reason: Reason) -> None:
    """An id is one word in snake case."""
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", reason.id)


def test_ids_are_unique() -> None:
    """No two sentences share an id."""
    assert len(REASONS) == len({reason.id for reason in REASONS.values()})


def test_braces_in_names_are_left_alone() -> None:
    """A file name with braces is printed, not filled in."""
    assert "{file}{0} is empty." == remarks.EMPTY.about(file="{file}{0}").text.en
