"""Every code has its sentence: what is wrong, what to do; and every parameter it uses is given."""

from __future__ import annotations

import errno
import os

import pytest
from civicgrid.geo import errors
from civicgrid.layers.problems import CODES, Problem, Refused
from civicgrid.qgis_plugin import messages

REMARKS = {code for code, severity in CODES.items() if severity.value == "info"}


def test_catalogue_is_complete() -> None:
    assert set(CODES) - set(messages.catalogue()) == set()
    assert set(messages.catalogue()) - set(CODES) == set()


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_problem_says_what_is_wrong_and_what_to_do(code: str) -> None:
    message = messages.catalogue()[code]
    assert message.wrong.strip()
    assert message.todo.strip() or code in REMARKS


def test_rows_and_parameters_stand_in_the_sentence() -> None:
    problem = Problem.of("output_not_writable", rows=range(1, 20), path="/a/b", reason="locked")
    text = messages.sentence(problem)
    assert "/a/b" in text
    assert "locked" in text
    assert "1, 2, 3" in text
    assert "19" in text


def test_a_parameter_that_was_not_given_does_not_hide_the_sentence() -> None:
    assert "(path)" in messages.sentence(Problem.of("output_not_writable", reason="x"))


def test_what_the_system_says_of_files_is_said_in_our_words() -> None:
    locked = OSError(errno.EROFS, os.strerror(errno.EROFS), "/a/b")
    assert "/a/b: the disk is read-only." in messages.explain(locked)
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert messages.explain(full) == messages.sentence(Problem.of("disk_full"))


def test_errors_of_the_core_and_of_the_doors_are_explained() -> None:
    assert "EPSG:3857" in messages.explain(errors.NotMetric(crs="EPSG:3857"))
    two = Refused(Problem.of("output_not_writable", path="1"), Problem.of("output_not_writable", path="2"))
    assert len(messages.explain(two).splitlines()) == 2
    assert "ValueError" in messages.explain(ValueError("x"))
    assert "/no/such" in messages.explain(FileNotFoundError(2, "No such file", "/no/such"))
