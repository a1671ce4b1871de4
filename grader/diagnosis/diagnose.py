"""Name the mistake behind a failure: the misconception that gives the same wrong answers on the same calls.

A name is given only on evidence. The misconception must answer as the submission did on every call of the failed case, be
wrong there itself, not be contradicted by the cases that passed, and be the only one of which this can be said; a wrong
name is worse than none. What no misconception explains may still be observed: see `classify` and `memory`.
"""

from __future__ import annotations

from dataclasses import replace

from grader.answers.exchange import Ask, Exchange
from grader.answers.rooms import Mistakes
from grader.cases.compare import distance
from grader.cases.plugin import CaseRun
from grader.course.suite import MistakeFacts
from grader.diagnosis.classify import classify
from grader.diagnosis.known import Answers, Known
from grader.diagnosis.makings import is_finite
from grader.diagnosis.memory import remembering
from grader.model import Answer, CaseReport, Diagnosis, Outcome
from grader.sandbox.inside import SUPPORT

SAME = 1e-6  # two spellings of one mistake differ by rounding, at most about 1e-9 relative; float32 adds 1e-7
MUCH_CLOSER = 0.01  # ... and must be far nearer to the mistake than to the right answer
# A failed case that nothing explains says as much against a likeness as two others say for it: chance made three of five alike.
UNEXPLAINED = 2
# What is drawn anew in every call is as far from the same mistake made again as from any other.
DRAWN = f"{SUPPORT}.drawn"
_DIAGNOSABLE = frozenset({Outcome.WRONG, Outcome.RAISED, Outcome.BAD_VALUE})
_STOPPED = frozenset({Outcome.RAISED, Outcome.TIMED_OUT})
_JUDGED = _DIAGNOSABLE | _STOPPED | {Outcome.PASSED}


def diagnose(
    runs: tuple[CaseRun, ...], mistakes: Mistakes, ask_reference: Ask, ask_alone: Ask | None = None
) -> tuple[CaseReport, ...]:
    """Return the reports of the runs, each failure with the one mistake that explains it, where there is one.

    `ask_alone` asks the submission once more, in a room that nothing was asked in before.
    """
    known = Known(mistakes, ask_reference)
    named = _named(runs, _matching(runs, known), known)
    found = {case: Diagnosis(mistake.id, mistake.belief, mistake.hint) for case, mistake in named.items()}
    unexplained = tuple(run for run in _failed(runs) if run.report.case not in found)
    if unexplained:
        found |= classify(runs, unexplained, known)
    left = [run for run in unexplained if run.report.case not in found]
    if left and ask_alone is not None:
        found |= remembering(left, known, ask_alone)
    return tuple(replace(run.report, diagnosis=found.get(run.report.case)) for run in runs)


def _failed(runs: tuple[CaseRun, ...]) -> list[CaseRun]:
    return [run for run in runs if run.report.outcome in _DIAGNOSABLE and run.exchanges]


def _matching(runs: tuple[CaseRun, ...], known: Known) -> dict[str, list[MistakeFacts]]:
    """Return by case the misconceptions that answer every one of its calls as the submission did."""
    failed = _failed(runs)
    matching = {run.report.case: _matches(run, known.facts, known, direct=True) for run in failed}
    # A wrong softmax makes its Jacobian wrong too: a mistake found in one function is tried on the others.
    found = tuple({mistake.id: mistake for mistakes in matching.values() for mistake in mistakes}.values())
    for run in failed:
        matching[run.report.case] += _matches(run, found, known, direct=False)
    return matching | _by_endings(runs, {case for case, mistakes in matching.items() if mistakes}, known)


def _named(runs: tuple[CaseRun, ...], matching: dict[str, list[MistakeFacts]], known: Known) -> dict[str, MistakeFacts]:
    """Return by case the mistake that explains the failures better than all others."""
    candidates = {mistake.id: mistake for mistakes in matching.values() for mistake in mistakes}
    scores = _scores(candidates, runs, matching, known)
    # Without those that too much speaks against, more is left unexplained, which speaks against others.
    while len(scores) < len(candidates):
        candidates = {name: candidates[name] for name in scores}
        scores = _scores(candidates, runs, matching, known)
    named = {}
    for case, mistakes in matching.items():
        ranked = sorted((mistake for mistake in mistakes if mistake.id in scores), key=lambda mistake: scores[mistake.id])
        if ranked and (len(ranked) == 1 or scores[ranked[0].id] < scores[ranked[1].id]):
            named[case] = ranked[0]
    return named


def _scores(
    candidates: dict[str, MistakeFacts], runs: tuple[CaseRun, ...], matching: dict[str, list[MistakeFacts]], known: Known
) -> dict[str, tuple[int, int, float]]:
    """Return what speaks against and for each candidate for which more speaks: by cases, then by the points they cost.

    Against a misconception is each case that passed although the misconception answers otherwise, and each failed case that
    nothing explains where its own functions answer otherwise: their likeness elsewhere may be chance. Many mistakes end in
    an error or in NaN: who is like one in nothing else must be like it wherever they come out.
    """
    explained = {case for case, mistakes in matching.items() if any(mistake.id in candidates for mistake in mistakes)}
    failed = _failed(runs)
    unexplained = [run for run in failed if run.report.case not in explained]
    passed = [run for run in runs if run.report.outcome is Outcome.PASSED]
    scores = {}
    for name, mistake in candidates.items():
        won = [run for run in runs if mistake in matching.get(run.report.case, ())]
        lost = [run for run in failed if mistake not in matching[run.report.case]]
        against = sum(_concerns(mistake, run) and _contradicts(known, mistake, run) for run in passed)
        against += UNEXPLAINED * sum(_differs(known, mistake, run) for run in unexplained)
        certain = _tells(won, known) or not any(_differs(known, mistake, run) for run in lost if not _tells([run], known))
        if certain and against < len(won):
            scores[name] = (against, -len(won), -sum(run.report.points for run in won))
    return scores


def _by_endings(runs: tuple[CaseRun, ...], matched: set[str], known: Known) -> dict[str, list[MistakeFacts]]:
    """Return by case the one misconception that ends in the same kind of error, or in none, on the very same calls.

    Two spellings of a mistake may stop in different places, with different texts. The kind alone says little, so all calls
    of the function count, in every case: one misconception, and no other, must stop where the submission does and answer
    alike where it does not.
    """
    found: dict[str, list[MistakeFacts]] = {}
    stopped = [run for run in runs if run.report.outcome in _STOPPED and run.exchanges and run.report.case not in matched]
    for function in dict.fromkeys(run.exchanges[-1].call.function for run in stopped):
        # Those that stopped come first: what misconceptions answer there is known, elsewhere it may have to be asked.
        ending = [run for run in stopped if run.exchanges[-1].call.function == function]
        names = {run.report.case for run in ending}
        others = [r for r in runs if r.report.outcome in _JUDGED and _calls(function, r) and r.report.case not in names]
        if not any(e.call.function == function and e.answer.outcome is Outcome.PASSED for r in runs for e in r.exchanges):
            continue
        candidates = [mistake for mistake in known.facts if function in mistake.functions]
        for run in (*ending, *others):
            candidates = [mistake for mistake in candidates if _ends_alike(known.mistake(mistake, run), run)]
        if len(candidates) == 1:
            found |= {run.report.case: candidates for run in ending}
    return found


def _matches(run: CaseRun, candidates: tuple[MistakeFacts, ...], known: Known, *, direct: bool) -> list[MistakeFacts]:
    return [
        mistake
        for mistake in candidates
        if _shows(mistake, run, known) is direct and _explains(known.mistake(mistake, run), run, known)
    ]


def _shows(mistake: MistakeFacts, run: CaseRun, known: Known) -> bool:
    """Tell whether one of the misconception's own functions fails in this case, and not only another that may use it."""
    pairs = zip(run.exchanges, known.right(run) or (), strict=False)
    own = (pair for pair in pairs if pair[0].call.function in mistake.functions)
    return run.report.function in mistake.functions or any(_answer_distance(e.answer, right) > SAME for e, right in own)


def _concerns(mistake: MistakeFacts, run: CaseRun) -> bool:
    return run.report.function in mistake.functions or any(_calls(function, run) for function in mistake.functions)


def _calls(function: str, run: CaseRun) -> bool:
    return any(exchange.call.function == function for exchange in run.exchanges)


def _explains(answers: Answers | None, run: CaseRun, known: Known) -> bool:
    if answers is None:
        return False
    to_mistake = _distance(answers, run)
    if to_mistake > SAME:
        return False
    right = known.right(run)
    if right is None:
        return False
    to_truth = _distance(right, run)
    return to_mistake <= MUCH_CLOSER * to_truth and to_truth > 0


def _contradicts(known: Known, mistake: MistakeFacts, run: CaseRun) -> bool:
    answers = known.mistake(mistake, run)
    return answers is not None and _distance(answers, run) > SAME


def _tells(runs: list[CaseRun], known: Known) -> bool:
    """Tell whether a wrong number came out in the cases, which is more than an error, NaN or infinity."""
    return any(
        e.answer.outcome is Outcome.PASSED and is_finite(e.answer.value) and _exchange_distance(e, right) > SAME
        for run in runs
        for e, right in zip(run.exchanges, known.right(run) or (), strict=False)
    )


def _differs(known: Known, mistake: MistakeFacts, run: CaseRun) -> bool:
    """Tell whether one of the misconception's own functions answers otherwise than the submission's does in this case."""
    answers = known.mistake(mistake, run) or ()
    pairs = zip(run.exchanges, answers, strict=False)  # one that ends its room has no further answers
    return any(e.call.function in mistake.functions and _answer_distance(e.answer, answer) > SAME for e, answer in pairs)


def _distance(answers: Answers, run: CaseRun) -> float:
    """Return how far a case's answers are from others, at the most."""
    if len(answers) != len(run.exchanges):
        return float("inf")
    return max((_exchange_distance(e, answer) for e, answer in zip(run.exchanges, answers, strict=True)), default=0.0)


def _exchange_distance(exchange: Exchange, other: Answer) -> float:
    drawn = exchange.call.function.startswith(DRAWN) and exchange.answer.outcome is other.outcome is Outcome.PASSED
    return 0.0 if drawn else _answer_distance(exchange.answer, other)


def _answer_distance(one: Answer, other: Answer) -> float:
    if one.outcome is not other.outcome:
        return float("inf")
    if one.outcome is Outcome.PASSED:
        return distance(one.value, other.value)
    # The same exception for another reason is no evidence: NumPy's texts name the shapes, so they tell reasons apart.
    return 0.0 if (one.error, one.message) == (other.error, other.message) else float("inf")


def _ends_alike(answers: Answers | None, run: CaseRun) -> bool:
    if answers is None or len(answers) != len(run.exchanges):
        return False
    return all(
        (e.answer.outcome, e.answer.error) == (answer.outcome, answer.error)
        and (answer.outcome is not Outcome.PASSED or distance(e.answer.value, answer.value) <= SAME)
        for e, answer in zip(run.exchanges, answers, strict=True)
    )
