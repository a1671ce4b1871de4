"""`grader plot`: the picture of a topic, drawn with the student's own functions."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import Annotated, Any

import typer

from grader.answers.exchange import CallFailed, Proxy, RoomLost
from grader.cli.common import LangOption, can_be_run, echo, language
from grader.desk.folder import TopicFolder, find_folders
from grader.errors import CourseError, InputError, UsageError
from grader.grade import Hosts
from grader.model import Language, Level, Outcome


def command(
    topic: Annotated[str, typer.Argument(help="A topic, such as softmax.")],
    to: Annotated[Path | None, typer.Option("--to", help="The picture's file; by default TOPIC.png here.")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="Use this .py or .ipynb instead of the topic's.")] = None,
    lang: LangOption = None,
) -> None:
    """Draw a topic's picture with your own functions and save it."""
    folder = can_be_run(find_folders(Path.cwd(), topic, file))[0]
    target = to or Path(f"{folder.recording.suite.stem}.png")
    draw(folder, file, target, language(lang))
    echo(str(target))


def draw(folder: TopicFolder, file: Path | None, target: Path, lang: Language) -> None:
    """Draw the picture of a topic into a file.

    Raises:
        UsageError: Matplotlib is not installed.
        InputError: a function that the picture needs is not written yet, or fails.
    """
    try:
        figures = importlib.import_module("matplotlib.figure")
    except ImportError as error:
        raise UsageError("Plots need Matplotlib: pip install matplotlib.") from error
    suite = folder.recording.suite
    hosts = Hosts(Level.OPEN)
    submission = hosts.submission(suite, folder.source(file))
    figure = figures.Figure(figsize=(9, 4.5), layout="constrained")
    try:
        _load(folder.path / "plot.py").plot(Proxy(submission.ask), figure, lang)
        figure.savefig(target, dpi=120)
    except (CallFailed, RoomLost) as error:
        why = "not written yet" if error.answer.outcome is Outcome.NOT_IMPLEMENTED else str(error)
        raise InputError(f"The picture needs a function that did not answer ({why}): try 'grader check'.") from error
    except OSError as error:
        raise InputError(f"{target} cannot be written ({error.strerror}): name another file with --to.") from error
    finally:
        submission.close()
        hosts.close()


def _load(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("topic_plot", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise CourseError(f"{path} is missing: take a fresh copy of the folder.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
