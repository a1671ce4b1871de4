"""Build what students get from what the author wrote, and tell when it is out of date.

Everything is made in memory before anything is written, so a topic at fault leaves the target as it was.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from grader.answers.recorded import FILE, Record
from grader.authoring.desk import desk_faults
from grader.authoring.folder import read_handout, read_part
from grader.authoring.notebook import notebook_source
from grader.authoring.pages import README, index_page, introduced, notebook_names, requirements
from grader.authoring.record import made_from, record, same_record
from grader.authoring.stub import Secret, Stub, make_stub, stands_in
from grader.batch import Setup, worker_bench
from grader.course.course import Course, Topic, load_topic
from grader.course.suite import load_suite
from grader.errors import CourseError, InputError, StorageError, UsageError, WireError
from grader.grade import Judge, versions
from grader.model import LANGUAGES

MANIFEST = ".release.json"
FORMAT = 1
TELLING_ELSEWHERE = 40  # letters: shorter lines, such as `model = keras.Sequential(`, say nothing in another topic's files
OpenJudge = Callable[[Topic], Judge]
# Gives a topic's record of recorded answers, for the students' files with their digests.
Recorder = Callable[[Topic, dict[str, str]], str]

_CASES_HEADER = """\
# Built by `grader release`: edits here change no mark. Run `pytest`, or `grader check {stem}` for hints.
# 自動生成されたファイルです（変更しても成績は変わりません）。実行: `pytest`、ヒントも見るなら `grader check {stem}`
"""
# Without it pytest would take the settings of whatever folder the kit lies in, such as those of the kit's own tests.
_PYTEST_INI = """\
# Built by `grader release`: how plain `pytest` runs here. A warning is shown, and fails nothing.
# 自動生成されたファイルです。ここで `pytest` を実行するときの設定で、警告は表示されるだけで失敗にはなりません。
[pytest]
addopts = -p no:cacheprovider
filterwarnings = default
"""


def release(course: Course, target: Path, open_judge: OpenJudge) -> list[Path]:
    """Build the students' files of a course, and remove those that an earlier release wrote and this one does not.

    Args:
        course: the course.
        target: the folder to build, such as `assignments/`.
        open_judge: gives the judge of a topic, with visible cases only.

    Returns:
        Every file written.

    Raises:
        CourseError: a topic's own files are at fault.
        UsageError: the target holds a file of the same name that no release wrote.
        StorageError: the target cannot be written.
    """
    built = _built(course, target, partial(asked, open_judge=open_judge))
    old = _manifest(target)
    for name, data in built.items():
        path = target / name
        if name not in old and name != MANIFEST and path.exists() and _content(path) != data:
            raise UsageError(f"{path} was not written by release: move it away, or build into another folder with --to.")
    try:
        _remove(target, {name: digest for name, digest in old.items() if name not in built})
        _write(target, built)
    except OSError as error:
        raise StorageError(f"{error.filename or target} cannot be written ({error.strerror}).") from error
    return [target / name for name in built]


def ask_everything(folder: Path, setup: Setup) -> None:
    """Ask, in a worker, for every answer that a topic's record holds; the store in `setup` keeps them."""
    judge = worker_bench(setup).judge(load_topic(folder))
    record(judge.suite, judge.ask_reference, judge.mistakes, {})


def stale(course: Course, target: Path) -> list[str]:
    """Name the files of a target that are missing, differ from what `release` would build, or should not be there.

    Nothing is written, and nobody is asked: recorded answers are up to date when all that decides them is as it was. What is
    hidden, and Python's own caches, may be there.

    Raises:
        CourseError: a topic's own files are at fault.
    """
    built = _built(course, target, partial(_kept, target=target))
    outdated = {name for name, data in built.items() if _content(target / name) != data}
    return sorted(outdated | (_names(target) - set(built)))


def build(course: Course, recorder: Recorder) -> dict[str, str]:
    """Return the text of every file of a release by its name inside the target.

    Raises:
        CourseError: a topic's own files are at fault, or a file would give a solution away.
    """
    if not course.topics:
        raise CourseError(f"{course.folder} has no topics: each is a folder with a topic.toml.")
    stubs = {topic.name: make_stub(topic) for topic in course.topics}
    files = {README[lang]: index_page(course, lang) for lang in LANGUAGES}
    files["requirements.txt"] = requirements()
    files["pytest.ini"] = _PYTEST_INI
    for topic in course.topics:
        texts = _topic_files(topic, stubs[topic.name], recorder)
        files |= {f"{topic.name}/{name}": text for name, text in texts.items()}
    _check_secrets(files, [secret for stub in stubs.values() for secret in stub.secrets])
    return dict(sorted(files.items()))


def _topic_files(topic: Topic, stub: Stub, recorder: Recorder) -> dict[str, str]:
    handouts = {lang: read_handout(topic, lang) for lang in LANGUAGES}
    work = {topic.file: stub.source}
    for lang, name in notebook_names(topic).items():
        work[name] = notebook_source(topic, handouts[lang], stub.source, lang)
    pages = {README[lang]: introduced(topic, handout, lang) for lang, handout in handouts.items()}
    given = {
        f"test_{topic.stem}.py": _CASES_HEADER.format(stem=topic.stem) + read_part(topic, "visible_cases.py"),
        "plot.py": read_part(topic, "plot.py"),
    }
    if (topic.folder / "support.py").is_file():
        given["support.py"] = read_part(topic, "support.py")
    digests = {name: _digest(text.encode()) for name, text in work.items()}
    return {**pages, **work, **given, FILE: recorder(topic, digests)}


def asked(topic: Topic, files: dict[str, str], open_judge: OpenJudge) -> str:
    """Return a topic's record, made by asking the reference and every misconception."""
    judge = open_judge(topic)
    if any(file.hidden for file in judge.suite.case_files):
        raise ValueError(f"open_judge must give visible cases only. Received: hidden cases of {topic.name}")
    return record(judge.suite, judge.ask_reference, judge.mistakes, files, _ingredients(topic, files))


def _kept(topic: Topic, files: dict[str, str], target: Path) -> str:
    """Return the record that stands in the target, if it was made from what the topic holds now; else nothing.

    Raises:
        CourseError: with this record a case breaks at a student's desk.
    """
    data = _content(target / topic.name / FILE) or b""
    text = data.decode("utf-8", errors="replace")
    if made_from(text) != _ingredients(topic, files):
        return ""
    for fault in desk_faults(load_suite(topic, hidden=False), Record(json.loads(text))):
        raise CourseError(f"{target / topic.name / FILE}: {fault}.")
    return text


def released(topic: Topic, target: Path) -> Record | None:
    """Return a topic's record as it stands in a target; None when it was made from something else than the topic is now."""
    text = (_content(target / topic.name / FILE) or b"{}").decode("utf-8", errors="replace")
    made = made_from(text)
    return Record(json.loads(text)) if made and made == _ingredients(topic, json.loads(text)["files"]) else None


def _ingredients(topic: Topic, files: Mapping[str, str]) -> str:
    """Return the digest of all that decides a topic's recorded answers."""
    total = hashlib.sha256(json.dumps([versions(), files]).encode())
    names = ["topic.toml", topic.file, "reference.py", "visible_cases.py", "support.py"]
    for path in [*(topic.folder / name for name in names), *sorted((topic.folder / "misconceptions").glob("*"))]:
        if path.is_file():
            total.update(f"{path.relative_to(topic.folder).as_posix()}\0{_digest(path.read_bytes())}".encode())
    return total.hexdigest()


def _check_secrets(files: Mapping[str, str], secrets: Iterable[Secret]) -> None:
    """Refuse a release in which a line of a solution stands."""
    for secret in secrets:
        spelt = json.dumps(secret.text, ensure_ascii=False)[1:-1]  # as it would stand in a notebook
        for name, text in files.items():
            if len(secret.text) < TELLING_ELSEWHERE and secret.path.parent.name != name.partition("/")[0]:
                continue
            if stands_in(spelt if name.endswith((".ipynb", ".json")) else secret.text, text):
                raise CourseError(
                    f"{name} would give away line {secret.line} of {secret.path}: word one of them differently. "
                    f"Found: {secret.text}"
                )


def _built(course: Course, target: Path, recorder: Recorder) -> dict[str, bytes]:
    """Return the bytes of every file of a release, with its manifest last.

    A record that differs from the target's in rounding only is kept as it is there: processors differ in the last digits.
    """
    files = {name: text.encode() for name, text in build(course, recorder).items()}
    for name in files:
        if name.endswith(f"/{FILE}") and _says_the_same(_content(target / name), files[name]):
            files[name] = _content(target / name) or b""
    manifest = {"format": FORMAT, "files": {name: _digest(data) for name, data in files.items()}}
    return {**files, MANIFEST: (json.dumps(manifest, indent=1) + "\n").encode()}


def _says_the_same(old: bytes | None, new: bytes) -> bool:
    try:
        return old is not None and same_record(old.decode(), new.decode())
    except (ValueError, KeyError, TypeError, IndexError, WireError):
        return False  # damaged, or written by another version


def _manifest(target: Path) -> dict[str, str]:
    """Return what the last release wrote into a target: the digest of each file by its name."""
    path = target / MANIFEST
    try:
        files: dict[str, str] = dict(json.loads(path.read_text(encoding="utf-8"))["files"])
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} cannot be read ({error}): restore it, and run release again.") from error
    return files


def _write(target: Path, files: Mapping[str, bytes]) -> None:
    """Put every file in its place as a whole: whoever reads meanwhile sees the old one or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for left in target.parent.glob(f".{target.name}-*"):  # by a release that was killed
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as folder:
        for name, data in files.items():
            _place(Path(folder, name)).write_bytes(data)
        for name in files:
            Path(folder, name).replace(_place(target / name))


def _place(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _remove(target: Path, files: Mapping[str, str]) -> None:
    """Remove files as an earlier release wrote them; what somebody has changed since is theirs and stays."""
    for name, digest in files.items():
        path = target / name
        data = _content(path)
        if data is not None and _digest(data) == digest:
            path.unlink()
            if path.parent != target and not any(path.parent.iterdir()):
                path.parent.rmdir()


def _names(target: Path) -> set[str]:
    """Return the names of all files in a target that somebody could take for a part of it."""
    names = (path.relative_to(target) for path in target.rglob("*") if not path.is_dir())
    return {name.as_posix() for name in names if not any(p.startswith(".") or p == "__pycache__" for p in name.parts)}


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
