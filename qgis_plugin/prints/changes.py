"""What the sheets tell of a comparison: newly covered and lost, over the whole and street by street."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from .sheet import CENTRE, LEFT, Column, Table
from .tables import areas, fitted
from .wording import NONE, Wording, hectares, number, percent, text_or_none

if TYPE_CHECKING:
    from ...layers.run import Run

_METRICS = ("gained_area", "gained_people", "lost_area", "lost_people")


def sentences(say: Wording, kind: str, scenario: str) -> list[str]:
    """Say which two are compared, how many people are gained and lost, and the shares before and after."""
    from ...layers.export.texts import scenario_title

    found = {metric: say.one(kind, metric, scenario=scenario) for metric in _METRICS}
    said = [scenario_title(scenario, say.words)]
    for change in ("gained", "lost"):
        area, people = found[f"{change}_area"], found[f"{change}_people"]
        if area is not None and (area["n"] or change == "gained"):
            values = {"area": number(area["n"], 1), "people": _n(people), "total": _n(people, "n_total")}
            said.append(say(f"print_{change}", **values))
    one, two = (say.covered(kind, scenario=part) for part in _both(scenario))
    if one and two:
        values = {"what": say(f"what_{say.base(kind)}"), "before": _share(one), "after": _share(two)}
        said.append(say("print_before_after", radius=number(say.radius(kind)), **values))
    return said


def streets(say: Wording, kind: str, scenario: str) -> Table:
    """Give what is gained and lost of each street, most people gained first."""
    columns = [
        Column(say("col_street"), 26.0, LEFT),
        Column(say("gained_ha"), 20.0),
        Column(say("gained_people"), 20.0),
        Column(say("lost_ha"), 20.0),
        Column(say("lost_people"), 20.0),
        Column(say("share_before"), 21.0),
        Column(say("share_after"), 21.0),
    ]
    rows = []
    for code, area in areas(say):
        changed = [say.one(kind, metric, code, scenario=scenario) for metric in _METRICS]
        shares = [say.covered(kind, code, scenario=part) for part in _both(scenario)]
        amounts = [
            _n(figure, decimals=1 if metric.endswith("area") else 0) for metric, figure in zip(_METRICS, changed)
        ]
        rows.append([area, *amounts, *(percent(figure["value"]) if figure else NONE for figure in shares)])
    return fitted(Table(columns, rows, total=True))


def places(run: Run, kind: str, scenario: str) -> Any:
    """Give the areas that change, largest need first."""
    from ...geo import columns as col

    frame = run.layers[col.difference(kind)]
    return frame[frame[col.SCENARIO] == scenario]


def largest(frame: Any, say: Wording, rows: int) -> Table:
    """Give the first ``rows`` of these areas: gained or lost, where, how large, how many people."""
    columns = [
        Column(say.words["change"], 26.0, CENTRE),
        Column(say("col_street"), 36.0, LEFT),
        Column(say.words["community"], 40.0, LEFT),
        Column(say("col_area"), 22.0),
        Column(say.words["people"], 25.0),
    ]
    cells = [
        [
            say.words[f"change.{row['change']}"],
            text_or_none(row.get("street_name")),
            text_or_none(row.get("community_name")),
            hectares(row["area_m2"], say),
            number(row.get("people")),
        ]
        for row in frame.head(rows).to_dict("records")
    ]
    return fitted(Table(columns, cells))


def _both(scenario: str) -> list[str]:
    from ...geo import columns as col

    return scenario.split(col.comparison("", ""))


def _share(figure: Mapping[str, Any]) -> str:
    unit_decimals = 1 if figure["unit"] == "ha" else 0
    n, total = (number(figure[part], unit_decimals) for part in ("n", "n_total"))
    return f"{percent(figure['value'])} ({n}/{total})"


def _n(figure: Optional[Mapping[str, Any]], part: str = "n", decimals: int = 0) -> str:
    return NONE if figure is None else number(figure[part], decimals)
