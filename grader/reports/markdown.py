"""One submission's results as Markdown, for the summary of a GitHub job; no link in it is active, no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from grader.feedback import words
from grader.feedback.text import one_line
from grader.feedback.view import CaseView, TopicView
from grader.model import Language, Outcome, Text
from grader.reports import labels
from grader.reports.details import details, merged, more_help, next_step
from grader.reports.layout import score
from grader.reports.totals import Total

MOST_BYTES = 2**20  # GitHub refuses a longer summary as a whole
LONGEST_WHO = 200  # letters; a group has several names
LONGEST_PATH = 300  # letters of the name of a file

_MARKS = {Outcome.PASSED: "✓", Outcome.NOT_IMPLEMENTED: "–", Outcome.NOT_RUN: "–", Outcome.BROKEN: "!"}
_CODE = re.compile(r"`([^`\n]+)`")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$&#]")


def summary(
    views: Sequence[TopicView],
    lang: Language,
    remarks: Sequence[Text] = (),
    *,
    who: str = "",
    total: Total | None = None,
    files: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return the results, without details when GitHub would refuse them for their length.

    Args:
        views: the topics of one submission.
        lang: language of the text.
        remarks: what is to be said of the submission as a whole.
        who: whose results these are, for the heading.
        total: the points for the heading; by default those of `views` alone.
        files: where in the submission each topic's file is, by the topic's name; a topic may be missing.
    """
    sums = total or Total(sum(view.earned for view in views), sum(view.possible for view in views), 0.0, None)
    points = score(sums.earned, sums.possible)
    heading = f"{_code(one_line(who, LONGEST_WHO))}: {points}" if who else points
    head = [f"# {labels.RESULTS.to(lang)}: {heading}", "", *_remark_lines(remarks, lang)]
    text = "\n".join([*head, *_lines(views, lang, files, full=True)])
    if len(text.encode()) <= MOST_BYTES:
        return text
    lines = [*head, *_lines(views, lang, files, full=False), labels.SHORTENED.to(lang), ""]
    return "\n".join(lines).encode()[:MOST_BYTES].decode(errors="ignore")


def _lines(views: Sequence[TopicView], lang: Language, files: Mapping[str, str], *, full: bool) -> Iterator[str]:
    for view in views:
        yield from (f"## {_authored(view.title.to(lang))}: {score(view.earned, view.possible)}", "")
        yield from (f"_{_plain(words.LEVELS[view.level].to(lang))}_", "")
        if view.topic in files:
            yield from (f"{labels.GRADED_FILE.to(lang)} {_code(one_line(files[view.topic], LONGEST_PATH))}", "")
        if view.fault is not None:
            yield from (*_case_lines(view.fault, lang, full=full), "")
        for function in view.functions if view.fault is None else ():
            yield from (f"### {_code(function.name)}: {score(function.earned, function.possible)}", "")
            for case in merged(function.cases):
                yield from _case_lines(case, lang, full=full)
            yield ""
        yield from _remark_lines(view.remarks, lang)
        closing = (next_step(view, lang), more_help(view, lang))
        yield from (" · ".join(_authored(part) for part in closing if part), "")


def _remark_lines(remarks: Sequence[Text], lang: Language) -> Iterator[str]:
    if remarks:
        # In code spans: a remark may name a file, and any other text may turn into a link or a mention.
        yield from (*(f"- {_code(remark.to(lang))}" for remark in remarks), "")


def _case_lines(case: CaseView, lang: Language, *, full: bool) -> Iterator[str]:
    head = f"- {_MARKS.get(case.outcome, '✗')} {_authored(case.title.to(lang))}"
    if case.outcome is not Outcome.BROKEN:
        head += f" ({score(case.earned, case.points)})"
    if case.sentence is not None and case.outcome is not Outcome.PASSED:
        head += f": {_authored(case.sentence.to(lang))}"
    yield head
    if not full:
        return
    if lines := details(case, lang):
        yield ""
        yield from (f"  {line}" for line in _fenced("\n".join(lines)))
    if case.advice:
        yield from ("", *(f"  > {_authored(advice.to(lang))}  " for advice in case.advice), "")


def _authored(text: str) -> str:
    """Return an author's text: what stands between backticks is code, and the rest is shown as it is."""
    return "".join(_code(part) if index % 2 else _plain(part) for index, part in enumerate(_CODE.split(text)))


def _plain(text: str) -> str:
    """Return text so that Markdown shows it as it is."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _fence(text: str, shortest: int) -> str:
    runs = re.findall(r"`+", text)
    return "`" * max(shortest, *(len(run) + 1 for run in runs), 0)


def _fenced(text: str) -> list[str]:
    fence = _fence(text, 3)
    return [f"{fence}text", *text.split("\n"), fence]


def _code(text: str) -> str:
    fence = _fence(text, 1)
    # A space is taken off at either end, so that the text itself may begin or end with a backtick.
    return f"{fence} {text} {fence}" if "`" in text else f"{fence}{text}{fence}"
