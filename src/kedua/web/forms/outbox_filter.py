"""By which state messages are looked for."""

from __future__ import annotations

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.queries.outbox import UNREAD, WAYS
from kedua.wording.occasions import message_state_name


class OutboxFilter(forms.Form):
    """The form above the list; what it does not know it leaves out."""

    state = forms.ChoiceField(label=gettext_lazy("State"), required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        field = self.fields["state"]
        if isinstance(field, forms.ChoiceField):
            named = ((way, _("New from candidates") if way == UNREAD else message_state_name(way)) for way in WAYS)
            field.choices = [("", _("All")), *named]

    def state_wanted(self) -> str:
        """Give the state that is looked for, "" for all."""
        self.is_valid()
        self.errors.clear()
        self.fields["state"].required = True  # "all" is a choice, too: it is not called optional
        return str(self.cleaned_data.get("state", ""))
