"""Measure nbgrader and otter-grader on the checks of two topics, in the same run as this grader: `make bench-others`.

Each tool gets the same submissions and the same case files, one worker, and the form that suits it best: both topics in one
notebook, so that a submission starts one kernel and imports Keras once, and one test cell a topic that runs all of its cases.
"""

from __future__ import annotations

import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from benchmarks.run import ROOT, SUBMISSIONS, TOPICS, grade_naively, grade_ours, make_submissions, median, seconds
from grader.course.course import Course, Topic, load_course
from grader.model import Submission

TOOLS = ROOT / ".work" / "others" / "bin"
MEASURED = 6  # each takes seconds, and they share nothing that more of them would show
EXERCISE = "exercise"
NBGRADER = "c = get_config()\nc.ClearSolutions.code_stub = {'python': 'raise NotImplementedError'}\n"
# One test file of otter: it is given what the notebook defined.
OTTER_TEST = """\
from otter.test_files import test_case
from benchmarks.naive_plugin import check

OK_FORMAT = False
name = "{topic}"
points = {points}


@test_case()
def run(env):
    check("{topic}", env)
"""


def main() -> None:
    """Run everything and print one table."""
    if not (TOOLS / "otter").exists():
        sys.exit("nbgrader and otter-grader are not installed: make bench-others does it.")
    whole = load_course(ROOT / "solutions")
    topics = [topic for topic in whole.topics if topic.name in TOPICS]
    course = Course(whole.folder, whole.title, tuple(topics))
    submissions = make_submissions(topics)
    few = submissions[:MEASURED]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        grade_ours(course, few, folder / "first", folder / "answers", workers=1)  # asks the reference, as a class does once
        each = {
            "nbgrader autograde": statistics.median(time_nbgrader(topics, few, folder / "nbgrader")),
            "otter run": statistics.median(time_otter(topics, few, folder / "otter")),
            "one pytest process a submission": naive(topics, few, folder),
        }
        ours = median(lambda n: grade_ours(course, submissions, folder / f"ours{n}", folder / "answers", workers=1))
    each["ours, sealed, reference answers known"] = ours / SUBMISSIONS
    print(f"\nTopics {', '.join(TOPICS)}, one worker; {MEASURED} submissions, ours {SUBMISSIONS}\n")
    print(f"| way | seconds a submission | times as long as ours |\n|{'---|' * 3}")
    for way, value in each.items():
        print(f"| {way} | {value:.3f} | {value * SUBMISSIONS / ours:.0f} |")


def naive(topics: Sequence[Topic], submissions: Sequence[Submission], folder: Path) -> float:
    """Return the seconds of one pytest process, one after another."""
    return statistics.median(seconds(partial(grade_naively, topics, [one], folder)) for one in submissions)


def time_nbgrader(topics: Sequence[Topic], submissions: Sequence[Submission], folder: Path) -> list[float]:
    """Return the seconds of `nbgrader autograde` for each submission."""
    source = folder / "source" / EXERCISE / "exercise.ipynb"
    source.parent.mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(NBGRADER, encoding="utf-8")
    cells = []
    for topic in topics:
        cells.append(_nbgrader_cell("### BEGIN SOLUTION\npass\n### END SOLUTION", topic.stem, solution=True))
        test = f"from benchmarks.naive_plugin import check\ncheck('{topic.name}', globals())"
        cells.append(_nbgrader_cell(test, f"{topic.stem}_test", points=topic.points))
    nbformat.write(_notebook(cells), source)
    _run("nbgrader", "generate_assignment", EXERCISE, "--create", folder=folder)
    for one in submissions:
        book = nbformat.read(folder / "release" / EXERCISE / "exercise.ipynb", as_version=4)
        for cell, text in zip(book.cells[::2], _texts(one), strict=True):
            cell.source = text
        place = folder / "submitted" / one.student / EXERCISE / "exercise.ipynb"
        place.parent.mkdir(parents=True)
        nbformat.write(book, place)
    times = []
    for one in submissions:
        command = ("nbgrader", "autograde", EXERCISE, "--student", one.student)
        times.append(seconds(partial(_run, *command, folder=folder)))
    _run("nbgrader", "export", folder=folder)
    with (folder / "grades.csv").open(encoding="utf-8") as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    _demand_full_marks("nbgrader", scores[submissions[0].student], topics)
    return times


def time_otter(topics: Sequence[Topic], submissions: Sequence[Submission], folder: Path) -> list[float]:
    """Return the seconds of `otter run` for each submission."""
    folder.mkdir()
    with zipfile.ZipFile(folder / "autograder.zip", "w") as archive:
        archive.writestr("otter_config.json", json.dumps({"lang": "python", "pdf": False}))
        for topic in topics:
            text = OTTER_TEST.format(topic=topic.name, points=topic.points)
            archive.writestr(f"tests/{topic.stem}.py", text)
    times = []
    for one in submissions:
        place = folder / one.student
        place.mkdir()
        nbformat.write(_notebook([new_code_cell(text) for text in _texts(one)]), place / "exercise.ipynb")
        command = ("otter", "run", "-a", "../autograder.zip", "-o", ".", "exercise.ipynb")
        times.append(seconds(partial(_run, *command, folder=place)))
    results = json.loads((folder / submissions[0].student / "results.json").read_text(encoding="utf-8"))
    _demand_full_marks("otter", sum(test["score"] for test in results["tests"] if "score" in test), topics)
    return times


def _demand_full_marks(tool: str, score: float, topics: Sequence[Topic]) -> None:
    """Make sure that the tool ran the cases: the first submission is the model answer."""
    if score != sum(topic.points for topic in topics):
        sys.exit(f"{tool} gives the model answer {score} points.")


def _texts(submission: Submission) -> list[str]:
    return [file.cells[0][1] for file in submission.files]


def _notebook(cells: list[nbformat.NotebookNode]) -> nbformat.NotebookNode:
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    book: nbformat.NotebookNode = new_notebook(cells=cells, metadata={"kernelspec": kernel})
    return book


def _nbgrader_cell(source: str, name: str, *, solution: bool = False, points: float = 0.0) -> nbformat.NotebookNode:
    facts = {"schema_version": 3, "grade_id": name, "solution": solution, "grade": not solution, "locked": not solution}
    facts |= {"task": False} | ({} if solution else {"points": points})
    cell: nbformat.NotebookNode = new_code_cell(source, metadata={"nbgrader": facts})
    return cell


def _run(tool: str, *arguments: str, folder: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}"}
    environment |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}
    command = [str(TOOLS / tool), *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool} {' '.join(arguments)} did not work:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


if __name__ == "__main__":
    main()
