"""What the algorithm of coverage asks, makes into layers and says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessingFeedback

from ..language import interface_language, translate
from ._ways import measure_on_foot

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.coverage.coverage import Coverage
    from ...geo.distance.measures import Measure
    from ...geo.progress import Progress
    from ._loading import Look


@dataclass(frozen=True)
class Asked:
    """What a person asks for; fields are '' where none was chosen."""

    radius_m: float
    radius_field: str
    people_field: str
    name_field: str
    street_class: str
    walkable: str
    beside_m: float
    off_m: float
    gap_min_m2: float
    gap_width_m: float
    cut: bool
    join_crossings: bool

    def measured(
        self,
        layers: Mapping[str, gpd.GeoDataFrame],
        own: Optional[pd.DataFrame],
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> Coverage:
        """Measure the layers (by parameter, in metres); ``own`` is a planner's table of street classes."""
        from ...geo import columns
        from ...geo.coverage import coverage
        from ...geo.progress import part

        measure = self._measure(layers, own, feedback, part(progress, 0.0, 0.2))
        homes = layers.get("HOMES")
        if homes is not None:
            population = {columns.POPULATION: homes[self.people_field]} if self.people_field else {}
            homes = homes[[homes.geometry.name]].assign(**population)
        wanted = coverage.Wanted(homes, layers.get("CASES"), self.gap_min_m2, self.gap_width_m, self.cut)
        return coverage.coverage(
            layers["FACILITIES"],
            self._radii(layers["FACILITIES"]),
            layers.get("MASK", layers["AREAS"]),
            areas=layers["AREAS"],
            wanted=wanted,
            measure=measure,
            progress=part(progress, 0.2, 1.0),
        )

    def _measure(
        self,
        layers: Mapping[str, gpd.GeoDataFrame],
        own: Optional[pd.DataFrame],
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> Measure:
        """Measure along streets, round barriers or straight, by what layers there are; say what no street leads to."""
        fields = self.street_class, self.walkable
        measure = measure_on_foot(layers, own, fields, self.off_m, feedback, progress, self.beside_m)
        if "STREETS" in layers:
            self._say_off(measure, layers["FACILITIES"], feedback)
        return measure

    def _radii(self, facilities: gpd.GeoDataFrame) -> Any:
        if not self.radius_field:
            return self.radius_m
        import pandas as pd

        return pd.to_numeric(facilities[self.radius_field], errors="coerce").fillna(self.radius_m).to_numpy(float)

    def _say_off(self, streets: Any, facilities: gpd.GeoDataFrame, feedback: QgsProcessingFeedback) -> None:
        off = int((~streets.joins(facilities.geometry.to_numpy())).sum())
        if off:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "{count} of {total} facilities are farther than {metres:g} m from any street, and reach nothing.",
                ).format(count=off, total=len(facilities), metres=self.off_m)
            )


def with_shares(areas: gpd.GeoDataFrame, found: Coverage) -> gpd.GeoDataFrame:
    """Give the areas, as they were, with what was found for each."""
    from ...geo import columns

    shares = found.areas.rename(columns={columns.AREA_M2: "land_m2"})
    return areas.assign(**{name: shares[name] for name in shares})


def layers(
    asked: Asked, metric: Mapping[str, gpd.GeoDataFrame], areas: gpd.GeoDataFrame, found: Coverage
) -> dict[str, gpd.GeoDataFrame]:
    """Give the layers of the result by the name of their output; gaps say by name where they lie."""
    from ...geo.frames import picked

    gaps = found.gaps.drop(columns="area")
    if asked.name_field:
        gaps.insert(1, "area_name", picked(areas[asked.name_field].to_numpy(object), found.gaps["area"].to_numpy()))
    reach = metric["FACILITIES"].set_geometry(found.sheds)
    return {"COVERED": found.covered, "COUNTS": found.counts, "REACH": reach, "GAPS": gaps, "OUTPUT": areas}


def numbers(found: Coverage) -> dict[str, float]:
    """Give the numbers of the result; a share without anything to cover is left out."""
    shares = {
        "SHARE": ("covered_m2", "area_m2"),
        "SHARE_TWICE": ("twice_m2", "area_m2"),
        "SHARE_RESIDENTIAL": ("residential_covered_m2", "residential_m2"),
        "SHARE_POPULATION": ("population_covered", "population"),
    }
    totals = found.totals
    return {
        "COVERED_M2": totals["covered_m2"],
        "LAND_M2": totals["area_m2"],
        **{name: totals[n] / totals[all_] for name, (n, all_) in shares.items() if totals.get(all_, 0) > 0},
        "GAP_COUNT": len(found.gaps),
    }


def said(asked: Asked, found: Coverage) -> Iterator[str]:
    """Say the shares, each with what it is of, and the gaps."""
    totals = {name: value / 1e4 if name.endswith("_m2") else value for name, value in found.totals.items()}
    for text, n, all_ in (
        (
            translate("CivicGrid", "Within {radius:g} m: {n:,.1f} of {total:,.1f} ha ({share:.2f} %)."),
            "covered_m2",
            "area_m2",
        ),
        (
            translate("CivicGrid", "Two or more in reach: {n:,.1f} of {total:,.1f} ha ({share:.2f} %)."),
            "twice_m2",
            "area_m2",
        ),
        (
            translate("CivicGrid", "Residential land within reach: {n:,.1f} of {total:,.1f} ha ({share:.2f} %)."),
            "residential_covered_m2",
            "residential_m2",
        ),
        (
            translate("CivicGrid", "People within reach: {n:,.0f} of {total:,.0f} ({share:.2f} %)."),
            "population_covered",
            "population",
        ),
    ):
        if totals.get(all_, 0) > 0:
            share = 100 * totals[n] / totals[all_]
            yield text.format(radius=asked.radius_m, n=totals[n], total=totals[all_], share=share)
    yield translate(
        "CivicGrid",
        "{gaps} gaps; {slivers} slivers left out (below {least:g} m² or nowhere {width:g} m wide; {m2:.0f} m²).",
    ).format(
        gaps=len(found.gaps),
        slivers=found.slivers,
        least=asked.gap_min_m2,
        width=asked.gap_width_m,
        m2=found.slivers_m2,
    )


def looks(radius: float) -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from .. import styles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    classes = {key: words[f"text.class_{key}"] for key in ("covered", "partly", "gap")}
    times = {str(count): words[f"text.times_{count}"] for count in range(3)}
    columns = _columns()
    return {
        "COVERED": Look(
            translate("CivicGrid", "Covered within {radius:g} m").format(radius=radius),
            lambda _layer: styles.single(styles.covered_symbol()),
        ),
        "COUNTS": Look(
            translate("CivicGrid", "How many reach the land within {radius:g} m").format(radius=radius),
            lambda _layer: styles.counts("count", times),
        ),
        "REACH": Look(
            translate("CivicGrid", "Reach of each facility, {radius:g} m").format(radius=radius),
            lambda _layer: styles.single(styles.area(styles.colour("covered", 0.3), styles.colour("street"), 0.2)),
            fields=(),
        ),
        "GAPS": Look(
            translate("CivicGrid", "Gaps beyond {radius:g} m").format(radius=radius),
            lambda _layer: styles.single(styles.gap_symbol()),
            styles.gap_numbers,
            words={"cases_rank": translate("CivicGrid", "Rank by cases")},
        ),
        "OUTPUT": Look(
            translate("CivicGrid", "Share covered within {radius:g} m").format(radius=radius),
            lambda _layer: styles.shares("share", classes),
            fields=tuple(columns),
            words=columns,
        ),
    }


def _columns() -> dict[str, str]:
    """Name the columns that areas get."""
    return {
        "land_m2": translate("CivicGrid", "Land that ought to be covered (m²)"),
        "covered_m2": translate("CivicGrid", "Covered land (m²)"),
        "share": translate("CivicGrid", "Covered share (0–1)"),
        "share_once": translate("CivicGrid", "Share with one in reach (0–1)"),
        "share_twice": translate("CivicGrid", "Share with two or more in reach (0–1)"),
        "facilities": translate("CivicGrid", "Number of facilities"),
        "per_km2": translate("CivicGrid", "Facilities per km² of that land"),
        "residential_m2": translate("CivicGrid", "Residential land (m²)"),
        "share_residential": translate("CivicGrid", "Covered share of residential land (0–1)"),
        "people": translate("CivicGrid", "People"),
        "share_population": translate("CivicGrid", "Covered share of the people (0–1)"),
    }
