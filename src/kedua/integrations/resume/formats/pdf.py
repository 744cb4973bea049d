"""PDF through PDFium: letters with their boxes, made into words and pieces of lines."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from kedua.integrations.resume.document import MOST_PAGES, Document, Line
from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.formats.clean import numbered
from kedua.integrations.resume.formats.columns import reading_order
from kedua.integrations.resume.formats.pieces import Letter, Piece, pieces

MOST_LETTERS = 30_000  # on one page; a page of close print holds 6,000
_BOLD = 600
_FORCED_BOLD = 1 << 18  # a flag of fonts
_LOCK = threading.Lock()  # PDFium may be used by one thread at a time


def read_pdf(data: bytes) -> Document:
    """Read the text of a PDF, column by column. Raises UnreadableResume."""
    with _LOCK:
        try:
            pages = _pages(data)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).casefold()
            raise UnreadableResume("locked" if locked else "damaged") from error
    if not pages:
        raise UnreadableResume("damaged")
    if not any(page for page, _links in pages):
        raise UnreadableResume("image-only", pages=len(pages))
    return Document("pdf", numbered(_lines(pages)), len(pages))


_Page = tuple[list[Piece], list[tuple[tuple[float, float, float, float], str]]]


def _pages(data: bytes) -> list[_Page]:
    with closing(pypdfium2.PdfDocument(data)) as pdf:
        if len(pdf) > MOST_PAGES:
            raise UnreadableResume("too-many-pages", pages=len(pdf), most=MOST_PAGES)
        return [_page(pdf, number) for number in range(len(pdf))]


def _page(pdf: pypdfium2.PdfDocument, number: int) -> _Page:
    with closing(pdf[number]) as page, closing(page.get_textpage()) as text:
        letters = list(_letters(text.raw))
        return pieces(letters), list(_links(pdf, page))


def _letters(page: object) -> Iterator[Letter]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    box = tuple(map(ctypes.byref, (left, right, bottom, top)))
    origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
    origin = (ctypes.byref(origin_x), ctypes.byref(origin_y))
    bold, size = False, 0.0
    after_space = True
    for index in range(min(pdfium.FPDFText_CountChars(page), MOST_LETTERS)):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if code in (0x20, 0xA0, 0x09, 0x0D, 0x0A):
            after_space = True
            yield Letter(" " if code != 0x0A else "\n", 0, 0, 0, 0, 0.0, False)
            continue
        if code == 0 or not pdfium.FPDFText_GetCharBox(page, index, *box):
            continue
        if after_space:
            bold, size = _is_bold(page, index), _size(page, index)
            after_space = False
        pdfium.FPDFText_GetCharOrigin(page, index, *origin)
        yield Letter(chr(code), left.value, right.value, origin_y.value, top.value, size, bold)


def _size(page: object, index: int) -> float:
    """Give the height of letters as they stand on the page: a font's own size may be scaled by a matrix."""
    matrix = pdfium.FS_MATRIX()
    size = float(pdfium.FPDFText_GetFontSize(page, index))
    if pdfium.FPDFText_GetMatrix(page, index, ctypes.byref(matrix)):
        scale = abs(matrix.d) or abs(matrix.b)
        size *= scale if scale else 1.0
    return round(size, 1)


def _is_bold(page: object, index: int) -> bool:
    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(page, index, name, 128, ctypes.byref(flags))
    face = name.value.decode("latin-1").casefold()
    marked = any(word in face for word in ("bold", "black", "heavy", "semibd", "-bd"))
    return marked or pdfium.FPDFText_GetFontWeight(page, index) >= _BOLD or bool(flags.value & _FORCED_BOLD)


def _links(
    pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage
) -> Iterator[tuple[tuple[float, float, float, float], str]]:
    start, link, rect = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(200):
        if not pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(start), ctypes.byref(link)):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if action and pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            address = ctypes.create_string_buffer(512)
            pdfium.FPDFAction_GetURIPath(pdf.raw, action, address, 512)
            if address.value:
                box = (rect.left, rect.bottom, rect.right, rect.top)
                yield box, address.value.decode("utf-8", "replace")


def _lines(pages: list[_Page]) -> Iterator[Line]:
    for number, line in reading_order([page for page, _links in pages]):
        left, bottom, right, top = line.box or (0.0, 0.0, 0.0, 0.0)
        links = tuple(
            address
            for box, address in pages[number][1]
            if box[0] < right and box[2] > left and box[1] < top and box[3] > bottom
        )
        yield Line(
            line.text,
            number + 1,
            0,
            line.size,
            line.bold,
            gap=line.gap,
            lane=line.lane,
            left=left,
            box=line.box,
            links=links,
        )
