"""A whole preview as statements: balanced, specific, vouched for."""

from __future__ import annotations

import datetime as dt

from kedua.engine.language.preview import Section, Statement

SINCE = dt.date(2026, 11, 24).toordinal()
REVIEW = SINCE + 180
SOURCE = "Priya Nair, outlet manager in Bangsar since 2022"


def said(section: Section, text: str, number: int = 1, **more: str | int) -> Statement:
    """A statement that somebody vouches for."""
    dated: dict[str, object] = {"source": SOURCE, "since": SINCE, "review": REVIEW, **more}
    about = str(more.get("about", ""))
    return Statement(id=f"{section}-{about or number}", section=section, text=text, **dated)  # type: ignore[arg-type]  # fields of the dataclass


WHOLE = (
    said("role", "Runs one café with a crew of 12 so that it pays its way within a year.", about="purpose"),
    said("role", "You report to the area manager, who visits twice a week.", about="reporting"),
    said("role", "Johor Bahru, Taman Molek.", about="place"),
    said("role", "45 hours a week over five days, three weekends out of four.", about="hours"),
    said("role", "RM 4,200 to RM 5,000 a month, and a share of the profit.", about="pay"),
    said("expectations", "Labour cost stays under 27 per cent of sales by the end of the first half year."),
    said("day", "Leading service on the floor", 1, share=60),
    said("day", "Roster, orders and talks with the crew", 2, share=40),
    said("first", "After 30 days you open and close alone.", about="30"),
    said("first", "After 60 days you write the roster for all 12 people.", about="60"),
    said("first", "After 90 days the weekly cost report is yours.", about="90"),
    said("first", "Waste, labour cost and the monthly guest score are looked at with you every Monday.", about="success"),
    said("good", "You see sales and waste the same evening.", 1, evidence="The till sends the figures at 10 p.m."),
    said("good", "A tenth of the profit above target is shared.", 2, evidence="RM 310 each in the last quarter."),
    said("good", "You choose your own crew.", 3, evidence="Five of the last five were hired by the manager."),
    said("hard", "You work three weekends out of four.", 1, often="Every month", support="Two weekdays off in a row."),
    said(
        "hard", "Somebody cancels a shift on the day.", 2, often="About twice a month",
        support="The outlet in Bangsar lends one person.",
    ),
    said(
        "hard", "The opening shift starts at 6 a.m.", 3, often="Three days a week",
        support="The company pays the ride before the first bus.",
    ),
    said("growth", "Two of our three area managers ran an outlet before."),
    said("stay", "Four of the six managers have stayed more than three years, for the free hand they have."),
    said("leave", "Two left last year because of the weekends."),
    said("team", "12 people, seven of them part-time; the area manager rings every Friday."),
    said("fixed", "The opening hours, from 7 a.m. to 10 p.m."),
    said("flex", "Which two weekdays are yours is agreed with the area manager each month."),
    said("check", "How would three weekends out of four fit into your life?"),
)  # fmt: skip
