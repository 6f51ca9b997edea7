"""A problem of siting as a file of arrays, and its answer as JSON: so that a program of its own can answer it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from ..geo.distance.pairs import Pairs
from ..geo.siting.problem import Answer, Candidates, Demand, Problem

T = TypeVar("T")
_ARRAYS = {"chosen": np.intp, "gain": float, "unreachable": bool}  # of an answer


def write(problem: Problem, path: Path) -> None:
    """Write a problem (``.npz``)."""
    with path.open("wb") as file:
        np.savez(file, **vars(problem.reach), **vars(problem.demand), **vars(problem.candidates))


def read(path: Path) -> Problem:
    """Give back a problem."""
    with np.load(path) as arrays:

        def of(kind: type[T]) -> T:
            members = {field.name: arrays[field.name] for field in fields(kind)}  # type: ignore[arg-type]
            return kind(**{name: one if one.ndim else one.item() for name, one in members.items()})

        return Problem(of(Pairs), of(Demand), of(Candidates))


def answer_row(answer: Answer) -> dict[str, Any]:
    """Give an answer as JSON has it."""
    return {name: value.tolist() if isinstance(value, np.ndarray) else value for name, value in vars(answer).items()}


def answer_of(row: Mapping[str, Any]) -> Answer:
    """Give back an answer."""
    arrays = {name: np.array(row[name], kind) for name, kind in _ARRAYS.items()}
    return Answer(**{**row, **arrays})
