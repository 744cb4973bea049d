"""Tells Django of the tables."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The one app with tables."""

    name = "kedua.records"
    label = "records"
