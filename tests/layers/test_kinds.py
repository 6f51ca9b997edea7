"""The registry of kinds: complete, to its schema, and without two meanings of one word."""

from __future__ import annotations

import json

import pytest
from civicgrid.layers import kinds as registry
from civicgrid.layers import schemacheck
from civicgrid.layers.recognise import headers
from jsonschema import Draft202012Validator

DATA = json.loads((registry.RESOURCES / "kinds.json").read_text(encoding="utf-8"))
SCHEMAS = {name: json.loads((registry.RESOURCES / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
           for name in ("kinds", "study")}  # fmt: skip
PALETTE = json.loads((registry.RESOURCES / "palette.json").read_text(encoding="utf-8"))


def test_the_registry_follows_its_schema_by_two_readers():
    Draft202012Validator(SCHEMAS["kinds"]).validate(DATA)
    assert schemacheck.findings(DATA, SCHEMAS["kinds"]) == ()


@pytest.mark.parametrize("name", SCHEMAS)
def test_our_reader_knows_every_word_of_the_schemas(name: str):
    def words(schema, named: bool):
        for key, value in schema.items():
            if not named:
                yield key
            if isinstance(value, dict) and key != "default":
                yield from words(value, not named and key in ("properties", "$defs"))
            for item in value if isinstance(value, list) and key == "anyOf" else []:
                yield from words(item, False)

    assert set(words(SCHEMAS[name], False)) <= schemacheck.KNOWN


def test_the_study_schema_names_every_kind():
    (shipped, _own) = SCHEMAS["study"]["$defs"]["source"]["properties"]["kind"]["anyOf"]
    assert set(shipped["enum"]) == set(registry.kinds())


def test_the_kinds_people_have():
    assert set(registry.kinds()) == {
        "grid_cell", "street", "community", "built_up", "residential", "waste_station", "public_toilet", "pocket_park",
        "parking_lot", "case", "candidate_site", "street_line", "barrier", "water",
    }  # fmt: skip
    assert set(registry.facility_kinds()) == {"waste_station", "public_toilet", "pocket_park", "parking_lot"}


@pytest.mark.parametrize("kind", registry.kinds().values(), ids=lambda kind: kind.key)
def test_a_kind_is_complete(kind: registry.Kind):
    assert kind.colour in PALETTE
    assert (registry.RESOURCES / "markers" / f"{kind.icon}.svg").is_file()
    assert {"en", "zh"} == set(kind.name)
    for field in kind.fields.values():
        assert field.type in registry.TYPES, field
        assert field.name["en"]
        assert field.name["zh"]
        assert (field.type == "choice") == bool(field.values), field
        assert not field.default or field.default in field.values
    named = DATA["kinds"][kind.key]["always"]
    assert set(named) <= set(kind.fields)


def test_a_field_is_called_the_same_in_every_kind():
    names: dict[str, set[str]] = {}
    for kind in registry.kinds().values():
        for field in kind.fields.values():
            names.setdefault(field.key, set()).add(field.name["zh"])
    assert {key: found for key, found in names.items() if len(found) > 1} == {}


@pytest.mark.parametrize("kind", registry.kinds().values(), ids=lambda kind: kind.key)
def test_every_synonym_is_recognised(kind: registry.Kind):
    for field in kind.fields.values():
        for word in field.synonyms[:1]:
            assert headers.match([word], kind).fields, (field.key, word)
