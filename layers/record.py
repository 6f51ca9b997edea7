"""The run record: by what data, rules, settings and versions a run reached its figures."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from importlib import metadata
from typing import TYPE_CHECKING, Any, Optional

from .program import program_version
from .run import SourceAccount
from .studyfile import to_json
from .values import without_place

if TYPE_CHECKING:
    from .studyfile import StudyFile

_LIBRARIES = ("geopandas", "shapely", "pyproj", "pyogrio", "pandas", "numpy", "scipy", "openpyxl", "folium")


def build(
    study: StudyFile,
    accounts: Iterable[SourceAccount],
    crs: str,
    standards: Iterable[Mapping[str, Any]],
    settings: Mapping[str, Any],
    decisions: Mapping[str, Any],
    now: Optional[datetime] = None,
) -> dict[str, Any]:
    """Make the record of a run that begins ``now``; nothing of it depends on where the program stands."""
    from ..geo.cases.chance import SEED

    begun = (now or datetime.now(timezone.utc)).astimezone()
    sources = [_source(account) for account in accounts]
    rules = [dict(rule) for rule in standards]
    return {
        "run_id": run_id(begun, study, sources),
        "date": begun.isoformat(timespec="seconds"),
        "program": {"name": "CivicGrid", "version": program_version()},
        "versions": versions(),
        "crs": {"code": crs, "name": crs_name(crs)},
        "standards": rules,
        "settings": dict(settings),
        "seed": SEED,  # of the permutations that p of rates is drawn by; p of counts is exact
        "inputs": sources,
        "decisions": dict(decisions),
        "study": _without_places(to_json(study)),
    }


def run_id(begun: datetime, study: StudyFile, sources: Iterable[Mapping[str, Any]]) -> str:
    """Name a run by its time and by what went into it."""
    digest = hashlib.sha256(repr((to_json(study), [source["sha256"] for source in sources])).encode()).hexdigest()
    return f"{begun:%Y%m%d-%H%M%S}-{digest[:8]}"


def versions() -> dict[str, str]:
    """Versions of Python, of the libraries that compute, and of the projection and geometry engines below them."""
    import pyproj
    import shapely

    found = {"python": platform.python_version()}
    for name in _LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    found["geos"] = shapely.geos_version_string
    found["proj"] = pyproj.proj_version_str
    return found


def crs_name(code: str) -> str:
    """Name of a CRS as people write it on a map."""
    import pyproj

    return str(pyproj.CRS.from_user_input(code).name)


def _without_places(study: dict[str, Any]) -> dict[str, Any]:
    """Leave out where on this machine a source stood: results are passed on, folders of a person are not."""
    sources = [{**source, "path": without_place(str(source["path"]))} for source in study.get("sources", ())]
    named = {"workspace": without_place(study["workspace"])} if "workspace" in study else {}
    return {**study, **({"sources": sources} if sources else {}), **named}


def _source(account: SourceAccount) -> dict[str, Any]:
    return {
        "kind": account.kind,
        "path": account.path,
        "layer": account.layer,
        "rows_read": account.rows_read,
        "rows_used": account.rows_used,
        "rows_rejected": account.rows_rejected,
        "sha256": account.sha256,
    }
