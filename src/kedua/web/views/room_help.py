"""What a room's script asks now and then: what a note tells, how a question reads, what the rest of the plan could be."""

from __future__ import annotations

from time import monotonic
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from kedua.access.rooms import own_room_seat_or_404
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.queries.notes import mentions_in
from kedua.records.models import Account
from kedua.usecases.question_review import review_text
from kedua.usecases.room_rest import rest_of
from kedua.usecases.second_look import meaning_of_note
from kedua.web.answers_json import answers_json, body_of, wrong
from kedua.web.contexts.room_help import told_note, told_question, told_rest
from kedua.web.forms.room import names_in, number_in, text_in

LONGEST_NOTE, LONGEST_QUESTION = 20_000, 2_000


@answers_json
@require_POST
def room_read(request: HttpRequest, account: Account, key: UUID) -> JsonResponse:
    """Say, to its writer alone, what a note tells and what should not be in it. Nothing is kept."""
    seat = own_room_seat_or_404(account, key)
    text = text_in(body_of(request), "text", LONGEST_NOTE)
    meaning = meaning_of_note(text, installed_comparer().embedder, monotonic)
    return JsonResponse(told_note(text, mentions_in(text, seat.organisation.jurisdictions, meaning)))


@answers_json
@require_POST
def room_review(request: HttpRequest, account: Account, key: UUID) -> JsonResponse:
    """Say how a question reads that somebody wants to ask off the plan."""
    seat, given = own_room_seat_or_404(account, key), body_of(request)
    text, subject = text_in(given, "text", LONGEST_QUESTION), text_in(given, "subject", 100)
    return JsonResponse(told_question(review_text(seat.organisation, text, subject, installed_comparer())))


@answers_json
@require_POST
def room_rest(request: HttpRequest, account: Account, key: UUID) -> JsonResponse:
    """Suggest the best rest of the plan for the minutes left; it holds once somebody sends it as an event."""
    seat, given = own_room_seat_or_404(account, key), body_of(request)
    minutes = min(number_in(given, "minutes_left"), 600)
    rest = rest_of(seat, names_in(given, "asked"), names_in(given, "given"), minutes, timezone.now())
    if rest is None:
        return wrong("room-unplanned", 404)
    return JsonResponse(told_rest(rest))
