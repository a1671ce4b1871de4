"""Tell of what people, not a platform, have put together whose it is: one student's, a class's, or a class's by weeks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, TypeVar

from grader.errors import InputError
from grader.intake.bounds import MAX_DEPTH, MAX_LOOKED_BYTES
from grader.intake.names import ARCHIVE_SUFFIXES, CODE_SUFFIXES, is_kit, stem, suffix
from grader.intake.naming import Kind, Naming, Namings
from grader.intake.pieces import Platform, is_document, may_be_submission
from grader.intake.reader import Reader, Tally
from grader.intake.remarks import TOO_MUCH, Reason
from grader.intake.source import Source, read_source
from grader.intake.topics import TopicNames
from grader.intake.tree import File, Folder, Found, Node, alone, visible, walk

# Where `grader release` puts the topics: it tells a clone of the whole kit from a folder of students.
_KIT_FOLDER = "assignments"
SURE = 3  # so many who answer the same topic are not the drafts of one student
_SHORTEST_ID = 3  # digits; a shorter number behind a name may be a copy's


Answer = TypeVar("Answer")


class Way(StrEnum):
    """How a folder can be read; the value is what `--layout` takes."""

    ONE = "one"
    STUDENTS = "students"
    WEEKS = "weeks"


class Verdict(NamedTuple):
    """The way in which a folder is to be read, or two of which a person must choose."""

    way: Way
    other: Way | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a folder, and what its name means."""

    node: Node
    naming: Naming

    @property
    def bare(self) -> str:
        """Its name, without the ending of a file."""
        return self.node.name if isinstance(self.node, Folder) else stem(self.node.name)

    @property
    def student(self) -> str:
        """The student whom its name means, if it means one."""
        return self.naming.who or self.naming.number or self.bare


class Evidence:
    """What names, and where they do not tell, contents say about a folder."""

    def __init__(self, names: TopicNames, platforms: Sequence[Platform]) -> None:
        """Start with a course.

        Args:
            names: the names of its topics.
            platforms: those whose downloads may lie in a week's folder.
        """
        self._names = names
        self._namings = Namings(names)
        self._platforms = platforms
        self._looked_at = 0
        self._opened: dict[Node, Folder | None] = {}

    def entries(self, folder: Folder) -> list[Entry]:
        """Return what in a folder may be somebody's work, with the meaning of its name."""
        return [self.named(node) for node in visible(folder) if may_be_submission(node)]

    def named(self, node: Node) -> Entry:
        """Return a file or folder with the meaning of its name."""
        return Entry(node, self._namings.of(node))

    def kind(self, folder: Folder) -> Kind:
        """Return what a folder's name means."""
        return self._namings.of(folder).kind

    def platform(self, folder: Folder) -> Platform | None:
        """Return the platform that has named what lies in a folder, None for none."""
        nodes = visible(folder)
        return next((platform for platform in self._platforms if platform.fits(nodes)), None)

    def opened(self, node: Node) -> Folder | None:
        """Return a folder, or an archive as a folder, None for what is neither.

        Raises:
            InputError: an archive that is named after a week is too large to be read inside of something else.
        """
        if isinstance(node, Folder):
            return node
        if not isinstance(node, File) or suffix(node.name) not in ARCHIVE_SUFFIXES:
            return None
        if node not in self._opened:
            found = Reader(Tally()).open_archive(node)
            if isinstance(found, Reason) and found.id == "too_large" and self._namings.of(node).kind is Kind.ASKED:
                raise InputError(f"{node.name} is too large to be read inside of another folder: name it by itself.")
            self._opened[node] = found if isinstance(found, Folder) else None
        return self._opened[node]

    def chain(self, root: Folder) -> list[Folder]:
        """Return a folder, the folder or archive that lies alone in it, the one that lies alone in that, and so on."""
        folders = [root]
        while len(folders) <= MAX_DEPTH:
            nodes = visible(folders[-1])
            inner = self.opened(nodes[0]) if len(nodes) == 1 else None
            if inner is None:
                break
            folders.append(replace(inner, name=self.named(nodes[0]).bare))
        return folders

    def is_class(self, folder: Folder) -> bool:
        """Tell whether many students' work lies in a folder, whatever its name."""
        return self._is_download(folder) or self._answers_alike(folder, SURE) >= SURE

    def may_be_class(self, entry: Entry) -> bool:
        """Tell whether a folder or archive may be a class: also a download of one person's, or two who answer alike."""
        folder = self.opened(entry.node)
        if folder is None:
            return False
        pair = entry.naming.kind is Kind.PERSON and self._answers_alike(folder, 2) > 1
        return pair or self.platform(self.inside(folder)) is not None or self.is_class(folder)

    def _is_download(self, folder: Folder) -> bool:
        inner = self.inside(folder)
        platform = self.platform(inner)
        return platform is not None and _senders(platform, inner) > 1

    def _answers_alike(self, folder: Folder, least: int) -> int:
        people = [entry for entry in self.entries(self.inside(folder)) if entry.naming.kind is Kind.PERSON]
        return most_alike(self.topics(entry.node) for entry in people) if len(people) >= least else 0

    def topics(self, node: Node) -> frozenset[str]:
        """Return the topics to which a file or folder has answers, by their names or by what they define."""
        return frozenset(topic for item in self._code(node) for topic in self._topics_of(item))

    def verdict(self, folder: Folder) -> Verdict:
        """Tell how a folder is to be read."""
        entries = self.entries(folder)
        if any(self._is_kit(entry.node) for entry in entries):
            return Verdict(Way.ONE)
        asked = [entry for entry in entries if entry.naming.kind is Kind.ASKED]
        people = [entry for entry in entries if entry.naming.kind is Kind.PERSON]
        found = (
            self._classes(entries)
            or self._numbers(entries)
            or self._weeks([entry for entry in entries if entry.naming.kind is not Kind.PERSON])
        )
        if found is not None:
            return found
        if not asked and (people or not entries):
            return Verdict(Way.STUDENTS)
        answers = [topics for entry in people if (topics := self.topics(entry.node))]
        if not answers and any(self._is_closed(entry.node) for entry in people):
            return Verdict(Way.ONE, Way.STUDENTS)
        if not answers:
            # Files of many students that came one by one have one name, and the numbers that a browser adds.
            files: dict[str, list[frozenset[str]]] = {}
            for node in (entry.node for entry in entries if not isinstance(entry.node, Folder)):
                files.setdefault(suffix(node.name), []).append(self.topics(node))
            # And "w12", "lab3" may be user names: nobody hands in the same topic every week.
            files["/"] = [self.topics(e.node) for e in asked if isinstance(e.node, Folder) and e.naming.topic is None]
            return Verdict(Way.ONE, Way.STUDENTS if max(map(most_alike, files.values()), default=0) >= SURE else None)
        # A stray name among many students, or drafts beside a student's files: the larger number tells.
        return Verdict(Way.STUDENTS) if most_alike(answers) >= max(2, len(asked)) else Verdict(Way.ONE, Way.STUDENTS)

    def _classes(self, entries: Sequence[Entry]) -> Verdict | None:
        """Tell whether each thing here is a class of its own, such as a platform's download, None if one is not."""
        folders = []
        for entry in entries:  # one by one: the first student of an ordinary class ends it
            folder = self.opened(entry.node)
            if folder is None or not self.may_be_class(entry):
                return None
            folders.append(folder)
        if not folders:
            return None
        sure = all(self.platform(self.inside(folder)) for folder in folders) or all(
            entry.naming.kind is Kind.ASKED for entry in entries
        )
        return Verdict(Way.WEEKS) if sure else Verdict(Way.STUDENTS, Way.WEEKS)

    def _is_kit(self, node: Node) -> bool:
        inside = visible(node) if isinstance(node, Folder) and node.name == _KIT_FOLDER else []
        return any(self._names.of_folder(below.name) for below in inside)

    def _numbers(self, entries: Sequence[Entry]) -> Verdict | None:
        """Tell whether numbers behind topics' names are students' or those of copies, None where there are none."""
        numbered = [entry for entry in entries if entry.naming.number]
        if not numbered:
            return None
        numbers = {entry.naming.number for entry in numbered}
        bare = {entry.naming.topic for entry in entries if entry.naming.kind is Kind.ASKED and not entry.naming.number}
        beside = bare & {entry.naming.topic for entry in numbered}
        named = any(entry.naming.who for entry in entries)
        long = max(map(len, numbers)) >= _SHORTEST_ID
        if named or (long and (len(numbers) > 1 or not bare)):
            return Verdict(Way.STUDENTS)
        if not long and (beside or len(numbers) == 1):
            return None
        # A browser or Canvas puts "-1" behind a copy's name, people put "_1" for the first student.
        joined = all(f"_{entry.naming.number}" in entry.bare for entry in numbered)
        return Verdict(Way.STUDENTS) if not long and joined and len(numbers) >= SURE else Verdict(Way.ONE, Way.STUDENTS)

    def _weeks(self, around: Sequence[Entry]) -> Verdict | None:
        """Tell whether students lie in folders of topics or weeks, None when there is nothing to be seen of them."""
        seen: Counter[str] = Counter()
        firm = open_ = False
        downloads = 0
        for entry in around:
            folder = self.opened(entry.node)
            if folder is None:
                continue
            inner = self.inside(folder)
            if self._is_download(folder) or (entry.naming.kind is Kind.ASKED and self.platform(inner)):
                return Verdict(Way.WEEKS)
            downloads += self.platform(inner) is not None
            entries = self.entries(inner)
            if any(each.naming.topic and each.naming.kind is Kind.ASKED for each in entries):
                found = self.verdict(inner)
                firm, open_ = firm or found == Verdict(Way.STUDENTS), open_ or found.other is not None
                continue
            people = [each for each in entries if each.naming.kind is Kind.PERSON and self._holds_code(each.node)]
            if entry.naming.kind is Kind.OWN:  # `submissions` beside `docs`, or one student's `old`
                open_ = open_ or most_alike(self.topics(each.node) for each in people) > 1
                continue
            seen.update({each.student for each in people})
            packed = all(self.opened(each.node) for each in people)
            alike = entry.naming.topic is not None or most_alike([self.topics(each.node) for each in people]) > 1
            firm = firm or (alike and len(people) >= (2 if packed else SURE))
        if firm or downloads > 1 or max(seen.values(), default=0) > 1:
            return Verdict(Way.WEEKS)
        return Verdict(Way.ONE, Way.WEEKS) if open_ or len(seen) > 1 else None

    def inside(self, folder: Folder) -> Folder:
        """Return the folder in which a week's students lie: a packed folder often has another one around."""
        folders = self.chain(folder)
        if download := next((one for one in folders[1:] if self.platform(one)), None):
            return download
        return folders[-1] if all(self.kind(one) is not Kind.PERSON for one in folders[1:]) else folder

    def _is_closed(self, node: Node) -> bool:
        """Tell whether nobody can say what a file or archive holds."""
        if isinstance(node, Folder) or is_document(node):
            return False
        if isinstance(node, File) and suffix(node.name) in CODE_SUFFIXES:
            return isinstance(self._source(node.name, node), Reason)
        return self.opened(node) is None

    def _holds_code(self, node: Node) -> bool:
        return next(self._code(node), None) is not None

    def _code(self, node: Node) -> Iterator[Found]:
        def unpack(file: File) -> Folder | Reason:
            return self._look(lambda reader: reader.open_archive(file))

        for item in walk([node if isinstance(node, Folder) else alone(node)], unpack):
            if isinstance(item, Found) and suffix(item.name) in CODE_SUFFIXES and not is_kit(item.name):
                yield item

    def _topics_of(self, item: Found) -> Iterator[str]:
        topic = self._names.of_file(item.name)
        if topic is None:
            source = self._source(item.name, item.file)
            topic = None if isinstance(source, Reason) else source.topic(self._names.topics)
        if topic is not None:
            yield topic.name

    def _source(self, name: str, file: File) -> Source | Reason:
        data = self._look(lambda reader: reader.read(file))
        return data if isinstance(data, Reason) else read_source(name, data)

    def _look(self, read: Callable[[Reader], Answer | Reason]) -> Answer | Reason:
        """Read something to find out whose it is; what is too much for that says nothing, and ends no run."""
        if self._looked_at > MAX_LOOKED_BYTES:
            return TOO_MUCH
        tally = Tally()
        found = read(Reader(tally))
        self._looked_at += tally.bytes
        return found


def _senders(platform: Platform, folder: Folder) -> int:
    """Return from how many a platform has put something in a folder."""
    return len({piece.key for piece in platform.read(visible(folder)) if piece})


def most_alike(answers: Iterable[frozenset[str]]) -> int:
    """Return how many of those who answer have the same topic."""
    return max(Counter(topic for topics in answers for topic in topics).values(), default=0)
