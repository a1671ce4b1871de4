"""A new topic's folder: which one it is, what it holds, and that it passes as it is."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.authoring.scaffold import MARK, scaffold
from grader.authoring.stub import stub_source
from grader.course.course import Course, load_course, load_topic
from grader.course.suite import load_misconceptions, load_suite
from grader.errors import StorageError, UsageError
from tests.cli.conftest import run

CourseWith = Callable[..., Course]
PAGE = Path(__file__).parents[2] / "docs" / "topic-folder.md"


def test_a_topic_gets_the_next_number(course_with: CourseWith) -> None:
    """The toy course has topics 01 and 02, so the new one is 03, whatever else lies there."""
    course = course_with()
    (course.folder / "notes").mkdir()
    (course.folder / "40.txt").touch()
    assert course.folder / "03_ripple" == scaffold(course, "ripple")


def test_a_gap_is_not_filled(course_with: CourseWith) -> None:
    """A new topic stands behind all others, also where a number between them is free."""
    course = course_with()
    (course.folder / "02_centre").rename(course.folder / "07_centre")
    assert "08_ripple" == scaffold(load_course(course.folder), "ripple").name


def test_every_file_is_there(course_with: CourseWith) -> None:
    """The folder has each file that docs/topic-folder.md lists and does not call optional."""
    listing = PAGE.read_text(encoding="utf-8").split("```")[1]
    wanted = [line.split()[0] for line in listing.splitlines()[2:] if line.strip() and "optional" not in line]
    folder = scaffold(course_with(), "ripple")
    for name in wanted:
        assert list(folder.glob(name.replace("name.py", "ripple.py").replace("<id>", "*"))), name


def test_every_file_says_what_to_replace(course_with: CourseWith) -> None:
    """An author who searches for the mark finds every file."""
    files = [path for path in scaffold(course_with(), "ripple").rglob("*") if path.is_file()]
    assert [] == [path.name for path in files if MARK not in path.read_text(encoding="utf-8")]


def test_nothing_is_left_to_fill_in(course_with: CourseWith) -> None:
    """No placeholder of the template stands in a file."""
    files = [path for path in scaffold(course_with(), "ripple").rglob("*") if path.is_file()]
    assert [] == [path.name for path in files if "<name>" in (text := path.read_text(encoding="utf-8")) or "title>" in text]


def test_the_folder_is_a_topic(course_with: CourseWith) -> None:
    """It loads, its stub is made, and its one misconception is read."""
    topic = load_topic(scaffold(course_with(), "ripple"))
    assert "ripple.py" == load_suite(topic).stem + ".py"
    assert 'raise NotImplementedError("scaled: not written yet")' in stub_source(topic)
    assert 1 == len(load_misconceptions(topic))


def test_the_reference_shares_no_line_with_the_answer(course_with: CourseWith) -> None:
    """The statements of the two functions differ."""
    folder = scaffold(course_with(), "ripple")
    bodies = [
        {
            ast.unparse(node)
            for node in ast.walk(ast.parse((folder / name).read_text(encoding="utf-8")))
            if isinstance(node, ast.Return)
        }
        for name in ("ripple.py", "reference.py")
    ]
    assert set() == bodies[0] & bodies[1]


def test_the_title_is_the_name_when_none_is_given(course_with: CourseWith) -> None:
    """Underscores become spaces."""
    assert "Short waves" == load_topic(scaffold(course_with(), "short_waves")).title.en


def test_a_title_may_hold_any_sign(course_with: CourseWith) -> None:
    """Quotes and backslashes arrive in the topic and in the handout as they were typed."""
    folder = scaffold(course_with(), "ripple", r'Waves: "C:\new" & 波')
    assert r'Waves: "C:\new" & 波' == load_topic(folder).title.ja
    assert (folder / "handout.md").read_text(encoding="utf-8").startswith('# Waves: "C:\\new" & 波\n')


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "cannot be called ''"),
        ("Wave", "lower-case letters"),
        ("2waves", "a letter first"),
        ("../ripple", "lower-case letters"),
        ("波", "lower-case letters"),
        ("lambda", "no word of Python"),
        ("wave", "Python has a module of that name"),
        ("numpy", "Python has a module of that name"),
        ("plot", "has a file of that name"),
        ("centre", "There is a topic 'centre' already"),
    ],
)
def test_a_bad_name_is_refused(course_with: CourseWith, name: str, sentence: str) -> None:
    """The sentence says why, and nothing is written."""
    course = course_with()
    before = sorted(course.folder.rglob("*"))
    with pytest.raises(UsageError, match=sentence):
        scaffold(course, name)
    assert before == sorted(course.folder.rglob("*"))


def test_a_title_of_two_lines_is_refused(course_with: CourseWith) -> None:
    """A heading is one line."""
    with pytest.raises(UsageError, match="one line of text"):
        scaffold(course_with(), "ripple", "One\nTwo")


def test_a_folder_that_cannot_be_written(course_with: CourseWith, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the place and the reason."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "solutions/03_ripple")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(StorageError, match=r"solutions/03_ripple cannot be written \(Permission denied\)"):
        scaffold(course_with(), "ripple")


def grader(*words: str, cwd: Path, lang: str = "C.UTF-8") -> tuple[int, str, str]:
    done = run(sys.executable, "-m", "grader", *words, cwd=cwd, env={"LC_ALL": lang})
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(("lang", "sentence"), [("C.UTF-8", "Change it step by step"), ("ja_JP.UTF-8", "少しずつ書き換えて")])
def test_the_command_says_what_comes_next(course_with: CourseWith, lang: str, sentence: str) -> None:
    """In the language of the locale: where the folder is, and the next two commands."""
    course = course_with()
    status, said, _ = grader("new", "ripple", cwd=course.folder.parent, lang=lang)
    assert 0 == status
    for words in (sentence, str(course.folder / "03_ripple"), "grader validate ripple", "grader release"):
        assert words in said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("centre",), "There is a topic 'centre' already"),
        (("Wave",), "A topic cannot be called 'Wave'"),
        (("ripple", "--course", "solutions/02_centre"), "No course was found in solutions/02_centre"),
    ],
)
def test_wrong_usage_is_one_sentence(course_with: CourseWith, words: tuple[str, ...], sentence: str) -> None:
    """With exit status 2 and no traceback."""
    status, said, trouble = grader("new", *words, cwd=course_with().folder.parent)
    assert (2, "") == (status, said)
    assert sentence in trouble
    assert 1 == len(trouble.splitlines())


@pytest.mark.slow
@pytest.mark.keras
def test_the_new_topic_passes_as_it_is(course_with: CourseWith) -> None:
    """Behind two other topics, and proved and released without a change."""
    course = course_with()
    scaffold(course, "ripple")
    kit = course.folder.parent
    status, said, trouble = grader("validate", "ripple", "--level", "open", "--jobs", "1", cwd=kit)
    assert (0, "") == (status, said if status else ""), trouble
    status, _, trouble = grader("release", cwd=kit)
    assert 0 == status, trouble
    assert (kit / "assignments/03_ripple/ripple.ipynb").is_file()
