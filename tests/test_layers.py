"""The form of the package: who may import whom, how long things may be, and what must not occur in it."""

from __future__ import annotations

import ast
import fnmatch
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "grader"

# A module imports only from rows below its own; within `package.*` also from the same package, without cycles.
ROWS = (
    ("__main__",),
    ("cli.*",),
    ("authoring.*", "desk.*"),
    ("batch", "results"),
    ("grade",),
    ("diagnosis.*", "shortcuts.*", "gradebook.*", "reports.*", "intake.*"),
    ("cases.*",),
    ("answers.*",),
    ("feedback.*",),
    ("sandbox.selftest", "sandbox.server", "records"),
    ("sandbox.host",),
    ("course.suite", "sandbox.handles", "sandbox.inside", "sandbox.room"),
    ("course.course", "sandbox.bubblewrap", "sandbox.loading", "sandbox.replies", "sandbox.wire"),
    ("sandbox.imports", "sandbox.ipython"),
    (
        "model",
        "sandbox.faults",
        "sandbox.memory",
        "sandbox.operations",
        "sandbox.packages",
        "sandbox.parsing",
        "sandbox.values",
        "sandbox.walls",
        "sandbox.watcher",
    ),
    ("errors",),
)

# What the process that forks rooms, and so every room, holds of this package: the server and its walls, the wire, and the
# program that loads a submission: reads its text, finds its imports, words its exceptions, takes plain values.
INSIDE = {
    "sandbox.server", "sandbox.walls", "sandbox.wire", "errors", "sandbox.inside", "sandbox.loading", "sandbox.parsing",
    "sandbox.ipython", "sandbox.imports", "sandbox.packages", "sandbox.faults", "sandbox.values",
}  # fmt: skip
ONLY_IN = {
    "keras": {"sandbox.server"},
    "tensorflow": {"sandbox.server"},
    "hypothesis": {"cases.properties"},
    "sqlalchemy": {"gradebook.book", "gradebook.tables", "gradebook.upgrades"},
    "yaml": {"intake.exports"},
    "scipy": set(),
    "pickle": set(),
    "marshal": set(),
    "shelve": set(),
    "dill": set(),
    "joblib": set(),
}  # fmt: skip
STANDARD_LIBRARY_ONLY = {"errors", "model", "cases.seeds", "sandbox.walls", "sandbox.memory"}
# Modules of ours that are loaded by name, with the reason.
LOADED_BY_NAME = {
    "cli.commands": "a subcommand is imported when it is asked for, so that `check` stays quick",
    "cli.main": "Ctrl-C is answered before Typer is there, which takes 0.05 s to import",
    "cases.plugin": "Hypothesis costs 0.15 s, and the cases a student runs never use it",
}

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 50
LONG_MODULES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}

# Where the name of a topic may stand, with the reason.
NAMES_A_TOPIC = {
    "cli.check": "an example in a help text",
    "cli.hint": "an example in a help text",
    "cli.plot": "an example in a help text",
    "diagnosis.diagnose": "an example in a comment",
}


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


TREES = {module_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
TEXTS = {module_name(path): path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
PACKAGES = {module_name(path) for path in PACKAGE.rglob("__init__.py")}
MODULES = sorted(set(TREES) - PACKAGES)


def imports(tree: ast.AST) -> Iterator[tuple[str, ast.stmt]]:
    """Every module that a piece of source imports, by its full name, with the statement."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            assert node.module
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield (full if full.removeprefix("grader.") in TREES else node.module), node


def ours(tree: ast.AST) -> set[str]:
    return {name.removeprefix("grader.") for name, _ in imports(tree) if name.startswith("grader.")}


def rows_of(module: str) -> list[tuple[int, str]]:
    return [(number, entry) for number, row in enumerate(ROWS) for entry in row if fnmatch.fnmatchcase(module, entry)]


@pytest.mark.parametrize("module", MODULES)
def test_every_module_is_in_one_row(module):
    """a new one must say where it belongs"""
    assert 1 == len(rows_of(module))


def test_every_row_is_about_modules_that_exist():
    """an entry that nothing matches is forgotten text"""
    assert [] == [entry for row in ROWS for entry in row if not fnmatch.filter(MODULES, entry)]


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_from_rows_below(module):
    """or from its own package, where the row says so"""
    (number, entry), *_ = rows_of(module)
    wrong = []
    for other in sorted(ours(TREES[module])):
        (below, its_entry), *_ = rows_of(other)
        inside = entry.endswith(".*") and its_entry == entry
        if below <= number and not inside:
            wrong.append(other)
    assert [] == wrong


def test_there_is_no_cycle():
    """also not within a package"""
    graph = {module: ours(TREES[module]) for module in MODULES}
    while graph:
        free = {module for module, needs in graph.items() if not needs & graph.keys()}
        assert free, f"a cycle among {sorted(graph)}"
        graph = {module: needs for module, needs in graph.items() if module not in free}


@pytest.mark.parametrize("package", sorted(PACKAGES))
def test_a_package_itself_holds_no_code(package):
    """a docstring, at most a version, or what others import from it"""
    assert all(isinstance(node, ast.Expr | ast.Assign | ast.ImportFrom) for node in TREES[package].body)


@pytest.mark.parametrize("module", MODULES)
def test_our_own_modules_are_imported_at_the_top(module):
    """an import inside a function hides a dependency"""
    hidden = [name for name, node in imports(TREES[module]) if name.startswith("grader") and node.col_offset]
    assert [] == hidden
    calls = [n for n in ast.walk(TREES[module]) if isinstance(n, ast.Call) and ast.unparse(n.func).endswith("import_module")]
    named = [ast.unparse(call.args[0]) for call in calls]
    assert module in LOADED_BY_NAME or all("grader" not in name and name.startswith(("'", '"')) for name in named)


def test_a_room_holds_nothing_but_the_wire():
    """no case, no comparison, no gradebook is in a process that runs submitted code"""
    reached, waiting = set(), {"sandbox.server"}
    while waiting:
        module = waiting.pop()
        reached.add(module)
        waiting |= ours(TREES[module]) - reached
    assert INSIDE == reached


@pytest.mark.parametrize("package", ONLY_IN)
def test_a_package_is_imported_only_where_it_belongs(package):
    """Keras only in the warm server; nothing that runs code while it reads data"""
    users = {module for module in MODULES if package in {name.partition(".")[0] for name, _ in imports(TREES[module])}}
    assert users <= ONLY_IN[package]


@pytest.mark.parametrize("module", sorted(STANDARD_LIBRARY_ONLY))
def test_the_shared_words_need_nothing_installed(module):
    """neither NumPy nor anything else"""
    roots = {name.partition(".")[0] for name, _ in imports(TREES[module])} - {"grader"}
    assert set() == roots - sys.stdlib_module_names


def test_no_array_file_is_ever_read():
    """np.load and its like believe what a file says of itself"""
    pattern = re.compile(r"\b(np\.load|numpy\.load|allow_pickle|np\.fromfile|h5py)\b")
    assert [] == [module for module in MODULES if pattern.search(TEXTS[module])]


def test_submitted_code_is_run_in_one_place():
    """exec, and eval for a cell that awaits, stand inside the room"""
    users = {
        module
        for module in MODULES
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("exec", "eval")
    }
    assert {"sandbox.loading"} == users


def topic_words() -> set[str]:
    """The names of the course's topics: folders, what stands behind their numbers, and modules handed in."""
    words = set()
    for path in (ROOT / "solutions").glob("*/topic.toml"):
        name, file = path.parent.name, tomllib.loads(path.read_text(encoding="utf-8"))["file"]
        words |= {name, name.partition("_")[2], Path(file).stem}
    return words


def test_the_engine_knows_no_topic():
    """a topic is a folder found by scanning"""
    words = topic_words()
    assert "softmax" in words
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)
    found = {module: pattern.findall(text) for module, text in TEXTS.items() if pattern.search(text)}
    assert {} == {module: names for module, names in found.items() if module not in NAMES_A_TOPIC}


@pytest.mark.parametrize("module", MODULES)
def test_modules_and_functions_are_short(module):
    """what is over is on a list, with the reason"""
    assert len(TEXTS[module].splitlines()) <= MOST_LINES or module in LONG_MODULES
    functions = [node for node in ast.walk(TREES[module]) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {f"{module}.{f.name}" for f in functions if (f.end_lineno or 0) - f.lineno + 1 > MOST_LINES_OF_A_FUNCTION}
    assert long <= set(LONG_FUNCTIONS)


def test_the_lists_of_exceptions_are_short():
    """and name what exists"""
    assert len(LONG_MODULES) + len(LONG_FUNCTIONS) <= 3
    assert {*LONG_MODULES, *NAMES_A_TOPIC, *LOADED_BY_NAME} <= set(MODULES)
