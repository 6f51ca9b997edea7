from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.cases import cube as cb
from civicgrid.geo.cases import emerging as em
from civicgrid.geo.cases import gi
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.geo.cases.periods import periods
from civicgrid.geo.cases.trends import Trend

HISTORIES = {  # H hot, C cold, · neither; twenty periods, the last at the right; and the trend: + - or none
    "new_hot": ("···················H", ""),
    "consecutive_hot": ("················HHHH", ""),
    "intensifying_hot": ("··HHHHHHHHHHHHHHHHHH", "+"),
    "persistent_hot": ("HHHHHHHHH·HHHHHHHHHH", ""),
    "diminishing_hot": ("HHHHHHHHHHHHHHHHH·HH", "-"),
    "sporadic_hot": ("··HH····H······H·HHH", ""),
    "oscillating_hot": ("··HHH···CC·····H··HH", ""),
    "historical_hot": ("HHHHHHHHHHHHHHHHHHH·", ""),
    "new_cold": ("···················C", ""),
    "consecutive_cold": ("················CCCC", ""),
    "intensifying_cold": ("··CCCCCCCCCCCCCCCCCC", "-"),
    "persistent_cold": ("CCCCCCCCC·CCCCCCCCCC", ""),
    "diminishing_cold": ("CCCCCCCCCCCCCCCCC·CC", "+"),
    "sporadic_cold": ("··CC····C······C·CCC", ""),
    "oscillating_cold": ("··CCC···HH·····C··CC", ""),
    "historical_cold": ("CCCCCCCCCCCCCCCCCCC·", ""),
    "none": ("HHHHHHHHH···········", "-"),  # hot once, and not often enough to be history
}


def class_of(history: str, trend: str = "") -> str:
    marks = np.array([list(history)])
    z = np.array([{"+": 3.0, "-": -3.0, "": 0.4}[trend]])
    p = np.array([0.6 if trend == "" else 0.003])
    return str(em.classes(marks == "H", marks == "C", Trend(np.zeros(1), z, p))[0])


@pytest.mark.parametrize("name", HISTORIES)
def test_each_of_the_seventeen_classes(name: str) -> None:
    assert class_of(*HISTORIES[name]) == name


def test_all_classes_are_tried() -> None:
    assert set(HISTORIES) == set(col.EMERGING_CLASSES)
    assert len(col.EMERGING_CLASSES) == 17


@pytest.mark.parametrize(
    ("history", "trend", "name"),
    [
        ("HHHHHHHHHHHHHHHHHHHH", "", "persistent_hot"),
        ("··HHHHHHHHHHHHHHHHHH", "", "persistent_hot"),  # 18 of 20 are ninety per cent
        ("···HHHHHHHHHHHHHHHHH", "+", "consecutive_hot"),  # 17 are less
        ("HHHHHHHHHHHHHHHHHH··", "-", "historical_hot"),
        ("CCCCC··············H", "", "new_hot"),  # never hot before, so new, though it was cold
        ("CCCCC············HHH", "", "consecutive_hot"),
        ("HHHHHHHHHHHHHHHHHHHC", "", "historical_hot"),  # and new_cold: what is published first holds
        ("H··················H", "", "sporadic_hot"),
        ("····················", "+", "none"),
    ],
)
def test_where_definitions_meet(history: str, trend: str, name: str) -> None:
    assert class_of(history, trend) == name


def test_what_holds_of_hot_holds_of_cold_the_other_way_round() -> None:
    chance = np.random.default_rng(8)
    marks = chance.choice([-1, 0, 1], (4000, 12), p=[0.25, 0.25, 0.5])
    marks[:800] = np.where(chance.random((800, 12)) < 0.95, 1, 0)
    z, p = chance.normal(0, 2, 4000), chance.random(4000) / 3
    one = em.classes(marks > 0, marks < 0, Trend(z, z, p))
    other = em.classes(marks < 0, marks > 0, Trend(-z, -z, p))
    both = np.array([name.endswith(("hot", "cold")) for name in one])
    swapped = pd.Series(other).str.replace("hot", "x").str.replace("cold", "hot").str.replace("x", "cold")
    overlap = np.array([a != b for a, b in zip(one, swapped)])
    assert both.any()
    assert (marks[overlap, -1] != 0).all()  # only where a side's history meets the other side's newest period
    assert overlap.mean() < 0.05


# -- from cases to classes


@pytest.fixture(scope="module")
def made() -> tuple[gpd.GeoDataFrame, cb.Cube, cb.Bins]:
    """A town of 12 × 12 cells in 24 months: 1 case a cell and month; four places differ, 4 × 4 cells each."""
    side, months = 12, 24
    x, y = (part.ravel() for part in np.meshgrid(np.arange(side), np.arange(side)))
    cells = gpd.GeoDataFrame(
        {"id": [f"c{i}" for i in range(side**2)]}, geometry=shapely.box(x, y, x + 1, y + 1), crs="EPSG:4549"
    )
    rate = np.full((side**2, months), 1.0)
    corner = {
        name: (x // 4 == i) & (y // 4 == j)
        for name, (i, j) in {"new": (0, 0), "lasting": (2, 0), "gone": (0, 2), "growing": (2, 2)}.items()
    }
    rate[np.ix_(corner["new"], range(23, 24))] = 9
    rate[corner["lasting"]] = 6
    rate[np.ix_(corner["gone"], range(22))] = 6
    rate[corner["growing"]] = np.linspace(5, 16, months)
    counts = np.random.default_rng(9).poisson(rate)
    when = periods(pd.Timestamp("2024-01-01"), pd.Timestamp("2025-12-31"), "month")
    cube = cb.Cube(counts, when, np.zeros(months, dtype=bool))
    return cells, cube, cb.space_time_gi(cube, contiguity(cells.geometry.to_numpy()))


@pytest.mark.parametrize(
    ("cell", "name"),
    [((1, 1), "new_hot"), ((10, 1), "persistent_hot"), ((1, 10), "historical_hot"), ((10, 10), "intensifying_hot")],
)
def test_what_was_planted_comes_out(
    made: tuple[gpd.GeoDataFrame, cb.Cube, cb.Bins], cell: tuple[int, int], name: str
) -> None:
    found = em.emerging(made[1], made[2])
    assert found.loc[cell[1] * 12 + cell[0], col.EMERGING] == name
    assert (found[col.PERIODS_USED] == 24).all()


def test_notable_bins_are_a_layer_through_time(made: tuple[gpd.GeoDataFrame, cb.Cube, cb.Bins]) -> None:
    cells, cube, bins = made
    layer = em.notable_bins(cells, cube, bins)
    assert len(layer) == bins.hot(0.1).sum() + bins.cold(0.1).sum() > 0
    row = layer[(layer[col.ID] == "c13") & (layer[col.PERIOD] == "2025-12")].iloc[0]
    assert row[col.CASES] == cube.counts[13, 23]
    assert row[col.HOT] == gi.classes(bins.z[13:14, 23], bins.q[13:14, 23])[0] != "none"
    assert set(layer[col.HOT]) <= set(col.HOT_CLASSES) - {"none"}
    assert (str(row[col.PERIOD_START]), str(row[col.PERIOD_END])) == ("2025-12-01 00:00:00", "2025-12-31 23:59:59")
    assert row.geometry.equals(cells.geometry[13])
    assert layer.crs == cells.crs


def test_chance_alone_makes_hardly_any_class() -> None:
    """Of 40 towns of pure chance at most four have a cell of any class (the false discovery rate is 0.1)."""
    when = periods(pd.Timestamp("2024-01-01"), pd.Timestamp("2024-12-31"), "month")
    x, y = (part.ravel() for part in np.meshgrid(np.arange(12.0), np.arange(12.0)))
    weights = contiguity(shapely.box(x, y, x + 1, y + 1))
    chance, alarms = np.random.default_rng(10), 0
    for rate in (0.1, 0.5, 2.0, 15.0):
        for _ in range(10):
            cube = cb.Cube(chance.poisson(rate, (144, 12)), when, np.zeros(12, dtype=bool))
            alarms += bool((em.emerging(cube, cb.space_time_gi(cube, weights))[col.EMERGING] != "none").any())
    assert alarms <= 4
