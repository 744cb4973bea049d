"""Address of answers to candidates."""

from django.urls import path

from kedua.web.views import outcomes

urlpatterns = [
    path("applications/<uuid:key>/answered/", outcomes.application_answered, name="application-answered"),
]
