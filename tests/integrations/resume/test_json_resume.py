"""JSON Resume."""

import json

import pytest

from kedua.integrations.resume import Place, ReadResume, UnreadableResume, read_resume
from kedua.wording.resume import unreadable

FULL: dict[str, object] = {
    "basics": {
        "name": "Tan Wei Ming",
        "email": "wei@example.com",
        "phone": "012-345 6789",
        "image": "me.png",
        "url": "https://wei.example",
        "profiles": [{"network": "GitHub", "url": "https://github.com/wei"}],
    },
    "work": [
        {
            "name": "Lionpay",
            "position": "Engineer",
            "location": "Singapore",
            "startDate": "2019-03-01",
            "highlights": ["Cut cost by 35 %", "Wrote docs"],
        },
        {"company": "Acme", "position": "Trainee", "startDate": "2017", "endDate": "2019-02"},
    ],
    "education": [
        {
            "institution": "USM",
            "studyType": "Bachelor",
            "area": "Computer Science",
            "startDate": "2013",
            "endDate": "2017",
        }
    ],
    "skills": [{"name": "Backend", "keywords": ["Go", "SQL"]}],
    "languages": [{"language": "Bahasa Malaysia", "fluency": "native"}],
}


def read(tree: object, name: str = "resume.json") -> ReadResume:
    return read_resume(json.dumps(tree).encode(), name)


def test_every_value_names_its_path() -> None:
    found = read(FULL)

    first, second = found.experience
    assert found.name is not None
    assert (found.name.value, found.name.path) == ("Tan Wei Ming", "basics.name")
    assert [(p.value, p.path) for p in found.phones] == [("+60123456789", "basics.phone")]
    assert first.title is not None
    assert (first.title.value, first.title.path) == ("Engineer", "work[0].position")
    assert first.start is not None
    assert (first.start.value, first.current, second.current) == ("2019-03", True, False)
    assert second.employer is not None
    assert (second.employer.value, second.employer.path) == ("Acme", "work[1].company")
    assert [s.value for s in found.skills] == ["Backend", "Go", "SQL"]
    assert [x.value for x in found.languages] == ["Malay"]
    assert [(c.value, c.path) for c in found.claims] == [("Cut cost by 35 %", "work[0].highlights[0]")]
    assert [x.value for x in found.links] == ["https://wei.example", "https://github.com/wei"]
    assert found.education[0].degree is not None
    assert found.education[0].degree.value == "Bachelor, Computer Science"


def test_a_photograph_and_a_birth_date_are_left_out() -> None:
    found = read({"basics": {"name": "Tan Wei Ming", "image": "me.png", "birthDate": "1990-01-01"}})

    assert found.left_out == (Place(1, 0, "basics.image"), Place(1, 0, "basics.birthDate"))
    assert "1990" not in repr(found)


def test_it_is_known_without_its_extension() -> None:
    assert read(FULL, "resume.txt").kind == "json"


@pytest.mark.parametrize(
    "tree", [{"basics": {}}, {"work": []}, {"basics": None, "work": [{}]}, {"skills": [{"name": ""}]}]
)
def test_nothing_is_required(tree: object) -> None:
    assert read(tree).kind == "json"


@pytest.mark.parametrize(
    ("tree", "field", "expected"),
    [
        ({"basics": []}, "basics", "object"),
        ({"basics": {"name": 5}}, "basics.name", "text"),
        ({"work": {"name": "Acme"}}, "work", "list"),
        ({"work": [{"highlights": "one"}]}, "work[0].highlights", "list"),
        ({"work": [{"highlights": [1]}]}, "work[0].highlights[0]", "text"),
        ({"work": ["Acme"]}, "work[0]", "object"),
        ({"work": [{"startDate": "March 2019"}]}, "work[0].startDate", "date"),
    ],
)
def test_a_wrong_type_is_told_by_its_path(tree: object, field: str, expected: str) -> None:
    with pytest.raises(UnreadableResume) as raised:
        read(tree)

    assert raised.value.inputs == {"field": field, "expected": expected}
    assert field in unreadable(raised.value.code, raised.value.inputs)


def test_an_error_of_form_names_its_line() -> None:
    with pytest.raises(UnreadableResume) as raised:
        read_resume(b'{\n"basics": {\n"name": }\n}', "resume.json")

    assert (raised.value.code, raised.value.inputs) == ("not-json", {"line": 3})
