"""A description of a job, and the facts it rests on."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from kedua.engine.advert.facts import Facts, MustHave, Pay
from kedua.engine.advert.text import Advert, Section

FACTS = Facts(
    title="Kitchen supervisor",
    organisation="Warung Sari",
    jurisdiction="my",
    place="Kuala Lumpur",
    country="MY",
    where="on site",
    days="five days a week, Sundays free",
    hours="full-time, 45 hours a week",
    contract="permanent",
    duties=(
        "Lead the evening kitchen of six people",
        "Order fresh food twice a week",
        "Train new cooks",
        "Keep the log",
    ),
    must_haves=(MustHave("Two years in a busy kitchen", 0), MustHave("A food handler's card", 1)),
    benefits=("Meals on shift", "A day off on your birthday"),
    pay=Pay(Decimal(3800), Decimal(4500), "MYR", "month", "tips on top"),
    apply_by=dt.date(2026, 12, 31),
    apply_to="https://warung.example/jobs/kitchen-supervisor",
)
SECTIONS = (
    Section(
        "opening",
        "",
        "Every evening two hundred people eat at Warung Sari. You see to it that their food is hot, right and on time.\n\n"
        "You lead six people & know when to step in.",
    ),
    Section("do", "What you will do", "\n".join(f"- {duty}" for duty in FACTS.duties)),
    Section(
        "bring",
        "What you bring",
        "- Two years in a busy kitchen\n- A food handler's card\n\nNot all of it? Write to us.",
    ),
    Section("like", "What it is like", "From seven to nine it is loud and hot."),
    Section("pay", "Pay", "We pay RM 3,800 to RM 4,500 a month, and tips on top."),
    Section("place", "Place and days", "You work in Kuala Lumpur, five days a week. Sundays are free."),
    Section("hiring", "How we hire", "1. A call of 20 minutes.\n\n2. An evening with us, paid."),
    Section("apply", "How to apply", "Apply by 31 December 2026 at https://warung.example/jobs/kitchen-supervisor."),
)
ADVERT = Advert("Kitchen supervisor", "en", SECTIONS)
