"""Collect the student's own files that an answer may import, as they would stand beside it on the student's desk."""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from grader.intake.bounds import MAX_NAME_BYTES, MAX_OWN_CHARS, MAX_OWN_DEPTH, MAX_OWN_FILES, MAX_PY_BYTES
from grader.intake.remarks import NESTED_ARCHIVE, Reason
from grader.intake.seal import disk_folder
from grader.intake.text import decode
from grader.intake.tree import Found, walk
from grader.model import OwnFile

# The text is searched, not compiled, since nothing submitted is trusted here: a line of a docstring may be taken for an
# import, which costs a file more in the room. Possessive and bounded, so that no text makes it slow.
_IMPORT = re.compile(r"(?:^|[;:])[ \t]*+import[ \t]++([^\n;#]++)", re.MULTILINE)
_FROM = re.compile(
    r"(?:^|[;:])[ \t]*+from[ \t]*+(\.*+)[ \t]*+((?:(?!import\b)[\w.]++)?+)[ \t]*+import\b[ \t]*+"
    r"(?:\(([^)]*+)\)|([^\n;#]++))",
    re.MULTILINE,
)
_BY_NAME = re.compile(r"(?:\bimport_module|__import__)\([ \t]*+[\"']([\w.]++)[\"']")
_LONGEST_BRACKET = 2_000  # letters of an import over several lines
_WORD = re.compile(r"\w+")
# A module's own name, behind what browsers and learning platforms number files with.
_NUMBERED = re.compile(r"([^\W\d]\w*?)(?:[ _]?\((\d{1,3})\)|-(\d{1,3}))")
# Pytest's own, and the module that every room has already.
_NOT_OWN = re.compile(r"test_.*|conftest|support", re.IGNORECASE)

Read = Callable[[], bytes | Reason]


class Place(NamedTuple):
    """A folder in which modules are looked for: how to read each file by its path from there, and what can be imported."""

    files: Mapping[str, Read]
    modules: frozenset[str]


class Beside(NamedTuple):
    """The files that an answer may import, sorted by path, and whether that is all of them."""

    files: tuple[OwnFile, ...] = ()
    complete: bool = True


class _Wanted(NamedTuple):
    """A module that a text imports: `level` dots, the parts of its name, and the names taken from it."""

    level: int
    parts: tuple[str, ...]
    names: tuple[str, ...]


class _Numbered(NamedTuple):
    """What a numbered module is called without its number, and the number."""

    plain: str
    number: int


def imported_modules(texts: Iterable[str]) -> set[str]:
    """Return the own names of the modules that a text may import, without the packages they lie in."""
    found = (wanted for text in texts for wanted in _imports(text))
    return {name for wanted in found for name in (*wanted.parts[-1:], *wanted.names)}


def beside(texts: Iterable[str], places: Sequence[Place], answer: Iterable[str] = ()) -> Beside:
    """Return the files that an answer imports, and those that they import in their turn.

    Args:
        texts: the answer's own text.
        places: where modules are looked for; the first that has one of a name is the one, as on Python's own path.
        answer: the names of the answer itself, which is no other file.
    """
    found: dict[str, OwnFile] = {}
    asked = set(answer)
    waiting = deque(_imported(text, ()) for text in texts)
    while waiting:
        path, read = next(
            ((path, read) for path in waiting[0] if path not in asked and (read := _find(path, places))), ("", None)
        )
        if read is None:
            waiting.popleft()
            continue
        asked.add(path)
        own = _own_file(path, read())
        if own is None:
            continue
        chars = len(own.source) + sum(len(other.source) for other in found.values())
        if len(found) == MAX_OWN_FILES or chars > MAX_OWN_CHARS:
            return Beside(_sorted(found), complete=False)
        found[path] = own
        waiting.append(_imported(own.source, tuple(path.split("/")[:-1])))
    return Beside(_sorted(found))


def place(items: Iterable[Found], folder: tuple[str, ...], read: Callable[[Found], bytes | Reason]) -> Place:
    """Return the modules in a folder and in the packages below it.

    Args:
        items: every file of the student.
        folder: path of the folder among them.
        read: opens one of them.
    """
    below = {"/".join(item.path[len(folder) :]): item for item in items if item.path[: len(folder)] == folder}
    modules = {path: partial(read, item) for path, item in below.items() if _is_module(path)}
    numbered = sorted((number, path) for path in below if (number := _numbered(path)))
    renamed = {number.plain: partial(read, below[path]) for number, path in numbered if _is_module(number.plain)}
    return Place({**renamed, **modules}, frozenset(map(_module, (*renamed, *modules))))


def answer_place(name: str, read: Read) -> Place:
    """Return the place that holds one answer under the name that its topic asks for, however it was handed in."""
    return Place({name: read}, frozenset([_module(name)]))


def beside_on_disk(file: Path, texts: Iterable[str], others: Iterable[Path] = ()) -> Beside:
    """Return what an answer in a folder on disk imports; see `beside`.

    Args:
        file: the answer.
        texts: its text, a piece a cell.
        others: the student's answers to other topics, which can be imported too, with what lies beside them.
    """
    return beside(texts, [_disk_place(path.parent) for path in (file, *others)], [file.name])


def _disk_place(folder: Path) -> Place:
    walked = walk([disk_folder(folder)], lambda _: NESTED_ARCHIVE)
    return place((item for item in walked if isinstance(item, Found)), (), _read_module)


def _read_module(item: Found) -> bytes | Reason:
    return item.file.read(MAX_PY_BYTES)


def _sorted(found: Mapping[str, OwnFile]) -> tuple[OwnFile, ...]:
    return tuple(found[path] for path in sorted(found))


def _find(path: str, places: Sequence[Place]) -> Read | None:
    module = _module(path)
    return next((one.files.get(path) for one in places if module in one.modules), None)


def _module(path: str) -> str:
    """Return the name under which a file, or the package that it lies in, is imported."""
    return path.partition("/")[0].removesuffix(".py")


def _is_module(path: str) -> bool:
    *folders, name = path.split("/")
    stem = name.removesuffix(".py")
    plain = stem != name and all(map(str.isidentifier, (*folders, stem)))
    return plain and len(folders) < MAX_OWN_DEPTH and not _NOT_OWN.fullmatch(stem)


def _numbered(path: str) -> _Numbered | None:
    """Return the name and number of a module that was numbered when it was handed in or downloaded."""
    folder, slash, name = path.rpartition("/")
    match = _NUMBERED.fullmatch(name.removesuffix(".py"))
    return _Numbered(f"{folder}{slash}{match[1]}.py", int(match[2] or match[3])) if match else None


def _own_file(path: str, data: bytes | Reason) -> OwnFile | None:
    decoded = data if isinstance(data, Reason) else decode(data)
    if isinstance(data, Reason) or isinstance(decoded, Reason):
        return None
    return OwnFile(path, decoded.text, hashlib.sha256(data).hexdigest())


def _imported(text: str, package: tuple[str, ...]) -> Iterator[str]:
    """List the paths that may hold what a text imports; `package` is the folder of the module that it is."""
    for wanted in _imports(text.replace("\\\n", " ")):
        up = len(package) - wanted.level + 1
        above = package[:up] if wanted.level and up >= 0 else ()
        parts = (*above, *wanted.parts)[:MAX_OWN_DEPTH]
        modules = [parts[:count] for count in range(1, len(parts) + 1)]
        for module in (*modules, *((*parts, name) for name in wanted.names)):
            yield from ("/".join(module) + ".py", "/".join((*module, "__init__.py")))


def _imports(text: str) -> Iterator[_Wanted]:
    for line in _lines_with_import(text):
        for match in _IMPORT.finditer(line):
            for part in match[1].split(","):
                yield _Wanted(0, _parts(part.split()[0] if part.split() else ""), ())
        for match in _FROM.finditer(line):
            yield _Wanted(len(match[1]), _parts(match[2]), tuple(_WORD.findall(match[3] or match[4] or "")))
        for match in _BY_NAME.finditer(line):
            yield _Wanted(0, _parts(match[1]), ())


def _lines_with_import(text: str) -> Iterator[str]:
    """List the lines that say `import`, which are few; one that opens a bracket with what stands up to the next that closes."""
    end = 0
    while (found := text.find("import", end)) >= 0:
        start = text.rfind("\n", end, found) + 1 or end
        end = text.find("\n", found) + 1 or len(text)
        closed = text.find(")", end, end + _LONGEST_BRACKET) if "(" in text[found:end] and ")" not in text[found:end] else -1
        yield text[start : max(end, closed + 1)]


def _parts(name: str) -> tuple[str, ...]:
    return tuple(filter(None, name[:MAX_NAME_BYTES].split(".")))
