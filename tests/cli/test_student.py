"""What a student types."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Grader, run

STUB = """\
Doubles, lengths and running totals                                        0 / 4
  level open: practice, not a grade
  – double: not written yet                                                0 / 1
  – norm: not written yet                                                  0 / 1
  – unit: not written yet                                                  0 / 1
  – running_total: not written yet                                         0 / 1
  Next: double, every element   More help: grader hint double

"""


def test_an_untouched_stub_is_not_written_yet(grader: Grader) -> None:
    """Each function of a stub is said to be not written yet, without a traceback."""
    done = grader("check", "double", below="assignments")
    assert (STUB, "", 1) == (done.stdout, done.stderr, done.returncode)


def test_a_right_answer_passes(kit: Path, grader: Grader, answers: dict[str, str]) -> None:
    """The exit status is 0 when every visible case passes."""
    (kit / "assignments/01_double/double.py").write_text(answers["right"], encoding="utf-8")
    done = grader("check", "double", below="assignments")
    assert 0 == done.returncode
    assert "4 / 4" in done.stdout


def test_a_known_mistake_is_named(kit: Path, grader: Grader, answers: dict[str, str]) -> None:
    """A wrong answer is shown with its call, both values, the belief and the hint, from recorded answers alone."""
    (kit / "assignments/01_double/double.py").write_text(answers["mistaken"], encoding="utf-8")
    shutil.rmtree(kit / "solutions")
    done = grader("check", "double", below="assignments")
    for words in ("norm([3.0, 4.0])", "expected  5", "got       7", "→"):
        assert words in done.stdout
    assert 1 == done.returncode


def test_the_locale_decides_the_language(grader: Grader) -> None:
    """A Japanese locale gives Japanese, and --lang overrules it."""
    japanese = grader("check", "double", below="assignments", env={"LC_ALL": "ja_JP.UTF-8"})
    english = grader("check", "double", "--lang", "en", below="assignments", env={"LC_ALL": "ja_JP.UTF-8"})
    assert "まだ書かれていません" in japanese.stdout
    assert "not written yet" in english.stdout


def test_a_notebook_is_checked_when_it_holds_the_work(kit: Path, grader: Grader, answers: dict[str, str]) -> None:
    """Work in the notebook counts while the .py file is still the stub."""
    path = kit / "assignments/01_double/double.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "id": "work"}
    notebook["cells"].append({**cell, "source": "%matplotlib inline\n" + answers["right"]})
    path.write_text(json.dumps(notebook), encoding="utf-8")
    done = grader("check", "double", below="assignments")
    assert 0 == done.returncode, done.stdout
    assert "4 / 4" in done.stdout


def test_data_is_printed_on_request(grader: Grader) -> None:
    """--json prints the same views as data."""
    done = grader("check", "--json", below="assignments")
    assert ["01_double", "02_centre"] == [view["topic"] for view in json.loads(done.stdout)]


def test_a_hint_shows_the_handout_of_the_next_function(grader: Grader) -> None:
    """The first open function's section of the handout is shown."""
    done = grader("hint", "double", below="assignments")
    assert 0 == done.returncode
    assert "double(x)" in done.stdout


def test_a_plot_is_drawn_with_the_students_functions(kit: Path, grader: Grader, answers: dict[str, str]) -> None:
    """`grader plot` writes a picture, and says what is missing when a function is not written yet."""
    assert 2 == grader("plot", "double", below="assignments").returncode
    (kit / "assignments/01_double/double.py").write_text(answers["right"], encoding="utf-8")
    done = grader("plot", "double", "--to", "picture.png", below="assignments")
    assert (0, "picture.png\n") == (done.returncode, done.stdout)
    assert b"\x89PNG" == (kit / "assignments/picture.png").read_bytes()[:4]


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [("stub", 1, "not written yet"), ("right", 0, "4 passed"), ("mistaken", 1, "expected 5, got 7")],
)
def test_plain_pytest_runs_the_same_cases(kit: Path, answers: dict[str, str], content: str, status: int, words: str) -> None:
    """pytest in a topic's folder runs the visible cases in-process, and says that it is practice."""
    folder = kit / "assignments/01_double"
    if content in answers:
        (folder / "double.py").write_text(answers[content], encoding="utf-8")
    done: subprocess.CompletedProcess[str] = run(sys.executable, "-m", "pytest", "-p", "no:cacheprovider", cwd=folder)
    assert status == done.returncode, done.stdout
    assert words in done.stdout
    assert "practice" in done.stdout


def test_a_warning_fails_nothing(kit: Path, answers: dict[str, str]) -> None:
    """not of the student's file, not of NumPy; also where the kit's own settings lie above, for which it is an error"""
    shutil.copy(Path(__file__).parents[2] / "pyproject.toml", kit)
    noisy = (
        f"import warnings\nwarnings.warn('loading')\n{answers['right']}\nright = double\n"
        "def double(x):\n    np.log(0.0)\n    warnings.warn('calling')\n    return right(x)\n"
    )
    (kit / "assignments/01_double/double.py").write_text(noisy, encoding="utf-8")
    for folder, words in ((kit / "assignments/01_double", ()), (kit, ("assignments/01_double",))):
        done = run(sys.executable, "-m", "pytest", *words, cwd=folder)
        assert 0 == done.returncode, done.stdout
        assert "4 passed" in done.stdout


def spelt_out(text: str, encoding: str) -> str:
    return text.encode(encoding, "backslashreplace").decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "cp932", "latin-1"])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_any_terminal_can_show_it(kit: Path, grader: Grader, answers: dict[str, str], encoding: str, lang: str) -> None:
    """A letter that the encoding has not is spelt out; none is lost, and nothing ends in a traceback."""
    (kit / "assignments/01_double/double.py").write_text(answers["mistaken"], encoding="utf-8")
    words = ("check", "double", "--lang", lang)
    whole = grader(*words, below="assignments")
    shown = grader(*words, below="assignments", env={"PYTHONIOENCODING": encoding}, encoding=encoding)
    assert (1, "") == (shown.returncode, shown.stderr)
    assert spelt_out(whole.stdout, encoding) == shown.stdout


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_data_are_the_same_in_any_encoding(grader: Grader, encoding: str) -> None:
    """JSON is written in ASCII."""
    done = grader("check", "--json", below="assignments", env={"PYTHONIOENCODING": encoding}, encoding="ascii")
    assert "各要素の値" == json.loads(done.stdout)[0]["functions"][0]["cases"][0]["title"]["ja"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check", "nix"), "There is no topic 'nix'"),
        (("check", "double", "--file", "nix.py"), "nix.py cannot be read"),
        (("check", "--file", "x.py"), "--file needs one topic"),
        (("plot", "double", "--to", "/nowhere/x.png"), "not written yet"),
    ],
)
def test_wrong_input_gets_one_sentence(grader: Grader, words: tuple[str, ...], sentence: str) -> None:
    """A bad input gives one plain sentence and exit status 2."""
    done = grader(*words, below="assignments")
    assert 2 == done.returncode
    assert sentence in done.stderr
    assert 1 == len(done.stderr.splitlines())


def test_a_folder_without_topics_says_where_to_go(grader: Grader) -> None:
    """Outside the kit the student is told to change into assignments/."""
    done = grader("check", below="solutions/01_double")
    assert (2, 1) == (done.returncode, len(done.stderr.splitlines()))
    assert "assignments/" in done.stderr
