"""The way of a run's layers into files: what may leave, in degrees, small enough, written, read again, listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from pyogrio.errors import DataLayerError, DataSourceError, FeatureError

from ....geo.progress import Progress, part, report
from ...problems import Problem, Refused
from ...run import Run
from ...wholefile import not_written
from ..texts import layer_title
from . import containers, manifest
from .features import text_length
from .layerfiles import LayerFiles
from .manifest import Entry
from .options import MB, Options
from .release import Released, held_layers, released

_SAMPLE = 100


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
            entries.extend(LayerFiles(layer, run, labels, chosen, folder, step).entries())
        listed = manifest.write(entries, _held(run, chosen), run, chosen, folder)
    except (OSError, DataSourceError, DataLayerError, FeatureError) as error:
        raise not_written(folder, error) from error
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
            size = round(entry.path.stat().st_size / MB, 1)
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
    writer = LayerFiles(Released(layer.name, sample, (), 0), run, labels, options, Path())
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
