"""The recipes of docs/ci.md are run as they stand there, in a folder tree like the runner's.

Replaced are, by programs of the same name on the PATH: `git clone` (copies a course made from the toy), `make -C … setup`
(puts a `grader` where the environment would have one) and `sudo` (does nothing). GitHub's own part, `actions/checkout`, is
played by the test: it copies the repository asked for to the path asked for.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import KEY

ROOT = Path(__file__).parents[2]
ACTION = ".github/actions/grade"
RIGHT = (ROOT / "tests/toy/01_double/double.py").read_text(encoding="utf-8")
Run = Callable[[dict[str, str]], Path]

pytestmark = pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap (bwrap) is not installed")

GIT = """\
#!/bin/bash
[ "$1 $2 $3" = "clone --depth 1" ] || exit 1
cp -r "$COURSE_REPOSITORY" "$5"
"""
MAKE = """\
#!/bin/bash
[ "$1 $3" = "-C setup" ] && [ -d "$2/solutions" ] || exit 1
mkdir -p "$2/.venv/bin"
printf '#!/bin/sh\\nexec %s -m grader "$@"\\n' "$PYTHON" > "$2/.venv/bin/grader"
chmod +x "$2/.venv/bin/grader"
"""


def recipe(heading: str) -> str:
    """Return the YAML below a heading of the page."""
    page = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    match = re.search(rf"^## {heading}\n.*?^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert match is not None
    return match[1]


def block(text: str, key: str) -> list[str]:
    """Return the lines below `key:`, without their common indentation."""
    match = re.search(rf"^( *){key}:(?: \|)?\n((?:\1 +.*\n|\n)+)", text, re.MULTILINE)
    assert match is not None
    lines = match[2].rstrip("\n").split("\n")
    indent = min(len(line) - len(line.lstrip()) for line in lines if line)
    return [line[indent:] for line in lines]


def mapping(text: str) -> dict[str, str]:
    """Return a flow mapping of plain and quoted scalars."""
    return {key: value.strip('"') for key, value in re.findall(r"([\w-]+): (\"[^\"]*\"|[^,}]+?)(?=,| })", text)}


def filled(text: str, context: str, values: dict[str, str]) -> str:
    """Return a text with GitHub's expressions of one context replaced."""
    return re.sub(rf"\$\{{\{{ {context}\.([\w-]+) \}}\}}", lambda match: values[match[1]], text)


@pytest.fixture
def course(built: Path, tmp_path: Path) -> Path:
    """The course's repository: the toy kit with the action, and with right answers outside of the course's folder."""
    root = Path(shutil.copytree(built, tmp_path / "elsewhere" / "course"))
    shutil.copytree(ROOT / ACTION, root / ACTION)
    for topic in ("01_double", "02_centre"):
        place = root / "benchmarks/answers/right" / topic
        place.mkdir(parents=True)
        for file in (root / "solutions" / topic).glob("[dc]*.py"):
            shutil.copy(file, place)
    return root


@pytest.fixture
def environment(course: Path, tmp_path: Path) -> dict[str, str]:
    """The runner's environment, with the programs that are replaced."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in {"git": GIT, "make": MAKE, "sudo": "#!/bin/sh\nexit 0\n"}.items():
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    (tmp_path / "tmp").mkdir()
    return {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "TMPDIR": str(tmp_path / "tmp"),
        "LC_ALL": "C.UTF-8",
        "COURSE_REPOSITORY": str(course),
        "PYTHON": sys.executable,
    }


def write(root: Path, files: dict[str, str]) -> None:
    """Write a repository."""
    root.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def bash(script: list[str], folder: Path, env: dict[str, str]) -> None:
    """Run a script as both runners do: one shell, which ends at the first fault."""
    text = "\n".join(["set -eo pipefail", *script, ""])
    done = subprocess.run(["bash", "-c", text], cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=120)
    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.fixture
def gitlab(environment: dict[str, str], tmp_path: Path) -> Run:
    """Run GitLab's job on a repository and return the page."""

    def run(files: dict[str, str]) -> Path:
        checkout = tmp_path / "builds/group/student"
        write(checkout, files)
        lines = block(recipe("GitLab CI"), "script")
        assert all(line.startswith("- ") for line in lines)
        own = {"CI_PROJECT_DIR": str(checkout), "CI_JOB_TOKEN": "t", "CI_SERVER_HOST": "h", "GRADER_COURSE_KEY": KEY}
        bash([line[2:] for line in lines], checkout, environment | own)
        assert {"grade.md", "grade.xml"} == {path.name for path in checkout.glob("[!.]*")} - {
            name.split("/")[0] for name in files
        }
        assert [] == list((tmp_path / "tmp").iterdir())
        return checkout / "grade.md"

    return run


@pytest.fixture
def github(environment: dict[str, str], course: Path, tmp_path: Path) -> Run:
    """Run GitHub's job on a repository and return the page."""

    def run(files: dict[str, str]) -> Path:
        workspace, repository = tmp_path / "work/student/student", tmp_path / "repository"
        write(repository, files)
        workspace.mkdir(parents=True)
        secrets = {"COURSE_TOKEN": "t", "GRADER_COURSE_KEY": KEY}
        env = environment | {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(workspace)}
        env |= {name: str(tmp_path / name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
        steps = re.findall(r"- uses: (\S+)\n +with: (.*)", recipe("GitHub Actions"))
        assert ["actions/checkout@v4", "actions/checkout@v4", f"./course/{ACTION}"] == [uses for uses, _ in steps]
        for uses, given in steps:
            options = {
                key: re.sub(r"\$\{\{ secrets\.(\w+) \}\}", lambda m: secrets[m[1]], v) for key, v in mapping(given).items()
            }
            if uses.startswith("actions/checkout"):
                shutil.copytree(course if "repository" in options else repository, workspace / options["path"])
                continue
            action = workspace / uses / "action.yml"
            text = action.read_text(encoding="utf-8")
            for line in block(text, "env"):
                name, _, value = line.partition(": ")
                env[name] = filled(value, "inputs", {"language": "en"} | options)
            bash(block(text, "run"), workspace, env | {"GITHUB_ACTION_PATH": str(action.parent)})
        return Path(env["GITHUB_STEP_SUMMARY"])

    return run


@pytest.fixture(params=["gitlab", "github"])
def job(request: pytest.FixtureRequest) -> Run:
    """Each recipe."""
    run: Run = request.getfixturevalue(request.param)
    return run


def test_what_was_handed_in_is_graded_and_nothing_else(job: Run) -> None:
    """Full points for the file in the repository, none for topics whose answers lie in the course's."""
    page = job({"week 1/double.py": RIGHT, "README.md": "# mine", "tests/test_double.py": "x"}).read_text(encoding="utf-8")
    assert page.startswith("# Results: 13 / 16\n")
    assert "Graded file: `week 1/double.py`" in page
    assert "Not handed in: " in page
    assert "(0 / 3)" in page


def test_an_empty_repository_is_a_graded_0(job: Run) -> None:
    """It has its reason on the page, and the job does not fail."""
    page = job({"README.md": ""}).read_text(encoding="utf-8")
    assert page.startswith("# Results: 0 / 16\n")
    assert "None of the files handed in could be graded" in page or "No file was handed in" in page


def test_the_course_is_not_cloned_into_the_checkout() -> None:
    """Neither recipe puts the course where the submission is read."""
    clone = next(line for line in block(recipe("GitLab CI"), "script") if "git clone" in line)
    assert clone.endswith(' "$course"')
    paths = re.findall(r"path: (\w+)", recipe("GitHub Actions"))
    assert ["submission", "course"] == paths
