"""Grade one submitted file on one topic: open rooms, run the cases, name the mistakes."""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from grader.answers.exchange import Ask, Exchange, Proxy
from grader.answers.rooms import Mistakes, RoomMistakes, RoomReference
from grader.answers.store import AnswerCache
from grader.answers.submission import SubmissionRoom
from grader.cases.fault import account, noted_where, unless_ours
from grader.cases.plugin import Sessions, run_cases
from grader.cases.seeds import Seeds
from grader.course.course import Limits, Needs, Topic
from grader.course.suite import Suite, load_misconceptions, load_suite
from grader.diagnosis.diagnose import diagnose
from grader.errors import CourseError, GraderError, RoomError
from grader.model import Answer, Call, CaseReport, Level, Outcome, Remark, Reveal, SourceFile, TopicReport
from grader.sandbox import operations
from grader.sandbox.host import Host
from grader.sandbox.inside import SUPPORT
from grader.sandbox.room import KILLED, Room
from grader.shortcuts import detect


@dataclass(frozen=True, slots=True)
class Judge:
    """What judges submissions of one topic."""

    suite: Suite
    ask_reference: Ask
    mistakes: Mistakes


# The reference may take longer than a student: it is asked once for a whole class.
REFERENCE_SECONDS = 120.0
_FINE = frozenset({Outcome.PASSED, Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN})
# A room that was killed may have been ended by its submission or by a machine out of memory; the same case three times, twice
# on fresh servers, is no accident.
TRIES = 3
ENDED_FROM_OUTSIDE = "The room was ended by SIGKILL, but not each time the case was run; is the machine out of memory?"
OPERATIONS = Path(operations.__file__)


def support_cells(support: str) -> tuple[tuple[str, str], ...]:
    """Return the cells of the module that stands beside every submission: the kit's part, then the topic's."""
    return (("operations.py", OPERATIONS.read_text(encoding="utf-8")), ("support.py", support))


class Hosts:
    """The warm servers of one worker, each started when first needed."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self.kills = 0  # rooms ended by SIGKILL since somebody set this to 0
        self._hosts: dict[Needs, Host] = {}

    def start(self, kind: Needs) -> Host:
        """Return the warm server of a kind, starting it if it is not there; it is ready when its first room opens."""
        if kind not in self._hosts:
            self._hosts[kind] = Host(kind, self.level, self._count_kill)
        return self._hosts[kind]

    def open(self, kind: Needs, limits: Limits, support: str) -> Room:
        """Open a room with the topic's support module in it; a warm server that opens none is replaced once.

        Raises:
            CourseError: the support module does not load.
            RoomError: no room could be opened.
        """
        try:
            room = self.start(kind).open(limits)
        except RoomError:
            self._hosts.pop(kind).close()
            room = self.start(kind).open(limits)
        if support or kind == "keras":
            loaded = room.load(SUPPORT, support_cells(support))
            if loaded.outcome is not Outcome.PASSED or loaded.value:
                room.close()
                raise CourseError(f"support.py does not load: {loaded.error or loaded.value}.")
        return room

    def submission(
        self, suite: Suite, file: SourceFile, left_out: Mapping[tuple[str, int], Outcome] | None = None
    ) -> SubmissionRoom:
        """Return a submission ready to be called; `left_out` are the statements that no room brought to an end."""

        def open_room() -> Room:
            room = self.open(suite.needs, suite.limits, suite.support)
            if suite.forbidden:
                room.load(detect.WATCHER, detect.watcher_cells())
            return room

        return SubmissionRoom(file, suite.limits, open_room, suite.functions, left_out)

    def _count_kill(self) -> None:
        self.kills += 1

    def close(self) -> None:
        """End all servers and so all rooms."""
        for host in self._hosts.values():
            host.close()
        self._hosts.clear()


class Bench:
    """What one worker keeps from one unit to the next: servers, references, misconceptions and their answers."""

    def __init__(self, level: Level, seeds: Seeds, answers: AnswerCache, *, hidden: bool = True) -> None:
        self.hosts = Hosts(level)
        self.seeds = seeds
        self._answers = answers
        self._hidden = hidden
        self.sessions = Sessions()
        self._judges: dict[Path, Judge] = {}
        self._closers: list[RoomReference | RoomMistakes] = []

    def judge(self, topic: Topic) -> Judge:
        """Return the judge of a topic folder."""
        if topic.folder not in self._judges:
            self._judges[topic.folder] = self._make_judge(topic)
        return self._judges[topic.folder]

    def grade(self, topic: Topic, file: SourceFile) -> TopicReport:
        """Grade one file; where the topic's own files are at fault, or the grader is, the report is BROKEN and says so."""
        try:
            return without_outside(lambda: self._graded(topic, file), self.hosts, self.close)
        except Exception as error:  # no unit stops a class, whatever the error
            return broken_report(topic, self.hosts.level, error)

    def _graded(self, topic: Topic, file: SourceFile) -> TopicReport:
        return grade(self.judge(topic), file, self.hosts, self.seeds, self.sessions)

    def close(self) -> None:
        """Close every room and server; one that is needed again starts anew."""
        for closer in self._closers:
            closer.close()
        self.hosts.close()

    def _make_judge(self, topic: Topic) -> Judge:
        suite = load_suite(topic, hidden=self._hidden)

        patient = replace(topic.limits, call_seconds=REFERENCE_SECONDS, load_seconds=REFERENCE_SECONDS)

        def open_reference() -> Room:
            return self.hosts.open(topic.reference_needs, patient, suite.support)

        def open_mistakes() -> Room:
            return self.hosts.open(topic.needs, topic.limits, suite.support)

        salt = versions() + suite.support
        source = (topic.folder / "reference.py").read_text(encoding="utf-8")
        reference = RoomReference(topic.name, (("reference.py", source),), open_reference, self._answers, salt)
        model_answer = (topic.file, (topic.folder / topic.file).read_text(encoding="utf-8"))
        mistakes = RoomMistakes(load_misconceptions(topic), model_answer, open_mistakes, self._answers, salt)
        self._closers += [reference, mistakes]
        return Judge(suite, reference.ask, mistakes)


def without_outside(graded: Callable[[], TopicReport], hosts: Hosts, close: Callable[[], None]) -> TopicReport:
    """Return a report in which nobody is charged for what ended rooms from outside.

    Args:
        graded: grades a file; asked again, with fresh servers, when a room was killed.
        hosts: counts the rooms that were.
        close: ends every server; what is asked next starts them anew.

    Raises:
        GraderError: the cases cannot be run.
    """
    killed: list[set[str]] = []
    while True:
        hosts.kills = 0
        try:
            report = graded()
        except GraderError:
            if not hosts.kills or len(killed) + 1 == TRIES:
                raise
            killed.append(set())
        else:
            killed.append(cases_killed(report))
            if not hosts.kills or len(killed) == TRIES:
                return without_chance(report, set.intersection(*killed))
        close()


def grade(judge: Judge, file: SourceFile, hosts: Hosts, seeds: Seeds, sessions: Sessions) -> TopicReport:
    """Grade one file with a judge; an error of ours costs the student nothing: the case, or the whole topic, is BROKEN.

    Raises:
        GraderError: the cases cannot be run.
    """
    try:
        return _grade(judge, file, hosts, seeds, sessions)
    except GraderError:
        raise
    except Exception as error:  # whatever it is, it is ours
        return broken_report(judge.suite, hosts.level, error)


def _grade(judge: Judge, file: SourceFile, hosts: Hosts, seeds: Seeds, sessions: Sessions) -> TopicReport:
    suite = judge.suite
    submission = hosts.submission(suite, file)

    def shortcuts() -> tuple[detect.Shortcut, ...]:
        found = detect.find(file, suite.forbidden)
        return found + detect.observe(file, suite.forbidden, runs, submission.ask, found)

    try:
        runs = run_cases(suite, Proxy(submission.ask), Proxy(judge.ask_reference), seeds, sessions)
        nothing: tuple[detect.Shortcut, ...] = ()
        found, unseen = unless_ours(shortcuts, nothing)
    finally:
        submission.close()

    def ask_alone(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        fresh = hosts.submission(suite, file, submission.left_out)
        try:
            return fresh.ask(call, payload, key, earlier)
        finally:
            fresh.close()

    undiagnosed = tuple(run.report for run in runs)
    cases, unnamed = unless_ours(lambda: diagnose(runs, judge.mistakes, judge.ask_reference, ask_alone), undiagnosed)
    cases = submission.located(submission.explained(cases))
    cases = noted_where(cases, lambda case: case.outcome not in _FINE, unnamed)
    watched = {forbidden.function for forbidden in suite.forbidden}
    cases = noted_where(cases, lambda case: case.function in watched, unseen)
    cases = detect.judged(cases, found, suite.forbidden_policy)
    return topic_report(suite, cases, hosts.level, submission.remarks)


def broken_report(topic: Topic | Suite, level: Level, error: Exception) -> TopicReport:
    """Return the report of a topic that could not be judged: one BROKEN case stands for all, and nothing counts."""
    name = topic.topic if isinstance(topic, Suite) else topic.name
    case = CaseReport(
        case=name,
        function=topic.functions[0],
        title=topic.title,
        hidden=False,
        reveal=Reveal.TITLE,
        points=topic.points,
        earned=0.0,
        outcome=Outcome.BROKEN,
        staff_note=account(error),
    )
    return TopicReport(name, topic.title, topic.functions, level, earned=0.0, possible=0.0, cases=(case,))


def cases_killed(report: TopicReport) -> set[str]:
    """Name the cases that ended with a room that was killed."""
    return {case.case for case in report.cases if case.outcome is Outcome.CRASHED and case.error == KILLED}


def without_chance(report: TopicReport, reproduced: set[str]) -> TopicReport:
    """Return the report with a case that was killed, but not each time it ran, as BROKEN: it may have come from outside.

    Args:
        report: the last of several.
        reproduced: the cases that were killed each time.
    """
    chance = cases_killed(report) - reproduced
    if not chance:
        return report

    def judged(case: CaseReport) -> CaseReport:
        # What was not run may have needed what was killed.
        if case.case not in chance and case.outcome is not Outcome.NOT_RUN:
            return case
        return replace(case, outcome=Outcome.BROKEN, error="", evidence=None, diagnosis=None, staff_note=ENDED_FROM_OUTSIDE)

    return totalled(replace(report, cases=tuple(map(judged, report.cases))))


def topic_report(suite: Suite, cases: tuple[CaseReport, ...], level: Level, remarks: tuple[Remark, ...] = ()) -> TopicReport:
    """Add up the cases; what is BROKEN counts neither as earned nor as possible."""
    return totalled(TopicReport(suite.topic, suite.title, suite.functions, level, 0.0, 0.0, cases, remarks))


def totalled(report: TopicReport) -> TopicReport:
    """Return the report with its points as its cases have them."""
    counted = [case for case in report.cases if case.outcome is not Outcome.BROKEN]
    return replace(
        report,
        earned=round(sum(case.earned for case in counted), 6),
        possible=round(sum(case.points for case in counted), 6),
    )


@cache
def versions() -> str:
    """Name the versions that decide what a reference answers."""
    found = []
    for package in ("keras", "tensorflow", "numpy", "scipy"):
        try:
            found.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            found.append(f"{package} -")
    return ", ".join(found)


@cache
def engine_digest() -> str:
    """Return the digest of this package's own source: another engine may judge otherwise."""
    total = hashlib.sha256()
    root = Path(__file__).parent
    for path in sorted(root.rglob("*.py")):
        total.update(path.relative_to(root).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()
