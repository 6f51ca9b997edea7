"""What a run has to show of one kind of facility on a map, and how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from . import resultstyles, styles
from .mapsiting import siting_themes
from .shown import Group, Shown, shapes_of

if TYPE_CHECKING:
    from ..layers.run import Run


def coverage(run: Run, kind: str, words: Mapping[str, str]) -> Group:
    """Give the layers of one kind: its coverage and gaps, what comparisons change, how each facility stands."""
    from ..layers.export.texts import title_of

    group = Group(title_of(words["text.group_coverage"], words[kind], words))
    group.layers += [
        *_reached(run, kind, words),
        *_differences(run, kind, words),
        *_further(run, kind, words),
        *_measured(run, kind, words),
    ]
    return group


def _reached(run: Run, kind: str, words: Mapping[str, str]) -> Iterator[Shown]:
    """What is not reached, over what is."""
    from ..geo import columns as col

    themes = frozenset({kind, *siting_themes(run, kind)})
    gap, covered = col.gap(kind), col.covered(kind)
    if gap in run.layers:
        look = styles.single(styles.gap_symbol())
        yield Shown(gap, gap, words[f"layer.{gap}"], look, styles.gap_numbers(), themes)
    if covered in run.layers:
        look = styles.single(styles.covered_symbol())
        yield Shown(covered, covered, words[f"layer.{covered}"], look, themes=themes)


def _measured(run: Run, kind: str, words: Mapping[str, str]) -> Iterator[Shown]:
    """How much of each cell is covered, and how far homes are from the nearest facility."""
    from ..geo import columns as col

    cells, homes = run.layers.get(col.RESULT_CELL), run.layers.get(col.RESULT_RESIDENTIAL)
    share, metres = col.share("builtup", kind), col.dist_m(kind)
    if cells is not None and share in cells.columns:
        look = styles.shares(share, {key: words[f"text.class_{key}"] for key in ("covered", "partly", "gap")})
        yield Shown(share, col.RESULT_CELL, words["text.layer_share"].format(kind=words[kind]), look)
    if homes is not None and metres in homes.columns:
        look = styles.distances(metres, radius_of(run, kind))
        yield Shown(metres, col.RESULT_RESIDENTIAL, words["text.layer_distance"].format(kind=words[kind]), look)


def differences(run: Run, kind: str) -> list[str]:
    """Give the comparisons that change something of a kind."""
    from ..geo import columns as col

    frame = run.layers.get(col.difference(kind))
    return [] if frame is None else list(dict.fromkeys(frame[col.SCENARIO]))


def changes_of(run: Run, kind: str, scenario: str) -> list[str]:
    """Give which of gained and lost there is in a comparison."""
    from ..geo import columns as col

    frame = run.layers[col.difference(kind)]
    there = set(frame.loc[frame[col.SCENARIO] == scenario, col.CHANGE])
    return [change for change in col.CHANGES if change in there]


def _differences(run: Run, kind: str, words: Mapping[str, str]) -> list[Shown]:
    """One layer a comparison; the first is on the map of differences."""
    from ..geo import columns as col
    from ..layers.export.texts import scenario_title, title_of

    table, found = col.difference(kind), []
    for place, scenario in enumerate(differences(run, kind)):
        name = title_of(words[f"layer.{table}"], scenario_title(scenario, words), words)
        look = resultstyles.changes({change: words[f"change.{change}"] for change in changes_of(run, kind, scenario)})
        on = frozenset({table}) if place == 0 else frozenset()
        where = f"\"{col.SCENARIO}\" = '{scenario}'"
        found.append(Shown(f"{table}{place or ''}", table, name, look, themes=on, where=where))
    return found


def _further(run: Run, kind: str, words: Mapping[str, str]) -> list[Shown]:
    """How many facilities reach a place, what each reaches, and what each is worth: to be switched on."""
    from ..geo import columns as col

    found = []
    for table, column in ((col.criticality(kind), col.ALONE_PEOPLE), (col.demand(kind), col.DEMAND)):
        shapes = shapes_of(run.layers[table]) if table in run.layers else []
        for shape in shapes:
            look = resultstyles.worth(column, kind, polygons=shape == "Polygon")
            found.append(Shown(table, table, words[f"layer.{table}"], look, shape=shape if len(shapes) > 1 else ""))
    areas = {
        col.cover_count(kind): lambda: styles.counts(
            col.COUNT, {str(count): words[f"text.times_{count}"] for count in range(3)}
        ),
        col.alone(kind): lambda: styles.single(resultstyles.changed("lost")),
        col.walkshed(kind): lambda: styles.single(resultstyles.walkshed()),
        col.too_near(kind): lambda: styles.single(styles.gap_symbol()),
    }
    return found + [
        Shown(table, table, words[f"layer.{table}"], look())
        for table, look in areas.items()
        if table in run.layers and len(run.layers[table])
    ]


def scorecards(run: Run, words: Mapping[str, str]) -> Group:
    """Give streets and communities by how many kinds meet their standard there: to be switched on."""
    from ..geo import columns as col
    from ..layers.export.texts import title_of

    group = Group(words["text.report_scorecard"])
    for kind, table in ((col.STREET, col.RESULT_STREET), (col.COMMUNITY, col.RESULT_COMMUNITY)):
        frame = run.layers.get(table)
        if frame is not None and col.KINDS_MET in frame.columns:
            look = resultstyles.scores({key: words[f"text.score_{key}"] for key in ("gap", "partly", "covered")})
            label = styles.names('"kinds_met" || \'/\' || "kinds_judged"', 9.0, styles.palette()["street"])
            name = title_of(words["text.report_scorecard"], words[kind], words)
            group.layers.append(Shown(table, table, name, look, label))
    return group


def radius_of(run: Run, kind: str) -> float:
    """Give the service radius that the kind's coverage was measured by."""
    from ..geo import columns as col

    for name in (col.gap(kind), col.covered(kind)):
        frame = run.layers.get(name)
        if frame is not None and len(frame):
            return float(frame[col.RADIUS_M].iloc[0])
    rules: Iterable[Mapping[str, Any]] = run.record.get("standards") or ()  # type: ignore[assignment]
    return next((float(rule["radius_m"]) for rule in rules if rule["kind"] == kind), 0.0)
