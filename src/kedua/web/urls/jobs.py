"""Addresses of jobs."""

from django.urls import include, path

from kedua.web.views.job_edit import job_edit, job_panel
from kedua.web.views.job_needs import job_competencies, job_core
from kedua.web.views.jobs import job, job_close, job_new, job_reopen, jobs

urlpatterns = [
    path("jobs/", jobs, name="jobs"),
    path("jobs/new/", job_new, name="job-new"),
    path("jobs/<uuid:key>/", job, name="job"),
    path("jobs/<uuid:key>/edit/", job_edit, name="job-edit"),
    path("jobs/<uuid:key>/competencies/", job_competencies, name="job-competencies"),
    path("jobs/<uuid:key>/core/", job_core, name="job-core"),
    path("", include("kedua.web.urls.previews")),
    path("", include("kedua.web.urls.adverts")),
    path("jobs/<uuid:key>/panel/", job_panel, name="job-panel"),
    path("jobs/<uuid:key>/close/", job_close, name="job-close"),
    path("jobs/<uuid:key>/reopen/", job_reopen, name="job-reopen"),
]
