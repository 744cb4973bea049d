"""A description as a Word file with real styles, that a screen reader can walk through."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.pieces import Piece, Sheet, Span, sheet

ACCENT = RGBColor(0x0B, 0x5A, 0x55)
QUIET = RGBColor(0x50, 0x57, 0x5C)
STYLES = {"paragraph": "Normal", "item": "List Bullet"}
# What the template of the package brings along and a description has no use for.
_LEFTOVERS = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
_NOW = "15"  # the mode of Word since 2013; in an older one it says so on top of the window
_NO_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file knows


def to_docx(advert: Advert, facts: Facts) -> bytes:
    """Write a description for Word; the same description gives the same bytes."""
    made, document = sheet(advert, facts), Document()
    _empty(document)
    _describe(document, made)
    _dress(document)
    document.add_paragraph(made.title, style="Title")
    if made.organisation:
        document.add_paragraph(made.organisation, style="Subtitle")
    for piece in made.pieces:
        _write(document, piece)
    return _packed(document)


def _write(document: Doc, piece: Piece) -> None:
    if piece.heading:
        document.add_paragraph(piece.heading, style="Heading 1")
    for run in piece.runs:
        for spans in run.linked:
            paragraph = document.add_paragraph(style=STYLES[run.kind])
            for span in spans:
                _say(paragraph, span)


def _say(paragraph: Paragraph, span: Span) -> None:
    """Add words, within a link where they lead somewhere: python-docx reads links but has no way to write them."""
    words = paragraph.add_run(span.text)
    if not span.target:
        return
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(span.target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    words.font.underline, words.font.color.rgb = True, ACCENT
    words._element.addprevious(link)
    link.append(words._element)


def _empty(document: Doc) -> None:
    """Take out what the template brings along: its picture, its history, and dozens of styles for tables."""
    for relations in (document.part.package.rels, document.part.rels):
        _drop(relations)
    core = document.core_properties
    core.comments = ""
    _remove(core._element, "dcterms:created", "dcterms:modified")  # nobody knows when: no clock here
    _remove(document.settings.element, "w:rsids", "w:proofState", "w:savePreviewPicture")
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _NOW)
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and not style.element.default:
            style.delete()


def _drop(relations: Relationships) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype in _LEFTOVERS]:
        del relations[key]


def _remove(parent: BaseOxmlElement, *names: str) -> None:
    for name in names:
        for element in parent.findall(qn(name)):
            parent.remove(element)


def _describe(document: Doc, made: Sheet) -> None:
    """Say whose it is, what it is called and in which language, for readers and for spelling."""
    core = document.core_properties
    core.title, core.language = made.name[:255], made.language
    core.author = core.last_modified_by = made.organisation[:255]
    for spoken in (
        document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}"),
        document.settings.element.find(qn("w:themeFontLang")),
    ):
        for kind in ("w:val", "w:eastAsia", "w:bidi"):
            spoken.set(qn(kind), made.language)


def _dress(document: Doc) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(25)
    for name, size, colour in (("Title", 24, ACCENT), ("Subtitle", 13, QUIET), ("Heading 1", 15, ACCENT)):
        font = document.styles[name].font
        font.size, font.color.rgb, font.italic = Pt(size), colour, False


def _packed(document: Doc) -> bytes:
    """Pack the parts once more without the time of day, which python-docx writes to each."""
    once, out = BytesIO(), BytesIO()
    document.save(once)
    with ZipFile(once) as read, ZipFile(out, "w") as packed:
        for name in read.namelist():
            packed.writestr(ZipInfo(name, _NO_DAY), read.read(name), ZIP_DEFLATED)
    return out.getvalue()
