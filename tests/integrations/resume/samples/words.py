"""Word layouts: headings and bullets, a table with a sidebar, text boxes with a header, a table of positions."""

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.shared import Pt
from docx.table import _Cell

from tests.integrations.resume.samples.people import Job, Person
from tests.integrations.resume.samples.written import Dates, all_private, of_job, of_study

_TEXT_BOX = """<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:r><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""


def _bytes(document: WordDocument) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _bold(cell: WordDocument | _Cell, text: str, size: int = 11) -> None:
    run = cell.add_paragraph().add_run(text)
    run.bold = True
    run.font.size = Pt(size)


def _jobs(target: WordDocument, jobs: tuple[Job, ...], dates: Dates) -> None:
    for job in jobs:
        line = target.add_paragraph()
        line.add_run(job.title).bold = True
        line.add_run(f"\t{of_job(job, dates)}")
        target.add_paragraph(f"{job.employer}, {job.place}")
        for bullet in job.bullets:
            target.add_paragraph(bullet, style="List Bullet")


def headed(person: Person, dates: Dates) -> bytes:
    """Word's own styles: Title, Heading 1, List Bullet; dates after a tab."""
    document = Document()
    document.add_paragraph(person.name, style="Title")
    document.add_paragraph(f"{person.address}\n{person.phone} | {person.email}")
    for line in all_private(person):
        document.add_paragraph(line)
    document.add_heading("Career Objective", 1)
    document.add_paragraph(person.summary)
    document.add_heading("Working Experience", 1)
    _jobs(document, person.jobs, dates)
    document.add_heading("Education Background", 1)
    for study in person.studies:
        document.add_paragraph(f"{study.degree}, {study.school} ({of_study(study)})")
    document.add_heading("Skills & Abilities", 1)
    for skill in person.skills:
        document.add_paragraph(skill, style="List Bullet")
    document.add_heading("Languages", 1)
    document.add_paragraph(", ".join(person.languages))
    document.add_heading("Referees", 1)
    document.add_paragraph("Puan Salmah, salmah.ref@example.com, 012-999 8888")
    return _bytes(document)


def side_table(person: Person, dates: Dates) -> bytes:
    """One table row with two cells: contact and lists beside the story."""
    document = Document()
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    _bold(left, "Contact", 13)
    for line in (person.phone, person.email, person.address):
        left.add_paragraph(line)
    _bold(left, "Skills", 13)
    for skill in person.skills:
        left.add_paragraph(skill)
    _bold(left, "Languages", 13)
    for name in person.languages:
        left.add_paragraph(f"{name} – Fluent")
    _bold(right, person.name, 24)
    right.add_paragraph(person.headline)
    _bold(right, "Profile", 13)
    right.add_paragraph(person.summary)
    _bold(right, "Employment", 13)
    for job in person.jobs:
        _bold(right, f"{job.employer} — {job.title}")
        right.add_paragraph(f"{of_job(job, dates)}, {job.place}")
        for bullet in job.bullets:
            right.add_paragraph(f"• {bullet}")
    _bold(right, "Education", 13)
    for study in person.studies:
        _bold(right, study.school)
        right.add_paragraph(f"{study.degree}, {study.start}-{study.end}")
    return _bytes(document)


def boxed(person: Person, dates: Dates) -> bytes:
    """The name and address in the page header and in a text box; headings in bold capitals."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = person.name
    box = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in (person.phone, person.email, person.address))
    body = document.element.body
    body.insert(0, parse_xml(_TEXT_BOX.format(box)))
    _bold(document, "SUMMARY")
    document.add_paragraph(person.summary)
    _bold(document, "EMPLOYMENT HISTORY")
    for job in person.jobs:
        document.add_paragraph(of_job(job, dates))
        _bold(document, job.title)
        document.add_paragraph(job.employer)
        for bullet in job.bullets:
            document.add_paragraph(bullet, style="List Bullet")
    _bold(document, "QUALIFICATIONS")
    for study in person.studies:
        document.add_paragraph(of_study(study))
        _bold(document, study.degree)
        document.add_paragraph(study.school)
    _bold(document, "KEY SKILLS")
    document.add_paragraph(" • ".join(person.skills))
    _bold(document, "LANGUAGES")
    document.add_paragraph(" / ".join(person.languages))
    return _bytes(document)


def tabled(person: Person, dates: Dates) -> bytes:
    """Tables with a head for positions and studies; particulars as a table of labels."""
    document = Document()
    document.add_paragraph("CURRICULUM VITAE")
    rows = [
        ("Name", person.name),
        ("Address", person.address),
        ("Mobile No.", person.phone),
        ("Email", person.email),
        *person.private,
    ]
    table = document.add_table(rows=0, cols=3)
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = label, ":", value
    _bold(document, "Work Experience")
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Period", "Company", "Position"), strict=True):
        cell.text = text
    for job in person.jobs:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = of_job(job, dates), f"{job.employer}\n{job.place}"
        cells[2].text = job.title
        for bullet in job.bullets:
            cells[2].add_paragraph(bullet, style="List Bullet")
    _bold(document, "Academic Qualification")
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Year", "Institution", "Qualification"), strict=True):
        cell.text = text
    for study in person.studies:
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = of_study(study), study.school, study.degree
    _bold(document, "Skills")
    table = document.add_table(rows=0, cols=2)
    for skill in person.skills:
        table.add_row().cells[0].text = skill
    _bold(document, "Language")
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Language", "Spoken", "Written"), strict=True):
        cell.text = text
    for name in person.languages:
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = name, "Good", "Fair"
    return _bytes(document)
