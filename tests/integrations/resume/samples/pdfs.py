"""PDF layouts, set by Typst: one column, a sidebar, a table of dates, a centred head, small caps in two columns."""

import typst

from tests.integrations.resume.samples.people import Job, Person
from tests.integrations.resume.samples.written import Dates, all_private, of_job, of_study


def _e(text: str) -> str:
    return "".join("\\" + c if c in "\\#$@*_`<>[]~=-+/" else c for c in text)


def _set(source: str) -> bytes:
    return bytes(typst.compile(source.encode(), format="pdf", ignore_system_fonts=True, timestamp=0))


def _bullets(job: Job) -> str:
    return "\n".join(f"- {_e(bullet)}" for bullet in job.bullets)


def classic(person: Person, dates: Dates) -> bytes:
    """One column; headings with a rule; dates at the right edge."""
    jobs = "\n".join(
        f"*{_e(j.title)}*, {_e(j.employer)}, {_e(j.place)} #h(1fr) {_e(of_job(j, dates))}\n\n{_bullets(j)}\n"
        for j in person.jobs
    )
    studies = "\n".join(f"*{_e(s.degree)}* #h(1fr) {of_study(s)} \\\n{_e(s.school)}\n" for s in person.studies)
    private = "\n".join(_e(line) + " \\" for line in all_private(person))
    return _set(f"""#set page(margin: 2cm)
#set text(size: 10pt)
#set par(justify: true)
#show heading: it => block(below: 6pt)[#upper(it.body) #line(length: 100%)]
#text(size: 20pt, weight: "bold")[{_e(person.name)}]

{_e(person.address)} | {_e(person.phone)} | {_e(person.email)} {"| " + _e(person.link) if person.link else ""}

{private}
= Profile
{_e(person.summary)}
= Work Experience
{jobs}
= Education
{studies}
= Skills
{_e(", ".join(person.skills))}
= Languages
{_e(", ".join(person.languages))}
= References
Dr Lim Kok Wing, 03-7788 9900, lim.referee\\@example.com
""")


def sidebar(person: Person, dates: Dates) -> bytes:
    """A shaded column on the left with contact, skills, languages; the story on the right."""
    jobs = "\n".join(
        f"*{_e(j.title)}* \\\n{_e(j.employer)} | {_e(j.place)} \\\n_{_e(of_job(j, dates))}_\n{_bullets(j)}\n"
        for j in person.jobs
    )
    studies = "\n".join(f"*{_e(s.degree)}* \\\n{_e(s.school)} \\\n{of_study(s)}\n" for s in person.studies)
    return _set(f"""#set page(margin: (left: 0cm, right: 1.5cm, top: 0cm, bottom: 1cm))
#set text(size: 9.5pt, font: "DejaVu Sans")
#show heading: set text(size: 12pt, fill: rgb("#224488"))
#grid(columns: (6.2cm, 1fr), column-gutter: 0.8cm,
block(fill: luma(230), width: 100%, height: 100%, inset: 14pt)[
= CONTACT
{_e(person.phone)} \\
{_e(person.email)} \\
{_e(person.address)} \\
{_e(person.link)}
= SKILLS
{chr(10).join("- " + _e(s) for s in person.skills)}
= LANGUAGES
{chr(10).join("- " + _e(s) for s in person.languages)}
],
block(inset: (top: 20pt))[
#text(size: 24pt, weight: "bold")[{_e(person.name)}]

#text(size: 13pt)[{_e(person.headline)}]
= ABOUT ME
{_e(person.summary)}
= EXPERIENCE
{jobs}
= EDUCATION
{studies}
])
""")


def dated_table(person: Person, dates: Dates) -> bytes:
    """Dates in a narrow column on the left, as in many European and Malaysian résumés."""
    rows = "\n".join(
        f"[{_e(of_job(j, dates))}], [*{_e(j.employer)}*, {_e(j.place)} \\\n{_e(j.title)}\n{_bullets(j)}\n],"
        for j in person.jobs
    )
    studies = "\n".join(f"[{of_study(s)}], [*{_e(s.school)}* \\\n{_e(s.degree)}]," for s in person.studies)
    private = "".join(f"[{_e(label)}], [{_e(value)}],\n" for label, value in person.private)
    return _set(f"""#set page(margin: 2.2cm)
#set text(size: 10.5pt, font: "Liberation Sans")
#show heading: set text(size: 13pt)
#align(center)[#text(size: 16pt)[CURRICULUM VITAE]]
= Personal Details
#grid(columns: (4cm, 1fr), row-gutter: 8pt,
[Name], [{_e(person.name)}],
[Address], [{_e(person.address)}],
[Phone], [{_e(person.phone)}],
[E-mail], [{_e(person.email)}],
{private})
= Employment History
#grid(columns: (4cm, 1fr), row-gutter: 10pt,
{rows})
= Academic Qualifications
#grid(columns: (4cm, 1fr), row-gutter: 10pt,
{studies})
= Key Skills
#grid(columns: (1fr, 1fr), row-gutter: 7pt,
{"".join(f"[• {_e(s)}]," for s in person.skills)})
= Language Proficiency
{_e("; ".join(f"{name} (fluent)" for name in person.languages))}
""")


def centred(person: Person, dates: Dates) -> bytes:
    """A centred head, employer before title, place and dates at the right edge on two lines."""
    jobs = "\n".join(
        f"*{_e(j.employer)}* #h(1fr) {_e(j.place)} \\\n_{_e(j.title)}_ #h(1fr) _{_e(of_job(j, dates))}_\n{_bullets(j)}\n"
        for j in person.jobs
    )
    studies = "\n".join(f"*{_e(s.school)}* #h(1fr) {of_study(s)} \\\n_{_e(s.degree)}_\n" for s in person.studies)
    return _set(f"""#set page(paper: "us-letter", margin: 1.8cm)
#set text(size: 10pt)
#set heading(numbering: none)
#show heading: it => align(center)[#smallcaps(it.body)]
#align(center)[#text(size: 18pt)[#upper[{_e(person.name)}]]]
#align(center)[{_e(person.email)} • {_e(person.phone)} • {_e(person.address)}]
= Education
{studies}
= Professional Experience
{jobs}
= Technical Skills
*Main:* {_e(", ".join(person.skills[:3]))} \\
*Other:* {_e(", ".join(person.skills[3:]))} \\
*Languages:* {_e(", ".join(person.languages))}
""")


def right_rail(person: Person, dates: Dates) -> bytes:
    """A head over two columns; the story on the left, the lists on the right, over two pages."""
    jobs = "\n".join(
        f"*{_e(j.title)}* — {_e(j.employer)} \\\n#text(size: 8pt)[{_e(of_job(j, dates))} · {_e(j.place)}]\n{_bullets(j)}\n"
        for j in person.jobs
    )
    studies = "\n".join(f"{_e(s.degree)}, {_e(s.school)} ({of_study(s)})\n" for s in person.studies)
    return _set(f"""#set page(margin: 1.6cm, height: 15cm)
#set text(size: 10pt)
#show heading: set text(size: 13pt)
#text(size: 22pt, weight: "bold")[{_e(person.name)}] \\
{_e(person.headline)} \\
{_e(person.phone)} / {_e(person.email)}
#v(8pt)
#grid(columns: (1fr, 5.5cm), column-gutter: 1cm,
[= Summary
{_e(person.summary)}
= Work History
{jobs}
= Education
{studies}],
[= Core Competencies
{" ".join(_e(s) + " " + chr(92) for s in person.skills)}
= Languages
{" ".join(_e(s) + " (good) " + chr(92) for s in person.languages)}
])
""")


def plain_malay(person: Person, dates: Dates) -> bytes:
    """Malay headings, numbers in front of them, labelled lines for each position."""
    jobs = "\n".join(
        f"Syarikat : {_e(j.employer)} \\\nJawatan : {_e(j.title)} \\\nTempoh : {_e(of_job(j, dates))}\n{_bullets(j)}\n"
        for j in person.jobs
    )
    studies = "\n".join(f"- {_e(s.degree)}, {_e(s.school)}, {of_study(s)}" for s in person.studies)
    private = "\n".join(_e(line) + " \\" for line in all_private(person))
    return _set(f"""#set page(margin: 2cm)
#set text(size: 11pt, font: "Liberation Serif")
#align(center)[*RESUME*]
Nama : {_e(person.name)} \\
Alamat : {_e(person.address)} \\
No. Telefon : {_e(person.phone)} \\
E-mel : {_e(person.email)} \\
{private}

*A. OBJEKTIF KERJAYA*

{_e(person.summary)}

*B. PENGALAMAN KERJA*

{jobs}
*C. PENDIDIKAN*

{studies}

*D. KEMAHIRAN*

{chr(10).join("- " + _e(s) for s in person.skills)}

*E. BAHASA*

{_e(", ".join(person.languages))}

*F. RUJUKAN*

Encik Zulkifli bin Osman, 019-222 3333
""")
