"""Reading a course and its topics."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.course.course import Forbidden, Limits, load_course, load_topic
from grader.errors import CourseError, UsageError
from grader.model import Text

TOY = Path(__file__).parents[1] / "toy"
Write = Callable[[str, str], Path]


@pytest.fixture
def with_toml(tmp_path: Path) -> Write:
    """Write a topic whose topic.toml is the toy's with one piece of text replaced."""

    def write(old: str, new: str) -> Path:
        text = (TOY / "01_double" / "topic.toml").read_text(encoding="utf-8")
        assert old in text
        folder = tmp_path / "01_double"
        folder.mkdir()
        (folder / "topic.toml").write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return write


def test_a_course_has_its_topics_in_the_order_of_their_folders():
    """found by scanning"""
    course = load_course(TOY)
    assert ["01_double", "02_centre"] == [topic.name for topic in course.topics]
    assert "A toy course for the grader's own tests" == course.title.en


def test_a_topic_is_what_its_file_says():
    """every field"""
    topic = load_topic(TOY / "01_double")
    assert ("01_double", "double.py", "double", 13.0) == (topic.name, topic.file, topic.stem, topic.points)
    assert ("double", "norm", "unit", "running_total") == topic.functions
    assert ("numpy", "numpy") == (topic.needs, topic.reference_needs)
    assert (Text("Write four small functions.", "4 つの小さな関数を書けるようになる。"),) == topic.goals
    assert Limits(0.5, 1.0, 20.0, 256, 1) == topic.limits
    assert ("double.py", "double.ipynb", "double.ja.ipynb") == topic.files


def test_a_reference_lives_in_a_keras_room_unless_the_topic_says_otherwise(with_toml):
    """submissions in a NumPy room"""
    topic = load_topic(with_toml('needs = "numpy"\nreference = "numpy"\n', ""))
    assert ("numpy", "keras") == (topic.needs, topic.reference_needs)


@pytest.mark.parametrize("word", ["01_double", "01_double/", "double", "01"])
def test_a_topic_has_several_names(word):
    """folder, module and number"""
    assert "01_double" == load_course(TOY).topic(word).name


@pytest.mark.parametrize("word", ["", "03", "doubl", "double.py"])
def test_an_unknown_topic_is_answered_with_those_there_are(word):
    """one sentence"""
    with pytest.raises(UsageError, match=r"Topics: double, centre\.$"):
        load_course(TOY).topic(word)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("points = 13", "points = 13\ncolour = 1", "unknown field 'colour'"),
        ('needs = "numpy"', 'needs = "torch"', "needs must be 'numpy' or 'keras'. Received: 'torch'"),
        ('reference = "numpy"', 'reference = "jax"', "reference must be 'numpy' or 'keras'. Received: 'jax'"),
        ('file = "double.py"', 'file = "double.txt"', "file must name"),
        ('file = "double.py"', "", "file must name"),
        ('functions = ["double", "norm", "unit", "running_total"]', "functions = []", "functions must list"),
        ("points = 13", 'points = "many"', "points must be a number"),
        ('title = { en = "Doubles, lengths and running totals"', "title = { de = ''", "title must be"),
        ('goals = { en = ["Write four small functions."]', "goals = { en = []", "as many sentences"),
        ("memory_mb", "memory_gb", "does not know"),
        ("memory_mb = 256", "memory_mb = 0", "memory_mb must be a number above 0"),
        ("memory_mb = 256", 'memory_mb = "much"', "memory_mb must be a number above 0"),
        ("points = 13", "points =", "cannot be read"),
        ("[limits]", "[forbidden]\nnorn = ['numpy.sum']\n[limits]", "[forbidden] names 'norn', which is not in functions"),
        ("[limits]", "[forbidden]\nnorm = 'numpy.sum'\n[limits]", "[forbidden] norm must list full names"),
        ("[limits]", "[forbidden]\nnorm = ['numpy.*sum']\n[limits]", "Received: ['numpy.*sum']"),
        ("[limits]", "[forbidden]\nnorm = [1]\n[limits]", "Received: [1]"),
        ("points = 13", "points = 13\nforbidden = ['norm']", "[forbidden] must list names by function"),
    ],
)
def test_a_topic_of_another_form_is_refused_in_one_sentence(with_toml, old, new, said):
    """with the file, the field and what was found"""
    folder = with_toml(old, new)
    with pytest.raises(CourseError) as caught:
        load_topic(folder)
    assert said in str(caught.value)
    assert str(folder / "topic.toml") in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (', ja = "2 倍・長さ・累積和"', "", 1),
        ("points = 13", 'points = "many"', 6),
        ("points = 13", "points = 13\ncolour = 1", 7),
        (', ja = ["4 つの小さな関数を書けるようになる。"]', "", 7),
        ("memory_mb = 256", "memory_mb = 0", 14),
    ],
)
def test_the_line_of_a_field_is_said(with_toml, old, new, line):
    """a missing translation, a wrong value, an unknown field"""
    folder = with_toml(old, new)
    with pytest.raises(CourseError, match=rf"topic\.toml:{line}: "):
        load_topic(folder)


def test_a_topic_lists_what_its_functions_may_not_call(with_toml):
    """full names, and everything below one; alone it only advises"""
    table = "[forbidden]\nnorm = ['numpy.linalg.*', 'sum']\nunit = []\n\n[limits]"
    topic = load_topic(with_toml("[limits]", table))
    assert (Forbidden("norm", ("numpy.linalg.*", "sum")),) == topic.forbidden
    assert "advice" == topic.forbidden_policy


def test_a_topic_forbids_a_call_to_every_function(with_toml):
    """beside what one of them may not call"""
    topic = load_topic(with_toml("[limits]", "[forbidden]\nnorm = ['sum']\n'*' = ['torch.*']\n\n[limits]"))
    assert {"double": ("torch.*",), "norm": ("sum", "torch.*")}.items() <= dict(topic.forbidden).items()


def test_a_course_decides_what_a_forbidden_call_costs(tmp_path):
    """its topics know"""
    shutil.copytree(TOY, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "course.toml").open("a", encoding="utf-8") as file:
        file.write('forbidden = "zero"\n')
    assert {"zero"} == {topic.forbidden_policy for topic in load_course(tmp_path).topics}
    assert {"advice"} == {topic.forbidden_policy for topic in load_course(TOY).topics}


def test_a_policy_that_nobody_knows_is_refused(tmp_path):
    """with the two there are"""
    shutil.copytree(TOY, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "course.toml").open("a", encoding="utf-8") as file:
        file.write('forbidden = "half"\n')
    with pytest.raises(CourseError, match=r"forbidden must be 'advice' or 'zero'\. Received: 'half'"):
        load_course(tmp_path)


def test_a_folder_that_is_no_course_or_topic_is_refused(tmp_path):
    """one sentence, no traceback"""
    with pytest.raises(CourseError, match=r"no course\.toml"):
        load_course(tmp_path)
    with pytest.raises(CourseError, match="cannot be read"):
        load_topic(tmp_path)


def test_a_course_may_have_no_topic_yet(tmp_path):
    """the first one is about to be written"""
    shutil.copy(TOY / "course.toml", tmp_path)
    assert () == load_course(tmp_path).topics
    with pytest.raises(UsageError, match="Topics: none"):
        load_course(tmp_path).topic("double")
