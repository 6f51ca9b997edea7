"""Classes that stand on one map can be told apart by colour-blind eyes, and in a grey copy."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.export.cellmaps import PRIORITY_SHARES, STABLE_ENDS, CellMap
from civicgrid.qgis_plugin import casestyles, resultstyles, styles, supplystyles
from civicgrid.qgis_plugin.mapcontent import plain
from civicgrid.tests.qgis_plugin.looks import alike, faint, lightness, look_of, looks
from qgis.core import (
    QgsFeature,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSymbol,
    QgsVectorLayer,
)

SHAPES: dict[str, type[QgsSymbol]] = {"Polygon": QgsFillSymbol, "Point": QgsMarkerSymbol, "LineString": QgsLineSymbol}


def named(*codes: str) -> dict[str, str]:
    return {code: code for code in codes}


def stepped(name: str, ends: tuple[float, ...]) -> QgsFeatureRenderer:
    classes = named(*(f"{name}{place}" for place in range(1, len(ends) + 1)))
    return casestyles.stepped(CellMap(name, name, name, classes, ends))


def supplied(shape: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{shape}?field=x:double", "", "memory")
    rows = [QgsFeature(layer.fields()) for _ in range(9)]
    for value, row in enumerate(rows):
        row["x"] = float(value)
    layer.dataProvider().addFeatures(rows)
    return layer


MAPS: dict[str, Callable[[], QgsFeatureRenderer]] = {
    "hot spots": lambda: casestyles.classed("x", named(*col.HOT_CLASSES)),
    "since when": lambda: casestyles.classed("x", named(*col.EMERGING_CLASSES)),
    "quadrants": lambda: casestyles.classed("x", named(*col.QUADRANTS)),
    "neighbours": lambda: casestyles.classed("x", named(*col.MORAN_CLASSES)),
    "why it vanishes": lambda: casestyles.classed("x", named(*col.VANISH_CAUSES)),
    "more or fewer": lambda: casestyles.classed("x", named(*col.CHANGED_CLASSES)),
    "grades": lambda: casestyles.classed("x", named(*"ABCDE")),
    "priority": lambda: stepped("priority", PRIORITY_SHARES),
    "stability": lambda: stepped("stable", STABLE_ENDS),
    "shares": lambda: styles.shares("x", named("covered", "partly", "gap")),
    "counts": lambda: styles.counts("x", named("0", "1", "2")),
    "scores": lambda: resultstyles.scores(named("covered", "partly", "gap")),
    "changes": lambda: resultstyles.changes(named("gained", "lost")),
    "loads of patrols": lambda: resultstyles.loads("x", 0.15, named("below", "within", "above")),
    "moved": lambda: resultstyles.moved(named("true", "false")),
    "distances": lambda: styles.distances("x", 300.0),
    **{f"walks of {name}": lambda shape=shape: styles.walks("x", shape) for name, shape in SHAPES.items()},
    **{f"supply of {name}": lambda name=name: supplystyles.supply(supplied(name), "x", "none") for name in SHAPES},
    **{f"loads of {name}": lambda name=name: supplystyles.loads(supplied(name), "x") for name in SHAPES},
    **{
        f"opened {name}": lambda name=name: supplystyles.opened(supplied(name), named("open", "closed", "unknown"))
        for name in SHAPES
    },
}


@pytest.mark.parametrize("make", MAPS.values(), ids=MAPS)
def test_classes_of_a_map_can_be_told_apart(make: Callable[[], QgsFeatureRenderer], qgis_app: object) -> None:
    assert alike(looks(make())) == []


@pytest.mark.parametrize("make", MAPS.values(), ids=MAPS)
def test_lines_over_a_class_are_seen(make: Callable[[], QgsFeatureRenderer], qgis_app: object) -> None:
    assert faint(looks(make())) == []


def test_coverage_stands_out_from_its_ground(qgis_app: object) -> None:
    ground = {kind: looks(plain(kind)).popitem()[1] for kind in ("water", "built_up", "residential")}
    assert lightness(ground["built_up"].colour) - lightness(ground["residential"].colour) > 5.0
    del ground["residential"]  # only its parts outside the district are neither covered nor a gap
    there = {"covered": look_of(styles.covered_symbol()), "gap": look_of(styles.gap_symbol()), **ground}
    assert alike(there) == []
