"""What a forked process does to itself before it reads a submission: join the room's namespaces, then give up everything.

The namespaces and mounts are bubblewrap's; the system call filter is libseccomp's. Here is only the order in which a
process puts them on. docs/architecture.md draws it.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import resource
import signal
from dataclasses import dataclass

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
NAMESPACES = CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWPID | CLONE_NEWNET

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 36, 38
PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
LAST_CAPABILITY = 63  # the kernel knows about 41; higher numbers answer EINVAL and end the loop

SCMP_ACT_ALLOW, SCMP_ACT_KILL_PROCESS = 0x7FFF0000, 0x80000000
SCMP_CMP_NE, SCMP_CMP_MASKED_EQ, SCMP_CMP_EQ = 1, 7, 4
EPERM, ENOSYS = 1, 38

# Each is either a way to reach a kernel part that a room has no use for, or a way to start or watch another program.
DENIED = (
    "acct", "add_key", "bpf", "chroot", "clock_adjtime", "clock_settime", "create_module", "delete_module", "execve",
    "execveat", "fanotify_init", "fanotify_mark", "finit_module", "fsconfig", "fsmount", "fsopen", "fspick",
    "get_kernel_syms", "init_module", "io_uring_enter", "io_uring_register", "io_uring_setup", "ioperm", "iopl", "kcmp",
    "kexec_file_load", "kexec_load", "keyctl", "landlock_create_ruleset", "lookup_dcookie", "memfd_create", "memfd_secret",
    "mknod", "mknodat", "mount", "mount_setattr", "move_mount", "msgget", "name_to_handle_at", "open_by_handle_at",
    "open_tree", "perf_event_open", "personality", "pidfd_getfd", "pidfd_open", "pivot_root", "process_madvise",
    "process_vm_readv", "process_vm_writev", "ptrace", "query_module", "quotactl", "quotactl_fd", "reboot", "request_key",
    "semget", "setdomainname", "sethostname", "setns", "settimeofday", "shmget", "swapoff", "swapon", "syslog", "umount2",
    "unshare", "userfaultfd", "uselib", "vhangup",
)  # fmt: skip
AF_UNIX = 1
TIOCSTI, TIOCLINUX = 0x5412, 0x541C


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the kernel lets one room have; bytes and counts.

    `address_space` and `data` are added to what the warm server already uses.
    """

    address_space: int
    data: int
    processes: int
    file_size: int
    cpu_seconds: int


class _Comparison(ctypes.Structure):
    _fields_ = (
        ("arg", ctypes.c_uint),
        ("op", ctypes.c_int),
        ("datum_a", ctypes.c_uint64),
        ("datum_b", ctypes.c_uint64),
    )


class SystemCallFilter:
    """The seccomp filter of a sealed room, built once in the warm server and loaded in each child.

    Raises:
        OSError: libseccomp is not installed, or refuses.
    """

    def __init__(self) -> None:
        library = ctypes.util.find_library("seccomp") or "libseccomp.so.2"
        self._library = ctypes.CDLL(library, use_errno=True)
        self._library.seccomp_init.restype = ctypes.c_void_p
        self._library.seccomp_init.argtypes = [ctypes.c_uint32]
        self._library.seccomp_load.argtypes = [ctypes.c_void_p]
        self._library.seccomp_rule_add_array.argtypes = [
            ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int, ctypes.c_uint, ctypes.POINTER(_Comparison),
        ]  # fmt: skip
        self._context = self._library.seccomp_init(SCMP_ACT_ALLOW)
        if not self._context:
            raise OSError("libseccomp could not start")
        for name in DENIED:
            self._deny(name, EPERM)
        # glibc falls back to clone, whose flags a filter can read.
        self._deny("clone3", ENOSYS)
        for flag in (CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET):
            self._deny("clone", EPERM, _Comparison(0, SCMP_CMP_MASKED_EQ, flag, flag))
        for name in ("socket", "socketpair"):
            self._deny(name, EPERM, _Comparison(0, SCMP_CMP_NE, AF_UNIX, 0))
        for request in (TIOCSTI, TIOCLINUX):
            self._deny("ioctl", EPERM, _Comparison(1, SCMP_CMP_MASKED_EQ, 0xFFFFFFFF, request))

    def _deny(self, name: str, error: int, *comparisons: _Comparison) -> None:
        number = self._library.seccomp_syscall_resolve_name(name.encode())
        if number < 0:
            return  # this machine's kernel interface has no such call
        array = (_Comparison * len(comparisons))(*comparisons)
        action = 0x00050000 | error
        if self._library.seccomp_rule_add_array(self._context, action, number, len(comparisons), array) < 0:
            raise OSError(f"libseccomp refused a rule for {name}")

    def load(self) -> None:
        """Put the filter on this process for good; libseccomp also sets no_new_privs."""
        if self._library.seccomp_load(self._context) < 0:
            raise OSError("the kernel refused the system call filter")


_libc = ctypes.CDLL(None, use_errno=True)


def join(pidfd: int) -> None:
    """Enter the namespaces of bubblewrap's process; the next child is born in its pid namespace."""
    flags = NAMESPACES if os.geteuid() == 0 else NAMESPACES | CLONE_NEWUSER
    _check(_libc.setns(pidfd, flags), "setns")
    os.chdir("/")


def surrender(user: int | None, bounds: Bounds, system_calls: SystemCallFilter) -> None:
    """Drop every privilege: limits, capabilities, identity, new privileges, system calls; in this order.

    Args:
        user: the number to become, when the room was entered by root; None when it is nobody special already.
        bounds: the limits to put on.
        system_calls: the filter to load last, since it forbids what comes before.
    """
    restrict(bounds)
    _prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
    for capability in range(LAST_CAPABILITY + 1):
        if _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) < 0:
            break
    if user is not None:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    _drop_capabilities()
    # Only non-dumpable: no sibling may read its memory; its own /proc/self stays readable, which TensorFlow needs.
    _prctl(PR_SET_DUMPABLE, 0)
    _prctl(PR_SET_NO_NEW_PRIVS, 1)
    system_calls.load()


def restrict(bounds: Bounds) -> None:
    """Put on the resource limits."""
    virtual, _ = _memory_in_use()
    for what, most in (
        (resource.RLIMIT_AS, virtual + bounds.address_space),
        (resource.RLIMIT_DATA, virtual + bounds.data),
        (resource.RLIMIT_NPROC, bounds.processes),
        (resource.RLIMIT_FSIZE, bounds.file_size),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 256),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))
    # At the first limit the kernel says what it ends the process for (SIGXCPU), at the second it kills.
    resource.setrlimit(resource.RLIMIT_CPU, (bounds.cpu_seconds, bounds.cpu_seconds + 1))


def die_with_parent(parent: int) -> None:
    """Ask the kernel to kill this process when the one that started it ends, and end now if it has ended already.

    Args:
        parent: its number as this process sees it, which is 0 from inside a pid namespace that it is not in.
    """
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)


def _memory_in_use() -> tuple[int, int]:
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - pathlib is not worth its import in every child
        virtual, resident = file.read().split()[:2]
    page = resource.getpagesize()
    return int(virtual) * page, int(resident) * page


def _drop_capabilities() -> None:
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
    nothing = (ctypes.c_uint32 * 6)()
    _check(_libc.capset(header, nothing), "capset")


def _prctl(option: int, value: int) -> None:
    _check(_libc.prctl(option, value, 0, 0, 0), "prctl")


def _check(result: int, name: str) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
