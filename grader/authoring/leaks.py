"""Answers that try to hand on what a hidden case gave them, and a search for it in all that a student may read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np

from grader.course.course import Topic
from grader.feedback.view import student_view
from grader.model import LANGUAGES, TopicReport
from grader.reports.annotations import error_lines
from grader.reports.junit import junit_xml
from grader.reports.markdown import summary
from grader.reports.terminal import topic_lines

LABEL = "telltale.py"
CANARY = "CanaryOf"
# Shorter numbers, such as points, counts and shapes, are everywhere.
_NUMBER = re.compile(r"-?\d+\.\d+(?:e[+-]?\d+)?")
_DIGITS = 4

# How each answer tells what it was given, from the right `value` and what the call's arguments look like in `told`.
TELLTALES: Final[Mapping[str, str]] = {
    "raises": "fail(told)",
    "returns": "each(value, lambda part: np.asarray(part) + 1.0)",
    "names": "type(name(told), (), {})()",
}

_WRAPPER = """\
def _tell_all(names, space):
    import sys
    import numpy as np

    def each(value, change):
        if isinstance(value, (tuple, list)):
            return type(value)(each(part, change) for part in value)
        plain = isinstance(value, (bool, int, float, np.ndarray, np.generic)) or hasattr(value, "numpy")
        return change(np.asarray(value)) if plain else value

    def name(told):
        return {canary!r} + "".join(letter if letter.isalnum() else "_" for letter in told)

    def fail(told):
        raise type(name(told), (Exception,), {{}})(told)

    def telling(right):
        def answer(*args, **kwargs):
            value = right(*args, **kwargs)
            told = repr((args, kwargs, value))
            print({canary!r}, told)
            print({canary!r}, told, file=sys.stderr)
            return {expression}

        return answer

    for each_name in names:
        if not isinstance(space[each_name], type):
            space[each_name] = telling(space[each_name])


_tell_all({names!r}, globals())
"""


def telltale_cell(topic: Topic, name: str) -> tuple[str, str]:
    """Return the cell that makes a topic's model answer before it tell what it is given."""
    return (LABEL, _WRAPPER.format(canary=CANARY, expression=TELLTALES[name], names=topic.functions))


def leaks(report: TopicReport, secrets: Iterable[Any]) -> tuple[str, ...]:
    """Return what a student would read of the hidden cases that they should not.

    Args:
        report: the report of an answer that tells.
        secrets: arguments and values of the hidden cases.
    """
    hidden = replace(report, cases=tuple(case for case in report.cases if case.hidden))
    if not hidden.cases:
        return ()
    text = "\n".join(_readings(hidden))
    numbers = np.unique(np.concatenate([np.zeros(0), *(_floats(secret) for secret in secrets)]))
    found = [token for token in _NUMBER.findall(text) if _tells(token, numbers)]
    return tuple(dict.fromkeys([*([CANARY] if CANARY in text else []), *found]))


def _readings(report: TopicReport) -> Iterator[str]:
    view = student_view(report)
    for lang in LANGUAGES:
        yield from (line.plain for line in topic_lines(view, lang, 100))
        yield summary([view], lang)
        yield junit_xml([view], lang)
        yield from error_lines([view], lang, {})


def _tells(token: str, numbers: Any) -> bool:
    digits = token.partition("e")[0].replace("-", "").replace(".", "").lstrip("0")
    if len(digits) < _DIGITS or not numbers.size:
        return False
    unit = 10.0 ** -len(token.partition("e")[0].partition(".")[2]) * 10.0 ** float(token.partition("e")[2] or 0)
    return bool((np.abs(numbers - float(token)) <= 0.6 * unit).any())


def _floats(value: Any) -> Any:
    """Return every number in plain data as one flat array."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return np.concatenate([np.zeros(0), *(_floats(part) for part in value)])
    if isinstance(value, bool | int | float | np.number | np.ndarray) and np.asarray(value).dtype.kind in "biuf":
        flat = np.asarray(value, dtype=np.float64).ravel()
        return flat[np.isfinite(flat)]
    return np.zeros(0)
