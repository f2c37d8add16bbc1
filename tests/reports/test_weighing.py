"""Weighing: the chance of a draft by its traits, and that the weights at hand are those that were learnt."""

import math

import pytest

from dragoman.lexicon import load
from dragoman.reports.weighing import Weights


def test_chance_is_the_logistic_of_the_sum() -> None:
    weights = Weights(load())
    assert weights.chance([]) == pytest.approx(1 / (1 + math.exp(-weights.bias)))
    for trait, weight in list(weights.of.items())[:5]:
        assert weights.chance([trait]) == pytest.approx(1 / (1 + math.exp(-weights.bias - weight)))
    assert weights.chance(["no such trait"]) == weights.chance([])


def test_weights_know_the_traits_that_matter() -> None:
    weights = Weights(load())
    assert 0 < weights.least < 1
    assert weights.chance(["first person", "inside a quotation"]) < weights.chance(["act=assert", "speaker=known"])
