"""Sentences around applying on a job's public page: what one agrees to, and the letter to somebody who applied already."""

from __future__ import annotations

from kedua.wording.occasions import channel_name
from kedua.wording.translate import gettext as _

# What was agreed is kept word for word beside this number: count on with each change of the sentences below.
CONSENT_VERSION = "1"
APPLICATION, OTHER_JOBS = "application", "other jobs"
PUBLIC_PAGE = "Public page"  # where an application comes from, as a recruiter would type it


def consent_to_application(organisation: str) -> str:
    """Say what everybody agrees to who applies."""
    return _(
        "{organisation} may keep what I send here, to decide about this application and to write to me about it. I can see "
        "on my own page what is kept, and ask there for it to be deleted."
    ).format(organisation=organisation)


def consent_to_other_jobs(organisation: str) -> str:
    """Say what those agree to who want to hear of other jobs."""
    return _(
        "{organisation} may also keep it to tell me about other jobs. I can take this back at any time on my own page; it "
        "has no influence on this application."
    ).format(organisation=organisation)


def agreed_name(purpose: str) -> str:
    """Name what a candidate agreed to: to be written to on a channel, or one of the two above."""
    names = {
        APPLICATION: _("that we keep your application, to decide about it"),
        OTHER_JOBS: _("that we keep it to tell you about other jobs"),
    }
    return names.get(purpose) or channel_name(purpose)


def typed_otherwise(name: str, phone: str) -> str:
    """Say, in the words of somebody whom we know, which other name or number they applied with; "" for neither."""
    lines = (
        _("The name I gave this time: {name}").format(name=name) if name else "",
        _("The telephone number I gave this time: {phone}").format(phone=phone) if phone else "",
    )
    return "\n".join(line for line in lines if line)


def applied_again(note: str, adjustment: str, otherwise: str, file_name: str) -> str:
    """Write what somebody sent who had applied for the job before; "" where there is nothing new."""
    lines = (
        note,
        _("So that the interview works for me: {wish}").format(wish=adjustment) if adjustment else "",
        otherwise,
        _("A file came with it: {name}").format(name=file_name) if file_name else "",
    )
    return "\n\n".join(line for line in lines if line)


def again_letter(name: str, job: str, page: str, organisation: str) -> tuple[str, str]:
    """Tell somebody that they have applied for the job before: subject and text."""
    lines = (
        _("Dear {name},").format(name=name),
        _(
            "Somebody has just applied for the job {job} with your e-mail address. You had applied for it before."
        ).format(job=job),
        _(
            "If that was you: nothing is lost. There is one application of yours, and what you added is with it. This page "
            "shows where it stands:\n{page}"
        ).format(page=page),
        _("If it was not you, answer this message, and we put it right."),
        organisation,
    )
    return _("You have applied already: {job}").format(job=job), "\n\n".join(lines)
