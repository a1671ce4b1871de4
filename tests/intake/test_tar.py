"""Tars, compressed or not: read like zips, believed no more than zips."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.course.course import Course
from grader.errors import InputError, StorageError
from grader.intake.archive import unpack
from grader.intake.bounds import MAX_NOTEBOOK_BYTES, MB
from grader.intake.gather import gather
from grader.intake.reader import Reader, Tally
from grader.intake.remarks import CROWDED, DAMAGED_TAR, EMPTY, Reason
from grader.intake.tree import File, Folder, walk
from grader.model import Submission

FolderOf = Callable[[dict[str, str | bytes]], Path]
TarBytes = Callable[..., bytes]
PACKINGS = ("", "gz", "bz2", "xz")


def remarks(submission: Submission) -> list[str]:
    """Return the ids of the remarks on a submission as a whole."""
    return [remark.id for remark in submission.remarks]


def raw_tar(*members: tuple[tarfile.TarInfo, bytes], form: int = tarfile.GNU_FORMAT) -> bytes:
    """Return a tar of members described one by one, each with any bytes behind its header."""
    blocks = b""
    for info, data in members:
        blocks += info.tobuf(form, "utf-8", "surrogateescape") + data + b"\0" * (-len(data) % 512)
    return blocks + b"\0" * 1024


def regular(name: str, data: bytes) -> tuple[tarfile.TarInfo, bytes]:
    """Return a regular member."""
    info = tarfile.TarInfo(name)
    info.size = len(data)
    return info, data


def special(name: str, kind: bytes, **fields: object) -> tuple[tarfile.TarInfo, bytes]:
    """Return a member of another kind, without bytes."""
    info = tarfile.TarInfo(name)
    info.type = kind
    for field, value in fields.items():
        setattr(info, field, value)
    return info, b""


def contents(folder: Folder | Reason) -> dict[str, bytes | Reason]:
    """Return what lies in an opened archive."""
    assert isinstance(folder, Folder)
    found: dict[str, bytes | Reason] = {}
    for item in walk([folder], Reader(Tally()).open_archive):
        found["/".join(item.path)] = item.file.read(MAX_NOTEBOOK_BYTES) if hasattr(item, "file") else item.reason
    return found


@pytest.mark.parametrize("name", ["hw.tar", "hw.tgz", "hw.tar.gz", "HW.TAR.BZ2", "hw.tbz2", "hw.tar.xz", "hw.txz", "hw.zip"])
@pytest.mark.parametrize("packing", PACKINGS)
def test_a_students_tar(
    folder_of: FolderOf, tar_bytes: TarBytes, course: Course, squares: str, name: str, packing: str
) -> None:
    """A student's tar is read as what its bytes are, whatever its ending says."""
    (found,) = gather(folder_of({f"s001/{name}": tar_bytes({"hw/squares.py": squares}, packing)}), course)
    assert ((("squares.py", squares),), []) == (found.files[0].cells, remarks(found))


@pytest.mark.parametrize("name", ["ann.tar.gz", "ann.tgz", "ann.tar", "ann.tar.xz"])
def test_a_tar_in_place_of_a_student(folder_of: FolderOf, tar_bytes: TarBytes, course: Course, squares: str, name: str) -> None:
    """A tar among the students is named after its student."""
    found = gather(folder_of({name: tar_bytes({"squares.py": squares}), "bob/squares.py": squares}), course)
    assert [("ann", 1), ("bob", 1)] == [(one.student, len(one.files)) for one in found]


@pytest.mark.parametrize("name", ["class.tar", "class.tgz", "class.tar.bz2", "class.tar.xz"])
def test_a_class_in_a_tar(
    tmp_path: Path, tar_bytes: TarBytes, zip_bytes: Callable[..., bytes], course: Course, squares: str, name: str
) -> None:
    """The command's input may be a tar, with folders, files and archives of students in it."""
    packed = zip_bytes({"squares.py": squares})
    inside = {"class/ann/squares.py": squares, "class/bob/hw.zip": packed, "class/cat.tgz": tar_bytes({"squares.py": squares})}
    packing = {"tar": "", "tgz": "gz"}.get(name.rpartition(".")[2], name.rpartition(".")[2])
    (tmp_path / name).write_bytes(tar_bytes(inside, packing))
    found = gather(tmp_path / name, course)
    assert [("ann", 1), ("bob", 1), ("cat", 1)] == [(one.student, len(one.files)) for one in found]


def test_several_streams(tar_bytes: TarBytes) -> None:
    """Compressed pieces put one behind the other are one archive."""
    plain = tar_bytes({"a.py": "x = 1\n" * 5000}, "")
    for pack in (gzip.compress, bz2.compress, lzma.compress):
        packed = pack(plain[:700]) + pack(plain[700:])
        assert {"a.py": b"x = 1\n" * 5000} == contents(unpack(packed, "hw.tgz", 1))


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_long_names(tar_bytes: TarBytes, form: int) -> None:
    """Names too long for a header are found in the header before it."""
    name = f"{'d' * 90}/{'e' * 90}/山田.py"
    assert {name: b"x", "b.py": b"y"} == contents(unpack(tar_bytes({name: "x", "b.py": "y"}, "gz", form), "hw.tgz", 1))


def test_names_in_other_encodings() -> None:
    """Names that Japanese Windows writes are read as they were meant."""
    name = "山田表.py"
    info, data = regular(name.encode("cp932").decode("utf-8", "surrogateescape"), b"x")
    assert {name: b"x"} == contents(unpack(raw_tar((info, data)), "hw.tar", 1))


@pytest.mark.parametrize("name", ["../squares.py", "a/../../squares.py", "/etc/squares.py", "C:\\squares.py", "a\\..\\x.py"])
def test_names_that_lead_out(folder_of: FolderOf, tar_bytes: TarBytes, course: Course, squares: str, name: str) -> None:
    """A path that leads out of the archive is refused; what lies beside it is read."""
    (found,) = gather(folder_of({"s001/hw.tgz": tar_bytes({name: squares, "sums.py": "x = 1"})}), course)
    assert (["02_sums"], ["unsafe_path"]) == ([file.topic for file in found.files], remarks(found))


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, b"Z"], ids=repr
)
def test_members_that_are_no_files(folder_of: FolderOf, course: Course, squares: str, kind: bytes) -> None:
    """Links, devices, pipes and what nobody knows are refused; what lies behind them is read."""
    data = raw_tar(special("squares.py", kind, linkname="/etc/passwd"), regular("sums.py", b"x = 1"))
    (found,) = gather(folder_of({"s001/hw.tar": data}), course)
    assert (["02_sums"], ["not_regular"]) == ([file.topic for file in found.files], remarks(found))


@pytest.mark.parametrize("goes_on", [0, 1, 2])
def test_sparse_files(folder_of: FolderOf, course: Course, goes_on: int) -> None:
    """A file with holes, as GNU tar packs it with a map before the bytes, is refused; what lies behind it is read."""
    header = bytearray(special("squares.py", tarfile.GNUTYPE_SPARSE, size=600)[0].tobuf(tarfile.GNU_FORMAT))
    header[482] = min(goes_on, 1)
    header[148:156] = b"        "
    header[148:156] = b"%06o\0 " % sum(header)
    maps = b"".join(b"\0" * 504 + bytes([left > 0]) + b"\0" * 7 for left in reversed(range(goes_on)))
    data = bytes(header) + maps + b"\0" * 1024 + raw_tar(regular("sums.py", b"x = 1"))
    (found,) = gather(folder_of({"s001/hw.tar": data}), course)
    assert (["02_sums"], ["unknown_packing"]) == ([file.topic for file in found.files], remarks(found))


def test_sparse_files_in_records(folder_of: FolderOf, course: Course) -> None:
    """A file with holes in the newer form is refused too."""
    info, data = regular("squares.py", b"1\n0\n6\n")
    info.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.name": "squares.py"}
    (found,) = gather(folder_of({"s001/hw.tar": raw_tar((info, data), form=tarfile.PAX_FORMAT)}), course)
    assert ["nothing_used", "unknown_packing"] == remarks(found)


def test_large_member(folder_of: FolderOf, tar_bytes: TarBytes, course: Course, squares: str) -> None:
    """A huge file costs that file only."""
    inside = {"squares.ipynb": b"0" * (MAX_NOTEBOOK_BYTES + 1), "sums.py": "x = 1"}
    (found,) = gather(folder_of({"s001/hw.tgz": tar_bytes(inside)}), course)
    assert (["02_sums"], ["too_large"]) == ([file.topic for file in found.files], remarks(found))


@pytest.mark.parametrize("packing", PACKINGS[1:])
def test_students_bomb(
    folder_of: FolderOf, tar_bytes: TarBytes, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch, packing: str
) -> None:
    """A tar that grows a thousandfold is given up while it is unpacked, and costs no other student."""
    monkeypatch.setattr("grader.intake.tars.RATIO_FREE_BYTES", MB)
    bomb = tar_bytes({"data.bin": b"0" * (20 * MB), "squares.py": squares}, packing)
    found = gather(folder_of({"s001/hw.tgz": bomb, "s002/squares.py": squares}), course)
    assert [["nothing_used", "overpacked"], []] == [remarks(one) for one in found]


def test_what_was_unpacked_counts(
    folder_of: FolderOf, tar_bytes: TarBytes, course: Course, squares: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Data that nobody reads counts for the student, so twenty tars of it do not take twenty times as long."""
    monkeypatch.setattr("grader.intake.reader.MAX_STUDENT_BYTES", 3 * MB)
    packed = tar_bytes({"data.bin": b"0" * (2 * MB)})
    found = gather(folder_of({f"s001/{letter}.tgz": packed for letter in "abcd"}), course)
    assert ["too_many_bytes"] * 2 == [remark for remark in remarks(found[0]) if remark == "too_many_bytes"]


def test_a_class_that_grows_too_much(
    tmp_path: Path, tar_bytes: TarBytes, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tar of a class that unpacks to more than any class is an error."""
    monkeypatch.setattr("grader.intake.tars.MAX_TAR_BYTES", MB)
    (tmp_path / "class.tgz").write_bytes(tar_bytes({"ann/data.bin": b"0" * (2 * MB)}))
    with pytest.raises(InputError, match=r"class\.tgz was not read: it grows too much when unpacked\."):
        gather(tmp_path / "class.tgz", course)


def test_many_headers(tar_bytes: TarBytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tar of more names than are looked through is refused."""
    monkeypatch.setattr("grader.intake.tars.MAX_STUDENT_HEADERS", 50)
    assert CROWDED is unpack(tar_bytes({f"{number}.py": "" for number in range(100)}), "hw.tgz", 1)


@pytest.mark.parametrize(
    "kind", [tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK], ids=repr
)
def test_huge_headers(kind: bytes) -> None:
    """A header about others that states gigabytes is refused before memory is taken for it."""
    assert DAMAGED_TAR is unpack(raw_tar(special("x", kind, size=2**32)), "hw.tar", 1)


@pytest.mark.parametrize("size", [-1, -512, -(2**40)])
def test_negative_sizes(size: int) -> None:
    """A size below zero leads nowhere; in records as well."""
    assert DAMAGED_TAR is unpack(raw_tar(special("x", tarfile.REGTYPE, size=size)), "hw.tar", 1)
    info, data = regular("a.py", b"x")
    info.pax_headers = {"size": str(size)}
    assert DAMAGED_TAR is unpack(raw_tar((info, data), form=tarfile.PAX_FORMAT), "hw.tar", 1)


@pytest.mark.parametrize("records", [b"0 path=x\n", b"-9 path=x\n", b"x", b"9" * 5000 + b" path=x\n", b"4 =\n"])
def test_records_that_are_none(records: bytes) -> None:
    """Records whose lengths lead nowhere are damage."""
    info, _ = special("x", tarfile.XHDTYPE, size=len(records))
    assert DAMAGED_TAR is unpack(raw_tar((info, records), regular("a.py", b"x")), "hw.tar", 1)


def test_a_size_larger_than_the_file() -> None:
    """A member that states more bytes than there are is damage."""
    assert DAMAGED_TAR is unpack(raw_tar(special("a.py", tarfile.REGTYPE, size=10_000)), "hw.tar", 1)


@pytest.mark.parametrize("data", [b"", tarfile.NUL * 10240])
def test_empty_tars(data: bytes) -> None:
    """A tar with nothing in it, or of no bytes, is said to be empty."""
    assert EMPTY is unpack(data, "hw.tar", 1)


def test_large_dictionary(tar_bytes: TarBytes) -> None:
    """An xz that asks for more memory than the strongest preset is refused."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 2**28}]
    packed = lzma.compress(tar_bytes({"a.py": "x"}, ""), filters=filters)
    assert DAMAGED_TAR is unpack(packed, "hw.tar.xz", 1)


def test_a_damaged_class_is_an_error(tmp_path: Path, tar_bytes: TarBytes, course: Course, squares: str) -> None:
    """A tar that was cut off ends the run with one sentence, and a student's leaves a remark."""
    data = tar_bytes({"ann/squares.py": squares, "bob/squares.py": os.urandom(3000)})[:-500]
    (tmp_path / "class.tar.gz").write_bytes(data)
    with pytest.raises(InputError, match=r"class\.tar\.gz is damaged or not a tar archive\. Make or download it again\."):
        gather(tmp_path / "class.tar.gz", course)
    assert DAMAGED_TAR is unpack(data, "hw.tgz", 1)


def test_a_full_disk(tar_bytes: TarBytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without room ends the run with one sentence that says where room is needed."""
    monkeypatch.setattr("grader.intake.tars.tempfile.TemporaryFile", lambda: open("/dev/full", "wb", buffering=0))  # noqa: SIM115, PTH123
    with pytest.raises(StorageError, match="make room there, or name another folder in TMPDIR"):
        unpack(tar_bytes({"a.py": "x"}), "hw.tgz", 1)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    packing=st.sampled_from(PACKINGS),
    form=st.sampled_from([tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT]),
    flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=5),
    cut=st.integers(0, 400),
)
def test_any_damage(tar_bytes: TarBytes, packing: str, form: int, flips: list[tuple[int, int]], cut: int) -> None:
    """A student's tar damaged anywhere gives files or reasons, never an exception."""
    name = "squares.py" if form == tarfile.USTAR_FORMAT else "d" * 150 + "/squares.py"
    data = bytearray(tar_bytes({name: "x = 1\n" * 20, "b.ipynb": "{}", "c/": ""}, packing, form))
    for place, value in flips:
        data[place % len(data)] = value
    folder = unpack(bytes(data[: len(data) - cut] if cut < 100 else data), "hw.tgz", 1)
    if isinstance(folder, Folder):
        for item in walk([folder], Reader(Tally()).open_archive):
            assert not hasattr(item, "file") or isinstance(item.file.read(1000), bytes | Reason)


def test_file_knows_its_start(tar_bytes: TarBytes) -> None:
    """A file in a tar knows its first bytes and in how many archives it lies."""
    folder = unpack(tar_bytes({"a.py": "x" * 1000, "b.py": "y"}), "hw.tgz", 2)
    assert isinstance(folder, Folder)
    files = [node for node in folder.children() if isinstance(node, File)]
    assert [(b"x" * 512, 2), (b"y", 2)] == [(file.start(), file.archives) for file in files]
