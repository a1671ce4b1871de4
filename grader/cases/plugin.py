"""The pytest plugin that runs a topic's cases against one submission and keeps the score outside pytest.

pytest finds, parametrises and runs the cases; what a case's end means is decided here. A failure is believed only if the
same case passes with the reference in the submission's place: otherwise the case is BROKEN, and nobody loses points by it.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from _pytest.config import _prepareconfig

from grader.answers.exchange import Exchange, Proxy, RoomLost, exchanges, forget
from grader.cases.compare import Mismatch, close, tightness
from grader.cases.failure import describe
from grader.cases.fault import LONGEST_NOTE, account, fault_of_ours
from grader.cases.plain import is_plain
from grader.cases.seeds import Seeds
from grader.course.suite import Suite
from grader.errors import CourseError, NotRecorded
from grader.model import CaseReport, Outcome, Reveal, Text

INI = Path(__file__).with_name("grading.ini")
# Plugins that would read or write something, or print; what is left finds and runs functions.
_WITHOUT = (
    "cacheprovider", "debugging", "doctest", "faulthandler", "junitxml", "logging", "nose", "pastebin", "pytester",
    "recwarn", "stepwise", "terminal", "terminalprogress", "threadexception", "tmpdir", "unraisableexception", "unittest",
    "warnings", "legacypath", "setuponly", "setupplan", "subtests", "faulthandler_timeout", "capture",
)  # fmt: skip
_ARGUMENTS = ["-c", str(INI), "--import-mode=importlib", "--noconftest", "--strict-markers"]
_ARGUMENTS += [part for name in _WITHOUT for part in ("-p", f"no:{name}")]
# What the machine's owner sets for other runs of pytest has no say here.
_PLAIN = {"PYTEST_ADDOPTS": "", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_PLUGINS": ""}


@dataclass(frozen=True, slots=True)
class CaseRun:
    """One case as it ran: the report to be, and what was exchanged with the submission.

    `tightness` is the largest error that passed a comparison, or the error that failed one, as a share of its tolerance;
    None when it was not measured or nothing was compared. `seconds` is how long the case took.
    """

    report: CaseReport
    exchanges: tuple[Exchange, ...]
    tightness: float | None = None
    seconds: float = 0.0


@dataclass(slots=True)
class Sessions:
    """What a worker keeps of the cases from one submission to the next.

    `collected` holds a suite's pytest session: reading, compiling and collecting the cases costs more than running them.
    `sound` says which cases pass with the reference in the submission's place.
    """

    collected: dict[str, CaseSession] = field(default_factory=dict)
    sound: dict[tuple[str, str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manner:
    """How cases are run when an author proves them: errors measured, only until one fails, or the hidden ones only."""

    measured: bool = False
    until_failure: bool = False
    hidden_only: bool = False


def run_cases(
    suite: Suite, student: Proxy, reference: Proxy, seeds: Seeds, sessions: Sessions, manner: Manner = Manner()
) -> tuple[CaseRun, ...]:
    """Run every case of the suite.

    Raises:
        CourseError: a case module cannot be imported, or a test function is not a well-formed case.
    """
    if suite.digest not in sessions.collected:
        sessions.collected[suite.digest] = CaseSession(suite)
    return sessions.collected[suite.digest].run(Round(student, reference, seeds, sessions.sound, manner))


@dataclass(slots=True)
class Round:
    """One submission's turn: who answers, and what became of its cases so far."""

    student: Proxy
    reference: Proxy
    seeds: Seeds
    sound: dict[tuple[str, str, str], str]
    manner: Manner
    passed: dict[str, bool] = field(default_factory=dict)
    runs: list[CaseRun] = field(default_factory=list)
    tightness: list[float] = field(default_factory=list)

    @property
    def over(self) -> bool:
        """Whether what is still to come does not matter."""
        return self.manner.until_failure and not all(self.passed.values())

    def close(self, got: Any, expected: Any, *, atol: float, rtol: float = 0.0, because: str) -> None:
        """Compare as `compare.close` does, and note how near the tolerance came."""
        if self.manner.measured:
            self.tightness.append(tightness(got, expected, atol, rtol))
        close(got, expected, atol=atol, rtol=rtol, because=because)


class CaseSession:
    """A suite's cases, collected by pytest once and run for one submission after another.

    `pytest.main` collects, runs and forgets in one call, so its three steps are taken here.

    Raises:
        CourseError: a case module cannot be imported, or a test function is not a well-formed case.
    """

    def __init__(self, suite: Suite) -> None:
        self._plugin = GradingPlugin(suite)
        self._folder = str(suite.case_files[0].path.parent)
        _forget_other_topics(suite)
        paths = [str(file.path) for file in suite.case_files]
        with _environment(_PLAIN):
            config = _prepareconfig([*_ARGUMENTS, "--rootdir", self._folder, *paths], [self._plugin])
            config._do_configure()
            self._session = pytest.Session.from_config(config)
            config.hook.pytest_sessionstart(session=self._session)
            try:
                self._items = self._session.perform_collect()
            except (pytest.UsageError, self._session.Failed, self._session.Interrupted) as error:
                raise CourseError(self._plugin.problem or f"{self._folder}: {error}") from error
        self._check()
        self._plain = {item: item for item in self._items if is_plain(item)}
        others = [item for item in self._items if item not in self._plain]
        # pytest tears down after an item what the next item that it runs does not share.
        self._following = dict(pairwise([*others, None]))

    def run(self, turn: Round) -> tuple[CaseRun, ...]:
        """Run every case for one submission."""
        self._plugin.turn = turn
        wanted = [item for item in self._items if not turn.manner.hidden_only or self._plugin.is_hidden(item)]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a case may compute with what a wrong answer gave it: NaN, or far too much
            self._run_all(wanted)
        self._check()
        # Cases that did not run must never look like cases that are not there.
        if len(turn.runs) != len(wanted):
            raise CourseError(f"{self._folder}: pytest ran {len(turn.runs)} of {len(wanted)} cases.")
        return tuple(turn.runs)

    def _run_all(self, items: list[pytest.Item]) -> None:
        for item in items:
            if item in self._plain:
                self._plugin.run_plain(self._plain[item])
            else:
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=self._following[item])

    def _check(self) -> None:
        if self._plugin.problem:
            problem, self._plugin.problem = self._plugin.problem, ""
            raise CourseError(problem)


@contextlib.contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _forget_other_topics(suite: Suite) -> None:
    """Drop case modules of the same name: pytest keeps them by file name, and would run the other topic's cases."""
    for file in suite.case_files:
        module = sys.modules.get(file.path.stem)
        if module is not None and getattr(module, "__file__", None) != str(file.path):
            del sys.modules[file.path.stem]


class GradingPlugin:
    """Fixtures and hooks of one topic's pytest session; `turn` says for which submission."""

    turn: Round

    def __init__(self, suite: Suite) -> None:
        self._suite = suite
        self._instances: Counter[str] = Counter()
        self._hidden = {str(file.path): file.hidden for file in suite.case_files}
        self._blank: dict[str, CaseReport] = {}
        self.problem = ""

    @pytest.fixture(name="student")
    def _student_fixture(self) -> Proxy:
        return self.turn.student

    @pytest.fixture(name="reference")
    def _reference_fixture(self) -> Proxy:
        return self.turn.reference

    @pytest.fixture(name="rng")
    def _rng_fixture(self, request: pytest.FixtureRequest) -> np.random.Generator:
        return np.random.default_rng(self._seed(request.node))

    @pytest.fixture(name="close")
    def _close_fixture(self) -> Callable[..., None]:
        return self.turn.close

    def pytest_configure(self, config: pytest.Config) -> None:
        """Declare the marker."""
        config.addinivalue_line("markers", "case(function, points, ja, needs, reveal): see grader.cases")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a case module that cannot be imported."""
        if not report.passed:
            self._note(f"{report.nodeid}: the cases cannot be read: {_cause(report)}")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Check the form of every case and count its parametrised instances."""
        files: dict[str, Path] = {}
        for item in items:
            mark = item.get_closest_marker("case")
            if mark is None or "points" not in mark.kwargs or not _title(item):
                self._note(f"{item.nodeid}: a case needs @case(...) and a docstring.")
            if getattr(item, "cls", None) is not None:  # its object would outlive the submission
                self._note(f"{item.nodeid}: a case is a function, not a method.")
            if files.setdefault(_name(item), item.path) != item.path:
                self._note(f"{item.nodeid}: a visible and a hidden case have the same name.")
            self._instances[_name(item)] += 1
        for item in items:
            mark = item.get_closest_marker("case")
            unknown = [need for need in mark.kwargs.get("needs", ()) if need not in files] if mark else []
            if unknown:
                self._note(f"{item.nodeid}: it needs '{unknown[0]}', but there is no such case.")
        if not items:
            self._note(f"{self._suite.case_files[0].path.parent}: no case was found.")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a case whose fixtures failed, or that was skipped, which is never the student's doing."""
        if not report.passed:
            self._note(f"{report.nodeid}: {_cause(report)}")

    def _note(self, problem: str) -> None:
        """Keep the first problem; others follow from it."""
        self.problem = self.problem or problem

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool:
        """Run one case and keep its result."""
        self._keep(pyfuncitem, {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames})
        return True

    def run_plain(self, item: pytest.Function) -> None:
        """Run one case that needs nothing of pytest."""
        given = {"student": self.turn.student, "reference": self.turn.reference, "close": self.turn.close, "rng": None}
        given |= item.callspec.params if hasattr(item, "callspec") else {}
        try:
            self._keep(item, {name: given[name] for name in item._fixtureinfo.argnames})
        except (pytest.skip.Exception, pytest.xfail.Exception) as error:
            self._note(f"{item.nodeid}: {type(error).__name__}: {error}")

    def _keep(self, item: pytest.Function, arguments: dict[str, Any]) -> None:
        if item.nodeid not in self._blank:
            self._blank[item.nodeid] = self._blank_report(item)
        report = self._blank[item.nodeid]
        needs = item.get_closest_marker("case").kwargs["needs"]  # type: ignore[union-attr]  # checked at collection
        if self.turn.over or any(not self.turn.passed.get(need, True) for need in needs):
            run = CaseRun(report, ())
        else:
            started = time.perf_counter()
            run = self._judge(item, arguments, report)
            run = replace(run, seconds=time.perf_counter() - started)
        name = _name(item)
        # A case that is broken must not keep others from being run.
        fine = run.report.outcome in (Outcome.PASSED, Outcome.BROKEN)
        self.turn.passed[name] = self.turn.passed.get(name, True) and fine
        self.turn.runs.append(run)

    def _judge(self, item: pytest.Function, arguments: dict[str, Any], report: CaseReport) -> CaseRun:
        """Run a case and say what its end means; an error of ours in doing so costs this case, and nobody a point."""
        try:
            return self._judged(item, arguments, report)
        except Exception as error:  # of whatever kind: the other cases go on
            return CaseRun(replace(report, outcome=Outcome.BROKEN, staff_note=account(error)), exchanges(self.turn.student))

    def _judged(self, item: pytest.Function, arguments: dict[str, Any], report: CaseReport) -> CaseRun:
        self.turn.tightness.clear()
        ending = self._run(item, arguments, self.turn.student)
        exchanged = exchanges(self.turn.student)
        seen = self.turn.tightness
        if ending is None:
            passed = replace(report, outcome=Outcome.PASSED, earned=report.points)
            return CaseRun(passed, exchanged, max(seen, default=None))
        failed_by = seen[-1] if seen and isinstance(ending, Mismatch) else None
        # A call that follows from a wrong answer has no recorded one, which is not our fault.
        fault = "" if isinstance(ending, NotRecorded) else fault_of_ours(ending)
        trouble = fault or self._trouble_with_reference(item, arguments)
        if trouble:
            return CaseRun(replace(report, outcome=Outcome.BROKEN, staff_note=trouble[:LONGEST_NOTE]), exchanged)
        return CaseRun(describe(report, ending, exchanged, unstable=self._unstable(ending)), exchanged, failed_by)

    def _run(self, item: pytest.Function, arguments: dict[str, Any], student: Proxy) -> BaseException | None:
        """Run a case's function once; return how it ended."""
        forget(student)
        forget(self.turn.reference)
        if "student" in arguments:
            arguments = {**arguments, "student": student}
        if "rng" in arguments:
            arguments = {**arguments, "rng": np.random.default_rng(self._seed(item))}
        function = self._prepared(item, student)
        try:
            function(**arguments)
        except (Exception, RoomLost, pytest.fail.Exception) as error:
            return error
        return None

    def _prepared(self, item: pytest.Function, student: Proxy) -> Callable[..., Any]:
        function: Callable[..., Any] = item.obj
        if not hasattr(function, "hypothesis"):
            return function
        seeded: Callable[..., Any] = _properties().seeded(function, self._seed(item), lambda: forget(student))
        return seeded

    def _trouble_with_reference(self, item: pytest.Function, arguments: dict[str, Any]) -> str:
        """Return why the case fails even for the reference, or nothing when it passes."""
        identity = (self._suite.digest, self.turn.seeds.name, item.nodeid)
        if identity not in self.turn.sound:
            stand_in = Proxy(self.turn.reference._ask)  # a second record, so that the case's own stays apart
            ending = self._run(item, arguments, stand_in)
            if ending is not None and (fault := fault_of_ours(ending)):
                return fault  # not remembered: it may pass
            self.turn.sound[identity] = "" if ending is None else f"fails for the reference: {type(ending).__name__}: {ending}"
        return self.turn.sound[identity]

    def _blank_report(self, item: pytest.Function) -> CaseReport:
        mark = item.get_closest_marker("case")
        assert mark is not None
        hidden = self.is_hidden(item)
        points = mark.kwargs["points"] / self._instances[_name(item)]
        instance = f" [{item.callspec.id}]" if hasattr(item, "callspec") and not hidden else ""
        return CaseReport(
            case=item.name,
            function=mark.args[0],
            title=Text(_title(item) + instance, mark.kwargs["ja"] + instance),
            hidden=hidden,
            reveal=Reveal(mark.kwargs["reveal"] or (Reveal.TITLE if hidden else Reveal.FULL)),
            points=points,
            earned=0.0,
            outcome=Outcome.NOT_RUN,
        )

    def is_hidden(self, item: pytest.Item) -> bool:
        """Tell whether students never see this case."""
        return self._hidden[str(item.path)]

    def _unstable(self, ending: BaseException) -> bool:
        return "hypothesis" in type(ending).__module__ and _properties().is_flaky(ending)

    def _seed(self, item: pytest.Item) -> int:
        return self.turn.seeds.of(self._suite.topic, item.name, hidden=self.is_hidden(item))


def _cause(report: pytest.CollectReport | pytest.TestReport) -> str:
    """Return the line of pytest's account that says what is wrong."""
    lines = str(report.longrepr).strip().splitlines()
    return next((line[1:].strip() for line in reversed(lines) if line.startswith("E ")), lines[-1])


def _name(item: pytest.Item) -> str:
    return getattr(item, "originalname", None) or item.name


def _title(item: pytest.Item) -> str:
    text = (getattr(item, "obj", None) and item.obj.__doc__) or ""  # type: ignore[attr-defined]
    return text.strip().split("\n")[0]


def _properties() -> ModuleType:
    # Hypothesis costs 0.15 s to import, and the cases a student runs never use it.
    return importlib.import_module("grader.cases.properties")
