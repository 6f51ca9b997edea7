"""Small broken files, each with what must come out of it; the tables stand in ``corpus/``."""

from __future__ import annotations

import contextlib
import importlib
from collections import Counter
from pathlib import Path

import pytest
from civicgrid.layers import studyfile
from civicgrid.layers.door.load import load_source
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.corpus.broken import Broken
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

messages = pytest.importorskip("civicgrid.qgis_plugin.messages")

MODULES = [path.stem for path in sorted((Path(__file__).parent / "corpus").glob("*.py")) if path.stem != "broken"]
FILES: list[Broken] = [
    one for stem in MODULES for one in importlib.import_module(f"civicgrid.tests.layers.corpus.{stem}").FILES
]


@pytest.mark.parametrize("broken", FILES, ids=lambda broken: broken.file)
def test_a_broken_file(broken: Broken, tmp_path: Path):
    broken.write(tmp_path)
    study = studyfile.StudyFile({}, {}, (), folder=tmp_path)
    source = studyfile.Source(broken.file, **broken.source)
    if broken.refused:
        with pytest.raises(Refused) as caught:
            load_source(source, study)
        assert broken.refused in {problem.code for problem in caught.value.problems}
        problems = caught.value.problems
    else:
        found = load_source(source, study)
        for one in found:
            account = one.account
            assert account.rows_read == account.rows_used + account.rows_rejected == len(one.frame) + len(one.rejected)
        assert {one.kind: one.account.rows_used for one in found} == broken.used
        assert sum((Counter(one.account.reasons) for one in found), Counter()) == broken.rejected
        problems = found[0].problems
        assert broken.findings <= {problem.code for problem in problems}
        frames = {one.kind: one.frame for one in found}
        for (kind, column), first in broken.values.items():
            assert frames[kind][column].tolist()[: len(first)] == first
    for problem in problems:
        sentence = messages.sentence(problem)
        assert sentence
        assert not any(f"({key})" in sentence for key in ("count", "reason", "headers", "layers", "rows"))


@settings(max_examples=250, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from([broken for broken in FILES if "xls" not in broken.file and not broken.file.endswith(".et")]),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), min_size=1, max_size=3),
    st.floats(0.3, 1),
)
def test_a_file_spoilt_anywhere_is_read_or_refused(tmp_path_factory, broken: Broken, changes, kept: float):
    folder = tmp_path_factory.mktemp("spoilt")
    data = bytearray(broken.write(folder).read_bytes())
    for place, change in changes:
        at = int(place * len(data))
        data[at : at + len(change)] = change
    (folder / broken.file).write_bytes(bytes(data[: int(kept * len(data)) + 1]))
    study = studyfile.StudyFile({}, {}, (), folder=folder)
    with contextlib.suppress(Refused):
        for one in load_source(studyfile.Source(broken.file, **broken.source), study):
            assert one.account.rows_read == len(one.frame) + len(one.rejected)


def test_the_corpus_is_large_and_every_file_is_named_once():
    names = [broken.file for broken in FILES]
    assert len(names) == len(set(names)) >= 60
