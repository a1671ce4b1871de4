"""Plain `pytest` in a topic's folder: the same visible cases, in this process, so that `print` and the debugger work.

pytest finds this plugin by its entry point. It gives the fixtures of `grader.cases.plugin` without walls, and so without
credit: it says that it is practice.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader.answers.exchange import Proxy
from grader.answers.recorded import FILE, Recording
from grader.cases.compare import close
from grader.cases.seeds import Seeds
from grader.course.course import Needs
from grader.desk.folder import beside_of
from grader.feedback.loading import load_notes
from grader.grade import support_cells
from grader.intake.remarks import Reason
from grader.intake.source import Source, read_source
from grader.sandbox import packages
from grader.sandbox.inside import SUPPORT, Desk
from grader.sandbox.parsing import imported, parse

MODULE = "submission"
_NOTES = pytest.StashKey[dict[str, None]]()


class LocalFunctions:
    """The functions of a student's file, called in this process; arguments are copies, as they are in a room."""

    def __init__(self, desk: Desk, module: str = MODULE) -> None:
        self._desk = desk
        self._module = module

    def __getattr__(self, name: str) -> LocalFunction | LocalFunctions:
        if name.startswith("_"):
            raise AttributeError(name)
        if name == SUPPORT and self._module == MODULE:
            return LocalFunctions(self._desk, SUPPORT)
        return LocalFunction(vars(self._desk.modules[self._module]).get(name), name, self._desk)


class LocalFunction:
    """One function of a student's file."""

    def __init__(self, function: Callable[..., Any] | None, name: str, desk: Desk) -> None:
        self._function = function
        self._name = name
        self._desk = desk

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function on copies of the arguments."""
        return self._run(*self._copies((args, kwargs)))

    def arguments_after(self, *args: Any) -> tuple[Any, ...]:
        """Call the function and return the copies it was given, as they are afterwards."""
        copies: tuple[Any, ...] = self._copies(args)
        self._run(copies, {})
        return copies

    def value_and_arguments(self, *args: Any) -> tuple[Any, tuple[Any, ...]]:
        """Call the function and return its value, and the copies it was given, as they are afterwards."""
        copies: tuple[Any, ...] = self._copies(args)
        return self._run(copies, {}), copies

    def for_effect(self, *args: Any, **kwargs: Any) -> None:
        """Call the function for what it does to an object."""
        self(*args, **kwargs)

    def _copies(self, value: Any) -> Any:
        """Copy plain data; a model or function, which would stay in its room, is passed as it is."""
        if isinstance(value, tuple | list):
            return type(value)(self._copies(item) for item in value)
        if isinstance(value, dict):
            return {key: self._copies(item) for key, item in value.items()}
        return value.copy() if isinstance(value, np.ndarray) else self._desk.resolve(value)

    def _why_not_there(self) -> str:
        fault = self._desk.loadings[MODULE].lost(self._name)
        if fault is None:
            return "there is no function of this name in your file"
        where = f", line {fault.line}" if fault.line else ""
        return f"this part of your file was passed over: {fault.place}{where}: {fault.error}: {fault.message}"

    def _run(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if not callable(self._function):
            pytest.fail(f"{self._name}: {self._why_not_there()}", pytrace=False)
        try:
            return self._function(*args, **kwargs)
        except NotImplementedError as error:
            unwritten = str(error) or f"{self._name}: not written yet"
        pytest.fail(unwritten, pytrace=False)


@cache
def _recording(folder: Path) -> Recording:
    return Recording(folder)


@pytest.fixture
def student(request: pytest.FixtureRequest) -> LocalFunctions:
    """The student's file, loaded into this process: the `.py`, or the notebook when only that has been worked on."""
    folder = request.path.parent
    if _recording(folder).lacking:
        pytest.fail(_recording(folder).lacking, pytrace=False)
    stubs = _recording(folder).files
    sources = [read_source(name, (folder / name).read_bytes()) for name in stubs if (folder / name).is_file()]
    readable = [source for source in sources if not isinstance(source, Reason)]
    worked = [source for source in readable if not set(source.digests) & set(stubs.values())] or readable
    if not worked:
        pytest.fail(f"none of {', '.join(stubs)} is in {folder}", pytrace=False)
    desk = Desk(0)
    suite = _recording(folder).suite
    desk.load(SUPPORT, {"cells": support_cells(suite.support)})
    # Full paths, so that a debugger and a traceback find the lines.
    root = f"{folder.as_posix()}/"
    cells = [(root + label if label.endswith(".py") else label, text) for label, text in worked[0].cells]
    beside = [(file.path, file.source) for file in beside_of(folder / worked[0].name, worked[0])]
    desk.load(MODULE, {"cells": cells, "beside": beside, "functions": suite.functions, "folder": root})
    here = [(kind, str(place).removeprefix(root), *rest) for kind, place, *rest in desk.loadings[MODULE].remarks]
    told = load_notes([*here, *_not_in_a_room(worked[0], beside, suite.needs)]).remarks
    request.config.stash.setdefault(_NOTES, {}).update(dict.fromkeys(remark.text.en for remark in told))
    return LocalFunctions(desk)


def _not_in_a_room(source: Source, beside: Iterable[tuple[str, str]], needs: Needs) -> Iterator[tuple[str, str, int, str]]:
    """Yield, as loading tells it, what the file imports here and will not find where it is graded."""
    there = {SUPPORT, "IPython", *(path.partition("/")[0].removesuffix(".py") for path, _ in beside)}  # or a stand-in
    for label, text in source.cells:
        for line, _, root in imported(parse(text).body):
            if root not in there | sys.stdlib_module_names and root not in packages.modules(needs):
                yield ("module", label, line, root)


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Proxy:
    """The reference's recorded answers."""
    return Proxy(_recording(request.path.parent).ask)


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    """The random numbers of this case, the same for everybody."""
    suite = _recording(request.path.parent).suite
    return np.random.default_rng(Seeds(b"").of(suite.topic, request.node.name, hidden=False))


@pytest.fixture(name="close")
def close_fixture() -> Callable[..., None]:
    """The comparison of values; see `grader.cases.compare.close`."""
    return close


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line("markers", "case(function, points, ja, needs, reveal): a case of the course")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what of a student's file was passed over, and what it will not find where it is graded."""
    for note in config.stash.get(_NOTES, {}):
        terminalreporter.write_line(f"note: {note}")


def pytest_report_header(start_path: Path) -> str | None:
    """Say that this is practice, in a topic's folder."""
    if (start_path / FILE).is_file() or list(start_path.glob(f"*/{FILE}")):
        return "practice: your code runs in this process without walls; 'grader check' names mistakes"
    return None
