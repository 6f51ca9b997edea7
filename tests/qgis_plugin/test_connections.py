"""Connections that QGIS has stored open databases; a project holds no password of theirs."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import pytest
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.connections import Connection
from civicgrid.layers.problems import Refused
from civicgrid.layers.sources import postgis
from civicgrid.layers.workspace import gpkg
from civicgrid.layers.workspace.bringing import bring
from civicgrid.layers.workspace.opening import open_store
from civicgrid.layers.workspace.postgis import PostgisBackend
from civicgrid.layers.workspace.store import Import
from civicgrid.qgis_plugin import connections, present
from civicgrid.tests.tools.postgres import PASSWORD, Server
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject, QgsSettings, QgsVectorLayer

GROUP = "PostgreSQL/connections/局里"


@pytest.fixture
def stored(database: Connection, qgis_app: object) -> Iterator[Connection]:
    """The connection 局里 as QGIS stores it; user and password in QGIS's authentication."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("master", True)
    login = QgsAuthMethodConfig("Basic")
    login.setName("planner")
    login.setConfig("username", database.user)
    login.setConfig("password", database.password)
    assert manager.storeAuthenticationConfig(login)
    settings = QgsSettings()
    for key, value in {
        "host": database.host,
        "port": database.port,
        "database": database.dbname,
        "authcfg": login.id(),
    }.items():
        settings.setValue(f"{GROUP}/{key}", value)
    yield database
    settings.remove(GROUP)
    manager.removeAuthenticationConfig(login.id())


def test_a_stored_connection_is_found_with_its_authentication(stored: Connection) -> None:
    assert "局里" in connections.names()
    found = connections.resolver(["postgis:局里", "postgis:局里/城管", "file.csv", None])("局里")
    assert (found.host, found.port, found.dbname) == (stored.host, stored.port, stored.dbname)
    assert (found.user, found.password) == (stored.user, stored.password)
    assert postgis.tables(found) == ()


def test_a_name_nobody_knows(qgis_app: object) -> None:
    with pytest.raises(Refused) as caught:
        postgis.tables(connections.resolver(["postgis:none"])("none"))
    assert caught.value.problems[0].code == "database_unknown"


def test_a_layer_of_a_workspace_is_edited_and_its_project_has_no_password(
    stored: Connection, server: Server, tmp_path: Path
) -> None:
    backend = PostgisBackend(stored, "城管")
    rows = {"id": ["a", "b"], "import_id": ["old", "new"]}
    backend.append("public_toilet", gpd.GeoDataFrame(rows, geometry=gpd.points_from_xy([1, 2], [3, 4]), crs=4549))
    counts = dict.fromkeys(("rows_read", "rows_used", "rows_rejected", "added", "changed", "gone"), 1)
    texts = dict.fromkeys(("when", "who", "path", "layer", "sha256"), "")
    backend.seal([Import("new", "public_toilet", "replace", "current", **texts, **counts)], [], {})
    uri = connections.layer_uri("postgis:局里/城管", "public_toilet")
    assert PASSWORD not in uri.uri(False)
    layer = QgsVectorLayer(uri.uri(False), "公厕", "postgres")
    assert layer.isValid(), layer.error().message()
    assert [feature["id"] for feature in layer.getFeatures()] == ["b"]
    before = backend.stamp("public_toilet")
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("id"), "c")
    assert layer.commitChanges(), layer.commitErrors()
    assert backend.stamp("public_toilet") != before
    assert list(backend.read("public_toilet", ["new"])["edited_at"].notna()) == [True]
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "p.qgz"))
    with zipfile.ZipFile(tmp_path / "p.qgz") as archive:
        texts_in = b"".join(archive.read(name) for name in archive.namelist())
    assert b"authcfg" in texts_in
    assert PASSWORD.encode() not in texts_in
    assert b"password=" not in texts_in
    project.clear()
    backend.close()


def test_the_project_of_a_study_on_a_server_is_edited(stored: Connection, tmp_path: Path) -> None:
    demo = Path(__file__).resolve().parents[2] / "resources" / "demo"
    layers = [{"path": "底图.gpkg", "layer": name} for name in ("街道", "社区")]
    data = {"civicgrid_study": 1, "title": "t", "district": "d"}
    files = studyfile.from_json({**data, "sources": [*layers, {"path": "公厕.csv", "datum": "gcj02"}]}, demo)
    reference = "postgis:局里/城管"
    with open_store(reference, connect=lambda _name: stored) as store:
        bring(store, files, "replace")
    study = studyfile.from_json({**data, "workspace": reference}, tmp_path)
    run = pipeline.compute(pipeline.load(study, connect=lambda _name: stored))
    gpkg.write(run, tmp_path / "civicgrid.gpkg")
    present.build_project(run, tmp_path / "civicgrid.gpkg", tmp_path / "p.qgz", "zh_CN")
    project = QgsProject()
    assert project.read(str(tmp_path / "p.qgz"))
    for kind in ("public_toilet", "street", "community"):
        layer = present.layer_of(project, kind)
        assert layer.dataProvider().name() == "postgres", kind
        assert layer.isValid(), kind
        assert layer.featureCount() == len(run.inputs[kind]), kind
        assert layer.startEditing(), kind
        assert layer.rollBack(), kind
    project.clear()
