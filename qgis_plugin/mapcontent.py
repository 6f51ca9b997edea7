"""What a run has to show on a map: which layers, in which groups, how they look, on which maps they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsRectangle

from . import casestyles, styles
from .mapcases import case_topics, cell_layers
from .mapcoverage import coverage, differences, scorecards
from .mappatrols import patrols
from .mapsiting import sited, siting, siting_of, siting_themes
from .shown import OVERVIEW, START, Group, Shown, shapes_of

if TYPE_CHECKING:
    from ..layers.run import Run

MANY = 400
HEAT_RADIUS_M = 300.0
"""Radius of the heat map where the cases propose none."""


def measured_kinds(run: Run) -> list[str]:
    """Give the kinds of facilities that coverage was measured of."""
    from ..geo import columns as col
    from ..layers.kinds import facility_kinds

    return [kind for kind in facility_kinds() if col.covered(kind) in run.layers or col.gap(kind) in run.layers]


def topics(run: Run) -> list[str]:
    """Give the maps besides the overview: coverage of each kind, what comparisons change of it, then those of cases."""
    kinds = measured_kinds(run)
    changed = (difference_of(kind) for kind in kinds if differences(run, kind))
    return [*kinds, *changed, *(siting_of(kind) for kind in sited(run)), *case_topics(run)]


def difference_of(kind: str) -> str:
    """Give the code of the map of what comparisons change of a kind."""
    from ..geo import columns as col

    return col.difference(kind)


def whole_extent(run: Run) -> QgsRectangle:
    """Give the extent of the district."""
    frame = next(
        (
            run.inputs[key]
            for key in ("street", "community", "grid_cell", "built_up", "residential")
            if key in run.inputs and len(run.inputs[key])
        ),
        None,
    )
    if frame is None:
        frame = next(frame for frame in run.inputs.values() if len(frame))
    return QgsRectangle(*(float(value) for value in frame.total_bounds))


def groups(run: Run, words: Mapping[str, str]) -> Iterator[Group]:
    """Give the groups of the project, uppermost first; only of what the run has."""
    for make in (_facilities, siting, _boundaries, _cases, patrols):
        yield from _filled(make(run, words))
    for kind in measured_kinds(run):
        yield from _filled(coverage(run, kind, words))
    for make in (scorecards, _base):
        yield from _filled(make(run, words))


def _filled(group: Group) -> list[Group]:
    return [group] if group.layers else []


def _facilities(run: Run, words: Mapping[str, str]) -> Group:
    from ..layers.kinds import kinds

    group = Group(words["text.group_facilities"], open=True)
    extent = whole_extent(run)
    for kind in (kind for kind in kinds().values() if kind.role == "facility"):
        frame = run.inputs.get(kind.key)
        if frame is None or frame.empty:
            continue
        themes = frozenset({START, OVERVIEW, kind.key, difference_of(kind.key), *siting_themes(run, kind.key)})
        shapes = shapes_of(frame)
        for shape in shapes:
            part = frame[frame.geometry.geom_type.str.endswith(shape)] if len(shapes) > 1 else frame
            look = facility_look(kind, part, words, extent.width() * extent.height(), states=states_of(frame))
            only = shape if len(shapes) > 1 else ""
            # among very many signs a name finds no place beside them; a layer owns its labelling, so each gets its own
            avoided = styles.avoided() if len(frame) < MANY else None
            group.layers.append(Shown(kind.key, kind.key, words[kind.key], look(), avoided, themes, shape=only))
    return group


def facility_look(
    kind: Any, frame: Any, words: Mapping[str, str], square_m: float, states: Sequence[str] = ()
) -> Callable[[], Any]:
    """Give what makes the symbols of facilities that are spread over so many square metres; the frame may go."""
    polygons = bool(frame.geometry.geom_type.isin(["Polygon", "MultiPolygon"]).any())
    named = {state: words[f"text.{state}"] for state in states or states_of(frame)}
    spacing_m = (square_m / len(frame)) ** 0.5
    return lambda: styles.facilities(kind.icon, kind.colour, named, spacing_m, polygons=polygons)


def plain(key: str) -> Any:
    """Give how the features of a kind look that are neither facilities nor results; None for a kind without a look."""
    looks = {
        "street": lambda: styles.single(styles.area(None, styles.colour("street"), 0.6)),
        "community": lambda: styles.single(styles.area(None, styles.colour("community"), 0.2, styles.DASHED)),
        "grid_cell": lambda: styles.single(styles.area(None, styles.colour("grid_cell", 0.45), 0.08)),
        "case": lambda: styles.dots("case", 0.9),
        "street_line": lambda: styles.single(styles.line(styles.colour("street_line"), 0.2)),
        "water": lambda: styles.single(styles.area(styles.colour("water"))),
        "residential": lambda: styles.single(styles.area(styles.colour("residential", 0.55))),
        "built_up": lambda: styles.single(styles.area(styles.colour("built_up"))),
    }
    return looks[key]() if key in looks else None


def states_of(frame: Any) -> list[str]:
    """Give which of ``styles.STATES`` occur."""
    there = set(frame["state"].dropna()) if "state" in frame.columns else {"existing"}
    codes = {"existing": {"existing"}, "not_yet": {"planned", "under_construction"}, "closed": {"closed"}}
    return [state for state in styles.STATES if codes[state] & there]


def _boundaries(run: Run, words: Mapping[str, str]) -> Group:
    from ..geo import columns as col

    group = Group(words["text.group_areas"], open=True)
    everywhere = frozenset({START, OVERVIEW, *topics(run)})
    looks = {
        "street": Shown(
            "street",
            "street",
            words["text.legend_street"],
            plain("street"),
            styles.names('coalesce("name", "id")', 11.0, styles.palette()["street"], bold=True, always=True),
            everywhere,
        ),
        "community": Shown(
            "community",
            "community",
            words["text.legend_community"],
            plain("community"),
            themes=everywhere,
            detail=True,
        ),
        "grid_cell": Shown(
            "grid_cell",
            "grid_cell",
            words["text.legend_grid"],
            plain("grid_cell"),
            themes=frozenset({START, OVERVIEW}),  # on the maps of cases each has its own outline
            detail=True,
        ),
    }
    group.layers = [shown for key, shown in looks.items() if key in run.inputs]
    if col.RESULT_CHECK in run.layers:
        look = styles.single(styles.gap_symbol())
        group.layers.insert(0, Shown(col.RESULT_CHECK, col.RESULT_CHECK, words[f"layer.{col.RESULT_CHECK}"], look))
    return group


def _cases(run: Run, words: Mapping[str, str]) -> Group:
    from ..geo import columns as col

    group = Group(words["text.group_cases"], cell_layers(run, words))
    group.open = bool(group.layers)
    if col.RESULT_CUBE in run.layers:
        name = words[f"layer.{col.RESULT_CUBE}"]
        group.layers.append(Shown(col.RESULT_CUBE, col.RESULT_CUBE, name, casestyles.notable(words)))
    table = next((name for name in (col.RESULT_CASE, "case") if name in {**run.layers, **run.inputs}), None)
    if table:
        group.layers.append(Shown("cases", table, words["text.layer_cases"], plain("case"), detail=True))
        radius_m = heat_radius_m(run)
        name = f"{words['text.layer_density']} ({radius_m:,.0f} m)"
        group.layers.append(Shown("density", table, name, styles.density(radius_m)))
    return group


def heat_radius_m(run: Run) -> float:
    """Give the radius of the heat map of cases: as wide as the Gaussian kernel of the bandwidth that was proposed."""
    from ..geo.cases.density import AS_WIDE, QUARTIC

    proposed = run.figures.loc[run.figures["metric"] == "case_bandwidth", "value"]
    return float(proposed.iloc[0]) * AS_WIDE[QUARTIC] if len(proposed) else HEAT_RADIUS_M


def _base(run: Run, words: Mapping[str, str]) -> Group:
    everywhere = frozenset({START, OVERVIEW, *topics(run)})
    # residential land has about the colour of weakly hot cells
    themes = {"residential": everywhere - {START, *case_topics(run)}}
    return Group(
        words["text.group_base"],
        [
            Shown(key, key, words[key], plain(key), themes=themes.get(key, everywhere))
            for key in ("street_line", "water", "residential", "built_up")
            if key in run.inputs
        ],
    )
