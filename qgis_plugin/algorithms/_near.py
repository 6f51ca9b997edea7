"""Tables of nearest facilities: kinds apart, entrances to their facilities, and one set of columns for each kind."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..language import translate

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.distance.barriers import Barriers

MOST_KINDS = 50
"""A field with more different values than this hardly tells kinds; it may be an id."""


def named(facilities: gpd.GeoDataFrame, id_field: str, name_field: str) -> gpd.GeoDataFrame:
    """Give the facilities with the columns ``id`` (text) and ``name`` that the result shows."""
    from ...geo import columns

    ids = facilities[id_field] if id_field else facilities.get(columns.ID)
    names = facilities[name_field] if name_field else facilities.get(columns.NAME)
    shown = facilities[[facilities.geometry.name]].copy()
    shown[columns.ID] = (facilities.index + 1).astype(str) if ids is None else ids.astype(object)
    shown[columns.NAME] = None if names is None else names.astype(object)
    return shown


def texts(values: pd.Series[Any]) -> pd.Series[Any]:
    """Give values as people write them, so that 7, "7" and "7.0 " are the same."""
    return values.astype("string").str.strip().str.removesuffix(".0").fillna("")


def kinds_of(facilities: gpd.GeoDataFrame, field: str, feedback: QgsProcessingFeedback) -> dict[str, Any]:
    """Give the rows (booleans) of the facilities of each kind, in the order in which kinds come; '' without a field.

    Capital and small letters make no difference, as they make none for names of fields.
    """
    import numpy as np

    from ...geo.frames import present

    if not field:
        return {"": np.ones(len(facilities), dtype=bool)}
    shown = texts(facilities[field])
    here = present(facilities.geometry.to_numpy())
    folded = shown.str.casefold().to_numpy(dtype=object)
    without = int((here & (folded == "")).sum())
    if without:
        feedback.pushWarning(
            translate("CivicGrid", "{count} facilities have no value in “{field}” and were passed over.").format(
                count=without, field=field
            )
        )
    first = shown[here & (folded != "")].drop_duplicates()
    found = {str(kind): folded == str(kind).casefold() for kind in first[~first.str.casefold().duplicated()]}
    if not 0 < len(found) <= MOST_KINDS:
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The field “{field}” has {count} different values, and each would be a kind of facility by itself. "
                "Choose the field that tells the kind (1 to {most} values), or none.",
            ).format(field=field, count=len(found), most=MOST_KINDS)
        )
    return found


def led_into(
    entrances: gpd.GeoDataFrame, field: str, facilities: gpd.GeoDataFrame, feedback: QgsProcessingFeedback
) -> gpd.GeoDataFrame:
    """Give the entrances with ``position``, the row of the facility that each leads into.

    By the facility's id in their ``field``, or without one into the nearest facility.
    """
    from ...geo import columns
    from ...geo.distance import nearest

    made = entrances[[entrances.geometry.name]].copy()
    if not field:
        made[nearest.POSITION] = nearest.nearest(entrances, facilities)[nearest.POSITION].to_numpy()
        return made
    rows = {key: row for row, key in reversed(list(enumerate(texts(facilities[columns.ID])))) if key}
    made[nearest.POSITION] = texts(entrances[field]).map(rows).fillna(-1).to_numpy(dtype="int64")
    lost = int((made[nearest.POSITION] < 0).sum())
    if lost:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{count} of {total} entrances name no facility in “{field}” that there is; they were passed over.",
            ).format(count=lost, total=len(made), field=field)
        )
    return made


def of_rows(entrances: Optional[gpd.GeoDataFrame], chosen: Any) -> Optional[gpd.GeoDataFrame]:
    """Give the entrances of the chosen facilities, ``position`` counted among these; None where there are none."""
    import numpy as np

    from ...geo.distance.nearest import POSITION

    if entrances is None:
        return None
    own = entrances[np.append(chosen, False)[entrances[POSITION]]].copy()
    own[POSITION] = (np.cumsum(chosen) - 1)[own[POSITION]]
    return own if len(own) else None


def barriers_of(walls: Any, crossings: Any, feedback: QgsProcessingFeedback) -> Barriers:
    """Make the barriers, and say which crossings open none."""
    from ...geo.distance.barriers import Barriers

    made = Barriers.of(walls, crossings)
    if len(made.unused):
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{count} of {total} crossings touch no barrier and open none. Check where they lie.",
            ).format(count=len(made.unused), total=len(crossings))
        )
    return made


def tell_scale(starts: gpd.GeoDataFrame, geodesic: bool, feedback: QgsProcessingFeedback) -> None:
    """Say how far distances can be trusted."""
    from ...geo.crs import scale_bound

    if geodesic:
        feedback.pushInfo(translate("CivicGrid", "Distances and bearings are those on the ellipsoid."))
        return
    west, south, east, north = starts.total_bounds
    feedback.pushInfo(
        translate(
            "CivicGrid", "Here a length in the plane differs from the one on the ellipsoid by at most {share:.3f} %."
        ).format(share=100 * scale_bound(starts.crs, (west, south, east, north)))
    )


def told_enclosed(found: pd.DataFrame, feedback: QgsProcessingFeedback) -> pd.DataFrame:
    """Say how many features no way leads out of to a facility."""
    from ...geo import columns
    from ...geo.distance import detours

    first = found[~found.index.duplicated()]
    enclosed = int((first[columns.OUTCOME] == detours.NO_WAY).sum())
    if enclosed:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{count} features are shut in by barriers: no way leads to a facility. They stay, without a nearest "
                "one. Are crossings missing?",
            ).format(count=enclosed)
        )
    return found


class Table(NamedTuple):
    """What was found for each kind ('' where kinds make no difference), one row an origin and rank.

    origins
        as they came.
    ranks
        how many rows each origin has.
    """

    origins: gpd.GeoDataFrame
    ranks: int
    found: Mapping[str, pd.DataFrame]

    @classmethod
    def of(cls, origins: gpd.GeoDataFrame, found: Mapping[str, pd.DataFrame], limit: Optional[float]) -> Table:
        """Bring the kinds to the same number of rows; nothing beyond the limit (metres)."""
        ranks = max(len(one) for one in found.values()) // len(origins)
        return cls(
            origins, ranks, {kind: _within(_padded(one, len(origins), ranks), limit) for kind, one in found.items()}
        )

    def whole(self) -> gpd.GeoDataFrame:
        """Give the origins, as they were, with the columns of their nearest facilities."""
        import numpy as np

        from ...geo import columns
        from ..bridge import KEY

        made = self.origins.iloc[np.repeat(np.arange(len(self.origins)), self.ranks)].reset_index(drop=True)
        if self.ranks > 1:  # the key of a GeoPackage may not come twice
            made = made.rename(columns={KEY: columns.FROM_ID})
        added: dict[str, Any] = {}
        if self.ranks > 1:
            added[columns.NEAR_RANK] = np.tile(np.arange(1, self.ranks + 1), len(self.origins))
        for kind, found in self.found.items():
            added.update({ours: found[name].to_numpy() for name, ours in names(kind).items() if name in found.columns})
        return made.assign(**added)

    def lines(self, crs: Any) -> gpd.GeoDataFrame:
        """Give one line for each way, longer than 0, that was found; ``crs`` is the one that was measured in."""
        import geopandas as gpd
        import numpy as np
        import pandas as pd

        from ...geo import columns
        from ...geo.distance import nearest
        from ..bridge import KEY

        rows = pd.Series(np.arange(1, len(self.origins) + 1))
        ids = self.origins.get(columns.ID, self.origins.get(KEY, rows)).to_numpy()
        parts = []
        for kind, found in self.found.items():
            way = (found[nearest.DISTANCE_M] > 0).to_numpy()
            first = {columns.FROM_ID: ids.repeat(self.ranks), columns.KIND: kind}
            rank = {columns.NEAR_RANK: np.tile(np.arange(1, self.ranks + 1), len(self.origins))}
            known = {ours: found[name].to_numpy() for name, ours in names("").items() if name in found.columns}
            parts.append(pd.DataFrame({**first, **rank, **known, "geometry": found[nearest.LINE].to_numpy()})[way])
        made = pd.concat(parts, ignore_index=True).drop(columns=columns.OUTCOME)
        made = made if any(self.found) else made.drop(columns=columns.KIND)
        return gpd.GeoDataFrame(made, geometry="geometry", crs=crs).to_crs(self.origins.crs)

    def nearest_m(self, kind: str) -> pd.Series[Any]:
        """Give the distances to the nearest of a kind, of those origins that reach one."""
        from ...geo.distance.nearest import DISTANCE_M

        return self.found[kind][DISTANCE_M].iloc[:: self.ranks].dropna()

    def reached(self) -> int:
        """Count the origins that reach a facility of any kind."""
        import numpy as np

        from ...geo.distance.nearest import DISTANCE_M

        near = [found[DISTANCE_M].iloc[:: self.ranks].notna().to_numpy() for found in self.found.values()]
        return int(np.any(near, axis=0).sum())


def names(kind: str) -> dict[str, str]:
    """Give what the columns of a result are called in the layer, in their order there."""
    from ...geo import columns as col
    from ...geo.distance import nearest

    makers: dict[str, tuple[str, Callable[[str], str]]] = {
        col.ID: (col.NEAR_ID, col.near_id),
        col.NAME: (col.NEAR_NAME, col.near_name),
        nearest.DISTANCE_M: (col.DIST_M, col.dist_m),
        col.MINUTES: (col.MINUTES, col.minutes),
        col.BEARING_DEG: (col.BEARING_DEG, col.bearing_deg),
        col.TIES: (col.TIES, col.ties),
        col.OUTCOME: (col.OUTCOME, col.outcome),
    }
    return {name: maker(kind) if kind else plain for name, (plain, maker) in makers.items()}


def _padded(found: pd.DataFrame, origins: int, ranks: int) -> pd.DataFrame:
    """Give so many rows to each origin, empty ones where a kind has fewer facilities."""
    import numpy as np

    from ...geo.columns import TIES

    own = len(found) // origins
    found = found.reset_index(drop=True)
    if own == ranks:
        return found
    row, rank = np.divmod(np.arange(origins * ranks), ranks)
    made = found.reindex(np.where(rank < own, row * own + rank, -1)).reset_index(drop=True)
    return made.assign(**{TIES: made[TIES].fillna(0).astype("int64")})


def _within(found: pd.DataFrame, limit: Optional[float]) -> pd.DataFrame:
    """Take away what is beyond the limit, and say so in its outcome."""
    from ...geo import columns
    from ...geo.distance import nearest

    if limit is None:
        return found
    far = found[nearest.DISTANCE_M] > limit
    nothing = {columns.ID: None, columns.NAME: None, columns.TIES: 0, columns.OUTCOME: "too_far"}
    for name in found.columns.intersection([*names("")]):
        found.loc[far, name] = nothing.get(name, math.nan)
    return found
