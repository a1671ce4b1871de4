"""How far a command is, as it tells while one waits."""

from __future__ import annotations

import pytest

from grader.cli.grade import reading_progress


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("en", "Reading submissions: 120 of 500 …\nUnpacking the archive: 7 MB so far …\n"),
        ("ja", "提出物を読み込み中: 500 件中 120 件 …\nアーカイブを展開中: 7 MB …\n"),
    ],
)
def test_reading_that_takes_long_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lang: str, lines: str
) -> None:
    """A line on standard error each two seconds; none for what is read quickly."""
    clock = iter([10.0, 11.9, 12.1, 13.0, 14.0, 14.2])
    monkeypatch.setattr("grader.cli.grade.time.monotonic", lambda: next(clock))
    told = reading_progress(lang)
    for done in (60, 120, 150, 160):
        told.student(done, 500)
    told.unpacked(7_300_000)
    assert ("", lines) == capsys.readouterr()
