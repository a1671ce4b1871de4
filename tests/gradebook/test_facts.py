"""What a gradebook keeps of each run, and what is said when it has changed since."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from grader.cases.seeds import Seeds
from grader.errors import UsageError
from grader.gradebook.book import Gradebook
from grader.gradebook.facts import COURSE_KEY, ENGINE, changed, facts_of, require_known_key
from grader.gradebook.tables import RunCounts
from grader.model import Level, Text

COUNTS = RunCounts(submissions=2, units=3, known=0)
OLD = facts_of(Seeds(b"a key of 16 byte"), "keras 3.15.1, numpy 2.3.1, scipy -", "aaaa")
NEW_KEY = facts_of(Seeds(b"another, 16 byte"), "keras 3.15.1, numpy 2.3.1, scipy -", "aaaa")


def test_what_is_kept() -> None:
    """The versions, the grader's own digest, and the name of the key, which does not give it away."""
    assert {"keras": "3.15.1", "numpy": "2.3.1", "scipy": "-", ENGINE: "aaaa"} == {k: OLD[k] for k in OLD if k != COURSE_KEY}
    assert "a key" not in OLD[COURSE_KEY]
    assert COURSE_KEY not in facts_of(None, "numpy 2.3.1", "aaaa")


def test_another_epoch_is_no_other_key() -> None:
    """Drawing other inputs with the same key is what epochs are for."""
    assert OLD == facts_of(Seeds(b"a key of 16 byte", epoch=7), "keras 3.15.1, numpy 2.3.1, scipy -", "aaaa")


def test_facts_are_kept_by_run(tmp_path: Path) -> None:
    """The newest run's facts are the last ones, and those of every run count as known; a run without any hides none."""
    with Gradebook.open(tmp_path / "book.sqlite") as gradebook:
        assert ({}, set()) == (gradebook.last_facts(), gradebook.values_of(COURSE_KEY))
        for facts in (OLD, NEW_KEY, {}):
            gradebook.begin_run("x", Level.SEALED, COUNTS, facts)
    with Gradebook.open(tmp_path / "book.sqlite") as gradebook:
        assert NEW_KEY == gradebook.last_facts()
        assert {OLD[COURSE_KEY], NEW_KEY[COURSE_KEY]} == gradebook.values_of(COURSE_KEY)


def test_a_gradebook_from_before(tmp_path: Path) -> None:
    """One without the table gets it when it is opened, and keeps its runs."""
    path = tmp_path / "book.sqlite"
    with Gradebook.open(path) as gradebook:
        gradebook.begin_run("x", Level.SEALED, COUNTS)
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE run_facts")
    connection.commit()
    connection.close()
    with Gradebook.open(path) as gradebook:
        assert ({}, 1) == (gradebook.last_facts(), len(gradebook.runs()))
        gradebook.begin_run("x", Level.SEALED, COUNTS, OLD)
        assert OLD == gradebook.last_facts()


def test_another_key_stops_the_run() -> None:
    """The sentence says what would happen, and both ways on."""
    with pytest.raises(UsageError) as caught:
        require_known_key(NEW_KEY, {OLD[COURSE_KEY]}, 12, "results/gradebook.sqlite")
    expected = (
        "results/gradebook.sqlite was graded with another course key: every hidden input would be drawn anew, and 12 units "
        "would run again. If that is not meant, put the old solutions/course.key (or $GRADER_COURSE_KEY) back; else repeat "
        "with --new-key."
    )
    assert expected == str(caught.value)


@pytest.mark.parametrize(
    ("now", "known"),
    [
        (NEW_KEY, set()),  # a new gradebook, or one from before keys were kept
        (NEW_KEY, {OLD[COURSE_KEY], NEW_KEY[COURSE_KEY]}),  # back and forth
        (facts_of(None, "numpy 2.3.1", "aaaa"), {OLD[COURSE_KEY]}),  # no hidden inputs are drawn
    ],
)
def test_a_key_that_is_no_surprise(now: dict[str, str], known: set[str]) -> None:
    """Nothing is said where nothing would be lost."""
    require_known_key(now, known, 12, "results/gradebook.sqlite")


def test_another_version_is_announced() -> None:
    """Each package with both versions, in both languages, and what it costs."""
    now = facts_of(Seeds(b"a key of 16 byte"), "keras 3.16.0, numpy 2.4.6, scipy -", "aaaa")
    expected = Text(
        "Keras 3.16.0, last run 3.15.1; NumPy 2.4.6, last run 2.3.1: 9 of 12 units run again.",
        "Keras 3.16.0（前回は 3.15.1）、NumPy 2.4.6（前回は 2.3.1）: 採点の単位 12 のうち 9 を採点し直します。",
    )
    assert expected == changed(now, OLD, 9, 12)


def test_another_grader_is_announced() -> None:
    """A digest says nothing to a person."""
    said = changed(OLD | {ENGINE: "bbbb"}, OLD, 12, 12)
    assert said is not None
    assert "The grader has changed since the last run: 12 of 12 units run again." == said.en


@pytest.mark.parametrize(
    ("now", "before", "units"), [(OLD, OLD, 3), (OLD, {}, 3), (OLD | {"numpy": "3.0"}, OLD, 0), (NEW_KEY, OLD, 3)]
)
def test_nothing_is_announced_without_need(now: dict[str, str], before: dict[str, str], units: int) -> None:
    """The same versions, a new gradebook, nothing to run, or a key that was meant need no line."""
    assert changed(now, before, units, 3) is None
