"""A student's topic folder: find it, and choose the file that holds the work."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from grader.answers.recorded import FILE, Recording
from grader.errors import InputError, UsageError
from grader.intake.beside import beside_on_disk
from grader.intake.bounds import MAX_NOTEBOOK_BYTES
from grader.intake.remarks import Reason
from grader.intake.source import Source, read_source
from grader.model import OwnFile, Remark, SourceFile, Text

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
            return self._file(_read(chosen), (), chosen)
        stubs = self.recording.files
        found = [_read(self.path / name) for name in stubs if (self.path / name).is_file()]
        if not found:
            raise InputError(f"{self.path} has none of {', '.join(stubs)}: put your file there, or name it with --file.")
        worked = [source for source in found if not set(source.digests) & set(stubs.values())] or found[:1]
        remarks = [Remark("other_file", _BOTH.filled(used=worked[0].name, other=s.name)) for s in worked[1:]]
        return self._file(worked[0], tuple(remarks), self.path / worked[0].name)

    def _file(self, source: Source, remarks: tuple[Remark, ...], file: Path) -> SourceFile:
        beside = beside_of(file, source)
        return SourceFile(self.recording.suite.topic, source.name, source.cells, source.digest, remarks, beside)


def beside_of(file: Path, source: Source) -> tuple[OwnFile, ...]:
    """Return the student's own modules that an answer imports, another topic's answer in the folder beside it among them.

    Args:
        file: the answer.
        source: what was read from it.
    """
    tests = (path for record in file.resolve().parents[1].glob(f"*/{FILE}") for path in record.parent.glob("test_*.py"))
    others = (path.with_name(path.name.removeprefix("test_")) for path in tests)
    return beside_on_disk(file, source.texts, [path for path in others if path.parent != file.resolve().parent]).files


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
