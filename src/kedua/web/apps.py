"""Tells Django of the pages, so that it finds their templates and static files."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages; no tables."""

    name = "kedua.web"
    label = "web"
