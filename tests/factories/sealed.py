"""A candidate between two rounds, written about in words that stand nowhere else: what the seal must hold, and for whom.

Every place in which somebody writes an opinion holds a word of its own, such as "Zsamdoubt" for a doubt of Sam's. Where
the word turns up, there the opinion has come through.
"""

from __future__ import annotations

from dataclasses import dataclass

from kedua.access.links import token_for
from kedua.queries.drafts import draft_from
from kedua.queries.feedback import sheet_of
from kedua.queries.plan_store import read_kit
from kedua.queries.room import plan_of
from kedua.queries.stated import stated_draft
from kedua.records.models import Answer, CompetencyRating, FeedbackLink, Interviewer, Remark, Scorecard
from kedua.usecases.amendments import Reason, amend
from kedua.usecases.feedback_links import make_link
from kedua.usecases.plans import lock_plan
from kedua.usecases.room_card import send_card
from kedua.usecases.saves import Page
from kedua.usecases.scorecards import save_draft
from tests.cast import Cast
from tests.factories.plans import make_plan_for
from tests.factories.room_cards import ENDED, did, wrote
from tests.factories.rooms import Room, make_room
from tests.factories.rows import NOW, make_scorecard, make_seat

# Places that open with the scorecard; those that only a member has, or only the second round; those that stay one's own.
OPENS = ("topic", "note", "overall", "strength", "before", "request", "goals", "gift", "tied")
AMENDED, BEGUN, STAYS = ("doubt", "reason"), ("draft",), ("beside", "kept")
OWN = "own:0190a0b0-0000-7000-8000-000000000002"


def word(who: str, place: str) -> str:
    """The word that stands for what somebody wrote in a place."""
    return f"Z{who}{place}"


def opening(who: str) -> set[str]:
    """The words that others may read once somebody's scorecard is in, and theirs as well."""
    places = (*OPENS, *(AMENDED if who != "gina" else ()), *(BEGUN if who in ("sam", "hana") else ()))
    return {word(who, place) for place in places}


def every_word() -> set[str]:
    """All words of everybody."""
    places = (*OPENS, *AMENDED, *BEGUN, *STAYS)
    return {word(who, place) for who in ("ben", "gina", "sam", "hana") for place in places}


@dataclass(frozen=True, slots=True)
class World:
    """Ben's and a guest's first round is in; Sam and Hana ask in the second. link: the guest's, as they have it."""

    cast: Cast
    room: Room
    gina: Interviewer
    link: FeedbackLink

    @property
    def seats(self) -> dict[str, Interviewer]:
        """Who wrote, by name."""
        return {"ben": self.cast.seat, "gina": self.gina, "sam": self.room.sam, "hana": self.room.hana}

    @property
    def token(self) -> str:
        """The guest's link."""
        return token_for("feedback", self.link.pk)


def make_world(cast: Cast) -> World:
    """Hold the first round, plan the second, run it; nobody of the second has sent their scorecard."""
    room = make_room(cast, planned=False)
    gina = make_seat(cast.interview, guest="Gina Lee")
    link = make_link(cast.rita, gina, 14, NOW)
    for who, seat in (("ben", cast.seat), ("gina", gina)):
        _first_round(who, seat)
    _amend(cast, cast.seat)
    lock_plan(cast.rita, make_plan_for(cast), NOW)
    world = World(cast, room, gina, link)
    did(room.sam, 1, "start")
    first, last = _questions(room)
    did(room.sam, 2, "go", to=f"ask:{first}")
    did(room.sam, 3, "off-plan", question=OWN, text="What did the team say?", subject="teamwork", minutes=4)
    did(room.hana, 4, "go", to=f"ask:{last}")
    for who, seat, question in (("sam", room.sam, first), ("hana", room.hana, last)):
        assert seat.member is not None
        save_draft(seat.member, seat, draft_from(_begun(who)), Page("tab", 0), ENDED)
        wrote(seat, _noted(who, question))
    did(room.sam, 5, "end", how="done")
    return world


def hand_in(world: World, who: str) -> None:
    """Send somebody's scorecard of the second round, and amend it afterwards."""
    seat = world.seats[who]
    assert seat.member is not None
    send_card(seat.member, seat.pk, ENDED)
    _amend(world.cast, Interviewer.objects.get(pk=seat.pk))


def think(seat: Interviewer, rating: int, recommendation: str, *, liked: bool) -> None:
    """Turn somebody's opinion, which is in, without a word of it."""
    card = Scorecard.objects.get(interviewer=seat)
    Answer.objects.filter(scorecard=card).update(rating=rating)
    CompetencyRating.objects.filter(scorecard=card).update(rating=rating)
    Remark.objects.filter(scorecard=card).exclude(kind="request").update(kind="strength" if liked else "doubt")
    Scorecard.objects.filter(pk=card.pk).update(recommendation=recommendation)


def _first_round(who: str, seat: Interviewer) -> None:
    card = make_scorecard(
        seat, career_goals=word(who, "goals"), contribution=word(who, "gift"), notes=f"{word(who, 'beside')}\nShe is pregnant.",
        kept=[{"address": "notes", "topics": ["family"], "why": word(who, "kept")}],
    )  # fmt: skip
    tied = f"{word(who, 'note')}\nR {word(who, 'tied')} #teamwork"
    Answer.objects.filter(scorecard=card).update(topic=f"the weak {word(who, 'topic')}", note=tied)
    CompetencyRating.objects.filter(scorecard=card).update(note=word(who, "overall"))
    for kind, place in (("strength", "strength"), ("doubt", "before")):
        Remark.objects.filter(scorecard=card, kind=kind).update(text=word(who, place))
    Remark.objects.filter(scorecard=card, kind="request").update(
        text=f"Whether she was really not {word(who, 'request')}"
    )


def _begun(who: str) -> dict[str, str]:
    """What somebody began to write in the feedback form."""
    return {"answers-0-text": "Why here?", "answers-0-note": word(who, "draft")}


def _noted(who: str, question: str) -> dict[str, str]:
    """What somebody writes in the room."""
    return {
        f"note:{question}": f"A+ {word(who, 'note')}\nR {word(who, 'tied')} #teamwork",
        f"topic:{question}": f"the weak {word(who, 'topic')}",
        f"rating:{question}": "4",
        "overall:leading-teams": "4",
        "overall-note:leading-teams": word(who, "overall"),
        "strengths": word(who, "strength"),
        "doubts": word(who, "before"),
        "requests": f"Whether she was really not {word(who, 'request')}",
        "career_goals": word(who, "goals"),
        "contribution": word(who, "gift"),
        "note:free": f"{word(who, 'beside')}\nShe is pregnant.",
        "why:note:free": word(who, "kept"),
        "recommendation": "yes",
    }


def _questions(room: Room) -> tuple[str, str]:
    """The first question of the plan and its last."""
    plan = plan_of(room.interview)
    assert plan is not None
    asked = [entry.question.id for entry in read_kit(plan.kit).plan.questions]
    return asked[0], asked[-1]


def _amend(cast: Cast, seat: Interviewer) -> None:
    """Amend a doubt: what it said before opens with the rest, and so does the reason."""
    who = next(name for name, member in cast.everyone.items() if member is not None and member.pk == seat.member_id)
    member = cast.everyone[who]
    assert member is not None
    wanted = stated_draft(seat.scorecard).with_fields({"doubts-0-text": word(who, "doubt")})
    amend(member, seat, wanted, Reason(word(who, "reason")), 0, sheet_of(seat), ENDED)
