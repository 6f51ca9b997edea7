"""Controls side by side, on a further line where the dock is too narrow for all of them."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QLayout, QLayoutItem


class Flow(QLayout):
    """Each control is as wide as it wants to be; how many stand on a line follows from the width."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take a control (called by Qt)."""
        self._items.append(item)

    def count(self) -> int:
        """Give how many controls there are (called by Qt)."""
        return len(self._items)

    def itemAt(self, place: int) -> Optional[QLayoutItem]:
        """Give one (called by Qt)."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> Optional[QLayoutItem]:
        """Give one away (called by Qt)."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed (called by Qt)."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width (called by Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines (called by Qt)."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        """Put the controls into their places (called by Qt)."""
        super().setGeometry(area)
        self._place(area, move=True)

    def minimumSize(self) -> QSize:
        """Be no narrower than the widest control (called by Qt)."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def sizeHint(self) -> QSize:
        """Give the least size (called by Qt)."""
        return self.minimumSize()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, area: QRect, *, move: bool) -> int:
        """Put line below line, in each the controls at half its height; give the height that comes to."""
        gap, top = max(self.spacing(), 0), area.top()
        for line in self._lines(area.width(), gap):
            high, left = max(item.sizeHint().height() for item in line), area.left()
            for item in line:
                size = item.sizeHint()
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (high - size.height()) // 2), size))
                left += size.width() + gap
            top += high + gap
        return max(top - gap - area.top(), 0)

    def _lines(self, width: int, gap: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = width
        for item in self._shown():
            wanted = item.sizeHint().width() + gap
            if used + wanted - gap > width or not lines:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wanted
        return lines
