"""The workspace: imports are seen whole or not at all, hand edits stay, history can be gone back in."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from civicgrid.geo.errors import Cancelled
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.door import load
from civicgrid.layers.problems import Problem, Refused
from civicgrid.layers.run import REJECTED, SourceAccount
from civicgrid.layers.studyfile import StudyFile
from civicgrid.layers.workspace import gpkgstore
from civicgrid.layers.workspace.gpkgstore import GpkgBackend
from civicgrid.layers.workspace.imports import Store, batches_of
from civicgrid.layers.workspace.opening import open_store, out_of_date
from civicgrid.layers.workspace.store import BY_HAND, Batch

CRS = "EPSG:4549"
CHECKOUT = Path(__file__).resolve().parents[2]


def toilets(*ids: str, east: float = 500_000.0, **columns: object) -> gpd.GeoDataFrame:
    count = len(ids)
    table = {
        "id": list(ids),
        "name": [f"公厕{one}" for one in ids],
        "state": ["existing"] * count,
        "year": [2020.0] * count,
        "seats": np.arange(count) + 1.0,
        "source_file": ["公厕.csv"] * count,
        "source_row": range(2, count + 2),
        **columns,
    }
    points = [shapely.Point(east + 10 * place, 3_400_000) for place in range(count)]
    return gpd.GeoDataFrame(table, geometry=points, crs=CRS)


def batch(frame: gpd.GeoDataFrame, kind: str = "public_toilet", lost: int = 0) -> Batch:
    account = SourceAccount(
        kind, "公厕.csv", "", len(frame) + lost, len(frame), lost, {"no_coordinates": lost} if lost else {}
    )
    rejected = pd.DataFrame(
        [(kind, "公厕.csv", "", 90 + place, "no_coordinates", "{}") for place in range(lost)],
        columns=list(REJECTED),
    )
    problems = (Problem.of("no_coordinates", "公厕.csv", [90], count=lost),) if lost else ()
    return Batch(kind, frame, account, rejected, problems)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "工作库.gpkg"


@dataclass
class Home:
    """Where a workspace is: opened as often as wanted, and edited as QGIS does it."""

    open: Callable[[], Store]
    edit: Callable[[str], None]


@pytest.fixture(params=["a file", "a server"])
def home(request: pytest.FixtureRequest) -> Iterator[Home]:
    if request.param == "a file":
        path = request.getfixturevalue("path")
        yield Home(lambda: again(path), lambda statement: edit(path, statement))
        return
    connection, server = request.getfixturevalue("database"), request.getfixturevalue("server")
    with ExitStack() as opened:
        yield Home(
            lambda: opened.enter_context(open_store("postgis:bureau/w", connect=lambda _name: connection)),
            lambda statement: server.run(connection.dbname, "SET search_path = w, public; " + statement),
        )


@pytest.fixture
def store(home: Home) -> Store:
    return home.open()


def again(path: Path) -> Store:
    return Store(GpkgBackend(path))


# -- imports


def test_what_comes_in_comes_out_as_it_was(store: Store, home: Home) -> None:
    frame = toilets("1", "2", seats=[1.5, np.nan], year=[2020.0, np.nan], name=["甲", None])
    (change,) = store.commit([batch(frame, lost=2)], "replace", "张")
    assert (change.added, change.changed, change.gone, change.same) == (("1", "2"), (), (), 0)
    found = home.open().frame("public_toilet")
    assert found["id"].tolist() == ["1", "2"]
    assert found["seats"].tolist() == pytest.approx([1.5, np.nan], nan_ok=True)
    assert found["name"].isna().tolist() == [False, True]
    assert shapely.equals(found.geometry.to_numpy(), frame.geometry.to_numpy()).all()
    assert found.crs.to_string() == CRS == home.open().crs
    assert not {"import_id", "edited_at"} & set(found.columns)
    (line,) = store.history()
    assert (line.state, line.who, line.rows_read, line.rows_rejected, line.added) == ("current", "张", 4, 2, 2)
    assert home.open().rejected()["row"].tolist() == [90, 91]
    assert home.open().problems()[0].code == "no_coordinates"


def test_a_newer_file_replaces_and_says_what_changed(store: Store) -> None:
    store.commit([batch(toilets("1", "2", "3", "4"))], "replace")
    newer = toilets("2", "3", "4", "5")
    newer.geometry = [shapely.Point(500_010, 3_400_000), *newer.geometry[1:]]
    newer["seats"] = [2.0, 3.0, 40.0, 5.0]
    (change,) = store.commit([batch(newer)], "replace")
    # 2 is as it was, 3 moved by ten metres, 4 moved and has more seats
    assert change.added == ("5",)
    assert change.gone == ("1",)
    assert change.same == 1
    assert change.changed == (("3", ("geometry",)), ("4", ("seats", "geometry")))
    assert store.frame("public_toilet")["id"].tolist() == ["2", "3", "4", "5"]
    assert [line.state for line in store.history()] == ["superseded", "current"]


def test_appending_replaces_by_id_and_keeps_the_others(store: Store) -> None:
    store.commit([batch(toilets("1", "2"))], "replace")
    (change,) = store.commit([batch(toilets("2", "3", seats=[9.0, 1.0]))], "append")
    assert (change.added, change.gone) == (("3",), ())
    found = store.frame("public_toilet").set_index("id")
    assert sorted(found.index) == ["1", "2", "3"]
    assert found.loc["2", "seats"] == 9.0


def test_what_is_known_of_the_files_stays_known_when_others_are_added(store: Store, home: Home) -> None:
    """Month after month: rejected rows, findings and counts of earlier files stay, until their rows come in mended."""
    store.commit([of_file("一月.csv", toilets("1"), lost=("8", "9"))], "replace")
    store.commit([of_file("二月.csv", toilets("2"), lost=("7",))], "append")
    assert known(home.open()) == {("一月.csv", 3, 2), ("二月.csv", 2, 1)}
    again = of_file("二月.csv", toilets("2", "7"))  # the file itself, mended
    store.commit([again], "append")
    assert known(home.open()) == {("一月.csv", 3, 2), ("二月.csv", 1, 0), ("二月.csv", 2, 0)}
    assert [problem.layer for problem in home.open().problems()] == ["一月.csv"]
    for rows, lost in ((("2",), ("5",)), (("2",), ("5",)), (("2", "5"), ())):  # once more, twice with a row rejected
        store.commit([of_file("二月.csv", toilets(*rows), lost)], "append")
        assert len(home.open().rejected()) == 2 + len(lost)
        known(home.open())
    mended = toilets("x", source_row=[90])  # a workbook tells whose rows they were
    store.commit([of_file("退回的行.xlsx", mended, whose="一月.csv")], "append")
    assert home.open().rejected()["row"].tolist() == [91]
    store.undo("public_toilet")
    assert home.open().rejected()["row"].tolist() == [90, 91]
    store.commit([of_file("全部.csv", toilets("1"))], "replace")
    assert known(home.open()) == {("全部.csv", 1, 0)}


def of_file(path: str, frame: gpd.GeoDataFrame, lost: Sequence[str] = (), whose: str = "") -> Batch:
    """A file of its own, in which the rows of some ids have no coordinates; ``whose`` its rows are, if not its own."""
    rows = [("public_toilet", path, "", 90 + at, "no_coordinates", f'{{"编号": {one}}}') for at, one in enumerate(lost)]
    count = len(frame) + len(lost)
    reasons = {"no_coordinates": len(lost)} if lost else {}
    about = {"columns": {"id": "编号"}}
    return replace(
        batch(frame.assign(source_file=whose or path)),
        account=SourceAccount("public_toilet", path, "", count, len(frame), len(lost), reasons, about, path),
        rejected=pd.DataFrame(rows, columns=list(load.REJECTED)),
        problems=(Problem.of("no_coordinates", path, [90], count=len(lost)),) if lost else (),
    )


def known(store: Store) -> set[tuple[str, int, int]]:
    """File, rows read and rows rejected of all accounts, which tell of all rejected rows."""
    loaded = store.load(StudyFile({}, {}, ()))
    for account in loaded.accounts:
        assert account.rows_read == account.rows_used + account.rows_rejected
        assert sum(account.reasons.values()) == account.rows_rejected
    assert sum(account.rows_rejected for account in loaded.accounts) == len(loaded.rejected)
    return {(account.path, account.rows_read, account.rows_rejected) for account in loaded.accounts}


def test_kinds_come_in_together_or_not_at_all(store: Store, home: Home) -> None:
    elsewhere = toilets("p").set_crs("EPSG:4548", allow_override=True)
    parks = replace(batch(toilets("p"), "pocket_park"), frame=elsewhere)
    store.commit([batch(toilets("1"))], "replace")
    with pytest.raises(Refused) as refused:
        store.commit([batch(toilets("2")), parks], "replace")
    assert refused.value.problems[0].code == "workspace_crs"
    assert home.open().frame("public_toilet")["id"].tolist() == ["1"]
    assert home.open().kinds() == ("public_toilet",)


def test_the_last_import_can_be_taken_back(store: Store) -> None:
    for name in ("1", "2", "3"):
        store.commit([batch(toilets(name))], "replace")
    assert store.undo("public_toilet") is not None
    assert store.frame("public_toilet")["id"].tolist() == ["2"]
    assert [line.state for line in store.history()] == ["superseded", "current", "undone"]


def test_the_only_import_can_be_taken_back(store: Store) -> None:
    store.commit([batch(toilets("1"))], "replace")
    assert store.undo("public_toilet") is None
    assert len(store.frame("public_toilet")) == 0


def test_taking_back_twice_destroys_nothing(store: Store, home: Home) -> None:
    for name in ("1", "2", "3"):
        store.commit([batch(toilets(name))], "replace")
    store.undo("public_toilet")
    for kind in ("public_toilet", "parking_lot"):
        with pytest.raises(Refused) as refused:
            store.undo(kind)
        assert refused.value.problems[0].code == "nothing_to_undo"
    assert home.open().frame("public_toilet")["id"].tolist() == ["2"]


def test_an_import_after_one_taken_back_can_be_taken_back_too(store: Store, home: Home) -> None:
    for name in ("1", "2"):
        store.commit([batch(toilets(name))], "replace")
    store.undo("public_toilet")
    store.commit([batch(toilets("3"))], "replace")
    assert home.open().undo("public_toilet") is not None
    assert home.open().frame("public_toilet")["id"].tolist() == ["1"]


EDIT = """
UPDATE public_toilet SET name = 'mended', edited_at = '2026-01-01T00:00:00Z'
    WHERE id = '2' AND import_id IN (SELECT import_id FROM imports WHERE state = 'current')
"""


def test_taking_an_import_back_keeps_what_was_edited_by_hand(store: Store, home: Home) -> None:
    store.commit([batch(toilets("1", "2"), lost=2)], "replace")
    store.commit([batch(toilets("1", "2", "3"))], "replace")
    home.edit(EDIT)
    home.open().undo("public_toilet")
    found = home.open()
    assert sorted(found.frame("public_toilet")[["id", "name"]].values.tolist()) == [["1", "公厕1"], ["2", "mended"]]
    assert len(found.rejected()) == 2


def test_taking_the_only_import_back_keeps_what_was_edited_by_hand(store: Store, home: Home) -> None:
    store.commit([batch(toilets("1", "2"))], "replace")
    home.edit(EDIT)
    home.open().undo("public_toilet")
    assert home.open().frame("public_toilet")["name"].tolist() == ["mended"]


def test_rows_of_old_imports_are_swept(store: Store, home: Home) -> None:
    for name in ("1", "2", "3"):
        store.commit([batch(toilets(name))], "replace")
    home.open()
    assert set(home.open().backend.read("public_toilet")["id"]) == {"2", "3"}


def test_new_columns_of_a_later_file_are_kept(store: Store, home: Home) -> None:
    store.commit([batch(toilets("1"))], "replace")
    store.commit([batch(toilets("1", "2", owner=["环卫所", None], berths=[3, 4]))], "replace")
    found = home.open().frame("public_toilet")
    assert found["owner"].tolist()[0] == "环卫所"
    assert found["berths"].tolist() == [3, 4]


def test_two_at_once_the_second_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = again(path), again(path)
    first.commit([batch(toilets("1"))], "replace")
    monkeypatch.setattr(gpkgstore, "_WAIT_S", 0.1)
    with first.backend.writing(), pytest.raises(Refused) as refused:
        second.commit([batch(toilets("2"))], "replace")
    assert refused.value.problems[0].code == "workspace_busy"
    second.commit([batch(toilets("3"))], "replace")
    assert first.frame("public_toilet")["id"].tolist() == ["3"]


def test_cancel_leaves_nothing(path: Path) -> None:
    store = again(path)
    store.commit([batch(toilets("1"))], "replace")

    def stop(share: float, step: str) -> None:
        if share > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        store.commit([batch(toilets("2")), batch(toilets("p"), "pocket_park")], "replace", progress=stop)
    assert pyogrio.read_dataframe(path, layer="public_toilet")["id"].tolist() == ["1"]
    assert store.kinds() == ("public_toilet",)


# -- by hand


def edit(path: Path, statement: str) -> None:
    """Change a row as QGIS does, whose GDAL has the functions that the triggers ask for."""
    with sqlite3.connect(path) as connection:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            connection.create_function(name, 1, lambda _shape: 0)
        connection.execute(statement)


def test_rows_edited_or_drawn_by_hand_stay(store: Store, home: Home) -> None:
    store.commit([batch(toilets("1", "2", "3"))], "replace")
    home.edit("UPDATE public_toilet SET seats = 99, edited_at = '2026-11-02T08:00:00Z' WHERE id = '2'")
    drawn = toilets("new", east=501_000.0).assign(import_id=BY_HAND)
    store.backend.append("public_toilet", drawn)
    (change,) = store.commit([batch(toilets("1", "2"))], "replace")
    assert change.gone == ("3",)
    assert sorted(change.kept) == ["2", "new"]
    found = home.open().frame("public_toilet").set_index("id")
    assert sorted(found.index) == ["1", "2", "new"]
    assert found.loc["2", "seats"] == 99
    # and once more: it is still known to be edited
    (change,) = store.commit([batch(toilets("1", "2"))], "append")
    assert store.frame("public_toilet").set_index("id").loc["2", "seats"] == 99


def test_a_row_drawn_without_a_number_gets_one(store: Store) -> None:
    store.commit([batch(toilets("1"))], "replace")
    store.backend.append("public_toilet", toilets("x", east=501_000.0).assign(id=None, import_id=BY_HAND))
    assert store.frame("public_toilet")["id"].notna().all()
    assert store.frame("public_toilet")["id"].is_unique


def test_results_are_out_of_date_when_rows_change(store: Store, home: Home) -> None:
    store.commit([batch(toilets("1")), batch(toilets("p"), "pocket_park")], "replace")
    record = {"decisions": {"stamps": store.stamps()}}
    assert out_of_date(record, home.open()) == ()
    home.edit("UPDATE public_toilet SET edited_at = '2026-11-02T08:00:00Z' WHERE id = '1'")
    assert out_of_date(record, home.open()) == ("public_toilet",)
    store.commit([batch(toilets("p"), "pocket_park")], "replace")
    assert set(out_of_date(record, home.open())) == {"public_toilet", "pocket_park"}
    assert out_of_date({}, store) == ()


# -- whatever goes wrong, the old state stands

_KILLED = """
import sys, time
from pathlib import Path
sys.path.insert(0, {build!r})
from civicgrid.tests.layers import test_store as t
path = Path({path!r})
store = t.again(path)
frame = t.toilets(*map(str, range(30000)))
print("go", flush=True)
store.commit([t.batch(frame)], "replace")
print("done", flush=True)
"""


@pytest.mark.parametrize("wait_s", [0.0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.0, 1.3])
def test_killed_at_any_point_it_is_the_old_or_the_new(path: Path, wait_s: float) -> None:
    again(path).commit([batch(toilets("1", "2"))], "replace")
    code = _KILLED.format(build=str(CHECKOUT / ".build"), path=str(path))
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "go\n"
    time.sleep(wait_s)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    found = again(path)
    assert len(found.frame("public_toilet")) in (2, 30_000)
    assert len(found.current()) == 1
    again(path).commit([batch(toilets("a", "b", "c"))], "replace")  # and it goes on
    assert again(path).frame("public_toilet")["id"].tolist() == ["a", "b", "c"]


def test_a_reader_has_it_open_meanwhile(path: Path) -> None:
    store = again(path)
    store.commit([batch(toilets("1"))], "replace")
    with sqlite3.connect(path) as reader:
        reader.execute("PRAGMA journal_mode = WAL")
        cursor = reader.execute("SELECT id FROM public_toilet")
        store.commit([batch(toilets("2"))], "replace")
        assert cursor.fetchall() == [("1",)]
    assert again(path).frame("public_toilet")["id"].tolist() == ["2"]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("x")
    with pytest.raises(Refused) as refused:
        Store(GpkgBackend(blocked / "w.gpkg")).commit([batch(toilets("1"))], "replace")
    assert refused.value.problems[0].code == "workspace_not_writable"


def test_another_geopackage_is_no_workspace(tmp_path: Path) -> None:
    toilets("1").to_file(tmp_path / "other.gpkg")
    for name in ("other.gpkg", "a.txt"):
        (tmp_path / "a.txt").write_text("x")
        with pytest.raises(Refused) as refused:
            open_store(name, tmp_path)
        assert refused.value.problems[0].code == "workspace_unreadable"


def test_a_full_disk_leaves_the_old_state(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = again(path)
    store.commit([batch(toilets("1"))], "replace")
    with sqlite3.connect(path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    original = sqlite3.connect

    def small(*arguments, **options):
        connection = original(*arguments, **options)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(Refused) as refused:
        store.backend.seal(
            [replace(store.history()[0], import_id=str(n), source={"x": "y" * 100_000}) for n in range(9)], [], {}
        )
    assert refused.value.problems[0].code == "disk_full"
    monkeypatch.undo()
    assert again(path).frame("public_toilet")["id"].tolist() == ["1"]
    assert len(again(path).history()) == 1


# -- a study of it


def test_a_study_from_the_workspace_gives_the_figures_of_its_files(tmp_path: Path) -> None:
    demo = studyfile.read(CHECKOUT / "resources" / "demo" / "study.json")
    loaded = load.load_all(demo)
    store = open_store("demo.gpkg", tmp_path)
    store.commit(batches_of(loaded, demo), "replace", "王小明")
    own = replace(demo, sources=(), workspace="demo.gpkg", folder=tmp_path)
    studyfile.write(own, tmp_path / "study.json")
    runs = [pipeline.compute(pipeline.load(study)) for study in (demo, studyfile.read(tmp_path / "study.json"))]
    keys = ["scenario", "level", "area_id", "kind", "metric", "radius_m"]
    old, new = (run.figures.set_index(keys)[["value", "n", "n_total"]].sort_index() for run in runs)
    pd.testing.assert_frame_equal(old, new, rtol=1e-9)
    files, kept = ({a.kind: (a.rows_read, a.rows_used, a.rows_rejected) for a in run.accounts} for run in runs)
    assert files == kept
    assert "王小明" not in repr((runs[1].accounts, runs[1].record)), "who imported is told in the workspace alone"
    assert out_of_date(runs[1].record, store) == ()


def test_files_one_by_one_give_the_same_rows(tmp_path: Path) -> None:
    """Layers arrive in any order, facilities before the district; cases that only name an area come after it."""
    demo = studyfile.read(CHECKOUT / "resources" / "demo" / "study.json")
    together = load.load_all(demo)
    store = open_store("demo.gpkg", tmp_path)
    for source in sorted(demo.sources, key=lambda source: ("案件" in source.path, source.path)):
        known = {kind: store.frame(kind) for kind in store.kinds()}
        one = replace(demo, sources=(source,), measuring_crs=together.measuring_crs)
        store.commit(batches_of(load.load_all(one, known=known), one), "append")
    own = replace(demo, sources=(), workspace="demo.gpkg", folder=tmp_path)
    found = store.load(own)
    for kind, frame in together.inputs.items():
        assert len(found.inputs[kind]) == pytest.approx(len(frame), abs=2), kind
    assert found.inputs["grid_cell"]["community"].notna().all()
    assert found.inputs["case"]["street"].notna().mean() > 0.99


def test_an_empty_workspace_is_said(tmp_path: Path) -> None:
    study = studyfile.from_json({"civicgrid_study": 1, "title": "t", "district": "d", "workspace": "w.gpkg"}, tmp_path)
    with pytest.raises(Refused) as refused:
        pipeline.load(study)
    assert refused.value.problems[0].code == "workspace_empty"


def test_a_study_names_files_or_a_workspace() -> None:
    with pytest.raises(Refused) as refused:
        studyfile.from_json({"civicgrid_study": 1, "title": "t", "district": "d"})
    assert refused.value.problems[0].code == "study_missing_key"
