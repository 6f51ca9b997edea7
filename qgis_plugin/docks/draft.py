"""The study while it is being put together: the study file's own document, and where it stands."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from .history import History

if TYPE_CHECKING:
    from ...layers.decisions import Decision
    from ...layers.studyfile import StudyFile

FIELDS = ("title", "district", "unit", "data_date", "language")


class Draft:
    """A document of ``resources/schemas/study.schema.json`` that a person edits.

    What the window does not know of it stays untouched. Paths are relative to ``folder``, or absolute while there is
    none.
    """

    def __init__(self, document: Mapping[str, Any], path: Optional[Path] = None) -> None:
        self.document: dict[str, Any] = copy.deepcopy(dict(document))
        self.path = path
        self._saved = copy.deepcopy(self._content())
        self.history = History(self._saved)

    @classmethod
    def new(cls, **fields: str) -> Draft:
        """Begin with no file; of ``FIELDS``, what is known already."""
        standards = {"profile": "china", "changes": []}
        known = {name: value for name, value in fields.items() if value}
        return cls({"civicgrid_study": 1, "title": "", **known, "standards": standards, "sources": []})

    @classmethod
    def open(cls, path: Path) -> Draft:
        """Read a study file; ``Refused`` where it is wrong, with the place and the remedy."""
        from ...layers import studyfile

        studyfile.read(path)
        return cls(json.loads(path.read_text(encoding="utf-8-sig")), path)

    @property
    def folder(self) -> Path:
        """The folder that relative paths start from."""
        return self.path.parent if self.path else Path()

    @property
    def sources(self) -> list[dict[str, Any]]:
        """The sources, to be read."""
        sources: list[dict[str, Any]] = self.document.setdefault("sources", [])
        return sources

    @property
    def workspace(self) -> str:
        """The workspace that the study computes from ('' if from its files)."""
        return str(self.document.get("workspace") or "")

    def study(self) -> StudyFile:
        """Give the study as the pipeline takes it; ``Refused`` where something is wrong."""
        from ...layers import studyfile

        document = self._content()
        document["kinds"] = self._kinds()
        document.setdefault("district", self.field("title") or "CivicGrid")
        document.setdefault("title", document["district"])
        return studyfile.from_json(document, self.folder)

    def save(self, path: Path) -> None:
        """Write the study file; from then on paths are relative to its place."""
        from ...layers import studyfile
        from ...layers.connections import is_reference

        before, place = copy.deepcopy(self.document), self.path
        for source in self.sources:
            if not is_reference(source["path"]):  # a database stands in no folder
                source["path"] = _relative((self.folder / source["path"]).absolute(), path.absolute().parent)
        if self.workspace_path is not None:
            self.document["workspace"] = _relative(self.workspace_path, path.absolute().parent)
        self.path = path
        try:
            studyfile.write(self.study(), path)
        except BaseException:
            self.document, self.path = before, place
            raise
        self._saved = copy.deepcopy(self._content())
        if place is None or path.parent != place.parent:
            self.history = History(self._saved)  # the paths of earlier states start from another folder

    # -- changes

    @property
    def changed(self) -> bool:
        """Whether it is otherwise than it was opened or last saved."""
        return self._content() != self._saved

    def undo(self) -> None:
        """Take the last change back."""
        self.document = self.history.undo()

    def redo(self) -> None:
        """Make it once more."""
        self.document = self.history.redo()

    def _note(self, field: str = "") -> None:
        self.history.keep(self._content(), field)

    def _content(self) -> dict[str, Any]:
        """Give the document without what is empty: to be asked for something changes nothing."""
        return {key: value for key, value in self.document.items() if value not in ("", None, [])}

    # -- fields

    def field(self, name: str, language: str = "en") -> str:
        """Give a field as text; of a text in two languages, the one asked for."""
        from ...layers.languages import text_in

        value = self.document.get(name) or ""
        return text_in(value, language) if isinstance(value, Mapping) else str(value)

    def set_field(self, name: str, value: Any) -> None:
        """Change a field; an empty one is left out of the file."""
        if value:
            self.document[name] = value
        else:
            self.document.pop(name, None)
        self._note(name)

    # -- sources

    def study_of(self, sources: Sequence[Mapping[str, Any]]) -> StudyFile:
        """Give the study as it would be with these sources alone."""
        alone = Draft({**self.document, "sources": list(sources)}, self.path)
        return alone.study()

    def add(self, sources: Iterable[Mapping[str, Any]]) -> int:
        """Add sources; one of the same layer and kind that is in already is replaced. Gives how many were."""
        replaced = 0
        for source in sources:
            same = [one for one in self.sources if self.part(one) == self.part(source)]
            replaced += len(same)
            self.document["sources"] = [*(one for one in self.sources if one not in same), dict(source)]
        self._note()
        return replaced

    def part(self, source: Mapping[str, Any]) -> tuple[Any, ...]:
        """Say what of which file a source is."""
        return (self.absolute(source), *(source.get(key) for key in ("kind", "layer", "sheet")))

    def remove(self, places: Iterable[int]) -> None:
        """Take sources out."""
        for place in sorted(set(places), reverse=True):
            del self.sources[place]
        self._note()

    def set_kind(self, place: int, kind: str) -> None:
        """Say what a source holds (empty: to be recognised); what was said of its columns goes with the old kind."""
        source = self.sources[place]
        if source.get("kind", "") == kind:
            return
        for key in ("kind", "columns", "values"):
            source.pop(key, None)
        if kind:
            source["kind"] = kind
        self._note()

    def follow_kinds(self, keys: Iterable[str]) -> None:
        """Take over own kinds that were changed; one that is no more goes out of the study too."""
        from ...layers.kinds import own

        kinds = self.document.get("kinds", {})
        for key in set(keys) & set(kinds):
            kinds[key] = own().get(key)
            if kinds[key] is None:
                del kinds[key]
        self._note()

    def _kinds(self) -> dict[str, Any]:
        """The own kinds the study's file holds: its own, those its files are of, all where rows may be of any."""
        from ...layers.kinds import own

        said = {source.get("kind") for source in self.sources}
        any_kind = None in said or "workspace" in self.document
        used = {key: entry for key, entry in own().items() if any_kind or key in said}
        return {**used, **self.document.get("kinds", {})}

    def absolute(self, source: Mapping[str, Any]) -> Path:
        """Give the full path of a source."""
        return (self.folder / str(source["path"])).absolute()

    # -- the workspace

    @property
    def workspace_path(self) -> Optional[Path]:
        """The GeoPackage that the study is computed from, if it is; None for files, and for a server."""
        reference = self.workspace
        return (self.folder / reference).absolute() if reference and not reference.startswith("postgis:") else None

    def keep(self, path: Path) -> None:
        """Compute from a workspace from now on; its files have come into it."""
        self.document["workspace"] = (
            _relative(path.absolute(), self.folder) if self.path else path.absolute().as_posix()
        )
        self.document.pop("sources", None)
        self._note()

    # -- rows without coordinates

    def place(self, entry: Mapping[str, Any]) -> Optional[dict[str, Any]]:
        """Put a row of a facility somewhere (a member of ``placements``); gives where it was put before."""
        before = self._take_placement(str(entry["kind"]), str(entry["key"]))
        self.document["placements"].append(dict(entry))
        self._note()
        return before

    def unplace(self, kind: str, key: str) -> Optional[dict[str, Any]]:
        """Forget where a row was put; gives where."""
        before = self._take_placement(kind, key)
        self._note()
        return before

    def _take_placement(self, kind: str, key: str) -> Optional[dict[str, Any]]:
        placements: list[dict[str, Any]] = self.document.get("placements", [])
        before = next((one for one in placements if (one["kind"], one["key"]) == (kind, key)), None)
        self.document["placements"] = [one for one in placements if one is not before]
        return before

    # -- what is tried out on the map

    @property
    def whatifs(self) -> list[dict[str, Any]]:
        """What was kept by name (members of ``whatifs``)."""
        return list(self.document.get("whatifs") or [])

    def set_whatif(self, entry: Mapping[str, Any]) -> None:
        """Keep what was tried out; another one of its name is replaced."""
        self.document["whatifs"] = [*(one for one in self.whatifs if one["name"] != entry["name"]), dict(entry)]
        self._note()

    def drop_whatif(self, name: str) -> None:
        """Forget what was kept by a name."""
        self.document["whatifs"] = [one for one in self.whatifs if one["name"] != name]
        self._note()

    # -- what is decided about sites

    def decide(self, decision: Decision) -> None:
        """Keep a decision, instead of an earlier one about the place; without a verdict only that one goes."""
        from ...layers.decisions import from_json, same_place, to_json

        entries = self.document.get("decisions") or []
        kept = [entry for entry in entries if not same_place(from_json(entry), decision)]
        self.document["decisions"] = [*kept, to_json(decision)] if decision.verdict else kept
        self._note()

    @property
    def scenario_ids(self) -> set[str]:
        """The ids of the study's scenarios."""
        return {str(one["id"]) for one in self.document.get("scenarios", ())}

    def plan(self, entry: Mapping[str, Any]) -> None:
        """Have a scenario computed and compared with today; another one of its name is replaced."""
        from ...layers.scenarios import BUILT_IN

        old = [one for one in self.document.get("scenarios", ()) if one["name"] == entry["name"]]
        kept = [one for one in self.document.get("scenarios", ()) if one not in old]
        gone = {one["id"] for one in old}
        pairs = self.document.get("comparisons") or [list(BUILT_IN)]
        pairs = [pair for pair in pairs if not gone & set(pair)]
        self.document["scenarios"] = [*kept, dict(entry)]
        self.document["comparisons"] = [*pairs, [BUILT_IN[0], entry["id"]]]
        self._note()

    # -- settings

    @property
    def settings(self) -> Mapping[str, Any]:
        """How the study is computed, where it says so."""
        return dict(self.document.get("settings") or {})

    def set_setting(self, key: str, value: Any) -> None:
        """Change a setting; None: as it ships."""
        changed = {**self.settings, key: value}
        self.document["settings"] = {name: one for name, one in changed.items() if one is not None}
        self._note(key)

    def set_basemap(self, code: str) -> None:
        """Keep which base map lies below the products; an empty code is none."""
        self.document.pop("basemap", None)
        if code:
            self.document["basemap"] = code
        self._note()

    def set_publishing(self, options: Mapping[str, Any]) -> None:
        """Change what is published as GeoJSON, and how."""
        self.document["geojson"] = dict(options)
        self._note()

    # -- standards

    @property
    def profile(self) -> str:
        """The key of the standards profile."""
        return str(self.document.get("standards", {}).get("profile") or "china")

    @property
    def changes(self) -> list[dict[str, Any]]:
        """The changes to the profile."""
        return list(self.document.get("standards", {}).get("changes") or [])

    @property
    def own_profiles(self) -> dict[str, Any]:
        """The profiles of its own that the study holds."""
        return dict(self.document.get("standards", {}).get("own") or {})

    def set_profile(self, key: str, own: Optional[Mapping[str, Any]] = None) -> None:
        """Choose a profile, an own one with its content; changes mean nothing where their rule is not."""
        changes = self.changes if key == self.profile else []
        if own is not None:
            rules = {rule["id"] for rule in own["rules"]}
            changes = [one for one in changes if one["id"] in rules or one["id"].startswith("own_")]
        self._standards(profile=key, changes=changes, own=None if own is None else {key: copy.deepcopy(dict(own))})

    def set_radius(self, rule: str, radius_m: float) -> None:
        """Change the radius of a rule for this study."""
        changes = self.changes
        for change in changes:
            if change.get("id") == rule:
                change["radius_m"] = radius_m
                break
        else:
            changes.append({"id": rule, "radius_m": radius_m})
        self._standards(changes=changes)

    def reset_radii(self) -> None:
        """Take back every changed radius; other changes stay."""
        kept = [{key: value for key, value in change.items() if key != "radius_m"} for change in self.changes]
        self._standards(changes=[change for change in kept if set(change) - {"id"}])

    def _standards(self, **values: Any) -> None:
        standards = {**self.document.get("standards", {}), **values}
        self.document["standards"] = {name: value for name, value in standards.items() if value is not None}
        self._note()


def _relative(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
