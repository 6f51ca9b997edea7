"""The list of algorithms: ids that are a public contract, and everything a person reads of each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from civicgrid.qgis_plugin import paths
from civicgrid.qgis_plugin.algorithms import ALGORITHMS
from civicgrid.qgis_plugin.algorithms.base import Algorithm
from civicgrid.qgis_plugin.models import MODELS
from civicgrid.qgis_plugin.plugin import CivicGridPlugin
from qgis.core import QgsApplication, QgsProcessingParameterDefinition

IDS = """
    importlayer
    importtoworkspace
    handover
    importfolder
    datumcheck
    creategrid
    numbergrid
    checkgrid
    patrolareas
    networkcheck
    nearestfacility
    coverage
    comparescenarios
    outagedrill
    siting
    plantracking
    accessibility
    openinghours
    density
    hotspots
    emerginghotspots
    timeprofile
    gapcases
    backtest
    patrolbalance
    gridfigures
    meetingprint
    timeframes
    exportgeojson
    exportwebpage
    exportworkbook
    exportreport
    exportrejected
    sitevisits
    visitfindings
    rollup
    runstudy
""".split()


def test_public_ids() -> None:
    assert [algorithm.ID for algorithm in ALGORITHMS] == IDS


def test_the_plugin_adds_and_takes_away_its_provider(qgis_app: object) -> None:
    registry = QgsApplication.processingRegistry()
    plugin = CivicGridPlugin(None)
    plugin.initProcessing()
    provider = registry.providerById("civicgrid")
    assert sorted(one.name() for one in provider.algorithms()) == sorted([*IDS, *(model.ID for model in MODELS)])
    assert registry.algorithmById("civicgrid:runstudy") is not None
    plugin.unload()
    assert registry.providerById("civicgrid") is None


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=IDS)
def test_words_of_an_algorithm(qgis_app: object, algorithm: type[Algorithm]) -> None:
    made = algorithm().create()
    assert made.displayName()
    assert made.group()
    assert Path(made.svgIconPath()).is_file()
    tags = " ".join(made.tags())
    assert re.search("[a-z]", tags)
    assert re.search("[一-鿿]", tags), "Chinese words to find it by"
    english, chinese = (paths.help_page(made.name(), language).read_text(encoding="utf-8") for language in ("en", "zh"))
    assert re.search("[一-鿿]", chinese)
    assert not re.search("[一-鿿]", english)
    assert english.count("<p>") == chinese.count("<p>")
    assert made.shortHelpString() in (english, chinese)


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=IDS)
def test_every_input_has_its_help(qgis_app: object, algorithm: type[Algorithm]) -> None:
    made = algorithm().create()  # it owns its parameters
    silent = [
        parameter.name()
        for parameter in made.parameterDefinitions()
        if not parameter.isDestination() and not parameter.help()
    ]
    assert silent == []


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=IDS)
def test_only_what_is_needed_has_to_be_given(qgis_app: object, algorithm: type[Algorithm]) -> None:
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    made = algorithm().create()
    needed = {
        parameter.name()
        for parameter in made.parameterDefinitions()
        if not parameter.isDestination() and not parameter.flags() & optional and parameter.defaultValue() is None
    }
    # a file or an open layer, cases or their number: QGIS has no word for “one of the two”
    assert len(needed) in (1, 2) or made.name() in ("importlayer", "importtoworkspace", "hotspots")
