"""`grader validate`: prove that a topic's tests are fair."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from grader import batch
from grader.authoring.validate import Kind, Proof, claims, prove
from grader.checking.seeds import Seeds
from grader.cli.common import CourseOption, LangOption, console, find_course, language
from grader.cli.grade import LevelOption, only_topics, progress, read_level
from grader.errors import UsageError
from grader.sandbox import selftest

# The proof must say the same on every machine, so it does not use the course's secret.
PROOF_KEY = b"grader validate 0"


def command(
    topic: Annotated[list[str] | None, typer.Argument(help="Topics to prove; all when left out.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", min=0, help="Workers; 0 is one a core.")] = 0,
    level: LevelOption = "sealed",
    only: Annotated[str | None, typer.Option("--only", help="Only answers whose name matches: 'no_shift*'.")] = None,
    epoch: Annotated[int, typer.Option("--epoch", min=0, help="Another number draws other hidden inputs.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print data instead of text.")] = False,
    course: CourseOption = None,
    lang: LangOption = None,
) -> None:
    """Prove topics: right answers get full marks, the stub none, each misconception loses points and is named."""
    found = only_topics(find_course(course), topic)
    chosen = read_level(level)
    selftest.require(chosen)
    with tempfile.TemporaryDirectory() as folder:
        # Hidden cases are run at any level: the answers being judged are the author's own.
        setup = batch.Setup(chosen, Seeds(PROOF_KEY, epoch), Path(folder, "answers.sqlite"), hidden=True)
        chosen_claims = {one: claims(one, only or "*") for one in found.topics}
        total = sum(map(len, chosen_claims.values()))
        if not total:
            raise UsageError(f"No answer of {', '.join(one.name for one in found.topics)} has a name like {only}.")
        proofs: list[Proof] = []
        with progress(Console(stderr=True), language(lang)) as tell:
            for proof in prove(chosen_claims, setup, jobs or os.cpu_count() or 1):
                proofs.append(proof)
                tell(batch.Progress(len(proofs), total))
    proofs.sort(key=lambda proof: (proof.report.topic, list(Kind).index(proof.claim.kind), proof.claim.name))
    failed = [proof for proof in proofs if proof.trouble]
    if as_json:
        typer.echo(json.dumps([_data(proof) for proof in proofs], ensure_ascii=False, indent=2))
    else:
        _print(proofs, console())
    raise typer.Exit(1 if failed else 0)


def _print(proofs: list[Proof], out: Console) -> None:
    for name in dict.fromkeys(proof.report.topic for proof in proofs):
        here = [proof for proof in proofs if proof.report.topic == name]
        out.print(f"[bold]{escape(name)}[/bold]")
        for kind in Kind:
            group = [proof for proof in here if proof.claim.kind is kind]
            if group:
                bad = [proof for proof in group if proof.trouble]
                out.print(f"  {'✗' if bad else '✓'} {kind}: {len(group) - len(bad)} of {len(group)} as claimed")
                for proof in bad:
                    points = f"{proof.report.earned:g}/{proof.report.possible:g}"
                    out.print(f"      {escape(proof.claim.name)} ({points}): {escape('; '.join(proof.trouble))}")


def _data(proof: Proof) -> dict[str, object]:
    return {
        "topic": proof.report.topic,
        "kind": proof.claim.kind,
        "name": proof.claim.name,
        "earned": proof.report.earned,
        "possible": proof.report.possible,
        "trouble": list(proof.trouble),
    }
