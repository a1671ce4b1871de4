"""What a student is advised about the failed cases of a topic: the mistakes that cost most, each explained once, and no more.

A teacher does not list everything at once. A case that no diagnosis explains is told what is known, never a guess: which
cases of its function work, which do not, and the smallest call that fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.feedback import words
from grader.model import CaseReport, Outcome, Text

MOST_REMARKS = 3
MOST_TITLES = 2  # of those that work, and of those that do not: titles are long
LONGEST_CALL = 80
_UNCLEAR = frozenset({Outcome.WRONG, Outcome.RAISED, Outcome.BAD_VALUE})
_NUMBER = re.compile(r"(?<![\w.])\d[\d.]*")

# What is remarked on: a diagnosis, or a function of which something is not explained.
_Subject = tuple[str, Text | None]


@dataclass(frozen=True, slots=True)
class Told:
    """A case and what its student may know: no title when only its points are revealed, no call unless all of it is."""

    case: CaseReport
    title: Text | None
    call: str

    @property
    def failed(self) -> bool:
        """Whether it was run and did not pass."""
        return self.case.outcome not in (Outcome.PASSED, Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN, Outcome.BROKEN)


def advise(cases: Sequence[Told]) -> list[tuple[Text, ...]]:
    """Return the advice for each case, given in the order in which they are shown.

    A diagnosis is explained on its first case, by belief and hint; the others refer to it. What comes after the first
    three remarks, by the points that they cost, has to wait.
    """
    advice: list[tuple[Text, ...]] = [()] * len(cases)
    diagnosed, unclear = _subjects(cases)
    remarks = {subject: _explained(cases[places[0]].case) for subject, places in diagnosed.items()}
    remarks |= {subject: _what_is_known(cases, places[0]) for subject, places in unclear.items()}
    subjects = [subject for subject in (*_by_cost(diagnosed, cases), *_by_cost(unclear, cases)) if remarks[subject]]
    for number, subject in enumerate(subjects):
        first, *more = diagnosed.get(subject) or unclear[subject]
        if number < MOST_REMARKS:
            advice[first] = remarks[subject]
        elif subject in diagnosed:
            advice[first] = (words.LATER,)
        for place in more if number < MOST_REMARKS and subject in diagnosed else ():
            advice[place] = (words.SAME_MISTAKE,)
    return advice


def _subjects(cases: Sequence[Told]) -> tuple[dict[_Subject, list[int]], dict[_Subject, list[int]]]:
    """Return where each diagnosis was made, and where functions fail of which nothing is diagnosed."""
    diagnosed: dict[_Subject, list[int]] = {}
    unclear: dict[_Subject, list[int]] = {}
    for place, told in enumerate(cases):
        diagnosis = told.case.diagnosis
        if told.title is None or not told.failed:
            continue
        if diagnosis is not None:
            diagnosed.setdefault((diagnosis.misconception, diagnosis.besides), []).append(place)
        elif told.case.outcome in _UNCLEAR:
            unclear.setdefault((told.case.function, None), []).append(place)
    # Whoever mends the mistake that is named will see what is left then.
    explained = {cases[place].case.function for places in diagnosed.values() for place in places}
    return diagnosed, {subject: places for subject, places in unclear.items() if subject[0] not in explained}


def _by_cost(subjects: dict[_Subject, list[int]], cases: Sequence[Told]) -> list[_Subject]:
    def cost(subject: _Subject) -> float:
        return sum(cases[place].case.points - cases[place].case.earned for place in subjects[subject])

    return sorted(subjects, key=cost, reverse=True)


def _explained(case: CaseReport) -> tuple[Text, ...]:
    diagnosis = case.diagnosis
    assert diagnosis is not None
    belief = diagnosis.belief
    if diagnosis.besides is not None:
        belief = Text(f"{belief.en} {diagnosis.besides.en}", f"{belief.ja}{diagnosis.besides.ja}")
    return (belief, diagnosis.hint)


def _what_is_known(cases: Sequence[Told], first: int) -> tuple[Text, ...]:
    """Return which cases of the first one's function work and which do not, as far as that says something."""
    function = cases[first].case.function
    own = [told for told in cases if told.case.function == function and told.title is not None]
    failing = list(dict.fromkeys(told.title for told in own if told.failed and told.title))
    working = {told.title: None for told in own if told.case.outcome is Outcome.PASSED and told.title not in failing}
    if working:
        known = words.WORKS if len(failing) > 1 else words.ALL_ELSE_WORKS
    elif len(failing) > 1:
        known = words.NOTHING_WORKS
    else:
        return ()
    name = Text(function, function)
    said = _filled(known, function=name, working=_quoted(working), failing=_quoted(failing))
    smallest = _smallest(cases[first], own)
    if smallest:
        more = words.SMALLEST_CALL.filled(call=smallest)
        said = Text(f"{said.en} {more.en}", f"{said.ja}{more.ja}")
    return (said,)


def _smallest(first: Told, cases: Iterable[Told]) -> str:
    """Return the failing call with the fewest numbers, unless the first case shows one that is as small."""
    calls = [told.call for told in cases if told.failed and told.call]
    call = min(calls, key=_size, default="")
    smaller = not first.call or _size(call) < _size(first.call)
    return call if smaller and "\n" not in call and len(call) <= LONGEST_CALL else ""


def _size(call: str) -> float:
    """Return how many numbers a call holds, as it is shown; one that is shown in part is large."""
    return float("inf") if "…" in call else len(_NUMBER.findall(call))


def _quoted(titles: Iterable[Text | None]) -> Text:
    known = [title for title in titles if title is not None]
    shown, left = known[:MOST_TITLES], len(known) - MOST_TITLES
    en, ja = ", ".join(f"“{title.en}”" for title in shown), "".join(f"「{title.ja}」" for title in shown)
    more = words.MORE_TITLES.filled(count=left)
    return Text(en + more.en, ja + more.ja) if left > 0 else Text(en, ja)


def _filled(text: Text, **parts: Text) -> Text:
    en, ja = ({name: part.to(lang) for name, part in parts.items()} for lang in ("en", "ja"))
    return Text(text.en.format(**en), text.ja.format(**ja))
