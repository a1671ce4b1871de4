"""`grader validate`: prove that a topic's tests are fair."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from grader import batch
from grader.authoring.claims import RIGHT, Extent, Kind
from grader.authoring.findings import Findings, findings
from grader.authoring.form import faults
from grader.authoring.proofpage import proof_page
from grader.authoring.validate import Proof, all_claims, prove
from grader.cases.seeds import Seeds
from grader.cli.common import CourseOption, LangOption, answer_store, console, echo, find_course, language, refuse
from grader.cli.grade import LevelOption, only_topics, progress, read_level, workers_for
from grader.cli.references import refuse_broken
from grader.course.course import Course, Topic
from grader.errors import StorageError, UsageError
from grader.reports.layout import number
from grader.results import replace_file
from grader.sandbox import selftest

# The proof must say the same on every machine, so it does not use the course's secret.
PROOF_KEY = b"grader validate 0"
KINDS = {kind.name.lower().replace("_", "-"): kind for kind in Kind}


def command(
    topic: Annotated[list[str] | None, typer.Argument(help="Topics to prove; all when left out.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", min=0, help="Workers; 0 is one a core.")] = 0,
    level: LevelOption = "sealed",
    seeds: Annotated[int, typer.Option("--seeds", min=1, help="Sets of hidden inputs for right answers.")] = 1,
    sample: Annotated[int, typer.Option("--sample", min=0, help="At most so many answers of a kind; 0 is all.")] = 0,
    mutants: Annotated[bool, typer.Option("--mutants/--no-mutants", help="Change the model answer mechanically.")] = True,
    right_only: Annotated[bool, typer.Option("--right-only", help="Right answers only: for many seeds.")] = False,
    only: Annotated[str | None, typer.Option("--only", help="Only answers whose name matches: 'no_shift*'.")] = None,
    kind: Annotated[list[str] | None, typer.Option("--kind", help=f"Only answers of this kind: {', '.join(KINDS)}.")] = None,
    epoch: Annotated[int, typer.Option("--epoch", min=0, help="Another number draws other hidden inputs.")] = 0,
    page: Annotated[Path, typer.Option("--page", help="Where the page goes that shows everything.")] = Path(
        "results/proof.html"
    ),
    as_json: Annotated[bool, typer.Option("--json", help="Print data instead of text.")] = False,
    course: CourseOption = None,
    lang: LangOption = None,
) -> None:
    """Prove topics: right answers get full marks, wrong ones lose points, each known mistake is named, and mutants die."""
    found = only_topics(find_course(course), topic)
    words = language(lang)
    refuse((fault for one in found.topics for fault in faults(one)), words)
    chosen = read_level(level)
    selftest.require(chosen)
    extent = Extent(seeds, sample, mutants, only or "*", RIGHT if right_only else _kinds(kind))
    claimed = all_claims(found.topics, extent)
    if not claimed:
        wanted = f"has a name like {only}" if only else f"is of the kind {' or '.join(kind or ())}"
        raise UsageError(f"No answer of {', '.join(one.name for one in found.topics)} {wanted}.")
    workers = workers_for(jobs, len(claimed), words)
    with _store(found, seeds) as store:
        # Hidden cases are run at any level: the answers being judged are the author's own.
        setup = batch.Setup(chosen, Seeds(PROOF_KEY, epoch), store, hidden=True)
        refuse_broken(found.topics, setup, workers, words)
        proofs: list[Proof] = []
        with progress(Console(stderr=True), words) as tell:
            for proof in prove(claimed, setup, workers):
                proofs.append(proof)
                tell(batch.Progress(len(proofs), len(claimed)))
    order = list(claimed)
    proofs.sort(key=lambda proof: order.index(proof.claim.key))
    said = [findings(one, _of(one, proofs), whole=extent.whole) for one in found.topics]
    if as_json:
        echo(json.dumps([*map(_data, said)], indent=2))
    else:
        _write(page, proof_page(said))
        _print(said, console())
        echo(f"Everything, with tolerances and mutants: {page}")
    raise typer.Exit(0 if all(one.holds for one in said) else 1)


def _kinds(names: list[str] | None) -> frozenset[Kind]:
    """Return the kinds of answers to judge; all when none is named.

    Raises:
        UsageError: there is no such kind.
    """
    if unknown := [name for name in names or () if name not in KINDS]:
        raise UsageError(f"There is no kind of answer '{unknown[0]}'; there are {', '.join(KINDS)}.")
    return frozenset(KINDS[name] for name in names) if names else frozenset(Kind)


@contextmanager
def _store(course: Course, seeds: int) -> Iterator[Path]:
    """Give the file for answers: to one set of inputs they are worth keeping for the next proof, to hundreds they are not."""
    if seeds == 1:
        yield answer_store(course)
        return
    store = answer_store(course).with_name("answers-of-one-proof.sqlite")
    _remove(store)  # of a proof that was killed
    try:
        yield store
    finally:
        _remove(store)


def _remove(store: Path) -> None:
    for path in store.parent.glob(f"{store.name}*"):
        path.unlink(missing_ok=True)


def _of(topic: Topic, proofs: list[Proof]) -> list[Proof]:
    return [proof for proof in proofs if proof.report.topic == topic.name]


def _write(page: Path, text: str) -> None:
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        replace_file(page, text)
    except OSError as error:
        raise StorageError(f"{page} cannot be written ({error.strerror}): name another place with --page.") from error


def _print(said: list[Findings], out: Console) -> None:
    for one in said:
        out.print(f"[bold]{escape(one.topic)}[/bold]")
        for group in one.groups:
            mark = "✗" if group.failed else "✓"
            out.print(f"  {mark} {escape(group.name)}: {group.total - len(group.failed)} of {group.total} as claimed")
            for proof in group.failed:
                out.print(f"      {escape(_label(proof))}: {escape('; '.join(proof.trouble))}")
        for entry in one.stale:
            out.print(f"  ✗ equivalent_mutants.toml names a mutant that is not there: {escape(entry)}")
        if one.killed or one.equivalent:
            out.print(f"  · mutants: {one.killed} killed, {len(one.equivalent)} equivalent, {len(one.survivors)} survive")
        if narrow := [margin.case for margin in one.margins if margin.narrow]:
            out.print(f"  ! margin below 10 in {len(narrow)} of {len(one.margins)} cases: {escape(', '.join(narrow))}")
        if one.hidden_seconds is not None and one.visible_share is not None:
            mark, most = ("!", f" (should be below {one.allowed_seconds:g} s)") if one.slow else ("·", "")
            out.print(f"  {mark} hidden cases: {one.hidden_seconds:.2f} s for the model answer{most}")
            out.print(f"  · visible cases: {one.visible_share:.0%} of the points")


def _label(proof: Proof) -> str:
    if proof.mutant is not None:
        return f"{proof.claim.name}, line {proof.mutant.line}: {proof.mutant.was}  →  {proof.mutant.becomes}"
    manner = f", {proof.claim.manner}" if proof.claim.manner else ""
    return f"{proof.claim.name}{manner} ({number(proof.report.earned)}/{number(proof.report.possible)})"


def _data(one: Findings) -> dict[str, object]:
    return {
        "topic": one.topic,
        "holds": one.holds,
        "claims": [
            {
                "kind": group.name,
                "total": group.total,
                "failed": [{"name": _label(p), "trouble": p.trouble} for p in group.failed],
            }
            for group in one.groups
        ],
        "mutants": {
            "killed": one.killed,
            "equivalent": [{"change": _label(p), "because": p.equivalent} for p in one.equivalent],
            "survivors": [_label(p) for p in one.survivors],
            "stale": one.stale,
        },
        "tolerances": [{"case": m.case, "right": m.right, "wrong": m.wrong, "narrow": m.narrow} for m in one.margins],
        "partial_credit": [{"without": c.function, "share": c.share, "others": c.others} for c in one.credits],
        "misconceptions": [
            {"id": n.misconception, "named": dict(n.names), "neighbour": n.neighbour.id if n.neighbour else None}
            for n in one.named
        ],
        "hidden_seconds": one.hidden_seconds,
        "visible_share": one.visible_share,
    }
