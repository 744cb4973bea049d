"""Every route, and where of it an opinion could come through: each new one must be put into this table.

CASE: routes about a candidate or a list in which one stands, with what their addresses name and queries to try. ELSEWHERE:
routes that know nothing of any candidate; they are called as the table of routes calls them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from kedua.queries.candidate_links import token_of
from kedua.records.models import Assessment
from kedua.usecases.candidate_links import page_link
from kedua.usecases.previews import note_shown, published_of
from tests.factories.assessments import handed_in, make_assessment, make_file
from tests.factories.messages import make_message
from tests.factories.previews import make_preview
from tests.factories.room_cards import ENDED
from tests.factories.rows import NOW
from tests.factories.sealed import World, word

Keys = Callable[[World], list[dict[str, object]]]


@dataclass(frozen=True, slots=True)
class Place:
    """A route. keys: what its addresses name; queries: to try; script: it takes and gives JSON."""

    keys: Keys
    queries: tuple[str, ...] = ("",)
    script: bool = False


def nothing(_world: World) -> list[dict[str, object]]:
    return [{}]


def application(world: World) -> list[dict[str, object]]:
    return [{"key": world.cast.application.pk}]


def job(world: World) -> list[dict[str, object]]:
    return [{"key": world.cast.job.pk}]


def job_sections(world: World) -> list[dict[str, object]]:
    return [{"key": world.cast.job.pk, "section": section} for section in ("role", "hard")]


def job_versions(world: World) -> list[dict[str, object]]:
    if published_of(world.cast.job) is None:
        note_shown(world.cast.application, make_preview(world.cast.job), "page", NOW)
    return [{"key": world.cast.job.pk, "version": 1}]


def interviews(world: World) -> list[dict[str, object]]:
    return [{"key": world.cast.interview.pk}, {"key": world.room.interview.pk}]


def seats(world: World) -> list[dict[str, object]]:
    return [{"key": seat.pk} for seat in world.seats.values()]


def rooms(world: World) -> list[dict[str, object]]:
    return [{"key": seat.pk} for seat in (world.room.sam, world.room.hana)]


def guests(world: World) -> list[dict[str, object]]:
    return [{"token": world.token}]


def links(world: World) -> list[dict[str, object]]:
    return [{"key": world.link.pk}]


def said(world: World) -> list[dict[str, object]]:
    return [{"key": make_message(world.cast.application).pk}]


def own_pages(world: World) -> list[dict[str, object]]:
    return [{"token": token_of(page_link(world.cast.application, ENDED))}]


def own_meetings(world: World) -> list[dict[str, object]]:
    return [{**own, **meeting} for own in own_pages(world) for meeting in interviews(world)]


def assessments(world: World) -> list[dict[str, object]]:
    """One that nobody rates here: what its raters think is looked for in test_seal_assessments."""
    row = Assessment.objects.first() or handed_in(make_assessment(world.cast.application, world.cast.hana))
    return [{"key": row.pk}]


def handed_files(world: World) -> list[dict[str, object]]:
    assessments(world)
    row = Assessment.objects.get()
    return [{"key": (row.files.first() or make_file(row)).pk}]


def own_assessments(world: World) -> list[dict[str, object]]:
    return [{**own, **one} for own in own_pages(world) for one in assessments(world)]


def own_handed_files(world: World) -> list[dict[str, object]]:
    return [{**own, "file": file["key"]} for own in own_assessments(world) for file in handed_files(world)]


def wordings(_world: World) -> list[dict[str, object]]:
    return [{"occasion": "not-passed", "form": "email", "language": "en"}]


LISTS = (
    "today",
    "jobs",
    "audit",
    "members",
    "library",
    "company",
    "job-new",
    "candidate-new",
    "organisations",
    "outbox",
    "message-templates",
    "requests",
    "promise-report",
    "promise-report-csv",
)
ABOUT = (
    "application", "application-asked", "application-answered", "application-back", "application-edit", "application-file",
    "application-new", "application-link", "application-seen",
    "decision", "decision-new", "decision-reverse", "decision-second", "panel-view", "remedy-plan", "views-ask",
    "application-promise", "application-withdraw", "candidate-delete",
    "application-still-deciding", "application-deciding-undo",
    "interview-new", "map", "plan-add", "plan-back", "plan-compare", "plan-edit", "plan-lock", "plan-make", "plan-panel",
    "debrief-open", "debrief-pdf", "assessment-send",
    "decision-file", "decision-file-html", "decision-file-json", "decision-file-pdf",
    "application-messages", "message-call", "message-read", "message-start", "offer-new",
)  # fmt: skip
MEETINGS = (
    "interview", "interview-calendar", "interview-continue", "interview-edit", "interview-invite", "interview-mark",
)  # fmt: skip
JOBS = (
    "job", "job-close", "job-closing", "job-competencies", "job-core", "job-edit", "job-panel", "job-preview",
    "job-preview-discard",
    "job-preview-letter", "job-preview-publish", "job-reopen",
)  # fmt: skip
OWN = (
    "my-application", "my-data", "my-data-html", "my-data-json", "my-messages", "my-preview", "my-preview-pdf",
    "my-reach", "my-withdraw",
)  # fmt: skip
OWN_MEETINGS = ("my-interview", "my-interview-calendar")
ASSESSMENTS = (
    "assessment", "assessment-time", "assessment-cancel", "assessment-rate", "assessment-rate-save",
)  # fmt: skip
WHOLE = ("", "?version=recruiter", "?version=panel")
CASE: dict[str, Place] = {
    **dict.fromkeys(LISTS, Place(nothing)),
    **dict.fromkeys(ABOUT, Place(application)),
    **dict.fromkeys(MEETINGS, Place(interviews)),
    **dict.fromkeys(JOBS, Place(job)),
    "job-preview-section": Place(job_sections),
    **dict.fromkeys(("job-preview-version", "job-preview-pdf"), Place(job_versions)),
    **dict.fromkeys(("feedback", "feedback-save", "feedback-amend", "feedback-link-new"), Place(seats)),
    **dict.fromkeys(("room", "room-card", "room-card-submit", "room-told"), Place(rooms)),
    **dict.fromkeys(("room-sync", "room-read", "room-review", "room-rest"), Place(rooms, script=True)),
    **dict.fromkeys(("room-events", "room-live"), Place(rooms, ("?after=0",), script=True)),
    **dict.fromkeys(("feedback-link", "feedback-link-save"), Place(guests)),
    "feedback-link-revoke": Place(links),
    **dict.fromkeys(("message-edit", "message-act"), Place(said)),
    **dict.fromkeys(("message-template", "message-template-reset"), Place(wordings)),
    **dict.fromkeys(OWN, Place(own_pages)),
    **dict.fromkeys(OWN_MEETINGS, Place(own_meetings)),
    **dict.fromkeys(ASSESSMENTS, Place(assessments)),
    "assessment-file": Place(handed_files),
    **dict.fromkeys(("my-assessment", "my-assessment-save", "my-assessment-files"), Place(own_assessments)),
    "my-assessment-file": Place(own_handed_files),
    "candidates": Place(nothing, ("", f"?q={word('ben', 'note')}", "?stage=second")),
    "plan": Place(application, ("", "?version=1")),
    "plan-question": Place(application, ("?id=leading-teams-02",)),
    "debrief": Place(application, ("", "?open=all", "?open=leading-teams")),
    "compare": Place(job, ("", "?sort=leading-teams")),
    "kit": Place(application, WHOLE),
    "kit-html": Place(application, WHOLE),
    "kit-pdf": Place(application, WHOLE[:2]),
}
ELSEWHERE = frozenset({
    "candidate-import", "candidate-import-check", "candidate-import-left-out", "candidate-import-undo",
    "request-answer", "request-delete", "how-evidence-adds-up", "hooks-whatsapp", "hooks-twilio",
    "candidate-resume", "company-defaults", "company-values", "company-writer", "writer-call", "writer-log", "writer-try",
    "competency-edit", "competency-new", "competency-remove",
    "competency-restore", "invitation", "invitation-revoke",
    "library-assessment", "library-assessments", "own-assessment-edit", "own-assessment-new", "own-assessment-state",
    "library-subject", "member", "member-end", "member-own", "member-role", "my-data-file", "offer-revoke", "offer-send",
    "question-bring-back", "question-edit", "question-new", "question-restore", "question-retire", "question-review",
    "resume-confirm", "resume-drop", "resume-file", "room-worker", "slots", "slots-calendar", "value-edit", "value-new",
    "value-order", "value-pick", "value-remove",
    "job-advert", "job-advert-accept", "job-advert-add", "job-advert-draft", "job-advert-compose", "job-advert-down",
    "job-advert-edit", "job-advert-facts",
    "job-advert-file", "job-advert-from", "job-advert-publish", "job-advert-restore", "job-advert-versions",
    "public-adverts", "public-adverts-rss", "public-adverts-json", "public-advert", "public-advert-pdf", "apply",
    "apply-thanks", "sitemap", "sitemap-part", "robots",
})  # fmt: skip


def addresses(world: World) -> Iterator[tuple[str, Place]]:
    """Every address about the candidate, whoever may open it."""
    for name, place in CASE.items():
        for key in place.keys(world):
            for query in place.queries:
                yield f"{reverse(name, kwargs=key)}{query}", place
