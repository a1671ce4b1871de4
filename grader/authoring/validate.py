"""Prove topics: right answers get full marks, wrong ones lose points, and each known mistake is named as itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from grader.authoring.claims import Claim, Extent, Inputs, Kind, claims
from grader.authoring.degenerate import LOOSE
from grader.authoring.mutants import Mutant, equivalents, mutants
from grader.authoring.proof import Verdict, judge_claim, lost
from grader.batch import Setup, spread
from grader.course.course import Topic
from grader.model import CaseReport, Outcome, TopicReport

FLOAT32_ERROR = 1e-5  # a float32 holds 7 digits; sums of a hundred terms lose another


@dataclass(frozen=True, slots=True)
class Proof:
    """A claim, what judging it found, and what is wrong with it; no trouble means proved.

    `mutant` is the change, for a mutant; `equivalent` the author's reason when it is said to change nothing.
    """

    claim: Claim
    verdict: Verdict
    trouble: tuple[str, ...]
    mutant: Mutant | None = None
    equivalent: str = ""

    @property
    def report(self) -> TopicReport:
        """Return the report of the answer."""
        return self.verdict.report

    @property
    def survives(self) -> bool:
        """Whether no case tells this mutant from the model answer."""
        return self.mutant is not None and not any(map(lost, self.report.cases))


def all_claims(topics: tuple[Topic, ...], extent: Extent) -> dict[str, tuple[Claim, Topic]]:
    """Return every claim of the topics by its key."""
    return {claim.key: (claim, topic) for topic in topics for claim in claims(topic, extent)}


def prove(found: Mapping[str, tuple[Claim, Topic]], setup: Setup, jobs: int) -> Iterator[Proof]:
    """Judge claims and say what does not hold, in the order they finish."""
    changed = {topic: {one.name: one for one in mutants(topic)} for topic in {topic for _, topic in found.values()}}
    excused = {topic: equivalents(topic) for topic in changed}
    work = partial(judge_claim, setup=setup)
    for key, verdict in spread(work, {key: claim for key, (claim, _) in found.items()}, jobs):
        claim, topic = found[key]
        mutant = changed[topic].get(claim.name) if claim.kind is Kind.MUTANT else None
        reason = excused[topic].get(mutant.identity, "") if mutant else ""
        trouble = tuple(_trouble(claim, topic, verdict, reason, hidden=setup.hidden))
        yield Proof(claim, verdict, trouble, mutant, reason)


def _trouble(claim: Claim, topic: Topic, verdict: Verdict, reason: str, *, hidden: bool) -> Iterator[str]:
    report = verdict.report
    broken = [f"{case.case} ({case.staff_note})" for case in report.cases if case.outcome is Outcome.BROKEN]
    if broken and claim.inputs is Inputs.FLOAT64:
        yield f"cases are broken: {', '.join(broken)}"
    yield from verdict.at_desk
    if claim.right:
        yield from _trouble_with_right(claim, topic, report, hidden=hidden)
    elif claim.kind is Kind.STUB:
        unwritten = (Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN)
        other = [case.case for case in report.cases if case.outcome not in unwritten]
        if report.earned or other:
            yield f"earns {report.earned:g}; not 'not implemented' in {', '.join(other)}"
    elif claim.mistake and hidden:
        yield from _trouble_with_mistake(claim, verdict)
    elif claim.kind is Kind.DEGENERATE and hidden:
        yield from (f"passes {case}" for case in verdict.hollow)
        if claim.name == LOOSE and report.earned >= report.possible:
            yield "loses no points"
    elif claim.kind is Kind.TELLTALE and verdict.leaks:
        yield f"a student would read {', '.join(verdict.leaks[:5])} of a hidden case"
    elif claim.kind is Kind.MUTANT and hidden:
        survives = not any(map(lost, report.cases))
        if survives and not reason:
            yield "survives"
        elif reason and not survives:
            yield "is said to be equivalent, but loses points"


def _trouble_with_right(claim: Claim, topic: Topic, report: TopicReport, *, hidden: bool) -> Iterator[str]:
    yield from (f"loses points in {_told(case)}" for case in report.cases if lost(case) and not _only_rounded(claim, case))
    if claim.manner:
        return
    yield from (f"remark: {remark.text.en}" for remark in report.remarks)
    if hidden and claim.kind is Kind.MODEL_ANSWER and report.possible != topic.points:
        yield f"topic.toml says {topic.points:g} points, the cases add up to {report.possible:g}"


def _only_rounded(claim: Claim, case: CaseReport) -> bool:
    """Tell whether an answer is right for arrays that no case hands in, as far as their precision goes."""
    difference = case.difference
    if claim.inputs is Inputs.FLOAT64 or difference is None or difference.error is None:
        return False
    return difference.kind == "value" and difference.error <= FLOAT32_ERROR * max(1.0, abs(float(difference.expected)))


def _trouble_with_mistake(claim: Claim, verdict: Verdict) -> Iterator[str]:
    report = verdict.report
    if verdict.twin:
        yield f"answers like {verdict.twin} on all cases: merge the two, or write a case that tells them apart"
    if report.earned >= report.possible:
        yield "loses no points"
    named = {case.diagnosis.misconception for case in report.cases if case.diagnosis}
    if claim.mistake not in named:
        yield f"is not named as itself; named: {', '.join(sorted(named)) or 'nothing'}"
    elif others := named - {claim.mistake}:
        yield f"is also named as {', '.join(sorted(others))}"


def _told(case: CaseReport) -> str:
    difference = case.difference
    if difference is None:
        return f"{case.case} ({case.outcome} {case.error})"
    return f"{case.case} ({difference.kind}: expected {difference.expected}, got {difference.got})"
