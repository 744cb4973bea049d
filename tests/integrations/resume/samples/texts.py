"""Plain text, HTML and OpenDocument layouts."""

from html import escape
from io import BytesIO
from zipfile import ZipFile

from tests.integrations.resume.samples.people import Person
from tests.integrations.resume.samples.written import Dates, all_private, of_job, of_study


def capitals(person: Person, dates: Dates) -> bytes:
    """Text with headings in capitals, bullets that wrap, dates after many spaces."""
    out = [
        person.name.upper(),
        person.address,
        f"Tel: {person.phone}",
        f"Email: {person.email}",
        *all_private(person),
        "",
    ]
    out += [
        "SUMMARY",
        person.summary[:70].rpartition(" ")[0],
        person.summary[len(person.summary[:70].rpartition(" ")[0]) + 1 :],
        "",
        "EXPERIENCE",
        "",
    ]
    for job in person.jobs:
        out += [f"{job.title}, {job.employer}".ljust(70) + of_job(job, dates), job.place]
        for bullet in job.bullets:
            words, line = bullet.split(" "), "*"
            for word in words:
                if len(line) + len(word) > 60:
                    out.append(line)
                    line = " "
                line += " " + word
            out.append(line)
        out.append("")
    out += ["EDUCATION", "", *(f"{s.degree} - {s.school} - {of_study(s)}" for s in person.studies), ""]
    out += ["SKILLS", "", ", ".join(person.skills), "", "LANGUAGES", "", ", ".join(person.languages)]
    return "\n".join(out).encode("utf-16")


def colons(person: Person, dates: Dates) -> bytes:
    """Text with headings that end in a colon, employer above title."""
    out = [person.name, person.headline, f"{person.email} / {person.phone}", "", "Work experience:", ""]
    for job in person.jobs:
        out += [f"{job.employer} ({job.place})", job.title, of_job(job, dates), *(f"- {b}" for b in job.bullets), ""]
    out += ["Education:", ""]
    for study in person.studies:
        out += [of_study(study), study.school, study.degree, ""]
    out += [
        "Skills:",
        "",
        *(f"- {skill}" for skill in person.skills),
        "",
        "Languages:",
        "",
        *(f"- {x} (native)" for x in person.languages),
    ]
    return "\r\n".join(out).encode("utf-8-sig")


def chinese(person: Person, dates: Dates) -> bytes:
    """Chinese text in GB 18030."""
    out = [
        f"姓名：{person.name}",
        f"电话：{person.phone}　邮箱：{person.email}",
        *(f"{a}：{b}" for a, b in person.private),
        "",
        "工作经历",
    ]
    for job in person.jobs:
        out += [f"{of_job(job, dates)}  {job.employer}  {job.title}", *(f"· {b}" for b in job.bullets)]
    out += ["", "教育背景", *(f"{s.start}-{s.end}  {s.school}  {s.degree}" for s in person.studies)]
    out += ["", "专业技能", "、".join(person.skills), "", "语言能力", "英语、普通话"]
    return "\n".join(out).encode("gb18030")


def page(person: Person, dates: Dates) -> bytes:
    """A page as a site builder writes it: sections, lists, spans held apart by style."""
    jobs = "".join(
        f"<article><h3>{escape(j.title)}</h3><p><span class=co>{escape(j.employer)}</span><span "
        f"class=when>{escape(of_job(j, dates))}</span></p>"
        f"<p>{escape(j.place)}</p><ul>{''.join(f'<li>{escape(b)}</li>' for b in j.bullets)}</ul></article>"
        for j in person.jobs
    )
    studies = "".join(
        f"<p><strong>{escape(s.degree)}</strong><br>{escape(s.school)}<br>{of_study(s)}</p>" for s in person.studies
    )
    return f"""<!DOCTYPE html><html><head><title>CV</title><style>.when{{float:right}}</style>
<script>var phone="03-1111 2222"</script></head>
<body><header><h1>{escape(person.name)}</h1><p>{escape(person.headline)}</p>
<ul><li><a href="mailto:{person.email}">Write to me</a></li><li>{escape(person.phone)}</li></ul></header>
<section><h2>Experience</h2>{jobs}</section><section><h2>Education</h2>{studies}</section>
<section><h2>Skills</h2><ul>{"".join(f"<li>{escape(s)}</li>" for s in person.skills)}</ul></section>
<section><h2>Languages</h2><p>{escape(", ".join(person.languages))}</p></section></body></html>""".encode()


def table_page(person: Person, dates: Dates) -> bytes:
    """A page laid out with tables, as word processors save it."""
    jobs = "".join(
        f"<tr><td>{escape(of_job(j, dates))}</td><td><b>{escape(j.employer)}</b>, "
        f"{escape(j.place)}<br>{escape(j.title)}"
        f"<ul>{''.join(f'<li>{escape(b)}' for b in j.bullets)}</ul></td></tr>"
        for j in person.jobs
    )
    studies = "".join(
        f"<tr><td>{of_study(s)}</td><td>{escape(s.degree)}<br>{escape(s.school)}</td></tr>" for s in person.studies
    )
    return f"""<html><meta charset="utf-8"><body><p align=center><font size=5><b>{escape(person.name)}</b></font></p>
<p align=center>{escape(person.phone)} &nbsp;|&nbsp; {person.email}</p>
{"".join(f"<p>{escape(x)}</p>" for x in all_private(person))}
<p><b>PROFESSIONAL EXPERIENCE</b></p><table>{jobs}</table><p><b>EDUCATION</b></p><table>{studies}</table>
<p><b>SKILLS</b></p><p>{escape("; ".join(person.skills))}</p>
<p><b>LANGUAGES</b></p><p>{escape("; ".join(person.languages))}</p></body></html>""".encode()


_ODT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles><style:style style:name="B" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles><office:body>
<office:text>{}</office:text></office:body>
</office:document-content>"""


def packed_odt(body: str) -> bytes:
    """Pack the content of an OpenDocument text."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", _ODT.format(body))
    return out.getvalue()


def odt(person: Person, dates: Dates) -> bytes:
    """Headings, lists, tabs, a text box with the address."""

    def p(text: str) -> str:
        return f"<text:p>{text}</text:p>"

    def h(text: str) -> str:
        return f'<text:h text:outline-level="1">{text}</text:h>'

    def items(texts: tuple[str, ...]) -> str:
        return (
            "<text:list>" + "".join(f"<text:list-item>{p(escape(t))}</text:list-item>" for t in texts) + "</text:list>"
        )

    box = f"<draw:frame><draw:text-box>{p(person.email)}{p(escape(person.phone))}</draw:text-box></draw:frame>"
    jobs = "".join(
        p(f'<text:span text:style-name="B">{escape(j.employer)}</text:span><text:tab/>{escape(of_job(j, dates))}')
        + p(f'{escape(j.title)}<text:s text:c="12"/>{escape(j.place)}')
        + items(j.bullets)
        for j in person.jobs
    )
    studies = "".join(
        p(f"{escape(s.degree)}<text:line-break/>{escape(s.school)}<text:line-break/>{of_study(s)}")
        for s in person.studies
    )
    return packed_odt(
        p(f'<text:span text:style-name="B">{escape(person.name)}</text:span>{box}')
        + "".join(p(escape(x)) for x in all_private(person))
        + h("Experience")
        + jobs
        + h("Education")
        + studies
        + h("Skills")
        + items(person.skills)
        + h("Languages")
        + items(person.languages)
    )


def odt_table(person: Person, dates: Dates) -> bytes:
    """A table with the years in front; Malay headings."""

    def p(text: str) -> str:
        return f"<text:p>{text}</text:p>"

    def rows(pairs: list[tuple[str, list[str]]]) -> str:
        cells = "".join(
            f"<table:table-row><table:table-cell>{p(escape(a))}</"
            f"table:table-cell><table:table-cell>{''.join(p(escape(x)) for x in b)}</table:table-cell></"
            f"table:table-row>"
            for a, b in pairs
        )
        return f"<table:table>{cells}</table:table>"

    def bold(text: str) -> str:
        return p(f'<text:span text:style-name="B">{text}</text:span>')

    particulars = [
        ("Nama", [person.name]),
        ("No. Telefon", [person.phone]),
        ("E-mel", [person.email]),
        *((a, [b]) for a, b in person.private),
    ]
    jobs = [(of_job(j, dates), [j.title, j.employer, *(f"• {b}" for b in j.bullets)]) for j in person.jobs]
    studies = [(of_study(s), [s.school, s.degree]) for s in person.studies]
    return packed_odt(
        bold("MAKLUMAT PERIBADI")
        + rows(particulars)
        + bold("PENGALAMAN KERJA")
        + rows(jobs)
        + bold("PENDIDIKAN")
        + rows(studies)
        + bold("KEMAHIRAN")
        + p(escape(", ".join(person.skills)))
        + bold("BAHASA")
        + p(escape(", ".join(person.languages)))
    )
