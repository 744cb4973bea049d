"""What the browser is told when somebody signs out: throw away what was kept."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

View = Callable[[HttpRequest], HttpResponseBase]
SIGN_OUT = "account_logout"
# Asked for by js/room/sign_out.js, which has destroyed this account's key: another's notes here are not sent yet.
OTHERS = "others"


def forget_in_the_browser(get_response: View) -> View:
    """Make the middleware: whoever signs out leaves nothing behind. A session that ends by itself is no signing out."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        answer = get_response(request)
        match = request.resolver_match
        if request.method == "POST" and match is not None and match.url_name == SIGN_OUT and answer.status_code == 302:
            answer["Clear-Site-Data"] = '"cache"' if OTHERS in request.POST else '"cache", "storage"'
        return answer

    return middleware
