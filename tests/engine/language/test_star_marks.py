import pytest

from kedua.engine.language.star_marks import find_marks


@pytest.mark.parametrize(
    ("notes", "letters"),
    [
        ("S: flood\nT: keep open\nA: moved stock\nR: nothing lost", ["S", "T", "A", "R"]),
        ("S - flood\nT - keep open", ["S", "T"]),
        ("S= flood; R= nothing lost", ["S", "R"]),
        ("S. flood in the store", ["S"]),
        ("S) flood", ["S"]),
        ("S/ flood A/ moved stock", ["S"]),
        ("S✓ flood; T✓ keep open", ["S", "T"]),
        ("s: flood", ["S"]),
        ("[S] flood [A] moved stock", ["S", "A"]),
        ("(s) flood (act) moved stock (res) dry", ["S", "A", "R"]),
        ("S/T: flood, had to keep open", ["ST"]),
        ("(S,T) flood", ["ST"]),
        ("S+T: flood", ["ST"]),
        ("Situation: flood\nTask - keep open\nOutcome: dry", ["S", "T", "R"]),
        ("- What she did: moved stock", ["A"]),
        ("1. Sit: flood\n2. Res: dry", ["S", "R"]),
        ("情况：水灾", ["S"]),
        ("Tindakan: pindah barang", ["A"]),
        ("A+ moved the stock\nSA- blamed the shift", ["A", "SA"]),
        ("S flood in Klang", ["S"]),
        ("S: flood in Klang T: keep open A: n/a", ["S", "T", "A"]),
        ("S= van broke down A= rang three cabs R= nobody late", ["S", "A", "R"]),
        ("S. Fire in laundry. T. Everyone out. A. Counted heads.", ["S", "T", "A"]),
        ("*S* old lift *A* worked at night", ["S", "A"]),
        ("Result - full house Action - new rates", ["R", "A"]),
        ("S. Kumar left. S. Lim came.", []),
        ("S: flood. Plan A: sandbags. Plan T: tarpaulin. Team A: out", ["S"]),
        ("Sold hats and caps A: none", []),
        ("", []),
        ("She moved the stock. R&D helped, A/C on.", []),
        ("Aisle 4: flooded", []),
        ("T-shirts sold out", []),
        ("Results were good", []),
    ],
)
def test_marks_in_every_dress_are_found(notes: str, letters: list[str]) -> None:
    assert [mark.letters for mark in find_marks(notes)] == letters


def test_an_answer_in_a_transcript_is_no_action() -> None:
    assert find_marks("Q: what did you do? A: I rang her") == ()


def test_a_mark_in_doubt_is_told() -> None:
    assert [mark.doubt for mark in find_marks("(R?) maybe\nR✗ nothing\n(R) dry")] == [True, True, False]


def test_a_bare_letter_comes_with_what_follows() -> None:
    assert [mark.word for mark in find_marks("A customer\nS 3 stores\nT: x")] == ["customer", "", None]
