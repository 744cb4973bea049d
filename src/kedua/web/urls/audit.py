"""Addresses of the record of changes."""

from django.urls import path

from kedua.web.views.audit import audit

urlpatterns = [path("changes/", audit, name="audit")]
