"""Say how the wrong answers of a function stand to the right ones, where no misconception explains them.

One relation must hold for every answer of the function, in the cases that failed and in those that passed, and enough
different numbers must show it. It may also hold to what a misconception answers: the mistake, and something on top of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from grader.cases.compare import distance
from grader.cases.plugin import CaseRun
from grader.course.suite import MistakeFacts
from grader.diagnosis.known import Answers, Known
from grader.diagnosis.makings import Array, is_single, near, numbers, scale
from grader.diagnosis.relations import ON_TOP, RELATIONS, SINGLE, Relation, by_constant, by_size
from grader.feedback import words
from grader.model import Call, Diagnosis, Outcome, Text, Want

OBSERVED = "observed:"  # begins the name of what no misconception stands for
CLEAR = 1e-3  # of the largest number: a hundred times what counts as equal
MOST_NUMBERS = 200  # looked at in one array
LEAST_OF_A_MISTAKE = 2  # different numbers by which a misconception must differ from the right answer


@dataclass(frozen=True, slots=True)
class Part:
    """One number or array that a call returned (`place` says which), what is right, and what it is compared with."""

    place: tuple[int | str, ...]
    call: Call
    key: bytes
    answer: Any
    right: Any
    base: Any
    wrong: bool


class Sight(NamedTuple):
    """Whether a relation shows in one part, and the different numbers that show it."""

    shows: bool
    numbers: frozenset[str] = frozenset()


def classify(runs: tuple[CaseRun, ...], unexplained: tuple[CaseRun, ...], known: Known) -> dict[str, Diagnosis]:
    """Return by case what can be said of the cases that no misconception explains; where nothing is certain, nothing."""
    desk = _Desk(runs, unexplained, known)
    unsteady = _unsteady(runs)
    remarks = {function: desk.remark(function) for function in desk.wrong_functions}
    found: dict[str, Diagnosis] = {}
    for run in unexplained:
        parts = desk.parts(run) or ()
        kind = run.report.difference.kind if run.report.difference else ""
        wrong = [part for part in parts if part.wrong]
        own = run.report.function
        if kind == "changed":
            found[run.report.case] = Diagnosis(OBSERVED + "changed", *words.CHANGED)
        elif kind == "unstable" or any(part.key in unsteady for part in wrong):
            found[run.report.case] = Diagnosis(OBSERVED + "unsteady", *words.UNSTEADY)
        elif wrong and run.report.outcome in (Outcome.WRONG, Outcome.BAD_VALUE):
            functions = [part.call.function for part in wrong]
            remark = remarks[own] if own in functions else remarks[functions[0]]
            if remark is not None and all(remarks[function] is not None for function in functions):
                found[run.report.case] = remark
        elif kind == "value" and desk.is_single(own):
            found[run.report.case] = _observed(SINGLE)  # near enough for every other comparison here
    return found


class _Desk:
    """The answers of one submission, part by part."""

    def __init__(self, runs: tuple[CaseRun, ...], unexplained: tuple[CaseRun, ...], known: Known) -> None:
        self._runs = [run for run in runs if run.report.outcome is not Outcome.BROKEN]
        self._unexplained = unexplained
        self._known = known
        self._parts: dict[str, tuple[Part, ...] | None] = {}
        wrong = (part for run in unexplained for part in self.parts(run) or () if part.wrong)
        self.wrong_functions = dict.fromkeys(part.call.function for part in wrong)

    def parts(self, run: CaseRun) -> tuple[Part, ...] | None:
        """Return the parts of a case's answers; None when it is not known what is right."""
        case = run.report.case
        if case not in self._parts:
            # Objects that stay in the room are no numbers, and asking about them anew is slow.
            right = None if any(e.stateful for e in run.exchanges) else self._known.right(run)
            self._parts[case] = None if right is None else tuple(_parts_of(run, right, right))
        return self._parts[case]

    def remark(self, function: str) -> Diagnosis | None:
        """Return what holds for every answer of a function."""
        parts = list(self._of(function))
        wrong_places = {part.place for part in parts if part.wrong}
        relation = _relation([part for part in parts if part.place in wrong_places])
        if relation is not None:
            return _observed(relation, _where(wrong_places, {part.place for part in parts}))
        if self.is_single(function):
            return _observed(SINGLE)
        return self._on_top_of_a_mistake(function, wrong_places)

    def is_single(self, function: str) -> bool:
        """Tell whether a function's answers are right but for having the precision of float32, all of them."""
        parts = [part for part in self._of(function) if (array := numbers(part.right)) is not None and array.dtype.kind == "f"]
        sights = [_look(SINGLE, part) for part in parts]
        if not all(sight is not None and is_single(part.answer) for sight, part in zip(sights, parts, strict=True)):
            return False
        return len({text for sight in sights if sight and sight.shows for text in sight.numbers}) >= SINGLE.least

    def _of(self, function: str, runs: Iterable[CaseRun] | None = None) -> Iterator[Part]:
        for run in self._runs if runs is None else runs:
            if any(e.call.function == function for e in run.exchanges):
                yield from (part for part in self.parts(run) or () if part.call.function == function)

    def _on_top_of_a_mistake(self, function: str, places: set[tuple[int | str, ...]]) -> Diagnosis | None:
        found: dict[str, Diagnosis] = {}
        names = {run.report.case for run in self._unexplained}
        others = [run for run in self._runs if run.report.case not in names]
        for mistake in self._known.facts:
            if function not in mistake.functions:
                continue
            near_parts = self._against(mistake, function, places, self._unexplained)
            fitting = [relation for relation in ON_TOP if _fits(relation, near_parts, on_top=True)]
            if not fitting:
                continue
            # Cases that passed are asked about only now: of a misconception that fits they are seldom known yet.
            parts = near_parts + self._against(mistake, function, places, others)
            relation = next((relation for relation in fitting if _fits(relation, parts, on_top=True)), None)
            if relation is not None:
                found[mistake.id] = Diagnosis(mistake.id, mistake.belief, mistake.hint, relation.besides)
        return next(iter(found.values())) if len(found) == 1 else None

    def _against(
        self, mistake: MistakeFacts, function: str, places: set[tuple[int | str, ...]], runs: Iterable[CaseRun]
    ) -> list[Part]:
        """Return the parts of a function's answers beside those of a misconception."""
        parts: list[Part] = []
        for run in runs:
            if not any(e.call.function == function for e in run.exchanges) or self.parts(run) is None:
                continue
            right, answers = self._known.right(run), self._known.mistake(mistake, run)
            if right is None or answers is None or len(answers) != len(run.exchanges):
                return []
            of_all = _parts_of(run, right, answers)
            parts += [part for part in of_all if part.call.function == function and part.place in places]
        return parts


def _observed(relation: Relation, where: Text | None = None) -> Diagnosis:
    return Diagnosis(OBSERVED + relation.id, relation.belief, relation.hint, where)


def _where(wrong: set[tuple[int | str, ...]], places: set[tuple[int | str, ...]]) -> Text | None:
    """Say which of several returned values a remark is about, when not all of them."""
    positions = sorted({place[0] + 1 for place in wrong if place and isinstance(place[0], int)})
    if wrong == places or len(positions) != len(wrong):
        return None
    return words.OF_VALUES.filled(positions=", ".join(map(str, positions)))


def _parts_of(run: CaseRun, right: Answers, base: Answers) -> Iterator[Part]:
    for exchange, true, other in zip(run.exchanges, right, base, strict=True):
        if exchange.call.want is Want.VALUE and exchange.answer.outcome is Outcome.PASSED:
            value = other.value if other.outcome is Outcome.PASSED else None
            for place, answer, part, beside in _split((), exchange.answer.value, true.value, value):
                yield Part(place, exchange.call, exchange.key, answer, part, beside, not near(answer, part))


def _split(place: tuple[int | str, ...], answer: Any, right: Any, base: Any) -> Iterator[tuple[Any, Any, Any, Any]]:
    """Take apart what returns several values; what does not line up stays whole."""
    if isinstance(right, list | tuple) and isinstance(answer, list | tuple) and len(answer) == len(right):
        inner = base if isinstance(base, list | tuple) and len(base) == len(right) else [None] * len(right)
        for index, parts in enumerate(zip(answer, right, inner, strict=True)):
            yield from _split((*place, index), *parts)
    elif isinstance(right, dict) and isinstance(answer, dict) and answer.keys() == right.keys():
        inner_of = base if isinstance(base, dict) else {}
        for name in right:
            yield from _split((*place, name), answer[name], right[name], inner_of.get(name))
    else:
        yield place, answer, right, base


def _relation(parts: list[Part]) -> Relation | None:
    """Return the relation that all parts show, or nothing."""
    # Those that are wrong rule most relations out.
    parts.sort(key=lambda part: not part.wrong)
    found = next((relation for relation in RELATIONS if _fits(relation, parts)), None)
    return found or _by_size(parts) or _by_constant(parts)


def _by_size(parts: list[Part]) -> Relation | None:
    for power in (-1, 1):
        names = [name for name in ("all", "first", "last") if _fits(by_size(name, power), parts)]
        if names:
            # A vector has one length; of several that are equal nobody can tell which it is.
            return by_size(names[0] if len(names) in (1, 3) else "axis", power)
    return None


def _by_constant(parts: list[Part]) -> Relation | None:
    answer, right = (numbers(value) for value in (parts[0].answer, parts[0].right))
    if answer is None or right is None or answer.shape != right.shape or not scale(right):
        return None
    largest = int(np.argmax(np.abs(right)))
    factor = float(answer.reshape(-1)[largest]) / float(right.reshape(-1)[largest])
    relation = by_constant(factor)
    return relation if np.isfinite(factor) and factor != 0 and _fits(relation, parts) else None


def _fits(relation: Relation, parts: list[Part], *, on_top: bool = False) -> bool:
    """Tell whether a relation holds for all parts, and enough numbers show it."""
    seen: set[str] = set()
    calls: set[bytes] = set()
    for part in parts:
        sight = _look(relation, part)
        if sight is None:
            return False
        if sight.shows:
            calls.add(part.key)
            seen |= _apart(part.base, part.right) if on_top else sight.numbers
    least = LEAST_OF_A_MISTAKE if on_top else relation.least
    return len(calls) >= relation.calls and len(seen) >= least


def _look(relation: Relation, part: Part) -> Sight | None:
    """Return what a relation shows in a part; None when the part speaks against it."""
    base = numbers(part.base)
    made = None if base is None else relation.made(base, part.answer, part.call)
    if made is None or base is None:
        return Sight(shows=False) if near(part.answer, part.base) else None
    if not near(part.answer, made):
        return None
    if made is part.answer:
        return Sight(shows=True, numbers=_texts(base))
    return Sight(shows=not near(made, part.base), numbers=_apart(made, base))


def _apart(one: Any, other: Any) -> frozenset[str]:
    """Return the different numbers of `one` that are not those of `other`, by far."""
    left, right = numbers(one), numbers(other)
    if left is None or right is None:
        return frozenset() if left is None else _texts(left)
    if left.shape != right.shape or left.dtype.kind != right.dtype.kind:
        return _texts(left)
    with np.errstate(all="ignore"):
        same = np.abs(left.astype(np.float64) - right) <= CLEAR * scale(right)
    return _texts(left[~same])


def _texts(array: Array) -> frozenset[str]:
    """Return different numbers as texts, without sign and without 0, which anything can make."""
    return frozenset(f"{abs(float(number)):.5g}" for number in array.reshape(-1)[:MOST_NUMBERS] if number != 0)


def _unsteady(runs: tuple[CaseRun, ...]) -> set[bytes]:
    """Return the calls that were answered in different ways."""
    first: dict[bytes, Any] = {}
    found = set()
    for run in runs:
        for exchange in run.exchanges:
            if exchange.answer.outcome is not Outcome.PASSED or exchange.stateful:
                continue
            value = first.setdefault(exchange.key, exchange.answer.value)
            if value is not exchange.answer.value and distance(exchange.answer.value, value) > CLEAR:
                found.add(exchange.key)
    return found
