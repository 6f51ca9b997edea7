"""Put the files that the web page needs from its npm packages into ``resources/web/vendor``.

Run after ``npm ci`` in ``resources/web``. Source maps, images and unminified copies stay behind.
"""

from __future__ import annotations

import shutil
from pathlib import Path

WEB = Path(__file__).resolve().parents[2] / "resources" / "web"
FILES = {
    "leaflet/leaflet.js": "leaflet/dist/leaflet.js",
    "leaflet/leaflet.css": "leaflet/dist/leaflet.css",
    "leaflet/LICENSE": "leaflet/LICENSE",
}


def main() -> None:
    """Copy them; what stood in ``vendor`` before goes."""
    vendor = WEB / "vendor"
    shutil.rmtree(vendor, ignore_errors=True)
    for target, source in FILES.items():
        (vendor / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(WEB / "node_modules" / source, vendor / target)


if __name__ == "__main__":
    main()
