"""All addresses: one file per subject in `web/urls`, and django-allauth's for signing in."""

from django.conf import settings
from django.urls import include, path

SUBJECTS = (
    *("today", "members", "company", "library", "jobs", "candidates", "interviews", "offers", "feedback", "outcomes"),
    *("assessments", "debrief", "decisions", "decision_file"),
    *("map", "plan", "kit", "room", "audit", "my", "requests", "messages", "promises", "reports", "hooks", "public"),
)

urlpatterns = [
    path("account/", include("allauth.account.urls")),
    path("account/sessions/", include("allauth.usersessions.urls")),
    *(path("", include(f"kedua.web.urls.{subject}")) for subject in SUBJECTS),
    *([path("", include("kedua.web.urls.demo"))] if settings.DEMO else []),
    *([path("", include("kedua.web.urls.design"))] if settings.DEBUG else []),
]
