"""The subcommands: each is loaded when it is asked for, so that `check` stays quick."""

from __future__ import annotations

import importlib
from typing import Any

import typer
from typer.core import TyperGroup

from grader.cli.packages import require_packages

# command -> (module, what a list of commands says)
COMMANDS = {
    "check": ("grader.cli.check", "Check your own work on one topic, or on all."),
    "hint": ("grader.cli.hint", "Read again what the next open point of a topic is about."),
    "plot": ("grader.cli.plot", "Draw the picture of a topic with your own functions."),
    "intake": ("grader.cli.intake", "Say who handed in what, without grading."),
    "grade": ("grader.cli.grade", "Grade a folder, zip or tar of submissions, behind walls."),
    "ci": ("grader.cli.ci", "Grade one submission in CI: summary, JUnit XML, annotations."),
    "new": ("grader.cli.new", "Start a topic: a tiny one that already passes, to be changed."),
    "release": ("grader.cli.release", "Build the students' assignments/ from solutions/."),
    "validate": ("grader.cli.validate", "Prove that a topic's tests are fair."),
    "doctor": ("grader.cli.doctor", "Say which level of isolation this machine offers, tested."),
}


class LazyGroup(TyperGroup):
    """A command group that imports a subcommand's module only when it runs."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the base class's signature
        """Return the commands in the order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Return one command, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        require_packages(cmd_name)
        module, summary = COMMANDS[cmd_name]
        app = typer.Typer(add_completion=False)
        app.command(name=cmd_name, short_help=summary)(importlib.import_module(module).command)
        return typer.main.get_command(app)


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    add_completion=False,
    help="Fair, walled and fast grading of course assignments.",
    pretty_exceptions_enable=False,
)


@app.callback()
def root() -> None:
    """Fair, walled and fast grading of course assignments."""
