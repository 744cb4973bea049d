"""A résumé as somebody would send it, made as PDF."""

from pathlib import Path

import typst

SOURCE = """
#set page(margin: 2cm)
#set text(size: 11pt)
= Cleo Tan
cleo.tan\\@mail.example · +60 12-345 6789 · Johor Bahru

== Experience
*Assistant Outlet Manager*, Rumah Roti Bakery Café #h(1fr) Jan 2023 – Present
- Cut food waste from 7 to 4 per cent of food cost in eight months
- Trained nine crew members to work every station alone

*Shift Supervisor*, Harbour Street Burgers #h(1fr) 2020 – 2023
- Led shifts of six in a drive-through outlet

== Education
Diploma in Hospitality, Politeknik Ibrahim Sultan, 2018

== Skills
Roster planning, espresso machine calibration, Excel
"""


def write_resume(folder: Path) -> Path:
    """Write the file and give its path."""
    source, made = folder / "resume.typ", folder / "cleo-tan.pdf"
    source.write_text(SOURCE, encoding="utf-8")
    typst.compile(str(source), output=str(made))
    return made
