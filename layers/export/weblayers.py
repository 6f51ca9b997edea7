"""What the web page draws: shapes once, layers in groups that refer to them, each with its own legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np

from ...geo import columns as col
from ..kinds import kinds
from ..run import Run
from .cellmaps import cell_maps
from .geodata.degrees import to_wgs84
from .geodata.release import without_hazards
from .numbers import number, percent
from .texts import facility_kinds, language, layer_title, word
from .webcases import cases
from .webcoverage import coverage
from .webresults import changes, times
from .webshapes import MAX_CELLS, Source, names_in, plain, titles_of
from .websiting import siting

SHAPES = ("circle", "square", "triangle", "diamond")


@dataclass(frozen=True)
class Drawn:
    """What the page draws: ``groups`` of layers, top of the list first, and the ``sources`` of their features.

    A layer has ``parts``: a source, and of its features the class of each (-1: not drawn; without ``classes``, all are
    of the first), so that three maps of the same cells hold their shapes and facts once. Of the groups with ``one``,
    only one layer shows at a time. ``bounds`` are west, south, east, north.
    """

    groups: list[dict[str, Any]]
    sources: Mapping[str, Source]
    bounds: list[float]


def drawn(run: Run, labels: Mapping[str, str], colours: Mapping[str, str]) -> Drawn:
    """Give the layers of a run that have anything to draw, and may be seen by anybody."""
    painter = Painter(without_hazards(run), labels, colours)
    made: list[dict[str, Any]] = [
        {"title": word(labels, "facility_layers"), "layers": painter.facilities()},
        {
            "title": word(labels, "results"),
            "one": True,
            "layers": [*coverage(painter), *changes(painter), *times(painter)],
        },
        {"title": word(labels, "report_siting"), "layers": siting(painter)},
        {"title": word(labels, "cases_layers"), "one": True, "layers": cases(painter)},
        {"title": word(labels, "boundaries"), "layers": painter.boundaries()},
        {"title": word(labels, "base_layers"), "layers": painter.base()},
    ]
    return Drawn([group for group in made if group["layers"]], painter.sources, painter.bounds())


def street_names(run: Run) -> list[dict[str, Any]]:
    """Names of the streets and where to write them."""
    frame = run.inputs.get("street")
    if frame is None or frame.empty:
        return []
    points = to_wgs84(frame.set_geometry(frame.geometry.representative_point())).geometry
    return [
        {"at": [round(point.y, 6), round(point.x, 6)], "name": str(name)}
        for point, name in zip(points, frame[col.NAME])
        if isinstance(name, str) and name and point is not None
    ]


class Painter:
    """Turns the frames of a run into layers of the page, in the words and colours given."""

    def __init__(self, run: Run, labels: Mapping[str, str], colours: Mapping[str, str]) -> None:
        self.run = run
        self.labels = labels
        self.colours = colours
        self.sources: dict[str, Source] = {}
        self.names = {key: names_in(run.inputs.get(key)) for key in ("street", "community")}

    def bounds(self) -> list[float]:
        for name in ("street", "community", "grid_cell", *self.run.layers, *self.run.inputs):
            frame = {**self.run.layers, **self.run.inputs}.get(name)
            if frame is not None and len(frame) and np.isfinite(frame.total_bounds).all():
                return [round(float(value), 6) for value in to_wgs84(frame).total_bounds]
        return [-180.0, -85.0, 180.0, 85.0]

    def facilities(self) -> list[dict[str, Any]]:
        layers = []
        for number_, kind in enumerate(self.kinds()):
            frame = self.run.inputs.get(kind)
            if frame is None or frame.empty:
                continue
            shape = SHAPES[number_ % len(SHAPES)]
            colour = self.colours.get(kind, self.colours["case"])
            states = frame.get(col.STATE, [None] * len(frame))
            hollow = [int(isinstance(state, str) and state != "existing") for state in states]
            self.source(kind, frame, self._facility_fields(frame, kind), simplify=False)
            layers.append(
                {
                    "id": kind,
                    "title": layer_title(kind, self.labels),
                    "on": True,
                    "symbol": shape,
                    "style": {"color": colour, "weight": 1.5, "fillColor": colour, "fillOpacity": 0.35},
                    "parts": [{"source": kind, "classes": hollow}],
                    "planned": any(hollow),
                }
            )
        return layers

    def boundaries(self) -> list[dict[str, Any]]:
        layers = []
        styles = {"street": (2.4, True), "community": (1.2, False), "grid_cell": (0.8, False)}
        results = {"street": col.RESULT_STREET, "community": col.RESULT_COMMUNITY, "grid_cell": col.RESULT_CELL}
        for kind, (weight, on) in styles.items():
            frame = self.run.layers.get(results[kind], self.run.inputs.get(kind))
            if frame is None or frame.empty or len(frame) > MAX_CELLS:
                continue
            self.area_source(results[kind], frame)
            layers.append(
                {
                    "id": kind,
                    "title": layer_title(kind, self.labels),
                    "on": on,
                    "line": True,
                    "style": {"color": self.colours[kind], "weight": weight, "fill": True, "fillOpacity": 0},
                    "parts": [{"source": results[kind]}],
                }
            )
        return layers

    def base(self) -> list[dict[str, Any]]:
        """Water, and to be switched on the centrelines of streets: for finding one's way, below all else."""
        layers = []
        for kind, on, style in (
            ("water", True, {"weight": 0.8, "fillOpacity": 1}),
            ("street_line", False, {"weight": 0.9, "color": "#9aa3ad", "fill": False}),
        ):
            frame = self.run.inputs.get(kind)
            if frame is None or frame.empty or len(frame) > MAX_CELLS:
                continue
            self.source(kind, frame.reset_index(drop=True), {}, titles=[""] * len(frame))
            colour = str(style.get("color", self.colours[kind if kind in self.colours else "street"]))
            layers.append(
                {
                    "id": kind,
                    "title": layer_title(kind, self.labels),
                    "on": on,
                    "base": True,
                    "style": {"color": colour, **style},
                    "classes": [{"label": layer_title(kind, self.labels), "colour": colour, "thin": kind != "water"}],
                    "parts": [{"source": kind}],
                }
            )
        return layers

    def kinds(self) -> list[str]:
        measured = facility_kinds(self.run)
        return measured + [
            key for key in self.run.inputs if key in kinds() and kinds()[key].role == "facility" and key not in measured
        ]

    def need_fields(self, frame: gpd.GeoDataFrame) -> dict[str, list[str]]:
        fields = (
            {f"{self.labels.get(col.AREA_M2, col.AREA_M2)}": [number(value) for value in frame[col.AREA_M2]]}
            if col.AREA_M2 in frame.columns
            else {}
        )
        if col.PEOPLE in frame.columns:
            fields[self.labels.get(col.PEOPLE, col.PEOPLE)] = [number(value) for value in frame[col.PEOPLE]]
        for key in (col.CASES, col.MATCHING_CASES):
            if key in frame.columns:
                fields[self.labels.get(key, key)] = [number(float(value)) for value in frame[key]]
        for key in ("street", "community"):
            if key in frame.columns:
                fields[layer_title(key, self.labels)] = self._place(frame, key)
        return fields

    def _facility_fields(self, frame: gpd.GeoDataFrame, kind: str) -> dict[str, list[str]]:
        fields = {self.labels.get(col.ID, col.ID): [plain(value) for value in frame[col.ID]]}
        if col.STATE in frame.columns:
            fields[self.labels.get(col.STATE, col.STATE)] = [
                self.labels.get(f"state.{value}", plain(value)) for value in frame[col.STATE]
            ]
        known = kinds()[kind].fields if kind in kinds() else {}
        for key, field in known.items():
            shown = not field.private and key not in (col.ID, col.NAME, col.STATE)
            if shown and key in frame.columns and frame[key].notna().any():
                if key in self.names:
                    fields[layer_title(key, self.labels)] = self._place(frame, key)
                    continue
                names = field.value_names
                label = self.labels.get(f"{kind}.{key}") or self.labels.get(key) or field.name[language(self.labels)]
                fields[label] = [
                    str(names[value][language(self.labels)]) if value in names else plain(value) for value in frame[key]
                ]
        return fields

    def _area_fields(self, frame: gpd.GeoDataFrame) -> dict[str, list[str]]:
        fields = {self.labels.get(col.ID, col.ID): [plain(value) for value in frame[col.ID]]}
        for key in ("street", "community"):
            if key in frame.columns:
                fields[layer_title(key, self.labels)] = self._place(frame, key)
        for key in (col.POPULATION, col.CASES, col.NO_POINT):
            if key in frame.columns:
                fields[self.labels.get(key, key)] = [number(value) for value in frame[key].astype(float)]
        for one in cell_maps(self.run, self.labels) if frame is self.run.layers.get(col.RESULT_CELL) else ():
            values = frame[one.column]
            fields[one.title] = (
                [plain(value) for value in values] if one.ends else [one.classes.get(value, "") for value in values]
            )
        for kind in self.kinds():
            distance = col.dist_m(kind)
            if distance in frame.columns:
                fields[self.labels.get(distance, distance)] = [number(value) for value in frame[distance].astype(float)]
            for share in (col.share(of, kind) for of in col.DENOMINATORS):
                if share in frame.columns:
                    fields[self.labels.get(share, share)] = [percent(value) for value in frame[share].astype(float)]
        return fields

    def _place(self, frame: gpd.GeoDataFrame, key: str) -> list[str]:
        return [self.names[key].get(value, plain(value)) for value in frame[key]]

    def area_source(self, name: str, frame: gpd.GeoDataFrame) -> None:
        if name not in self.sources:
            self.source(name, frame, self._area_fields(frame), cover=True)

    def source(
        self,
        name: str,
        frame: gpd.GeoDataFrame,
        fields: Mapping[str, Sequence[str]],
        simplify: bool = True,
        cover: bool = False,
        titles: Optional[Sequence[str]] = None,
    ) -> None:
        named = titles_of(frame) if titles is None else titles
        self.sources[name] = Source(frame.geometry, named, fields, simplify, cover)
