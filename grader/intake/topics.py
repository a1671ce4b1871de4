"""Tell by its name to which topic a file or folder belongs, and which version of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from grader.course.course import Topic
from grader.intake.names import CODE_SUFFIXES, fold, split

# How people say that something was handed in later, or once more.
AGAIN = r"late(?:[ _-]submissions?)?|resub(?:mit(?:ted)?|missions?)?|遅延(?:提出)?|再提出|訂正版?"
DAY = r"20\d\d(?P<dash>[-_.]?)(?:0[1-9]|1[0-2])(?P=dash)(?:0[1-9]|[12]\d|3[01])"
BEFORE = r"(?:copy[ _]of[ _]|コピー[ _]*~[ _]*)?"
# What browsers, file managers, Colab and people put around a name. Atomic, so that no name makes the search slow.
_AFTER = rf"""(?>
    [ _-]*\(\d+\)
  | [ _-]*の?(?:copy|コピー)
  | [ _-]\d{{1,3}}
  | [ _-]+ (?:final|fixed|new|done|version|ver|rev|v|最終版?|修正版?|提出用?|{AGAIN}) (?:[ ._-]?\d{{1,3}})*
  | [ ._-]+ (?:old|older|bak|backup|旧)
  | _ipynb_のコピー
)*+"""


# A number that somebody gave on purpose, and one that a browser or file manager puts behind a name that is taken already.
_VERSION = re.compile(
    r"[ _-]+(?:final|fixed|new|done|version|ver|rev|v|最終版?|修正版?|提出用?"
    rf"|{AGAIN})[ ._-]?(?P<word>\d{{1,3}}(?:[._]\d{{1,3}})*)"
    rf"|(?:^|[ _-])(?P<day>{DAY})(?!\d)|[_-](?P<number>\d{{1,3}})(?!\d)"
)
_AGAIN = re.compile(rf"(?:^|[ _-])(?:{AGAIN})$")
_OLD = re.compile(r"(?:^|[ ._-])(?:old|older|bak|backup|旧)$")
_DUPLICATE = re.compile(r"\((\d+)\)|[ ](\d{1,3})$")
_BACKUP = re.compile(r"copy|コピー")
_VERSION_FOLDER = re.compile(
    r"""(?:.*[ _-])?(?:version|ver\.?|v|rev|revision|attempt|submission|バージョン|提出|第)[ ._-]?(?P<number>\d{1,3})
        (?:[ ]?(?:版|回|回目|回提出))?
      | (?P<turn>\d{1,3})[ ]?(?:版|回|回目)""",
    re.VERBOSE,
)

_DAY = re.compile(DAY)


class Version(NamedTuple):
    """How new a file is by its name: the numbers given on purpose, and one that tells copies apart; 0 without one."""

    given: tuple[int, ...] = (0,)
    duplicate: int = 0


class TopicNames:
    """The names of a course's topics, and what they look like after having been copied about."""

    def __init__(self, topics: tuple[Topic, ...]) -> None:
        """Collect the names.

        Args:
            topics: the topics of the course, in order.
        """
        self.topics = topics
        self._files = {split(file) for topic in topics for file in topic.files}
        self._stems = {split(file)[0]: topic for topic in topics for file in topic.files}
        self._folders = {fold(name): topic for topic in topics for name in (topic.name, topic.stem)}
        self._file_stem = _copies_of(self._stems)
        self._folder_name = _copies_of(self._folders)

    def of_file(self, name: str) -> Topic | None:
        """Return the topic under whose name a file was handed in, also with a `(1)`, ` copy` or `_final` added."""
        stem, suffix = _split(name)
        match = self._file_stem.fullmatch(stem) if suffix in CODE_SUFFIXES else None
        return self._stems[match["name"]] if match else None

    def version(self, name: str) -> Version:
        """Return what the name of a file tells of its version; a backup is no new one."""
        stem = _split(name)[0]
        match = self._file_stem.fullmatch(stem)
        added = stem[match.end("name") :] if match else stem
        if _BACKUP.search(added):
            return Version()
        if _OLD.search(added):
            return Version((-1,))
        given = [_numbers(found["word"] or found["day"] or found["number"]) for found in _VERSION.finditer(added)]
        duplicate = [int((found[1] or found[2])[:9]) for found in _DUPLICATE.finditer(added)]
        again = (1,) if _AGAIN.search(added) else (0,)  # what was handed in once more is newer than what has no number
        return Version(given[-1] if given else again, duplicate[-1] if duplicate else 0)

    def unversioned(self, name: str) -> str:
        """Return what all versions of a file share of their names: the topic's name where they have one."""
        stem, suffix = _split(name)
        match = self._file_stem.fullmatch(stem)
        return (match["name"] if match else _VERSION.sub("", stem)) + suffix

    def is_exact(self, name: str) -> bool:
        """Tell whether a file has one of the names that the topics ask for, with nothing added."""
        return split(name) in self._files

    def of_folder(self, name: str) -> Topic | None:
        """Return the topic that a folder is named after."""
        match = self._folder_name.fullmatch(fold(name))
        return self._folders[match["name"]] if match else None


def version_of_folder(name: str) -> int:
    """Return the number of a folder such as `Version 3`, `attempt_2` or `2026-11-08`, 1 for `再提出`, 0 without one."""
    folded = fold(name)
    if match := _VERSION_FOLDER.fullmatch(folded):
        return int(match["number"] or match["turn"])
    if match := _DAY.fullmatch(folded):
        return int("".join(filter(str.isdigit, match[0])))
    return 1 if _AGAIN.fullmatch(folded) else 0


def _numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of a version such as `1.10`, or of a day as one number."""
    if _DAY.fullmatch(text):
        return (int("".join(filter(str.isdigit, text))),)
    return tuple(int(part) for part in re.split(r"[._]", text))


def _split(name: str) -> tuple[str, str]:
    """Return stem and suffix; a notebook exported as a script, or the other way round, may have both endings."""
    stem, suffix = split(name)
    for ending in CODE_SUFFIXES if suffix in CODE_SUFFIXES else ():
        stem = stem.removesuffix(ending) or stem
    return stem, suffix


def _copies_of(names: Iterable[str]) -> re.Pattern[str]:
    known = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"{BEFORE}(?P<name>{known}){_AFTER}", re.VERBOSE)
