"""A study on a workspace: kept, computed, edited on the map, out of date, computed again, taken back."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.docks.studycontroller import DEMO
from hands import busy, enter, turn_to
from qgis.core import QgsProject, edit
from qgis.PyQt.QtWidgets import QPushButton, QToolButton


@pytest.fixture
def study(out) -> Path:
    """Streets, communities and toilets of the demo city."""
    base = str(DEMO.parent / "底图.gpkg")
    sources = [{"path": base, "layer": name} for name in ("街道", "社区", "建成区")]
    sources.append({"path": str(DEMO.parent / "公厕.csv"), "datum": "gcj02"})
    data = {"civicgrid_study": 1, "title": {"zh": "公厕", "en": "Toilets"}, "district": "白荡区", "sources": sources}
    data["settings"] = {"siting_kinds": ["public_toilet"], "siting_sites": 2}
    path = out / "study.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def wait(qtbot, until, seconds=90):
    qtbot.waitUntil(until, timeout=seconds * 1000)


def answer(dock, name):
    found = [*dock.notice.findChildren(QPushButton, name), *dock.notice.findChildren(QToolButton, name)]
    assert found, dock.notice.words.text()
    return found[-1]


def covered(dock):
    figures = dock.controller.results.run.figures
    whole = figures[(figures["level"] == "whole") & (figures["metric"] == "facilities")]
    return float(whole["value"].iloc[0])


def decisions(workspace):
    with closing(sqlite3.connect(workspace)) as database:
        there = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'decisions'").fetchone()
        return database.execute("SELECT who, verdict, reason FROM decisions ORDER BY fid").fetchall() if there else []


def site_is_decided(dock, qtbot, press, click_row, shoot, workspace):
    """By mouse: one rejects, another accepts and takes that back; all of it is in the workspace, and is said."""
    page = dock.siting
    turn_to(dock, page)
    sites = page.sites.table.topLevelItem(0)
    assert sites.childCount() == 2
    click_row(page.sites.table, sites.child(0))
    reject, accept, back = (page.decision.buttons[at] for at in (1, 0, 3))
    told = []
    for who, reason, verdict in (("Wang", "no water", reject), ("Li", "", accept), ("Li", "", back)):
        enter(page.decision.who, who)
        enter(page.decision.reason, reason)
        before = dock.notice.words.text()
        press(verdict)
        wait(qtbot, lambda before=before: dock.notice.words.text() != before)
        assert dock.notice.level == "done", dock.notice.words.text()
        told.append(dock.notice.words.text())
        shoot(f"workspace-decided-{len(told)}")
    assert decisions(workspace)[:2] == [("Wang", "rejected", "no water"), ("Li", "accepted", "")]
    assert "Wang" not in told[0]
    assert "Wang" in told[1], "nobody is told that another had decided otherwise"
    assert "Wang" in told[2], "nobody is told what holds again"


def test_a_study_on_a_workspace(dock, qtbot, press, click_row, shoot, out, study):
    controller = dock.controller
    assert controller.study.open(study)
    dock.analyse.folder.setFilePath(str(out / "results"))
    assert dock.data.keep.isVisibleTo(dock)
    controller.study.keeping.keep(controller.study.draft, out / "工作库.gpkg")
    wait(qtbot, lambda: not controller.study.keeping.busy)
    assert controller.study.draft.workspace.endswith("工作库.gpkg")
    assert dock.data.sources.topLevelItemCount() >= 4
    shoot("workspace-1-kept")

    controller.compute()
    wait(qtbot, lambda: controller.results is not None and not busy(dock))
    before = covered(dock)
    layer = present.layer_of(QgsProject.instance(), "public_toilet")
    assert "工作库.gpkg" in layer.source()
    wait(qtbot, layer.isValid)  # others are still being read
    features = {feature["id"]: feature.id() for feature in layer.getFeatures("\"state\" = 'existing'")}
    with edit(layer):
        layer.changeAttributeValue(features[sorted(features)[0]], layer.fields().indexOf("state"), "closed")
    wait(qtbot, lambda: "公共厕所" in dock.notice.words.text() or "toilet" in dock.notice.words.text().lower())
    shoot("workspace-2-out-of-date")
    first = controller.results
    press(answer(dock, "answerAgain"))
    wait(qtbot, lambda: controller.results is not first and not busy(dock))
    assert covered(dock) == before - 1
    changes = controller.results.run.changes
    counted = changes[(changes["level"] == "whole") & (changes["metric"] == "facilities")]
    assert -1 in counted.loc[counted["kind"] == "public_toilet", "difference"].tolist()
    wait(qtbot, lambda: all(one.isValid() for one in QgsProject.instance().mapLayers().values()))
    shoot("workspace-3-again")
    site_is_decided(dock, qtbot, press, click_row, shoot, out / "工作库.gpkg")

    controller.study.keeping.take_back(controller.study.draft, ["public_toilet"])
    kinds = [line.kind for line in controller.study.keeping.lines(controller.study.draft)]
    assert "public_toilet" not in kinds
    assert controller.study.save(out / "kept.json")
    assert json.loads((out / "kept.json").read_text(encoding="utf-8"))["workspace"] == "工作库.gpkg"
