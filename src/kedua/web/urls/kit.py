"""Addresses of the interview kit."""

from django.urls import path

from kedua.web.views.kit import kit, kit_html, kit_pdf

urlpatterns = [
    path("applications/<uuid:key>/kit/", kit, name="kit"),
    path("applications/<uuid:key>/kit/pdf/", kit_pdf, name="kit-pdf"),
    path("applications/<uuid:key>/kit/html/", kit_html, name="kit-html"),
]
