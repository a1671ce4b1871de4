"""Platforms that keep the sender in a table or in the folders' order: Gradescope, Teams, nbgrader."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import yaml

from grader.intake.bounds import MAX_NOTEBOOK_BYTES
from grader.intake.names import version
from grader.intake.pieces import Piece, Platform
from grader.intake.times import stamped
from grader.intake.tree import File, Folder, Node, visible
from grader.model import Person, Text

_TABLE = "submission_metadata.yml"
_STAMP = "timestamp.txt"
_STAMP_BYTES = 200
# libyaml's is ten times as fast; either makes nothing but texts, lists and mappings, whatever tags the file has.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Gradescope(Platform):
    """A folder a submission, and `submission_metadata.yml`, which tells whose it is: one student, or a group."""

    name = "gradescope"
    title = Text("Gradescope export", "Gradescope から書き出したもの")

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the student or group of each folder that the table names."""
        table = next((_table(node) for node in nodes if node.name == _TABLE), {})
        return [self._one(node, table[node.name]) if node.name in table else None for node in nodes]

    def fits(self, nodes: Sequence[Node]) -> bool:
        """Tell whether the table is there and names a folder."""
        return any(self.read(nodes))

    def _one(self, node: Node, entry: Any) -> Piece | None:
        people = tuple(_people(entry))
        if not isinstance(node, Folder) or not people:
            return None
        ids = [person.number or person.email or person.name for person in people]
        when = stamped(_moment(entry))
        root = replace(node, attempt=tuple(map(int, re.findall(r"\d+", when[:19]))))
        return Piece("+".join(ids), root, (self.name, *ids), node.name, people, when, node.name)


class Teams(Platform):
    """`<Last, First>/<assignment>/Version <n>/<file>`."""

    name = "teams"
    title = Text("Teams download", "Teams からダウンロードしたもの")

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the student of each folder that holds versions of an assignment."""
        return [self._one(node) if isinstance(node, Folder) and _has_versions(node) else None for node in nodes]

    def _one(self, node: Folder) -> Piece:
        return Piece(node.name, node, (node.name,), node.name, (Person(node.name),))


class Nbgrader(Platform):
    """`submitted/<student>/<assignment>/…` with a `timestamp.txt` an assignment."""

    name = "nbgrader"
    title = Text("nbgrader's submitted folder", "nbgrader の submitted フォルダー")

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the student of each folder in which an assignment has its time."""
        return [self._one(node) if isinstance(node, Folder) else None for node in nodes]

    def fits(self, nodes: Sequence[Node]) -> bool:
        """Tell whether half of the folders have a time: a teacher who adds a student's folder by hand adds none."""
        return any(read := self.read(nodes)) and 2 * sum(map(bool, read)) >= len(read)

    def _one(self, node: Folder) -> Piece | None:
        stamps = [inner for below in visible(node) if isinstance(below, Folder) for inner in below.children()]
        texts = [_read(stamp, _STAMP_BYTES) for stamp in stamps if stamp.name == _STAMP]
        if not texts:
            return None
        when = max(stamped(text.decode("ascii", "replace")) for text in texts)
        return Piece(node.name, node, (node.name,), node.name, submitted=when)


class Exchange(Platform):
    """`<student>+<assignment>+<time>`, one each time that somebody handed in, as nbgrader's exchange keeps them."""

    name = "exchange"
    title = Text("nbgrader's exchange folder", "nbgrader の exchange フォルダー")

    # A disk or a packer may not have allowed the colons of the time.
    _FOLDER = re.compile(r"([^+]+)\+([^+]+)\+(\d{4}-\d\d-\d\d)[ T_](\d\d)[:_-](\d\d)[:_-](\d\d)(.*)")

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the student and the moment of each folder."""
        return [self._one(node) for node in nodes]

    def _one(self, node: Node) -> Piece | None:
        match = self._FOLDER.fullmatch(node.name)
        if match is None or not isinstance(node, Folder):
            return None
        student, assignment, day, *clock, zone = match.groups()
        when = stamped(f"{day} {':'.join(clock)}{zone}")
        moment = tuple(map(int, (*day.split("-"), *clock)))
        root = replace(node, attempt=moment)
        inner = Folder(node.name, lambda: [replace(root, name=assignment)], moment)
        return Piece(student, inner, (student,), node.name, submitted=when, moment=f"{day} {'.'.join(clock)}")


def _has_versions(student: Folder) -> bool:
    inner = [below for node in visible(student) if isinstance(node, Folder) for below in visible(node)]
    return any(isinstance(below, Folder) and version(below.name) for below in inner)


def _read(node: Node, limit: int) -> bytes:
    data = node.read(limit) if isinstance(node, File) else b""
    return data if isinstance(data, bytes) else b""


def _table(node: Node) -> Mapping[str, Any]:
    """Return what the table says of each folder, nothing when it cannot be read."""
    try:
        table = yaml.load(_read(node, MAX_NOTEBOOK_BYTES), Loader=_LOADER)  # noqa: S506 - it makes plain data only
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return table if isinstance(table, Mapping) else {}


def _people(entry: Any) -> list[Person]:
    rows = entry.get(":submitters") if isinstance(entry, Mapping) else None
    maps = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    people = [Person(*(_text(row.get(field)) for field in (":name", ":sid", ":email"))) for row in maps]
    return [person for person in people if person != Person()]


def _moment(entry: Mapping[str, Any]) -> str:
    """Return the time of a submission: a text, or one inside the object that Rails makes of it."""
    moment = entry.get(":created_at")
    return _text(moment.get("time") or moment.get("utc") if isinstance(moment, Mapping) else moment)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
