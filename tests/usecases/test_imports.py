import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.candidate_records import CandidateRecord
from kedua.queries.imports import kept_columns, kept_lines, outcome_of
from kedua.records.models import Application, AuditEntry, Candidate, CandidateImport, CandidateWord
from kedua.usecases.candidates import change_candidate, index_words
from kedua.usecases.csv_candidates import guess_columns
from kedua.usecases.errors import Refused
from kedua.usecases.import_undo import undo_import
from kedua.usecases.imports import carry_out, check_lines, start_import
from kedua.usecases.promises import put_off
from tests.cast import Cast
from tests.factories.rows import NOW, TODAY, make_interview, make_job

FILE = (
    b"Name,Email,Phone,Skills\nMei Wong,mei@mail.example,,Excel\nSiti Osman,,012-345 6789,\n,nobody@mail.example,,\n"
    b"=1+1,f@mail.example,,\n"
)


def start(cast: Cast, data: bytes = FILE) -> CandidateImport:
    return start_import(cast.rita, data, "people.csv", NOW)


def run(cast: Cast, data: bytes = FILE, job: object = None) -> CandidateImport:
    imported = start(cast, data)
    mapping = guess_columns(kept_columns(imported))
    carry_out(cast.rita, imported, mapping, job or cast.job, TODAY, NOW)  # type: ignore[arg-type]  # a job
    imported.refresh_from_db()
    return imported


def test_a_file_is_kept_as_it_was_read(cast: Cast) -> None:
    imported = CandidateImport.objects.get(pk=start(cast).pk)

    assert kept_columns(imported) == ("Name", "Email", "Phone", "Skills")
    assert kept_lines(imported)[3] == (5, ("=1+1", "f@mail.example", "", ""))
    assert Candidate.objects.count() == 1


def test_good_lines_become_applications_and_bad_ones_are_kept_with_why(cast: Cast) -> None:
    outcome = outcome_of(run(cast))

    assert (len(outcome.made), len(outcome.joined)) == (3, 0)
    assert [(left.number, left.errors) for left in outcome.left] == [(4, (("no-name", 0),))]
    names = set(Application.objects.filter(pk__in=outcome.made).values_list("candidate_name", flat=True))
    assert names == {"Mei Wong", "Siti Osman", "=1+1"}
    assert CandidateWord.objects.filter(word="excel").exists()


def test_who_is_known_gets_the_application_and_stays_as_they_were(cast: Cast) -> None:
    index_words([cast.cleo], "MY")
    job = make_job(cast.organisation, "Barista")
    data = f"Name,Email\nC. Tan,{cast.cleo.email}\n".encode()

    outcome = outcome_of(run(cast, data, job))

    assert (len(outcome.made), len(outcome.joined)) == (0, 1)
    assert Candidate.objects.get().name == "Cleo Tan"
    assert Application.objects.get(job=job).candidate == cast.cleo


def test_who_is_on_the_job_is_left_out(cast: Cast) -> None:
    imported = start(cast, f"Name,Email\nCleo,{cast.cleo.email}\n".encode())

    (checked,) = check_lines(cast.rita, imported, ("name", "email"), cast.job)

    assert checked.line.errors == (("on-the-job", 0),)
    with pytest.raises(Refused) as refused:
        carry_out(cast.rita, imported, ("name", "email"), cast.job, TODAY, NOW)
    assert refused.value.code == "import-nobody"


def test_a_number_alone_is_enough_to_know_somebody(cast: Cast) -> None:
    run(cast)
    imported = start(cast, b"Name,Phone\nS. Osman,+60123456789\n")

    (checked,) = check_lines(cast.rita, imported, ("name", "phone"), None)

    assert checked.known == Candidate.objects.get(name="Siti Osman").pk


def test_an_import_runs_once(cast: Cast) -> None:
    imported = run(cast)

    with pytest.raises(Refused) as refused:
        carry_out(cast.rita, imported, ("name", "", "", ""), cast.job, TODAY, NOW)

    assert refused.value.code == "import-done"
    assert Candidate.objects.count() == 4


def test_the_column_of_names_must_be_said(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        carry_out(cast.rita, start(cast), ("", "email", "", ""), cast.job, TODAY, NOW)

    assert refused.value.code == "import-no-name"


def test_undo_takes_back_all_to_whom_nothing_has_happened(cast: Cast) -> None:
    imported = run(cast)

    undo_import(cast.rita, imported, NOW)

    assert list(Candidate.objects.values_list("name", flat=True)) == ["Cleo Tan"]
    imported.refresh_from_db()
    assert (outcome_of(imported).removed, outcome_of(imported).stayed) == (3, ())
    undo_import(cast.rita, imported, NOW)
    assert AuditEntry.objects.filter(action="import.undone").count() == 1


def test_undo_leaves_those_with_whom_something_has_happened(cast: Cast) -> None:
    imported = run(cast)
    by_name = {row.candidate_name: row for row in Application.objects.filter(pk__in=outcome_of(imported).made)}
    make_interview(by_name["Mei Wong"], 1, state="booked")
    change_candidate(cast.rita, by_name["Siti Osman"], CandidateRecord("Siti Osman", "siti@mail.example"), NOW)

    undo_import(cast.rita, imported, NOW)

    imported.refresh_from_db()
    assert set(outcome_of(imported).stayed) == {by_name["Mei Wong"].pk, by_name["Siti Osman"].pk}
    assert set(Candidate.objects.values_list("name", flat=True)) == {"Cleo Tan", "Mei Wong", "Siti Osman"}


def test_undo_takes_only_the_application_of_who_was_known(cast: Cast) -> None:
    index_words([cast.cleo], "MY")
    job = make_job(cast.organisation, "Barista")
    data = f"Name,Email\nCleo,{cast.cleo.email}\n".encode()
    touched, untouched = run(cast, data, job), run(cast, data, make_job(cast.organisation, "Chef"))
    put_off(cast.rita, Application.objects.get(job=job), TODAY, "", NOW)

    undo_import(cast.rita, touched, NOW)
    undo_import(cast.rita, untouched, NOW)

    assert set(Application.objects.values_list("job__title", flat=True)) == {"Outlet Manager", "Barista"}
    assert Candidate.objects.get() == cast.cleo


def test_an_import_is_its_makers(cast: Cast) -> None:
    imported = run(cast)

    for actor in (cast.ada, cast.hana, cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            undo_import(actor, imported, NOW)
    with pytest.raises(PermissionDenied):
        start_import(cast.ben, FILE, "people.csv", NOW)
    with pytest.raises(PermissionDenied):
        carry_out(cast.rita, start(cast), ("name", "", "", ""), make_job(cast.dan.organisation), TODAY, NOW)

    assert Candidate.objects.count() == 4


def test_the_record_of_changes_holds_only_counts(cast: Cast) -> None:
    run(cast)

    assert AuditEntry.objects.get(action="import.done").data == {
        "job": str(cast.job.pk), "made": 3, "joined": 0, "left": 1,
    }  # fmt: skip
