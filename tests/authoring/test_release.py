"""What students get: complete, the same every time, and with no line of a solution in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from grader.answers.exchange import Exchange
from grader.answers.recorded import Recording
from grader.authoring.release import MANIFEST, asked, build, release, stale
from grader.course.course import Course, Topic
from grader.course.suite import MistakeFacts
from grader.errors import CourseError, InputError, StorageError, UsageError
from grader.grade import Judge
from grader.model import Answer, Text
from tests.authoring.conftest import answer_with, functions_of

CourseWith = Callable[..., Course]
OpenJudge = Callable[[Topic], Judge]

TOPIC_FILES = ("README.ja.md", "README.md", "expected.json", "plot.py")
SECRET = "return 2.0 * np.asarray(x, dtype=np.float64)"


@pytest.fixture
def course(course_with: CourseWith) -> Course:
    """A copy of the toy course."""
    return course_with()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """The folder to build, which is not there yet."""
    return tmp_path / "assignments"


def names(folder: Path) -> list[str]:
    """Return the names of all files in a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files in a folder."""
    return {name: (folder / name).read_bytes() for name in names(folder)}


def texts(course: Course, open_judge: OpenJudge) -> dict[str, str]:
    """Return the text of every file of a release."""
    return build(course, partial(asked, open_judge=open_judge))


class TestWhatIsBuilt:
    """The files of a release."""

    def test_every_file(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """A release holds the index and each topic's pages, stub, notebooks, cases, plot and record; nothing else."""
        release(course, target, open_judge)
        expected = [MANIFEST, "README.ja.md", "README.md", "pytest.ini", "requirements.txt"]
        for topic, stem in (("01_double", "double"), ("02_centre", "centre")):
            own = (f"{stem}.ipynb", f"{stem}.ja.ipynb", f"{stem}.py", f"test_{stem}.py")
            expected += [f"{topic}/{name}" for name in (*TOPIC_FILES, *own)]
        assert sorted(expected) == names(target)

    def test_the_paths_are_returned(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """Every file that was written is named."""
        written = release(course, target, open_judge)
        assert names(target) == sorted(path.relative_to(target).as_posix() for path in written)

    def test_support(self, course_with: CourseWith, open_judge: OpenJudge) -> None:
        """A topic's support module is shipped."""
        course = course_with({"02_centre/support.py": "HELP = 1\n"})
        assert "HELP = 1\n" == texts(course, open_judge)["02_centre/support.py"]

    def test_cases_are_verbatim(self, course: Course, open_judge: OpenJudge) -> None:
        """The visible cases follow a header of two lines that says what they are and how to run them."""
        lines = texts(course, open_judge)["01_double/test_double.py"].splitlines(keepends=True)
        assert (course.folder / "01_double/visible_cases.py").read_text(encoding="utf-8") == "".join(lines[2:])
        assert all(line.startswith("# ") and "`grader check double`" in line for line in lines[:2])

    def test_no_hidden_case(self, course: Course, open_judge: OpenJudge) -> None:
        """No name and no title of a hidden case is in any file."""
        everything = "\n".join(texts(course, open_judge).values())
        hidden = ("test_double_any_shape", "いろいろな形", "test_norm_any_numbers", "any integers", "test_centre_any_values")
        assert [] == [words for words in hidden if words in everything]

    def test_the_record_can_be_read(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """A student's copy reads the record: the suite, and the digest of each file that holds the work, stub first."""
        release(course, target, open_judge)
        recording = Recording(target / "01_double")
        assert "double" == recording.suite.stem
        digest = hashlib.sha256((target / "01_double/double.py").read_bytes()).hexdigest()
        assert ["double.py", "double.ipynb", "double.ja.ipynb"] == list(recording.files)
        assert digest == recording.files["double.py"]

    def test_unix_line_ends(self, course_with: CourseWith, target: Path, open_judge: OpenJudge) -> None:
        """An author's Windows line ends do not reach the release."""
        course = course_with()
        for path in course.folder.rglob("*.*"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        release(course, target, open_judge)
        assert [] == [name for name, data in contents(target).items() if b"\r" in data]

    def test_the_same_twice(self, course: Course, tmp_path: Path, open_judge: OpenJudge) -> None:
        """Two releases of the same course are the same byte for byte."""
        release(course, tmp_path / "one", open_judge)
        release(course, tmp_path / "two", open_judge)
        assert contents(tmp_path / "one") == contents(tmp_path / "two")

    def test_a_course_without_topics(self, tmp_path: Path, course: Course, open_judge: OpenJudge) -> None:
        """A course without topics is refused."""
        with pytest.raises(CourseError, match="has no topics"):
            texts(Course(tmp_path, course.title, ()), open_judge)

    @pytest.mark.parametrize("name", ["handout.md", "handout.ja.md", "plot.py"])
    def test_a_missing_file(self, course_with: CourseWith, open_judge: OpenJudge, name: str) -> None:
        """A topic folder that lacks a file is refused by the file's name."""
        with pytest.raises(CourseError, match=f"has no {name}"):
            texts(course_with({f"02_centre/{name}": None}), open_judge)

    def test_a_handout_without_title(self, course_with: CourseWith, open_judge: OpenJudge) -> None:
        """A handout that does not begin with its title is refused."""
        with pytest.raises(CourseError, match=r"handout\.md must begin with its title"):
            texts(course_with({"02_centre/handout.md": "Centring\n"}), open_judge)

    def test_a_file_that_is_not_utf8(self, course: Course, open_judge: OpenJudge) -> None:
        """A file in another encoding is refused by its name."""
        (course.folder / "02_centre/handout.ja.md").write_bytes("# 平均".encode("shift_jis"))
        with pytest.raises(CourseError, match=r"handout\.ja\.md cannot be read"):
            texts(course, open_judge)

    def test_hidden_cases_are_never_recorded(self, course: Course, open_judge: OpenJudge) -> None:
        """A judge that holds hidden cases is a fault of the program, caught before anything is recorded."""
        with pytest.raises(ValueError, match="visible cases only"):
            texts(course, lambda topic: open_judge(topic, hidden=True))  # type: ignore[call-arg]


class TestSecrets:
    """No line of a solution leaves the author's folder."""

    @pytest.mark.parametrize("name", ["plot.py", "visible_cases.py", "support.py"])
    def test_in_code(self, course_with: CourseWith, open_judge: OpenJudge, name: str) -> None:
        """A line of a solution in a shipped file is found, whatever its indentation."""
        path = course_with().folder / "01_double" / name
        text = path.read_text(encoding="utf-8") if path.exists() else "import numpy as np\n"
        leak = f"{text}\n\ndef help_me(x):\n        {SECRET}\n"
        shipped = name.replace("visible_cases", "test_double")
        with pytest.raises(CourseError, match=rf"01_double/{shipped} would give away line 18 of .*double\.py"):
            texts(course_with({f"01_double/{name}": leak}), open_judge)

    @pytest.mark.parametrize("name", ["handout.md", "handout.ja.md"])
    def test_in_a_sentence(self, course_with: CourseWith, open_judge: OpenJudge, name: str) -> None:
        """A line of a solution in the middle of a sentence is found, also between Japanese letters."""
        handout = (course_with().folder / "01_double" / name).read_text(encoding="utf-8")
        with pytest.raises(CourseError, match="would give away"):
            texts(course_with({f"01_double/{name}": f"{handout}\nここに{SECRET}と書きます。\n"}), open_judge)

    def test_in_another_topic(self, course_with: CourseWith, open_judge: OpenJudge) -> None:
        """A line of one topic's solution in another topic's files is found."""
        plot = (course_with().folder / "02_centre/plot.py").read_text(encoding="utf-8")
        with pytest.raises(CourseError, match=r"02_centre/plot\.py would give away line 18 of .*double\.py"):
            texts(course_with({"02_centre/plot.py": f"{plot}\n\ndef twice(x):\n    {SECRET}\n"}), open_judge)

    def test_in_a_hint(self, course_with: CourseWith, open_judge: OpenJudge) -> None:
        """A line of a solution in a misconception's hint is found, spelt as JSON spells quotes and backslashes."""
        secret = 'return str(x).split("\\n")'
        answer = f"def centre(x):\n    # BEGIN SOLUTION\n    {secret}\n    # END SOLUTION\n"
        told = MistakeFacts("rows", Text("", ""), Text(f"Write {secret} here.", ""), ("centre",))

        class OneMistake:
            facts = (told,)

            def model(self, asked: tuple[Exchange, ...]) -> tuple[Answer, ...]:
                return tuple(right(exchange.call) for exchange in asked)

            def answers(self, mistake: MistakeFacts, asked: tuple[Exchange, ...]) -> tuple[Answer, ...]:
                return self.model(asked)

        course = course_with({"02_centre/centre.py": answer})
        right = partial(
            answer_with,
            functions_of(course.topic("double").folder / "reference.py")
            | functions_of(course.topic("centre").folder / "reference.py"),
        )
        with pytest.raises(CourseError, match=r"expected\.json would give away line 3"):
            texts(course, lambda topic: replace(open_judge(topic), mistakes=OneMistake()))


class TestDesk:
    """No case breaks at a student's desk, where recorded answers stand in the reference's place."""

    def test_a_case_that_asks_about_the_students_own_numbers(self, course_with: CourseWith, open_judge: OpenJudge) -> None:
        """Such a question cannot be recorded, for a right answer may be rounded otherwise; the case is named."""
        case = (
            '@case("centre", points=0, ja="2 回")\ndef test_twice(student, reference, close):\n    """twice"""\n'
            "    once = student.centre([1.5, 2.1])\n"
            '    close(once, reference.centre(once), atol=1e-9, because="rounding")\n'
        )
        course = course_with()
        cases = (course.folder / "02_centre/visible_cases.py").read_text(encoding="utf-8")
        with pytest.raises(CourseError, match=r"02_centre: test_twice breaks .* rounded otherwise \(it asks .* centre"):
            texts(course_with({"02_centre/visible_cases.py": f"{cases}\n\n{case}"}), open_judge)

    def test_a_model_answer_that_fails_there(self, course_with: CourseWith, open_judge: OpenJudge) -> None:
        """The model answer must pass every visible case with recorded answers."""
        course = course_with(
            {"02_centre/centre.py": "def centre(x):\n    # BEGIN SOLUTION\n    return 0.0\n    # END SOLUTION\n"}
        )
        with pytest.raises(CourseError, match="the model answer does not pass test_centre_values at a student's desk"):
            texts(course, open_judge)

    def test_a_record_that_lacks_an_answer(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """A record by which a case breaks is found, although it was made from what the topic holds."""
        release(course, target, open_judge)
        path = target / "02_centre/expected.json"
        table = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps({**table, "expected": {}}), encoding="utf-8")
        with pytest.raises(CourseError, match=r"expected\.json: test_centre_values breaks at a student's desk for the stub"):
            stale(course, target)


class TestTarget:
    """What a release does to the folder it is built in."""

    def test_a_fault_leaves_everything_as_it_was(
        self, course: Course, course_with: CourseWith, target: Path, open_judge: OpenJudge
    ) -> None:
        """When one topic is at fault nothing at all is written."""
        release(course, target, open_judge)
        before = contents(target)
        with pytest.raises(CourseError):
            release(course_with({"01_double/handout.md": "# New\n", "02_centre/plot.py": None}), target, open_judge)
        assert before == contents(target)

    def test_a_topic_that_is_gone(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """The files of a topic that is no longer in the course are removed, and so is their folder."""
        release(course, target, open_judge)
        release(Course(course.folder, course.title, course.topics[1:]), target, open_judge)
        assert ["02_centre"] == [path.name for path in target.iterdir() if path.is_dir()]

    def test_files_of_others_stay(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """A file that no release wrote, or that somebody has changed since, is not removed."""
        release(course, target, open_judge)
        (target / "01_double/notes.txt").write_text("mine", encoding="utf-8")
        (target / "01_double/double.py").write_text("work", encoding="utf-8")
        release(Course(course.folder, course.title, course.topics[1:]), target, open_judge)
        assert ["double.py", "notes.txt"] == names(target / "01_double")

    def test_nobodys_file_is_overwritten(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """A file of the same name that no release wrote stops the release before anything is written."""
        target.mkdir()
        (target / "README.md").write_text("My own page", encoding="utf-8")
        with pytest.raises(UsageError, match=r"README\.md was not written by release"):
            release(course, target, open_judge)
        assert ["README.md"] == names(target)

    def test_an_interrupted_release(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """Files of a release that was ended before it wrote its manifest are taken over by the next."""
        release(course, target, open_judge)
        (target / MANIFEST).unlink()
        (target / "01_double/double.py").unlink()
        release(course, target, open_judge)
        assert [] == stale(course, target)

    def test_nothing_is_left_beside_it(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """The folder in which files are made ready is gone afterwards."""
        release(course, target, open_judge)
        assert ["assignments", "solutions"] == sorted(path.name for path in target.parent.iterdir())

    def test_the_manifest(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """The manifest names every other file, sorted, with its digest."""
        release(course, target, open_judge)
        files = json.loads((target / MANIFEST).read_text(encoding="utf-8"))["files"]
        others = {name: hashlib.sha256(data).hexdigest() for name, data in contents(target).items() if name != MANIFEST}
        assert list(others.items()) == list(files.items())

    def test_a_damaged_manifest(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """A manifest that cannot be read stops the release: it says which files are ours to remove."""
        release(course, target, open_judge)
        (target / MANIFEST).write_text("<<<<<<< HEAD", encoding="utf-8")
        with pytest.raises(InputError, match=r"\.release\.json cannot be read"):
            release(course, target, open_judge)

    def test_a_target_that_cannot_be_written(self, course: Course, tmp_path: Path, open_judge: OpenJudge) -> None:
        """A target that cannot be a folder is told in one sentence."""
        (tmp_path / "file").write_text("", encoding="utf-8")
        with pytest.raises(StorageError, match="cannot be written"):
            release(course, tmp_path / "file" / "assignments", open_judge)


class TestStale:
    """What `release --check` finds."""

    def test_a_fresh_release(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """Right after a release nothing is stale."""
        release(course, target, open_judge)
        assert [] == stale(course, target)

    def test_no_release(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """Without a release every file is missing, and none is written."""
        assert sorted([*texts(course, open_judge), MANIFEST]) == stale(course, target)
        assert not target.exists()

    def test_a_changed_course(self, course: Course, course_with: CourseWith, target: Path, open_judge: OpenJudge) -> None:
        """A changed part of a topic makes stale exactly what is built from it, and stale it stays."""
        release(course, target, open_judge)
        before = contents(target)
        plot = (course.folder / "02_centre/plot.py").read_text(encoding="utf-8")
        changed = course_with({"02_centre/plot.py": f"{plot}# new\n"})
        assert [MANIFEST, "02_centre/plot.py"] == stale(changed, target)
        assert before == contents(target)

    @pytest.mark.parametrize("name", ["reference.py", "visible_cases.py", "topic.toml"])
    def test_changed_answers(
        self, course: Course, course_with: CourseWith, target: Path, open_judge: OpenJudge, name: str
    ) -> None:
        """What decides the recorded answers makes them stale, without anybody being asked."""
        release(course, target, open_judge)
        text = (course.folder / "02_centre" / name).read_text(encoding="utf-8")
        changed = course_with({f"02_centre/{name}": f"{text}\n# new\n"})
        assert {MANIFEST, "02_centre/expected.json"} <= set(stale(changed, target))

    def test_missing_changed_and_foreign_files(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """A file that is missing, one that was edited, and one that should not be there are named, sorted."""
        release(course, target, open_judge)
        (target / "README.md").unlink()
        (target / "01_double/double.py").write_text("edited", encoding="utf-8")
        (target / "02_centre/hidden_cases.py").write_text("oh no", encoding="utf-8")
        assert ["01_double/double.py", "02_centre/hidden_cases.py", "README.md"] == stale(course, target)

    def test_caches_do_not_count(self, course: Course, target: Path, open_judge: OpenJudge) -> None:
        """What Python, pytest and Jupyter leave behind is not stale."""
        release(course, target, open_judge)
        for name in ("01_double/__pycache__/double.cpython-311.pyc", ".ipynb_checkpoints/double.ipynb", ".DS_Store"):
            (target / name).parent.mkdir(exist_ok=True)
            (target / name).write_text("", encoding="utf-8")
        assert [] == stale(course, target)
