"""Seeds: the same key gives the same numbers, and gives nothing else away."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from grader.cases.seeds import Seeds

KEYS = st.binary(min_size=16, max_size=32)


@given(KEYS, st.integers(0, 1000), st.text(), st.text())
def test_the_same_key_and_epoch_give_the_same_numbers(key, epoch, topic, case):
    """on any machine, in any process"""
    assert Seeds(key, epoch).of(topic, case, hidden=True) == Seeds(key, epoch).of(topic, case, hidden=True)


def test_the_numbers_of_a_key_are_what_they_were():
    """a new version of the grader must not change a regrade"""
    seed = Seeds(b"0123456789abcdef", 1).of("01_toy", "test_it", hidden=True)
    assert [8, 2, 8, 4, 4, 8] == np.random.default_rng(seed).integers(0, 10, 6).tolist()


@given(KEYS, st.integers(0, 1000))
def test_another_epoch_topic_case_or_key_gives_other_numbers(key, epoch):
    """hard-coded answers fail"""
    seeds = {
        Seeds(key, epoch).of("topic", "case", hidden=True),
        Seeds(key, epoch + 1).of("topic", "case", hidden=True),
        Seeds(key, epoch).of("topic", "other", hidden=True),
        Seeds(key, epoch).of("other", "case", hidden=True),
        Seeds(key + b"x", epoch).of("topic", "case", hidden=True),
    }
    assert 5 == len(seeds)


@given(KEYS, KEYS, st.integers(0, 1000))
def test_visible_numbers_are_the_same_for_everybody(one, other, epoch):
    """students see the inputs that the grader uses"""
    assert Seeds(one, epoch).of("topic", "case", hidden=False) == Seeds(other).of("topic", "case", hidden=False)


@given(KEYS, st.integers(0, 1000))
def test_the_name_tells_keys_and_epochs_apart_without_giving_them_away(key, epoch):
    """it is stored with every result"""
    name = Seeds(key, epoch).name
    assert name == Seeds(key, epoch).name
    assert name not in (Seeds(key, epoch + 1).name, Seeds(key + b"x", epoch).name)
    assert key.hex()[:16] != name
    assert len(name) == 16
