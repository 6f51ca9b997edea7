"""All checks over the rows of a study, in their order; the frames are changed in place, the findings collected."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd
import shapely

from ...geo import columns as col
from ...geo.cases.guard import crowded_spots
from ..checks import codes, district, rows, shapes, tiling, values
from ..checks.found import SHOWN
from ..checks.limits import Limits
from ..checks.places import points
from ..kinds import kinds
from ..problems import Problem
from ..studyfile import StudyFile
from . import areas, joining
from .intake import Intake

_AREAS_APART = 2.0
"""An area that is so many times the polygon's, or its part, is in another unit or of something else."""


class Checker:
    """Runs the checks; ``problems`` and ``decisions`` hold what they found.

    Frames out of a workspace were checked when they came in and have no intake: nothing of them is rejected again,
    what does not belong to the study is ``left_out`` (count by kind and reason). ``quiet`` kinds are there for
    others to be compared with, and are not looked at.
    """

    def __init__(
        self, intakes: list[Intake], frames: dict[str, Any], study: StudyFile, quiet: Collection[str] = ()
    ) -> None:
        self.intakes = intakes
        self.quiet = frozenset(quiet)
        self.left_out: dict[str, dict[str, int]] = {}
        self.frames = frames
        self.period = study.period
        self.data_date = study.data_date
        self.limits = Limits.of(study)
        self.problems: list[Problem] = []
        self.decisions: dict[str, Any] = {}
        self.check_areas: Any = None

    def run(self) -> None:
        """Copies, ids, areas, the district, what refers to areas, and what only looks odd."""
        self._days()
        for kind in self._fresh():
            self._values(kind)
            self._copies(kind)
            self._ids(kind)
        waiting = self._among_layers()
        if waiting is not None:
            self.problems += joining.settle(waiting, self.frames, self.intakes)
        for kind, frame in self.frames.items():
            self.frames[kind] = frame[[name for name in frame.columns if not name.startswith("_")]]

    def settle(self) -> None:
        """Only what depends on other layers and on the study: for frames out of a workspace."""
        self._days()
        waiting = self._among_layers()
        if waiting is not None:
            self.frames[col.CASE_BY_AREA] = waiting

    def _among_layers(self) -> Any:
        """Check rows against the district, the areas and each other; give the cases that only name their area."""
        waiting = joining.take_out(self.frames)
        self._make_areas()
        self._place()
        self._areas_of_rows()
        self._odd()
        self._tiles()
        return waiting

    def _fresh(self) -> list[str]:
        return [kind for kind in self.frames if kind not in self.quiet]

    def _make_areas(self) -> None:
        made = areas.make_missing(self.frames)
        for kind, (base, count) in made.items():
            self.problems.append(Problem.of("layer_made", kind, source=base, count=count))
        self.decisions["layers_made"] = {kind: base for kind, (base, _count) in made.items()}

    def _reject(self, kind: str, mask: Any, reason: str) -> None:
        """Take rows out of a frame and mark them rejected at their source."""
        if not mask.any():
            return
        frame = self.frames[kind]
        if "_intake" in frame.columns:
            for number, part in frame[mask].groupby("_intake"):
                self.intakes[int(number)].reasons[part["_at"].to_numpy()] = reason
        else:
            self.left_out.setdefault(kind, {})[reason] = int(np.count_nonzero(mask))
        self.frames[kind] = frame[~mask].reset_index(drop=True)
        self.frames[kind].attrs["kind"] = kind

    def _say(self, code: str, kind: str, mask: Any, **params: object) -> None:
        """Add a finding per source about rows of a frame; one that was made from others has no rows of its own."""
        if kind in self.decisions.get("layers_made", {}):
            return
        told = self.frames[kind][mask]
        if "_intake" not in told:
            for file, part in told.groupby(col.SOURCE_FILE, sort=False):
                numbers, at = map(int, part[col.SOURCE_ROW]), points(part.geometry)
                self.problems.append(Problem.of(code, file, numbers, count=len(part), at=at, **params))
            return
        for number, part in told.groupby("_intake"):
            intake = self.intakes[int(number)]
            rows_of_file = map(int, intake.raw.rows[part["_at"].to_numpy()])
            self.problems.append(Problem.of(code, intake.file, rows_of_file, count=len(part), **params))

    def _days(self) -> None:
        """Only cases filed in the period of the study, both days included; undated ones stay and are said."""
        if self.period is None or "case" not in self._fresh():
            return
        filed = self.frames["case"]["filed"]
        start, end = pd.Timestamp(self.period[0]), pd.Timestamp(self.period[1]) + pd.Timedelta(days=1)
        undated = filed.isna().to_numpy()
        self._say("undated_cases", "case", undated)
        self._reject("case", ~undated & ~((filed >= start) & (filed < end)).to_numpy(), "outside_period")
        days = {"start": self.period[0], "end": self.period[1]}
        for intake in self.intakes:
            intake.decisions.setdefault("params", {})["outside_period"] = days

    def _values(self, kind: str) -> None:
        """What the values say that can't be; a number below nothing is taken for none."""
        found = [*values.findings(self.frames[kind], kinds()[kind], self.data_date)]
        if kind == "case":
            found.extend(values.classes(self.frames[kind], self.limits.case_classes))
        for code, mask, params in found:
            self._say(code, kind, mask, **params)
            if code == "negative_values":
                self.frames[kind].loc[mask, str(params["field"])] = np.nan

    def _copies(self, kind: str) -> None:
        copy, again = rows.duplicates(self.frames[kind], kinds()[kind].role)
        self._say("ids_repeated", kind, again & ~copy)
        self.frames[kind].loc[again & ~copy, col.ID] = None
        self._reject(kind, copy, "duplicate_row")

    def _ids(self, kind: str) -> None:
        """Make ids for rows that have none."""
        frame = self.frames[kind]
        none = frame[col.ID].isna().to_numpy()
        if not none.any():
            return
        prefix = kinds()[kind].prefix
        width = max(3, len(str(len(frame))))
        taken = set(frame[col.ID].dropna())
        free = (name for number in range(1, 2 * len(frame) + 1) if (name := f"{prefix}{number:0{width}d}") not in taken)
        ids = frame[col.ID].to_numpy(object).copy()
        ids[none] = [next(free) for _ in range(int(none.sum()))]
        frame[col.ID] = ids
        self._say("ids_made", kind, none)

    def _place(self) -> None:
        """Outside of the district, and too far outside."""
        outline = district.outline(self.frames)
        for kind in self._fresh():
            if kinds()[kind].role not in ("facility", "case"):
                continue
            shapes = self.frames[kind].geometry.to_numpy()
            away = np.zeros(len(shapes)) if outline is None else district.off_m(shapes, outline)
            self.frames[kind][col.OUTSIDE] = away > 0
            far = away > self.limits.off_m(kinds()[kind].role)
            self._note_far(kind, far, away)
            self._reject(kind, far, "far_off_district")
            self._say("outside_district", kind, self.frames[kind][col.OUTSIDE].to_numpy())

    def _note_far(self, kind: str, far: Any, away: Any) -> None:
        if "_intake" not in self.frames[kind].columns:
            return
        limit_km = self.limits.off_m(kinds()[kind].role) / 1000
        for number, part in self.frames[kind][far].groupby("_intake"):
            params = {"km": round(float(away[part.index].max()) / 1000, 1), "limit_km": limit_km}
            self.intakes[int(number)].decisions.setdefault("params", {})["far_off_district"] = params

    def _areas_of_rows(self) -> None:
        """Every row gets the ids of its street and community."""
        for kind, key in areas.references(self.frames):
            if kind in self.quiet:
                continue
            frame = self.frames[kind]
            ids, found = areas.place_in(frame, key, self.frames.get(key))
            if key == col.STREET and "community" in self.frames and col.COMMUNITY in frame.columns:
                ids = self._street_of_community(ids, frame)
            frame[key] = ids
            shown = ", ".join(sorted(found.unknown)[:SHOWN])
            self._say("area_unknown", kind, found.lost, field=key, values=shown)

    def _street_of_community(self, ids: Any, frame: Any) -> Any:
        """Where neither own word nor place tells the street, the community does."""
        left = pd.isna(ids)
        if left.any():
            communities = self.frames["community"]
            street = dict(zip(communities[col.ID], communities[col.STREET]))
            ids[left] = [street.get(one) for one in frame[col.COMMUNITY].to_numpy(object)[left]]
        return ids

    def _odd(self) -> None:
        for kind in self._fresh():
            definition, near_m = kinds()[kind], self.limits.near_m
            if definition.role == "facility":
                self._say("near_duplicates", kind, rows.near(self.frames[kind], near_m), metres=near_m)
            if definition.usual_area_m2:
                self._areas(kind, definition.usual_area_m2)
            elif "area_m2" in self.frames[kind].columns:
                self._areas(kind, (0.0, np.inf))
        if "case" in self._fresh() and len(self.frames["case"]):
            self._cases()

    def _areas(self, kind: str, usual: tuple[float, float]) -> None:
        """Areas that the table doesn't give, or gives far off, come from the polygon; unusual ones are said."""
        frame = self.frames[kind]
        size = shapely.area(frame.geometry.to_numpy())
        if col.AREA_M2 in frame:
            own = frame[col.AREA_M2].to_numpy(float)
            with np.errstate(invalid="ignore", divide="ignore"):
                apart = (size > 0) & (np.maximum(own / size, size / own) > _AREAS_APART)
            self._say("area_differs", kind, apart, times=_AREAS_APART)
            frame[col.AREA_M2] = size = np.where((np.isnan(own) | apart) & (size > 0), size, own)
        with np.errstate(invalid="ignore"):
            self._say("area_unusual", kind, (size < usual[0]) | (size > usual[1]), low=usual[0], high=usual[1])

    def _cases(self) -> None:
        frame = self.frames["case"]
        crowded, spots, largest = crowded_spots(frame.geometry.to_numpy())
        frame[col.CROWDED] = crowded
        if spots:
            at = points(frame.geometry[crowded].drop_duplicates())
            many = int(crowded.sum())
            self.problems.append(
                Problem.of("many_on_one_spot", "case", spots=spots, cases=many, largest=largest, at=at)
            )
        if "grid_cell" not in self.frames or frame["cell"].isna().all():
            return
        cells = self.frames["grid_cell"]
        compared, differs = areas.elsewhere(frame.geometry.to_numpy(), frame["cell"], cells)
        self._say("cell_differs", "case", differs, compared=int(compared.sum()))
        self.decisions["cases_in_another_cell"] = {"count": int(differs.sum()), "compared": int(compared.sum())}

    def _tiles(self) -> None:
        """Streets, communities and cells as a mosaic: overlaps, gaps, odd shapes, cells apart, codes of elsewhere."""
        if not set(self._fresh()) & set(district.DISTRICT_KINDS):
            return
        for kind in district.DISTRICT_KINDS:
            if kind in self.frames:
                for code, mask, params in shapes.odd(self.frames[kind].geometry, self.limits.sliver_m):
                    self._say(code, kind, mask, **params)
        if "grid_cell" in self.frames:
            self._cells(self.frames["grid_cell"])
        self.check_areas = tiling.check(self.frames, self.decisions["layers_made"], self.limits.check_min_m2)
        for (check, kind), part in self.check_areas.groupby([col.CHECK, col.KIND], sort=False):
            size = round(float(part[col.AREA_M2].sum()), 1)
            at = points(part.geometry)
            self.problems.append(Problem.of(f"{check}s_found", str(kind), count=len(part), area_m2=size, at=at))

    def _cells(self, cells: Any) -> None:
        """Whether cells have a community, hang together in it, and have codes that begin as its code does."""
        group = next((key for key in (col.COMMUNITY, col.STREET) if key in self.frames), None)
        if group is None:
            return
        self._say("cells_without_area", "grid_cell", cells[group].isna().to_numpy(), field=group)
        self._say("cells_apart", "grid_cell", tiling.apart(cells, group), field=group)
        there = [key for key in (col.COMMUNITY, col.STREET) if key in self.frames]
        lies_in = {key: areas.containing(cells.geometry, self.frames[key]) for key in there}
        for code, mask, params in codes.findings(cells, lies_in, self.limits.code_pattern):
            self._say(code, "grid_cell", mask, **params)
