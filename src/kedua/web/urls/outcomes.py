"""Addresses of outcomes and answers."""

from django.urls import path

from kedua.web.views import outcomes

urlpatterns = [
    path("applications/<uuid:key>/outcome/", outcomes.application_outcome, name="application-outcome"),
    path("applications/<uuid:key>/outcome/undo/", outcomes.application_outcome_undo, name="application-outcome-undo"),
    path("applications/<uuid:key>/answered/", outcomes.application_answered, name="application-answered"),
]
