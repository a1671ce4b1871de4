"""Ask the reference and the misconceptions about every visible case, and write down what a student's copy answers from."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from grader.answers.exchange import Ask, Exchange, Proxy, pack_answer, question_key, unpack_answer
from grader.answers.recorded import FORMAT, MODEL, Record, in_place
from grader.answers.rooms import Mistakes
from grader.answers.rounding import CallNames
from grader.authoring.desk import VISIBLE, broken, desk_faults, is_broken, judged_at_desk, nudged, strict
from grader.cases.compare import distance
from grader.cases.plugin import CaseRun, Sessions, run_cases
from grader.course.suite import Suite
from grader.diagnosis.diagnose import DRAWN
from grader.errors import CourseError
from grader.model import Answer, Call, Outcome

ROUNDING = 1e-5  # float32 kernels of two processors differ by about 1e-7, after a few training steps by 1e-6
_NUMBERED = ("expected", "model", "misconceptions", "values")
Said = Callable[[tuple[Exchange, ...]], "tuple[Answer, ...] | None"]


def record(suite: Suite, ask_reference: Ask, mistakes: Mistakes, files: dict[str, str], made_from: str = "") -> str:
    """Run the visible cases with the reference in the student's place and return the record as JSON.

    Args:
        suite: the visible suite.
        ask_reference: the real reference.
        mistakes: the real misconceptions, and the model answer.
        files: names of the files students get for this topic, with the digest of each as released.
        made_from: the digest of all that decides the answers, by which `made_from` tells whether a record is up to date.

    Raises:
        CourseError: a visible case fails for the reference, or would break at a student's desk.
    """
    pool, names = _Pool(), CallNames()
    answers: dict[str, int] = {}
    asked: set[bytes] = set()

    def ask(call: Call, payload: bytes, key: bytes, earlier: Sequence[Exchange]) -> Answer:
        answer = ask_reference(call, payload, key, earlier)
        asked.add(question_key(key, earlier))
        number = pool.number(answer)
        known = answers.setdefault(names.question(payload, key, earlier), number)
        if known != number and not _same(answer, pool.answer(known)):
            raise CourseError(f"It asks {call.function} about two inputs that only their last digits tell apart.")
        return answer

    def said_to_reference(said: Said) -> dict[str, Any]:
        return {"answers": {run.report.case: pool.numbers(said(run.exchanges) or ()) for run in runs}, "own": {}}

    sessions = Sessions()
    runs = run_cases(suite, Proxy(ask), Proxy(ask), VISIBLE, sessions)
    _refuse_failed(runs, suite.topic)
    everybody: dict[str, Said] = {MODEL: mistakes.model}
    everybody |= {facts.id: _without_drawn(partial(mistakes.answers, facts)) for facts in mistakes.facts}
    said = {name: said_to_reference(one) for name, one in everybody.items()}
    table = {
        "format": FORMAT,
        "made_from": made_from,
        "topic": _facts(suite),
        "files": files,
        "calls": {run.report.case: names.sequence(run.exchanges) for run in runs},
        "expected": answers,
        "model": said[MODEL],
        "misconceptions": [{**asdict(facts), **said[facts.id]} for facts in mistakes.facts],
        "values": pool.texts,
    }
    _add_own_calls(table, suite, everybody, pool, names, sessions)
    _check(table, suite, ask_reference, asked, sessions)
    # One entry a line keeps changes readable; deeper nesting would only make the file long.
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {_lines(value)}" for name, value in table.items()) + "\n}\n"


def _refuse_failed(runs: Iterable[CaseRun], topic: str) -> None:
    for run in runs:
        if run.report.outcome is not Outcome.PASSED:
            why = f" {run.report.staff_note}".rstrip()
            raise CourseError(f"{topic}: the visible case {run.report.case} fails for the reference itself.{why}")


def _without_drawn(said: Said) -> Said:
    """Leave out what is drawn anew in every call: it names no mistake, and a record would be mostly that."""

    def told(asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
        pairs = zip(asked, said(asked) or (), strict=False)
        return tuple(replace(answer, value=None) if one.call.function.startswith(DRAWN) else answer for one, answer in pairs)

    return told


def _add_own_calls(
    table: dict[str, Any], suite: Suite, everybody: Mapping[str, Said], pool: _Pool, names: CallNames, sessions: Sessions
) -> None:
    """Add, by case, the calls that a wrong answer leads to where they are not the reference's, and what is said to them."""
    known = Record(table)
    facts = {one.id: one for one in known.facts}
    for entry in (table["model"], *table["misconceptions"]):
        name = entry.get("id", MODEL)
        recorded: Said = partial(known.answers, facts[name]) if name else known.model
        ask = in_place(partial(_first_known, recorded, everybody[name]))
        for run in run_cases(suite, Proxy(ask), Proxy(known.ask), VISIBLE, Sessions(sessions.collected)):
            keys = names.sequence(run.exchanges)
            if keys != table["calls"][run.report.case][: len(keys)]:
                numbers = pool.numbers(exchange.answer for exchange in run.exchanges)
                entry["own"][run.report.case] = {"calls": keys, "answers": numbers}


def _first_known(recorded: Said, live: Said, asked: tuple[Exchange, ...]) -> tuple[Answer, ...] | None:
    return recorded(asked) or live(asked)


def _check(table: dict[str, Any], suite: Suite, ask_reference: Ask, asked: set[bytes], sessions: Sessions) -> None:
    """Refuse a record with which a case breaks at a student's desk."""
    made = Record(table)
    rounded = judged_at_desk(suite, nudged(ask_reference), strict(made.ask, asked), sessions)
    faults = [broken(case, "a right answer that is rounded otherwise") for case in rounded if is_broken(case)]
    for fault in faults or desk_faults(suite, made):
        raise CourseError(f"{suite.topic}: {fault}.")


def made_from(text: str) -> str:
    """Return what a record says it was made from; empty when it says nothing, or is no record of this version."""
    try:
        table = json.loads(text)
        return str(table["made_from"]) if table["format"] == FORMAT else ""
    except (ValueError, KeyError, TypeError):
        return ""


def same_record(one: str, other: str) -> bool:
    """Tell whether two records say the same; another processor may round an answer's last digits otherwise."""
    if one == other:
        return True
    tables = [json.loads(one), json.loads(other)]
    answers = [_resolved(table) for table in tables]
    plain = [{name: part for name, part in table.items() if name not in _NUMBERED} for table in tables]
    if plain[0] != plain[1] or answers[0].keys() != answers[1].keys():
        return False
    return all(_same(answer, answers[1][name]) for name, answer in answers[0].items())


def _resolved(table: dict[str, Any]) -> dict[tuple[str, ...], Answer | str]:
    """Return every answer of a record by where it stands, and the texts of its misconceptions."""
    values = [_answer(text) for text in table["values"]]
    found: dict[tuple[str, ...], Answer | str] = {("", key): values[n] for key, n in table["expected"].items()}
    for entry in ({"id": MODEL, **table["model"]}, *table["misconceptions"]):
        found[entry["id"],] = json.dumps([entry.get(name) for name in ("belief", "hint", "functions")])
        # The calls that own answers lead to hold those answers, rounded: what is said to them tells whether they are the same.
        own = {f"own {case}": one["answers"] for case, one in entry["own"].items()}
        for case, numbers in (entry["answers"] | own).items():
            found |= {(entry["id"], case, str(place)): values[n] for place, n in enumerate(numbers)}
    return found


def _same(one: Answer | str, other: Answer | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    alike = replace(one, value=None) == replace(other, value=None)
    return alike and distance(one.value, other.value) <= ROUNDING


class _Pool:
    """Every different answer once: most misconceptions answer most calls as the reference does."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._numbers: dict[bytes, int] = {}

    def number(self, answer: Answer) -> int:
        data = pack_answer(answer)
        if data not in self._numbers:
            self._numbers[data] = len(self.texts)
            self.texts.append(base64.b85encode(data).decode())
        return self._numbers[data]

    def numbers(self, answers: Iterable[Answer]) -> list[int]:
        return [self.number(answer) for answer in answers]

    def answer(self, number: int) -> Answer:
        return _answer(self.texts[number])


def _answer(text: str) -> Answer:
    return unpack_answer(base64.b85decode(text))


def _lines(value: Any) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in value) + "\n]"
    if isinstance(value, dict):
        items = (f"{json.dumps(name)}: {json.dumps(item, ensure_ascii=False)}" for name, item in value.items())
        return "{\n" + ",\n".join(items) + "\n}"
    return json.dumps(value)


def _facts(suite: Suite) -> dict[str, Any]:
    return {
        "topic": suite.topic,
        "stem": suite.stem,
        "title": asdict(suite.title),
        "functions": suite.functions,
        "needs": suite.needs,
        "points": suite.points,
        "limits": asdict(suite.limits),
    }
