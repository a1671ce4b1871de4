"""Find out who handed in what: the place of a file names its student, never what is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.errors import UsageError
from grader.intake.exports import Exchange, Gradescope, Nbgrader, Teams
from grader.intake.names import CODE_SUFFIXES, fold, suffix
from grader.intake.naming import Kind, is_around
from grader.intake.pieces import Piece, Platform, is_document, may_be_submission
from grader.intake.plain import SURE, Entry, Evidence, Verdict, Way, most_alike
from grader.intake.platforms import Blackboard, Brightspace, Canvas, Manaba, Moodle
from grader.intake.remarks import APART, MERGED, NO_PERSON
from grader.intake.topics import TopicNames
from grader.intake.tree import Folder, Node, alone, visible
from grader.model import Person, Remark, Text

PLATFORMS: tuple[Platform, ...] = (
    Gradescope(),
    Moodle(),
    Blackboard(),
    Brightspace(),
    Manaba(),
    Nbgrader(),
    Exchange(),
    Teams(),
    Canvas(),
)
LAYOUTS = (*Way, *(platform.name for platform in PLATFORMS))

_TITLES = {
    Way.ONE: Text("One student's work", "1 人の提出物"),
    Way.STUDENTS: Text("Folders and files named after their students", "学生の名前の付いたフォルダーやファイル"),
    Way.WEEKS: Text("A folder for each topic or week, with students inside", "課題や週ごとのフォルダーに入った学生の提出物"),
}
_REPOSITORIES = Text("Git repositories", "Git リポジトリ")
# What was handed in, and what lies beside it: in the folder of an nbgrader course, and in a team's library, where students
# work in the other folder.
_SUBMITTED = {
    "submitted": {"source", "release", "autograded", "feedback"},
    "Submitted files": {"Working files"},
    "提出されたファイル": {"作業ファイル"},
    "提出済みファイル": {"作業ファイル"},
}
_NAMED = 3  # students named in a question


@dataclass(frozen=True, slots=True)
class Handed:
    """What came from one student or group."""

    student: str
    roots: tuple[Folder, ...]
    people: tuple[Person, ...] = ()
    submitted: str = ""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How the input was read, in words, and whose it is."""

    title: Text
    handed: tuple[Handed, ...]


def by_student(path: Path, root: Folder, names: TopicNames, layout: str | None = None) -> Reading:
    """Return whose the files in `root` are.

    Args:
        path: what the person named, for a sentence.
        root: the folder or archive.
        names: the names of the course's topics.
        layout: one of `LAYOUTS` to be taken at its word, None to find out.

    Raises:
        UsageError: there is no such layout, the input is not of that kind, or it can be read in two ways.
    """
    if layout is not None and layout not in LAYOUTS:
        raise UsageError(f"There is no layout '{layout}'. Layouts: {', '.join(LAYOUTS)}.")
    return _Layouts(path, root, names).read(layout)


class _Layouts:
    """The ways to read one input."""

    def __init__(self, path: Path, root: Folder, names: TopicNames) -> None:
        self._path = path
        self._root = root
        self._evidence = Evidence(names, PLATFORMS)
        self._chain = self._evidence.chain(_handed_in_part(root))

    def read(self, layout: str | None) -> Reading:
        if layout is None:
            return self._guessed()
        if layout in list(Way):
            return self._plain(Way(layout), self._asked_place(Way(layout)))
        [platform] = [each for each in PLATFORMS if each.name == layout]
        found = [folder for folder in self._chain if any(platform.read(visible(folder)))]
        if not found:
            raise UsageError(f"{self._path} holds nothing that is named as {platform.title.en}s are: choose another --layout.")
        return Reading(platform.title, _grouped(self._sent(platform, found[0])))

    def _guessed(self) -> Reading:
        for folder in self._chain:
            if platform := self._evidence.platform(folder):
                return Reading(platform.title, _grouped(self._sent(platform, folder)))
        # A topic's folder that lies alone tells of the topic, so it is looked at from outside.
        kinds = [self._evidence.kind(folder) for folder in self._chain[1:]]
        depth = kinds.index(Kind.ASKED) if Kind.ASKED in kinds else len(kinds)
        inner = self._chain[depth]
        verdict = self._evidence.verdict(inner)
        if verdict == Verdict(Way.STUDENTS) and not all(map(self._is_around, self._chain[1 : depth + 1])):
            verdict = self._whose(inner)
        if verdict.other is not None:
            raise UsageError(self._question(verdict, inner))
        return self._plain(verdict.way, inner)

    def _is_around(self, folder: Folder) -> bool:
        """Tell whether a folder around others is no student's."""
        same = fold(folder.name) == fold(self._root.name)
        return same or is_around(folder.name) or self._evidence.kind(folder) is not Kind.PERSON

    def _whose(self, inner: Folder) -> Verdict:
        """Tell whether a lone folder is a student's, in which others have names of their own, or lies around a class."""
        answers = [topics for entry in self._evidence.entries(inner) if (topics := self._evidence.topics(entry.node))]
        if len(answers) < 2:
            return Verdict(Way.ONE)
        return Verdict(Way.STUDENTS) if most_alike(answers) >= SURE else Verdict(Way.ONE, Way.STUDENTS)

    def _question(self, verdict: Verdict, inner: Folder) -> str:
        ways = (verdict.way, verdict.other or verdict.way)
        first, second = (_listed([one.student for one in self._plain(way, inner).handed]) for way in ways)
        return (
            f"{self._path} can be read in two ways: as the work of {first}, or of {second}; "
            f"say which with --layout {ways[0]} or --layout {ways[1]}."
        )

    def _asked_place(self, way: Way) -> Folder:
        """Return the folder to which a layout applies that somebody has asked for: the deepest one that has what it needs."""
        kind = {Way.STUDENTS: Kind.PERSON, Way.WEEKS: Kind.ASKED}.get(way)
        fitting = [folder for folder in self._chain if any(e.naming.kind is kind for e in self._evidence.entries(folder))]
        return fitting[-1] if fitting else self._chain[-1] if way is Way.WEEKS else self._root

    def _plain(self, way: Way, folder: Folder) -> Reading:
        if way is Way.ONE:
            own = next((each for each in self._chain[1:] if not self._is_around(each)), self._root)
            found = own is not self._root or any(map(may_be_submission, visible(own)))
            return Reading(_TITLES[way], (Handed(own.name, (own,)),) if found else ())
        entries = self._evidence.entries(folder)
        if way is Way.WEEKS:
            return Reading(_TITLES[way], _grouped(_over_weeks(self._weeks(entries))))
        title = _REPOSITORIES if entries and all(_is_repository(entry.node) for entry in entries) else _TITLES[way]
        return Reading(title, _grouped(self._students(entries)))

    def _sent(self, platform: Platform, folder: Folder) -> list[Piece]:
        """Return what a platform hands out, and by its own name what somebody has put beside it."""
        nodes = visible(folder)
        pieces = []
        for node, piece in zip(nodes, platform.read(nodes), strict=True):
            if piece is not None:
                pieces.append(piece)
            elif may_be_submission(node) and node.name not in platform.beside:
                root = node if isinstance(node, Folder) else alone(node)
                student = self._evidence.named(node).bare
                pieces.append(Piece(student, root, (student,), node.name))
        return pieces

    def _weeks(self, entries: Sequence[Entry]) -> list[list[Piece]]:
        classes = all(map(self._evidence.may_be_class, entries))
        return [self._week(entry, is_class=classes) for entry in entries]

    def _week(self, entry: Entry, *, is_class: bool) -> list[Piece]:
        """Return what lies in a topic's or week's folder, each with that folder around it, which tells of the topic."""
        folder = self._evidence.opened(entry.node)
        if folder is None:
            return self._students([entry])
        inner = self._evidence.inside(folder)
        platform = self._evidence.platform(inner)
        if entry.naming.kind is Kind.PERSON and platform is None and not (is_class or self._evidence.is_class(folder)):
            return self._students([entry])
        pieces = self._sent(platform, inner) if platform else self._students(self._evidence.entries(inner))
        return [replace(piece, root=_below(entry, piece)) for piece in pieces]

    def _students(self, entries: Sequence[Entry]) -> list[Piece]:
        """Return each thing as the work of the student whom its name means."""
        entries = [e for e in entries if e.naming.kind is Kind.PERSON or not is_document(e.node)]
        prefix = _prefix(entries)
        plain = {entry.bare: entry for entry in entries if entry.student == entry.bare}
        names: dict[str, list[Entry]] = {}
        pieces = []
        for entry in entries:
            student = entry.student.removeprefix(prefix)
            said: tuple[Remark, ...] = ()
            other = plain.get(student) if student != entry.bare else None
            if other and self._evidence.topics(other.node) & self._evidence.topics(entry.node):
                said, student = (APART.about(file=entry.node.name, student=student),), entry.bare
            if entry.naming.kind is Kind.ASKED and not entry.naming.number:
                said = (NO_PERSON.about(file=entry.node.name),)
            names.setdefault(student, []).append(entry)
            pieces.append(Piece(student, _own(entry), (student,), entry.node.name, remarks=said))
        for student, some in names.items():
            # Files of one person for several topics are what such names are for; anything else is told.
            if len(some) > 1 and not all(entry.naming.who or entry.naming.number for entry in some):
                files = MERGED.about(files=", ".join(entry.node.name for entry in some))
                first = next(index for index, piece in enumerate(pieces) if piece.student == student)
                pieces[first] = replace(pieces[first], remarks=(*pieces[first].remarks, files))
        return pieces


def _listed(students: Sequence[str]) -> str:
    more = f" and {len(students) - _NAMED} more" if len(students) > _NAMED else ""
    return f"{len(students)} student{'' if len(students) == 1 else 's'} ({', '.join(students[:_NAMED])}{more})"


def _handed_in_part(root: Folder) -> Folder:
    """Return the part of an nbgrader course or a team's library that students have handed in, or the folder itself."""
    folders = {node.name: node for node in visible(root) if isinstance(node, Folder)}
    return next((folders[name] for name, beside in _SUBMITTED.items() if name in folders and beside & folders.keys()), root)


def _over_weeks(weeks: Sequence[Sequence[Piece]]) -> list[Piece]:
    """Return the pieces of all weeks, with one key for those whom a platform numbers anew in each but names alike."""
    pieces = [piece for week in weeks for piece in week]
    numbers: dict[tuple[str, ...], list[str]] = {}
    unclear: set[tuple[str, ...]] = set()
    for week in weeks:
        here = {(piece.alias, piece.student) for piece in week if piece.alias}
        for alias, number in sorted(here):
            numbers.setdefault(alias, []).append(number)
        unclear.update(alias for alias, count in Counter(alias for alias, _ in here).items() if count > 1)
    same = {alias: found for alias, found in numbers.items() if len(set(found)) > 1 and alias not in unclear}
    told = {alias: (MERGED.about(files=", ".join(dict.fromkeys(found))),) for alias, found in same.items()}
    return [
        replace(piece, student=same[piece.alias][0], key=piece.alias, remarks=told[piece.alias])
        if piece.alias in same
        else piece
        for piece in pieces
    ]


def _grouped(pieces: Sequence[Piece]) -> tuple[Handed, ...]:
    groups: dict[tuple[str, ...], list[Piece]] = {}
    for piece in pieces:
        groups.setdefault(piece.key, []).append(piece)
    return tuple(map(_handed, groups.values()))


def _handed(pieces: Sequence[Piece]) -> Handed:
    several = len({piece.moment for piece in pieces}) > 1
    roots = tuple(_dated(piece) if several else piece.root for piece in pieces)
    people = max((piece.people for piece in pieces), key=lambda some: sum(bool(person.name) for person in some))
    said = tuple(dict.fromkeys(remark for piece in pieces for remark in piece.remarks))
    return Handed(pieces[0].student, roots, people, max(piece.submitted for piece in pieces), said)


def _dated(piece: Piece) -> Folder:
    """Return what was handed in at one time below a folder named after it, so that a remark can tell it from another."""
    root = piece.root
    return Folder(root.name, lambda: [Folder(piece.moment, root.children)], root.attempt)


def _own(entry: Entry) -> Folder:
    """Return a student's work under the name that it has without the student's."""
    node, plain = entry.node, entry.naming.plain
    if not isinstance(node, Folder):
        return alone(replace(node, name=plain or node.name))
    return Folder(node.name, lambda: [replace(node, name=plain)]) if plain else node


def _below(week: Entry, piece: Piece) -> Folder:
    root, topic = piece.root, week.naming.topic
    nodes = root.children()
    lone = nodes[0] if len(nodes) == 1 else None
    if lone is not None and not isinstance(lone, Folder) and suffix(lone.name) in CODE_SUFFIXES and lone.name == piece.label:
        # The name of a person where the topic's is expected is no mistake of the student's.
        named = replace(lone, name=topic.stem + suffix(lone.name)) if topic else lone
        return Folder(root.name, lambda: [Folder(week.bare, lambda: [named])] if topic else [named], root.attempt)
    return Folder(root.name, lambda: [Folder(week.bare, root.children)], root.attempt)


def _is_repository(node: Node) -> bool:
    return isinstance(node, Folder) and any(below.name == ".git" for below in node.children())


def _prefix(entries: Sequence[Entry]) -> str:
    """Return `<assignment>-` where all are repositories with such a name, else nothing."""
    if len(entries) < 2 or not all(_is_repository(entry.node) and not entry.naming.who for entry in entries):
        return ""
    first, *others = (entry.bare for entry in entries)
    prefix, dash, _ = first.rpartition("-")
    while dash and not all(name.startswith(prefix + dash) for name in others):
        prefix, dash, _ = prefix.rpartition("-")
    return prefix + dash
