"""Measure the judgement on answers by strangers, written from the handouts alone: `make bench-strangers [TOPICS=...]`.

Each file of `benchmarks/answers/right/TOPIC/` is a whole answer that does what the handout asks: it must get full marks. Each
file of `wrong_1/TOPIC/` and the sets after it replaces a part of the model answer; the `labels.toml` of its set says which
misconceptions are its true name, or none. For every wrong answer:

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
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from rich.console import Console
from rich.progress import track

from grader.batch import Setup, Unit, judge_all
from grader.cases.seeds import Seeds
from grader.course.course import Topic, load_course
from grader.diagnosis.classify import OBSERVED
from grader.model import Level, Outcome, SourceFile, TopicReport

ROOT = Path(__file__).parent.parent
ANSWERS = Path(__file__).parent / "answers"
RIGHT = "right"
WRONG_SETS = {
    "wrong_1": "first",
    "wrong_2": "second",
    "wrong_3": "third",
    "wrong_4": "fourth",
    "wrong_5": "fifth",
    "wrong_6": "sixth",
    "wrong_7": "seventh",
}
SETUP = Setup(Level.SEALED, Seeds(b"benchmarks are public", 0), ROOT / ".work" / "answers.sqlite", hidden=True)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer by a stranger; `true` names its mistakes, or is None for a right one."""

    topic: str
    name: str
    true: frozenset[str] | None

    def verdict(self, report: TopicReport) -> str:
        """Return how well the answer was judged."""
        passed = all(case.outcome is Outcome.PASSED for case in report.cases)
        if self.true is None:
            return "full marks" if passed else "lost points"
        given = names_given(report)
        if given - self.true:
            return "wrongly"
        if passed:
            return "not caught"
        return "rightly" if given or not self.true else "not at all"

    def remark(self, report: TopicReport) -> str:
        """Return what somebody must look at."""
        if self.true is None:
            failed = [f"{case.case} ({case.outcome.value})" for case in report.cases if case.outcome is not Outcome.PASSED]
            return f"{self.topic} {self.name}: {', '.join(failed)}"
        given, true = sorted(names_given(report)), sorted(self.true)
        return f"{self.topic} {self.name}: {self.verdict(report)}; given {given or '-'}, true {true or '-'}"


def main() -> None:
    """Judge the answers of every topic, or of those given, and print a table a set and what was not judged rightly."""
    topics = [topic for topic in load_course(ROOT / "solutions").topics if not sys.argv[1:] or topic.name in sys.argv[1:]]
    print_table("right answers", ("full marks", "lost points"), judge(dict(chain(*map(right_answers, topics)))))
    for folder, title in WRONG_SETS.items():
        labels = tomllib.loads((ANSWERS / folder / "labels.toml").read_text(encoding="utf-8"))
        answers = dict(chain(*(wrong_answers(topic, ANSWERS / folder, labels[topic.name]) for topic in topics)))
        print_table(f"{title} set", ("rightly", "wrongly", "not at all", "not caught"), judge(answers))


def judge(answers: Mapping[Unit, Answer]) -> Iterator[tuple[Answer, TopicReport]]:
    """Yield each answer with its report."""
    judged = judge_all(answers, SETUP, os.cpu_count() or 1)
    by_key = {unit.key: answer for unit, answer in answers.items()}
    for unit, result in track(judged, "Judging", total=len(answers), console=Console(stderr=True), transient=True):
        yield by_key[unit.key], result.report


def print_table(title: str, verdicts: tuple[str, ...], judged: Iterator[tuple[Answer, TopicReport]]) -> None:
    """Print how many answers of each topic got each verdict, and each that did not get the first."""
    counts: dict[str, Counter[str]] = {}
    remarks = []
    for answer, report in judged:
        verdict = answer.verdict(report)
        counts.setdefault(answer.topic, Counter())[verdict] += 1
        if verdict != verdicts[0]:
            remarks.append(answer.remark(report))
    print(f"\n| {title} | answers | {' | '.join(verdicts)} |\n|{'---|' * (2 + len(verdicts))}")
    for topic, count in (*sorted(counts.items()), ("all", sum(counts.values(), Counter()))):
        print(f"| {topic} | {count.total()} | {' | '.join(str(count[verdict]) for verdict in verdicts)} |")
    print("", *sorted(remarks), sep="\n")


def right_answers(topic: Topic) -> Iterator[tuple[Unit, Answer]]:
    """Yield the right answers of a topic."""
    for path in sorted((ANSWERS / RIGHT / topic.name).glob("*.py")):
        cell = (topic.file, path.read_text(encoding="utf-8"))
        yield unit_of(topic, (cell,)), Answer(topic.name, path.stem, None)


def wrong_answers(topic: Topic, folder: Path, labels: Mapping[str, list[str]]) -> Iterator[tuple[Unit, Answer]]:
    """Yield the wrong answers of a topic, each the model answer with a cell after it."""
    model_answer = (topic.file, (topic.folder / topic.file).read_text(encoding="utf-8"))
    found = sorted((folder / topic.name).glob("*.py"))
    known = {path.stem for path in (topic.folder / "misconceptions").glob("*.py")}
    if {path.stem for path in found} != labels.keys() or not known.issuperset(chain(*labels.values())):
        sys.exit(f"{folder / 'labels.toml'}: [{topic.name}] must have a line a file, with names of misconceptions only.")
    for path in found:
        cell = (path.name, path.read_text(encoding="utf-8"))
        yield unit_of(topic, (model_answer, cell)), Answer(topic.name, path.stem, frozenset(labels[path.stem]))


def unit_of(topic: Topic, cells: tuple[tuple[str, str], ...]) -> Unit:
    """Return what is to be judged."""
    digest = hashlib.sha256(repr(cells).encode()).hexdigest()
    return Unit(digest, topic.folder, SourceFile(topic.name, topic.file, cells, digest))


def names_given(report: TopicReport) -> set[str]:
    """Return the misconceptions that a report names; what is only observed is no name."""
    named = {case.diagnosis.misconception for case in report.cases if case.diagnosis is not None}
    return {name for name in named if not name.startswith(OBSERVED)}


if __name__ == "__main__":
    main()
