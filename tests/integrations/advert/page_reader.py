"""Reads the texts of HTML, as a browser would show them."""

from __future__ import annotations

from html.parser import HTMLParser

TEXTS = {"p", "li", "h1", "h2"}


def texts_of(page: str, elements: set[str] = TEXTS) -> list[tuple[str, str]]:
    """Give elements with their texts, in order."""
    reader = _Reader(elements)
    reader.feed(page)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self, elements: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._elements, self._open = elements, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # as the parser calls it
        if tag in self._elements:
            self._open = tag
            self.found.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.found[-1] = (self._open, self.found[-1][1] + data)
