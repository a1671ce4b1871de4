"""Archives: lying sizes, names that lead out, kinds of members, and damage."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.course.course import Course
from grader.errors import InputError
from grader.intake.archive import unpack
from grader.intake.bounds import MAX_STUDENT_BYTES, MB
from grader.intake.gather import gather
from grader.intake.reader import Reader, Tally
from grader.intake.remarks import CROWDED, DAMAGED_ZIP, Reason
from grader.intake.tree import File, Folder, walk
from grader.model import Submission

FolderOf = Callable[[dict[str, str | bytes]], Path]
ZipBytes = Callable[[dict[str, str | bytes]], bytes]


def remarks(submission: Submission) -> list[str]:
    """Return the ids of the remarks on a submission as a whole."""
    return [remark.id for remark in submission.remarks]


def raw_zip(infos: dict[zipfile.ZipInfo, bytes]) -> bytes:
    """Return a zip of members described one by one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for info, data in infos.items():
            archive.writestr(info, data)
    return stream.getvalue()


def everything(folder: Folder) -> list[str]:
    """Return the paths of all files in a folder."""
    return ["/".join(item.path) for item in walk([folder], Reader(Tally()).open_archive)]


@pytest.mark.parametrize("name", ["s001/../../etc/passwd.py", "s001/a/../../../x.py", "s001\\..\\..\\x.py", "s001/.."])
def test_names_that_lead_out(zip_of: FolderOf, course: Course, squares: str, name: str) -> None:
    """A path that leads out of the archive is refused, with a remark for its student."""
    found = gather(zip_of({"s001/squares.py": squares, name: squares}), course)
    assert [("s001", 1, ["unsafe_path"])] == [(one.student, len(one.files), remarks(one)) for one in found]


@pytest.mark.parametrize("name", ["/etc/s009.py", "//host/s009.py", "C:/s009.py", "C:\\s009.py", "../s009.py"])
def test_absolute_names(zip_of: FolderOf, course: Course, squares: str, name: str) -> None:
    """An absolute name is nobody's submission."""
    assert ["s001"] == [one.student for one in gather(zip_of({"s001/squares.py": squares, name: squares}), course)]


@pytest.mark.parametrize("name", ["-rf.py", "a\nb.py", "x" * 300 + ".py"])
def test_harmful_names(zip_of: FolderOf, course: Course, name: str) -> None:
    """Names that could harm whoever prints or stores them are refused."""
    assert ["nothing_used", "bad_name"] == remarks(gather(zip_of({f"s001/{name}": "x = 1"}), course)[0])


def test_deep_names(zip_of: FolderOf, course: Course) -> None:
    """A name of thousands of folders costs one remark."""
    assert ["nothing_used", "too_deep"] == remarks(gather(zip_of({f"s001/{'d/' * 5000}x.py": "x"}), course)[0])


def test_backslashes(zip_of: FolderOf, course: Course, squares: str) -> None:
    """Backslashes written by packers on Windows part folders."""
    assert ["s001"] == [one.student for one in gather(zip_of({"s001\\squares.py": squares}), course)]


@pytest.mark.parametrize(("encoding", "name"), [("utf-8", "abcde表"), ("cp932", "山田表xx")])
def test_names_in_other_encodings(course: Course, squares: str, tmp_path: Path, encoding: str, name: str) -> None:
    """Names that macOS and Japanese Windows write without stating their encoding are read as they were meant."""
    data = raw_zip({zipfile.ZipInfo("12345678/squares.py"): squares.encode()})
    (tmp_path / "class.zip").write_bytes(data.replace(b"12345678", name.encode(encoding)))
    assert [name] == [one.student for one in gather(tmp_path / "class.zip", course)]


@pytest.mark.parametrize("mode", [0o120777, 0o010644, 0o060644])
def test_members_that_are_no_files(course: Course, tmp_path: Path, mode: int) -> None:
    """Links, pipes and devices in a zip are refused."""
    info = zipfile.ZipInfo("s001/squares.py")
    info.external_attr = mode << 16
    (tmp_path / "class.zip").write_bytes(raw_zip({info: b"/etc/passwd"}))
    assert ["nothing_used", "not_regular"] == remarks(gather(tmp_path / "class.zip", course)[0])


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_methods(course: Course, tmp_path: Path, method: int) -> None:
    """Methods of compression that no learning platform uses are refused."""
    info = zipfile.ZipInfo("s001/squares.py")
    info.compress_type = method
    (tmp_path / "class.zip").write_bytes(raw_zip({info: b"x = 1"}))
    assert ["nothing_used", "unknown_packing"] == remarks(gather(tmp_path / "class.zip", course)[0])


def test_large_member(zip_of: FolderOf, course: Course, squares: str) -> None:
    """A student's huge file in the platform's zip costs that file only."""
    found = gather(zip_of({"s001/squares.py": b"0" * (50 * MB), "s002/squares.py": squares}), course)
    assert [["nothing_used", "too_large"], []] == [remarks(one) for one in found]


def test_students_bomb(
    zip_of: FolderOf, zip_bytes: ZipBytes, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A student's zip that grows a thousandfold is given up while it is unpacked, and costs no other student."""
    monkeypatch.setattr("grader.intake.zips.RATIO_FREE_BYTES", MB)
    bomb = zip_bytes({"squares.ipynb": b"0" * (20 * MB)})
    found = gather(zip_of({"s001/homework.zip": bomb, "s002/squares.py": squares}), course)
    assert [["nothing_used", "overpacked"], []] == [remarks(one) for one in found]


def test_repeated_outputs_are_no_bomb(
    zip_of: FolderOf, zip_bytes: ZipBytes, course: Course, notebook_of: Callable[..., str]
) -> None:
    """A notebook with megabytes of the same output is read, however well it packs."""
    output = json.dumps({"output_type": "stream", "name": "stdout", "text": "=" * (20 * MB)})
    notebook = notebook_of("x = 1").replace('"outputs": []', f'"outputs": [{output}]')
    found = gather(zip_of({"s001/homework.zip": zip_bytes({"squares.ipynb": notebook})}), course)
    assert 1 == len(found[0].files)


def test_many_zips(
    zip_of: FolderOf, zip_bytes: ZipBytes, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only some zips of one student are opened."""
    monkeypatch.setattr("grader.intake.reader.MAX_STUDENT_ARCHIVES", 2)
    packed = zip_bytes({"squares.py": squares})
    zips: dict[str, str | bytes] = {f"s001/{number}.zip": packed for number in range(3)}
    found = gather(zip_of({**zips, "s002/squares.py": squares}), course)
    assert [["too_many_files"], []] == [remarks(one) for one in found]


def test_lying_size(zip_of: FolderOf, zip_bytes: ZipBytes, course: Course) -> None:
    """A header that states a smaller size than the file has is damage."""
    data = zip_bytes({"squares.py": "x = 1\n" * 1000})
    stated = struct.pack("<I", 6000)
    path = zip_of({"s001/homework.zip": data.replace(stated, struct.pack("<I", 60))})
    assert ["nothing_used", "damaged_zip"] == remarks(gather(path, course)[0])


def test_lying_table_of_contents(zip_bytes: ZipBytes) -> None:
    """A zip that states a table of contents of gigabytes is refused before memory is taken for it."""
    data = bytearray(zip_bytes({"squares.py": "x"}))
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<I", 2**31)
    assert DAMAGED_ZIP is unpack(bytes(data), "homework.zip", 1)


def test_large_table_of_contents(zip_bytes: ZipBytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A student's zip of more names than are looked through is refused."""
    monkeypatch.setattr("grader.intake.zips.MAX_STUDENT_DIRECTORY_BYTES", 1000)
    assert CROWDED is unpack(zip_bytes({f"{number}.py": "" for number in range(100)}), "homework.zip", 1)


def test_crowded_archive(zip_of: FolderOf, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A zip of more names than a course can have is an error."""
    monkeypatch.setattr("grader.intake.zips.MAX_DIRECTORY_BYTES", 1000)
    with pytest.raises(InputError, match=r"class\.zip holds too many files to look through"):
        gather(zip_of({f"s{number:03}/squares.py": "" for number in range(100)}), course)


def test_bomb(zip_of: FolderOf, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that as a whole unpacks to more than the bound ends the run with one sentence."""
    monkeypatch.setattr("grader.intake.reader.MAX_BYTES", 5 * MB)
    path = zip_of({f"s{number:03}/squares.py": b"x" * MB for number in range(10)})
    with pytest.raises(InputError, match="grade them in smaller groups"):
        gather(path, course)


def test_one_students_flood_is_that_students(
    folder_of: FolderOf, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one student hands in counts for no more than a share in the run, however much it is."""
    monkeypatch.setattr("grader.intake.reader.MAX_SHARE_BYTES", MB)
    monkeypatch.setattr("grader.intake.reader.MAX_BYTES", 5 * MB)
    flood: dict[str, str | bytes] = {f"s001/{number}.ipynb": b" " * (2 * MB) for number in range(10)}
    found = gather(folder_of({**flood, "s002/squares.py": squares}), course)
    assert [0, 1] == [len(one.files) for one in found]


@pytest.mark.parametrize(("students", "megabytes"), [(28, MAX_STUDENT_BYTES // MB), (500, 32)])
def test_a_class_does_not_reach_the_bound(students: int, megabytes: int) -> None:
    """28 students with all that one may have, or 500 with 32 MB, read twice (who it is, what it is), are within the bounds."""
    run = Tally()
    notebook = File("a.ipynb", lambda _: FakeBytes(), lambda: b"")
    for _ in range(2 * students):
        reader = Reader(run)
        for _ in range(megabytes):
            assert isinstance(reader.read(notebook), bytes)


class FakeBytes(bytes):
    """A megabyte that takes no memory."""

    def __len__(self) -> int:
        return MB


def test_two_members_of_one_name(course: Course, tmp_path: Path) -> None:
    """Of two members with one name the last counts, as when unpacking."""
    infos = {zipfile.ZipInfo("s001/squares.py"): b"x = 1", zipfile.ZipInfo("s001/squares.py"): b"x = 2"}
    with pytest.warns(UserWarning, match="Duplicate name"):
        (tmp_path / "class.zip").write_bytes(raw_zip(infos))
    assert (("squares.py", "x = 2"),) == gather(tmp_path / "class.zip", course)[0].files[0].cells


def test_file_and_folder_of_one_name(zip_bytes: ZipBytes) -> None:
    """A member that is both a file and a folder is both."""
    folder = unpack(zip_bytes({"a": "x", "a/b": "y"}), "z", 1)
    assert isinstance(folder, Folder)
    assert ["a", "a/b"] == everything(folder)


def test_empty_folders(zip_bytes: ZipBytes, zip_of: FolderOf, course: Course, squares: str) -> None:
    """An empty folder in a zip is a student who handed nothing in."""
    found = gather(zip_of({"s001/": "", "s002/squares.py": squares}), course)
    assert [["no_files"], []] == [remarks(one) for one in found]


def test_damaged_archive(zip_of: FolderOf, course: Course, squares: str) -> None:
    """A zip that was cut off is an error that says what to do."""
    path = zip_of({"s001/squares.py": squares})
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(InputError, match=r"class\.zip is damaged or not a zip archive\. Make or download it again\."):
        gather(path, course)


def test_damaged_member(zip_of: FolderOf, course: Course, squares: str) -> None:
    """A damaged file in the platform's zip is an error: the download failed, the student did not."""
    path = zip_of({"s001/squares.py": squares})
    data = bytearray(path.read_bytes())
    data[60] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(InputError, match="download it again"):
        gather(path, course)


def test_encrypted_archive(zip_of: FolderOf, course: Course, squares: str) -> None:
    """A zip with a password is an error that says so."""
    path = zip_of({"s001/squares.py": squares})
    path.write_bytes(encrypted(path.read_bytes()))
    with pytest.raises(InputError, match="protected by a password"):
        gather(path, course)


def test_encrypted_zip_of_a_student(folder_of: FolderOf, zip_bytes: ZipBytes, course: Course, squares: str) -> None:
    """A student's zip with a password is a remark."""
    path = folder_of({"s001/homework.zip": encrypted(zip_bytes({"squares.py": squares}))})
    assert ["nothing_used", "encrypted_zip"] == remarks(gather(path, course)[0])


def encrypted(data: bytes) -> bytes:
    """Return a zip whose members say that they are encrypted."""
    changed = bytearray(data)
    changed[data.index(b"PK\x03\x04") + 6] |= 1
    changed[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=5), cut=st.integers(0, 400))
def test_any_damage(zip_bytes: ZipBytes, flips: list[tuple[int, int]], cut: int) -> None:
    """A student's zip damaged anywhere gives files or reasons, never an exception."""
    data = bytearray(zip_bytes({"a/squares.py": "x = 1\n" * 20, "b.ipynb": "{}", "c/": ""}))
    for place, value in flips:
        data[place % len(data)] = value
    folder = unpack(bytes(data[: len(data) - cut] if cut < 100 else data), "homework.zip", 1)
    if isinstance(folder, Folder):
        for item in walk([folder], Reader(Tally()).open_archive):
            assert not hasattr(item, "file") or isinstance(item.file.read(1000), bytes | Reason)


def test_file_counts_its_layers(zip_bytes: ZipBytes) -> None:
    """A file knows in how many zips it lies."""
    folder = unpack(zip_bytes({"a.py": "x"}), "homework.zip", 2)
    assert isinstance(folder, Folder)
    assert [2] == [node.archives for node in folder.children() if isinstance(node, File)]
