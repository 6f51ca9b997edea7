"""The panel: shares with n and N, changes in points, lines written over instead of made anew."""

from __future__ import annotations

import pytest
from civicgrid.geo.study import Settings, worked
from civicgrid.geo.whatif.whatif import STEPS, WhatIf
from civicgrid.qgis_plugin.whatif.panel import WhatIfPanel
from civicgrid.qgis_plugin.whatif.telling import areas, whole
from civicgrid.tests.geo.whatif.town import KIND, at, city, study
from qgis.PyQt.QtWidgets import QDialog


@pytest.fixture(scope="module")
def tallies():
    whatif = WhatIf.of(worked(study(city(3), Settings()), codes=STEPS), KIND)
    start = whatif.tally
    return whatif.areas, start, whatif.add(at(700, 1800)).after


def test_every_share_has_its_n_and_its_total(tallies) -> None:
    _, start, now = tallies
    rows = {row.key: row.cells for row in whole(start, now)}
    amount, before = now.amounts["builtup"], start.amounts["builtup"]
    share = amount.covered[0] / amount.total[0]
    points = 100 * (amount.covered[0] - before.covered[0]) / amount.total[0]
    name, today, then, change = rows["builtup"]
    assert name.endswith(f"{amount.covered[0] / 1e4:,.1f} / {amount.total[0] / 1e4:,.1f} ha")
    assert today == f"{before.covered[0] / before.total[0]:.1%}"
    assert then == f"{share:.1%}"
    assert change == f"{points:+.2f} pts"
    assert rows["facilities"][1:] == ("12", "13", "+1")
    assert rows["result_case"][2].endswith(" m")


def test_areas_are_told_by_what_is_asked_for(tallies) -> None:
    places, start, now = tallies
    by_people = areas(places, start, now, "population")
    assert [row.key for row in by_people] == ["S0", "S1", "S2", "S3"]
    assert by_people[0].cells[2][0].endswith(" people")
    assert sum(row.cells[1][1] for row in by_people) == 13


def test_nobody_lives_there(tallies) -> None:
    places, start, now = tallies
    assert now.amounts["population"].total[4] == 0
    name, _, (share, _), change = areas(places, start, now, "population")[3].cells
    assert (name, share.splitlines()[0], change) == ("Street 3", "–", ("–", None))


def test_lines_are_written_over(qtbot, tallies) -> None:
    places, start, now = tallies
    panel = WhatIfPanel()
    qtbot.addWidget(panel)
    panel.show_tallies(places, start, start)
    lines = [panel.areas.topLevelItem(place) for place in range(4)]
    before = [line.text(2) for line in lines]
    panel.show_tallies(places, start, now)
    assert [panel.areas.topLevelItem(place) for place in range(4)] == lines
    assert [line.text(2) for line in lines] != before
    assert [panel.of_what.itemData(place) for place in range(3)] == list(now.amounts)


def test_what_makes_no_sense_is_not_allowed(qtbot) -> None:
    panel = WhatIfPanel()
    qtbot.addWidget(panel)
    panel.allow(undo=True, redo=False, changed=False, close=False, known=True)
    assert panel.undo.isEnabled()
    assert panel.drop.isEnabled()
    assert not any(one.isEnabled() for one in (panel.redo, panel.reset, panel.keep, panel.commit, panel.closing))


def test_help_is_a_click_away(qtbot) -> None:
    panel = WhatIfPanel()
    qtbot.addWidget(panel)
    panel.help.click()
    (window,) = panel.findChildren(QDialog)
    assert window.isVisible()
    window.close()
