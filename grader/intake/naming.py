"""Tell of a name that a person gave whether it means somebody, a topic, both, or neither."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from typing import NamedTuple

from grader.course.course import Topic
from grader.intake.bounds import MAX_NAME_BYTES
from grader.intake.names import ARCHIVE_SUFFIXES, CODE_SUFFIXES, fold, stem, suffix, version
from grader.intake.topics import AGAIN, BEFORE, DAY, TopicNames
from grader.intake.tree import Folder, Node

# A week or a sheet of exercises. At most two digits: "w12345" is a student.
_UNIT_WORDS = r"""(?:(?:weeks?|wk|w|hw|homeworks?|assignments?|assign|asgn|labs?|exercises?|exs?|tasks?|units?|lectures?
    |lessons?|sessions?|days?|topics?|chapters?|ch|modules?|problem[ _-]?sets?|psets?|ps|sheets?|reports?|kadai
    |課題|レポート|演習|宿題|週)[ _.-]*(?:no\.?|nr\.?|\#)?[ _.-]*\d{1,2}
    | 第?[ ]*\d{1,2}[ ]*(?:回|週|章|講)(?:目)?(?:課題|レポート|演習|提出)?)"""
# What parts a class: its sections, a day, those who were late. A day without dashes may be a student's id: 20251101.
_PART = re.compile(
    rf"""(?:sections?|sec)[ _.-]*(?:\d{{1,2}}|[a-z]) | (?:\d{{1,2}}|[a-z])[ ]*(?:組|クラス)
    | (?=\d{{4}}[-_.]){DAY} | (?:{AGAIN})""",
    re.VERBOSE,
)
_UNIT = re.compile(_UNIT_WORDS, re.VERBOSE)
# What people call their own folders and files, whoever they are.
_OWN_WORD = re.compile(
    r"""(?:my|mine|src|sources?|codes?|lib|notebooks?|docs?|data|figures?|images?|plots?|tests?|old|older|new|newer|backups?|bak
    |archive|te?mp|drafts?|copy|copies|final|fixed|done|tr(?:y|ies)|trials?|attempts?|ver|versions?|v|parts?|problems?|questions?
    |solutions?|answers?|ans|homeworks?|assignments?|submissions?|submit(?:ted)?|submitfiles|handins?|hand-ins?|main|utils?
    |helpers?|scratch|misc|others?|works?|files?|python|experiments?|untitled|github|repo(?:sitory)?|desktop|downloads?
    |提出物?|提出用|提出ファイル|最終版?|修正版?|解答|回答|答え|コピー|旧|新|新しいフォルダー?)[ _.-]*(?:\(?\d{1,2}\)?)?""",
    re.VERBOSE,
)
# What is put around a whole class when it is packed.
_AROUND = re.compile(
    r"""(?:.*[ _-])?(?:submissions?|submitted(?:[ _]files)?|hand-?ins?|students?|class(?:es)?|export|assignments?
    |hw|homeworks?|downloads?|files|提出物?|提出ファイル|レポート|課題)(?:[ _.()-]*\d*\)?)?""",
    re.VERBOSE,
)
# Behind a person's name: what copying and packing add.
_ADDED = re.compile(
    rf"""(?:[ _-]*\(\d+\) | [ _-]*の?コピー
    | [ _-]+(?:copy|final|fixed|new|done|ver|version|v|最終版?|修正版?|提出用?|{AGAIN})\d*)+$""",
    re.VERBOSE | re.IGNORECASE,
)
_WITH_UNIT = (
    re.compile(rf"(?P<asked>{_UNIT_WORDS})[ _.-]+(?P<who>.+)", re.VERBOSE | re.IGNORECASE),
    re.compile(rf"(?P<who>.+?)[ _.-]+(?P<asked>{_UNIT_WORDS})", re.VERBOSE | re.IGNORECASE),
)
_SHORTEST_ID = 3  # digits; "01_" in front of a topic is its own number


class Kind(Enum):
    """What a name means."""

    ASKED = auto()  # a topic, a week or a sheet: what students were asked for
    OWN = auto()  # a word such as `src` or `old`
    PERSON = auto()  # anything else


class Naming(NamedTuple):
    """A name as it is understood.

    `topic` is the topic it is named after, None for none; `who` the person it also holds, `plain` what is left of the name
    without the person. `number` are the digits of which it is not known whether they are a person's.
    """

    kind: Kind
    topic: Topic | None = None
    who: str = ""
    plain: str = ""
    number: str = ""


class Namings:
    """Reads names with the names of a course's topics in mind."""

    def __init__(self, names: TopicNames) -> None:
        """Collect the words by which topics are called.

        Args:
            names: the names of the course's topics.
        """
        self._names = names
        words = {fold(word): topic for topic in names.topics for word in (topic.name, topic.stem, *map(stem, topic.files))}
        self._words = words
        # ASCII: without it "ı" matches "i", and what was matched is no word of ours.
        flags = re.IGNORECASE | re.ASCII
        known = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"
        self._number = re.compile(f"({known})[ _-](\\d+)", flags)
        copied = (
            r"(?>[ _-]*\(\d+\)|[ _-]*の?(?:copy|コピー)|-\d{1,2}(?= - )"
            r"|[ _-]+(?:final|fixed|new|done|最終版?|修正版?|提出用?))*+"
        )
        self._with_topic = (
            re.compile(rf"(?:{BEFORE})(?P<asked>{known}){copied}[ _.-]+(?P<who>.+)", flags),
            re.compile(rf"(?:{BEFORE})(?:(?:{AGAIN})[ _-]+)?(?P<who>.+?)[ _.-]+(?:{BEFORE})(?P<asked>{known})", flags),
            re.compile(rf"(?P<asked>{known})[ _.-]*\((?P<who>\D[^()]*)\)", flags),
        )

    def of(self, node: Node) -> Naming:
        """Return what the name of a file or folder means."""
        if len(node.name) > MAX_NAME_BYTES:  # made by hand, to make a search slow
            return Naming(Kind.PERSON)
        if isinstance(node, Folder):
            return self._read(node.name, "", self._names.of_folder(node.name))
        ending = suffix(node.name)
        bare = stem(node.name)
        if ending in CODE_SUFFIXES:
            return self._read(bare, ending, self._names.of_file(node.name))
        return self._read(bare, node.name[len(bare) :], self._names.of_folder(bare) if ending in ARCHIVE_SUFFIXES else None)

    def _read(self, bare: str, ending: str, topic: Topic | None) -> Naming:
        """Read a name without its ending; `topic` is the one whose name it is, also with something added by copying."""
        text = unicodedata.normalize("NFKC", bare)
        core = _ADDED.sub("", text)
        rest = text[len(core) :] + ending
        if match := self._number.fullmatch(core):
            return Naming(Kind.ASKED, self._words[fold(match[1])], plain=match[1] + rest, number=match[2])
        if topic is not None:
            return Naming(Kind.ASKED, topic)
        if _is_word(text):
            return Naming(Kind.ASKED if _UNIT.fullmatch(fold(text)) or _PART.fullmatch(fold(text)) else Kind.OWN)
        for pattern in (*self._with_topic, *_WITH_UNIT):
            if match := pattern.fullmatch(core):
                return self._shared(match, rest)
        return Naming(Kind.PERSON)

    def _shared(self, match: re.Match[str], rest: str) -> Naming:
        """Return what a name means that holds a topic or a week, and something else."""
        topic, who = self._words.get(fold(match["asked"])), match["who"]
        asked = match["asked"]
        if topic and (unit := _WITH_UNIT[0].fullmatch(who) or _WITH_UNIT[1].fullmatch(who)):
            who = unit["who"]
        elif topic is None and (inner := next(filter(None, (one.fullmatch(who) for one in self._with_topic)), None)):
            topic, who, asked = self._words[fold(inner["asked"])], inner["who"], inner["asked"]
        numbered = who.isdigit() and len(who) < _SHORTEST_ID and match["who"] == who and match.start("who") == 0
        if _is_word(who) or numbered or fold(who) in self._words:
            return Naming(Kind.ASKED, topic)
        # Without a topic the person's name is all that tells that the file's name is no mistake.
        return Naming(Kind.PERSON, topic, who, (asked if topic else who) + rest)


def _is_word(text: str) -> bool:
    return bool(version(text) or any(words.fullmatch(fold(text)) for words in (_OWN_WORD, _UNIT, _PART)))


def is_around(name: str) -> bool:
    """Tell whether a folder of this name is what packing puts around a whole class."""
    return len(name) <= MAX_NAME_BYTES and _AROUND.fullmatch(fold(name)) is not None
