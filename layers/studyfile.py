"""The study file: what a run reads, by which standards it measures, and what it makes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Optional

from . import decisions, jsonfile, kinds, ownkinds, ownstandards, scenarios, schemacheck, whatifs
from .kinds import RESOURCES
from .wholefile import write_text

VERSION = 1
OUTPUTS = ("project", "print", "geojson", "webpage", "workbook", "document")


@dataclass(frozen=True)
class Source:
    """One file, or one layer or sheet of it. All but ``path`` may be left to recognition."""

    path: str
    kind: Optional[str] = None
    layer: Optional[str] = None
    sheet: Optional[str] = None
    encoding: Optional[str] = None
    crs: Optional[str] = None
    datum: Optional[str] = None
    header_row: Optional[int] = None
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    where: Mapping[str, Any] = field(default_factory=dict)
    geometry: Optional[str] = None
    hidden_rows: Optional[str] = None
    personal: tuple[str, ...] = ()
    transform: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Placement:
    """Where a row without coordinates was put: ``key`` as in ``placing``, WGS 84, by ``hand`` or ``address``."""

    kind: str
    key: str
    lon: float
    lat: float
    by: str = "hand"
    score: float = 1.0


@dataclass(frozen=True)
class Standards:
    """The standards profile, the changes to its rules, and further radii to report per kind.

    ``own`` are profiles of the study's own, as JSON (see ``ownstandards``).
    """

    profile: str = "china"
    changes: tuple[Mapping[str, Any], ...] = ()
    radii_m: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    own: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class StudyFile:
    """A study. ``folder`` is where its relative paths start; texts are per language (``en``, ``zh``).

    ``kinds`` are its own kinds of facilities, as JSON (see ``ownkinds``); ``placements`` where rows without
    coordinates were put, also when their file comes again; ``comparisons`` the scenarios (before, after) to compare,
    if not those that every study has; ``whatifs`` what was tried out on the map; ``decisions`` what was decided about
    proposed sites; ``tasks`` how many of a kind were to be built in a year; ``geojson`` what is published and how (see
    ``export/geodata/options.py``); ``paper`` what the unit puts on printed sheets; ``basemap`` which map from the
    network lies below all (see ``basemaps``).
    """

    title: Mapping[str, str]
    district: Mapping[str, str]
    sources: tuple[Source, ...]
    unit: Mapping[str, str] = field(default_factory=dict)
    notice: Mapping[str, str] = field(default_factory=dict)
    data_date: str = ""
    period: Optional[tuple[str, str]] = None
    year: Optional[int] = None
    language: Optional[str] = None
    measuring_crs: Optional[str] = None
    standards: Standards = field(default_factory=Standards)
    settings: Mapping[str, Any] = field(default_factory=dict)
    outputs: tuple[str, ...] = OUTPUTS
    kinds: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    workspace: Optional[str] = None
    placements: tuple[Placement, ...] = ()
    scenarios: tuple[scenarios.Scenario, ...] = ()
    comparisons: tuple[tuple[str, str], ...] = ()
    whatifs: tuple[whatifs.Whatif, ...] = ()
    decisions: tuple[decisions.Decision, ...] = ()
    tasks: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    geojson: Mapping[str, Any] = field(default_factory=dict)
    paper: Mapping[str, Any] = field(default_factory=dict)
    basemap: Optional[str] = None
    folder: Path = field(default_factory=Path)

    def path_of(self, source: Source) -> Path:
        """Give the file of a source."""
        return self.folder / Path(source.path)


def read(path: Path) -> StudyFile:
    """Read a study file; ``Refused`` with every place that is wrong."""
    data, where = jsonfile.read(Path(path))
    return from_json(data, Path(path).resolve().parent, str(path), where)


def from_json(data: Any, folder: Path = Path(), path: str = "", where: Mapping[str, int] = {}) -> StudyFile:
    """Build the study from its JSON, and make its own kinds known; relative paths start at ``folder``.

    ``where`` gives the line of each place, if they are known.
    """
    _check(data, path, where)
    period = data.get("period")
    return StudyFile(
        title=_texts(data["title"]),
        district=_texts(data["district"]),
        sources=tuple(_source(entry) for entry in data.get("sources", ())),
        unit=_texts(data.get("unit", {})),
        notice=_texts(data.get("notice", {})),
        data_date=data.get("data_date", ""),
        period=(period["from"], period["to"]) if period else None,
        year=data.get("year"),
        language=data.get("language"),
        measuring_crs=data.get("measuring_crs"),
        standards=_standards(data.get("standards", {})),
        settings=data.get("settings", {}),
        outputs=tuple(data.get("outputs", OUTPUTS)),
        kinds=data.get("kinds", {}),
        workspace=data.get("workspace"),
        placements=tuple(Placement(**entry) for entry in data.get("placements", ())),
        scenarios=tuple(scenarios.from_json(entry, _texts(entry["name"])) for entry in data.get("scenarios", ())),
        comparisons=tuple((before, after) for before, after in data.get("comparisons", ())),
        whatifs=tuple(whatifs.from_json(entry) for entry in data.get("whatifs", ())),
        decisions=tuple(decisions.from_json(entry) for entry in data.get("decisions", ())),
        tasks=data.get("tasks", {}),
        geojson=data.get("geojson", {}),
        paper=data.get("paper", {}),
        basemap=data.get("basemap"),
        folder=Path(folder),
    )


def _check(data: Any, path: str, where: Mapping[str, int]) -> None:
    """Refuse what is wrong; the study's own kinds become known on the way, for its standards name them."""
    jsonfile.refuse(schemacheck.findings(data, schema()), path, where)
    own = data.get("kinds", {})
    found = [*_inputs(data), *_dates(data), *ownkinds.findings(own), *_unknown_kinds(data), *scenarios.findings(data)]
    jsonfile.refuse(found, path, where)
    kinds.register(own)
    jsonfile.refuse(_profiles(data.get("standards", {})), path, where)


def _standards(entry: Mapping[str, Any]) -> Standards:
    return Standards(
        entry.get("profile", "china"),
        tuple(entry.get("changes", ())),
        {kind: tuple(radii) for kind, radii in entry.get("radii_m", {}).items()},
        entry.get("own", {}),
    )


def _source(entry: Mapping[str, Any]) -> Source:
    return Source(**{**entry, "personal": tuple(entry.get("personal", ()))})


def source_json(source: Source) -> dict[str, Any]:
    """Give the entry of a source in a study file; what is left at its default is left out."""
    entry = {**vars(source), "personal": list(source.personal)}
    return {key: value for key, value in entry.items() if value}


def _standards_json(standards: Standards) -> dict[str, Any]:
    members = {
        "profile": standards.profile,
        "changes": [dict(change) for change in standards.changes],
        "radii_m": {kind: list(radii) for kind, radii in standards.radii_m.items()},
        "own": {key: dict(entry) for key, entry in standards.own.items()},
    }
    return {key: value for key, value in members.items() if value}


def to_json(study: StudyFile) -> dict[str, Any]:
    """Give the study as JSON; what is left at its default is left out."""
    data: dict[str, Any] = {"civicgrid_study": VERSION, "title": _as_text(study.title)}
    data["district"] = _as_text(study.district)
    optional = {
        "unit": _as_text(study.unit),
        "notice": _as_text(study.notice),
        "data_date": study.data_date,
        "period": {"from": study.period[0], "to": study.period[1]} if study.period else None,
        "year": study.year,
        "language": study.language,
        "measuring_crs": study.measuring_crs,
        "workspace": study.workspace,
        "basemap": study.basemap,
        "sources": [source_json(source) for source in study.sources],
    }
    data.update({key: value for key, value in optional.items() if value})
    data["standards"] = _standards_json(study.standards)
    members = {
        "kinds": {key: dict(entry) for key, entry in study.kinds.items()},
        "placements": [dict(vars(one)) for one in study.placements],
        "scenarios": [scenarios.to_json(one) for one in study.scenarios],
        "whatifs": [whatifs.to_json(one) for one in study.whatifs],
        "decisions": [decisions.to_json(one) for one in study.decisions],
        "tasks": {kind: dict(tasks) for kind, tasks in study.tasks.items()},
        "comparisons": [list(pair) for pair in study.comparisons],
        "geojson": dict(study.geojson),
        "paper": dict(study.paper),
        "settings": dict(study.settings),
    }
    data.update({key: value for key, value in members.items() if value})
    if study.outputs != OUTPUTS:
        data["outputs"] = list(study.outputs)
    return data


def write(study: StudyFile, path: Path) -> None:
    """Write the study file; source paths are left as they stand (see ``StudyFile.folder``)."""
    text = json.dumps(to_json(study), ensure_ascii=False, indent=2) + "\n"
    write_text(Path(path), text)


def schema() -> Mapping[str, Any]:
    """Give the JSON Schema of study files."""
    data: Mapping[str, Any] = json.loads((RESOURCES / "schemas" / "study.schema.json").read_text(encoding="utf-8"))
    return data


def _unknown_kinds(data: Mapping[str, Any]) -> Iterator[schemacheck.Finding]:
    """Sources, and radii, of own kinds that nobody defined."""
    known = {*data.get("kinds", {}), *kinds.kinds()}
    used = {f"sources[{number}].kind": source.get("kind") for number, source in enumerate(data.get("sources", ()))}
    used.update({f"standards.radii_m.{key}": key for key in data.get("standards", {}).get("radii_m", {})})
    used.update({f"tasks.{key}": key for key in data.get("tasks", {})})
    wanted = enumerate(data.get("settings", {}).get("siting_kinds", ()))
    used.update({f"settings.siting_kinds[{place}]": kind for place, kind in wanted})
    used.update({f"settings.answers.{key}": key for key in data.get("settings", {}).get("answers", {})})
    for number, entry in enumerate(data.get("scenarios", ())):
        gone = enumerate(entry.get("without", ()))
        used.update({f"scenarios[{number}].without[{place}].kind": one["kind"] for place, one in gone})
    used.update({f"decisions[{number}].kind": one["kind"] for number, one in enumerate(data.get("decisions", ()))})
    for place, kind in used.items():
        if kind is not None and kind not in known:
            allowed = ", ".join(data.get("kinds", {})) or "kinds"
            params = {"found": kind, "allowed": allowed, "nearest": ""}
            yield schemacheck.Finding("study_wrong_value", place, params)


def _profiles(standards: Mapping[str, Any]) -> Iterator[schemacheck.Finding]:
    """Own profiles that are wrong, and the choice of one that is not there."""
    own, chosen = standards.get("own", {}), standards.get("profile", "")
    for key, entry in own.items():
        yield from ownstandards.findings(entry, f"standards.own.{key}")
    if chosen.startswith(ownstandards.PREFIX) and chosen not in own:
        params = {"found": chosen, "allowed": ", ".join(own) or "standards.own", "nearest": ""}
        yield schemacheck.Finding("study_wrong_value", "standards.profile", params)


def _inputs(data: Mapping[str, Any]) -> Iterator[schemacheck.Finding]:
    """A study that names neither files nor a workspace."""
    if not data.get("sources") and not data.get("workspace"):
        yield schemacheck.Finding("study_missing_key", "", {"key": "sources"})


def _dates(data: Mapping[str, Any]) -> Iterator[schemacheck.Finding]:
    """Days that the calendar doesn't have, and a period that ends before it begins."""
    period = data.get("period", {})
    days = {"data_date": data.get("data_date"), "period.from": period.get("from"), "period.to": period.get("to")}
    for place, day in days.items():
        try:
            date.fromisoformat(day or "2000-01-01")
        except ValueError:
            params = {"found": day, "allowed": "YYYY-MM-DD", "nearest": ""}
            yield schemacheck.Finding("study_wrong_value", place, params)
    if period and period["from"] > period["to"]:
        allowed = f"≥ {period['from']}"
        yield schemacheck.Finding(
            "study_wrong_value", "period.to", {"found": period["to"], "allowed": allowed, "nearest": ""}
        )


def _texts(value: Any) -> Mapping[str, str]:
    return {"en": value, "zh": value} if isinstance(value, str) else dict(value)


def _as_text(texts: Mapping[str, str]) -> Any:
    """One text if it is the same in both languages."""
    return texts["zh"] if set(texts) == {"en", "zh"} and texts["en"] == texts["zh"] else dict(texts)
