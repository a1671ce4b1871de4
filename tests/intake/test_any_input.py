"""Whatever students hand in, the run goes on and every student is listed."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from grader.course.course import Course
from grader.intake.bounds import MAX_REMARKS
from grader.intake.gather import gather

PART = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
    lambda part: part not in (".", "..")  # or the test itself would write elsewhere
)
NAME = PART | st.sampled_from(["squares.py", "squares.ipynb", "homework.zip", "a.py", "02_sums", "-x", "x_1_2_squares.py"])
PATH = st.lists(NAME, min_size=1, max_size=3).map("/".join)
CONTENT = st.binary() | st.sampled_from([b"def square(x): ...", b'{"cells": []}', b"PK\x05\x06" + b"\0" * 18, b"\xef\xbb\xbf"])


@settings(max_examples=100, deadline=None)
@given(contents=st.dictionaries(PATH, CONTENT, max_size=6))
def test_any_files(course: Course, contents: dict[str, bytes]) -> None:
    """Files of any name and content below one student's folder give one submission that can be printed."""
    with tempfile.TemporaryDirectory() as temporary:
        folders = [Path(temporary) / student for student in ("s001", "s002")]
        for folder, (name, content) in itertools.product(folders, [("notes.txt", b""), *contents.items()]):
            path = folder / name
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            except OSError:  # a name that this file system does not take, or that is a folder already
                continue
        found = gather(Path(temporary), course, layout="students")
    assert ["s001", "s002"] == [one.student for one in found]
    for one in found:
        assert len(one.remarks) <= MAX_REMARKS + 1
        assert repr(one).encode()
        assert one.files or one.remarks
