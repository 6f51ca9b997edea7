"""The data door: every source of a study comes in, in one measuring CRS, with a full account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from ...geo import columns as col
from ...geo import crs as geo_crs
from ...geo.progress import Progress, part, report
from ..checks.places import located
from ..connections import Connect
from ..digest import sha256
from ..kinds import kinds
from ..problems import Problem, Refused
from ..run import REJECTED, SourceAccount
from ..sources.opening import open_source
from ..sources.raw import Raw
from ..studyfile import Source, StudyFile
from ..values import without_place
from . import datumcheck, joining, mended, placing, rowchecks, zones
from .intake import Intake, kind_of_raw, rejections, take

Digests = dict[tuple[str, Optional[str]], str]
"""Path and layer of a source → SHA-256 of its file."""


@dataclass(frozen=True)
class LoadedSource:
    """One kind out of one source: the frame, what was rejected, the account and the findings."""

    kind: str
    frame: gpd.GeoDataFrame
    rejected: pd.DataFrame
    account: SourceAccount
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Loaded:
    """All sources of a study: ``inputs`` by kind, in ``measuring_crs`` (as ``EPSG:4549``).

    ``rejected`` has the columns kind, path, layer, row, reason, text; ``decisions`` says how the measuring
    CRS was chosen and which layers were made from others; ``check_areas``: overlaps and gaps (``geo/columns/``).
    ``addresses``: rows of facilities without coordinates (``placing.COLUMNS``).
    """

    inputs: Mapping[str, gpd.GeoDataFrame]
    rejected: pd.DataFrame
    accounts: tuple[SourceAccount, ...]
    problems: tuple[Problem, ...]
    measuring_crs: str
    decisions: Mapping[str, Any] = field(default_factory=dict)
    check_areas: Any = None
    addresses: Optional[pd.DataFrame] = None


def load_source(
    source: Source, study: Optional[StudyFile] = None, *, connect: Optional[Connect] = None
) -> tuple[LoadedSource, ...]:
    """Read one source as it would come in alone: one result per kind found in it, in the measuring CRS."""
    base = study or StudyFile({}, {}, ())
    loaded = load_all(replace(base, sources=(source,)), connect=connect)
    accounts: dict[str, SourceAccount] = {}
    for account in loaded.accounts:
        accounts[account.kind] = _joined(accounts[account.kind], account) if account.kind in accounts else account
    return tuple(
        LoadedSource(
            kind,
            loaded.inputs[kind],
            loaded.rejected[loaded.rejected["kind"] == kind].reset_index(drop=True),
            account,
            loaded.problems,
        )
        for kind, account in accounts.items()
        if kind in loaded.inputs
    )


def _joined(one: SourceAccount, other: SourceAccount) -> SourceAccount:
    """The account of two layers of one file and kind."""
    return replace(
        one,
        layer=f"{one.layer}, {other.layer}",
        rows_read=one.rows_read + other.rows_read,
        rows_used=one.rows_used + other.rows_used,
        rows_rejected=one.rows_rejected + other.rows_rejected,
        reasons=dict(Counter(one.reasons) + Counter(other.reasons)),
    )


def load_all(
    study: StudyFile,
    progress: Optional[Progress] = None,
    *,
    connect: Optional[Connect] = None,
    known: Optional[Mapping[str, gpd.GeoDataFrame]] = None,
) -> Loaded:
    """Read, recognise and check every source; ``Refused`` with all reasons why the study can't be run.

    ``connect`` gives the connections to databases that sources name. ``known`` are layers that a workspace already
    has, by kind, in the measuring CRS of the study: what comes in is compared with them (district, areas, zones),
    and they are no part of the result.
    """
    intakes, problems, digests = _take_all(study, progress, connect)
    code, why = zones.settle(study, intakes, known or {})
    report(progress, 0.75, "load_checks")
    frames = _frames(intakes, code)
    datumcheck.examine(intakes, frames, known or {})
    joining.add_waiting(intakes, frames)
    fresh = {*frames, col.CASE_BY_AREA}
    frames.update({kind: frame.copy() for kind, frame in (known or {}).items() if kind not in fresh and kind != "case"})
    placed = placing.place(intakes, frames, study.placements, code)
    checker = rowchecks.Checker(intakes, frames, study, quiet=set(frames) - fresh)
    checker.run()
    report(progress, 0.95, "load_account")
    accounts = tuple(_account(intake, digests[intake.source.path, intake.source.layer]) for intake in intakes)
    of_files = (p for intake in intakes for p in (*intake.problems, *rejections(intake)))
    found = [*problems, *of_files, *checker.problems, *placed.problems]
    found = located(found, intakes, code)
    wanted = fresh if known else set(frames)
    order = (*kinds(), col.CASE_BY_AREA)
    inputs = {kind: frames[kind] for kind in order if kind in wanted and kind in frames and len(frames[kind])}
    if not inputs:
        raise Refused(Problem.of("nothing_placed"), *found)
    decisions = {"measuring_crs": code, "measuring_crs_by": why, **checker.decisions}
    report(progress, 1.0, "load_account")
    rejected = _rejected(intakes)
    return Loaded(inputs, rejected, accounts, tuple(found), code, decisions, checker.check_areas, placed.table)


def _take_all(
    study: StudyFile, progress: Optional[Progress], connect: Optional[Connect]
) -> tuple[list[Intake], list[Problem], Digests]:
    """Read all files; where some can't be used, refuse with the findings of all of them."""
    opened, digests, refusals = _open_all(study, progress, connect)
    intakes: list[Intake] = []
    problems: list[Problem] = []
    for source, one in zip(study.sources, mended.put_in_place(opened)):
        try:
            known = _wanted(one.raws, source)
            intakes.extend(take(raw, source, one.shown) for raw in known)
            left = [raw.layer for raw in one.raws if not any(raw is it for it in known)]
            if left and not known:
                raise Refused(Problem.of("kind_unknown", one.shown, headers=", ".join(left)))
            if left:
                problems.append(Problem.of("layer_not_used", one.shown, layers=", ".join(left)))
        except Refused as refused:
            refusals.extend(refused.problems)
    if refusals:
        raise Refused(*refusals)
    return intakes, problems, digests


def _open_all(
    study: StudyFile, progress: Optional[Progress], connect: Optional[Connect]
) -> tuple[list[mended.Opened], Digests, list[Problem]]:
    """Open the sources of a study, those that can't be opened without any table; and say why they can't."""
    opened: list[mended.Opened] = []
    digests: Digests = {}
    refusals: list[Problem] = []
    step = 0.7 / max(len(study.sources), 1)
    for number, source in enumerate(study.sources):
        report(progress, step * number, "load_read")
        path, place = study.path_of(source), (source.path, source.layer)
        raws: tuple[Raw, ...] = ()
        try:
            reading = part(progress, step * number, step * (number + 1))
            raws = open_source(path, source, connect=connect, progress=reading)
            if place not in digests:
                digests[place] = raws[0].digest or sha256(path)
        except Refused as refused:
            refusals.extend(refused.problems)
        opened.append(mended.Opened(without_place(source.path), raws, digests.get(place, "")))
    return opened, digests, refusals


def _wanted(raws: tuple[Raw, ...], source: Source) -> list[Raw]:
    """Of several layers: those whose kind is known, and is the one the study asks for if it asks for one."""
    if len(raws) == 1:
        return list(raws)
    found = [(raw, kind_of_raw(raw, replace(source, kind=None), without_place(source.path))) for raw in raws]
    known = [raw for raw, kind in found if kind is not None and source.kind in (None, kind.key)]
    return known or (list(raws) if source.kind else [])


def _frames(intakes: list[Intake], code: str) -> dict[str, Any]:
    """All used rows by kind, in the measuring CRS; ``_intake`` and ``_at`` say which row of which source."""
    parts: dict[str, list[Any]] = {}
    for number, intake in enumerate(intakes):
        shapes = _in_metres(intake, code)
        rows = np.flatnonzero(intake.used)
        frame = gpd.GeoDataFrame(intake.table.iloc[rows].reset_index(drop=True), geometry=shapes[rows], crs=code)
        frame["_intake"], frame["_at"] = number, rows
        if intake.kind.role == "case":
            frame["_same"] = _copies(intake, frame, rows) if frame[col.ID].isna().any() else False
        parts.setdefault(intake.kind.key, []).append(frame)
        intake.decisions["crs"] = geo_crs.name(intake.crs) if intake.crs else ""
    frames = {}
    for kind, many in parts.items():
        filled = [frame for frame in many if len(frame)] or many[:1]
        frames[kind] = (
            filled[0]
            if len(filled) == 1
            else gpd.GeoDataFrame(pd.concat(filled, ignore_index=True), geometry="geometry", crs=code)
        )
        frames[kind].attrs["kind"] = kind
    return frames


def _copies(intake: Intake, frame: Any, rows: Any) -> Any:
    """Rows like an earlier one in every cell and in place; only where a time of day makes two such cases unlikely."""
    own = intake.raw.frame.iloc[rows].reset_index(drop=True)
    points = shapely.centroid(frame.geometry.to_numpy())
    same = own.assign(_x=shapely.get_x(points), _y=shapely.get_y(points)).duplicated().to_numpy()
    return same & (frame["filed"] != frame["filed"].dt.normalize()).to_numpy() & frame["filed"].notna().to_numpy()


def _in_metres(intake: Intake, code: str) -> Any:
    """Shapes of all rows in the measuring CRS; rows whose place doesn't exist there are rejected."""
    shapes = np.full(len(intake.reasons), None, dtype=object)
    rows = np.flatnonzero(intake.used)
    if not len(rows) or intake.crs is None:
        return shapes
    same = _same(intake.crs, code)
    if intake.shapes is not None:
        own = intake.shapes[rows]
        if not same:
            own = _changed(own, intake.crs, code)
        shapes[rows] = own
        bounds = shapely.bounds(shapes[rows])
    else:
        x, y = intake.x[rows], intake.y[rows]
        if not same:
            x, y = geo_crs.transform(x, y, intake.crs, code)
        shapes[rows] = shapely.points(x, y)
        bounds = np.column_stack([x, y])
    wrong = np.zeros(len(shapes), bool)
    wrong[rows] = ~np.isfinite(bounds).all(axis=1)
    intake.reject(wrong, "impossible_coordinates")
    return shapes


def _changed(shapes: Any, source: str, target: str) -> Any:
    return shapely.transform(shapes, lambda xy: np.column_stack(geo_crs.transform(xy[:, 0], xy[:, 1], source, target)))


def _same(left: str, right: str) -> bool:
    try:
        return bool(CRS.from_user_input(left) == CRS.from_user_input(right))
    except CRSError:
        return False


def _account(intake: Intake, digest: str) -> SourceAccount:
    reasons = Counter(str(reason) for reason in intake.reasons if reason is not None)
    reasons.update(lost.reason for lost in intake.raw.lost)
    read = len(intake.reasons) + len(intake.raw.lost)
    used = int(intake.used.sum())
    decisions = {key: value for key, value in intake.decisions.items() if key != "params"}
    return SourceAccount(
        intake.kind.key,
        without_place(intake.source.path),
        intake.raw.layer,
        read,
        used,
        read - used,
        dict(reasons),
        decisions,
        digest,
    )


def _rejected(intakes: list[Intake]) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    for intake in intakes:
        at = np.flatnonzero(~intake.used)
        about = {"kind": intake.kind.key, "path": without_place(intake.source.path), "layer": intake.raw.layer}
        rows.extend(
            {**about, "row": int(intake.raw.rows[i]), "reason": str(intake.reasons[i]), "text": text}
            for i, text in zip(at, intake.texts(at))
        )
        rows.extend({**about, "row": lost.row, "reason": lost.reason, "text": lost.text} for lost in intake.raw.lost)
    return pd.DataFrame(rows, columns=list(REJECTED))
