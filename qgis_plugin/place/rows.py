"""What surrounds a place, as the rows of its card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from qgis.PyQt.QtCore import QLocale

from ..language import translate

if TYPE_CHECKING:
    from ...geo.steps.work import Work
    from ...geo.surroundings import Near, Surroundings
    from ...layers.run import Run

OF_CELL = ("cases", "hot", "emerging", "close_rate", "on_time_rate", "grade", "priority")
"""Columns of a result cell that its card shows, where the run has them."""


class Row(NamedTuple):
    """A line of the card; ``kind``: of which facility, ``good``: whether its standard is met (None: none asks)."""

    what: str
    value: str
    kind: str = ""
    good: Optional[bool] = None


class Group(NamedTuple):
    """Lines under a heading."""

    title: str
    rows: tuple[Row, ...]


def groups(found: Surroundings, work: Work, run: Run, words: Mapping[str, str]) -> tuple[Group, ...]:
    """Give the card of a place."""
    made = (
        Group(translate("CivicGrid", "Where"), tuple(_areas(found, work, words))),
        Group(translate("CivicGrid", "Nearest facilities"), tuple(_facilities(found, work, words))),
        Group(translate("CivicGrid", "Cases and figures"), tuple(_figures(found, run, words))),
    )
    return tuple(group for group in made if group.rows)


def _areas(found: Surroundings, work: Work, words: Mapping[str, str]) -> Iterator[Row]:
    for name, place in found.areas.items():
        yield Row(words[name], _named(work.levels[name].frame, place) or translate("CivicGrid", "none"))


def _facilities(found: Surroundings, work: Work, words: Mapping[str, str]) -> Iterator[Row]:
    for near in found.near:
        yield Row(words[near.kind], _distance(near, work), near.kind)
        yield Row("", _served(near, work), near.kind, near.serving > 0)


def _distance(near: Near, work: Work) -> str:
    if near.row < 0:
        return translate("CivicGrid", "none can be reached")
    name = _named(work.study.frames[near.kind], near.row)
    return translate("CivicGrid", "{name}: {metres} m").format(name=name, metres=_number(near.distance_m))


def _served(near: Near, work: Work) -> str:
    radius = _number(work.study.rules[near.kind].radius_m)
    if near.serving:
        text = translate("CivicGrid", "{count} in reach (standard {radius} m)")
        return text.format(count=near.serving, radius=radius)
    return translate("CivicGrid", "none in reach (standard {radius} m)").format(radius=radius)


def _figures(found: Surroundings, run: Run, words: Mapping[str, str]) -> Iterator[Row]:
    from ...geo import columns as col
    from ...geo.surroundings import ABOUT_M

    if found.cases is not None:
        about = translate("CivicGrid", "Cases within {metres} m").format(metres=_number(ABOUT_M))
        yield Row(about, _number(found.cases))
    place = found.areas.get("grid_cell", -1)
    if place < 0 or col.RESULT_CELL not in run.layers:
        return
    cell = run.layers[col.RESULT_CELL].iloc[place]
    for name in OF_CELL:
        value = cell.get(name)
        if _known(value):
            yield Row(words.get(name, name), _value(name, value, words))


def _value(name: str, value: Any, words: Mapping[str, str]) -> str:
    if isinstance(value, str):
        return words.get(f"{name}.{value}", value)
    if name.endswith("_rate"):
        return f"{QLocale().toString(100.0 * float(value), 'f', 1)} %"
    return _number(float(value))


def _named(frame: Any, place: int) -> str:
    """The name of a row, with its code; empty where there is no row."""
    if place < 0:
        return ""
    row = frame.iloc[place]
    parts = (row.get("name"), row.get("id"))
    return " · ".join(dict.fromkeys(str(part) for part in parts if _known(part)))


def _known(value: Any) -> bool:
    import pandas as pd

    return bool(pd.notna(value)) and value != ""


def _number(value: float) -> str:
    return str(QLocale().toString(float(value), "f", 0))
