"""Reads résumés: PDF, Word, OpenDocument, HTML, plain text and JSON Resume to names, positions, studies, skills and claims.

`opening` and `formats/` turn bytes into lines with their place; `sections` splits them at headings; `names`, `contact`,
`experience`, `education`, `skills` and `claims` read their part; `private` takes out beforehand what must not weigh in hiring.
Everything that is read says where it stands, and waits for a person to confirm it.
"""

from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.found import Found, Place, Position, ReadResume, Study
from kedua.integrations.resume.reading import read_resume

__all__ = ["Found", "Place", "Position", "ReadResume", "Study", "UnreadableResume", "read_resume"]
