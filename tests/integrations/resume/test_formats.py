"""What each format needs care for: encodings, columns, hyphens, text boxes, content controls, hidden text."""

from io import BytesIO

import pytest
import typst
from docx import Document
from docx.oxml import parse_xml

from kedua.integrations.resume import read_resume
from kedua.integrations.resume.opening import open_document
from tests.integrations.resume.samples import pdfs, texts, words
from tests.integrations.resume.samples.chinese_pdf import chinese_pdf
from tests.integrations.resume.samples.people import AISYAH, HAFIZ, WEI_MING, XIAOMING
from tests.integrations.resume.samples.written import chinese, short

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def lines(data: bytes, name: str) -> list[str]:
    return [line.text for line in open_document(data, name).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_western_text_is_read_in_any_encoding(encoding: str) -> None:
    text = "José Peña\nCafé “Blüte” – résumé of many words\nSkills: naïve façade"

    assert lines(text.encode(encoding), "cv.txt")[1] == "Café “Blüte” – résumé of many words"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_chinese_text_is_read_in_any_encoding(encoding: str) -> None:
    text = texts.chinese(XIAOMING, chinese).decode("gb18030")

    assert lines(text.encode(encoding), "cv.txt")[0] == "姓名：王小明"


def test_a_pdf_sidebar_is_read_before_the_story_and_not_through_it() -> None:
    found = lines(pdfs.sidebar(WEI_MING, short), "cv.pdf")

    assert found.index("LANGUAGES") < found.index("EXPERIENCE")
    assert "\t" not in found[found.index("SKILLS") + 1]


def test_a_pdf_line_has_its_box_on_the_page() -> None:
    line = open_document(pdfs.classic(AISYAH, short), "cv.pdf").lines[0]

    assert (line.text, line.page, line.number, line.size) == (AISYAH.name, 1, 1, 20.0)
    assert line.box is not None
    assert 50 < line.box[0] < line.box[2] < 600


def test_words_broken_at_a_line_end_are_closed_up_and_real_hyphens_stay() -> None:
    source = """#set page(width: 7cm, height: 12cm)
#set text(hyphenate: true, lang: "en")
#set par(justify: true)
= Experience
*Engineer*, Acme Sdn Bhd, 2019 -- 2020
- Administration of internationalisation infrastructure for cross-functional transformation programmes
"""
    data = bytes(typst.compile(source.encode(), format="pdf"))

    bullets = [b.value for p in read_resume(data, "cv.pdf").experience for b in p.bullets]

    assert bullets == [
        "Administration of internationalisation infrastructure for cross-functional transformation programmes"
    ]


def test_text_boxes_are_read_once_and_headers_first() -> None:
    found = lines(words.boxed(HAFIZ, short), "cv.docx")

    assert found[0] == HAFIZ.name
    assert found.count(HAFIZ.email) == 1


def test_content_controls_are_read_and_deleted_text_is_not() -> None:
    document = Document()
    control = f"<w:sdt {_W}><w:sdtContent><w:p><w:r><w:t>Tan Wei Ming</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    deleted = f"<w:p {_W}><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>"
    for position, xml in enumerate((control, deleted)):
        document.element.body.insert(position, parse_xml(xml))
    out = BytesIO()
    document.save(out)

    assert lines(out.getvalue(), "cv.docx") == ["Tan Wei Ming", "Kept"]


def test_hidden_html_and_scripts_are_not_read() -> None:
    page = b'<html><body><p style="display:none">Secret</p><script>x()</script><p>Seen &amp; read<!-- not --></p></body></html>'

    assert lines(page, "cv.html") == ["Seen & read"]


def test_an_unfinished_page_is_still_read() -> None:
    assert lines(b"<html><table><tr><td>Tan Wei Ming<td>Engineer<!--", "cv.html") == ["Tan Wei Ming\tEngineer"]


def test_ligatures_spread_letters_and_bullets_are_made_plain() -> None:
    text = "S K I L L S\n\u2022 O\ufb03ce work\n\uf0b7 \ufb01ling\n- data\u00adbase"

    document = open_document(text.encode(), "cv.txt")

    assert [(line.text, line.bullet) for line in document.lines] == [
        ("SKILLS", False),
        ("Office work", True),
        ("filing", True),
        ("database", True),
    ]


def test_a_chinese_pdf_without_its_font_is_read() -> None:
    read = read_resume(chinese_pdf(), "cv.pdf")

    position = read.experience[0]
    assert read.name is not None
    assert (read.name.value, [e.value for e in read.emails]) == ("王小明", ["xiaoming.wang@example.cn"])
    assert position.title is not None
    assert position.employer is not None
    assert (position.title.value, position.employer.value) == ("高级软件工程师", "杭州云海科技有限公司")
    assert [b.value for b in position.bullets] == [
        "将接口响应时间降低了40%，并且把所有历史数据迁移到了新的分布式存储平台上以支持后续三年的业务增长"
    ]
    assert [place.line for place in read.left_out] == [3]
