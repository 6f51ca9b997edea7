"""Studies of real cities, whose data stand in a folder outside of the project."""

from __future__ import annotations

import json
from pathlib import Path

HERE = Path(__file__).parent


def write(name: str, data: Path, folder: Path) -> Path:
    """Write the study of a city (``taipei``, ``monaco``) into ``folder``, with the paths of ``data`` filled in."""
    study = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    for source in study["sources"]:
        source["path"] = source["path"].replace("${DATA}", data.resolve().as_posix())
    path = folder / f"{name}.json"
    path.write_text(json.dumps(study, ensure_ascii=False, indent=2), encoding="utf-8")
    return path
