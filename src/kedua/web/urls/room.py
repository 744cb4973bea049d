"""Addresses of the interview room."""

from django.urls import path

from kedua.web.views import room_card, room_help, room_live, room_sync
from kedua.web.views.room_page import room
from kedua.web.views.room_told import room_told
from kedua.web.views.room_worker import room_worker

urlpatterns = [
    path("room/worker.js", room_worker, name="room-worker"),
    path("room/<uuid:key>/", room, name="room"),
    path("room/<uuid:key>/sync/", room_sync.room_sync, name="room-sync"),
    path("room/<uuid:key>/events/", room_sync.room_events, name="room-events"),
    path("room/<uuid:key>/live/", room_live.room_live, name="room-live"),
    path("room/<uuid:key>/scorecard/", room_card.scorecard, name="room-card"),
    path("room/<uuid:key>/scorecard/submit/", room_card.scorecard_submit, name="room-card-submit"),
    path("room/<uuid:key>/read/", room_help.room_read, name="room-read"),
    path("room/<uuid:key>/review/", room_help.room_review, name="room-review"),
    path("room/<uuid:key>/told/", room_told, name="room-told"),
    path("room/<uuid:key>/rest/", room_help.room_rest, name="room-rest"),
]
