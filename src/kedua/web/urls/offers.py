"""Addresses of times offered to candidates."""

from django.urls import path

from kedua.web.views import offers, slots

urlpatterns = [
    path("applications/<uuid:key>/offers/new/", offers.offer_new, name="offer-new"),
    path("offers/<uuid:key>/send/", offers.offer_send, name="offer-send"),
    path("offers/<uuid:key>/revoke/", offers.offer_revoke, name="offer-revoke"),
    path("slots/<str:token>/", slots.slots, name="slots"),
    path("slots/<str:token>/interview.ics", slots.slots_calendar, name="slots-calendar"),
]
