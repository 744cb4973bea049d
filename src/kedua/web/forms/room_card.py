"""What the scorecard's form posts: the texts that differ from what it showed, and what it knew of when it showed them."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from kedua.engine.notes.register import EMPTY, Register
from kedua.queries.room_pages import is_address
from kedua.usecases.room_card import Written
from kedua.web.settling import BOTH, SETTLE, digest

ABOUT = "about:"
_WRITER = re.compile(r"page\.[0-9a-f]{16}\Z")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a form knew of an address: digests of the texts it showed, and by writer the newest number behind them."""

    digests: tuple[str, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it was shown. writer: the name under which it writes; shown: by address, where something stood."""

    writer: str
    shown: Mapping[str, Shown]

    @property
    def known(self) -> str:
        """What the form carries with it, as one hidden field."""
        shown = {address: [list(one.digests), dict(one.seen)] for address, one in self.shown.items()}
        return json.dumps(shown, separators=(",", ":"), sort_keys=True)


def new_form(pages: Mapping[str, Register]) -> Form:
    """Make a form over what stands in the room now."""
    shown = {
        address: Shown(tuple(digest(text) for text in register.texts), register.seen)
        for address, register in pages.items()
    }
    return Form(f"page.{secrets.token_hex(8)}", shown)


def posted_form(data: QueryDict) -> Form:
    """Read back the form as it was shown; one whose hidden fields were touched knew of nothing."""
    writer = data.get("writer", "")
    return Form(writer if _WRITER.match(writer) else f"page.{secrets.token_hex(8)}", _shown(data.get("known", "")))


def written_of(data: QueryDict, form: Form, pages: Mapping[str, Register]) -> Written:
    """Take what somebody typed, ticked and settled; what they left as it was shown is not theirs."""
    typed = {name: _lines(data.getlist(name)[-1]) for name in data if is_address(name)}
    texts = {address: text for address, text in typed.items() if _changed(form.shown.get(address, Shown()), text)}
    texts |= dict(_settled(data, form, pages))
    abouts = {name.removeprefix(ABOUT): str(data[name]) for name in data if name.startswith(ABOUT) and data[name]}
    seen = {address: form.shown[address].seen for address in texts if address in form.shown}
    return Written(form.writer, texts, seen, abouts)


def kept_of(written: Written, form: Form) -> dict[str, object]:
    """Give what a session keeps of somebody who turned out to be signed out."""
    return {"writer": form.writer, "known": form.known, "texts": dict(written.texts)}


def given_back(kept: object) -> tuple[Form, Mapping[str, str]] | None:
    """Read what a session kept."""
    if not isinstance(kept, Mapping) or not isinstance(kept.get("texts"), Mapping):
        return None
    return Form(str(kept.get("writer", "")), _shown(str(kept.get("known", "")))), dict(kept["texts"])


def _changed(shown: Shown, text: str) -> bool:
    return shown.digests != ((digest(text),) if text or shown.digests else ())


def _settled(data: QueryDict, form: Form, pages: Mapping[str, Register]) -> Iterator[tuple[str, str]]:
    """Give the texts that were chosen where versions contradicted one another."""
    for name in data:
        address = name.removeprefix(SETTLE)
        if name == address or not is_address(address):
            continue
        shown = form.shown.get(address, Shown()).digests
        texts = [text for text in pages.get(address, EMPTY).texts if digest(text) in shown]
        chosen = texts if data[name] == BOTH else [text for text in texts if digest(text) == data[name]]
        if chosen:
            yield address, "\n".join(chosen)


def _shown(known: str) -> Mapping[str, Shown]:
    try:
        given = json.loads(known)
    except (ValueError, RecursionError):
        return {}
    return dict(_entries(given.items())) if isinstance(given, dict) else {}


def _entries(given: Iterable[tuple[str, object]]) -> Iterator[tuple[str, Shown]]:
    for address, entry in given:
        if not (is_address(address) and isinstance(entry, list) and len(entry) == 2):
            continue
        digests, seen = entry
        if isinstance(digests, list) and isinstance(seen, dict) and all(map(_is_number, seen.values())):
            yield address, Shown(tuple(str(one) for one in digests), {str(name): n for name, n in seen.items()})


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**31


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")
