"""Run a submission as far as it goes: statement by statement, in one module; what fails is named and passed over.

Whatever is found here is the room's own word. It decides nothing but which statements of its own file are left out, and what
is said of them.
"""

from __future__ import annotations
import __future__

import ast
import inspect
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import CodeType, FunctionType, ModuleType
from typing import NamedTuple

from grader.sandbox.faults import Fault, own_frames, safe_text
from grader.sandbox.imports import OwnFiles, is_there
from grader.sandbox.ipython import Cell, Shell, as_python, furnish
from grader.sandbox.parsing import Damage, bound_names, imported, is_stub, parse, runs_nothing

MOST_REMARKS = 50
STAR = "*"  # what `bound_names` calls the names of `from x import *`

_IMPORT = re.compile(r"^([ \t]*)(?:from|import)[ \t]+(\w+)", re.MULTILINE)
_CANNOT_IMPORT = re.compile(r"cannot import name '(\w+)' from '([\w.]+)'")
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
_WORKING = (ast.Call, ast.Await, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.BinOp)
# What stands for a statement that ended its room: the exception that what needs it is told.
_ENDS = {
    "timed_out": ("TimeoutError", "this part of the file did not finish in time"),
    "out_of_memory": ("MemoryError", "this part of the file needed too much memory"),
    "crashed": ("RuntimeError", "this part of the file ended the whole Python process"),
    "sparing": ("TimeoutError", "this part of the file was left out, since the file takes too long to load"),
}
# How alike two names must be: `nrom` and `norm` are, and longer ones with a letter or two that differ.
_ALIKE = 0.75

Tell = Callable[[str, int], None]


class Request(NamedTuple):
    """What is to be loaded.

    `beside` are the student's own files (path, source), `functions` the names that will be called, `left_out` the statements
    that ended an earlier room (label, number, how); `sparing` runs nothing but definitions, imports and plain values.
    """

    cells: Sequence[tuple[str, str]]
    beside: Sequence[tuple[str, str]] = ()
    functions: Sequence[str] = ()
    left_out: Sequence[tuple[str, int, str]] = ()
    sparing: bool = False
    folder: str = ""


class Loading:
    """One module with a submission in it, and what was passed over.

    Args:
        name: the module's name.
        request: what is loaded.
        tell: called before each statement that might not come to its end, with its file and number.
    """

    def __init__(self, name: str, request: Request, tell: Tell) -> None:
        self.module = sys.modules[name] = ModuleType(name)
        self.labels = {label for label, _ in request.cells} | {path for path, _ in request.beside}
        self.remarks: list[tuple[str | int, ...]] = []
        self._tell = tell
        self._functions = tuple(request.functions)
        self._left_out = {(label, number): how for label, number, how in request.left_out}
        self._sparing = request.sparing
        self._running: tuple[str, int] | None = None
        # By module, whose own name the submission may change: what is lost, what is a stub, and how statements are compiled.
        self._lost: dict[int, dict[str, Fault]] = {}
        self._stubs: dict[tuple[int, str], object] = {}
        self._flags: dict[int, int] = {}
        self._defined: dict[str, object] = {}
        self._rebound: dict[str, tuple[str, int]] = {}
        self._commands: dict[tuple[str, int], None] = {}
        self._loaded = False
        label = request.cells[0][0] if request.cells else ""
        main = label.rpartition("/")[2].removesuffix(".py")
        self._own = OwnFiles(dict(request.beside), (main, self.module), self.run, request.folder)
        self._own.install()
        for label, source in request.cells:
            self.module.__file__ = label
            self.run(label, source, self.module)
        self._finish()

    def lost(self, name: str, *, by_name: bool = False) -> Fault | None:
        """Return why a name of the submission is not there, None if nothing that was passed over would have made it.

        A `from x import *` may have made any name; with `by_name` it is not blamed.
        """
        names = self._lost.get(_space(self.module), {})
        return names.get(name) or (None if by_name else names.get(STAR))

    def cause(self, error: BaseException) -> Fault | None:
        """Return what was passed over and is now missed, None for an exception that has its own cause."""
        if type(error) is ImportError:
            told = _CANNOT_IMPORT.match(safe_text(error))
            helper = sys.modules.get(told[2]) if told else None
            return self._lost.get(_space(helper), {}).get(told[1]) if told and type(helper) is ModuleType else None
        if type(error) is AttributeError and type(error.obj) is ModuleType and type(error.name) is str:
            return self._lost.get(_space(error.obj), {}).get(error.name)
        trace = error.__traceback__
        if type(error) is not NameError or type(error.name) is not str or trace is None:
            return None
        while trace.tb_next is not None:
            trace = trace.tb_next
        names = self._lost.get(id(trace.tb_frame.f_globals), {})
        return names.get(error.name) or names.get(STAR)

    def run(self, label: str, source: str, module: ModuleType) -> None:
        """Run one cell or file in its module; never raises."""
        self.labels.add(label)
        furnish(module, Shell(self._note_command, lambda code: self.run(f"{label} (magic)", code, module)))
        parsed = parse(source)
        if parsed.damage:
            cell = as_python(source)
            self._other_magic(label, cell)
            parsed = parse(cell.source)
        for damage in parsed.damage:
            self._unreadable(label, damage, module)
        self._look_at_imports(label, source, parsed.body)
        outer = self._running
        for number, statement in enumerate(_single(parsed.body)):
            code = self._ready(label, number, statement, module)
            if code is not None:
                self._execute(code, label, statement, module)
                self._watch(label, statement, module)
        if outer is not None:
            self._announce(*outer)

    def _ready(self, label: str, number: int, statement: ast.stmt, module: ModuleType) -> CodeType | None:
        """Return a statement's code, None for one that is not to be run."""
        how = self._left_out.get((label, number)) or ("sparing" if self._sparing and _works(statement) else None)
        if how is not None:
            error, message = _ENDS[how]
            fault = Fault(how, label, statement.lineno, error, error, message)
            if how != "sparing" or all(remark[0] != how for remark in self.remarks):
                self.remarks.append(fault.remark)
            self._lose(fault, bound_names(statement), module)
            return None
        if isinstance(statement, ast.FunctionDef) and is_stub(statement) and self._stands(statement.name, module):
            self.remarks.append(("stub", label, statement.lineno, statement.name))
            return None
        flags = self._flags.get(_space(module), ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of odd escapes; who makes warnings errors means those of running code
                code: CodeType = compile(ast.Module([statement], []), label, "exec", flags, dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            line = getattr(error, "lineno", None) or statement.lineno
            self._unreadable(label, Damage(line, error, bound_names(statement)), module)
            return None
        # As in a notebook, what one statement imports from __future__ holds for all below.
        self._flags[_space(module)] = flags | code.co_flags & __future__.annotations.compiler_flag
        if not runs_nothing(statement):
            self._announce(label, number)
        return code

    def _execute(self, code: CodeType, label: str, statement: ast.stmt, module: ModuleType) -> None:
        try:
            if code.co_flags & inspect.CO_COROUTINE:
                import asyncio  # a fifth of a warm server's start, for the one cell in a thousand that awaits

                asyncio.run(eval(code, vars(module)))  # noqa: S307 - as below, for a cell that awaits
            else:
                exec(code, vars(module))  # noqa: S102 - the one place where submitted code starts, inside the walls
        except BaseException as error:  # also SystemExit: what stands below still runs
            cause = self.cause(error)
            if cause is not None:
                self._lose(cause, bound_names(statement), module)
                return
            frames = [line for place, line in own_frames(error, {label})]
            line = frames[0] if frames else statement.lineno
            name, text, kind, word = type(error).__name__, safe_text(error), "raised", type(error).__name__
            if type(error) is ModuleNotFoundError and type(error.name) is str:
                kind, word = "module", error.name
            fault = Fault(kind, label, line, word, name, text)
            self.remarks.append(fault.remark)
            self._lose(fault, bound_names(statement), module)

    def _announce(self, label: str, number: int) -> None:
        self._running = (label, number)
        self._tell(label, number)

    def _unreadable(self, label: str, damage: Damage, module: ModuleType) -> None:
        error = damage.error
        text = safe_text(error.msg if isinstance(error, SyntaxError) else error)
        fault = Fault("syntax", label, damage.line, type(error).__name__, type(error).__name__, text)
        self.remarks.append(fault.remark)
        self._lose(fault, damage.names, module)

    def _lose(self, fault: Fault, names: Iterable[str], module: ModuleType) -> None:
        there = self._lost.setdefault(_space(module), {})
        for name in names:
            there.setdefault(name, fault)

    def _stands(self, name: str, module: ModuleType) -> bool:
        """Tell whether an earlier definition would be undone by a stub."""
        earlier = vars(module).get(name)
        return callable(earlier) and earlier is not self._stubs.get((_space(module), name))

    def _watch(self, label: str, statement: ast.stmt, module: ModuleType) -> None:
        """Note what a statement did to the functions that will be called."""
        names = vars(module)
        if isinstance(statement, ast.FunctionDef) and is_stub(statement):
            self._stubs[_space(module), statement.name] = names.get(statement.name)
        if module is not self.module:
            return
        for name in self._functions:
            if callable(names.get(name)):
                self._defined[name] = names[name]
                self._rebound.pop(name, None)
            elif name in names:
                self._rebound.setdefault(name, (label, statement.lineno))

    def _finish(self) -> None:
        """Look at the end of the file which functions are there under which names."""
        names = vars(self.module)
        for name, (label, line) in self._rebound.items():
            if name not in names:
                continue  # deleted further down
            kind = type(names[name]).__name__
            if name in self._defined:
                names[name] = self._defined[name]
                self.remarks.append(("value_below", label, line, name, kind))
            else:
                fault = Fault("value", label, line, name, "TypeError", f"{name} is a value ({kind}), not a function")
                self.remarks.append((*fault.remark, kind))
                self._lose(fault, [name], self.module)
        self._look_for_misspelled([name for name in self._functions if name not in names and self.lost(name) is None])
        if self._commands:
            label, line = next(iter(self._commands))
            self.remarks.append(("commands", label, line, len(self._commands)))
        self._loaded = True
        del self.remarks[MOST_REMARKS:]

    def _look_for_misspelled(self, missing: list[str]) -> None:
        if not missing:
            return
        import difflib  # 6 ms, for those who need it

        names = {
            name: value.__code__.co_firstlineno
            for name, value in vars(self.module).items()
            if type(value) is FunctionType and value.__code__.co_filename in self.labels and name not in self._functions
        }
        for name in missing:
            alike = {other.lower(): other for other in names}
            found = difflib.get_close_matches(name.lower(), alike, n=1, cutoff=_ALIKE)
            if found:
                other = alike[found[0]]
                label = vars(self.module)[other].__code__.co_filename
                text = f"name '{name}' is not defined. Did you mean '{other}'?"
                fault = Fault("misspelled", label, names.pop(other), other, "NameError", text)
                self.remarks.append((*fault.remark, name))
                self._lose(fault, [name], self.module)

    def _look_at_imports(self, label: str, source: str, body: Iterable[ast.stmt]) -> None:
        """Tell which of the student's own files are not the ones imported, and what functions will not find."""
        roots = self._own.roots
        for indent, root in _IMPORT.findall(source):
            if root in roots or (indent and sys.modules.get(root) is None and root not in sys.stdlib_module_names):
                break
        else:
            return  # nearly always, and quickly; a docstring's "from the lecture" is the exception
        for line, depth, root in sorted(imported(body)):
            if root in roots and self._own.shadowed(root):
                self.remarks.append(("shadowed", label, line, roots[root]))
            elif depth and root not in roots and not is_there(root):
                self.remarks.append(("module_inside", label, line, root))

    def _other_magic(self, label: str, cell: Cell) -> None:
        """Note a cell that is no Python; `%%writefile` gives the student a file, as it does on their desk."""
        if not cell.magic:
            return
        self._note_command(label, 1)
        path = cell.words.rpartition(" ")[2].removeprefix("./")
        if cell.magic in ("writefile", "file") and path.endswith(".py"):
            self.labels.add(path)
            self._own.add(path, cell.body)

    def _note_command(self, label: str, line: int) -> None:
        if not self._loaded and label in self.labels:
            self._commands[label, line] = None


def _space(module: ModuleType) -> int:
    return id(vars(module))


def _single(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements, each imported module as one: of `import a, b` the one that is there counts."""
    for statement in body:
        if isinstance(statement, ast.Import) and len(statement.names) > 1:
            yield from (ast.copy_location(ast.Import([alias]), statement) for alias in statement.names)
        else:
            yield statement


def _works(statement: ast.stmt) -> bool:
    """Tell a statement that computes something from a definition, an import or a plain value."""
    if isinstance(statement, _DEFINITIONS):
        return False
    is_plain = isinstance(statement, ast.Assign | ast.AnnAssign | ast.Expr)
    return not is_plain or any(isinstance(node, _WORKING) for node in ast.walk(statement))
