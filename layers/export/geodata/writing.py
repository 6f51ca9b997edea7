"""The way of a run's layers into files: what may leave, in degrees, small enough, written, read again, listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import geopandas as gpd
import pandas as pd
from pyogrio.errors import DataLayerError, DataSourceError, FeatureError

from ....geo.progress import Progress, part, report
from ...problems import Problem, Refused
from ...run import Run
from ..texts import layer_title
from . import about, containers, manifest
from .check import check
from .degrees import Shapes, as_published, bbox, to_wgs84
from .features import Features, dump, ids_of, text_length, write_collection, write_sequence
from .manifest import Entry
from .options import SHIFTED, Options
from .release import Released, held_layers, released
from .simplify import TOLERANCES_M, can_shrink, simplified

_MB = 1_000_000
_SAMPLE = 400
_SCHEMA = "schema.json"


@dataclass(frozen=True)
class Published:
    """What was written, and what should be said of it."""

    paths: tuple[Path, ...]
    notes: tuple[Problem, ...]


@dataclass(frozen=True)
class Plan:
    """What would be written of one layer; ``size`` (bytes, of GeoJSON) is estimated before any simplifying."""

    layer: str
    title: str
    features: int
    fields: tuple[str, ...]
    held: tuple[str, ...]
    suppressed: int
    size: int
    files: tuple[str, ...]


def write(
    run: Run,
    folder: Path,
    labels: Mapping[str, str],
    options: Optional[Options] = None,
    progress: Optional[Progress] = None,
) -> Published:
    """Write the layers that may leave the house into ``folder``, with their schemas and a manifest.

    ``Refused`` where a name is unknown, where nothing can be written (``output_not_writable``), or where what was
    written does not hold (``geojson_invalid``).
    """
    chosen = options or Options()
    layers = released(run, chosen)
    entries: list[Entry] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, layer in enumerate(layers):
            step = part(progress, number / len(layers), (number + 1) / len(layers))
            entries.extend(_Writer(layer, run, labels, chosen, folder, step).entries())
        listed = manifest.write(entries, _held(run, chosen), run, chosen, folder)
    except (OSError, DataSourceError, DataLayerError, FeatureError) as error:
        raise Refused(Problem.of("output_not_writable", path=str(folder), reason=str(error))) from error
    report(progress, 1.0, "write_geojson")
    return Published((*(entry.path for entry in entries), listed), tuple(_notes(entries, run, chosen)))


def preview(run: Run, labels: Mapping[str, str], options: Options) -> tuple[Plan, ...]:
    """Tell what ``write`` would write; ``Refused`` as there."""
    return tuple(_plan(layer, run, labels, options) for layer in released(run, options))


def _held(run: Run, options: Options) -> list[tuple[str, str]]:
    """The layers that were kept back."""
    return [(layer, reason) for layer, reason in held_layers(run) if layer not in options.layers]


def _notes(entries: Iterable[Entry], run: Run, options: Options) -> Iterator[Problem]:
    reasons = dict(_held(run, options))
    for reason in sorted(set(reasons.values())):
        layers = [layer for layer, why in reasons.items() if why == reason]
        yield Problem.of(f"export_held_{reason}", layers=", ".join(layers))
    for layer, entry in {entry.about["layer"]: entry for entry in entries}.items():
        if entry.about["suppressed"]:
            suppressed, total = entry.about["suppressed"], entry.about["features"]
            yield Problem.of("counts_suppressed", layer, count=suppressed, total=total, smallest=options.smallest_count)
    for entry in entries:
        if entry.about.get("over_budget"):
            size = round(entry.path.stat().st_size / _MB, 1)
            yield Problem.of("export_over_budget", entry.about["layer"], size_mb=size, limit_mb=options.max_mb)
        if "squares_m" in entry.about:
            told = {"side_m": entry.about["squares_m"], "limit": containers.MOST_TILED}
            yield Problem.of("tiles_in_squares", entry.about["layer"], count=entry.about["counted"], **told)


def in_the_way(plans: tuple[Plan, ...], folder: Path) -> tuple[str, ...]:
    """Give the names of files that stand in ``folder`` and would be replaced."""
    names = [name for plan in plans for name in plan.files]
    return tuple(name for name in (*names, manifest.NAME) if (folder / name).exists())


def refuse_replacing(plans: tuple[Plan, ...], folder: Path) -> None:
    """``Refused`` (output_exists) where a file would be replaced."""
    there = in_the_way(plans, folder)
    if there:
        files = ", ".join(there[:3]) + (" …" if len(there) > 3 else "")
        raise Refused(Problem.of("output_exists", path=str(folder), count=len(there), files=files))


def _plan(layer: Released, run: Run, labels: Mapping[str, str], options: Options) -> Plan:
    size = len(layer.frame)
    sample = layer.frame.iloc[:: max(1, size // _SAMPLE)]
    writer = _Writer(Released(layer.name, sample, (), 0), run, labels, options, Path())
    length = text_length(writer.features(sample, "wgs84"))
    fields = tuple(writer.names.values())
    return Plan(
        layer.name,
        layer_title(layer.name, labels),
        size,
        fields,
        layer.held,
        layer.suppressed,
        round(length / max(len(sample), 1) * size),
        tuple(writer.file_names()),
    )


def _crs(datum: str) -> str:
    """WGS 84, or a system that has nothing but the name of the datum, since no transformation to it is registered."""
    if datum == "wgs84":
        return "EPSG:4326"
    name = about.DATUM_NAMES[datum]
    axes = 'AXIS["longitude",east],AXIS["latitude",north],ANGLEUNIT["degree",0.0174532925199433]'
    return f'ENGCRS["{name}",EDATUM["{name}"],CS[ellipsoidal,2],{axes}]'


class _Writer:
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
            write_collection(made, self._head(made.shapes, datum), path, self.progress)
            if not budget or path.stat().st_size <= budget * _MB:
                break
        over = bool(budget and self._texts() and path.stat().st_size > budget * _MB)
        return made.shapes, {"simplified_m": tolerance, "over_budget": over}

    def _head(self, shapes: Shapes, datum: str) -> dict[str, Any]:
        head: dict[str, Any] = {"type": "FeatureCollection", "name": self._stem(datum)}
        bounds = bbox(shapes)
        if bounds is not None:
            head["bbox"] = bounds
        head["civicgrid"] = about.member(self.layer.name, self.names, self.run, self.labels, datum)
        return head

    def _held_true(self, path: Path, schema: Mapping[str, Any]) -> None:
        faults = check(path, len(self.layer.frame), self.options.decimals, schema)
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
