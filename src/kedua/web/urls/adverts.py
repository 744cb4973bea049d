"""Addresses of a job's description."""

from django.urls import path

from kedua.web.views.advert_draft import job_advert_add, job_advert_draft
from kedua.web.views.advert_edit import job_advert_edit
from kedua.web.views.advert_facts import job_advert_facts
from kedua.web.views.advert_files import job_advert_file
from kedua.web.views.advert_from import job_advert_from
from kedua.web.views.advert_versions import job_advert_restore, job_advert_versions
from kedua.web.views.adverts import (
    job_advert,
    job_advert_accept,
    job_advert_compose,
    job_advert_down,
    job_advert_publish,
)

urlpatterns = [
    path("jobs/<uuid:key>/advert/", job_advert, name="job-advert"),
    path("jobs/<uuid:key>/advert/facts/", job_advert_facts, name="job-advert-facts"),
    path("jobs/<uuid:key>/advert/from/", job_advert_from, name="job-advert-from"),
    path("jobs/<uuid:key>/advert/compose/", job_advert_compose, name="job-advert-compose"),
    path("jobs/<uuid:key>/advert/edit/", job_advert_edit, name="job-advert-edit"),
    path("jobs/<uuid:key>/advert/draft/", job_advert_draft, name="job-advert-draft"),
    path("jobs/<uuid:key>/advert/add/", job_advert_add, name="job-advert-add"),
    path("jobs/<uuid:key>/advert/accept/", job_advert_accept, name="job-advert-accept"),
    path("jobs/<uuid:key>/advert/versions/", job_advert_versions, name="job-advert-versions"),
    path("jobs/<uuid:key>/advert/versions/<int:version>/restore/", job_advert_restore, name="job-advert-restore"),
    path("jobs/<uuid:key>/advert/publish/", job_advert_publish, name="job-advert-publish"),
    path("jobs/<uuid:key>/advert/down/", job_advert_down, name="job-advert-down"),
    path("jobs/<uuid:key>/advert/file/<slug:name>/", job_advert_file, name="job-advert-file"),
]
