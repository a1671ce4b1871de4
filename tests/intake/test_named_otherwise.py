"""Hand-ins as people name and pack them, found by somebody who had not read the code: who they are, and which file counts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Course
from grader.errors import UsageError
from grader.intake.gather import gather, take_in
from grader.model import Submission
from tests.intake.conftest import SQUARES, SUMS, Contents

FolderOf = Callable[[Contents], Path]
ZipBytes = Callable[[Contents], bytes]


def files(*names: str) -> dict[str, str | bytes]:
    """Return files of these names, each with an answer to the topic that it names."""
    return {name: f"# {name}\n{SUMS if 'sums' in name else SQUARES}" for name in names}


def topics(submissions: list[Submission]) -> dict[str, list[str]]:
    """Return the numbers of the topics found for each student."""
    return {one.student: [file.topic[:2] for file in one.files] for one in submissions}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(
            ["HW1_squares_ann.py", "HW1_squares_bob.py", "HW2_sums_ann.py"],
            {"ann": ["01", "02"], "bob": ["01"]},
            id="week, topic, person",
        ),
        pytest.param(
            ["week1-squares-ann/x.py", "week2-sums-ann/y.py", "week1-squares-bob/x.py", "week2-sums-bob/sums.py"],
            {"ann": ["01", "02"], "bob": ["01", "02"]},
            id="folders so named",
        ),
        pytest.param(
            [
                "Copy of squares - Bob Ray.py",
                "squares - Ann Lee.py",
                "Copy of sums - Bob Ray.py",
                "squares のコピー - 山田.py",
                "squares_final - Cid Day.py",
                "squares (2) - Dan Orr.py",
                "squares-1 - Eve Poe.py",
                "squares（田中）.py",
                "Copy of Fay Fox - squares.py",
            ],
            {
                "Bob Ray": ["01", "02"],
                "Ann Lee": ["01"],
                "山田": ["01"],
                "Cid Day": ["01"],
                "Dan Orr": ["01"],
                "Eve Poe": ["01"],
                "田中": ["01"],
                "Fay Fox": ["01"],
            },
            id="what browsers and Drive add",
        ),
        pytest.param(
            ["squares_101_ann.py", "squares_102_bob.py"], {"101_ann": ["01"], "102_bob": ["01"]}, id="an id and a name stay"
        ),
        pytest.param(
            [
                "squares_ann.py",
                "squares_ann_late.py",
                "squares_bob.py",
                "squares_bob_再提出.py",
                "LATE_cid_squares.py",
                "cid_sums.py",
            ],
            {"ann": ["01"], "bob": ["01"], "cid": ["01", "02"]},
            id="late and again",
        ),
        pytest.param(
            ["1組/山田/squares.py", "1組/鈴木/squares.py", "2組/田中/squares.py", "2組/佐藤/squares.py"],
            {"山田": ["01"], "鈴木": ["01"], "田中": ["01"], "佐藤": ["01"]},
            id="sections",
        ),
        pytest.param(
            ["ann.py", "bob.py", "cid.py", "late/dan.py", "late/eve.py", "late/fay.py"],
            {name: ["01"] for name in ("ann", "bob", "cid", "dan", "eve", "fay")},
            id="those who were late",
        ),
        pytest.param(
            [f"2025110{number}/squares.py" for number in (1, 2, 3)],
            {f"2025110{number}": ["01"] for number in (1, 2, 3)},
            id="ids that look like days",
        ),
        pytest.param(
            ["2026-11-01/ann/squares.py", "2026-11-01/bob/squares.py", "2026-11-08/ann/sums.py", "2026-11-08/bob/sums.py"],
            {"ann": ["01", "02"], "bob": ["01", "02"]},
            id="days",
        ),
        pytest.param(
            [
                "Submitted files/Ann Lee/HW1/Version 1/squares.py",
                "Submitted files/Bob Ray/HW1/Version 2/squares.py",
                "Working files/Ann Lee/HW1/squares.py",
                "Working files/Bob Ray/HW1/squares.py",
            ],
            {"Ann Lee": ["01"], "Bob Ray": ["01"]},
            id="a team's library",
        ),
        pytest.param(
            ["submitted/ann/ps1/squares.py", "submitted/bob/ps1/squares.py", "autograded/ann/ps1/squares.py"],
            {"ann": ["01"], "bob": ["01"]},
            id="an nbgrader course without its sources",
        ),
        pytest.param(
            ["山田 - squares.ipynb のコピー", "「sums.py」のコピー", "鈴木 - squares.py"],
            {"山田": ["01"], "sums": ["02"], "鈴木": ["01"]},
            id="a copy without an ending",
        ),
    ],
)
def test_whose_they_are(folder_of: FolderOf, course: Course, names: list[str], expected: dict[str, list[str]]) -> None:
    """each person once, under the person's own name"""
    assert expected == topics(gather(folder_of(files(*names)), course))


MOODLE = "{name}_{number}_assignsubmission_file_/{file}"


@pytest.mark.parametrize("around", ["", "{zip}/"], ids=["", "with a folder around"])
@pytest.mark.parametrize("first", [["Ann Lee"], ["Ann Lee", "Bob Stone"]], ids=["one person", "two"])
def test_downloads_side_by_side(
    folder_of: FolderOf, zip_bytes: ZipBytes, course: Course, around: str, first: list[str]
) -> None:
    """however they are packed, and also where one of them holds what a single person has handed in"""
    weeks = {"ML-Week 1-12345": (first, "squares.py", 100), "ML-Week 2-12346": (["Ann Lee", "Bob Stone"], "sums.py", 200)}
    contents: dict[str, str | bytes] = {}
    for name, (people, file, number) in weeks.items():
        inner = [
            around.format(zip=name) + MOODLE.format(name=person, number=number + len(person), file=file) for person in people
        ]
        contents[f"{name}.zip"] = zip_bytes(files(*dict.fromkeys(inner)))
    found = take_in(folder_of(contents), course).submissions
    people = {person.name: [file.topic[:2] for file in one.files] for one in found for person in one.people}
    assert {"Ann Lee": ["01", "02"], "Bob Stone": ["01", "02"] if len(first) == 2 else ["02"]} == people


def test_canvas_downloads_of_one_person_each(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course) -> None:
    """called as a browser calls them, which is no reason to take them for one student's own files"""
    weeks = {"submissions.zip": "leeann_1234_90001_squares.py", "submissions (1).zip": "leeann_1234_91001_sums.py"}
    found = gather(folder_of({name: zip_bytes(files(inner)) for name, inner in weeks.items()}), course)
    assert {"1234": ["01", "02"]} == topics(found)


@pytest.mark.parametrize("count", [1, 2])
def test_a_download_in_parts_is_asked_about(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course, count: int) -> None:
    """two archives with two people in each: or two students, each with two drafts"""
    people = iter(["ann", "bob", "cid", "dan"])
    around = "HW1/" if count == 2 else ""
    parts = {
        f"drive-download-20261103T100000Z-00{part}.zip": zip_bytes(
            files(*(f"{around}{next(people)}/squares.py" for _ in range(2)))
        )
        for part in (1, 2)
    }
    with pytest.raises(UsageError, match=r"as the work of 2 students .*, or of 4 students"):
        gather(folder_of(parts), course)
    assert {name: ["01"] for name in ("ann", "bob", "cid", "dan")} == topics(gather(folder_of(parts), course, layout="weeks"))


@pytest.mark.parametrize("word", ["w", "lab"])
def test_numbers_that_may_be_people_are_asked_about(folder_of: FolderOf, course: Course, word: str) -> None:
    """nobody hands in the same topic every week"""
    with pytest.raises(UsageError, match=r"as the work of 1 student .*, or of 3 students"):
        gather(folder_of(files(*(f"{word}{number}/squares.py" for number in (12, 13, 14)))), course)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("squares_v1.1.py", "squares_v1.2.py"),
        ("squares_v1.9.py", "squares_v1.10.py"),
        ("squares_v2.0.py", "squares_v2.3.py"),
        ("squares_20261101.py", "squares_20261108.py"),
        ("2026-11-01/squares.py", "2026-11-08/squares.py"),
        ("squares.py", "再提出/squares.py"),
        ("squares.py", "resubmit/squares.py"),
        ("squares.py", "squares_再提出.py"),
        ("squares.py", "squares_late.py"),
    ],
)
def test_the_newer_one_is_graded(folder_of: FolderOf, course: Course, older: str, newer: str) -> None:
    """a version of several numbers, a day, what was handed in once more"""
    (found,) = gather(folder_of({f"ann/{name}": text for name, text in files(older, newer).items()}), course, layout="students")
    assert [newer.rpartition("/")[2]] == [file.name for file in found.files]
    assert [newer] == [file.path for file in found.files]


@pytest.mark.parametrize("old", ["squares_old.py", "squares.bak.py", "squares-backup.py"])
def test_what_is_called_old_is_not_graded(folder_of: FolderOf, course: Course, old: str) -> None:
    """although more is written in it"""
    less = "def square(x):\n    return x * x\n"
    (found,) = gather(folder_of({"ann/squares.py": less, f"ann/{old}": SQUARES}), course, layout="students")
    assert ["squares.py"] == [file.name for file in found.files]


@pytest.mark.parametrize("clock", ["10:00:00 UTC", "10_00_00.123456 UTC", "10:00:00 UTC+af03"])
def test_the_exchange_of_nbgrader(folder_of: FolderOf, course: Course, clock: str) -> None:
    """a folder each time that somebody handed in; the newest counts"""
    names = [f"ann+ps1+2026-11-0{day} {clock}/squares.py" for day in (4, 3)] + [f"bob+ps1+2026-11-03 {clock}/squares.py"]
    found = take_in(folder_of(files(*names)), course)
    assert "nbgrader's exchange folder" == found.title.en
    assert {"ann": "2026-11-04T10", "bob": "2026-11-03T10"} == {one.student: one.submitted[:13] for one in found.submissions}
    assert "2026-11-04" in found.submissions[0].files[0].path
