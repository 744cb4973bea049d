"""Addresses of promised days."""

from django.urls import path

from kedua.web.views import promises

urlpatterns = [
    path(
        "applications/<uuid:key>/still-deciding/",
        promises.application_still_deciding,
        name="application-still-deciding",
    ),
    path(
        "applications/<uuid:key>/still-deciding/undo/",
        promises.application_deciding_undo,
        name="application-deciding-undo",
    ),
]
