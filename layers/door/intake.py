"""One table or layer as it stands in a file becomes typed rows of one kind, with places still in their own CRS."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ...geo import columns as col
from ..checks import personal
from ..checks import shapes as shape_checks
from ..checks.found import SHOWN
from ..kinds import Field, Kind, kinds
from ..problems import Problem, Refused
from ..recognise import headers, origin, reading
from ..recognise import kind as kind_of
from ..sources.raw import Raw, row_text
from ..studyfile import Source
from ..values import without_place
from . import positions
from .mended import whence

_TOTALS = frozenset(["合计", "总计", "小计", "合計", "總計", "total", "sum"])
_NOTES = ("注", "备注", "说明", "備註", "填表", "制表", "数据来源", "note", "Note", "source", "Source")


@dataclass
class Intake:
    """Rows of one kind out of one source, being worked on.

    ``table`` has our columns and no geometry; ``x``/``y`` or ``shapes`` are in ``crs`` (None: not known yet; until
    then ``others`` are rows known to be in another system, in its numbers);
    ``private`` are the columns with personal data, ``hidden`` those of them that nobody has asked for;
    ``reasons`` holds the code by which a row is rejected, None while it is used. All have the raw table's length.
    """

    source: Source
    file: str
    kind: Kind
    raw: Raw
    table: pd.DataFrame
    reasons: NDArray[np.object_]
    crs: Optional[str] = None
    x: Any = None
    y: Any = None
    shapes: Any = None
    others: dict[str, Any] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    decisions: dict[str, Any] = field(default_factory=dict)

    @property
    def used(self) -> NDArray[np.bool_]:
        """Rows that nothing has rejected so far."""
        return np.asarray(pd.isna(self.reasons), bool)

    def reject(self, rows: Any, reason: str) -> None:
        """Reject rows (a mask) that are still used."""
        self.reasons[np.asarray(rows, bool) & self.used] = reason

    def say(self, code: str, rows: Any = None, **params: object) -> None:
        """Add a finding about rows (a mask over all rows), if there are any."""
        if rows is None:
            self.problems.append(Problem.of(code, self.file, (), **params))
        elif np.any(rows):
            numbers = self.raw.rows[np.asarray(rows, bool)]
            self.problems.append(Problem.of(code, self.file, map(int, numbers), count=len(numbers), **params))

    def texts(self, rows: Iterable[int]) -> list[str]:
        """Give the own text of rows, without personal data."""
        names = [name for name in self.raw.frame.columns if name not in self.private]
        masked = [name not in self.codes for name in names]
        rows = list(rows)
        part = self.raw.frame[names].iloc[rows].to_numpy(dtype=object)  # has its rows even without columns
        if self.raw.shapes is not None and origin.WKT not in names:
            names, masked = [*names, origin.WKT], [*masked, False]
            part = np.column_stack([part, shapely.to_wkt(self.raw.shapes[rows], rounding_precision=9)])
        return [
            row_text(
                names,
                [personal.mask(cell) if hide and isinstance(cell, str) else cell for cell, hide in zip(row, masked)],
            )
            for row in part
        ]


def take(raw: Raw, source: Source, file: str) -> Intake:
    """Recognise and read one raw table; ``Refused`` where its kind or places can't be told."""
    kind = kind_of_raw(raw, source, file)
    if kind is None:
        shown = ", ".join(list(raw.frame.columns)[:12])
        raise Refused(Problem.of("kind_unknown", _named(file, raw), headers=shown))
    raw = _where(raw, source, file)
    intake, found = _begun(raw, source, kind, file)
    if raw.shapes is None:
        intake.reject(_notes(raw), "note_row")
    _read_fields(intake, intake.decisions["columns"], found.position.get("time"))
    _read_personal(intake)
    about = whence(raw)
    if about:  # rows that were rejected out of another file keep to it
        intake.table = intake.table.assign(**{col.SOURCE_FILE: about[origin.FILE], col.SOURCE_ROW: about[origin.ROW]})
    positions.read(intake, found.position)
    return intake


def _begun(raw: Raw, source: Source, kind: Kind, file: str) -> tuple[Intake, headers.Match]:
    """Tell which column is which field, and which may not be read; no field is read yet."""
    origin_columns = headers.origin_columns(map(str, raw.frame.columns)).values()
    names = [str(name) for name in raw.frame.columns if name not in origin_columns]
    _chosen_exist(source, names, file)
    found = headers.match(names, kind, source.columns)
    by_header = filter(headers.is_personal, names)
    private = tuple(dict.fromkeys([*by_header, *_personal_columns(raw, found, kind), *source.personal]))
    fields = {key: header for key, header in found.fields.items() if header not in private}
    intake = Intake(
        source,
        _named(file, raw),
        kind,
        raw,
        pd.DataFrame(index=range(len(raw.rows))),
        np.full(len(raw.rows), None, dtype=object),
        hidden=tuple(name for name in private if name not in source.personal),
        private=private,
    )
    intake.codes = tuple(fields[key] for key in fields if kind.fields[key].type == "code")
    intake.problems.extend(raw.problems)
    intake.decisions.update(
        raw.decisions,
        kind=kind.key,
        kind_by="study" if source.kind else "recognised",
        columns=fields,
        columns_not_used=list(found.rest),
        headers=[name for name in names if name not in private],
    )
    return intake, found


def _read_personal(intake: Intake) -> None:
    """Leave out columns with personal data, but for those that a person has asked for by name."""
    if intake.hidden:
        intake.say("personal_left_out", columns=", ".join(intake.hidden))
        intake.decisions["personal_left_out"] = list(intake.hidden)
    asked = [name for name in intake.source.personal if name in intake.raw.frame.columns]
    if asked:
        read = {col.personal(name): reading.text(intake.raw.frame[name]).values for name in asked}
        intake.table = intake.table.assign(**read)
        intake.say("personal_read", columns=", ".join(asked))
        intake.decisions.update(personal_read=asked, personal_read_by="study")


def kind_of_raw(raw: Raw, source: Source, file: str) -> Optional[Kind]:
    """Give the kind that the study says, the file says, or name and headers say."""
    key = source.kind or raw.kind
    if key is None:
        shape = shape_checks.usual(raw.shapes) or None if raw.shapes is not None else None
        stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        key = kind_of.recognise([name for name in (raw.layer, stem) if name], list(raw.frame.columns), shape)
    return kinds()[key] if key else None


def _named(file: str, raw: Raw) -> str:
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return f"{file}: {raw.layer}" if raw.layer and raw.layer != stem else file


def _chosen_exist(source: Source, names: list[str], file: str) -> None:
    asked = [*source.columns.items(), *(("personal", header) for header in source.personal)]
    missing = [(key, header) for key, header in asked if header and header not in names]
    if missing:
        raise Refused(
            *(
                Problem.of("column_missing", file, field=key, header=header, headers=", ".join(names))
                for key, header in missing
            )
        )


def _where(raw: Raw, source: Source, file: str) -> Raw:
    """Keep the rows that the study asks for; the others are told, not rejected."""
    if not source.where:
        return raw
    keep = np.ones(len(raw.rows), bool)
    for header, wanted in source.where.items():
        if header not in raw.frame.columns:
            raise Refused(
                Problem.of(
                    "column_missing", file, field="where", header=header, headers=", ".join(map(str, raw.frame.columns))
                )
            )
        many = wanted if isinstance(wanted, (list, tuple)) else [wanted]
        keep &= np.isin(reading.text(raw.frame[header]).values.astype("str"), [str(one) for one in many])
    return Raw(
        raw.layer,
        raw.frame[keep].reset_index(drop=True),
        raw.rows[keep],
        None if raw.shapes is None else raw.shapes[keep],
        raw.crs,
        raw.kind,
        raw.lost,
        raw.problems,
        {**raw.decisions, "where": dict(source.where), "rows_not_asked_for": int((~keep).sum())},
    )


def _personal_columns(raw: Raw, found: headers.Match, kind: Kind) -> list[str]:
    """Columns that hold mobile or identity numbers whatever they are called; not those of numbers and places."""
    plain = {header for key, header in found.fields.items() if kind.fields[key].type != "text"}
    plain |= set(found.position.values())
    return [
        name
        for name in raw.frame.columns
        if name not in plain and name not in found.personal and personal.looks_personal(raw.frame[name], name)
    ]


def _notes(raw: Raw) -> Any:
    """Rows of a table that are no records: totals, and notes (below the last record, or that say they are one)."""
    width = raw.frame.shape[1]
    first = raw.frame.iloc[:, 0]
    total = first.isin([*_TOTALS, *(word.upper() for word in _TOTALS)]).to_numpy(bool)
    if width < 3:
        return total
    rest = np.zeros(len(raw.rows), bool)
    for number in range(1, width):
        cells = raw.frame.iloc[:, number].to_numpy(object)
        rest |= np.array([cell is not None and cell != "" and cell == cell for cell in cells], bool)  # noqa: PLR0124
        if rest.all():
            return total
    alone = ~rest & first.map(lambda cell: isinstance(cell, str) and cell != "").to_numpy(bool)
    below = np.arange(len(rest)) > (np.flatnonzero(rest)[-1] if rest.any() else -1)
    return total | (alone & (below | first.map(lambda cell: str(cell).startswith(_NOTES)).to_numpy(bool)))


def _read_fields(intake: Intake, fields: Mapping[str, str], time: Optional[str]) -> None:
    kind, frame = intake.kind, intake.raw.frame
    made: dict[str, Any] = {}
    for key, definition in kind.fields.items():
        if key in fields:
            made[key] = _read_field(intake, definition, fields[key], frame[time] if time and key == "filed" else None)
        elif definition.always or key in (col.ID, col.NAME):
            made[key] = _blank(definition, len(frame))
    if kind.role == "case":
        made.setdefault(col.NAME, np.full(len(frame), None, dtype=object))
    if "seats" in made and "seats_men" in made and "seats_women" in made:
        made["seats"] = np.where(np.isnan(made["seats"]), made["seats_men"] + made["seats_women"], made["seats"])
    table = pd.DataFrame(made)
    table[col.SOURCE_FILE] = without_place(intake.source.path)
    table[col.SOURCE_ROW] = intake.raw.rows
    intake.table = table


def _read_field(intake: Intake, definition: Field, header: str, times: Any) -> Any:
    column = intake.raw.frame[header]
    kind = definition.type
    if kind == "code":
        read = reading.codes(column)
    elif kind in ("number", "integer"):
        read = reading.numbers(column)
    elif kind == "year":
        read = reading.years(column)
    elif kind == "date":
        read = reading.dates(column, times)
    elif kind == "choice":
        read = reading.choices(column, definition, intake.source.values.get(definition.key, {}))
    else:
        read = reading.text(column)
    code = "ruined_codes" if kind == "code" else "unread_values"
    intake.say(code, read.unread & intake.used, field=definition.key)
    if read.empty_dates:
        intake.say("empty_dates", field=definition.key, count=read.empty_dates)
    if read.unknown:
        rows = np.isin(reading.text(column).values.astype(str), read.unknown)
        intake.say("unknown_values", rows & intake.used, field=definition.key, values=", ".join(read.unknown[:SHOWN]))
    values = read.values
    if kind == "text":
        values, touched = personal.masked(values)
        intake.say("personal_masked", touched & intake.used, field=definition.key)
    return values * headers.unit_factor(header, definition.unit) if kind == "number" else values


def _blank(definition: Field, count: int) -> Any:
    if definition.type in ("number", "integer", "year"):
        return np.full(count, np.nan)
    if definition.type == "date":
        return np.full(count, np.datetime64("NaT", "us"))
    return np.full(count, definition.default or None, dtype=object)


def rejections(intake: Intake) -> list[Problem]:
    """One finding for each reason by which rows of a source were rejected."""
    found = []
    for reason in dict.fromkeys(reason for reason in intake.reasons if reason is not None):
        rows = [int(row) for row in intake.raw.rows[intake.reasons == reason]]
        extra = {"wanted": ", ".join(intake.kind.geometry)} if reason == "wrong_geometry" else {}
        extra.update(intake.decisions.get("params", {}).get(reason, {}))
        found.append(Problem.of(reason, intake.file, rows, count=len(rows), **extra))
    for reason in dict.fromkeys(lost.reason for lost in intake.raw.lost):
        rows = [lost.row for lost in intake.raw.lost if lost.reason == reason]
        found.append(Problem.of(reason, intake.file, rows, count=len(rows)))
    return found
