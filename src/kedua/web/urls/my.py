"""Addresses of a candidate's own pages."""

from django.urls import path

from kedua.web.views import my, my_assessments, my_data, my_messages, my_preview, my_reach

urlpatterns = [
    path("my/<str:token>/", my.application, name="my-application"),
    path("my/<str:token>/interviews/<uuid:key>/", my.interview, name="my-interview"),
    path("my/<str:token>/interviews/<uuid:key>/interview.ics", my.interview_calendar, name="my-interview-calendar"),
    path("my/<str:token>/withdraw/", my.withdraw, name="my-withdraw"),
    path("my/<str:token>/messages/", my_messages.own_messages, name="my-messages"),
    path("my/<str:token>/preview/", my_preview.preview, name="my-preview"),
    path("my/<str:token>/preview/pdf/", my_preview.preview_pdf, name="my-preview-pdf"),
    path("my/<str:token>/reach/", my_reach.reach, name="my-reach"),
    path("my/<str:token>/data/", my_data.data, name="my-data"),
    path("my/<str:token>/data/my-data.json", my_data.data_json, name="my-data-json"),
    path("my/<str:token>/data/my-data.html", my_data.data_html, name="my-data-html"),
    path("my/<str:token>/data/files/<uuid:key>/", my_data.data_file, name="my-data-file"),
    path("my/<str:token>/assessments/<uuid:key>/", my_assessments.assessment, name="my-assessment"),
    path("my/<str:token>/assessments/<uuid:key>/save/", my_assessments.assessment_save, name="my-assessment-save"),
    path("my/<str:token>/assessments/<uuid:key>/files/", my_assessments.assessment_files, name="my-assessment-files"),
    path(
        "my/<str:token>/assessments/<uuid:key>/files/<uuid:file>/",
        my_assessments.assessment_file,
        name="my-assessment-file",
    ),
]
