"""What is told of proposed sites, worked out by hand: tables, sentences, layers of the web page."""

from __future__ import annotations

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.export import sitingreports, weblayers
from civicgrid.layers.export.reports import reports
from civicgrid.layers.export.worktext.sections import sections
from civicgrid.layers.kinds import palette
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.sited_run import sited_run
from civicgrid.tests.layers.small_run import EVIL_NAME, small_run
from civicgrid.tests.layers.told import rows


def test_each_site_with_what_it_adds_why_and_how_sure() -> None:
    (table,) = [one for one in reports(sited_run(), english()) if one.key == "siting"]
    assert [row[1:] for row in rows(table)] == [
        [
            *("1", "Corner plot (East · North)", "1,200", "6.5", "37", "68.0%", "40.0%", "55.0%", "1.0"),
            *("no other candidate reaches most of what it serves", "100.0% (5/5)"),
        ],
        [
            *("2", "East · South", "412", "2.0", "3", "70.4%", "55.0%", "60.0%", "1.0"),
            *("another candidate would do nearly as well (0.4% less without it)", "60.0% (3/5)"),
        ],
    ]
    assert table.places == [(col.RESULT_SITING, "public_toilet-1"), (col.RESULT_SITING, "public_toilet-2")]


def test_nothing_is_told_where_nothing_was_chosen() -> None:
    assert "siting" not in {table.key for table in reports(small_run(), english())}
    assert "Proposed sites" not in {section.title for section in sections(small_run(), english())}


@pytest.mark.parametrize(
    ("found_by", "gap", "proof"),
    [
        ("exact", 0.0, "It is proven that no other choice among the candidates is better."),
        ("swap", 0.008, "The choice is proven to be within 0.8% of the best possible among the candidates."),
    ],
)
def test_what_the_sites_do_together_and_how_good_that_is(found_by: str, gap: float, proof: str) -> None:
    first, cases, last = sitingreports.sentences(sited_run(found_by, gap), "public_toilet", english())
    assert first.endswith("would cover 1,612 more people: from 61.0% to 70.4%.")
    assert cases.startswith("40 cases")
    assert last == proof


def test_what_sites_can_serve_is_told_where_it_is_limited() -> None:
    _first, served, _cases, _proof = sitingreports.sentences(
        sited_run(serves=[500.0, 412.0]), "public_toilet", english()
    )
    assert served == "Within what they can serve, 912 go to them."


def test_where_people_are_unknown_it_is_told_of_land() -> None:
    run = sited_run(gain_people=float("nan"), gain_cases=0)
    first, _proof = sitingreports.sentences(run, "public_toilet", english())
    assert first.endswith("would cover 8.5 ha more: from 61.0% to 70.4% of the land.")


def test_the_work_report_names_the_first_sites() -> None:
    (section,) = [one for one in sections(sited_run(), english()) if one.title == "Proposed sites"]
    (paragraph,) = section.paragraphs
    assert "1. Corner plot (East · North), 1,200 people, to 68.0%" in paragraph
    (told,) = [one for one in sections(sited_run(gain_people=[1300.0, 412.0]), english()) if one.title == section.title]
    assert "1,300 people" in told.paragraphs[0]
    assert "1,712 more people" in told.paragraphs[0]


def test_the_web_page_shows_stars_and_lines() -> None:
    run = sited_run(name=[EVIL_NAME, ""])
    made = weblayers.drawn(run, chinese(), palette())
    layers = {layer["id"]: layer for group in made.groups for layer in group["layers"]}
    stars, lines = layers[col.siting("public_toilet")], layers[f"{col.RESULT_SITING_LINE}_public_toilet"]
    assert (stars["symbol"], stars["on"], lines["line"], lines["on"]) == ("star", False, True, False)
    assert made.sources[col.siting("public_toilet")].titles[0] == f"1. {EVIL_NAME} (East · North)"
    assert "5/5" in [values[0] for values in made.sources[col.siting("public_toilet")].fields.values()]
