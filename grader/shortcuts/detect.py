"""Calls that a topic forbids ("write it by hand"): found in the source, seen in the room, told to staff as advice.

What the source says is read by the grader itself and may cost points, if the course says so. What was seen in the room
comes from hostile code and never costs any. Neither is proof of anything: a person looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from grader.answers.exchange import Ask, Exchange, pack_call, unpack_call
from grader.answers.submission import MODULE
from grader.cases.fault import noted
from grader.cases.plugin import CaseRun
from grader.course.course import Forbidden, ForbiddenPolicy
from grader.feedback.text import one_line
from grader.model import Call, CaseReport, Diagnosis, Difference, Outcome, SourceFile, Text
from grader.sandbox import watcher
from grader.sandbox.handles import handles
from grader.shortcuts.calls import Calls

WATCHER = "watcher"
MOST_TOLD = 3  # forbidden names of one function
LONGEST_PLACE = 80
LONGEST_CALLED = 60
LAST_LINE = 99_999

_BELOW = watcher.BELOW
_NOTE = "{place} line {line}: {function} calls {name}"
_SEEN = " (seen in the room)"
_BELIEF = Text(
    "`{function}` calls `{name}`, which does the work that this exercise asks you to write yourself.",
    "`{function}` が `{name}` を呼び出しています。この課題では、その計算を自分で書く必要があります。",
)
_HINT = Text(
    "It is used on line {line} of `{place}`. Write that step with basic operations, and `{function}` can earn its points.",
    "`{place}` の {line} 行目で使われています。その部分を基本的な演算で書き直すと、`{function}` に点が付くようになります。",
)


class Shortcut(NamedTuple):
    """A call that the topic forbids a function. `seen` tells one reported by the room from one that the source shows."""

    function: str
    name: str
    place: str
    line: int
    seen: bool = False

    @property
    def note(self) -> str:
        """The line that staff read."""
        return _NOTE.format(**self._asdict()) + (_SEEN if self.seen else "")


def find(file: SourceFile, forbidden: Sequence[Forbidden]) -> tuple[Shortcut, ...]:
    """Return the forbidden calls that a submission's source shows, in itself or in helpers of the same file.

    A name that is only handed on, such as `map(numpy.convolve, ...)`, counts where the topic forbids exactly that name:
    everything below a package also holds types.
    """
    if not forbidden:
        return ()
    try:
        calls = Calls(file.cells)
        return tuple(shortcut for one in forbidden for shortcut in _of_function(calls, one))
    except RecursionError:  # nested beyond what any answer needs; the room may still see it
        return ()


def _of_function(calls: Calls, forbidden: Forbidden) -> list[Shortcut]:
    best: dict[str, tuple[bool, int, str]] = {}
    for use in calls.of(forbidden.function):
        if use.name in forbidden.names or (use.called and any(_is_below(use.name, name) for name in forbidden.names)):
            where = (not use.called, use.line, use.place)
            best[use.name] = min(where, best.get(use.name, where))
    told = [
        Shortcut(forbidden.function, one_line(name, LONGEST_CALLED), one_line(place, LONGEST_PLACE), line)
        for name, (_, line, place) in best.items()
    ]
    return sorted(told, key=lambda shortcut: (shortcut.place, shortcut.line, shortcut.name))[:MOST_TOLD]


def _is_below(name: str, pattern: str) -> bool:
    return pattern.endswith(_BELOW) and name.startswith(pattern.removesuffix("*"))


def watcher_cells() -> tuple[tuple[str, str], ...]:
    """Return the cells of the module that watches a call in the room."""
    return (("watcher.py", Path(watcher.__file__).read_text(encoding="utf-8")),)


def observe(
    file: SourceFile, forbidden: Iterable[Forbidden], runs: Iterable[CaseRun], ask: Ask, found: Sequence[Shortcut]
) -> tuple[Shortcut, ...]:
    """Repeat one answered call of each function in the room, watched, and return the forbidden calls that were seen.

    Args:
        file: what is in the room.
        forbidden: what the topic forbids.
        runs: the cases as they ran; they must all be over.
        ask: asks the submission; its room has the watcher.
        found: what the source showed; such functions need no watching.
    """
    shown = {shortcut.function for shortcut in found}
    answered: dict[str, Exchange] = {}
    for run in runs:
        for exchange in run.exchanges if run.report.outcome is Outcome.PASSED else ():
            # An object of the room may be gone by now.
            if exchange.answer.outcome is Outcome.PASSED and not handles((exchange.call.args, exchange.call.kwargs)):
                answered.setdefault(exchange.call.function, exchange)
    return tuple(
        shortcut
        for one in forbidden
        if one.function in answered and one.function not in shown
        for shortcut in _watched(one, answered[one.function], ask, [label for label, _ in file.cells])
    )


def _watched(forbidden: Forbidden, exchange: Exchange, ask: Ask, places: list[str]) -> list[Shortcut]:
    call = unpack_call(exchange.payload)
    watched = Call(f"{WATCHER}.watch", (MODULE, call.function, call.args, call.kwargs, forbidden.names, places))
    answer = ask(watched, *pack_call(watched), ())
    shortcuts: dict[str, Shortcut] = {}
    for item in answer.value if answer.outcome is Outcome.PASSED and isinstance(answer.value, list) else ():
        # Only what we named ourselves is taken from the room: one of our names, one of our labels and a number.
        match item:
            case (int() as index, str() as place, int() as line):
                if 0 <= index < len(forbidden.names) and place in places and 0 < line <= LAST_LINE:
                    name, shown = forbidden.names[index], one_line(place, LONGEST_PLACE)
                    shortcuts.setdefault(name, Shortcut(forbidden.function, name, shown, line, seen=True))
    return list(shortcuts.values())[:MOST_TOLD]


def judged(cases: tuple[CaseReport, ...], shortcuts: Sequence[Shortcut], policy: ForbiddenPolicy) -> tuple[CaseReport, ...]:
    """Return the cases with a note for staff on those whose function takes a shortcut.

    Under the policy "zero" they earn nothing, and the student reads why; what only the room reported costs nothing.
    """
    taken = {shortcut.function: [other for other in shortcuts if other.function == shortcut.function] for shortcut in shortcuts}
    return tuple(_judged(case, taken[case.function], policy) if case.function in taken else case for case in cases)


def _judged(case: CaseReport, shortcuts: Sequence[Shortcut], policy: ForbiddenPolicy) -> CaseReport:
    # A case without an answer says nothing about how the answer came about.
    if case.outcome in (Outcome.PASSED, Outcome.WRONG):
        case = noted(case, "; ".join(shortcut.note for shortcut in shortcuts))
    if policy == "advice" or shortcuts[0].seen or case.outcome not in (Outcome.PASSED, Outcome.WRONG):
        return case
    if case.outcome is Outcome.PASSED:
        difference = Difference("condition", "true", "false")
        case = replace(case, outcome=Outcome.WRONG, earned=0.0, difference=difference)
    return replace(case, diagnosis=case.diagnosis or _explained(shortcuts[0]))


def _explained(shortcut: Shortcut) -> Diagnosis:
    # The name of a file is free text: between backticks it cannot turn into a link.
    words = shortcut._replace(place=shortcut.place.replace("`", "'"))._asdict()
    # Named by function, so that another function's shortcut is not "the same mistake".
    return Diagnosis(f"forbidden_call:{shortcut.function}", _BELIEF.filled(**words), _HINT.filled(**words))
