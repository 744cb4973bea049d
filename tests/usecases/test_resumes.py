import datetime as dt
import hashlib
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.candidate_records import Claim, Position, School, Trait
from kedua.queries.resumes import reading_of
from kedua.records.models import Resume
from kedua.usecases.errors import Refused
from kedua.usecases.resumes import MOST_BYTES, Json, add_file, keep_resume, remove_file, remove_forgotten
from tests.cast import Cast
from tests.factories.rows import NOW


def found(value: str, line: int, sure: bool = True) -> dict[str, Json]:
    return {"value": value, "page": 1, "line": line, "text": f"… {value} …", "sure": sure, "path": ""}


READ: dict[str, Json] = {
    "name": found("Mei Wong", 1),
    "emails": [found("mei@mail.example", 2), found("m@old.example", 9)],
    "phones": [],
    "experience": [
        {
            "title": found("Barista", 4),
            "employer": found("Kopi", 4, sure=False),
            "start": found("2019", 4),
            "end": None,
            "current": True,
        },
    ],
    "education": [{"degree": found("Diploma", 6), "school": None, "start": None, "end": found("2015", 7)}],
    "skills": [found("Excel", 8)],
    "languages": [found("Malay", 9)],
    "claims": [found("Cut waste", 5)],
    "left_out": [{"page": 1, "line": 3, "path": ""}],
}


def test_a_file_is_kept_under_a_name_that_tells_nothing(cast: Cast) -> None:
    resume = keep_resume(cast.rita, b"Mei Wong", "../../CV Mei Wong.pdf", {}, NOW)

    assert resume.file_name == "CV Mei Wong.pdf"
    assert Path(resume.file.name or "").name == f"{resume.pk.hex}.bin"
    assert resume.sha256 == hashlib.sha256(b"Mei Wong").hexdigest()


def test_what_is_empty_or_too_large_is_not_kept(cast: Cast) -> None:
    codes = []
    for data in (b"", b"x" * (MOST_BYTES + 1)):
        with pytest.raises(Refused) as refused:
            keep_resume(cast.rita, data, "cv.pdf", {}, NOW)
        codes.append(refused.value.code)

    assert codes == ["file-empty", "file-large"]
    assert not Resume.objects.exists()


def test_what_was_read_comes_back_with_its_places(cast: Cast) -> None:
    reading = reading_of(keep_resume(cast.rita, b"x", "cv.pdf", READ, NOW))

    assert (reading.record.name, reading.record.email, reading.record.phone) == ("Mei Wong", "mei@mail.example", "")
    assert reading.record.experience == (Position("Barista", "Kopi", "2019–"),)
    assert reading.record.education == (School("Diploma", "", "–2015"),)
    assert reading.record.skills == (Trait("Excel"), Trait("Malay"))
    assert reading.record.claims == (Claim("Cut waste"),)
    assert [(spot.line, spot.sure) for spot in reading.at("experience")] == [(4, False)]
    assert [spot.line for spot in reading.at("education")] == [6, 7]
    assert [spot.value for spot in reading.at("email")] == ["mei@mail.example", "m@old.example"]
    assert (reading.at("phone"), reading.at("skills", 7)) == ((), ())
    assert reading.left_out == 1


def test_why_a_file_could_not_be_read_comes_back(cast: Cast) -> None:
    read: dict[str, Json] = {"trouble": {"code": "too-many-pages", "inputs": {"most": 30}}}

    reading = reading_of(keep_resume(cast.rita, b"x", "cv.pdf", read, NOW))

    assert (reading.trouble, reading.inputs, reading.record.name) == ("too-many-pages", {"most": 30}, "")


def test_a_file_that_nobody_confirmed_goes_after_a_week(cast: Cast, django_capture_on_commit_callbacks: object) -> None:
    old = keep_resume(cast.rita, b"old", "old.txt", {}, NOW - dt.timedelta(days=8))
    keep_resume(cast.rita, b"new", "new.txt", {}, NOW)
    add_file(cast.rita, cast.application, b"kept", "kept.txt", NOW - dt.timedelta(days=80))

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # pytest-django's fixture
        assert remove_forgotten(NOW) == 1

    assert set(Resume.objects.values_list("file_name", flat=True)) == {"new.txt", "kept.txt"}
    assert not Path(old.file.path).exists()


def test_only_who_sees_the_candidate_touches_the_files(cast: Cast) -> None:
    kept = add_file(cast.rita, cast.application, b"x", "x.txt", NOW)

    for actor in (cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            remove_file(actor, kept, NOW)
        with pytest.raises(PermissionDenied):
            add_file(actor, cast.application, b"y", "y.txt", NOW)
    with pytest.raises(PermissionDenied):
        keep_resume(cast.ben, b"y", "y.txt", {}, NOW)

    assert Resume.objects.get() == kept
