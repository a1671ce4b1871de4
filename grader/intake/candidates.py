"""Tell which topics a student's file may answer, and which of several files answers a topic best."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from grader.course.course import Topic
from grader.intake.names import CODE_SUFFIXES, stem, suffix
from grader.intake.source import Source
from grader.intake.topics import TopicNames, Version, version_of_folder
from grader.intake.tree import Found

_TEST = re.compile(r"(?:.*[ _-])?tests?(?:[ _-].*)?", re.IGNORECASE)


class Sign(IntEnum):
    """What tells that a file belongs to a topic, the strongest sign first."""

    NAME = 0
    FOLDER = 1
    FUNCTIONS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A readable file that may be a student's answer to a topic.

    `main` tells the one topic that the file is about from those whose functions it holds too. `exact` says that it has the
    name the topic asks for, `lineage` what all versions of a file share of their names.
    """

    topic: Topic
    item: Found
    source: Source
    sign: Sign
    main: bool
    unchanged: bool
    exact: bool
    version: Version
    lineage: str

    @property
    def path(self) -> tuple[str, ...]:
        """Where the file lies below its student's folder."""
        return self.item.path

    @property
    def written(self) -> int:
        """How many functions of the topic are more than what was handed out."""
        return 0 if self.unchanged else len(self.source.functions.written.intersection(self.topic.functions))

    @property
    def idle(self) -> bool:
        """Whether the topic's functions stand in the file as they were handed out."""
        return self.unchanged or (self.written == 0 and not self.source.functions.defined.isdisjoint(self.topic.functions))

    @property
    def is_part(self) -> bool:
        """Whether its functions alone speak for a file that holds less than half of them, as a helper does that borrows one."""
        return self.sign is Sign.FUNCTIONS and 2 * len(self.source.functions.defined.intersection(self.topic.functions)) < len(
            self.topic.functions
        )

    @property
    def rank(self) -> tuple[object, ...]:
        """Sorts the file to use last; times of files play no part, since copying and unpacking changes them."""
        notebook = suffix(self.path[-1]) == ".ipynb"
        return (*self._sent, self.written, self.version, -self.sign, not notebook, self.exact, -len(self.path))

    @property
    def newness(self) -> tuple[object, ...]:
        """Sorts the newest version of one file last: a number given on purpose counts more than what is written."""
        return (*self._sent, self.version.given, self.rank)

    @property
    def _sent(self) -> tuple[object, ...]:
        return (not self.idle, self.item.attempt, max(map(version_of_folder, self.path[:-1]), default=0))


def best(candidates: Iterable[Candidate]) -> Candidate:
    """Return the file to grade: the newest version of each, and of those the one in which most is written."""
    newest: dict[str, Candidate] = {}
    for one in sorted(candidates, key=lambda each: each.path):
        rival = newest.get(one.lineage)
        newest[one.lineage] = one if rival is None else max(rival, one, key=lambda each: each.newness)
    return max(newest.values(), key=lambda each: each.rank)


class Recogniser:
    """Knows a course's topics by the names and functions of their files."""

    def __init__(self, student: str, names: TopicNames, stub_digests: frozenset[str]) -> None:
        """Start with a student.

        Args:
            student: the name under which the files came; a file of that name holds an answer to any topic.
            names: the names of the course's topics.
            stub_digests: sha256 of every file as it is handed out.
        """
        self._student = student
        self._names = names
        self._stub_digests = stub_digests

    def candidates(self, item: Found, source: Source, place: Topic | None) -> list[Candidate]:
        """Return the topics that a file may be an answer to.

        Args:
            item: the file.
            source: what was read in it.
            place: the topic whose folder it lies in alone.
        """
        unchanged = not self._stub_digests.isdisjoint(source.digests)
        exact, version = self._names.is_exact(item.name), self._names.version(item.name)
        lineage = self._names.unversioned(item.name)
        main = self._main(item, source, place)
        found = [] if main is None else [(*main, True)]
        found += [(topic, Sign.FUNCTIONS, False) for topic in self._further(item, source, main and main[0])]
        return [Candidate(topic, item, source, sign, first, unchanged, exact, version, lineage) for topic, sign, first in found]

    def _main(self, item: Found, source: Source, place: Topic | None) -> tuple[Topic, Sign] | None:
        """Return the one topic that a file is about, by the strongest sign."""
        if topic := self._names.of_file(item.name):
            return topic, Sign.NAME
        if place is not None:
            return place, Sign.FOLDER
        topic = None if _is_test(item.path) else source.topic(self._names.topics)
        if topic is None:
            return None
        if item.path == (item.name,) and stem(item.name) == self._student and suffix(item.name) in CODE_SUFFIXES:
            return topic, Sign.NAME
        return None if source.functions.written.isdisjoint(topic.functions) else (topic, Sign.FUNCTIONS)

    def _further(self, item: Found, source: Source, main: Topic | None) -> Iterator[Topic]:
        """List the other topics that a file answers: it holds half of their functions, so it borrows not just one."""
        if _is_test(item.path):
            return
        taken = set(main.functions) if main else set[str]()
        for topic in self._names.topics:
            own = set(topic.functions) - taken
            half = 2 * len(own & source.functions.defined) >= len(topic.functions)
            if topic is not main and half and not own.isdisjoint(source.functions.written):
                yield topic


def lone_files(code: Sequence[Found], names: TopicNames) -> dict[tuple[str, ...], Topic]:
    """Return the topic of each file that is the only one of its kind in a folder named after a topic."""
    inside: dict[tuple[tuple[str, ...], str], list[Found]] = {}
    named: dict[tuple[str, ...], Topic] = {}
    for item in code:
        for depth in range(len(item.path) - 1, 0, -1):
            folder = item.path[:depth]
            if topic := names.of_folder(folder[-1]):
                named[folder] = topic
                inside.setdefault((folder, suffix(item.name)), []).append(item)
                break
    return {items[0].path: named[folder] for (folder, _), items in inside.items() if len(items) == 1}


def _is_test(path: tuple[str, ...]) -> bool:
    """Tell whether a file is one of tests, which may define functions to compare with."""
    return any(_TEST.fullmatch(name) for name in (*path[:-1], stem(path[-1])))
