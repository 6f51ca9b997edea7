"""What breaks on Qt 6 can't be run here, but be read: names without their enum, and names that moved."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "qgis_plugin"
MOVED = {"QAction", "QActionGroup", "QFileSystemModel", "QShortcut", "QUndoCommand", "QUndoGroup", "QUndoStack"}
"""From QtWidgets to QtGui."""
OF_QGIS_3 = {"QVariant"}
"""Qt 6 has no types of its fields; QGIS 4 puts them back."""


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PLUGIN.rglob("*.py")):
        yield path.relative_to(PLUGIN), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> Iterator[tuple[str, str, int]]:
    """Module, name and line of everything that comes from Qt or QGIS."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "qgis":
            yield from ((node.module, alias.name, node.lineno) for alias in node.names)


def is_enum_member(owner: Any, name: str) -> bool:
    """Say whether a name of a class is a value of one of the class's enums, rather than a method or a number."""
    kind = type(getattr(owner, name, None))
    return kind not in (int, bool) and issubclass(kind, int) and getattr(owner, kind.__name__, None) is kind


def unscoped(tree: ast.Module) -> Iterator[str]:
    found = {name: module for module, name, _ in imports(tree) if name not in OF_QGIS_3}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in found:
            owner = getattr(importlib.import_module(found[node.value.id]), node.value.id, None)
            if is_enum_member(owner, node.attr):
                yield f"{node.lineno}: {node.value.id}.{node.attr}"


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Qt.AlignLeft", ["2: Qt.AlignLeft"]),
        ("Qt.AlignmentFlag.AlignLeft", []),
        ("Qt.fuzzy", []),
    ],
)
def test_a_value_without_its_enum_is_found(line: str, wrong: list[str]) -> None:
    assert list(unscoped(ast.parse(f"from qgis.PyQt.QtCore import Qt\n{line}"))) == wrong


def test_every_value_names_its_enum() -> None:
    assert [f"{path}:{wrong}" for path, tree in trees() for wrong in unscoped(tree)] == []


def test_what_moved_is_looked_for_in_its_new_place() -> None:
    """Only as the second try, where the new place does not have it."""
    wrong = []
    for path, tree in trees():
        tried = {id(one) for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) for one in ast.walk(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module == "qgis.PyQt.QtWidgets" and id(node) not in tried:
                wrong += [f"{path}:{node.lineno}: {one.name}" for one in node.names if one.name in MOVED]
    assert wrong == []
