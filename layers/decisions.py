"""What was decided about proposed sites, by whom and why: the next run keeps to it.

It stands in the study file; of a study on a workspace in there (``workspace.decisionlog``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    import geopandas as gpd

    from .studyfile import StudyFile


_SAME_DEG = 1e-5


@dataclass(frozen=True)
class Decision:
    """A decision about a place (``lon``, ``lat`` in WGS 84).

    verdict
        one of ``geo.siting.decisions.VERDICTS``; empty: what was decided is taken back.
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


def about(site: Mapping[str, Any], crs: Any, verdict: str, **more: str) -> Decision:
    """Give a decision about a proposed site (a row of ``result_siting``, in its CRS)."""
    from ..geo import columns as col
    from ..geo.crs import WGS84, transform

    point = site["geometry"]
    (lon,), (lat,) = transform(point.x, point.y, crs.to_wkt(), WGS84)
    return Decision(str(site[col.KIND]), round(float(lon), 7), round(float(lat), 7), verdict, **more)


def same_place(one: Decision, other: Decision) -> bool:
    """Whether two decisions are about one site: of a kind, and not a metre apart."""
    apart = max(abs(one.lon - other.lon), abs(one.lat - other.lat))
    return one.kind == other.kind and apart < _SAME_DEG


def of_place(decisions: Iterable[Decision], place: Decision) -> Optional[Decision]:
    """Give the last decision about the place of another; None where there is none."""
    return next((one for one in reversed(tuple(decisions)) if same_place(one, place)), None)


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
