"""Forms of many rows: a button pressed while the page is still coming speaks for the rows that have come, not for all."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from kedua.web.see_other import SeeOther

# The name of two fields of such a form: the first thing in it, and the last.
NAME, FROM, TO = "whole", "from", "to"
Answer = Callable[[HttpRequest], HttpResponseBase]


class OnlyWhole:
    """The middleware: a form that ends before its last field changes nothing, and its page is shown again.

    It looks after the check of the page's token, which answers where the rest never comes. What is exempt from that is no
    form of ours.
    """

    def __init__(self, get_response: Answer) -> None:
        self.answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.answer(request)

    def process_view(self, request: HttpRequest, view: Answer, *_given: object) -> HttpResponseBase | None:
        if getattr(view, "csrf_exempt", False) or request.method != "POST" or request.POST.getlist(NAME) != [FROM]:
            return None
        messages.warning(request, _("The page had not arrived whole. Nothing was changed: here it is again."))
        return SeeOther(request.get_full_path())
