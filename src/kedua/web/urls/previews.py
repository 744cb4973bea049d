"""Addresses of a job's preview, and of what candidates say to it and ask."""

from django.urls import path

from kedua.web.views.asked import application_asked
from kedua.web.views.preview import (
    job_preview,
    job_preview_discard,
    job_preview_letter,
    job_preview_pdf,
    job_preview_publish,
    job_preview_section,
    job_preview_version,
)

urlpatterns = [
    path("jobs/<uuid:key>/preview/", job_preview, name="job-preview"),
    path("jobs/<uuid:key>/preview/write/<slug:section>/", job_preview_section, name="job-preview-section"),
    path("jobs/<uuid:key>/preview/publish/", job_preview_publish, name="job-preview-publish"),
    path("jobs/<uuid:key>/preview/discard/", job_preview_discard, name="job-preview-discard"),
    path("jobs/<uuid:key>/preview/letter/", job_preview_letter, name="job-preview-letter"),
    path("jobs/<uuid:key>/preview/<int:version>/", job_preview_version, name="job-preview-version"),
    path("applications/<uuid:key>/asked/", application_asked, name="application-asked"),
    path("jobs/<uuid:key>/preview/<int:version>/pdf/", job_preview_pdf, name="job-preview-pdf"),
]
