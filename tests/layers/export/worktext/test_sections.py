"""The paragraphs of the work report: hand-worked sentences, and no number without its figure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo import metrics
from civicgrid.geo.tables import CASE_FIGURES, TABLES
from civicgrid.layers.compare import compare
from civicgrid.layers.export.numbers import amount, number
from civicgrid.layers.export.worktext.sections import as_text, sections
from civicgrid.layers.export.worktext.teller import Teller
from civicgrid.layers.run import Run
from civicgrid.tests.layers.case_run import case_run
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.full_run import COMPARED, KIND, _figure, full_run
from civicgrid.tests.layers.small_run import small_run

OF_THE_TEXT = [
    ("facilities", "existing", 62.0, 62.0),
    ("facilities", "planned", 74.0, 74.0),
    ("covered_residential", "existing", 681.0, 1_000.0),
    ("covered_residential", "planned", 745.0, 1_000.0),
    ("covered_population", "existing", 71_250.0, 95_000.0),
    ("gap_area", "existing", 319.0, 1_000.0),
    ("gap_people", "existing", 23_750.0, 95_000.0),
    ("residential_distance_median", "existing", 240.0, 508.0),
    ("residential_distance_p90", "existing", 520.0, 508.0),
    ("residential_distance_max", "existing", 1_130.0, 508.0),
    ("gained_area", COMPARED, 64.0, 1_000.0),
    ("gained_people", COMPARED, 6_123.0, 95_000.0),
]


def toilets() -> Run:
    """A run of toilets alone, with the figures of ``OF_THE_TEXT`` and of two streets and a year of the plan."""
    run = small_run()
    rows = [_figure(metric, n, total, scenario) for metric, scenario, n, total in OF_THE_TEXT]
    rows += [
        _figure("covered_residential", n, total, area=("street", code, name))
        for code, name, n, total in (("S1", "清河街道", 45.0, 50.0), ("S2", "望湖街道", 636.0, 950.0))
    ]
    plan = {"plan_done": 3.0, "plan_under_construction": 4.0, "plan_planned": 5.0, "plan_late": 2.0}
    rows += [_figure(metric, n, 12.0, area=("year", "2026", "2026")) for metric, n in plan.items()]
    for row in rows:
        row["radius_m"] = 300.0 if metrics.is_share(str(row["metric"])) else float("nan")
    rule = {**run.record["standards"][0], "radius_m": 300.0, "denominator": "residential"}
    gap = run.layers[col.gap(KIND)].iloc[[0]]
    gap = gap.assign(
        **{col.AREA_M2: 411_000.0, col.PEOPLE: 5_077.0, col.STREET_NAME: "望湖街道", col.COMMUNITY_NAME: None}
    )
    return replace(
        run,
        figures=pd.DataFrame(rows, columns=metrics.FIGURES),
        layers={col.gap(KIND): gap},
        record={**run.record, "standards": [rule]},
    )


def told(run: Run) -> str:
    return as_text(run, english())


def test_how_a_kind_stands_and_what_is_planned() -> None:
    (kind,) = [section for section in sections(toilets(), english()) if section.title == "Public toilet"]
    standing, gaps, planned, standard = kind.paragraphs
    assert standing == (
        "Public toilet: 62 in service in the whole district; within 300 m: 68.1% (681.0/1,000.0 ha) of residential "
        "land, 75.0% (71,250/95,000 persons) of the people. From residential land to the nearest one (Public toilet): "
        "median 240 m, 90 % at most 520 m, the farthest 1,130 m (240 of 508 measured)."
    )
    assert gaps == (
        "Gaps: 1, 319.0 ha; 23,750 people live in them. In greatest need is gap no. 1 (望湖街道): 41.1 ha, 5,077 "
        "people. Covered share of residential land by street (2 in all): highest in 清河街道, 90.0% (45.0/50.0 ha); "
        "lowest in 望湖街道, 66.9% (636.0/950.0 ha)."
    )
    assert planned == (
        "All plans carried out: Public toilet 74 (as it stands: 62); within 300 m the covered share of residential "
        "land rises from 68.1% (681.0/1,000.0 ha) to 74.5% (745.0/1,000.0 ha). Newly covered: 64.0 ha; 6,123 of 95,000 "
        "people. Task of the year 2026: 12 to be built; done 3 (25.0%), under construction 4, not begun 5, late 2."
    )
    assert standard == "By GB 55013-2021 5.0.1 (unverified)."


def test_every_figure_that_is_told_changes_the_text() -> None:
    run = toilets()
    before = told(run)
    for place in run.figures.index:
        figures = run.figures.copy()
        figures.loc[place, ["value", "n"]] *= 0.5
        assert told(replace(run, figures=figures)) != before, run.figures.loc[place, "metric"]


def test_no_number_stands_there_without_its_figure() -> None:
    run = toilets()
    known = {"90", "1", "2", number(411_000.0 / 1e4, 1), number(5_077.0)}  # 90 %, one gap, two streets, the gap's own
    for row in run.figures.to_dict("records"):
        unit = str(row["unit"])
        known |= {number(row["value"] * 100.0, 1), amount(row["n"], unit), amount(row["n_total"], unit)}
        known |= {
            number(row["value"]),
            number(row["n"]),
            number(row["n_total"]),
            number(row["radius_m"]),
            row["area_id"],
        }
    (kind,) = [section for section in sections(run, english()) if section.title == "Public toilet"]
    numbers = re.findall(r"[0-9][0-9,.]*[0-9]|[0-9]", " ".join(kind.paragraphs[:-1]))  # the last one names the standard
    assert len(numbers) > 40
    assert [text for text in numbers if text not in known] == []


def test_covered_land_that_shrinks_falls_and_the_same_stays() -> None:
    run = toilets()
    planned = (run.figures["scenario"] == "planned") & (run.figures["metric"] == "covered_residential")
    for n, verb in ((600.0, "falls from 68.1% (681.0/1,000.0 ha) to 60.0%"), (681.0, "stays as it is, 68.1%")):
        figures = run.figures.copy()
        figures.loc[planned, ["n", "value"]] = (n, n / 1_000.0)
        assert verb in told(replace(run, figures=figures))


def test_where_no_people_are_known_none_are_told() -> None:
    run = toilets()
    figures = run.figures[run.figures["unit"] != "persons"]
    gap = run.layers[col.gap(KIND)].drop(columns=col.PEOPLE)
    text = told(replace(run, figures=figures, layers={col.gap(KIND): gap}))
    assert "Gaps: 1, 319.0 ha. In greatest need is gap no. 1 (望湖街道): 41.1 ha. " in text
    assert "Newly covered: 64.0 ha. " in text


def test_radii_that_were_asked_for_besides_are_not_told_as_the_standards() -> None:
    run = toilets()
    wider = _figure("covered_residential", 900.0, 1_000.0) | {"radius_m": 500.0, "standard_id": ""}
    figures = pd.concat([run.figures, pd.DataFrame([wider])], ignore_index=True)
    assert told(replace(run, figures=figures)) == told(run)


def test_distances_along_streets_are_told_so() -> None:
    run = toilets()
    record = {**run.record, "settings": {"measure": "streets"}}
    assert "within 300 m along streets: 68.1%" in told(replace(run, record=record))


@pytest.mark.parametrize("made", [toilets, small_run, full_run, case_run], ids=lambda made: made.__name__)
@pytest.mark.parametrize("labels", [english, chinese], ids=lambda labels: labels.__name__)
def test_no_code_stands_where_people_read(made: Callable[[], Run], labels: Callable[[], dict[str, str]]) -> None:
    text = as_text(made(), labels())
    assert re.findall(r"[a-z]+_[a-z_]+|\{|\}|nan|None", text) == []


def test_where_no_homes_are_known_distances_are_those_of_cases() -> None:
    run = toilets()
    own = run.figures["metric"].str.replace("residential_distance", "case_distance")
    assert "From cases to the nearest one (Public toilet): median 240 m" in told(
        replace(run, figures=run.figures.assign(metric=own))
    )


def case_figure(level: str, name: str, metric: str, n: float, total: float) -> dict[str, object]:
    value = n / total if metric.endswith("_rate") else n
    row = {"level": level, "area_id": name, "area_name": name, "metric": metric, "value": value, "n": n}
    return {**dict.fromkeys(TABLES[CASE_FIGURES], ""), **row, "n_total": total, "unit": "count"}


def test_what_is_told_of_cases() -> None:
    rows = [
        case_figure("whole", "", "close_rate", 911.0, 972.0),
        case_figure("whole", "", "on_time_rate", 737.0, 972.0),
        case_figure("street", "清河街道", "on_time_rate", 500.0, 600.0),
        case_figure("street", "望湖街道", "on_time_rate", 237.0, 372.0),
        *(case_figure("class_sub", name, "cases_filed", n, 972.0) for name, n in (("a", 9), ("b", 700), ("c", 80))),
        case_figure("class_sub", "d", "cases_filed", 183, 972.0),
    ]
    run = replace(small_run(), tables={CASE_FIGURES: pd.DataFrame(rows)})
    (cases,) = [section for section in sections(run, english()) if section.title == "Cases"]
    assert cases.paragraphs[0] == (
        "Cases of 2026-01-01 – 2026-06-30: 12. In the whole district: Rate of closing 93.7% (911/972), Rate of closing "
        "in time 75.8% (737/972). Rate of closing in time by street (2 in all): highest in 清河街道, 83.3% (500/600); "
        "lowest in 望湖街道, 63.7% (237/372). Most frequent are (n/N): b 700/972, d 183/972, c 80/972."
    )
    hot = run.figures.loc[run.figures["metric"] == "hot_cells", "n"].iloc[0]
    assert f"12 cases in 20 grid cells: {hot:.0f} hot and 0 cold cells (Gi*, FDR below 0.05)." in cases.paragraphs[1]


def test_what_changed_since_the_run_before() -> None:
    before, after = toilets(), toilets()
    figures = after.figures.copy()
    figures.loc[figures["metric"] == "facilities", ["value", "n", "n_total"]] += 3.0
    earlier = {"run_id": "earlier", "date": "2026-04-01T08:00:00+08:00", "figures": 18}
    after = replace(after, figures=figures, record={**after.record, "compared_with": earlier})
    assert "Since the run of" not in told(after)
    text = told(replace(after, changes=compare(before, after)))
    assert "Since the run of 2026-04-01: Public toilet: Number of facilities from 62 to 65." in text


def test_chinese_has_no_blanks_beside_its_signs_and_counts_in_its_words() -> None:
    tell = Teller(small_run(), {"language": "zh_CN"})
    assert tell.paragraph(["共有盲区 14 处，面积 3.5 公顷。", "", "依据 GB 50337-2018 5.0.1。"]) == (
        "共有盲区14处，面积3.5公顷。依据GB 50337-2018 5.0.1。"
    )
    assert [tell.counted(1_200, kind) for kind in ("public_toilet", "pocket_park")] == ["1,200座", "1,200个"]
    assert Teller(small_run(), {"language": "en"}).counted(62, "public_toilet") == "62"
