"""Measure before and after, and what each facility covers alone, against plain shapely in the same run.

PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks.plans
"""

from __future__ import annotations

import numpy as np
import shapely
from civicgrid.geo.coverage.reach import QUAD_SEGMENTS
from civicgrid.geo.planning.outages import alone
from civicgrid.geo.planning.states import Scenario
from civicgrid.geo.study import KindRule, Settings, Study, run
from civicgrid.tests.benchmarks.core import X, Y, compare, frame, spots

SIDE = 30_000.0
MANY = 5  # of the facilities the peer closes so many; its time is counted up


def discs(count: int) -> np.ndarray:
    return shapely.buffer(shapely.points(spots(count, 11)), 500.0, quad_segs=QUAD_SEGMENTS)


def closing_each(shapes: np.ndarray, many: int) -> None:
    """Close the first ones, one after another, and unite all others anew each time."""
    for place in range(many):
        shapely.difference(shapes[place], shapely.union_all(np.delete(shapes, place)))


def study(count: int) -> Study:
    """A city of 30 × 30 km; of the facilities a tenth is planned."""
    shapes = shapely.points(spots(count, 12))
    states = np.where(np.arange(count) % 10 == 0, "planned", "existing")
    facilities = frame(shapes).assign(id=np.arange(count).astype(str), state=states)
    streets = frame([shapely.box(X + place * 3000, Y, X + (place + 1) * 3000, Y + SIDE) for place in range(10)]).assign(
        id=[str(place) for place in range(10)], name=""
    )
    frames = {"street": streets, "public_toilet": facilities}
    return Study(frames, {"public_toilet": KindRule(500.0)}, Settings(), (Scenario("closed", ("existing",)),))


def plain_difference(asked: Study) -> None:
    """What shapely alone says: the difference as shapes and its area by street, and no more."""
    facilities = asked.frames["public_toilet"]
    reached = shapely.buffer(facilities.geometry.to_numpy(), 500.0, quad_segs=QUAD_SEGMENTS)
    stands = (facilities["state"] == "existing").to_numpy()
    gained = shapely.union_all(reached) - shapely.union_all(reached[stands])
    shapely.area(shapely.intersection(asked.frames["street"].geometry.to_numpy(), gained))


def main() -> None:
    for count in (1_000, 10_000):
        shapes = discs(count)
        compare(
            f"alone: what each of {count:,} covers alone",
            lambda shapes=shapes: alone(shapes),
            "shapely, all others united for each",
            lambda shapes=shapes: closing_each(shapes, MANY),
            100.0,
            share=MANY / count,
        )
    asked = study(10_000)
    compare(
        "study: before and after, 10,000 facilities, 10 areas",
        lambda: run(asked, codes=("prepare", "scenarios")),
        "shapely: two unions, difference, areas",
        lambda: plain_difference(asked),
        10.0,
        slower_allowed=True,
    )


if __name__ == "__main__":
    main()
