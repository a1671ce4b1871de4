"""Choose among a student's files the one to grade for each topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeGuard

from grader.course.course import Topic
from grader.intake.kinds import not_code_by_name
from grader.intake.names import CODE_SUFFIXES, attempt, is_kit, shown, stem, suffix
from grader.intake.reader import Reader, limit_mb
from grader.intake.remarks import CHOSEN, ENCODING, MISNAMED, UNCHANGED, UNUSED, Reason
from grader.intake.source import Source, read_source
from grader.intake.topics import TopicNames
from grader.intake.tree import Found, NotRead
from grader.model import Remark, SourceFile

_LISTED = 5  # unused files named in the remark; a clone of the whole kit has hundreds


class Sign(IntEnum):
    """What tells that a file belongs to a topic, the strongest sign first."""

    NAME = 0
    FOLDER = 1
    FUNCTIONS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A readable file that may be a student's answer to a topic."""

    topic: Topic
    path: tuple[str, ...]
    sign: Sign
    source: Source
    exact: bool
    unchanged: bool

    @property
    def rank(self) -> tuple[object, ...]:
        """Sorts the file to use first; times of files play no part, since copying and unpacking changes them."""
        name = self.path[-1]
        notebook = suffix(name) == ".ipynb"
        return (self.unchanged, self.sign, notebook, -attempt(name), not self.exact, len(self.path), self.path)


@dataclass(slots=True)
class _Choice:
    """The best file so far for one topic, and the changed ones passed over for it; only one file's text is kept."""

    best: Candidate
    others: dict[str, str] = field(default_factory=dict)

    def offer(self, candidate: Candidate) -> None:
        winner, loser = sorted((self.best, candidate), key=lambda one: one.rank)
        self.best = winner
        if not loser.unchanged:
            self.others[shown(loser.path)] = loser.source.digest

    def file(self) -> SourceFile:
        """Return the file to grade, with what is to be said about it."""
        topic, source = self.best.topic, self.best.source
        return SourceFile(topic.name, source.name, source.cells, source.digest, tuple(self._remarks()))

    def _remarks(self) -> Iterator[Remark]:
        best, file = self.best, shown(self.best.path)
        if best.source.encoding != "UTF-8":
            yield ENCODING.about(file=file, encoding=best.source.encoding)
        if best.sign is not Sign.NAME:
            yield MISNAMED.about(file=file, expected=best.topic.file)
        if best.unchanged:
            yield UNCHANGED.about(file=file)
        others = sorted(name for name, digest in self.others.items() if digest != best.source.digest)
        if others:
            yield CHOSEN.about(file=file, others=_listing(others))


class Chooser:
    """Sorts what one student handed in by topic."""

    def __init__(self, student: str, names: TopicNames, stub_digests: frozenset[str], reader: Reader) -> None:
        """Start with a student.

        Args:
            student: the name under which the files came; a file of that name holds an answer to any topic.
            names: the names of the course's topics.
            stub_digests: sha256 of every file as it is handed out.
            reader: opens the student's files.
        """
        self._student = student
        self._names = names
        self._topics = names.topics
        self._stub_digests = stub_digests
        self._reader = reader
        self._choices: dict[str, _Choice] = {}
        self._unused: list[str] = []
        self._remarks: list[Remark] = []

    @property
    def files(self) -> tuple[SourceFile, ...]:
        """The files to grade, in the order of the topics."""
        return tuple(self._choices[topic.name].file() for topic in self._topics if topic.name in self._choices)

    @property
    def remarks(self) -> list[Remark]:
        """What is to be said about the files that are not graded."""
        told = {} if self._choices else self._something_else()
        reasons = [reason.about(file=name) for name, reason in told.items()]
        unused = [name for name in self._unused if name not in told]
        listing = [UNUSED.about(files=_listing(unused))] if unused else []
        return list(dict.fromkeys([*self._remarks, *reasons, *listing]))

    def take(self, items: Iterable[Found | NotRead]) -> None:
        """Read what may be an answer: files with a telling name first, others only for topics still without one."""
        code = [item for item in items if self._may_be_read(item)]
        lone = _lone_files(code, self._names)
        unclear = []
        for item in code:
            if topic := self._names.of_file(item.name):
                self._offer(item, topic, Sign.NAME)
            elif topic := lone.get(item.path):
                self._offer(item, topic, Sign.FOLDER)
            else:
                unclear.append(item)
        missing = [topic.name for topic in self._topics if self._is_missing(topic)]
        for item in unclear:
            self._offer_by_functions(item, missing)

    def _may_be_read(self, item: Found | NotRead) -> TypeGuard[Found]:
        """Tell whether a file is worth opening; of the others, note what the student should know."""
        if isinstance(item, NotRead):
            self._refuse(item.path, item.reason)
            return False
        if is_kit(item.name):
            return False
        if suffix(item.name) in CODE_SUFFIXES:
            return True
        self._unused.append(shown(item.path))
        return False

    def _something_else(self) -> dict[str, Reason]:
        """Return the first unused file of each kind that is no code, such as a document, and what is to be said of it."""
        first: dict[Reason, str] = {}
        for name in self._unused:
            if reason := not_code_by_name(name):
                first.setdefault(reason, name)
        return {name: reason for reason, name in first.items()}

    def _is_missing(self, topic: Topic) -> bool:
        choice = self._choices.get(topic.name)
        return choice is None or choice.best.unchanged

    def _offer(self, item: Found, topic: Topic, sign: Sign) -> None:
        if source := self._read(item):
            self._add(item, topic, sign, source)

    def _offer_by_functions(self, item: Found, missing: Sequence[str]) -> None:
        """Take a file for the topic whose functions it defines, when that topic has no answer yet."""
        source = self._read(item) if missing else None
        topic = source.topic(self._topics) if source else None
        if source and topic and topic.name in missing:
            own = item.path == (item.name,) and stem(item.name) == self._student
            self._add(item, topic, Sign.NAME if own else Sign.FUNCTIONS, source)
        elif source or not missing:
            self._unused.append(shown(item.path))

    def _add(self, item: Found, topic: Topic, sign: Sign, source: Source) -> None:
        unchanged = not self._stub_digests.isdisjoint(source.digests)
        candidate = Candidate(topic, item.path, sign, source, self._names.is_exact(item.name), unchanged)
        choice = self._choices.get(topic.name)
        if choice is None:
            self._choices[topic.name] = _Choice(candidate)
        else:
            choice.offer(candidate)

    def _read(self, item: Found) -> Source | None:
        data = self._reader.read(item.file)
        source = data if isinstance(data, Reason) else read_source(item.name, data)
        if isinstance(source, Reason):
            self._refuse(item.path, source)
            return None
        return source

    def _refuse(self, path: tuple[str, ...], reason: Reason) -> None:
        self._remarks.append(reason.about(file=shown(path), limit=limit_mb(shown(path))))


def _lone_files(code: Iterable[Found], names: TopicNames) -> dict[tuple[str, ...], Topic]:
    """Return the topic of each file that is the only one of its kind in a folder named after a topic."""
    inside: defaultdict[tuple[tuple[str, ...], str], list[Found]] = defaultdict(list)
    named: dict[tuple[str, ...], Topic] = {}
    for item in code:
        for depth in range(len(item.path) - 1, 0, -1):
            folder = item.path[:depth]
            if topic := names.of_folder(folder[-1]):
                named[folder] = topic
                inside[folder, suffix(item.name)].append(item)
                break
    return {items[0].path: named[folder] for (folder, _), items in inside.items() if len(items) == 1}


def _listing(names: Sequence[str]) -> str:
    """Return the first few names, and how many more there are."""
    more = len(names) - _LISTED
    return ", ".join(names[:_LISTED]) + (f" (+{more})" if more > 0 else "")
