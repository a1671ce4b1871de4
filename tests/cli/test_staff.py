"""What an instructor, a CI job and an author type."""

from __future__ import annotations

import csv
import json
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import KEY, Grader

pytestmark = pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap (bwrap) is not installed")


@pytest.fixture
def submissions(kit: Path, answers: dict[str, str]) -> Path:
    """Four submissions: right, mistaken, an endless loop in one function, and nothing readable."""
    folder = kit / "class"
    loop = answers["right"] + "\n\ndef norm(x):\n    while True:\n        pass\n"
    for student, text in {"s1": answers["right"], "s2": answers["mistaken"], "s3": loop}.items():
        (folder / student).mkdir(parents=True)
        (folder / student / "double.py").write_text(text, encoding="utf-8")
    (folder / "s4").mkdir()
    (folder / "s4" / "double.py").write_bytes(b"\0\1\2")
    return folder


def marks(kit: Path) -> dict[str, str]:
    with (kit / "results/marks.csv").open(encoding="utf-8", newline="") as file:
        return {row["student"]: row["01_double"] for row in csv.DictReader(file)}


def test_a_class_is_graded(kit: Path, submissions: Path, grader: Grader) -> None:
    """Marks, records and feedback are written; a time-out costs its cases only; an unreadable file has a row."""
    done = grader("grade", submissions, "--jobs", "2")
    assert 0 == done.returncode, done.stderr
    found = marks(kit)
    assert "13" == found["s1"]
    assert 0 < float(found["s2"]) < 13
    assert 0 < float(found["s3"]) < 13
    assert "" == found["s4"]
    assert "What the class misunderstood" in done.stdout
    assert "self-test passed" in done.stdout
    assert {"s1.json", "s2.json", "s3.json", "s4.json"} == {path.name for path in (kit / "results/records").iterdir()}
    assert (kit / "results/feedback/s2.ja.md").is_file()


def test_a_topic_at_fault_stops_nobody(kit: Path, submissions: Path, grader: Grader, answers: dict[str, str]) -> None:
    """Its units are BROKEN, the others count, one sentence names them, and they are tried again once it is mended."""
    cases = kit / "solutions/02_centre/hidden_cases.py"
    right = cases.read_text(encoding="utf-8")
    cases.write_text("def", encoding="utf-8")
    (submissions / "s1/centre.py").write_text((kit / "solutions/02_centre/centre.py").read_text(encoding="utf-8"), "utf-8")
    done = grader("grade", submissions, "--jobs", "1")
    assert 1 == done.returncode
    assert "grader: the grader failed in s1/02_centre: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "hidden_cases.py" in done.stdout
    assert "13" == marks(kit)["s1"]
    cases.write_text(right, encoding="utf-8")
    again = grader("grade", submissions, "--jobs", "1")
    assert 0 == again.returncode, again.stderr


@pytest.mark.parametrize("words", [(), ("--json",), ("--lang", "ja")])
def test_a_class_is_graded_for_any_terminal(submissions: Path, grader: Grader, words: tuple[str, ...]) -> None:
    """also one that knows no letter beyond ASCII, and data stay data"""
    (submissions / "s1").rename(submissions / "春")
    done = grader("grade", submissions, *words, "--jobs", "1", env={"PYTHONIOENCODING": "ascii"}, encoding="ascii")
    assert 0 == done.returncode, done.stderr
    assert "Traceback" not in done.stderr
    if "--json" in words:
        assert "春" in {record["student"] for record in json.loads(done.stdout)}
    else:
        assert r"\u6625" in done.stdout


def test_the_table_is_printed_without_grading(kit: Path, answers: dict[str, str], grader: Grader) -> None:
    """`intake` says how the input was read and what each student handed in, and makes no file."""
    for who in ("Ada Lovelace_101", "山田 太郎_102"):
        folder = kit / "moodle" / f"{who}_assignsubmission_file_"
        folder.mkdir(parents=True)
        (folder / "double.py").write_text(answers["right"], encoding="utf-8")
        (folder / "notes.txt").write_text("x", encoding="utf-8")
    done = grader("intake", "moodle")
    assert ["Moodle download: 2 students, 2 files without a topic", 0] == [done.stdout.splitlines()[0], done.returncode]
    assert re.search(r"^101 +Ada Lovelace +– +double\.py → 01_double$", done.stdout, re.MULTILINE)
    assert "notes.txt" in done.stdout
    found = json.loads(grader("intake", "moodle", "--json").stdout)
    assert ["山田 太郎"] == [person["name"] for person in found["students"][1]["people"]]
    assert not (kit / "results").exists()


def test_two_readings_stop_the_run(kit: Path, answers: dict[str, str], grader: Grader) -> None:
    """A class that may be one student is not graded until somebody has said which."""
    (kit / "class").mkdir()
    for name in ("ann.py", "double.py"):
        (kit / "class" / name).write_text(answers["right"], encoding="utf-8")
    done = grader("grade", "class")
    assert (2, 1) == (done.returncode, len(done.stderr.splitlines()))
    assert "--layout one or --layout students" in done.stderr
    done = grader("grade", "class", "--layout", "students", "--level", "open")
    assert 0 == done.returncode, done.stderr
    assert done.stderr.startswith("Folders and files named after their students: 2 students\n")
    assert {"ann", "double"} == set(marks(kit))


def test_what_was_graded_is_not_run_again(kit: Path, submissions: Path, grader: Grader) -> None:
    """A second run knows every unit and writes the same bytes; one worker and two give the same."""
    grader("grade", submissions, "--jobs", "2")
    before = {path: path.read_bytes() for path in (kit / "results/records").iterdir()}
    again = grader("grade", submissions)
    assert "3 units (3 known already)" in again.stdout
    alone = grader("grade", submissions, "--jobs", "1", "--out", "alone")
    assert 0 == alone.returncode
    for path, data in before.items():
        assert data == path.read_bytes()
        assert data == (kit / "alone/records" / path.name).read_bytes()


def test_another_course_key_is_said_first(kit: Path, submissions: Path, grader: Grader) -> None:
    """Nothing runs under another key than before unless it is meant, and a version that has changed is announced."""
    assert 0 == grader("grade", submissions).returncode
    other = {"GRADER_COURSE_KEY": "11" * 32}
    done = grader("grade", submissions, env=other)
    assert (2, "") == (done.returncode, done.stdout)
    assert "was graded with another course key" in done.stderr
    assert "3 units would run again" in done.stderr
    with closing(sqlite3.connect(kit / "results/gradebook.sqlite")) as connection, connection:
        connection.execute("UPDATE run_facts SET value = '1.0' WHERE name = 'numpy'")
    meant = grader("grade", submissions, "--new-key", env=other)
    assert 0 == meant.returncode
    assert "last run 1.0: 3 of 3 units run again." in meant.stderr
    assert "3 units (3 known already)" in grader("grade", submissions).stdout


def test_a_killed_run_goes_on(kit: Path, grader: Grader, answers: dict[str, str]) -> None:
    """After kill -9 the units stored before are known, and the marks are those of an undisturbed run."""
    folder = kit / "many"
    for number in range(24):
        (folder / f"s{number:02d}").mkdir(parents=True)
        (folder / f"s{number:02d}" / "double.py").write_text(f"{answers['right']}# {number}\n", encoding="utf-8")
    command = [sys.executable, "-m", "grader", "grade", str(folder), "--jobs", "1"]
    process = subprocess.Popen(
        command, cwd=kit, env={"PATH": "/usr/bin:/bin", "GRADER_COURSE_KEY": KEY}, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    while not process.stderr.readline().startswith("Grading 8/"):
        pass
    process.send_signal(signal.SIGKILL)
    process.communicate()
    done = grader("grade", folder, "--jobs", "1")
    known = int(done.stdout.split(" known already")[0].rpartition("(")[2])
    assert 8 <= known < 24
    assert ["13"] * 24 == [
        points for student, points in marks(kit).items() if student.startswith("s0") or student[1:].isdigit()
    ]


def test_topics_are_told_apart_before_some_are_graded(kit: Path, submissions: Path, grader: Grader) -> None:
    """With --topic, files of the other topics are neither nobody's nor read as an answer to the one asked for."""
    done = grader("grade", submissions / "s1", "--topic", "centre")
    assert 0 == done.returncode, done.stderr
    with (kit / "results/marks.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert ("", "0", "3") == (row["02_centre"], row["total"], row["possible"])
    assert "Only files for topics that are not being graded now were handed in: double.py." == row["remarks"]
    assert "nothing could be read" not in done.stdout


def test_the_level_open_runs_no_hidden_case(kit: Path, submissions: Path, grader: Grader) -> None:
    """Without walls only the visible cases are run, and the page says that it is practice."""
    done = grader("grade", submissions / "s1", "--level", "open")
    assert "practice, not a grade" in done.stdout
    record = json.loads((kit / "results/records/s1.json").read_text(encoding="utf-8"))
    assert [False] * 4 == [case["hidden"] for case in record["topics"][0]["cases"]]


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("grade", "nowhere"), 2, "no file or folder nowhere"),
        (("grade", "class", "--topic", "nix"), 2, "There is no topic 'nix'"),
        (("grade", "class", "--level", "nix"), 2, "There is no level 'nix'"),
        (("grade", "class", "--course", "class"), 2, "No course was found in class"),
        (("grade", "class", "--out", "/proc/results"), 1, "/proc/results"),
        (("grade", "pyproject.zip"), 2, "damaged or not a zip"),
    ],
)
def test_wrong_input_gets_one_sentence(
    kit: Path, submissions: Path, grader: Grader, words: tuple[str, ...], status: int, sentence: str
) -> None:
    """A bad input gives one plain sentence that says what and where, and a non-zero status."""
    (kit / "pyproject.zip").write_bytes(b"not a zip")
    done = grader(*words)
    assert status == done.returncode
    assert sentence in done.stderr
    said = [line for line in done.stderr.splitlines() if not line.startswith("Folders and files")]  # how it was read
    assert 1 == len(said)


def test_without_bubblewrap_the_level_is_refused(submissions: Path, grader: Grader) -> None:
    """A level that does not hold is an error with the remedy, never a quieter level."""
    done = grader("grade", submissions, env={"PATH": "/nonexistent"})
    assert 2 == done.returncode
    assert "bubblewrap" in done.stderr
    assert "apt-get install" in done.stderr


def test_the_doctor_tries_each_level(grader: Grader) -> None:
    """Every wall of the sealed level is tried and holds; without bubblewrap only practice is offered."""
    here = json.loads(grader("doctor", "--json").stdout)
    assert {True} == {finding["fine"] for finding in here["sealed"]}
    elsewhere = grader("doctor", env={"PATH": "/nonexistent"})
    assert "apt-get install bubblewrap" in elsewhere.stdout
    assert "offers the level open" in elsewhere.stdout


def test_the_toy_course_is_proved(grader: Grader) -> None:
    """`grader validate` holds for the toy course."""
    done = grader("validate", "--jobs", "1")
    assert 0 == done.returncode, done.stdout


def test_validate_finds_an_unfair_topic(kit: Path, grader: Grader) -> None:
    """An alternative that loses points and a misconception that no case catches are reported, with status 1."""
    topic = kit / "solutions/01_double"
    (topic / "alternatives/wrong.py").write_text('"""Wrong."""\n\n\ndef norm(x):\n    return 1.0\n', encoding="utf-8")
    harmless = (topic / "misconceptions/norm_absolute.py").read_text(encoding="utf-8").partition("def norm")[0]
    code = "def norm(x):\n    return float(np.linalg.norm(np.asarray(x, dtype=float)))\n"
    (topic / "misconceptions/harmless.py").write_text(harmless + code, encoding="utf-8")
    done = grader("validate", "double", "--jobs", "1")
    assert 1 == done.returncode
    assert "wrong" in done.stdout
    assert "loses points in" in done.stdout
    assert "harmless" in done.stdout
    assert "loses no points" in done.stdout
    assert "wrong" in (kit / "results/proof.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [("validate", "double"), ("release",), ("release", "--check"), ("grade", "class")])
def test_an_authors_mistakes_are_all_told_first(kit: Path, submissions: Path, grader: Grader, command: tuple[str, ...]) -> None:
    """Each has a line with its place, before anything is judged or built, and the status is 1."""
    assert submissions.name == "class"
    topic = kit / "solutions/01_double"
    path = topic / "hidden_cases.py"
    path.write_text("import keras\n" + path.read_text(encoding="utf-8").replace('"norm"', '"nrm"'), encoding="utf-8")
    (topic / "misconceptions/new.py").write_text("def f(:\n", encoding="utf-8")
    done = grader(*command)
    lines = [line for line in done.stderr.splitlines() if line.startswith(str(kit.resolve()))]
    assert 1 == done.returncode
    assert [f"{path.resolve()}:1", f"{path.resolve()}:33"] == [line.split(": ")[0] for line in lines[:2]]
    assert (
        f"{(topic / 'misconceptions/new.py').resolve()}:1: Python cannot read this line (invalid syntax): correct it." in lines
    )
    assert 3 == len(lines)
    # A class is graded all the same, as far as it goes.
    assert ("" == done.stdout) is (command[0] != "grade")


def test_a_broken_reference_is_told_first(kit: Path, grader: Grader) -> None:
    """A reference that raises is named with its line before anything is proved or built."""
    path = kit / "solutions/01_double/reference.py"
    path.write_text(path.read_text(encoding="utf-8").replace("return x + x", "return x + y"), encoding="utf-8")
    for command in ("validate", "release"):
        done = grader(command)
        assert (1, "") == (done.returncode, done.stdout)
        assert f"{path.resolve()}:8: The reference has no answer for double: reference.py line 8: NameError" in done.stderr


def test_a_stale_release_is_found(kit: Path, grader: Grader) -> None:
    """`release --check` is quiet on a fresh build and names what changed after an edit."""
    assert 0 == grader("release", "--check").returncode
    handout = kit / "solutions/01_double/handout.md"
    handout.write_text(handout.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    done = grader("release", "--check")
    assert 1 == done.returncode
    assert "01_double/README.md" in done.stdout


def test_one_folder_adds_a_topic(kit: Path, grader: Grader) -> None:
    """Copying a topic folder under another name is all it takes to have one more topic."""
    shutil.copytree(kit / "solutions/02_centre", kit / "solutions/03_more")
    assert 0 == grader("release").returncode
    assert (kit / "assignments/03_more/centre.py").is_file()
    assert "3 topics" in grader("grade", "assignments/03_more", "--level", "open").stdout
