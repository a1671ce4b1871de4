"""How much memory a room really uses: that of its processes, and the files it keeps in the kernel's."""

from __future__ import annotations

import os
import resource
from pathlib import Path

PROC = Path("/proc")
_PAGE = resource.getpagesize()


def resident_bytes(roots: tuple[int, ...]) -> int:
    """Sum the resident memory of the processes in `roots` and of everything they started; 0 where /proc is not there.

    Pages that a child shares with its warm server are counted for each process, so callers subtract what a fresh room shows.
    """
    total, waiting, seen = 0, list(roots), set()
    while waiting:
        process = waiting.pop()
        if process in seen or process <= 0:
            continue
        seen.add(process)
        folder = PROC / str(process)
        try:
            total += int((folder / "statm").read_bytes().split()[1]) * _PAGE
            for task in (folder / "task").iterdir():
                waiting.extend(int(child) for child in (task / "children").read_bytes().split())
        except (OSError, ValueError):
            continue  # it ended while we looked
    return total


def scratch_files(first_process: int) -> int:
    """Count the files in /tmp of the room whose first process this is; 0 where it cannot be seen."""
    try:
        facts = os.statvfs(PROC / str(first_process) / "root" / "tmp")
    except OSError:
        return 0
    return facts.f_files - facts.f_ffree
