"""Addresses of interviews."""

from django.urls import path

from kedua.web.views import interview_edit, interviews

urlpatterns = [
    path("applications/<uuid:key>/interviews/new/", interview_edit.interview_new, name="interview-new"),
    path("interviews/<uuid:key>/", interviews.interview, name="interview"),
    path("interviews/<uuid:key>/change/", interview_edit.interview_edit, name="interview-edit"),
    path("interviews/<uuid:key>/continue/", interview_edit.interview_continue, name="interview-continue"),
    path("interviews/<uuid:key>/mark/", interviews.interview_mark, name="interview-mark"),
    path("interviews/<uuid:key>/invite/", interviews.interview_invite, name="interview-invite"),
    path("interviews/<uuid:key>/interview.ics", interviews.interview_calendar, name="interview-calendar"),
]
