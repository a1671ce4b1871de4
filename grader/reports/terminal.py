"""One student's result of one topic as lines for a terminal; plain text where there is no colour."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text as Line

from grader.feedback import words
from grader.feedback.view import CaseView, FunctionView, TopicView
from grader.model import Language, Outcome
from grader.reports.details import details, merged, more_help, next_step
from grader.reports.layout import NARROWEST, block, row, score, without_backticks

_MARKS = {
    Outcome.PASSED: ("✓", "green"),
    Outcome.NOT_IMPLEMENTED: ("–", "yellow"),
    Outcome.NOT_RUN: ("–", "yellow"),
    Outcome.BROKEN: ("!", "magenta"),
}
_FAILED = ("✗", "red")
_INDENT = 6


def topic_lines(view: TopicView, lang: Language, width: int) -> list[Line]:
    """Return one topic's result, function by function, with what to do next at the end."""
    width = max(width, NARROWEST)
    lines = _header(view, lang, width)
    if view.fault is not None:
        lines += _failure(view.fault, lang, width)
    for function in view.functions if view.fault is None else ():
        lines += _function_lines(function, lang, width)
    for remark in view.remarks:
        lines += block(f"· {remark.to(lang)}", 2, width, hang=2)
    closing = [without_backticks(part) for part in (next_step(view, lang), more_help(view, lang)) if part]
    if cell_len(one_line := "   ".join(closing)) <= width - 2:
        closing = [one_line]
    return [*lines, *(line for part in closing for line in block(part, 2, width, hang=2, style="bold"))]


def _header(view: TopicView, lang: Language, width: int) -> list[Line]:
    points = score(view.earned, view.possible)
    title = view.title.to(lang)
    level = words.LEVELS[view.level].to(lang)
    gap = " " * max(2, width - cell_len(title) - cell_len(points))
    return [Line(f"{title}{gap}{points}", style="bold"), *block(level, 2, width, style="dim")]


def _function_lines(function: FunctionView, lang: Language, width: int) -> list[Line]:
    """Return what passed on one line, each failure with its details, then what was not written or not run."""
    groups: dict[Outcome | None, list[CaseView]] = {}
    for case in merged(function.cases):
        groups.setdefault(case.outcome if case.outcome in _MARKS else None, []).append(case)
    lines = []
    if passed := groups.get(Outcome.PASSED):
        lines += _row(passed, _titles(passed, lang), width)
    for case in groups.get(None, ()):
        lines += _failure(case, lang, width)
    if missing := groups.get(Outcome.NOT_IMPLEMENTED):
        lines += _row(missing, words.OUTCOMES[Outcome.NOT_IMPLEMENTED].to(lang), width)
    for outcome in (Outcome.NOT_RUN, Outcome.BROKEN):
        if cases := groups.get(outcome):
            lines += _row(cases, _titles(cases, lang), width)
            lines += block(words.OUTCOMES[outcome].to(lang), _INDENT, width)
    return lines


def _failure(case: CaseView, lang: Language, width: int) -> list[Line]:
    lines = _row([case], case.title.to(lang), width)
    if case.sentence is not None:
        lines += block(without_backticks(case.sentence.to(lang)), _INDENT, width)
    for line in details(case, lang):
        lines += block(line, _INDENT, width, hang=2)
    for (arrow, hang), advice in zip((("→ ", 2), ("  ", 0)), case.advice, strict=False):
        lines += block(arrow + without_backticks(advice.to(lang)), _INDENT, width, hang=hang, style="cyan")
    return lines


def _row(cases: Sequence[CaseView], text: str, width: int) -> list[Line]:
    mark, style = _MARKS.get(cases[0].outcome, _FAILED)
    broken = cases[0].outcome is Outcome.BROKEN
    points = "" if broken else score(sum(case.earned for case in cases), sum(case.points for case in cases))
    name = f"{cases[0].function}: " if cases[0].function else ""
    return row(mark, style, f"{name}{without_backticks(text)}", points, width)


def _titles(cases: Sequence[CaseView], lang: Language) -> str:
    return ("、" if lang == "ja" else ", ").join(case.title.to(lang) for case in cases)
