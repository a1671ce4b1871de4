"""What a layout makes of the things that lie in a folder: who sent each of them, when, and for which time."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from grader.intake.kinds import UNREAD_ARCHIVE_SUFFIXES
from grader.intake.names import ARCHIVE_SUFFIXES, CODE_SUFFIXES, fold, is_kit, suffix
from grader.intake.remarks import NOT_REGULAR, UNSAFE_PATH
from grader.intake.tree import Folder, Node, Refusal
from grader.model import Person, Remark, Text

# A file of these kinds, in place of a folder, is what somebody handed in: it has a row although it may not be readable.
# A table or a settings file is not: teachers keep those beside the submissions.
_ARCHIVES = (*ARCHIVE_SUFFIXES, *UNREAD_ARCHIVE_SUFFIXES)
_DOCUMENTS = (".txt", ".html", ".htm", ".doc", ".docx", ".pdf", ".rtf", ".odt", ".pages")
_TEACHERS = re.compile(r"(?:read[ _-]?me|licen[cs]e|index|instructions?|syllabus|roster|grades?|marks?|requirements)\.\w+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing handed in, with what its place tells of its sender.

    `student` is the id that the sender gets, `key` what all pieces of one sender share, `label` the name under which the
    piece lies there. `moment` names an attempt in a path, where a student may have several. `alias` is what pieces of one
    sender share in several downloads of a platform that gives everybody a new number in each, () elsewhere.
    """

    student: str
    root: Folder
    key: tuple[str, ...]
    label: str
    people: tuple[Person, ...] = ()
    submitted: str = ""
    moment: str = ""
    alias: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


class Platform(ABC):
    """A learning platform's way of naming what it hands out, known by the names alone."""

    name: ClassVar[str]
    title: ClassVar[Text]
    beside: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    def read(self, nodes: Sequence[Node]) -> list[Piece | None]:
        """Return for each of the things in a folder what it is, None for what the platform would not name so."""

    def fits(self, nodes: Sequence[Node]) -> bool:
        """Tell whether the platform has named most of what may be a submission."""
        read = [bool(piece) for node, piece in zip(nodes, self.read(nodes), strict=True) if piece or may_be_submission(node)]
        return 2 * sum(read) > len(read)


def may_be_submission(node: Node) -> bool:
    """Tell whether what lies beside other students' work is somebody's, not a table or a settings file of the teacher's."""
    if isinstance(node, Folder):
        return True
    if isinstance(node, Refusal) and node.reason is UNSAFE_PATH:
        return False
    if isinstance(node, Refusal) and node.reason is NOT_REGULAR:
        return True
    ending = suffix(node.name)
    if ending in CODE_SUFFIXES:
        return not is_kit(node.name)
    return ending.endswith(_ARCHIVES) or is_document(node)


def is_document(node: Node) -> bool:
    """Tell whether a file is a text or a page, which may be all that somebody handed in."""
    return suffix(node.name) in _DOCUMENTS and not isinstance(node, Folder) and not _TEACHERS.fullmatch(fold(node.name))
