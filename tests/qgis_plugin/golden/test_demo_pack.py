"""The whole pack of the demo city: nothing collides, nothing is cut off, every text can be found in the PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from civicgrid.layers.run import Run
from civicgrid.qgis_plugin.present import whole_extent
from civicgrid.qgis_plugin.prints import Choice, print_pdf
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.tests.qgis_plugin.laidout import (
    TODAY,
    nothing_is_cut_off,
    nothing_leaves_the_sheet,
    nothing_overlaps,
    pack,
    texts,
)
from qgis.core import (
    QgsGeometry,
    QgsLabelingEngineSettings,
    QgsLabelPosition,
    QgsLayoutItemMap,
    QgsMapRendererSequentialJob,
    QgsProject,
)

DPI = 96.0
A_PAGE_AT_MOST = 100_000
"""Bytes of the PDF for each page of the pack, on average: all of it is lines and text."""
CODE = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b")
"""A name of a field or of a code, as no reader should see it."""


@pytest.fixture(scope="module")
def sheets(demo: Run, demo_projects: dict[str, QgsProject]) -> list[Sheet]:
    return pack(demo, demo_projects["zh_CN"], "zh_CN", Choice())


def test_items_have_room(sheets: list[Sheet], demo: Run, demo_projects: dict[str, QgsProject]) -> None:
    for made in (sheets, pack(demo, demo_projects["en"], "en", Choice(paper="A4"))):
        nothing_overlaps(made)
        nothing_leaves_the_sheet(made)
        nothing_is_cut_off(made)


def test_no_field_or_code_is_named(sheets: list[Sheet]) -> None:
    assert not {found for sheet in sheets for text in texts(sheet) for found in CODE.findall(text)}


def test_labels_of_maps_are_placed_and_do_not_meet(
    demo: Run, demo_projects: dict[str, QgsProject], sheets: list[Sheet]
) -> None:
    collect_unplaced(demo_projects["zh_CN"])
    streets = set(demo.inputs["street"]["name"])
    for sheet in sheets:
        for item in (item for item in sheet.layout.items() if isinstance(item, QgsLayoutItemMap)):
            labels = list(labels_of(item))
            name = f"{sheet.layout.name()}, {item.id()}"
            assert not [label.labelText for label in labels if label.isUnplaced], name
            shapes = [(label.labelText, label.labelGeometry.buffer(-1e-6, 1)) for label in labels]
            assert not [(a, b) for (a, one), (b, other) in combinations(shapes, 2) if one.intersects(other)], name
            whole = item.extent().contains(whole_extent(demo))
            assert item.id() != "map" or not whole or streets <= {label.labelText for label in labels}, name


def collect_unplaced(project: QgsProject) -> None:
    settings = project.labelingEngineSettings()
    settings.setFlag(QgsLabelingEngineSettings.Flag.CollectUnplacedLabels, True)
    project.setLabelingEngineSettings(settings)


def labels_of(item: QgsLayoutItemMap) -> Iterator[QgsLabelPosition]:
    """Draw a map, and give the labels that are on it."""
    size = item.rect().size() * (DPI / 25.4)
    job = QgsMapRendererSequentialJob(item.mapSettings(item.extent(), size, DPI, True))
    job.start()
    job.waitForFinished()
    inside = QgsGeometry.fromRect(item.extent())
    return (label for label in job.takeLabelingResults().allLabels() if inside.intersects(label.labelGeometry))


def test_every_text_is_found_in_the_pdf(
    demo: Run, demo_projects: dict[str, QgsProject], sheets: list[Sheet], tmp_path: Path
) -> None:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("NOT RUN: pdftotext (poppler-utils) is missing")
    pdf = tmp_path / "pack.pdf"
    count = print_pdf(demo_projects["zh_CN"], demo, pdf, "zh_CN")
    assert count == len(sheets)
    assert pdf.stat().st_size < count * A_PAGE_AT_MOST
    assert b"/Subtype /Image" not in pdf.read_bytes()
    found = subprocess.run([tool, "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode("utf-8")
    streets = set(demo.inputs["street"]["name"])
    for sheet, page in zip(sheets, found.split("\f")):
        plain = "".join(page.split())
        lines = {"".join(line.split()) for text in texts(sheet) for line in text.split("\n")} - {TODAY.isoformat()}
        assert not {line for line in lines if line not in plain}, sheet.layout.name()
        assert sheet.layout.itemById("map") is None or any(street in plain for street in streets)
