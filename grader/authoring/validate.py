"""Prove a topic: right answers get full marks, the stub none, and each misconception loses points and is named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatch

from grader.authoring.stub import stub_source
from grader.batch import Setup, Unit, judge_all
from grader.course.course import Topic
from grader.model import CaseReport, Outcome, SourceFile, TopicReport


class Kind(StrEnum):
    """What a file of a topic claims to be."""

    MODEL_ANSWER = "model answer"
    ALTERNATIVE = "alternative"
    STUB = "stub"
    MISCONCEPTION = "misconception"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Claim:
    """One answer and what it claims: to be right, or to be one certain mistake."""

    kind: Kind
    name: str
    unit: Unit

    @property
    def mistake(self) -> str:
        """The misconception that this answer should be named as; empty for a right one."""
        return self.name.partition("__")[0] if self.kind in (Kind.MISCONCEPTION, Kind.SPELLING) else ""


@dataclass(frozen=True, slots=True)
class Proof:
    """A claim, its result, and what is wrong with it; no trouble means proved."""

    claim: Claim
    report: TopicReport
    trouble: tuple[str, ...]


def claims(topic: Topic, pattern: str = "*") -> tuple[Claim, ...]:
    """Return the claims that a topic folder makes, of answers whose name matches the pattern."""
    model = (topic.file, (topic.folder / topic.file).read_text(encoding="utf-8"))
    found = [_claim(topic, Kind.MODEL_ANSWER, topic.stem, (model,))]
    found.append(_claim(topic, Kind.STUB, topic.stem, ((topic.file, stub_source(topic)),)))
    for kind, folder in (
        (Kind.ALTERNATIVE, "alternatives"),
        (Kind.MISCONCEPTION, "misconceptions"),
        (Kind.SPELLING, "spellings"),
    ):
        for path in sorted((topic.folder / folder).glob("*.py")):
            found.append(_claim(topic, kind, path.stem, (model, (path.name, path.read_text(encoding="utf-8")))))
    return tuple(claim for claim in found if fnmatch(claim.name, pattern))


def prove(claimed: Mapping[Topic, Iterable[Claim]], setup: Setup, jobs: int) -> Iterator[Proof]:
    """Judge the claims of each topic and say what does not hold."""
    made = {claim.unit.key: (claim, topic) for topic, found in claimed.items() for claim in found}
    for unit, judged in judge_all((claim.unit for claim, _ in made.values()), setup, jobs):
        claim, topic = made[unit.key]
        yield Proof(claim, judged.report, tuple(_trouble(claim, topic, judged.report, hidden=setup.hidden)))


def _claim(topic: Topic, kind: Kind, name: str, cells: tuple[tuple[str, str], ...]) -> Claim:
    digest = hashlib.sha256(repr((topic.name, kind, name, cells)).encode()).hexdigest()
    return Claim(kind, name, Unit(digest, topic.folder, SourceFile(topic.name, topic.file, cells, digest)))


def _trouble(claim: Claim, topic: Topic, report: TopicReport, *, hidden: bool) -> Iterator[str]:
    broken = [case.case for case in report.cases if case.outcome is Outcome.BROKEN]
    if broken:
        yield f"cases are broken: {', '.join(broken)}"
    if claim.kind in (Kind.MODEL_ANSWER, Kind.ALTERNATIVE):
        yield from (f"loses points in {_told(case)}" for case in report.cases if case.outcome is not Outcome.PASSED)
        yield from (f"remark: {remark.text.en}" for remark in report.remarks)
        if hidden and claim.kind is Kind.MODEL_ANSWER and report.possible != topic.points:
            yield f"topic.toml says {topic.points:g} points, the cases add up to {report.possible:g}"
    elif claim.kind is Kind.STUB:
        unwritten = (Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN)
        other = [case.case for case in report.cases if case.outcome not in unwritten]
        if report.earned or other:
            yield f"earns {report.earned:g}; not 'not implemented' in {', '.join(other)}"
    elif hidden:
        yield from _trouble_with_mistake(claim, report)


def _trouble_with_mistake(claim: Claim, report: TopicReport) -> Iterator[str]:
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
