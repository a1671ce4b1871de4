"""Measure how well mistakes are named, on wrong answers that the misconceptions were not written for: `make bench-naming`.

Each file of `benchmarks/diagnosis/TOPIC/` replaces a part of the model answer; `labels.toml` says which misconceptions are its
true name, or none. For every answer:

* rightly: all names given are true ones, and there is at least one; or there is no true name, and none was given;
* wrongly: at least one name given is not a true one;
* not at all: it has a true name, and none was given;
* not caught: it lost no point, so nothing had to be named.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from rich.console import Console
from rich.progress import track

from grader.batch import Setup, Unit, judge_all
from grader.checking.classify import OBSERVED
from grader.checking.seeds import Seeds
from grader.course.course import Topic, load_course
from grader.model import Level, Outcome, SourceFile, TopicReport

ROOT = Path(__file__).parent.parent
ANSWERS = Path(__file__).parent / "diagnosis"
SETUP = Setup(Level.SEALED, Seeds(b"benchmarks are public", 0), ROOT / ".work" / "answers.sqlite", hidden=True)
VERDICTS = ("rightly", "wrongly", "not at all", "not caught")


def main() -> None:
    """Judge every answer, or those of the topics given, and print one table and what was not named rightly."""
    labels = tomllib.loads((ANSWERS / "labels.toml").read_text(encoding="utf-8"))
    topics = [topic for topic in load_course(ROOT / "solutions").topics if not sys.argv[1:] or topic.name in sys.argv[1:]]
    units = {unit.key: unit for topic in topics for unit in units_of(topic, labels[topic.name])}
    judged = judge_all(units.values(), SETUP, os.cpu_count() or 1)
    shown = track(judged, "Judging", total=len(units), console=Console(stderr=True), transient=True)
    counts: dict[str, Counter[str]] = {topic.name: Counter() for topic in topics}
    remarks = []
    for unit, result in shown:
        name = Path(unit.file.cells[-1][0]).stem
        true, given = labels[unit.file.topic][name], names_given(result.report)
        verdict = verdict_on(result.report, set(true), given)
        counts[unit.file.topic][verdict] += 1
        if verdict != "rightly":
            remarks.append(f"{unit.file.topic} {name}: {verdict}; given {sorted(given) or '-'}, true {true or '-'}")
    print(f"\n| topic | answers | {' | '.join(VERDICTS)} |\n|{'---|' * (2 + len(VERDICTS))}")
    for topic_name, count in (*counts.items(), ("all", sum(counts.values(), Counter()))):
        print(f"| {topic_name} | {count.total()} | {' | '.join(str(count[verdict]) for verdict in VERDICTS)} |")
    print("", *sorted(remarks), sep="\n")


def units_of(topic: Topic, labels: Mapping[str, list[str]]) -> Iterator[Unit]:
    """Yield the wrong answers of a topic, each the model answer with a cell after it."""
    model_answer = (topic.file, (topic.folder / topic.file).read_text(encoding="utf-8"))
    found = sorted((ANSWERS / topic.name).glob("*.py"))
    known = {path.stem for path in (topic.folder / "misconceptions").glob("*.py")}
    if {path.stem for path in found} != labels.keys() or not known.issuperset(chain(*labels.values())):
        sys.exit(f"{ANSWERS / 'labels.toml'}: [{topic.name}] must have a line a file, with names of misconceptions only.")
    for path in found:
        cells = (model_answer, (path.name, path.read_text(encoding="utf-8")))
        digest = hashlib.sha256(repr(cells).encode()).hexdigest()
        yield Unit(digest, topic.folder, SourceFile(topic.name, topic.file, cells, digest))


def names_given(report: TopicReport) -> set[str]:
    """Return the misconceptions that a report names; what is only observed is no name."""
    named = {case.diagnosis.misconception for case in report.cases if case.diagnosis is not None}
    return {name for name in named if not name.startswith(OBSERVED)}


def verdict_on(report: TopicReport, true: set[str], given: set[str]) -> str:
    """Return how well an answer was named."""
    if given - true:
        return "wrongly"
    if all(case.outcome is Outcome.PASSED for case in report.cases):
        return "not caught"
    return "rightly" if given or not true else "not at all"


if __name__ == "__main__":
    main()
