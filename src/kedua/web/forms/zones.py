"""Time zones to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import available_timezones

from django.utils.translation import gettext as _


def zone_choices() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Give the time zones by continent, each by its city."""
    regions: dict[str, list[tuple[str, str]]] = {}
    for zone in sorted(available_timezones()):
        region, _slash, city = zone.partition("/")
        if city and region not in ("Etc", "posix", "right", "SystemV"):
            regions.setdefault(region, []).append((zone, city.replace("_", " ")))
    yield from regions.items()
    yield _("Other"), [("UTC", "UTC")]
