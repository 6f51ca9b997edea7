"""Writing the files the way people have them, the same bytes each time."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import pyogrio
import shapely
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from .model import CRS, City, Table

DAY = (2026, 1, 5)
DBF_DATE, DBF_LANGUAGE = slice(1, 4), 29


def write_csv(table: Table, path: Path, encoding: str) -> None:
    """Write a csv with the line ends of a Windows office."""
    table.frame.to_csv(path, index=False, encoding=encoding, lineterminator="\r\n" if encoding == "gb18030" else "\n")


def write_workbook(table: Table, path: Path, sheet_name: str, titles: tuple[str, ...] = (), note: str = "") -> None:
    """Write a sheet, with merged title rows above and a note below where given."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = sheet_name
    width = len(table.frame.columns)
    for title in titles:
        sheet.append([title])
    sheet.append(list(table.frame.columns))
    for row in table.frame.itertuples(index=False):
        sheet.append([None if pd.isna(v) else getattr(v, "item", lambda v=v: v)() for v in row])
    if note:
        sheet.append([note])
    merged = [*range(1, len(titles) + 1), *([sheet.max_row] if note else [])]
    for row in merged:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)
        centred = row <= len(titles)
        sheet.cell(row, 1).alignment = Alignment(horizontal="center" if centred else "left")
        sheet.cell(row, 1).font = Font(bold=centred, size=14 if row == 1 and titles else 10)
    for column in range(1, width + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 14
    book.save(path)
    _settle(path)


def _settle(path: Path) -> None:
    """Take the time of writing out of a workbook."""
    with zipfile.ZipFile(path) as old:
        parts = [(name, old.read(name)) for name in old.namelist()]
    stamp = f"{date(*DAY)}T09:00:00Z"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts:
            info = zipfile.ZipInfo(name, (*DAY, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            timeless = re.sub(rb">[^<>]*Z</dcterms:", b">" + stamp.encode() + b"</dcterms:", data)
            new.writestr(info, timeless)


def write_shapefile(table: Table, path: Path) -> None:
    """Write a shapefile in GBK that does not say so: no .cpg, no language byte."""
    pyogrio.write_dataframe(table.frame, path, driver="ESRI Shapefile", encoding="GBK")
    path.with_suffix(".cpg").unlink(missing_ok=True)
    dbf = path.with_suffix(".dbf")
    data = bytearray(dbf.read_bytes())
    data[DBF_DATE] = bytes((DAY[0] - 1900, DAY[1], DAY[2]))
    data[DBF_LANGUAGE] = 0
    dbf.write_bytes(bytes(data))


def base_layers(city: City) -> dict[str, gpd.GeoDataFrame]:
    """Give the base map's layers under their Chinese names and headers."""

    def frame(source: gpd.GeoDataFrame, **columns: object) -> gpd.GeoDataFrame:
        return gpd.GeoDataFrame(columns, geometry=source.geometry.to_numpy(), crs=CRS)

    cells, roads, land = city.cells, city.roads, city.residential
    return {
        "单元网格": frame(
            cells,
            网格编码=cells["code"],
            社区编码=cells["community"],
            街道编码=cells["street"],
            网格面积=cells.area.round(1),
        ),
        "社区": frame(
            city.communities,
            社区编码=city.communities["code"],
            社区名称=city.communities["name"],
            街道编码=city.communities["street"],
            常住人口=city.communities["population"].astype("int32"),
        ),
        "街道": frame(city.streets, 街道编码=city.streets["code"], 街道名称=city.streets["name"]),
        "建成区": frame(city.built_up, 名称=city.built_up["name"]),
        "居住用地": frame(land, 地块编号=land["no"], 小区名称=land["name"], 社区编码=land["community"]),
        "道路中心线": frame(
            roads,
            道路名称=roads["name"],
            道路等级=roads["grade"],
            是否单行=roads["oneway"].map({True: "是", False: "否"}),
        ),
        "河流": frame(city.river, 河流名称=city.river["name"]),
    }


def write_base_map(city: City, path: Path) -> None:
    """Write the base map as a GeoPackage old QGIS can open."""
    path.unlink(missing_ok=True)
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{date(*DAY)}T09:00:00.000Z"})
    for name, layer in base_layers(city).items():
        frame = layer.assign(geometry=shapely.normalize(layer.geometry.to_numpy()))
        pyogrio.write_dataframe(
            frame,
            path,
            layer=name,
            driver="GPKG",
            append=path.exists(),
            dataset_options={"VERSION": "1.2"},
            layer_options={"SPATIAL_INDEX": "YES" if len(frame) > 200 else "NO"},
        )
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
