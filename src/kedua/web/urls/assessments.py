"""Addresses of assessments: giving one, how far it is, rating it."""

from django.urls import path

from kedua.web.views import assessment_rate, assessment_send, assessments

urlpatterns = [
    path("applications/<uuid:key>/assessments/new/", assessment_send.assessment_send, name="assessment-send"),
    path("assessments/<uuid:key>/", assessments.assessment, name="assessment"),
    path("assessments/<uuid:key>/time/", assessments.assessment_time, name="assessment-time"),
    path("assessments/<uuid:key>/cancel/", assessments.assessment_cancel, name="assessment-cancel"),
    path("assessments/<uuid:key>/rate/", assessment_rate.assessment_rate, name="assessment-rate"),
    path("assessments/<uuid:key>/rate/save/", assessment_rate.assessment_rate_save, name="assessment-rate-save"),
    path("assessments/files/<uuid:key>/", assessments.assessment_file, name="assessment-file"),
]
