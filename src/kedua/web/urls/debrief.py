"""Addresses of debriefs and of finalists side by side."""

from django.urls import path

from kedua.web.views.compare import compare
from kedua.web.views.debrief import debrief, debrief_open, debrief_pdf, how_evidence_adds_up

urlpatterns = [
    path("applications/<uuid:key>/debrief/", debrief, name="debrief"),
    path("applications/<uuid:key>/debrief/open/", debrief_open, name="debrief-open"),
    path("applications/<uuid:key>/debrief/pdf/", debrief_pdf, name="debrief-pdf"),
    path("jobs/<uuid:key>/compare/", compare, name="compare"),
    path("how-evidence-adds-up/", how_evidence_adds_up, name="how-evidence-adds-up"),
]
