"""One layer in all the forms and datums that are wanted, each file held against the standard before it counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Optional

import geopandas as gpd
import pandas as pd

from ....geo.datum import SHIFTED
from ....geo.progress import Progress, part
from ...problems import Problem, Refused
from ...run import Run
from ..texts import layer_title
from . import about, containers
from .check import check
from .degrees import Shapes, as_published, bbox, to_wgs84
from .features import Features, dump, ids_of, write_collection, write_sequence
from .manifest import Entry
from .options import MB, Options
from .release import Released
from .simplify import TOLERANCES_M, can_shrink, simplified

_SCHEMA = "schema.json"


class LayerFiles:
    """Writes one layer in all the forms and datums that are wanted."""

    def __init__(
        self,
        layer: Released,
        run: Run,
        labels: Mapping[str, str],
        options: Options,
        folder: Path,
        progress: Optional[Progress] = None,
    ) -> None:
        self.layer, self.run, self.labels, self.options = layer, run, labels, options
        self.folder, self.progress = folder, progress
        self.title = layer_title(layer.name, labels)
        table = pd.DataFrame(layer.frame.drop(columns=layer.frame.geometry.name))
        self.names = about.field_names(table.columns, options.field_names, labels)
        self.ids = ids_of(table)
        self.properties = table.rename(columns=self.names)

    def file_names(self) -> Iterator[str]:
        """Give the names of all files that will be written."""
        for datum in self._datums():
            for end in self.options.formats:
                if datum == "wgs84" or end != "pmtiles":
                    yield f"{self._stem(datum)}.{end}"
        if self._texts():
            yield f"{self.layer.name}.{_SCHEMA}"

    def features(self, frame: gpd.GeoDataFrame, datum: str) -> Features:
        """Give the features with the geometries of ``frame`` in degrees."""
        return Features(self.ids, self.properties, as_published(frame, self.options.decimals, datum))

    def entries(self) -> Iterator[Entry]:
        """Write everything, and give it for the manifest."""
        schema = about.schema(self.title, self.properties, self.names, self.labels)
        for datum in self._datums():
            yield from self._in_datum(datum, schema)
        if self._texts():
            path = self.folder / f"{self.layer.name}.{_SCHEMA}"
            path.write_text(dump(schema) + "\n", encoding="utf-8")
            yield self._entry(path, "schema", "wgs84")

    def _in_datum(self, datum: str, schema: Mapping[str, Any]) -> Iterator[Entry]:
        formats, stem = self.options.formats, self._stem(datum)
        shapes, told = self._shapes(datum)
        made = Features(self.ids, self.properties, shapes)
        plain = self.folder / f"{stem}.geojson"
        if self._texts():
            self._held_true(plain, schema)
        if "geojson.gz" in formats:
            yield self._entry(containers.compress(plain), "geojson.gz", datum, **told)
        if "geojson" in formats:
            yield self._entry(plain, "geojson", datum, **told)
        else:
            plain.unlink(missing_ok=True)
        if "geojsons" in formats:
            path = self.folder / f"{stem}.geojsons"
            write_sequence(made, {} if datum == "wgs84" else {"datum": about.DATUM_NAMES[datum]}, path)
            self._held_true(path, schema)
            yield self._entry(path, "geojsons", datum, **told)
        yield from self._binary(made, datum, told)

    def _binary(self, made: Features, datum: str, told: Mapping[str, Any]) -> Iterator[Entry]:
        frame = gpd.GeoDataFrame(made.properties, geometry=made.shapes, crs=_crs(datum))
        if "fgb" in self.options.formats:
            path = self.folder / f"{self._stem(datum)}.fgb"
            marked = frame if datum == "wgs84" else frame.assign(datum=about.DATUM_NAMES[datum])
            containers.write_flatgeobuf(marked, path)
            yield self._entry(path, "fgb", datum, **told)
        if "pmtiles" in self.options.formats and datum == "wgs84":
            path = self.folder / f"{self._stem(datum)}.pmtiles"
            if len(frame) > containers.MOST_TILED:
                squares, side = containers.in_squares(self.layer.frame, self.options.smallest_count)
                told = {"squares_m": side, "features": len(squares), "counted": len(frame)}
                frame = to_wgs84(squares)
            containers.write_tiles(frame, path, self.title)
            yield self._entry(path, "pmtiles", datum, **told)

    def _shapes(self, datum: str) -> tuple[Shapes, dict[str, Any]]:
        """Give the geometries, as simple as the size asks for, and how simple; GeoJSON of that size is written."""
        frame, budget = self.layer.frame, self.options.max_mb
        path = self.folder / f"{self._stem(datum)}.geojson"
        steps = (0.0, *TOLERANCES_M) if budget and can_shrink(frame) else (0.0,)
        for tolerance in steps:
            made = self.features(simplified(frame, tolerance) if tolerance else frame, datum)
            if not self._texts():
                break
            write_collection(made, self._head(made.shapes, datum), path, part(self.progress, 0.0, 0.5))
            if not budget or path.stat().st_size <= budget * MB:
                break
        over = bool(budget and self._texts() and path.stat().st_size > budget * MB)
        return made.shapes, {"simplified_m": tolerance, "over_budget": over}

    def _head(self, shapes: Shapes, datum: str) -> dict[str, Any]:
        head: dict[str, Any] = {"type": "FeatureCollection", "name": self._stem(datum)}
        bounds = bbox(shapes)
        if bounds is not None:
            head["bbox"] = bounds
        head["civicgrid"] = about.member(self.layer.name, self.names, self.run, self.labels, datum)
        return head

    def _held_true(self, path: Path, schema: Mapping[str, Any]) -> None:
        faults = check(path, len(self.layer.frame), self.options.decimals, schema, part(self.progress, 0.5, 1.0))
        if faults:
            reason = "; ".join(faults[:3])
            raise Refused(Problem.of("geojson_invalid", self.layer.name, path=str(path), reason=reason))

    def _entry(self, path: Path, form: str, datum: str, **told: Any) -> Entry:
        known = {
            "format": form,
            "layer": self.layer.name,
            "title": self.title,
            "datum": about.DATUM_NAMES[datum],
            "features": len(self.layer.frame),
            "without_place": int(self.layer.frame.geometry.isna().sum()),
            "fields": list(self.names.values()),
            "held_fields": list(self.layer.held),
            "suppressed": self.layer.suppressed,
        }
        return Entry(path, {**known, **told})

    def _stem(self, datum: str) -> str:
        return self.layer.name if datum == "wgs84" else f"{self.layer.name}_{datum}"

    def _datums(self) -> tuple[str, ...]:
        return ("wgs84", *(datum for datum in SHIFTED if datum in self.options.copies))

    def _texts(self) -> bool:
        return any(end.startswith("geojson") for end in self.options.formats)


def _crs(datum: str) -> str:
    """WGS 84, or a system that has nothing but the name of the datum, since no transformation to it is registered."""
    if datum == "wgs84":
        return "EPSG:4326"
    name = about.DATUM_NAMES[datum]
    axes = 'AXIS["longitude",east],AXIS["latitude",north],ANGLEUNIT["degree",0.0174532925199433]'
    return f'ENGCRS["{name}",EDATUM["{name}"],CS[ellipsoidal,2],{axes}]'
