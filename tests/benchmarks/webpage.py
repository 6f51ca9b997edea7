"""Measure how long the browser is deaf while a map of very many cells is dragged, against Leaflet's own canvas.

    PYTHONPATH=.build .venv/bin/python tests/benchmarks/webpage.py [CELLS [TURNS]]

Both show the same cells, in the same offline Chromium, by turns. Prints medians of the longest task and the ratio.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from pathlib import Path

from civicgrid.geo import columns as col
from civicgrid.layers.export import webassets, webpage
from civicgrid.layers.export.geodata.degrees import to_wgs84
from civicgrid.layers.run import Run
from civicgrid.tests.e2e.web.driving import drive
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.large_run import large_run

MOST_MS = 200

PEER = """<!doctype html><meta charset="utf-8"><style>{css} #map {{ height: 100vh }}</style><div id="map"></div>
<script>{script}</script><script>
const map = L.map("map", {{ preferCanvas: true }});
const layer = L.geoJSON({cells}, {{ style: {{ weight: 0.5 }} }}).addTo(map);
map.fitBounds(layer.getBounds());
</script>"""


def ours(run: Run, folder: Path) -> Path:
    # the page opens with the cells alone
    path = webpage.write(run, folder / "ours.html", chinese())
    text = path.read_text(encoding="utf-8")
    for layer, on in (("grid_cell", "true"), ("case_density", "true"), ("public_toilet", "false")):
        start = text.index(f'"id":"{layer}"')
        place = text.index('"on":', start) + len('"on":')
        text = text[:place] + on + text[text.index(",", place) :]
    path.write_text(text, encoding="utf-8")
    return path


def theirs(run: Run, folder: Path) -> Path:
    assets = webassets.read()
    script = next(text for text in assets.scripts if "Leaflet" in text[:100])
    cells = to_wgs84(run.layers[col.RESULT_CELL][["geometry"]]).to_json()
    path = folder / "theirs.html"
    path.write_text(PEER.format(css=assets.styles[0], script=script, cells=cells), encoding="utf-8")
    return path


def longest_ms(page: Path, folder: Path) -> float:
    return max([0.0, *drive("pan.mjs", page, folder)["pan_ms"]])


def main() -> None:
    count, turns = (int(given) for given in [*sys.argv[1:], *("100000", "3")[len(sys.argv) - 1 :]])
    run = large_run(count)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        pages = {"ours": ours(run, folder), "leaflet": theirs(run, folder)}
        found: dict[str, list[float]] = {name: [] for name in pages}
        for _ in range(turns):
            for name, page in pages.items():
                found[name].append(longest_ms(page, folder))
    medians = {name: statistics.median(values) for name, values in found.items()}
    print(json.dumps({"cells": count, "turns": turns, "longest_ms": found}))
    for name, value in medians.items():
        print(f"{name:8} longest task {value:7.0f} ms")
    print(f"ratio {medians['ours'] / max(medians['leaflet'], 1):.2f}; bound {MOST_MS} ms")


if __name__ == "__main__":
    main()
