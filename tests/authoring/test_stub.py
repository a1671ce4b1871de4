"""The stub is the model answer without its solution regions, and nothing of them is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.authoring.stub import make_stub, stands_in, stub_source
from grader.course.course import Limits, Topic, load_topic
from grader.errors import CourseError
from grader.model import Text

TOY = Path(__file__).parents[1] / "toy"
TopicOf = Callable[[str], Topic]

CENTRE = '''\
def centre(x):
    """Subtract the mean."""
    # BEGIN SOLUTION
    mean = sum(x) / len(x)
    return [value - mean for value in x]
    # END SOLUTION
'''
STUB = '''\
def centre(x):
    """Subtract the mean."""
    raise NotImplementedError("centre: not written yet")
'''


def test_a_region_in_a_function(topic_of: TopicOf) -> None:
    """A region in a function becomes a NotImplementedError that names the function."""
    assert STUB == stub_source(topic_of(CENTRE))


def test_the_rest_stays(topic_of: TopicOf) -> None:
    """Docstrings, imports, constants and comments outside of regions stay as they are."""
    before = '"""Centring."""\n\nimport math\n\nLIMIT = 3  # yours to use\n\n\n'
    assert before + STUB == stub_source(topic_of(before + CENTRE))


def test_a_region_in_a_method(topic_of: TopicOf) -> None:
    """In a class the error names the class and the method; what is not marked is given."""
    answer = """\
class centre:
    def __init__(self, x):
        self.x = x

    def values(self):
        if self.x:
            # BEGIN SOLUTION
            return sorted(self.x)
            # END SOLUTION
        return None
"""
    stub = answer.split("            # BEGIN")[0] + (
        '            raise NotImplementedError("centre.values: not written yet")\n        return None\n'
    )
    assert stub == stub_source(topic_of(answer))


def test_a_region_in_an_inner_function(topic_of: TopicOf) -> None:
    """In a function inside a function the error names the outer one, which is what students know."""
    answer = """\
def centre(x):
    def inner():
        # BEGIN SOLUTION
        return sum(x) / len(x)
        # END SOLUTION

    return inner()
"""
    assert 'raise NotImplementedError("centre: not written yet")' in stub_source(topic_of(answer))


def test_two_regions_in_a_function(topic_of: TopicOf) -> None:
    """What is given between two regions of one function stays."""
    answer = CENTRE + "    x = list(x)\n    # BEGIN SOLUTION\n    return x\n    # END SOLUTION\n"
    error = '    raise NotImplementedError("centre: not written yet")\n'
    assert STUB + "    x = list(x)\n" + error == stub_source(topic_of(answer))


HELPER = "# BEGIN SOLUTION\ndef _mean(x):\n    return sum(x) / len(x)\n\n\n# END SOLUTION\n"


@pytest.mark.parametrize(
    ("answer", "stub"),
    [
        pytest.param(HELPER + CENTRE, STUB, id="first"),
        pytest.param(f"{CENTRE}\n\n{HELPER}", STUB, id="last"),
        pytest.param(f"import math\n\n\n{HELPER}{CENTRE}", f"import math\n\n\n{STUB}", id="end mark above a function"),
        pytest.param(
            f"import math\n\n# BEGIN SOLUTION\n_SMALL = 1e-9\n# END SOLUTION\n\n\n{CENTRE}",
            f"import math\n\n\n{STUB}",
            id="private constant",
        ),
        pytest.param(
            f"A = 1\n# BEGIN SOLUTION\n_SECRET = 2\n# END SOLUTION\nB = 3\n\n\n{CENTRE}",
            f"A = 1\nB = 3\n\n\n{STUB}",
            id="between constants",
        ),
        pytest.param(f"{HELPER}\n\n{HELPER}{CENTRE}", STUB, id="two regions"),
    ],
)
def test_a_region_outside_of_functions(topic_of: TopicOf, answer: str, stub: str) -> None:
    """A region outside of functions disappears, with the blank lines that a formatter would not keep."""
    assert stub == stub_source(topic_of(answer))


def test_a_region_between_methods(topic_of: TopicOf) -> None:
    """Between the methods of a class one blank line is left, between a class and what follows two."""
    method = "    # BEGIN SOLUTION\n    def _helper(self):\n        return 1\n\n    # END SOLUTION\n"
    given = "    def first(self):\n        # BEGIN SOLUTION\n        return 2\n        # END SOLUTION\n"
    answer = f"class centre:\n{given}\n{method}    def last(self):\n        return 3\n\n{method}\n\nA = 1\n"
    error = '        raise NotImplementedError("centre.first: not written yet")\n'
    stub = f"class centre:\n    def first(self):\n{error}\n    def last(self):\n        return 3\n\n\nA = 1\n"
    assert stub == stub_source(topic_of(answer))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(CENTRE.replace("    # END SOLUTION\n", ""), "line 3: '# BEGIN SOLUTION' has no", id="no end"),
        pytest.param(CENTRE.replace("    # BEGIN SOLUTION\n", ""), "line 5: '# END SOLUTION' has no", id="no begin"),
        pytest.param(
            CENTRE.replace("    mean", "    # BEGIN SOLUTION\n    mean"), "line 4: a solution region begins inside", id="nested"
        ),
        pytest.param(CENTRE.replace("    # END", "# END"), "line 6: '# END SOLUTION' must be indented", id="indent"),
        pytest.param(CENTRE.replace("BEGIN", "Begin"), "line 3: a mark is", id="other letters"),
        pytest.param(CENTRE.replace("# BEGIN SOLUTION", "#BEGIN SOLUTION"), "line 3: a mark is", id="no space"),
        pytest.param(CENTRE.replace("BEGIN SOLUTION", "BEGIN SOLUTION (easy)"), "line 3: a mark is", id="more words"),
        pytest.param("def centre(x):\n    return x\n", "centre has no '# BEGIN SOLUTION'", id="no region"),
        pytest.param(CENTRE.replace("centre", "center"), "does not define centre", id="no function"),
        pytest.param(f"# BEGIN SOLUTION\n{CENTRE}# END SOLUTION\n", "begins inside", id="region around a region"),
        pytest.param("def centre(x:\n", "is not valid Python", id="not Python"),
        pytest.param(
            "def centre(x):\n    # BEGIN SOLUTION\n    if x:\n        x = 1\n    # END SOLUTION\n    else:\n        x = 2\n",
            "without its solution regions it is not valid Python",
            id="stub is not Python",
        ),
    ],
)
def test_a_model_answer_at_fault(topic_of: TopicOf, answer: str, words: str) -> None:
    """A model answer at fault is refused in one sentence that names the file, the line and what is wrong."""
    with pytest.raises(CourseError) as caught:
        stub_source(topic_of(answer))
    assert words in str(caught.value)
    assert "centre.py" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_region_that_swallows_a_function(tmp_path: Path) -> None:
    """A region that begins in one function and ends in another is refused: the second would be missing."""
    marked = "    # BEGIN SOLUTION\n    return 1\n    # END SOLUTION\n"
    one = "def one():\n    # BEGIN SOLUTION\n    return 1\n\n\n"
    two = f"def two():\n    return 2\n    # END SOLUTION\n{marked}"
    (tmp_path / "pair.py").write_text(one + two, encoding="utf-8")
    empty = Text("", "")
    topic = Topic("01_pair", tmp_path, empty, "pair.py", ("one", "two"), "numpy", "numpy", 2.0, (), (), Limits())
    with pytest.raises(CourseError, match="the function two disappears"):
        make_stub(topic)


def secrets(topic: Topic) -> list[str]:
    """Return the lines that no released file may hold."""
    return [secret.text for secret in make_stub(topic).secrets]


def test_secrets_are_the_lines_of_regions(topic_of: TopicOf) -> None:
    """Every line of a region that says something is a secret, without its indentation."""
    assert ["mean = sum(x) / len(x)", "return [value - mean for value in x]"] == secrets(topic_of(CENTRE))


@pytest.mark.parametrize("line", ["return x", "x = np.asarray(x, dtype=np.float64)", "for i in range(n):", "# -----------"])
def test_lines_that_say_nothing(topic_of: TopicOf, line: str) -> None:
    """Short lines, rulers and idioms that stand in any program are no secrets."""
    body = f"    {line}\n" + ("        pass\n" if line.endswith(":") else "")
    assert [] == secrets(topic_of(f"def centre(x):\n    # BEGIN SOLUTION\n{body}    pass\n    # END SOLUTION\n"))


def test_lines_that_are_given_anyway(topic_of: TopicOf) -> None:
    """A line that the stub shows outside of regions is no secret."""
    given = "\n\ndef example(x):\n    mean = sum(x) / len(x)\n    return mean\n"
    assert ["return [value - mean for value in x]"] == secrets(topic_of(CENTRE + given))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, "w = w - lr * g"),
        (True, "Write `w = w - lr * g`."),
        (True, "ここでw = w - lr * gとします"),
        (False, "w = w - lr * gradient"),
        (False, "new_w = w - lr * g"),
    ],
)
def test_where_a_line_stands(expected: bool, text: str) -> None:
    """A line stands in a text also inside a sentence, but not as a part of longer words."""
    assert expected == stands_in("w = w - lr * g", text)


FUNCTION = st.integers(0, 99).map(lambda n: f"def given_{n}():\n    return {n}")
PRIVATE = st.integers(0, 99).map(
    lambda n: f"# BEGIN SOLUTION\ndef _private_{n}():\n    return [{n}] * 1000\n\n\n# END SOLUTION"
)


@given(blocks=st.lists(st.tuples(st.booleans(), FUNCTION, PRIVATE), max_size=6), last=st.booleans())
def test_any_order_of_regions(
    tmp_path_factory: pytest.TempPathFactory, blocks: list[tuple[bool, str, str]], last: bool
) -> None:
    """However functions and private helpers alternate, the stub is what a formatter would make of the functions alone."""
    kept = [given for is_private, given, _ in blocks if not is_private]
    parts = [private if is_private else given for is_private, given, private in blocks]
    answer, stub = "\n\n\n".join([CENTRE.rstrip(), *parts]), "\n\n\n".join([STUB.rstrip(), *kept])
    if last:
        answer, stub = "\n\n\n".join([*parts, CENTRE.rstrip()]), "\n\n\n".join([*kept, STUB.rstrip()])
        answer = answer.replace("# END SOLUTION\n\n\n", "# END SOLUTION\n")
    folder = tmp_path_factory.mktemp("topic")
    (folder / "topic.toml").write_bytes((TOY / "02_centre" / "topic.toml").read_bytes())
    (folder / "centre.py").write_text(f"{answer}\n", encoding="utf-8")
    assert f"{stub}\n" == stub_source(load_topic(folder))
