"""The window before products are written: what would stand in them, and which files they would replace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..language import joined, listed, translate
from .pieces import KEY_ROLE, button, dialog_buttons, line, named, sized, text, tree

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.export.previews import Part, Preview
    from ...layers.export.table import Table
    from ...layers.products import Standing
    from .work import Results


@dataclass(frozen=True)
class Offer:
    """A product that could be made: what would stand in it, and the files that it would replace."""

    preview: Preview
    standing: Sequence[Standing]


def offers(results: Results, products: Sequence[str], progress: Progress) -> list[Offer]:
    """Look what products of these results would hold and replace; this takes seconds."""
    from ...layers.export.previews import previews
    from ...layers.products import standing
    from ..words import labels

    made = previews(results.run, products, labels(results.language, results.run.study), progress)
    return [Offer(preview, standing(results.folder, preview.files)) for preview in made]


class ProductWindow(QDialog):
    """Products to tick, each with its parts below it; the chosen part is shown beside them."""

    def __init__(
        self, offers: Sequence[Offer], names: Mapping[str, str], folder: str, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridProducts")
        self.setWindowTitle(translate("CivicGrid", "What would be written"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offers = {offer.preview.product: offer for offer in offers}
        self.list = self._tree(names)
        self.page = QTextBrowser()
        named(self.page, "productPreview", translate("CivicGrid", "The first rows or the texts of what is chosen"))
        self.copy = button(
            "copyPreview",
            translate("CivicGrid", "Copy the text"),
            translate("CivicGrid", "Copy what is shown, to be pasted into another document"),
            lambda: QApplication.clipboard().setText(self.page.toPlainText()),
        )
        self.warning = text("productWarning")
        self._lay_out(folder)
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.list.itemChanged.connect(lambda *_: self._allow())
        self.list.setCurrentItem(self.list.topLevelItem(0))
        self._allow()

    def products(self) -> list[str]:
        """Give the products that are ticked."""
        return [item.data(0, KEY_ROLE) for item in self._items() if item.checkState(0) == Qt.CheckState.Checked]

    # -- what is shown

    def _tree(self, names: Mapping[str, str]) -> QTreeWidget:
        headers = (
            translate("CivicGrid", "Product"),
            translate("CivicGrid", "Count"),
            translate("CivicGrid", "File that stands there"),
        )
        made = tree("productList", translate("CivicGrid", "What is ticked is written"), headers)
        for product, offer in self._offers.items():
            item = line((names[product], "", _said(offer.standing)), product, ", ".join(offer.preview.files[:5]))
            # what somebody has worked on is replaced only if that is asked for
            touched = any(file.touched for file in offer.standing) and len(self._offers) > 1
            item.setCheckState(0, Qt.CheckState.Unchecked if touched else Qt.CheckState.Checked)
            for part in offer.preview.parts:
                item.addChild(line((part.title, (f"{part.count:,}", part.count), "")))
            made.addTopLevelItem(item)
            item.setExpanded(len(self._offers) == 1)
        return made

    def _items(self) -> Iterator[QTreeWidgetItem]:
        return (self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount()))

    def _show(self, item: Optional[QTreeWidgetItem]) -> None:
        """Show a part; of a product all its texts, or its files where it has none."""
        if item is None:
            return
        top = item.parent() or item
        preview = self._offers[top.data(0, KEY_ROLE)].preview
        if top is not item:
            self.page.setHtml(_html(preview.parts[top.indexOfChild(item)]))
        elif any(part.texts for part in preview.parts):
            self.page.setHtml("".join(_html(part) for part in preview.parts if part.texts))
        else:
            self.page.setPlainText("\n".join(preview.files))

    def _allow(self) -> None:
        """Name what will be replaced; with nothing ticked there is nothing to write."""
        standing = [file for product in self.products() for file in self._offers[product].standing]
        touched = [file.name for file in standing if file.touched]
        said = translate("CivicGrid", "Files that will be replaced: {count}.").format(count=len(standing))
        if touched:
            lost = translate("CivicGrid", "Changed since they were made, and the changes will be lost: {names}.")
            said = joined(said, lost.format(names=listed(touched)))
        self.warning.setText(said if standing else translate("CivicGrid", "No file will be replaced."))
        write = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        write.setText(translate("CivicGrid", "Replace and write") if standing else translate("CivicGrid", "Write"))
        write.setEnabled(bool(self.products()))

    def _lay_out(self, folder: str) -> None:
        self.buttons = dialog_buttons(self, "products", translate("CivicGrid", "Write"))
        self.buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        beside = QSplitter()
        beside.addWidget(self.list)
        beside.addWidget(self.page)
        beside.setSizes([480, 480])
        layout = QVBoxLayout(self)
        layout.addWidget(beside, 1)
        layout.addWidget(text("productFolder", folder, faint=True))
        layout.addWidget(self.warning)
        layout.addWidget(self.buttons)
        sized(self, 980, 620)


def _said(standing: Sequence[Standing]) -> str:
    """Say of when the files are that would be replaced."""
    if not standing:
        return translate("CivicGrid", "none")
    newest = max(file.changed_on for file in standing)
    when = f"{newest:%Y-%m-%d %H:%M}"
    if any(file.touched for file in standing):
        return translate("CivicGrid", "{when}, changed by hand").format(when=when)
    return when


def _html(part: Part) -> str:
    body = _table(part.table) if part.table is not None else "".join(f"<p>{escape(one)}</p>" for one in part.texts)
    return f"<h4>{escape(part.title)}</h4>{body}"


def _table(table: Table) -> str:
    """The head and the first rows of a table."""
    from ...layers.export.table import TEXT, shown

    rows = []
    for values in table.rows:
        cells = zip(values, table.formats)
        rows.append(
            "".join(f"<td align='{'left' if f == TEXT else 'right'}'>{escape(shown(v, f))}</td>" for v, f in cells)
        )
    head = "".join(f"<th>{escape(name)}</th>" for name in table.heads)
    return f"<table border='1' cellspacing='0' cellpadding='3'><tr>{head}</tr><tr>{'</tr><tr>'.join(rows)}</tr></table>"
