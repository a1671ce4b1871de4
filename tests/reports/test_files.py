"""Names of the files of each student."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.reports.files import file_stems

RESERVED = ["CON", "con", "nul", "COM1", "lpt9", "AUX.txt", "com¹"]


def folded(stem: str) -> str:
    """Return what file systems that tell neither case nor form make of a name."""
    return unicodedata.normalize("NFKC", stem).casefold()


@pytest.mark.parametrize("student", ["s001", "bob-2", "山田 太郎", "Doe, Jane", "100+101", "müller", "a.b", "ann@uni.example"])
def test_a_plain_id_is_the_name_of_its_files(student: str) -> None:
    """Letters of every language stay readable."""
    assert {student: student} == file_stems([student])


@pytest.mark.parametrize(
    "student", [*RESERVED, "a/b", "..", "bob.", "bob ", " bob", "-rf", "=1+1", "@x", "a:b", 'x"y', "x" * 300, "", "\udc8d"]
)
def test_what_no_system_takes_gets_a_digest(student: str) -> None:
    """An id that cannot be a file's name on some system is kept as far as it can be, with a digest."""
    [stem] = file_stems([student]).values()
    assert stem != student
    assert "-" == stem[-9]


@pytest.mark.parametrize("pair", [("bob", "Bob"), ("e\u0301", "\u00e9"), ("ﬁ", "fi"), ("ＡＮＮ", "ann")])
def test_ids_that_some_systems_take_for_one(pair: tuple[str, str]) -> None:
    """Ids that differ in case or form only have files with different names everywhere."""
    assert 2 == len(set(map(folded, file_stems(pair).values())))


def test_nobody_gets_anothers_file() -> None:
    """An id that is the name of another's files is that student's alone."""
    [stem] = file_stems(["a/b"]).values()
    stems = file_stems(["a/b", stem])
    assert stem == stems[stem]
    assert stem != stems["a/b"]


@given(st.lists(st.text(max_size=100) | st.sampled_from(RESERVED), unique=True, max_size=6))
def test_any_ids(students: list[str]) -> None:
    """Whatever the ids, each has one name, no two the same, short and without what some system forbids."""
    stems = file_stems(students)
    assert set(students) == set(stems)
    assert len(students) == len(set(map(folded, stems.values())))
    assert stems == file_stems(reversed(students))
    for stem in stems.values():
        assert 0 < len(f"{stem}.json".encode()) < 255
        assert not set('/\\:*?"<>|') & set(stem)
        assert stem[0] not in " .-"
        assert stem[-1] not in " ."
        assert stem.partition(".")[0].upper() not in ("CON", "NUL", "COM1", "LPT9", "AUX")
