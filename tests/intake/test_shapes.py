"""Every shape in which submissions come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Course
from grader.errors import InputError
from grader.intake.gather import gather
from grader.model import Submission

FolderOf = Callable[[dict[str, str | bytes]], Path]
ZipBytes = Callable[[dict[str, str | bytes]], bytes]


def topics(submissions: list[Submission]) -> dict[str, list[str]]:
    """Return the topics found for each student."""
    return {one.student: [file.topic for file in one.files] for one in submissions}


def remarks(submission: Submission) -> list[str]:
    """Return the ids of all remarks on a submission and its files."""
    every = [submission.remarks, *(file.remarks for file in submission.files)]
    return [remark.id for some in every for remark in some]


def test_a_folder_per_student(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """A folder of folders gives one submission a folder, sorted by name, with its files in the order of the topics."""
    path = folder_of({"s002/squares.py": squares, "s001/sums.py": sums, "s001/squares.py": squares})
    assert {"s001": ["01_squares", "02_sums"], "s002": ["01_squares"]} == topics(gather(path, course))


def test_files_nested_anywhere(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A file is found however deep it lies in its student's folder."""
    path = folder_of({"s001/home/work/week 1/squares.py": squares, "s002/squares.py": squares})
    assert {"s001": ["01_squares"], "s002": ["01_squares"]} == topics(gather(path, course))


def test_one_deep_folder_is_one_student(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A lone folder is a student although its files lie deeper."""
    assert {"s001": ["01_squares"]} == topics(gather(folder_of({"s001/a/b/squares.py": squares}), course))


def test_single_files(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """A file named after a student belongs to the topic whose functions it defines, and nothing is said about it."""
    found = gather(folder_of({"s001.py": squares, "s002.py": sums}), course)
    assert {"s001": ["01_squares"], "s002": ["02_sums"]} == topics(found)
    assert [[], []] == [remarks(one) for one in found]


def test_single_notebooks(folder_of: FolderOf, course: Course, squares: str, notebook_of: Callable[..., str]) -> None:
    """A notebook named after a student is a submission too."""
    assert {"s001": ["01_squares"]} == topics(gather(folder_of({"s001.ipynb": notebook_of(squares)}), course))


def test_file_and_folder_of_one_student(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """A folder, a file and a zip with the same name are one student."""
    path = folder_of({"s001.py": sums, "s001/squares.py": squares})
    assert {"s001": ["01_squares", "02_sums"]} == topics(gather(path, course))


def test_table_beside_the_students(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A file beside the students that cannot be a submission is no student."""
    path = folder_of({"s001/squares.py": squares, "grades.csv": "id,grade", ".DS_Store": "x", "conftest.py": ""})
    assert ["s001"] == list(topics(gather(path, course)))


@pytest.mark.parametrize("name", ["squares.py", "01_squares/squares.py", "assignments/01_squares/squares.py"])
def test_one_students_folder(folder_of: FolderOf, course: Course, squares: str, name: str) -> None:
    """A folder that holds files or folders named after topics is one student's, as is a clone of the kit."""
    path = folder_of({name: squares, "docs/notes.txt": "x"})
    assert {"class": ["01_squares"]} == topics(gather(path, course))


@pytest.mark.parametrize("name", ["s001.py", "squares.py", "s001.py.txt"])
def test_one_file(folder_of: FolderOf, course: Course, squares: str, name: str) -> None:
    """A path to one file is a submission of the student it is named after."""
    found = gather(folder_of({name: squares}) / name, course)
    assert ({name.partition(".")[0]: ["01_squares"]}, []) == (topics(found), remarks(found[0]))


def test_one_notebook(folder_of: FolderOf, course: Course, squares: str, notebook_of: Callable[..., str]) -> None:
    """A path to one notebook is a submission."""
    path = folder_of({"s001.ipynb": notebook_of(squares)}) / "s001.ipynb"
    assert {"s001": ["01_squares"]} == topics(gather(path, course))


def test_current_folder(folder_of: FolderOf, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path `.` is named after the folder it stands for."""
    monkeypatch.chdir(folder_of({"squares.py": squares}))
    assert {"class": ["01_squares"]} == topics(gather(Path(), course))


@pytest.mark.parametrize(
    "skipped",
    [
        ".git/hooks",
        "__pycache__",
        ".ipynb_checkpoints",
        "__MACOSX",
        ".hidden",
        "venv/lib",
        "node_modules/x",
    ],
)
def test_folders_that_are_passed_over(folder_of: FolderOf, course: Course, squares: str, skipped: str) -> None:
    """What tools leave behind is neither read nor mentioned."""
    found = gather(folder_of({f"s001/{skipped}/squares.py": "x = 1", "s001/squares.py": squares}), course)
    assert [] == remarks(found[0])


def test_virtual_environment_of_any_name(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A virtual environment is known by its configuration file."""
    path = folder_of({"s001/my/pyvenv.cfg": "", "s001/my/lib/squares.py": "x", "s001/squares.py": squares})
    assert [] == remarks(gather(path, course)[0])


def test_a_zip_of_folders(zip_of: FolderOf, course: Course, squares: str) -> None:
    """A zip is read as the folder it holds."""
    path = zip_of({"s001/squares.py": squares, "s002/a/squares.py": squares, "__MACOSX/s001/._squares.py": "x"})
    assert {"s001": ["01_squares"], "s002": ["01_squares"]} == topics(gather(path, course))


def test_a_zip_of_files(zip_of: FolderOf, course: Course, squares: str) -> None:
    """A zip of files named after students is read."""
    assert {"s001": ["01_squares"]} == topics(gather(zip_of({"s001.py": squares}), course))


@pytest.mark.parametrize("around", ["submissions", "submissions/submissions"])
@pytest.mark.parametrize("form", ["{}/squares.py", "{}.py", "{}/deep/squares.py"])
def test_folder_around_the_students(zip_of: FolderOf, course: Course, squares: str, around: str, form: str) -> None:
    """The folder that packing puts around a class is looked through."""
    path = zip_of({f"{around}/{form.format(student)}": squares for student in ("s001", "s002")})
    assert {"s001": ["01_squares"], "s002": ["01_squares"]} == topics(gather(path, course))


def test_weeks_of_one_student(zip_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """A lone folder whose folders hold different topics is one student's."""
    path = zip_of({"s001/week 1/squares.py": squares, "s001/week 2/sums.py": sums})
    assert {"s001": ["01_squares", "02_sums"]} == topics(gather(path, course))


def test_zip_of_one_students_files(zip_of: FolderOf, course: Course, squares: str) -> None:
    """A zip that directly holds a topic's file is one student's, named after the zip."""
    assert {"class": ["01_squares"]} == topics(gather(zip_of({"squares.py": squares}), course))


def test_students_own_zips(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course, squares: str) -> None:
    """A zip inside a student's folder, or in place of it, is opened."""
    packed = zip_bytes({"homework/squares.py": squares})
    path = folder_of({"s001/homework.zip": packed, "s002.zip": packed})
    assert {"s001": ["01_squares"], "s002": ["01_squares"]} == topics(gather(path, course))


def test_zip_in_zip(zip_of: FolderOf, zip_bytes: ZipBytes, course: Course, squares: str) -> None:
    """A zip in the learning platform's zip is opened."""
    path = zip_of({"s001/homework.ZIP": zip_bytes({"squares.py": squares})})
    assert {"s001": ["01_squares"]} == topics(gather(path, course))


def test_zip_in_zip_in_zip(zip_of: FolderOf, zip_bytes: ZipBytes, course: Course, squares: str) -> None:
    """A third layer of zips is refused with a remark."""
    path = zip_of({"s001/a.zip": zip_bytes({"b.zip": zip_bytes({"squares.py": squares})})})
    assert ["nothing_used", "nested_archive"] == remarks(gather(path, course)[0])


@pytest.mark.parametrize(
    "name",
    [
        "Ada Lovelace_123456_assignsubmission_file_/squares.py",
        "Ada Lovelace_123456_assignsubmission_file/squares.py",
        "Ada Lovelace_123456_assignsubmission_file_squares.py",
        "山田 太郎_123456_assignsubmission_file_/squares.py",
        "submissions/Ada Lovelace_123456_assignsubmission_file_/squares.py",
        "lovelaceada_123456_7890_squares.py",
        "lovelaceada_LATE_123456_7890_squares.py",
        "lovelaceada_123456_7890_squares-1.py",
    ],
)
def test_learning_platforms(zip_of: FolderOf, course: Course, squares: str, name: str) -> None:
    """Moodle's and Canvas's names give the student's number and name, and no path or remark holds the name."""
    [found] = gather(zip_of({name: squares, "__MACOSX/x": ""}), course)
    assert ("123456", ["01_squares"], "123456") == (found.student, [file.topic for file in found.files], found.people[0].number)
    assert found.people[0].name in ("Ada Lovelace", "山田 太郎", "lovelaceada")
    assert found.people[0].name not in repr((found.files, found.remarks))


def test_moodle_folders_of_one_participant(zip_of: FolderOf, course: Course, squares: str) -> None:
    """Moodle's folders for files and for online text are one student."""
    name = "Ada Lovelace_123456_assignsubmission_{}_/{}"
    path = zip_of({name.format("file", "squares.py"): squares, name.format("onlinetext", "onlinetext.html"): "<p>"})
    assert {"123456": ["01_squares"]} == topics(gather(path, course))


def test_canvas_files_of_one_student(zip_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """Canvas's flat files are put together by user, and the file of the last attempt is used."""
    path = zip_of({"a_12_1_squares.py": "x = 1", "a_12_2_squares-1.py": squares, "a_12_3_sums.py": sums, "b_13_4_x.pdf": "x"})
    found = gather(path, course)
    assert {"12": ["01_squares", "02_sums"], "13": []} == topics(found)
    assert "squares-1.py" == found[0].files[0].name


@pytest.mark.parametrize(
    "name",
    [
        "doe_12_1_x_99_9_squares.py",
        "Doe_12_assignsubmission_file_x_99_assignsubmission_file_squares.py",
        "Doe_12_assignsubmission_file_/x_99_assignsubmission_file_/squares.py",
    ],
)
def test_no_other_students_number(zip_of: FolderOf, course: Course, squares: str, name: str) -> None:
    """A file named like another student's submission stays with the student who handed it in."""
    assert ["12"] == [one.student for one in gather(zip_of({name: squares}), course)]


def test_two_runs_are_equal(folder_of: FolderOf, course: Course, squares: str) -> None:
    """The same files give the same submissions."""
    path = folder_of({f"s{number:03}/{name}": squares for number in range(5) for name in ("squares.py", "b.py")})
    assert gather(path, course) == gather(path, course)


def test_missing_path(tmp_path: Path, course: Course) -> None:
    """A path that does not exist is named in one sentence."""
    with pytest.raises(InputError, match=r"There is no file or folder .*nowhere: check the path\."):
        gather(tmp_path / "nowhere", course)


@pytest.mark.parametrize("contents", [{}, {".git/config": "x"}, {"grades.csv": "x"}])
def test_folder_without_students(folder_of: FolderOf, course: Course, contents: dict[str, str | bytes]) -> None:
    """A folder in which nobody has handed anything in is an error."""
    with pytest.raises(InputError, match="holds no submissions"):
        gather(folder_of(contents), course)


def test_other_kind_of_file(folder_of: FolderOf, course: Course) -> None:
    """A file that is neither code nor a zip is an error."""
    with pytest.raises(InputError, match=r"name a folder, a \.zip, a \.tar\.gz, a \.py file or a notebook"):
        gather(folder_of({"marks.csv": "x"}) / "marks.csv", course)
