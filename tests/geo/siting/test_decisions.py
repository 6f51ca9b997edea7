"""Which candidates a decision holds for."""

from __future__ import annotations

import numpy as np
import shapely
from civicgrid.geo.siting.decisions import decided

CANDIDATES = shapely.points([(0, 0), (100, 0), (200, 0)])


def told(places: list[tuple[float, float]], verdicts: list[str], near_m: float = 10.0) -> tuple[list, list]:
    verdict, missing = decided(CANDIDATES, shapely.points(places), np.array(verdicts, dtype=object), near_m)
    return verdict.tolist(), missing.tolist()


def test_a_decision_holds_for_the_candidates_near_its_place() -> None:
    assert told([(5, 0), (200, 10)], ["rejected", "accepted"]) == (["rejected", "", "accepted"], [])


def test_an_accepted_place_without_a_candidate_is_one_itself() -> None:
    assert told([(50, 0), (150, 0)], ["accepted", "rejected"]) == (["", "", ""], [0])


def test_of_several_the_last_holds() -> None:
    assert told([(0, 0), (1, 0), (0, 1)], ["accepted", "rejected", "deferred"])[0][0] == "deferred"


def test_without_decisions_nothing_is_decided() -> None:
    verdict, missing = decided(CANDIDATES, np.empty(0, dtype=object), np.empty(0, dtype=object), 10.0)
    assert (verdict.tolist(), missing.tolist()) == (["", "", ""], [])
