"""A PDF with Chinese letters from a font that is named and not embedded, as older Chinese programs make them."""

Words = tuple[int, int, int, str]  # left, base line, size, text

_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
    (
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
        b"/FontDescriptor 7 0 R>>"
    ),
    (
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
        b"/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"
    ),
)
PAGE: tuple[Words, ...] = (
    (250, 790, 20, "王小明"),
    (60, 760, 10, "电话：138 0013 8000"),
    (250, 760, 10, "邮箱：xiaoming.wang@example.cn"),
    (60, 735, 10, "性别：男"),
    (60, 700, 14, "工作经历"),
    (60, 680, 10, "2020年3月 - 至今"),
    (200, 680, 10, "杭州云海科技有限公司"),
    (400, 680, 10, "高级软件工程师"),
    (60, 662, 10, "• 将接口响应时间降低了40%，并且把所有历史数据迁移到了新的分布式存储平台上以支持"),
    (70, 648, 10, "后续三年的业务增长"),
    (60, 610, 14, "教育背景"),
    (60, 590, 10, "2013年 - 2017年"),
    (200, 590, 10, "浙江大学"),
    (400, 590, 10, "计算机科学 本科"),
    (60, 560, 14, "专业技能"),
    (60, 540, 10, "Java、Python、MySQL"),
)


def chinese_pdf(words: tuple[Words, ...] = PAGE) -> bytes:
    """Write the objects of the file by hand."""
    shown = [f"BT /F1 {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET" for x, y, size, text in words]
    stream = "\n".join(shown).encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream",
        *_FONT,
    )
    out, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj" % number + written + b"endobj\n"
    table = b"xref\n0 8\n0000000000 65535 f \n" + b"".join(places)
    return out + table + b"trailer<</Size 8/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
