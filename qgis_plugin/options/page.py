"""What a person sets once for all studies; what belongs to one study stands in its study file."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsPasswordLineEdit
from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from .. import settings
from ..docks.pieces import named, text
from ..language import translate


class OptionsPage(QgsOptionsPageWidget):
    """Five settings, shown as they are and kept when the window is accepted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridOptions")
        self.results = _folder("optionResults", translate("CivicGrid", "Each study gets a folder of its own under it"))
        self.unit = QLineEdit()
        named(self.unit, "optionUnit", translate("CivicGrid", "Stands in new studies, and on what they print"))
        self.logo = _chooser(
            "optionLogo", translate("CivicGrid", "Stands on printed sheets where the study names none")
        )
        self.key = QgsPasswordLineEdit()
        named(self.key, "optionKey", translate("CivicGrid", "Kept in your QGIS profile, in no study and no project"))
        self.packages = _folder(
            "optionPackages", translate("CivicGrid", "Looked into before QGIS's own; counts from the next start on")
        )
        form = QFormLayout()
        form.addRow(translate("CivicGrid", "Folder of the results"), self.results)
        form.addRow(translate("CivicGrid", "Unit"), self.unit)
        form.addRow(translate("CivicGrid", "Logo (PNG, JPEG or SVG)"), self.logo)
        form.addRow(translate("CivicGrid", "Key for Tianditu"), self.key)
        form.addRow(translate("CivicGrid", "Folder of Python packages"), self.packages)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        hint = translate("CivicGrid", "All of it may stay empty. What is installed: Plugins, CivicGrid, Environment…")
        layout.addWidget(text("optionsHint", hint, faint=True))
        layout.addStretch(1)
        self._show()

    def _show(self) -> None:
        self.results.setFilePath(settings.setting(settings.RESULTS_FOLDER))
        self.unit.setText(settings.setting(settings.UNIT))
        self.logo.setFilePath(settings.setting(settings.LOGO))
        self.key.setText(settings.setting(settings.BASEMAP_KEY))
        self.packages.setFilePath(settings.setting(settings.SITE_PACKAGES))

    def apply(self) -> None:
        """Keep what was entered (called by QGIS when the window is accepted)."""
        settings.keep(settings.RESULTS_FOLDER, self.results.filePath())
        settings.keep(settings.UNIT, self.unit.text())
        settings.keep(settings.LOGO, self.logo.filePath())
        settings.keep(settings.BASEMAP_KEY, self.key.text())
        settings.keep(settings.SITE_PACKAGES, self.packages.filePath())


def _folder(name: str, tip: str) -> QgsFileWidget:
    made = _chooser(name, tip)
    made.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
    return made


def _chooser(name: str, tip: str) -> QgsFileWidget:
    return named(QgsFileWidget(), name, tip)
