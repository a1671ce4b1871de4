"""The proof of a topic: what it finds when something does not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest

from grader.authoring.claims import RIGHT, Extent, Kind, sampled
from grader.authoring.findings import Findings, Margin, findings
from grader.authoring.leaks import CANARY, leaks
from grader.authoring.mutants import mutants
from grader.authoring.proofpage import proof_page
from grader.authoring.validate import Proof, all_claims, prove
from grader.batch import Setup, worker_bench
from grader.cases.seeds import Seeds
from grader.course.course import Topic, load_topic
from grader.model import CaseReport, Diagnosis, Level, Outcome, Reveal, Text, TopicReport
from tests.conftest import TOY

CopyToy = Callable[..., Topic]
ProofsOf = Callable[..., list[Proof]]
SETUP = Setup(Level.OPEN, Seeds(b"a key of 16 byte"), None, hidden=True)


@pytest.fixture(scope="module", autouse=True)
def _servers() -> Iterator[None]:
    yield
    worker_bench(SETUP).close()
    worker_bench.cache_clear()


def proofs_of(topic: Topic, pattern: str, **extent: int) -> list[Proof]:
    """Prove the claims of a topic whose names match."""
    return list(prove(all_claims((topic,), Extent(pattern=pattern, **extent)), SETUP, jobs=1))


def trouble_of(topic: Topic, pattern: str) -> list[str]:
    """What does not hold of these claims."""
    return [trouble for proof in proofs_of(topic, pattern) for trouble in proof.trouble]


HOLLOW = '''"""The cases for credit."""

from grader.cases import case


@case("double", points=1, ja="形")
def test_double_shape(student):
    """the form"""
    assert student.double([1.0, 2.0]).shape == (2,)


@case("norm", points=1, ja="引数")
def test_norm_argument(student, close):
    """the argument stays"""
    close(student.norm.arguments_after([3.0, 4.0])[0], [3.0, 4.0], atol=0.0, because="nothing may change")
'''


def test_a_case_that_a_constant_passes_is_found(copy_toy: CopyToy) -> None:
    """A case that looks at the form alone, or at the argument alone, is passed by a constant."""
    found = trouble_of(copy_toy(hidden_cases=HOLLOW), "constant")
    assert ["passes test_double_shape", "passes test_norm_argument"] == found


def test_the_toy_topic_refuses_what_needs_no_understanding() -> None:
    """No case passes for a constant, the argument, nothing, NaN or a wrong form."""
    proofs = proofs_of(load_topic(TOY / "01_double"), "[!m]*")
    mechanical = [proof for proof in proofs if proof.claim.kind is Kind.DEGENERATE]
    assert (13, []) == (len(mechanical), [proof.trouble for proof in mechanical if proof.trouble])


def test_two_misconceptions_that_answer_alike(copy_toy: CopyToy) -> None:
    """Which two no case tells apart is said of each, however differently they are written."""
    topic = copy_toy()
    path = topic.folder / "misconceptions/norm_absolute.py"
    text = path.read_text(encoding="utf-8").partition("def norm")[0]
    other = f"{text}def norm(x):\n    return float(sum(abs(v) for v in np.asarray(x, dtype=np.float64)))\n"
    path.with_name("norm_of_ones.py").write_text(other, encoding="utf-8")
    said = "answers like {} on all cases: merge the two, or write a case that tells them apart"
    troubles = {proof.claim.name: proof.trouble[:1] for proof in proofs_of(topic, "norm_[ao]*[se]")}
    assert (said.format("norm_of_ones"),) == troubles["norm_absolute"]
    assert (said.format("norm_absolute"),) == troubles["norm_of_ones"]


def test_a_mutant_that_no_case_notices_survives(copy_toy: CopyToy) -> None:
    """Without the cases for credit, a mutant survives and is shown with its change."""
    topic = copy_toy(hidden_cases=HOLLOW)
    found = findings(topic, proofs_of(topic, "mutant*"), whole=True)
    assert not found.holds
    assert {"return 2.0 * np.asarray(x, dtype=np.float64)"} >= {p.mutant.was for p in found.survivors[:1] if p.mutant}
    assert "survives as" in proof_page([found])


def test_a_reason_for_a_mutant_that_dies_is_refused(copy_toy: CopyToy) -> None:
    """A mutant said to be equivalent must not lose points."""
    topic = copy_toy()
    mutant = next(one for one in mutants(topic) if one.becomes == "return 3.0 * np.asarray(x, dtype=np.float64)")
    lines = [f"{name} = {value!r}" for name, value in zip(("function", "was", "becomes"), mutant.identity, strict=True)]
    text = "\n".join(["[[mutant]]", *lines, "because = 'no'"])
    (topic.folder / "equivalent_mutants.toml").write_text(text, encoding="utf-8")
    assert ["is said to be equivalent, but loses points"] == trouble_of(topic, mutant.name)


def test_an_entry_for_a_mutant_that_is_gone_is_stale(copy_toy: CopyToy) -> None:
    """The list of equivalent mutants names only what is there."""
    topic = copy_toy()
    entry = "[[mutant]]\nfunction = 'double'\nwas = 'a'\nbecomes = 'b'\nbecause = 'c'\n"
    (topic.folder / "equivalent_mutants.toml").write_text(entry, encoding="utf-8")
    assert ("double | a | b",) == findings(topic, [], whole=True).stale
    assert () == findings(topic, [], whole=False).stale


def test_a_right_answer_is_judged_again_in_other_manners() -> None:
    """Seeds, float32 inputs and two threads are proofs of their own."""
    proofs = proofs_of(load_topic(TOY / "01_double"), "double", seeds=3)
    manners = [proof.claim.manner for proof in proofs if proof.claim.right]
    assert ["", "seed 1", "seed 2", "float32 inputs", "2 threads"] == manners
    assert [] == [proof.trouble for proof in proofs if proof.trouble]
    again = [case.hidden for proof in proofs if proof.claim.epoch for case in proof.report.cases]
    assert set(again) == {True}, "visible cases are the same whatever the seed"


@pytest.mark.parametrize("kinds", [RIGHT, frozenset({Kind.STUB, Kind.TELLTALE, Kind.DEGENERATE})])
def test_some_kinds_alone(kinds: frozenset[Kind]) -> None:
    """For many seeds, what is wrong need not be judged again."""
    judged = {claim.kind for claim, _ in all_claims((load_topic(TOY / "01_double"),), Extent(kinds=kinds)).values()}
    assert kinds == judged
    assert not Extent(kinds=kinds).whole


ONLY_EPOCH_7 = '''"""The cases for credit."""

from grader.cases import case


@case("double", points=1, ja="既知の数", needs=("test_double_values",))
def test_double_drawn(student, rng):
    """a number that only one set of inputs has"""
    assert student.double([1.0])[0] == 2.0
    assert rng.integers(10**9) == {drawn}
'''


def test_the_first_set_of_inputs_can_be_chosen(copy_toy: CopyToy) -> None:
    """`--epoch 7` proves with the hidden inputs of epoch 7, and further seeds count from there."""
    seeds = replace(SETUP.seeds, epoch=7)
    topic = copy_toy()
    drawn = np.random.default_rng(seeds.of(topic.name, "test_double_drawn", hidden=True)).integers(10**9)
    (topic.folder / "hidden_cases.py").write_text(ONLY_EPOCH_7.replace("{drawn}", str(drawn)), encoding="utf-8")
    claimed = all_claims((topic,), Extent(pattern="double", seeds=2))
    proofs = [proof for proof in prove(claimed, replace(SETUP, seeds=seeds), jobs=1) if proof.claim.kind is Kind.MODEL_ANSWER]
    outcomes = {proof.claim.manner: proof.report.cases[-1].outcome for proof in proofs}
    assert outcomes == {"": "passed", "seed 1": "broken", "float32 inputs": "passed", "2 threads": "passed"}


def test_a_loose_tolerance_has_a_narrow_margin(copy_toy: CopyToy) -> None:
    """A tolerance near to the error of a wrong answer is shown, and so is one near to that of a right answer."""
    visible = (TOY / "01_double/visible_cases.py").read_text(encoding="utf-8").replace("ATOL = 1e-9", "ATOL = 1.5")
    topic = copy_toy(visible_cases=visible)
    found = findings(topic, proofs_of(topic, "norm_absolute*"), whole=False)
    assert [2.0 / 1.5] == [margin.wrong for margin in found.margins if margin.case == "test_norm_values"]
    assert [True, True, False] == [Margin("c", *sides).narrow for sides in ((0.2, 50.0), (0.01, 9.0), (0.01, 50.0))]


def test_partial_credit_is_what_the_points_say() -> None:
    """An answer without one function earns all but that function's points; what leans on it is named."""
    topic = load_topic(TOY / "01_double")
    found = findings(topic, proofs_of(topic, "norm"), whole=False)
    assert [("norm", ("unit",))] == [(credit.function, credit.others) for credit in found.credits]


def test_mutants_are_sampled_over_the_whole_file() -> None:
    """A sample has the size asked for and reaches from the first to the last function."""
    found = mutants(load_topic(TOY / "01_double"))
    some = sampled(found, 4)
    assert (4, "double", "running_total") == (len(some), some[0].function, some[-1].function)
    assert found == sampled(found, 0)


@pytest.fixture(name="hidden")
def hidden_case() -> CaseReport:
    """A hidden case that was answered wrongly."""
    title = Text("each row", "各行")
    return CaseReport("test_rows", "double", title, True, Reveal.TITLE, 1.0, 0.0, Outcome.WRONG)


def said(case: CaseReport, belief: str) -> TopicReport:
    """A report in which the diagnosis of one case says something."""
    diagnosis = Diagnosis("id", Text(belief, belief), Text("", ""))
    cases = (replace(case, diagnosis=diagnosis),)
    return TopicReport("01_double", Text("t", "t"), ("double",), Level.SEALED, 0.0, 1.0, cases)


@pytest.mark.parametrize("text", ["got 0.12346", "1.2346e-1 it is", f"{CANARY}_x"])
def test_a_hidden_number_in_a_text_is_a_leak(hidden: CaseReport, text: str) -> None:
    """A number of four digits or more that a hidden case holds must not be read, nor an answer's own words."""
    assert leaks(said(hidden, text), [[1, {"x": 0.123456}], 7.0])


@pytest.mark.parametrize("text", ["twice 0.5", "0.98765 is another number", "7 of 9"])
def test_other_numbers_are_none(hidden: CaseReport, text: str) -> None:
    """Short numbers and those of nobody's are no leak."""
    assert () == leaks(said(hidden, text), [0.123456, 7.0, 0.5])


def test_the_page_loads_nothing_and_escapes_code(copy_toy: CopyToy) -> None:
    """The page has no script and no address of elsewhere, and shows code as text."""
    topic = copy_toy()
    found: list[Findings] = [findings(topic, proofs_of(topic, "double"), whole=False)]
    page = proof_page([replace(found[0], stale=("<script>",))])
    assert "&lt;script&gt;" in page
    assert not any(word in page for word in ("<script", "http://", "https://"))


def test_hidden_cases_that_take_too_long_are_a_warning() -> None:
    """The time of the hidden cases is measured for the model answer; too much of it is shown and is no failure."""
    found = findings(load_topic(TOY / "01_double"), proofs_of(load_topic(TOY / "01_double"), "double"), whole=False)
    assert found.hidden_seconds is not None
    slow, quick = (replace(found, hidden_seconds=seconds) for seconds in (1.1, 0.9))
    assert [(True, True), (False, True)] == [(one.slow, one.holds) for one in (slow, quick)]
