"""What a CI job types."""

from __future__ import annotations

import csv
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Grader

pytestmark = pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap (bwrap) is not installed")

Checkout = Callable[[dict[str, str | bytes]], Path]
OURS = (
    '\n\n@case("norm", points=2, ja="x")\ndef test_ours(student, close):\n    """a wrong case"""\n'
    '    close(student.norm([3.0, 4.0]), 6.0, atol=1e-9, because="wrong on purpose")\n'
)


@pytest.fixture
def checkout(kit: Path) -> Checkout:
    """Write a student's repository and return its folder."""

    def write(files: dict[str, str | bytes]) -> Path:
        root = kit / "checkout"
        root.mkdir()
        for name, content in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return write


def properties(element: ET.Element) -> dict[str | None, str | None]:
    """Return the properties of a suite or a case."""
    return {one.get("name"): one.get("value") for one in element.findall("properties/property")}


def test_a_push_is_graded(kit: Path, checkout: Checkout, grader: Grader, answers: dict[str, str]) -> None:
    """A job gets one page in both places, JUnit XML, annotations and points, which say what was graded and what was not."""
    env = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(kit / "page.md"), "GITHUB_OUTPUT": str(kit / "output.txt")}
    path = checkout({"week 1/double.py": answers["mistaken"], "week 1/double.ipynb": "no notebook", "notes.pdf": ""})
    done = grader("ci", path, "--junit", "grade.xml", "--summary", "own.md", env=env)
    assert 0 == done.returncode, done.stderr
    assert "possible=16\n" in (kit / "output.txt").read_text(encoding="utf-8")
    assert "file=week 1/double.py" in next(line for line in done.stdout.splitlines() if line.startswith("::error "))
    page = (kit / "page.md").read_text(encoding="utf-8")
    assert page == (kit / "own.md").read_text(encoding="utf-8")
    assert page.startswith("# Results: ")
    for said in (
        " / 16\n",
        "Graded file: `week 1/double.py`",
        "Not handed in: ",
        "week 1/double.ipynb is not a notebook",
        "notes.pdf",
    ):
        assert said in page
    suite, whole = ET.parse(kit / "grade.xml").getroot()
    assert int(suite.attrib["failures"]) > 0
    assert {"file": "week 1/double.py"} == properties(suite)
    assert "16" == properties(whole)["possible"]
    assert ["02_centre"] == [case.get("classname") for case in whole.iter("testcase")]
    assert "notes.pdf" in (whole.findtext("system-out") or "")


def test_the_total_is_that_of_the_table(kit: Path, checkout: Checkout, grader: Grader, answers: dict[str, str]) -> None:
    """CI, the page of feedback and marks.csv add up alike."""
    path = checkout({"double.py": answers["mistaken"]})
    grader("ci", path, "--summary", "own.md")
    grader("grade", path)
    with (kit / "results/marks.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    heading = f"# Results: {row['total']} / {row['possible']}"
    assert heading == (kit / "own.md").read_text(encoding="utf-8").splitlines()[0]
    page = (kit / "results/feedback/checkout.en.md").read_text(encoding="utf-8").splitlines()[0]
    assert heading.partition(": ")[2] == page.rpartition(": ")[2]


def test_topics_asked_for(checkout: Checkout, grader: Grader, answers: dict[str, str]) -> None:
    """With --topic only those count, and a file of another topic is not read as theirs."""
    path = checkout({"double.py": answers["right"]})
    assert "total: 13 / 13" in grader("ci", path, "--topic", "double").stdout
    other = grader("ci", path, "--topic", "centre", "--summary", "own.md")
    assert ["02_centre: 0 / 3 (not handed in)", "total: 0 / 3"] == other.stdout.splitlines()


@pytest.mark.parametrize("place", ["", "deep/er/"])
def test_a_course_inside_the_checkout_is_not_graded(
    kit: Path, checkout: Checkout, grader: Grader, answers: dict[str, str], place: str
) -> None:
    """The model answers of a course that was cloned into the checkout are nobody's work."""
    path = checkout({"double.py": answers["right"]})
    for folder in ("solutions", "assignments"):
        shutil.copytree(kit / folder, path / place / "course" / folder)
    done = grader("ci", path, "--course", path / place / "course/solutions")
    assert ["01_double: 13 / 13", "02_centre: 0 / 3 (not handed in)", "total: 13 / 16"] == done.stdout.splitlines()


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({}, "No file was handed in."),
        ({"double.py": b"\0\1\2"}, "double.py is not a text file."),
        ({"work.zip": b"no zip"}, "work.zip is damaged"),
        ({"essay.docx": b""}, "essay.docx"),
    ],
)
def test_what_cannot_be_read_is_a_graded_0(
    kit: Path, checkout: Checkout, grader: Grader, files: dict[str, str | bytes], reason: str
) -> None:
    """An empty or unreadable repository has 0 points and its reason, and the job does not fail."""
    done = grader("ci", checkout(files), "--junit", "grade.xml", "--summary", "own.md")
    assert (0, "") == (done.returncode, done.stderr)
    page = (kit / "own.md").read_text(encoding="utf-8")
    assert page.startswith("# Results: 0 / 16\n")
    assert reason in page
    assert reason in (kit / "grade.xml").read_text(encoding="utf-8")


def test_names_of_files_are_shown_as_they_are(kit: Path, checkout: Checkout, grader: Grader, answers: dict[str, str]) -> None:
    """A name cannot become a heading, a link or HTML, and no line of the job's output begins with it."""
    name = "](http:&#47;x) <b> `` # Results: 99 ::error::x"
    env = {"GITHUB_ACTIONS": "true"}
    path = checkout({f"{name}/double.py": answers["right"], f"{name}\n# Results: 99.pdf": ""})
    done = grader("ci", path, "--junit", "grade.xml", "--summary", "own.md", env=env)
    assert 0 == done.returncode, done.stderr
    page = (kit / "own.md").read_text(encoding="utf-8")
    assert ["# Results: 13 / 16"] == [line for line in page.splitlines() if line.startswith("# ")]
    assert not [line for line in done.stdout.splitlines() if "99" in line]
    assert "13" == properties(ET.parse(kit / "grade.xml").getroot()[-1])["points"]


def test_a_folder_of_folders_is_one_submission(checkout: Checkout, grader: Grader, answers: dict[str, str]) -> None:
    """Whatever folders a repository holds, it is one student's."""
    done = grader("ci", checkout({"ann/double.py": answers["right"], "bob/double.py": answers["mistaken"]}))
    assert (0, "01_double: 13 / 13") == (done.returncode, done.stdout.splitlines()[0])


def test_the_wrong_folder_is_refused(kit: Path, grader: Grader) -> None:
    """A path that is not there, or is the course's own, is the job's mistake."""
    assert (2, 1) == ((done := grader("ci", "nowhere")).returncode, len(done.stderr.splitlines()))
    assert (2, 1) == ((done := grader("ci", kit / "solutions/01_double")).returncode, len(done.stderr.splitlines()))


def test_a_fault_of_ours_is_status_1(kit: Path, checkout: Checkout, grader: Grader, answers: dict[str, str]) -> None:
    """A case that fails for the reference leaves its points out, ends the command with status 1 and is named."""
    path = kit / "solutions/01_double/hidden_cases.py"
    path.write_text(path.read_text(encoding="utf-8") + OURS, encoding="utf-8")
    folder = checkout({"double.py": answers["right"]})
    done = grader("ci", folder)
    assert (1, "01_double: 13 / 13") == (done.returncode, done.stdout.splitlines()[0])
    assert "01_double/test_ours" in done.stderr
    graded = grader("grade", folder)
    assert (1, 1) == (graded.returncode, graded.stderr.count("checkout/01_double"))
    with (kit / "results/marks.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert ("13", "16", "2", "15") == (row["total"], row["possible"], row["held"], row["scaled"])
