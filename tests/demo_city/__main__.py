"""Write the demo city: ``python -m civicgrid.tests.demo_city OUTDIR [TRUTH.json]``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from . import cases, city, files, places, study, tables, truth

TRUTH = Path(__file__).with_name("truth.json")


def write_json(data: object, path: Path) -> None:
    """Write JSON as a person would want to read it."""
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def generate(out: Path, answers: Path) -> None:
    """Write every file of the demo city to ``out`` and what was planted to ``answers``."""
    out.mkdir(parents=True, exist_ok=True)
    land = city.build()
    gardens = places.parks(land)
    land = places.replace_residential(land, gardens)
    facilities = {"public_toilet": places.toilets(land), "waste_station": places.stations(land),
                  "pocket_park": gardens, "parking_lot": places.parking(land)}  # fmt: skip
    drawn = cases.cases(land)
    made = {
        "公厕.csv": tables.toilets_table(land, facilities["public_toilet"]),
        "转运站.xlsx": tables.stations_table(facilities["waste_station"]),
        "停车场.xlsx": tables.parking_table(facilities["parking_lot"]),
        "口袋公园.shp": tables.parks_table(gardens),
        "案件.csv": tables.cases_table(land, drawn),
    }
    files.write_base_map(land, out / "底图.gpkg")
    files.write_csv(made["公厕.csv"], out / "公厕.csv", "gb18030")
    files.write_workbook(made["转运站.xlsx"], out / "转运站.xlsx", "转运站台账")
    titles = ("云汀区停车场(库)泊位情况汇总表", "填报单位:云汀区城市管理局  截止日期:2025年12月31日")
    files.write_workbook(
        made["停车场.xlsx"], out / "停车场.xlsx", "汇总", titles, "注:泊位数含无障碍泊位;规划项目按立项批复填报。"
    )
    files.write_shapefile(made["口袋公园.shp"], out / "口袋公园.shp")
    files.write_csv(made["案件.csv"], out / "案件.csv", "utf-8-sig")
    write_json(study.STUDY, out / "study.json")
    (out / "README.md").write_text(study.README, encoding="utf-8")
    write_json(truth.truth(land, facilities, drawn, made), answers)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    generate(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else TRUTH)
