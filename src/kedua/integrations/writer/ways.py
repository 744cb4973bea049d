"""In which ways a server may be asked for an answer of a shape, from the strictest to the one that every server knows."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Literal

from kedua.usecases.writer_port import Account, Commission

Format = Literal["schema", "object", "plain"]
SIMPLER: dict[Format, Format] = {"schema": "object", "object": "plain"}
NEW_LIMIT = "max_completion_tokens"  # what newer models call `max_tokens`
IN_WORDS = "Answer with one JSON object and nothing else: no code fence, no remark. It must fit this JSON schema:\n"


@dataclass(frozen=True, slots=True)
class Way:
    """How a server is asked. limit: under which name it is told the most tokens; counts: it is asked to count them."""

    account: Account
    format: Format = "schema"
    limit: str = "max_tokens"
    counts: bool = True

    def body(self, commission: Commission) -> dict[str, object]:
        """Write a commission down as the server takes it."""
        rules, asked = commission.rules, {}
        if self.format == "schema":
            named = {"name": commission.name, "strict": True, "schema": commission.shape}
            asked = {"response_format": {"type": "json_schema", "json_schema": named}}
        else:
            rules = f"{rules}\n\n{IN_WORDS}{json.dumps(commission.shape)}"
        if self.format == "object":
            asked = {"response_format": {"type": "json_object"}}
        return {
            "model": self.account.model,
            "messages": [{"role": "system", "content": rules}, {"role": "user", "content": commission.about}],
            "stream": True,
            self.limit: self.account.most,
            **({"stream_options": {"include_usage": True}} if self.counts else {}),
            **asked,
        }

    def simpler(self, told: str) -> Way | None:
        """Give the way to try next, by what a server told that does not take this one; None where there is none."""
        if self.limit != NEW_LIMIT and NEW_LIMIT in told:
            return replace(self, limit=NEW_LIMIT)
        if self.counts and "stream_options" in told:
            return replace(self, counts=False)
        if self.format in SIMPLER:
            return replace(self, format=SIMPLER[self.format])
        return None
