"""What of a run may leave the house: layers, and the fields of each.

Unasked leave the results and the inputs they rest on, without cases one by one, without layers of hazards, and
without what kinds mark as private. All of that leaves if a person names it; what came from which file and row never.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ....geo import columns as col
from ....geo.regions import in_mainland
from ... import kinds
from ...problems import Problem, Refused
from ...run import Run
from .degrees import to_wgs84
from .options import Options, from_json
from .smallcounts import suppress

_DOUBLES = {
    "grid_cell": col.RESULT_CELL,
    "community": col.RESULT_COMMUNITY,
    "street": col.RESULT_STREET,
    "residential": col.RESULT_RESIDENTIAL,
}
"""Inputs whose result layer holds the same features and more."""
_IN_HOUSE = ("case", col.CASE_BY_AREA, col.RESULT_CHECK)
_ORIGIN = (col.SOURCE_FILE, col.SOURCE_ROW)


@dataclass(frozen=True)
class Released:
    """One layer as it may leave: ``held`` are the fields kept back, ``suppressed`` the rows without their counts."""

    name: str
    frame: gpd.GeoDataFrame
    held: tuple[str, ...]
    suppressed: int


def released(run: Run, options: Options) -> tuple[Released, ...]:
    """Give the layers to write; ``Refused`` where one that is named is none of the run's."""
    there = layers(run)
    unknown = [name for name in options.layers if name not in there]
    if unknown:
        raise Refused(*(Problem.of("export_layer_unknown", name, known=", ".join(there)) for name in unknown))
    _refuse_shift_abroad(there, options)
    held = dict(held_layers(run))
    names = options.layers or tuple(name for name in there if name not in held)
    hazards = _hazards(options.layers)
    made = tuple(_release(name, there[name], options, hazards) for name in names)
    _refuse_unknown_fields(made, options.fields)
    return made


def layers(run: Run) -> Mapping[str, gpd.GeoDataFrame]:
    """Give every layer that can be published, each once."""
    inputs = {
        name: frame
        for name, frame in run.inputs.items()
        if name not in _IN_HOUSE and _DOUBLES.get(name) not in run.layers
    }
    return {**{name: frame for name, frame in run.layers.items() if name not in _IN_HOUSE}, **inputs}


def held_layers(run: Run) -> Iterator[tuple[str, str]]:
    """Give the layers that leave only if they are named, each with the reason: ``hazard`` or ``single_cases``."""
    for name in layers(run):
        if name == col.RESULT_CASE:
            yield name, "single_cases"
        elif any(_is_about(name, kind) for kind in kinds.hazardous()):
            yield name, "hazard"


def without_hazards(run: Run) -> Run:
    """Give the run as if the hazards were not in it that the study doesn't name for publishing."""
    hazards = _hazards(from_json(run.study.geojson).layers)
    if not hazards:
        return run

    def kept(name: str) -> bool:
        return not any(_is_about(name, kind) for kind in hazards)

    def rest(table: pd.DataFrame) -> pd.DataFrame:
        return table[~table["kind"].isin(hazards)].reset_index(drop=True) if "kind" in table.columns else table

    return replace(
        run,
        inputs={name: frame for name, frame in run.inputs.items() if kept(name)},
        layers={
            name: frame[[column for column in frame.columns if kept(column)]]
            for name, frame in run.layers.items()
            if kept(name)
        },
        figures=rest(run.figures),
        accounts=tuple(account for account in run.accounts if kept(account.kind)),
        verdicts=None if run.verdicts is None else rest(run.verdicts),
        tables={name: rest(table) for name, table in run.tables.items()},
    )


def _release(name: str, frame: gpd.GeoDataFrame, options: Options, hazards: Collection[str]) -> Released:
    wanted = [field for field in frame.columns if field != frame.geometry.name and field not in _ORIGIN]
    if options.fields:
        allowed = [field for field in wanted if field in options.fields]
    else:
        allowed = [field for field in wanted if _may_leave(field, name, hazards)]
    chosen, suppressed = suppress(frame, options.smallest_count)
    kept = [field for field in allowed if field in chosen.columns]
    held = tuple(field for field in wanted if field not in kept)
    return Released(name, chosen[[*kept, chosen.geometry.name]], held, suppressed)


def _may_leave(field: str, layer: str, hazards: Collection[str]) -> bool:
    """Whether a field leaves unasked: of a case only what is listed and measured, of others all but the private."""
    if col.is_personal(field) or any(_is_about(field, kind) for kind in hazards):
        return False
    fields = kinds.kinds()[_kind_of(layer)].fields if _kind_of(layer) else {}
    if layer == col.RESULT_CASE and field not in fields:
        return field.startswith((col.near_id(""), col.dist_m(""), col.minutes(""), col.outcome("")))
    return field not in fields or not fields[field].private


def _kind_of(layer: str) -> str:
    """The kind whose rows a layer shows; empty for shapes that were computed."""
    of_results = {result: kind for kind, result in (*_DOUBLES.items(), ("case", col.RESULT_CASE))}
    kind = of_results.get(layer, layer)
    demanded = [one for one in kinds.kinds() if layer in (col.demand(one), col.criticality(one))]
    return kind if kind in kinds.kinds() else "".join(demanded)


def _hazards(named: Collection[str]) -> tuple[str, ...]:
    """The kinds of hazards that no layer named is about: columns that tell of them stay back too."""
    return tuple(kind for kind in kinds.hazardous() if not any(_is_about(name, kind) for name in named))


def _is_about(name: str, kind: str) -> bool:
    return name == kind or name.endswith(f"_{kind}")


def _refuse_shift_abroad(there: Mapping[str, gpd.GeoDataFrame], options: Options) -> None:
    """Only the mainland has web maps in GCJ-02 and BD-09: a copy of another place would fit none."""
    frames = [frame for frame in there.values() if len(frame) and np.isfinite(frame.total_bounds).all()]
    if options.copies and frames:
        bounds = to_wgs84(gpd.GeoDataFrame(geometry=[shapely.box(*frames[0].total_bounds)], crs=frames[0].crs))
        middle = bounds.geometry.iloc[0].centroid
        if not in_mainland(middle.x, middle.y).all():
            raise Refused(Problem.of("shift_abroad", copies=", ".join(options.copies)))


def _refuse_unknown_fields(made: Collection[Released], fields: Collection[str]) -> None:
    known = {str(field) for one in made for field in (*one.frame.columns, *one.held)}
    unknown = [field for field in fields if field not in known]
    if unknown:
        raise Refused(
            *(Problem.of("export_field_unknown", field=field, known=", ".join(sorted(known))) for field in unknown)
        )
