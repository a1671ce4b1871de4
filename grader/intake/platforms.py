"""Learning platforms that write the sender into the name of each file or folder they hand out."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from grader.intake.bounds import MAX_PY_BYTES
from grader.intake.names import attempt
from grader.intake.pieces import Piece, Platform
from grader.intake.text import Decoded, decode
from grader.intake.times import dashed, sortable, stamped, written
from grader.intake.tree import File, Folder, Node, alone
from grader.model import Person, Text


class Moodle(Platform):
    """`<full name>_<number>_assignsubmission_<kind>_`, as a folder or in front of the file's own name."""

    name = "moodle"
    title = Text("Moodle download", "Moodle からダウンロードしたもの")

    # Moodle replaces "_" in a full name by a space, so the first number behind "_" is its own, not a student's invention.
    _FOLDER = re.compile(r"([^_]*)_(\d+)_assignsubmission_[a-z]+_?")
    _FILE = re.compile(r"([^_]*)_(\d+)_assignsubmission_[a-z]+[_.](.+)", re.DOTALL)

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the participant of each folder or file."""
        return [self._one(node) for node in nodes]

    def _one(self, node: Node) -> Piece | None:
        match = (self._FOLDER if isinstance(node, Folder) else self._FILE).fullmatch(node.name)
        if match is None:
            return None
        root = node if isinstance(node, Folder) else alone(replace(node, name=match[3]))
        key = (self.name, match[1], match[2])
        return Piece(match[2], root, key, node.name, (Person(match[1], match[2]),), alias=(self.name, match[1]))


class _Sent(NamedTuple):
    """One way to read the name of a file of Canvas's."""

    sender: str
    user: str
    submission: str
    file: str

    @property
    def form(self) -> tuple[int, int]:
        """How long its ids are: those of one school are of much the same length."""
        return len(self.user), len(self.submission)


class Canvas(Platform):
    """`<name>[_LATE]_<user id>_<submission id>_<file>`; anonymous and group submissions; text entries."""

    name = "canvas"
    title = Text("Canvas download", "Canvas からダウンロードしたもの")

    _ANONYMOUS = re.compile(r"(?:LATE_)?(anon)_([A-Za-z0-9]+)_(?:\d+_(.+)|(text\.html))", re.DOTALL)
    _IDS = re.compile(r"(?=_(?:LATE_)?(\d+)_(\d+)_(.))", re.DOTALL)
    _ENTRY = re.compile(r"(.+?)_(?:LATE_)?(\d+)_(text\.html)", re.DOTALL)
    _SHORTEST_USER = 3  # digits; what is shorter in front of two further numbers belongs to the name of a group

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the user, or the group, of each file."""
        ways = [[] if isinstance(node, Folder) else list(self._ways(node.name)) for node in nodes]
        usual = {found[0].form for found in ways if len(found) == 1}
        return [self._piece(node, self._likely(found, usual)) for node, found in zip(nodes, ways, strict=True)]

    def _ways(self, name: str) -> Iterator[_Sent]:
        if match := self._ANONYMOUS.fullmatch(name):
            yield _Sent(match[1], match[2], "", match[3] or match[4])
            return
        found = [match for match in self._IDS.finditer(name) if match.start()]
        yield from (_Sent(name[: match.start()], match[1], match[2], name[match.start(3) :]) for match in found)
        if not found and (match := self._ENTRY.fullmatch(name)):
            yield _Sent(match[1], match[2], "", match[3])

    def _likely(self, ways: Sequence[_Sent], usual: set[tuple[int, int]]) -> _Sent | None:
        """Return the first two numbers that look like the ids of others, or like ids at all: a group's name may hold some."""
        alike = [way for way in ways if way.form in usual]
        long = [way for way in ways if len(way.user) >= self._SHORTEST_USER]
        return next(iter((*alike, *long, *ways)), None)

    def _piece(self, node: Node, sent: _Sent | None) -> Piece | None:
        if sent is None or isinstance(node, Folder):
            return None
        number = attempt(sent.file)
        root = alone(replace(node, name=sent.file), (number,) if number else ())
        # A group chooses its name, which may hold another student's number: name and number together are one sender.
        key = (self.name, sent.sender, sent.user)
        person = Person("" if sent.sender == "anon" else sent.sender, sent.user)
        return Piece(sent.user, root, key, node.name, (person,))


class Blackboard(Platform):
    """`<assignment>_<user>_attempt_<time>[_<file>]`, with a `.txt` for each attempt that tells the full name."""

    name = "blackboard"
    title = Text("Blackboard download", "Blackboard からダウンロードしたもの")

    _FILE = re.compile(r"(.+?)_attempt_(\d{4}(?:-\d\d){5})(?:_(.+)|\.txt)", re.DOTALL)
    _SENDER = re.compile(r"[^:：\n]*[:：] *(.+?) *\(([^()\n]+)\) *(?:\n|$)")

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the user and the attempt of each file."""
        matches = [None if isinstance(node, Folder) else self._FILE.fullmatch(node.name) for node in nodes]
        people: dict[str, Person | None] = {}
        with_file = {(match[1], match[2]) for match in matches if match and match[3]}
        for node, match in zip(nodes, matches, strict=True):
            if match and not match[3]:
                people[match[1]] = self._person(node, match[1]) or people.get(match[1])
        pieces: list[Piece | None] = []
        for node, match in zip(nodes, matches, strict=True):
            if match is None or isinstance(node, Folder):
                pieces.append(None)
                continue
            person = people.get(match[1]) or Person(number=match[1].rpartition("_")[2])
            moment = dashed(match[2])
            receipt = not match[3] and (match[1], match[2]) in with_file
            root = alone(replace(node, name=match[3] or "text.txt"), sortable(moment))
            root = Folder(root.name, list, root.attempt) if receipt else root
            when = moment.isoformat() if moment else ""
            key = (self.name, person.number)
            pieces.append(Piece(person.number, root, key, node.name, (person,), when, f"attempt {match[2]}"))
        return pieces

    def _person(self, node: Node, before: str) -> Person | None:
        """Return whom the receipt of an attempt names, if the file's name says the same."""
        match = self._SENDER.match(_text(node))
        return Person(match[1], match[2]) if match and before.endswith(f"_{match[2]}") else None


class Brightspace(Platform):
    """Folders `<id>-<id> - <name> - <date and time>`, one each time that somebody handed in."""

    name = "brightspace"
    title = Text("Brightspace download", "Brightspace からダウンロードしたもの")
    beside = frozenset({"index.html"})

    _FOLDER = re.compile(r"(\d+)-(\d+) - (.+) - (.+)")

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the person and the moment of each folder."""
        matches = [self._FOLDER.fullmatch(node.name) for node in nodes]
        # One of the numbers is the person's, the other that of the assignment, which is the same for all.
        names = defaultdict(set)
        for match in filter(None, matches):
            names[match[1]].add(match[3])
        which = 2 if any(len(some) > 1 for some in names.values()) else 1
        return [self._piece(node, match, which) for node, match in zip(nodes, matches, strict=True)]

    def _piece(self, node: Node, match: re.Match[str] | None, which: int) -> Piece | None:
        if match is None or not isinstance(node, Folder):
            return None
        moment = written(match[4])
        root = replace(node, attempt=sortable(moment))
        when = moment.isoformat() if moment else ""
        key = (self.name, match[which], match[3])
        return Piece(match[which], root, key, node.name, (Person(match[3], match[which]),), when, match[4])


class Manaba(Platform):
    """`<student id>-<n>@<user id>@<file>`, or a folder `<student id>-<n>@<user id>`, and a table of who handed in."""

    name = "manaba"
    title = Text("manaba download", "manaba からダウンロードしたもの")

    _NAME = re.compile(r"([^@]+?)-(\d+)@([^@]+)(?:@(.+))?", re.DOTALL)
    _HEADS = ("学籍番号", "氏名", "提出日時")

    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return the student of each file or folder."""
        table: dict[str, tuple[str, str]] = {}
        for node in nodes:
            if node.name.lower().endswith(".csv"):
                table.update(self._table(_text(node)))
        return [self._one(node, table) for node in nodes]

    def _one(self, node: Node, table: dict[str, tuple[str, str]]) -> Piece | None:
        match = self._NAME.fullmatch(node.name)
        if match is None or isinstance(node, Folder) is bool(match[4]):
            return None
        number, user = match[1], match[3]
        turn = (int(match[2]),)
        root = replace(node, attempt=turn) if isinstance(node, Folder) else alone(replace(node, name=match[4]), turn)
        name, when = table.get(number) or table.get(f"{number}-{match[2]}") or ("", "")
        return Piece(number, root, (self.name, number, user), node.name, (Person(name, number),), when, match[2])

    def _table(self, text: str) -> Iterator[tuple[str, tuple[str, str]]]:
        """Read the rows of the table: number, then name and moment."""
        rows = csv.DictReader(io.StringIO(text), restkey="", restval="")
        for row in rows:
            number, name, when = (next((v for k, v in row.items() if k and head in k), "") for head in self._HEADS)
            if number:
                yield number.strip(), (name.strip(), stamped(when.replace("/", "-")))


def _text(node: Node) -> str:
    """Return what a platform wrote beside the submissions, "" when it cannot be read."""
    data = node.read(MAX_PY_BYTES) if isinstance(node, File) else b""
    text = decode(data) if isinstance(data, bytes) else None
    return text.text if isinstance(text, Decoded) else ""
