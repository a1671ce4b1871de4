"""The names in an archive, as a tree of folders and files that lead nowhere but into the archive."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from grader.intake.bounds import MAX_DEPTH
from grader.intake.remarks import TOO_DEEP, UNSAFE_PATH, Reason
from grader.intake.tree import File, Folder, Node, Refusal

_DRIVE = re.compile(r"[A-Za-z]:")

Content = TypeVar("Content")


class Member(NamedTuple, Generic[Content]):
    """One name in an archive; a folder's path ends with an empty part."""

    path: tuple[str, ...]
    content: Content | Reason


def member(name: str, content: Content | Reason) -> Member[Content]:
    """Return the member of that name, refused where the name leads out of the archive or too deep."""
    # Backslashes come from packers on Windows that break the formats' rule.
    parts = name.replace("\\", "/").split("/", MAX_DEPTH + 2)
    if parts[0] == "" or _DRIVE.match(parts[0]):
        return Member(("/".join(parts),), UNSAFE_PATH)
    if ".." in parts:
        up = parts.index("..")
        return Member((*parts[:up], "/".join(parts[up:])), UNSAFE_PATH)
    if "/" in parts[-1]:
        return Member(tuple(parts), TOO_DEEP)
    return Member((*(part for part in parts[:-1] if part not in ("", ".")), parts[-1]), content)


def tree(name: str, members: Sequence[Member[Content]], file: Callable[[str, Content], File], depth: int = 0) -> Folder:
    """Return the members as a folder.

    Args:
        name: what the folder is to be called.
        members: those in the folder, and in folders below it.
        file: makes the file of a name and what the member holds.
        depth: how many parts of the members' paths lie above the folder's children.
    """
    return Folder(name, partial(_children, members, file, depth))


def _children(members: Sequence[Member[Content]], file: Callable[[str, Content], File], depth: int) -> list[Node]:
    groups: defaultdict[str, list[Member[Content]]] = defaultdict(list)
    for one in members:
        groups[one.path[depth]].append(one)
    nodes: list[Node] = []
    for name in sorted(groups):
        here = [one.content for one in groups[name] if len(one.path) == depth + 1 and name]
        below = [one for one in groups[name] if len(one.path) > depth + 1]
        if here:  # of two with the same name the last counts, as in every unzip
            last = here[-1]
            nodes.append(Refusal(name, last) if isinstance(last, Reason) else file(name, last))
        if below:
            nodes.append(tree(name, below, file, depth + 1))
    return nodes


def name_of(raw: bytes) -> str:
    """Return a name as its packer meant it: macOS writes UTF-8 and Japanese Windows cp932, both without saying so."""
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437")
