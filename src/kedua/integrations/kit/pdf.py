"""The kit as a tagged A4 PDF, set by Typst."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from importlib.resources import files

from kedua.integrations.kit.making import sheet
from kedua.integrations.kit.sheet import Sheet
from kedua.usecases.planning import Kit
from kedua.wording.translate import gettext as _

# A word longer than a column of the scale is wide would run into the next one: it may break every few letters.
_LONG = re.compile(r"\S{23,}")
_BREAK = "\u200b"
_EVERY = 8


class PdfNotInstalled(Exception):
    """The PDF kit needs the package Typst, which comes with the extra `pdf`."""

    def __str__(self) -> str:
        return _("The PDF needs one more package. Install it with: {command}").format(command="pip install 'kedua[pdf]'")


def pdf(kit: Kit) -> bytes:
    """Set a kit as PDF; the same kit gives the same bytes. Raises PdfNotInstalled without the extra `pdf`."""
    try:
        import typst  # noqa: PLC0415  # an optional extra
    except ImportError as error:
        raise PdfNotInstalled from error
    made = typst.compile(
        files("kedua.integrations.kit").joinpath("templates/kit.typ").read_bytes(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"sheet": _data(sheet(kit))},
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    return bytes(made)


def _data(page: Sheet) -> str:
    return json.dumps(_breakable(asdict(page)), ensure_ascii=False)


def _breakable(node: object) -> object:
    """Let every long word in a tree of data break."""
    if isinstance(node, str):
        return _LONG.sub(lambda match: _BREAK.join(_pieces(match.group())), node)
    if isinstance(node, dict):
        return {key: _breakable(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_breakable(value) for value in node]
    return node


def _pieces(word: str) -> list[str]:
    return [word[at : at + _EVERY] for at in range(0, len(word), _EVERY)]
