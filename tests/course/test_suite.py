"""What a topic's judgement needs: its case files, its digest and its misconceptions."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.course.course import load_topic
from grader.course.suite import folder_digest, load_misconceptions, load_suite
from grader.errors import CourseError
from grader.model import Text

TOPIC = Path(__file__).parents[1] / "toy" / "01_double"


def test_a_suite_has_the_visible_and_the_hidden_cases():
    """in this order; a student's has the visible ones only"""
    files = load_suite(load_topic(TOPIC)).case_files
    assert [("visible_cases.py", False), ("hidden_cases.py", True)] == [(file.path.name, file.hidden) for file in files]
    files = load_suite(load_topic(TOPIC), hidden=False).case_files
    assert ["visible_cases.py"] == [file.path.name for file in files]


@pytest.mark.parametrize("name", ["visible_cases.py", "hidden_cases.py", "reference.py", "double.py"])
def test_a_missing_file_is_named(copy_toy, name):
    """every topic needs these four"""
    topic = copy_toy()
    (topic.folder / name).unlink()
    with pytest.raises(CourseError, match=f"has no {name}"):
        load_suite(topic)


def test_the_digest_covers_all_that_can_change_a_result(copy_toy):
    """cases, reference, model answer, misconceptions and limits; each change is another digest"""
    topic = copy_toy()
    seen = {folder_digest(topic.folder)}
    changed = [path for path in topic.folder.rglob("*") if path.suffix in (".py", ".toml")]
    for path in changed:
        path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
        seen.add(folder_digest(topic.folder))
    (topic.folder / "misconceptions" / "new.py").write_text("", encoding="utf-8")
    seen.add(folder_digest(topic.folder))
    assert len(changed) + 2 == len(seen)


def test_the_digest_does_not_depend_on_what_changes_no_result(copy_toy):
    """the place of the folder, the handouts, byte code"""
    topic = copy_toy()
    assert folder_digest(TOPIC) == folder_digest(topic.folder)
    (topic.folder / "handout.md").write_text("another text", encoding="utf-8")
    (topic.folder / "__pycache__").mkdir(exist_ok=True)
    (topic.folder / "__pycache__" / "hidden_cases.py").write_text("", encoding="utf-8")
    assert folder_digest(TOPIC) == folder_digest(topic.folder)


def test_suites_with_and_without_hidden_cases_have_different_digests():
    """their results are not the same"""
    topic = load_topic(TOPIC)
    assert load_suite(topic).digest != load_suite(topic, hidden=False).digest


def test_misconceptions_come_with_their_texts_and_functions():
    """sorted by id"""
    found = load_misconceptions(load_topic(TOPIC))
    assert sorted(path.stem for path in TOPIC.glob("misconceptions/*.py")) == [one.facts.id for one in found]
    square = next(one.facts for one in found if one.facts.id == "double_square")
    assert Text("Every element is squared, not doubled.", "各要素を 2 倍ではなく 2 乗しています。") == square.belief
    assert ("double",) == square.functions


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("def double(x): pass", "needs BELIEF, HINT"),
        ("BELIEF = HINT = {'en': '', 'ja': ''}\ndef double(x): pass", "needs BELIEF, HINT"),
        ("BELIEF = {'en': '', 'ja': ''}\nHINT = {'en': '', 'ja': ''}\ndef other(x): pass", "double, norm"),
        ("BELIEF = {'en': ''}", "KeyError"),
        ("BELIEF = f()", "ValueError"),
        ("BELIEF = 'text'", "TypeError"),
        ("def double(x:", "SyntaxError"),
    ],
)
def test_a_misconception_of_another_form_is_refused(copy_toy, text, said):
    """with its path; its code is read, never run"""
    topic = copy_toy()
    path = topic.folder / "misconceptions" / "new.py"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        load_misconceptions(topic)
    assert said in str(caught.value)
    assert str(path) in str(caught.value)
