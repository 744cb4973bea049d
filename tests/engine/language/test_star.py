"""What notes hold: worked examples in many hands, and what must hold whatever the notes are."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.language.star import LETTERS, Letter, StarParts, missing, read_star
from kedua.library.star import shipped_star

MODEL = shipped_star()

GOLDEN = [
    # Telegraphic, arrows, bullets.
    ("3 stores short-staffed pre-Raya → she re-did the rota, 2 wks, overtime −18%", "SAR"),
    ("Stock loss 4% at the Ipoh branch. Told to halve it. Counted the top 20 items daily. 1.6% after 3 months", "STAR"),
    ("Target 95% on time → changed haulier, daily call at 8 → 97% since", "TAR"),
    (
        "- port strike, 9 containers stuck\n- had to keep the line fed\n- booked air freight\n- line never stopped",
        "STAR",
    ),
    ("• walked the floor with the new hires\n• wrote a one-page guide", "A"),
    ("Freezer failed Saturday night → moved everything next door", "SA"),
    ("goal: zero backlog by Raya", "T"),
    ("Told to get the stock take done in one night → split the store in 4 → finished by 4 am", "TAR"),
    ("→ swapped two shifts so that the single mother could stay", "A"),
    ("Sales +15%", "R"),
    ("P-101 seal leaking every 6 wks; changed seal plan, trained operators; 22 months without a leak", "SAR"),
    # Sentences about the candidate.
    ("Two colleagues called in sick at night. She was responsible for safe cover. She rang the site manager.", "STA"),
    ("A relative became aggressive on the ward. He took him to a quiet room and listened. He apologised later.", "SAR"),
    ("She was in charge of the school trip for ninety pupils.", "T"),
    ("He says he had to finish two floors a week.", "T"),
    (
        "He told us the crane broke on the morning of the lift. He phoned two hire firms and got one in three hours.",
        "SA",
    ),
    ("Her manager wanted the accounts closed by the fifth. She drew up a calendar and chased the branches.", "TA"),
    ("She rewrote the letters in plain English. Calls about them fell by a fifth.", "AR"),
    ("A resident had stopped eating. He found out she had kept hens and cooked her eggs.", "SA"),
    ("The company merged with a competitor in 2020.", "S"),
    ("It was up to her to tell the family.", "T"),
    # The candidate's own words.
    (
        '"Our checkout was timing out every evening. I was asked to fix it. I added an index. Now it takes 600 ms."',
        "STAR",
    ),
    ('"I disagreed with the architect, so I wrote a comparison. He changed his mind."', "AR"),
    ('"My goal was to cut the monthly report from five days to one."', "T"),
    ('"The client changed the scope a week before the demo. I cut it to one card type. They signed."', "SAR"),
    # Marks of the interviewer.
    ("S: pump failing every 3 weeks\nT: find the cause\nA: measured vibration\nR: 14 months without failure", "STAR"),
    ("S: pump failing every 3 weeks\nA: measured vibration\nR: none given", "SA"),
    ("Situation: boiler failed\nTask: reopen in ten days\nAction: not clear\nResult: -", "ST"),
    ("[S] flood in Klang\n[A] moved the stock", "SA"),
    ("Strike threat at the plant (S). Met the union daily (A). Agreement in 11 days (R).", "SAR"),
    ("Context: merger. Goal: one calendar. Did: mapped 60 meetings. Outcome: adopted by all.", "STAR"),
    ("S old tickets 600 open\nA closed dupes, called users\nR 74 left", "SAR"),
    ("ST: flood, had to keep the shop open", "ST"),
    ("A+ rang every customer herself", "A"),
    # Other languages, mixed in.
    ("Masa PKP, target HQ kekal 50% sales, dia buat live FB tiap malam, akhirnya capai 65%", "STAR"),
    ("当时客户要换供应商。老板要他保住这个单。他亲自去工厂开会。最后客户续约两年。", "STAR"),
    ("客户投诉 late delivery, 他打电话 explain 每个 customer", "SA"),
    ("Boss say must hit 30 cups an hour", "T"),
    # Slips of the pen.
    ("cust shouting, passed round 4 times, she apolgised n rang billing herself, cust stayed", "SAR"),
    ("backlog of 900 emails after xmas. sorted by age, made templates", "SA"),
    # Outcomes without figures, good and bad.
    ("Invited the buyer to the plant and showed him the line. The client stayed.", "AR"),
    ("Built the dashboard. They still use it.", "AR"),
    ("Trained the commis after service. Both got promoted.", "AR"),
    ("Worked with the union on a shorter shift.", "A"),
    ("Promised a date without asking the plant. The customer cancelled.", "R"),
    # No outcome, said so or still open.
    ("Server crashed on Friday night. She restored the back-up. No result given.", "SA"),
    ("Rang all forty suppliers one by one. Didn't say what came of it.", "A"),
    ("He compared four vendors. Outcome unclear.", "A"),
    ("She wrote the new policy. Roll-out is still going on.", "A"),
    ("Told to move 200 jobs by June. Scripted the conversion. It is still pending.", "TA"),
    # Others' deeds, suppositions, habits, opinions, nothing.
    ("We organised the night, we did food.", ""),
    ("As a team we decided to split it.", ""),
    ("She would first talk to the customer, then call the manager.", ""),
    ("If a patient refused he would inform the doctor.", ""),
    ("He always treats people with dignity.", ""),
    ("good answer, confident", ""),
    ("Very articulate, but the answer lacked substance.", ""),
    ("No example even when prompted.", ""),
    ("n/a", ""),
    ("Likes fast pace, speaks three languages.", ""),
    ("I think he would do well with clients.", ""),
    ("Asked twice for a result: nothing.", ""),
    ("", ""),
]


def letters(parts: StarParts) -> str:
    held = (parts.situation, parts.task, parts.action, parts.result)
    return "".join(letter for letter, holds in zip(LETTERS, held, strict=True) if holds)


@pytest.mark.parametrize(("notes", "held"), GOLDEN, ids=[notes[:40] for notes, _ in GOLDEN])
def test_notes_in_many_hands_are_read(notes: str, held: str) -> None:
    assert letters(read_star(notes, MODEL)) == held


@pytest.mark.parametrize(("notes", "held"), GOLDEN, ids=[notes[:40] for notes, _ in GOLDEN])
def test_missing_is_what_is_not_held(notes: str, held: str) -> None:
    assert missing(notes, (), MODEL) == tuple(letter for letter in LETTERS if letter not in held)


def test_the_interviewers_own_marks_count() -> None:
    assert missing("good answer, confident", ("A", "S"), MODEL) == ("T", "R")
    assert missing("", frozenset(LETTERS), MODEL) == ()


LINES = st.text(alphabet=st.sampled_from("aeiou lnrst.,;:?\n→-SR[]()ATQ1\"'ß我"), max_size=80)
DRESSES = ("{}: ", "[{}] ", "({}) ", "{} - ", "{}+ ", "{}= ")
MARKED = st.tuples(
    st.sampled_from(LETTERS), st.sampled_from(DRESSES), st.sampled_from(("flood", "rang all 3 of them", "dry since"))
)


@settings(deadline=None)
@given(notes=LINES | st.sampled_from([notes for notes, _ in GOLDEN]), mark=MARKED)
def test_another_marked_line_takes_nothing_away(notes: str, mark: tuple[Letter, str, str]) -> None:
    letter, dress, text = mark
    line = dress.format(letter) + text

    before, after = set(letters(read_star(notes, MODEL))), letters(read_star(f"{notes}\n{line}", MODEL))

    assert before - set(after) == set()
    assert "Q" in notes or letter in after


@pytest.mark.parametrize(
    "notes", ["S: flood\nT: keep open\nA: moved the stock", "[A] rang them\nR: dry\nS flood in Klang"]
)
def test_the_order_of_marked_lines_does_not_matter(notes: str) -> None:
    orders = {letters(read_star("\n".join(lines), MODEL)) for lines in permutations(notes.split("\n"))}

    assert orders == {letters(read_star(notes, MODEL))}


@settings(deadline=None)
@given(notes=LINES)
def test_the_same_notes_are_always_read_the_same(notes: str) -> None:
    assert read_star(notes, MODEL) == read_star(notes, MODEL)


def test_a_very_long_note_is_read_all_the_same() -> None:
    notes = "\n".join(notes for notes, _ in GOLDEN) + "1" * 9000 + " to be asked to" * 600

    assert letters(read_star(notes, MODEL)) == "STAR"


def test_letter_case_and_curly_quotes_do_not_matter() -> None:
    plain = "She couldn't reach the client, so she drove there. He signed."

    assert read_star(plain.replace("'", "’"), MODEL) == read_star(plain, MODEL)
