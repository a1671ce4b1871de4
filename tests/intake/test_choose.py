"""Of a student's files the right one is graded, and the student learns which."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Course
from grader.intake.gather import gather
from grader.model import SourceFile, Submission

FolderOf = Callable[[dict[str, str | bytes]], Path]
NotebookOf = Callable[..., str]
STUB = "def square(x):\n    raise NotImplementedError\n"


def digest(content: str) -> str:
    """Return the sha256 of a file's content."""
    return hashlib.sha256(content.encode()).hexdigest()


def only(path: Path, course: Course, *stubs: str) -> Submission:
    """Return the one submission in `path`; `stubs` are the files as handed out."""
    (submission,) = gather(path, course, frozenset(map(digest, stubs)))
    return submission


def remarks(found: Submission | SourceFile) -> list[tuple[str, str]]:
    """Return the ids and English sentences of the remarks."""
    return [(remark.id, remark.text.en) for remark in found.remarks]


def test_what_a_file_holds(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A .py file becomes one cell named after it, with the digest of its bytes."""
    file = only(folder_of({"s001/Squares.py": squares}), course).files[0]
    assert SourceFile("01_squares", "Squares.py", (("Squares.py", squares),), digest(squares)) == file


def test_what_a_notebook_holds(folder_of: FolderOf, course: Course, notebook_of: NotebookOf) -> None:
    """A notebook becomes its code cells, each named by file and number."""
    notebook = notebook_of("x = 1", "", "y = 2")
    file = only(folder_of({"s001/squares.ipynb": notebook}), course).files[0]
    assert (("squares.ipynb cell 2", "x = 1"), ("squares.ipynb cell 4", "y = 2")) == file.cells
    assert digest(notebook) == file.digest


def test_digest_is_of_the_bytes(folder_of: FolderOf, course: Course, squares: str) -> None:
    """The digest is that of the bytes handed in, before line ends and encoding are changed."""
    content = squares.replace("\n", "\r\n")
    file = only(folder_of({"s001/squares.py": content}), course).files[0]
    assert (digest(content), squares) == (file.digest, file.cells[0][1])


def test_encoding_is_told(folder_of: FolderOf, course: Course) -> None:
    """A file that is not UTF-8 is read, and the student is told."""
    file = only(folder_of({"s001/squares.py": "# 関数\nx = 1\n".encode("cp932")}), course).files[0]
    assert [("encoding", "squares.py was read as Shift_JIS. Save it as UTF-8 next time.")] == remarks(file)


def test_wrong_name(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A file under a wrong name is known by the functions it defines, and the student is told."""
    file = only(folder_of({"s001/a/homework.py": squares}), course).files[0]
    assert "01_squares" == file.topic
    assert [("misnamed", "Wrongly named file a/homework.py was read as squares.py.")] == remarks(file)


def test_most_functions_decide(folder_of: FolderOf, course: Course, sums: str) -> None:
    """A file that also defines a function of another topic belongs to the topic it defines most of."""
    found = only(folder_of({"s001/homework.py": sums + "\ndef square(x): ...\n"}), course)
    assert ["02_sums"] == [file.topic for file in found.files]


def test_equally_many_functions(folder_of: FolderOf, course: Course) -> None:
    """Of topics with equally many functions defined, the more complete one is meant."""
    found = only(folder_of({"s001/homework.py": "def square(x):\n    return x\n"}), course)
    assert ["01_squares"] == [file.topic for file in found.files]


@pytest.mark.parametrize(
    "text",
    ["class cube:\n    pass\n", "cube = lambda x: x ** 3\n", "async def cube(x): ...\n", "def broken(:\n\ndef cube (x)\n"],
)
def test_what_counts_as_defined(folder_of: FolderOf, course: Course, text: str) -> None:
    """Classes and assignments define names too, and a file with a syntax error is not lost."""
    assert ["01_squares"] == [file.topic for file in only(folder_of({"s001/x.py": text}), course).files]


@pytest.mark.parametrize("text", ["class A:\n    def cube(self): ...\n", "cube(3)\n", "cube == 3\n", "# def cube(x):\n"])
def test_what_does_not_count_as_defined(folder_of: FolderOf, course: Course, text: str) -> None:
    """Methods, calls and comments define nothing."""
    assert () == only(folder_of({"s001/x.py": text}), course).files


@pytest.mark.parametrize("name", ["01_squares/answer.py", "squares/src/answer.py", "01_squares/answer.ipynb"])
def test_only_file_in_a_topics_folder(folder_of: FolderOf, course: Course, notebook_of: NotebookOf, name: str) -> None:
    """The only file of its kind in a folder named after a topic belongs to it, whatever it defines."""
    content = notebook_of("x = 1") if name.endswith("ipynb") else "x = 1"
    file = only(folder_of({f"s001/{name}": content, "s001/01_squares/test_squares.py": "x"}), course).files[0]
    assert ("01_squares", ["misnamed"]) == (file.topic, [remark.id for remark in file.remarks])


def test_helper_beside_an_answer(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A further module beside a topic's file is not taken for an answer."""
    found = only(folder_of({"s001/01_squares/squares.py": squares, "s001/01_squares/helper.py": squares}), course)
    assert ["squares.py"] == [file.name for file in found.files]
    assert [("unused", "These files belong to no topic and were not used: 01_squares/helper.py.")] == remarks(found)


def test_files_of_the_kit(folder_of: FolderOf, course: Course, squares: str) -> None:
    """Files shipped with the kit are ignored without a word."""
    kit = ["test_squares.py", "conftest.py", "plot.py", "expected.json", "README.md", "README.ja.md", "__init__.py"]
    found = only(folder_of({"s001/squares.py": squares, **{f"s001/{name}": squares for name in kit}}), course)
    assert ([], []) == (remarks(found), remarks(found.files[0]))


def test_many_unused_files(folder_of: FolderOf, course: Course) -> None:
    """Of many unused files some are named and the rest are counted."""
    found = only(folder_of({f"s001/{letter}.csv": "" for letter in "abcdefg"}), course)
    expected = "These files belong to no topic and were not used: a.csv, b.csv, c.csv, d.csv, e.csv (+2)."
    assert ("unused", expected) == remarks(found)[1]


def test_py_wins_over_notebook(folder_of: FolderOf, course: Course, squares: str, notebook_of: NotebookOf) -> None:
    """Of a changed file and a changed notebook the file is used, and a remark names both."""
    path = folder_of({"s001/squares.py": squares, "s001/squares.ipynb": notebook_of(squares)})
    file = only(path, course).files[0]
    expected = "squares.py was used; not used for the same topic: squares.ipynb."
    assert ("squares.py", [("chosen", expected)]) == (file.name, remarks(file))


def test_changed_notebook_wins_over_stub(folder_of: FolderOf, course: Course, squares: str, notebook_of: NotebookOf) -> None:
    """A changed notebook is used when the .py file is as it was handed out."""
    path = folder_of({"s001/squares.py": STUB, "s001/squares.ipynb": notebook_of(squares)})
    file = only(path, course, STUB).files[0]
    assert ("squares.ipynb", []) == (file.name, remarks(file))


def test_untouched_notebook_is_not_mentioned(
    folder_of: FolderOf, course: Course, squares: str, notebook_of: NotebookOf
) -> None:
    """The notebook as it was handed out, beside a changed file, is what everybody has."""
    path = folder_of({"s001/squares.py": squares, "s001/squares.ipynb": notebook_of(STUB)})
    file = only(path, course, STUB, notebook_of(STUB)).files[0]
    assert ("squares.py", []) == (file.name, remarks(file))


@pytest.mark.parametrize("content", [STUB.replace("\n", "\r\n"), "\ufeff" + STUB])
def test_stub_with_other_line_ends(
    folder_of: FolderOf, course: Course, squares: str, notebook_of: NotebookOf, content: str
) -> None:
    """A stub in which git or an editor changed line ends or the mark is still the stub."""
    path = folder_of({"s001/squares.py": content, "s001/squares.ipynb": notebook_of(squares)})
    assert "squares.ipynb" == only(path, course, STUB).files[0].name


def test_only_the_stub(folder_of: FolderOf, course: Course) -> None:
    """A stub handed in as it was is used, and the student is told."""
    file = only(folder_of({"s001/squares.py": STUB}), course, STUB).files[0]
    expected = "squares.py is as it was handed out: nothing has been written in it yet."
    assert ("squares.py", [("unchanged", expected)]) == (file.name, remarks(file))


def test_wrongly_named_file_wins_over_stub(folder_of: FolderOf, course: Course, squares: str) -> None:
    """An answer under a wrong name is used when the file with the right name is untouched."""
    file = only(folder_of({"s001/squares.py": STUB, "s001/mine.py": squares}), course, STUB).files[0]
    assert ("mine.py", ["misnamed"]) == (file.name, [remark.id for remark in file.remarks])


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["squares.py", "squares (1).py"], "squares.py"),
        (["squares.py", "squares copy.py"], "squares.py"),
        (["squares.py", "squares-1.py", "squares-2.py"], "squares-2.py"),
        (["a/squares.py", "squares.py"], "squares.py"),
        (["b/squares.py", "a/squares.py"], "squares.py"),
        (["squares.ipynb.txt", "squares_final.py"], "squares_final.py"),
    ],
)
def test_order_among_names(
    folder_of: FolderOf, course: Course, notebook_of: NotebookOf, names: list[str], expected: str
) -> None:
    """The last attempt goes before the exact name, the exact name before copies, shallow before deep."""
    contents = {f"s001/{name}": notebook_of(name) if "ipynb" in name else f"x = '{name}'" for name in names}
    file = gather(folder_of({**contents, "s002/": ""}), course)[0].files[0]
    assert (expected, ["chosen"]) == (file.name, [remark.id for remark in file.remarks])


def test_equal_copies(folder_of: FolderOf, course: Course, squares: str) -> None:
    """Copies with the same content need no remark."""
    file = only(folder_of({"s001/squares.py": squares, "s001/squares (1).py": squares}), course).files[0]
    assert [] == remarks(file)


def test_remarks_leave_full_names_out(folder_of: FolderOf, course: Course) -> None:
    """Paths in remarks start below the folder into which the platform writes the full name."""
    path = folder_of({"Ada Lovelace_12_assignsubmission_file_/a/squares.py": "", "lovelaceada_13_1_squares.py": ""})
    found = gather(path, course)
    assert [[("empty", "a/squares.py is empty.")], [("empty", "squares.py is empty.")]] == [remarks(one)[1:] for one in found]
