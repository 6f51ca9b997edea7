from __future__ import annotations

import pytest
from civicgrid.qgis_plugin.docks.answerswindow import AnswersWindow

NAMES = {"waste_station": "转运站", "public_toilet": "公厕", "pocket_park": "口袋公园"}
SHIPPED = {"waste_station": ("暴露垃圾", "道路不洁"), "public_toilet": ("随地便溺",), "pocket_park": ()}


@pytest.fixture
def window(qgis_app: object) -> AnswersWindow:
    return AnswersWindow(NAMES, SHIPPED)


def shown(window: AnswersWindow) -> list[list[str]]:
    return [[window.table.item(row, column).text() for column in (0, 1)] for row in range(3)]


def test_it_shows_the_study_s_own_classes_and_else_those_that_ship(window: AnswersWindow) -> None:
    window.show_answers({"public_toilet": ["随地便溺", "道路不洁"]})
    assert shown(window) == [["转运站", "暴露垃圾、道路不洁"], ["公厕", "随地便溺、道路不洁"], ["口袋公园", ""]]
    assert window.answers() == {"public_toilet": ["随地便溺", "道路不洁"]}


def test_only_what_differs_is_given_however_it_is_separated(window: AnswersWindow) -> None:
    window.show_answers({})
    assert window.answers() == {}
    window.table.item(0, 1).setText(" 暴露垃圾， 道路不洁；")
    window.table.item(1, 1).setText("")
    window.table.item(2, 1).setText("毁绿占绿,乱堆物堆料")
    assert window.answers() == {"public_toilet": [], "pocket_park": ["毁绿占绿", "乱堆物堆料"]}


def test_as_it_ships_again(window: AnswersWindow) -> None:
    window.show_answers({"waste_station": []})
    window.show_answers({})
    assert window.answers() == {}
    assert shown(window)[0] == ["转运站", "暴露垃圾、道路不洁"]
