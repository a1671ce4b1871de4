"""What staff read of an error of the grader's own: it costs no student a point and must not stop a class."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from grader.cases import compare
from grader.errors import GraderError
from grader.model import CaseReport

LONGEST_NOTE = 2_000  # letters of what staff read of one case
LONGEST_MESSAGE = 500
MOST_STEPS = 12  # of a traceback, the last ones
FAULT = "the grader failed: "

Result = TypeVar("Result")


def account(error: BaseException) -> str:
    """Return the text of an error that is worded for people, else what was raised and where: the traceback on one line.

    It names files without their folders, so that the same fault reads the same on every machine.
    """
    if isinstance(error, GraderError):
        return str(error)[:LONGEST_NOTE]
    steps = traceback.extract_tb(error.__traceback__)[-MOST_STEPS:]
    where = " > ".join(f"{Path(step.filename).name}:{step.lineno} {step.name}" for step in steps)
    return f"{type(error).__name__}: {str(error)[:LONGEST_MESSAGE]} (at {where})"[:LONGEST_NOTE]


def fault_of_ours(ending: BaseException) -> str:
    """Return the text of an error of the grader in a case, also when Hypothesis met it once and not again; else nothing.

    What a comparison raises, other than a mismatch, is an error of the grader: it takes every value.
    """
    if isinstance(ending, BaseExceptionGroup):
        return next(filter(None, map(fault_of_ours, ending.exceptions)), "")
    compared = any(step.f_code.co_filename == compare.__file__ for step, _ in traceback.walk_tb(ending.__traceback__))
    ours = isinstance(ending, GraderError) or (compared and not isinstance(ending, compare.Mismatch))
    return account(ending) if ours else ""


def unless_ours(work: Callable[[], Result], instead: Result) -> tuple[Result, str]:
    """Return what some work gives and no note; where the grader itself fails in it, `instead` and a note for staff."""
    try:
        return work(), ""
    except Exception as error:  # whatever it is, it is ours, and the marks are there already
        return instead, FAULT + account(error)


def noted(case: CaseReport, note: str) -> CaseReport:
    """Return a case with one more note for staff."""
    return replace(case, staff_note="; ".join(filter(None, (case.staff_note, note)))[:LONGEST_NOTE]) if note else case


def noted_where(cases: Iterable[CaseReport], concerns: Callable[[CaseReport], bool], note: str) -> tuple[CaseReport, ...]:
    """Return the cases, those that a note concerns with it."""
    return tuple(noted(case, note) if concerns(case) else case for case in cases)
