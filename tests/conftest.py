"""What the engine's tests share: warm servers, rooms with a source in them, and the toy course."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from grader.answers import AnswerCache
from grader.checking.seeds import Seeds
from grader.course.course import Limits, Needs, Topic, load_topic
from grader.grade import Bench
from grader.model import Answer, Call, Level, SourceFile, TopicReport
from grader.sandbox.room import Host, Room

TOY = Path(__file__).with_name("toy")
# The same examples in every run, on a machine of any speed.
hypothesis.settings.register_profile("engine", database=None, deadline=None, derandomize=True)
hypothesis.settings.load_profile("engine")

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
