"""What may leave the house: nothing private, no hazard, no single case, unless somebody names it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers import kinds
from civicgrid.layers.export.geodata.options import Options
from civicgrid.layers.export.geodata.release import held_layers, released
from civicgrid.layers.problems import Refused
from civicgrid.layers.run import Run
from civicgrid.tests.layers.small_run import small_run

GAS = "own_gas"


@pytest.fixture
def run():
    """A run with what should not leave: a note, an inspector, a telephone, a gas station and what it covers."""
    run = small_run()
    kinds.register({GAS: {"name": {"en": "Filling", "zh": "燃气站"}, "geometry": ["point"], "colour": "#aa0000"}})
    cell = run.layers[col.RESULT_CELL].assign(
        note="typed", inspector="王某", personal_phone="13800000000", source_row=7, **{col.dist_m(GAS): 40.0}
    )
    layers = {**run.layers, col.RESULT_CELL: cell, col.gap(GAS): run.layers["gap_public_toilet"]}
    yield replace(run, layers=layers, inputs={**run.inputs, GAS: run.inputs["public_toilet"]})
    kinds.forget([GAS])


def fields(run: Run, options: Options, layer: str = col.RESULT_CELL) -> set[str]:
    (found,) = [one for one in released(run, options) if one.name == layer]
    return set(found.frame.columns) - {"geometry"}


def test_cases_and_hazards_stay_unless_named(run):
    names = {one.name for one in released(run, Options())}
    assert names & {col.RESULT_CASE, "case", GAS, col.gap(GAS)} == set()
    assert dict(held_layers(run)) == {col.RESULT_CASE: "single_cases", GAS: "hazard", col.gap(GAS): "hazard"}
    assert {one.name for one in released(run, Options(layers=(GAS, col.RESULT_CASE)))} == {GAS, col.RESULT_CASE}


def test_private_fields_and_columns_about_hazards_stay(run):
    (cells,) = [one for one in released(run, Options()) if one.name == col.RESULT_CELL]
    kept_back = {"note", "inspector", "personal_phone", col.dist_m(GAS)}
    assert kept_back <= set(cells.held)
    assert not kept_back & set(cells.frame.columns)


def test_named_fields_leave_and_no_others(run):
    assert fields(run, Options(fields=("id", "inspector"))) == {"id", "inspector"}
    assert col.dist_m(GAS) in fields(run, Options(layers=(col.RESULT_CELL, GAS)))


def test_where_a_row_came_from_never_leaves(run):
    with pytest.raises(Refused) as refused:
        released(run, Options(fields=("source_row",)))
    assert refused.value.problems[0].code == "export_field_unknown"


def test_of_cases_only_what_the_kind_lists_and_what_was_measured_leaves(run):
    cases = run.layers[col.RESULT_CASE].assign(description="typed", reporter_code="A12", somebody="typed")
    run = replace(run, layers={**run.layers, col.RESULT_CASE: cases})
    found = fields(run, Options(layers=(col.RESULT_CASE,)), col.RESULT_CASE)
    assert {"id", "class_sub", "filed", "dist_m_public_toilet"} <= found
    assert not found & {"name", "source", "description", "reporter_code", "somebody"}


def test_what_is_not_there_is_refused_with_what_is(run):
    with pytest.raises(Refused) as refused:
        released(run, Options(layers=("result_cells",)))
    (problem,) = refused.value.problems
    assert (problem.code, problem.layer) == ("export_layer_unknown", "result_cells")
    assert "result_cell" in str(problem.params["known"])


@pytest.mark.parametrize(
    ("name", "hazard"),
    [("燃气站", True), ("Gas works", True), ("加油站", True), ("Pegasus parking", False), ("公厕", False)],
)
def test_a_hazard_is_known_by_its_name_unless_it_says_otherwise(name, hazard):
    entry = {"name": {"en": name, "zh": name}, "geometry": ["point"], "colour": "#aa0000"}
    kinds.register({GAS: entry})
    assert (GAS in kinds.hazardous()) == hazard
    kinds.register({GAS: {**entry, "hazard": not hazard}})
    assert (GAS in kinds.hazardous()) != hazard
    kinds.forget([GAS])
