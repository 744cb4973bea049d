"""What a debrief says around the evidence: how sure, which side of the bar, where people differ, what is missing.

It says what is known and what is not. It never says whom to take.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kedua.engine.evidence.bars import Side
from kedua.engine.evidence.components import Kind
from kedua.engine.evidence.differing import RatersDiffer
from kedua.engine.evidence.readiness import Readiness
from kedua.engine.evidence.sway import HIGHEST, LOWEST, Changed, OneMore
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext

NOTHING = 0.05  # rating points that are shown as 0.0, or would read the other way round


def title(candidate: str) -> str:
    """Name the debrief."""
    return _("Debrief: {candidate}").format(candidate=candidate)


def opened_early(by: str, why: str) -> str:
    """Say that not everything was waited for, and why."""
    return _("{by} opened it before every scorecard was in: “{why}”").format(by=by, why=why)


def how_it_adds_up() -> str:
    """Say in one paragraph how evidence adds up."""
    return _(
        "Each rating counts by how much it tells of the candidate's lasting level: about a third of what makes ratings "
        "differ is that level, the rest is the day, the answer, the question, and how strict the rater is. So a second day and "
        "another person count for more than one more rating by the same person, and strict and mild raters are evened out. "
        "Bars and weights are fixed when the job opens; whoever changes them later says why, and sees first how every "
        "candidate would move. Nothing is dropped, averaged blindly or added up to one number."
    )


def reading_order() -> str:
    """Say in which order people are heard."""
    return _(
        "What was said and done comes before any number. Guests are heard first, then interviewers, recruiters, hiring "
        "managers and owners; within a role, whoever joined last."
    )


def ready(found: Readiness) -> str:
    """Say whether the evidence is enough to decide on, whichever way."""
    needed = sum(lack.needed for lack in found.missing)
    if found.enough:
        return _("The evidence is enough to decide on, whichever way you decide.")
    return ngettext(
        "The evidence is not enough to decide on yet: one thing is missing that the job asks for.",
        "The evidence is not enough to decide on yet: {number} things are missing that the job asks for.",
        needed,
    )


def lack(code: str, name: str) -> str:
    """Say what is missing that is about no competency. name: a person, or a question, as the code has it."""
    if code == "scorecard-open":
        return _("{name} has yet to hand in.").format(name=name)
    return _("A question that everybody gets was not asked: “{name}”").format(name=name)


def lacks(codes: Iterable[str], name: str) -> str:
    """Say in one line all that is missing of a competency."""
    return _("{name}: {what}.").format(name=name, what="; ".join(_lacking()[code] for code in codes))


def _lacking() -> dict[str, str]:
    return {
        "never-seen": _("nobody has rated it"),
        "no-grounds": _("no rating says what was said or done"),
        "one-person": _("only one person has rated it"),
        "one-day": _("all ratings are of one day"),
        "differing": _("people differ, and not only because one is stricter: talk it over"),
        "near": _("so near the bar that one more rating may well turn it"),
        "stays-near": _("near the bar, but one more rating would hardly turn it"),
    }


def in_hundred(chance: float) -> str:
    """Give a chance as so many in a hundred: never none, never all."""
    return str(min(99, max(1, round(100 * chance))))


def estimate(mean: float, sd: float) -> str:
    """Give an estimate with its uncertainty."""
    return _("{mean} ± {sd}").format(mean=f"{mean:.1f}", sd=f"{sd:.1f}")


def interval(mean: float, low: float, high: float, bar: float) -> str:
    """Say in words what the line of an estimate shows."""
    return _(
        "Estimate {mean} on the scale from 1 to 5. Four times in five the lasting level lies between {low} and {high}. "
        "The bar is {bar}."
    ).format(mean=f"{mean:.1f}", low=f"{low:.1f}", high=f"{high:.1f}", bar=f"{bar:g}")


def side(which: Side, chance: float) -> str:
    """Say where the estimate lies beside the bar."""
    sure = {"chance": in_hundred(chance)}
    if which == "above":
        return _("Clear: at or above the bar ({chance} in 100).").format(**sure)
    if which == "below":
        return _("Clear: below the bar ({chance} in 100 to reach it).").format(**sure)
    return _("Near the bar: the evidence does not say on which side ({chance} in 100 to reach it).").format(**sure)


def not_seen() -> str:
    """Say what an estimate is worth of a competency that nobody has rated."""
    return _("Nobody has rated it: this is only what the ratings of the other competencies lead one to expect.")


def differ(pair: RatersDiffer, higher: str, lower: str) -> str:
    """Say how far two people lie apart and what that comes from."""
    said = {"higher": higher, "lower": lower, "gap": f"{pair.gap:.1f}", "expected": f"{pair.expected:.1f}"}
    if pair.why == "severity":
        return _(
            "{higher} rated {gap} points above {lower}. Severity: {higher} is milder with everything here, and {expected} "
            "of it was to be expected."
        ).format(**said)
    if pair.why == "real" and pair.expected < NOTHING:
        return _(
            "{higher} rated {gap} points above {lower}. A real difference: how strict they are explains none of it. They saw "
            "something different; ask both what."
        ).format(**said)
    if pair.why == "real":
        return _(
            "{higher} rated {gap} points above {lower}. A real difference: how strict they are explains {expected} of it. "
            "They saw something different; ask both what."
        ).format(**said)
    return _(
        "{higher} rated {gap} points above {lower}. Whether that is severity or a real difference cannot be told: they rated "
        "nothing else to compare."
    ).format(**said)


def one_more(more: OneMore, name: str, gap: float) -> str:
    """Say which single further rating would move a call across its bar. gap: estimate less bar."""
    who = _("somebody new") if more.by == "new" else name
    if more.rating is None:
        return _("One more rating by {who} on another day: none from 1 to 5 would move it.").format(who=who)
    told = {"who": who, "rating": more.rating, "chance": in_hundred(more.chance), "expected": f"{more.expected:.1f}"}
    if more.rating in (LOWEST, HIGHEST):
        return _(
            "One more rating of {rating} by {who} on another day ({expected} is to be expected; {chance} in 100 come out so)."
        ).format(**told)
    if gap < 0:
        return _(
            "One more rating of {rating} or more by {who} on another day ({expected} is to be expected; {chance} in 100 come "
            "out so)."
        ).format(**told)
    return _(
        "One more rating of {rating} or less by {who} on another day ({expected} is to be expected; {chance} in 100 come "
        "out so)."
    ).format(**told)


def changed(one: Changed, name: str, where: str) -> str:
    """Say which rating, given otherwise, would have put the estimate on the bar."""
    return _("Had {name} rated {to} instead of {rating} ({where}), the estimate would lie on the bar.").format(
        name=name, rating=f"{one.rating.value:g}", where=where, to=f"{one.to:.1f}"
    )


def none_changed() -> str:
    """Say that no single rating, given otherwise, would do."""
    return _("No single rating, given otherwise, would have put the estimate on the bar.")


def matters(sample: float, most: float) -> str:
    """Say how much the uncertainty of a near call matters beside the others. sample: what one rating more is worth."""
    if sample >= 0.67 * most:
        return _("its uncertainty matters most")
    return _("its uncertainty matters") if sample >= 0.33 * most else _("its uncertainty matters less")


def kind_name(kind: Kind, title: str) -> str:
    """Name what a rating is of that is no interview. A title that begins with its kind says it once."""
    if title.lower().startswith(kind_alone(kind)):
        return title
    named = {
        "work-sample": _("Work sample: {title}"),
        "exercise": _("Exercise: {title}"),
        "reference-call": _("Reference call: {title}"),
    }
    return named[kind].format(title=title)


def kind_alone(kind: Kind) -> str:
    """Name a kind of evidence that is no interview."""
    return {
        "work-sample": _("work sample"),
        "exercise": _("exercise"),
        "reference-call": _("reference call"),
    }[kind]


def guest() -> str:
    """Name the role of somebody without an account."""
    return _("Guest")


def gap(points: float) -> str:
    """Say how far an estimate lies from its bar."""
    far = f"{abs(points):.2f}"
    return _("{far} above the bar").format(far=far) if points >= 0 else _("{far} below the bar").format(far=far)


def heard_from(people: int, interviews: int, tasks: int) -> str:
    """Say how much there is to read on a competency."""
    if not people:
        return _("nobody has seen it")
    told = [ngettext("{number} person", "{number} people", people)]
    told += [ngettext("{number} interview", "{number} interviews", interviews)] if interviews else []
    told += [ngettext("{number} assessment", "{number} assessments", tasks)] if tasks else []
    return ", ".join(told)


def rated(ratings: Sequence[int | None]) -> str:
    """Give ratings as they were given, those without enough evidence last."""
    given = ", ".join(str(rating) for rating in ratings if rating is not None)
    told = [_("{rating} of 5").format(rating=given)] if given else []
    return "; ".join([*told, _("not enough evidence")] if None in ratings else told)


def kind_label(kind: Kind) -> str:
    """Name a kind of evidence, as a heading."""
    return {
        "interview": _("Interview"),
        "work-sample": _("Work sample"),
        "exercise": _("Exercise"),
        "reference-call": _("Reference call"),
    }[kind]


def share_names() -> dict[str, str]:
    """Name where differences between ratings come from."""
    return {
        "stable": _("The candidate's lasting level"),
        "occasion": _("The day"),
        "severity": _("How strict the rater is"),
        "halo": _("The rater's general impression"),
        "question": _("How hard the question is"),
        "rater_question": _("How the rater takes the question"),
        "answer": _("This answer, task or call"),
        "residual": _("Everything else"),
    }
