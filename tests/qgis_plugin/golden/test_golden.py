"""Golden prints of the demo city: the first sheet of each part, on two papers, in two languages, coloured and grey.

First the structure is compared, then the picture, in QGIS 3.22: others measure letters and legends in their own way.
``./dev golden`` writes them anew; look at what has changed before you commit it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from civicgrid.layers.run import Run
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.prints.choice import Choice
from civicgrid.qgis_plugin.prints.imprint import imprint_of
from civicgrid.qgis_plugin.prints.material import Material
from civicgrid.qgis_plugin.prints.pages import Maker
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.qgis_plugin.golden.printed import differences, dots, picture, save, structure, unlike
from civicgrid.tests.qgis_plugin.laidout import TODAY
from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtGui import QImage

PRINTS = Path(__file__).parent / "prints"
WRITE = os.environ.get("CIVICGRID_GOLDEN") == "write"
MOST_UNLIKE = 0.004
"""Of the dots of a sheet: letters may sit a dot beside their place."""

pytestmark = pytest.mark.skipif(
    Qgis.QGIS_VERSION_INT // 100 != 322, reason="NOT RUN: golden prints are those of the oldest QGIS"
)


def first_sheets(run: Run, project: QgsProject, language: str, chosen: Choice) -> dict[str, Sheet]:
    """The first sheet of each part of a pack."""
    imprint = imprint_of(run.study, language)
    maker = Maker(Material(project, run, labels(language), present.whole_extent(run), TODAY, imprint), chosen)
    pages = list(enumerate(maker.pages(), 1))
    firsts = {page.part: (page, number) for number, page in reversed(pages)}
    return {part: maker.sheet(page, number, len(pages)) for part, (page, number) in firsts.items()}


@pytest.mark.parametrize("grey", [False, True], ids=["colour", "grey"])
@pytest.mark.parametrize("paper", ["A3", "A4"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_sheets_are_as_they_were(
    demo: Run, demo_projects: dict[str, QgsProject], language: str, paper: str, grey: bool
) -> None:
    made = first_sheets(demo, demo_projects[language], language, Choice(paper=paper, grey=grey))
    folder = PRINTS / f"{language}-{paper}{'-grey' if grey else ''}"
    if WRITE:
        write(made, folder)
    told = json.loads((PRINTS / f"{language}-{paper}.json").read_text(encoding="utf-8"))
    assert set(made) == set(told)
    found = {part: differences(structure(sheet), told[part]) for part, sheet in made.items()}
    assert not {part: what[:5] for part, what in found.items() if what}
    looks = {part: unlike(picture(sheet), dots(QImage(str(folder / f"{part}.png")))) for part, sheet in made.items()}
    assert not {part: share for part, share in looks.items() if share > MOST_UNLIKE}


def write(made: dict[str, Sheet], folder: Path) -> None:
    """Take what is made for golden from now on."""
    folder.mkdir(parents=True, exist_ok=True)
    told = {part: structure(sheet) for part, sheet in made.items()}
    text = json.dumps(told, ensure_ascii=False, indent=0, sort_keys=True)
    (PRINTS / f"{folder.name.removesuffix('-grey')}.json").write_text(text + "\n", encoding="utf-8")
    for part, sheet in made.items():
        save(picture(sheet), folder / f"{part}.png")
