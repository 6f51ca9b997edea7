"""A disk that becomes full on the way: said as that, nothing half-written is left, and what stood there stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from civicgrid.layers import apart, ownkinds, pipeline, studyfile
from civicgrid.layers.connections import by_service
from civicgrid.layers.problems import Refused
from civicgrid.layers.staging import Staging
from civicgrid.layers.wholefile import is_full
from civicgrid.layers.workspace import gpkg
from civicgrid.layers.workspace.opening import open_store
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.small_run import small_run, study_json
from civicgrid.tests.tools import disks

KB = 1024
PRODUCTS = ("geojson", "webpage", "workbook", "document")

pytestmark = pytest.mark.skipif(bool(disks.missing()), reason=disks.missing())


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with disks.disk(tmp_path / "disk", 8_000 * KB) as folder:
        yield folder


def make(run: pipeline.Run, out: Path, products: tuple[str, ...] = PRODUCTS) -> None:
    with Staging.open(out) as staging:
        pipeline.export(run, staging.folder, products, chinese())
        pipeline.finish(run, staging)


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def says_full(error: BaseException) -> bool:
    if isinstance(error, Refused):
        return [problem.code for problem in error.problems] == ["disk_full"]
    return isinstance(error, OSError) and is_full(error)


def test_results_are_made_anew_or_stay_as_they_were(disk: Path) -> None:
    """Whatever there is room for, from nothing to nearly enough."""
    run, out = small_run(), disk / "out"
    make(run, out)
    before = bytes_in(out)
    needed = sum(map(len, before.values()))
    for left in range(0, needed, needed // 5):
        disks.fill(disk, left)
        with pytest.raises((Refused, OSError)) as caught:
            make(run, out)
        assert says_full(caught.value), (left, caught.value)
        assert bytes_in(out) == before
        assert sorted(path.name for path in disk.iterdir()) == [disks.BALLAST, "out"]
    disks.empty(disk)
    make(run, out)


def test_a_workspace_that_was_written_is_whole(disk: Path) -> None:
    """Near the end of the room either all rows can be read back, or it was refused."""
    run, path = small_run(), disk / "run.gpkg"
    needed = gpkg.write(run, path).stat().st_size
    rows = {name: len(frame) for name, frame in run.layers.items()}
    refusals = 0
    for left in range(needed - 24 * KB, needed + 60 * KB, 12 * KB):
        path.unlink(missing_ok=True)
        disks.fill(disk, left)
        try:
            gpkg.write(run, path)
        except Refused:
            refusals += 1
        else:
            assert {name: len(frame) for name, frame in gpkg.read(path).layers.items()} == rows
    assert 0 < refusals < 7


def test_rows_come_into_a_workspace_all_or_none(disk: Path, tmp_path: Path) -> None:
    lines = ["公厕名称,编号,经度,纬度", *(f"公厕{n},G{n},{120 + n / 1e4},30.2" for n in range(2_000))]
    (tmp_path / "公厕.csv").write_text("\n".join(lines), encoding="utf-8")
    data = {**study_json(), "sources": [{"path": "公厕.csv"}], "workspace": str(disk / "库.gpkg")}
    study = studyfile.from_json(data, tmp_path)
    asked = apart.to_bring(study, "replace", "", by_service)
    apart.answered(apart.outcome(asked, lambda *_: None))
    disks.fill(disk, 40 * KB)
    for _ in range(2):  # the first may still find room in the file
        answer = apart.outcome(asked, lambda *_: None)
    with pytest.raises(Refused) as refused:
        apart.answered(answer)
    assert refused.value.problems[0].code == "disk_full"
    disks.empty(disk)
    with open_store(str(disk / "库.gpkg")) as store:
        assert len(store.frame("public_toilet")) == 2_000
        assert len(store.current()) == 1


def test_a_file_that_is_saved_over_is_not_lost(disk: Path) -> None:
    path, big = disk / "study.json", {**study_json(), "district": "白" * 20 * KB}
    studyfile.write(studyfile.from_json(study_json()), path)
    before = path.read_bytes()
    disks.fill(disk)
    for write in (
        lambda: studyfile.write(studyfile.from_json(big), path),
        lambda: ownkinds.write({"own_x": {"name": "x" * 20 * KB}}, path),
    ):
        with pytest.raises(OSError, match="No space left"):
            write()
        assert path.read_bytes() == before
        assert sorted(one.name for one in disk.iterdir()) == [disks.BALLAST, "study.json"]
    assert json.loads(before)["civicgrid_study"] == 1


def test_what_a_program_of_its_own_found_out_is_known_here(disk: Path) -> None:
    disks.fill(disk)
    study = studyfile.from_json(study_json(), disk)
    asked = apart.to_check(study, by_service)
    with pytest.raises(OSError, match="No space left") as caught:
        apart.answered(apart.outcome(asked, lambda *_: (disk / "x").write_bytes(bytes(KB))))
    assert says_full(caught.value)
