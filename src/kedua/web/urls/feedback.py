"""Addresses of feedback, by members and by guests."""

from django.urls import path

from kedua.web.views import amendments, feedback, feedback_links

urlpatterns = [
    path("feedback/<uuid:key>/", feedback.feedback, name="feedback"),
    path("feedback/<uuid:key>/save/", feedback.feedback_save, name="feedback-save"),
    path("feedback/<uuid:key>/amend/", amendments.feedback_amend, name="feedback-amend"),
    path("feedback/<uuid:key>/links/new/", feedback_links.feedback_link_new, name="feedback-link-new"),
    path("feedback/links/<uuid:key>/revoke/", feedback_links.feedback_link_revoke, name="feedback-link-revoke"),
    path("f/<str:token>/", feedback_links.feedback_link, name="feedback-link"),
    path("f/<str:token>/save/", feedback_links.feedback_link_save, name="feedback-link-save"),
]
