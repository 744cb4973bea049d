from hypothesis import given
from hypothesis import strategies as st

from kedua.queries.candidate_words import LONGEST, after, fold, search_words, words_of
from kedua.queries.phones import phone_words, shown
from kedua.records.models import Candidate


def person(name: str = "", email: str = "", phone: str = "", skills: tuple[str, ...] = ()) -> Candidate:
    return Candidate(name=name, email=email, phone=phone, skills=[{"text": skill} for skill in skills])


def finds(query: str, candidate: Candidate) -> bool:
    """Whether each word of the query begins a word of the candidate, compared as the database does."""
    words = words_of(candidate, "MY")
    asked = search_words(query)
    return bool(asked) and all(any(beginning <= word < after(beginning) for word in words) for beginning in asked)


def test_case_and_accents_do_not_matter() -> None:
    assert fold("Nguyễn Văn ĐỨC") == "nguyen van duc"
    assert fold("Dela PEÑA") == "dela pena"


def test_a_name_is_found_by_the_beginnings_of_its_words_in_any_order() -> None:
    tan = person("Tan Wei Ming")

    assert finds("wei mi", tan)
    assert finds("MING tan", tan)
    assert not finds("wei mo", tan)
    assert not finds("ei", tan)


def test_a_name_is_found_without_its_accents_and_with_them() -> None:
    assert finds("nguyen", person("Nguyễn Thị Lan"))
    assert finds("Nguyễn", person("Nguyen Thi Lan"))


def test_an_apostrophe_may_be_left_out() -> None:
    assert finds("nurain", person("Nur'Ain binti Rahman"))
    assert finds("nur ain", person("Nur'Ain binti Rahman"))
    assert finds("ma’arof", person("Ma'arof Salleh"))


def test_a_name_in_chinese_characters_is_found_from_any_of_them_on() -> None:
    assert finds("陈", person("陈美玲"))
    assert finds("美玲", person("陈美玲"))
    assert not finds("玲美", person("陈美玲"))


def test_marks_that_are_letters_of_their_script_stay() -> None:
    assert fold("தமிழ்") == "தமிழ்"
    assert finds("சுரேஷ்", person("சுரேஷ் குமார்"))


def test_a_telephone_number_is_found_however_it_is_typed() -> None:
    someone = person("Tan", phone="+60 12-345 6789")

    for typed in ("+60123456789", "60 12 345", "012-345 6789", "0123456789", "12 345 67", "tan 012-345"):
        assert finds(typed, someone), typed
    assert not finds("012-345 6780", someone)


def test_an_address_is_found_whole_and_by_its_parts() -> None:
    someone = person("T", "wei.ming@mail.example")

    assert finds("wei.ming@mail.example", someone)
    assert finds("wei.ming@m", someone)
    assert finds("ming", someone)


def test_a_skill_is_found_by_its_words() -> None:
    assert finds("stock", person("T", skills=("Stock counting",)))


def test_signs_alone_look_for_nothing() -> None:
    assert search_words("  .,!%_ ") == ()


def test_a_number_without_a_country_is_that_of_the_region() -> None:
    assert phone_words("91234567", "SG")[0] == "6591234567"
    assert shown("012-345 6789", "MY") == "+60 12-345 6789"


def test_what_is_no_number_is_shown_as_it_came() -> None:
    assert shown(" ask the agency ", "MY") == "ask the agency"
    assert phone_words("ask", "MY") == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_everybody_is_found_by_their_own_name(name: str, skill: str) -> None:
    candidate = person(name, skills=(skill,))
    words = words_of(candidate, "MY")

    assert all(0 < len(word) <= LONGEST for word in words)
    assert not search_words(name) or finds(name, candidate) or any(char.isdigit() for char in name) or "@" in name
