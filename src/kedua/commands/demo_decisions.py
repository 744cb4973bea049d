"""What people of the made-up company decided: with reasons out of what was noted, and twice not yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

from kedua.access.decisions import eyes_of
from kedua.queries.decision_form import DecisionForm, decision_form
from kedua.queries.work_calendar import calendar_of
from kedua.records.models import Application, Member, View
from kedua.records.models.decision import PASS, UNDECIDED
from kedua.usecases import outcomes
from kedua.usecases.decision_drafts import DecisionDraft, ReasonDraft, RemedyDraft, findings_in
from kedua.usecases.decisions import decide
from kedua.usecases.panel_views import MOST_DAYS, ask_views, say_view
from kedua.usecases.ports import Addresses

STAGES = {"pass": "passed", "no pass": "not passed"}
MOST = 2  # reasons out of what was noted, beside those for what is passed over
KEEP = "These are the words of the scorecard."
PASSED_OVER = "Neither interview came to it. It is taught here in the first month, and we look at it again after that."
WORDS = (
    "Thank you for two good talks. Before we decide, we would like to hear more about one part of the job: {about}. It is a "
    "short talk with {whom}."
)
SOMEBODY_NEW, SOMEBODY_KNOWN = "a colleague whom you have not met yet", "one of those whom you have met"
OPEN = {
    "problem-solving": "One of us heard how he left a fault as it was for an hour and found that the sun caused it. The "
    "second interview did not come to it.",
    "technical-design": "Two of us saw him choose between designs. One heard which result would change his mind; the other "
    "asked for a second way and saw the same sketch made larger.",
    "quality-focus": "Ran ten test products for years and waited for somebody to ask. We know too little to tell whether "
    "that was his way or how it was done there.",
}
VIEW = (
    "He walks the benches and sees who is worse before anybody calls him. His records were late three times, put right each "
    "time: I would want the timer that he uses now to be there from his first shift."
)


def decide_as_noted(
    actor: Member, application: Application, outcome: str, now: dt.datetime, addresses: Addresses
) -> None:
    """Decide with reasons out of what was noted; where a scorecard never came, only note how it ended."""
    eyes = eyes_of(actor, application)
    if not eyes.decides:
        outcomes.record_outcome(actor, application, STAGES[outcome], now, addresses)
        return
    form = decision_form(application, eyes.door, now)
    decide(actor, application, DecisionDraft(outcome, tuple(_reasons(form, outcome))), now, addresses)


def stay_undecided(actor: Member, application: Application, now: dt.datetime, addresses: Addresses) -> None:
    """Be undecided, with what resolves most an hour by somebody new, in four working days."""
    eyes = eyes_of(actor, application)
    form = decision_form(application, eyes.door, now)
    if form.offered is None or not eyes.decides:
        return
    new = {judge.id for judge in form.offered.judges if judge.new}
    talks = [one for one in form.offered.remedies if not one.task]
    found = next((one for one in talks if new & {*one.raters}), next(iter(talks), None))
    if found is None:
        return
    day = calendar_of(application.job.organisation, now.date()).after(now.date().toordinal(), 4)
    remedy = RemedyDraft(
        unresolved=found.competencies,
        kind="interview",
        panel=tuple(UUID(key) for key in found.raters),
        questions=found.questions,
        owner=actor.pk,
        due_on=dt.date.fromordinal(day),
        words=WORDS.format(
            about=", ".join(form.ground.names.of(name).lower() for name in found.competencies),
            whom=SOMEBODY_NEW if new & {*found.raters} else SOMEBODY_KNOWN,
        ),
    )
    decide(actor, application, DecisionDraft(UNDECIDED, tuple(_reasons(form, UNDECIDED)), remedy), now, addresses)


def ask_the_panel(actor: Member, application: Application, now: dt.datetime) -> None:
    """Ask the panel for its views; the first of them has said theirs."""
    if not eyes_of(actor, application).decides:
        return
    asked = ask_views(actor, application, now, MOST_DAYS)
    first = View.objects.filter(asked=asked).select_related("asked", "member__account").first()
    if first is not None and View.objects.filter(asked=asked).count() > 1:
        say_view(first.member, first, PASS, VIEW, now + dt.timedelta(minutes=30))


def _reasons(form: DecisionForm, outcome: str) -> Iterator[ReasonDraft]:
    said: list[str] = []
    first = {name: place for place, name in enumerate(OPEN)} if outcome == UNDECIDED else {}
    for subject in sorted(form.ground.competencies, key=lambda name: first.get(name, len(first))):
        quotes = form.ground.quotes.get(subject, ())
        noted = [quote for quote in quotes if quote.text.strip() and quote.rating is not None]
        if noted and len(said) < MOST:
            said.append(subject)
            text = OPEN.get(subject, noted[-1].text) if outcome == UNDECIDED else noted[-1].text
            yield _reason(form, subject, text, tuple(quote.id for quote in noted[-2:]))
    if outcome == PASS:
        for subject in form.ground.standing.unmet:
            if subject not in said:
                yield _reason(form, subject, PASSED_OVER, ())


def _reason(form: DecisionForm, subject: str, text: str, evidence: tuple[str, ...]) -> ReasonDraft:
    found = findings_in(text, form.ground.jurisdictions)
    return ReasonDraft(subject, text, evidence, KEEP if found else "")
