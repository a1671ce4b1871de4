"""The student's own modules that an answer imports go with it, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.intake import beside as module
from grader.intake.beside import Place, Read, beside, beside_on_disk

FolderOf = Callable[[dict[str, str | bytes]], Path]


def place(files: dict[str, Read]) -> Place:
    """Return a place that holds some files."""
    return Place(files, frozenset(path.partition("/")[0].removesuffix(".py") for path in files))


def found(contents: dict[str, str], *texts: str) -> list[str]:
    """Return the paths of the files that an answer of these texts imports."""
    places = [place({name: lambda text=text: text.encode() for name, text in contents.items()})]
    return [own.path for own in beside(texts, places).files]


@pytest.mark.parametrize(
    "text",
    [
        "import utils",
        "import utils as u, numpy",
        "import numpy, utils",
        "from utils import helper",
        "from utils import *",
        "from utils import (\n    helper,  # a comment\n)",
        "if True:\n    import utils\n",
        "try: import utils\nexcept ImportError: pass",
        "x = 1; import utils",
        "import importlib\nu = importlib.import_module('utils')",
        'u = __import__("utils")',
        "import \\\n    utils",
        "import utils  # my own",
        "def f():\n    from utils import helper\n",
        "%matplotlib inline\nimport utils",
        "from .utils import helper",
        "from . import utils",
    ],
)
def test_how_a_module_is_imported(text: str) -> None:
    """Every way to write an import is understood, also in a text that Python alone could not read."""
    assert ["utils.py"] == found({"utils.py": "", "other.py": ""}, text)


@pytest.mark.parametrize("text", ["", "x = 1", "# import utils", "importutils", "import utilsx", "from utilsx import utils_"])
def test_what_imports_nothing(text: str) -> None:
    """A file that is not imported stays out, so that two equal answers have equal units."""
    assert [] == found({"utils.py": ""}, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("import tools", ["tools/__init__.py"]),
        ("import tools.deep.most", ["tools/__init__.py", "tools/deep/most.py"]),
        ("from tools import maths", ["tools/__init__.py", "tools/maths.py", "tools/other.py"]),
        ("from tools.deep import most", ["tools/__init__.py", "tools/deep/most.py"]),
        ("from tools.maths import f", ["tools/__init__.py", "tools/maths.py", "tools/other.py"]),
    ],
)
def test_packages(text: str, expected: list[str]) -> None:
    """Of a package come the modules that are imported, each with its folder's `__init__.py`, and what they import."""
    contents = {
        "tools/__init__.py": "",
        "tools/maths.py": "from . import other",
        "tools/other.py": "",
        "tools/deep/most.py": "",
        "tools/never.py": "",
    }
    assert expected == found(contents, text)


def test_imports_of_imports() -> None:
    """What a helper imports comes along, also in a circle and from the package above."""
    contents = {
        "a.py": "import p.b",
        "p/__init__.py": "",
        "p/b.py": "from .c import x",
        "p/c.py": "from ..d import y\nimport a",
    }
    assert ["a.py", "d.py", "p/__init__.py", "p/b.py", "p/c.py"] == found(contents | {"d.py": ""}, "import a")


def test_the_nearest_place_wins() -> None:
    """A module beside the answer hides one of the same name elsewhere, whole packages too."""
    near = {"utils.py": lambda: b"near", "tools/__init__.py": lambda: b""}
    far = {"utils.py": lambda: b"far", "tools/more.py": lambda: b"", "only.py": lambda: b"only"}
    own = beside(["import utils, tools.more, only"], [place(near), place(far)]).files
    assert [("only.py", "only"), ("tools/__init__.py", ""), ("utils.py", "near")] == [(one.path, one.source) for one in own]


def test_text_and_digest() -> None:
    """A file's text is decoded as an answer's is, and its digest is that of its bytes."""
    data = "# 関数\r\nx = 1\r\n".encode("cp932")
    (own,) = beside(["import utils"], [place({"utils.py": lambda: data})]).files
    assert ("# 関数\nx = 1\n", hashlib.sha256(data).hexdigest()) == (own.source, own.digest)


def test_a_file_that_is_no_text_stays_out() -> None:
    """What cannot be read as text is no module."""
    assert () == beside(["import utils"], [place({"utils.py": lambda: b"\0\1"})]).files


def test_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the bound the rest is left out, and that is told."""
    monkeypatch.setattr(module, "MAX_OWN_FILES", 2)
    places = [place({f"m{number}.py": lambda: b"" for number in range(3)})]
    own = beside(["import m0, m1, m2"], places)
    assert (["m0.py", "m1.py"], False) == ([one.path for one in own.files], own.complete)


def test_too_much_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long text is left out as well."""
    monkeypatch.setattr(module, "MAX_OWN_CHARS", 3)
    own = beside(["import a, b"], [place({"a.py": lambda: b"12", "b.py": lambda: b"34"})])
    assert (["a.py"], False) == ([one.path for one in own.files], own.complete)


@pytest.mark.parametrize(
    "text",
    [
        "import " + "a." * 100_000,
        "from " + "a" * 100_000 + " import " + "b," * 100_000,
        "import a," * 30_000,
        "from a import (\n" * 30_000,
    ],
)
def test_a_hostile_text_is_looked_through_at_once(text: str) -> None:
    """However long its imports are, a text is gone through once."""
    assert ["a.py"] == found({"a.py": ""}, text, "import a")


def test_on_disk(folder_of: FolderOf) -> None:
    """Modules beside the file and in packages below it are found; tests, hidden folders and the file itself are not."""
    contents = {
        "01_a/a.py": "import utils, p.q, test_x, conftest, cache, support, a",
        "01_a/utils.py": "",
        "01_a/p/q.py": "",
        "01_a/test_x.py": "",
        "01_a/conftest.py": "",
        "01_a/support.py": "",
        "01_a/.cache/cache.py": "",
    }
    file = folder_of(contents) / "01_a/a.py"
    assert ["p/q.py", "utils.py"] == [own.path for own in beside_on_disk(file, [contents["01_a/a.py"]]).files]


def test_another_answer_on_disk(folder_of: FolderOf) -> None:
    """An answer to another topic can be imported, with what stands beside it."""
    root = folder_of({"01_a/a.py": "import utils", "01_a/utils.py": "", "02_b/b.py": "import a"})
    own = beside_on_disk(root / "02_b/b.py", ["import a"], [root / "01_a/a.py"])
    assert ["a.py", "utils.py"] == [one.path for one in own.files]


@pytest.mark.parametrize("name", ["utils-1.py", "utils (1).py", "utils(2).py"])
def test_a_numbered_module(folder_of: FolderOf, name: str) -> None:
    """A learning platform or browser numbers a module; it is found under its own name."""
    file = folder_of({"a.py": "", name: "new"}) / "a.py"
    assert [("utils.py", "new")] == [(own.path, own.source) for own in beside_on_disk(file, ["import utils"]).files]


def test_the_last_number_counts(folder_of: FolderOf) -> None:
    """Of several numbers the largest is the newest; a module without a number is taken as it is."""
    file = folder_of({"a.py": "", "u-2.py": "2", "u-10.py": "10", "v.py": "", "v-1.py": "1"}) / "a.py"
    assert ["10", ""] == [own.source for own in beside_on_disk(file, ["import u, v"]).files]
