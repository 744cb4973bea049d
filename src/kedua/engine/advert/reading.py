"""From the text of a job description back to its facts, and to the competencies that it calls for."""

from __future__ import annotations

from kedua.engine.advert.competencies import propose
from kedua.engine.advert.matcher import Matcher
from kedua.engine.advert.pasted import read_facts
from kedua.engine.advert.reading_model import Reading


def read_advert(text: str, matcher: Matcher) -> Reading:
    """Read a job description that somebody pasted: what it says, where, what is unsure, and what was not understood.

    Every span is a stretch of `text`. Competencies are proposed by the words of the library's competencies and roles.
    """
    read = read_facts(text, matcher.headings)
    competencies, role = propose(text, read, matcher)
    return Reading(read, competencies, role)
