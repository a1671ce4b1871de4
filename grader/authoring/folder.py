"""Read the files of a topic folder."""

from __future__ import annotations

from grader.course.course import Topic
from grader.errors import CourseError
from grader.model import Language

HANDOUTS: dict[Language, str] = {"en": "handout.md", "ja": "handout.ja.md"}


def read_part(topic: Topic, name: str) -> str:
    r"""Return the text of one file of a topic, with "\n" line ends.

    Raises:
        CourseError: the file is missing or is not UTF-8.
    """
    path = topic.folder / name
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CourseError(f"{topic.folder} has no {name}: see docs/topic-folder.md.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"{path} cannot be read: {error}.") from error


def read_handout(topic: Topic, lang: Language) -> str:
    """Return the statement of a topic in one language.

    Raises:
        CourseError: there is none, or it does not begin with its title.
    """
    text = read_part(topic, HANDOUTS[lang])
    if not text.startswith("# "):
        raise CourseError(f"{topic.folder / HANDOUTS[lang]} must begin with its title: '# Title'.")
    return text
