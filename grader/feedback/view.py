"""The one place that decides what a student may see of a report.

| reveal | what a student sees of a failed case |
|---|---|
| full | the call, the expected value, the submission's own, the message, the difference, the exception and its line |
| shape | the kind of difference; types, shapes and dtypes, never values |
| title | the title, one sentence on what happened, the diagnosis |
| none | the points |

Except for `none`, a failure also names the exception and its line. A hidden case is never revealed beyond `shape`, whatever
its marker says, and nothing that the submission's code words itself (messages, class and file names) is shown of it: by such
words it could hand on the hidden input. What it may choose among is little: one of a few exceptions, a line that its file has
(`answers.submission`), a shape near the expected one. SECURITY.md counts the bits of every field. That `None` came back, or
a list in an array's place, is said of it too. How much is explained of all cases together: `feedback.advice`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import prod
from typing import Final

from grader.feedback import words
from grader.feedback.advice import Told, advise
from grader.feedback.text import clean, one_line
from grader.model import CaseReport, Difference, Evidence, Level, Outcome, Remark, Reveal, Text, TopicReport

# What is named of a hidden case; a longer list would only be more to choose from.
COMMON_ERRORS: Final = frozenset(
    {
        "AssertionError", "AttributeError", "FloatingPointError", "IndexError", "KeyError", "LinAlgError",
        "ModuleNotFoundError", "NameError", "RecursionError", "SyntaxError", "SystemExit", "TypeError", "UnboundLocalError",
        "ValueError", "ZeroDivisionError",
    }
)  # fmt: skip
MOST_LINES_TOLD = 1_024  # of a longer answer no line is told of a hidden case
LONGEST_VALUE = 2_000  # letters of a call, a value or a message: more than the 1,200 that feedback.show keeps
LONGEST_NAME = 80
LONGEST_REMARK = 300

_EXPLAINED = frozenset(Outcome) - {Outcome.PASSED, Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN, Outcome.BROKEN}
_NOT_LOADED = "not_loaded"
_TOLD_BY_FAULT = frozenset({_NOT_LOADED, "syntax_error"})
_ENDINGS = frozenset({Outcome.RAISED, Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY, Outcome.CRASHED})
_SYNTAX_ERRORS = ("SyntaxError", "IndentationError", "TabError")
_LOAD_ADVICE = {"ModuleNotFoundError": (words.HAND_IN_TOO,), "EOFError": (words.NO_KEYBOARD,)}
_FORM_KINDS = ("type", "shape", "dtype")
# A type, a dtype, a number of values, or a shape. The keys of a dictionary also count as its shape, and an array of no
# elements may have any dimensions: both could spell out a hidden input.
_FORM = re.compile(r"None|number|bool|integer|float|str|bytes|list|tuple|dict|array|Handle|a number|\d values")
_SHAPE = re.compile(r"\((\d{1,4},|\d{1,4}(, \d{1,4}){1,5})\)")
MOST_AXES = 4  # of a wrong shape that is shown of a hidden case
# What the intake calls a cell: a line means nothing without it, and unlike the file's name it holds no free text.
_CELL = re.compile(r".*\.ipynb (cell \d{1,3})")


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case as a student may see it; what may not be seen, or is not there, is empty.

    `outcome` is PASSED, WRONG or BROKEN for a case that reveals only its points. `advice` is the belief and the hint of
    the diagnosis, or one sentence: where they were said, or what is known without a diagnosis. `instance` is the end of the
    title that tells the instances of a parametrised case apart; with `changed`, `expected` and `got` are an argument before
    and after.
    """

    function: str
    title: Text
    outcome: Outcome
    earned: float
    points: float
    sentence: Text | None = None
    call: str = ""
    expected: str = ""
    got: str = ""
    detail: Text | None = None
    error: str = ""
    message: str = ""
    place: str = ""
    line: int = 0
    advice: tuple[Text, ...] = ()
    instance: str = ""
    changed: bool = False

    @property
    def named(self) -> bool:
        """Whether the mistake is named and explained here."""
        return len(self.advice) > 1

    @property
    def refers(self) -> bool:
        """Whether the advice only points to what is said elsewhere."""
        return self.advice in ((words.SAME_MISTAKE,), (words.LATER,))


@dataclass(frozen=True, slots=True)
class FunctionView:
    """The cases that judge one function, in the order they stand; `possible` leaves out BROKEN cases."""

    name: str
    earned: float
    possible: float
    cases: tuple[CaseView, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """One topic's result as its student may see it; `fault` says why a file did not load, which every case says too."""

    topic: str
    title: Text
    level: Level
    earned: float
    possible: float
    functions: tuple[FunctionView, ...]
    remarks: tuple[Text, ...] = ()
    fault: CaseView | None = None

    @property
    def cases(self) -> Iterator[CaseView]:
        """All cases, in the order they are shown."""
        return (case for function in self.functions for case in function.cases)


def student_view(report: TopicReport) -> TopicView:
    """Return what the student who handed the topic in may see of its report."""
    names = dict.fromkeys([*report.functions, *(case.function for case in report.cases)])
    ordered = [case for name in names for case in report.cases if case.function == name]
    fault = load_fault(report)
    views = [_case_view(case) for case in ordered]
    if fault is None:
        views = [replace(view, advice=advice) for view, advice in zip(views, advise(_told(ordered, views)), strict=True)]
    functions = (_function_view(name, [view for view in views if view.function == name]) for name in names)
    return TopicView(
        topic=report.topic,
        title=report.title,
        level=report.level,
        earned=report.earned,
        possible=report.possible,
        functions=tuple(function for function in functions if function.cases),
        remarks=student_remarks(r for r in report.remarks if fault is None or r.id not in _TOLD_BY_FAULT),
        fault=_fault_view(report, fault) if fault else None,
    )


def _told(cases: list[CaseReport], views: list[CaseView]) -> list[Told]:
    return [
        Told(case, None if case.reveal is Reveal.NONE else view.title, view.call)
        for case, view in zip(cases, views, strict=True)
    ]


def student_remarks(remarks: Iterable[Remark]) -> tuple[Text, ...]:
    """Return remarks as a student may see them: safe to print, each on one line."""
    return tuple(_one_line(remark.text) for remark in remarks)


def _one_line(text: Text) -> Text:
    return Text(one_line(text.en, LONGEST_REMARK), one_line(text.ja, LONGEST_REMARK))


def load_fault(report: TopicReport) -> CaseReport | None:
    """Return a case that stands for all of them when nothing of the file could be run; it tells what may be told."""
    judged = [case for case in report.cases if case.outcome not in (Outcome.NOT_RUN, Outcome.BROKEN)]
    endings = {(case.outcome, case.error, case.place, case.line) for case in judged}
    if len(endings) != 1 or judged[0].outcome not in _ENDINGS:
        return None
    if judged[0].cause is None and not any(remark.id == _NOT_LOADED for remark in report.remarks):
        return None
    told = [case for case in judged if case.reveal is not Reveal.NONE]
    return next((case for case in told if _reveal(case) is Reveal.FULL), next(iter(told), None))


def _fault_view(report: TopicReport, case: CaseReport) -> CaseView:
    message = case.evidence.message if case.evidence else ""
    view = _case_view(replace(case, evidence=Evidence(message=message)))
    if case.outcome is not Outcome.RAISED:
        sentence = student_remarks(remark for remark in report.remarks if remark.id == _NOT_LOADED)[0]
    else:
        sentence = words.UNREADABLE_CODE if case.error in _SYNTAX_ERRORS else words.STOPPED_LOADING
    return replace(
        view,
        function="",
        title=words.NOT_LOADED,
        instance="",
        earned=report.earned,
        points=report.possible,
        sentence=sentence,
        advice=_LOAD_ADVICE.get(case.error, ()),
    )


def _function_view(name: str, cases: list[CaseView]) -> FunctionView:
    possible = sum(case.points for case in cases if case.outcome is not Outcome.BROKEN)
    return FunctionView(name, sum(case.earned for case in cases), possible, tuple(cases))


def _reveal(case: CaseReport) -> Reveal:
    return Reveal.SHAPE if case.hidden and case.reveal is Reveal.FULL else case.reveal


def _case_view(case: CaseReport) -> CaseView:
    """Return what may be seen of a case, but for the advice."""
    reveal = _reveal(case)
    if reveal is Reveal.NONE:
        outcome = case.outcome if case.outcome in (Outcome.PASSED, Outcome.BROKEN) else Outcome.WRONG
        sentence = words.OUTCOMES[Outcome.BROKEN] if outcome is Outcome.BROKEN else None
        return CaseView(case.function, words.HIDDEN_CASE, outcome, case.earned, case.points, sentence)
    title = _marked(case.title) if case.hidden else case.title
    instance = _instance(case)
    if case.outcome not in _EXPLAINED:
        sentence = words.OUTCOMES[case.outcome]
        return CaseView(case.function, title, case.outcome, case.earned, case.points, sentence, instance=instance)
    full = reveal is Reveal.FULL
    evidence = (case.evidence if full else None) or Evidence()
    difference = case.difference if reveal in (Reveal.FULL, Reveal.SHAPE) else None
    return CaseView(
        function=case.function,
        title=title,
        outcome=case.outcome,
        earned=case.earned,
        points=case.points,
        sentence=_sentence(case, difference, full),
        call=clean(evidence.call, LONGEST_VALUE),
        expected=clean(evidence.expected, LONGEST_VALUE),
        got=clean(evidence.got, LONGEST_VALUE),
        detail=_detail(case, difference, evidence, full),
        error=one_line(case.error, LONGEST_NAME) if full or case.error in COMMON_ERRORS else "",
        message="" if _names_type(case, evidence) or case.error == "SystemExit" else clean(evidence.message, LONGEST_VALUE),
        place=one_line(case.place, LONGEST_NAME) if full else _cell(case.place),
        line=case.line if full or 0 < case.line <= MOST_LINES_TOLD else 0,
        instance=instance,
        changed=full and difference is not None and difference.kind == "changed",
    )


def _marked(title: Text) -> Text:
    """Return the title of a hidden case, which a visible case may have too."""
    return Text(words.HIDDEN.en.format(title=title.en), words.HIDDEN.ja.format(title=title.ja))


def _instance(case: CaseReport) -> str:
    """Return the end of a visible case's title that names its parameters."""
    ending = f" {case.case[case.case.find('[') :]}"
    named = case.case.endswith("]") and not case.hidden and case.title.en.endswith(ending) and case.title.ja.endswith(ending)
    return ending if named else ""


def _sentence(case: CaseReport, difference: Difference | None, full: bool) -> Text:
    if case.cause is not None:
        return _one_line(case.cause)
    if told := _returned(case):
        return told
    if case.outcome is Outcome.RAISED and case.error in words.ENDINGS:
        return words.ENDINGS[case.error]
    if difference is None:
        return words.OUTCOMES[case.outcome]
    if full and difference.kind == "value" and difference.total == 1 and difference.error is not None:
        return words.ONE_NUMBER
    return words.KINDS[difference.kind]


def _returned(case: CaseReport) -> Text | None:
    """Say that None was returned, or a list for an array; this much tells nothing of what is hidden."""
    difference, evidence = case.difference, case.evidence
    if case.outcome is Outcome.BAD_VALUE and evidence is not None and evidence.got == evidence.message == "None":
        return words.RETURNED_NONE
    if difference is None or difference.kind != "type" or difference.where:
        return None
    if difference.got == "None":
        return words.RETURNED_NONE
    return words.RETURNED_LIST if (difference.expected, difference.got) == ("array", "list") else None


def _cell(place: str) -> str:
    found = _CELL.fullmatch(place)
    return found[1] if found else ""


def _names_type(case: CaseReport, evidence: Evidence) -> bool:
    """Tell a value whose form the case stumbled over, where the message is its type, from one that never arrived."""
    return case.outcome is Outcome.BAD_VALUE and bool(evidence.got)


def _detail(case: CaseReport, difference: Difference | None, evidence: Evidence, full: bool) -> Text | None:
    if _returned(case):
        return None
    if _names_type(case, evidence):
        return words.VALUE_TYPE.filled(type=one_line(evidence.message, LONGEST_NAME))
    if difference is None:
        return None
    if difference.kind in _FORM_KINDS:
        if not full and not _says_little(difference):
            return None
        expected, got = (one_line(form, LONGEST_NAME) for form in (difference.expected, difference.got))
        return words.EXPECTED_AND_GOT.filled(expected=expected, got=got)
    return _joined(_measures(difference)) if full else None


def _says_little(difference: Difference) -> bool:
    """Tell whether a wrong form leaves a submission little to choose: a word, or a shape made of the expected one's sizes."""
    if not _FORM.fullmatch(difference.expected) and not _SHAPE.fullmatch(difference.expected):
        return False
    if not _SHAPE.fullmatch(difference.got):
        return _FORM.fullmatch(difference.got) is not None
    asked, given = ([int(size) for size in re.findall(r"\d+", form)] for form in (difference.expected, difference.got))
    near = {1, prod(asked)} | {size + step for size in asked for step in (-1, 0, 1)}
    return len(given) <= MOST_AXES and set(given) <= near


def _measures(difference: Difference) -> Iterator[Text]:
    """Say how far off a value is, and where; of a changed argument, only how much of it is changed."""
    if difference.kind != "changed":
        if difference.error is not None:
            yield words.LARGEST_ERROR.filled(error=f"{difference.error:.3g}")
        if difference.where:
            yield words.AT_INDEX.filled(where=list(difference.where))
        if difference.tolerance is not None:
            yield words.ALLOWED.filled(tolerance=f"{difference.tolerance:.3g}")
    if difference.total > 1:
        yield words.WRONG_COUNT.filled(wrong=difference.wrong, total=difference.total)


def _joined(parts: Iterable[Text]) -> Text | None:
    texts = tuple(parts)
    return Text(", ".join(text.en for text in texts), "、".join(text.ja for text in texts)) if texts else None
