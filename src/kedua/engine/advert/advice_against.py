"""Where an advert says other things than the job's preview or its facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.facts import Facts
from kedua.engine.language.preview import Section, Statement
from kedua.engine.language.preview_claims import Claim, claims_in, disagree

# What these sections of a preview say is not a claim about the job as it is now.
_NO_CLAIMS: tuple[Section, ...] = ("growth", "stay", "leave", "first", "check")
_DASHES = str.maketrans("–—", "--")
_WHERE = {"on site": "Always on site.", "hybrid": "Hybrid.", "remote": "Fully remote.", "": ""}
_CONTRACT = {
    "permanent": "Permanent.",
    "fixed term": "Fixed-term.",
    "casual": "Casual.",
    "internship": "Internship.",
    "freelance": "",
    "": "",
}


def find_contradictions(
    outline: Outline, facts: Facts | None, statements: Sequence[Statement]
) -> Iterator[AdvertFinding]:
    """Find claims that the facts or the preview contradict, one for each sentence and kind of claim.

    inputs: about, the kind of claim; here and there, what is said; source: facts or preview.
    """
    known = [(claim, text, "facts") for text in _told(facts) for claim in claims_in(text)]
    known += [
        (claim, one.whole, "preview")
        for one in statements
        if one.section not in _NO_CLAIMS
        for claim in claims_in(_whole(one))
    ]
    if not known:
        return
    for sentence in outline.sentences:
        for claim in claims_in(sentence.text.translate(_DASHES)):
            other = _other(claim, known)
            if other is not None:
                start, end = sentence.start + claim.start, sentence.start + claim.end
                inputs = (
                    ("about", claim.kind),
                    ("here", outline.text[start:end]),
                    ("there", other[0]),
                    ("source", other[1]),
                )
                yield found("contradiction", start, end, inputs)


def _whole(one: Statement) -> str:
    return one.whole.translate(_DASHES)


def _other(claim: Claim, known: Sequence[tuple[Claim, str, str]]) -> tuple[str, str] | None:
    same = [(other, text, source) for other, text, source in known if other.kind == claim.kind]
    if any(not disagree(claim, other) for other, _text, _source in same):
        return None  # one of several things that are said, such as hours in two seasons
    return next(((text[other.start : other.end], source) for other, text, source in same), None)


def _told(facts: Facts | None) -> Iterator[str]:
    """Write facts as sentences that claims are found in."""
    if facts is None:
        return
    reports = f"Reports to {facts.reports_to}." if facts.reports_to else ""
    pay = facts.pay
    band = f"Pay: {pay.currency} {pay.least:f} to {pay.most:f} a {pay.per}." if pay is not None else ""
    some = (facts.hours, facts.days, facts.team, reports, band, _CONTRACT[facts.contract], *facts.duties)
    yield from (text.translate(_DASHES) for text in some if text)
    if not any(claim.kind == "remote" for claim in claims_in(facts.days)) and facts.where:
        yield _WHERE[facts.where]
