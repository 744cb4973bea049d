"""Small hand-made interview kits, for the recruiter and sealed for the panel."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kedua.engine.evidence.coverage import Cell, Mention
from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.bank import Probe, Question, Subject
from kedua.engine.planning.case import Need, Panelist
from kedua.engine.planning.eligible import SetAside
from kedua.engine.planning.gaps import Gap, Input
from kedua.engine.planning.plan import Outlook, Part, Plan, PlannedQuestion, Reason, timed
from kedua.engine.planning.seal import seal
from kedua.queries.plan_request import CompanyValue, Kit, Preview, Setting

DOUBT = "Could not name one figure of the budget"
STRENGTH = "Explains in plain steps"
NOTE = "Said the area office kept the figures"

MONEY = Subject(
    *("money", "competency", "Financial management", "Plans and controls money."),
    levels=tuple(f"Handles money as on level {rating}." for rating in range(1, 6)),
)
COACHING = Subject(
    *("coaching", "competency", "Coaching", "Helps others to learn."),
    levels=tuple(f"Coaches as on level {rating}." for rating in range(1, 6)),
)
GOALS = Subject(
    *("career-goals", "career-goals", "Career goals", "Where the person wants to go."),
    levels=tuple(f"Knows the goal as on level {rating}." for rating in range(1, 6)),
)
PANEL = (Panelist("p1", "Ben Osman", "hiring manager"), Panelist("p2", "Ada Wong", "recruiter"))


def recruiter_kit() -> Kit:
    """Make a kit that shows everything."""
    return Kit(_setting(), _plan())


def panel_kit() -> Kit:
    """Make the same kit as the panel gets it."""
    return Kit(_setting(), seal(_plan()))


def hostile_kit(text: str) -> Kit:
    """Make a recruiter's kit with a text from outside wherever one may stand."""
    kit = recruiter_kit()
    preview = replace(kit.setting.preview, summary=text, hard=(text,), typical_day=((text, 100),), source=text)
    setting = replace(
        kit.setting,
        organisation=text,
        mission=text,
        job=text,
        purpose=text,
        candidate=text,
        preview=preview,
        experience=(text,),
        values=(CompanyValue(text, (text,)),),
    )
    person = Panelist("p1", text, "hiring manager")
    cells = (Cell("money", 1, "thin", (Rating("money", text, 1, 2, note=text),), ()),)
    aside = (SetAside("money-9", text, "already-asked", f"{text}!", 0.9),)
    plan = replace(kit.plan, panel=(person, PANEL[1]), coverage=cells, set_aside=aside, gaps=(_gap(text),))
    return Kit(setting, plan)


def _gap(text: str) -> Gap:
    return Gap("request", "money", (("text", text), ("by", text)))


def _setting() -> Setting:
    return Setting(
        organisation="Bakau Coffee House",
        mission="A good cup of coffee at a fair price.",
        values=(CompanyValue("Open books", ("Shows the crew last week's figures.",)),),
        job="Outlet Manager",
        purpose="Runs our outlet so that it pays its way.",
        candidate="Cleo Tan",
        experience=("Shift Supervisor, Harbour Street Burgers",),
        round=2,
        date=dt.date(2026, 11, 26),
        earlier=(dt.date(2026, 11, 10),),
        preview=Preview(
            summary="One outlet with 48 seats.",
            expectations=("Answer each review within two days.",),
            typical_day=(("Leading service", 60), ("Orders and cash", 40)),
            hard=("Three weekends out of four.",),
            good=("A share of the profit.",),
            growth=("Two area managers ran an outlet before.",),
            source="Priya Nair, outlet manager",
            reviewed=dt.date(2026, 10, 5),
            from_profile=False,
        ),
        jurisdictions=("my",),
    )


def _plan() -> Plan:
    asked = "Tell us about a month over budget."
    money = _planned("money-1", MONEY, "p1", core=True, reasons=(("doubt", (("text", DOUBT),)), ("core", ())))
    again = _planned("money-2", MONEY, "p1", core=False, reasons=(("deeper", ()),))
    goals = _planned("goals-1", GOALS, "p2", core=False, reasons=(("career-goals-unknown", ()),))
    return Plan(
        audience="recruiter",
        minutes=45,
        parts=timed(
            (
                Part("welcome", 0, 4, "p1"),
                Part("deeper", 0, 12, "p1", (money, again)),
                Part("fit", 0, 6, "p2", (goals,)),
                Part("preview", 0, 10, "p1"),
                Part("questions", 0, 9, "p1"),
                Part("close", 0, 4, "p1"),
            )
        ),
        outlook=(
            Outlook(Need("money", 5, must_have=True), MONEY, 3.1, 0.44, 0.26, 1, 2),
            Outlook(Need("coaching", 3), COACHING, 3.9, 0.37, 0.33, 1, 0),
            Outlook(Need("career-goals", 2), GOALS, 3.6, 0.41, 0.31, 0, 1),
        ),
        gaps=(Gap("doubt", "money", (("text", DOUBT),)), Gap("career-goals-unknown", "career-goals")),
        coverage=(
            Cell(
                *("money", 1, "conflicting"),
                ratings=(Rating("money", "Marcus Lim", 1, 2.5, note=NOTE),),
                mentions=(
                    Mention("question", "money", 1, "Marcus Lim", asked),
                    Mention("doubt", "money", 1, "Marcus Lim", DOUBT),
                ),
            ),
            Cell("coaching", 1, "covered", (), (Mention("strength", "coaching", 1, "", STRENGTH),)),
        ),
        asked=(asked,),
        set_aside=(
            SetAside("money-8", "When did spending run ahead of plan?", "already-asked", asked, 0.97),
            SetAside("money-7", "How did you read the month's result?", "same-as-core", money.question.text, 0.95),
        ),
        not_probed=(),
        panel=PANEL,
        value=0.2,
        bound=0.21,
        gap=0.0476,
        seed=0,
    )


def _planned(
    name: str, subject: Subject, by: str, *, core: bool, reasons: tuple[tuple[str, tuple[Input, ...]], ...]
) -> PlannedQuestion:
    probes = (Probe("S", f"Where was that ({name})?"), Probe("R", f"What came of it ({name})?"))
    question = Question(name, subject.id, "past-behaviour", f"Take us through it ({name}). What did you do?", 6, probes)
    made = tuple(Reason(code, inputs) for code, inputs in reasons)
    return PlannedQuestion(question, subject, subject.part, 6, by, core, made)
