"""How commands end before they are done: with Ctrl-C, or killed; and what they leave behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from grader import batch
from grader.cli.grade import workers_for
from tests.cli.conftest import KEY, run

ROOT = Path(__file__).parents[2]
SENTENCE = "grader: stopped; what was graded is kept, and the same command goes on from there."
PATIENCE = 60.0  # seconds, on a machine under load; `make bench-census` measures the two that are promised
# A shell tells both as 130; Python ends by the signal itself when it was interrupted within an `exec` of its own library.
INTERRUPTED = (130, -signal.SIGINT)


@pytest.fixture
def looping(kit: Path, answers: dict[str, str]) -> Path:
    """A class in which some functions never end."""
    for number in range(4):
        (kit / f"class/s{number}").mkdir(parents=True)
        loop = "\n\ndef norm(x):\n    while True:\n        pass\n" if number % 2 else ""
        (kit / f"class/s{number}/double.py").write_text(f"{answers['right']}{loop}# {number}\n", encoding="utf-8")
    return kit


def start(folder: Path, *words: str, locale: str = "C.UTF-8") -> subprocess.Popen[str]:
    environment = {"PATH": os.environ["PATH"], "GRADER_COURSE_KEY": KEY, "LC_ALL": locale}
    command = [sys.executable, "-m", "grader", *words]
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for_children(process: subprocess.Popen[str]) -> None:
    """Wait until a command has started a warm server, or workers."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not children.read_text():
        assert process.poll() is None


def interrupted(process: subprocess.Popen[str], presses: int = 1) -> list[str]:
    """Press Ctrl-C and return the lines that the command said; its status is checked."""
    for _ in range(presses):
        os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=PATIENCE)[1]
    assert process.returncode in INTERRUPTED, said
    return [line for line in said.splitlines() if not line.startswith("Grading")]


@pytest.mark.parametrize("presses", [1, 2])
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("line", ["Grading 0/4", "Grading 2/4"])
def test_a_class_with_endless_submissions_can_be_stopped(looping: Path, jobs: str, line: str, presses: int) -> None:
    """while workers start and while submissions loop: one sentence, no traceback, also when pressed twice"""
    process = start(looping, "grade", "class", "--jobs", jobs)
    assert process.stderr is not None
    while not process.stderr.readline().startswith(line):
        assert process.poll() is None
    assert [SENTENCE] == interrupted(process, presses)


@pytest.mark.parametrize(
    "words",
    ["check double --file ../class/s1/double.py", "ci class/s1", "doctor", "validate --jobs 2", "release --jobs 2"],
    ids=lambda words: words.split()[0],
)
def test_every_long_command_can_be_stopped(looping: Path, words: str) -> None:
    """in the same way"""
    process = start(looping / "assignments" if words.startswith("check") else looping, *words.split())
    wait_for_children(process)
    assert [SENTENCE] == interrupted(process)


def test_a_stopped_command_says_so_in_japanese(looping: Path) -> None:
    """where the locale is"""
    process = start(looping, "ci", "class/s1", locale="ja_JP.UTF-8")
    wait_for_children(process)
    (line,) = interrupted(process)
    assert line.startswith("grader: 中断しました。")


LOST = """
import os, signal, time
from grader.cli import stop

class Loud:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(1000): pass

stop.listen()
try:
    loud = Loud()
    del loud
    time.sleep(60)
except KeyboardInterrupt:
    stop.say()
"""


def test_a_ctrl_c_that_falls_into_a_callback_comes_again() -> None:
    """Python could only print it"""
    done = run(sys.executable, "-c", LOST, cwd=ROOT)
    assert (0, SENTENCE) == (done.returncode, done.stderr.strip())


def test_a_ctrl_c_that_python_turns_into_another_error_is_told_as_one() -> None:
    """here while a class is made, as in the middle of an import"""
    turned = (
        "import os, signal, sys, types\nfrom grader.cli import main\n"
        "class Name:\n    def __set_name__(self, *_): os.kill(os.getpid(), signal.SIGINT); [None for _ in range(999)]\n"
        "def app(**_): type('Made', (), {'name': Name()})\n"
        "sys.modules['grader.cli.commands'] = types.SimpleNamespace(app=app)\nmain.main()\n"
    )
    done = run(sys.executable, "-c", turned, cwd=ROOT)
    assert (130, SENTENCE) == (done.returncode, done.stderr.strip())


def test_what_does_not_let_itself_be_interrupted_is_ended() -> None:
    """soon, with the same sentence and status"""
    endless = (
        "import os, signal\nfrom grader.cli import stop\nstop.listen()\nwhile True:\n"
        "    try: os.kill(os.getpid(), signal.SIGINT)\n    except KeyboardInterrupt: pass\n"
    )
    done = run(sys.executable, "-c", endless, cwd=ROOT)
    assert (130, SENTENCE) == (done.returncode, done.stderr.strip())


def test_what_was_graded_before_ctrl_c_is_kept(looping: Path, grader) -> None:
    """the same command goes on from there"""
    process = start(looping, "grade", "class", "--jobs", "1")
    assert process.stderr is not None
    while not process.stderr.readline().startswith("Grading 1/4"):
        assert process.poll() is None
    interrupted(process)
    done = grader("grade", "class", "--jobs", "1")
    known = re.search(r"\((\d) known already\)", done.stdout)
    assert known is not None
    assert 1 <= int(known[1]) < 4


# What is left


@pytest.mark.slow
def test_nothing_is_left() -> None:
    """a sample of `make bench-census`: no process and no file, however a command ends"""
    words = [sys.executable, "-W", "ignore", "-m", "benchmarks.census", "--runs", "1", "box", "room", "ci", "grade"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=600)
    assert 0 == done.returncode, done.stdout + done.stderr
    assert 13 == done.stdout.count("0 processes and 0 files left")


# Workers


@pytest.mark.parametrize(
    ("jobs", "units", "workers", "said"),
    [
        (0, 9, 4, ""),
        (3, 9, 3, ""),
        (4, 9, 4, ""),
        (64, 9, 4, "--jobs 64: 4 workers, one a core."),
        (64, 3, 3, "--jobs 64: 3 workers, one for each piece of work."),
        (2, 1, 1, "--jobs 2: 1 worker, one for each piece of work."),
        (0, 1, 1, ""),
        (4, 0, 1, ""),
    ],
)
def test_there_are_no_more_workers_than_cores_or_units(monkeypatch, capsys, jobs, units, workers, said) -> None:
    """and whoever asked for more is told"""
    monkeypatch.setattr(batch, "cores", lambda: 4)
    assert workers == workers_for(jobs, units, "en")
    assert said == capsys.readouterr().err.strip()


def test_fewer_workers_are_told_of_in_japanese(monkeypatch, capsys) -> None:
    """with the numbers"""
    monkeypatch.setattr(batch, "cores", lambda: 2)
    workers_for(64, 9, "ja")
    assert "--jobs 64: コア数に合わせてワーカーを 2 にします。" == capsys.readouterr().err.strip()
