"""Measure grading speed as ratios in one run: `make bench`.

Three ways to judge the same submissions by the same case files:

* ours: `grader.batch`, sealed rooms, a fresh gradebook;
* naive: one pytest process a submission that imports the submission and the Keras reference, as most courses do it;
* hot: the same engine in one hot process, submissions called directly, no rooms and no walls.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from grader.answers.exchange import Exchange, Proxy
from grader.answers.store import AnswerCache
from grader.authoring.claims import Extent, Kind, claims
from grader.batch import Setup, Unit, grade_class, judge_unit, plan
from grader.cases.plugin import Sessions, run_cases
from grader.cases.seeds import Seeds
from grader.course.course import Course, Topic, load_course
from grader.diagnosis.diagnose import diagnose
from grader.grade import Bench
from grader.gradebook.book import Gradebook
from grader.model import Answer, Call, Level, SourceFile, Submission
from grader.sandbox.inside import Desk
from grader.sandbox.replies import answer_from

ROOT = Path(__file__).parent.parent
TOPICS = ("01_softmax", "02_losses")
WRITTEN = (Kind.MODEL_ANSWER, Kind.ALTERNATIVE, Kind.STUB, Kind.MISCONCEPTION, Kind.SPELLING)
SUBMISSIONS = 200  # a course; starting costs a second or two, whatever the number
NAIVE_SUBMISSIONS = 6  # each takes seconds, and they do not share anything that more of them would show
WORKERS = os.cpu_count() or 1
REPEATS = 3
SEEDS = Seeds(b"benchmarks are public", 0)


def main() -> None:
    """Run everything and print one table."""
    whole = load_course(ROOT / "solutions")
    topics = [topic for topic in whole.topics if topic.name in TOPICS]
    course = Course(whole.folder, whole.title, tuple(topics))
    submissions = make_submissions(topics)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cold = seconds(lambda: grade_ours(course, submissions, folder / "cold", folder / "answers"))
        ours = median(lambda n: grade_ours(course, submissions, folder / f"warm{n}", folder / "answers"))
        naive = seconds(lambda: grade_naively(topics, submissions[:NAIVE_SUBMISSIONS], folder))
        rooms, hot = compare_with_hot(topics, submissions, folder / "answers")
        costs = {topic.name: cost_of(topic, folder / "answers") for topic in whole.topics}
    each = {
        "naive, one pytest process a submission with Keras": naive / NAIVE_SUBMISSIONS,
        "ours, sealed, nothing known (includes starting Keras)": cold / SUBMISSIONS,
        "ours, sealed, reference answers known": ours / SUBMISSIONS,
    }
    base = each["naive, one pytest process a submission with Keras"]
    print(f"\n{SUBMISSIONS} submissions, topics {', '.join(TOPICS)}, {WORKERS} workers on every side\n")
    print(f"| way | seconds a submission | times faster than naive |\n|{'---|' * 3}")
    for way, value in each.items():
        print(f"| {way} | {value:.3f} | {base / value:.1f} |")
    print(f"\nOne worker, no start-up: {rooms:.2f} s in sealed rooms, {hot:.2f} s in one hot process: ratio {rooms / hot:.2f}")
    print("\nThe model answer's cases, one worker, server warm, reference answers known\n")
    print(f"| topic | visible cases, seconds | hidden cases, seconds |\n|{'---|' * 3}")
    for name, (visible, hidden) in costs.items():
        print(f"| {name} | {visible:.2f} | {hidden:.2f} |")


def make_submissions(topics: Sequence[Topic]) -> list[Submission]:
    """Return submissions of every kind: right ones, alternatives and each misconception in turn."""
    made: dict[int, list[SourceFile]] = {number: [] for number in range(SUBMISSIONS)}
    for topic in topics:
        answers = [claim.file for claim in claims(topic, Extent(mutants=False)) if claim.kind in WRITTEN]
        for number in range(SUBMISSIONS):
            file = answers[number % len(answers)]
            # A comment makes every file its own unit: nothing is saved by two students writing the same.
            text = "\n".join([*(source for _, source in file.cells), f"# {number}\n"])
            made[number].append(SourceFile(topic.name, topic.file, ((topic.file, text),), f"{topic.name} {number}"))
    return [Submission(f"s{number:03d}", tuple(files)) for number, files in made.items()]


def grade_ours(course: Course, submissions: Sequence[Submission], folder: Path, answers: Path, workers: int = WORKERS) -> None:
    """Grade a class as `grader grade` does."""
    setup = Setup(Level.SEALED, SEEDS, answers, hidden=True)
    with Gradebook.open(folder / "gradebook.sqlite") as gradebook:
        grade_class(plan(submissions, course, setup, gradebook), folder, setup, gradebook, workers)


def grade_naively(topics: Sequence[Topic], submissions: Sequence[Submission], folder: Path) -> None:
    """Run one pytest process a submission, on as many workers as we use."""
    jobs = []
    for submission in submissions:
        place = folder / "naive" / submission.student
        place.mkdir(parents=True)
        for file in submission.files:
            (place / file.name).write_text(file.cells[0][1], encoding="utf-8")
        jobs.append(place)
    cases = [str(topic.folder / name) for topic in topics for name in ("visible_cases.py", "hidden_cases.py")]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "benchmarks.naive_plugin", "-p", "no:cacheprovider"]
    command += ["-c", os.devnull, "--rootdir", str(ROOT), "--import-mode=importlib", *cases]

    def run(place: Path) -> None:
        modules = json.dumps({topic.name: topic.file for topic in topics})
        environment = os.environ | {"NAIVE_SUBMISSION": str(place), "NAIVE_TOPICS": modules, "PYTHONPATH": str(ROOT)}
        environment |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}
        environment |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1) or " error" in done.stdout.splitlines()[-1]:
            sys.exit(f"the naive run of {place.name} did not work:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(run, jobs))


def compare_with_hot(topics: Sequence[Topic], submissions: Sequence[Submission], answers: Path) -> tuple[float, float]:
    """Return the seconds of all units in sealed rooms and in one hot process; one worker, everything started."""
    by_name = {topic.name: topic for topic in topics}
    units = [Unit("", by_name[file.topic].folder, file) for submission in submissions for file in submission.files]
    setup = Setup(Level.SEALED, SEEDS, answers, hidden=True)
    bench = Bench(Level.SEALED, SEEDS, AnswerCache(answers), hidden=True)
    sessions = Sessions()

    def in_rooms() -> None:
        for unit in units:
            judge_unit(unit, setup)

    def hot() -> None:
        for unit in units:
            topic = by_name[unit.file.topic]
            judge, student = bench.judge(topic), Proxy(HotSubmission(unit.file).ask)
            runs = run_cases(judge.suite, student, Proxy(judge.ask_reference), SEEDS, sessions)
            diagnose(runs, judge.mistakes, judge.ask_reference)

    for start in (in_rooms, hot):  # what each side keeps
        start()
    pairs = [(seconds(in_rooms), seconds(hot)) for _ in range(REPEATS)]
    bench.close()
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def cost_of(topic: Topic, answers: Path) -> tuple[float, float]:
    """Return the seconds of the visible and of the hidden cases for the model answer, once all is started and known."""
    unit = Unit("", topic.folder, claims(topic, Extent(mutants=False))[0].file)
    visible, both = (median(partial(_judge, unit, Setup(Level.SEALED, SEEDS, answers, hidden))) for hidden in (False, True))
    return visible, both - visible


def _judge(unit: Unit, setup: Setup, _: int) -> None:
    judge_unit(unit, setup)


class HotSubmission:
    """A submission called directly in this process."""

    def __init__(self, file: SourceFile) -> None:
        self._desk = Desk(0)
        self._desk.load("submission", {"cells": list(file.cells)})

    def ask(self, call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:  # noqa: ARG002
        """Call a function."""
        return answer_from(self._desk.call("submission", call.function, call.args, call.kwargs, str(call.want)))


def seconds(action: Callable[[], object]) -> float:
    """Return how long an action takes."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def median(action: Callable[[int], object]) -> float:
    """Return the median time of an action over REPEATS."""
    return statistics.median(seconds(partial(action, n)) for n in range(REPEATS))


if __name__ == "__main__":
    main()
