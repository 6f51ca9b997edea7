"""The font of maps and prints is the same one whatever language the system speaks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ASK = """
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QFont, QFontMetricsF
application = QgsApplication([], True)
from civicgrid.qgis_plugin import styles
print(QFontMetricsF(QFont(styles.family(), 40)).horizontalAdvance("GB 55013-2021"))
"""


def width_in(locale: str, checkout: Path) -> str:
    env = {**os.environ, "LC_ALL": locale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(checkout / ".build")}
    done = subprocess.run([sys.executable, "-c", ASK], env=env, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout.strip()


@pytest.mark.parametrize("locale", ["zh_CN.UTF-8", "en_US.UTF-8"])
def test_a_chinese_system_has_the_same_font(checkout: Path, locale: str) -> None:
    assert width_in(locale, checkout) == width_in("C.UTF-8", checkout) != ""
