"""The employer."""

from __future__ import annotations

import datetime as dt

from django.db import models

from kedua.records.ids import new_id


def monday_to_friday() -> list[int]:
    """Give the usual working days."""
    return [0, 1, 2, 3, 4]


class Organisation(models.Model):
    """An employer with its defaults. Nothing of one organisation can be seen from another.

    sealed_for: roles from which ratings and opinions of an earlier round stay hidden until a plan's panel has rated.
    quiet_from, quiet_to: between them nobody is written to. working_days: 0 for Monday to 6. country: whose public
    holidays are kept (ISO 3166, with its part after a dash where that matters, such as MY-14). most_a_day, most_a_week:
    interviews that a person takes on, unless their own membership says otherwise. four_eyes: a decision counts once a second
    person has confirmed it. stop: after so many rounds "undecided" is no longer an answer. about: who it is and what it does,
    for people who read its adverts; slug: the first part of their public addresses, None until one is published.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=120)
    mission = models.TextField(blank=True)
    time_zone = models.CharField(max_length=64, default="Asia/Kuala_Lumpur")
    jurisdictions = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    tone = models.CharField(max_length=10, default="plain")
    minutes = models.PositiveSmallIntegerField(default=60)
    sealed_for = models.JSONField(default=list)
    quiet_from = models.TimeField(default=dt.time(19))
    quiet_to = models.TimeField(default=dt.time(8))
    country = models.CharField(max_length=6, default="MY")
    working_days = models.JSONField(default=monday_to_friday)
    most_a_day = models.PositiveSmallIntegerField(default=4)
    most_a_week = models.PositiveSmallIntegerField(default=12)
    four_eyes = models.BooleanField(default=False)
    stop = models.PositiveSmallIntegerField(default=4)
    about = models.TextField(blank=True)
    slug = models.SlugField(max_length=60, null=True, unique=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
