"""The whole way of a study: sources → checks → steps → workspace → exports.

The parts are called one after another, each with its own progress, so that a window can stop between them::

    with Staging.open(out) as staging:
        loaded = load(study, progress)
        run = since_last(compute(loaded, progress), out)
        export(run, staging.folder, study.outputs, labels, progress)
        ...                                # QGIS adds its project and print into staging.folder
        finish(run, staging)               # summary.json, then everything moves into out
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ..geo import columns as col
from ..geo.progress import Progress, part, report
from . import kinds, record
from .problems import Problem, Refused
from .run import Run
from .sources.opening import sha256
from .staging import Staging
from .values import plain_json

if TYPE_CHECKING:
    from .connections import Connect
    from .load import Loaded
    from .standards import Profile
    from .studyfile import StudyFile

__all__ = ["Ready", "Staging", "compute", "export", "finish", "load", "since_last", "summary", "write_summary"]

WORKSPACE = "civicgrid.gpkg"
PROJECT = "civicgrid.qgz"
PRINT = "meeting-map.pdf"
WEBPAGE = "map.html"
WORKBOOK = "tables.xlsx"
GEOJSON = "geojson"
SUMMARY = "summary.json"


@dataclass(frozen=True)
class Ready:
    """A study with all that was loaded for it: what ``compute`` needs."""

    study: StudyFile
    loaded: Loaded


def load(study: StudyFile, progress: Optional[Progress] = None, connect: Optional[Connect] = None) -> Ready:
    """Take the rows of the study out of its workspace or its files; ``Refused`` where the work can't go on."""
    from .load import load_all
    from .workspace.opening import open_store

    kinds.register(study.kinds)  # another study may have been read since this one
    if study.workspace:
        with open_store(study.workspace, study.folder, connect) as store:
            return Ready(study, store.load(study, progress))
    return Ready(study, load_all(study, progress, connect=connect))


def compute(ready: Ready, progress: Optional[Progress] = None) -> Run:
    """Run the steps of the study on what was loaded."""
    from ..geo import study as geo_study
    from . import standards

    study, loaded = ready.study, ready.loaded
    profile = standards.profile(study.standards.profile, study.standards.changes)
    rules = _rules(study, loaded, profile)
    settings = _settings(study)
    used = [rule for rule in standards.as_records(profile) if rule["kind"] in rules]
    made = record.build(study, loaded.accounts, loaded.measuring_crs, used, vars(settings), loaded.decisions)
    results = geo_study.run(
        geo_study.Study(loaded.inputs, rules, settings, "/".join(study.period or ()), str(made["run_id"])), progress
    )
    notes = tuple(
        Problem.of(
            code, str(params.get("layer", "")), **{key: value for key, value in params.items() if key != "layer"}
        )
        for code, params in results.notes
    )
    return Run(
        study,
        loaded.inputs,
        _with_checks(results.layers, loaded.check_areas),
        results.figures,
        loaded.rejected,
        loaded.accounts,
        (*loaded.problems, *notes),
        made,
        loaded.addresses,
    )


def since_last(run: Run, out: Path) -> Run:
    """Give the run with what changed since the earlier run of the same study whose results stand in ``out``, if any."""
    from .compare import compare, same_study
    from .workspace import gpkg

    if not (out / WORKSPACE).is_file():
        return run
    try:
        earlier = gpkg.read(out / WORKSPACE, only_tables=True)
    except Refused:
        return run  # whatever stands there will be replaced; there is nothing in it to compare with
    finally:
        kinds.register(run.study.kinds)  # reading a run registers the kinds of its own study
    if not same_study(earlier, run):
        return run
    compared_with = {
        "run_id": earlier.record.get("run_id"),
        "date": earlier.record.get("date"),
        "figures": len(run.figures),
    }
    return replace(run, record={**run.record, "compared_with": compared_with}, changes=compare(earlier, run))


def _with_checks(layers: Mapping[str, Any], check_areas: Any) -> Mapping[str, Any]:
    """The results, and the overlaps and gaps of areas if there are any: they stand in the workspace for the eye."""
    return layers if check_areas is None or check_areas.empty else {**layers, col.RESULT_CHECK: check_areas}


def _rules(study: StudyFile, loaded: Loaded, profile: Profile) -> dict[str, Any]:
    """How far each kind serves: every kind that was loaded, by the primary rule the profile has for it."""
    from ..geo.study import KindRule
    from . import standards

    rules = {}
    for kind in kinds.facility_kinds():
        frame = loaded.inputs.get(kind)
        primary = profile.primary(kind)
        if frame is None or primary is None or primary.radius_m is None:
            continue
        radii, standard_id = standards.radii(profile, kind, frame)
        further = tuple(radius for radius in study.standards.radii_m.get(kind, ()) if radius != primary.radius_m)
        rules[kind] = KindRule(primary.radius_m, standard_id, radii.to_numpy(dtype=float), further)
    return rules


def _settings(study: StudyFile) -> Any:
    """The settings of the computation: the study's own where it has them, else as they ship."""
    from ..geo.study import Settings

    known = {item.name for item in fields(Settings)}
    own = {key: value for key, value in study.settings.items() if key in known}
    return Settings(**{"year": study.year, **own})


def export(
    run: Run, folder: Path, outputs: Iterable[str], labels: Mapping[str, str], progress: Optional[Progress] = None
) -> tuple[Path, ...]:
    """Write the workspace and the wanted products that need no QGIS (geojson, webpage, workbook) into ``folder``.

    The workspace is what the others are shown from: it is written unless the one there is of this very run.
    """
    from .export import geojson, webpage, workbook
    from .workspace import gpkg

    wanted = set(outputs)
    made = [folder / WORKSPACE]
    if not gpkg.holds(run, folder / WORKSPACE):
        gpkg.write(run, folder / WORKSPACE, part(progress, 0.0, 0.4))
    if "geojson" in wanted:
        made.extend(geojson.write(run, folder / GEOJSON, labels, progress=part(progress, 0.4, 0.7)))
    if "webpage" in wanted:
        report(progress, 0.7, "write_webpage")
        made.append(webpage.write(run, folder / WEBPAGE, labels))
    if "workbook" in wanted:
        report(progress, 0.9, "write_workbook")
        made.append(workbook.write(run, folder / WORKBOOK, labels))
    report(progress, 1.0, "export")
    return tuple(made)


def summary(run: Run, products: Mapping[str, Path]) -> dict[str, Any]:
    """Give every figure of the run with n and N, the accounts, the run record and the products.

    ``products`` maps the path shown (relative to the folder of the results) to the file.
    """
    return plain_json(
        {
            "civicgrid_summary": 1,
            "title": run.study.title,
            "notice": run.study.notice,
            "district": run.study.district,
            "run_id": run.record.get("run_id"),
            "sources": [_source(account) for account in run.accounts],
            "kinds": {kind: _kind(run, kind) for kind in _kinds(run)},
            "cases": _cases(run),
            "layers": {name: len(frame) for name, frame in {**run.inputs, **run.layers}.items()},
            "figures": list(_rows(run)),
            "changes": _changes(run),
            "problems": [
                {"code": p.code, "severity": p.severity.value, "layer": p.layer, "rows": p.rows, "params": p.params}
                for p in run.problems
            ],
            "record": run.record,
            "products": [
                {"path": name, "bytes": path.stat().st_size, "sha256": sha256(path)}
                for name, path in sorted(products.items())
            ],
        }
    )


def write_summary(run: Run, folder: Path, beside: Optional[Mapping[str, Path]] = None) -> Path:
    """Write ``summary.json`` over all products that stand in ``folder``; the last thing before the commit.

    ``beside`` are products of the same run that were moved into place before.
    """
    target = folder / SUMMARY
    made = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != target and not path.name.endswith(("-wal", "-shm"))
    }
    text = json.dumps(summary(run, {**(beside or {}), **made}), ensure_ascii=False, indent=1, allow_nan=False)
    target.write_text(text + "\n", encoding="utf-8")
    return target


def finish(run: Run, staging: Staging) -> tuple[Path, ...]:
    """Write the summary and move all products into place; GeoJSON of layers that are no more goes with the old run."""
    staging.settle()
    write_summary(run, staging.folder)
    return staging.commit(_superseded(staging))


def _superseded(staging: Staging) -> list[str]:
    """GeoJSON files that the summary of an earlier run lists, that are unchanged since, and that this run lacks."""
    if not (staging.folder / GEOJSON).is_dir():
        return []
    try:
        earlier = json.loads((staging.out / SUMMARY).read_text(encoding="utf-8"))["products"]
        listed = {str(item["path"]): str(item["sha256"]) for item in earlier}
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [
        name
        for name, digest in listed.items()
        if Path(name).parent == Path(GEOJSON)
        and (staging.out / name).is_file()
        and not (staging.folder / name).exists()
        and sha256(staging.out / name) == digest
    ]


def _source(account: Any) -> dict[str, Any]:
    return {
        "kind": account.kind,
        "path": account.path,
        "layer": account.layer,
        "rows_read": account.rows_read,
        "rows_used": account.rows_used,
        "rows_rejected": account.rows_rejected,
        "reasons": account.reasons,
        "decisions": account.decisions,
        "sha256": account.sha256,
    }


def _kinds(run: Run) -> list[str]:
    return [kind for kind in run.figures["kind"].unique() if kind]


def _kind(run: Run, kind: str) -> dict[str, Any]:
    """What there is to say of one kind: how many, how far, how much covered (whole and per street), planned apart."""
    of_kind = run.figures[run.figures["kind"] == kind]
    own = of_kind[of_kind["scenario"] == "existing"]
    others = of_kind[(of_kind["scenario"] != "existing") & (of_kind["level"] == "whole")]
    whole = own[own["level"] == "whole"]
    shares = own[own["metric"].str.startswith(("covered_", "gap_"))]
    distances = whole[whole["metric"].str.contains("_distance_")]
    counts = whole[whole["metric"].str.startswith("facilities")]
    return {
        "facilities": {row["metric"]: _value(row) for row in counts.to_dict("records")},
        "distances_m": _distances(distances.to_dict("records")),
        "covered": [
            _value(row, "metric", "radius_m", "standard_id")
            for row in shares[shares["level"] == "whole"].to_dict("records")
        ],
        "other_scenarios": [
            _value(row, "scenario", "metric", "radius_m", "standard_id") for row in others.to_dict("records")
        ],
        "covered_by_street": [
            _value(row, "area_id", "area_name", "metric", "radius_m", "standard_id")
            for row in shares[shares["level"] == "street"].to_dict("records")
        ],
    }


def _distances(rows: Iterable[Mapping[Any, Any]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        origin, _, statistic = row["metric"].partition("_distance_")
        entry = found.setdefault(origin, {"n": row["n"], "n_total": row["n_total"]})
        entry[statistic] = row["value"]
    return found


def _value(row: Mapping[Any, Any], *keys: str) -> dict[str, Any]:
    return {name: row[name] for name in (*keys, "value", "n", "n_total", "unit")}


def _cases(run: Run) -> dict[str, Any]:
    """Counts of cases and of hot and cold cells over the whole, and cells per class of significance."""
    whole = run.figures[(run.figures["level"] == "whole") & (run.figures["kind"] == "")]
    found: dict[str, Any] = {row["metric"]: _value(row) for row in whole.to_dict("records")}
    cells = run.layers.get(col.RESULT_CELL)
    if cells is not None and col.HOT in cells.columns:
        found["cells_by_class"] = {name: int((cells[col.HOT] == name).sum()) for name in col.HOT_CLASSES}
    return found


def _changes(run: Run) -> Optional[dict[str, Any]]:
    """What changed since the earlier run: with which it was compared, how many figures, those that differ."""
    if run.changes is None:
        return None
    return {"compared_with": run.record.get("compared_with"), "figures": run.changes.to_dict("records")}


def _rows(run: Run) -> Iterator[dict[Any, Any]]:
    yield from run.figures.to_dict("records")
