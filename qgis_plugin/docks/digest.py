"""What the results page shows of a run, as plain rows: taken from the frames once, off the main thread."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional

from ..language import joined

if TYPE_CHECKING:
    from ...layers.run import Run

Bounds = tuple[float, float, float, float]
MOST_ROWS = 2000  # of any list; the workbook holds them all


@dataclass(frozen=True)
class Figure:
    """One figure of the whole district; ``meets`` is None where no standard asks anything of it."""

    kind: str
    metric: str
    radius_m: Optional[float]
    value: Optional[float]
    n: Optional[float]
    n_total: Optional[float]
    unit: str
    standard: str = ""
    target: Optional[float] = None
    meets: Optional[bool] = None
    planned: Optional[float] = None  # the value once what is planned is built, where it differs


@dataclass(frozen=True)
class Place:
    """Something of a result layer that can be shown on the map; ``field`` and ``value`` find it there."""

    layer: str
    field: str
    value: object
    bounds: Bounds


@dataclass(frozen=True)
class Gap:
    """One area that no facility of the kind covers."""

    kind: str
    number: int
    area_m2: float
    people: Optional[float]
    cases: Optional[float]
    answered: Optional[float]  # of those, the ones of the classes that the kind answers
    where: str
    place: Place


@dataclass(frozen=True)
class HotCell:
    """A cell with far more, or far fewer, cases around it than chance would give."""

    cell: str
    level: str
    cases: int
    z: float
    stability: Optional[float]  # in what share of the runs with other cells it is hot
    without: str  # its class without crowded spots, repeats and top reporters
    place: Place


@dataclass(frozen=True)
class RejectedRow:
    """A row of a file that was not used, and the code of the reason."""

    kind: str
    file: str
    layer: str
    row: int
    reason: str
    params: Mapping[str, object] = field(default_factory=dict)  # what the sentence of the reason needs


@dataclass(frozen=True)
class Report:
    """A table of one subject: cells as (text, number to sort by), and where each row stands on the map, if it does."""

    title: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[str, Optional[float]], ...], ...]
    places: tuple[Optional[Place], ...]
    charts: tuple[str, ...] = ()  # SVG documents
    key: str = ""  # what it tells of, as ``layers/export/reports`` names it


@dataclass(frozen=True)
class Digest:
    """All of it; ``crs`` is the measuring CRS (WKT) of every bound."""

    crs: str
    figures: tuple[Figure, ...] = ()
    gaps: tuple[Gap, ...] = ()
    hot: tuple[HotCell, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
    reports: tuple[Report, ...] = ()
    siting: tuple[str, ...] = ()  # what proposed sites do together, and how good the choice is
    totals: Mapping[str, int] = field(default_factory=dict)  # list → rows there are


def digest(run: Run, words: Mapping[str, str]) -> Digest:
    """Take out what is shown; standards are told in the language of the words."""
    gaps = tuple(_gaps(run))
    hot = tuple(_hot(run))
    rejected = tuple(_rejected(run))
    totals = {"gaps": len(gaps), "hot": len(hot), "rejected": len(rejected)}
    return Digest(
        _crs(run),
        tuple(_figures(run, words)),
        tuple(sorted(gaps, key=lambda gap: (-(gap.people or 0.0), -gap.area_m2))[:MOST_ROWS]),
        tuple(sorted(hot, key=lambda cell: -cell.z)[:MOST_ROWS]),
        rejected[:MOST_ROWS],
        tuple(_reports(run, words)),
        tuple(_siting(run, words)),
        totals,
    )


def _crs(run: Run) -> str:
    for frame in (*run.layers.values(), *run.inputs.values()):
        if getattr(frame, "crs", None) is not None:
            return str(frame.crs.to_wkt())
    return ""


def _figures(run: Run, words: Mapping[str, str]) -> Iterator[Figure]:
    from ...layers.export.texts import rule_of

    table = run.figures[run.figures["level"] == "whole"]
    later = {
        (row.kind, row.metric, _number(row.radius_m)): _number(row.value)
        for row in table[table["scenario"] == "planned"].itertuples()
    }
    for row in table[table["scenario"] == "existing"].itertuples():
        rule, value = rule_of(run, _word(row.standard_id)), _number(row.value)
        target = _number(rule.get("target_share"))
        asked = target is not None and str(row.metric) == f"covered_{rule['denominator']}" and value is not None
        meets = value >= target if asked and value is not None and target is not None else None
        planned = later.get((row.kind, row.metric, _number(row.radius_m)))
        yield Figure(
            _word(row.kind),
            str(row.metric),
            _number(row.radius_m),
            value,
            _number(row.n),
            _number(row.n_total),
            _word(row.unit),
            _standard(run, rule, words),
            target if asked else None,
            meets,
            planned if planned != value else None,
        )


def _standard(run: Run, rule: Mapping[str, Any], words: Mapping[str, str]) -> str:
    """Name a standard with what it is about."""
    from ...layers.export.texts import localized, standard_text

    said = (standard_text(run, rule["id"], words), localized(rule.get("note"), words)) if rule else ()
    return " · ".join(dict.fromkeys(said))


def _gaps(run: Run) -> Iterator[Gap]:
    from ...geo import columns

    prefix = columns.gap("")
    for name, frame in run.layers.items():
        if not name.startswith(prefix) or not len(frame):
            continue
        bounds = frame.geometry.bounds.to_numpy()
        numbers = frame[columns.GAP_NO].tolist()
        areas = _column(frame, columns.AREA_M2) or frame.geometry.area.tolist()
        nothing = [None] * len(frame)
        people = _column(frame, columns.PEOPLE) or nothing
        cases = _column(frame, columns.CASES) or nothing
        answered = _column(frame, columns.MATCHING_CASES) or nothing
        names = zip(*(_column(frame, key) or nothing for key in (columns.STREET_NAME, columns.COMMUNITY_NAME)))
        for number, area, persons, count, some, where, box in zip(
            numbers, areas, people, cases, answered, names, bounds
        ):
            place = Place(name, columns.GAP_NO, int(number), _bounds(box))
            said = " · ".join(filter(None, map(_word, where)))
            counts = (_number(persons), _number(count), _number(some))
            yield Gap(name[len(prefix) :], int(number), float(area), *counts, said, place)


def _hot(run: Run) -> Iterator[HotCell]:
    from ...geo import columns

    frame = run.layers.get(columns.RESULT_CELL)
    if frame is None or columns.HOT not in frame.columns:
        return
    chosen = frame[frame[columns.HOT].notna() & (frame[columns.HOT] != "none")]
    for box, (_, row) in zip(chosen.geometry.bounds.to_numpy(), chosen.iterrows()):
        cell = str(row[columns.ID])
        place = Place(columns.RESULT_CELL, columns.ID, cell, _bounds(box))
        cases, z = _number(row.get(columns.CASES)) or 0.0, _number(row.get(columns.GI_Z)) or 0.0
        stability, without = _number(row.get(columns.STABILITY)), _word(row.get(columns.HOT_WITHOUT))
        yield HotCell(cell, str(row[columns.HOT]), int(cases), z, stability, without, place)


def _rejected(run: Run) -> Iterator[RejectedRow]:
    """One row each, with the parameters of the finding that it is part of."""
    params = {(problem.code, problem.layer.partition(":")[0]): problem.params for problem in run.problems}
    for row in run.rejected.itertuples():
        file, reason = _word(row.path), _word(row.reason)
        said = {**params.get((reason, file.replace("\\", "/").rsplit("/", 1)[-1]), {}), "count": 1}
        yield RejectedRow(_word(row.kind), file, _word(row.layer), int(_number(row.row) or 0), reason, said)


def _reports(run: Run, words: Mapping[str, str]) -> Iterator[Report]:
    from ...layers.export.charts import svg
    from ...layers.export.reports import reports
    from ...layers.export.table import Figure as Amount
    from ...layers.export.table import Rate, shown

    for table in reports(run, words):
        rows = tuple(
            tuple(
                (shown(cell, form), _number(cell.value if isinstance(cell, (Amount, Rate)) else cell))
                for cell, form in zip(row, table.formats)
            )
            for row in table.rows[:MOST_ROWS]
        )
        places = tuple(_places(run, table.places[:MOST_ROWS])) if table.places else (None,) * len(rows)
        charts = tuple(svg(chart) for chart in table.charts)
        yield Report(table.title, table.note, tuple(table.heads), rows, places, charts, table.key)


def _siting(run: Run, words: Mapping[str, str]) -> Iterator[str]:
    from ...layers.export.sitingreports import sentences, sited_kinds

    for kind in sited_kinds(run):
        yield joined(*sentences(run, kind, words))


def _places(run: Run, wanted: Iterable[Optional[tuple[str, object]]]) -> Iterator[Optional[Place]]:
    from ...geo import columns

    boxes: dict[str, dict[object, object]] = {}
    for one in wanted:
        if one is None:
            yield None
            continue
        layer, key = one
        if layer not in boxes:
            frame = run.layers[layer]
            boxes[layer] = dict(zip(frame[columns.ID], frame.geometry.bounds.to_numpy()))
        yield Place(layer, columns.ID, key, _bounds(boxes[layer][key]))  # type: ignore[arg-type]


def _column(frame: object, name: str) -> list[object]:
    return frame[name].tolist() if name in frame.columns else []  # type: ignore[attr-defined, index]


def _bounds(box: Iterable[float]) -> Bounds:
    west, south, east, north = (float(edge) for edge in box)
    return west, south, east, north


def _number(value: object) -> Optional[float]:
    """Give a number, or None for what is none (NaN, NA, empty)."""
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""
