"""The kit for the terminal."""

from __future__ import annotations

from kedua.integrations.kit.making import sheet
from kedua.integrations.kit.sheet import Ask, PartView, Sheet
from kedua.integrations.kit.text_behind import write_behind
from kedua.integrations.kit.typewriter import Typewriter
from kedua.queries.plan_request import Kit

SHOWN_LEVELS = (1, 3, 5)  # of the five: enough to place an answer, and a question stays on one screen
STRIP = 24


def text(kit: Kit, width: int, colour: bool) -> str:
    """Write a kit for a terminal of this many columns (at least 40 and at most 100 are used), in ANSI colour if asked."""
    page, out = sheet(kit), Typewriter(min(max(width, 40), 100), colour)
    _top(page, out)
    for part in page.parts:
        _part(part, page, out)
    if page.behind:
        write_behind(page.behind, page.labels, out)
    return out.text()


def _top(page: Sheet, out: Typewriter) -> None:
    words = page.labels
    out.line(page.round.upper(), "accent")
    out.line(page.candidate, "strong")
    out.line(" · ".join(filter(None, (page.job, page.organisation))))
    out.line(f"{page.date} · {page.length}")
    out.line(" · ".join(page.earlier), "quiet")
    out.blank()
    out.line(page.purpose)
    if page.experience:
        out.item(words["experience"], "; ".join(page.experience), 12)
    out.heading(words["strip"])
    for part in page.parts:
        _strip(part, page.minutes, out)
    out.heading(words["panel"])
    for person in page.panel:
        what = f"{person.asks}: {', '.join(person.subjects)}" if person.subjects else person.asks
        out.bullet(f"{person.name}, {person.role}; {what}")
    out.heading(words["aims"])
    for entry in page.aims:
        must = f" ({words['must']})" if entry.must else ""
        out.bullet(f"{entry.subject}{must}: {entry.text}" if entry.subject else entry.text)
    if page.avoid:
        out.heading(words["avoid"])
        for question in page.avoid:
            out.bullet(question)


def _strip(part: PartView, minutes: int, out: Typewriter) -> None:
    first = round(part.start * STRIP / minutes)
    last = max(first + 1, round((part.start + part.minutes) * STRIP / minutes))
    bar = "·" * first + "█" * (last - first) + "·" * (STRIP - last)
    out.item(f"{part.span[:5]} {bar} {part.minutes:>2}", part.name, STRIP + 10)


def _part(part: PartView, page: Sheet, out: Typewriter) -> None:
    out.rule(f"{part.span}  {part.name}")
    out.line(f"{page.labels['lead']}: {part.lead}. {part.purpose}", "quiet")
    if part.id == "fit":
        _stands_for(page, out)
    for ask in part.asks:
        _ask(ask, page, out)
    if part.id == "preview":
        _preview(page, out)
    if part.id == "close":
        for label in ("next_step", "from_whom", "by_day"):
            out.line(f"{page.labels[label]}: ____________________")
        out.line(page.labels["rate_alone"], "quiet")


def _stands_for(page: Sheet, out: Typewriter) -> None:
    if page.mission:
        out.item(page.labels["mission"], page.mission, 4)
    for value in page.values:
        out.item(value.name, " ".join(value.behaviours), 4)


def _ask(ask: Ask, page: Sheet, out: Typewriter) -> None:
    words = page.labels
    out.blank()
    out.item(f"{ask.number:>2}", ask.text, 4, "strong")
    marks = (ask.span, f"{ask.minutes} {words['minute_short']}", ask.by, ask.subject, words["core"] if ask.core else "")
    out.item("", " · ".join(filter(None, marks)), 4, "accent")
    out.item("", f"{words['why']}: {' '.join(ask.why)}", 4)
    for probe in ask.probes:
        out.item(f"    {probe.star}", probe.text, 7)
    if ask.same_levels:
        out.item("", words["levels_as"].format(number=ask.same_levels), 4, "quiet")
        return
    for level in ask.levels:
        if level.rating in SHOWN_LEVELS:
            out.item(f"    {words['level'].format(rating=level.rating)}", level.text, 12, "quiet")


def _preview(page: Sheet, out: Typewriter) -> None:
    words, preview = page.labels, page.preview
    out.blank()
    out.line(preview.summary)
    for fact in preview.facts:
        out.line(fact)
    if preview.day:
        out.line(words["day"], "strong")
    for share in preview.day:
        out.item(f"  {share.percent:>3} % {'█' * max(1, round(share.percent / 5))}", share.what, 30)
    for section in preview.told:
        _list(section.title, section.lines, out)
    out.blank()
    out.line(preview.source, "quiet")
    out.line(f"{words['answer']}: [ ] {words['still']}  [ ] {words['but']}  [ ] {words['no_longer']}")


def _list(title: str, lines: tuple[str, ...], out: Typewriter) -> None:
    out.line(title, "strong")
    for entry in lines:
        out.bullet(entry)
