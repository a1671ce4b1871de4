"""Read a course folder: `course.toml` and the topic folders beside it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast, get_args

from grader.errors import CourseError, UsageError
from grader.model import Text

Needs = Literal["numpy", "keras"]
ForbiddenPolicy = Literal["advice", "zero"]

# A full name such as `numpy.convolve`, or everything below one.
EVERY = "*"  # in [forbidden]: holds for every function
_FORBIDDEN_NAME = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*(\.\*)?")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one submission may use on one topic; the defaults suit a NumPy topic."""

    call_seconds: float = 2.0
    load_seconds: float = 5.0
    topic_seconds: float = 60.0
    memory_mb: int = 512
    reply_mb: int = 16


class Forbidden(NamedTuple):
    """What one function may not call: full names such as `numpy.convolve`, or all below one, `scipy.signal.*`."""

    function: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic folder, as `topic.toml` describes it."""

    name: str
    folder: Path
    title: Text
    file: str
    functions: tuple[str, ...]
    needs: Needs
    reference_needs: Needs
    points: float
    goals: tuple[Text, ...]
    out_of_scope: tuple[Text, ...]
    limits: Limits
    forbidden: tuple[Forbidden, ...] = ()
    forbidden_policy: ForbiddenPolicy = "advice"

    @property
    def stem(self) -> str:
        """The submitted module's name, such as `double`; what commands call the topic."""
        return Path(self.file).stem

    @property
    def files(self) -> tuple[str, ...]:
        """Every file name under which a student may hand the topic in."""
        return (self.file, f"{self.stem}.ipynb", f"{self.stem}.ja.ipynb")


@dataclass(frozen=True, slots=True)
class Course:
    """A course folder with its topics in order."""

    folder: Path
    title: Text
    topics: tuple[Topic, ...]

    def topic(self, word: str) -> Topic:
        """Return the topic that `word` names: `01_double`, `double` or `01`.

        Raises:
            UsageError: no topic of that name; the message lists those there are.
        """
        for topic in self.topics:
            if word.rstrip("/") in (topic.name, topic.stem, topic.name.partition("_")[0], topic.name.partition("_")[2]):
                return topic
        known = ", ".join(topic.stem for topic in self.topics) or "none"
        raise UsageError(f"There is no topic '{word}' in {self.folder}. Topics: {known}.")


def load_course(folder: Path) -> Course:
    """Read the course in `folder`.

    Raises:
        CourseError: no `course.toml`, or a file that does not have the form of docs/topic-folder.md.
    """
    path = folder / "course.toml"
    if not path.is_file():
        raise CourseError(f"{folder} is not a course folder: it has no course.toml. Name one with --course.")
    table = _read_toml(path)
    topics = tuple(load_topic(entry.parent) for entry in sorted(folder.glob("*/topic.toml")))
    return Course(folder.resolve(), _text(table, "title", path), topics)


def load_topic(folder: Path) -> Topic:
    """Read one topic folder.

    Raises:
        CourseError: `topic.toml` lacks a field, or has one this version does not know; or the course says of forbidden
            calls what this version does not know.
    """
    path = folder / "topic.toml"
    table = _read_toml(path)
    known = {"title", "file", "functions", "needs", "reference", "points", "goals", "out_of_scope", "limits", "forbidden"}
    if unknown := sorted(set(table) - known):
        raise CourseError(f"{_place(path, unknown[0])}: unknown field '{unknown[0]}'. Known: {', '.join(sorted(known))}.")
    needs, reference_needs = table.get("needs", "numpy"), table.get("reference", "keras")
    for field, kind in (("needs", needs), ("reference", reference_needs)):
        if kind not in ("numpy", "keras"):
            raise CourseError(f"{_place(path, field)}: {field} must be 'numpy' or 'keras'. Received: {kind!r}")
    file, functions, points = table.get("file"), table.get("functions"), table.get("points")
    if not isinstance(file, str) or not file.endswith(".py"):
        raise CourseError(f"{_place(path, 'file')}: file must name the Python file students hand in. Received: {file!r}")
    if not isinstance(functions, list) or not functions:
        raise CourseError(f"{_place(path, 'functions')}: functions must list what students write. Received: {functions!r}")
    if not isinstance(points, int | float):
        raise CourseError(f"{_place(path, 'points')}: points must be a number. Received: {points!r}")
    return Topic(
        name=folder.name,
        folder=folder.resolve(),
        title=_text(table, "title", path),
        file=file,
        functions=tuple(functions),
        needs=needs,
        reference_needs=reference_needs,
        points=float(points),
        goals=_texts(table, "goals", path),
        out_of_scope=_texts(table, "out_of_scope", path),
        limits=_limits(table, path),
        forbidden=_forbidden(table, functions, path),
        forbidden_policy=_forbidden_policy(folder.parent / "course.toml"),
    )


def _limits(table: Mapping[str, Any], path: Path) -> Limits:
    try:
        limits = Limits(**table.get("limits", {}))
    except TypeError as error:
        raise CourseError(f"{path}: [limits] has a field this version does not know ({error}).") from error
    for name, value in asdict(limits).items():
        if not isinstance(value, int | float) or value <= 0:
            raise CourseError(f"{_place(path, name)}: {name} must be a number above 0. Received: {value!r}")
    return limits


def _forbidden(table: Mapping[str, Any], functions: Sequence[str], path: Path) -> tuple[Forbidden, ...]:
    found = table.get("forbidden", {})
    if not isinstance(found, dict):
        raise CourseError(f"{path}: [forbidden] must list names by function. Received: {found!r}")
    for function, names in found.items():
        if function not in (*functions, EVERY):
            raise CourseError(f"{path}: [forbidden] names '{function}', which is not in functions.")
        if not isinstance(names, list) or not all(isinstance(n, str) and _FORBIDDEN_NAME.fullmatch(n) for n in names):
            raise CourseError(
                f"{path}: [forbidden] {function} must list full names such as 'numpy.convolve' or 'scipy.signal.*'. "
                f"Received: {names!r}"
            )
    of_every = tuple(found.get(EVERY, ()))
    listed = {function: tuple(found.get(function, ())) + of_every for function in functions}
    return tuple(Forbidden(function, names) for function, names in listed.items() if names)


def _forbidden_policy(path: Path) -> ForbiddenPolicy:
    """Return what the course that a topic belongs to makes of a forbidden call; a topic alone only advises."""
    policy = _read_toml(path).get("forbidden", "advice") if path.is_file() else "advice"
    if policy not in get_args(ForbiddenPolicy):
        raise CourseError(f"{_place(path, 'forbidden')}: forbidden must be 'advice' or 'zero'. Received: {policy!r}")
    return cast(ForbiddenPolicy, policy)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(f"{path} cannot be read: {error}.") from error


def _place(path: Path, key: str) -> str:
    """Return the file, and the line in which it sets a field."""
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, start=1) if re.match(rf"\s*{re.escape(key)}\s*=", text)), None)
    return f"{path}:{line}" if line else str(path)


def _text(table: Mapping[str, Any], key: str, path: Path) -> Text:
    value = table.get(key)
    if not isinstance(value, dict) or not all(isinstance(value.get(lang), str) for lang in ("en", "ja")):
        raise CourseError(f"{_place(path, key)}: {key} must be {{ en = ..., ja = ... }}. Received: {value!r}")
    return Text(value["en"], value["ja"])


def _texts(table: Mapping[str, Any], key: str, path: Path) -> tuple[Text, ...]:
    value = table.get(key, {"en": [], "ja": []})
    if not isinstance(value, dict) or len(value.get("en", [])) != len(value.get("ja", [])):
        raise CourseError(f"{_place(path, key)}: {key} must list as many sentences in en as in ja. Received: {value!r}")
    return tuple(Text(en, ja) for en, ja in zip(value.get("en", []), value.get("ja", []), strict=True))
