"""How a run was reached: rows used and rejected, clauses, formulas of what was computed, and nothing in code."""

from __future__ import annotations

from dataclasses import replace

from civicgrid.layers.export.methodreports import method
from civicgrid.layers.export.table import Table
from civicgrid.tests.layers.small_run import small_run

LABELS = {
    "language": "en",
    "public_toilet": "Public toilet",
    "pocket_park": "Pocket park",
    "reason.no_coordinates": "No coordinates",
    "said.gap_min_m2": "smallest gap (m²)",
    "text.unverified": "unverified",
    **{
        f"formula.{key}{end}": f"{key}{end}"
        for key in ("coverage", "gaps", "density", "distances", "hotspots")
        for end in ("", ".name")
    },
}


def tables(kinds: tuple[str, ...] = ("public_toilet", "pocket_park")) -> dict[str, Table]:
    return {table.key: table for table in method(small_run(), LABELS, kinds)}


def test_rows_used_and_rejected_stand_with_the_reasons() -> None:
    first = tables()["method_data"].rows[0]
    assert first[1:] == ("Public toilet", "toilets.csv", 4, 3, 1, "No coordinates 1")


def test_only_file_names_leave_the_house_not_folders() -> None:
    run = small_run()
    account = replace(run.accounts[0], path="C:\\Users\\someone\\公厕.csv")
    (data, *_others) = method(replace(run, accounts=(account,)), LABELS, ())
    assert data.rows[0][2] == "公厕.csv"


def test_standards_have_number_clause_and_what_is_unverified() -> None:
    rows = tables()["method_standards"].rows
    assert [row[1] for row in rows] == ["Public toilet", "Pocket park"]
    assert rows[0][2:] == ("GB 55013-2021 5.0.1 (unverified)", "crowded places", 100.0)
    assert [row[1] for row in tables(("pocket_park",))["method_standards"].rows] == ["Pocket park"]


def test_formulas_are_those_of_the_figures_that_there_are() -> None:
    told = {row[2] for row in tables()["method_formulas"].rows}
    assert {"coverage", "gaps"} <= told
    assert not told & {"supply", "gini", "close_rate"}


def test_facts_of_the_run_are_told_in_words_or_not_at_all() -> None:
    facts = {row[1]: row[2] for row in tables()["method_run"].rows}
    assert facts["smallest gap (m²)"] == "0"
    assert "fdr_alpha" not in facts  # has no words here
    assert facts["run_id"] == "20260701-090000-small"
    assert facts["crs"] == "CGCS2000 / 3-degree Gauss-Kruger CM 120E (EPSG:4549)"
