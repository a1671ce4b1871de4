"""Calls that a topic forbids: found in the source, seen in the room, told to staff, and never more than that unless asked."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.answers.exchange import Exchange, pack_call
from grader.batch import Setup, unit_key
from grader.cases.plugin import CaseRun
from grader.cases.seeds import Seeds
from grader.course.course import Forbidden, Topic, load_topic
from grader.course.suite import load_suite
from grader.feedback.view import student_view
from grader.model import Answer, Call, CaseReport, Level, Outcome, Reveal, SourceFile, StudentReport, Text, TopicReport
from grader.records import topic_from_json, topic_to_json
from grader.reports.classroom import Look, class_table, needs_a_look
from grader.reports.csv_ import marks_csv
from grader.reports.markdown import summary
from grader.shortcuts import detect
from grader.shortcuts.calls import LONGEST_SOURCE

TOY = Path(__file__).parents[1] / "toy"
CONVOLVE = (Forbidden("conv", ("numpy.convolve", "scipy.signal.*", "sum")),)


def a_file(*cells: str, name: str = "conv.py") -> SourceFile:
    labels = [name] if len(cells) == 1 else [f"conv.ipynb cell {number}" for number in range(1, len(cells) + 1)]
    return SourceFile("01_conv", name, tuple(zip(labels, cells, strict=True)), "digest")


def notes(*cells: str, forbidden: tuple[Forbidden, ...] = CONVOLVE) -> list[str]:
    return [shortcut.note for shortcut in detect.find(a_file(*cells), forbidden)]


# In the source

NP = "import numpy as np\n"
FOUND = {
    "the usual alias": NP + "def conv(x, k):\n    return np.convolve(x, k)",
    "the full name": "import numpy\ndef conv(x, k):\n    return numpy.convolve(x, k)",
    "an imported function": "from numpy import convolve\ndef conv(x, k):\n    return convolve(x, k)",
    "an imported function by another name": "from numpy import convolve as c\ndef conv(x, k):\n    return c(x, k)",
    "everything imported": "from numpy import *\ndef conv(x, k):\n    return convolve(x, k)",
    "imported inside": "def conv(x, k): \n    import numpy as n\n    return n.convolve(x, k)",
    "another name at the top": "import numpy as np; c = np.convolve\ndef conv(x, k):\n    return c(x, k)",
    "another name inside": NP + "def conv(x, k):\n    c = np.convolve; return c(x, k)",
    "another name for the module": "import numpy as np; n = np\ndef conv(x, k):\n    return n.convolve(x, k)",
    "two names at once": "import numpy as np; a, b = np.sum, np.convolve\ndef conv(x, k):\n    return b(x, k)",
    "by getattr": NP + "def conv(x, k):\n    return getattr(np, 'convolve')(x, k)",
    "by __import__": "#\ndef conv(x, k):\n    return __import__('numpy').convolve(x, k)",
    "by importlib": "import importlib\ndef conv(x, k):\n    return importlib.import_module('numpy').convolve(x, k)",
    "part of the arguments": "import functools, numpy\ndef conv(x, k):\n    return functools.partial(numpy.convolve, x)(k)",
    "handed on": NP + "def conv(x, k):\n    return list(map(np.convolve, [x], [k]))[0]",
    "in a table": NP + "def conv(x, k):\n    return {'full': np.convolve}['full'](x, k)",
    "in a lambda": NP + "#\nconv = lambda x, k: np.convolve(x, k)",
    "the function itself": NP + "#\nconv = np.convolve",
    "the function itself, imported": "#\n#\nfrom numpy import convolve as conv",
    "as a decorator": NP + "#\n@np.convolve\ndef conv(x, k): return x",
    "as a default": NP + "#\ndef conv(x, k, c=np.convolve): return c(x, k)",
    "in a nested function": NP + "def conv(x, k):\n    def inner(): return np.convolve(x, k)\n    return inner()",
    "in a comprehension": NP + "def conv(x, k):\n    return [np.convolve(row, k) for row in x]",
    "in a condition": NP + "def conv(x, k):\n    return (np.convolve if x else max)(x, k)",
    "by a walrus": NP + "def conv(x, k):\n    return (c := np.convolve)(x, k)",
    "in a method": NP + "class Kernel:\n    def on(self, x): return np.convolve(x, 1)\ndef conv(x, k): return Kernel().on(x)",
    "in a helper": NP + "def help(x, k):\n    return np.convolve(x, k)\ndef conv(x, k): return help(x, k)",
    "in a helper's helper": NP + "def a(x):\n    return np.convolve(x, x)\ndef b(x): return a(x)\ndef conv(x, k): return b(x)",
    "in a helper that is handed on": NP + "def a(x):\n    return np.convolve(x, x)\ndef conv(x, k): return map(a, x)",
    "in helpers that call each other": NP + "def a(x):\n    return b(x) or np.convolve(x, x)\ndef b(x): return a(x)\n"
    "def conv(x, k): return b(x)",
    "in an async function": NP + "async def conv(x, k):\n    return np.convolve(x, k)",
    "below try": "try: from numpy import convolve as c\nexcept ImportError: c = None\ndef conv(x, k): return c(x, k)",
    "in Japanese names": "import numpy as 数\ndef conv(x, k):\n    return 数.convolve(x, k)",
}  # fmt: skip


@pytest.mark.parametrize("way", FOUND)
def test_a_forbidden_call_is_found_with_its_line(way):
    """however it is spelt, in the function or in what it uses"""
    assert ["conv.py line 3: conv calls numpy.convolve"] == notes(FOUND[way])


ALLOWED = {
    "nothing of it": NP + "def conv(x, k): return np.dot(x, k)",
    "in another function": NP + "def other(x, k): return np.convolve(x, k)\ndef conv(x, k): return x",
    "in a check at the end": NP + "def conv(x, k): return x\nassert np.convolve(conv([1], 1), [1])",
    "when run as a program": "def conv(x, k): return x\nif __name__ == '__main__':\n"
    "    from numpy import convolve as conv\n    conv(1, 2)",
    "one's own function of that name": "from numpy import *\ndef convolve(x, k): return x\n"
    "def conv(x, k): return convolve(x, k)",
    "one's own later": "from numpy import convolve\ndef convolve(x, k): return x\ndef conv(x, k): return convolve(x, k)",
    "a parameter of that name": NP + "def conv(np, k): return np.convolve(k)",
    "a variable of a comprehension": "from numpy import convolve as c\ndef conv(x, k): return [c(x) for c in k]",
    "a method": "def conv(x, k): return x.convolve(k)",
    "a type": "import scipy.signal as s\ndef conv(x: s.lti, k) -> s.lti: return isinstance(x, s.lti)",
    "in a string": "def conv(x, k): return 'np.convolve(x, k)'",
    "not called": "import scipy.signal\ndef conv(x, k): return scipy.signal.windows",
    "written by hand": "def conv(x, k): return [a * b for a, b in zip(x, k)]",
    "not there": NP + "np.convolve([1], [2])",
    "put in its place": NP + "def conv(x, k):\n    np.convolve = None\n    return x",
}  # fmt: skip


@pytest.mark.parametrize("way", ALLOWED)
def test_nothing_is_said_of_what_is_allowed(way):
    """a wrong word about a student is worse than none"""
    assert [] == notes(ALLOWED[way])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("scipy.signal.convolve2d(x, k)", "scipy.signal.convolve2d"),
        ("scipy.signal.windows.hann(3)", "scipy.signal.windows.hann"),
        ("sum(x)", "sum"),
    ],
)
def test_everything_below_a_package_can_be_forbidden_and_a_built_in_function(line, name):
    """the name is the one called"""
    assert [f"conv.py line 2: conv calls {name}"] == notes(f"import scipy.signal\ndef conv(x, k): return {line}")


def test_the_last_definition_counts():
    """as in a notebook where a cell was written again"""
    bad, good = NP + "def conv(x, k): return np.convolve(x, k)", "def conv(x, k): return x"
    assert [] == notes(bad, good)
    assert ["conv.ipynb cell 2 line 2: conv calls numpy.convolve"] == notes(good, bad)


def test_a_function_made_of_itself_keeps_what_it_was():
    """decorated by hand"""
    source = "import functools, numpy as np\ndef conv(x, k):\n    return np.convolve(x, k)\nconv = functools.lru_cache(conv)"
    assert ["conv.py line 3: conv calls numpy.convolve"] == notes(source)


def test_cells_share_their_names_and_broken_ones_are_passed_over():
    """magics are no reason to pass one over"""
    cells = ("%matplotlib inline\nimport numpy as np", "def conv(x, k:", "!ls\ndef conv(x, k):\n    return np.convolve(x, k)")
    assert ["conv.ipynb cell 3 line 3: conv calls numpy.convolve"] == notes(*cells)


CONV = "def conv(x, k):\n    return np.convolve(x, k)"


@pytest.mark.parametrize(
    "above",
    [
        "files = !ls",
        "np.exp?",
        "%%prun -q",
        "def broken(:\n    pass",
        "x = (1,",
        "%time x = 1",
        "!ls \\\n  -l",
        "%%bash\nls -l /",
    ],
)
def test_what_the_room_runs_is_read(above):
    """commands and damage beside a function are no reason to pass it over"""
    line = above.count("\n") + 3
    assert [f"conv.ipynb cell 2 line {line}: conv calls numpy.convolve"] == notes(NP, f"{above}\n{CONV}")


@pytest.mark.parametrize(
    "below",
    [
        "def conv(x, k):\n    raise NotImplementedError",
        "def conv(x, k): pass",
        "conv = 3",
        "conv = nowhere",
        "conv = np.nowhere",
        "from nowhere import conv",
        "@nowhere\ndef conv(x, k): return x",
        "def conv(x, k=nowhere): return x",
    ],
)
def test_what_loading_passes_over_hides_nothing(below):
    """the function above is the one that is called"""
    assert ["conv.py line 3: conv calls numpy.convolve"] == notes(f"{NP}{CONV}\n{below}")


@pytest.mark.parametrize(
    "below", ["def conv(x, k=-1): return x", "conv = lambda x, k: x", "def mine(x, k): return x\nconv = mine"]
)
def test_a_function_that_is_written_anew_is_the_new_one(below):
    """the first attempt is forgotten"""
    assert [] == notes(f"{NP}{CONV}\n{below}")


@pytest.mark.parametrize("line", ["    %time y = 1", "    files = !ls", "    np.exp?"])
def test_a_command_inside_a_function_hides_nothing(line):
    """the rest of it is read"""
    source = f"def conv(x, k):\n{line}\n    return np.convolve(x, k)"
    assert ["conv.ipynb cell 2 line 3: conv calls numpy.convolve"] == notes(NP, source)


def test_a_name_is_told_once_and_the_call_rather_than_the_alias():
    """at most three names a function"""
    source = NP + "c = np.convolve\ndef conv(x, k):\n    c(x, k)\n    return c(x, k)"
    assert ["conv.py line 4: conv calls numpy.convolve"] == notes(source)
    calls = "; ".join(f"s.f{number}()" for number in range(9))
    assert 3 == len(notes(f"import scipy.signal as s\ndef conv(x, k): {calls}"))


def test_functions_are_told_apart():
    """each by its own list"""
    forbidden = (Forbidden("conv", ("numpy.convolve",)), Forbidden("softmax", ("scipy.special.softmax",)))
    source = "import scipy.special as sp\ndef conv(x, k): return sp.softmax(x)\ndef softmax(x): return sp.softmax(x)"
    assert ["conv.py line 3: softmax calls scipy.special.softmax"] == notes(source, forbidden=forbidden)


N = 90_000
HOSTILE = {
    "parentheses": "(" * N, "minus": "-" * N, "dots": "def conv(x): a" + ".a" * (N // 2), "calls": "a" + "()" * (N // 2),
    "plus": "1" + "+1" * (N // 2), "lambdas": "conv = " + "lambda:" * (N // 7) + "1",
    "conditions": "conv = " + "1 if 1 else " * 80 + "1", "elif": "if 1: pass\n" + "elif 1: pass\n" * 400,
    "names": "def conv():\n" + " a\n" * (N // 3), "an alias of itself": "a = a\nconv = a\n" * (N // 15),
    "aliases of aliases": "".join(f"a{i} = a{i + 1}\n" for i in range(5_000)) + "conv = a0",
    "a thousand meanings": NP + "def conv():\n" + "".join(f" c = np.a{i}\n" for i in range(3_000)) + " c()\n" * 3_000,
    "stars": "".join(f"from a{i} import *\n" for i in range(2_000)) + "def conv():\n" + " c()\n" * 5_000,
    "long names": f"import {'a' * 40_000} as a\ndef conv():\n" + " a.b()\n" * 5_000,
    "formats": "def conv(): f'" + "{a}" * 20_000 + "'",
    "NUL": "\0", "half a letter": "\ud800", "escapes": "'" + r"\d" * 9_000 + "'",
    "nested functions": "".join(" " * i + f"def conv(a{i}):\n" for i in range(90)) + " " * 90 + "pass",
    "too long": NP + "def conv(x): return np.convolve(x, x)\n" + "#" * LONGEST_SOURCE,
}  # fmt: skip


@pytest.mark.parametrize("way", HOSTILE)
def test_no_source_stops_the_grader(way):
    """nor keeps it for long: the time of a loaded machine is allowed for"""
    started = time.process_time()
    assert [] == notes(HOSTILE[way])
    assert time.process_time() - started < 8


# In the room, and in the reports


def with_forbidden(copy_toy: Callable[..., Topic], table: str, policy: str = "") -> Topic:
    folder = copy_toy().folder
    path = folder / "topic.toml"
    path.write_text(path.read_text(encoding="utf-8") + f"\n[forbidden]\n{table}\n", encoding="utf-8")
    if policy:
        shutil.copy(TOY / "course.toml", folder.parent)
        with (folder.parent / "course.toml").open("a", encoding="utf-8") as file:
            file.write(f'forbidden = "{policy}"\n')
    return load_topic(folder)


NORM = 'norm = ["numpy.linalg.norm"]'
PLAIN = "def norm(x):\n    return np.linalg.norm(np.asarray(x, dtype=float))\n"
HIDDEN = "def norm(x):\n    return vars(vars(np)['lin' + 'alg'])['no' + 'rm'](np.asarray(x, dtype=float))\n"


def staff_notes(report: TopicReport) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for case in report.cases:
        if case.staff_note:
            found.setdefault(case.function, set()).add(case.staff_note)
    return found


def marked(report: TopicReport) -> str:
    return summary([student_view(report)], "en") + summary([student_view(report)], "ja")


def test_advice_changes_no_point_and_no_word_that_a_student_reads(grade, copy_toy):
    """the record has it, for staff"""
    told, untold = (grade(PLAIN, topic=with_forbidden(copy_toy, table)) for table in (NORM, ""))
    assert {"norm": {"change 1.py line 2: norm calls numpy.linalg.norm"}} == staff_notes(told)
    assert {} == staff_notes(untold)
    assert 13.0 == told.earned == told.possible
    assert student_view(untold) == student_view(told)
    assert told == topic_from_json(topic_to_json(told))


def test_staff_read_it_in_the_class_table_and_in_the_marks(grade, copy_toy):
    """once, however many cases there are"""
    topic = with_forbidden(copy_toy, NORM)
    report = StudentReport("s1", (grade(PLAIN, topic=topic),))
    (look,) = needs_a_look([report])
    assert "double: a call that the topic forbids (change 1.py line 2: norm calls numpy.linalg.norm)" == look.reason.en
    assert Look(look.reason, ("s1",)) == look
    assert "s1: double: a call that the topic forbids" in "\n".join(
        line.plain for line in class_table([report], [topic], "en", 200)
    )
    assert 1 == marks_csv([report], [topic], "ja").count("change 1.py line 2: norm calls numpy.linalg.norm")


def test_the_model_answer_and_the_stub_say_nothing(grade, copy_toy):
    """unless they call it"""
    topic = with_forbidden(copy_toy, NORM)
    assert {} == staff_notes(grade(topic=topic))
    assert {} == staff_notes(grade(NP + "", topic=topic, whole=True))


def test_a_course_may_take_the_points(grade, copy_toy):
    """of that function alone, and the student reads what was used and where, once"""
    report = grade(PLAIN, topic=with_forbidden(copy_toy, NORM, "zero"))
    assert 0.0 == sum(case.earned for case in report.cases if case.function == "norm")
    assert (10.0, 13.0) == (report.earned, report.possible)
    assert {Outcome.WRONG} == {case.outcome for case in report.cases if case.function == "norm"}
    advice = [advice for case in student_view(report).cases for advice in case.advice]
    assert (
        "`norm` calls `numpy.linalg.norm`, which does the work that this exercise asks you to write yourself." == advice[0].en
    )
    assert advice[1].en.startswith("It is used on line 2 of `change 1.py`.")
    assert 1 == marked(report).count("It is used on line 2")
    assert 1 == marked(report).count("2 行目で使われています")
    assert {"norm": {"change 1.py line 2: norm calls numpy.linalg.norm"}} == staff_notes(report)


def test_what_was_wrong_anyway_keeps_its_own_explanation(grade, copy_toy):
    """a mistake that is known by name is the first thing to mend"""
    source = "def norm(x):\n    return np.linalg.norm(np.asarray(x, dtype=float)) ** 2\n"
    report = grade(source, topic=with_forbidden(copy_toy, NORM, "zero"))
    assert {"norm_not_rooted"} == {case.diagnosis.misconception for case in report.cases if case.function == "norm"}


def test_the_room_sees_a_call_that_the_source_hides(grade, copy_toy):
    """it is advice whatever the course says: a room's word is no evidence"""
    for policy in ("advice", "zero"):
        report = grade(HIDDEN, topic=with_forbidden(copy_toy, NORM, policy))
        assert {"norm": {"change 1.py line 2: norm calls numpy.linalg.norm (seen in the room)"}} == staff_notes(report)
        assert 13.0 == report.earned


def test_the_room_sees_what_lies_below_a_package(grade, copy_toy):
    """the name told is the author's"""
    report = grade(HIDDEN, topic=with_forbidden(copy_toy, 'norm = ["numpy.linalg.*"]'))
    assert {"norm": {"change 1.py line 2: norm calls numpy.linalg.* (seen in the room)"}} == staff_notes(report)


def test_the_room_sees_only_the_submissions_own_calls(grade, copy_toy):
    """what NumPy calls inside is nobody's shortcut"""
    topic = with_forbidden(copy_toy, 'norm = ["numpy.sum", "numpy._core.*"]\nrunning_total = ["numpy.dot"]')
    report = grade("def norm(x):\n    return float(vars(np)['linalg'].norm(np.asarray(x, dtype=float)))\n", topic=topic)
    assert {} == staff_notes(report)


SPOILERS = {
    "that ends": "import sys, os\nplain = norm\ndef norm(x):\n    if sys.getprofile(): os._exit(1)\n    return plain(x)\n",
    "that raises": "import sys\nplain = norm\ndef norm(x):\n    if sys.getprofile(): raise SystemExit\n    return plain(x)\n",
    "that takes the watcher away": "import sys\nsys.modules['watcher'].watch = None\n",
    "that lies": "import sys\n"
    "sys.modules['watcher'].watch = lambda *a: [(0, 'You passed!', 1), (7, 'double.py', 1), 'x', (0, 'double.py', -1)]\n",
    "that lies in another form": "import sys\nsys.modules['watcher'].watch = lambda *a: {'a': 1}\n",
}  # fmt: skip


@pytest.mark.parametrize("way", SPOILERS)
def test_a_submission_that_spoils_the_watching_changes_nothing(grade, copy_toy, way):
    """neither points nor reports"""
    report = grade(SPOILERS[way], topic=with_forbidden(copy_toy, NORM))
    assert {} == staff_notes(report)
    assert (13.0, ()) == (report.earned, report.remarks)


def test_watching_does_not_outlast_its_call(grade, copy_toy):
    """and no case is watched"""
    source = "import sys\nplain = norm\ndef norm(x):\n    assert sys.getprofile() is None\n    return plain(x)\n"
    report = grade(source, topic=with_forbidden(copy_toy, NORM))
    assert 13.0 == report.earned


def a_run(function: str) -> CaseRun:
    call = Call(function, (1.0,))
    exchange = Exchange(call, *pack_call(call), Answer(Outcome.PASSED, 1.0))
    report = CaseReport("test_it", function, Text("a", "a"), False, Reveal.FULL, 1.0, 1.0, Outcome.PASSED)
    return CaseRun(report, (exchange,))


def test_only_names_that_the_topic_forbids_are_taken_from_a_room():
    """from a list of another form, nothing"""

    def ask(*_: object) -> Answer:
        return Answer(Outcome.PASSED, [(0, "conv.py", 2), (0, "conv.py", 3), (True, "conv.py", 4), (0, "no.py", 2), (0,), None])

    seen = detect.observe(a_file("pass"), CONVOLVE, [a_run("conv")], ask, ())
    expected = ["conv.py line 2: conv calls numpy.convolve", "conv.py line 4: conv calls scipy.signal.*"]
    assert [f"{note} (seen in the room)" for note in expected] == [shortcut.note for shortcut in seen]


def test_another_policy_is_another_unit(copy_toy):
    """what was graded under the old one is graded again"""
    topics = [with_forbidden(copy_toy, NORM, policy) for policy in ("advice", "zero")]
    setup = Setup(Level.OPEN, Seeds(b"a key of 16 byte"), None, hidden=True)
    keys = {unit_key(a_file("pass"), load_suite(topic).digest, setup) for topic in topics}
    assert 2 == len(keys)


@pytest.mark.keras
@pytest.mark.parametrize("level", [Level.SEALED])
def test_a_call_of_keras_is_seen_in_its_room(room_with):
    """by whatever name; Keras wraps what it publishes"""
    source = "def softmax(x):\n    ops = __import__('ke' + 'ras').ops\n    return ops.convert_to_numpy(ops.softmax(x))\n"
    inside = room_with(source, kind="keras", load_seconds=60, call_seconds=60)
    inside.room.load(detect.WATCHER, detect.watcher_cells())
    arguments = ("answer", "softmax", ([1.0, 2.0],), {}, ["keras.ops.softmax", "keras.*", "tensorflow.*"], ["answer.py"])
    answer = inside.room.call("answer", Call("watcher.watch", arguments))
    assert {(0, "answer.py", 3), (1, "answer.py", 3)} == set(answer.value)
