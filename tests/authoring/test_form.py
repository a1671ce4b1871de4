"""An author's mistakes: each is found by reading the topic's files, with file and line and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.authoring.faults import Fault
from grader.authoring.form import faults, faults_of_code
from grader.authoring.trial import trial
from grader.batch import Setup, worker_bench
from grader.cases.seeds import Seeds
from grader.course.course import Topic, load_course
from grader.model import Level
from tests.conftest import TOY

CopyToy = Callable[..., Topic]
ROOT = Path(__file__).parents[2]
VISIBLE = (TOY / "01_double/visible_cases.py").read_text(encoding="utf-8")
END = len(VISIBLE.splitlines())
CASE = '\n\n@case("norm", points=0, ja="題")\ndef test_more(student):\n    """a title"""\n'
BELIEF = 'BELIEF = {"en": "a", "ja": "い"}\n'
HINT = 'HINT = {"en": "b", "ja": "ろ"}\n'
WRONG = "def norm(x):\n    return 0.0\n"


def told(topic: Topic) -> list[str]:
    """Return the faults of a topic in English, with paths from its folder."""
    return [fault._replace(path=fault.path.relative_to(topic.folder)).to("en") for fault in faults(topic)]


def only(topic: Topic) -> str:
    """Return the one fault of a topic."""
    (text,) = told(topic)
    return text


@pytest.mark.parametrize("course", [TOY, ROOT / "solutions"])
def test_our_own_topics_have_no_fault(course: Path) -> None:
    """Every topic that is there has the form that is asked for."""
    assert [] == [fault for topic in load_course(course).topics for fault in faults(topic)]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (CASE + CASE, f"visible_cases.py:{END + 9}: 'test_more' is defined in line {END + 4} already, and Python keeps only"),
        (CASE.replace("norm", "nrm"), "@case is for 'nrm', which the topic does not have; its functions are double, norm,"),
        (CASE.replace(', ja="題"', ""), "the title of 'test_more' in Japanese is missing: add ja=\"...\" to its @case."),
        (CASE.replace("題", " "), "the title of 'test_more' in Japanese is missing"),
        (CASE.replace("points=0, ", ""), "@case of 'test_more' says no points: add points=1."),
        (CASE.replace('"""a title"""', "pass"), "'test_more' has no docstring, which is its title in English: add one line."),
        (
            CASE.replace("test_more", "tset_more"),
            "'tset_more' has @case(...) but is never run: its name must begin with test_.",
        ),
        (
            "\n\ndef test_more(student):\n    pass\n",
            f"visible_cases.py:{END + 3}: 'test_more' has no @case(...), so it has no points",
        ),
        ("\n\nclass test_more:\n    pass\n", "'test_more' has no @case(...), so it has no points"),
        ("\n\ndef helper():\n    pass\n\n\ndef helper():\n    pass\n", "'helper' is defined in line"),
    ],
)
def test_a_case_of_another_form(copy_toy: CopyToy, more: str, said: str) -> None:
    """What pytest or Python would pass over in silence is said, with its line."""
    assert said in only(copy_toy(visible_cases=VISIBLE + more))


def test_every_fault_is_told(copy_toy: CopyToy) -> None:
    """A topic with several faults has a line for each, in the order of files and lines."""
    topic = copy_toy(visible_cases=VISIBLE + CASE.replace("norm", "nrm"), reference="import numpy as np\n")
    (topic.folder / "handout.md").write_text("# Title\n\n```python\n", encoding="utf-8")
    places = [text.split(": ")[0] for text in told(topic)]
    assert ["handout.md:3", *["reference.py"] * 4, f"visible_cases.py:{END + 4}"] == places


@pytest.mark.parametrize(("points", "total"), [("3", "16"), ("0.5", "13.5")])
def test_a_wrong_sum_of_points(copy_toy: CopyToy, points: str, total: str) -> None:
    """The cases add up to what topic.toml says; the line is the one that says it."""
    topic = copy_toy(visible_cases=VISIBLE + CASE.replace("points=0", f"points={points}"))
    expected = f"points is 13, but the cases add up to {total}: write points = {total}, or change a case."
    assert f"topic.toml:6: {expected}" == only(topic)


def test_points_that_are_computed(copy_toy: CopyToy) -> None:
    """Nothing is run, so what states no number is left to the proof."""
    assert [] == told(copy_toy(visible_cases=VISIBLE + CASE.replace("points=0", "points=9 - 3")))


@pytest.mark.parametrize(
    "name",
    [
        "double.py",
        "reference.py",
        "visible_cases.py",
        "hidden_cases.py",
        "plot.py",
        "support.py",
        "misconceptions/norm_absolute.py",
        "alternatives/loops.py",
        "spellings/norm_absolute__2.py",
    ],
)
@pytest.mark.parametrize(
    ("text", "why"), [("x = 1\ndef f(:\n", "invalid syntax"), ("x = 1\nreturn\n", "'return' outside function")]
)
def test_a_syntax_error_in_any_file(copy_toy: CopyToy, name: str, text: str, why: str) -> None:
    """A file that Python cannot read is named with the line and Python's own reason."""
    topic = copy_toy()
    (topic.folder / name).write_text(text, encoding="utf-8")
    assert f"{name}:2: Python cannot read this line ({why}): correct it." == only(topic)


@pytest.mark.parametrize("name", ["reference.py", "hidden_cases.py", "handout.ja.md", "misconceptions/norm_absolute.py"])
def test_a_file_that_is_not_utf8(copy_toy: CopyToy, name: str) -> None:
    """A file in another encoding is named."""
    topic = copy_toy()
    (topic.folder / name).write_bytes("# 題".encode("cp932"))
    assert f"{name}: this file is not UTF-8: save it as UTF-8." == only(topic)


@pytest.mark.parametrize("name", ["double.py", "reference.py", "hidden_cases.py", "plot.py", "handout.md", "handout.ja.md"])
def test_a_missing_file(copy_toy: CopyToy, name: str) -> None:
    """A file that every topic needs is named; without the Japanese handout half of the class has none."""
    topic = copy_toy()
    (topic.folder / name).unlink()
    assert f"{name}: this file is missing: see docs/topic-folder.md." == only(topic)


@pytest.mark.parametrize("name", ["double.py", "reference.py"])
def test_a_missing_function(copy_toy: CopyToy, name: str) -> None:
    """The model answer and the reference define what topic.toml lists, in whatever way."""
    topic = copy_toy()
    path = topic.folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("def unit(", "def unti("), encoding="utf-8")
    assert f"{name}: 'unit', which topic.toml lists under functions, is not defined here: write it" in only(topic)
    path.write_text(text.replace("def unit(", "def other(") + "\n\nunit = other\n", encoding="utf-8")
    assert [] == told(topic)


@pytest.mark.parametrize("folder", ["misconceptions", "alternatives", "spellings"])
def test_an_answer_that_changes_nothing(copy_toy: CopyToy, folder: str) -> None:
    """A misspelled function in an answer would be judged as the model answer."""
    topic = copy_toy()
    (topic.folder / folder / "new.py").write_text(BELIEF + HINT + WRONG.replace("norm", "nrom"), encoding="utf-8")
    assert f"{folder}/new.py: none of the topic's functions (double, norm, unit, running_total) is defined" in only(topic)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HINT, 'new.py: BELIEF must be written here as {"en": "...", "ja": "..."}.'),
        (BELIEF + "HINT = 'b'\n", 'new.py:2: HINT must be written here as {"en": "...", "ja": "..."}.'),
        (BELIEF + 'HINT = {"en": "b"}\n', "new.py:2: HINT has no text for 'ja': add it."),
        ('BELIEF = {"en": "", "ja": "い"}\n' + HINT, "new.py:1: BELIEF has no text for 'en': add it."),
    ],
)
def test_a_misconception_that_does_not_tell(copy_toy: CopyToy, text: str, said: str) -> None:
    """Belief and hint are there in both languages."""
    topic = copy_toy()
    (topic.folder / "misconceptions/new.py").write_text(text + WRONG, encoding="utf-8")
    assert f"misconceptions/{said}" == only(topic)


def test_two_misconceptions_of_the_same_code(copy_toy: CopyToy) -> None:
    """Which two is said; what they tell and how they are laid out makes no difference."""
    topic = copy_toy()
    text = (topic.folder / "misconceptions/norm_absolute.py").read_text(encoding="utf-8")
    changed = text.replace("Draw", "Please draw").replace("def norm(x):\n", 'def norm(x):\n    """Return it."""\n\n')
    (topic.folder / "misconceptions/norm_again.py").write_text(changed, encoding="utf-8")
    assert "misconceptions/norm_again.py: this misconception has the same code as norm_absolute.py: take" in only(topic)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import keras", "keras"),
        ("import tensorflow as tf", "tensorflow"),
        ("from tensorflow.nn import softmax", "tensorflow.nn"),
        ("import scipy.special", "scipy.special"),
        ("import double", "double"),
        ("from double import norm", "double"),
        ("from reference import norm", "reference"),
        ("import support", "support"),
        ("from . import reference", "."),
        ("import os", "os"),
        ("import os.path", "os.path"),
        ("from subprocess import run", "subprocess"),
        ("import socket, math", "socket"),
        ("import importlib", "importlib"),
        ("from grader.answers import rooms", "grader.answers"),
        ("from grader import batch", "grader.batch"),
        ("keras = __import__('keras')", "keras"),
        ("keras = pytest.importorskip('keras')", "keras"),
        ("def late():\n    import keras", "keras"),
    ],
)
def test_a_forbidden_import(copy_toy: CopyToy, line: str, name: str) -> None:
    """A case file imports neither an answer nor what reaches out of it; the sentence says what is allowed."""
    text = only(copy_toy(visible_cases=VISIBLE.replace("import numpy as np", f"import numpy as np\n{line}")))
    said = f"a case file must not import {name}: it may import numpy, pytest, hypothesis, grader.cases, and what of the"
    assert f"visible_cases.py:{3 + 1 + line.count(chr(10))}: {said}" in text


@pytest.mark.parametrize(
    "line",
    [
        "import itertools, math, string",
        "from collections import abc",
        "import numpy.linalg",
        "from numpy import testing",
        "import pytest",
        "from hypothesis import given, strategies as st",
        "from grader.cases import kit",
        "from grader import cases",
        "from __future__ import annotations",
    ],
)
def test_an_import_that_is_fine(copy_toy: CopyToy, line: str) -> None:
    """NumPy, pytest, Hypothesis, the marker and the harmless part of the standard library may be imported."""
    assert [] == told(copy_toy(visible_cases=VISIBLE.replace('"""The cases students run."""\n', f'"""Cases."""\n{line}\n')))


@pytest.mark.parametrize("name", ["handout.md", "handout.ja.md"])
@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("text\n```python\nx = 1\n", 4, "this code block is not closed: add a line ``` below it."),
        ("````\n```\n", 3, "this code block is not closed: add a line ```` below it."),
        ("~~~\n```\n", 3, "this code block is not closed: add a line ~~~ below it."),
        ("```\nx\n```\n\n```\n", 7, "this code block is not closed"),
        ("one $x\n\ntwo\n", 3, "this formula is not closed: add the second $ (a dollar sign in prose is written \\$)."),
        ("one $x$ and $y\n", 3, "this formula is not closed: add the second $"),
        ("a\nb $x$\nc $$\nx = 1\n\nmore\n", 5, "this formula is not closed: add the second $$"),
        ("`x\n` and $y\n", 4, "this formula is not closed"),
        ("- a $x\n\n- b y$\n", 3, "this formula is not closed"),
    ],
)
def test_what_is_not_closed_in_a_handout(copy_toy: CopyToy, name: str, text: str, line: int, said: str) -> None:
    """A code block or formula that is not closed is found where it begins, in both languages."""
    topic = copy_toy()
    (topic.folder / name).write_text(f"# Title\n\n{text}", encoding="utf-8")
    first = told(topic)[0]
    assert first.startswith(f"{name}:{line}: {said}")


@pytest.mark.parametrize(
    "text",
    [
        "$x$ and $$y$$, on\ntwo $a +\nb$ lines",
        "$$\nx = 1\n$$\n\n$$ y $$",
        "a price of \\$5, `$HOME` and ``a ` $ b``",
        "```sh\necho $HOME\n```\n\n  ~~~\n$\n  ~~~\n",
        "```\n    ```python\n```",
        "``` `x` is code in a line, $y$ is not",
        "| $a$ | $b$ |\n|---|---|\n| `|$|` | 1 |",
    ],
)
def test_a_handout_that_is_fine(copy_toy: CopyToy, text: str) -> None:
    """Closed formulas, code with dollar signs, and escaped ones are left alone."""
    topic = copy_toy()
    (topic.folder / "handout.md").write_text(f"# Title\n\n{text}", encoding="utf-8")
    assert [] == told(topic)


def test_handouts_do_not_stop_a_class(copy_toy: CopyToy) -> None:
    """What decides no marks is none of grading's business."""
    topic = copy_toy()
    (topic.folder / "handout.md").unlink()
    assert ([], 1) == (faults_of_code(topic), len(faults(topic)))


def test_every_sentence_is_there_in_japanese(copy_toy: CopyToy) -> None:
    """Japanese authors read Japanese, with the same gaps filled."""
    topic = copy_toy(visible_cases=VISIBLE + CASE.replace("norm", "nrm"))
    (fault,) = faults(topic)
    assert "@case の 'nrm' はこの課題の関数ではありません。関数は double, norm, unit, running_total です。" == fault.text.ja
    assert fault.to("ja").startswith(f"{topic.folder / 'visible_cases.py'}:{END + 4}: ")


REFERENCE = (TOY / "01_double/reference.py").read_text(encoding="utf-8")
SETUP = Setup(Level.OPEN, Seeds(b"a key of 16 byte"), None, hidden=True)


@pytest.mark.parametrize(
    ("was", "becomes", "place", "said"),
    [
        (
            "return x + x",
            "while True:\n        pass",
            "reference.py:6",
            "has no answer for double: it does not end within 0.5 s.",
        ),
        (
            "return x + x",
            "return x + y",
            "reference.py:8",
            "for double: reference.py line 8: NameError name 'y' is not defined.",
        ),
        ("numpy as np", "numpy as np\n\n1 / 0", "reference.py:5", "does not load: reference.py line 5: ZeroDivisionError."),
        ("numpy as np", "numpy as np\nwhile True:\n    pass", "reference.py:1", "does not load: it does not end within 0.5 s."),
        (
            "return x + x",
            "return x * x",
            "visible_cases.py:12",
            "'test_double_values' fails for the reference: Mismatch: value",
        ),
    ],
)
def test_a_broken_or_endless_reference(
    copy_toy: CopyToy, monkeypatch: pytest.MonkeyPatch, was: str, becomes: str, place: str, said: str
) -> None:
    """A reference that fails, or does not end within its time limit, is found before anything is asked of it twice."""
    monkeypatch.setattr("grader.grade.REFERENCE_SECONDS", 0.5)
    topic = copy_toy(reference=REFERENCE.replace(was, becomes, 1))
    try:
        first: Fault = trial(topic.folder, SETUP)[0]
    finally:
        worker_bench(SETUP).close()
        worker_bench.cache_clear()
    assert f"{topic.folder}/{place}: " in first.to("en")
    assert said in first.to("en")


def test_a_sound_reference(copy_toy: CopyToy) -> None:
    """A reference that passes every case has no fault."""
    try:
        assert [] == trial(copy_toy().folder, SETUP)
    finally:
        worker_bench(SETUP).close()
        worker_bench.cache_clear()
