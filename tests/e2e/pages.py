"""Every page there is: by which words its address is found, who sees it, and what it says when something typed is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.urls import URLPattern, URLResolver, get_resolver, reverse

ABOVE, ALL = "owner recruiter manager", "owner recruiter manager interviewer"
MANAGING = "owner recruiter"


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something to send that is refused: which form, what is typed into it, and the status of the answer."""

    form: str
    typed: Mapping[str, str] = field(default_factory=dict)
    status: int = 422


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: the name of its route, who sees it ("guest" is not signed in), the row or word in its address.

    wrong: what the first of those who see it sends; status: what the page answers with when it is looked at.
    """

    route: str
    who: str = ABOVE
    of: str = ""
    query: str = ""
    wrong: tuple[Wrong, ...] = ()
    status: int = 200

    @property
    def subject(self) -> str:
        """What the page is about: the first word of its route."""
        return self.route.replace("_", "-").partition("-")[0]

    def address(self, rows: Mapping[str, str]) -> str:
        """Give the address; words in curly brackets in the query are rows, too."""
        given = [rows.get(word, word) for word in self.of.split()]
        return reverse(self.route, args=given) + self.query.format(**{k.replace("-", "_"): v for k, v in rows.items()})


def form(field_name: str) -> str:
    """Give the selector of the form with a field of that name."""
    return f"main form:has([name='{field_name}'])"


SIGNED_OUT = (
    Shown("account_login", "guest", wrong=(Wrong(form("login"), {"login": "nobody@x.example", "password": "x"}, 200),)),
    Shown("account_signup", "guest", wrong=(Wrong(form("email"), {"email": "nobody", "password1": "x"}, 200),)),
    Shown("account_reset_password", "guest", wrong=(Wrong(form("email"), {"email": "nobody"}, 200),)),
    Shown("account_reset_password_done", "guest"),
    Shown("account_reset_password_from_key", "guest", "1 a-b"),
    Shown("account_reset_password_from_key_done", "guest"),
    Shown("account_confirm_email", "guest", "none"),
    Shown("account_email_verification_sent", "guest"),
    Shown("account_inactive", "guest"),
    Shown("account_logout", ALL),
    Shown("account_email", ALL, wrong=(Wrong(form("email"), {"email": "nobody", "+action_add": ""}, 200),)),
    Shown("account_change_password", ALL, wrong=(Wrong(form("oldpassword"), {"password1": "x"}, 200),)),
    Shown("account_reauthenticate", ALL, wrong=(Wrong(form("password"), {"password": "x"}, 200),)),
    Shown("usersessions_list", ALL),
    Shown("invitation", "guest", "invitation", wrong=(Wrong(form("name"), {"name": ""}),)),
    Shown("invitation", "guest", "ended-invitation", status=410),
    Shown("feedback-link", "guest", "link", wrong=(Wrong("#feedback", {"+act": "send"}),)),
    Shown("feedback-link", "guest", "ended-link", status=410),
)
ABOUT_US = (
    Shown("today", f"{ALL} newcomer"),
    Shown("audit", "owner newcomer", wrong=(Wrong("main form", status=200),)),
    Shown("members", "owner", wrong=(Wrong(form("email"), {"email": "nobody"}),)),
    Shown("member", "owner", "ben", wrong=(Wrong(form("most_a_day"), {"most_a_day": "99"}),)),
    Shown("member-own", ALL, wrong=(Wrong(form("most_a_day"), {"most_a_day": "99"}),)),
    Shown("organisations", ALL),
    Shown("company", f"{MANAGING} newcomer", wrong=(Wrong(form("name"), {"name": ""}),)),
    Shown("company-defaults", MANAGING, wrong=(Wrong(form("minutes"), {"minutes": "1"}),)),
    Shown("company-writer", "owner newcomer", wrong=(Wrong(form("model"), {"model": "small", "url": "nowhere"}),)),
    Shown("writer-log", "owner"),
    Shown("writer-call", "owner", "writer-call"),
    Shown("company-values", f"{MANAGING} newcomer"),
    Shown("message-templates", f"{MANAGING} newcomer"),
    Shown(
        "message-template",
        MANAGING,
        "not-passed email en",
        wrong=(Wrong(form("text"), {"text": "{{{{ nobody }}}}", "+do": "save"}),),
    ),
    Shown("message-template", "newcomer", "reminder short ms"),
    Shown("value-new", MANAGING, wrong=(Wrong(form("name")),)),
    Shown("value-edit", MANAGING, "value", wrong=(Wrong(form("name"), {"name": ""}),)),
    Shown("library", ALL, query="?q=custmer+servise"),
    Shown("library", "interviewer newcomer", query="?own=on"),
    Shown("library-subject", ALL, "teamwork"),
    Shown("competency-new", wrong=(Wrong(form("name")),)),
    Shown("competency-edit", of="teamwork", wrong=(Wrong(form("name"), {"name": ""}),)),
    Shown("question-new", of="teamwork", wrong=(Wrong(form("text"), {"text": "How old are you?"}),)),
    Shown("library-assessments", ALL, query="?kind=work-sample&most=30"),
    Shown("library-assessments", "newcomer", query="?own=on"),
    Shown("library-assessment", ALL, "late-sofa-reply"),
    Shown("library-assessment", "manager", "reference-craft"),
    Shown("own-assessment-new", wrong=(Wrong(form("title")),)),
    Shown("own-assessment-edit", of="reference-craft", wrong=(Wrong(form("title"), {"title": ""}),)),
    Shown("question-edit", of="teamwork-02", wrong=(Wrong(form("text"), {"text": "Are you married?"}),)),
)
JOBS = (
    Shown("jobs", f"{ABOVE} newcomer"),
    Shown("jobs", "recruiter", query="?state=closed"),
    Shown("job-new", query="?q=outlet"),
    Shown("job", of="job"),
    Shown("job", of="closed", who=MANAGING),
    Shown("job", of="profile", who=MANAGING),
    Shown("job-edit", of="profile", wrong=(Wrong(form("title"), {"title": ""}),)),
    Shown("job-competencies", of="profile"),
    Shown("job-core", of="job", wrong=(Wrong("#edit", {"text": "How old are you?", "+do": "own"}),)),
    Shown("job-core", of="profile", who=MANAGING),
    Shown("job-preview", of="job"),
    Shown("job-preview", of="profile"),
    Shown("job-preview-section", of="profile hard"),
    Shown("job-preview-section", of="profile day", wrong=(Wrong("#edit", {"share": "many", "+do": "save"}),)),
    Shown("job-preview-letter", of="profile"),
    Shown("job-preview-version", of="job 1"),
    Shown("job-panel", of="profile"),
    Shown("job-advert", of="profile"),
    Shown("job-advert", f"{ABOVE} interviewer", "job"),
    Shown("job-advert-facts", of="profile", wrong=(Wrong("#edit", {"title": "", "+do": "save"}),)),
    Shown("job-advert-edit", of="job", wrong=(Wrong("#edit", {"seen": "9", "+do": "save"}),)),
    Shown("job-advert-versions", of="job"),
    Shown("job-advert-from", of="profile", wrong=(Wrong(form("text"), {"text": "", "+do": "read"}),)),
)
CANDIDATES = (
    Shown("candidates", f"{ABOVE} newcomer"),
    Shown("candidates", "recruiter", query="?q=nobodyatall"),
    Shown("candidate-new", wrong=(Wrong(form("name")),)),
    Shown("candidate-resume", wrong=(Wrong(form("file")),)),
    Shown("resume-confirm", "owner", "resume", wrong=(Wrong(form("name"), {"name": "", "email": "nobody"}),)),
    Shown("resume-confirm", "owner", "unread"),
    Shown("candidate-import", wrong=(Wrong(form("file")),)),
    Shown("candidate-import-check", "owner", "import", wrong=(Wrong("#import"),)),
    Shown("candidate-import-check", "owner", "imported"),
    Shown("application-edit", of="fresh", wrong=(Wrong(form("name"), {"name": ""}),)),
    Shown("application-new", of="fresh", wrong=(Wrong(form("job"), {"job": ""}),)),
    Shown("application-asked", of="fresh"),
    *(Shown("application", of=word) for word in ("fresh", "withdrawn", "waiting", "locked", "deciding", "passed")),
    Shown("decision-file", of="passed"),
    Shown("decision-file", "recruiter", "fresh"),
    Shown("interview-new", of="fresh", wrong=(Wrong(form("day"), {"day": ""}),)),
    Shown("interview", ALL, "first"),
    Shown("interview", ALL, "second"),
    Shown("interview", ABOVE, "cut-short"),
    Shown("interview-continue", of="cut-short", wrong=(Wrong(form("day"), {"day": ""}),)),
    Shown("offer-new", of="fresh", wrong=(Wrong(form("days"), {"minutes": "1"}),)),
    Shown("slots", "guest", "slots", wrong=(Wrong(form("at")),)),
    Shown("slots", "recruiter", "slots"),
    Shown("slots", "guest", "picked-slots"),
    Shown("slots", "guest", "ended-slots", status=410),
    Shown("interview-edit", of="second", wrong=(Wrong(form("day"), {"day": ""}),)),
    Shown("feedback", "interviewer", "missing", wrong=(Wrong("#feedback", {"+act": "send"}),)),
    Shown("feedback", "interviewer", "planned-card"),
    Shown("feedback", "recruiter", "guest"),
    Shown("feedback-amend", "interviewer", "planned-card", wrong=(Wrong("#amend", {"answers-0-note": "", "why": ""}),)),
)
DEBRIEFS = (
    Shown("debrief", of="deciding"),
    Shown("debrief", of="deciding", query="?open=all"),
    Shown("debrief", of="deciding", query="?open=leading-teams"),
    Shown("debrief", of="second-out", wrong=(Wrong(form("why"), {"why": "No."}),)),
    Shown("debrief", "interviewer", "second-out"),
    Shown("debrief", of="fresh", who=MANAGING),
    Shown("compare", of="job"),
    Shown("compare", of="job", query="?with={deciding}&with={passed}&sort=leading-teams"),
    Shown("how-evidence-adds-up", ALL),
)
DECISIONS = (
    *(Shown("decision", of=word) for word in ("fresh", "deciding", "views", "undecided", "proposed", "passed")),
    Shown("decision-new", of="deciding", wrong=(Wrong("#decide", {"outcome": "", "act": "decide"}),)),
    Shown("panel-view", "interviewer", "views", wrong=(Wrong(form("text"), {"text": ""}),)),
)
PLANS = (
    Shown("map", ABOVE, "fresh"),
    Shown("map", ABOVE, "planned"),
    Shown("map", "interviewer", "second-map"),
    Shown("plan", of="ready", wrong=(Wrong(form("minutes"), {"minutes": "1"}),)),
    Shown("plan", of="planned", wrong=(
        Wrong("#agenda", {"+do": "drop:{core}"}), Wrong("#agenda", {"version": "0", "+do": "again"}),
        Wrong(form("minutes"), {"minutes": "2", "+do": "length"}),
    )),
    Shown("plan", of="planned", query="?version=1"),
    Shown("plan", of="locked"),
    Shown("plan-question", of="planned", query="?id={asked}", wrong=(Wrong(form("text"), {"text": "", "+do": "reword"}),)),
    Shown("plan-add", of="planned", wrong=(Wrong(form("kind")),)),
    Shown("plan-panel", of="planned", wrong=(Wrong(form("guest"), {"person": ""}),)),
    Shown("plan-compare", of="planned", query="?with={locked}"),
    Shown("kit", ABOVE, "planned", query="?version=recruiter"),
    Shown("kit", f"{ABOVE} interviewer", "locked"),
    Shown("kit", MANAGING, "fresh"),
)  # fmt: skip
ROOMS = (
    Shown("room", "interviewer", "room"),
    Shown("room", "interviewer", "unplanned-room"),
    Shown("room-card", "interviewer", "room", wrong=(Wrong("#scorecard", {"strengths": "She is pregnant"}, 200),)),
    Shown("room-card", "interviewer", "done-card"),
)
ASSESSMENTS = (
    Shown("assessment-send", of="fresh"),
    Shown("assessment-send", of="fresh", query="?task=late-sofa-reply", wrong=(Wrong(form("due_day"), {"due_day": ""}),)),
    Shown("assessment-send", "recruiter", "fresh", query="?task=reference-craft"),
    Shown("assessment", of="task", wrong=(Wrong(form("due_day"), {"due_day": ""}),)),
    Shown("assessment", of="handed"),
    Shown("assessment-rate", "interviewer", "handed", wrong=(Wrong("#rating", {"+act": "send"}),)),
    Shown("assessment-rate", "interviewer", "call"),
    Shown("assessment-rate", "interviewer", "timed"),
)  # fmt: skip
MESSAGES = (
    Shown(
        "application-messages",
        of="said",
        wrong=(Wrong("#write form.k-form", {"text": ""}), Wrong("#call", {"text": ""})),
    ),
    Shown("application-messages", "recruiter", "fresh"),
    Shown("job-closing", of="job"),
    Shown("outbox", f"{MANAGING} newcomer"),
    Shown("outbox", "recruiter", query="?state=failed"),
    Shown("outbox", "recruiter", query="?q=nobodyatall"),
    Shown("message-edit", of="draft", wrong=(Wrong(form("text"), {"text": ""}),)),
)
OWN = (
    Shown("my-application", "guest", "my", wrong=(Wrong(form("said"), {"said": "", "+answer": "other time"}),)),
    Shown("my-application", "recruiter", "my"),
    Shown("my-application", "guest", "my-ended", status=410),
    Shown("my-assessment", "guest", "my task", wrong=(Wrong(form("file")),)),
    Shown("my-assessment", "guest", "my timed"),
    Shown("my-assessment", "recruiter", "my task"),
    Shown("my-messages", "guest", "my", wrong=(Wrong(form("text"), {"text": ""}),)),
    Shown("my-preview", "guest", "my", wrong=(Wrong(form("text"), {"text": "", "+do": "ask"}),)),
    Shown("my-preview", "guest", "my-opened", wrong=(Wrong(form("note"), {"+do": "answer", "note": ""}),)),
    Shown("my-reach", "guest", "my", wrong=(Wrong(form("language"), {"language": "xx"}),)),
    Shown("requests", f"{MANAGING} newcomer", wrong=(Wrong(form("outcome"), {"outcome": ""}),)),
    Shown("my-data", "guest", "my", wrong=(Wrong("main form:has([value='correction'])", {"text": ""}),)),
)
PUBLIC = (
    Shown("public-adverts", "guest", "at"),
    Shown("public-adverts", "recruiter", "at-empty"),
    Shown("public-advert", "guest", "at open-advert"),
    Shown("public-advert", "guest", "at past-advert", status=410),
    Shown("apply", "guest", "at open-advert", wrong=(Wrong(form("email"), {"email": "nobody"}),)),
    Shown("apply-thanks", "guest", "at open-advert"),
)
REPORTS = (Shown("promise-report", f"{MANAGING} newcomer"),)
EVERY = (
    *(*SIGNED_OUT, *ABOUT_US, *JOBS, *CANDIDATES, *PLANS, *ROOMS),
    *(*ASSESSMENTS, *DEBRIEFS, *DECISIONS, *MESSAGES, *OWN, *PUBLIC, *REPORTS),
)

# These answer with another page (or a file), and show nothing of their own.
NO_PAGE = frozenset({
    "hooks-whatsapp", "hooks-twilio", "writer-try",
    "public-adverts-rss", "public-adverts-json", "public-advert-pdf", "sitemap", "sitemap-part", "robots",
    "application-seen",
    "member-role", "member-end", "invitation-revoke", "value-pick", "value-order", "value-remove",
    "competency-restore", "competency-remove", "question-retire", "question-bring-back", "question-restore",
    "job-advert-accept", "job-advert-add", "job-advert-compose", "job-advert-draft", "job-advert-down",
    "job-advert-file", "job-advert-publish", "job-advert-restore",
    "job-close", "job-reopen", "job-preview-publish", "job-preview-discard", "job-preview-pdf",
    "resume-file", "resume-drop", "candidate-import-undo", "candidate-import-left-out", "promise-report-csv",
    "application-promise", "application-withdraw", "application-back", "application-file", "candidate-delete",
    "application-still-deciding", "application-deciding-undo",
    "interview-mark", "interview-invite", "interview-calendar", "offer-send", "offer-revoke", "slots-calendar",
    "application-link", "message-template-reset", "request-answer", "request-delete",
    "my-interview", "my-interview-calendar", "my-withdraw", "my-data-json", "my-data-html", "my-data-file", "my-preview-pdf",
    "feedback-save", "feedback-link-new", "feedback-link-revoke", "feedback-link-save",
    "application-answered", "views-ask", "remedy-plan", "decision-second", "decision-reverse",
    "debrief-open", "debrief-pdf",
    "plan-make", "plan-edit", "plan-back", "plan-lock", "kit-pdf", "kit-html",
    "decision-file-html", "decision-file-pdf", "decision-file-json",
    "room-worker", "room-card-submit", "room-told", "room-sync", "room-events", "room-live", "room-read", "room-review",
    "assessment-time", "assessment-cancel", "assessment-rate-save", "assessment-file", "own-assessment-state",
    "my-assessment-save", "my-assessment-files", "my-assessment-file",
    "room-rest", "message-call", "message-read", "message-start", "message-act",
    # Only for whoever has no password or signs in by a code; here, nobody does.
    "account_set_password", "account_request_reauthentication_code", "account_confirm_reauthentication_code",
    "account_confirm_login_code",
})  # fmt: skip
# Posted to: what it shows is looked at where a question is typed (test_library).
ELSEWHERE = frozenset({"question-review"})


def route_names() -> set[str]:
    """Give the names of all routes."""
    return set(_names(get_resolver().url_patterns))


def _names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _names(pattern.url_patterns)
        elif pattern.name:
            yield pattern.name
