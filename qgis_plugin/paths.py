"""Where the plugin's own files are."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
HELP = RESOURCES / "help"


def icon(name: str) -> str:
    """Give the path of an icon: ``civicgrid`` or the id of an algorithm."""
    return str(RESOURCES / "icons" / f"{name}.svg")


def help_page(name: str, language: str) -> Path:
    """Give the help page of this name in ``language`` (``zh`` or ``en``)."""
    return HELP / language / f"{name}.html"


def is_file(path: Path) -> bool:
    """Whether a file stands there; a path that can't be one, as while it is being typed, is none."""
    try:
        return path.is_file()
    except OSError:
        return False
