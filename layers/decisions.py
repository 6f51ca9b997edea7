"""What was decided about proposed sites, by whom and why: kept in the study, so that the next run keeps to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    import geopandas as gpd

    from .studyfile import StudyFile


@dataclass(frozen=True)
class Decision:
    """A decision about a place (``lon``, ``lat`` in WGS 84).

    verdict
        one of ``geo.siting.decisions.VERDICTS``.
    name
        what the place is called: the name of the candidate, or the street it lies in.
    reason, who, date
        why, by whom, and the day (YYYY-MM-DD).
    """

    kind: str
    lon: float
    lat: float
    verdict: str
    name: str = ""
    reason: str = ""
    who: str = ""
    date: str = ""


def from_json(entry: Mapping[str, Any]) -> Decision:
    """Give a decision of its entry in a study file."""
    return Decision(**entry)


def to_json(decision: Decision) -> dict[str, Any]:
    """Give the entry of a decision in a study file; what is empty is left out."""
    return {key: value for key, value in asdict(decision).items() if value != ""}


def about(site: Mapping[str, Any], crs: Any, verdict: str, **more: str) -> dict[str, Any]:
    """Give the entry of a decision about a proposed site (a row of ``result_siting``, in its CRS)."""
    from ..geo import columns as col
    from ..geo.crs import WGS84, transform

    point = site["geometry"]
    (lon,), (lat,) = transform(point.x, point.y, crs.to_wkt(), WGS84)
    place = {"kind": str(site[col.KIND]), "lon": round(float(lon), 7), "lat": round(float(lat), 7)}
    return {**place, "verdict": verdict, **{key: text for key, text in more.items() if text}}


def frame(study: StudyFile, crs: Any) -> Optional[gpd.GeoDataFrame]:
    """Give the decisions as the step of siting takes them (``geo.steps.sitinggaps.DECIDED``); None without any."""
    import geopandas as gpd

    from ..geo import columns as col
    from ..geo.crs import WGS84, transform

    decisions = study.decisions
    if not decisions:
        return None
    lon, lat = zip(*((one.lon, one.lat) for one in decisions))
    points = gpd.points_from_xy(*transform(lon, lat, WGS84, crs.to_wkt()))
    columns = {col.KIND: [one.kind for one in decisions], col.DECISION: [one.verdict for one in decisions]}
    return gpd.GeoDataFrame(columns, geometry=points, crs=crs)
