"""The tables of the prints: columns, and rows of text, from the figures of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Optional

from .sheet import CENTRE, LEFT, Column, Table
from .wording import NONE, Wording, hectares, number, percent, text_or_none

if TYPE_CHECKING:
    from ...layers.run import Run

WIDTH, NAME = 149.0, 22.0


def fitted(table: Table) -> Table:
    """Leave out the columns nothing is known for, and give their room to the others."""
    told = [place for place in range(len(table.columns)) if {row[place] for row in table.rows} - {NONE, ""}]
    room = WIDTH / sum(table.columns[place].width for place in told)
    columns = [replace(table.columns[place], width=table.columns[place].width * room) for place in told]
    return replace(table, columns=columns, rows=[[row[place] for place in told] for row in table.rows])


def areas(say: Wording) -> list[tuple[str, str]]:
    """Give id and name of each street; the whole district (no id) last."""
    frame = say.run.inputs.get("street")
    found = (
        []
        if frame is None
        else [
            (str(code), str(name) if isinstance(name, str) and name else str(code))
            for code, name in zip(frame["id"], frame["name"])
        ]
    )
    return [*found, ("", say.words["level.whole"])]


def streets(say: Wording, kind: str) -> Table:
    """Give the coverage of one kind street by street, best first."""
    base = say.base(kind) or "residential"
    unit = "persons" if base == "population" else "ha"
    columns = [
        Column(say("col_street"), NAME, LEFT),
        Column(say("col_facilities"), 12.5),
        Column(say("col_per_km2"), 13.0),
        Column(say("col_share", what=say(f"what_{base}")), 18.5),
        Column(say("col_n", unit=say.words[f"unit.{unit}"]), 24.5),
        Column(say("col_people"), 16.5),
        Column(say("col_gap_ha"), 14.0),
        Column(say("col_gap_people"), 16.5),
        Column(say("col_rank"), 11.5, CENTRE),
    ]
    found = {code: say.covered(kind, code) for code, _name in areas(say)}
    decimals = 0 if unit == "persons" or _n(found[""], "n_total") >= 10_000 else 1
    ranks = ranking({code: figure["value"] for code, figure in found.items() if code and figure})
    ordered = sorted(areas(say), key=lambda area: (area[0] == "", ranks.get(area[0], len(found))))
    rows = [
        [
            name,
            say.value(kind, "facilities", code),
            say.value(kind, "facilities_per_km2", code, 2),
            percent(figure["value"]) if figure else NONE,
            _n_of(figure, decimals),
            say.value(kind, "covered_population", code, item="n"),
            say.value(kind, "gap_area", code, decimals, "n"),
            say.value(kind, "gap_people", code, item="n"),
            str(ranks.get(code, "")) or (NONE if code else ""),
        ]
        for code, name in ordered
        for figure in [found[code]]
    ]
    return fitted(Table(columns, rows, total=True))


def gaps_of(say: Wording, kind: str) -> Any:
    """Give the gaps of a kind in the order of their need."""
    from ...geo import columns as col

    frame = say.run.layers.get(col.gap(kind))
    return () if frame is None else frame.sort_values(col.GAP_NO)


def gaps(frame: Any, say: Wording, rows: int, *, every_column: bool = False) -> Table:
    """Give the first ``rows`` of some gaps: where they are, how large, who lives and which cases lie in them."""
    parts = [
        ("gap_no", Column(say("gap_no"), 13.0, CENTRE)),
        ("street_name", Column(say("col_street"), 33.0, LEFT)),
        ("community_name", Column(say.words["community"], 38.0, LEFT)),
        ("area_m2", Column(say("col_gap_ha"), 24.0)),
        ("people", Column(say("col_gap_people"), 22.0)),
        ("cases", Column(say("col_cases"), 22.0)),
        *([("matching_cases", Column(say.words["matching_cases"], 22.0))] if every_column else []),
    ]
    there = [(name, column) for name, column in parts if name in frame.columns]
    cells = [[_gap_cell(gap, name, say) for name, _column in there] for gap in frame.head(rows).to_dict("records")]
    return fitted(Table([column for _name, column in there], cells))


def _gap_cell(gap: Any, name: str, say: Wording) -> str:
    value = gap[name]
    if name == "area_m2":
        return hectares(value, say)
    return text_or_none(value) if name in {"street_name", "community_name"} else number(value)


def sites(frame: Any, say: Wording, rows: int) -> Table:
    """Give the first ``rows`` of proposed sites: where, what each adds, how its street changes, why it, how sure."""
    from ...geo import columns as col
    from ...layers.export import sitingreports

    columns = [
        Column(say("col_rank"), 11.0, CENTRE),
        Column(say("site_place"), 36.0, LEFT),
        Column(say("col_gain_people"), 17.0),
        Column(say("col_gain_ha"), 15.0),
        Column(say("col_gain_cases"), 15.0),
        Column(say("col_serves"), 16.0),
        Column(say("col_site_share"), 16.0),
        Column(say("col_street_share"), 25.0),
        Column(say.words[col.SITE_REASON], 40.0, LEFT),
        Column(say("col_kept"), 14.0),
    ]
    people, cases = frame[col.GAIN_PEOPLE].notna().any(), frame[col.GAIN_CASES].any()
    made = [
        [
            number(site[col.SITE_RANK]),
            sitingreports.place(site),
            number(site[col.GAIN_PEOPLE]),
            NONE if people else number(site[col.GAIN_HA], 1),
            number(site[col.GAIN_CASES]) if cases else NONE,
            number(site[col.SERVES]),
            percent(site[col.SHARE_AFTER]),
            f"{percent(site[col.STREET_BEFORE])} → {percent(site[col.STREET_AFTER])}",
            sitingreports.reason(site, say.words),
            f"{number(site[col.KEPT])}/{number(site[col.KEPT_OF])}",
        ]
        for site in frame.head(rows).to_dict("records")
    ]
    return fitted(Table(columns, made))


def distances(say: Wording, kinds: Sequence[str]) -> Optional[Table]:
    """Give how far it is on average to the nearest facility of each kind; None where nothing was measured."""
    there = [name for name in _ORIGINS if any(say.one(kind, f"{name}_distance_mean") for kind in kinds)]
    width = (WIDTH - 35.0) / max(len(there), 1)
    origins = [Column(say("print_distances_of", what=say(_ORIGINS[name])), width) for name in there]
    rows = [[say.words[kind], *(say.value(kind, f"{name}_distance_mean") for name in there)] for kind in kinds]
    return fitted(Table([Column(say("col_kind"), 35.0, LEFT), *origins], rows)) if there else None


_ORIGINS = {"case": "of_cases", "residential": "of_residential", "cell": "of_cell"}


def kinds(say: Wording, kinds: Sequence[str]) -> Table:
    """Give how many there are of each kind, and what share they cover."""
    there = [
        name
        for name in ("residential", "builtup", "land", "population")
        if any(say.one(kind, f"covered_{name}") for kind in kinds)
    ]
    width = min((WIDTH - 82.0) / max(len(there), 1), 26.0)
    columns = [
        Column(say("col_kind"), 26.0, LEFT),
        Column(say("col_existing"), 16.0),
        Column(say("col_planned"), 21.0),
        Column(say.words["radius_m"], 20.0),
        *(Column(say(f"col_by_{name}"), width) for name in there),
    ]
    rows = []
    for kind in kinds:
        shares = [say.one(kind, f"covered_{name}") for name in there]
        rows.append(
            [
                say.words[kind],
                say.value(kind, "facilities"),
                _planned(say.run, kind),
                number(say.radius(kind)),
                *(percent(share["value"]) if share else NONE for share in shares),
            ]
        )
    return fitted(Table(columns, rows))


def street_counts(say: Wording, kinds: Sequence[str]) -> Table:
    """Give the number of facilities of each kind, and of cases, street by street."""
    cases = say.one("", "cases") is not None
    width = (WIDTH - 30.0) / max(len(kinds) + cases, 1)
    columns = [Column(say("col_street"), 30.0, LEFT), *(Column(say.words[kind], width) for kind in kinds)]
    if cases:
        columns.append(Column(say("col_cases"), width))
    rows = [
        [
            name,
            *(say.value(kind, "facilities", code) for kind in kinds),
            *([say.value("", "cases", code)] if cases else []),
        ]
        for code, name in areas(say)
    ]
    return fitted(Table(columns, rows, total=True))


def street_cases(say: Wording) -> Table:
    """Give cases, hot and cold cells street by street, most cases first."""
    columns = [
        Column(say("col_street"), 40.0, LEFT),
        Column(say("col_cases"), 28.0),
        Column(say("col_no_point"), 24.0),
        Column(say("col_share_cases"), 27.0),
        Column(say("col_hot"), 27.0),
        Column(say("col_cold"), 27.0),
    ]
    total = say.one("", "cases")
    counts = {code: say.one("", "cases", code) for code, _name in areas(say)}
    ordered = sorted(areas(say), key=lambda area: (area[0] == "", -_n(counts[area[0]])))
    rows = [
        [
            name,
            say.value("", "cases", code),
            say.value("", "cases_no_point", code),
            percent(_n(counts[code]) / _n(total)) if _n(total) > 0 else NONE,
            say.value("", "hot_cells", code),
            say.value("", "cold_cells", code),
        ]
        for code, name in ordered
    ]
    return fitted(Table(columns, rows, total=True))


def hottest(hot: Any, say: Wording, rows: int) -> Table:
    """Give the ``rows`` hottest cells: where they are, how many cases they have, how sure it is, whether it holds."""
    parts = [
        ("id", Column(say.words["grid_cell"], 42.0, LEFT)),
        ("street", Column(say("col_street"), 22.0, LEFT)),
        ("community", Column(say.words["community"], 23.0, LEFT)),
        ("cases", Column(say("col_cases"), 15.0)),
        ("gi_z", Column("Gi* (z)", 13.0)),
        ("hot", Column(say("col_sure"), 13.0)),
        ("stability", Column(say("col_stable"), 14.0)),
        ("hot_without", Column(say("col_without"), 16.0)),
    ]
    return listed(hot, say, rows, parts)


def listed(cells: Any, say: Wording, rows: int, parts: Sequence[tuple[str, Column]]) -> Table:
    """Give the first ``rows`` of some cells in the columns that are there."""
    there = [(name, column) for name, column in parts if name in cells.columns]
    made = [[_cell(cell[name], name, say) for name, _column in there] for cell in cells.head(rows).to_dict("records")]
    return fitted(Table([column for _name, column in there], made))


def _cell(value: Any, name: str, say: Wording) -> str:
    """Give a value of a cell as text: of a class of heat, how sure it is."""
    if name == "hot_without":
        return say("col_vanishes") if not str(value).startswith("hot") else f"{str(value)[3:]}%"
    if name == "hot":
        return f"{str(value)[3:]}%"
    if name == "stability":
        return percent(value, 0)
    return (
        text_or_none(value)
        if isinstance(value, str) or value is None
        else number(value, 1 if name in ("gi_z", "trend_z") else 0)
    )


def hot_sentences(say: Wording) -> list[str]:
    """Say how many cells are hot or cold, and what that means."""
    from ...layers.export.texts import left_out_of_hotspots, without_point

    cases, hot, cold = (say.one("", metric) for metric in ("cases", "hot_cells", "cold_cells"))
    settings: Any = say.run.record.get("settings") or {}
    said = [
        say(
            "print_hot_sentence",
            cases=number(_n(cases)),
            hot=number(_n(hot)),
            cold=number(_n(cold)),
            cells=number(hot["n_total"] if hot else None),
            alpha=f"{float(settings.get('fdr_alpha', 0.1)):g}",
        )
    ]
    crowded = left_out_of_hotspots(say.run)
    if crowded:
        said.append(say("print_hot_crowded", count=number(crowded)))
    return [*said, *filter(None, [without_point(say.run, say.words, number)]), say("print_hot_help")]


def ranking(values: dict[str, float]) -> dict[str, int]:
    """Give the place of each, the highest first; equals share a place, and what has no value has none."""
    known = {code: value for code, value in values.items() if value == value}  # noqa: PLR0124 - NaN is not itself
    return {code: 1 + sum(other > value for other in known.values()) for code, value in known.items()}


def _n(figure: Optional[Any], item: str = "n") -> float:
    return float(figure[item]) if figure else 0.0


def _n_of(figure: Optional[Any], decimals: int) -> str:
    return f"{number(figure['n'], decimals)}/{number(figure['n_total'], decimals)}" if figure else NONE


def _planned(run: Run, kind: str) -> str:
    frame = run.inputs.get(kind)
    if frame is None or "state" not in frame.columns:
        return NONE
    return number(int(frame["state"].isin(["planned", "under_construction"]).sum()))
