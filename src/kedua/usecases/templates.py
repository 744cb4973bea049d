"""Say something to a candidate: in the organisation's own words, else in ours, in their language, for their channel."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from zoneinfo import ZoneInfo

from kedua.engine.language.occasions import Occasion
from kedua.queries.candidate_links import live_link, token_of
from kedua.queries.message_fields import Told, message_values
from kedua.queries.message_templates import MAIL, SHORT, Worded, our_words, own_words
from kedua.queries.reach import EMAIL, reach_of
from kedua.records.models import Application, Interview, Member
from kedua.usecases.candidate_links import page_link
from kedua.usecases.messages import Said
from kedua.usecases.ports import Addresses
from kedua.wording.message_fields import Fields
from kedua.wording.message_language import TemplateWrong, fill
from kedua.wording.message_samples import sample_values
from kedua.wording.message_words import day_in_words, list_in_words, time_in_words, words_of

PAGE = "my-application"
SOMEBODYS = "0192" + "0" * 28 + "." + "0" * 43  # as long as a token, and no token


class More(TypedDict, total=False):
    """What whoever writes knows beyond the rows; see `queries/message_fields.Told`."""

    sender: Member | None
    interview: Interview | None
    question: str
    answer: str
    reasons: str
    what_happens_next: str
    assessment_title: str
    assessment_due: dt.date | None


def say(
    occasion: Occasion, application: Application, now: dt.datetime, addresses: Addresses, **more: Unpack[More]
) -> Said:
    """Fill the words for an occasion; called by other use cases, inside theirs, after they have set the promise.

    An organisation's own words that cannot be filled any more give way to ours: the candidate hears in any case.
    Raises KeyError for an occasion without words.
    """
    reach = reach_of(application.candidate, application.organisation)
    form = MAIL if reach.channel == EMAIL else SHORT
    values = message_values(application, reach.language, Told(**more), now)
    link = addresses.page(PAGE, token_of(page_link(application, now)))
    values["sender.email"] = values["sender.email"] or addresses.sender.email
    fields = Fields(values | {"page.link": link})
    own = own_words(application.organisation_id, occasion, form, reach.language)
    if own is not None:
        try:
            return said(own, fields)
        except TemplateWrong:
            pass
    return said(our_words(occasion, form, reach.language), fields)


def said(words: Worded, fields: Fields) -> Said:
    """Fill words. Raises TemplateWrong where they cannot be filled."""
    return Said(" ".join(fill(words.subject, fields).split()) if words.subject else "", fill(words.text, fields))


def looked_at(
    words: Worded, application: Application | None, language: str, now: dt.datetime, addresses: Addresses
) -> Said:
    """Fill words for somebody who looks at them; nothing is written or sent. application: None for a made-up one.

    What the application does not hold, such as an interview, is made up. Raises TemplateWrong.
    """
    live = live_link(application, now) if application else None
    values = sample_values(addresses.page(PAGE, token_of(live) if live else SOMEBODYS)) | sample_days(language, now)
    if application is not None:
        true = message_values(application, language, Told(), now)
        values |= {name: value for name, value in true.items() if value}
    return said(words, Fields(values))


def sample_days(language: str, now: dt.datetime) -> dict[str, str]:
    """Give days that might be told, soon after now, in the language of the message."""
    words, day = words_of(language), now + dt.timedelta(days=4)
    zone = ZoneInfo("Asia/Kuala_Lumpur")
    starts_at = day.astimezone(zone).replace(hour=10, minute=0)
    return {
        "promise.day": day_in_words(day.date() + dt.timedelta(days=3), words),
        "interview.when": time_in_words(starts_at, 60, zone, words),
        "interview.length": words.minutes.format(number=60),
        "interview.people": list_in_words(("Hana Yusof", "Ben Lim"), words),
        "assessment.due": day_in_words(day.date(), words),
    }
