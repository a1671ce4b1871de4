"""What one topic's judgement needs: case files and facts about them, for staff from the topic folder."""

from __future__ import annotations

import ast
import hashlib
from dataclasses import dataclass
from pathlib import Path

from grader.course.course import Forbidden, ForbiddenPolicy, Limits, Needs, Topic
from grader.errors import CourseError
from grader.model import Text


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A module of cases."""

    path: Path
    hidden: bool


@dataclass(frozen=True, slots=True)
class MistakeFacts:
    """What a student may know of a misconception: its name, belief and hint; and the functions it gets wrong."""

    id: str
    belief: Text
    hint: Text
    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suite:
    """One topic ready for judging.

    `digest` covers everything that can change a result; `support` is the text of the module that every room has.
    """

    topic: str
    stem: str
    title: Text
    functions: tuple[str, ...]
    needs: Needs
    points: float
    limits: Limits
    case_files: tuple[CaseFile, ...]
    digest: str
    support: str = ""
    forbidden: tuple[Forbidden, ...] = ()
    forbidden_policy: ForbiddenPolicy = "advice"


@dataclass(frozen=True, slots=True)
class Misconception:
    """A wrong answer of a topic: its facts and its code, to be run on top of the model answer."""

    facts: MistakeFacts
    source: str


def load_suite(topic: Topic, *, hidden: bool = True) -> Suite:
    """Return the suite of a topic folder; without hidden cases when `hidden` is False.

    Raises:
        CourseError: a file that every topic needs is missing.
    """
    for name in ("visible_cases.py", "hidden_cases.py", "reference.py", topic.file):
        if not (topic.folder / name).is_file():
            raise CourseError(f"{topic.folder} has no {name}.")
    files = [CaseFile(topic.folder / "visible_cases.py", hidden=False)]
    if hidden:
        files.append(CaseFile(topic.folder / "hidden_cases.py", hidden=True))
    return Suite(
        topic=topic.name,
        stem=topic.stem,
        title=topic.title,
        functions=topic.functions,
        needs=topic.needs,
        points=topic.points,
        limits=topic.limits,
        case_files=tuple(files),
        digest=_suite_digest(topic, hidden=hidden),
        support=support_source(topic.folder),
        forbidden=topic.forbidden,
        forbidden_policy=topic.forbidden_policy,
    )


def support_source(folder: Path) -> str:
    """Return the text of the topic's support module; most topics have none."""
    path = folder / "support.py"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def folder_digest(folder: Path, *, hidden: bool = True) -> str:
    """Return the digest of every file in a topic folder that can change a result."""
    total = hashlib.sha256(b"hidden" if hidden else b"visible")
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".toml") and "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(folder).as_posix()}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _suite_digest(topic: Topic, *, hidden: bool) -> str:
    # The policy is the course's: it stands outside of the topic's folder, and changes points.
    return hashlib.sha256(f"{folder_digest(topic.folder, hidden=hidden)}\0{topic.forbidden_policy}".encode()).hexdigest()


def load_misconceptions(topic: Topic) -> tuple[Misconception, ...]:
    """Read the misconceptions of a topic folder, sorted by id.

    Raises:
        CourseError: a file without BELIEF, HINT or one of the topic's functions.
    """
    return tuple(_misconception(path, topic) for path in sorted(topic.folder.glob("misconceptions/*.py")))


def _misconception(path: Path, topic: Topic) -> Misconception:
    source = path.read_text(encoding="utf-8")
    try:
        texts, functions = _facts(source, topic)
    except (SyntaxError, ValueError, TypeError, KeyError) as error:
        raise CourseError(f"{path} cannot be read: {type(error).__name__} {error}.") from error
    if set(texts) != {"BELIEF", "HINT"} or not functions:
        raise CourseError(f"{path} needs BELIEF, HINT and at least one of: {', '.join(topic.functions)}.")
    return Misconception(MistakeFacts(path.stem, texts["BELIEF"], texts["HINT"], tuple(functions)), source)


def _facts(source: str, topic: Topic) -> tuple[dict[str, Text], list[str]]:
    """Return what a misconception's file says of itself, and which functions of the topic it holds; nothing is run."""
    texts: dict[str, Text] = {}
    functions: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in ("BELIEF", "HINT"):
            value = ast.literal_eval(node.value)
            texts[node.targets[0].id] = Text(value["en"], value["ja"])
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in topic.functions:
            functions.append(node.name)
    return texts, functions
