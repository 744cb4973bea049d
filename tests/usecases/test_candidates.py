import datetime as dt
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.candidate_records import CandidateRecord, Claim, Position, Trait, record_of
from kedua.queries.duplicates import people_like
from kedua.records.models import (
    Application,
    AuditEntry,
    Candidate,
    CandidateWord,
    Interview,
    PrivacyRequest,
    Resume,
    Room,
    RoomPage,
    Scorecard,
)
from kedua.usecases.candidates import (
    Entry,
    add_application,
    add_candidate,
    change_candidate,
    delete_candidate,
)
from kedua.usecases.errors import Refused
from kedua.usecases.resumes import keep_resume
from tests.cast import Cast
from tests.factories.room_cards import did, wrote
from tests.factories.rooms import make_room
from tests.factories.rows import NOW, TODAY, make_application, make_candidate, make_job, make_scorecard

MEI = CandidateRecord(
    name="  Mei   Ling Wong ",
    email="Mei@Mail.example",
    phone="012-345 6789",
    experience=(Position("Barista", "Kopi Corner", "2019–2022"),),
    skills=(Trait("Stock counting", "resource-management"),),
    claims=(Claim("Cut waste by a fifth", "resource-management"),),
)
TWICE = "Entered twice."


def entry(cast: Cast, **fields: object) -> Entry:
    return Entry(cast.job, TODAY, **fields)  # type: ignore[arg-type]  # by name


def test_a_candidate_is_added_with_an_application_and_found_by_words(cast: Cast) -> None:
    application = add_candidate(cast.rita, MEI, entry(cast, source=" Job board ", promise=TODAY), NOW)

    candidate = application.candidate
    assert (candidate.name, candidate.email) == ("Mei Ling Wong", "mei@mail.example")
    assert record_of(candidate).claims == MEI.claims
    assert (application.candidate_name, application.source, application.promise) == (
        "Mei Ling Wong",
        "Job board",
        TODAY,
    )
    words = set(CandidateWord.objects.filter(candidate=candidate).values_list("word", flat=True))
    assert {"mei", "ling", "wong", "mei@mail.example", "60123456789", "stock", "counting"} <= words


def test_the_record_of_changes_holds_nothing_of_the_person(cast: Cast) -> None:
    application = add_candidate(cast.rita, MEI, entry(cast), NOW)
    change_candidate(cast.rita, application, CandidateRecord("Mei Ling Wong", "new@mail.example"), NOW)
    delete_candidate(cast.rita, application.candidate, NOW, TWICE)

    written = " ".join(f"{e.action} {e.subject} {e.subject_id} {e.data}" for e in AuditEntry.objects.all()).lower()

    assert not [word for word in ("mei", "wong", "mail.example", "345", "barista", "kopi", "waste") if word in written]


def test_nobody_is_put_on_a_job_twice(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        add_application(cast.rita, cast.cleo, entry(cast), NOW)

    assert refused.value.code == "application-already"
    assert Application.objects.count() == 1


def test_a_closed_job_takes_nobody(cast: Cast) -> None:
    cast.job.state = "closed"
    cast.job.save()

    with pytest.raises(Refused) as refused:
        add_candidate(cast.rita, MEI, entry(cast), NOW)

    assert refused.value.code == "job-closed"
    assert Candidate.objects.count() == 1


def test_a_promise_lies_ahead(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        add_candidate(cast.rita, MEI, entry(cast, promise=TODAY - dt.timedelta(days=1)), NOW)

    assert refused.value.code == "promise-past"


def test_only_who_runs_the_job_adds_to_it(cast: Cast) -> None:
    foreign = make_job(cast.dan.organisation, "Chef")

    for actor in (cast.ben, cast.sam, cast.dan):
        with pytest.raises(PermissionDenied):
            add_candidate(actor, MEI, entry(cast), NOW)
    with pytest.raises(PermissionDenied):
        add_application(cast.dan, cast.cleo, Entry(foreign, TODAY), NOW)

    assert Application.objects.count() == 1


def test_the_same_person_is_recognised_by_address_and_number(cast: Cast) -> None:
    mei = add_candidate(cast.rita, MEI, entry(cast), NOW).candidate

    assert [(one.key, one.by) for one in people_like(cast.ada, "MEI@mail.example", "")] == [(mei.pk, "email")]
    assert [(one.key, one.by) for one in people_like(cast.ada, "", "+60 12 345 6789")] == [(mei.pk, "phone")]
    assert people_like(cast.ada, "", "") == []
    assert people_like(cast.ada, "", "345") == []
    assert people_like(cast.dan, "mei@mail.example", "+60123456789") == []


def test_a_known_person_tells_their_jobs(cast: Cast) -> None:
    assert people_like(cast.ada, cast.cleo.email, "")[0].jobs == ((cast.job.pk, "Outlet Manager"),)


def test_a_changed_name_shows_in_lists_and_is_found(cast: Cast) -> None:
    change_candidate(cast.hana, cast.application, CandidateRecord("Cleo Lim"), NOW)

    assert Application.objects.get().candidate_name == "Cleo Lim"
    assert "lim" in CandidateWord.objects.values_list("word", flat=True)
    assert AuditEntry.objects.get(action="candidate.changed").data == {"fields": ["name", "email"]}


def test_saving_without_a_change_writes_nothing(cast: Cast) -> None:
    change_candidate(cast.hana, cast.application, record_of(cast.cleo), NOW)

    assert not AuditEntry.objects.filter(action="candidate.changed").exists()


def test_deleting_takes_everything_and_the_files(cast: Cast, django_capture_on_commit_callbacks: object) -> None:
    make_scorecard(cast.seat)
    resume = keep_resume(cast.rita, b"Cleo Tan", "cleo.txt", {}, NOW)
    resume.candidate = cast.cleo
    resume.save()
    path = Path(resume.file.path)
    assert path.read_bytes() == b"Cleo Tan"

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # pytest-django's fixture
        delete_candidate(cast.rita, cast.cleo, NOW, TWICE)

    left = [model.objects.count() for model in (Candidate, Application, Interview, Scorecard, Resume, CandidateWord)]
    assert left == [0] * 6
    assert not path.exists()


def test_nobody_who_waits_for_an_answer_is_deleted_without_a_reason(cast: Cast) -> None:
    with pytest.raises(Refused, match="candidate-unanswered"):
        delete_candidate(cast.rita, cast.cleo, NOW, " ")
    assert Candidate.objects.count() == 1

    delete_candidate(cast.rita, cast.cleo, NOW, TWICE)

    assert AuditEntry.objects.get(action="candidate.deleted").data == {"why": TWICE}


def test_whoever_asked_to_be_deleted_or_has_an_answer_is(cast: Cast) -> None:
    other = make_candidate(cast.organisation, "Mei Wong")
    PrivacyRequest.objects.create(organisation=cast.organisation, candidate=other, kind="deletion", created_at=NOW)
    make_application(cast.job, other)
    Application.objects.filter(candidate=cast.cleo).update(stage="passed", answered_at=NOW)

    delete_candidate(cast.rita, cast.cleo, NOW)
    delete_candidate(cast.rita, other, NOW)

    assert not Candidate.objects.exists()


def test_a_hiring_manager_does_not_delete(cast: Cast) -> None:
    for actor in (cast.hana, cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            delete_candidate(actor, cast.cleo, NOW)

    assert Candidate.objects.count() == 1


def test_a_confirmed_file_becomes_the_candidates(cast: Cast) -> None:
    resume = keep_resume(cast.rita, b"Mei", "mei.txt", {}, NOW)

    application = add_candidate(cast.rita, MEI, entry(cast), NOW, resume)

    assert Resume.objects.get().candidate == application.candidate
    with pytest.raises(Refused):
        add_candidate(cast.rita, MEI, entry(cast), NOW, resume)
    assert Candidate.objects.count() == 2


def test_an_interview_that_was_run_in_its_room_goes_too(cast: Cast) -> None:
    room = make_room(cast)
    did(room.sam, 1, "start")
    wrote(room.sam, {"strengths": "Counts stock weekly"})

    delete_candidate(cast.rita, cast.cleo, NOW, TWICE)

    assert not Room.objects.exists()
    assert not RoomPage.objects.exists()
