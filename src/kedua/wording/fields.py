"""What a field of a file was expected to hold, as half a sentence that follows "expected"."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.wording.translate import gettext as _

SAME = {
    "int_parsing": "int_type",
    "int_from_float": "int_type",
    "float_parsing": "float_type",
    "bool_parsing": "bool_type",
    "date_from_datetime_parsing": "date_type",
    "date_parsing": "date_type",
    "date_from_datetime_inexact": "date_type",
    "string_too_short": "string_type",
    "model_attributes_type": "model_type",
    "dict_type": "model_type",
    "list_type": "tuple_type",
}

CURRENCY = "^[A-Z]{3}$"


def expected(kind: str, limits: Mapping[str, object], message: str) -> str:
    """Say what was expected, by kind of mistake (pydantic's names) and its limits; else the message as it is."""
    if limits.get("pattern") == CURRENCY:
        return _("a currency by its three letters, such as MYR or GBP")
    template = _sentences().get(SAME.get(kind, kind))
    if template is None:
        return message.removeprefix("Value error, ").removeprefix("Input should be ")
    return template.format_map({name: _plain(value) for name, value in limits.items()})


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value.removeprefix("'', ")  # of words that may be left out
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _sentences() -> dict[str, str]:
    return {
        "missing": _("this field, it is required"),
        "extra_forbidden": _("a known field; this one is not (see: kedua schema {schema})"),
        "string_type": _("a text (put it in quotes if it holds a colon, a comma or #)"),
        "string_too_long": _("a text of at most {max_length} characters"),
        "string_pattern_mismatch": _("an id of small letters, digits and hyphens"),
        "int_type": _("a whole number"),
        "float_type": _("a number"),
        "bool_type": _("true or false"),
        "date_type": _("a date as YYYY-MM-DD"),
        "model_type": _("fields with values, not a single value"),
        "tuple_type": _("a list"),
        "too_long": _("at most {max_length} entries"),
        "too_short": _("at least {min_length} entries"),
        "greater_than": _("more than {gt}"),
        "greater_than_equal": _("{ge} or more"),
        "less_than": _("less than {lt}"),
        "less_than_equal": _("{le} or less"),
        "multiple_of": _("a multiple of {multiple_of}"),
        "literal_error": _("one of {expected}"),
    }
