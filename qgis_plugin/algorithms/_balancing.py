"""What comes of evening out patrol areas: layers, their looks, numbers and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback

from ..language import interface_language, translate

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.grids.balance import Aim, Balanced
    from ._loading import Look


def layers(cells: gpd.GeoDataFrame, work: pd.DataFrame, balanced: Balanced, days: float) -> dict[str, gpd.GeoDataFrame]:
    """Give the layers by the name of their output."""
    import geopandas as gpd

    from ...geo import columns as col
    from ...geo.grids.balance import before_after

    table = before_after(work, balanced, days)
    after, before = (
        gpd.GeoDataFrame(table.merge(_merged(cells, balanced.cells[name]), on=col.PATROL), crs=cells.crs)
        for name in (col.PATROL, col.PATROL_TODAY)
    )
    changed = balanced.cells.drop(columns="area")
    own = cells.drop(columns=[*work.columns, *changed.columns], errors="ignore")
    return {
        "OUTPUT": after,
        "CELLS_OUT": own.join(work).join(changed),
        "BEFORE": before,
        "TABLE": gpd.GeoDataFrame(table, geometry=[None] * len(table), crs=cells.crs),
    }


def _merged(cells: gpd.GeoDataFrame, patrol: pd.Series) -> gpd.GeoDataFrame:
    """Give the patrol areas that cells are in; there may be none."""
    from ...geo.grids.patrols import merged

    known = patrol.notna().to_numpy()
    return merged(cells[known], patrol[known].to_numpy())


def numbers(areas: pd.DataFrame) -> dict[str, Any]:
    """Give the numbers by the name of their output: of several areas the worst load, and all cells."""
    far = {name: areas[name].max() * 100 for name in ("far_before", "far", "far_bound")}
    return {
        "PATROLS": int(areas["patrols"].sum()),
        **{name.upper(): float(value) for name, value in far.items()},
        "MOVED": int(areas["moved"].sum()),
        "MOVED_BOUND": int(areas["moved_bound"].sum()),
    }


def tell(areas: pd.DataFrame, aim: Aim, feedback: QgsProcessingFeedback) -> None:
    """Say how even it was and is, what it costs, and how good that is."""
    found = numbers(areas)
    cells, links, unassigned = (int(areas[name].sum()) for name in ("cells", "links", "unassigned"))
    if unassigned < cells:
        feedback.pushInfo(
            translate("CivicGrid", "Before, the load of a patrol area was up to {far:.1f} % from the mean.").format(
                far=found["FAR_BEFORE"]
            )
        )
        feedback.pushInfo(_changes(found, cells))
    feedback.pushInfo(translate("CivicGrid", "Now it is up to {far:.1f} % from the mean.").format(far=found["FAR"]))
    uneven = areas[areas["far"] > aim.far + 1e-9]
    if len(uneven):
        feedback.pushWarning(_uneven(uneven, aim))
    if 0 < unassigned < cells:
        feedback.pushWarning(
            translate(
                "CivicGrid", "{count} of {total} cells had no patrol area. They were given one, and count as no change."
            ).format(count=unassigned, total=cells)
        )
    if links:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{count} parts of the grid touch no other (water, or a gap between cells). Each was taken as a "
                "neighbour of the cell nearest to it. Check whether inspectors can cross there.",
            ).format(count=links)
        )


def _changes(found: dict[str, Any], cells: int) -> str:
    """Say how many cells change hands, and how few could."""
    if found["MOVED"] == found["MOVED_BOUND"]:
        text = translate("CivicGrid", "{moved} of {cells} cells change hands. Proven: fewer would not do.")
    else:
        text = translate(
            "CivicGrid",
            "{moved} of {cells} cells change hands. At least {bound} must; whether so few would do is open.",
        )
    return text.format(moved=found["MOVED"], bound=found["MOVED_BOUND"], cells=cells)


def _uneven(areas: pd.DataFrame, aim: Aim) -> str:
    """Say where the limit is not kept, and how near to even it can be at best."""
    worst = areas.loc[areas["far"].idxmax()]
    return translate(
        "CivicGrid",
        "The limit of {limit:.1f} % is not kept in {count} of the areas: up to {far:.1f} %, and no division can "
        "come below {bound:.1f} % there. Cells stay whole; smaller cells, or a patrol area more or less, may help.",
    ).format(limit=aim.far * 100, count=len(areas), far=worst["far"] * 100, bound=worst["far_bound"] * 100)


def looks(far: float) -> dict[str, Look]:
    """Give how the outputs look when they are loaded; ``far`` is how far from the mean a load may be."""
    from .. import resultstyles, styles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    loads = resultstyles.load_names(words)
    moved = {name: words[f"moved.{name}"] for name in ("true", "false")}

    def codes() -> Any:
        return styles.names('"patrol"', 8.0, "#1a1a1a", bold=True)

    return {
        "OUTPUT": Look(words["text.patrols"], lambda _layer: resultstyles.loads("times_mean", far, loads), codes),
        "CELLS_OUT": Look(words["text.patrol_cells"], lambda _layer: resultstyles.moved(moved), fields=FIELDS),
        "BEFORE": Look(
            words["text.patrols_before"], lambda _layer: resultstyles.loads("times_mean_today", far, loads), codes
        ),
        "TABLE": Look(words["text.patrol_table"]),
    }


FIELDS = ("cases", "handling_min", "walking_min", "load_min", "patrol_today", "patrol", "moved")
"""Of the cells, those that are ours."""
