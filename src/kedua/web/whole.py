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


def only_whole(get_response: Answer) -> Answer:
    """Make the middleware: a form that ends before its last field changes nothing, and its page is shown again."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.method == "POST" and request.POST.getlist(NAME) == [FROM]:
            messages.warning(request, _("The page had not arrived whole. Nothing was changed: here it is again."))
            return SeeOther(request.get_full_path())
        return get_response(request)

    return middleware
