"""The house rules, held by walking the syntax trees: who may import what, how large a thing may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
ROOMS = ("geo", "layers", "qgis_plugin", "resources")
STACK = {"numpy", "scipy", "pandas", "geopandas", "shapely", "pyproj"}
MAY_IMPORT = {  # third party, by room; the standard library is open to all
    "geo": STACK,
    "layers": STACK
    | {
        "pyogrio",
        "openpyxl",
        "folium",
        "branca",
        "jinja2",
        "python_calamine",
        "charset_normalizer",
        "opencc",
        "psycopg",
        "PIL",
        "docx",
    },
    "qgis_plugin": STACK | {"qgis", "processing", "osgeo", "pyogrio", "openpyxl", "folium", "psycopg", "pypdf"},
    "resources": set(),
}
OWN = {  # other rooms of ours, by room
    "geo": set(),
    "layers": {"geo", "resources"},
    "qgis_plugin": {"geo", "layers", "resources"},
    "resources": set(),
}
FORBIDDEN = {"PyQt5", "PyQt6", "rtree", "random", "subprocess", "pickle", "xml.etree", "urllib.request"}
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60


def modules(*rooms: str) -> list[Path]:
    return sorted(
        path for room in rooms for path in (CHECKOUT / room).rglob("*.py") if "node_modules" not in path.parts
    )


def name_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def parametrized(*rooms: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", modules(*rooms), ids=name_of)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(node: ast.AST, path: Path, *, only_module_level: bool = False) -> Iterator[tuple[str, int]]:
    """Give every import as an absolute dotted name (``civicgrid.geo.crs`` for a relative one) with its line.

    ``if TYPE_CHECKING:`` does not run and so is no import.
    """
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        if only_module_level and isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        if isinstance(child, ast.Import):
            yield from ((alias.name, child.lineno) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield from ((name, child.lineno) for name in absolute(child, path))
        yield from imports(child, path, only_module_level=only_module_level)


def module_of(path: Path) -> str:
    """The dotted name of a file; of a package's own file, the package's."""
    return ".".join(("civicgrid", *path.relative_to(CHECKOUT).with_suffix("").parts)).removesuffix(".__init__")


def absolute(node: ast.ImportFrom, path: Path) -> list[str]:
    if not node.level:
        return [node.module or ""]
    package = ("civicgrid", *path.relative_to(CHECKOUT).parts[:-1])
    base = package[: len(package) - node.level + 1]
    if node.module:
        base = (*base, node.module)
    taken = [".".join((*base, alias.name)) for alias in node.names]  # modules, or what stands in one
    return [".".join(base), *taken] if node.module else taken


def room_of(dotted: str) -> str:
    """The room of ours that a dotted name lies in, or ''."""
    parts = dotted.split(".")
    return parts[1] if parts[0] == "civicgrid" and len(parts) > 1 else ""


@parametrized("geo", "layers", "qgis_plugin", "resources")
def test_imports_keep_to_the_table(path: Path) -> None:
    room = name_of(path).split("/")[0]
    wrong = []
    for dotted, line in imports(tree_of(path), path):
        top, own = dotted.split(".")[0], room_of(dotted)
        if top == "civicgrid":
            allowed = own == room or own in OWN[room]
        elif top in ROOMS:
            allowed = False  # absolute: passes under pytest, fails in QGIS
        else:
            allowed = top in sys.stdlib_module_names or top in MAY_IMPORT[room]
        if not allowed or top in FORBIDDEN or any(dotted.startswith(name) for name in FORBIDDEN if "." in name):
            wrong.append(f"line {line}: {dotted}")
    assert not wrong


@parametrized("qgis_plugin")
def test_plugin_imports_the_computing_rooms_inside_functions(path: Path) -> None:
    """QGIS loads every algorithm file at its start; the geo stack may only come after the guard of stack.py."""
    tree = tree_of(path)
    wrong = [
        f"line {line}: {dotted}"
        for dotted, line in imports(tree, path, only_module_level=True)
        if room_of(dotted) in {"geo", "layers"}
        or dotted.split(".")[0] in STACK | {"pyogrio", "folium", "openpyxl", "pypdf"}
    ]
    assert not wrong


def test_imports_go_in_no_circle() -> None:
    """Neither at module level nor inside functions, where a circle would only be hidden."""
    files = {module_of(path): path for path in modules(*ROOMS)}
    graph = {name: {one for one, _ in imports(tree_of(path), path)} & set(files) for name, path in files.items()}
    TopologicalSorter(graph).prepare()  # an error names the circle


@parametrized("layers")
def test_sources_and_exports_do_not_know_each_other(path: Path) -> None:
    parts = path.relative_to(CHECKOUT).parts
    other = {"sources": "civicgrid.layers.export", "export": "civicgrid.layers.sources"}.get(parts[1], "")
    assert not other or not [dotted for dotted, _ in imports(tree_of(path), path) if dotted.startswith(other)]


def test_root_imports_nothing_at_module_level() -> None:
    path = CHECKOUT / "__init__.py"
    found = list(imports(tree_of(path), path, only_module_level=True))
    assert [dotted for dotted, _ in found if dotted != "__future__"] == []


@parametrized("qgis_plugin")
def test_qt_comes_from_qgis(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "PyQt5" not in text.replace("qgis.PyQt", "")
    assert "PyQt6" not in text


@parametrized("geo", "layers", "qgis_plugin", "resources")
def test_texts_are_written_as_python_39_can(path: Path) -> None:
    """Only from 3.10 on is ``Path.write_text`` told how lines end; no tool that looks at syntax alone sees it."""
    calls = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    named = (call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "write_text")
    assert not [call.lineno for call in named if any(keyword.arg == "newline" for keyword in call.keywords)]


@parametrized("geo", "layers", "qgis_plugin", "resources")
def test_sizes(path: Path) -> None:
    tree = tree_of(path)
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in functions
        if (node.end_lineno or 0) - node.lineno >= MAX_FUNCTION_LINES and not is_table(node)
    }
    assert not long
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_FILE_LINES


def is_table(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether a function does nothing but give a table: that may be as long as it has rows."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (
        len(body) == 1
        and isinstance(body[0], ast.Return)
        and isinstance(body[0].value, (ast.Dict, ast.Tuple, ast.List))
    )


@parametrized("geo", "layers", "qgis_plugin", "resources")
def test_functions_are_annotated(path: Path) -> None:
    """Each argument and result; the types themselves are mypy's business in geo and layers."""
    bare = [
        f"{node.name} (line {node.lineno})"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and room_needs_types(path) and is_bare(node)
    ]
    assert not bare


def room_needs_types(path: Path) -> bool:
    return name_of(path).split("/")[0] in {"geo", "layers"}


def is_bare(node: ast.FunctionDef) -> bool:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return node.returns is None or any(a.annotation is None and a.arg not in {"self", "cls"} for a in arguments)


@parametrized("geo")
def test_public_geo_functions_say_what_they_give(path: Path) -> None:
    silent = [
        node.name
        for node in tree_of(path).body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not silent


@pytest.mark.parametrize("room", ["geo", "layers"])
def test_rooms_work_where_qgis_is_absent(room: str) -> None:
    """Import every module of the room in a process in which an import of qgis fails."""
    names = [f"civicgrid.{name_of(path)[:-3].replace('/', '.').removesuffix('.__init__')}" for path in modules(room)]
    code = (
        "import sys, importlib\n"
        "sys.modules['qgis'] = None\n"
        f"sys.path.insert(0, {str(CHECKOUT / '.build')!r})\n"
        f"for name in {names!r}:\n"
        "    importlib.import_module(name)\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize("module", ["layers.kinds", "layers.standards", "layers.studyfile"])
def test_what_the_dock_reads_first_needs_no_geo_stack(module: str) -> None:
    """The dock opens a study before the stack is loaded; an unguarded import ends QGIS there."""
    code = (
        "import sys, importlib\n"
        "sys.modules['numpy'] = None\n"
        f"sys.path.insert(0, {str(CHECKOUT / '.build')!r})\n"
        f"importlib.import_module('civicgrid.{module}')\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert said.returncode == 0, said.stderr


def test_nothing_is_named_like_a_neighbour() -> None:
    """A folder named qgis or processing would hide QGIS's own."""
    names = {path.name for room in ROOMS for path in (CHECKOUT / room).rglob("*") if path.is_dir()}
    assert not names & {"qgis", "processing"}


# -- one algorithm = one file = one help page in each language = one test

ALGORITHMS = sorted(
    path.stem
    for path in (CHECKOUT / "qgis_plugin" / "algorithms").glob("*.py")
    if path.stem not in {"__init__", "base"} and not path.stem.startswith("_")
)
CONTRACT = set(
    "importlayer nearestfacility coverage hotspots meetingprint exportgeojson exportwebpage runstudy".split()
)


def test_public_algorithm_ids_are_all_there() -> None:
    assert set(ALGORITHMS) >= CONTRACT


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_algorithm_is_complete(algorithm: str) -> None:
    source = (CHECKOUT / "qgis_plugin" / "algorithms" / f"{algorithm}.py").read_text(encoding="utf-8")
    assert f'"{algorithm}"' in source, "its id is its file's name"
    missing = [
        wanted
        for wanted in (
            f"resources/help/en/{algorithm}.html",
            f"resources/help/zh/{algorithm}.html",
            f"tests/qgis_plugin/algorithms/test_{algorithm}.py",
        )
        if not (CHECKOUT / wanted).is_file()
    ]
    assert not missing
