"""The state of a run is made once for what-if and card; who waits for it can be cancelled."""

from __future__ import annotations

import threading

import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.geo.surroundings import Lookout
from civicgrid.geo.whatif.whatif import WhatIf
from civicgrid.layers.groundwork import Groundwork
from civicgrid.tests.layers.small_run import small_run


def test_it_is_made_once_for_both() -> None:
    run = small_run()
    groundwork = Groundwork(run)
    steps: list[str] = []
    work = groundwork.work(lambda _share, step: steps.append(step))
    assert "prepare" in steps
    assert Lookout.of(work).crs == run.inputs["public_toilet"].crs
    assert WhatIf.of(work, "public_toilet").sites.kind == "public_toilet"
    steps.clear()
    assert groundwork.work(lambda _share, step: steps.append(step)) is work
    assert steps == []


def test_who_waits_for_it_can_be_cancelled_and_who_makes_it_goes_on() -> None:
    groundwork = Groundwork(small_run())
    begun, go_on = threading.Event(), threading.Event()

    def first(_share: float, _step: str) -> None:
        begun.set()
        assert go_on.wait(20)

    made: list[object] = []
    maker = threading.Thread(target=lambda: made.append(groundwork.work(first)))
    maker.start()
    assert begun.wait(20)

    def second(_share: float, _step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        groundwork.work(second)
    go_on.set()
    maker.join(20)
    assert made == [groundwork.work()]


def test_cancelled_it_is_made_anew() -> None:
    groundwork = Groundwork(small_run())

    def stop(_share: float, _step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        groundwork.work(stop)
    assert groundwork.work().sites
