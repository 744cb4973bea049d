"""The facts of a job as they are typed, how its description is to sound, and the buttons of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.engine.advert.facts import Facts, Pay
from kedua.engine.advert.text import LENGTHS, TONES
from kedua.queries.company import LANGUAGES
from kedua.web.forms.advert_fields import LISTS, field_of
from kedua.web.forms.advert_rows import Rows, hardships, must_haves, rounds
from kedua.web.forms.library import lines
from kedua.wording.advert_facts import fact_names
from kedua.wording.adverts import length_names, tone_names
from kedua.wording.company import language_name

# How the form is laid out: each group with its fields, in their order.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("job", ("title", "purpose", "reports_to", "team")),
    ("terms", (
        "place", "country", "where", "days", "hours", "contract", "contract_length", "start",
        "pay_least", "pay_most", "pay_currency", "pay_per", "pay_extra",
    )),
    ("work", ("duties", "nice_to_haves")),
    ("like", ("good", "growth", "benefits")),
    ("hiring", ("answer_days", "adjustments", "apply_by", "apply_to", "jurisdiction")),
    ("us", ("organisation", "about", "mission", "values")),
)  # fmt: skip
HELPS = {
    "purpose": gettext_lazy("What would be missing without it, in a sentence or two."),
    "reports_to": gettext_lazy("Such as: the outlet manager."),
    "country": gettext_lazy("Two letters, such as MY. Search engines ask for it."),
    "days": gettext_lazy("Such as: five days in seven, by roster."),
    "hours": gettext_lazy("Such as: 45 hours a week, in shifts."),
    "start": gettext_lazy("A date, or such as: as soon as you can."),
    "duties": gettext_lazy("One a line, what somebody does. The most important first."),
    "nice_to_haves": gettext_lazy("One a line. Nobody is turned away for lack of these."),
    "good": gettext_lazy("One a line, each true and specific."),
    "growth": gettext_lazy("One a line: where people went from here."),
    "benefits": gettext_lazy("One a line, such as: a meal in each shift."),
    "values": gettext_lazy("One a line."),
    "pay_currency": gettext_lazy("Three letters, such as MYR."),
    "pay_extra": gettext_lazy("What comes on top, such as: a share of the profit."),
    "adjustments": gettext_lazy("Whom to write to or call who needs something so that the interview works for them."),
    "apply_to": gettext_lazy("A page or an e-mail address. Leave it empty to use the form on the public page."),
}


class AdvertFactsForm(forms.Form):
    """What is true of the job, but for what has rows: must-haves, hardships, steps of hiring."""

    def __init__(self, data: QueryDict | None, initial: Mapping[str, str], notes: Mapping[str, str]) -> None:
        """notes: where a fact comes from, by its name."""
        super().__init__(data, initial=dict(initial))
        names = {**fact_names(), **_pay_names()}
        for _group, fields in GROUPS:
            for name in fields:
                field = field_of(name)
                said = (str(HELPS.get(name, "")), notes.get("pay" if name == "pay_least" else name, ""))
                field.label, field.help_text = names[name], " · ".join(text for text in said if text)
                self.fields[name] = field

    def clean(self) -> dict[str, object]:
        """Pay has its least and its currency, or there is none."""
        typed = {**self.cleaned_data}
        if typed.get("pay_most") and not typed.get("pay_least") and not self.has_error("pay_least"):
            self.add_error("pay_least", _("Give the least that the job pays."))
        if typed.get("pay_least") and not typed.get("pay_currency") and not self.has_error("pay_currency"):
            self.add_error("pay_currency", _("Say in which currency."))
        return typed

    def facts(self, rows: Rows, language: str) -> Facts:
        """Give what was typed."""
        typed = self.cleaned_data
        texts = {n: typed[n] for n in self.fields if n in fact_names() and isinstance(typed[n], str) and n not in LISTS}
        given: dict[str, object] = {**texts, **{name: lines(typed[name]) for name in LISTS}}
        duties = len(lines(typed["duties"]))
        return replace(
            Facts(**given),  # type: ignore[arg-type]  # texts and lists of texts by their names; choices were checked
            language=language,
            must_haves=must_haves(rows["must"], duties),
            hardships=hardships(rows["hard"]),
            rounds=rounds(rows["round"]),
            pay=self._pay(),
            answer_days=typed["answer_days"],
            apply_by=typed["apply_by"],
        )

    def _pay(self) -> Pay | None:
        typed = self.cleaned_data
        least = typed["pay_least"]
        if least is None:
            return None
        return Pay(least, typed["pay_most"] or least, typed["pay_currency"], typed["pay_per"], typed["pay_extra"])


class SoundForm(forms.Form):
    """How the description is to sound, and how long it is to be."""

    tone = forms.ChoiceField(label=gettext_lazy("Tone"))
    length = forms.ChoiceField(label=gettext_lazy("Length"))
    language = forms.ChoiceField(label=gettext_lazy("Language"))

    def __init__(self, data: QueryDict | None, initial: Mapping[str, str]) -> None:
        super().__init__(data, initial=dict(initial))
        tones, lengths = tone_names(), length_names()
        offered: dict[str, list[tuple[str, str]]] = {
            "tone": [(tone, tones[tone]) for tone in TONES],
            "length": [(length, lengths[length]) for length in LENGTHS],
            "language": [(language, language_name(language)) for language in LANGUAGES],
        }
        for name, every in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = every


def initial_of(facts: Facts) -> dict[str, str]:
    """Give facts as they stand in the form's fields."""
    pay = facts.pay
    texts = {name: str(getattr(facts, name)) for name in fact_names() if isinstance(getattr(facts, name), str)}
    return {
        **texts,
        **{name: "\n".join(getattr(facts, name)) for name in LISTS},
        "answer_days": "" if facts.answer_days is None else str(facts.answer_days),
        "apply_by": facts.apply_by.isoformat() if facts.apply_by else "",
        "pay_least": f"{pay.least:,f}" if pay else "",
        "pay_most": f"{pay.most:,f}" if pay and pay.most != pay.least else "",
        "pay_currency": pay.currency if pay else "",
        "pay_per": pay.per if pay else "month",
        "pay_extra": pay.extra if pay else "",
    }


def read_texts(facts: Facts) -> dict[str, str]:
    """Give the fields of which a pasted text says something."""
    pay = {"pay_least", "pay_most", "pay_currency", "pay_per", "pay_extra"}
    shown = {name: text for name, text in initial_of(facts).items() if text and name != "language"}
    return {name: text for name, text in shown.items() if facts.pay or name not in pay}


def typed_texts(data: QueryDict) -> dict[str, str]:
    """Give the fields as they were typed, whatever is wrong with them."""
    return {name: data.get(name, "") for _group, names in GROUPS for name in names}


def _pay_names() -> dict[str, str]:
    return {
        "pay_least": _("Pays at least"),
        "pay_most": _("Pays at most"),
        "pay_currency": _("Currency"),
        "pay_per": _("For"),
        "pay_extra": _("On top of it"),
    }
