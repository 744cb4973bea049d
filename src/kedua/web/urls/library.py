"""Addresses of library."""

from django.urls import path

from kedua.web.views.library import library, library_subject
from kedua.web.views.library_assessments import library_assessment, library_assessments
from kedua.web.views.library_competencies import competency_edit, competency_new, competency_remove, competency_restore
from kedua.web.views.library_questions import (
    question_bring_back,
    question_edit,
    question_new,
    question_restore,
    question_retire,
)
from kedua.web.views.own_assessments import own_assessment_edit, own_assessment_new, own_assessment_state
from kedua.web.views.question_review import question_review

urlpatterns = [
    path("library/", library, name="library"),
    path("library/review/", question_review, name="question-review"),
    path("library/competencies/new/", competency_new, name="competency-new"),
    path("library/subjects/<str:subject>/", library_subject, name="library-subject"),
    path("library/subjects/<str:subject>/edit/", competency_edit, name="competency-edit"),
    path("library/subjects/<str:subject>/restore/", competency_restore, name="competency-restore"),
    path("library/subjects/<str:subject>/remove/", competency_remove, name="competency-remove"),
    path("library/subjects/<str:subject>/questions/new/", question_new, name="question-new"),
    path("library/questions/<slug:question>/edit/", question_edit, name="question-edit"),
    path("library/questions/<slug:question>/retire/", question_retire, name="question-retire"),
    path("library/questions/<slug:question>/bring-back/", question_bring_back, name="question-bring-back"),
    path("library/questions/<slug:question>/restore/", question_restore, name="question-restore"),
    path("library/assessments/", library_assessments, name="library-assessments"),
    path("library/assessments/new/", own_assessment_new, name="own-assessment-new"),
    path("library/assessments/<slug:name>/", library_assessment, name="library-assessment"),
    path("library/assessments/<slug:name>/edit/", own_assessment_edit, name="own-assessment-edit"),
    path("library/assessments/<slug:name>/state/", own_assessment_state, name="own-assessment-state"),
]
