"""The help pages as tests see them."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from civicgrid.layers import studyfile

HELP = Path(studyfile.RESOURCES) / "help"
PAGES = sorted(path.name for path in (HELP / "en").glob("*.html"))


class Page(HTMLParser):
    """The tags of a page in their order, its attributes, what stands in ``code``, and all its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.codes: list[str] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(text)

    @property
    def links(self) -> list[str]:
        return [value for name, value in self.attributes if name == "href"]

    @property
    def pictures(self) -> list[str]:
        return [value for name, value in self.attributes if name == "src"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str]]) -> None:
        self.tags.append(tag)
        if tag != "img":
            self.open.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data
        if self.open and self.open[-1] == "code":
            self.codes.append(data)


def read(language: str, name: str) -> Page:
    """Read a page of the help."""
    return Page((HELP / language / name).read_text(encoding="utf-8"))
