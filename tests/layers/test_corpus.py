"""Small broken files, each with what must come out of it; the tables stand in ``corpus/``."""

from __future__ import annotations

import importlib
from collections import Counter
from pathlib import Path

import pytest
from civicgrid.layers import studyfile
from civicgrid.layers.load import load_source
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.corpus.broken import Broken

messages = pytest.importorskip("civicgrid.qgis_plugin.messages")

MODULES = [path.stem for path in sorted((Path(__file__).parent / "corpus").glob("*.py")) if path.stem != "broken"]
FILES: list[Broken] = [
    one for stem in MODULES for one in importlib.import_module(f"civicgrid.tests.layers.corpus.{stem}").FILES
]


@pytest.mark.parametrize("broken", FILES, ids=lambda broken: broken.file)
def test_a_broken_file(broken: Broken, tmp_path: Path):
    broken.write(tmp_path)
    study = studyfile.StudyFile({"en": "", "zh": ""}, "", (), folder=tmp_path)
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


def test_the_corpus_is_large_and_every_file_is_named_once():
    names = [broken.file for broken in FILES]
    assert len(names) == len(set(names)) >= 60
