"""One student's folder is one submission, whatever it holds, and the course is no part of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Course
from grader.errors import InputError
from grader.intake.gather import gather
from grader.intake.one import gather_one
from grader.model import Submission

FolderOf = Callable[[dict[str, str | bytes]], Path]
ZipBytes = Callable[[dict[str, str | bytes]], bytes]
ZipOf = Callable[[dict[str, str | bytes]], Path]
STUB = "def square(x):\n    raise NotImplementedError\n"


def paths(submission: Submission) -> list[str]:
    """Return where the files lie that are graded."""
    return [file.path for file in submission.files]


def remarks(submission: Submission) -> list[str]:
    """Return the ids of what is said of the submission as a whole."""
    return [remark.id for remark in submission.remarks]


@pytest.mark.parametrize(
    "names",
    [
        ["squares.py", "sums.py"],
        ["week 1/squares.py", "week 2/sums.py"],
        ["src/squares.py", "notebooks/sums.ipynb"],
        ["01_squares/squares.py", "02_sums/sums.py"],
        ["tests/squares.py", "src/lib/sums.py"],
        ["ann/squares.py", "bob/sums.py"],
        ["a_1_2_squares.py/squares.py", "Ann_12_assignsubmission_file_/sums.py"],
        ["work.zip/squares.py", "sums.py"],
    ],
)
def test_whatever_folders_there_are(
    folder_of: FolderOf, course: Course, squares: str, sums: str, notebook_of: Callable[..., str], names: list[str]
) -> None:
    """Folders are no students, also when they look like a class."""
    texts = dict(zip(names, (squares, sums), strict=True))
    made = {name: notebook_of(text) if name.endswith("ipynb") else text for name, text in texts.items()}
    found = gather_one(folder_of({**made, "tests/test_squares.py": squares, "README.md": ""}), course)
    assert ("class", names) == (found.student, paths(found))


@pytest.mark.parametrize(
    "name",
    [
        "course/solutions/course.toml",
        "course/course.toml",
        "deep/er/kit/solutions/course.toml",
        "copy/topic.toml",
        "copy/hidden_cases.py",
        "copy/misconceptions/one.py",
        "solutions/course.toml",
    ],
)
def test_the_course_is_not_read(folder_of: FolderOf, course: Course, squares: str, sums: str, name: str) -> None:
    """Below what holds a course, or an author's topic folder, nothing is an answer and nothing is mentioned."""
    beside = name.rpartition("/")[0]
    contents = {name: "", f"{beside}/sums.py": sums, f"{beside}/02_sums/sums.py": sums, f"{beside}/benchmarks/sums.py": sums}
    found = gather_one(folder_of({"squares.py": squares, **contents}), course)
    assert (["squares.py"], []) == (paths(found), remarks(found))


def test_what_stands_around_a_course_is_not_read(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """A kit cloned into the checkout holds right answers outside of its course too."""
    contents = {
        "kit/solutions/course.toml": "",
        "kit/benchmarks/answers/sums.py": sums,
        "kit/assignments/02_sums/sums.py": sums,
    }
    found = gather_one(folder_of({"squares.py": squares, **contents}), course)
    assert (["squares.py"], []) == (paths(found), remarks(found))


def test_a_clone_of_the_kit_is_where_students_work(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """Of a whole kit, course and all, the folder to work in is read, and what lies beside it; not examples and benchmarks."""
    contents = {"solutions/course.toml": "", "benchmarks/sums.py": sums, "examples/class/s1/02_sums/sums.py": sums}
    found = gather_one(folder_of({**contents, "assignments/01_squares/squares.py": squares, "sums.ipynb": ""}), course)
    assert (["assignments/01_squares/squares.py"], ["empty"]) == (paths(found), remarks(found))


@pytest.mark.parametrize("read", [gather_one, lambda *given: gather(*given, layout="one")[0]])
def test_a_course_in_a_zip_is_not_read(
    folder_of: FolderOf, course: Course, squares: str, sums: str, zip_bytes: ZipBytes, read: Callable[..., Submission]
) -> None:
    """The same holds for archives, and for a class."""
    course_zip = zip_bytes({"course.toml": "", "02_sums/sums.py": sums})
    kit_zip = zip_bytes({"kit/solutions/course.toml": "", "kit/solutions/02_sums/sums.py": sums})
    found = read(folder_of({"squares.py": squares, "a.zip": course_zip, "b.zip": kit_zip}), course)
    assert (["squares.py"], []) == (paths(found), remarks(found))


@pytest.mark.parametrize("folder", [".git", ".hidden", ".venv", "venv", "__pycache__", "node_modules", ".ipynb_checkpoints"])
def test_what_tools_leave_behind_is_not_read(folder_of: FolderOf, course: Course, squares: str, sums: str, folder: str) -> None:
    """Hidden folders, caches and environments are passed over."""
    found = gather_one(folder_of({"squares.py": squares, f"{folder}/sums.py": sums}), course)
    assert (["squares.py"], []) == (paths(found), remarks(found))


def test_an_environment_of_any_name_is_not_read(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """An environment is known by its file."""
    found = gather_one(folder_of({"squares.py": squares, "env/pyvenv.cfg": "", "env/lib/sums.py": sums}), course)
    assert ["squares.py"] == paths(found)


def test_a_released_topic_is_where_students_work(folder_of: FolderOf, course: Course, squares: str) -> None:
    """In the folder that was handed out the answer is read; what is as it was handed out is told to be so."""
    contents = {
        f"assignments/{topic}/{name}": "{}" for topic in ("01_squares", "02_sums") for name in ("expected.json", "test_x.py")
    }
    answers = {"assignments/01_squares/squares.py": squares, "assignments/02_sums/sums.py": STUB}
    stubs = frozenset([hashlib.sha256(STUB.encode()).hexdigest()])
    found = gather_one(folder_of({**contents, **answers}), course, stubs)
    assert [[], ["unchanged"]] == [[remark.id for remark in file.remarks] for file in found.files]


def test_the_course_itself_is_refused(course: Course) -> None:
    """A job that names the wrong folder is told so."""
    for path in (course.folder, course.folder / "01_squares"):
        with pytest.raises(InputError, match="is part of the course"):
            gather_one(path, course)


def test_nothing_there(tmp_path: Path, course: Course) -> None:
    """A path that does not exist is the job's mistake."""
    with pytest.raises(InputError, match="There is no file or folder"):
        gather_one(tmp_path / "nowhere", course)


def test_an_empty_folder(folder_of: FolderOf, course: Course) -> None:
    """Nothing handed in is a submission without files that says so."""
    assert ((), ["no_files"]) == ((found := gather_one(folder_of({}), course)).files, remarks(found))


def test_a_zip_and_a_file(tmp_path: Path, course: Course, squares: str, sums: str, zip_of: ZipOf) -> None:
    """A zip and a single file are read like a folder."""
    found = gather_one(zip_of({"week 1/squares.py": squares, "ann/sums.py": sums}), course)
    assert ("class", ["class.zip/week 1/squares.py", "class.zip/ann/sums.py"]) == (found.student, paths(found))
    (tmp_path / "answer.py").write_text(squares)
    assert ["01_squares"] == [file.topic for file in gather_one(tmp_path / "answer.py", course).files]


@pytest.mark.parametrize(("name", "reason"), [("class.zip", "damaged_zip"), ("class.py", "empty"), ("class.rar", "rar")])
def test_what_cannot_be_read(tmp_path: Path, course: Course, name: str, reason: str) -> None:
    """What cannot be read is a submission without files that says why."""
    (tmp_path / name).write_bytes(b"\0no zip" if name.endswith("zip") else b"")
    assert ((), ["nothing_used", reason]) == ((found := gather_one(tmp_path / name, course)).files, remarks(found))
