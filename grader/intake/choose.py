"""Choose among a student's files the one to grade for each topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TypeGuard

from grader.intake.beside import Beside, Place, answer_place, beside, imported_modules, place
from grader.intake.bounds import MAX_OWN_CHARS, MAX_OWN_FILES, MAX_STUDENT_CHARS, MB
from grader.intake.candidates import Candidate, Recogniser, Sign, best, lone_files
from grader.intake.kinds import not_code_by_name
from grader.intake.names import CODE_SUFFIXES, is_kit, shown, stem, suffix
from grader.intake.reader import Reader, limit_mb
from grader.intake.remarks import CHOSEN, MISNAMED, OWN_LEFT_OUT, SEVERAL, TOO_MUCH, UNCHANGED, UNUSED, Reason
from grader.intake.source import Source, read_source
from grader.intake.topics import TopicNames
from grader.intake.tree import Found, NotRead
from grader.model import Remark, SourceFile

_LISTED = 5  # unused files named in the remark; a clone of the whole kit has hundreds
# Endings under which source and notebooks come when a platform or browser has its way: only what is in them tells.
_BY_CONTENT = (".txt", ".text", ".json", ".pyw", "")


class Chooser:
    """Sorts what one student handed in by topic."""

    def __init__(self, student: str, names: TopicNames, stub_digests: frozenset[str], reader: Reader) -> None:
        """Start with a student.

        Args:
            student: the name under which the files came; a file of that name holds an answer to any topic.
            names: the names of the course's topics.
            stub_digests: sha256 of every file as it is handed out.
            reader: opens the student's files.
        """
        self._names = names
        self._recogniser = Recogniser(student, names, stub_digests)
        self._reader = reader
        self._chars = 0
        self._unused: list[tuple[str, ...]] = []
        self._remarks: list[Remark] = []
        self.files: tuple[SourceFile, ...] = ()
        """The files to grade, in the order of the topics."""

    @property
    def remarks(self) -> list[Remark]:
        """What is to be said about the files that are not graded."""
        told = {} if self.files else self._something_else()
        reasons = [reason.about(file=shown(path)) for path, reason in told.items()]
        unused = [shown(path) for path in self._unused if path not in told]
        listing = [UNUSED.about(files=_listing(unused))] if unused else []
        return list(dict.fromkeys([*self._remarks, *reasons, *listing]))

    @property
    def unused(self) -> int:
        """How many files belong to no topic."""
        return len(self._unused)

    def take(self, items: Iterable[Found | NotRead]) -> None:
        """Read what may be an answer, and choose."""
        given = list(items)
        code = [item for item in given if self._may_be_read(item)]
        lone = lone_files([item for item in code if suffix(item.name) in CODE_SUFFIXES], self._names)
        # Those with a telling name first: where there are too many files, the others are the ones that are not read.
        code.sort(key=lambda item: (self._names.of_file(item.name) is None, suffix(item.name) not in CODE_SUFFIXES))
        read = [(item, source) for item in code if (source := self._read(item))]
        imported = {module for _, source in read for module in imported_modules(source.texts)}
        answers: dict[str, list[Candidate]] = {topic.name: [] for topic in self._names.topics}
        for item, source in read:
            found = self._recogniser.candidates(item, source, lone.get(item.path))
            found = [one for one in found if not (one.is_part and stem(item.name) in imported)]
            for one in found:
                answers[one.topic.name].append(one)
            if not found:
                self._unused.append(item.path)
        chosen = {topic: best(candidates) for topic, candidates in answers.items() if candidates}
        desk = _Desk([item for item in given if isinstance(item, Found)], list(chosen.values()), self._reader)
        own = {topic: desk.beside(one) for topic, one in chosen.items()}
        used = {one.path for one in chosen.values()} | desk.taken
        self._unused = sorted(path for path in self._unused if path not in used)
        self.files = tuple(
            _file(one, own[topic], [other for other in answers[topic] if other.path not in used])
            for topic, one in chosen.items()
        )

    def _may_be_read(self, item: Found | NotRead) -> TypeGuard[Found]:
        """Tell whether a file is worth opening; of the others, note what the student should know."""
        if isinstance(item, NotRead):
            self._refuse(item.path, item.reason)
            return False
        if is_kit(item.name):
            return False
        if suffix(item.name) in (*CODE_SUFFIXES, *_BY_CONTENT):
            return True
        self._unused.append(item.path)
        return False

    def _something_else(self) -> dict[tuple[str, ...], Reason]:
        """Return the first unused file of each kind that is no code, such as a document, and what is to be said of it."""
        first: dict[Reason, tuple[str, ...]] = {}
        for path in self._unused:
            if reason := not_code_by_name(path[-1]):
                first.setdefault(reason, path)
        return {path: reason for reason, path in first.items()}

    def _read(self, item: Found) -> Source | None:
        data = self._reader.read(item.file)
        source = data if isinstance(data, Reason) else read_source(item.name, data)
        if isinstance(source, Source):
            self._chars += sum(map(len, source.texts))
            if self._chars <= MAX_STUDENT_CHARS:
                return source
            source = TOO_MUCH
        if suffix(item.name) in CODE_SUFFIXES:
            self._refuse(item.path, source)
        else:
            self._unused.append(item.path)
        return None

    def _refuse(self, path: tuple[str, ...], reason: Reason) -> None:
        self._remarks.append(reason.about(file=shown(path), limit=limit_mb(shown(path))))


class _Desk:
    """One student's files as they would lie on a desk, where an answer may import what lies beside it."""

    def __init__(self, items: Sequence[Found], answers: Sequence[Candidate], reader: Reader) -> None:
        self._items = items
        self._answers = answers
        self._reader = reader
        self._places: dict[tuple[str, ...], Place] = {}
        self.taken: set[tuple[str, ...]] = set()
        """The files that some answer imports."""

    def beside(self, answer: Candidate) -> Beside:
        """Return what an answer imports, of its own folder and of the student's answers to other topics."""
        others = [one for one in self._answers if one.item is not answer.item and suffix(one.path[-1]) == ".py"]
        places = [self._place(answer.path[:-1])]
        for one in others:
            places += [answer_place(one.topic.file, partial(self._read, one.item)), self._place(one.path[:-1])]
        return beside(answer.source.texts, places, {answer.path[-1], answer.topic.file})

    def _place(self, folder: tuple[str, ...]) -> Place:
        if folder not in self._places:
            self._places[folder] = place(self._items, folder, self._read)
        return self._places[folder]

    def _read(self, item: Found) -> bytes | Reason:
        self.taken.add(item.path)
        return self._reader.read(item.file)


def _file(answer: Candidate, own: Beside, others: Iterable[Candidate]) -> SourceFile:
    """Return a file to grade, with what is to be said about it."""
    source = answer.source
    remarks = tuple(_remarks(answer, own, others))
    path = "/".join(answer.path)
    return SourceFile(answer.topic.name, source.name, source.cells, source.digest, remarks, own.files, path)


def _remarks(answer: Candidate, own: Beside, others: Iterable[Candidate]) -> Iterator[Remark]:
    file = shown(answer.path)
    yield from answer.source.remarks(file, answer.topic)
    if not answer.main:
        yield SEVERAL.about(file=file, expected=answer.topic.file)
    elif answer.sign is not Sign.NAME:
        yield MISNAMED.about(file=file, expected=answer.topic.file)
    if answer.unchanged:
        yield UNCHANGED.about(file=file)
    if not own.complete:
        yield OWN_LEFT_OUT.about(file=file, files=MAX_OWN_FILES, limit=MAX_OWN_CHARS // MB)
    passed_over = {shown(one.path) for one in others if one.source.digest != answer.source.digest and not one.idle}
    if passed_over:
        yield CHOSEN.about(file=file, others=_listing(sorted(passed_over)))


def _listing(names: Sequence[str]) -> str:
    """Return the first few names, and how many more there are."""
    more = len(names) - _LISTED
    return ", ".join(names[:_LISTED]) + (f" (+{more})" if more > 0 else "")
