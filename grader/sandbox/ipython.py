"""What a notebook's author takes for Python: IPython's syntax, and `get_ipython` and `display`, which do nothing here.

The syntax is read by IPython's own transformer, loaded when a source is not plain Python: 20 ms, instead of 300 for the
whole of IPython, whose other parts a room does not have.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from importlib.abc import Loader
else:
    Loader = object  # importlib.abc takes a tenth of a warm server's start, for a base class that adds nothing

# Magics whose code is run all the same; what they would measure or hide matters to nobody here.
RUN = frozenset({"time", "timeit", "prun", "capture", "memit", "mprun", "lprun"})
# What `%pylab` brings in, as IPython's manual lists it; old lecture notes begin with it.
PYLAB = """\
import numpy
import matplotlib
from matplotlib import pylab, mlab, pyplot
np = numpy
plt = pyplot
from matplotlib.pylab import *
from numpy import *
"""
SHELL = "__notebook__"  # the name under which a module keeps its stand-in

_CELL_MAGIC = re.compile(r"\s*%%(\w+)([^\n]*)(?:\n|\Z)")
_OPTIONS = re.compile(r"\s*(?:-\w+\s*(?:\d+\s+)?)*")
# A command that goes on over several lines is one line to IPython; the lines below keep their numbers.
_CONTINUED = re.compile(r"^[ \t]*(?:[\w, .]+=[ \t]*)?[%!](?:[^\n]*\\\n)+[^\n]*", re.MULTILINE)


class Cell(NamedTuple):
    """A cell as Python: its source, and the magic over it that is not run, with the rest of the magic's line."""

    source: str
    magic: str = ""
    words: str = ""
    body: str = ""


def as_python(source: str) -> Cell:
    """Say a source that is no plain Python in plain Python, as far as IPython can; line numbers stay."""
    above = ""
    while found := _CELL_MAGIC.match(source):
        body = source[found.end() :]
        if found[1] not in RUN:
            return Cell("", found[1], found[2].strip(), body)
        above, source = above + "\n" * found[0].count("\n"), body
    joined = _CONTINUED.sub(lambda lines: lines[0].replace("\\\n", " ") + "\n" * lines[0].count("\n"), source)
    blank = joined[: len(joined) - len(joined.lstrip("\n"))]
    try:
        return Cell(above + blank + _transform()(joined))
    except Exception:  # the transformer's own trouble with what is no Python either; the caller leaves out what is not
        return Cell(above + source)


@cache
def _transform() -> Callable[[str], str]:
    """Load IPython's transformer without the packages around it."""
    found = PathFinder.find_spec("IPython")
    if found is None or not found.submodule_search_locations:
        raise ImportError("IPython is not installed")
    folder = next(iter(found.submodule_search_locations))
    before = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "IPython"}
    finders = sys.meta_path[:]
    try:
        sys.meta_path[:] = [BuiltinImporter, FrozenImporter, PathFinder]
        for name in ("IPython", "IPython.core", "IPython.utils"):
            package = sys.modules[name] = ModuleType(name)
            package.__path__ = ["/".join((folder, *name.split(".")[1:]))]
        transformer = importlib.import_module("IPython.core.inputtransformer2").TransformerManager()
    finally:
        sys.meta_path[:] = finders
        for name in [name for name in sys.modules if name.partition(".")[0] == "IPython"]:
            del sys.modules[name]
        sys.modules.update(before)
    transform: Callable[[str], str] = transformer.transform_cell
    return transform


class Nothing:
    """Takes every call, attribute and item, and does nothing."""

    def __call__(self, *args: object, **kwargs: object) -> Nothing:  # noqa: ARG002
        """Return nothing, again."""
        return self

    def __getattr__(self, name: str) -> Nothing:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __bool__(self) -> bool:
        return False


class Shell(Nothing):
    """The stand-in for IPython's shell.

    Args:
        note: told of each use, with the file and the line.
        run: runs the code below or beside a magic.
    """

    def __init__(self, note: Callable[[str, int], None], run: Callable[[str], None]) -> None:
        self.note = note
        self._run = run

    def __bool__(self) -> bool:
        return True

    def run_line_magic(self, name: str, line: str = "", *_: object) -> None:
        """Run the code of `%time` and its like, and bring in what `%pylab` does; nothing else."""
        if name in RUN:
            self._run(_OPTIONS.sub("", line, count=1))
        elif name == "pylab":
            self._run(PYLAB)

    def run_cell_magic(self, name: str, line: str, cell: str) -> None:  # noqa: ARG002
        """Run the cell below `%%time` and its like; nothing else."""
        if name in RUN:
            self._run(cell)

    def getoutput(self, *_: object, **__: object) -> list[str]:
        """Return what a shell command would have printed: nothing."""
        return []


def get_ipython() -> Shell | None:
    """Return the stand-in of the module that asks; a library that asks learns that it is in no notebook."""
    frame = sys._getframe(1)
    shell: Shell | None = frame.f_globals.get(SHELL)
    if shell is not None:
        shell.note(frame.f_code.co_filename, frame.f_lineno)
    return shell


def display(*args: object, **kwargs: object) -> None:
    """Show nothing."""


def furnish(module: ModuleType, shell: Shell) -> None:
    """Give a module the names that a notebook has by itself."""
    vars(module).update({SHELL: shell, "get_ipython": get_ipython, "display": display})


class StandIn(Loader):
    """Finds modules that do nothing in the place of IPython's."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002
        """Return how the module is made; the signature is Python's."""
        return ModuleSpec(name, self, is_package=True) if name.partition(".")[0] == "IPython" else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return a module that has every name."""
        return _Empty(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Put in what is looked for by its value."""
        vars(module).update(get_ipython=get_ipython, display=display, version_info=(9, 0, 0), __version__="9.0.0")


class _Empty(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()
