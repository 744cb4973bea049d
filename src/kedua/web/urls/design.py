"""Addresses of the living page of the design system; included in debug only."""

from django.urls import path

from kedua.web.views.design import design, design_plain

urlpatterns = [path("design/", design, name="design"), path("design/plain/", design_plain, name="design-plain")]
