"""Addresses of candidates and of their applications."""

from django.urls import path

from kedua.web.views.applications import (
    application,
    application_back,
    application_edit,
    application_promise,
    application_seen,
    application_withdraw,
    candidate_delete,
)
from kedua.web.views.candidate_add import application_new, candidate_new
from kedua.web.views.candidate_import import candidate_import, import_check, import_left_out, import_undo
from kedua.web.views.candidate_link import application_link
from kedua.web.views.candidates import candidates
from kedua.web.views.resumes import application_file, candidate_resume, resume_confirm, resume_drop, resume_file

urlpatterns = [
    path("candidates/", candidates, name="candidates"),
    path("candidates/new/", candidate_new, name="candidate-new"),
    path("candidates/resume/", candidate_resume, name="candidate-resume"),
    path("candidates/resume/<uuid:key>/", resume_confirm, name="resume-confirm"),
    path("candidates/resume/<uuid:key>/file/", resume_file, name="resume-file"),
    path("candidates/resume/<uuid:key>/delete/", resume_drop, name="resume-drop"),
    path("candidates/import/", candidate_import, name="candidate-import"),
    path("candidates/import/<uuid:key>/", import_check, name="candidate-import-check"),
    path("candidates/import/<uuid:key>/undo/", import_undo, name="candidate-import-undo"),
    path("candidates/import/<uuid:key>/left-out/", import_left_out, name="candidate-import-left-out"),
    path("applications/<uuid:key>/", application, name="application"),
    path("applications/<uuid:key>/edit/", application_edit, name="application-edit"),
    path("applications/<uuid:key>/another/", application_new, name="application-new"),
    path("applications/<uuid:key>/seen/", application_seen, name="application-seen"),
    path("applications/<uuid:key>/promise/", application_promise, name="application-promise"),
    path("applications/<uuid:key>/withdraw/", application_withdraw, name="application-withdraw"),
    path("applications/<uuid:key>/back/", application_back, name="application-back"),
    path("applications/<uuid:key>/file/", application_file, name="application-file"),
    path("applications/<uuid:key>/link/", application_link, name="application-link"),
    path("applications/<uuid:key>/delete/", candidate_delete, name="candidate-delete"),
]
