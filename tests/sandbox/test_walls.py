"""The walls of a sealed room, tried from inside. Each test is named by an attack; its honest twin stands beside it."""

from __future__ import annotations

import ctypes
import os
import resource
import secrets
import signal
import socket
from pathlib import Path

import pytest

from grader.model import Answer, Level, Outcome
from grader.sandbox import host as hosts
from grader.sandbox import room as rooms
from grader.sandbox.bubblewrap import SCRATCH_BYTES
from grader.sandbox.walls import DENIED

EPERM, ENOSYS = 1, 38
CANARY = f"canary-{secrets.token_hex(8)}"


@pytest.fixture
def level() -> Level:
    return Level.SEALED


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A file of this machine."""
    path = tmp_path / CANARY
    path.write_text(CANARY)
    return path


# Files

READ = """
import os

def read(path):
    with open(path) as file:
        return file.read()

def everywhere():
    "Names of all that can be seen outside the libraries and the process table."
    found = []
    for folder, folders, files in os.walk("/"):
        folders[:] = [name for name in folders if os.path.join(folder, name) not in ("/usr", "/proc", "/lib", "/lib64")]
        found += [os.path.join(folder, name) for name in files]
    return found
"""


def test_reading_a_file_of_this_machine(room_with, host_of, canary):
    """it is not there; at level open the same code reads it"""
    answer = room_with(READ)("read", str(canary))
    assert (Outcome.RAISED, "FileNotFoundError") == (answer.outcome, answer.error)
    room = host_of("numpy", Level.OPEN).open(rooms.Limits())
    room.load("answer", (("answer.py", READ),))
    assert room.call("answer", rooms.Call("read", (str(canary),))).value == CANARY
    room.close()


def test_reading_an_own_file(room_with):
    """the twin: /tmp is the room's own"""
    source = READ + "\ndef f():\n    with open('/tmp/mine', 'w') as file: file.write('kept')\n    return read('/tmp/mine')\n"
    assert "kept" == room_with(source)("f").value


def test_searching_for_the_repository(room_with):
    """neither solutions nor tests nor the grader's own case code can be seen"""
    seen = room_with(READ)("everywhere").value
    assert seen
    assert not [path for path in seen if "solutions" in path or "assignments" in path or "cases.py" in path]


@pytest.mark.parametrize("path", ["/etc/passwd", "/etc/shadow", "/etc/hostname", "/root/.ssh", "/home", "/var", "/run", "/sys"])
def test_reading_the_system_configuration(room_with, path):
    """those folders are not there, or empty"""
    source = "import os\ndef f(p): return os.listdir(p) if os.path.isdir(p) else open(p).read()"
    answer = room_with(source)("f", path)
    assert answer.outcome is Outcome.RAISED or answer.value == []


@pytest.mark.parametrize("name", ["/tmp/x", "/x", "/usr/lib/x", "/dev/shm/x", "/dev/x", "/proc/x", "/etc/x"])
def test_writing_outside_the_scratch_folder(room_with, name):
    """only /tmp takes a file"""
    answer = room_with("def f(p): return open(p, 'w').write('x')")("f", name)
    assert (Outcome.PASSED if name.startswith("/tmp") else Outcome.RAISED) is answer.outcome


def test_writing_anywhere_at_all(room_with):
    """no folder but /tmp takes a file, wherever it is"""
    source = """
import os
def f():
    taken = []
    for folder, folders, _ in os.walk("/"):
        if folder == "/":
            folders.remove("proc")
        try:
            open(os.path.join(folder, ".x"), "w").close()
        except OSError:
            continue
        taken.append(folder)
    return taken
"""
    assert ["/tmp"] == room_with(source, call_seconds=30)("f").value


def test_changing_the_standard_library(room_with):
    """its files are read-only, whoever owns them"""
    source = """
import os, json
def f(how):
    path = json.__file__
    if how == "write": open(path, "a").write("x")
    if how == "chmod": os.chmod(path, 0o777)
    if how == "remove": os.remove(path)
    if how == "rename": os.rename("/tmp", "/tmp2")
"""
    inside = room_with(source)
    for how in ("write", "chmod", "remove", "rename"):
        assert inside("f", how).error in ("OSError", "PermissionError")


def test_filling_the_disk(room_with):
    """/tmp holds 32 MB, however many files it is cut into"""
    source = """
def f():
    written = 0
    for number in range(10):
        try:
            with open(f"/tmp/{number}", "wb", buffering=0) as file:
                for _ in range(64):
                    written += file.write(bytes(2**20))
        except OSError:
            continue
    return written
"""
    written = room_with(source, call_seconds=20, memory_mb=512)("f").value
    assert SCRATCH_BYTES // 2 <= written <= SCRATCH_BYTES


def test_filling_the_file_table(room_with):
    """empty files live in the kernel's memory; too many end the room"""
    source = "import os\ndef f(n):\n    for i in range(n): os.close(os.open(f'/tmp/{i}', os.O_CREAT))\n    return n"
    assert 500 == room_with(source)("f", 500).value
    assert Outcome.OUT_OF_MEMORY is room_with(source, call_seconds=20)("f", 10**7).outcome


def test_leaving_a_file_for_the_next_room(room_with):
    """nothing written survives"""
    source = "import os\ndef leave(): open('/tmp/note', 'w').close()\ndef found(): return os.listdir('/tmp')"
    first = room_with(source)
    first("leave")
    assert "note" in first("found").value
    assert "note" not in room_with(source)("found").value  # the kit itself may lie below /tmp


# Processes


PROCESSES = """
import os, signal

def pids():
    return sorted(int(name) for name in os.listdir("/proc") if name.isdigit())

def me():
    return os.getpid(), os.getppid(), os.getuid(), os.geteuid(), os.getgid(), os.getgroups()

def status():
    with open("/proc/self/status") as file:
        return dict(line.rstrip("\\n").split(":\\t", 1) for line in file if ":\\t" in line)

def environ(pid):
    with open(f"/proc/{pid}/environ") as file:
        return file.read()

def kill(pid):
    os.kill(pid, signal.SIGKILL)
"""


def test_listing_the_processes_of_others(room_with):
    """a pid namespace of its own: bubblewrap, its sleeper, and the room"""
    inside = room_with(PROCESSES)
    own = inside("me").value[0]
    assert own < 10
    assert set(inside("pids").value) <= set(range(1, own + 1))


def test_being_root(room_with):
    """nobody special, in no group, without capabilities, and it cannot get any"""
    inside = room_with(PROCESSES)
    _, _, uid, euid, gid, groups = inside("me").value
    assert uid == euid != 0
    assert 0 != gid
    assert 0 not in groups
    status = inside("status").value
    assert {0} == {int(status[name], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")}
    assert ("1", "2") == (status["NoNewPrivs"], status["Seccomp"])
    become = room_with("import os\ndef f(): os.setuid(0)")("f")
    assert become.error in ("PermissionError", "OSError")


def test_two_rooms_are_two_users(room_with):
    """so that no limit counted by user is shared, where the grader may choose users"""
    if os.geteuid() != 0:
        pytest.skip("only root can choose")
    assert room_with(PROCESSES)("me").value[2] != room_with(PROCESSES)("me").value[2]


def test_reading_the_environment_of_the_grader(room_with, monkeypatch):
    """neither the room's own nor that of any process it sees holds a word of it"""
    monkeypatch.setenv("CANARY", CANARY)
    inside = room_with(PROCESSES + "\nWORDS = dict(os.environ)\ndef words(): return WORDS\n")
    assert not [word for word in inside("words").value.values() if CANARY in word]
    for pid in inside("pids").value:
        answer = inside("environ", pid)
        assert answer.error == "PermissionError" or CANARY not in answer.value
    first = inside("environ", 1)
    assert first.error == "PermissionError" or first.value == ""


def test_killing_the_parent(room_with):
    """the parent is out of sight, the first process out of reach, and everybody else somebody else"""
    inside = room_with(PROCESSES)
    assert 0 == inside("me").value[1]
    assert "PermissionError" == inside("kill", 1).error or os.geteuid() != 0
    for pid in (2**22 - 1, os.getpid()):
        assert room_with(PROCESSES)("kill", pid).error in ("ProcessLookupError", "PermissionError")
    room_with(PROCESSES)("kill", -1)
    assert 1 == room_with("def f(): return 1")("f").value


def test_a_fork_bomb(room_with):
    """ends at the limit of processes; the room answers, and the next one opens"""
    source = """
import os, time
def f():
    born = 0
    try:
        while True:
            if os.fork() == 0:
                time.sleep(60)
                os._exit(0)
            born += 1
    except BlockingIOError:
        return born
"""
    assert room_with(source)("f").value < hosts.PROCESSES["numpy"]
    assert 1 == room_with("def f(): return 1")("f").value


def test_a_bomb_of_threads(room_with):
    """threads count as processes; a few are welcome"""
    source = """
import threading
def f(n):
    stop = threading.Event()
    threads = [threading.Thread(target=stop.wait, daemon=True) for _ in range(n)]
    for thread in threads: thread.start()
    stop.set()
    return n
"""
    assert 4 == room_with(source)("f", 4).value
    assert "RuntimeError" == room_with(source)("f", 1000).error


def test_starting_a_program(room_with):
    """there is none to start, and the call is refused: also for the one program that can be seen"""
    source = """
import os, subprocess, sys
def run(program): return subprocess.run([program]).returncode
def become(program): os.execv(program, [program])
def child():
    pid = os.fork()
    if pid == 0: os._exit(7)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
"""
    inside = room_with(source)
    for program in ("/bin/sh", "/usr/bin/true", "/sleep"):
        assert inside("run", program).error in ("PermissionError", "FileNotFoundError")
    assert "PermissionError" == inside("become", "/sleep").error
    assert 7 == inside("child").value


# System calls


def number_of(name: str) -> int:
    """Ask libseccomp for the number of a system call on this machine; below 0 where there is none."""
    resolve = ctypes.CDLL("libseccomp.so.2").seccomp_syscall_resolve_name
    number: int = resolve(name.encode())
    return number


SYSTEM_CALL = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
def f(number, *args):
    result = libc.syscall(number, *(ctypes.c_ulong(a) for a in args))
    return 0 if result >= 0 else ctypes.get_errno()
"""


@pytest.mark.parametrize(
    "name",
    ["ptrace", "process_vm_readv", "io_uring_setup", "keyctl", "unshare", "setns", "memfd_create", "bpf", "mount", "execve",
     "userfaultfd", "perf_event_open", "pidfd_getfd", "add_key", "shmget", "execveat"],
)  # fmt: skip
def test_a_dangerous_system_call(room_with, name):
    """is refused before the kernel looks at its arguments"""
    assert EPERM == room_with(SYSTEM_CALL)("f", number_of(name), 0, 0, 0, 0, 0).value


def test_every_denied_system_call(room_with):
    """all of the list that this machine has"""
    inside = room_with(SYSTEM_CALL)
    answers = {name: inside("f", number_of(name), 0, 0, 0, 0, 0).value for name in DENIED if number_of(name) >= 0}
    assert len(answers) > 50
    assert {EPERM} == set(answers.values())


def test_a_harmless_system_call(room_with):
    """the twin: the same way leads to getpid"""
    assert 0 == room_with(SYSTEM_CALL)("f", number_of("getpid")).value


@pytest.mark.parametrize("flag", [0x00020000, 0x10000000, 0x20000000, 0x40000000], ids=["mount", "user", "pid", "net"])
def test_a_new_namespace_by_clone(room_with, flag):
    """neither clone nor clone3 makes one"""
    inside = room_with(SYSTEM_CALL)
    assert EPERM == inside("f", number_of("clone"), flag | signal.SIGCHLD, 0, 0, 0, 0).value
    assert ENOSYS == inside("f", number_of("clone3"), 0, 0).value


def test_typing_on_the_terminal(room_with):
    """TIOCSTI and TIOCLINUX are refused on any descriptor, also with high bits that the kernel ignores"""
    inside = room_with(SYSTEM_CALL)
    for request in (0x5412, 0x541C, 0x5412 + 2**32):
        assert EPERM == inside("f", number_of("ioctl"), 0, request, 0).value


# Network

NETWORK = """
import os, socket

def new(family):
    socket.socket(family).close()
    return True

def connect(path):
    with socket.socket(socket.AF_UNIX) as one:
        one.connect(path)
        return one.recv(100)

def between_us():
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("/tmp/socket")
        server.listen()
        with socket.socket(socket.AF_UNIX) as one:
            one.connect("/tmp/socket")
            other, _ = server.accept()
            with other:
                other.sendall(b"hello")
                return one.recv(100)
"""


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET", "AF_VSOCK"])
def test_opening_a_network_socket(room_with, family):
    """of any family"""
    assert "PermissionError" == room_with(NETWORK)("new", int(getattr(socket, family))).error


def test_a_socket_within_the_room(room_with):
    """the twin: multiprocessing and the like need them"""
    assert b"hello" == room_with(NETWORK)("between_us").value


def test_connecting_to_a_socket_of_this_machine(room_with, tmp_path):
    """neither by its path nor by its abstract name"""
    for name in (str(tmp_path / "s"), f"\0{CANARY}"):
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(name)
            server.listen()
            assert room_with(NETWORK)("connect", name).error in ("FileNotFoundError", "ConnectionRefusedError")


# What a room is given


@pytest.mark.parametrize("package", ["keras", "tensorflow", "scipy", "sklearn"])
def test_calling_the_answer_instead_of_writing_it(room_with, package):
    """a NumPy room has no such package, also when the server's marks are removed"""
    source = f"""
import importlib, sys
def f(remove):
    if remove:
        for name in [name for name, module in sys.modules.items() if module is None]:
            del sys.modules[name]
        importlib.invalidate_caches()
    import {package}
"""
    for remove in (False, True):
        assert "ModuleNotFoundError" == room_with(source)("f", remove).error


@pytest.mark.parametrize("package", ["pytest", "hypothesis", "nbformat", "sqlalchemy", "grader.grade", "grader.cases.plugin"])
def test_importing_the_graders_packages(room_with, package):
    """only what submissions need is there"""
    assert "ModuleNotFoundError" == room_with(f"def f(): import {package}")("f").error


@pytest.mark.parametrize("package", ["json", "numpy.linalg", "matplotlib.pyplot", "dataclasses", "sqlite3", "multiprocessing"])
def test_importing_what_a_student_may_use(room_with, package):
    """the twin: the standard library, NumPy and Matplotlib"""
    assert Outcome.PASSED is room_with(f"def f(): import {package}", call_seconds=20)("f").outcome


def test_using_inherited_descriptors(room_with):
    """there are the three standard streams and one socket"""
    source = """
import os, stat
def f():
    kinds = {}
    for number in range(256):
        try:
            mode = os.fstat(number).st_mode
        except OSError:
            continue
        kinds[str(number)] = [name for name in ("S_ISCHR", "S_ISFIFO", "S_ISSOCK") if getattr(stat, name)(mode)]
    return kinds, os.readlink("/proc/self/fd/0")
"""
    kinds, standard_input = room_with(source)("f").value
    assert "/dev/null" == standard_input
    assert [["S_ISCHR"], ["S_ISFIFO"], ["S_ISFIFO"], ["S_ISSOCK"]] == list(kinds.values())


def test_opening_a_device(room_with):
    """there are /dev/null and /dev/urandom"""
    assert ["null", "urandom"] == sorted(room_with("import os\ndef f(): return os.listdir('/dev')")("f").value)


def test_using_up_the_processors_time(room_with):
    """the kernel says what it ended the room for"""
    source = (
        "import resource\ndef f():\n"
        "    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)\n    assert soft < hard\n"
        "    resource.setrlimit(resource.RLIMIT_CPU, (1, hard))\n    while True: pass"
    )
    assert Answer(Outcome.TIMED_OUT) == room_with(source, call_seconds=60.0)("f")


def test_raising_a_limit(room_with):
    """the hard limits stand"""
    source = "import resource\ndef f(what): resource.setrlimit(what, (resource.RLIM_INFINITY,) * 2)"
    inside = room_with(source)
    for what in (resource.RLIMIT_AS, resource.RLIMIT_NPROC, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        assert inside("f", what).error in ("ValueError", "PermissionError")
