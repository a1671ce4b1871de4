"""What a submission finds when it imports: its own files, no windows, and nothing that the room of its kind lacks."""

from __future__ import annotations

import functools
import importlib.util
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING

from grader.sandbox import packages

if TYPE_CHECKING:
    from importlib.abc import Loader
else:
    Loader = object  # importlib.abc takes a tenth of a warm server's start, for a base class that adds nothing

# matplotlib's backends that open windows; a submission may ask for one by name, and the machine may have a screen.
WINDOWS = tuple(
    f"matplotlib.backends.backend_{kit}"
    for kit in (
        "gtk3agg", "gtk3cairo", "gtk4agg", "gtk4cairo", "macosx", "nbagg", "qt5agg", "qt5cairo", "qtagg", "qtcairo", "tkagg",
        "tkcairo", "webagg", "wx", "wxagg", "wxcairo",
    )
)  # fmt: skip
WITHOUT_WINDOW = "matplotlib.backends.backend_agg"

SearchPath = Sequence[str] | None


class NoWindows:
    """Finds the backend that draws in memory in the place of each one of matplotlib's that opens windows."""

    def find_spec(self, name: str, path: SearchPath, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002
        """Return where the module's code is; the signature is Python's."""
        plain = importlib.util.find_spec(WITHOUT_WINDOW) if name in WINDOWS else None
        return importlib.util.spec_from_file_location(name, plain.origin) if plain and plain.origin else None


class OnlyPackages:
    """Finds on the path what a sealed room has, and nothing else that happens to be installed."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def find_spec(self, name: str, path: SearchPath, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return where the module's code is; the signature is Python's."""
        there = path is not None or name in sys.stdlib_module_names or name in self._installed
        return PathFinder.find_spec(name, path, target) if there else None

    @functools.cached_property
    def _installed(self) -> frozenset[str]:
        """What the kind's packages are, asked when a name is none of Python's own: it takes a tenth of a second."""
        finders = sys.meta_path[:]
        sys.meta_path[:] = [PathFinder if finder is self else finder for finder in finders]  # asking imports, too
        try:
            return packages.modules(self._kind)
        finally:
            sys.meta_path[:] = finders


def hide_packages(kind: str) -> None:
    """Let this process find only the packages of a kind of room, also where others are installed."""
    sys.meta_path[:] = [OnlyPackages(kind) if finder is PathFinder else finder for finder in sys.meta_path]


def is_there(root: str) -> bool:
    """Tell whether a top-level module can be imported here."""
    if root in sys.modules:
        return sys.modules[root] is not None
    return root in sys.stdlib_module_names or importlib.util.find_spec(root) is not None


class OwnFiles(Loader):
    """Finds the student's own files, as on their desk; Python and the room's packages come first.

    Args:
        files: sources by their path from the submission's folder.
        main: the submission's own module; a helper may import it by its file's name.
        run: runs one file's source in its module.
        folder: where the files lie, with a slash at its end, when they lie anywhere that Python looks.
    """

    def __init__(
        self,
        files: Mapping[str, str],
        main: tuple[str, ModuleType],
        run: Callable[[str, str, ModuleType], None],
        folder: str = "",
    ) -> None:
        self._files = dict(files)
        self._main_name, self._main = main
        self._run = run
        self._folder = folder
        # The names under which the files can be imported, each with the path of one file.
        self.roots = {_root(file): file for file in sorted(files, reverse=True)}
        self._shadowed: dict[str, bool] = {}

    def add(self, file: str, source: str) -> None:
        """Take up a file that the submission itself writes."""
        self._files[file] = source
        self.roots[_root(file)] = file

    def shadowed(self, root: str) -> bool:
        """Tell whether Python or the room has something of the same name."""
        if root not in self._shadowed:
            known = sys.modules.get(root)
            self._shadowed[root] = (
                root in sys.stdlib_module_names
                or (known is not None and not isinstance(getattr(known, "__loader__", None), OwnFiles))
                or self._is_installed(root)
            )
        return self._shadowed[root]

    def _is_installed(self, root: str) -> bool:
        elsewhere = [entry for entry in sys.path if entry not in ("", self._folder.rstrip("/"))]
        finder = next((finder for finder in sys.meta_path if isinstance(finder, OnlyPackages)), PathFinder)
        found = finder.find_spec(root, None) and PathFinder.find_spec(root, elsewhere)
        return bool(found and found.loader)

    def find_spec(self, name: str, path: SearchPath, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002
        """Return how the module is made; the signature is Python's."""
        root = name.partition(".")[0]
        if root not in self.roots and root != self._main_name:
            return None
        base = name.replace(".", "/")
        file = next((file for file in (f"{base}/__init__.py", f"{base}.py") if file in self._files), "")
        is_main = name == self._main_name
        is_folder = any(file.startswith(f"{base}/") for file in self._files)
        if not (file or is_main or is_folder) or self.shadowed(root):
            return None
        spec = ModuleSpec(name, self if file or is_main else None, origin=self._folder + file if file else None)
        spec.has_location = bool(file)
        if is_folder:
            spec.submodule_search_locations = [self._folder + base]
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Return the submission's own module when it is meant, None for a new one."""
        return self._main if spec.name == self._main_name and spec.origin is None else None

    def exec_module(self, module: ModuleType) -> None:
        """Run a helper's file."""
        if module is not self._main:
            file = str(module.__file__)
            self._run(file, self._files[file.removeprefix(self._folder)], module)

    def install(self) -> None:
        """Come before all finders, in the place of the own files of an earlier submission."""
        stale = [
            name for name, module in sys.modules.items() if module and isinstance(getattr(module, "__loader__", None), OwnFiles)
        ]
        for name in stale:
            del sys.modules[name]
        sys.meta_path[:] = [self, *(finder for finder in sys.meta_path if not isinstance(finder, OwnFiles))]


def _root(file: str) -> str:
    return file.partition("/")[0].removesuffix(".py")
