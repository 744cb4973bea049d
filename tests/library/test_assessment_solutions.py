"""The solutions of tasks whose answer is more than a sum, found again from what the candidate is given."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from kedua.library.assessments import load_assessments

SHIPPED = load_assessments()


def table(name: str, title: str) -> list[dict[str, str]]:
    """Give a table of a task by its title, a row each by column."""
    (material,) = (each for each in SHIPPED[name].materials if each.title == title)
    return [dict(zip(material.columns, row, strict=True)) for row in material.rows]


def amount(cell: str) -> Decimal:
    return Decimal(cell.replace(",", ""))


def solution(name: str) -> str:
    return " ".join(SHIPPED[name].raters.solution.split())


DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# As the solution says it: mornings, then evenings.
MORNINGS = ("Amir", "Amir", "Amir", "Chong", "Chong Fitri", "Chong Fitri", "Chong Fitri")
EVENINGS = ("Bee Dayang", "Bee Dayang", "Bee Dayang", "Amir Eka", "Bee Eka", "Bee Dayang Eka", "Amir Eka")


def shifts() -> Iterator[tuple[str, str, list[str]]]:
    for day, morning, evening in zip(DAYS, MORNINGS, EVENINGS, strict=True):
        yield day, "Morning", morning.split()
        yield day, "Evening", evening.split()


def test_the_roster_fills_every_shift_with_somebody_who_may_lead() -> None:
    needed = {row["Shift"]: row for row in table("roster-for-a-week", "People needed on each shift")}
    lead = {row["Name"]: row["May lead"] for row in table("roster-for-a-week", "The team")}
    may = {"Morning": ("both shifts", "mornings"), "Evening": ("both shifts", "evenings")}

    for day, shift, people in shifts():
        assert len(people) == int(needed[shift][day])
        assert any(lead[person] in may[shift] for person in people)


def test_the_roster_keeps_to_what_people_can_and_wish() -> None:
    team = {row["Name"]: row for row in table("roster-for-a-week", "The team")}
    worked = [(person, day, shift) for day, shift, people in shifts() for person in people]
    cannot = {("Bee", "Sun"), ("Eka", "Mon"), ("Eka", "Tue"), ("Amir", "Sat"), ("Dayang", "Sun")}
    cannot |= {("Fitri", day) for day in DAYS[:4]}

    assert [entry for entry in worked if entry[:2] in cannot] == []
    assert [entry for entry in worked if (entry[0], entry[2]) in {("Chong", "Evening"), ("Dayang", "Morning")}] == []
    for name, row in team.items():
        assert sum(person == name for person, _day, _shift in worked) <= int(row["Most shifts a week"])


def test_nobody_on_the_roster_works_two_shifts_a_day_or_a_morning_after_an_evening() -> None:
    evenings = [set(evening.split()) for evening in EVENINGS]
    mornings = [set(morning.split()) for morning in MORNINGS]

    assert [a & b for a, b in zip(mornings, evenings, strict=True)] == [set()] * 7
    assert [a & b for a, b in zip(evenings, mornings[1:], strict=False)] == [set()] * 6


def test_the_roster_tested_is_the_one_in_the_solution() -> None:
    told = solution("roster-for-a-week")

    assert "mornings Amir, Amir, Amir, Chong, then Friday to Sunday Chong and Fitri" in told
    assert "Evenings Monday to Wednesday Bee and Dayang; Thursday Amir and Eka; Friday Bee and Eka" in told
    assert "Saturday Bee, Dayang and Eka; Sunday Amir and Eka" in told


WORDS = {"la": 1, "mi": 2, "so": 3, "ke": 5, "ta": 10, "no": 50, "hu": 100}


def tavo(text: str, changed: bool = False) -> int:
    """Read a number by the rules of the task, with the third one as it was or as it was changed."""
    words = text.split()
    doubles = words[-1] == "fa"
    parts = [(10 * WORDS[w[:2]], True) if w not in WORDS else (WORDS[w], False) for w in words[: len(words) - doubles]]
    total, place = 0, 0
    while place < len(parts):
        value, said_twice = parts[place]
        after = parts[place + 1] if place + 1 < len(parts) else (0, True)
        if not said_twice and not after[1] and value < after[0]:
            total += value * after[0] if changed else after[0] - value
            place += 2
        else:
            total += value
            place += 1
    return 2 * total if doubles else total


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("ta mi", 12),
        ("hu no", 150),
        ("mi ta", 8),
        ("ta no", 40),
        ("ta mi ta", 18),
        ("soso", 30),
        ("ta mi fa", 24),
        ("ke mi", 7),
        ("la ta", 9),
        ("hu ta so", 113),
        ("ta no ke", 45),
        ("mimi la", 21),
        ("so hu", 97),
        ("keke fa", 100),
        ("no so ta", 57),
        ("hu mi ta fa", 216),
        ("ta ke so", 18),
        ("la ta fa", 18),
        ("no ta", 60),
        ("soso fa", 60),
        ("ke hu", 95),
        ("no ke no", 95),
    ],
)
def test_numbers_of_tavo_are_read_as_the_rules_and_the_solution_say(text: str, before: int) -> None:
    assert tavo(text) == before
    assert str(before) in solution("numbers-of-tavo") + SHIPPED["numbers-of-tavo"].materials[0].text


@pytest.mark.parametrize(
    ("text", "after"), [("la ta", 10), ("ta no ke", 505), ("so hu", 300), ("no so ta", 80), ("hu mi ta fa", 240)]
)
def test_numbers_of_tavo_are_read_anew_after_the_change(text: str, after: int) -> None:
    assert tavo(text, changed=True) == after
    assert str(after) in solution("numbers-of-tavo").partition("After:")[2]


def split(total: int, people: int, last: int) -> list[int]:
    """Share a bill as the task does; `last`: how far beyond the rest the loop runs, 1 in the task and 0 if right."""
    share = total // people
    shares = [share] * people
    for place in range(total - share * people + last):
        shares[place] += 1
    return shares


def test_the_faulty_split_does_what_the_user_tells_and_the_mended_one_what_the_rules_ask() -> None:
    assert split(1000, 3, last=1) == [334, 334, 333]
    assert sum(split(900, 3, last=1)) == 901
    assert split(1000, 3, last=0) == [334, 333, 333]
    assert split(-100, 3, last=0) == [-33, -33, -34]


def test_the_bank_statement_and_the_cash_book_run_as_they_say() -> None:
    statement = table("bank-does-not-agree", "Bank statement, May")
    book = table("bank-does-not-agree", "Cash book, May")

    running = amount(statement[0]["Balance (RM)"])
    for row in statement[1:]:
        running += amount(row["Amount (RM)"])
        assert running == amount(row["Balance (RM)"])
    assert sum(amount(row["Amount (RM)"]) for row in book[:-1]) == amount(book[-1]["Amount (RM)"])


def test_only_the_lentils_are_multiplied_wrongly_on_the_invoice() -> None:
    rows = table("delivery-against-order", "Invoice of Selat Foods for order 4471")[:-1]

    wrong = [
        row["Item"]
        for row in rows
        if int(row["Quantity"]) * amount(row["Price each (RM)"]) != amount(row["Amount (RM)"])
    ]

    assert wrong == ["Red lentils, 1 kg"]


def test_one_shaft_lies_outside_and_the_thirteenth_is_the_last_well_inside() -> None:
    rows = table("twenty-shafts", "Readings in mm, in the order in which they were made")
    readings = [amount(row[str(place)]) for row in rows for place in range(1, 11)]
    low, high, inside = Decimal("24.95"), Decimal("25.05"), Decimal("0.02")

    assert [place for place, value in enumerate(readings, 1) if not low <= value <= high] == [19]
    assert max(place for place, value in enumerate(readings, 1) if low + inside <= value <= high - inside) == 13


def test_thirteen_people_are_on_the_list_of_sign_ups() -> None:
    rows = table("list-of-sign-ups", "The list as it is")
    branches = {"penang": "Penang", "JB": "Johor Bahru", "Johor Baru": "Johor Bahru", "KK": "Kota Kinabalu"}

    people = {row["Mail"]: branches.get(row["Branch"], row["Branch"]) for row in rows}

    counts = {branch: list(people.values()).count(branch) for branch in set(people.values())}
    assert counts == {"Penang": 4, "Johor Bahru": 4, "Kuching": 4, "Kota Kinabalu": 1}


def test_every_label_that_differs_from_its_slip_is_in_the_solution() -> None:
    slips = table("label-and-slip", "Slips")
    packed = table("label-and-slip", "Packed")
    fields = (
        ("Patient", "Name on the label"),
        ("Medicine", "Medicine on the label"),
        ("How to take", "How to take on the label"),
    )

    differ = [
        (slip["No."], field)
        for slip, label in zip(slips, packed, strict=True)
        for field, twin in fields
        if slip[field] != label[twin]
    ]

    assert differ == [("3", "How to take"), ("4", "Patient"), ("5", "How to take"), ("6", "Medicine")]


def test_the_tour_of_nine_stops_keeps_every_time() -> None:
    """Drive the tour of the solution by the table of minutes: 10 at a stop, 5 between stops of one part of town."""
    between = {row[""]: row for row in table("nine-stops-before-two", "Minutes between parts of town")}

    def arrivals(tour: list[tuple[str, int]]) -> list[int]:
        """Give the minute of the day at each stop of a tour of (part of town, earliest minute)."""
        now, place, found = 9 * 60, "Depot", []
        for part, earliest in tour:
            now += 5 if part == place else int(between[place][part].split()[0])
            now = max(now, earliest)
            found.append(now)
            now, place = now + 10, part
        return found

    first = arrivals(
        [
            ("Old Town", 0),
            ("Old Town", 0),
            ("North", 0),
            ("North", 600),
            ("East", 0),
            ("East", 0),
            ("Harbour", 0),
            ("Harbour", 690),
            ("East", 780),
        ]
    )

    assert [f"{at // 60}.{at % 60:02}" for at in first] == [
        "9.10",
        "9.25",
        "9.50",
        "10.05",
        "10.30",
        "10.45",
        "11.10",
        "11.30",
        "13.00",
    ]
