"""The wording of a message, and with whom to look at it."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.queries.message_templates import MAIL, Form, Worded
from kedua.records.models import Application
from kedua.usecases.messages import LONGEST, LONGEST_SUBJECT


class TemplateForm(forms.Form):
    """What a message says, with fields in it. seen: the application with which it is looked at, "" for a made-up one."""

    subject = forms.CharField(label=gettext_lazy("Subject"), max_length=LONGEST_SUBJECT)
    text = forms.CharField(label=gettext_lazy("Message"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 18}))
    seen = forms.ChoiceField(label=gettext_lazy("Look at it with"), required=False)

    def __init__(
        self, data: QueryDict | None, usual: Worded, kind: Form, applications: Sequence[Application], look: str
    ) -> None:
        first = str(applications[0].pk) if applications else ""
        super().__init__(data, initial={"subject": usual.subject, "text": usual.text, "seen": first})
        if kind != MAIL:
            del self.fields["subject"]
            self.fields["text"].widget.attrs["rows"] = 6
        seen = self.fields["seen"]
        if isinstance(seen, forms.ChoiceField):
            named = [(str(row.pk), f"{row.candidate_name} · {row.job.title}") for row in applications]
            seen.choices = [*named, ("", _("A made-up candidate"))]
        # What is typed is looked at as it is typed: htmx takes the piece `#look` of the same page.
        live = {"hx-post": look, "hx-target": "#look", "hx-select": "#look > *", "hx-include": "closest form"}
        for name, field in self.fields.items():
            trigger = "change" if name == "seen" else "input changed delay:600ms"
            field.widget.attrs |= live | {
                "hx-trigger": trigger,
                "hx-vals": '{"do": "look"}',
                "hx-sync": "closest form:replace",
                "hx-swap": "innerHTML",
            }

    def words(self) -> Worded:
        """Give what is typed, checked or not."""
        subject = str(self["subject"].value() or "") if "subject" in self.fields else ""
        return Worded(subject, str(self["text"].value() or ""))

    def chosen(self, applications: Sequence[Application]) -> Application | None:
        """Give the application with which it is looked at; None for a made-up one."""
        wanted = str(self["seen"].value() or "")
        return next((row for row in applications if str(row.pk) == wanted), None)
