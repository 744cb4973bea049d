"""Addresses of reports."""

from django.urls import path

from kedua.web.views import reports

urlpatterns = [
    path("reports/promises/", reports.promises, name="promise-report"),
    path("reports/promises.csv", reports.promises_csv, name="promise-report-csv"),
]
