"""Grey sheets: no colour is left on them, and what is light stays light."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present, styles
from civicgrid.qgis_plugin.prints import Choice, print_pdf
from civicgrid.qgis_plugin.prints.greycopy import grey
from civicgrid.tests.layers.full_run import full_run
from civicgrid.tests.qgis_plugin.looks import lightness
from coloraide import Color
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QColor

INKS = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN|rg|RG)\b")


@pytest.mark.parametrize("ink", ["#1f6fb5", "#f5e08a", "#d7301f", "#ffffff", "#000000", "#0a0203"])
def test_a_grey_is_as_light_as_its_colour(ink: str) -> None:
    made = grey(QColor(ink))
    assert made.red() == made.green() == made.blue()
    assert lightness(made) == pytest.approx(Color(ink).convert("lab-d65")["lightness"], abs=0.3)


def test_grey_keeps_what_shines_through() -> None:
    assert grey(QColor(200, 10, 10, 51)).alpha() == 51


@pytest.mark.parametrize("paper", ["A3", "A1"])
def test_no_colour_is_left_in_a_grey_pack(tmp_path: Path, qgis_app: object, paper: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    run = full_run()
    gpkg.write(run, tmp_path / "civicgrid.gpkg")
    present.build_project(run, tmp_path / "civicgrid.gpkg", tmp_path / "p.qgz", "zh_CN")
    project = QgsProject()
    assert project.read(str(tmp_path / "p.qgz"))
    print_pdf(project, run, tmp_path / "grey.pdf", "zh_CN", Choice(grey=True, paper=paper))
    gaps = present.layer_of(project, "gap_public_toilet").renderer().symbol()
    assert gaps.color().name() == styles.palette()["gap"], "the project keeps its colours"
    project.clear()
    coloured = {
        (number, match.group())
        for number, page in enumerate(pypdf.PdfReader(tmp_path / "grey.pdf").pages, 1)
        for match in INKS.finditer(page["/Contents"].get_object().get_data())
        if len(set(match.groups()[:3])) > 1
    }
    assert not coloured
