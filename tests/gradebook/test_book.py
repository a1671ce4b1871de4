"""The gradebook, its records, and what becomes of both when the disk, the file or the process fails."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.pool import Pool

from grader.errors import StorageError
from grader.gradebook.book import KEYS_PER_QUERY, Gradebook
from grader.gradebook.tables import SCHEMA_VERSION, RunCounts
from grader.model import (
    CaseReport,
    Diagnosis,
    Difference,
    Evidence,
    Level,
    Outcome,
    Person,
    Remark,
    Reveal,
    SourceFile,
    StudentReport,
    Submission,
    Text,
    TopicReport,
)
from grader.records import remarks_from_json, to_json, topic_from_json, topic_to_json

NAME = Text("values", "値")
LATE = Remark("late", Text("late 1 day", "1 日遅れ"))
SKIPPED = Remark("skipped", Text("1 cell skipped", "セルを 1 つ飛ばしました"))
CASE = CaseReport("test_values", "f", NAME, False, Reveal.FULL, 2.0, 2.0, Outcome.PASSED)
REPORT = TopicReport("01_toy", NAME, ("f",), Level.SEALED, 2.0, 2.0, (CASE,))
OTHER = replace(REPORT, topic="02_toy", earned=0.0)
COUNTS = RunCounts(submissions=2, units=3, known=1)
FULL_PAGES = 30  # room for the empty tables and a few records

FINITE = st.floats(allow_nan=False, allow_infinity=False)
DIFFERENCES = st.builds(Difference, where=..., error=st.none() | FINITE, tolerance=st.none() | FINITE, wrong=..., total=...)
CASES = st.builds(
    CaseReport,
    points=FINITE,
    earned=FINITE,
    difference=st.none() | DIFFERENCES,
    evidence=...,
    error=...,
    place=...,
    line=...,
    diagnosis=...,
    staff_note=...,
)
REPORTS = st.builds(
    TopicReport, earned=FINITE, possible=FINITE, cases=st.lists(CASES, max_size=3).map(tuple), remarks=..., key=...
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a gradebook that is not there yet."""
    return tmp_path / "results" / "gradebook.db"


@pytest.fixture
def gradebook(path: Path) -> Iterator[Gradebook]:
    """Return an empty gradebook."""
    with Gradebook.open(path) as opened:
        yield opened


@pytest.fixture
def full_disk() -> Iterator[None]:
    """Let no SQLite file that is opened from now on grow beyond a few pages."""

    def cap(connection: Any, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {FULL_PAGES}")

    event.listen(Pool, "connect", cap)
    yield
    event.remove(Pool, "connect", cap)


def file(topic: str, *remarks: Remark) -> SourceFile:
    """Return a submitted file of a topic."""
    return SourceFile(topic, f"{topic}.py", (), f"digest of {topic}", remarks)


def store_until_refused(gradebook: Gradebook) -> tuple[list[str], str]:
    """Store units until the gradebook refuses; return the keys it took and its sentence."""
    taken: list[str] = []
    while True:
        key = f"key {len(taken)}"
        try:
            gradebook.store(key, "01_toy", replace(REPORT, key="x" * 2000), 0.1)
        except StorageError as refusal:
            return taken, str(refusal)
        taken.append(key)


def spoil(path: Path, sql: str) -> None:
    """Change a closed gradebook behind the grader's back."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(sql)
    connection.close()


class TestRecords:
    """Results as JSON text."""

    @given(REPORTS)
    def test_round_trip(self, report: TopicReport) -> None:
        """A report is read back as it was written."""
        assert report == topic_from_json(topic_to_json(report))

    @given(REPORTS)
    def test_same_text(self, report: TopicReport) -> None:
        """A report that was read back is written as the same text."""
        assert topic_to_json(report) == topic_to_json(topic_from_json(topic_to_json(report)))

    def test_every_part(self) -> None:
        """A failed case keeps its difference, evidence and diagnosis."""
        failed = replace(
            CASE,
            outcome=Outcome.WRONG,
            difference=Difference("value", "1.0", "2.0", (0, 1), 1.0, 1e-6, 1, 4),
            evidence=Evidence("f(1)", "1.0", "2.0"),
            diagnosis=Diagnosis("sum_for_mean", NAME, NAME),
        )
        report = replace(REPORT, cases=(CASE, failed), remarks=(LATE,))
        assert report == topic_from_json(topic_to_json(report))

    def test_field_order(self) -> None:
        """Fields are written in the order of the dataclass."""
        assert list(TopicReport.__dataclass_fields__) == list(msgspec.json.decode(topic_to_json(REPORT)))

    @pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
    def test_error_that_is_not_finite(self, number: float) -> None:
        """An error that is not finite is read back as unknown."""
        case = replace(CASE, difference=Difference("value", "1", "2", error=number))
        difference = topic_from_json(topic_to_json(replace(REPORT, cases=(case,)))).cases[0].difference
        assert Difference("value", "1", "2", error=None) == difference

    def test_points_that_are_not_finite(self) -> None:
        """Points that are not finite are refused when written, not when read."""
        with pytest.raises(ValueError, match="earned"):
            topic_to_json(replace(REPORT, earned=float("nan")))

    def test_lone_surrogate(self) -> None:
        """Text of a submission that UTF-8 cannot carry is spelt out."""
        report = topic_from_json(topic_to_json(replace(REPORT, cases=(replace(CASE, error="\udcff"),))))
        assert "\\udcff" == report.cases[0].error

    def test_control_characters(self) -> None:
        """A NUL and an escape sequence are kept."""
        report = replace(REPORT, cases=(replace(CASE, error="\0\x1b[31m"),))
        assert report == topic_from_json(topic_to_json(report))

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ('"sealed"', '"sealed?"'),
            ('"earned":2.0', '"earned":"2.0"'),
            ('"functions":["f"]', '"functions":"f"'),
            ('"topic":"01_toy",', ""),
            ('{"topic"', '["topic"'),
        ],
    )
    def test_wrong_form(self, old: str, new: str) -> None:
        """A record of another form is refused."""
        with pytest.raises(ValueError, match=r"."):
            topic_from_json(topic_to_json(REPORT).replace(old, new, 1))

    def test_remarks(self) -> None:
        """Remarks are read back as they were written."""
        assert (LATE, SKIPPED) == remarks_from_json(to_json((LATE, SKIPPED)))


class TestUnits:
    """Graded units."""

    def test_stored_report(self, gradebook: Gradebook) -> None:
        """A stored report is read back as it was."""
        gradebook.store("a", "01_toy", REPORT, 0.5)
        assert REPORT == gradebook.report("a")

    def test_no_report(self, gradebook: Gradebook) -> None:
        """A unit that was never stored has no report."""
        assert gradebook.report("a") is None

    def test_known(self, gradebook: Gradebook) -> None:
        """Only the stored ones of the keys asked for are known."""
        gradebook.store("a", "01_toy", REPORT, 0.5)
        gradebook.store("b", "01_toy", REPORT, 0.5)
        assert {"a"} == gradebook.known(["a", "c"])

    def test_known_of_many(self, gradebook: Gradebook) -> None:
        """More keys can be asked for than one query takes."""
        last = f"key {3 * KEYS_PER_QUERY}"
        gradebook.store(last, "01_toy", REPORT, 0.5)
        assert {last} == gradebook.known(f"key {number}" for number in range(3 * KEYS_PER_QUERY + 1))

    def test_known_of_none(self, gradebook: Gradebook) -> None:
        """No key asked for, none known."""
        assert set() == gradebook.known([])

    def test_stored_again(self, gradebook: Gradebook) -> None:
        """A unit stored again has its last report."""
        gradebook.store("a", "01_toy", REPORT, 0.5)
        gradebook.store("a", "01_toy", OTHER, 0.5)
        assert OTHER == gradebook.report("a")

    def test_reopened(self, path: Path) -> None:
        """A stored unit is there when the gradebook is opened again."""
        with Gradebook.open(path) as first:
            first.store("a", "01_toy", REPORT, 0.5)
        with Gradebook.open(path) as second:
            assert REPORT == second.report("a")

    def test_url(self, path: Path) -> None:
        """A URL and a path name the same gradebook."""
        with Gradebook.open(f"sqlite:///{path}") as first:
            first.store("a", "01_toy", REPORT, 0.5)
        with Gradebook.open(path) as second:
            assert {"a"} == second.known(["a"])


class TestRuns:
    """Runs, and what was handed in."""

    def test_unfinished(self, gradebook: Gradebook) -> None:
        """A run that has begun is kept as it was planned and is not finished."""
        number = gradebook.begin_run("handed-in.zip", Level.SEALED, COUNTS)
        [run] = gradebook.runs()
        assert (number, None, "handed-in.zip", Level.SEALED, COUNTS) == (
            run.id,
            run.finished,
            run.path,
            run.level,
            run.counts,
        )

    def test_finished(self, gradebook: Gradebook) -> None:
        """A finished run ends, in UTC, no earlier than it began."""
        gradebook.finish_run(gradebook.begin_run("x", Level.OPEN, COUNTS))
        [run] = gradebook.runs()
        assert run.finished is not None
        assert run.started <= run.finished

    def test_newest_first(self, gradebook: Gradebook) -> None:
        """Runs are listed from the newest to the oldest."""
        numbers = [gradebook.begin_run("x", Level.OPEN, COUNTS) for _ in range(3)]
        assert numbers[::-1] == [run.id for run in gradebook.runs()]

    def test_students_in_order(self, gradebook: Gradebook) -> None:
        """Students are reported by name, in whatever order they were recorded."""
        run = gradebook.begin_run("x", Level.SEALED, COUNTS)
        for student in ("s3", "s1", "s2"):
            gradebook.record_submission(run, Submission(student, ()), ())
        assert ["s1", "s2", "s3"] == [report.student for report in gradebook.class_reports(run)]

    def test_topics_in_order(self, gradebook: Gradebook) -> None:
        """Topics are reported in the order handed in, in whatever order they were graded."""
        gradebook.store("b", "02_toy", OTHER, 0.1)
        gradebook.store("a", "01_toy", REPORT, 0.1)
        run = gradebook.begin_run("x", Level.SEALED, COUNTS)
        gradebook.record_submission(run, Submission("s1", (file("01_toy"), file("02_toy")), (LATE,)), ["a", "b"])
        assert [StudentReport("s1", (REPORT, OTHER), (LATE,))] == gradebook.class_reports(run)

    def test_shared_unit(self, gradebook: Gradebook) -> None:
        """Two students with the same file share a unit and keep their own remarks on the file."""
        gradebook.store("a", "01_toy", replace(REPORT, remarks=(LATE,)), 0.1)
        run = gradebook.begin_run("x", Level.SEALED, COUNTS)
        gradebook.record_submission(run, Submission("s1", (file("01_toy"),)), ["a"])
        gradebook.record_submission(run, Submission("s2", (file("01_toy", SKIPPED),)), ["a"])
        assert [(LATE,), (LATE, SKIPPED)] == [report.topics[0].remarks for report in gradebook.class_reports(run)]

    def test_not_graded(self, gradebook: Gradebook) -> None:
        """A file that is not graded yet is remarked on, so that it is not taken for one not handed in."""
        run = gradebook.begin_run("x", Level.SEALED, COUNTS)
        gradebook.record_submission(run, Submission("s1", (file("01_toy"),)), ["a"])
        [report] = gradebook.class_reports(run)
        assert ((), ["not_graded"]) == (report.topics, [remark.id for remark in report.remarks])

    def test_other_run(self, gradebook: Gradebook) -> None:
        """A run reports its own submissions only."""
        first, second = (gradebook.begin_run("x", Level.SEALED, COUNTS) for _ in range(2))
        gradebook.record_submission(first, Submission("s1", ()), ())
        gradebook.record_submission(second, Submission("s2", ()), ())
        assert ["s1"] == [report.student for report in gradebook.class_reports(first)]

    def test_name_that_is_not_utf8(self, gradebook: Gradebook) -> None:
        """A folder name in another encoding is spelt out."""
        run = gradebook.begin_run("\udc8d", Level.SEALED, COUNTS)
        gradebook.record_submission(run, Submission("\udc8d", (file("01_toy"),)), ["a"])
        assert ["\\udc8d"] == [report.student for report in gradebook.class_reports(run)]

    def test_same_student_twice(self, gradebook: Gradebook) -> None:
        """A second submission under the same name is refused, and the first stays."""
        run = gradebook.begin_run("x", Level.SEALED, COUNTS)
        gradebook.record_submission(run, Submission("s1", (), (LATE,)), ())
        with pytest.raises(StorageError, match=r"has student 's1' already"):
            gradebook.record_submission(run, Submission("s1", ()), ())
        assert [StudentReport("s1", (), (LATE,))] == gradebook.class_reports(run)

    def test_people(self, gradebook: Gradebook) -> None:
        """Whom a submission is from, and when it was handed in, is kept."""
        pair = (Person("Ada", "100", "ada@example.org"), Person("山田 太郎", "101"))
        run = gradebook.begin_run("x", Level.SEALED, COUNTS)
        gradebook.record_submission(run, Submission("100+101", (), (), pair, "2025-10-05T12:34:56+00:00"), ())
        expected = StudentReport("100+101", (), (), pair, "2025-10-05T12:34:56+00:00")
        assert [expected] == gradebook.class_reports(run)
        assert "Ada, 山田 太郎" == expected.names

    def test_one_key_a_file(self, gradebook: Gradebook) -> None:
        """A file without a key is refused."""
        run = gradebook.begin_run("x", Level.SEALED, COUNTS)
        with pytest.raises(ValueError, match="zip"):
            gradebook.record_submission(run, Submission("s1", (file("01_toy"),)), [])

    @pytest.mark.parametrize(
        "ask",
        [
            lambda gradebook: gradebook.class_reports(7),
            lambda gradebook: gradebook.finish_run(7),
            lambda gradebook: gradebook.record_submission(7, Submission("s1", ()), ()),
        ],
    )
    def test_no_such_run(self, gradebook: Gradebook, ask: Callable[[Gradebook], object]) -> None:
        """A run that does not exist is named as such."""
        with pytest.raises(StorageError, match="has no run 7"):
            ask(gradebook)


# A gradebook as version 1 made it, with one run of one student who had handed in one file.
FIRST_VERSION = """
CREATE TABLE gradebook (id INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (id));
CREATE TABLE runs (id INTEGER NOT NULL, started DATETIME NOT NULL, finished DATETIME, path VARCHAR NOT NULL,
    level VARCHAR NOT NULL, submissions INTEGER NOT NULL, units INTEGER NOT NULL, known INTEGER NOT NULL, PRIMARY KEY (id));
CREATE TABLE units (key VARCHAR NOT NULL, topic VARCHAR NOT NULL, record VARCHAR NOT NULL, seconds FLOAT NOT NULL,
    created DATETIME NOT NULL, PRIMARY KEY ("key"));
CREATE TABLE submissions (run INTEGER NOT NULL, student VARCHAR NOT NULL, remarks VARCHAR NOT NULL,
    PRIMARY KEY (run, student), FOREIGN KEY(run) REFERENCES runs (id));
CREATE TABLE files (run INTEGER NOT NULL, student VARCHAR NOT NULL, position INTEGER NOT NULL, topic VARCHAR NOT NULL,
    name VARCHAR NOT NULL, digest VARCHAR NOT NULL, unit VARCHAR NOT NULL, remarks VARCHAR NOT NULL,
    PRIMARY KEY (run, student, position), FOREIGN KEY(run, student) REFERENCES submissions (run, student));
INSERT INTO gradebook VALUES (1, 1);
INSERT INTO runs VALUES (1, '2025-10-05 12:00:00', '2025-10-05 12:01:00', 'week-1', 'sealed', 1, 1, 0);
INSERT INTO submissions VALUES (1, 's1', '[["late",{"en":"late 1 day","ja":"1 日遅れ"}]]');
INSERT INTO files VALUES (1, 's1', 0, '01_toy', '01_toy.py', 'd', 'a', '[]');
"""


@pytest.fixture
def first_version(path: Path) -> Path:
    """Return the path of a gradebook of version 1."""
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript(FIRST_VERSION)
    connection.execute("INSERT INTO units VALUES ('a', '01_toy', ?, 0.5, '2025-10-05 12:00:30')", [topic_to_json(REPORT)])
    connection.commit()
    connection.close()
    return path


class TestUpgrades:
    """Gradebooks of older graders."""

    def test_what_was_stored_is_there(self, first_version: Path) -> None:
        """A gradebook of version 1 is upgraded when it is opened, and its units, runs and remarks are as they were."""
        with Gradebook.open(first_version) as gradebook:
            assert {"a"} == gradebook.known(["a"])
            assert [StudentReport("s1", (REPORT,), (LATE,))] == gradebook.class_reports(1)
            assert ["week-1"] == [run.path for run in gradebook.runs()]

    def test_people_can_be_added(self, first_version: Path) -> None:
        """A gradebook that was upgraded takes what this version knows, and is not upgraded twice."""
        for _ in range(2):
            with Gradebook.open(first_version) as gradebook:
                run = gradebook.begin_run("week-2", Level.SEALED, COUNTS)
                gradebook.record_submission(run, Submission("s1", (), (), (Person("Ada"),)), ())
                assert (Person("Ada"),) == gradebook.class_reports(run)[0].people
        connection = sqlite3.connect(first_version)
        assert [(SCHEMA_VERSION,)] == connection.execute("SELECT version FROM gradebook").fetchall()
        connection.close()

    def test_same_form_as_a_new_one(self, first_version: Path, tmp_path: Path) -> None:
        """An upgraded gradebook has the columns of a new one."""
        new = tmp_path / "new.db"
        for place in (first_version, new):
            Gradebook.open(place).close()
        columns = []
        for place in (first_version, new):
            connection = sqlite3.connect(place)
            columns.append([connection.execute(f"PRAGMA table_info({table})").fetchall() for table in ("submissions", "files")])
            connection.close()
        assert columns[1] == columns[0]

    def test_killed_while_upgrading(self, first_version: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """An upgrade that fails leaves the gradebook as it was, and the next one succeeds."""
        half = {2: ("ALTER TABLE submissions ADD COLUMN people VARCHAR", "ALTER TABLE nowhere ADD COLUMN x VARCHAR")}
        with monkeypatch.context() as patched:
            patched.setattr("grader.gradebook.upgrades._STEPS", half)
            with pytest.raises(StorageError):
                Gradebook.open(first_version)
        with Gradebook.open(first_version) as gradebook:
            assert [()] == [report.people for report in gradebook.class_reports(1)]


class TestPlaces:
    """Places that cannot hold a gradebook."""

    def test_below_a_file(self, tmp_path: Path) -> None:
        """A path below a file is refused, and the file stays."""
        (tmp_path / "notes").write_text("mine")
        with pytest.raises(StorageError, match=r"cannot be created, because .*notes is not a folder"):
            Gradebook.open(tmp_path / "notes" / "gradebook.db")
        assert "mine" == (tmp_path / "notes").read_text()

    @pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
    def test_folder_that_takes_no_file(self) -> None:
        """A folder in which no file can be created is refused."""
        with pytest.raises(StorageError, match="choose a file in a folder that you may write to"):
            Gradebook.open("/proc/gradebook.db")

    def test_folder(self, tmp_path: Path) -> None:
        """A folder in place of the file is refused."""
        with pytest.raises(StorageError, match="cannot be opened for writing"):
            Gradebook.open(tmp_path)

    def test_read_only(self, path: Path) -> None:
        """A gradebook that may only be read can be read, and refuses to be written."""
        with Gradebook.open(path) as written:
            written.store("a", "01_toy", REPORT, 0.1)
        with Gradebook.open(f"sqlite:///file:{path}?mode=ro&uri=true") as gradebook:
            with pytest.raises(StorageError, match="cannot be opened for writing"):
                gradebook.store("b", "01_toy", REPORT, 0.1)
            assert {"a"} == gradebook.known(["a", "b"])

    def test_not_a_database(self, tmp_path: Path) -> None:
        """A file that is no database is refused and left as it is."""
        path = tmp_path / "marks.csv"
        path.write_text("student,points\n" * 1000)
        with pytest.raises(StorageError, match=r"marks\.csv is not a gradebook, or it is damaged"):
            Gradebook.open(path)
        assert "student,points\n" * 1000 == path.read_text()

    def test_another_database(self, tmp_path: Path) -> None:
        """Another program's database is refused and gets no table of ours."""
        path = tmp_path / "photos.db"
        spoil(path, "CREATE TABLE photos (name)")
        with pytest.raises(StorageError, match="another program's database"):
            Gradebook.open(path)
        connection = sqlite3.connect(path)
        assert [("photos",)] == connection.execute("SELECT name FROM sqlite_master").fetchall()
        connection.close()

    def test_newer_schema(self, path: Path) -> None:
        """A newer grader's gradebook is refused with both versions named."""
        Gradebook.open(path).close()
        spoil(path, f"UPDATE gradebook SET version = {SCHEMA_VERSION + 1}")
        with pytest.raises(StorageError, match=rf"schema {SCHEMA_VERSION + 1}, this one knows up to {SCHEMA_VERSION}"):
            Gradebook.open(path)

    @pytest.mark.parametrize("address", ["nonsense://host/db", "mssql+nonsense://host/db", "://"])
    def test_unknown_address(self, address: str) -> None:
        """The address of a database that nothing here can reach is refused."""
        with pytest.raises(StorageError, match="address cannot be used"):
            Gradebook.open(address)


class TestFailures:
    """What is stored outlives every failure."""

    @pytest.mark.usefixtures("full_disk")
    def test_full_disk(self, path: Path) -> None:
        """A full disk is named."""
        with Gradebook.open(path) as gradebook:
            _, sentence = store_until_refused(gradebook)
        assert f"The disk of the gradebook {path} is full: make room and run this again; nothing is lost." == sentence

    @pytest.mark.usefixtures("full_disk")
    def test_full_disk_loses_nothing(self, path: Path) -> None:
        """Units stored before the disk was full are there, and those after it are not."""
        with Gradebook.open(path) as gradebook:
            taken, _ = store_until_refused(gradebook)
        with Gradebook.open(path) as again:
            assert set(taken) == again.known(f"key {number}" for number in range(1000))

    def test_locked(self, path: Path) -> None:
        """A gradebook that another program holds is named as locked."""
        with Gradebook.open(path, lock_seconds=0.01) as gradebook:
            other = sqlite3.connect(path, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StorageError, match="Another program has locked the gradebook"):
                gradebook.store("a", "01_toy", REPORT, 0.1)
            other.close()

    def test_reading_while_locked(self, path: Path) -> None:
        """A gradebook that another program writes to can be read."""
        with Gradebook.open(path, lock_seconds=0.01) as gradebook:
            gradebook.store("a", "01_toy", REPORT, 0.1)
            other = sqlite3.connect(path, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            assert {"a"} == gradebook.known(["a"])
            other.close()

    def test_two_runs(self, path: Path) -> None:
        """Two runs write to one gradebook in turn."""
        with Gradebook.open(path) as first, Gradebook.open(path) as second:
            for number in range(10):
                first.store(f"first {number}", "01_toy", REPORT, 0.1)
                second.store(f"second {number}", "01_toy", REPORT, 0.1)
            assert 20 == len(first.known(f"{name} {number}" for name in ("first", "second") for number in range(10)))

    def test_damaged_page(self, path: Path) -> None:
        """A gradebook overwritten in its middle is named as damaged."""
        keys = [f"key {number}" for number in range(100)]
        with Gradebook.open(path) as gradebook:
            for key in keys:
                gradebook.store(key, "01_toy", replace(REPORT, key="x" * 2000), 0.1)
        data = bytearray(path.read_bytes())
        middle = slice(len(data) // 4, len(data) // 2)
        data[middle] = b"\xff" * len(data[middle])
        path.write_bytes(data)
        with Gradebook.open(path) as gradebook, pytest.raises(StorageError, match="or it is damaged"):
            list(map(gradebook.report, keys))

    @pytest.mark.parametrize("read", [lambda book, run: book.report("a"), lambda book, run: book.class_reports(run)])
    def test_damaged_record(self, path: Path, read: Callable[[Gradebook, int], object]) -> None:
        """A record that cannot be read is named as damaged."""
        with Gradebook.open(path) as gradebook:
            gradebook.store("a", "01_toy", REPORT, 0.1)
            run = gradebook.begin_run("x", Level.SEALED, COUNTS)
            gradebook.record_submission(run, Submission("s1", (file("01_toy"),)), ["a"])
            spoil(path, "UPDATE units SET record = substr(record, 1, 40)")
            with pytest.raises(StorageError, match=r"A record in the gradebook .* is damaged"):
                read(gradebook, run)

    def test_killed(self, path: Path) -> None:
        """Every unit that a killed process had stored is there."""
        with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            printed = [next(writer.stdout).strip() for _ in range(50)]
            writer.kill()
            printed += [line.strip() for line in writer.stdout if line.endswith("\n")]
        with Gradebook.open(path) as gradebook:
            assert set(printed) == gradebook.known(printed)


# Stores units for ever and prints each key once it is stored.
WRITER = f"""
import itertools, sys
from grader.gradebook.book import Gradebook
from grader.records import topic_from_json
report = topic_from_json({topic_to_json(REPORT)!r})
with Gradebook.open(sys.argv[1]) as gradebook:
    for number in itertools.count():
        gradebook.store(f"key {{number}}", "01_toy", report, 0.1)
        print(f"key {{number}}", flush=True)
"""
