"""What the student-facing formats share: one failed case as plain lines, and what to turn to next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rich.cells import cell_len

from grader.feedback import words
from grader.feedback.view import CaseView, TopicView
from grader.model import Language, Outcome, Text
from grader.reports import labels

_NOTHING_TO_DO = (Outcome.PASSED, Outcome.NOT_RUN, Outcome.BROKEN)
# A file that may be named in a sentence: its name cannot be taken for a link, a mention or a mark of Markdown.
_PLAIN_FILE = re.compile(r"\w[\w -]*\.py|(?:\w[\w -]*\.ipynb )?cell \d{1,3}")


def details(case: CaseView, lang: Language) -> list[str]:
    """Return the call, both values, how they differ, and the error with its place, as far as the view holds them."""
    lines = case.call.split("\n") if case.call else []
    pair = (labels.BEFORE, labels.AFTER) if case.changed else (labels.EXPECTED, labels.GOT)
    width = max(cell_len(label.to(lang)) for label in pair) + 2
    for label, value in zip(pair, (case.expected, case.got), strict=True):
        if value:
            lines += _labelled(label.to(lang), value, width)
    if case.detail is not None:
        lines.append(case.detail.to(lang))
    trouble = ": ".join(part for part in (_location(case, lang), case.error, case.message) if part)
    return [*lines, *trouble.split("\n")] if trouble else lines


def next_step(view: TopicView, lang: Language) -> str:
    """Return the first case worth working on, praise when all pass, or nothing when what is left says nothing."""
    if _all_passed(view):
        return labels.ALL_PASSED.to(lang)
    if view.fault is not None:
        return _repair(view.fault).to(lang)
    told = (case for case in view.cases if case.outcome not in _NOTHING_TO_DO and case.sentence is not None)
    case = next(told, None)
    return labels.NEXT.filled(function=case.function, title=case.title.to(lang)).to(lang) if case else ""


def more_help(view: TopicView, lang: Language) -> str:
    """Return the command that gives hints on the topic, where there is something to hint at."""
    if _all_passed(view) or view.fault is not None:
        return ""
    return labels.MORE_HELP.filled(topic=short_name(view.topic)).to(lang)


def merged(cases: Iterable[CaseView]) -> list[CaseView]:
    """Return the cases of a function, as one what would read alike, with the points added up.

    Cases that passed read alike when their titles do; the instances of a parametrised case too, when all of them passed.
    """
    given = list(cases)
    failed = {_base(case) for case in given if case.outcome is not Outcome.PASSED}
    groups: dict[CaseView | Text, list[CaseView]] = {}
    for case in given:
        whole = case if _base(case) in failed else replace(case, title=_base(case))
        groups.setdefault(whole.title if whole.outcome is Outcome.PASSED else _read(case), []).append(whole)
    return [_one(group) for group in groups.values()]


def _one(group: list[CaseView]) -> CaseView:
    first, count = group[0], len(group)
    if count == 1:
        return first
    return replace(
        first,
        title=Text(f"{first.title.en} ×{count}", f"{first.title.ja} ×{count}"),
        earned=sum(case.earned for case in group),
        points=sum(case.points for case in group),
    )


def _read(case: CaseView) -> CaseView:
    """Return a failed case without what is known of its whole function, which only the first such case says."""
    return case if case.refers or case.named else replace(case, advice=())


def _base(case: CaseView) -> Text:
    return Text(case.title.en.removesuffix(case.instance), case.title.ja.removesuffix(case.instance))


def _all_passed(view: TopicView) -> bool:
    return all(case.outcome is Outcome.PASSED for case in view.cases)


def _repair(fault: CaseView) -> Text:
    if fault.line < 1:
        return labels.REPAIR_FILE
    known = _PLAIN_FILE.fullmatch(fault.place) is not None
    place = Text(fault.place, fault.place) if known else labels.YOUR_FILE
    return Text(
        labels.REPAIR_LINE.en.format(line=fault.line, place=place.en),
        labels.REPAIR_LINE.ja.format(line=fault.line, place=place.ja),
    )


def short_name(topic: str) -> str:
    """Return a topic's name as one types it: `double` for `01_double`."""
    return topic.partition("_")[2] or topic


def _labelled(head: str, value: str, width: int) -> list[str]:
    first, *more = value.split("\n")
    return [head + " " * (width - cell_len(head)) + first, *(" " * width + line for line in more)]


def _location(case: CaseView, lang: Language) -> str:
    if case.line < 1:
        return case.place
    return (words.PLACE_AND_LINE if case.place else words.LINE).filled(place=case.place, line=case.line).to(lang)
