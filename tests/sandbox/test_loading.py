"""What one file comes to when it is loaded: as far as it goes, with what was passed over named once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from grader.sandbox.imports import hide_packages
from grader.sandbox.inside import Desk
from grader.sandbox.ipython import StandIn

Load = Callable[..., "Loaded"]


class Loaded:
    """A file loaded as in a room, in this process."""

    def __init__(self, *cells: str, label: str = "answer.py", **request: Any) -> None:
        self.told: list[tuple[str, int]] = []
        self.desk = Desk(2**20)
        self.desk.tell = lambda *at: self.told.append(at)
        labels = [label] if len(cells) == 1 else [f"cell {number}" for number in range(1, len(cells) + 1)]
        request["beside"] = list(request.get("beside", {}).items())
        _, self.remarks = self.desk.load("answer", {"cells": list(zip(labels, cells, strict=True)), **request})

    def __call__(self, function: str, *args: Any) -> tuple[Any, ...]:
        return self.desk.call("answer", function, args, {}, "value")

    def value(self, function: str, *args: Any) -> Any:
        kind, value = self(function, *args)
        assert "returned" == kind
        return value


@pytest.fixture
def load() -> Iterator[Load]:
    """Load a file, or a notebook's cells; what imports find is put back afterwards."""
    finders, modules = sys.meta_path[:], set(sys.modules)
    sys.meta_path.insert(0, StandIn())
    hide_packages("numpy")
    yield Loaded
    sys.meta_path[:] = finders
    for name in set(sys.modules) - modules:
        del sys.modules[name]


F = "\n\ndef f():\n    return 1\n"


# Statements


def test_a_file_that_loads_has_no_remarks(load):
    """the honest twin of what follows"""
    assert [] == load('"""text"""\nimport math\nX = 1' + F).remarks


@pytest.mark.parametrize(
    ("statement", "kind", "word"),
    [
        ("1 / 0", "raised", "ZeroDivisionError"),
        ("assert 1 == 2", "raised", "AssertionError"),
        ("open('data.csv')", "raised", "FileNotFoundError"),
        ("import sys; sys.exit()", "raised", "SystemExit"),
        ("raise KeyboardInterrupt", "raised", "KeyboardInterrupt"),
        ("import no_such_module", "module", "no_such_module"),
        ("from no_such_module.part import *", "module", "no_such_module"),
        ("return 1", "syntax", "SyntaxError"),
        ("x = = 1", "syntax", "SyntaxError"),
    ],
)
def test_a_statement_that_fails_costs_itself(load, statement, kind, word):
    """what stands above and below counts, and one remark names it"""
    loaded = load(f"def e():\n    return 0\n\n{statement}{F}")
    assert [(kind, "answer.py", 4, word)] == loaded.remarks
    assert [0, 1] == [loaded.value("e"), loaded.value("f")]


def test_of_several_modules_in_one_import_those_that_are_there_count(load):
    """each is a statement of its own"""
    loaded = load("import no_such_module, math\ndef f(): return math.pi")
    assert [("module", "answer.py", 1, "no_such_module")] == loaded.remarks
    assert 3 == int(loaded.value("f"))


def test_a_failing_loop_is_named_by_its_own_line(load):
    """the file's, not that of a function it calls"""
    loaded = load("def f(x):\n    return 1 / x\n\nfor i in range(3):\n    y = f(i)\n")
    assert [("raised", "answer.py", 5, "ZeroDivisionError")] == loaded.remarks


def test_a_future_import_holds_for_the_rest(load):
    """in a file and in the cells below"""
    later = "def f(x: NotThere) -> NotThere: return 1"
    assert 1 == load(f"from __future__ import annotations\n{later}").value("f", 0)
    assert 1 == load("x = 1\nfrom __future__ import annotations", later).value("f", 0)


def test_what_is_about_to_run_is_told_by_file_and_number(load):
    """but for definitions that run nothing"""
    loaded = load("import math\ndef f(x=1): return x\nX = f()\n@str\ndef g(): pass\ndef h(x=f()): pass\nclass C: pass")
    assert [("answer.py", number) for number in (0, 2, 3, 4, 5)] == loaded.told


def test_a_helper_that_has_run_hands_back_to_the_statement_that_imports_it(load):
    """what hangs behind it is not the helper's"""
    loaded = load("if True:\n    import utils\n    x = 1", beside={"utils.py": "y = 1"})
    assert [("answer.py", 0), ("utils.py", 0), ("answer.py", 0)] == loaded.told


@pytest.mark.parametrize(
    ("how", "error"), [("timed_out", "TimeoutError"), ("out_of_memory", "MemoryError"), ("crashed", "RuntimeError")]
)
def test_a_statement_that_ended_a_room_is_left_out(load, how, error):
    """and what needs it is told so"""
    source = "def f(): return w\n\nw = [1]\nfor i in w:\n    w.append(i)\n"
    loaded = load(source, left_out=[("answer.py", 2, how)])
    assert [(how, "answer.py", 4, error)] == loaded.remarks
    assert [1] == loaded.value("f")
    assert ("raised", error) == load(source, left_out=[("answer.py", 1, how), ("answer.py", 2, how)])("f")[:2]


def test_sparingly_nothing_is_run_but_definitions_imports_and_plain_values(load):
    """with one remark for all the rest"""
    loaded = load(
        "import math\nE = 1e-7\nx = math.sin(1)\nfor i in [1]: E = 2\nprint(1)\ndef f(): return math.e + E", sparing=True
    )
    assert [("sparing", "answer.py", 3, "TimeoutError")] == loaded.remarks
    assert 2.718 < loaded.value("f") < 2.719


# Causes


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("import no_such_module as np\ndef f(): return np.e", "ModuleNotFoundError"),
        ("from no_such_module import *\ndef f(): return np.e", "ModuleNotFoundError"),
        ("np = 1 / 0\ndef f(): return np", "ZeroDivisionError"),
        ("np = = 1\ndef f(): return np", "SyntaxError"),
        ("def np(:\n    pass\ndef f(): return np()", "SyntaxError"),
        ("def f(:\n    pass", "SyntaxError"),
        ("@no_such_name\ndef f(): return 1", "NameError"),
        ("from no_such_module import f", "ModuleNotFoundError"),
        ("from no_such_module import *", "ModuleNotFoundError"),
    ],
)
def test_what_misses_a_statement_that_was_passed_over_is_told_that_statement(load, source, error):
    """its exception and line, not that a name is not defined"""
    assert ("raised", error, "answer.py", 1) == tuple(part for number, part in enumerate(load(source)("f")) if number != 2)


def test_what_fails_for_want_of_another_statement_is_not_told_apart(load):
    """one cause, one remark"""
    loaded = load("import no_such_module as np\nX = np.ones(3)\nY = X + 1\ndef f(): return Y")
    assert [("module", "answer.py", 1, "no_such_module")] == loaded.remarks
    assert ("ModuleNotFoundError", 1) == (loaded("f")[1], loaded("f")[4])


def test_a_name_that_nothing_would_have_made_is_the_functions_own_mistake(load):
    """another part that was passed over is not blamed"""
    loaded = load("import no_such_module\ndef f():\n    return ones")
    assert ("raised", "NameError", "answer.py", 3) == (*loaded("f")[:2], *loaded("f")[3:])
    assert ("missing",) == loaded("g")


def test_an_exception_that_lies_about_its_name_is_an_exception(load):
    """nothing of it is asked that could run code"""
    source = "class E(NameError):\n    @property\n    def name(self): raise SystemExit\ndef f(): raise E('x')\n"
    assert ("raised", "E", "x", "answer.py", 4) == load(source)("f")


# Names


@pytest.mark.parametrize(
    "stub", ["raise NotImplementedError", "raise NotImplementedError('f')", "pass", "...", "'''text'''", "'''text'''\n    pass"]
)
def test_a_stub_below_an_answer_does_not_undo_it(load, stub):
    """it is told"""
    loaded = load("def f():\n    return 1", f"def f():\n    {stub}")
    assert 1 == loaded.value("f")
    assert [("stub", "cell 2", 1, "f")] == loaded.remarks


def test_an_answer_below_a_stub_counts(load):
    """and so does the last of two answers, and a function that only returns"""
    assert 1 == load("def f(): pass" + F).value("f")
    assert 2 == load(F + "def f():\n    return 2").value("f")
    assert load(F + "def f():\n    return").value("f") is None


def test_a_name_that_is_gone_at_the_end_is_not_there(load):
    """whatever it was before"""
    assert ("missing",) == load("f = 3\ndel f\n__name__ = []", functions=["f"])("f")


def test_an_unwritten_function_is_not_blamed_on_a_file_that_is_not_there(load):
    """a `*` could have brought it, but there it stands"""
    assert ("missing",) == load("from no_such_module import *\ndef f(): raise NotImplementedError")("f")


def test_a_broken_answer_beside_a_stub_is_not_called_unwritten(load):
    """the syntax error is told, wherever the stub stands"""
    stub, broken = "def f():\n    raise NotImplementedError\n", "def f():\n    return (1\n"
    assert "SyntaxError" == load(stub + broken)("f")[1] == load(broken + stub)("f")[1]


def test_a_function_whose_name_becomes_a_value_stands(load):
    """among the functions that will be called; another name is its author's affair"""
    loaded = load(
        "def f(): return 1\ndef g(): return f() + table['x']\ndef table(): return {'x': 1}\ntable = table()\nf = f()",
        functions=["f", "g"],
    )
    assert [1, 2] == [loaded.value("f"), loaded.value("g")]
    assert [("value_below", "answer.py", 5, "f", "int")] == loaded.remarks


def test_a_name_that_only_ever_was_a_value_is_told_as_that(load):
    """not as unwritten"""
    loaded = load("f = [1]", functions=["f"])
    assert [("value", "answer.py", 1, "f", "list")] == loaded.remarks
    assert ("raised", "TypeError", "f is a value (list), not a function", "answer.py", 1) == loaded("f")


@pytest.mark.parametrize("name", ["sofmax", "Softmax", "softmax_", "soft_max", "softmaxx"])
def test_a_misspelled_name_is_told_as_that(load, name):
    """with the name that it looks like"""
    loaded = load(f"\ndef {name}(): return 1", functions=["softmax", "relu"])
    assert [("misspelled", "answer.py", 2, name, "softmax")] == loaded.remarks
    assert ("raised", "NameError", f"name 'softmax' is not defined. Did you mean '{name}'?", "answer.py", 2) == loaded(
        "softmax"
    )
    assert ("missing",) == loaded("relu")


def test_another_function_of_the_topic_is_no_misspelling(load):
    """`relu` is not a misspelled `relu_`"""
    assert [] == load("def relu(): return 1", functions=["relu_", "relu"]).remarks


# The student's own files


TOOLS = {
    "tools/__init__.py": "from .a import one\n",
    "tools/a.py": "from .deep.b import TWO\nimport utils\ndef one(): return TWO - utils.ONE\n",
    "tools/deep/b.py": "TWO = 2\n",
    "utils.py": "ONE = 1\n_hidden = 2\n",
}


@pytest.mark.parametrize(
    ("imports", "value"),
    [
        ("import utils", "utils.ONE"),
        ("from utils import *", "ONE"),
        ("from tools import one", "one()"),
        ("import tools.a as t", "t.one()"),
        ("import tools.deep.b", "tools.deep.b.TWO - 1"),
        ("import importlib\nu = importlib.import_module('utils')", "u.ONE"),
    ],
)
def test_own_files_are_imported_as_on_a_desk(load, imports, value):
    """modules, packages with and without an `__init__.py`, relative imports"""
    loaded = load(f"{imports}\ndef f(): return {value}", beside=TOOLS)
    assert [] == loaded.remarks
    assert 1 == loaded.value("f")


def test_own_files_go_as_far_as_they_go_too(load):
    """and a fault in one names it, with the line"""
    utils = "import no_such_module as pd\n1 / 0\ndef good(): return 1\ndef bad(): return pd.x\ndef broken(:\n    pass\n"
    source = "from utils import good, bad\nfrom utils import broken\nimport utils\ndef f(): return utils.nowhere()"
    loaded = load(source, beside={"utils.py": utils})
    remarks = [("syntax", "utils.py", 5), ("module", "utils.py", 1), ("raised", "utils.py", 2)]
    assert remarks == [remark[:3] for remark in loaded.remarks]
    assert 1 == loaded.value("good")
    assert ("ModuleNotFoundError", "utils.py", 1) == (loaded("bad")[1], *loaded("bad")[3:])
    assert ("SyntaxError", "utils.py", 5) == (loaded("broken")[1], *loaded("broken")[3:])
    assert ("AttributeError", "answer.py", 4) == (loaded("f")[1], *loaded("f")[3:])


def test_an_exception_inside_an_own_file_names_its_line(load):
    """as the innermost place that the student wrote"""
    loaded = load("from utils import half\ndef f(): return half(0)", beside={"utils.py": "def half(x):\n    return 1 / x\n"})
    assert ("raised", "ZeroDivisionError", "division by zero", "utils.py", 2) == loaded("f")


def test_a_helper_may_import_the_answer(load):
    """it is the one that is graded"""
    loaded = load(
        "def one(): return 1\nimport utils\ndef f(): return utils.f()",
        beside={"utils.py": "from answer_file import one\ndef f(): return one()"},
        label="answer_file.py",
    )
    assert [] == loaded.remarks
    assert 1 == loaded.value("f")


@pytest.mark.parametrize("name", ["random", "numpy", "support_"])
def test_python_and_its_packages_come_before_own_files(load, name):
    """and the one that is not used is told"""
    sys.modules["support_"] = sys.modules["math"]
    loaded = load(f"import {name}\ndef f(): return hasattr({name}, 'ONE')", beside={f"{name}.py": "ONE = 1"})
    assert [("shadowed", "answer.py", 1, f"{name}.py")] == loaded.remarks
    assert loaded.value("f") is False


def test_an_own_file_that_nobody_imports_is_not_told(load):
    """whatever its name"""
    assert [] == load("import math", beside={"random.py": "1 / 0"}).remarks


def test_the_next_submission_has_its_own_files(load):
    """in a process that loads several"""
    assert [1, 2] == [
        load("from utils import x\ndef f(): return x", beside={"utils.py": f"x = {n}"}).value("f") for n in (1, 2)
    ]
    assert [("module", "answer.py", 1, "utils")] == load("import utils").remarks


# What a room lacks


@pytest.mark.parametrize("module", ["pytest", "sqlalchemy", "grader_of_another", "tests"])
def test_what_is_only_installed_here_is_not_there(load, module):
    """as in a sealed room"""
    for name in [name for name in sys.modules if name.partition(".")[0] == module]:
        del sys.modules[name]
    assert [("module", "answer.py", 1, module)] == load(f"import {module}").remarks


def test_what_a_function_will_not_find_is_told_before_it_is_called(load):
    """unless its author is ready for it"""
    source = (
        'def f():\n    """text\n    from nowhere\n    """\n    import no_such_module\n'
        "    try:\n        import another_one\n    except ImportError: pass\n"
    )
    assert [("module_inside", "answer.py", 5, "no_such_module")] == load(source).remarks


# Notebooks


@pytest.mark.parametrize(
    "cell",
    [
        "%matplotlib inline",
        "!pip install x",
        "!pip install x \\\n  y",
        "files = !ls",
        "out = %sql select",
        "math?",
        "math.sin?",
        "?math.sin",
        "math.sin??",
        "def g():\n    %time x = 1\n    return 1\ng()",
        "get_ipython().run_line_magic('matplotlib', 'inline')",
        "get_ipython().system('ls')",
        "from IPython import get_ipython\nget_ipython().magic('x')",
        "%%bash\nrm -rf /\ndef f(:",
        "%%html\n<b>text</b>",
        "%%javascript\nalert(1)",
    ],
)
def test_what_only_a_notebook_understands_does_nothing(load, cell):
    """one remark, and the code around it runs"""
    loaded = load("import math", f"X = 1\n{cell}{F}" if not cell.startswith("%%") else cell, "def h(): return 1")
    assert ["commands"] == [remark[0] for remark in loaded.remarks]
    assert 1 == loaded.value("h")
    if not cell.startswith("%%"):
        assert 1 == loaded.value("f")


@pytest.mark.parametrize("magic", ["%%time", "%%timeit -n 1", "%%capture out", "%%prun -q", "\n%%time", "%%time\n%%capture"])
def test_the_code_below_a_measuring_magic_runs(load, magic):
    """with its own line numbers"""
    loaded = load("x = 1", f"{magic}\ndef f():\n    return 1 / 0")
    assert [] == loaded.remarks
    assert ("ZeroDivisionError", "cell 2", 3 + magic.count("\n")) == (loaded("f")[1], *loaded("f")[3:])


def test_a_notebook_saved_as_a_script_runs_the_code_below_its_magics(load):
    """it stands in a text there"""
    script = (
        "get_ipython().run_cell_magic('time', '', 'def f():\\n    return 1\\n')\n"
        "get_ipython().run_line_magic('time', 'x = f()')\ndef g(): return x"
    )
    loaded = load(script)
    assert [("commands", "answer.py", 1, 2)] == loaded.remarks
    assert [1, 1] == [loaded.value("f"), loaded.value("g")]


def test_lines_keep_their_numbers_beside_commands(load):
    """also below one that goes on over several lines"""
    loaded = load("x = 1", "\n!pip install x \\\n  y\ndef f():\n    return 1 / 0")
    assert ("cell 2", 5) == loaded("f")[3:]


def test_a_cell_may_await(load):
    """as in a notebook"""
    loaded = load("import asyncio\nasync def get(): return 1", "x = await get()\ndef f(): return x")
    assert [] == loaded.remarks
    assert 1 == loaded.value("f")


def test_what_a_notebook_shows_is_not_shown(load):
    """`display` and IPython's own are there and do nothing"""
    source = (
        "from IPython.display import display as show, HTML, Image\nimport IPython\n"
        "show(HTML('x'))\ndisplay(1)\nIPython.display.clear_output(wait=True)\n"
    )
    assert [] == load(source + F).remarks


def test_a_file_that_a_notebook_writes_can_be_imported(load):
    """as on the student's desk"""
    loaded = load("%%writefile utils.py\nx = 1\n", "from utils import x\ndef f(): return x")
    assert 1 == loaded.value("f")
    assert ["commands"] == [remark[0] for remark in loaded.remarks]


def test_a_syntax_error_in_a_cell_with_commands_costs_itself(load):
    """both are read as far as they go"""
    loaded = load("x = 1", "!ls\ndef g(:\n    pass\ndef f(): return 1")
    assert [("syntax", "cell 2", 2, "SyntaxError"), ("commands", "cell 2", 1, 1)] == loaded.remarks
    assert 1 == loaded.value("f")
