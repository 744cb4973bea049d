"""The form of a decision, laid out: a place for a reason under each subject, with its evidence before its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kedua.engine.planning.remedies import Remedy
from kedua.engine.planning.stop import rounds_left
from kedua.queries.decision_form import DecisionForm
from kedua.queries.remedies import remedy_value
from kedua.records.models.decision import INTERVIEW
from kedua.usecases.decision_drafts import DecisionDraft, Problem, ReasonDraft, findings_in
from kedua.web.contexts.fields import Choice
from kedua.wording import decisions as words
from kedua.wording.reason_findings import reason_advice


@dataclass(frozen=True, slots=True)
class Ticked:
    """A piece of evidence to tick."""

    id: str
    kind: str
    by: str
    round: int
    about: str
    text: str
    rating: int | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What the check found in a reason: the words, and what to write instead."""

    quote: str
    advice: str


@dataclass(frozen=True, slots=True)
class Section:
    """A subject with its evidence, what is known of it in a line, and the reason that was typed."""

    subject: str
    name: str
    must: bool
    known: str
    quotes: tuple[Ticked, ...]
    text: str
    keep: str
    found: tuple[Found, ...]
    errors: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Cure:
    """A remedy to choose: what, by whom, how long, what it resolves and how much an hour."""

    value: str
    title: str
    detail: str
    resolves: str
    rate: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DecisionFormPage:
    """The form. summary: what is wrong, with the id of its place."""

    outcomes: tuple[Choice, ...]
    sections: tuple[Section, ...]
    fit: tuple[Section, ...]
    unresolved: tuple[Choice, ...]
    cures: tuple[Cure, ...]
    own: bool
    people: tuple[Choice, ...]
    questions: int
    owners: tuple[Choice, ...]
    due: str
    words: str
    stop: str
    seen: int
    errors: dict[str, tuple[str, ...]]
    summary: tuple[tuple[str, str, str], ...]


def decision_form_page(
    form: DecisionForm, draft: DecisionDraft, problems: Sequence[Problem] = (), *, fresh: bool = False
) -> DecisionFormPage:
    """Lay it out with what was typed. fresh: nothing was yet, and what the evidence proposes is ticked."""
    return _Maker(form, draft, tuple(problems), fresh).page()


class _Maker:
    """Makes the pieces of the page."""

    def __init__(self, form: DecisionForm, draft: DecisionDraft, problems: tuple[Problem, ...], fresh: bool) -> None:
        self.form, self.draft, self.problems, self.fresh = form, draft, problems, fresh
        self.ground = form.ground
        self.typed = {reason.subject: reason for reason in draft.reasons}

    def page(self) -> DecisionFormPage:
        competencies = self.ground.competencies
        places = ("outcome", "reasons", "unresolved", "remedy", "owner", "due", "words")
        return DecisionFormPage(
            outcomes=tuple(
                Choice(one, words.outcome_name(one), words.outcome_meaning(one), one == self.draft.outcome)
                for one in self.form.choices
            ),
            sections=tuple(self.section(name) for name in competencies),
            fit=tuple(self.section(name) for name in self.ground.subjects if name not in competencies),
            unresolved=tuple(self.unresolved()),
            cures=tuple(self.cures()),
            own=self.own,
            people=tuple(
                Choice(str(one.id), one.name, "", one.id in self.draft.remedy.panel)
                for one in self.ground.means.members
            ),
            questions=self.draft.remedy.questions or 2,
            owners=tuple(
                Choice(str(one.id), one.name, "", one.id == self.draft.remedy.owner)
                for one in self.ground.means.members
                if one.id in self.ground.owners
            ),
            due=self.draft.remedy.due_on.isoformat() if self.draft.remedy.due_on else "",
            words=self.draft.remedy.words,
            stop=self.stop(),
            seen=self.draft.seen,
            errors={place: self.errors(place) for place in places},
            summary=tuple(self.summary()),
        )

    def errors(self, address: str) -> tuple[str, ...]:
        return tuple(words.decision_problem(one.code) for one in self.problems if one.address == address)

    def name(self, subject: str) -> str:
        return words.reason_subject(subject, self.ground.names.of(subject))

    def section(self, subject: str) -> Section:
        typed = self.typed.get(subject, ReasonDraft(subject))
        item = self.ground.standing.items.get(subject)
        found = tuple(self.found(typed.text))
        errors = self.errors(subject)
        return Section(
            subject=subject,
            name=self.name(subject),
            must=item is not None and item.bar.must,
            known=self.known(subject),
            quotes=tuple(self.quotes(subject, typed)),
            text=typed.text,
            keep=typed.keep,
            found=found,
            errors=errors,
            open=bool(typed.text or typed.evidence or errors or found),
        )

    def found(self, text: str) -> Iterator[Found]:
        if text.strip():
            for one in findings_in(text, self.ground.jurisdictions):
                yield Found(text[one.start : one.end], reason_advice(one.code))

    def known(self, subject: str) -> str:
        item = self.ground.standing.items.get(subject)
        if item is None:
            return ""
        if not item.ratings:
            return _("Nobody has rated it. The job asks for {bar:.1f}.").format(bar=item.bar.rating)
        text = ngettext(
            "{mean:.1f} ± {sd:.1f} from {count} rating. The job asks for {bar:.1f}.",
            "{mean:.1f} ± {sd:.1f} from {count} ratings. The job asks for {bar:.1f}.",
            len(item.ratings),
        )
        known = item.known
        return text.format(mean=known.mean, sd=known.sd, count=len(item.ratings), bar=item.bar.rating)

    def quotes(self, subject: str, typed: ReasonDraft) -> Iterator[Ticked]:
        for one in self.ground.quotes.get(subject, ()):
            kind = words.quote_kind(one.kind)
            yield Ticked(one.id, kind, one.by, one.round, one.about, one.text, one.rating, one.id in typed.evidence)

    def unresolved(self) -> Iterator[Choice]:
        if self.form.offered is None:
            return
        why = {target.competency: target for target in self.form.offered.targets}
        ticked = set(self.form.offered.subjects) if self.fresh else set(self.draft.remedy.unresolved)
        names = [*why, *(name for name in self.ground.competencies if name not in why)]
        for subject in names:
            target = why.get(subject)
            hint = ""
            if target is not None and round(100 * target.wrong) == 0:
                hint = _("{why}; far from the bar").format(why=words.unresolved_why(target.why))
            elif target is not None:
                hint = _("{why}; judged now, it would be wrong in {percent} of 100 cases").format(
                    why=words.unresolved_why(target.why), percent=round(100 * target.wrong)
                )
            yield Choice(subject, self.name(subject), hint, subject in ticked)

    @property
    def own(self) -> bool:
        """Whether somebody chose people and questions by hand."""
        chosen = self.draft.remedy
        offered = self.form.offered.remedies if self.form.offered is not None else ()
        return chosen.kind == INTERVIEW and all(not self.is_chosen(one) for one in offered)

    def cures(self) -> Iterator[Cure]:
        for remedy in self.form.offered.remedies if self.form.offered is not None else ():
            yield Cure(
                value=remedy_value(remedy),
                title=self.title(remedy),
                detail=self.detail(remedy),
                resolves=_("judged rightly in {calls:.1f} more of 100 cases").format(calls=100 * remedy.resolves),
                rate=_("{calls:.1f} of them for an hour of everyone’s time").format(calls=100 * remedy.an_hour),
                chosen=self.is_chosen(remedy),
            )

    def is_chosen(self, remedy: Remedy) -> bool:
        chosen = self.draft.remedy
        if remedy.task:
            return chosen.task == remedy.task
        same = tuple(str(key) for key in chosen.panel) == remedy.raters and chosen.questions == remedy.questions
        return chosen.kind == INTERVIEW and same and chosen.unresolved == remedy.competencies

    def title(self, remedy: Remedy) -> str:
        if remedy.task:
            task = self.ground.means.tasks[remedy.task]
            kind = words.task_kind(task.kind)
            return task.title if task.title.startswith(kind) else f"{kind}: {task.title}"
        names = {str(one.id): one.name for one in self.ground.means.members}
        people = ", ".join(names.get(key, "") for key in remedy.raters)
        return _("Interview by {people}").format(people=people)

    def detail(self, remedy: Remedy) -> str:
        about = ", ".join(self.name(subject) for subject in remedy.competencies)
        everyone = remedy.candidate + remedy.staff
        if remedy.task:
            return _("{about} · {minutes} minutes of the candidate, {all} of everyone together").format(
                about=about, minutes=remedy.candidate, all=everyone
            )
        asked = ngettext("{count} question on each", "{count} questions on each", remedy.questions).format(
            count=remedy.questions
        )
        if len(remedy.competencies) == 1:
            asked = ngettext("{count} question", "{count} questions", remedy.questions).format(count=remedy.questions)
        return _("{about} · {asked} · {minutes} minutes of the candidate, {all} of everyone together").format(
            about=about, asked=asked, minutes=remedy.candidate, all=everyone
        )

    def stop(self) -> str:
        rounds, stop = self.ground.standing.rounds, self.ground.stop
        if not self.ground.competencies and rounds < stop:
            return _("The job has no competencies, so nothing can be left unresolved. Say first what the job needs.")
        if self.form.offered is None:
            return _(
                "{rounds} rounds are over, and the rule is to stop after {stop}: only pass and no pass are left."
            ).format(rounds=rounds, stop=stop)
        left = rounds_left(rounds, stop)
        return ngettext(
            "{rounds} rounds are over. One more may follow; then only pass and no pass are left.",
            "{rounds} rounds are over. Up to {left} more may follow; then only pass and no pass are left.",
            left,
        ).format(rounds=rounds, left=left)

    def summary(self) -> Iterator[tuple[str, str, str]]:
        labels = {
            "outcome": _("What you decide"),
            "reasons": _("Reasons"),
            "unresolved": _("What is unresolved"),
            "remedy": _("What is to resolve it"),
            "owner": _("Who sees to it"),
            "due": _("By when"),
            "words": _("What the candidate hears"),
        }
        for one in self.problems:
            label = labels.get(one.address) or self.name(one.address)
            place = one.address if one.address in labels else f"text:{one.address}"
            yield place, label, words.decision_problem(one.code)
