"""Tell by its name to which topic a file or folder belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from grader.course.course import Topic
from grader.intake.names import fold, split

# What browsers, file managers, Colab and people put around a name. Atomic, so that no name makes the search slow.
_BEFORE = r"(?:copy[ _]of[ _] | コピー[ _]*~[ _]*)?"
_AFTER = r"""(?>
    [ _-]*\(\d+\)
  | [ _-]*の?(?:copy|コピー)
  | [ _-]\d{1,3}
  | [ _-]+ (?:final|fixed|new|done|v|ver|version|最終版?|修正版?|提出用?)\d*
  | _ipynb_のコピー
)*+"""


class TopicNames:
    """The names of a course's topics, and what they look like after having been copied about."""

    def __init__(self, topics: tuple[Topic, ...]) -> None:
        """Collect the names.

        Args:
            topics: the topics of the course, in order.
        """
        self.topics = topics
        self._files = {split(file): topic for topic in topics for file in topic.files}
        self._folders = {fold(name): topic for topic in topics for name in (topic.name, topic.stem)}
        self._file_stem = _copies_of(stem for stem, _ in self._files)
        self._folder_name = _copies_of(self._folders)

    def of_file(self, name: str) -> Topic | None:
        """Return the topic under whose name a file was handed in, also with a `(1)`, ` copy` or `_final` added."""
        stem, suffix = split(name)
        match = self._file_stem.fullmatch(stem)
        return self._files.get((stem, suffix)) or (self._files.get((match["name"], suffix)) if match else None)

    def is_exact(self, name: str) -> bool:
        """Tell whether a file has one of the names that the topics ask for, with nothing added."""
        return split(name) in self._files

    def of_folder(self, name: str) -> Topic | None:
        """Return the topic that a folder is named after."""
        match = self._folder_name.fullmatch(fold(name))
        return self._folders[match["name"]] if match else None


def _copies_of(names: Iterable[str]) -> re.Pattern[str]:
    known = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True)) or "(?!)"
    return re.compile(f"{_BEFORE}(?P<name>{known}){_AFTER}", re.VERBOSE)
