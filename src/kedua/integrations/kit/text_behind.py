"""The recruiter's pages of the kit, for the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.integrations.kit.behind import Band, Behind
from kedua.integrations.kit.typewriter import Typewriter

SCALE = 25  # columns for the scale from 1 to 5
LABEL = 30


def write_behind(behind: Behind, words: Mapping[str, str], out: Typewriter) -> None:
    """Write what only the recruiter sees."""
    out.rule(words["behind"])
    out.line(words["recruiter_only"], "quiet")
    _map(behind, words, out)
    out.heading(words["outlook"])
    out.line(words["outlook_text"], "quiet")
    for entry in behind.sure:
        mark = "*" if entry.must else " "
        out.line(f"{mark}{entry.subject}"[:LABEL].ljust(LABEL) + f" {_scale(entry.band)} {entry.now} → {entry.after}")
    out.heading(words["quality"])
    for sentence in behind.quality:
        out.line(sentence)
    if behind.left:
        out.heading(words["left"])
        out.line(", ".join(behind.left))
    if behind.aside:
        out.heading(words["aside"])
        for aside in behind.aside:
            out.bullet(f"{aside.text} {aside.why}")
    out.heading(words["load"])
    for load in behind.load:
        out.bullet(f"{load.name}: {load.minutes}")


def _map(behind: Behind, words: Mapping[str, str], out: Typewriter) -> None:
    out.heading(words["map"])
    for row in behind.map:
        states = "; ".join(f"{cell.round}: {cell.label}" for cell in row.cells)
        must = f" ({words['must']})" if row.must else ""
        out.line(f"{row.subject}{must}", "strong")
        out.item("", states, 2)
        for cell in row.cells:
            for evidence in cell.evidence:
                out.item("    –", f"{evidence.label}: {evidence.text}".rstrip(": "), 6, "quiet")


def _scale(band: Band) -> str:
    def place(percent: float) -> int:
        return min(SCALE - 1, int(percent * SCALE / 100))

    signs = ["·"] * SCALE
    for start, width, sign in ((band.now_from, band.now_width, "─"), (band.after_from, band.after_width, "━")):
        for at in range(place(start), place(start + width) + 1):
            signs[at] = sign
    signs[place(band.bar)] = "┃"
    return "".join(signs)
