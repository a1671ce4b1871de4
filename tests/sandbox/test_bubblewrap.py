"""Boxes: what bubblewrap sets up, and that ending one at any moment leaves nothing."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess

import pytest

from grader.errors import RoomError
from grader.sandbox import bubblewrap
from grader.sandbox.bubblewrap import Box

pytestmark = pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap (bwrap) is not installed")


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_box_killed_while_it_starts_leaves_no_process():
    """bubblewrap's inner process waits for a word of the outer one, and would wait for good"""
    for _ in range(20):
        box = Box("numpy")
        box.kill()
        assert box.first_process > 0
        assert not alive(box.first_process)


def test_a_box_that_is_ready_leaves_no_process():
    """nor the dead for somebody else to bury"""
    box = Box("numpy")
    box.ready()
    outer = box._process.pid
    box.kill()
    assert not alive(box.first_process)
    assert not alive(outer)


def test_a_box_ends_when_nobody_holds_it():
    """as when the grader was killed: its sleeper reads the end of a pipe"""
    box = Box("numpy")
    box.ready()
    assert box._process.stdin is not None
    box._process.stdin.close()
    assert 0 == box._process.wait(5.0)
    box.kill()


def test_a_box_whose_outer_process_was_killed_ends_all_the_same():
    """by the number of the inner one, which is written down before it runs"""
    box = Box("numpy")
    inner = os.dup(box.ready())
    os.kill(box._process.pid, signal.SIGKILL)
    box.kill()
    assert [inner] == select.select([inner], [], [], 5.0)[0]
    os.close(inner)


def test_what_bubblewrap_refuses_is_told_in_its_own_words(monkeypatch):
    """and nothing is left of it"""
    monkeypatch.setattr(bubblewrap, "_arguments", lambda kind: ("--ro-bind", "/nowhere", "/nowhere"))
    box = Box("numpy")
    with pytest.raises(RoomError, match="/nowhere"):
        box.ready()
    assert subprocess.Popen.poll(box._process) is not None
