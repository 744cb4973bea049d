"""Sentences in which nobody acts: what must be done, and by nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.advice_words import as_written
from kedua.engine.language.text import Sentence, phrases

PASSIVE_ABOVE = 4  # one sentence in so many may be passive
# What looks like a passive and is a state, or is said so by everybody.
_STATES = (
    r"based|located|situated|interested|experienced|qualified|closed|used|supposed|entitled|registered|tired"
    r"|pleased|excited|committed|dedicated|skilled|motivated"
    r"|focused|limited|related|mixed|involved|paid|welcomed?|organi[sz]ed|married|needed|unexpected|detailed|aged"
    r"|advanced|varied|crowded|worried|concerned|relaxed|surprised|bored|scared|prepared|disappointed"
    r"|trained|certified|licen[sc]ed|fixed|united|speciali[sz]ed|trusted|called|named|allowed|expired"
    r"|finished|seated|rushed|red|bed|hundred|speed|need|feed|seed"
    r"|indeed|shed|led|known|gone|open|born|staffed|posted|encouraged"
)
_SAID_SO = rf"(?:{_STATES}|invited|required|preferred|left|set|met)"
_PARTICIPLE = (
    r"(?:\w{2,}ed|done|made|given|taken|held|kept|sent|told|written|seen|found|chosen|built|brought|shown"
    r"|set|met|left|run|drawn|driven|sold|bought|taught|read|understood|spoken|undertaken|put|worn|borne|paid)"
)
_ADVERB = r"(?:not |also |only |then |usually |often |currently |always |\w+ly )*"
# What is asked of somebody, said round about.
_ASKED = phrases(
    r"(?:\byou|\b(?:the )?(?:(?:success\w+|ideal|right|suitable|chosen|selected|appointed) )?(?:candidates?|applicants?"
    r"|(?:post|job|role)[ -]?holders?|incumbent|appointee|person appointed)) (?:will|shall|are|is) (?:also |then )?"
    r"(?:be )?(?:expected|required|asked|called upon|tasked|requested|obliged) to(?= \w)"
)
# "The uniform must be worn", but not "you will be paid": to say what somebody gets, a passive is as good as anything.
_MUST = re.compile(
    rf"(?<!\byou )\b(?:will|must|should|shall|may(?= be (?:required|asked))|(?:is"
    rf"|are) to) {_ADVERB}be {_ADVERB}(?!(?:{_STATES})\b)"
    rf"{_PARTICIPLE}\b"
)
_CLAUSE = re.compile(r"[,;:–—(]")
_BELOW = re.compile(
    r"\b(?:where|so|that|what|when|if|until|before|after|unless|because|since|as|how|which|who|while|whether)\b"
)
_PLAIN = re.compile(rf"\b(?:is|are|was|were|being|been) {_ADVERB}(?!{_SAID_SO}\b){_PARTICIPLE}\b")


def find_passive(outline: Outline) -> Iterator[AdvertFinding]:
    """Find what is asked in the passive; all other passive sentences only where they are more than one in four.

    fix: "you will" for "the successful candidate will be required to".
    """
    asked = {one: hit for one in outline.sentences if (hit := _ASKED.search(one.text))}
    must = {one: hit for one in outline.sentences if one not in asked and (hit := _demand(one.text))}
    plain = {
        one: hit
        for one in outline.sentences
        if one not in asked and one not in must and (hit := _PLAIN.search(one.text))
    }
    for one, hit in asked.items():
        start = one.start + hit.start()
        yield _passive(outline, one, hit, as_written(outline.text, start, "you will"))
    many = (len(asked) + len(must) + len(plain)) * PASSIVE_ABOVE > len(outline.sentences) and len(plain) > 1
    for one, hit in (*must.items(), *(plain.items() if many else ())):
        yield _passive(outline, one, hit, None)


def _demand(text: str) -> re.Match[str] | None:
    """Find what must be done, in the main clause: "so that nothing must be moved twice" asks nobody for anything."""
    return next(
        (hit for hit in _MUST.finditer(text) if not _BELOW.search(_CLAUSE.split(text[: hit.start()])[-1])), None
    )


def _passive(outline: Outline, one: Sentence, hit: re.Match[str], fix: str | None) -> AdvertFinding:
    start, end = one.start + hit.start(), one.start + hit.end()
    return found("passive", start, end, (("words", outline.text[start:end]),), fix)
