"""One submission's failures as GitHub annotations: the few that help most, beside the student's own lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from grader.feedback.view import CaseView, TopicView
from grader.model import Language, Outcome
from grader.records import storable
from grader.reports.details import details
from grader.reports.layout import score

MOST = 10  # GitHub shows no more of one kind a step

_SILENT = (Outcome.PASSED, Outcome.NOT_RUN, Outcome.BROKEN)


class _Found(NamedTuple):
    """A failure worth an annotation; smaller ranks come first."""

    rank: tuple[int, float]
    topic: str
    case: CaseView


def error_lines(views: Sequence[TopicView], lang: Language, paths: Mapping[str, str]) -> list[str]:
    """Return at most ten `::error` commands, the most helpful first.

    A file that does not load comes first, once. A named mistake comes before an error with its line, that before any other
    failure, and what is not written yet, once a function, comes last. A case that refers to another, and one that may
    say nothing, are left out.

    Args:
        views: the topics of one submission.
        lang: language of the text.
        paths: where in the repository each topic's file is, by the topic's name; a topic may be missing.
    """
    found = sorted(_unwritten_once(_candidates(views)), key=lambda item: item.rank)
    return [_command(item, lang, paths.get(item.topic, "")) for item in found[:MOST]]


def _candidates(views: Sequence[TopicView]) -> Iterable[_Found]:
    for view in views:
        if view.fault is not None:
            yield _Found((-1, -view.possible), view.topic, view.fault)
            continue
        for case in view.cases:
            if case.outcome in _SILENT or case.sentence is None or case.refers:
                continue
            yield _Found((_rank(case), case.earned - case.points), view.topic, case)


def _rank(case: CaseView) -> int:
    if case.outcome is Outcome.NOT_IMPLEMENTED:
        return 3
    return 0 if case.named else 1 if case.line > 0 else 2


def _unwritten_once(found: Iterable[_Found]) -> Iterable[_Found]:
    said = set()
    for item in found:
        if item.case.outcome is Outcome.NOT_IMPLEMENTED:
            if (item.topic, item.case.function) in said:
                continue
            said.add((item.topic, item.case.function))
        yield item


def _command(item: _Found, lang: Language, path: str) -> str:
    case = item.case
    name = f"{case.function}: " if case.function else ""
    title = f"{name}{case.title.to(lang)} ({score(case.earned, case.points)})"
    if case.outcome is Outcome.NOT_IMPLEMENTED:
        title = case.function
    properties = {"title": title}
    if path:
        properties["file"] = storable(path)
        # A line of a notebook counts from the start of its cell, and one of a module that was imported is another file's.
        if case.line > 0 and path.endswith(".py") and case.place in ("", path.rpartition("/")[2]):
            properties["line"] = str(case.line)
    sentences = [case.sentence.to(lang)] if case.sentence else []
    text = "\n".join([*sentences, *details(case, lang), *(advice.to(lang) for advice in case.advice)])
    return f"::error {','.join(f'{name}={_property(value)}' for name, value in properties.items())}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
