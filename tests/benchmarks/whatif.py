"""Measure one change of the what-if against a fresh run of the same study, both in the same run.

    PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks.whatif

Facilities are dragged in steps of some 40 m, as a mouse does, and now and then thrown across the town, added and
closed. Rows marked ``*`` miss the bound that the project sets itself.
"""

from __future__ import annotations

import time

import numpy as np
import shapely
from civicgrid.geo.study import KindRule, Settings, Study, run, worked
from civicgrid.geo.whatif.whatif import STEPS, WhatIf
from civicgrid.tests.benchmarks.core import X, Y, crowded, frame, grid, seconds, spots
from civicgrid.tests.benchmarks.streets import BLOCK_M, city

KIND = "public_toilet"
RADIUS_M = 500.0
STEP_M = 40.0


def town(side: int, sites: int, cases: int) -> Study:
    """Cells of 100 m in a square of ``side`` × ``side``, nine streets, 5,000 homes, facilities and cases."""
    width = side * 100.0
    third = width / 3
    streets = [
        shapely.box(X + x, Y + y, X + x + third, Y + y + third)
        for x in np.arange(3) * third
        for y in np.arange(3) * third
    ]
    homes = spots(5_000, 5, width - 150)
    names = [str(number) for number in range(9)]
    frames = {
        "street": frame(streets).assign(id=names, name="", population=50_000.0),
        "grid_cell": frame(grid(side)).assign(id=np.arange(side**2).astype(str), name=""),
        "residential": frame(shapely.box(*homes.T, *(homes + 120).T)).assign(id=np.arange(5_000).astype(str)),
        "case": frame(shapely.points(crowded(cases, 6, width))).assign(id=np.arange(cases).astype(str)),
        KIND: frame(shapely.points(spots(sites, 7, width))).assign(id=np.arange(sites).astype(str), state="existing"),
    }
    return Study(frames, {KIND: KindRule(RADIUS_M)}, Settings())


def changes(whatif: WhatIf, times: int) -> list[float]:
    """Take the time of changes one by one."""
    draw = np.random.default_rng(9)
    box = shapely.total_bounds(whatif.sites.shapes)
    site, spot, taken = 0, box[:2], []
    for turn in range(times):
        if turn % 25 == 0:  # another one is taken up, far from the last
            site, spot = int(draw.integers(len(whatif.shapes))), draw.uniform(box[:2], box[2:])
        spot = np.clip(spot + draw.normal(0, STEP_M, 2), box[:2], box[2:])
        shape = None if turn % 25 == 24 else shapely.Point(spot)
        start = time.perf_counter()
        whatif.put(site, shape)
        taken.append(time.perf_counter() - start)
    return taken


def tell(what: str, asked: Study, times: int, median_s: float, p99_s: float) -> None:
    """Print median, 99th percentile and worst of changes, and how many times a fresh run takes longer."""
    whatif = WhatIf.of(worked(asked, codes=STEPS), KIND)
    taken = changes(whatif, times)
    middle, late = np.percentile(taken, [50, 99])
    again = seconds(lambda: run(asked, codes=(*STEPS, "nearest", "coverage")))
    mark = " " if middle <= median_s and late <= p99_s else "*"
    print(
        f"{mark} {what:<62} median {middle * 1e3:6.1f} ms   p99 {late * 1e3:6.1f}   worst {max(taken) * 1e3:6.1f}   "
        f"({median_s * 1e3:.0f}, {p99_s * 1e3:.0f})   fresh run {again:6.1f} s   {again / middle:8,.0f} ×",
        flush=True,
    )


def main() -> None:
    tell("straight: 90,000 cells, 1,000 sites, 1,000,000 cases", town(300, 1_000, 1_000_000), 500, 0.020, 0.050)
    lines = city(225)
    asked = town(int(224 * BLOCK_M // 100), 300, 100_000)
    asked.frames["street_line"] = lines
    along = Study(asked.frames, asked.rules, Settings(measure="streets"))
    tell("streets: 100,800 edges, 300 sites, 100,000 cases", along, 100, 0.200, 0.400)


if __name__ == "__main__":
    main()
