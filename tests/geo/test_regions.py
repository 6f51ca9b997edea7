"""Where a shift is to be reckoned with: towns on both sides of every stretch of the border."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo import regions

MAINLAND = {
    "Dandong": (124.385, 40.125), "Ji'an": (126.19, 41.13), "Tumen": (129.84, 42.97), "Hunchun": (130.37, 42.86),
    "Suifenhe": (131.15, 44.40), "Hulin": (132.98, 45.76), "Raohe": (134.01, 46.80), "Fuyuan": (134.29, 48.36),
    "Tongjiang": (132.51, 47.64), "Heihe": (127.50, 50.24), "Mohe": (122.54, 52.97), "Ergun": (120.18, 50.24),
    "Manzhouli": (117.45, 49.59), "Arxan": (119.94, 47.18), "Erenhot": (111.98, 43.65), "Altay": (88.13, 47.85),
    "Tacheng": (82.98, 46.75), "Alashankou": (82.57, 45.17), "Khorgos": (80.41, 44.21), "Tashkurgan": (75.23, 37.77),
    "Kashgar": (75.99, 39.47), "Yadong": (88.91, 27.48), "Zhangmu": (85.98, 27.99), "Ruili": (97.85, 24.01),
    "Tengchong": (98.49, 25.02), "Jinghong": (100.80, 22.01), "Mengla": (101.56, 21.46), "Hekou": (103.95, 22.52),
    "Pingxiang": (106.77, 22.10), "Dongxing": (107.97, 21.545), "Sanya": (109.51, 18.25), "Shantou": (116.68, 23.35),
    "Shekou": (113.915, 22.485), "Luohu": (114.13, 22.548), "Gongbei": (113.547, 22.222), "Hengqin": (113.535, 22.125),
    "Xiamen": (118.09, 24.46), "Pingtan": (119.79, 25.50), "Lianjiang": (119.54, 26.20), "Zhoushan": (122.11, 30.02),
    "Shengsi": (122.45, 30.73), "Chongming": (121.40, 31.62), "Weihai": (122.12, 37.51), "Dalian": (121.62, 38.91),
}  # fmt: skip
ELSEWHERE = {
    "Hanoi": (105.85, 21.03), "Lao Cai": (103.97, 22.48), "Mong Cai": (107.965, 21.52), "Lang Son": (106.76, 21.85),
    "Thimphu": (89.64, 27.47), "Paro": (89.42, 27.43), "Gangtok": (88.61, 27.33), "Kathmandu": (85.32, 27.71),
    "Vladivostok": (131.89, 43.12), "Blagoveshchensk": (127.53, 50.29), "Khabarovsk": (135.07, 48.48),
    "Zabaikalsk": (117.33, 49.65), "Ussuriysk": (131.95, 43.80), "Sinuiju": (124.40, 40.10), "Namyang": (129.86, 42.95),
    "Rason": (130.30, 42.25), "Pyongyang": (125.75, 39.03), "Seoul": (126.98, 37.57), "Ulaanbaatar": (106.90, 47.92),
    "Zamyn-Uud": (111.90, 43.72), "Almaty": (76.92, 43.25), "Zharkent": (80.00, 44.17), "Osh": (72.80, 40.53),
    "Leh": (77.58, 34.16), "Gilgit": (74.31, 35.92), "Muse": (97.90, 23.98), "Myitkyina": (97.40, 25.38),
    "Phongsali": (102.10, 21.68), "Luang Namtha": (101.40, 20.95), "Naha": (127.68, 26.21), "Fukuoka": (130.40, 33.59),
    "Monaco": (7.42, 43.74), "London": (-0.13, 51.5),
}  # fmt: skip
OTHERS = {
    "hongkong": [(114.17, 22.32), (114.12, 22.50), (113.94, 22.28), (114.26, 22.20), (114.115, 22.527)],
    "macau": [(113.545, 22.195), (113.56, 22.14), (113.545, 22.21)],
    "taiwan": [(121.56, 25.04), (120.30, 22.63), (119.57, 23.57), (118.32, 24.43), (119.95, 26.16), (121.60, 23.98)],
}


@pytest.mark.parametrize(
    ("name", "place", "where"),
    [
        *((name, place, "mainland") for name, place in MAINLAND.items()),
        *((name, place, "elsewhere") for name, place in ELSEWHERE.items()),
        *((where, place, where) for where, many in OTHERS.items() for place in many),
    ],
)
def test_towns_near_the_border(name: str, place: tuple[float, float], where: str):
    assert regions.region(*place) == where, name
    assert bool(regions.in_mainland(*place)) == (where == "mainland")


def test_many_at_once_are_as_one_by_one():
    lon, lat = np.random.default_rng(3).uniform((70, 15), (137, 55), (2000, 2)).T
    assert regions.in_mainland(lon, lat).tolist() == [regions.region(x, y) == "mainland" for x, y in zip(lon, lat)]
    assert not regions.in_mainland(np.nan, 30.0)
