"""Addresses of the map."""

from django.urls import path

from kedua.web.views.map import coverage_map

urlpatterns = [path("applications/<uuid:key>/map/", coverage_map, name="map")]
