"""Leave out of a student's folder what is the course's: a job may have put its model answers there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from grader.intake.names import is_junk
from grader.intake.remarks import Reason
from grader.intake.tree import File, Folder, Node

_COURSE = "course.toml"
# Any of these makes a folder one of an author's topic folders, which hold the model answer and answers like it.
_MODEL = frozenset({"topic.toml", "hidden_cases.py", "misconceptions"})


# Where `grader release` puts the topics, and so where a student works who has cloned a whole kit.
_DESK = "assignments"


def without_course(folder: Folder) -> Folder:
    """Return a folder without any course below it, kit around a course, or author's topic folder.

    The folder itself is kept; of one that is a kit around a course only the files in it, and the folder to work in.
    """
    listed = _listed_once(folder)
    if not (_DESK in _names(listed) and _surrounds_course(listed)):
        return _pruned(listed)
    return replace(folder, children=partial(_desk, listed))


def opened_without_course(unpack: Callable[[File], Folder | Reason]) -> Callable[[File], Folder | Reason]:
    """Return a way to open a zip in which the same is left out."""

    def opened(file: File) -> Folder | Reason:
        found = unpack(file)
        if isinstance(found, Reason):
            return found
        return without_course(replace(found, children=lambda: _kept(_listed_once(found))))

    return opened


def _desk(kit: Folder) -> list[Node]:
    return [node for node in _children(kit) if isinstance(node, File) or node.name == _DESK]


def _kept(folder: Folder) -> list[Node]:
    return [] if _is_course(folder) else list(folder.children())


def _pruned(folder: Folder) -> Folder:
    return replace(folder, children=partial(_children, folder))


def _children(folder: Folder) -> list[Node]:
    nodes = [node for node in folder.children() if not (isinstance(node, Folder) and (is_junk(node.name) or _is_course(node)))]
    return [_pruned(node) if isinstance(node, Folder) else node for node in nodes]


def _is_course(folder: Folder) -> bool:
    names = _names(folder)
    return _COURSE in names or not _MODEL.isdisjoint(names) or _surrounds_course(folder)


def _surrounds_course(folder: Folder) -> bool:
    """Tell whether this is a course's repository, whose benchmarks and examples hold right answers too."""
    inner = [node for node in folder.children() if isinstance(node, Folder) and not is_junk(node.name)]
    return any(_COURSE in _names(node) for node in inner)


def _names(folder: Folder) -> set[str]:
    return {node.name for node in folder.children()}


def _listed_once(folder: Folder) -> Folder:
    """Return a folder that is listed at most once, however often its children are asked for."""

    @cache
    def children() -> list[Node]:
        return [_listed_once(node) if isinstance(node, Folder) else node for node in folder.children()]

    return replace(folder, children=children)
