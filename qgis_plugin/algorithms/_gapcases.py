"""How cells are sorted by cases and gap, what is told of it, and how it looks."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..language import interface_language, translate

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.cases.gapcases import GapCases
    from ._loading import Look


@dataclass(frozen=True)
class Asked:
    """What a person chose; fields are '' for none, no classes: cases of all."""

    covered: str
    class_field: str
    classes: tuple[str, ...]
    gap_from: float
    many_from: float


def compute(
    asked: Asked, frames: Mapping[str, gpd.GeoDataFrame], feedback: QgsProcessingFeedback
) -> tuple[GapCases, dict[str, Any]]:
    """Compare the frames ``CELLS``, ``CASES`` and, without a covered share, ``GAPS``; give columns of the cells too."""
    import numpy as np

    from ...geo import columns as col
    from ...geo.cases.counts import locate
    from ...geo.cases.gapcases import gap_cases, uncovered_share
    from ...geo.frames import origin_points, polygons

    shapes = polygons(frames["CELLS"].geometry.to_numpy())
    if asked.covered:
        uncovered = 1.0 - _shares(frames["CELLS"], asked.covered)
    else:
        uncovered = uncovered_share(shapes, polygons(frames["GAPS"].geometry.to_numpy()))
    chosen = _of_classes(frames["CASES"], asked, feedback)
    home = locate(origin_points(chosen.geometry.to_numpy()), shapes)
    cases = np.bincount(home[home >= 0], minlength=len(shapes))
    found = gap_cases(cases, uncovered, shapes, gap_from=asked.gap_from, many_from=asked.many_from)
    if len(chosen) > found.cases:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{n} of {total} cases lie in no cell with land to cover (or have no place) and are not counted.",
            ).format(n=len(chosen) - found.cases, total=len(chosen))
        )
    columns = {
        col.MATCHING_CASES: cases,
        col.UNCOVERED: uncovered,
        col.QUADRANT: found.quadrant,
        col.BUILD_RANK: found.rank,
    }
    return found, columns


def _shares(cells: gpd.GeoDataFrame, field: str) -> Any:
    shares = cells[field].astype(float).to_numpy()
    if ((shares < 0) | (shares > 1)).any():
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The field “{field}” has numbers below 0 or above 1, so it is no covered share. Choose the field of "
                "“Coverage and gaps”; per cent must be divided by 100.",
            ).format(field=field)
        )
    return shares


def _of_classes(cases: gpd.GeoDataFrame, asked: Asked, feedback: QgsProcessingFeedback) -> gpd.GeoDataFrame:
    """Give the cases of the classes that count, and say how many they are."""
    if not asked.class_field:
        return cases
    chosen = cases[cases[asked.class_field].astype(str).str.strip().isin(asked.classes)]
    feedback.pushInfo(
        translate("CivicGrid", "{n} of {total} cases are of the classes that count: {classes}.").format(
            n=len(chosen), total=len(cases), classes=", ".join(asked.classes)
        )
    )
    return chosen


def tell(found: GapCases, feedback: QgsProcessingFeedback) -> None:
    """Say how many cells are where, and how cases and gaps go together."""
    from ...geo import columns as col

    build, manage, watch, fine = (found.count(name) for name in col.QUADRANTS)
    feedback.pushInfo(
        translate(
            "CivicGrid",
            "Of {total} cells: build in {build}, manage better in {manage}, watch {watch}, {fine} are fine.",
        ).format(total=found.cells, build=build, manage=manage, watch=watch, fine=fine)
    )
    if math.isnan(found.lift):
        feedback.pushWarning(
            translate("CivicGrid", "There is no case, or no cell with a gap: nothing can be compared.")
        )
        return
    feedback.pushInfo(
        translate(
            "CivicGrid",
            "{n} of {total} cases are in the {gaps} of {cells} cells with a gap: {lift:.2f} times as many as if the "
            "gap did not matter.",
        ).format(n=found.in_gaps, total=found.cases, gaps=found.gaps, cells=found.cells, lift=found.lift)
    )
    feedback.pushInfo(_chance(found))


def _chance(found: GapCases) -> str:
    """Say whether that may be chance."""
    if math.isnan(found.p):
        return translate("CivicGrid", "All cells have a gap, or all have as many cases: chance can't be told from it.")
    text = translate(
        "CivicGrid",
        "That cases and gaps go together or part so much by chance: p = {p:.3f}, over all {shifts:,} shifts of one "
        "pattern against the other.",
    ).format(p=found.p, shifts=found.shifts)
    if found.p <= 0.05:
        return text
    return f"{text} " + translate("CivicGrid", "This may well be chance.")


def look() -> Look:
    """Give how the cells look when they are loaded."""
    from ...geo import columns as col
    from .. import casestyles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    names = {name: words[f"{col.QUADRANT}.{name}"] for name in col.QUADRANTS}
    return Look(
        translate("CivicGrid", "Cells by cases and gap"),
        lambda _layer: casestyles.classed(col.QUADRANT, names),
        fields=(col.MATCHING_CASES, col.UNCOVERED, col.QUADRANT, col.BUILD_RANK),
    )
