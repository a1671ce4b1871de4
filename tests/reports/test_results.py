"""The files of a run: whose they are, and what becomes of those of an earlier one."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from grader.course.course import Course, load_course
from grader.model import Person, StudentReport
from grader.results import MANIFEST, write

TOY = Path(__file__).parents[1] / "toy"
ADA = StudentReport("123456", (), (), (Person("Ada Lovelace", "123456"),))
BOB = StudentReport("山田 太郎", ())


@pytest.fixture(scope="module")
def course() -> Course:
    """Return the toy course."""
    return load_course(TOY)


def files(folder: Path) -> set[str]:
    """Return the paths of all records and pages."""
    return {str(path.relative_to(folder)) for name in ("records", "feedback") for path in (folder / name).iterdir()}


def pages(stem: str) -> set[str]:
    """Return the paths of one student's files."""
    return {f"records/{stem}.json", f"feedback/{stem}.en.md", f"feedback/{stem}.ja.md"}


def test_files_are_named_after_students(tmp_path: Path, course: Course) -> None:
    """Records and pages have the students' ids for names, in any language."""
    write(tmp_path, [ADA, BOB], course, "en")
    assert pages("123456") | pages("山田 太郎") == files(tmp_path)


@pytest.mark.parametrize(("stem", "who"), [("123456", "Ada Lovelace (123456)"), ("山田 太郎", "山田 太郎")])
def test_a_page_says_whose_it_is(tmp_path: Path, course: Course, stem: str, who: str) -> None:
    """The heading has the name that the platform tells, and the id."""
    write(tmp_path, [ADA, BOB], course, "en")
    page = (tmp_path / "feedback" / f"{stem}.en.md").read_text(encoding="utf-8")
    assert page.startswith(f"# Results: `{who}`: 0")


def test_nobody_stays_who_is_no_longer_there(tmp_path: Path, course: Course) -> None:
    """A second run takes away the files of a student who is gone."""
    write(tmp_path, [ADA, BOB], course, "en")
    write(tmp_path, [BOB], course, "en")
    assert pages("山田 太郎") == files(tmp_path)


def test_a_strangers_file_stays(tmp_path: Path, course: Course) -> None:
    """A file that no run wrote stays, and so does a page that somebody has changed."""
    write(tmp_path, [ADA], course, "en")
    (tmp_path / "feedback" / "notes.md").write_text("mine")
    (tmp_path / "feedback" / "123456.en.md").write_text("changed by hand")
    write(tmp_path, [], course, "en")
    assert {"feedback/notes.md", "feedback/123456.en.md"} == files(tmp_path)


def test_a_run_that_was_killed_is_cleaned_up(tmp_path: Path, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a run had written before it was killed is known to the next one."""

    def killed(path: Path, text: str) -> None:
        if path.name == "123456.ja.md":
            raise KeyboardInterrupt
        path.write_text(text, encoding="utf-8")

    with monkeypatch.context() as patched:
        patched.setattr("grader.results.replace_file", killed)
        with pytest.raises(KeyboardInterrupt):
            write(tmp_path, [ADA], course, "en")
    write(tmp_path, [BOB], course, "en")
    assert pages("山田 太郎") == files(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"records/x.json": 7}', '{"records/x.json": ["no digest"]}'])
def test_a_list_that_is_none(tmp_path: Path, course: Course, text: str) -> None:
    """A damaged list of files deletes nothing and stops nothing."""
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "x.json").write_text("mine")
    (tmp_path / MANIFEST).write_text(text)
    write(tmp_path, [BOB], course, "en")
    assert pages("山田 太郎") | {"records/x.json"} == files(tmp_path)


@pytest.mark.parametrize("name", ["marks.csv", "../mine.txt", "records/../mine.txt", "/etc/hosts", "records/..", "mine.txt"])
def test_a_list_cannot_point_elsewhere(tmp_path: Path, course: Course, name: str) -> None:
    """Whatever a list says, nothing but a record or a page is deleted."""
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "mine.txt").write_text("mine")
    (out / "mine.txt").write_text("mine")
    (out / MANIFEST).write_text(json.dumps({name: [hashlib.sha256(b"mine").hexdigest()]}))
    write(out, [BOB], course, "en")
    assert (tmp_path / "mine.txt").is_file()
    assert (out / "mine.txt").is_file()
