"""Measure how time grows with size, draw it on a log-log plot, and tell the peak memory at the largest sizes.

    PYTHONPATH=.build .venv/bin/python tests/benchmarks/growth.py [FOLDER]

Each size is worked in a process of its own, three times, of which the least counts: what else the machine does only
adds. The figures are written to FOLDER (``resources/help/images``) as ``speed-en.svg`` and ``speed-zh.svg``.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from civicgrid.geo.coverage import coverage, reach
from civicgrid.geo.coverage.pieces import Pieces
from civicgrid.geo.distance import nearest
from civicgrid.geo.streets import walking
from civicgrid.geo.streets.ways import Ways
from civicgrid.tests.benchmarks.core import Work, X, Y, frame, seconds, spots

IMAGES = Path(__file__).resolve().parents[2] / "resources" / "help" / "images"
SLOPE, MEMORY_GB = 1.15, 2.0
"""The bounds: a doubled size takes little more than twice the time, and no work more memory than that."""


def points(count: int, seed: int, side: float) -> gpd.GeoDataFrame:
    return frame(shapely.points(spots(count, seed, side)))


def nearest_facilities(cases: int) -> Work:
    """A facility to a hundred cases."""
    origins, sites = points(cases, 1, 30_000.0), points(cases // 100, 2, 30_000.0)
    return lambda: nearest.nearest(origins, sites)


def along_streets(cases: int) -> Work:
    """A street of 100 m to ten cases, a facility to five hundred."""
    side = math.isqrt(cases // 20)
    corner = np.stack(np.meshgrid(np.arange(side), np.arange(side), indexing="ij"), axis=-1) * 100.0 + (X, Y)
    across, along = (np.stack([one[:-1], one[1:]], axis=2).reshape(-1, 2, 2) for one in (corner, corner.swapaxes(0, 1)))
    streets = frame(shapely.linestrings(np.concatenate([across, along])))
    origins, sites = points(cases, 1, side * 100.0), points(cases // 500, 2, side * 100.0)
    return lambda: walking.nearest_along(origins, sites, Ways().network(streets))


def shares(cells: int) -> Work:
    """Cells of 100 m, a facility of 500 m to ninety of them."""
    side = math.isqrt(cells)
    x, y = (axis.ravel() * 100.0 for axis in np.meshgrid(np.arange(side), np.arange(side)))
    squares = shapely.box(X + x, Y + y, X + x + 100, Y + y + 100)
    sites = shapely.points(spots(cells // 90, 3, side * 100.0))
    return lambda: reach.uncovered(Pieces(squares, shapely.area(squares)), reach.Reach.of(sites, 500.0))


def gaps(facilities: int) -> Work:
    """A facility of 500 m to 0.9 km²: a third of the land is a gap."""
    side = math.sqrt(facilities * 0.9) * 1000.0
    district, sites = frame([shapely.box(X, Y, X + side, Y + side)]), points(facilities, 3, side)
    return lambda: coverage.coverage(sites, 500.0, district)


CURVES: Mapping[str, tuple[Callable[[int], Work], Sequence[int]]] = {
    "nearest": (nearest_facilities, (10_000, 30_000, 100_000, 300_000, 1_000_000)),
    "streets": (along_streets, (10_000, 30_000, 100_000, 300_000, 1_000_000)),
    "shares": (shares, (10_000, 30_000, 90_000, 270_000, 810_000)),
    "gaps": (gaps, (300, 1_000, 3_000, 10_000, 30_000)),
}
COLOURS = {"nearest": "#1f6fb5", "streets": "#d95f02", "shares": "#3f8f3f", "gaps": "#7b3294"}
WORDS = {
    "en": {
        "title": "Time against size (2 cores)",
        "x": "n",
        "y": "seconds",
        "nearest": "nearest facility: n cases, n/100 facilities",
        "streets": "nearest along streets: n cases, n/10 streets, n/500 facilities",
        "shares": "exact shares: n cells of 100 m, n/90 facilities of 500 m",
        "gaps": "coverage and gaps: n facilities of 500 m",
        "slope": "slope",
    },
    "zh": {
        "title": "计算时间与规模的关系（2 核）",
        "x": "n",
        "y": "秒",
        "nearest": "最近设施：n 个案件，n/100 处设施",
        "streets": "沿路网最近设施：n 个案件，n/10 条道路，n/500 处设施",
        "shares": "覆盖率精确计算：n 个 100 米单元网格，n/90 处 500 米设施",
        "gaps": "覆盖范围与盲区：n 处 500 米设施",
        "slope": "斜率",
    },
}


def worked(curve: str, size: int) -> tuple[float, float]:
    """Give seconds and the peak memory in GB of one size, from a process of its own."""
    said = subprocess.run([sys.executable, __file__, "--one", curve, str(size)], stdout=subprocess.PIPE, check=True)
    taken, memory = json.loads(said.stdout)
    return taken, memory


def one(curve: str, size: int) -> None:
    work = CURVES[curve][0](size)
    taken = min(seconds(work) for _ in range(3))
    print(json.dumps([taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6]))


def slope(curve: str, taken: Sequence[float]) -> float:
    return float(np.polyfit(np.log(CURVES[curve][1]), np.log(taken), 1)[0])


# -- the figure

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640, 450, 56, 44, 40, 124


def place(size: float, taken: float) -> tuple[float, float]:
    """Give where a point lies: from 100 to 1,000,000 and from 1 ms to 100 s, a decade as long as any other."""
    x = LEFT + (math.log10(size) - 2) / 4 * (WIDTH - LEFT - RIGHT)
    y = HEIGHT - BOTTOM - (math.log10(taken) + 3) / 5 * (HEIGHT - TOP - BOTTOM)
    return round(x, 1), round(y, 1)


def text(x: float, y: float, words: str, anchor: str = "start", size: int = 12) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}">{escape(words)}</text>'


def axes(words: Mapping[str, str]) -> list[str]:
    made = [text(WIDTH / 2, 22, words["title"], "middle", 15)]
    for decade in range(2, 7):
        (x, low), (_, high) = place(10**decade, 1e-3), place(10**decade, 100)
        made.append(f'<path d="M{x} {low}V{high}" stroke="#ddd"/>')
        made.append(text(x, low + 16, f"{10**decade:,}", "middle"))
    for decade in range(-3, 3):
        (left, y), (right, _) = place(100, 10.0**decade), place(1e6, 10.0**decade)
        made.append(f'<path d="M{left} {y}H{right}" stroke="#ddd"/>')
        made.append(text(left - 6, y + 4, f"{10.0**decade:g}", "end"))
    made.append(text(WIDTH - 8, HEIGHT - BOTTOM + 4, words["x"], "end"))
    made.append(text(8, TOP - 14, words["y"]))
    return made


def figure(taken: Mapping[str, Sequence[float]], words: Mapping[str, str]) -> str:
    made = axes(words)
    for row, (curve, times) in enumerate(taken.items()):
        corners = [place(size, time) for size, time in zip(CURVES[curve][1], times)]
        colour, line = COLOURS[curve], " ".join(f"{x},{y}" for x, y in corners)
        made.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        made += [f'<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>' for x, y in corners]
        y = HEIGHT - BOTTOM + 52 + 20 * row
        made.append(f'<path d="M{LEFT} {y - 4}h24" stroke="{colour}" stroke-width="3"/>')
        made.append(text(LEFT + 32, y, f"{words[curve]} · {words['slope']} {slope(curve, times):.2f}"))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif">'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>', *made, "</svg>\n"])


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES
    taken: dict[str, list[float]] = {}
    good = True
    for curve, (_, sizes) in CURVES.items():
        found = [worked(curve, size) for size in sizes]
        taken[curve] = [time for time, _ in found]
        steep, memory = slope(curve, taken[curve]), found[-1][1]
        met = steep <= SLOPE and memory <= MEMORY_GB
        good &= met
        times = "  ".join(f"{size:,}: {time:.3f} s" for size, time in zip(sizes, taken[curve]))
        print(f"{' ' if met else '*'} {curve:<8} slope {steep:.2f}  peak {memory:.2f} GB  {times}", flush=True)
    for language, words in WORDS.items():
        (folder / f"speed-{language}.svg").write_text(figure(taken, words), encoding="utf-8")
    return 0 if good else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main())
