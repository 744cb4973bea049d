"""Addresses of the decision file."""

from django.urls import path

from kedua.web.views.decision_file import file_as_html, file_as_json, file_as_pdf, file_page

urlpatterns = [
    path("applications/<uuid:key>/decision/file/", file_page, name="decision-file"),
    path("applications/<uuid:key>/decision/file/html/", file_as_html, name="decision-file-html"),
    path("applications/<uuid:key>/decision/file/pdf/", file_as_pdf, name="decision-file-pdf"),
    path("applications/<uuid:key>/decision/file/json/", file_as_json, name="decision-file-json"),
]
