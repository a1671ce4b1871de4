"""Count what commands leave behind, however they end: processes, and files in the temporary folder.

    make bench-census                              200 runs of each
    python -m benchmarks.census --runs 5 grade     a sample

The census is the parent of every orphan below it, so what is left is found among its own descendants and nobody else's
processes are counted. One line a way to end: how many runs, what was left, and for Ctrl-C the longest time to the end.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grader.course.course import Limits
from grader.model import Level
from grader.sandbox import walls
from grader.sandbox.bubblewrap import Box
from grader.sandbox.host import Host

ROOT = Path(__file__).parents[1]
TOY = ROOT / "tests" / "toy"
LOOPING = "\n\ndef norm(x):\n    while True:\n        pass\n"
# A shell tells both as 130; Python ends by the signal itself when it was interrupted within one of its own `exec`.
INTERRUPTED = (130, -signal.SIGINT)
SETTLED = 10.0  # seconds after which what is still there is counted as left
LONGEST = 4.0  # seconds into a command at which it is ended; the starts of workers and servers fall into the first two


@dataclass(slots=True)
class Count:
    """What one way to end left behind, over all its runs."""

    runs: int = 0
    processes: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    slowest: float = 0.0

    @property
    def fine(self) -> bool:
        """Whether nothing was left and every run ended as it should."""
        return not (self.processes or self.files or self.odd)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the commands run: a kit, hand-ins of which some never end, and a temporary folder of their own."""

    kit: Path
    temporary: Path

    def environment(self) -> dict[str, str]:
        """Return the environment of a command."""
        own = {"TMPDIR": str(self.temporary), "GRADER_COURSE_KEY": "00" * 32, "LC_ALL": "C.UTF-8", "HOME": str(self.kit)}
        return {"PATH": os.environ["PATH"], **own}


def descendants(root: int) -> dict[int, str]:
    """Return the living processes below one, with their names; the dead among its own children are buried."""
    parents: dict[int, int] = {}
    names: dict[int, str] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            head, _, rest = path.read_text().rpartition(")")
        except OSError:
            continue
        state, parent, number = rest.split()[0], int(rest.split()[1]), int(path.parent.name)
        if state == "Z":
            if parent == root:
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(number, os.WNOHANG)
            continue
        parents[number], names[number] = parent, head.partition("(")[2]

    def below(number: int) -> bool:
        while number in parents and number != root:
            number = parents[number]
        return number == root

    return {number: names[number] for number in parents if number != root and below(number)}


def left(known: set[int]) -> list[str]:
    """Wait until nothing is left but what is known, and return what does not go."""
    deadline = time.monotonic() + SETTLED
    while there := {number: name for number, name in descendants(os.getpid()).items() if number not in known}:
        if time.monotonic() > deadline:
            for number in there:
                os.kill(number, signal.SIGKILL)
            return [*there.values()]
        time.sleep(0.01)
    return []


def listening(process: int) -> bool:
    """Tell whether a command has come so far that it takes Ctrl-C, and no longer Python, which starts before it."""
    with contextlib.suppress(OSError):
        caught = re.search(r"^SigCgt:\s*(\w+)", Path(f"/proc/{process}/status").read_text(), re.MULTILINE)
        return caught is not None and bool(int(caught[1], 16) >> (signal.SIGALRM - 1) & 1)
    return False


def end_command(place: Place, words: list[str], way: str, after: float, count: Count) -> None:
    """Start a command, end it in one way, and note what is odd."""
    process = subprocess.Popen(
        [sys.executable, "-m", "grader", *words],
        cwd=place.kit / "assignments" if words[0] == "check" else place.kit,
        env=place.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr is not None
    while way.startswith("Ctrl-C") and process.poll() is None and not listening(process.pid):
        time.sleep(0.005)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(None if way == "by itself" else after)
    running, started = process.poll() is None, time.monotonic()
    with contextlib.suppress(ProcessLookupError):
        if way == "kill -9":
            process.kill()
        elif way == "kill -9 of the group":
            os.killpg(process.pid, signal.SIGKILL)
        elif way.startswith("Ctrl-C"):
            os.killpg(process.pid, signal.SIGINT)
            if way == "Ctrl-C twice":
                time.sleep(0.02)
                os.killpg(process.pid, signal.SIGINT)
    said = process.stderr.read()
    status = process.wait()
    if running and way.startswith("Ctrl-C"):
        count.slowest = max(count.slowest, time.monotonic() - started)
        last = said.strip().splitlines()[-1:] or [""]
        if status not in INTERRUPTED or "Traceback" in said or not last[0].startswith("grader: stopped"):
            count.odd.append(f"after {after:.2f} s: status {status}, {said.strip()[-300:]!r}")


def end_box(number: float) -> None:
    """Kill a box while it starts."""
    box = Box("numpy")
    time.sleep(number)
    box.kill()


def open_rooms(level: Level) -> None:
    """Open rooms on a warm server and close it with all of them."""
    host = Host("numpy", level)
    try:
        for _ in range(3):
            host.open(Limits()).close()
        host.open(Limits())
    finally:
        host.close()


COMMANDS = {
    "grade": ["grade", "class", "--jobs", "2"],
    "ci": ["ci", "class/s1"],
    "doctor": ["doctor"],
    "check": ["check", "double", "--file", "../class/s1/double.py"],
    "validate": ["validate", "--seeds", "2"],
    "release": ["release", "--jobs", "2"],
}
WAYS = ("kill -9", "kill -9 of the group", "Ctrl-C", "Ctrl-C twice")


@contextlib.contextmanager
def a_place() -> Iterator[Place]:
    """Make the toy course, released, and a class of four whose functions partly never end."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder, "kit"), Path(folder, "temporary"))
        shutil.copytree(TOY, place.kit / "solutions", ignore=shutil.ignore_patterns("__pycache__"))
        place.temporary.mkdir()
        right = (TOY / "01_double" / "double.py").read_text(encoding="utf-8")
        for number in range(4):
            path = place.kit / "class" / f"s{number}" / "double.py"
            path.parent.mkdir(parents=True)
            path.write_text(right + LOOPING * (number % 2) + f"# {number}\n", encoding="utf-8")
        release = [sys.executable, "-m", "grader", "release"]
        subprocess.run(release, cwd=place.kit, env=place.environment(), capture_output=True, check=True)
        yield place


def counted(runs: int, known: set[int], place: Place, act: Callable[[Count], None]) -> Count:
    """Do something many times and count what it leaves."""
    count = Count()
    for _ in range(runs):
        act(count)
        count.runs += 1
        count.processes += left(known)
        for path in place.temporary.iterdir():
            count.files.append(path.name)
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.rmtree(place.kit / "results", ignore_errors=True)
    return count


def census(runs: int, chosen: list[str], place: Place, known: set[int]) -> Iterator[tuple[str, Count]]:
    """Yield what each way to end leaves."""
    draw = random.Random(12)
    if "box" in chosen:
        yield "a box killed while it starts", counted(runs, known, place, lambda _: end_box(draw.uniform(0.0, 0.006)))
    if "room" in chosen:
        for level in Level:
            yield f"rooms, level {level}", counted(runs, known, place, lambda _, level=level: open_rooms(level))  # type: ignore[misc]
    for name, words in COMMANDS.items():
        if name not in chosen:
            continue
        ended = counted(1, known, place, lambda count, words=words: end_command(place, words, "by itself", 0.0, count))  # type: ignore[misc]
        yield f"{name}, by itself", ended
        for way in WAYS:

            def act(count: Count, words: list[str] = words, way: str = way) -> None:
                end_command(place, words, way, draw.uniform(0.0, LONGEST), count)

            yield f"{name}, {way}", counted(runs, known, place, act)


def main() -> None:
    """Print a line for each way to end; exit status 1 when something was left."""
    names = ["box", "room", *COMMANDS]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", help=f"of: {', '.join(names)}; by default all")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--load", type=int, default=0, help="processes that keep the cores busy meanwhile")
    chosen = parser.parse_args()
    walls.adopt_orphans()
    load = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(chosen.load)]
    fine = True
    try:
        with a_place() as place:
            for name, count in census(chosen.runs, chosen.what or names, place, {one.pid for one in load}):
                slowest = f"   ended in {count.slowest:.2f} s at most" if count.slowest else ""
                kept = f"{len(count.processes)} processes and {len(count.files)} files left"
                print(f"{name:42} {count.runs:4} runs   {kept}{slowest}", flush=True)
                for line in (*count.odd[:3], *sorted({*count.processes, *count.files})[:5]):
                    print(f"    {line}")
                fine = fine and count.fine
    finally:
        for one in load:
            one.kill()
            one.wait()
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
