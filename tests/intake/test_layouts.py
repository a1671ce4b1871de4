"""Whose files they are: a class is never one student, a student never several, and where both could be, somebody is asked."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from grader.course.course import Course
from grader.errors import InputError, UsageError
from grader.intake import reader
from grader.intake.gather import gather, take_in
from grader.intake.layout import LAYOUTS
from grader.model import Submission
from tests.intake.conftest import SQUARES, SUMS, Contents

FolderOf = Callable[[Contents], Path]
ZipBytes = Callable[[Contents], bytes]


def content(name: str) -> str:
    """Return what a file of this name holds: an answer to `sums` if the name says so, else one to `squares`."""
    return f"# {name}\n" + ("x = 1\n" if "util" in name else SUMS if "sums" in name else SQUARES)


def files(*names: str) -> dict[str, str | bytes]:
    """Return files of these names, each with an answer."""
    return {name: "" if name.endswith("/") else content(name) for name in names}


def topics(submissions: list[Submission]) -> dict[str, list[str]]:
    """Return the numbers of the topics found for each student."""
    return {one.student: [file.topic[:2] for file in one.files] for one in submissions}


def said(submissions: list[Submission]) -> dict[str, list[str]]:
    """Return the ids of what is said of each student."""
    return {one.student: [remark.id for remark in one.remarks] for one in submissions}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["ann.py", "bob.py", "cid.py"], {"ann": ["01"], "bob": ["01"], "cid": ["01"]}, id="files"),
        pytest.param(["ann.py", "bob.py", "squares.py"], {"ann": ["01"], "bob": ["01"], "squares": ["01"]}, id="a stray name"),
        pytest.param(
            ["ann/squares.py", "bob/squares.py", "cid.py", "sums.py"],
            {"ann": ["01"], "bob": ["01"], "cid": ["01"], "sums": ["02"]},
            id="a stray file among folders",
        ),
        pytest.param(
            ["ann/x.py", "bob/x.py", "01_squares/x.py"], {"ann": ["01"], "bob": ["01"], "01_squares": ["01"]}, id="folder"
        ),
        pytest.param(["squares_101.py", "squares_102.py"], {"101": ["01"], "102": ["01"]}, id="ids of three digits"),
        pytest.param(
            ["squares_1.py", "squares_2.py", "squares_30.py"], {"1": ["01"], "2": ["01"], "30": ["01"]}, id="short ids"
        ),
        pytest.param(["squares_20251234.py", "sums_20251234.py"], {"20251234": ["01", "02"]}, id="an id of eight digits"),
        pytest.param(
            ["20251234_squares.py", "20251235_squares.py"], {"20251234": ["01"], "20251235": ["01"]}, id="id in front"
        ),
        pytest.param(
            ["squares_101.py", "squares_102.py", "squares.py"], {"101": ["01"], "102": ["01"], "squares": ["01"]}, id="3"
        ),
        pytest.param(
            ["ann_squares.py", "ann_sums.py", "bob_squares.py"], {"ann": ["01", "02"], "bob": ["01"]}, id="name and topic"
        ),
        pytest.param(
            ["squares-ann.py", "sums - ann.py", "squares_bob lee_final.py"],
            {"ann": ["01", "02"], "bob lee": ["01"]},
            id="behind",
        ),
        pytest.param(["squares_山田.py", "山田_sums.py"], {"山田": ["01", "02"]}, id="Japanese"),
        pytest.param(
            ["hw1_ann.py", "hw1_bob.py", "hw2_ann_sums.py"], {"ann": ["01", "02"], "bob": ["01"]}, id="name and sheet"
        ),
        pytest.param(
            ["squares-ann/a.py", "squares-bob/a.py", "sums-ann/a.py"], {"ann": ["01", "02"], "bob": ["01"]}, id="repositories"
        ),
        pytest.param(
            ["lab-x-ann/squares.py", "lab-x-bob/squares.py", "lab-x-ann/.git/x", "lab-x-bob/.git/x"],
            {"ann": ["01"], "bob": ["01"]},
            id="repositories of an assignment",
        ),
        pytest.param(
            ["kim-ann/squares.py", "kim-bob/squares.py"], {"kim-ann": ["01"], "kim-bob": ["01"]}, id="names that begin alike"
        ),
        pytest.param(
            ["ann/.git/x", "ann/squares.py", "bob/.git/x", "bob/squares.py"], {"ann": ["01"], "bob": ["01"]}, id="clones"
        ),
        pytest.param(
            ["01_squares/ann/squares.py", "01_squares/bob/squares.py"], {"ann": ["01"], "bob": ["01"]}, id="a topic's folder"
        ),
        pytest.param(
            ["01_squares/ann/answer.py", "01_squares/bob/x.py", "02_sums/bob/x.py"],
            {"ann": ["01"], "bob": ["01", "02"]},
            id="topics' folders, names that tell nothing",
        ),
        pytest.param(
            ["01_squares/ann.py", "01_squares/bob.py", "02_sums/ann.py"],
            {"ann": ["01", "02"], "bob": ["01"]},
            id="files in them",
        ),
        pytest.param(
            ["week1/ann/squares.py", "week1/bob/squares.py", "week2/ann/sums.py"],
            {"ann": ["01", "02"], "bob": ["01"]},
            id="weeks",
        ),
        pytest.param(["第1回/山田/squares.py", "第1回/鈴木/squares.py"], {"山田": ["01"], "鈴木": ["01"]}, id="第1回"),
        pytest.param(["hw/ann/squares.py", "hw/bob/squares.py"], {"ann": ["01"], "bob": ["01"]}, id="a folder around"),
        pytest.param(["ann.py", "Ann.py"], {"ann": ["01"], "Ann": ["01"]}, id="names that differ in case"),
        pytest.param(
            ["ann.py", "bob.docx", "cid.7z", "dan.tar.gz", "eve.html"],
            {"ann": ["01"], "bob": [], "cid": [], "dan": [], "eve": []},
            id="unreadable",
        ),
        pytest.param(
            ["ann.py", "README.txt", "grades.csv", "index.html", "homework.pdf"], {"ann": ["01"]}, id="the teacher's files"
        ),
    ],
)
def test_a_class_is_never_one_student(
    folder_of: FolderOf, course: Course, names: list[str], expected: dict[str, list[str]]
) -> None:
    """Whatever one of them has named a file, each student has a row with what that student handed in."""
    assert expected == topics(gather(folder_of(files(*names)), course))


@pytest.mark.parametrize(
    "names",
    [
        ["squares.py", "sums.py", "util.py"],
        ["squares.py", "sums.py", "old/squares.py", "src/sums.py", "notebooks/squares.ipynb"],
        ["squares.py", "squares (1).py"],
        ["squares.py", "squares-1.py"],
        ["01_squares.py", "02_sums.py"],
        ["my_squares.py", "sums_solution.py"],
        ["01_squares/squares.py", "01_squares/old/squares.py", "02_sums/sums.py"],
        ["01_squares/answer.py", "02_sums/answer.py"],
        ["week1/squares.py", "week2/sums.py"],
        ["week1.py", "week2_sums.py"],
        ["Version 1/squares.py", "Version 2/squares.py"],
        ["squares_sums.py", "squares.py"],
        ["assignments/01_squares/squares.py", "examples/s1/squares.py", "examples/s2/squares.py"],
    ],
)
def test_a_student_is_never_several(folder_of: FolderOf, course: Course, names: list[str]) -> None:
    """One student's folder is one student's, with all that it holds."""
    assert ["class"] == list(topics(gather(folder_of(files(*names)), course)))


@pytest.mark.parametrize(
    ("names", "layouts"),
    [
        (["ann.py", "squares.py"], ["one", "students"]),
        (["ann/sums.py", "squares.py"], ["one", "students"]),
        (["squares_12_34_mine.py", "sums.py"], ["one", "students"]),
        (["squares_1.py", "squares_2.py"], ["one", "students"]),
        (["squares.py", "squares_101.py"], ["one", "students"]),
        (["squares.py", "squares (1).py", "squares (2).py"], ["one", "students"]),
        (["01_squares/ann.py", "01_squares/bob.py"], ["one", "weeks"]),
        (["week1/ann/squares.py", "week1/bob/sums.py"], ["one", "weeks"]),
        (["zzz/ann/squares.py", "zzz/bob/squares.py"], ["one", "students"]),
        (["submissions/ann/squares.py", "submissions/bob/squares.py", "docs/x.md"], ["one", "weeks"]),
        (["zzz/ann/squares.py", "zzz/bob/sums.py"], ["one", "students"]),
    ],
)
def test_somebody_is_asked(folder_of: FolderOf, course: Course, names: list[str], layouts: list[str]) -> None:
    """Where there are two readings the run stops with both, and either can be asked for."""
    path = folder_of(files(*names))
    with pytest.raises(
        UsageError, match=r"can be read in two ways: .*; say which with --layout one or --layout \w+\."
    ) as stopped:
        gather(path, course)
    assert all(f"--layout {layout}" in str(stopped.value) for layout in layouts)
    assert [1, 2] == [min(2, len(gather(path, course, layout=layout))) for layout in layouts]


@pytest.mark.parametrize("layout", ["nix", "", "ONE"])
def test_unknown_layout(folder_of: FolderOf, course: Course, layout: str) -> None:
    """A layout that does not exist gives the list of those that do."""
    with pytest.raises(UsageError, match=rf"There is no layout '{layout}'\. Layouts: {', '.join(LAYOUTS)}\."):
        gather(folder_of(files("ann.py")), course, layout=layout)


@pytest.mark.parametrize(
    ("name", "student"),
    [("squares_101.py", "101"), ("ann_squares.py", "ann"), ("squares.py", "squares"), ("week1.py", "week1")],
)
def test_one_file_names_its_student(folder_of: FolderOf, course: Course, name: str, student: str) -> None:
    """One file is read as it would be among others, and a wrong layout is told."""
    path = folder_of(files(name)) / name
    assert {student: ["01"]} == topics(gather(path, course))
    with pytest.raises(UsageError, match="There is no layout 'nix'"):
        gather(path, course, layout="nix")


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout not in ("one", "students", "weeks")])
def test_layout_that_does_not_fit(folder_of: FolderOf, course: Course, layout: str) -> None:
    """A platform's layout on something else is an error, not a class without students."""
    with pytest.raises(UsageError, match="holds nothing that is named as"):
        gather(folder_of(files("ann/squares.py", "bob/squares.py")), course, layout=layout)


def test_layout_overrules(folder_of: FolderOf, course: Course) -> None:
    """What is asked for is done, whatever the names look like."""
    path = folder_of(files("squares.py", "sums.py"))
    assert {"squares": ["01"], "sums": ["02"]} == topics(gather(path, course, layout="students"))
    path = folder_of(files("ann.py", "bob.py", "squares.py"))
    assert ["class"] == list(topics(gather(path, course, layout="one")))


@pytest.mark.parametrize("name", ["ann.py", "ann.7z", "ann.zip"])
def test_what_cannot_be_read_may_be_a_students(folder_of: FolderOf, course: Course, name: str) -> None:
    """A file of which nobody can say what it holds is not taken for one of another's files."""
    with pytest.raises(UsageError, match="can be read in two ways"):
        gather(folder_of({name: b"\0", **files("squares.py")}), course)


def test_a_name_of_the_work_is_told(folder_of: FolderOf, course: Course) -> None:
    """Of a file that is named after the work it is said that nobody knows whose it is."""
    found = gather(folder_of(files("ann.py", "bob.py", "squares.py")), course)
    assert {"ann": [], "bob": [], "squares": ["no_person"]} == said(found)


def test_nothing_is_merged_silently(folder_of: FolderOf, course: Course) -> None:
    """A folder and a file with one name are one student's, and that is said; files for several topics need no word."""
    found = gather(folder_of(files("ann/sums.py", "ann.py", "bob_squares.py", "bob_sums.py")), course)
    assert {"ann": ["merged"], "bob": []} == said(found)


def test_nobody_hands_in_for_another(folder_of: FolderOf, course: Course) -> None:
    """A file with another's name in it, for a topic that the other has handed in, is listed by itself."""
    found = gather(folder_of(files("ann.py", "bob.py", "bob_squares.py", "ann_sums.py")), course)
    assert {"ann": ["01", "02"], "bob": ["01"], "bob_squares": ["01"]} == topics(found)
    assert {"ann": ["merged"], "bob": [], "bob_squares": ["apart"]} == said(found)
    assert "# bob.py" == found[1].files[0].cells[0][1].partition("\n")[0]


def test_a_persons_name_in_place_of_the_topics_is_no_mistake(folder_of: FolderOf, course: Course) -> None:
    """Where files are named after students, nobody is told of a wrong name."""
    for names in (["ann.py", "bob.py"], ["ann_squares.py", "bob_squares.py"], ["01_squares/ann.py", "02_sums/ann.py"]):
        with tempfile.TemporaryDirectory() as temporary:
            for name, text in files(*names).items():
                (Path(temporary) / name).parent.mkdir(exist_ok=True)
                (Path(temporary) / name).write_text(str(text))
            assert [[]] == [list(file.remarks) for one in gather(Path(temporary), course)[:1] for file in one.files[:1]]


def test_a_zip_a_week(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course) -> None:
    """Zips that are named after weeks or topics are opened, whatever has packed them."""
    canvas = "{}_{}_900{}_squares.py"
    first = zip_bytes(files(canvas.format("lada", 11, 1), canvas.format("mbob", 12, 2), canvas.format("ncy", 13, 3)))
    second = zip_bytes(files("sums/lada_LATE_11_9004_x.py", "sums/mbob_12_9005_x.py"))
    path = folder_of({"week1.zip": first, "02_sums.zip": second})
    assert {"11": ["01", "02"], "12": ["01", "02"], "13": ["01"]} == topics(gather(path, course))


def test_downloads_of_any_name(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course) -> None:
    """A platform's downloads that lie in one folder are opened, whatever they are called and however many there are."""
    first = zip_bytes(files("lada_11_9001_squares.py", "mbob_12_9002_squares.py"))
    path = folder_of({"CS 101 winter.zip": first})
    assert {"11": ["01"], "12": ["01"]} == topics(gather(path, course))
    path = folder_of({"CS 101 spring.zip": zip_bytes(files("lada_11_9003_sums.py", "ncy_13_9004_sums.py"))})
    assert {"11": ["01", "02"], "12": ["01"], "13": ["02"]} == topics(gather(path, course))


def test_a_class_in_a_zip_in_a_folder(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course) -> None:
    """A zip that lies alone in a folder is looked into, as a folder would be."""
    path = folder_of({"cs101.zip": zip_bytes(files("ann/squares.py", "bob/squares.py", "cid/squares.py"))})
    assert ["ann", "bob", "cid"] == list(topics(gather(path, course)))


def test_a_students_zip_in_a_folder(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course) -> None:
    """The zip of the only student is that student's."""
    path = folder_of({"ann.zip": zip_bytes(files("squares.py", "sums.py"))})
    assert {"ann": ["01", "02"]} == topics(gather(path, course))


def test_two_classes_side_by_side(folder_of: FolderOf, course: Course) -> None:
    """Two folders with a class in each are no two students: somebody is asked."""
    path = folder_of(
        files(*(f"course {section}/{who}{section}/squares.py" for section in "xy" for who in ("ann", "bob", "cid")))
    )
    with pytest.raises(
        UsageError, match=r"as the work of 2 students .*, or of 6 students .* --layout students or --layout weeks"
    ):
        gather(path, course)
    assert 6 == len(gather(path, course, layout="weeks"))


def test_moodle_numbers_people_anew_each_week(folder_of: FolderOf, course: Course) -> None:
    """Of several downloads of Moodle's those with one name are one student's, and that is said."""
    name = "{}/{}_{}_assignsubmission_file_/{}.py"
    weeks = [("week1", "Ada L", 11, "squares"), ("week1", "Bob M", 12, "squares"), ("week2", "Ada L", 57, "sums")]
    found = gather(folder_of(files(*(name.format(*week) for week in weeks))), course)
    assert {"11": ["01", "02"], "12": ["01"]} == topics(found)
    assert {"11": ["merged"], "12": []} == said(found)


def test_two_people_of_one_name_in_moodle(folder_of: FolderOf, course: Course) -> None:
    """Where two participants have one name, it tells nothing, and each number stands for itself."""
    name = "{}/Ada L_{}_assignsubmission_file_/{}.py"
    weeks = [("week1", 11, "squares"), ("week1", 12, "squares"), ("week2", 57, "sums")]
    assert {"11": ["01"], "12": ["01"], "57": ["02"]} == topics(
        gather(folder_of(files(*(name.format(*w) for w in weeks))), course)
    )


def test_a_students_zip_is_no_week(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course) -> None:
    """A student who packs a topic's files into a zip of the topic's name stays one student."""
    path = folder_of({"01_squares.zip": zip_bytes(files("squares.py", "util.py")), **files("sums.py")})
    assert {"class": ["01", "02"]} == topics(gather(path, course))


def test_a_zip_of_a_week_that_is_too_large(
    folder_of: FolderOf, zip_bytes: ZipBytes, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A week is never left out for its size: somebody is told to name it by itself."""
    path = folder_of({"week1.zip": zip_bytes(files("ann/squares.py", "bob/squares.py"))})
    monkeypatch.setattr(reader, "MAX_ARCHIVE_BYTES", 10)
    with pytest.raises(InputError, match=r"week1\.zip is too large to be read inside of another folder"):
        gather(path, course)


@pytest.mark.parametrize(
    ("names", "title"),
    [
        (["ann.py", "bob.py"], "Folders and files named after their students"),
        (["squares.py"], "One student's work"),
        (["week1/ann/squares.py", "week1/bob/squares.py"], "A folder for each topic or week, with students inside"),
        (["ann/.git/x", "ann/squares.py", "bob/.git/x"], "Git repositories"),
        (["Ada L_12_assignsubmission_file_/squares.py", "notes.csv"], "Moodle download"),
    ],
)
def test_the_reading_is_told(folder_of: FolderOf, course: Course, names: list[str], title: str) -> None:
    """How the input was read is said in words."""
    assert title == take_in(folder_of(files(*names)), course).title.en


def test_files_without_a_topic_are_counted(folder_of: FolderOf, course: Course) -> None:
    """How many files belong to no topic is known for the whole class."""
    found = take_in(folder_of(files("ann/squares.py", "ann/util.py", "ann/notes.csv", "bob/squares.py", "bob/util.py")), course)
    assert 3 == found.unused


NAMES = st.sampled_from(
    ["squares", "sums", "01_squares", "ann", "bob", " bob", "-bob", "bob-2", "Ann", "squares_1", "squares_101", "ann_squares",
     "squares-bob", "hw1", "week1", "week2_ann", "old", "src", "x_12_34_squares", "y_13_35_sums", "submissions", "v2",
     "Ada_1_assignsubmission_file_", "W_ann_attempt_2025-10-05-12-34-56_squares", "11-2@ann@squares",
     "1-2 - Ann - Oct 5, 2025 134 PM"]
)  # fmt: skip
PATHS = st.tuples(st.lists(NAMES, min_size=1, max_size=3), st.sampled_from([".py", ".ipynb", ".zip", ".txt", ".7z"])).map(
    lambda parts: "/".join(parts[0]) + parts[1]
)


@settings(max_examples=150, deadline=None)
@given(st.sets(PATHS, max_size=6), st.sampled_from([None, None, *LAYOUTS]))
@example({"bob.py", " bob.py", "-bob.py"}, None)
def test_any_names(course: Course, names: set[str], layout: str | None) -> None:
    """Whatever the names, every file is one student's, under an id of its own; or somebody is asked."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "class"
        root.mkdir()
        for name in names:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(f"# {name}\n{content(name)}")
        try:
            found = gather(root, course, layout=layout)
        except UsageError:
            return
    ids = [one.student for one in found]
    assert len(ids) == len(set(ids))
    read = {(file.cells[0][1].partition("\n")[0], one.student) for one in found for file in one.files}
    assert len(read) == len({first for first, _ in read})
