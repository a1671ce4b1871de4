"""What is handed in instead of code: recognised by its bytes or its name, read where it can be, told in one sentence."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Course
from grader.intake.archive import open_archive
from grader.intake.gather import Told, gather, take_in
from grader.intake.remarks import UNREADABLE
from grader.model import Submission

FolderOf = Callable[[dict[str, str | bytes]], Path]
ZipBytes = Callable[[dict[str, str | bytes]], bytes]
TarBytes = Callable[..., bytes]
SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c\0\4" + b"\0" * 24
EMPTY_ZIP = b"PK\x05\x06" + b"\0" * 18


def remarks(submission: Submission) -> list[str]:
    """Return the ids of the remarks on a submission as a whole."""
    return [remark.id for remark in submission.remarks]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("hw.7z", SEVEN_ZIP, "seven_zip"),
        ("hw.zip", SEVEN_ZIP, "seven_zip"),
        ("squares.py", SEVEN_ZIP, "seven_zip"),
        ("hw.rar", b"Rar!\x1a\x07\x01\0", "rar"),
        ("squares.ipynb", b"Rar!\x1a\x07\0", "rar"),
        ("squares.py.gz", b"\x1f\x8b", "unknown_packing"),
        ("answer.txt", "x = 1", "plain_text"),
        ("onlinetext.html", "<p>x = 1</p>", "web_page"),
        ("squares.py", "\ufeff\n<!DOCTYPE html><html>", "web_page"),
        ("squares.ipynb", "<HTML lang=en>", "web_page"),
        ("answer.docx", b"PK\x03\x04", "document"),
        ("answer.pdf", b"%PDF-1.7", "document"),
        ("squares.py", b"%PDF-1.7\n%\xe2\xe3", "document"),
        ("squares.py", "{\\rtf1\\ansi def square}", "document"),
        ("screen.png", b"\x89PNG\r\n\x1a\n", "image"),
        ("squares.py", b"\x89PNG\r\n\x1a\n\0", "image"),
        ("squares.py", b"\xff\xd8\xff\xe0", "image"),
        ("hw.zip", b"", "empty"),
        ("hw.zip", EMPTY_ZIP, "empty"),
        ("hw.tgz", b"", "empty"),
        ("squares.py", EMPTY_ZIP, "empty"),
        ("hw.tgz", b"not a tar", "damaged_tar"),
        ("squares.py", b"PK\x03\x04 cut off", "damaged_zip"),
    ],
)
def test_the_row_says_the_reason(folder_of: FolderOf, course: Course, name: str, content: str | bytes, reason: str) -> None:
    """Whatever somebody hands in instead of code, the row says in one sentence what it is and names the file."""
    (found,) = gather(folder_of({f"s001/{name}": content}), course)
    assert ["nothing_used", reason] == remarks(found)
    assert name in found.remarks[1].text.en
    assert name in found.remarks[1].text.ja


@pytest.mark.parametrize("name", ["squares.py", "squares.ipynb", "answer.py"])
def test_an_archive_under_another_name(
    folder_of: FolderOf, zip_bytes: ZipBytes, tar_bytes: TarBytes, course: Course, squares: str, name: str
) -> None:
    """An archive renamed to a file of code is read as the archive it is, with a remark."""
    inside: dict[str, str | bytes] = {"squares.py": squares}
    for data in (zip_bytes(inside), tar_bytes(inside), tar_bytes(inside, "")):
        (found,) = gather(folder_of({f"s001/{name}": data}), course)
        assert ((("squares.py", squares),), ["renamed_archive"]) == (found.files[0].cells, remarks(found))


def test_an_archive_under_another_name_in_an_archive(
    zip_of: FolderOf, zip_bytes: ZipBytes, course: Course, squares: str
) -> None:
    """Also inside of the platform's zip; a third layer is refused under any name."""
    packed = zip_bytes({"squares.py": squares})
    found = gather(zip_of({"s001/squares.py": packed, "s002/squares.py": zip_bytes({"squares.py": packed})}), course)
    assert [["renamed_archive"], ["nothing_used", "renamed_archive", "nested_archive"]] == [remarks(one) for one in found]


def test_one_file_alone(tmp_path: Path, zip_bytes: ZipBytes, course: Course, squares: str) -> None:
    """The command's own input may be an archive renamed to a file of code."""
    (tmp_path / "ann.py").write_bytes(zip_bytes({"squares.py": squares}))
    assert [("ann", 1)] == [(one.student, len(one.files)) for one in gather(tmp_path / "ann.py", course)]


def test_a_disk_that_fails(tmp_path: Path) -> None:
    """An archive that the system opens but does not read is said to be unreadable."""
    with (tmp_path / "class.zip").open("wb") as stream:  # open for writing only, so reading fails
        assert UNREADABLE is open_archive(stream, "class.zip", "class")


def test_papers_beside_an_answer(folder_of: FolderOf, course: Course, squares: str) -> None:
    """A report handed in beside the code is only listed."""
    (found,) = gather(folder_of({"s001/squares.py": squares, "s001/report.pdf": b"%PDF-", "s001/notes.txt": "x"}), course)
    assert (1, ["unused"]) == (len(found.files), remarks(found))


def test_each_kind_is_told_once(folder_of: FolderOf, course: Course) -> None:
    """Of many files of one kind one is explained and the rest are listed."""
    (found,) = gather(folder_of({f"s001/{number}.txt": "x" for number in range(9)}), course)
    assert ["nothing_used", "plain_text", "unused"] == remarks(found)


def test_everybody_has_a_row(
    folder_of: FolderOf, zip_bytes: ZipBytes, tar_bytes: TarBytes, course: Course, squares: str
) -> None:
    """Archives of any kind among the hand-ins are people: those that can be are read, the others have their reason."""
    found = gather(
        folder_of(
            {
                "ann.tar.gz": tar_bytes({"ann/squares.py": squares}),
                "bob.7z": SEVEN_ZIP,
                "cat.rar": b"Rar!\x1a\x07\x01\0",
                "dan/hw.tgz": tar_bytes({"squares.py": squares}),
                "eve/squares.py": squares,
                "fay.zip": b"",
            }
        ),
        course,
    )
    expected = {
        "ann": (1, []),
        "bob": (0, ["nothing_used", "seven_zip"]),
        "cat": (0, ["nothing_used", "rar"]),
        "dan": (1, []),
        "eve": (1, []),
        "fay": (0, ["nothing_used", "empty"]),
    }
    assert expected == {one.student: (len(one.files), remarks(one)) for one in found}


def test_a_link_in_place_of_a_file_of_code(folder_of: FolderOf, course: Course, tmp_path: Path, squares: str) -> None:
    """A file that is exchanged for a link or goes away between listing and reading is refused, not followed."""
    root = folder_of({"s001/squares.py": squares})

    def tell(*_: int) -> None:
        shutil.move(root / "s001", tmp_path / "elsewhere")
        (root / "s001").mkdir()
        (root / "s001" / "squares.py").symlink_to(tmp_path / "elsewhere" / "squares.py")

    (found,) = take_in(root, course, told=Told(tell)).submissions
    assert ["nothing_used", "not_regular"] == remarks(found)


def test_progress_is_told(folder_of: FolderOf, course: Course, squares: str) -> None:
    """How many students were read, of all, is told before each."""
    told: list[tuple[int, int]] = []
    take_in(folder_of({f"s{n}/squares.py": squares for n in range(3)}), course, told=Told(lambda *now: told.append(now)))
    assert [(0, 3), (1, 3), (2, 3)] == told


def test_unpacking_is_told(tar_bytes: Callable[..., bytes], tmp_path: Path, course: Course, squares: str) -> None:
    """A tar is read from front to back before anybody is known, so what is said meanwhile is how much of it was unpacked."""
    told: list[int] = []
    (tmp_path / "class.tar.gz").write_bytes(tar_bytes({f"s{n}/squares.py": squares + " " * 400_000 for n in range(9)}))
    take_in(tmp_path / "class.tar.gz", course, told=Told(unpacked=told.append))
    assert told == sorted(told)
    assert len(told) > 3
    assert told[-1] > 9 * 400_000
