from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.qgis_plugin import animation, temporal
from civicgrid.qgis_plugin.algorithms.timeframes import TimeFrames
from civicgrid.tests.qgis_plugin import small
from PIL import Image
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer


@pytest.fixture
def layers(qgis_app: object, tmp_path: Path) -> list[QgsVectorLayer]:
    """Cases that move, above cells that do not; in the project, as a person has them."""
    made = [
        QgsVectorLayer(small.saved(frame, tmp_path, f"{name}.gpkg"), name, "ogr")
        for name, frame in (("cases", small.dated_cases(months=4)), ("cells", small.cells()))
    ]
    temporal.set_moving(made[0])
    QgsProject.instance().addMapLayers(made)
    yield made
    QgsProject.instance().clear()


def asked(layers: list[QgsVectorLayer], target: Path, **more: object) -> dict[str, object]:
    return {"LAYERS": [layer.id() for layer in layers], "OUTPUT": str(target), "WIDTH": 240, "HEIGHT": 200, **more}


def test_a_gif_has_a_picture_for_each_month(layers: list[QgsVectorLayer], tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(TimeFrames, asked(layers, tmp_path / "cases.gif", SECONDS=0.5), listener)
    assert result["FRAMES"] == 4
    assert listener.infos[-1] == "4 pictures, from 2024-01 to 2024-04."
    with Image.open(result["OUTPUT"]) as animated:
        assert (animated.n_frames, animated.size, animated.info["duration"]) == (4, (240, 200), 500)
        pictures = []
        for number in range(4):
            animated.seek(number)
            pictures.append(animated.convert("RGB").tobytes())
    assert len(set(pictures)) == 4


def test_layers_that_stand_still_are_refused(layers: list[QgsVectorLayer], tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="None of the layers moves"):
        small.run(TimeFrames, asked(layers[1:], tmp_path / "cells.gif"))


def test_other_files_and_missing_programs_are_refused(
    layers: list[QgsVectorLayer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(QgsProcessingException, match=r"\.gif or an \.mp4"):
        small.run(TimeFrames, asked(layers, tmp_path / "cases.avi"))
    monkeypatch.setattr(animation, "_ffmpeg", lambda: "")
    with pytest.raises(QgsProcessingException, match="ffmpeg, which is not on this computer"):
        small.run(TimeFrames, asked(layers, tmp_path / "cases.mp4"))


def test_an_mp4_is_made_by_ffmpeg(
    layers: list[QgsVectorLayer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in that writes down how it was called: the codec itself is not everywhere."""
    program = tmp_path / "ffmpeg"
    program.write_text('#!/bin/sh\nfor last; do :; done\necho "$@" > "$last"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(animation, "_ffmpeg", lambda: str(program))
    result = small.run(TimeFrames, asked(layers, tmp_path / "cases.mp4", SECONDS=0.5))
    call = Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert "-framerate 2.0000" in call
    assert "yuv420p" in call
    program.write_text("#!/bin/sh\necho no such codec >&2\nexit 1\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="no such codec"):
        small.run(TimeFrames, asked(layers, tmp_path / "again.mp4"))


def test_too_many_pictures_are_refused(
    layers: list[QgsVectorLayer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("civicgrid.qgis_plugin.algorithms.timeframes.MOST_FRAMES", 20)
    with pytest.raises(QgsProcessingException, match="more than 20"):
        small.run(TimeFrames, asked(layers, tmp_path / "cases.gif", UNIT=4))


def test_cancel_leaves_no_output(layers: list[QgsVectorLayer], tmp_path: Path) -> None:
    listener = small.Listener(cancel_at=30.0)
    assert small.run(TimeFrames, asked(layers, tmp_path / "cases.gif"), listener) == {}
    assert not (tmp_path / "cases.gif").exists()
