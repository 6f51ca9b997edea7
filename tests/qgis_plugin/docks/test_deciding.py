"""Decisions about sites go into the workspace of a study where it has one, else into its file; each is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from civicgrid.layers.decisions import Decision, to_json
from civicgrid.layers.workspace import decisionlog
from civicgrid.layers.workspace.opening import open_store
from civicgrid.qgis_plugin.docks.deciding import Deciding
from civicgrid.qgis_plugin.docks.draft import Draft

ACCEPTED = Decision("public_toilet", 120.0, 31.0, "accepted", "Lot 1", "near a school", "Li", "2026-11-02")
REJECTED = replace(ACCEPTED, verdict="rejected", who="Wang", date="2026-11-20")

Said = list[tuple[str, str]]


@pytest.fixture
def said() -> Said:
    return []


@pytest.fixture
def decide(qgis_app: object, qtbot, said: Said) -> Callable[[Draft, Decision], None]:
    deciding = Deciding(lambda sentence, level: said.append((sentence, level)), lambda: said.append(("", "changed")))

    def decide_one(draft: Draft, decision: Decision) -> None:
        there = len(said)
        deciding.decide(draft, decision)
        qtbot.waitUntil(lambda: len(said) > there, timeout=5_000)

    return decide_one


def test_without_a_workspace_the_study_changes(decide: Callable[..., None], said: Said) -> None:
    draft = Draft.new(data_date="2026-11-02")
    decide(draft, ACCEPTED)
    decide(draft, replace(ACCEPTED, verdict=""))
    assert draft.document["decisions"] == []
    assert [level for _, level in said] == ["changed", "done"] * 2
    assert said[1][0].startswith("Kept in the study: Lot 1, accepted.")
    assert said[3][0] == "Taken back: Lot 1 is open again."


def test_in_a_workspace_who_decided_before_is_told(decide: Callable[..., None], said: Said, tmp_path: Path) -> None:
    draft = Draft({**Draft.new(data_date="2026-11-02").document, "workspace": str(tmp_path / "w.gpkg")})
    for decision in (ACCEPTED, REJECTED, replace(REJECTED, verdict=""), replace(REJECTED, verdict="")):
        decide(draft, decision)
    ends = [
        "from it.",
        "Before: accepted (Li 2026-11-02).",
        "accepted again, as before (Li 2026-11-02).",
        "open again.",
    ]
    assert all(sentence.endswith(end) for (sentence, _), end in zip(said, ends)), said
    assert {level for _, level in said} == {"done"}
    assert not draft.changed
    with open_store(draft.workspace) as store:
        assert [line.who for line in decisionlog.read(store.backend)] == ["Li", "Wang", "Wang", "Wang"]


def test_a_workspace_that_cannot_be_written_is_said(decide: Callable[..., None], said: Said, tmp_path: Path) -> None:
    (tmp_path / "w.gpkg").write_text("no database")
    draft = Draft({**Draft.new(data_date="2026-11-02").document, "workspace": str(tmp_path / "w.gpkg")})
    decide(draft, ACCEPTED)
    assert said[0][1] == "error"
    assert "w.gpkg" in said[0][0]
    decide(draft, ACCEPTED)
    assert len(said) == 2, "after a failure the next one is not tried"


def test_a_decision_of_a_study_file_comes_back_as_it_was() -> None:
    draft = Draft.new(data_date="2026-11-02")
    draft.decide(ACCEPTED)
    assert draft.document["decisions"] == [to_json(ACCEPTED)]
