"""Rooms with real processes in them, at every level: what a submission does, and what the trusted side gets to know."""

from __future__ import annotations

import importlib.metadata
import os
import secrets
import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from grader.course.course import Limits
from grader.model import Answer, Level, Outcome, Want
from grader.sandbox import room as rooms
from grader.sandbox.host import Host
from grader.sandbox.wire import Handle

PATIENCE = 2.0  # seconds beyond a deadline in which the answer must be there
MEGABYTE = 2**20
DESCRIPTORS = Path("/proc/self/fd")


def remark(kind: str, place: str, line: int, error: str = "") -> tuple[str, str, int, str]:
    return (kind, place, line, error)


def processes_called(name: str) -> list[int]:
    """Find processes of this machine by the name they gave themselves."""
    found = []
    for comm in Path("/proc").glob("[0-9]*/comm"):
        try:
            if comm.read_text().strip() == name:
                found.append(int(comm.parent.name))
        except OSError:
            continue
    return found


def ended(process: int) -> bool:
    """Wait at most five seconds for a process that is not a child of this one."""
    try:
        descriptor = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([descriptor], [], [], 5.0)[0])
    finally:
        os.close(descriptor)


# Values and exceptions


def test_a_call_returns_what_the_function_returns(room_with):
    """arguments go in by position and by name, the value comes out"""
    inside = room_with("def f(a, b=0): return a * 2 + b")
    assert 7 == inside("f", 3, b=1).value
    assert np.array_equal([2.0, 4.0], inside("f", np.array([1.0, 2.0])).value)


def test_an_array_that_comes_again_is_the_same_object(room_with):
    """as in a program that keeps it in a variable; once it was changed, or where it stands at another place, it is not"""
    inside = room_with(
        "last = (None, None)\n"
        "def known(x, y, change=False):\n"
        "    global last\n"
        "    seen, last = (x is last[0], y is last[1], x is y), (x, y)\n"
        "    if change: x[0] += 1.0\n"
        "    return seen\n"
    )
    x, y = np.zeros(2), np.ones(3)
    assert inside("known", x, y).value == (False, False, False)
    assert inside("known", x, y).value == (True, True, False)
    assert inside("known", x, y + 1.0, change=True).value == (True, False, False)
    assert inside("known", x, y.reshape(1, 3)).value == (False, False, False)
    assert inside("known", x, x).value == (True, False, False)


def test_arguments_can_be_asked_for_after_the_call(room_with):
    """as the function left them"""
    inside = room_with("def f(a, b): a *= 2; b.append(1)")
    call = rooms.Call("f", (np.ones(2), []), {}, Want.ARGUMENTS)
    array, items = inside.room.call("answer", call).value
    assert np.array_equal([2.0, 2.0], array)
    assert [1] == items


def test_value_and_arguments_can_be_asked_for_together(room_with):
    """one call, both answers"""
    inside = room_with("def f(items): items.append(1); return len(items)")
    assert (1, ([1],)) == inside.room.call("answer", rooms.Call("f", ([],), {}, Want.BOTH)).value


def test_what_is_called_for_its_effect_may_return_anything(room_with):
    """here a record of the training, which is no plain data"""
    inside = room_with(
        "class History: pass\nseen = []\ndef fit(x):\n    seen.append(x)\n    return History()\ndef f(): return seen"
    )
    assert Outcome.BAD_VALUE == inside("fit", 1).outcome
    assert Answer(Outcome.PASSED) == inside.room.call("answer", rooms.Call("fit", (2,), {}, Want.NOTHING))
    assert [1, 2] == inside("f").value


def test_a_module_keeps_its_state_between_calls(room_with):
    """one room a submission"""
    inside = room_with("n = 0\ndef count():\n    global n\n    n += 1\n    return n")
    assert [1, 2, 3] == [inside("count").value for _ in range(3)]


def test_an_exception_is_named_with_its_place(room_with):
    """the class, the text, the file and the line in the submission's own code"""
    inside = room_with("import json\n\ndef f(x):\n    return json.loads(x)\n")
    answer = inside("f", "{")
    assert (Outcome.RAISED, "JSONDecodeError", "answer.py", 4) == (answer.outcome, answer.error, answer.place, answer.line)
    assert answer.message.startswith("Expecting property name")


def test_an_exception_of_a_notebook_names_the_cell(room_with):
    """the line is counted within it"""
    answer = room_with("x = 1", "def f():\n    return x / 0")("f")
    assert ("cell 2", 2) == (answer.place, answer.line)


def test_a_recursion_without_end_is_an_exception(room_with):
    """Python ends it"""
    assert "RecursionError" == room_with("def f(): return f()")("f").error


def test_an_exception_whose_text_raises_is_named_all_the_same(room_with):
    """nothing of the object is trusted"""
    answer = room_with("class Bad(Exception):\n    def __str__(self): raise Bad\ndef f(): raise Bad")("f")
    assert ("Bad", "") == (answer.error, answer.message)


@pytest.mark.parametrize("end", ["import sys; sys.exit(0)", "raise SystemExit", "raise KeyboardInterrupt"])
def test_leaving_is_an_exception_like_any_other(room_with, end):
    """the room goes on"""
    inside = room_with(f"def f(): {end}\ndef g(): return 1")
    assert Outcome.RAISED is inside("f").outcome
    assert 1 == inside("g").value


def test_a_value_that_may_not_cross_is_named(room_with):
    """by its type"""
    answer = room_with("class Model: pass\ndef f(): return [Model()]")("f")
    assert (Outcome.BAD_VALUE, "a value of type Model") == (answer.outcome, answer.message)


@pytest.mark.parametrize(
    "value", ["(i for i in range(3))", "np.ma.array([1, 2], mask=[0, 1])", "{1: 2}", "1j", "loop", "np.array([None])"]
)
def test_other_values_do_not_cross_and_cost_nothing_else(room_with, value):
    """the room goes on"""
    inside = room_with(f"import numpy as np\nloop = []\nloop.append(loop)\ndef f(): return {value}\ndef g(): return 1")
    assert Outcome.BAD_VALUE is inside("f").outcome
    assert 1 == inside("g").value


def test_a_value_that_lies_about_its_class_does_not_cross(room_with):
    """`__class__` is not asked, `type` is"""
    source = "class Lie:\n    __class__ = float\n    def __float__(self): return 1.0\ndef f(): return Lie()"
    assert Outcome.BAD_VALUE is room_with(source)("f").outcome


# What is missing


def test_a_stub_is_not_implemented(room_with):
    """also when it calls another stub of the same file"""
    inside = room_with("def f(): raise NotImplementedError('f: not written yet')\ndef g(): return f() + 1")
    assert [Answer(Outcome.NOT_IMPLEMENTED)] * 2 == [inside("f"), inside("g")]


def test_a_librarys_not_implemented_error_is_an_exception(room_with):
    """the student did write something"""
    answer = room_with("import codecs\ndef f(): return codecs.Codec().encode('a')")("f")
    assert (Outcome.RAISED, "NotImplementedError") == (answer.outcome, answer.error)


def test_a_missing_function_is_not_implemented(room_with):
    """as an empty file is"""
    assert Answer(Outcome.NOT_IMPLEMENTED) == room_with("")("f")


def test_a_name_that_is_no_function_is_a_bad_value(room_with):
    """and is said to be one"""
    assert Answer(Outcome.BAD_VALUE, message="f is not a function") == room_with("f = 3")("f")


# Loading


def test_a_file_that_loads_has_no_remarks(room_with):
    """the honest twin of what follows"""
    assert Answer(Outcome.PASSED, value=[]) == room_with("x = 1", "def f(): return x").loaded


def test_functions_around_a_failing_line_count(room_with):
    """and so do those after it"""
    inside = room_with("def f(): return 1\n1 / 0\ndef g(): return 2\n")
    assert [remark("raised", "answer.py", 2, "ZeroDivisionError")] == inside.loaded.value
    assert [1, 2] == [inside("f").value, inside("g").value]


def test_a_cell_that_cannot_be_read_is_skipped(room_with):
    """the others still run"""
    inside = room_with("def f(): return 1", "def g(:", "def h(): return f() + 1")
    assert [remark("syntax", "cell 2", 1, "SyntaxError")] == inside.loaded.value
    assert 2 == inside("h").value


def test_a_cell_that_raises_is_named_and_the_next_one_runs(room_with):
    """sys.exit included"""
    inside = room_with("import sys\nsys.exit(0)", "raise KeyboardInterrupt", "def f(): return 1")
    expected = [remark("raised", "cell 1", 2, "SystemExit"), remark("raised", "cell 2", 1, "KeyboardInterrupt")]
    assert expected == inside.loaded.value
    assert 1 == inside("f").value


@pytest.mark.parametrize(
    ("cell", "commands"),
    [
        ("%matplotlib inline\n!pip install x\nnp?\ndef f(): return 1", 3),
        ("def f():\n    %time\n    return 1", 0),
        ("def f(): return 7 \\\n  % 2", 0),
        ("%%bash\nrm -rf /\n\n", 1),
    ],
    ids=["lines", "indented", "an honest %", "whole cell"],
)
def test_notebook_magics_have_no_effect(room_with, cell, commands):
    """those that run are counted; a line that Python can read stays"""
    inside = room_with("def f(): return 1", cell)
    assert ([("commands", "cell 2", 1, commands)] if commands else []) == inside.loaded.value
    assert 1 == inside("f").value


@pytest.mark.parametrize(
    "source", ["\0", "(" * 5000, "x = " + "-" * 100_000 + "1", "# coding: nonsense\n\xe9"], ids=lambda s: repr(s[:6])
)
def test_a_source_made_to_break_the_parser_does_not_break_the_room(room_with, source):
    """the next cell runs"""
    assert 1 == room_with(source, "def f(): return 1")("f").value


def test_a_file_may_define_classes_and_be_asked_for_its_own_name(room_with):
    """dataclasses look their module up, which must be there"""
    source = "from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\ndef f(): return P(3).x, __name__"
    assert (3, "answer") == room_with(source)("f").value


def test_loading_has_a_deadline_of_its_own(room_with):
    """a loop outside the functions"""
    inside = room_with("while True: pass", load_seconds=0.2)
    assert Answer(Outcome.TIMED_OUT) == inside.loaded
    assert not inside.room.alive


@pytest.mark.parametrize(
    "end",
    ["while True: pass", "7 ** (10 ** 9)", "import os; os._exit(3)", "import ctypes; ctypes.string_at(0)"],
    ids=lambda s: s[:9],
)
def test_the_statement_that_ends_a_room_is_known(room_with, end):
    """by its file and number, also when nothing in the room can say so any more"""
    inside = room_with(f"x = 1\ndef f(): return 1\n{end}\ny = 2", load_seconds=1.0)
    assert Outcome.PASSED is not inside.loaded.outcome
    assert ("answer.py", 2 + end.count(";")) == inside.room.running


def test_a_room_that_tells_without_end_what_it_runs_has_a_deadline_all_the_same(room_with):
    """telling is no sign of life"""
    source = "\n".join(f"def f{n}(x=[]): pass" for n in range(200)) + "\nx = 1" * 200_000
    assert Outcome.TIMED_OUT is room_with(source, load_seconds=0.5).loaded.outcome


# Objects that stay


def test_a_function_comes_back_as_a_handle_and_can_be_passed_in_again(room_with):
    """also inside a list"""
    inside = room_with("def adder(n): return lambda x: x + n\ndef apply(fs, x): return [f(x) for f in fs]")
    one, ten = inside("adder", 1).value, inside("adder", 10).value
    assert [Handle(0), Handle(1)] == [one, ten]
    assert [6, 15] == inside("apply", [one, ten], 5).value


def test_a_handle_nobody_was_given_ends_the_room_only(room_with):
    """the host opens the next one"""
    assert Outcome.CRASHED is room_with("def f(x): return 1")("f", Handle(12_345)).outcome
    assert 1 == room_with("def f(): return 1")("f").value


# Ends


def test_ending_the_process_is_a_crash(room_with):
    """a missing reply is never a pass, whatever the exit status"""
    inside = room_with("import os\ndef f(): os._exit(0)")
    assert Answer(Outcome.CRASHED) == inside("f")
    assert not inside.room.alive


@pytest.mark.parametrize(
    ("body", "signal"),
    [("import ctypes; ctypes.string_at(0)", "SIGSEGV"), ("import os; os.abort()", "SIGABRT")],
)
def test_a_native_crash_is_named_by_its_signal(room_with, body, signal):
    """so that staff can tell it from an exit"""
    assert Answer(Outcome.CRASHED, error=signal) == room_with(f"def f(): {body}")("f")


LOOPS = {
    "python": "\n    while True: pass",
    "swallowing": "\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass",
    "deaf": "\n    import signal\n    for n in range(1, 65):\n        try: signal.signal(n, signal.SIG_IGN)\n"
    "        except (OSError, ValueError): pass\n    while True: pass",
    "sleeping": "import time; time.sleep(60)",
    "native": "sum(range(10**12))",
    "printing": "\n    while True: print('x' * 1000)",
}


@pytest.mark.parametrize("loop", LOOPS)
def test_a_call_without_end_is_killed_at_its_deadline(room_with, loop):
    """by a clock outside the process"""
    inside = room_with(f"def f(): {LOOPS[loop]}", call_seconds=0.2)
    started = time.monotonic()
    assert Answer(Outcome.TIMED_OUT) == inside("f")
    assert 0.2 <= time.monotonic() - started < 0.2 + PATIENCE
    assert not inside.room.alive


def test_a_call_may_be_given_less_time_than_its_limit(room_with):
    """what is left for the topic"""
    inside = room_with("def f():\n    while True: pass", call_seconds=60)
    started = time.monotonic()
    assert Answer(Outcome.TIMED_OUT) == inside.room.call("answer", rooms.Call("f"), 0.1)
    assert time.monotonic() - started < 0.1 + PATIENCE


BOMBS = {
    "lists": "\n    a = []\n    while True: a.append(bytearray(10**6))",
    "one array": "np.ones(10**10).sum()",
    "while printing": "\n    a = []\n    while True:\n        a.append(bytearray(10**6))\n        print('x' * 10**5)",
    "in children": "\n    os.fork() and os.fork()\n    a = bytearray(b'x') * (60 * 2**20)\n    while True: a[0] = 1",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_memory_bomb_ends_with_its_own_outcome(room_with, bomb):
    """in one process or several, whether or not it keeps us busy"""
    inside = room_with(f"import os\nimport numpy as np\ndef f(): {BOMBS[bomb]}", memory_mb=128, call_seconds=10)
    assert Outcome.OUT_OF_MEMORY is inside("f").outcome


def test_memory_within_the_limit_is_no_bomb(room_with):
    """the honest twin"""
    inside = room_with("import numpy as np\ndef f(): return float(np.ones(8 * 2**20).sum())", memory_mb=128)
    assert 8.0 * MEGABYTE == inside("f").value


def test_a_reply_over_the_limit_is_refused_and_the_room_goes_on(room_with):
    """at one byte over"""
    inside = room_with("import numpy as np\ndef f(n): return np.zeros(n, np.uint8)", reply_mb=1)
    assert Answer(Outcome.OUTPUT_TOO_LARGE) == inside("f", MEGABYTE)
    assert 1000 == inside("f", 1000).value.size


def test_a_flood_of_output_is_drained_and_remembered(room_with):
    """it fills no pipe, costs no memory and changes no value"""
    inside = room_with("def f():\n    for _ in range(20_000): print('y' * 100)\n    return 1")
    assert 1 == inside("f").value
    assert inside.room.flooded


def test_a_little_output_is_no_flood(room_with):
    """the honest twin"""
    inside = room_with("import sys\ndef f():\n    print('hello'); print('careful', file=sys.stderr)\n    return 1")
    assert 1 == inside("f").value
    assert not inside.room.flooded


@pytest.mark.parametrize("what", ["sys.stdout.close()", "os.close(1); os.close(2)", "sys.stdout = None", "sys.stdout = sys"])
def test_closing_the_standard_streams_changes_nothing(room_with, what):
    """the next call is answered"""
    inside = room_with(f"import os, sys\ndef f(): {what}\ndef g(): return 1")
    assert Outcome.PASSED is inside("f").outcome
    assert 1 == inside("g").value


def test_there_is_nothing_to_read_on_standard_input(room_with):
    """input() ends at once"""
    inside = room_with("import sys\ndef f(): return sys.stdin.read()\ndef g(): return input()")
    assert "" == inside("f").value
    assert "EOFError" == inside("g").error


FORGE = """
import os, stat
def f():
    for name in os.listdir("/proc/self/fd"):
        try:
            if stat.S_ISSOCK(os.fstat(int(name)).st_mode):
                os.write(int(name), {data!r})
        except OSError:
            pass
    return 1
def g(): return 1
"""


@pytest.mark.parametrize("data", [b"\0", b"\0\0\0\x01N", b"\xff" * 100])
def test_writing_on_the_channel_earns_nothing(room_with, data):
    """the reply no longer fits, and the room is given up"""
    inside = room_with(FORGE.format(data=data), call_seconds=0.3)
    assert inside("f").outcome in (Outcome.CRASHED, Outcome.OUTPUT_TOO_LARGE, Outcome.TIMED_OUT)
    assert not inside.room.alive


# Others


def test_rooms_do_not_see_each_other(room_with):
    """modules patched in one are whole in the next"""
    first = room_with(
        "import numpy as np\ndef f():\n    np.sum = np.add = None\n    import builtins; builtins.sum = None\n    return 1"
    )
    assert 1 == first("f").value
    assert 3 == room_with("import numpy as np\ndef f(): return sum([1, 1]) + int(np.sum([1]))")("f").value


def test_a_new_room_opens_after_every_kind_of_death(room_with):
    """no death of a room touches the warm server"""
    for end in ("import os; os._exit(1)", "import ctypes; ctypes.string_at(0)", "import os; os.kill(os.getpid(), 9)"):
        room_with(f"def f(): {end}")("f")
        assert 1 == room_with("def f(): return 1")("f").value


NAMED = """
import ctypes, os, time

def named(name, leave):
    read, write = os.pipe()
    if os.fork() == 0:
        if leave:
            os.setsid()
            if os.fork():
                os._exit(0)
        ctypes.CDLL(None).prctl(15, name.encode(), 0, 0, 0)
        os.write(write, b".")
        while True:
            time.sleep(60)
    os.read(read, 1)
    return True
"""


@pytest.mark.parametrize("leave", [False, True], ids=["child", "daemon"])
def test_nothing_that_a_room_started_outlives_it(room_with, leave):
    """also what left the session"""
    inside, name = room_with(NAMED), f"t{secrets.token_hex(6)}"
    assert inside("named", name, leave).value
    found = processes_called(name)
    assert found
    inside.room.close()
    assert all(ended(process) for process in found)


def test_a_room_ends_with_its_host(level, host_of):
    """also when nobody closes it"""
    host_of("numpy", level)  # skips where the level is not to be had
    host, name = Host("numpy", level), f"t{secrets.token_hex(6)}"
    room = host.open(Limits())
    source = "import ctypes\ndef f(name): ctypes.CDLL(None).prctl(15, name.encode(), 0, 0, 0)"
    room.load("answer", (("answer.py", source),))
    room.call("answer", rooms.Call("f", (name,)))
    found = processes_called(name)
    assert 1 == len(found)
    host.close()
    try:
        assert ended(found[0])
    finally:
        room.close()


def test_a_room_ends_with_a_warm_server_that_is_killed(level, host_of):
    """as one on a machine out of memory is; the room is told of as killed"""
    host_of("numpy", level)  # skips where the level is not to be had
    kills: list[int] = []
    host = Host("numpy", level, lambda: kills.append(1))
    try:
        room = host.open(Limits())
        room.load("answer", (("answer.py", "def f():\n    while True: pass"),))
        os.kill(host._server.pid, signal.SIGKILL)
        assert Answer(Outcome.CRASHED, error="SIGKILL") == room.call("answer", rooms.Call("f"))
        assert [1] == kills
    finally:
        host.close()


def test_a_warm_server_that_comes_too_late_ends_at_once():
    """whoever started it had gone before it could ask to be killed with it"""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        words = [sys.executable, "-I", "-m", "grader.sandbox.server", "numpy", str(theirs.fileno()), "1"]
        assert -signal.SIGKILL == subprocess.run(words, pass_fds=(theirs.fileno(),), check=False, timeout=60).returncode


def test_a_room_that_kills_itself_is_told_of_as_killed(room_with):
    """who did it cannot be seen from outside"""
    inside = room_with("import os\ndef f(): os.kill(os.getpid(), 9)")
    assert Answer(Outcome.CRASHED, error="SIGKILL") == inside("f")


def test_a_room_that_only_closes_its_channel_has_crashed(room_with, monkeypatch):
    """its supervisor is there and says nothing, so nobody has killed it"""
    monkeypatch.setattr(rooms, "EXPLAIN_SECONDS", 0.2)
    source = "import os, time\ndef f():\n    os.closerange(3, 64)\n    time.sleep(60)"
    assert Answer(Outcome.CRASHED) == room_with(source)("f")


def test_a_room_leads_a_process_group_of_its_own(room_with):
    """ending the group, as some programs do with what they have started, ends the room and nothing of ours"""
    assert room_with("import os\ndef f(): return os.getpgrp() == os.getpid() == os.getsid(0)")("f").value


def test_a_room_leaves_no_descriptor_behind(room_with):
    """a batch opens thousands"""
    room_with("").room.close()
    before = len(list(DESCRIPTORS.iterdir()))
    for end in ("return 1", "import os; os._exit(1)", "1 / 0"):
        inside = room_with(f"def f(): {end}")
        inside("f")
        inside.room.close()
    assert before == len(list(DESCRIPTORS.iterdir()))


def test_every_level_has_the_same_packages(host_of):
    """what is installed beside them is not there, also where nothing is walled off"""
    installed = sorted(name for name in importlib.metadata.packages_distributions() if name.isidentifier())
    source = "import importlib.util\ndef there(names): return [name for name in names if importlib.util.find_spec(name)]"
    found = {}
    for level in (Level.OPEN, Level.SEALED):
        room = host_of("numpy", level).open(Limits(load_seconds=20.0, call_seconds=20.0))
        room.load("answer", (("answer.py", source),))
        found[level] = room.call("answer", rooms.Call("there", (installed,), {})).value
        room.close()
    assert {"numpy", "matplotlib", "IPython"} <= set(found[Level.SEALED])
    assert not {"pytest", "sqlalchemy", "scipy", "keras"} & set(found[Level.SEALED])
    assert found[Level.OPEN] == found[Level.SEALED]
