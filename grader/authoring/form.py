"""Find an author's mistakes in a topic folder by reading it: nothing is run, so it takes no time."""

from __future__ import annotations

import ast
import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.authoring.faults import (
    FORBIDDEN_IMPORT,
    LACKS,
    MISSING,
    NEVER_RUN,
    NO_JAPANESE_TITLE,
    NO_LANGUAGE,
    NO_POINTS,
    NO_TEXT,
    NO_TITLE,
    NONE_OF_THEM,
    NOT_A_CASE,
    NOT_UTF8,
    SAME_CODE,
    SYNTAX,
    TWICE,
    UNKNOWN_FUNCTION,
    WRONG_SUM,
    Fault,
)
from grader.authoring.folder import HANDOUTS
from grader.authoring.handouts import open_ends
from grader.course.course import Topic
from grader.model import LANGUAGES, Text

CASE_FILES = ("visible_cases.py", "hidden_cases.py")
# Answers that change some of the model answer's functions.
_CHANGES = ("misconceptions", "spellings", "alternatives")
_TOLD = ("BELIEF", "HINT")
_ALLOWED = {"__future__", "numpy", "pytest", "hypothesis"}
# Of the standard library what reaches files, processes, the network or other modules' code.
_REACHING_OUT = {
    "os", "posix", "nt", "pathlib", "shutil", "tempfile", "glob", "fileinput", "mmap", "subprocess", "multiprocessing",
    "concurrent", "threading", "_thread", "asyncio", "signal", "pty", "socket", "socketserver", "select", "selectors", "ssl",
    "urllib", "http", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "nntplib", "xmlrpc", "webbrowser", "importlib",
    "imp", "runpy", "pkgutil", "zipimport", "builtins", "ctypes", "pickle", "marshal", "shelve", "dbm", "sqlite3", "code",
    "codeop",
}  # fmt: skip
_IMPORTERS = ("__import__", "import_module", "importorskip")


@dataclass(frozen=True, slots=True)
class _Module:
    """A Python file of a topic that could be read."""

    path: Path
    text: str
    tree: ast.Module


@dataclass(frozen=True, slots=True)
class _Case:
    """A function of a case file that is marked with @case."""

    path: Path
    function: ast.FunctionDef | ast.AsyncFunctionDef
    mark: ast.Call

    def keyword(self, name: str) -> ast.expr | None:
        """Return what the marker says under a name."""
        return next((word.value for word in self.mark.keywords if word.arg == name), None)


def faults(topic: Topic) -> list[Fault]:
    """Return every mistake in the files of a topic, in the order of files and lines."""
    plot = topic.folder / "plot.py"
    others = [] if plot.is_file() else [Fault(plot, 0, MISSING)]
    for name in HANDOUTS.values():
        path = topic.folder / name
        text = _read(path)
        others += [text] if isinstance(text, Fault) else open_ends(path, text)
    return sorted([*faults_of_code(topic), *others], key=lambda fault: fault[:2])


def faults_of_code(topic: Topic) -> list[Fault]:
    """Return the mistakes in what decides marks, and in every other Python file of a topic."""
    paths = [topic.folder / name for name in (topic.file, "reference.py", *CASE_FILES)]
    paths += [path for path in sorted(topic.folder.rglob("*.py")) if path not in paths and "__pycache__" not in path.parts]
    read = [_parsed(path) for path in paths]
    modules = {one.path: one for one in read if isinstance(one, _Module)}
    found = [one for one in read if isinstance(one, Fault)]
    for module in modules.values():
        found += _twice(module)
    for path in paths[:2]:
        if path in modules:
            found += _lacking(modules[path], topic)
    changes = [module for module in modules.values() if module.path.parent.name in _CHANGES]
    for module in changes:
        found += _unused(module, topic)
    misconceptions = [module for module in changes if module.path.parent.name == "misconceptions"]
    for module in misconceptions:
        found += _untold(module)
    found += _same_code(misconceptions)
    case_files = [modules[path] for path in paths[2:4] if path in modules]
    for module in case_files:
        found += [*_imports(module, topic), *_cases(module, topic)]
    if len(case_files) == len(CASE_FILES):
        found += _sum(case_files, topic)
    return sorted(found, key=lambda fault: fault[:2])


def _read(path: Path) -> str | Fault:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Fault(path, 0, MISSING)
    except UnicodeDecodeError:
        return Fault(path, 0, NOT_UTF8)


def _parsed(path: Path) -> _Module | Fault:
    text = _read(path)
    if isinstance(text, Fault):
        return text
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Python only warns of is the author's to decide
            tree = ast.parse(text)
            compile(tree, str(path), "exec", dont_inherit=True)  # finds what parsing does not, such as a second `global`
    except SyntaxError as error:
        return Fault(path, error.lineno or 0, SYNTAX.filled(why=error.msg))
    except ValueError as error:
        return Fault(path, 0, SYNTAX.filled(why=error))
    return _Module(path, text, tree)


def _definitions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node


def _bound(tree: ast.Module) -> set[str]:
    """Return the names that a module binds at its top level by defining, assigning or importing."""
    names = {node.name for node in _definitions(tree)}
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.If | ast.Try | ast.With | ast.For):
            names |= {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
            names |= {one.name for one in ast.walk(node) if isinstance(one, ast.FunctionDef | ast.ClassDef)}
    return names


def _twice(module: _Module) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for node in _definitions(module.tree):
        if (node.name in first and not node.decorator_list) or (node.name in first and _mark(node)):
            yield Fault(module.path, node.lineno, TWICE.filled(name=node.name, first=first[node.name]))
        first.setdefault(node.name, node.lineno)


def _lacking(module: _Module, topic: Topic) -> Iterator[Fault]:
    names = _bound(module.tree)
    return (Fault(module.path, 0, LACKS.filled(name=name)) for name in topic.functions if name not in names)


def _unused(module: _Module, topic: Topic) -> Iterator[Fault]:
    if not _bound(module.tree).intersection(topic.functions):
        yield Fault(module.path, 0, NONE_OF_THEM.filled(names=", ".join(topic.functions)))


def _untold(module: _Module) -> Iterator[Fault]:
    """Yield what a misconception does not tell a student in both languages."""
    told = {
        node.targets[0].id: node
        for node in module.tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in _TOLD
    }
    for name in _TOLD:
        if name not in told:
            yield Fault(module.path, 0, NO_TEXT.filled(name=name))
            continue
        line, value = told[name].lineno, _literal(told[name].value)
        if not isinstance(value, dict):
            yield Fault(module.path, line, NO_TEXT.filled(name=name))
            continue
        for lang in LANGUAGES:
            if not isinstance(value.get(lang), str) or not value[lang].strip():
                yield Fault(module.path, line, NO_LANGUAGE.filled(name=name, lang=lang))


def _same_code(misconceptions: Iterable[_Module]) -> Iterator[Fault]:
    first: dict[str, Path] = {}
    for module in misconceptions:
        code = _code(ast.parse(module.text))
        if code in first:
            yield Fault(module.path, 0, SAME_CODE.filled(other=first[code].name))
        first.setdefault(code, module.path)


def _code(tree: ast.Module) -> str:
    """Return what a module does, without docstrings and what it tells; the tree is used up."""
    kept = []
    for node in tree.body:
        told = isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in _TOLD
        if not told and not _is_docstring(node):
            kept.append(node)
    for node in kept:
        for inner in ast.walk(node):
            if isinstance(inner, ast.FunctionDef | ast.ClassDef) and _is_docstring(inner.body[0]) and len(inner.body) > 1:
                inner.body = inner.body[1:]
    return "\n".join(map(ast.dump, kept))


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _mark(node: ast.stmt) -> ast.Call | None:
    """Return the @case(...) of a function."""
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    calls = [one for one in node.decorator_list if isinstance(one, ast.Call)]
    return next((one for one in calls if ast.unparse(one.func).rpartition(".")[2] == "case"), None)


def _marked(module: _Module) -> list[_Case]:
    found = []
    for node in module.tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (mark := _mark(node)):
            found.append(_Case(module.path, node, mark))
    return found


def _cases(module: _Module, topic: Topic) -> Iterator[Fault]:
    marked = _marked(module)
    names = {case.function.name for case in marked}
    for node in _definitions(module.tree):
        if node.name.startswith("test_") and node.name not in names:
            yield Fault(module.path, node.lineno, NOT_A_CASE.filled(name=node.name))
    for case in marked:
        yield from (Fault(case.path, case.function.lineno, text) for text in _form_of(case, topic))


def _form_of(case: _Case, topic: Topic) -> Iterator[Text]:
    name = case.function.name
    if not name.startswith("test_"):
        yield NEVER_RUN.filled(name=name)
    of = _literal(case.mark.args[0]) if case.mark.args else _literal(case.keyword("function"))
    if of is not None and of not in topic.functions:
        yield UNKNOWN_FUNCTION.filled(name=of, names=", ".join(topic.functions))
    if case.keyword("points") is None:
        yield NO_POINTS.filled(name=name)
    if not (ast.get_docstring(case.function) or "").strip():
        yield NO_TITLE.filled(name=name)
    japanese = case.keyword("ja")
    if japanese is None or (isinstance(japanese, ast.Constant) and not str(japanese.value).strip()):
        yield NO_JAPANESE_TITLE.filled(name=name)


def _literal(node: ast.expr | None) -> object:
    """Return the value of a literal, None for anything else: nothing of an author's is run here."""
    try:
        return ast.literal_eval(node) if node is not None else None
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


def _sum(case_files: Iterable[_Module], topic: Topic) -> Iterator[Fault]:
    """Yield the sum of points where it is wrong, as far as every case states its points as a number."""
    # Of two functions of one name in a file the last counts, as in Python.
    counted = {(module.path, case.function.name): case for module in case_files for case in _marked(module)}
    points = [_literal(case.keyword("points")) for case in counted.values()]
    numbers = [one for one in points if isinstance(one, int | float)]
    total = round(sum(numbers), 6)
    if len(numbers) == len(points) and total != topic.points:
        path = topic.folder / "topic.toml"
        lines = path.read_text(encoding="utf-8").splitlines()
        line = next((number for number, text in enumerate(lines, start=1) if re.match(r"\s*points\s*=", text)), 0)
        yield Fault(path, line, WRONG_SUM.filled(stated=f"{topic.points:g}", sum=f"{total:g}"))


def _imports(module: _Module, topic: Topic) -> Iterator[Fault]:
    for node in ast.walk(module.tree):
        for name in _imported(node):
            if not _may_import(name, topic):
                line = getattr(node, "lineno", 0)
                yield Fault(module.path, line, FORBIDDEN_IMPORT.filled(name=name))


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        if node.module == "grader" and not node.level:
            return [f"grader.{alias.name}" for alias in node.names]
        return ["." * node.level + (node.module or "")]
    if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in _IMPORTERS:
        return [str(_literal(node.args[0]) if node.args else None)]
    return []


def _may_import(name: str, topic: Topic) -> bool:
    root = name.partition(".")[0]
    if root in (topic.stem, "reference", "support"):
        return False
    return name == "grader.cases" or root in _ALLOWED or (root in sys.stdlib_module_names and root not in _REACHING_OUT)
