"""Put the files that the web page needs from its npm packages, and their licences, into ``resources/web/vendor``.

Run after ``npm ci`` in ``resources/web``. Source maps, images and other builds of the same stay behind.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

WEB = Path(__file__).resolve().parents[2] / "resources" / "web"
FILES = ("leaflet/dist/leaflet.js", "leaflet/dist/leaflet.css", "flatbush/flatbush.js")


def main() -> None:
    """Copy them; what stood in ``vendor`` before goes."""
    vendor, packages = WEB / "vendor", WEB / "node_modules"
    shutil.rmtree(vendor, ignore_errors=True)
    vendor.mkdir()
    for name in FILES:
        shutil.copyfile(packages / name, vendor / Path(name).name)
    (vendor / "LICENSES.txt").write_text(licences(packages), encoding="utf-8", newline="\n")


def licences(packages: Path) -> str:
    """Give name, version and licence of every package of the lock file: some are built into others."""
    locked = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    texts = []
    for place, about in locked.items():
        name = place.rpartition("node_modules/")[2]
        if name:
            text = (packages / name / "LICENSE").read_text(encoding="utf-8").strip()
            texts.append(f"{name} {about['version']} ({about['license']})\n\n{text}\n")
    return "\n\n".join(texts)


if __name__ == "__main__":
    main()
