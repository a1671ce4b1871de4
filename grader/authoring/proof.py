"""Judge one claim of a topic folder in a worker, and measure what the proof needs to know of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from grader.answers.exchange import Ask, Exchange, Proxy, pack_call
from grader.answers.recorded import Record, in_place
from grader.authoring.claims import Claim, Inputs, Kind
from grader.authoring.degenerate import LOOSE
from grader.authoring.desk import broken, is_broken, judged_at_desk
from grader.authoring.leaks import leaks
from grader.authoring.record import record
from grader.authoring.release import released
from grader.batch import Setup, worker_bench
from grader.cases.compare import distance
from grader.cases.plugin import CaseRun, Manner, Sessions, run_cases
from grader.course.course import load_topic
from grader.course.suite import Suite, load_suite
from grader.diagnosis.diagnose import diagnose
from grader.errors import CourseError
from grader.grade import Bench, Judge, topic_report
from grader.model import Answer, Call, CaseReport, Outcome, TopicReport, Want
from grader.sandbox.handles import handles
from grader.sandbox.inside import SUPPORT

# What a student may hand in at a desk; a mutant or a degenerate answer differs from them in numbers only.
_STUDENTS = frozenset({Kind.MODEL_ANSWER, Kind.ALTERNATIVE, Kind.STUB, Kind.MISCONCEPTION, Kind.SPELLING})
SAME = 1e-6  # as in diagnosis: what differs less is the same answer written otherwise


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The misconception whose answers come nearest, and how far away they are."""

    id: str
    distance: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What judging a claim found.

    `tightness` has, by case, the largest error as a share of its tolerance. `hollow` names cases that passed although the
    answer differs from the right one; `leaks` is what a student would read of hidden cases. `hidden_seconds` is what these
    took, for the model answer only. `at_desk` says which visible cases break where a record answers in the reference's
    place, `twin` is the misconception that answers like this one on all cases.
    """

    report: TopicReport
    tightness: dict[str, float]
    hidden_seconds: float | None = None
    hollow: tuple[str, ...] = ()
    leaks: tuple[str, ...] = ()
    neighbour: Neighbour | None = None
    at_desk: tuple[str, ...] = ()
    twin: str = ""


def judge_claim(claim: Claim, setup: Setup) -> Verdict:
    """Judge a claim in this process, which keeps its warm servers for the next."""
    bench = worker_bench(setup)
    topic = load_topic(claim.folder)
    judge = bench.judge(topic)
    runs = _run(bench, judge, claim, setup)
    cases = tuple(run.report for run in runs)
    if claim.mistake:
        cases = diagnose(runs, judge.mistakes, judge.ask_reference)
    neighbour = _neighbour(claim, runs, judge) if claim.kind is Kind.MISCONCEPTION else None
    return Verdict(
        topic_report(judge.suite, cases, setup.level),
        {run.report.case: run.tightness for run in runs if run.tightness is not None},
        sum(run.seconds for run in runs if run.report.hidden) if claim.kind is Kind.MODEL_ANSWER and not claim.manner else None,
        _hollow(runs, judge.ask_reference) if claim.kind is Kind.DEGENERATE and claim.name != LOOSE else (),
        _leaks(runs, judge, setup) if claim.kind is Kind.TELLTALE else (),
        neighbour,
        _at_desk(claim, runs, setup) if claim.kind in _STUDENTS and not claim.manner else (),
        neighbour.id if neighbour and neighbour.distance <= SAME and _is_twin(neighbour.id, runs, judge) else "",
    )


def _run(bench: Bench, judge: Judge, claim: Claim, setup: Setup) -> tuple[CaseRun, ...]:
    submission = bench.hosts.submission(judge.suite, claim.file)
    ask, ask_reference, sessions = submission.ask, judge.ask_reference, bench.sessions
    if claim.inputs is Inputs.FLOAT32:
        # A case whose literals do not survive the rounding fails for the reference too: it is BROKEN, not the answer's fault.
        ask, ask_reference = _rounded(ask, np.float32), _rounded(ask_reference, np.float64)
        sessions = Sessions(sessions.collected)
    # Visible cases are the same whatever the seed, so they are run for the first only.
    manner = Manner(True, until_failure=claim.kind is Kind.MUTANT, hidden_only=claim.epoch > 0)
    seeds = replace(setup.seeds, epoch=setup.seeds.epoch + claim.epoch)
    try:
        return run_cases(judge.suite, Proxy(ask), Proxy(ask_reference), seeds, sessions, manner)
    finally:
        submission.close()


def _rounded(ask: Ask, given: type) -> Ask:
    """Return somebody who is asked with every array rounded to float32, handed in as `given`."""

    def rounded(value: Any) -> Any:
        if isinstance(value, np.ndarray) and value.dtype == np.float64:
            return value.astype(np.float32).astype(given)
        if isinstance(value, list | tuple):
            return type(value)(rounded(part) for part in value)
        return {name: rounded(part) for name, part in value.items()} if isinstance(value, dict) else value

    def answer(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:  # noqa: ARG001
        changed = replace(call, args=rounded(call.args), kwargs=rounded(call.kwargs))
        return ask(changed, *pack_call(changed), earlier)

    return answer


def _truths(run: CaseRun, ask_reference: Ask) -> list[Answer]:
    return [ask_reference(e.call, e.payload, e.key, run.exchanges[:index]) for index, e in enumerate(run.exchanges)]


def _hollow(runs: tuple[CaseRun, ...], ask_reference: Ask) -> tuple[str, ...]:
    """Name the cases that passed although what they were given is not right."""
    passed = (run for run in runs if run.report.outcome is Outcome.PASSED and run.exchanges)
    return tuple(run.report.case for run in passed if _differs(run, ask_reference))


def _differs(run: CaseRun, ask_reference: Ask) -> bool:
    if all(e.call.want is Want.ARGUMENTS for e in run.exchanges):
        return True  # to leave an argument alone needs no understanding
    pairs = list(zip(run.exchanges, _truths(run, ask_reference), strict=True))
    own = [(e, truth) for e, truth in pairs if not e.call.function.startswith(f"{SUPPORT}.")]
    # What the topic's support says of a right model is right; what it says of one that was left alone is not.
    judged = pairs if any(truth.value is None for _, truth in own) else own
    plain = [(e.answer, truth) for e, truth in judged if not handles(e.answer.value)]
    return any(mine.outcome is not truth.outcome or distance(mine.value, truth.value) > SAME for mine, truth in plain)


def _leaks(runs: tuple[CaseRun, ...], judge: Judge, setup: Setup) -> tuple[str, ...]:
    """Return what a student would read of the hidden cases of an answer that tells."""
    cases = diagnose(runs, judge.mistakes, judge.ask_reference)
    hidden = [run for run in runs if run.report.hidden]
    given = [(e.call.args, e.call.kwargs, e.answer.value) for run in hidden for e in run.exchanges]
    right = [truth.value for run in hidden for truth in _truths(run, judge.ask_reference)]
    return leaks(topic_report(judge.suite, cases, setup.level), [*given, *right])


def _neighbour(claim: Claim, runs: tuple[CaseRun, ...], judge: Judge) -> Neighbour | None:
    """Return the misconception nearest to this one, over the cases in which this one is wrong."""
    wrong = [run for run in runs if run.report.outcome in (Outcome.WRONG, Outcome.RAISED, Outcome.BAD_VALUE)]
    functions = {run.report.function for run in wrong}
    found = []
    for other in judge.mistakes.facts:
        if other.id != claim.mistake and functions & set(other.functions):
            apart = (_apart(run, judge.mistakes.answers(other, run.exchanges)) for run in wrong)
            found.append(Neighbour(other.id, max(apart, default=0.0)))
    return min(found, key=lambda neighbour: neighbour.distance, default=None)


def _is_twin(other: str, runs: tuple[CaseRun, ...], judge: Judge) -> bool:
    """Tell whether the nearest misconception answers alike also where this one is right."""
    facts = next(one for one in judge.mistakes.facts if one.id == other)
    return all(_apart(run, judge.mistakes.answers(facts, run.exchanges)) <= SAME for run in runs)


def _apart(run: CaseRun, answers: tuple[Answer, ...] | None) -> float:
    if answers is None or len(answers) != len(run.exchanges):
        return np.inf
    pairs = [(e.answer, other) for e, other in zip(run.exchanges, answers, strict=True)]
    if any(mine.outcome is not other.outcome or mine.error != other.error for mine, other in pairs):
        return np.inf
    return max((distance(mine.value, other.value) for mine, other in pairs), default=0.0)


def _at_desk(claim: Claim, runs: tuple[CaseRun, ...], setup: Setup) -> tuple[str, ...]:
    """Say which visible cases would break at a student's desk, for the answers that were given here."""
    said: dict[tuple[bytes, ...], tuple[Answer, ...]] = {}
    for run in runs:
        given = tuple(exchange.answer for exchange in run.exchanges)
        keys = tuple(exchange.key for exchange in run.exchanges)
        said |= {keys[:length]: given[:length] for length in range(1, len(keys) + 1)}

    def again(asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        return said.get(tuple(exchange.key for exchange in asked))

    try:
        suite, recorded = _recorded(claim.folder, setup)
    except CourseError as error:
        return (str(error),)
    cases = judged_at_desk(suite, in_place(again), recorded.ask, worker_bench(setup).sessions)
    return tuple(broken(case, "this answer") for case in cases if is_broken(case))


@cache
def _recorded(folder: Path, setup: Setup) -> tuple[Suite, Record]:
    """Return a topic's visible suite and its record: the released one where it is up to date, for asking takes minutes."""
    topic = load_topic(folder)
    judge, suite = worker_bench(setup).judge(topic), load_suite(topic, hidden=False)
    there = released(topic, folder.parent.parent / "assignments")
    return suite, there or Record(json.loads(record(suite, judge.ask_reference, judge.mistakes, {})))


def lost(case: CaseReport) -> bool:
    """Tell whether a case that counts did not pass."""
    return case.outcome not in (Outcome.PASSED, Outcome.BROKEN)
