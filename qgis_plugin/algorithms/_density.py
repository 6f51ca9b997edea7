"""What the density of cases is computed from, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..language import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import geopandas as gpd

    from ...geo.cases.bandwidth import Proposal
    from ...geo.cases.density import Density, Kernel
    from ...geo.progress import Progress
    from ._loading import Look

DAYS = {"whole": 0.0, "year": 365.25, "month": 365.25 / 12, "day": 1.0}
"""Per what cases are counted: the whole period, or a part of it of so many days."""


@dataclass(frozen=True)
class Asked:
    """What a person chose: fields ('' for none), the kernel, and None for what is to be proposed."""

    weight: str
    date: str
    other_weight: str
    kernel: str
    per: str
    bandwidth_m: Optional[float]
    pixel_m: Optional[float]
    times: float


@dataclass(frozen=True)
class Found:
    """What was computed: the density, per km² and period, the base of the ratio, and how they came about."""

    density: Density
    base: Optional[Density]
    kernel: Kernel
    proposal: Optional[Proposal]
    crs: Any
    days: float
    undated: int

    def values(self, per: str) -> Any:
        """Give the density per km² and ``per`` of the period."""
        return self.density.values * (DAYS[per] / self.days if DAYS[per] else 1.0)


def compute(asked: Asked, frames: Mapping[str, gpd.GeoDataFrame], progress: Progress) -> Found:
    """Compute the density of the frames ``CASES``, and with ``OTHER`` the base of a ratio, in ``DISTRICT`` if given."""
    import shapely

    from ...geo.cases import bandwidth, density, rasters
    from ...geo.frames import polygons
    from ...geo.progress import part

    cases, other = frames["CASES"], frames.get("OTHER")
    area = frames.get("DISTRICT")
    district = None if area is None else shapely.union_all(polygons(area.geometry.to_numpy()))
    xy = _places(cases)
    proposal = None
    if asked.bandwidth_m is None:
        proposal = bandwidth.propose(xy, district, part(progress, 0.0, 0.5))
    wide = proposal.bandwidth_m * density.AS_WIDE[asked.kernel] if proposal else asked.bandwidth_m
    kernel = density.Kernel(asked.kernel, wide)
    bounds = _bounds(xy, kernel) if district is None else shapely.bounds(district)
    raster = rasters.Raster.over(bounds, asked.pixel_m or bandwidth.pixel_for(wide, bounds))

    def made(frame: gpd.GeoDataFrame, field: str, start: float, end: float) -> Density:
        weights = _weights(frame, field)
        return density.density(_places(frame), raster, kernel, weights, district, part(progress, start, end))

    days, undated = _days(cases, asked.date)
    return Found(
        made(cases, asked.weight, 0.5, 0.75),
        None if other is None else made(other, asked.other_weight, 0.75, 1.0),
        kernel,
        proposal,
        cases.crs,
        days,
        undated,
    )


def _places(frame: gpd.GeoDataFrame) -> Any:
    from ...geo.frames import coordinates, origin_points

    return coordinates(origin_points(frame.geometry.to_numpy()))


def _bounds(xy: Any, kernel: Kernel) -> Any:
    """Give the bounds of the places and of what their kernels bring around them: all but a hundredth of it."""
    import numpy as np

    more = min(kernel.reach_m, 3 * kernel.bandwidth_m)
    return np.concatenate([np.nanmin(xy, axis=0) - more, np.nanmax(xy, axis=0) + more])


def _weights(frame: gpd.GeoDataFrame, field: str) -> Optional[Any]:
    """Give the numbers of a field, an empty one as 0; None without a field."""
    if not field:
        return None
    numbers = frame[field].astype(float).fillna(0.0).to_numpy()
    if (numbers < 0).any():
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The field “{field}” has negative numbers. A density adds up what lies around each place: choose a "
                "field of weights from 0 up.",
            ).format(field=field)
        )
    return numbers


def _days(frame: gpd.GeoDataFrame, field: str) -> tuple[float, int]:
    """Give how many days there are from the first to the last date, both included, and the rows without a date."""
    import pandas as pd

    if not field:
        return 1.0, 0
    dates = pd.to_datetime(frame[field], errors="coerce").dropna()
    if dates.empty:
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The field “{field}” has no date, so there is no period to count cases by. Choose the field with the "
                "date of filing, or count over the whole period.",
            ).format(field=field)
        )
    return float((dates.max().normalize() - dates.min().normalize()).days + 1), len(frame) - len(dates)


def ratio_told(asked: Asked, found: Found, feedback: QgsProcessingFeedback) -> Any:
    """Give the ratio of the two densities, and say what it is over the whole and where it was left out."""
    import numpy as np

    from ...geo.cases.density import LEAST_BASE, ratio

    values = ratio(found.density, found.base) * asked.times
    known = ~np.isnan(found.density.values)
    feedback.pushInfo(
        translate(
            "CivicGrid",
            "Ratio over the whole: {above:,.10g} / {below:,.10g} × {times:g} = {value:,.4g}. Left out on {share:.1%} "
            "of the land, where the layer to divide by has less than {least:.0%} of its mean density.",
        ).format(
            above=found.density.counted,
            below=found.base.counted,
            times=asked.times,
            value=whole_ratio(asked, found),
            share=(known & np.isnan(values)).sum() / known.sum(),
            least=LEAST_BASE,
        )
    )
    return values


def whole_ratio(asked: Asked, found: Found) -> float:
    """Give the ratio of all cases to all of the other layer."""
    return found.density.counted / found.base.counted * asked.times


def about(name: str, asked: Asked, found: Found) -> dict[str, str]:
    """Name the unit of a raster and say how it was made."""
    text = translate("CivicGrid", "{kernel}, bandwidth {bandwidth:,.0f} m").format(
        kernel=kernel_name(asked.kernel), bandwidth=found.kernel.bandwidth_m
    )
    ratio_ = translate("CivicGrid", "ratio × {times:g}").format(times=asked.times)
    return {"unit": ratio_ if name == "RATIO" else unit(asked.per), "description": text}


def look(name: str, asked: Asked, found: Found, values: Any, cases: str) -> Look:
    """Give how a raster looks when it is loaded."""
    import numpy as np

    from .. import rasterstyles
    from ._loading import Look

    told = about(name, asked, found)
    title = translate("CivicGrid", "{layer}: {unit} ({how})").format(
        layer=cases, unit=told["unit"], how=told["description"]
    )
    if name == "RATIO":
        middle = whole_ratio(asked, found)
        return Look(title, lambda layer: rasterstyles.ratio(layer, middle))
    mean = float(np.nanmean(values))
    return Look(title, lambda layer: rasterstyles.density(layer, mean))


def unit(per: str) -> str:
    """Name the unit of a density."""
    return {
        "whole": translate("CivicGrid", "cases per km²"),
        "year": translate("CivicGrid", "cases per km² and year"),
        "month": translate("CivicGrid", "cases per km² and month"),
        "day": translate("CivicGrid", "cases per km² and day"),
    }[per]


def kernel_name(kernel: str) -> str:
    """Name a kernel."""
    names = {"gaussian": translate("CivicGrid", "Gaussian"), "quartic": translate("CivicGrid", "Quartic (biweight)")}
    return names[kernel]


def tell(asked: Asked, found: Found, district: bool, feedback: QgsProcessingFeedback) -> None:
    """Say by which kernel, bandwidth and unit the density was computed, why, and what was left out."""
    for sentence in _sentences(asked, found, district):
        feedback.pushInfo(sentence)
    if found.density.outside:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "Cases of weight {n:,.10g} lie outside of the district, or have no place, and are not counted.",
            ).format(n=found.density.outside)
        )
    if found.base is not None and found.base.outside:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "Of the layer to divide by, a weight of {n:,.10g} lies outside of the district, or has no place, and "
                "is not counted.",
            ).format(n=found.base.outside)
        )
    if found.undated:
        feedback.pushWarning(
            translate("CivicGrid", "{n} cases have no date; they count, but the period is that of the others.").format(
                n=found.undated
            )
        )


def _sentences(asked: Asked, found: Found, district: bool) -> Iterator[str]:
    raster = found.density.raster
    yield translate(
        "CivicGrid", "Kernel: {kernel}, bandwidth {bandwidth:,.0f} m; pixels of {pixel:g} m; unit: {unit}."
    ).format(
        kernel=kernel_name(asked.kernel), bandwidth=found.kernel.bandwidth_m, pixel=raster.pixel_m, unit=unit(asked.per)
    )
    if found.proposal is not None:
        yield _reason(found.proposal)
    if district:
        yield translate(
            "CivicGrid",
            "Corrected at the edge of the district: the raster adds up to {n:,.10g}, the weight of the cases in it.",
        ).format(n=found.density.counted)
    else:
        yield translate(
            "CivicGrid",
            "Not corrected at any edge, as no district was given: near its border the density comes out too low.",
        )
    if asked.date and DAYS[asked.per]:
        yield translate("CivicGrid", "The cases are of {days:,.0f} days.").format(days=found.days)


def _reason(proposal: Proposal) -> str:
    text = translate(
        "CivicGrid",
        "Bandwidth proposed (as wide as {bandwidth:,.0f} m of a Gaussian): of those tried, from {least:,.0f} to "
        "{most:,.0f} m, it predicts the cases of each of {spots:,} spots best from those of all other spots. Narrower "
        "ones make clusters of single cases, wider ones level true clusters. The rule of thumb for a single cluster "
        "(Scott) would be {scott:,.0f} m.",
    ).format(
        bandwidth=proposal.bandwidth_m,
        least=proposal.least_m,
        most=proposal.most_m,
        spots=proposal.spots,
        scott=proposal.scott_m,
    )
    if not proposal.narrowest:
        return text
    return f"{text} " + translate(
        "CivicGrid", "It is the narrowest tried: a narrower one would show the streets that cases lie along."
    )
