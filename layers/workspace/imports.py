"""The rules of a workspace: what an import brings, what it changes, what stands by hand, what can be undone."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...geo import columns as col
from ...geo.progress import Progress, part, report
from ..door.load import Loaded
from ..door.settling import settle
from ..kinds import kinds
from ..problems import Problem, Refused
from ..run import REJECTED, SourceAccount
from ..studyfile import StudyFile
from ..values import plain_json
from . import accounts, decisionlog, store
from .store import BY_HAND, EDITED_AT, IMPORT_ID, Backend, Batch, Change, Import, Mode

CRS_SETTING = "measuring_crs"
ROWS, FINDINGS = "rejected_rows", "problems"
_MOVED_M = 0.01
_OWN = (IMPORT_ID, EDITED_AT)
_NOT_COMPARED = frozenset([*_OWN, col.ID, col.SOURCE_FILE, col.SOURCE_ROW, col.OUTSIDE, col.CROWDED, "geometry"])
"""Where a row stood, and what follows from other layers, is no change of the thing itself."""


class Store:
    """A workspace: one current import per kind, its history, and rows drawn or edited by hand."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        self._sweep()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or connection."""
        self.backend.close()

    # -- what there is

    @property
    def crs(self) -> Optional[str]:
        """The CRS of all rows; None while the workspace is empty."""
        found = self.backend.settings().get(CRS_SETTING)
        return str(found) if found else None

    def history(self) -> tuple[Import, ...]:
        """Every import, oldest first."""
        return self.backend.imports()

    def current(self) -> dict[str, Import]:
        """The current import of each kind."""
        return {one.kind: one for one in self.history() if one.state == "current"}

    def kinds(self) -> tuple[str, ...]:
        """The kinds that have rows, in the order of the registry."""
        there = set(self.backend.tables())
        return tuple(kind for kind in kinds() if kind in there and len(self.frame(kind)))

    def frame(self, kind: str) -> gpd.GeoDataFrame:
        """The rows of a kind, as the steps want them; empty where there are none."""
        rows = self.rows(kind)
        return rows.drop(columns=[name for name in _OWN if name in rows.columns])

    def stamps(self) -> dict[str, str]:
        """A word per kind that changes whenever its rows do, by an import or by editing; one for decisions."""
        there = set(self.backend.tables())
        current = {kind: one.import_id for kind, one in self.current().items()}
        stamps = {kind: f"{current.get(kind, '')} {self.backend.stamp(kind)}" for kind in kinds() if kind in there}
        decided = decisionlog.read(self.backend)
        return {**stamps, **({col.DECISION: str(len(decided))} if decided else {})}

    # -- imports

    def commit(
        self, batches: Sequence[Batch], mode: Mode, who: str = "", progress: Optional[Progress] = None
    ) -> tuple[Change, ...]:
        """Bring rows in: all batches or none.

        ``replace``: the file is all there is of its kind; ``append``: rows of the same id are replaced, others stay.
        Rows edited or drawn by hand stay as they are in both. ``Refused`` where it can't be written, or where
        somebody else brought the same kind in meanwhile.
        """
        made = []
        with self.backend.writing():
            before = self.current()
            for number, batch in enumerate(batches):
                share = part(progress, number / len(batches), (number + 1) / len(batches))
                made.append(self._write(batch, mode, who, share))
            crs = self.crs or str(batches[0].frame.crs.to_string())
            superseded = [before[batch.kind].import_id for batch in batches if batch.kind in before]
            report(progress, 0.99, "import_commit")  # the last moment to cancel
            self.backend.seal([line for line, _change in made], superseded, {CRS_SETTING: crs})
        report(progress, 1.0, "import_commit")
        return tuple(change for _line, change in made)

    def undo(self, kind: str) -> Optional[Import]:
        """Take the last import of a kind back; gives the one that is current again, None where there is none.

        Rows edited by hand since stay as they are. Only one import can be taken back: the rows of those before the
        last two are no longer kept. ``Refused`` where there is nothing (more) to take back.
        """
        with self.backend.writing():
            lines = [one for one in self.history() if one.kind == kind]
            if not lines or lines[-1].state != "current":
                raise Refused(Problem.of("nothing_to_undo", kind, path=self.backend.name))
            last = lines[-1]
            earlier = next((one for one in reversed(lines) if one.state == "superseded"), None)
            again = self._with_edits(kind, last, earlier)
            self.backend.seal([replace(last, state="undone"), *([again] if again else [])], [], {})
        return again

    def _with_edits(self, kind: str, last: Import, earlier: Optional[Import]) -> Optional[Import]:
        """Make the earlier import current, with the rows that were edited in the last one."""
        rows = self.backend.read(kind, [last.import_id])
        edited = rows[rows[EDITED_AT].notna()]
        if earlier is None:
            if len(edited):
                self.backend.append(kind, edited.assign(**{IMPORT_ID: BY_HAND}))
            return None
        if edited.empty:
            return replace(earlier, state="current")
        before = self.backend.read(kind, [earlier.import_id])
        again = replace(earlier, import_id=uuid.uuid4().hex, state="current")
        both = pd.concat([before[~before[col.ID].isin(edited[col.ID])], edited], ignore_index=True)
        self.backend.append(kind, both.assign(**{IMPORT_ID: again.import_id}))
        for table in (ROWS, FINDINGS):
            notes = self.notes(table, earlier.import_id)
            if len(notes):
                self.backend.append(table, notes.assign(**{IMPORT_ID: again.import_id}))
        return again

    def rejected(self, import_id: Optional[str] = None) -> pd.DataFrame:
        """The rows that the current imports (or one of them) could not use."""
        table = self.notes(ROWS, import_id)
        return table[list(REJECTED)] if len(table) else pd.DataFrame(columns=list(REJECTED))

    def problems(self, import_id: Optional[str] = None) -> tuple[Problem, ...]:
        """What was found in the files of the current imports (or of one of them)."""
        rows = self.notes(FINDINGS, import_id).to_dict("records")
        return tuple(store.problem_of({str(key): value for key, value in row.items()}) for row in rows)

    # -- a study of it

    def load(self, study: StudyFile, progress: Optional[Progress] = None) -> Loaded:
        """Give what a study computes with, as ``load.load_all`` gives it for files."""
        report(progress, 0.0, "load_read")
        current = self.current()
        there = self.kinds()
        frames = {}
        for number, kind in enumerate(there):
            report(progress, 0.7 * number / len(there), "load_read")
            frames[kind] = self.frame(kind)
        if not frames or self.crs is None:
            raise Refused(Problem.of("workspace_empty", path=self.backend.name))
        settled = settle(frames, study)
        read = tuple(one for kind in there if kind in current for one in accounts.of_import(current[kind]))
        decisions = {
            "measuring_crs": self.crs,
            "measuring_crs_by": "workspace",
            "workspace": self.backend.name,
            "stamps": self.stamps(),
            **settled.decisions,
        }
        report(progress, 1.0, "load_account")
        found = (*self.problems(), *settled.problems)
        return Loaded(settled.inputs, self.rejected(), read, found, self.crs, decisions, settled.check_areas)

    # -- inside

    def rows(self, kind: str) -> gpd.GeoDataFrame:
        """Current rows and those drawn by hand, with our own columns, each id once."""
        if kind not in self.backend.tables():
            return gpd.GeoDataFrame({col.ID: [], IMPORT_ID: [], EDITED_AT: []}, geometry=[], crs=self.crs)
        current = self.current().get(kind)
        rows = self.backend.read(kind, [*([current.import_id] if current else []), BY_HAND])
        unnamed = rows[col.ID].isna() | (rows[col.ID] == "")
        if unnamed.any():  # drawn in QGIS without a number
            prefix = kinds()[kind].prefix if kind in kinds() else kind
            rows.loc[unnamed, col.ID] = [f"{prefix}-{number}" for number in range(1, int(unnamed.sum()) + 1)]
        rows[col.SOURCE_FILE] = rows[col.SOURCE_FILE].fillna("")
        rows[col.SOURCE_ROW] = rows[col.SOURCE_ROW].fillna(0).astype("int64")
        return rows.drop_duplicates(col.ID, keep="last").reset_index(drop=True)

    def _write(self, batch: Batch, mode: Mode, who: str, progress: Optional[Progress]) -> tuple[Import, Change]:
        """Write a batch under an id of its own; nobody sees it before it is sealed."""
        if self.crs is not None and not batch.frame.crs.equals(self.crs):
            raise Refused(Problem.of("workspace_crs", path=self.backend.name, crs=str(self.crs)))
        import_id, earlier = uuid.uuid4().hex, self.current().get(batch.kind)
        if mode == "append" and earlier is not None:
            known = self.rejected(earlier.import_id), self.problems(earlier.import_id)
            batch = accounts.added(batch, earlier, *known)
        report(progress, 0.0, "import_compare")
        old = self.rows(batch.kind)
        change, rows = merged(import_id, batch, old, mode)
        report(progress, 0.3, "import_write")
        self.backend.append(batch.kind, rows.assign(**{IMPORT_ID: import_id}), part(progress, 0.3, 0.9))
        if len(batch.rejected):
            self.backend.append(ROWS, batch.rejected.assign(**{IMPORT_ID: import_id}))
        if batch.problems:
            found = pd.DataFrame([store.problem_row(problem) for problem in batch.problems])
            self.backend.append(FINDINGS, found.assign(**{IMPORT_ID: import_id}))
        return _line(change, batch, mode, who), change

    def notes(self, table: str, import_id: Optional[str] = None) -> pd.DataFrame:
        """Rows of a plain table that belong to the current imports."""
        if table not in self.backend.tables():
            return pd.DataFrame()
        ids = [import_id] if import_id else [one.import_id for one in self.current().values()]
        return pd.DataFrame(self.backend.read(table, ids))

    def _sweep(self) -> None:
        """Remove what unfinished imports left, and imports that can no longer be undone."""
        lines = self.history()
        kept = {one.import_id for one in lines if one.state == "current"} | {BY_HAND}
        for kind in {one.kind for one in lines}:
            older = [one.import_id for one in lines if one.kind == kind and one.state == "superseded"]
            kept.update(older[-1:])
        known = set(kinds())
        for table in self.backend.tables():
            if table in known or table in (ROWS, FINDINGS):
                gone = [one for one in self.backend.import_ids(table) if one not in kept]
                if gone:
                    self.backend.delete(table, gone)


def batches_of(loaded: Loaded, study: StudyFile) -> list[Batch]:
    """Give what was loaded as batches, one per kind; layers made out of others are none."""
    grouped: dict[str, list[SourceAccount]] = {}
    for account in loaded.accounts:
        grouped.setdefault(account.kind, []).append(account)
    sources = {source.path: source for source in study.sources}
    made = []
    for kind, of_kind in grouped.items():
        if kind not in loaded.inputs and not (kind == "case" and col.CASE_BY_AREA in loaded.inputs):
            continue
        found = [
            one for one in loaded.problems if one.layer == kind or any(one.layer.startswith(a.path) for a in of_kind)
        ]
        source = next((vars(one) for path, one in sources.items() if path.endswith(of_kind[0].path)), {})
        made.append(
            Batch(
                kind,
                _rows_of(loaded, kind),
                accounts.summed(of_kind),
                loaded.rejected[loaded.rejected["kind"] == kind],
                tuple(found),
                {key: value for key, value in source.items() if value},
            )
        )
    return made


def _rows_of(loaded: Loaded, kind: str) -> gpd.GeoDataFrame:
    """The rows of a kind; of cases also those that belong to an area and have no place."""
    frames = [
        loaded.inputs[name] for name in (kind, *([col.CASE_BY_AREA] if kind == "case" else [])) if name in loaded.inputs
    ]
    rows = pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=loaded.measuring_crs)


def merged(import_id: str, batch: Batch, old: gpd.GeoDataFrame, mode: Mode) -> tuple[Change, gpd.GeoDataFrame]:
    """Give what a batch changes in the rows there are, and the rows of the new import.

    Ids are unique on both sides. A row edited by hand wins over the file; one drawn by hand stays where it is.
    """
    new = batch.frame.reset_index(drop=True)
    drawn = (old[IMPORT_ID] == BY_HAND).to_numpy(bool)
    edited = old[EDITED_AT].notna().to_numpy(bool) & ~drawn
    hand = set(old.loc[edited | drawn, col.ID])
    fresh = new[~new[col.ID].isin(hand)]
    at = pd.Index(fresh[col.ID]).get_indexer(pd.Index(old[col.ID]))
    both = np.flatnonzero((at >= 0) & ~edited & ~drawn)
    fields = _differences(old.iloc[both], fresh.iloc[at[both]])
    stays = np.flatnonzero((at < 0) & ~edited & ~drawn)
    keep = old.iloc[np.flatnonzero(edited) if mode == "replace" else np.sort(np.r_[stays, np.flatnonzero(edited)])]
    rows = pd.concat([fresh, keep], ignore_index=True) if len(keep) else fresh
    change = Change(
        import_id,
        batch.kind,
        tuple(fresh.loc[~fresh[col.ID].isin(old[col.ID]), col.ID]),
        tuple(fields.items()),
        tuple(old[col.ID].iloc[stays]) if mode == "replace" else (),
        len(both) - len(fields),
        tuple(old.loc[edited | drawn, col.ID]),
    )
    return change, gpd.GeoDataFrame(rows, geometry="geometry", crs=batch.frame.crs)


def _differences(old: gpd.GeoDataFrame, new: gpd.GeoDataFrame) -> dict[str, tuple[str, ...]]:
    """Give the fields in which rows of the same ids differ; ``geometry`` if one moved by more than a centimetre."""
    found: dict[int, list[str]] = {}
    compared = [name for name in new.columns if name in old.columns and name not in _NOT_COMPARED]
    for name in compared:
        for place in np.flatnonzero(_unlike(old[name], new[name])):
            found.setdefault(int(place), []).append(str(name))
    same = shapely.equals_exact(old.geometry.to_numpy(), new.geometry.to_numpy(), _MOVED_M)
    missing = shapely.is_missing(old.geometry.to_numpy()) & shapely.is_missing(new.geometry.to_numpy())
    for place in np.flatnonzero(~same & ~missing):
        found.setdefault(int(place), []).append("geometry")
    ids = new[col.ID].to_numpy(object)
    return {str(ids[place]): tuple(names) for place, names in sorted(found.items())}


def _unlike(old: pd.Series[Any], new: pd.Series[Any]) -> Any:
    """Where two columns differ; nothing and nothing are alike, and numbers as far as a file keeps them."""
    none = old.isna().to_numpy() & new.isna().to_numpy()
    if pd.api.types.is_numeric_dtype(old) and pd.api.types.is_numeric_dtype(new):
        left, right = (one.to_numpy(float, na_value=np.nan) for one in (old, new))
        return ~(none | np.isclose(left, right, rtol=1e-12, atol=1e-9))
    if pd.api.types.is_datetime64_any_dtype(new):
        before, after = (pd.to_datetime(one, errors="coerce").dt.floor("ms").to_numpy() for one in (old, new))
        return ~(none | (before == after))
    return ~(none | (old.astype("str").to_numpy() == new.astype("str").to_numpy()))


def _line(change: Change, batch: Batch, mode: Mode, who: str) -> Import:
    account = batch.account
    return Import(
        change.import_id,
        change.kind,
        mode,
        "current",
        datetime.now(timezone.utc).isoformat(timespec="milliseconds"),
        who,
        account.path,
        account.layer,
        account.sha256,
        account.rows_read,
        account.rows_used,
        account.rows_rejected,
        len(change.added),
        len(change.changed),
        len(change.gone),
        dict(account.reasons),
        plain_json(dict(account.decisions)),
        plain_json(dict(batch.source)),
    )
