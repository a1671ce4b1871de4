"""What a student's file may do beside giving the right values: none of it costs a point or brings a complaint."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from grader.answers.store import AnswerCache
from grader.cases.seeds import Seeds
from grader.course.course import Topic, load_topic
from grader.feedback.view import student_view
from grader.grade import Bench
from grader.model import Answer, Level, Outcome, SourceFile, TopicReport

TOY = Path(__file__).parents[1] / "toy"
GradeFile = Callable[..., TopicReport]


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    """A worker that grades for credit, where that can be had."""
    worker = Bench(Level.SEALED if shutil.which("bwrap") else Level.OPEN, Seeds(b"a key of 16 byte"), AnswerCache(None))
    yield worker
    worker.close()


@pytest.fixture(scope="module")
def topic(tmp_path_factory: pytest.TempPathFactory) -> Topic:
    """The toy, with more time: importing matplotlib takes half a second on an idle machine."""
    folder = tmp_path_factory.mktemp("toy") / "01_double"
    shutil.copytree(TOY / "01_double", folder)
    path = folder / "topic.toml"
    text = path.read_text(encoding="utf-8").replace("load_seconds = 1.0", "load_seconds = 20.0")
    path.write_text(text.replace("call_seconds = 0.5", "call_seconds = 5.0"), encoding="utf-8")
    return load_topic(folder)


@pytest.fixture
def graded(bench: Bench, topic: Topic) -> GradeFile:
    """Grade a file, or a notebook of several cells; `{model}` in it is the toy's model answer."""

    def grade(*cells: str) -> TopicReport:
        model = (topic.folder / topic.file).read_text(encoding="utf-8")
        labels = [topic.file] if len(cells) == 1 else [f"double.ipynb cell {number}" for number in range(1, len(cells) + 1)]
        sources = [cell.replace("{model}", model) for cell in cells]
        return bench.grade(topic, SourceFile(topic.name, topic.file, tuple(zip(labels, sources, strict=True)), "digest"))

    return grade


def assert_faultless(report: TopicReport) -> None:
    """Full marks, and nothing said to the student."""
    assert [] == [(case.case, case.outcome, case.error) for case in report.cases if case.outcome is not Outcome.PASSED]
    assert (13.0, 13.0) == (report.earned, report.possible)
    assert () == student_view(report).remarks


def always(statement: str) -> str:
    """Write a file in which every function does something before it answers."""
    return (
        "import functools, logging, os, sys, warnings\n{model}\n"
        f"def _busy(function):\n    @functools.wraps(function)\n    def inner(*args, **kwargs):\n        {statement}\n"
        "        return function(*args, **kwargs)\n    return inner\n\n"
        "double, norm, unit, running_total = map(_busy, (double, norm, unit, running_total))\n"
    )


# Words: none of them is read

WORDS = {
    "a division by zero": "np.ones(2) / np.zeros(2)",
    "an overflow": "np.exp(np.full(3, 1e4))",
    "an invalid value": "np.sqrt(-np.ones(2)) + np.log(-1.0)",
    "an overflow of an integer": "np.array([2**62]) * 4",
    "a warning": "warnings.warn('look out')",
    "a deprecation": "warnings.warn('old', DeprecationWarning)",
    "a warning of its own kind": "warnings.warn(type('Own', (UserWarning,), {})('x'))",
    "a print": "print('norm =', args, 'PASSED 0/13 FAILED')",
    "a print that is not ASCII": "print('こんにちは \\ud83d')if 0 else print('こんにちは', end='\\r\\x1b[2J')",
    "a print of many lines": "print('line\\n' * 100)",
    "stderr": "sys.stderr.write('Traceback (most recent call last):\\nError: not really\\n')",
    "the descriptors themselves": "os.write(1, b'\\xff\\x00'); os.write(2, b'error')",
    "logging": "logging.error('an error %s', args)",
    "logging with an exception": "logging.getLogger('x').exception('no')",
}


@pytest.mark.parametrize("words", WORDS)
def test_what_every_call_says_is_not_read(graded, words):
    """nor does it change a value"""
    assert_faultless(graded(always(WORDS[words])))


# Ways to write

LIBRARY = (
    "abc", "argparse", "array", "ast", "bisect", "collections", "contextlib", "copy", "csv", "datetime", "decimal", "enum",
    "fractions", "functools", "glob", "hashlib", "heapq", "inspect", "io", "itertools", "json", "logging", "math",
    "multiprocessing", "numbers", "operator", "os", "pathlib", "pickle", "platform", "pprint", "random", "re", "shutil",
    "statistics", "string", "subprocess", "sys", "tempfile", "textwrap", "threading", "time", "timeit", "traceback", "types",
    "typing", "unittest", "urllib.request", "uuid", "warnings",
)  # fmt: skip

STYLES = {
    "the standard library": f"import {', '.join(LIBRARY)}\n{{model}}",
    "helpers and constants": "import math\nSCALE = 2.0\n_TABLE = {'two': SCALE}\n{model}\n"
    "def _twice(x): return _TABLE['two'] * np.asarray(x, dtype=float)\ndef double(x): return _twice(x)\n"
    "def norm(x): return math.sqrt(math.fsum(float(v) ** 2 for v in x))\n",
    "type hints that are not evaluated": "from __future__ import annotations\n{model}\n"
    "def norm(x: NDArray[np.float64] | NotThere) -> float: return float(np.sqrt((np.asarray(x, float) ** 2).sum()))\n",
    "type hints that are": "from typing import Any, Callable, Final, Optional, TypeVar\nimport numpy.typing as npt\n{model}\n"
    "T = TypeVar('T')\nTWO: Final[float] = 2.0\n"
    "def double(x: npt.ArrayLike, *, by: Optional[float] = None) -> npt.NDArray[np.float64]:\n"
    "    factor: float = by or TWO\n    return factor * np.asarray(x, dtype=np.float64)\n",
    "a class": "{model}\nclass Vector:\n    def __init__(self, x): self.x = np.asarray(x, dtype=float)\n"
    "    @property\n    def length(self): return float(np.sqrt(self.x @ self.x))\n    @staticmethod\n"
    "    def of(x): return Vector(x)\n"
    "def norm(x): return Vector.of(x).length\n",
    "dataclasses": "from __future__ import annotations\nfrom dataclasses import dataclass, field\n{model}\n"
    "@dataclass(frozen=True, slots=True)\nclass Scale:\n    by: float = 2.0\n"
    "    seen: list[float] = field(default_factory=list)\n"
    "    def __call__(self, x): return self.by * np.asarray(x, dtype=float)\ndef double(x): return Scale()(x)\n",
    "a named tuple and an enumeration": "from enum import Enum\nfrom typing import NamedTuple\n{model}\n"
    "class Pair(NamedTuple):\n    a: float\n    b: float = 2.0\nclass By(Enum):\n    TWO = 2.0\n"
    "def double(x): return Pair(1.0).b / By.TWO.value * 2 * np.asarray(x, dtype=float)\n",
    "an object in a function's place": "{model}\nclass Doubler:\n    def __call__(self, x): return 2 * np.asarray(x, float)\n"
    "double = Doubler()\n",
    "lambdas": "{model}\ndouble = lambda x: 2 * np.asarray(x, float)\nnorm = lambda x: float(sum(v * v for v in x) ** 0.5)\n",
    "a cache": "import functools\n{model}\n@functools.lru_cache(maxsize=None)\n"
    "def _length(values): return sum(v * v for v in values) ** 0.5\n"
    "def norm(x): return float(_length(tuple(map(float, x))))\n",
    "a decorator": "import functools, time\n{model}\ndef timed(f):\n    @functools.wraps(f)\n    def inner(*a, **k):\n"
    "        start = time.perf_counter()\n        try: return f(*a, **k)\n"
    "        finally: print(f.__name__, time.perf_counter() - start)\n"
    "    return inner\nnorm = timed(norm)\n@timed\ndef double(x): return 2 * np.asarray(x, float)\n",
    "a decorator without wraps": "{model}\ndef plain(f): return lambda *a: f(*a)\n@plain\n"
    "def norm(x): return float(np.hypot.reduce(x))\n",
    "a generator": "{model}\ndef _totals(row):\n    total = 0.0\n    for v in row:\n        total += v\n        yield total\n"
    "def running_total(x):\n    x = np.asarray(x, float)\n"
    "    return np.array([list(_totals(r)) for r in x.reshape(-1, x.shape[-1])]).reshape(x.shape)\n",
    "a walrus and a comprehension": "{model}\n"
    "def norm(x): return (total := sum(v * v for v in x)) and float(total) ** 0.5 or 0.0\n",
    "match": "{model}\ndef double(x):\n    match np.asarray(x, float):\n        case x if x.ndim: return x + x\n"
    "        case x: return 2.0 * x\n",
    "nested functions": "{model}\ndef double(x):\n    by = 2.0\n    def inner(v):\n        nonlocal by\n        by = by * 1.0\n"
    "        return by * v\n    return inner(np.asarray(x, float))\n",
    "a recursion": "{model}\ndef _sum(v): return v[0] + _sum(v[1:]) if len(v) else 0.0\n"
    "def norm(x): return float(_sum([float(v) ** 2 for v in x])) ** 0.5\n",
    "global state": "{model}\n_calls = 0\n_norm = norm\ndef norm(x):\n    global _calls\n    _calls += 1\n"
    "    return _norm(x)\n",
    "further arguments": "{model}\n"
    "def norm(x, axis=None, *, verbose=False, **options): return float(np.sqrt((np.asarray(x, float) ** 2).sum()))\n",
    "asserts": "{model}\nassert np.allclose(double([1.0]), [2.0]), 'double'\nassert norm([3, 4]) == 5\n",
    "a main block": "{model}\ndef main():\n    raise SystemExit(3)\nif __name__ == '__main__':\n    main()\n",
    "doctests and odd escapes": "'''A file: \\d \\q.\n\n>>> double(1)\n3\n'''\n{model}\n",
    "another language's names": "{model}\ndef 二倍(値): return 2 * np.asarray(値, float)\ndouble = 二倍\n",
    "Windows line ends in strings and a form feed": "\f\n{model}\nTEXT = 'a\\r\\nb'\n",
    "an async function beside": "import asyncio\n{model}\nasync def wait(): await asyncio.sleep(0)\nasyncio.run(wait())\n",
    "a thread": "import threading\n{model}\nt = threading.Thread(target=lambda: norm([3.0, 4.0]))\nt.start(); t.join()\n",
    "an abstract class": "from abc import ABC, abstractmethod\nfrom typing import Generic, Protocol, TypeVar\n"
    "{model}\nT = TypeVar('T')\n"
    "class Layer(ABC, Generic[T]):\n    @abstractmethod\n    def forward(self, x: T) -> T: ...\n"
    "class Double(Layer[object]):\n    def forward(self, x): return 2 * np.asarray(x, float)\n"
    "def double(x): return Double().forward(x)\n",
}  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_any_way_to_write_is_fine(graded, style):
    """as long as the values are right"""
    assert_faultless(graded(STYLES[style]))


# What a file does while it is loaded, before its functions are there

LOADING = {
    "seeds": "import random\nnp.random.seed(0); random.seed(0)",
    "the look of arrays": "np.set_printoptions(precision=1, threshold=2, suppress=True, formatter={'all': lambda v: 'x'})",
    "silence": "np.seterr(all='ignore'); import warnings; warnings.filterwarnings('ignore')",
    "the working folder": "import os; os.chdir('/')",
    "the locale": "import locale\nfor name in ('', 'C.UTF-8', 'de_DE.UTF-8', 'ja_JP.UTF-8'):\n"
    "    try: locale.setlocale(locale.LC_ALL, name)\n    except locale.Error: pass",
    "the time zone": "import os, time; os.environ['TZ'] = 'Asia/Tokyo'; time.tzset()",
    "the environment": "import os; os.environ.clear(); os.environ['OMP_NUM_THREADS'] = '4'",
    "deep recursion": "import sys; sys.setrecursionlimit(10**6)",
    "a missing file": "try:\n    open('data.csv').read()\nexcept FileNotFoundError:\n    print('no data')",
    "a missing array": "try:\n    np.loadtxt('data.txt')\nexcept OSError:\n    pass",
    "files of its own": "from pathlib import Path\nPath('out').mkdir(exist_ok=True); Path('out/a.txt').write_text('a')\n"
    "np.save('out/a.npy', np.ones(2)); assert np.load('out/a.npy').sum() == 2",
    "a log": "import logging; logging.basicConfig(level=logging.DEBUG); logging.debug('start')",
    "a log in a file": "import logging; logging.basicConfig(filename='log.txt', level=0, force=True); logging.info('x')",
    "a printed report": "print('=' * 80); print('13 / 13 points'); import sys; print('x', file=sys.stderr)",
    "a closed stdout": "import sys; sys.stdout.close()",
    "no stdout": "import sys; sys.stdout = sys.stderr = None",
    "a captured stdout": "import contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()): print('x')",
    "arguments": "import argparse; args, _ = argparse.ArgumentParser().parse_known_args()",
    "its own name": "from pathlib import Path; HERE = Path(__file__).resolve().parent",
    "a measurement": "import time, timeit; time.sleep(0.01); timeit.timeit('1', number=10)",
    "the garbage collector": "import gc; gc.disable()",
    "an optional library": "try:\n    import torch, tqdm, pandas\nexcept ImportError:\n    torch = None",
    "an end to come": "import atexit; atexit.register(print, 'bye')",
    "an exception hook": "import sys; sys.excepthook = lambda *a: None",
    "a signal": "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)",
    "strict numbers": "np.seterr(all='raise')",
    "strict warnings": "import warnings; warnings.simplefilter('error')",
}


@pytest.mark.parametrize("what", LOADING)
def test_a_file_may_set_itself_up(graded, what):
    """before and after its functions are defined"""
    source = f"import numpy as np\n{LOADING[what]}\n"
    assert_faultless(graded(f"{source}{{model}}\n{LOADING[what]}\n"))


PLOTS = {
    "a figure": "import matplotlib.pyplot as plt\nplt.figure()\nplt.plot([1, 2]); plt.title('損失')\n"
    "plt.savefig('loss.png'); plt.show()",
    "an interactive figure": "import matplotlib.pyplot as plt\nplt.ion()\nfig, ax = plt.subplots()\nax.plot([1, 2])\n"
    "plt.pause(0.01)\n"
    "plt.show(block=True); plt.close('all')",
    "a window asked for": "import matplotlib\nmatplotlib.use('TkAgg')\nimport matplotlib.pyplot as plt\n"
    "plt.plot([1, 2]); plt.show()",
    "another window asked for": "import matplotlib.pyplot as plt\nplt.switch_backend('QtAgg')\nplt.plot([1, 2]); plt.show()",
    "a file asked for": "import matplotlib\nmatplotlib.use('pdf')\nimport matplotlib.pyplot as plt\n"
    "plt.plot([1, 2]); plt.show()",
}


@pytest.mark.parametrize("plot", PLOTS)
def test_a_file_may_draw_while_it_is_loaded(graded, host_of, plot):
    """nothing opens and nothing waits; in a room of its own, where files stay"""
    host_of("numpy", Level.SEALED)  # skips where the level is not to be had: at level open the picture would stay
    assert_faultless(graded(f"{PLOTS[plot]}\n{{model}}\nplt.bar([1], [2]); plt.show()\n"))


# What is told, kindly, and costs nothing that came before


def test_a_file_that_asks_for_input_at_its_end_keeps_its_functions(graded):
    """nobody types anything; one remark says so"""
    report = graded("{model}\nname = input('your name: ')\n")
    assert 13.0 == report.earned
    assert ["stopped_while_loading"] == [remark.id for remark in report.remarks]


def test_a_file_that_asks_for_input_at_its_beginning_keeps_its_functions_too(graded):
    """and is told what to take out"""
    report = graded("name = input('your name: ')\n{model}\n")
    assert 13.0 == report.earned
    assert [
        "double.py, line 1: nobody types anything when your file is run, so this part was passed over: take `input()` out."
    ] == [note.en for note in student_view(report).remarks]


@pytest.mark.parametrize(
    "end", ["exit()", "import sys; sys.exit(0)", "raise KeyboardInterrupt", "assert norm([1]) == 2", "x = 1 / 0"]
)
def test_a_file_that_ends_early_keeps_what_was_defined(graded, end):
    """one remark"""
    report = graded("{model}\n" + end)
    assert 13.0 == report.earned
    assert ["stopped_while_loading"] == [remark.id for remark in report.remarks]


def test_a_flood_of_words_is_only_remarked(graded):
    """printing never changes a mark"""
    report = graded(always("print('x' * 20_000)"))
    assert 13.0 == report.earned
    assert ["prints_a_lot"] == [remark.id for remark in report.remarks]


def test_a_file_that_makes_warnings_errors_is_taken_at_its_word(graded):
    """the student's own choice, with the student's own tests: nothing is put back before a call"""
    strict = "import warnings\nimport numpy as np\nwarnings.simplefilter('error')\n{model}\n"
    caught = "def norm(x):\n    try: np.ones(1) / 0\n    except RuntimeWarning: return float(np.sqrt(np.square(x).sum()))\n"
    assert_faultless(graded(strict + caught))
    report = graded(strict + "plain = norm\ndef norm(x):\n    np.ones(1) / 0\n    return plain(x)\n")
    assert {("norm", "RuntimeWarning"), ("unit", "RuntimeWarning")} == {(c.function, c.error) for c in report.cases if c.error}


def test_a_file_that_makes_floating_point_strict_is_taken_at_its_word(graded):
    """who set it may rely on it"""
    source = "import numpy as np\nnp.seterr(all='raise')\n{model}\n"
    caught = "def norm(x):\n    try: np.ones(1) / 0\n    except FloatingPointError: return float(np.sqrt(np.square(x).sum()))\n"
    assert_faultless(graded(source + caught))


# Notebooks


def test_a_notebook_may_hold_what_notebooks_hold(graded):
    """magics are skipped, and told; a future import holds for the cells below"""
    report = graded(
        "%matplotlib inline\n!pip install numpy\nfrom __future__ import annotations",
        "{model}",
        "def norm(x: NotImported | None) -> NotImported: return float(np.sqrt(np.square(x).sum()))",
        "norm([3.0, 4.0])",
    )
    assert 13.0 == report.earned
    assert ["magics_skipped"] == [remark.id for remark in report.remarks]


# Keras


TALKATIVE = """
import logging, os, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "0"
import numpy as np
import tensorflow as tf
import keras
tf.get_logger().setLevel(logging.DEBUG)
tf.debugging.set_log_device_placement(True)
keras.utils.set_random_seed(0)

@tf.function
def _graph(x, n):
    tf.print("tracing", n)
    return 2.0 * x

def double(x):
    tf.get_logger().warning("a warning of TensorFlow")
    for n in range(8):
        x = _graph(tf.constant(x), n) / 2.0  # retraces, which TensorFlow warns of
    model = keras.Sequential([keras.layers.Dense(1, input_shape=(2,))])  # Keras warns of input_shape
    model.compile("sgd", "mse")
    model.fit(np.ones((2, 2)), np.ones((2, 1)), verbose=1)
    model.summary()
    return np.asarray(2.0 * x)
"""


@pytest.mark.keras
@pytest.mark.parametrize("level", [Level.SEALED])
def test_what_keras_and_tensorflow_say_is_not_read(room_with, level):
    """warnings, progress bars and logs beside the right values"""
    inside = room_with(TALKATIVE, kind="keras", load_seconds=60, call_seconds=60)
    assert Answer(Outcome.PASSED, []) == inside.loaded
    answer = inside("double", [1.0, 2.0])
    assert Outcome.PASSED is answer.outcome
    assert [2.0, 4.0] == answer.value.tolist()
