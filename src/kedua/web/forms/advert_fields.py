"""How each fact of a job is typed: a line, lines, a number, a choice."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from kedua.library.law import JURISDICTIONS
from kedua.usecases.advert_check import ABOUT, LINE, TITLE
from kedua.wording.adverts import contract_names, per_names, where_names
from kedua.wording.questions import jurisdiction_name

LISTS = ("values", "duties", "nice_to_haves", "good", "growth", "benefits")  # typed one a line
MOST_TYPED = 12_000  # characters of a list of lines
# How many rows a field of several lines begins with.
AREAS = {"purpose": 3, "team": 2, "adjustments": 2, "about": 4, "mission": 3, "duties": 7}
CODES = {"country": 2, "pay_currency": 3}


class Amount(forms.Field):
    """An amount of money as people write it: with commas or blanks between thousands."""

    def to_python(self, value: object) -> Decimal | None:
        """Read it; raises ValidationError for what is none."""
        text = str(value or "").strip().replace(",", "").replace(" ", "")
        if not text:
            return None
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal(-1)
        if not (number.is_finite() and Decimal(0) < number < Decimal(10) ** 9):
            raise ValidationError(_("Write an amount as a number, such as 4,600."))
        return number


class Code(forms.CharField):
    """A code in capital letters, however it is typed."""

    def to_python(self, value: object) -> str:
        """Give it in capitals."""
        return str(super().to_python(value)).upper()


def field_of(name: str) -> forms.Field:
    """Make the field of a fact."""
    if name in (choices := _choices()):
        return forms.ChoiceField(choices=choices[name], required=False)
    if name in LISTS or name in AREAS:
        area = forms.Textarea(attrs={"rows": AREAS.get(name, 4)})
        return forms.CharField(required=False, max_length=MOST_TYPED if name in LISTS else ABOUT, widget=area)
    if name in CODES:
        capitals = forms.TextInput(attrs={"autocapitalize": "characters"})
        return Code(required=False, max_length=CODES[name], widget=capitals)
    return _special(name) or forms.CharField(required=name == "title", max_length=TITLE if name == "title" else LINE)


def _special(name: str) -> forms.Field | None:
    if name in ("pay_least", "pay_most"):
        return Amount(required=False, widget=forms.TextInput(attrs={"inputmode": "decimal"}))
    if name == "answer_days":
        return forms.IntegerField(required=False, min_value=1, max_value=60)
    if name == "apply_by":
        return forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    return None


def _choices() -> dict[str, list[tuple[str, str]]]:
    return {
        "where": list(where_names().items()),
        "contract": list(contract_names().items()),
        "pay_per": list(per_names().items()),
        "jurisdiction": [("", _("All that Kedua knows")), *((one, jurisdiction_name(one)) for one in JURISDICTIONS)],
    }
