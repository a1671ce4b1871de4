"""What the engine's tests share: warm servers, rooms with a source in them, and the toy course."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from grader.answers.exchange import Proxy
from grader.answers.store import AnswerCache
from grader.cases.plugin import CaseRun, Sessions, run_cases
from grader.cases.seeds import Seeds
from grader.course.course import Limits, Needs, Topic, load_topic
from grader.course.suite import load_suite
from grader.grade import Bench
from grader.model import (
    Answer,
    Call,
    CaseReport,
    Diagnosis,
    Level,
    Outcome,
    Reveal,
    SourceFile,
    Text,
    TopicReport,
)
from grader.sandbox.host import Host
from grader.sandbox.room import Room
from tests.inline import MODEL, REFERENCE, SEEDS, Inline, Run

TOY = Path(__file__).with_name("toy")
# The tests that take longest, the longest first: whoever ends last should have begun first.
LONGEST = ("test_examples.py", "test_add_a_topic.py", "test_staff.py", "test_stop.py", "test_handed_in.py", "test_support.py")
# The same examples in every run, on a machine of any speed.
hypothesis.settings.register_profile("engine", database=None, deadline=None, derandomize=True)
hypothesis.settings.load_profile("engine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with the longest."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path.name, len(places)))


HostOf = Callable[[Needs, Level], Host]


class Inhabited:
    """A room with one source in it; calling it calls a function of that source."""

    def __init__(self, room: Room, loaded: Answer) -> None:
        self.room = room
        self.loaded = loaded

    def __call__(self, function: str, *args: object, **kwargs: object) -> Answer:
        return self.room.call("answer", Call(function, args, kwargs))


RoomWith = Callable[..., Inhabited]


@pytest.fixture(scope="session")
def host_of() -> Iterator[HostOf]:
    """Warm servers by kind and level, each started once for the whole run."""
    opened: dict[tuple[Needs, Level], Host] = {}

    def host(kind: Needs, level: Level) -> Host:
        if level is Level.SEALED and shutil.which("bwrap") is None:
            pytest.skip("bubblewrap (bwrap) is not installed")
        if (kind, level) not in opened:
            opened[kind, level] = Host(kind, level)
        return opened[kind, level]

    yield host
    for one in opened.values():
        one.close()


@pytest.fixture(params=[Level.OPEN, Level.SEALED], ids=str)
def level(request: pytest.FixtureRequest) -> Level:
    """Every level; a module about one of them overrides this fixture."""
    level: Level = request.param
    return level


@pytest.fixture
def room_with(host_of: HostOf, level: Level) -> Iterator[RoomWith]:
    """Open a room and run a source, or several cells, in it."""
    rooms: list[Room] = []

    def make(*cells: str, kind: Needs = "numpy", **limits: float) -> Inhabited:
        room = host_of(kind, level).open(Limits(**limits))  # type: ignore[arg-type]
        rooms.append(room)
        labels = ["answer.py"] if len(cells) == 1 else [f"cell {number}" for number in range(1, len(cells) + 1)]
        return Inhabited(room, room.load("answer", tuple(zip(labels, cells, strict=True))))

    yield make
    for room in rooms:
        room.close()


@pytest.fixture
def copy_toy(tmp_path: Path) -> Callable[..., Topic]:
    """Copy the first toy topic and write some of its files anew: `copy_toy(hidden_cases="...")`."""

    def copy(**files: str) -> Topic:
        folder = tmp_path / f"copy {len(list(tmp_path.iterdir()))}" / "01_double"
        shutil.copytree(TOY / "01_double", folder)
        for stem, text in files.items():
            (folder / f"{stem}.py").write_text(text, encoding="utf-8")
        return load_topic(folder)

    return copy


@pytest.fixture(scope="session")
def bench() -> Iterator[Bench]:
    """One worker at level open, as a batch keeps one."""
    worker = Bench(Level.OPEN, Seeds(b"a key of 16 byte"), AnswerCache(None))
    yield worker
    worker.close()


Grade = Callable[..., TopicReport]


@pytest.fixture
def grade(bench: Bench) -> Grade:
    """Grade the toy's model answer with some functions written anew: `grade("def double(x): ...")`."""

    def run(*sources: str, topic: Topic | None = None, whole: bool = False) -> TopicReport:
        topic = topic or load_topic(TOY / "01_double")
        model = (topic.folder / topic.file).read_text(encoding="utf-8")
        sources = sources if whole else (model, *sources)
        cells = tuple((topic.file if i == 0 else f"change {i}.py", text) for i, text in enumerate(sources))
        return bench.grade(topic, SourceFile(topic.name, topic.file, cells, "digest"))

    return run


@pytest.fixture
def reference_with() -> Callable[..., Inline]:
    """The toy's reference with some functions replaced."""
    return lambda **functions: Inline(REFERENCE | functions)


@pytest.fixture
def run() -> Run:
    """Run the toy's cases: `run(norm=lambda x: 0.0)` replaces functions of the model answer."""

    def run(
        topic: Topic | None = None,
        reference: Inline | None = None,
        sessions: Sessions | None = None,
        seeds: Seeds = SEEDS,
        **functions: Any,
    ) -> dict[str, CaseRun]:
        student = Inline(MODEL | functions)
        runs = run_cases(
            load_suite(topic or load_topic(TOY / "01_double")),
            Proxy(student.ask),
            Proxy((reference or Inline(REFERENCE)).ask),
            seeds,
            sessions or Sessions(),
        )
        return {one.report.case: one for one in runs}

    return run


@pytest.fixture
def judge(run: Run, copy_toy: Callable[..., Topic]) -> Callable[..., CaseReport]:
    """Run one case written by the test in the place of the hidden ones: `judge("def test_it(student): ...", norm=...)`."""

    def judge(case: str, reference: Inline | None = None, **functions: Any) -> CaseReport:
        hidden = (
            "import numpy as np\nimport pytest\nfrom hypothesis import given, settings\n"
            "from hypothesis import strategies as st\nfrom grader.cases import case\n\n\n"
            f'@case("norm", points=2, ja="題")\n{case}'
        )
        runs = run(copy_toy(hidden_cases=hidden), reference, **functions)
        return next(one.report for name, one in runs.items() if one.report.hidden)

    return judge


@pytest.fixture(scope="session")
def make_case() -> Callable[..., CaseReport]:
    """A factory of case reports: by default a visible case of `softmax` worth two points."""

    def make(outcome: Outcome = Outcome.WRONG, *, hidden: bool = False, **fields: Any) -> CaseReport:
        points = fields.get("points", 2.0)
        given: dict[str, Any] = {
            "case": "test_rows",
            "function": "softmax",
            "title": Text("each row", "各行"),
            "reveal": Reveal.TITLE if hidden else Reveal.FULL,
            "points": points,
            "earned": points if outcome is Outcome.PASSED else 0.0,
        }
        return CaseReport(**{**given, "hidden": hidden, "outcome": outcome, **fields})

    return make


@pytest.fixture(scope="session")
def make_report() -> Callable[..., TopicReport]:
    """A factory of topic reports around cases."""

    def make(*cases: CaseReport, **fields: Any) -> TopicReport:
        counted = [case for case in cases if case.outcome is not Outcome.BROKEN]
        given: dict[str, Any] = {
            "topic": "01_softmax",
            "title": Text("Softmax", "ソフトマックス"),
            "functions": tuple(dict.fromkeys(case.function for case in cases)),
            "level": Level.SEALED,
            "earned": sum(case.earned for case in counted),
            "possible": sum(case.points for case in counted),
        }
        return TopicReport(**{**given, "cases": cases, **fields})

    return make


@pytest.fixture(scope="session")
def make_topic(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Topic]:
    """A factory of topics of a course."""

    @cache
    def make(name: str = "01_softmax", points: float = 10.0) -> Topic:
        folder = tmp_path_factory.mktemp("course") / name
        folder.mkdir()
        (folder / "topic.toml").write_text(
            f'title = {{ en = "a", ja = "a" }}\nfile = "a.py"\nfunctions = ["f"]\npoints = {points}\n', encoding="utf-8"
        )
        return load_topic(folder)

    return make


@pytest.fixture(scope="session")
def mistake() -> Diagnosis:
    """A mistake that a case may be diagnosed with."""
    return Diagnosis(
        "one_maximum",
        Text("One maximum is subtracted for the whole array.", "配列全体の最大値を引いています。"),
        Text("Which axis holds the classes?", "クラスはどの軸に並んでいますか。"),
    )
