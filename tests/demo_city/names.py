"""Names for places that do not exist."""

from __future__ import annotations

DISTRICT = "云汀区"
COUNTY = "330199"  # no county has this code

STREETS: tuple[tuple[str, str, tuple[float, float]], ...] = (
    # name, code inside the county (100 and up are towns), where its middle lies (m from the district's)
    ("望云街道", "001", (-120.0, 780.0)),
    ("汀兰街道", "002", (-900.0, 1500.0)),
    ("鹿鸣街道", "003", (950.0, 1250.0)),
    ("柳浦街道", "004", (-1950.0, 1150.0)),
    ("南汀街道", "005", (-300.0, -1000.0)),
    ("石塘街道", "006", (1350.0, -1200.0)),
    ("桑墩镇", "100", (2100.0, 550.0)),
    ("白荡镇", "101", (-1900.0, -850.0)),
)

COMMUNITIES = (
    "桂花 米弄 书院 钟楼 泮桥 双井 司前 槐荫 兰心 听涛 芳洲 梧桐 晓岚 清渠 麦浪 映月 呦鸣 苹野 嘉树 星桥 翠岗 "
    "方塘 采薇 锦瑟 柳岸 渔湾 渡口 蒹葭 杨林 丝行 南浦 荷风 观澜 知稼 百步 同德 汀南 雨巷 怡和 文澜 石门 采石 磐安 "
    "玉带 金堂 镜湖 向阳 茶亭 蚕房 桑林 陌上 东塍 织里 丰泽 北墩 白鹭 芦花 荡口 莲塘 稻香 泊舟 菱湖 沙渚 青禾 长埂 "
    "桃源 松风 朗月 枕溪 春晖"
).split()

BRIDGES = ("柳浦桥", "望云桥", "新汀大桥")

_FIRST = "春秋锦兰竹松桂梅荷杏枫青紫永安福庆和康嘉瑞景明玉雅清晨学望新云金宝德"
_SECOND = "华园香溪塘浜岭丰宁乐泰祥兴荣林湾霞"


def road_names() -> list[str]:
    """Every name a side street can take, in a fixed order."""
    endings = ("路", "街", "巷", "弄")
    return [f"{a}{b}{endings[(i + j) % 4]}" for i, a in enumerate(_FIRST) for j, b in enumerate(_SECOND)]


def estate_names() -> list[str]:
    """Every name a housing estate can take."""
    endings = ("苑", "小区", "花园", "公寓", "里", "新村", "家园", "府")
    return [f"{a}{b}{end}" for end in endings for a in _SECOND for b in _FIRST]
