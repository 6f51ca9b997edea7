"""What people read of an algorithm or a model: its name, its group, words to find it by, its help page.

QGIS reads this file at its start.
"""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..language import interface_key, translate


class Named:
    """A subclass gives ``ID``, ``title``, ``theme`` and ``keywords``, and is one of QGIS's algorithms besides."""

    ID = ""

    def title(self) -> str:
        """Give the name people see."""
        raise NotImplementedError

    def theme(self) -> str:
        """Give the group it stands in: data, analysis, products or study."""
        raise NotImplementedError

    def keywords(self) -> str:
        """Give words people look for, in English and Chinese, with blanks between."""
        raise NotImplementedError

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return self.title()

    def groupId(self) -> str:
        return self.theme()

    def group(self) -> str:
        return {
            "data": translate("CivicGrid", "1 Data"),
            "analysis": translate("CivicGrid", "2 Analysis"),
            "products": translate("CivicGrid", "3 Products"),
            "study": translate("CivicGrid", "4 The whole way"),
        }[self.theme()]

    def tags(self) -> list[str]:
        return self.keywords().split()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return paths.icon(self.ID)

    def shortHelpString(self) -> str:
        page = paths.help_page(self.ID, interface_key())
        return page.read_text(encoding="utf-8") if page.is_file() else ""

    def createInstance(self) -> Named:
        return type(self)()
