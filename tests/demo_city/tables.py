"""The facilities and cases as tables with Chinese headers, with a few rows spoiled on purpose.

What is spoiled is listed per file: ``expect`` says what a loader has to do with the rows.

=================  ==========================================================================
``rejected``       the row can't be used and stands among the rejected ones
``by_area``        the row has no place: it counts in the area it names
``mended_or_rejected``  the place can be guessed (swapped axes, a bow-tie); guessing must be said
``warned``         the row is used (or kept aside) and something is said about it
``emptied``        one value of the row is read as empty
=================  ==========================================================================
"""

from __future__ import annotations

from collections.abc import Callable

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer
from shapely.geometry import Polygon

from .cases import CLASSES, Cases
from .gcj02 import to_gcj02
from .model import CRS, LONLAT, City, Table, rng
from .places import EXISTING

FAR_LONLAT = (116.39747, 39.90923)
LOST_CODE = "3.30199E+14"
NO_DATE = "1900/1/1"
OUTSIDE_M = 140.0
"""How far beyond the border the toilets of the neighbouring district stand."""


class Sheet:
    """Collects rows and the places of the spoiled ones."""

    def __init__(self, frame: pd.DataFrame, first_row: int) -> None:
        self.frame = frame
        self.first_row = first_row
        self.flaws: dict[str, dict[str, object]] = {}

    def note(self, flaw: str, expect: str, why: str, positions: np.ndarray | list[int]) -> None:
        """Remember spoiled rows by the number a person sees."""
        rows = sorted(int(p) + self.first_row for p in positions)
        self.flaws[flaw] = {"expect": expect, "why": why, "count": len(rows), "rows": rows}

    def spoil(
        self, flaw: str, expect: str, why: str, positions: np.ndarray | list[int], values: dict[str, object]
    ) -> None:
        """Write values over some rows."""
        for column, value in values.items():
            self.frame.loc[self.frame.index[list(positions)], column] = value
        self.note(flaw, expect, why, positions)

    def repeat(self, positions: np.ndarray | list[int]) -> None:
        """Put exact copies of some rows at the end."""
        at = len(self.frame)
        self.frame = pd.concat([self.frame, self.frame.iloc[list(positions)]], ignore_index=True)
        self.note("duplicate", "rejected", "an exact copy of an earlier row", np.arange(at, len(self.frame)))

    def table(self) -> Table:
        """Close the sheet."""
        return Table(self.frame, self.flaws)


def lonlat(frame: gpd.GeoDataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude (CGCS2000) of points in metres."""
    lon, lat = Transformer.from_crs(CRS, LONLAT, always_xy=True).transform(
        frame.geometry.x.to_numpy(), frame.geometry.y.to_numpy()
    )
    return lon, lat


def _day(year: int, draw: np.random.Generator) -> str:
    return f"{year}/{draw.integers(1, 13)}/{draw.integers(1, 29)}"


def _aside(table: pd.DataFrame, position: int, by: dict[str, float]) -> None:
    """Move one place a little, so that no two rows stand on one spot."""
    for column, step in by.items():
        old = table.loc[position, column]
        table.loc[position, column] = f"{float(old) + step:.6f}" if isinstance(old, str) else round(old + step, 2)


def _swap(sheet: Sheet, flaw: str, why: str, positions: list[int], a: str, b: str) -> None:
    rows = sheet.frame.index[positions]
    sheet.frame.loc[rows, [a, b]] = sheet.frame.loc[rows, [b, a]].to_numpy()
    sheet.note(flaw, "mended_or_rejected", why, positions)


def _extra(
    frame: pd.DataFrame, count: int, name: Callable[[int], str], name_column: str, draw: np.random.Generator
) -> pd.DataFrame:
    """Rows like the others under new names: the ones to be spoiled, so that the sound ones stay as they are."""
    more = frame.iloc[draw.choice(len(frame), count, replace=False)].copy()
    more[name_column] = [name(i) for i in range(count)]
    return pd.concat([frame, more], ignore_index=True)


def toilets_table(city: City, toilets: gpd.GeoDataFrame) -> Table:
    """公厕.csv: longitude and latitude as a phone map gives them (GCJ-02)."""
    draw = rng("toilet table")
    border = shapely.union_all(city.communities.geometry.to_numpy()).buffer(OUTSIDE_M).exterior
    beyond = [border.interpolate(s, normalized=True) for s in (0.17, 0.58)]
    rows = pd.concat(
        [
            toilets,
            toilets.iloc[:2].assign(geometry=beyond, name=["邻区界东公厕", "邻区界北公厕"], state=EXISTING, year=2016),
        ],
        ignore_index=True,
    )
    lon, lat = to_gcj02(*lonlat(gpd.GeoDataFrame(rows, crs=CRS)))
    table = pd.DataFrame(
        {
            "编号": "",
            "公厕名称": rows["name"],
            "详细地址": rows["road"] + [f"{n}号" for n in draw.integers(1, 260, len(rows))],
            "等级": rows["grade_of"],
            "男坑位数": rows["men"],
            "女坑位数": rows["women"],
            "有无无障碍设施": rows["step_free"],
            "开放时间": rows["hours"],
            "管理单位": rows["street_name"] + "环卫所",
            "状态": rows["state"],
            "投入使用日期": [_day(y, draw) for y in rows["year"]],
            "所属街道": rows["street_name"],
            "经度": [f"{v:.6f}" for v in lon],
            "纬度": [f"{v:.6f}" for v in lat],
        }
    )
    n = len(table)
    table = _extra(table, 5, lambda i: f"待核公厕{i + 1}号", "公厕名称", draw)
    table["编号"] = [f"GC{i:03d}" for i in range(1, len(table) + 1)]
    table.loc[[n - 2, n - 1], ["管理单位", "所属街道"]] = ["邻区环卫所", ""]
    _aside(table, n + 2, {"经度": 0.0017, "纬度": 0.0013})
    sheet = Sheet(table, 2)
    sheet.note("neighbour", "warned", "just outside the district: serves people inside, is not counted", [n - 2, n - 1])
    sheet.spoil("no_place", "rejected", "no coordinates", [n, n + 1], {"经度": "", "纬度": ""})
    _swap(sheet, "swapped", "longitude and latitude swapped", [n + 2], "经度", "纬度")
    sheet.spoil("zero", "rejected", "coordinates 0, 0", [n + 3], {"经度": "0", "纬度": "0"})
    sheet.spoil(
        "far", "warned", "in another city", [n + 4], {"经度": f"{FAR_LONLAT[0]:.6f}", "纬度": f"{FAR_LONLAT[1]:.6f}"}
    )
    sheet.spoil("no_date", "emptied", "1900/1/1 stands for no date", [5, 31], {"投入使用日期": NO_DATE})
    sheet.repeat([3, 44])
    return sheet.table()


def stations_table(stations: gpd.GeoDataFrame) -> Table:
    """转运站.xlsx: X坐标 is the northing, Y坐标 the easting without zone, as surveyors write them."""
    draw = rng("station table")
    table = pd.DataFrame(
        {
            "序号": 0,
            "转运站名称": stations["name"],
            "所属街道": stations["street_name"],
            "设计规模(t/d)": stations["design_tpd"],
            "日均转运量": stations["daily_tpd"],
            "作业方式": stations["mode"],
            "状态": stations["state"],
            "建成年份": stations["year"],
            "X坐标": stations.geometry.y.round(2),
            "Y坐标": stations.geometry.x.round(2),
        }
    )
    n = len(table)
    table = _extra(table, 2, lambda i: f"待核垃圾转运站{i + 1}号", "转运站名称", draw)
    table["序号"] = np.arange(1, len(table) + 1)
    _aside(table, n + 1, {"X坐标": 160.0, "Y坐标": -210.0})
    sheet = Sheet(table.astype(object), 2)
    sheet.spoil("no_place", "rejected", "no coordinates", [n], {"X坐标": None, "Y坐标": None})
    _swap(sheet, "swapped", "northing and easting swapped", [n + 1], "X坐标", "Y坐标")
    sheet.repeat([4])
    return sheet.table()


def parking_table(parking: gpd.GeoDataFrame) -> Table:
    """停车场.xlsx: two merged title rows, the header in row 3, a note below the last row."""
    draw = rng("parking table")
    lon, lat = lonlat(parking)
    table = pd.DataFrame(
        {
            "编号": "",
            "停车场名称": parking["name"],
            "停车场类型": parking["sort"],
            "总车位数": parking["berths"],
            "空余车位数": parking["free"],
            "收费标准": parking["fee"],
            "状态": parking["state"],
            "年份": parking["year"],
            "所属街道": parking["street_name"],
            "经度": lon.round(6),
            "纬度": lat.round(6),
        }
    )
    n = len(table)
    table = _extra(table, 3, lambda i: f"待核停车场{i + 1}号", "停车场名称", draw)
    table["编号"] = [f"TC{i:03d}" for i in range(1, len(table) + 1)]
    sheet = Sheet(table.astype(object), 4)
    sheet.spoil("no_place", "rejected", "no coordinates", [n, n + 1], {"经度": None, "纬度": None})
    sheet.spoil("zero", "rejected", "coordinates 0, 0", [n + 2], {"经度": 0, "纬度": 0})
    sheet.repeat([17])
    return sheet.table()


def parks_table(parks: gpd.GeoDataFrame) -> Table:
    """口袋公园.shp: polygons in metres, names in GBK."""
    draw = rng("park table")
    table = gpd.GeoDataFrame(
        {
            "公园编号": [f"KD{i:03d}" for i in range(1, len(parks) + 1)],
            "公园名称": parks["name"],
            "占地面积": parks.area.round(1),
            "状态": parks["state"],
            "建成年份": parks["year"].astype("int32"),
            "所属街道": parks["street_name"],
        },
        geometry=parks.geometry,
        crs=CRS,
    )
    n = len(table)
    more = _extra(table, 3, lambda i: f"待核口袋公园{i + 1}号", "公园名称", draw)
    more["公园编号"] = [f"KD{i:03d}" for i in range(1, len(more) + 1)]
    x, y = more.geometry.iloc[n].centroid.coords[0]
    bow = Polygon([(x + 90, y), (x + 130, y + 30), (x + 130, y), (x + 90, y + 30)])
    big = shapely.box(x - 60, y - 330, x + 60, y - 230)
    more = gpd.GeoDataFrame(more, geometry=[*more.geometry.iloc[:n], bow, None, big], crs=CRS)
    more.loc[n:, "占地面积"] = [1200.0, 900.0, 12000.0]
    more.loc[n:, "状态"] = EXISTING
    sheet = Sheet(more, 1)
    sheet.note("bow_tie", "mended_or_rejected", "the outline crosses itself", [n])
    sheet.note("no_shape", "rejected", "a row without geometry", [n + 1])
    sheet.note("too_big", "warned", "12,000 m², more than the 10,000 m² of a pocket park", [n + 2])
    sheet.repeat([8])
    return sheet.table()


def _when(times: pd.Series) -> pd.Series:
    """2024/1/5 8:30, as spreadsheets write it."""
    t = times.dt
    parts = [t.year, t.month, t.day, t.hour, t.minute]
    y, m, d, h, minute = (p.fillna(0).astype(int).astype(str) for p in parts)
    return (y + "/" + m + "/" + d + " " + h + ":" + minute.str.zfill(2)).where(times.notna(), "")


def cases_table(city: City, cases: Cases) -> Table:
    """案件.csv: UTF-8 with BOM, CGCS2000 longitude and latitude."""
    draw = rng("case table")
    frame = cases.frame
    main, small = [c[0] for c in CLASSES], [c[1] for c in CLASSES]
    streets = city.streets.set_index("code")["name"]
    table = pd.DataFrame(
        {
            "案件编号": frame["no"],
            "问题来源": frame["source"],
            "大类名称": frame["kind"].map(dict(enumerate(main))),
            "小类名称": frame["kind"].map(dict(enumerate(small))),
            "立案时间": _when(frame["filed"]),
            "处置完成时间": _when(frame["handled"]),
            "结案时间": _when(frame["closed"]),
            "处置截止时间": _when(frame["deadline"]),
            "案件状态": frame["state"],
            "所属街道": frame["in_cell"].str[:9].map(streets),
            "责任网格": frame["cell"],
            "返工次数": frame["rework"],
            "采集员编号": frame["collector"],
            "经度": [f"{v:.5f}" for v in frame["lon"]],
            "纬度": [f"{v:.5f}" for v in frame["lat"]],
        }
    )
    sheet = Sheet(table, 2)
    plain = (frame["planted"] == "") & (frame["cell"] == frame["in_cell"])
    closed = draw.permutation(np.flatnonzero(plain & (frame["state"] == "结案")))
    still_open = draw.permutation(np.flatnonzero(plain & (frame["state"] != "结案")))
    take = iter(np.split(closed, np.cumsum([24, 6, 8, 4, 5, 4, 12]))[:-1])
    sheet.spoil("no_place", "by_area", "no coordinates (the cell code is there)", next(take), {"经度": "", "纬度": ""})
    sheet.spoil("zero", "by_area", "coordinates 0, 0 (the cell code is there)", next(take), {"经度": "0", "纬度": "0"})
    _swap(sheet, "swapped", "longitude and latitude swapped", [int(i) for i in next(take)], "经度", "纬度")
    sheet.spoil(
        "far",
        "warned",
        "in another city: outside the district",
        next(take),
        {"经度": f"{FAR_LONLAT[0]:.5f}", "纬度": f"{FAR_LONLAT[1]:.5f}"},
    )
    backward = next(take)
    sheet.spoil(
        "closed_before_filed",
        "warned",
        "closed a day before it was filed",
        backward,
        {"结案时间": _when(frame["filed"].iloc[backward] - pd.Timedelta(days=1)).to_numpy()},
    )
    sheet.spoil(
        "lost_code", "warned", "a spreadsheet has cut the cell code to 3.30199E+14", next(take), {"责任网格": LOST_CODE}
    )
    sheet.spoil("no_date", "emptied", "1900/1/1 stands for no date", still_open[:9], {"结案时间": NO_DATE})
    sheet.repeat(next(take))
    return sheet.table()
