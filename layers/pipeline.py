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
from . import decisions, kinds, record, scenarios
from .digest import sha256
from .problems import Problem, Refused, noted
from .products import GEOJSON, PRINT, PROJECT, SUMMARY, WEBPAGE, WORKBOOK, WORKSPACE, listed
from .run import Run
from .staging import Staging
from .summary import summary
from .wholefile import write_text

if TYPE_CHECKING:
    from ..geo import study as geo_study
    from .basemaps import Basemap
    from .connections import Connect
    from .door.load import Loaded
    from .standards import Profile
    from .studyfile import StudyFile

__all__ = [
    "GEOJSON",
    "PRINT",
    "PROJECT",
    "SUMMARY",
    "WEBPAGE",
    "WORKBOOK",
    "WORKSPACE",
    "Ready",
    "Staging",
    "compute",
    "export",
    "finish",
    "load",
    "make",
    "since_last",
    "sum_up",
    "write_summary",
]


@dataclass(frozen=True)
class Ready:
    """A study with all that was loaded for it: what ``compute`` needs."""

    study: StudyFile
    loaded: Loaded


def load(study: StudyFile, progress: Optional[Progress] = None, connect: Optional[Connect] = None) -> Ready:
    """Take the rows of the study out of its workspace or its files; ``Refused`` where the work can't go on."""
    from .door.load import load_all
    from .workspace import decisionlog
    from .workspace.opening import open_store

    kinds.register(study.kinds)  # another study may have been read since this one
    if study.workspace:
        with open_store(study.workspace, study.folder, connect) as store:
            decided = decisionlog.together(study.decisions, decisionlog.read(store.backend))
            return Ready(replace(study, decisions=decided), store.load(study, progress))
    return Ready(study, load_all(study, progress, connect=connect))


def compute(ready: Ready, progress: Optional[Progress] = None) -> Run:
    """Run the steps of the study on what was loaded."""
    from ..geo import study as geo_study
    from . import standards

    study, loaded = ready.study, ready.loaded
    wanted = asked(study, loaded.inputs)
    used = [rule for rule in standards.as_records(standards.of(study.standards)) if rule["kind"] in wanted.rules]
    made = record.build(study, loaded.accounts, loaded.measuring_crs, used, vars(wanted.settings), loaded.decisions)
    results = geo_study.run(replace(wanted, run_id=str(made["run_id"])), progress)
    return Run(
        study,
        loaded.inputs,
        _with_checks(results.layers, loaded.check_areas),
        results.figures,
        loaded.rejected,
        loaded.accounts,
        (
            *loaded.problems,
            *_classless(wanted.rules),
            *_not_walked(loaded, wanted.settings),
            *noted(scenarios.named(study, results.notes)),
        ),
        made,
        loaded.addresses,
        verdicts=results.verdicts,
        tables=results.tables,
    )


def asked(study: StudyFile, inputs: Mapping[str, Any]) -> geo_study.Study:
    """Give what the steps compute from: the rows of a study, with its rules and settings.

    ``Refused`` where it measures along streets and there are none.
    """
    from ..geo.study import Study
    from . import standards
    from .door import landuse

    profile, settings = standards.of(study.standards), _settings(study)
    land = landuse.of(inputs)
    known = landuse.told(inputs, land, settings.beside_land_m)
    rules = _rules(study, known, profile)
    if settings.measure == "streets" and "street_line" not in inputs:
        raise Refused(Problem.of("streets_missing", "street_line"))
    return Study(
        _computed_from(study, inputs, land),
        rules,
        settings,
        scenarios.as_computed(study),
        study.comparisons or Study.comparisons,
        study.tasks,
        standards.demands(profile, {kind: known[kind] for kind in rules}, land),
        period="/".join(study.period or ()),
        as_of=study.data_date,
    )


def _computed_from(study: StudyFile, inputs: Mapping[str, Any], land: Any) -> dict[str, Any]:
    """The frames that a study computes from: of the streets those that people walk on."""
    from ..geo.steps.sitinggaps import DECIDED

    frames = dict(inputs)
    decided = decisions.frame(study, next((frame.crs for frame in inputs.values()), None))
    if decided is not None:
        frames[DECIDED] = decided
    if land is not None:
        frames[col.LAND_USE] = land
    if "street_line" in frames:
        frames["street_line"] = frames["street_line"][_walked(frames["street_line"])]
    return frames


def _walked(streets: Any) -> Any:
    """Tell on which streets people walk, by their field ``walkable``, else by their class."""
    from ..geo.streets.fields import walkable
    from .streetclasses import street_classes

    return walkable(len(streets), streets.get("class"), street_classes().classes, streets.get("walkable"))


def _not_walked(loaded: Loaded, settings: Any) -> Iterator[Problem]:
    if settings.measure == "streets":
        walked = _walked(loaded.inputs["street_line"])
        if not walked.all():
            yield Problem.of("streets_not_walked", "street_line", count=int((~walked).sum()), total=len(walked))


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
    if not same_study(earlier.study, run.study) or earlier.record.get("run_id") == run.record.get("run_id"):
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


def _rules(study: StudyFile, inputs: Mapping[str, Any], profile: Profile) -> dict[str, Any]:
    """How far each kind serves: every kind that was loaded, by the primary rule the profile has for it."""
    from ..geo.study import KindRule
    from . import standards
    from .door import serving

    rules = {}
    for kind in kinds.facility_kinds():
        frame = inputs.get(kind)
        primary = profile.primary(kind)
        if frame is None or primary is None or primary.radius_m is None:
            continue
        radii, standard_id = standards.radii(profile, kind, frame)
        further = tuple(radius for radius in study.standards.radii_m.get(kind, ()) if radius != primary.radius_m)
        density = profile.density(kind)
        rules[kind] = KindRule(
            primary.radius_m,
            standard_id,
            radii.to_numpy(dtype=float),
            further,
            tuple(study.settings.get("answers", {}).get(kind, kinds.kinds()[kind].answers)),
            density.density_per_km2 if density else None,
            density.id if density else "",
            *serving.capacity(kind, frame),
            serving.hours(frame),
        )
    return rules


def _classless(rules: Mapping[str, Any]) -> Iterator[Problem]:
    """Facilities of no class that the standard has a radius for: they serve nobody."""
    for kind, rule in rules.items():
        count = int((rule.radii_m == 0).sum())
        if count:
            yield Problem.of("class_without_radius", kind, count=count, total=len(rule.radii_m))


def _settings(study: StudyFile) -> Any:
    """The settings of the computation: the study's own where it has them, else as they ship."""
    from ..geo.study import Settings

    known = {item.name for item in fields(Settings)}
    own = {key: value for key, value in study.settings.items() if key in known}
    return Settings(**{"year": study.year, **own})


def export(
    run: Run,
    folder: Path,
    outputs: Iterable[str],
    labels: Mapping[str, str],
    progress: Optional[Progress] = None,
    basemap: Optional[Basemap] = None,
) -> tuple[Path, ...]:
    """Write the workspace and the wanted products that need no QGIS (all but project and print) into ``folder``.

    The workspace is what the others are shown from: it is written unless the one there is of this very run.
    """
    from .workspace import gpkg

    made = [folder / WORKSPACE]
    if not gpkg.holds(run, folder / WORKSPACE):
        gpkg.write(run, folder / WORKSPACE, part(progress, 0.0, 0.4))
    return (*made, *make(run, folder, outputs, labels, part(progress, 0.4, 1.0), basemap))


def make(
    run: Run,
    folder: Path,
    products: Iterable[str],
    labels: Mapping[str, str],
    progress: Optional[Progress] = None,
    basemap: Optional[Basemap] = None,
) -> tuple[Path, ...]:
    """Write those of the products that need no QGIS into ``folder``."""
    from .export import document, webpage, workbook
    from .export.geodata import options, writing

    wanted, made = set(products), list[Path]()
    if "geojson" in wanted:
        chosen = options.from_json(run.study.geojson)
        made.extend(writing.write(run, folder / GEOJSON, labels, chosen, part(progress, 0.0, 0.5)).paths)
    if "webpage" in wanted:
        report(progress, 0.5, "write_webpage")
        made.append(webpage.write(run, folder / WEBPAGE, labels, basemap=basemap))
    if "workbook" in wanted:
        report(progress, 0.7, "write_workbook")
        made.append(workbook.write(run, folder / WORKBOOK, labels))
    if "document" in wanted:
        report(progress, 0.85, "write_document")
        made.append(document.write(run, folder / document.file_name(), labels))
    report(progress, 1.0, "export")
    return tuple(made)


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
    write_text(target, text + "\n")
    return target


def finish(run: Run, staging: Staging) -> tuple[Path, ...]:
    """Write the summary and move all products into place; GeoJSON of layers that are no more goes with the old run."""
    return staging.commit(sum_up(run, staging))


def sum_up(run: Run, staging: Staging) -> list[str]:
    """Write the summary, as the last thing before the commit; give what of the old run goes with it."""
    staging.settle()
    write_summary(run, staging.folder)
    return superseded(staging)


def superseded(staging: Staging) -> list[str]:
    """GeoJSON files that the summary of an earlier run lists, that are unchanged since, and that this run lacks."""
    if not (staging.folder / GEOJSON).is_dir():
        return []
    return [
        name
        for name, digest in listed(staging.out).items()
        if Path(name).parent == Path(GEOJSON)
        and (staging.out / name).is_file()
        and not (staging.folder / name).exists()
        and sha256(staging.out / name) == digest
    ]
