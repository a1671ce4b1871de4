"""Which of a student's topics can be run on their machine."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from grader.cli.common import can_be_run
from grader.desk.folder import find_folders
from grader.errors import UsageError


@pytest.fixture
def assignments(kit: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy's folder, with one topic that needs Keras, on a machine without it."""
    record = kit / "assignments" / "01_double" / "expected.json"
    record.write_text(record.read_text(encoding="utf-8").replace('"needs": "numpy"', '"needs": "keras"'), encoding="utf-8")
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "keras" else find(name))
    return kit / "assignments"


def test_a_topic_that_needs_keras_says_how_to_get_it(assignments: Path) -> None:
    """one sentence, where every case would fail"""
    with pytest.raises(UsageError, match="pip install keras"):
        can_be_run(find_folders(assignments, "double"))


def test_of_all_topics_those_that_can_be_run_are(assignments: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """the others are named"""
    kept = can_be_run(find_folders(assignments, None))
    assert ["02_centre"] == [folder.path.name for folder in kept]
    assert "double" in capsys.readouterr().err


def test_with_keras_every_topic_can_be_run(assignments: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """nothing is said"""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    assert 2 <= len(can_be_run(find_folders(assignments, None)))
