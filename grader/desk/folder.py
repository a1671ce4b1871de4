"""A student's topic folder: find it, and choose the file that holds the work."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from pathlib import Path

from grader.answers.recorded import FILE, Recording
from grader.errors import InputError, UsageError
from grader.intake.bounds import MAX_NOTEBOOK_BYTES
from grader.intake.remarks import EMPTY, Reason
from grader.intake.source import Source, read_source
from grader.model import OwnFile, Remark, SourceFile, Text

# What lies beside an answer is a few helpers; a folder with more, or larger ones, is no place of work.
MOST_OWN, DEEPEST_OWN, LARGEST_OWN = 100, 3, 200_000
# Pytest's own, and the module that a topic puts beside every answer.
_NOT_OWN = re.compile(r"test_.*|conftest\.py|support\.py")

_BOTH = Text(
    "{used} was checked. {other} holds work too; check it with --file {other}.",
    "{used} を調べました。{other} にも解答があります。調べるには --file {other} を付けてください。",
)


@dataclass(frozen=True, slots=True)
class TopicFolder:
    """One released topic on a student's machine."""

    path: Path
    recording: Recording

    def source(self, chosen: Path | None = None) -> SourceFile:
        """Read the file that holds the work: the one chosen, else the one that is no longer the stub.

        Raises:
            InputError: there is no such file, or it cannot be read.
        """
        if chosen is not None:
            return self._file(_read(chosen), (), chosen.parent)
        stubs = self.recording.files
        found = [_read(self.path / name) for name in stubs if (self.path / name).is_file()]
        if not found:
            raise InputError(f"{self.path} has none of {', '.join(stubs)}: put your file there, or name it with --file.")
        worked = [source for source in found if not set(source.digests) & set(stubs.values())] or found[:1]
        remarks = [Remark("other_file", _BOTH.filled(used=worked[0].name, other=s.name)) for s in worked[1:]]
        return self._file(worked[0], tuple(remarks), self.path)

    def _file(self, source: Source, remarks: tuple[Remark, ...], folder: Path) -> SourceFile:
        beside = beside_of(folder, source.name)
        return SourceFile(self.recording.suite.topic, source.name, source.cells, source.digest, remarks, beside)


def beside_of(folder: Path, name: str) -> tuple[OwnFile, ...]:
    """Return the student's own modules that lie where an answer lies, in the order of their paths.

    Args:
        folder: the answer's folder.
        name: the answer's own name, which is no other file.
    """
    found = []
    for depth in range(DEEPEST_OWN):
        for path in sorted(folder.glob("*/" * depth + "*.py"))[:MOST_OWN]:
            place = path.relative_to(folder)
            if place == Path(name) or _NOT_OWN.fullmatch(place.name) or not all(map(str.isidentifier, place.parent.parts)):
                continue
            with contextlib.suppress(OSError), path.open("rb") as file:
                data = file.read(LARGEST_OWN + 1)
                source = read_source(path.name, data) if len(data) <= LARGEST_OWN else EMPTY
                if not isinstance(source, Reason):
                    found.append(OwnFile(place.as_posix(), source.cells[0][1], source.digest))
    return tuple(sorted(found, key=lambda file: file.path))


def find_folders(start: Path, word: str | None, file: Path | None = None) -> list[TopicFolder]:
    """Return the topic folders that a student means: the one named, the one they are in, or all there are.

    Raises:
        UsageError: no topic folder here, or none of that name.
    """
    paths = [start] if (start / FILE).is_file() else sorted(p.parent for p in start.glob(f"*/{FILE}"))
    paths = paths or sorted(path.parent for path in start.glob(f"assignments/*/{FILE}"))
    if word is not None and (start / FILE).is_file() and not _is_called(start, word):
        paths = sorted(path.parent for path in start.parent.glob(f"*/{FILE}"))
    if not paths:
        raise UsageError(f"There are no topics in {start}: change into the folder assignments/ or one of its topics.")
    if word is not None:
        chosen = [path for path in paths if _is_called(path, word)]
        if not chosen:
            names = ", ".join(path.name.partition("_")[2] or path.name for path in paths)
            raise UsageError(f"There is no topic '{word}' in {start}. Topics: {names}.")
        paths = chosen
    if file is not None and len(paths) != 1:
        raise UsageError(
            "--file needs one topic: write for example 'grader check TOPIC --file my.py'.".replace(
                "TOPIC", paths[0].name.partition("_")[2] or paths[0].name
            )
        )
    return [TopicFolder(path, Recording(path)) for path in paths]


def _is_called(path: Path, word: str) -> bool:
    name = path.resolve().name
    number, _, rest = name.partition("_")
    return Path(word.rstrip("/")).name in (name, number, rest)


def _read(path: Path) -> Source:
    try:
        with path.open("rb") as file:
            source = read_source(path.name, file.read(MAX_NOTEBOOK_BYTES))
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}).") from error
    if isinstance(source, Reason):
        raise InputError(f"{path} cannot be checked: {source.about(file=path.name).text.en}")
    return source
