"""Grade a class: plan what is not known yet, hand it to workers, store each unit as it arrives.

A unit is one file of one topic. Its key names everything that decides its result, so a unit seen before is not run again:
that one rule gives resuming, cheap regrading, and one judgement for two identical files.
"""

from __future__ import annotations

import atexit
import hashlib
import multiprocessing
import os
import secrets
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import NamedTuple, TypeVar

from grader.answers.store import AnswerCache
from grader.cases.seeds import Seeds
from grader.course.course import Course, Topic, load_topic
from grader.course.suite import load_suite
from grader.errors import CourseError, GraderError, UsageError
from grader.grade import Bench, broken_report, engine_digest, versions
from grader.gradebook.book import Gradebook
from grader.gradebook.facts import facts_of
from grader.gradebook.tables import RunCounts
from grader.model import Level, SourceFile, StudentReport, Submission, TopicReport
from grader.records import topic_to_json
from grader.sandbox import walls

KEY_VARIABLE = "GRADER_COURSE_KEY"
KEY_FILE = "course.key"
POOL_RESTARTS = 3  # a worker killed from outside costs its unit a second try, not the run


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker needs to know once."""

    level: Level
    seeds: Seeds
    answers: Path | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """One file to be judged on one topic."""

    key: str
    folder: Path
    file: SourceFile


class Judged(NamedTuple):
    """What a worker sends back."""

    report: TopicReport
    seconds: float


class Progress(NamedTuple):
    """How far a run is: units done of all that had to run."""

    done: int
    total: int


Tell = Callable[[Progress], None]
Piece = TypeVar("Piece")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Plan:
    """Every unit of a class, and which of them must run."""

    submissions: tuple[Submission, ...]
    units: dict[str, Unit]
    keys: dict[tuple[str, str], str]
    waiting: tuple[Unit, ...]

    @property
    def counts(self) -> RunCounts:
        """Return the size of the run."""
        total = sum(len(submission.files) for submission in self.submissions)
        return RunCounts(len(self.submissions), total, len(self.units) - len(self.waiting))


def course_key(course: Course) -> bytes:
    """Return the course's secret: from the environment, else from a file beside the course, made at first use.

    Raises:
        UsageError: the environment's key is not at least 32 hexadecimal digits, or the file cannot be made.
    """
    text = os.environ.get(KEY_VARIABLE)
    path = course.folder / KEY_FILE
    where = f"${KEY_VARIABLE}" if text is not None else str(path)
    try:
        if text is None:
            if not path.exists():
                with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                    file.write(secrets.token_hex(32) + "\n")
            text = path.read_text(encoding="ascii")
        key = bytes.fromhex(text.strip())
    except (OSError, ValueError) as error:
        raise UsageError(f"The course key {where} cannot be used ({error}): give 64 hexadecimal digits.") from error
    if len(key) < 16:
        raise UsageError(f"The course key {where} is too short: give 64 hexadecimal digits.")
    return key


def plan(submissions: Iterable[Submission], course: Course, setup: Setup, gradebook: Gradebook) -> Plan:
    """Name every unit and leave out those the gradebook knows."""
    submissions = tuple(submissions)
    folders = {topic.name: topic.folder for topic in course.topics}
    handed_in = {file.topic for submission in submissions for file in submission.files}
    # A topic that nobody handed in may still be in the making, and must not stop the others.
    suites = {t.name: _suite_digest(t, setup) for t in course.topics if t.name in handed_in}
    units: dict[str, Unit] = {}
    keys: dict[tuple[str, str], str] = {}
    for submission in submissions:
        for file in submission.files:
            key = unit_key(file, suites[file.topic], setup)
            units.setdefault(key, Unit(key, folders[file.topic], file))
            keys[submission.student, file.topic] = key
    known = gradebook.known(units)
    return Plan(submissions, units, keys, tuple(unit for key, unit in units.items() if key not in known))


def _suite_digest(topic: Topic, setup: Setup) -> str:
    """Return the digest of a topic's suite; none of one that cannot be loaded, whose units will be BROKEN and say why."""
    try:
        return load_suite(topic, hidden=setup.hidden).digest
    except CourseError:
        return ""


def unit_key(file: SourceFile, suite_digest: str, setup: Setup) -> str:
    """Name everything that decides a unit's result."""
    beside = tuple(part for own in file.beside for part in (own.path, own.digest))
    parts = (file.digest, file.name, suite_digest, engine_digest(), versions(), setup.level, setup.seeds.name, *beside)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def facts(setup: Setup) -> dict[str, str]:
    """Return what decides every unit's result beside its file and its topic."""
    return facts_of(setup.seeds if setup.hidden else None, versions(), engine_digest())


def grade_class(
    plan: Plan,
    path: Path,
    setup: Setup,
    gradebook: Gradebook,
    jobs: int,
    tell: Tell = lambda _: None,
) -> list[StudentReport]:
    """Run what is waiting, store each unit, and return everyone's results.

    Raises:
        GraderError: a topic's own files are at fault, or rooms cannot be opened; what was stored stays.
    """
    run = gradebook.begin_run(path, setup.level, plan.counts, facts(setup))
    for submission in plan.submissions:
        gradebook.record_submission(run, submission, [plan.keys[submission.student, f.topic] for f in submission.files])
    done = 0
    tell(Progress(done, len(plan.waiting)))
    for unit, judged in judge_all(plan.waiting, setup, jobs):
        gradebook.store(unit.key, unit.file.topic, judged.report, judged.seconds)
        done += 1
        tell(Progress(done, len(plan.waiting)))
    gradebook.finish_run(run)
    return gradebook.class_reports(run)


def judge_all(units: Iterable[Unit], setup: Setup, jobs: int) -> Iterator[tuple[Unit, Judged]]:
    """Judge units on `jobs` workers, in the order they finish; with one worker, in this process.

    Raises:
        GraderError: from a worker, or when workers keep dying.
    """
    by_key = {unit.key: unit for unit in units}
    for key, judged in spread(partial(judge_unit, setup=setup), by_key, jobs):
        yield by_key[key], judged


def spread(work: Callable[[Piece], Result], pieces: Mapping[str, Piece], jobs: int) -> Iterator[tuple[str, Result]]:
    """Do the same work on every piece, on `jobs` workers, in the order they finish; with one worker, in this process.

    Raises:
        GraderError: from a worker, or when workers keep dying.
    """
    waiting = dict(pieces)
    if jobs <= 1 or len(waiting) <= 1:
        yield from ((key, work(piece)) for key, piece in waiting.items())
        return
    for _ in range(POOL_RESTARTS):
        with _pool(min(jobs, len(waiting))) as pool:
            try:
                for key, result in spread_on(pool, work, waiting):
                    yield key, result
                    del waiting[key]
            except BrokenProcessPool:
                continue
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        return
    raise GraderError(f"Workers were killed {POOL_RESTARTS} times; is the machine out of memory? Try --jobs 1.")


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def spread_on(executor: Executor, work: Callable[[Piece], Result], pieces: Mapping[str, Piece]) -> Iterator[tuple[str, Result]]:
    """Do the work on any executor, such as a cluster's; yields (key, result) as they finish."""
    with _interrupts_held():
        futures = {executor.submit(work, piece): key for key, piece in pieces.items()}
    for future in as_completed(futures):
        yield futures[future], future.result()


def judge_unit(unit: Unit, setup: Setup) -> Judged:
    """Judge one unit in this process, which keeps its warm servers for the next."""
    started = time.perf_counter()
    topic = load_topic(unit.folder)
    report = worker_bench(setup).grade(topic, unit.file)
    try:
        topic_to_json(report)
    except (TypeError, ValueError) as error:  # what cannot be stored must not end a run
        report = broken_report(topic, setup.level, error)
    return Judged(report, time.perf_counter() - started)


@cache
def worker_bench(setup: Setup) -> Bench:
    """Return this process's bench; the cache is what makes a worker keep its servers between units."""
    bench = Bench(setup.level, setup.seeds, AnswerCache(setup.answers), hidden=setup.hidden)
    atexit.register(bench.close)
    return bench


def _pool(workers: int) -> ProcessPoolExecutor:
    # spawn: a worker must not inherit this process's threads, database or terminal.
    context = multiprocessing.get_context("spawn")
    started = context.Value("i", 0)
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_prepare_worker, initargs=(started,))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let Ctrl-C wait while workers are started, for us and for them.

    A process that is interrupted before it has heard what it is for ends with a traceback. Each inherits the signal mask of
    the thread that starts it; that alone does not spare this process, whose other threads may take the signal.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: waiting.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, handler)
        for number in waiting:
            signal.raise_signal(number)


def _prepare_worker(started: Synchronized[int]) -> None:
    """Make a new process of the pool ready; `started` counts those before it."""
    # Ctrl-C reaches every process of the terminal; only the one that talks to the person answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        # A worker waits for work on a pipe whose other end it holds too, so it would never notice that nobody is left.
        parent = multiprocessing.parent_process()
        assert parent is not None
        assert parent.pid is not None
        walls.die_with_parent(parent.pid)
        # A worker and its room take turns, so one core serves both, and waking the other costs no time.
        with started.get_lock():
            turn, started.value = started.value, started.value + 1
        usable = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {usable[turn % len(usable)]})
