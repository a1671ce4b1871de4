"""What was handed in, as a tree of names: the same for a folder on disk and for an archive, and read only when asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from grader.intake.bounds import MAX_DEPTH, MAX_STUDENT_ENTRIES
from grader.intake.kinds import archive_format, not_code
from grader.intake.names import ARCHIVE_SUFFIXES, CODE_SUFFIXES, is_acceptable, is_junk, suffix, version
from grader.intake.remarks import BAD_NAME, CROWDED, RENAMED_ARCHIVE, TOO_DEEP, Reason


@dataclass(frozen=True, slots=True)
class File:
    """A regular file.

    `read` returns at most the given number of bytes, or why there are none; `start` returns the first few, none when they
    cannot be read. `archives` counts the archives it lies in.
    """

    name: str
    read: Callable[[int], bytes | Reason]
    start: Callable[[], bytes]
    archives: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A name behind which nothing is read, and why."""

    name: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder; `children` lists it, sorted by name.

    `attempt` tells which of a student's attempts it holds: the larger, the newer; () when nothing tells.
    """

    name: str
    children: Callable[[], Sequence[Node]]
    attempt: tuple[int, ...] = ()


Node = File | Folder | Refusal


def alone(node: Node, attempt: tuple[int, ...] = ()) -> Folder:
    """Return a folder that holds nothing else, for a student who handed in no more."""
    return Folder(node.name, lambda: [node], attempt)


def visible(folder: Folder) -> list[Node]:
    """Return what lies in a folder but for what tools leave behind."""
    return [node for node in folder.children() if not is_junk(node.name)]


@dataclass(frozen=True, slots=True)
class Found:
    """A file below a student's folder, its path from there, and the attempt it came with: the larger, the newer."""

    path: tuple[str, ...]
    file: File
    attempt: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class NotRead:
    """A name below a student's folder that is not read as a file of code, and why."""

    path: tuple[str, ...]
    reason: Reason


def walk(roots: Iterable[Folder], unpack: Callable[[File], Folder | Reason]) -> Iterator[Found | NotRead]:
    """List every file below `roots`, shallow ones first, so that a bound cuts off what lies deepest.

    Args:
        roots: one student's folders; paths start below them, since a learning platform puts full names into theirs.
        unpack: opens an archive as a folder.
    """
    queue: deque[tuple[tuple[str, ...], Folder, tuple[int, ...]]] = deque(((), root, root.attempt) for root in roots)
    seen = 0
    while queue:
        above, folder, attempt = queue.popleft()
        listing = folder.children()
        if above and any(node.name == "pyvenv.cfg" for node in listing):
            continue
        for node in listing:
            if is_junk(node.name):
                continue
            seen += 1
            if seen > MAX_STUDENT_ENTRIES:
                yield NotRead(above, CROWDED)
                return
            path = (*above, node.name)
            found = _look(node, len(path), unpack)
            if isinstance(found, Folder):
                if isinstance(node, File) and not _is_named_archive(node):
                    yield NotRead(path, RENAMED_ARCHIVE)
                queue.append((path, found, (*attempt, *found.attempt, *version(node.name))))
            else:
                yield Found(path, found, attempt) if isinstance(found, File) else NotRead(path, found)


def _look(node: Node, depth: int, unpack: Callable[[File], Folder | Reason]) -> File | Folder | Reason:
    if isinstance(node, Refusal):
        return node.reason
    if not is_acceptable(node.name):
        return BAD_NAME
    if isinstance(node, File) and not _is_named_archive(node):
        start = node.start() if suffix(node.name) in CODE_SUFFIXES else b""
        if archive_format(start) is None:
            return not_code(start) or node
    if depth > MAX_DEPTH:
        return TOO_DEEP
    return node if isinstance(node, Folder) else unpack(node)


def _is_named_archive(file: File) -> bool:
    return suffix(file.name) in ARCHIVE_SUFFIXES
