"""The page as a file: whole, the same each time, asking for nothing, and no name in it can become markup.

What a browser makes of it is tested in ``tests/e2e/web``.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.layers import kinds
from civicgrid.layers.basemaps import basemap
from civicgrid.layers.export import webassets, webpage, webshapes
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.export_words import chinese, hostile
from civicgrid.tests.layers.small_run import EVIL_NAME, small_run

ASSETS = webassets.Assets(("body{}",), ("/* {{ not a template }} */",))


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs) -> None:
        self.found.append((tag, dict(attrs)))


def _data(text: str) -> dict:
    return json.loads(re.search(r'id="civicgrid-data">(.*?)</script>', text, re.S).group(1))


def _layers(data: dict) -> dict:
    return {layer["id"]: layer for group in data["groups"] for layer in group["layers"]}


def _texts(source: dict, label: str) -> list[str]:
    column = source["columns"][source["labels"].index(label)]
    return [column["texts"][place] for place in column["at"]] if "at" in column else column["texts"]


@pytest.fixture(scope="module")
def page():
    return webpage.render(small_run(), chinese(), ASSETS)


def test_nothing_is_asked_from_anywhere(page):
    tags = _Tags(page).found
    assert not [tag for tag, attributes in tags if tag in ("link", "img", "iframe", "base") or "src" in attributes]
    assert "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:\"" in page
    assert _data(page)["basemap"] is None


def test_people_may_enlarge_the_page(page):
    (viewport,) = [attributes for tag, attributes in _Tags(page).found if attributes.get("name") == "viewport"]
    assert viewport["content"] == "width=device-width, initial-scale=1"


def test_only_the_servers_of_a_base_map_may_be_asked():
    page = webpage.render(small_run(), chinese(), ASSETS, basemap("tianditu", "a1B2"))
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', page).group(1)
    assert policy.endswith("img-src data: https://t0.tianditu.gov.cn")
    shown = _data(page)["basemap"]
    assert (shown["name"], len(shown["tiles"])) == ("天地图", 2)
    assert all(address.endswith("&tk=a1B2") for address in shown["tiles"])


def test_the_same_run_gives_the_same_page(page):
    assert webpage.render(small_run(), chinese(), ASSETS) == page


def test_names_are_data_not_markup_and_not_template(page):
    study = replace(small_run().study, title={"zh": "{{ 7*7 }}</title><img src=x onerror=alert(1)>"})
    text = webpage.render(replace(small_run(), study=study), hostile(), ASSETS)
    assert "img" not in [tag for tag, _ in _Tags(text).found]
    assert "<title>{{ 7*7 }}&lt;/title&gt;" in text
    assert EVIL_NAME in _data(text)["sources"]["public_toilet"]["titles"]
    assert "{{ not a template }}" in page


def test_layers_come_in_groups_with_words_and_a_legend(page):
    data = _data(page)
    layers = _layers(data)
    assert list(layers) == [
        "public_toilet",
        "pocket_park",
        "coverage_public_toilet",
        "coverage_pocket_park",
        "hotspots",
        "case_density",
        "case_periods",
        "street",
        "community",
        "grid_cell",
    ]
    assert [row["label"] for row in layers["coverage_public_toilet"]["classes"]] == ["100 m 内已覆盖", "超出 100 m"]
    assert layers["coverage_public_toilet"]["classes"][1]["hatch"]
    assert [layer["on"] for layer in layers.values()] == [
        True,
        True,
        False,
        True,
        False,
        False,
        False,
        True,
        False,
        False,
    ]


def test_legend_colours_are_those_of_the_palette(page):
    palette = kinds.palette()
    layers = _layers(_data(page))
    assert layers["public_toilet"]["style"]["color"] == palette["public_toilet"]
    colours = [row["colour"] for row in layers["coverage_public_toilet"]["classes"]]
    assert colours == [palette["covered"], palette["gap"]]
    assert layers["hotspots"]["classes"][0]["colour"] == palette["hot99"]


def test_every_case_cell_falls_into_the_class_its_legend_says(page):
    data = _data(page)
    layer = _layers(data)["case_density"]
    counts = _texts(data["sources"]["result_cell"], "案件数")
    classes = layer["parts"][0]["classes"]
    assert len(classes) == len(counts) == 20
    for step, count in zip(classes, counts):
        if step < 0:
            assert count == "0"
        else:
            low, _, high = layer["classes"][step]["label"].partition("–")
            assert int(low) <= int(count) <= int(high or low)


@pytest.mark.parametrize(
    ("counts", "breaks"),
    [
        ([0, 0], []),
        ([0, 3, 3, 3], [3]),
        (list(range(101)), [21, 41, 61, 81, 100]),
    ],
)
def test_case_classes(counts, breaks):
    assert webshapes.case_breaks(np.array(counts, dtype=float)) == breaks


def test_cases_themselves_and_private_fields_stay_out(page):
    data = _data(page)
    assert not [name for name in data["sources"] if "case" in name]
    assert "监督员上报" not in page
    assert "toilets.csv" not in json.dumps(data["sources"])


def test_hazards_and_private_fields_stay_out_unless_the_study_names_them():
    gas = "own_gas"
    kinds.register({gas: {"name": {"en": "Filling", "zh": "燃气站"}, "geometry": ["point"], "colour": "#aa0000"}})
    run = small_run()
    own = run.figures[run.figures["kind"] == "public_toilet"].assign(kind=gas)
    stations = run.inputs["public_toilet"].assign(name="易燃", owner="某公司")
    run = replace(
        run,
        inputs={**run.inputs, gas: stations, "public_toilet": run.inputs["public_toilet"].assign(owner="某公司")},
        layers={**run.layers, col.gap(gas): run.layers[col.gap("public_toilet")]},
        figures=pd.concat([run.figures, own], ignore_index=True),
        accounts=(*run.accounts, replace(run.accounts[0], kind=gas, path="gas.csv")),
    )
    labels = {**chinese(), gas: "燃气站"}
    text = webpage.render(run, labels, ASSETS)
    named = replace(run, study=replace(run.study, geojson={"layers": [gas]}))
    told = webpage.render(named, labels, ASSETS)
    kinds.forget([gas])
    assert not [word for word in ("燃气站", "易燃", "某公司", "gas.csv", gas) if word in text]
    assert [word in told for word in ("燃气站", "易燃", "gas.csv", "某公司")] == [True, True, True, False]


def test_key_figures_say_n_and_total(page):
    toilets = _data(page)["figures"][0]
    assert (toilets["title"], toilets["count"]) == ("公共厕所", "2")
    land = toilets["shares"][0]
    assert (land["label"], land["percent"], land["of"]) == ("按全区用地 (100 m)", "30.3%", "6.1 / 20.0 公顷")
    assert toilets["streets"]["rows"][0][:2] == ["清河街道", "33.6%"]


def test_method_says_what_the_study_changed_and_what_was_left_out():
    run = small_run()
    rules = [{**rule, "changed_from": {"radius_m": 300.0}} for rule in run.record["standards"]]
    cases = run.inputs["case"].assign(crowded_spot=True)
    settings = {**run.record["settings"], "crowded_spots": "apart"}
    run = replace(
        run,
        record={**run.record, "standards": rules, "settings": settings},
        inputs={**run.inputs, "case": cases},
    )
    labels = {**chinese(), "text.print_hot_crowded": "{count} 件未计入"}
    method = dict(_data(webpage.render(run, labels, ASSETS))["method"])
    assert method["案件热点"] == f"{len(cases)} 件未计入"
    assert any("本研究由 300 m 改为 100 m" in text for text in method.values())
    with_all = replace(run, record={**run.record, "settings": {"crowded_spots": "with"}})
    assert "案件热点" not in dict(_data(webpage.render(with_all, labels, ASSETS))["method"])


def test_shapes_are_simplified_until_the_page_is_small_enough(monkeypatch):
    full = len(webpage.render(small_run(), chinese(), ASSETS))
    monkeypatch.setattr(webpage, "BUDGET_BYTES", 1)
    assert len(webpage.render(small_run(), chinese(), ASSETS)) < full


def test_scripts_that_were_not_made_are_missed_by_name(tmp_path):
    with pytest.raises(Refused) as refused:
        webassets.read(tmp_path)
    assert refused.value.problems[0].code == "web_assets_missing"


def test_a_path_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        webpage.write(small_run(), tmp_path / "none" / "map.html", {}, ASSETS)
    assert refused.value.problems[0].code == "output_not_writable"
