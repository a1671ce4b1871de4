"""Find out who handed in what: the place of a file names its student, never what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from grader.intake.bounds import MAX_DEPTH
from grader.intake.kinds import UNREAD_ARCHIVE_SUFFIXES
from grader.intake.names import ARCHIVE_SUFFIXES, CODE_SUFFIXES, is_junk, is_kit, lms_file, moodle_folder, stem, suffix
from grader.intake.reader import Reader, Tally
from grader.intake.remarks import NOT_REGULAR, Reason
from grader.intake.source import read_source
from grader.intake.topics import TopicNames
from grader.intake.tree import File, Folder, Found, Node, Refusal, alone, walk

# Where `grader release` puts the topics: it tells a clone of the whole kit from a folder of students.
_KIT_FOLDER = "assignments"


@dataclass(frozen=True, slots=True)
class Handed:
    """What came under one student's name."""

    student: str
    roots: list[Folder]


def by_student(root: Folder, names: TopicNames, run: Tally) -> list[Handed]:
    """Return the students whose files lie in `root`, or `root` itself when it is one student's folder.

    Args:
        root: the folder or zip that the command was given.
        names: the names of topics; a folder that holds files or folders of these names is a student's.
        run: counts what is read to find out.
    """
    top = _unwrap(root, names, run)
    if _is_one_student(_visible(top), names):
        return [Handed(top.name, [top])]
    students: dict[str, Handed] = {}
    for sent in filter(None, map(_sent, _visible(top))):
        students.setdefault(sent.student, Handed(sent.student, [])).roots.extend(sent.roots)
    return list(students.values())


def _unwrap(root: Folder, names: TopicNames, run: Tally) -> Folder:
    """Return the folder in which the students lie: packing a folder often puts another one around them."""
    inner = root
    for _ in range(MAX_DEPTH):
        nodes = _visible(inner)
        lone = nodes[0] if len(nodes) == 1 else None
        if isinstance(lone, Folder) and not moodle_folder(lone.name):
            inner = lone
            continue
        wrapped = inner is not root and not _is_one_student(nodes, names) and _is_class(nodes, names, run)
        return inner if wrapped else root
    return root


def _is_one_student(nodes: Sequence[Node], names: TopicNames) -> bool:
    """Tell whether files or folders named after topics lie here, as in a student's own folder."""
    return not any(map(_is_from_lms, nodes)) and any(_is_work(node, names) for node in nodes)


def _is_work(node: Node, names: TopicNames) -> bool:
    if isinstance(node, Folder):
        inner = node.children() if node.name == _KIT_FOLDER else []
        return bool(names.of_folder(node.name)) or any(names.of_folder(below.name) for below in inner)
    return isinstance(node, File) and names.of_file(node.name) is not None


def _is_class(nodes: Sequence[Node], names: TopicNames, run: Tally) -> bool:
    """Tell whether these are several students: named by an LMS, or two of them with the same topic."""
    if any(map(_is_from_lms, nodes)):
        return True
    seen: set[str] = set()
    for node in nodes:
        found = set(_topics_in(node, names, run))
        if seen & found:
            return True
        seen |= found
    return False


def _topics_in(node: Node, names: TopicNames, run: Tally) -> Iterator[str]:
    reader = Reader(run)
    for item in walk([node if isinstance(node, Folder) else alone(node)], reader.open_archive):
        if not isinstance(item, Found) or suffix(item.name) not in CODE_SUFFIXES or is_kit(item.name):
            continue
        topic = names.of_file(item.name)
        if topic is None and item.file is node:
            data = reader.read(item.file)
            source = data if isinstance(data, Reason) else read_source(item.name, data)
            topic = None if isinstance(source, Reason) else source.topic(names.topics)
        if topic is not None:
            yield topic.name


def _visible(folder: Folder) -> list[Node]:
    return [node for node in folder.children() if not is_junk(node.name)]


def _is_from_lms(node: Node) -> bool:
    return bool(moodle_folder(node.name)) if isinstance(node, Folder) else bool(lms_file(node.name))


def _sent(node: Node) -> Handed | None:
    """Return who handed in what lies beside the other students, None for what is no submission, such as a table."""
    if isinstance(node, Folder):
        return Handed(moodle_folder(node.name) or node.name, [node])
    if isinstance(node, Refusal) and node.reason is not NOT_REGULAR:
        return None
    if sender := lms_file(node.name):
        return Handed(sender.student, [alone(replace(node, name=sender.file))])
    if suffix(node.name) in (*CODE_SUFFIXES, *ARCHIVE_SUFFIXES, *UNREAD_ARCHIVE_SUFFIXES):
        return None if is_kit(node.name) else Handed(stem(node.name), [alone(node)])
    return Handed(node.name, [alone(node)]) if isinstance(node, Refusal) else None
