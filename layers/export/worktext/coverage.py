"""What a work report says of a kind of facility: how many, how far they reach, what is planned, where gaps are."""

from __future__ import annotations

from collections.abc import Iterator

from ....geo import columns as col
from ....geo.metrics import VERDICTS
from ..numbers import amount, area, number, percent
from ..reportparts import groups
from ..runfigures import Row
from ..texts import along_streets, layer_title, scenario_title, standard_text, word
from ..verdicts import sentence
from .teller import Teller


def paragraphs(tell: Teller, kind: str) -> list[str]:
    """Give what there is to say of a kind: how it stands, its gaps and streets, what is planned, by what standard."""
    shares = covered(tell, kind)
    parts = (
        [_standing(tell, kind, shares), _distance(tell, kind)],
        [*_gaps(tell, kind), *_streets(tell, kind, shares)],
        [*_scenarios(tell, kind, shares), *_plan(tell, kind)],
        [*_verdicts(tell, kind), _source(tell, shares)],
    )
    return [text for text in map(tell.paragraph, parts) if text]


def caption(tell: Teller, kind: str) -> str:
    """Say what a map of the kind shows; nothing where no share is known."""
    kind_name, shares = layer_title(kind, tell.labels), covered(tell, kind)
    return tell.paragraph([tell("map", kind=kind_name, reach=_reach(tell, shares[0]))]) if shares else ""


def covered(tell: Teller, kind: str) -> list[Row]:
    """Give the covered shares of the whole, the one first by which the standard judges."""
    shares = (tell.whole(f"covered_{what}", kind) for what in tell.figures.denominators(kind))
    return [row for row in shares if row is not None]


def _standing(tell: Teller, kind: str, shares: list[Row]) -> str:
    facilities = tell.whole("facilities", kind)
    if facilities is None:
        return ""
    about = {"kind": layer_title(kind, tell.labels), "count": tell.counted(facilities["value"], kind)}
    if not shares:
        return tell("standing", **about)
    said = tell.listed(tell("share_of", what=what_of(tell, row), rate=tell.rate(row)) for row in shares)
    return tell("covers", reach=_reach(tell, shares[0]), shares=said, **about)


def what_of(tell: Teller, share: Row) -> str:
    """Name what a covered share is of."""
    return word(tell.labels, f"what_{str(share['metric']).removeprefix('covered_')}")


def _reach(tell: Teller, share: Row) -> str:
    return tell("reach_streets" if along_streets(tell.run) else "reach", radius=number(float(share["radius_m"])))


def _distance(tell: Teller, kind: str) -> str:
    """How far people live from the nearest one, or how far cases are where no residential land is known."""
    for origin, name in (("residential", "of_residential"), ("case", "of_cases")):
        found = [tell.whole(f"{origin}_distance_{part}", kind) for part in ("median", "p90", "max")]
        if all(found):
            median, p90, most = (number(row["value"]) for row in found if row)
            counts = {"n": number(found[0]["n"]), "total": number(found[0]["n_total"])} if found[0] else {}
            about = {"origin": word(tell.labels, name), "kind": layer_title(kind, tell.labels)}
            return tell("distance", median=median, p90=p90, most=most, **counts, **about)
    return ""


def _gaps(tell: Teller, kind: str) -> Iterator[str]:
    """How many gaps, how large, with how many people; then the one of the greatest need."""
    gaps, land = tell.run.layers.get(col.gap(kind)), tell.whole("gap_area", kind)
    if gaps is None or land is None:
        return
    if gaps.empty:
        yield word(tell.labels, "print_no_gap")
        return
    people = tell.whole("gap_people", kind)
    counts = {"count": number(len(gaps)), "area": amount(land["n"], "ha")}
    form = "print_gap_sentence" if people else "print_gap_sentence_no_people"
    yield word(tell.labels, form).format(people=number(people["n"]) if people else "", **counts)
    yield _greatest(tell, gaps.loc[gaps[col.GAP_NO].idxmin()])


def _greatest(tell: Teller, gap: Row) -> str:
    """Where the gap of the greatest need lies; nothing where no street or community has a name."""
    names = (gap.get(key) for key in (col.STREET_NAME, col.COMMUNITY_NAME))
    place = " ".join(name for name in names if isinstance(name, str))
    if not place:
        return ""
    about = {"number": number(int(gap[col.GAP_NO])), "place": place}
    about["area"] = area(float(gap[col.AREA_M2]), tell.labels)
    people = number(gap.get(col.PEOPLE))
    return tell("greatest_gap_people", people=people, **about) if people else tell("greatest_gap", **about)


def _streets(tell: Teller, kind: str, shares: list[Row]) -> Iterator[str]:
    for share in shares[:1]:
        yield tell.extremes(str(share["metric"]), tell.streets(str(share["metric"]), kind))


def _scenarios(tell: Teller, kind: str, shares: list[Row]) -> Iterator[str]:
    """What each comparison changes: the number, the share, what is newly covered and what no longer."""
    figures = tell.run.figures
    changed = figures[(figures["kind"] == kind) & figures["scenario"].str.contains(col.comparison("", ""))]
    for scenario in changed["scenario"].unique() if shares else ():
        before, after = scenario.split(col.comparison("", ""))
        yield _before_after(tell, kind, str(shares[0]["metric"]), before, after)
        for change in col.CHANGES:
            yield _changed(tell, kind, scenario, change)


def _before_after(tell: Teller, kind: str, metric: str, before: str, after: str) -> str:
    shares = [tell.whole(metric, kind, scenario) for scenario in (before, after)]
    counts = [tell.whole("facilities", kind, scenario) for scenario in (before, after)]
    first, then = shares
    if first is None or then is None or None in counts:
        return ""
    form = "rises" if then["n"] > first["n"] else "falls" if then["n"] < first["n"] else "stays"
    was, made = (tell.counted(row["value"], kind) for row in counts if row)
    return tell(
        form,
        before=scenario_title(before, tell.labels),
        after=scenario_title(after, tell.labels),
        kind=layer_title(kind, tell.labels),
        count_before=was,
        count_after=made,
        reach=_reach(tell, first),
        what=what_of(tell, first),
        rate_before=tell.rate(first),
        rate_after=tell.rate(then),
    )


def _changed(tell: Teller, kind: str, scenario: str, change: str) -> str:
    land, people = (tell.whole(f"{change}_{part}", kind, scenario) for part in ("area", "people"))
    if land is None or land["n"] == 0:
        return ""
    size = amount(land["n"], "ha")
    if people is None:
        return tell(change, area=size)
    said = {"people": number(people["n"]), "total": number(people["n_total"])}
    return word(tell.labels, f"print_{change}").format(area=size, **said)


def _plan(tell: Teller, kind: str) -> Iterator[str]:
    """How far the task of each year is done; of quarters and batches the tables tell."""
    figures = tell.run.figures
    own = figures[
        (figures["kind"] == kind) & (figures["level"] == col.PLAN_LEVELS[0]) & figures["metric"].isin(col.PLAN_COUNTS)
    ]
    for (_, year), found in groups(own, "area_id", "area_name"):
        done = found["plan_done"]
        rest = dict(
            zip(("done", "building", "planned", "late"), (number(found[metric]["n"]) for metric in col.PLAN_COUNTS))
        )
        yield tell(
            "plan",
            part=word(tell.labels, "level.year"),
            year=year or word(tell.labels, "plan_undated"),
            task=tell.counted(done["n_total"], kind),
            share=percent(done["value"]),
            **rest,
        )


def _verdicts(tell: Teller, kind: str) -> Iterator[str]:
    """What the standards demand of the whole and whether it is met, as far as that can be told."""
    verdicts = tell.run.verdicts
    if verdicts is None or not set(VERDICTS) <= set(verdicts.columns):
        return
    own = verdicts[
        (verdicts["kind"] == kind) & (verdicts["level"] == "whole") & verdicts[col.MEETS].isin(("yes", "no"))
    ]
    for row in own.to_dict("records"):
        yield f"{sentence(tell.run, row, tell.labels)}{tell('stop')}"


def _source(tell: Teller, shares: list[Row]) -> str:
    """The standard that service radius and gaps are by."""
    if not shares:
        return ""
    standard = standard_text(tell.run, str(shares[0]["standard_id"]), tell.labels)
    return word(tell.labels, "print_source").format(standard=standard)
