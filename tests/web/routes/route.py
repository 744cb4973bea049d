"""One line of the table: a route, how to call it, who may, and what the others get."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from tests.cast import Cast

Values = Mapping[str, object]


def nothing(_cast: Cast) -> Values:
    return {}


@dataclass(frozen=True, slots=True)
class Route:
    """A call of a route. allowed: names of the cast, such as "ada rita"; they get `ok`, others signed in `denied`.

    Eve, signed out, is sent to sign in, unless the route is public and she is among the allowed. `given` gives the
    address's values from the cast (it may also make rows first), `data` what is posted; with `script` as JSON, and then
    Eve gets 401, since a script cannot sign in. cached: anybody may read the answer, and any cache keep it.
    """

    name: str
    allowed: str
    method: Literal["get", "post"] = "get"
    ok: int = 200
    denied: int = 404
    given: Callable[[Cast], Values] = nothing
    data: Callable[[Cast], Values] = nothing
    public: bool = False
    script: bool = False
    cached: bool = False
