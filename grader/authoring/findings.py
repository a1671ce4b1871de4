"""What the proofs of one topic say together: groups of claims, mutants, tolerances, partial credit, names given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.authoring.claims import Inputs, Kind
from grader.authoring.degenerate import LOOSE
from grader.authoring.mutants import equivalents
from grader.authoring.proof import Neighbour, lost
from grader.authoring.validate import Proof
from grader.course.course import Needs, Topic

# What the hidden cases may take for the model answer; a class waits for them as often as it has students.
ALLOWED_SECONDS: dict[Needs, float] = {"numpy": 1.0, "keras": 4.0}
NARROW = 10.0  # a tolerance this many times nearer to a right or a wrong answer deserves a look


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one kind: how many hold, and those that do not."""

    name: str
    total: int
    failed: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Margin:
    """How far a case's tolerance is from answers on either side, as shares of it.

    `right` is the largest error of a right answer (at most 1), `wrong` the smallest error by which a wrong one failed (above
    1); None when nothing was compared.
    """

    case: str
    right: float | None
    wrong: float | None

    @property
    def narrow(self) -> bool:
        """Whether either side is nearer than a factor of ten."""
        return (self.right or 0.0) * NARROW > 1.0 or (self.wrong is not None and self.wrong < NARROW)


@dataclass(frozen=True, slots=True)
class Credit:
    """What an answer earns that lacks one function, as a share of all points, and which other functions lose points by it."""

    function: str
    share: float
    expected: float
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """What a misconception was named as, in how many cases, and the one whose answers come nearest."""

    misconception: str
    names: tuple[tuple[str, int], ...]
    earned: float
    neighbour: Neighbour | None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was proved of a topic."""

    topic: str
    groups: tuple[Group, ...]
    killed: int
    equivalent: tuple[Proof, ...]
    survivors: tuple[Proof, ...]
    margins: tuple[Margin, ...]
    credits: tuple[Credit, ...]
    named: tuple[Named, ...]
    hidden_seconds: float | None
    allowed_seconds: float
    visible_share: float | None
    stale: tuple[str, ...]

    @property
    def slow(self) -> bool:
        """Whether the hidden cases take longer than they may; a warning, for machines differ."""
        return self.hidden_seconds is not None and self.hidden_seconds > self.allowed_seconds

    @property
    def holds(self) -> bool:
        """Whether every claim holds."""
        return not self.stale and not any(group.failed for group in self.groups)


def findings(topic: Topic, proofs: Sequence[Proof], *, whole: bool) -> Findings:
    """Return what the proofs of one topic say together.

    Args:
        topic: the topic.
        proofs: its proofs.
        whole: whether every mutant was judged, so that an entry in the list of equivalent ones that fits none is stale.
    """
    mutated = [proof for proof in proofs if proof.mutant is not None]
    plain = next((p for p in proofs if p.claim.kind is Kind.MODEL_ANSWER and not p.claim.manner), None)
    fitting = {proof.mutant.identity for proof in mutated if proof.mutant is not None}
    stale = [" | ".join(identity) for identity in equivalents(topic) if identity not in fitting] if whole else []
    return Findings(
        topic.name,
        tuple(_groups(proofs)),
        sum(not proof.survives for proof in mutated),
        tuple(proof for proof in mutated if proof.survives and proof.equivalent),
        tuple(proof for proof in mutated if proof.survives and not proof.equivalent),
        tuple(_margins(proofs)),
        tuple(_credit(proof) for proof in proofs if proof.claim.kind is Kind.WITHOUT),
        tuple(_named(proof) for proof in proofs if proof.claim.kind is Kind.MISCONCEPTION),
        plain.verdict.hidden_seconds if plain else None,
        ALLOWED_SECONDS[topic.needs],
        _visible_share(plain) if plain else None,
        tuple(stale),
    )


def _groups(proofs: Sequence[Proof]) -> Iterable[Group]:
    for kind in Kind:
        group = [proof for proof in proofs if proof.claim.kind is kind and not proof.claim.manner]
        if group:
            yield Group(str(kind), len(group), tuple(proof for proof in group if proof.trouble))
    again = [proof for proof in proofs if proof.claim.manner]
    if again:
        seeds = 1 + max(proof.claim.epoch for proof in again)
        name = f"right answer again ({f'{seeds} seeds, ' if seeds > 1 else ''}float32 inputs, 2 threads)"
        yield Group(name, len(again), tuple(proof for proof in again if proof.trouble))


def _margins(proofs: Sequence[Proof]) -> Iterable[Margin]:
    right: dict[str, float] = {}
    wrong: dict[str, float] = {}
    # Arrays in float32 are handed in by the proof alone, and half precision is as far away as its rounding happens to be.
    for proof in (p for p in proofs if p.claim.inputs is Inputs.FLOAT64 and p.claim.name != LOOSE):
        ours = proof.claim.right and not proof.trouble
        for case in proof.report.cases:
            share = proof.verdict.tightness.get(case.case)
            if share is None:
                continue
            if ours:
                right[case.case] = max(share, right.get(case.case, 0.0))
            elif lost(case) and not proof.claim.right:
                wrong[case.case] = min(share, wrong.get(case.case, float("inf")))
    for name in right | wrong:
        yield Margin(name, right.get(name), wrong.get(name))


def _credit(proof: Proof) -> Credit:
    function, report = proof.claim.name, proof.report
    own = sum(case.points for case in report.cases if case.function == function)
    others = tuple(dict.fromkeys(case.function for case in report.cases if lost(case) and case.function != function))
    whole = report.possible or 1.0
    return Credit(function, report.earned / whole, 1.0 - own / whole, others)


def _named(proof: Proof) -> Named:
    names = Counter(case.diagnosis.misconception for case in proof.report.cases if case.diagnosis)
    return Named(proof.claim.name, tuple(names.most_common()), proof.report.earned, proof.verdict.neighbour)


def _visible_share(plain: Proof) -> float:
    cases = plain.report.cases
    return sum(case.points for case in cases if not case.hidden) / (sum(case.points for case in cases) or 1.0)
