"""How a wording looks when it is filled, and what the check says of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kedua.engine.language.occasions import DUTIES, Occasion
from kedua.integrations.site.addresses import Site
from kedua.queries.message_templates import MAIL, Form, Worded
from kedua.records.models import Application
from kedua.usecases.messages import Said
from kedua.usecases.templates import looked_at
from kedua.web.contexts.message_findings import ShownFinding, findings_of
from kedua.wording.message_language import Fault, TemplateWrong

SHORT_FORM = 320  # characters that reach a phone in one piece or two
LEADS_TO_THE_PAGE = "own"  # what a short form owes: the page it leads to says the rest


@dataclass(frozen=True, slots=True)
class Look:
    """A filled wording, or what keeps it from being filled; findings: what the check says."""

    said: Said | None
    faults: tuple[Fault, ...] = ()
    findings: tuple[ShownFinding, ...] = ()

    @property
    def long(self) -> bool:
        """Whether a short form is no longer short."""
        return self.said is not None and not self.said.subject and len(self.said.text) > SHORT_FORM


def look_at(
    words: Worded, occasion: Occasion, form: Form, language: str, application: Application | None, now: dt.datetime
) -> Look:
    """Fill a wording and check what comes of it."""
    try:
        said = looked_at(words, application, language, now, Site())
    except TemplateWrong as wrong:
        return Look(None, wrong.faults)
    owes = occasion if form == MAIL or DUTIES[occasion].outcome else LEADS_TO_THE_PAGE
    return Look(said, findings=findings_of(owes, said.text))
