"""What people type about a plan: the length, the panel, other words for a question, who asks it, a question of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.engine.planning.bank import Question, QuestionKind
from kedua.engine.planning.case import MemberRole, Panelist
from kedua.engine.planning.edits import LONGEST_QUESTION
from kedua.engine.planning.timing import LEAST as LEAST_MINUTES
from kedua.engine.planning.timing import MOST as MOST_MINUTES
from kedua.records.ids import new_id
from kedua.records.models import Member
from kedua.usecases.library import KINDS, LONGEST, SHORTEST
from kedua.web.contexts.fields import Choice
from kedua.wording.questions import kind_name
from kedua.wording.refusals import refusal
from kedua.wording.roles import role_name

NAME = 120  # characters of a guest's name


class LengthForm(forms.Form):
    """How long the interview takes. Whether it can be that long is for planning to say: it knows what would fix it."""

    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes"),
        widget=forms.NumberInput(attrs={"min": LEAST_MINUTES, "max": MOST_MINUTES, "step": 5}),
    )


class WordsForm(forms.Form):
    """Other words for a question of the plan."""

    text = forms.CharField(label=gettext_lazy("Words"), min_length=SHORTEST, max_length=LONGEST)


class SettingsForm(forms.Form):
    """Who asks a question of the plan, and for how long; left empty, Kedua decides."""

    person = forms.ChoiceField(label=gettext_lazy("Who asks"), required=False)
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes"),
        required=False,
        min_value=1,
        max_value=LONGEST_QUESTION,
        help_text=gettext_lazy("For the answer and its probes. Left empty, Kedua decides."),
    )

    def __init__(self, data: QueryDict | None, panel: Sequence[Panelist], initial: Mapping[str, object]) -> None:
        super().__init__(data, initial=dict(initial))
        people = [("", _("Whoever fits best")), *((person.id, person.name) for person in panel)]
        self.fields["person"] = forms.ChoiceField(label=_("Who asks"), required=False, choices=people)


class OwnForm(forms.Form):
    """A question of one's own, for this plan only."""

    subject = forms.ChoiceField(label=gettext_lazy("What it is about"))
    kind = forms.ChoiceField(label=gettext_lazy("What it asks for"))
    text = forms.CharField(label=gettext_lazy("Question"), min_length=SHORTEST, max_length=LONGEST)
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes"),
        min_value=2,
        max_value=LONGEST_QUESTION,
        initial=6,
        help_text=gettext_lazy("For the answer and its probes."),
    )

    def __init__(self, data: QueryDict | None, subjects: Sequence[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["subject"] = forms.ChoiceField(label=_("What it is about"), choices=subjects)
        kinds = [(kind, kind_name(kind)) for kind in KINDS]
        self.fields["kind"] = forms.ChoiceField(label=_("What it asks for"), choices=kinds)

    def question(self) -> Question:
        """Give the question; only after the form was found valid."""
        values = self.cleaned_data
        return Question(
            id=f"own-{new_id().hex[-12:]}",
            subject=values["subject"],
            kind=cast(QuestionKind, values["kind"]),
            text=" ".join(values["text"].split()),
            minutes=values["minutes"],
        )


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who may be on the panel. judges: competencies to mark; empty for people who are not near yet."""

    value: str
    label: str
    hint: str
    guest: bool
    chosen: bool
    judges: tuple[Choice, ...]


class PanelForm(LengthForm):
    """Who asks, and what each can judge. subjects: the competencies the job needs, ids with names."""

    def __init__(
        self,
        data: QueryDict | None,
        *,
        minutes: int,
        current: Sequence[Panelist],
        likely: Iterable[Member],
        others: Iterable[Member],
        subjects: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__(data, initial={"minutes": minutes})
        self.subjects, self.current = subjects, tuple(current)
        known = {person.id: person for person in current}
        self.near = [*current, *(_panelist(member) for member in likely if str(member.pk) not in known)]
        near = {person.id for person in self.near}
        self.far = [_panelist(member) for member in others if str(member.pk) not in near]
        self.chosen = set(data.getlist("person")) if data is not None else set(known)

    def clean(self) -> dict[str, object]:
        """Check that everybody chosen may be."""
        known = {person.id for person in (*self.near, *self.far)}
        if self.chosen - known:
            self.add_error(None, refusal("member-unknown", {}))
        if not self.panel():
            self.add_error(None, _("Choose at least one person who asks, or name a guest."))
        return super().clean() or {}

    def panel(self) -> tuple[Panelist, ...]:
        """Give the people chosen, those near first, guests last."""
        return tuple(
            Panelist(person.id, person.name, person.role, self._judged(person))
            for person in (*self.near, *self.far)
            if person.id in self.chosen
        ) + tuple(self._new_guests())

    def rows(self) -> list[PersonRow]:
        """List the people near, with what each can judge."""
        return [self._row(person, near=True) for person in self.near]

    def other_rows(self) -> list[PersonRow]:
        """List everybody else."""
        return [self._row(person, near=False) for person in self.far]

    @property
    def guest_names(self) -> list[str]:
        """Names of new guests as typed, and an empty line."""
        typed = self.data.getlist("guest") if isinstance(self.data, QueryDict) else []
        names = (name.replace("\0", "").strip()[:NAME] for name in typed)
        return [*filter(None, names), ""]

    def _row(self, person: Panelist, *, near: bool) -> PersonRow:
        judged = self._judged(person)
        judges = tuple(Choice(subject, name, "", subject in judged) for subject, name in self.subjects) if near else ()
        guest = not _is_member(person)
        hint = _("Guest") if guest else role_name(person.role)
        return PersonRow(person.id, person.name, hint, guest, person.id in self.chosen, judges)

    def _judged(self, person: Panelist) -> tuple[str, ...]:
        if not isinstance(self.data, QueryDict):
            return person.competencies
        marked = self.data.getlist(f"judges-{person.id}")
        return tuple(subject for subject, _name in self.subjects if subject in marked)

    def _new_guests(self) -> Iterator[Panelist]:
        for name in self.guest_names:
            if name:
                yield Panelist(f"{GUEST}{new_id().hex[-12:]}", name)


GUEST = "guest-"  # how the id of somebody begins who is on the panel of a plan without being a member


def _is_member(person: Panelist) -> bool:
    return not person.id.startswith(GUEST)


def _panelist(member: Member) -> Panelist:
    return Panelist(str(member.pk), member.name, cast(MemberRole, member.role))
