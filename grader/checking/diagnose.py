"""Name the mistake behind a failure: the misconception that gives the same wrong answers on the same calls.

A name is given only on evidence. The misconception must answer as the submission did on every call of the failed case, be
wrong there itself, and not be contradicted by the cases that passed; a wrong name is worse than none.
"""

from __future__ import annotations

from dataclasses import replace

from grader.checking.answers import Mistakes
from grader.checking.compare import distance
from grader.checking.exchange import Ask, Exchange
from grader.checking.plugin import CaseRun
from grader.course.suite import MistakeFacts
from grader.model import Answer, CaseReport, Diagnosis, Outcome

SAME = 1e-6  # two spellings of one mistake differ by rounding, at most about 1e-9 relative; float32 adds 1e-7
MUCH_CLOSER = 0.01  # ... and must be far nearer to the mistake than to the right answer
_DIAGNOSABLE = frozenset({Outcome.WRONG, Outcome.RAISED, Outcome.BAD_VALUE})


def diagnose(runs: tuple[CaseRun, ...], mistakes: Mistakes, ask_reference: Ask) -> tuple[CaseReport, ...]:
    """Return the reports of the runs, with a diagnosis where one misconception explains the failure best."""
    failed = [run for run in runs if run.report.outcome in _DIAGNOSABLE and run.exchanges]
    matching = {run.report.case: _matches(run, mistakes.facts, mistakes, ask_reference, direct=True) for run in failed}
    # A wrong softmax makes its Jacobian wrong too: a mistake found in one function is tried on the others.
    named = tuple({mistake.id: mistake for found in matching.values() for mistake in found}.values())
    for run in failed:
        matching[run.report.case] += _matches(run, named, mistakes, ask_reference, direct=False)
    passed = [run for run in runs if run.report.outcome is Outcome.PASSED]
    scores: dict[str, tuple[int, int]] = {}
    for mistake in named:
        explained = sum(mistake in found for found in matching.values())
        against = sum(_concerns(mistake, run) and _contradicts(mistakes, mistake, run) for run in passed)
        scores[mistake.id] = (against, -explained)
    reports = []
    for run in runs:
        found = [m for m in matching.get(run.report.case, ()) if scores[m.id][0] <= -scores[m.id][1]]
        best = min(found, key=lambda mistake: scores[mistake.id], default=None)
        diagnosis = Diagnosis(best.id, best.belief, best.hint) if best else None
        reports.append(replace(run.report, diagnosis=diagnosis))
    return tuple(reports)


def _matches(
    run: CaseRun, candidates: tuple[MistakeFacts, ...], mistakes: Mistakes, ask_reference: Ask, *, direct: bool
) -> list[MistakeFacts]:
    return [
        mistake
        for mistake in candidates
        if _concerns(mistake, run) is direct and _explains(mistakes.answers(mistake, run.exchanges), run, ask_reference)
    ]


def _concerns(mistake: MistakeFacts, run: CaseRun) -> bool:
    return run.report.function in mistake.functions or any(e.call.function in mistake.functions for e in run.exchanges)


def _explains(answers: tuple[Answer, ...] | None, run: CaseRun, ask_reference: Ask) -> bool:
    if answers is None or len(answers) != len(run.exchanges):
        return False
    to_mistake = max(_answer_distance(e.answer, answer) for e, answer in zip(run.exchanges, answers, strict=True))
    if to_mistake > SAME:
        return False
    truths = _truths(run.exchanges, ask_reference)
    to_truth = max(_answer_distance(e.answer, truth) for e, truth in zip(run.exchanges, truths, strict=True))
    return to_mistake <= MUCH_CLOSER * to_truth and to_truth > 0


def _contradicts(mistakes: Mistakes, mistake: MistakeFacts, run: CaseRun) -> bool:
    answers = mistakes.answers(mistake, run.exchanges)
    if answers is None:
        return False
    if len(answers) != len(run.exchanges):
        return True
    return any(_answer_distance(e.answer, answer) > SAME for e, answer in zip(run.exchanges, answers, strict=True))


def _truths(asked: tuple[Exchange, ...], ask_reference: Ask) -> list[Answer]:
    """Return what the reference answers to this sequence of calls."""
    return [ask_reference(e.call, e.payload, e.key, asked[:index]) for index, e in enumerate(asked)]


def _answer_distance(one: Answer, other: Answer) -> float:
    if one.outcome is not other.outcome:
        return float("inf")
    if one.outcome is Outcome.PASSED:
        return distance(one.value, other.value)
    # The same exception for another reason is no evidence: NumPy's texts name the shapes, so they tell reasons apart.
    return 0.0 if (one.error, one.message) == (other.error, other.message) else float("inf")
