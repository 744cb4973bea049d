"""Setting pages with Typst: templates and data in, the bytes of a tagged PDF out."""

from __future__ import annotations

import json
import re
from importlib.resources import files

from kedua.wording.translate import gettext as _

# A word longer than a line is wide would run out of it: it may break every few letters. Where an address breaks Typst knows.
NARROW = 22  # letters of a word in a column of the scale
# Letters between which no line breaks by itself: all but those of Chinese, Japanese and Korean.
_NARROW_LETTER = r"[^\s\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffef]"
_BREAK = "\u200b"
_EVERY = 8

# Typst's own fonts set the same bytes on every machine. They have no letters for Chinese, for instance, and PDF/UA forbids
# a missing letter: then the system's fonts may help out, and a page with a gap is still better than none.
_TRIES = ((False, True), (True, True), (True, False))


class PdfNotInstalled(Exception):
    """The PDF kit needs the package Typst, which comes with the extra `pdf`."""

    def __str__(self) -> str:
        return _("The PDF needs one more package. Install it with: {command}").format(
            command="pip install 'kedua[pdf]'"
        )


class LettersMissing(Exception):
    """No font of this machine has the letters of a page that would be nothing but gaps without them."""


def typeset(source: bytes, data: object, longest: int = NARROW, gaps: bool = True) -> bytes:
    """Set a page; the same source and data give the same bytes (with the same fonts, where Typst's own lack a letter).

    data: plain JSON, which the source reads as `sys.inputs.sheet`. longest: letters of a word that stay together. gaps:
    whether letters may be missing. Raises PdfNotInstalled without the extra `pdf`, and LettersMissing.
    """
    try:
        import typst  # here and not above: it comes with an extra
    except ImportError as error:
        raise PdfNotInstalled from error
    inputs = {"sheet": json.dumps(_breakable(data, longest), ensure_ascii=False)}
    tries = [(system_fonts, strict) for system_fonts, strict in _TRIES if strict or gaps]
    for system_fonts, strict in tries:
        try:
            made = typst.compile(
                source,
                ignore_system_fonts=not system_fonts,
                format="pdf",
                sys_inputs=inputs,
                pdf_standards="ua-1" if strict else None,
                timestamp=0,
            )
            break
        except typst.TypstError as error:
            if (system_fonts, strict) == tries[-1]:
                if gaps:
                    raise
                raise LettersMissing from error
    return bytes(made)


def joined(*names: str) -> bytes:
    """Join templates: one file in, so that nothing is ever read from a disk while the page is set."""
    folder = files("kedua.integrations.kit").joinpath("templates")
    return b"\n".join(folder.joinpath(name).read_bytes() for name in names)


def _breakable(node: object, longest: int) -> object:
    """Let every long word in a tree of data break."""
    if isinstance(node, str):
        return re.sub(rf"{_NARROW_LETTER}{{{longest + 1},}}", lambda match: _broken(match.group(), longest), node)
    if isinstance(node, dict):
        return {key: _breakable(value, longest) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_breakable(value, longest) for value in node]
    return node


def _broken(word: str, longest: int) -> str:
    """Break a word everywhere, an address only within what is too long in it: whoever copies it wants it whole."""
    if "://" in word:
        return re.sub(rf"\w{{{longest + 1},}}", lambda match: _BREAK.join(_pieces(match.group())), word)
    return _BREAK.join(_pieces(word))


def _pieces(word: str) -> list[str]:
    return [word[at : at + _EVERY] for at in range(0, len(word), _EVERY)]
