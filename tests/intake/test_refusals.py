"""What is not read: the student keeps a submission, a remark says why, and nothing stops the run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Course
from grader.errors import InputError
from grader.intake.bounds import MAX_DEPTH, MAX_NOTEBOOK_BYTES, MAX_PY_BYTES, MAX_REMARKS
from grader.intake.gather import gather
from grader.model import Submission

FolderOf = Callable[[dict[str, str | bytes]], Path]


def remarks(submission: Submission) -> list[str]:
    """Return the ids of the remarks on a submission as a whole."""
    return [remark.id for remark in submission.remarks]


def only(path: Path, course: Course) -> Submission:
    """Return the one submission in `path`."""
    (submission,) = gather(path, course)
    return submission


@pytest.mark.parametrize("contents", [{"s001/": ""}, {"s001/.git/config": "x"}])
def test_empty_folder(folder_of: FolderOf, course: Course, contents: dict[str, str | bytes]) -> None:
    """A student whose folder is empty has a submission that says so."""
    found = only(folder_of(contents), course)
    assert ("s001", (), ["no_files"]) == (found.student, found.files, remarks(found))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("squares.py", b"", "empty"),
        ("squares.py", b" \n\t\n", "empty"),
        ("squares.py", b"\xef\xbb\xbf", "empty"),
        ("squares.py", b"x = 1\n" * (MAX_PY_BYTES // 6 + 1), "too_large"),
        ("squares.py", b"\x89PNG\x00\x00", "not_text"),
        ("squares.py", b"x = 'caf\xe9'\n\xff\xff", "unknown_encoding"),
        ("squares.ipynb", b"def square(x): ...", "not_a_notebook"),
        ("squares.ipynb", b'{"cells": 1}', "not_a_notebook"),
        ("squares.ipynb", b'{"cells": []}', "no_code"),
        ("squares.ipynb", b"[" * 100_000, "notebook_too_complex"),
        ("homework.zip", b"not a zip", "damaged_zip"),
        ("squares.docx", b"x", "document"),
        ("homework.py", b"x = 1", "unused"),
        ("homework.7z", b"x", "seven_zip"),
        ("-rf.py", b"x = 1", "bad_name"),
        ("two\nlines.py", b"x = 1", "bad_name"),
    ],
)
def test_refused_file(folder_of: FolderOf, course: Course, name: str, content: bytes, reason: str) -> None:
    """A file that cannot be graded leaves a submission with the reason."""
    found = only(folder_of({f"s001/{name}": content}), course)
    assert ("s001", (), ["nothing_used", reason]) == (found.student, found.files, remarks(found))


def test_other_files_are_read(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A refused file costs that file only."""
    found = only(folder_of({"s001/squares.py": squares, "s001/sums.py": b"\x00"}), course)
    assert (["01_squares"], ["not_text"]) == ([file.topic for file in found.files], remarks(found))


def test_refused_file_yields_to_a_readable_one(
    folder_of: FolderOf, course: Course, squares: str, notebook_of: Callable[..., str]
) -> None:
    """When the .py file cannot be read the notebook is used."""
    found = only(folder_of({"s001/squares.py": "", "s001/squares.ipynb": notebook_of(squares)}), course)
    assert ("squares.ipynb", ["empty"]) == (found.files[0].name, remarks(found))


@pytest.mark.parametrize("name", ["squares.py", "folder", "s002"])
def test_links(folder_of: FolderOf, course: Course, tmp_path: Path, squares: str, name: str) -> None:
    """A link is not followed, wherever it leads."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "squares.py").write_text(squares)
    target = tmp_path / "secret" / ("squares.py" if name.endswith(".py") else "")
    (folder_of({"s001/": ""}) / "s001" / name).symlink_to(target)
    assert ["nothing_used", "not_regular"] == remarks(only(tmp_path / "class", course))


def test_link_in_place_of_a_student(folder_of: FolderOf, course: Course, tmp_path: Path) -> None:
    """A link among the students' folders is listed, not followed."""
    (folder_of({"s001/": ""}) / "s002").symlink_to(tmp_path)
    assert ["s001", "s002"] == [one.student for one in gather(tmp_path / "class", course)]


def test_pipe(folder_of: FolderOf, course: Course) -> None:
    """A named pipe is not opened: reading it would never end."""
    path = folder_of({"s001/": ""})
    os.mkfifo(path / "s001" / "squares.py")
    assert ["nothing_used", "not_regular"] == remarks(only(path, course))


def test_sparse_giant(folder_of: FolderOf, course: Course) -> None:
    """A file with a terabyte of holes is refused by its size."""
    path = folder_of({"s001/": ""})
    with (path / "s001" / "squares.ipynb").open("wb") as stream:
        stream.truncate(10**12)
    assert ["nothing_used", "too_large"] == remarks(only(path, course))


def test_limit_is_told(folder_of: FolderOf, course: Course) -> None:
    """The remark on a large file names the limit that holds for its kind."""
    path = folder_of({"s001/": ""})
    with (path / "s001" / "squares.ipynb").open("wb") as stream:
        stream.truncate(MAX_NOTEBOOK_BYTES + 1)
    assert "larger than 64 MB" in only(path, course).remarks[1].text.en


def test_unreadable_file(folder_of: FolderOf, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system does not open leaves a remark."""

    def refuse(*_: object) -> int:
        raise PermissionError

    path = folder_of({"s001/squares.py": "x"})
    monkeypatch.setattr("grader.intake.seal.os.open", refuse)
    assert ["nothing_used", "unreadable"] == remarks(only(path, course))


def test_deep_folders(folder_of: FolderOf, course: Course, squares: str) -> None:
    """Folders deeper than the bound are not looked into."""
    path = folder_of({f"s001/{'d/' * MAX_DEPTH}squares.py": squares, f"s002/{'d/' * (MAX_DEPTH + 1)}squares.py": squares})
    assert [[], ["nothing_used", "too_deep"]] == [remarks(one) for one in gather(path, course)]


def test_many_names(folder_of: FolderOf, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a folder with too many names the shallow ones are looked at, and the other students are not touched."""
    monkeypatch.setattr("grader.intake.tree.MAX_STUDENT_ENTRIES", 5)
    many: dict[str, str | bytes] = {f"s001/x/{number}.txt": "" for number in range(10)}
    found = gather(folder_of({**many, "s001/squares.py": squares, "s002/squares.py": squares}), course)
    assert [1, 1] == [len(one.files) for one in found]
    assert [["crowded", "unused"], []] == [remarks(one) for one in found]


def test_many_files(folder_of: FolderOf, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more files are opened than the bound allows, those with the right name first."""
    monkeypatch.setattr("grader.intake.reader.MAX_STUDENT_FILES", 2)
    many: dict[str, str | bytes] = {f"s001/{number}.py": "x = 1" for number in range(5)}
    found = only(folder_of({**many, "s001/squares.py": squares}), course)
    assert (1, ["too_many_files"] * 4 + ["unused"]) == (len(found.files), remarks(found))


def test_many_bytes(folder_of: FolderOf, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more bytes of one student are read than the bound allows."""
    monkeypatch.setattr("grader.intake.reader.MAX_STUDENT_BYTES", len(squares) + 10)
    found = only(folder_of({"s001/squares.py": squares, "s001/sums.py": "x = 1\n" * 10}), course)
    assert (1, ["too_many_bytes"]) == (len(found.files), remarks(found))


def test_folder_with_too_many_names(folder_of: FolderOf, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A student's folder with more names than any course has is passed over whole, since its order is by chance."""
    monkeypatch.setattr("grader.intake.seal.MAX_FOLDER_ENTRIES", 3)
    path = folder_of({f"s001/{number}.py": "x" for number in range(4)})
    assert ["nothing_used", "crowded"] == remarks(only(path, course))


def test_too_many_students(folder_of: FolderOf, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with more names than the largest course is an error."""
    monkeypatch.setattr("grader.intake.seal.MAX_FOLDER_ENTRIES", 3)
    with pytest.raises(InputError, match="class holds too many files to look through"):
        gather(folder_of({f"s{number}/": "" for number in range(4)}), course)


@pytest.mark.parametrize(("bound", "value"), [("MAX_BYTES", 100), ("MAX_FILES", 1)])
def test_everything_together(
    folder_of: FolderOf, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch, bound: str, value: int
) -> None:
    """Everything together going over a bound is an error."""
    monkeypatch.setattr(f"grader.intake.reader.{bound}", value)
    path = folder_of({f"s{number}/squares.py": squares for number in range(5)})
    with pytest.raises(InputError, match="grade them in smaller groups"):
        gather(path, course)


def test_many_remarks(folder_of: FolderOf, course: Course) -> None:
    """Of a great many remarks the first are kept and the rest are counted."""
    found = only(folder_of({f"s001/-{number}.py": "" for number in range(100)}), course)
    assert MAX_REMARKS + 1 == len(found.remarks)
    assert "81 more remarks were left out." == found.remarks[-1].text.en


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"\xe3\x81", "a\u202eb".encode()])
def test_names_that_are_no_text(tmp_path: Path, course: Course, raw: bytes) -> None:
    """Names that cannot be printed become names that can, for students and in remarks."""
    name = os.fsdecode(raw)
    folder = tmp_path / "class" / f"s{name}"
    folder.mkdir(parents=True)
    (folder / f"x{name}").touch()
    found = only(tmp_path / "class", course)
    text = found.student + "".join(remark.text.en + remark.text.ja for remark in found.remarks)
    assert text.encode().decode().isprintable()


def test_clash_of_ids(folder_of: FolderOf, course: Course) -> None:
    """A name that is another one once made safe gets another id, with a remark; the other keeps its own."""
    found = gather(folder_of({"e\u0301/": "", "\u00e9/": "", "É/": ""}), course)
    assert {"é": 0, "é-2": 1, "É": 0} == {one.student: remarks(one).count("same_name") for one in found}


def test_no_id_is_taken_over(folder_of: FolderOf, course: Course, squares: str) -> None:
    """Names that only look like bob's get numbers that nobody has, and bob's own files stand under bob."""
    path = folder_of(
        {f"{name}/squares.py": f"# {name}\n{squares}" for name in (" bob", "-bob", "bob ", "bob", "bob-2", "bob.")}
    )
    found = {one.student: one.files[0].cells[0][1].partition("\n")[0] for one in gather(path, course)}
    assert {"bob", "bob-2", "bob-3", "bob-4", "bob-5", "bob-6"} == set(found)
    assert ("# bob", "# bob-2") == (found["bob"], found["bob-2"])
