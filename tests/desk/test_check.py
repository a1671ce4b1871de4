"""A student's own work, judged by the record that stands beside it: nothing that is returned stops it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.answers.recorded import Recording
from grader.desk.check import check
from grader.desk.folder import TopicFolder
from grader.feedback.view import TopicView
from grader.grade import Hosts
from grader.model import Level, Outcome

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assignments" / "03_optimizers"
MODEL = (ROOT / "solutions" / "03_optimizers" / "optimizers.py").read_text(encoding="utf-8")
TWO_OF_THREE = "\nthree = adam_step\ndef adam_step(*args, **kwargs):\n    return three(*args, **kwargs)[:2]\n"
SWELLS = "\ndef adam_step(*args, **kwargs):\n    return ['a' * 3_000_000] + ['b'] * 300_000\n"


@pytest.fixture(scope="module")
def hosts() -> Iterator[Hosts]:
    """A student's warm servers."""
    servers = Hosts(Level.OPEN)
    yield servers
    servers.close()


def checked(hosts: Hosts, path: Path, source: str) -> TopicView:
    path.write_text(source, encoding="utf-8")
    return check(TopicFolder(FOLDER, Recording(FOLDER)), path, hosts)


@pytest.mark.parametrize("change", [TWO_OF_THREE, SWELLS], ids=["two of three values", "a value that swells"])
def test_an_answer_of_another_form_costs_its_function_only(hosts, tmp_path, change):
    """nothing is broken, and every other function has its points"""
    view = checked(hosts, tmp_path / "optimizers.py", MODEL + change)
    lost = {case.function for case in view.cases if case.outcome is not Outcome.PASSED}
    assert {"adam_step"} == lost
    assert Outcome.BROKEN not in {case.outcome for case in view.cases}
    assert 0 < view.earned < view.possible


def test_a_room_that_is_ended_from_outside_costs_nothing(hosts, tmp_path):
    """as on a machine out of memory: the file is checked again"""
    once = f"""
import os, pathlib
ours = adam_step
def adam_step(*args, **kwargs):
    if not pathlib.Path({str(tmp_path / "ended")!r}).exists():
        pathlib.Path({str(tmp_path / "ended")!r}).touch()
        os.kill(os.getpid(), 9)
    return ours(*args, **kwargs)
"""
    view = checked(hosts, tmp_path / "optimizers.py", MODEL + once)
    assert (tmp_path / "ended").exists()
    assert {Outcome.PASSED} == {case.outcome for case in view.cases}
