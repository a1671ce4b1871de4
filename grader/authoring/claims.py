"""What a topic folder claims: answers that are right, answers that are not, and which mistake a wrong one is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import TypeVar

from grader.authoring.degenerate import DEGENERATE, degenerate_cell, threads_cell, without_cell
from grader.authoring.folder import read_part
from grader.authoring.leaks import TELLTALES, telltale_cell
from grader.authoring.mutants import mutants
from grader.authoring.stub import stub_source
from grader.course.course import Topic
from grader.model import SourceFile

Cells = tuple[tuple[str, str], ...]
Thing = TypeVar("Thing")


class Kind(StrEnum):
    """What an answer claims to be."""

    MODEL_ANSWER = "model answer"
    ALTERNATIVE = "alternative"
    STUB = "stub"
    MISCONCEPTION = "misconception"
    SPELLING = "spelling"
    DEGENERATE = "degenerate answer"
    MUTANT = "mutant"
    WITHOUT = "answer without one function"
    TELLTALE = "answer that tells what it is given"


RIGHT = frozenset({Kind.MODEL_ANSWER, Kind.ALTERNATIVE})


class Inputs(StrEnum):
    """In which precision the arrays of a case are handed in."""

    FLOAT64 = "float64"
    FLOAT32 = "float32"


@dataclass(frozen=True, slots=True)
class Claim:
    """One answer, what it claims to be, and how it is to be judged.

    `epoch` counts from the first set of hidden inputs; all but the first are judged by the hidden cases only.
    """

    kind: Kind
    name: str
    folder: Path
    file: SourceFile
    epoch: int = 0
    inputs: Inputs = Inputs.FLOAT64
    threads: int = 1

    @property
    def key(self) -> str:
        """What tells this claim from every other."""
        parts = (self.file.topic, self.kind, self.name, str(self.epoch), self.inputs, str(self.threads))
        return "\0".join(parts)

    @property
    def right(self) -> bool:
        """Whether the answer claims full marks."""
        return self.kind in RIGHT

    @property
    def mistake(self) -> str:
        """The misconception that this answer should be named as; empty for any other."""
        return self.name.partition("__")[0] if self.kind in (Kind.MISCONCEPTION, Kind.SPELLING) else ""

    @property
    def manner(self) -> str:
        """How it is judged, when not in the plain way; for a person to read."""
        said = [f"seed {self.epoch}"] if self.epoch else []
        said += [f"{self.inputs} inputs"] if self.inputs is not Inputs.FLOAT64 else []
        said += [f"{self.threads} threads"] if self.threads > 1 else []
        return ", ".join(said)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is to be proved: seeds for right answers, answers of each kind a topic (0: all), names, mutants or none.

    `kinds` are those that are judged at all.
    """

    seeds: int = 1
    sample: int = 0
    mutants: bool = True
    pattern: str = "*"
    kinds: frozenset[Kind] = frozenset(Kind)

    @property
    def whole(self) -> bool:
        """Whether every mutant is judged."""
        return self.mutants and Kind.MUTANT in self.kinds and not self.sample and self.pattern == "*"


def claims(topic: Topic, extent: Extent = Extent()) -> tuple[Claim, ...]:
    """Return the claims of a topic folder, of answers whose name matches the pattern."""
    model = (topic.file, read_part(topic, topic.file))
    found = [claim for claim in _answers(topic, model) if fnmatch(claim.name, extent.pattern)]
    found = [one for kind in Kind for one in sampled([one for one in found if one.kind is kind], extent.sample)]
    again = sampled([more for claim in found if claim.right for more in _otherwise(claim, extent)], extent.sample)
    made = _mechanical(topic, model, extent) if extent.kinds - RIGHT else ()
    return tuple(claim for claim in (*found, *again, *made) if claim.kind in extent.kinds)


def sampled(found: Sequence[Thing], most: int) -> Sequence[Thing]:
    """Return at most so many things, evenly from the first to the last; 0 stands for all."""
    if most == 0 or most >= len(found):
        return found
    return [found[index * len(found) // most] for index in range(most)]


def _answers(topic: Topic, model: tuple[str, str]) -> Iterator[Claim]:
    yield _claim(topic, Kind.MODEL_ANSWER, topic.stem, (model,))
    yield _claim(topic, Kind.STUB, topic.stem, ((topic.file, stub_source(topic)),))
    for kind, folder in (
        (Kind.ALTERNATIVE, "alternatives"),
        (Kind.MISCONCEPTION, "misconceptions"),
        (Kind.SPELLING, "spellings"),
    ):
        for path in sorted((topic.folder / folder).glob("*.py")):
            yield _claim(topic, kind, path.stem, (model, (path.name, path.read_text(encoding="utf-8"))))


def _otherwise(claim: Claim, extent: Extent) -> Iterator[Claim]:
    """Yield a right answer once more for each seed, for float32 inputs, and for two threads."""
    yield from (replace(claim, epoch=epoch) for epoch in range(1, extent.seeds))
    yield replace(claim, inputs=Inputs.FLOAT32)
    two = replace(claim.file, cells=(threads_cell(2), *claim.file.cells))
    yield replace(claim, file=two, threads=2)


def _mechanical(topic: Topic, model: tuple[str, str], extent: Extent) -> Iterator[Claim]:
    some = partial(sampled, most=extent.sample)
    made: list[tuple[Kind, str, Cells]] = [
        (Kind.DEGENERATE, name, (model, degenerate_cell(topic.functions, model[1], name))) for name in some(tuple(DEGENERATE))
    ]
    made += [(Kind.WITHOUT, name, (model, without_cell(name))) for name in some(topic.functions)]
    made += [(Kind.TELLTALE, name, (model, telltale_cell(topic, name))) for name in some(tuple(TELLTALES))]
    changed = sampled(mutants(topic), extent.sample) if extent.mutants else ()
    made += [(Kind.MUTANT, one.name, ((topic.file, one.source),)) for one in changed]
    yield from (_claim(topic, kind, name, cells) for kind, name, cells in made if fnmatch(name, extent.pattern))


def _claim(topic: Topic, kind: Kind, name: str, cells: Cells) -> Claim:
    digest = hashlib.sha256(repr(cells).encode()).hexdigest()
    return Claim(kind, name, topic.folder, SourceFile(topic.name, topic.file, cells, digest))
