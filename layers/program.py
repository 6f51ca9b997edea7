"""Which program this is. Nothing but the standard library is needed to know it."""

from __future__ import annotations

from pathlib import Path

_METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


def program_version() -> str:
    """Version of the program as ``metadata.txt`` says it; empty where that is absent."""
    if _METADATA.is_file():
        for line in _METADATA.read_text(encoding="utf-8").splitlines():
            if line.startswith("version="):
                return line.partition("=")[2].strip()
    return ""
