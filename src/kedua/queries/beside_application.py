"""What stands beside an application on its page in one query: what its candidate asked and said, their link, what waits."""

from __future__ import annotations

import datetime as dt

from django.db.models import Count, OuterRef, Subquery

from kedua.queries.deciding import held_until
from kedua.records.models import CandidateLink, CandidateQuestion, PreviewAnswer


def beside(now: dt.datetime) -> dict[str, Subquery]:
    """Give what is read with an application, by name; None where there is none.

    said, said_note: what was said to the preview last. asked (the question's id), asked_text, asked_in, asked_at: what
    waits for an answer the longest; asked_all: how many questions there are. link, link_until: the candidate's own page.
    held_until: when the message goes out that tells of another promised day.
    """
    answers = PreviewAnswer.objects.filter(application=OuterRef("pk")).order_by("-created_at", "-id")
    every = CandidateQuestion.objects.filter(application=OuterRef("pk")).order_by()
    waiting = every.filter(answered_at=None).order_by("created_at", "id")
    links = CandidateLink.objects.filter(application=OuterRef("pk"), revoked_at=None, expires_at__gt=now)
    longest = links.order_by("-expires_at", "-id")
    return {
        "said": Subquery(answers.values("answer")[:1]),
        "said_note": Subquery(answers.values("note")[:1]),
        "asked": Subquery(waiting.values("pk")[:1]),
        "asked_text": Subquery(waiting.values("text")[:1]),
        "asked_in": Subquery(waiting.values("asked_in")[:1]),
        "asked_at": Subquery(waiting.values("created_at")[:1]),
        "asked_all": Subquery(every.values("application").annotate(number=Count("pk")).values("number")),
        "link": Subquery(longest.values("pk")[:1]),
        "link_until": Subquery(longest.values("expires_at")[:1]),
        "held_until": held_until(),
    }
