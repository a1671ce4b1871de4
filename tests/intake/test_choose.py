"""Of a student's files the right one is graded, and the student learns which."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Course
from grader.intake.candidates import Candidate, Recogniser, best
from grader.intake.gather import gather
from grader.intake.source import Source, read_source
from grader.intake.topics import TopicNames
from grader.intake.tree import File, Found
from grader.model import SourceFile, Submission

FolderOf = Callable[[dict[str, str | bytes]], Path]
NotebookOf = Callable[..., str]
STUB = "def square(x):\n    raise NotImplementedError\n"


def digest(content: str) -> str:
    """Return the sha256 of a file's content."""
    return hashlib.sha256(content.encode()).hexdigest()


def only(path: Path, course: Course, *stubs: str, layout: str | None = None) -> Submission:
    """Return the one submission in `path`; `stubs` are the files as handed out."""
    (submission,) = gather(path, course, frozenset(map(digest, stubs)), layout)
    return submission


def remarks(found: Submission | SourceFile) -> list[tuple[str, str]]:
    """Return the ids and English sentences of the remarks."""
    return [(remark.id, remark.text.en) for remark in found.remarks]


def test_what_a_file_holds(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A .py file becomes one cell named after it, with the digest of its bytes."""
    file = only(folder_of({"s001/Squares.py": squares}), course).files[0]
    assert SourceFile("01_squares", "Squares.py", (("Squares.py", squares),), digest(squares), path="Squares.py") == file


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
    [
        "class cube:\n    x = 1\n",
        "cube = lambda x: x ** 3\n",
        "async def cube(x): return x\n",
        "def broken(:\n\ndef cube (x)\n",
    ],
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
    found = only(folder_of({"s001/01_squares/squares.py": squares, "s001/01_squares/helper.py": "HELP = 1"}), course)
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
        (["squares.py", "squares (1).py"], "squares (1).py"),
        (["squares (2).py", "squares (10).py"], "squares (10).py"),
        (["squares.py", "squares copy.py"], "squares.py"),
        (["squares - Copy.py", "squares - Copy (2).py", "squares.py"], "squares.py"),
        (["squares.py", "squares-1.py", "squares-2.py"], "squares-2.py"),
        (["squares-9.py", "squares-10.py"], "squares-10.py"),
        (["squares_v2.py", "squares_v10.py", "squares.py"], "squares_v10.py"),
        (["squares_final.py", "squares_final2.py"], "squares_final2.py"),
        (["squares version 3.py", "squares version 2.py"], "squares version 3.py"),
        (["squares_修正版2.py", "squares_修正版.py"], "squares_修正版2.py"),
        (["Week 1/Version 9/squares.py", "Week 1/Version 10/squares.py"], "Week 1/Version 10/squares.py"),
        (["attempt_2/squares.py", "attempt_1/squares.py"], "attempt_2/squares.py"),
        (["squares_v1/squares.py", "squares_v2/squares.py"], "squares_v2/squares.py"),
        (["第2回提出/squares.py", "第1回提出/squares.py"], "第2回提出/squares.py"),
        (["1回目/squares.py", "2回目/squares.py"], "2回目/squares.py"),
        (["version 2/squares.py", "squares-5.py"], "version 2/squares.py"),
        (["a/squares.py", "squares.py"], "squares.py"),
        (["b/squares.py", "a/squares.py"], "a/squares.py"),
        (["squares.ipynb.txt", "squares_final.py"], "squares_final.py"),
    ],
)
def test_order_among_names(
    folder_of: FolderOf, course: Course, notebook_of: NotebookOf, names: list[str], expected: str
) -> None:
    """The newest version goes before the exact name, the exact name before copies, shallow before deep."""
    contents = {f"s001/{name}": notebook_of(name) if "ipynb" in name else f"x = '{name}'" for name in names}
    file = gather(folder_of({**contents, "s002/": ""}), course)[0].files[0]
    assert (expected, ["chosen"]) == (file.path, [remark.id for remark in file.remarks])


def test_equal_copies(folder_of: FolderOf, course: Course, squares: str) -> None:
    """Copies with the same content need no remark."""
    file = only(folder_of({"s001/squares.py": squares, "s001/squares (1).py": squares}), course).files[0]
    assert [] == remarks(file)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ada Lovelace_12_assignsubmission_file_/a/squares.py", "a/squares.py is empty."),
        ("lovelaceada_13_1_squares.py", "squares.py is empty."),
    ],
)
def test_remarks_leave_full_names_out(folder_of: FolderOf, course: Course, name: str, shown: str) -> None:
    """Paths in remarks start below the folder into which the platform writes the full name."""
    assert [("empty", shown)] == remarks(only(folder_of({name: ""}), course))[1:]


BEGUN = "def square(x):\n    return x * x\n\n\ndef cube(x):\n    raise NotImplementedError\n"


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ({"squares.py": "begun", "squares.ipynb": "full"}, "squares.ipynb"),
        ({"squares.py": "full", "squares.ipynb": "begun"}, "squares.py"),
        ({"squares.py": "begun", "squares (1).py": "full"}, "squares (1).py"),
        ({"squares.py": "full", "squares (1).py": "begun"}, "squares.py"),
        ({"squares_v1.py": "full", "squares_v2.py": "begun"}, "squares_v2.py"),
        ({"squares-1.py": "begun", "squares.ipynb": "full"}, "squares.ipynb"),
        ({"squares.py": "full", "squares_v2.ipynb": "full"}, "squares_v2.ipynb"),
        ({"squares.py": "begun", "mine.py": "full"}, "mine.py"),
        ({"squares.py": "full", "mine.py": "full"}, "squares.py"),
        ({"Version 2/squares.py": "begun", "Version 1/squares.ipynb": "full"}, "Version 2/squares.py"),
        ({"Version 2/squares.py": "stub", "Version 1/squares.py": "begun"}, "Version 1/squares.py"),
    ],
)
def test_the_newest_and_then_the_fuller(
    folder_of: FolderOf, course: Course, squares: str, notebook_of: NotebookOf, contents: dict[str, str], expected: str
) -> None:
    """Of versions the newest is graded, of other files the one in which more is written, and a remark names the others."""
    texts = {"begun": BEGUN, "full": squares, "stub": STUB}
    made = {
        f"s001/{name}": notebook_of(texts[kind] + f"# {name}") if name.endswith("ipynb") else texts[kind] + f"# {name}"
        for name, kind in contents.items()
    }
    found = gather(folder_of({**made, "s002/": ""}), course)[0].files[0]
    others = [name for name, kind in contents.items() if name != expected and kind != "stub"]
    said = [text for kind, text in remarks(found) if kind == "chosen"]
    assert expected == found.path
    assert [f"{expected} was used; not used for the same topic: {', '.join(others)}."] * bool(others) == said


def test_the_platforms_attempt_counts_most(course: Course, squares: str) -> None:
    """What the platform says of attempts goes before what names say."""
    names = TopicNames(course.topics)
    recogniser = Recogniser("s001", names, frozenset())

    def candidate(name: str, attempt: tuple[int, ...]) -> Candidate:
        source = read_source(name, squares.encode())
        assert isinstance(source, Source)
        return recogniser.candidates(Found((name,), File(name, lambda _: b"", lambda: b""), attempt), source, None)[0]

    older, newer = candidate("squares_v9.py", (2025, 9)), candidate("squares.ipynb", (2025, 10))
    assert newer is best([older, newer])
    assert newer is best([newer, older])


def test_an_older_handouts_stub_is_no_answer(
    folder_of: FolderOf, course: Course, squares: str, notebook_of: NotebookOf
) -> None:
    """A file in which nothing is written loses against work and is not mentioned, also when no digest tells what it is."""
    path = folder_of({"s001/squares.py": STUB, "s001/squares.ipynb": notebook_of(squares)})
    assert ("squares.ipynb", []) == ((file := only(path, course).files[0]).name, remarks(file))


def test_one_file_for_several_topics(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """A file with the functions of several topics is graded for each, whatever its name, and a remark tells."""
    found = only(folder_of({"s001/squares.py": squares + sums}), course)
    assert [("01_squares", "squares.py"), ("02_sums", "squares.py")] == [(file.topic, file.path) for file in found.files]
    expected = "squares.py holds functions of several topics, so it was read as sums.py too."
    assert [[], [("several_topics", expected)]] == [remarks(file) for file in found.files]


def test_a_better_file_for_one_of_several_topics(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """Where another file answers a topic better, that one is graded, and the first is none that was not used."""
    found = only(folder_of({"s001/all.py": squares + sums, "s001/sums.py": sums + squares[:32]}), course, layout="one")
    assert [("01_squares", "all.py"), ("02_sums", "sums.py")] == [(file.topic, file.path) for file in found.files]
    assert [["several_topics"], []] == [[remark.id for remark in file.remarks] for file in found.files]


def test_a_borrowed_function_is_no_answer(folder_of: FolderOf, course: Course, squares: str) -> None:
    """One function of three of another topic, as a helper, does not make a file its answer."""
    found = only(folder_of({"s001/squares.py": squares + "\n\ndef mean(x):\n    return x\n"}), course)
    assert ["01_squares"] == [file.topic for file in found.files]


@pytest.mark.parametrize("name", ["test_mine.py", "mine_test.py", "tests.py", "tests/mine.py", "plot.py", "support.py"])
def test_what_is_never_taken_for_an_answer(folder_of: FolderOf, course: Course, squares: str, name: str) -> None:
    """Tests, and files of the kit, are no answers, whatever they define."""
    assert () == only(folder_of({f"s001/{name}": squares, "s001/sub/notes.txt": ""}), course).files


def test_a_stub_under_another_name_is_no_answer(folder_of: FolderOf, course: Course) -> None:
    """A file known by its functions alone must have one that is written."""
    assert () == only(folder_of({"s001/sub/mine.py": STUB}), course).files


def test_a_helper_that_borrows_a_function(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A module that an answer imports is no answer to the topic of which it holds a small part."""
    helper = "def mean(x):\n    return x\n"
    found = only(folder_of({"s001/squares.py": "import helper\n" + squares, "s001/helper.py": helper}), course)
    assert (["01_squares"], ["helper.py"]) == ([f.topic for f in found.files], [own.path for own in found.files[0].beside])
    assert ([], []) == (remarks(found), remarks(found.files[0]))


@pytest.mark.parametrize(
    "name", ["squares.py", "squares.txt", "squares.json", "hw.txt", "hw.py", "squares", "squares.ipynb.py"]
)
def test_a_notebook_under_another_ending(
    folder_of: FolderOf, course: Course, squares: str, notebook_of: NotebookOf, name: str
) -> None:
    """A notebook is read as what it is, with a remark."""
    file = only(folder_of({f"s001/sub/{name}": notebook_of(squares)}), course).files[0]
    cell = f"{name.partition('.')[0]}.ipynb cell 2"
    assert ("01_squares", name, ((cell, squares),)) == (file.topic, file.name, file.cells)
    expected = f"sub/{name} is a notebook and was read as one: give it the ending .ipynb."
    assert ("read_as_notebook", expected) == remarks(file)[0]


@pytest.mark.parametrize("name", ["squares.txt", "hw.text", "squares"])
def test_source_under_another_ending(folder_of: FolderOf, course: Course, squares: str, name: str) -> None:
    """Python source is known by its functions, with a remark."""
    file = only(folder_of({f"s001/sub/{name}": squares}), course).files[0]
    assert [("misnamed", f"Wrongly named file sub/{name} was read as squares.py.")] == remarks(file)


def test_a_script_that_is_called_a_notebook(folder_of: FolderOf, course: Course, squares: str) -> None:
    """Source under the ending of notebooks is read as source, with a remark."""
    file = only(folder_of({"s001/squares.ipynb": squares}), course).files[0]
    expected = "squares.ipynb is no notebook but Python source, and was read as such: give it the ending .py."
    assert ((("squares.ipynb", squares),), [("read_as_script", expected)]) == (file.cells, remarks(file))


def test_texts_that_are_no_source(folder_of: FolderOf, course: Course, squares: str) -> None:
    """Notes and data beside an answer are named as not used, and nothing is said of their content."""
    others = {
        "s001/notes.txt": "I wrote square(x)",
        "s001/data.json": '{"cells": 3}',
        "s001/raw.txt": b"\0\1",
        "s001/e.txt": "",
    }
    found = only(folder_of({"s001/squares.py": squares, **others}), course)
    expected = "These files belong to no topic and were not used: data.json, e.txt, notes.txt, raw.txt."
    assert [("unused", expected)] == remarks(found)


@pytest.mark.parametrize(("kind", "word", "identity"), [("markdown", "Markdown", "in_markdown"), ("raw", "raw", "in_raw")])
def test_a_function_in_a_cell_of_text(folder_of: FolderOf, course: Course, kind: str, word: str, identity: str) -> None:
    """A function whose cell is no longer code is named with its cell, unless it is written elsewhere too."""
    cells = [
        {"cell_type": "code", "source": "def square(x):\n    return x * x\n\n\ndef cube(x):\n    raise NotImplementedError\n"},
        {
            "cell_type": kind,
            "source": "def cube(x):\n    return x ** 3\n\ndef square(x):\n    return x\n\ndef other():\n    return 1",
        },
        {"cell_type": kind, "source": "Example:\n```python\ndef cube(x):\n    return 1\n```\n"},
    ]
    notebook = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [{"metadata": {}, **cell} for cell in cells]}
    file = only(folder_of({"s001/squares.ipynb": json.dumps(notebook)}), course).files[0]
    expected = f"cube stands in a {word} cell (cell 2), so it was not run: change the cell's type to Code."
    assert [(identity, expected)] == remarks(file)


def test_another_topics_answer_is_beside(folder_of: FolderOf, course: Course, squares: str, sums: str) -> None:
    """Another week's answer can be imported under its own name, from its own folder and renamed too, with its helpers."""
    contents = {
        "s001/01_squares/squares (1).py": "import helper\n" + squares,
        "s001/01_squares/helper.py": "",
        "s001/02_sums/sums.py": "from squares import square\n" + sums,
    }
    first, second = only(folder_of(contents), course).files
    assert ["helper.py"] == [own.path for own in first.beside]
    assert [("helper.py", ""), ("squares.py", "import helper\n" + squares)] == [(o.path, o.source) for o in second.beside]


def test_a_notebook_is_no_module(folder_of: FolderOf, course: Course, squares: str, sums: str, notebook_of: NotebookOf) -> None:
    """An answer or a helper that is a notebook cannot be imported."""
    contents = {
        "squares.ipynb": notebook_of(squares),
        "helper.ipynb": notebook_of("x = 1"),
        "sums.py": "import squares, helper\n" + sums,
    }
    assert () == only(folder_of({f"s001/{name}": text for name, text in contents.items()}), course).files[1].beside


def test_more_own_files_than_are_taken_along(
    folder_of: FolderOf, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The student learns that not every module came along."""
    monkeypatch.setattr("grader.intake.beside.MAX_OWN_FILES", 1)
    contents = {"s001/squares.py": "import a, b\n" + squares, "s001/a.py": "", "s001/b.py": ""}
    assert ["own_files_left_out"] == [kind for kind, _ in remarks(only(folder_of(contents), course, layout="one").files[0])]
