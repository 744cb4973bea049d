"""Addresses of what candidates ask about their data."""

from django.urls import path

from kedua.web.views.privacy_requests import request_answer, request_delete, requests

urlpatterns = [
    path("requests/", requests, name="requests"),
    path("requests/<uuid:key>/answer/", request_answer, name="request-answer"),
    path("requests/<uuid:key>/delete/", request_delete, name="request-delete"),
]
