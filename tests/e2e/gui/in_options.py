"""The page in QGIS's own Options: what is entered is kept when it is accepted, and only then."""

from civicgrid.qgis_plugin import settings
from civicgrid.qgis_plugin.options.page import OptionsPage
from hands import enter, when_asked
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDialogButtonBox, QStackedWidget


def test_options_are_kept_when_accepted(iface, qtbot, out):
    keys = (settings.RESULTS_FOLDER, settings.UNIT, settings.LOGO, settings.BASEMAP_KEY, settings.SITE_PACKAGES)

    def fill(dialog, accept):
        page = dialog.findChild(OptionsPage)  # newer QGIS names the area that it scrolls in alike
        pages = dialog.findChild(QStackedWidget, "mOptionsStackedWidget")
        inside = (at for at in range(pages.count()) if pages.widget(at).isAncestorOf(page) or pages.widget(at) is page)
        pages.setCurrentIndex(next(inside))
        for field, words in (
            (page.results, out),
            (page.unit, '城管局 "二科"'),
            (page.logo, out / "logo.svg"),
            (page.key, "k" * 300),
            (page.packages, out),
        ):
            enter(field, words)
        box = dialog.findChild(QDialogButtonBox)
        which = QDialogButtonBox.StandardButton.Ok if accept else QDialogButtonBox.StandardButton.Cancel
        QTimer.singleShot(0, box.button(which).click)

    for accept in (False, True):
        before = [settings.setting(key) for key in keys]
        when_asked(lambda dialog, accept=accept: fill(dialog, accept))
        iface.showOptionsDialog(iface.mainWindow(), "civicgridOptions")
        kept = [settings.setting(key) for key in keys]
        if accept:
            assert kept == [str(out), '城管局 "二科"', str(out / "logo.svg"), "k" * 300, str(out)]
        else:
            assert kept == before
    for key in keys:
        settings.keep(key, "")
