"""Find out what a level really gives on this machine, by trying to break it from inside."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from grader.course.course import Limits
from grader.errors import LevelError, RoomError
from grader.model import Call, Level, Outcome, Text
from grader.sandbox.bubblewrap import SCRATCH
from grader.sandbox.host import Host

# Runs inside the room, as a submission would. Each entry is True when the wall held.
_PROBE = """
import os, socket


def refused(action, *args):
    try:
        action(*args)
    except OSError:
        return True
    return False


def probe(canaries, scratch):
    own = os.stat("/tmp")
    with open("/proc/self/status") as file:
        status = dict(line.rstrip().split(":", 1) for line in file)
    return {
        "files": all([refused(open, canary) for canary in canaries]) and (own.st_dev, own.st_ino) != scratch,
        "writing": refused(open, "/written", "w") and refused(open, os.path.join(os.path.dirname(os.__file__), "x"), "w"),
        "network": refused(socket.socket, socket.AF_INET),
        "programs": refused(os.execv, "/sleep", ["sleep"]),
        "processes": len([name for name in os.listdir("/proc") if name.isdigit()]) < 8,
        "identity": os.getuid() != 0 and int(status["CapEff"], 16) == 0 and int(status["NoNewPrivs"]) == 1,
        "system_calls": int(status["Seccomp"]) == 2,
    }
"""

# Files that every user of this machine may read, and no room; none is written for it, so none is left when the test is killed.
CANARIES = ("/etc/passwd", "/etc/group", __file__)

WALLS = {
    "files": Text("files of this machine stay unread", "この計算機のファイルを読めない"),
    "writing": Text("nothing but a small RAM disk can be written", "小さな RAM ディスク以外に書き込めない"),
    "network": Text("no network", "ネットワークにつながらない"),
    "programs": Text("no other program can be started", "ほかのプログラムを起動できない"),
    "processes": Text("other processes are out of sight", "ほかのプロセスが見えない"),
    "identity": Text("nobody special, no capabilities", "特別な権限を持たない"),
    "system_calls": Text("the system call filter is on", "システムコールの制限が働いている"),
}


class Finding(NamedTuple):
    """One thing looked at: whether it is as it should be, and what to do when it is not."""

    name: str
    fine: bool
    says: Text
    remedy: Text | None = None


_NO_LINUX = Finding(
    "linux",
    False,
    Text("The level sealed needs Linux.", "sealed レベルには Linux が必要です。"),
    Text(
        "Grade for credit on Linux (a virtual machine or CI will do); practice works here.",
        "採点は Linux（仮想マシンや CI でも可）で行ってください。練習はこのままできます。",
    ),
)
_NO_BUBBLEWRAP = Finding(
    "bubblewrap",
    False,
    Text("bubblewrap (the program bwrap) is not installed.", "bubblewrap（bwrap）が入っていません。"),
    Text(
        "Install it: apt-get install bubblewrap libseccomp2 (or your system's package of that name).",
        "apt-get install bubblewrap libseccomp2（または同名のパッケージ）で入れてください。",
    ),
)


def examine(level: Level) -> list[Finding]:
    """Try a level on this machine and return what was found; every finding fine means it holds."""
    if level is Level.OPEN:
        return [_try_open()]
    if sys.platform != "linux":
        return [_NO_LINUX]
    if shutil.which("bwrap") is None:
        return [_NO_BUBBLEWRAP]
    try:
        held = _probe()
    except RoomError as error:
        return [Finding("room", False, Text(str(error), str(error)), _remedy(str(error)))]
    return [Finding(name, held.get(name, False), says) for name, says in WALLS.items()]


def require(level: Level) -> None:
    """Make sure that a level holds.

    Raises:
        LevelError: it does not; the text says why and what to do.
    """
    for finding in examine(level):
        if not finding.fine:
            remedy = f" {finding.remedy.en}" if finding.remedy else ""
            raise LevelError(
                f"The level {level} does not hold on this machine: {finding.says.en.rstrip('.')}.{remedy} "
                "'grader doctor' tells more."
            )


def _probe() -> dict[str, bool]:
    host = Host("numpy", Level.SEALED)
    try:
        room = host.open(Limits())
        room.load("probe", (("probe.py", _PROBE),))
        # The kit itself may lie below /tmp, so that what is in it tells nothing; which folder it is does.
        theirs = Path(SCRATCH).stat()
        answer = room.call("probe", Call("probe", (CANARIES, (theirs.st_dev, theirs.st_ino))))
        room.close()
    finally:
        host.close()
    if answer.outcome is not Outcome.PASSED or not isinstance(answer.value, dict):
        raise RoomError(f"The self-test ended with {answer.outcome} {answer.error} {answer.message}.")
    return {name: value is True for name, value in answer.value.items()}


def _try_open() -> Finding:
    host = Host("numpy", Level.OPEN)
    try:
        host.open(Limits()).close()
    except RoomError as error:
        return Finding("open", False, Text(str(error), str(error)))
    finally:
        host.close()
    return Finding("open", True, Text("a second process, no walls: practice only", "別プロセスで実行、隔離なし（練習用）"))


def _remedy(trouble: str) -> Text:
    """Return what usually helps against this refusal."""
    if "seccomp" in trouble or "filter" in trouble:
        return Text("Install libseccomp: apt-get install libseccomp2.", "apt-get install libseccomp2 で入れてください。")
    if "ermission denied" in trouble or "not permitted" in trouble or "uid map" in trouble:
        return Text(
            "This system forbids user namespaces. On Ubuntu 24.04: sysctl kernel.apparmor_restrict_unprivileged_userns=0. "
            "In Docker: run with --privileged, or with --security-opt seccomp=unconfined --security-opt "
            "apparmor=unconfined --cap-add SYS_ADMIN.",
            "ユーザー名前空間が禁止されています。Ubuntu 24.04 では sysctl kernel.apparmor_restrict_unprivileged_userns=0、"
            "Docker では --privileged などの指定が必要です。",
        )
    return Text(
        "Can the Python installation be read by every user (chmod -R o+rX)?",
        "Python のインストール先を全ユーザーが読めるか確かめてください（chmod -R o+rX）。",
    )
