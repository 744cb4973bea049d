"""The pages of a job's description: as it is read, its facts, its versions, its files, and the way out to the public."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.integrations.embedder import NoEmbedder
from kedua.queries.adverts import description_of, known_of
from kedua.records.models import Advert, AdvertVersion, WriterCall
from kedua.web.views import advert_draft
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.advert_rows import SECTIONS, WHOLE, make_advert, make_version, publish_version
from tests.factories.writers import switch_on
from tests.fakes.embedders import ApartEmbedder
from tests.fakes.writers import KeptWriter

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

SOUND = {"tone": "plain", "length": "standard", "language": "en"}


def at(cast: Cast, rest: str = "") -> str:
    return f"/jobs/{cast.job.pk}/advert/{rest}"


def html(page: Page) -> str:
    return page.content.decode()


def test_without_a_text_the_facts_that_are_known_can_be_written_up_at_once(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    empty = client.get(at(cast))
    answer = client.post(at(cast, "compose/"), SOUND)

    assert "Write it from the facts" in html(empty)
    assert "from the role profile" in html(empty)
    assert (answer.status_code, answer["Location"]) == (303, at(cast))
    assert "Version 1" in html(client.get(at(cast)))


def test_another_wording_says_the_same_otherwise(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    for _seed in range(4):
        client.post(at(cast, "compose/"), {**SOUND, "again": "1"})

    assert len({str(one.sections) for one in AdvertVersion.objects.all()}) > 1
    assert len({str(one.facts) for one in AdvertVersion.objects.all()}) == 1


def test_a_tone_that_is_not_on_offer_changes_nothing(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.rita).post(at(cast, "compose/"), {**SOUND, "tone": "loud"})

    assert answer.status_code == 422
    assert "Choose tone, length and language" in html(answer)
    assert not AdvertVersion.objects.exists()


def test_whoever_asks_in_interviews_reads_it_and_changes_nothing(cast: Cast, sign_in: SignIn) -> None:
    make_version(make_advert(cast.job))

    pages = [sign_in(member).get(at(cast)) for member in (cast.ben, cast.sam)]

    for page in pages:
        assert page.status_code == 200
        assert "You run our café in Taman Molek." in html(page)
        assert "Edit the text" not in html(page)
        assert "Publish it" not in html(page)


def test_an_interview_leads_to_what_the_public_reads_of_the_job(cast: Cast, sign_in: SignIn) -> None:
    client, address = sign_in(cast.ben), f"/interviews/{cast.interview.pk}/"
    before = html(client.get(address))
    publish_version(make_version(make_advert(cast.job)))

    after = html(client.get(address))

    assert (at(cast) in before, at(cast) in after) == (False, True)


@pytest.mark.parametrize("more", [0, 2])
def test_the_page_takes_the_same_queries_for_one_and_three_versions(
    cast: Cast, sign_in: SignIn, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    advert = make_advert(cast.job)
    for _number in range(1 + more):
        version = make_version(advert)
    publish_version(version)
    client = sign_in(cast.rita)

    with django_assert_num_queries(9):
        client.get(at(cast))
    with django_assert_num_queries(10 + (more > 0)):  # one more where there is an earlier version to compare with
        client.get(at(cast, "versions/"))


def test_publishing_shows_where_it_can_be_read_and_taking_it_down_ends_that(cast: Cast, sign_in: SignIn) -> None:
    make_version(make_advert(cast.job))
    client = sign_in(cast.hana)

    published = client.post(at(cast, "publish/"), {"version": "1", "open": "on"})
    page = html(client.get(at(cast)))
    down = client.post(at(cast, "down/"))

    assert (published.status_code, down.status_code) == (303, 303)
    assert "The public reads this version." in page
    assert Advert.objects.get().published is None


@pytest.mark.parametrize("number", ["9", "", "many", "9" * 5000])
def test_a_version_that_is_not_there_cannot_be_published(cast: Cast, sign_in: SignIn, number: str) -> None:
    make_version(make_advert(cast.job))

    answer = sign_in(cast.hana).post(at(cast, "publish/"), {"version": number})

    assert answer.status_code == 422
    assert "There is no such version." in html(answer)


def test_what_an_ai_drafted_is_marked_and_accepted_part_by_part(cast: Cast, sign_in: SignIn) -> None:
    make_version(make_advert(cast.job), drafted=["do", "bring"], how="drafted")
    client = sign_in(cast.hana)

    before = html(client.get(at(cast)))
    answer = client.post(at(cast, "accept/"), {"part": ["do"]})
    again = client.post(at(cast, "accept/"), {"part": ["do"]})

    newest = description_of(cast.job).newest
    assert before.count("nobody has accepted it yet") == 2
    assert newest is not None
    assert (answer.status_code, newest.drafted) == (303, ["bring"])
    assert again.status_code == 422


def test_two_versions_stand_side_by_side_with_what_changed(cast: Cast, sign_in: SignIn) -> None:
    advert = make_advert(cast.job)
    make_version(advert, made_by=cast.hana)
    make_version(advert, (SECTIONS[0], *SECTIONS[2:]), how="written", made_by=cast.rita)
    client = sign_in(cast.rita)

    page = html(client.get(at(cast, "versions/")))
    first = html(client.get(at(cast, "versions/?version=1")))
    missing = client.get(at(cast, "versions/?version=7"))

    assert "<del>What you will do" in page
    assert "Rita Chandran" in page
    assert "Hana Yusof" in page
    assert "<del>" not in first
    assert "Go back to version 1" in first
    assert "Go back to version 1" in page
    assert missing.status_code == 404


def test_going_back_makes_the_next_version(cast: Cast, sign_in: SignIn) -> None:
    advert = make_advert(cast.job)
    make_version(advert)
    make_version(advert, SECTIONS[:1])
    client = sign_in(cast.rita)

    client.post(at(cast, "versions/1/restore/"))
    client.post(at(cast, "versions/9/restore/"))

    assert [len(one.sections) for one in AdvertVersion.objects.order_by("version")] == [3, 1, 3]


def test_there_are_no_versions_before_the_first(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.rita).get(at(cast, "versions/")).status_code == 404


@pytest.mark.parametrize("name", ["md", "html", "txt", "whatsapp", "docx", "pdf", "json"])
def test_it_goes_out_in_every_format(cast: Cast, sign_in: SignIn, name: str) -> None:
    make_version(make_advert(cast.job))

    answer = sign_in(cast.ben).get(at(cast, f"file/{name}/"))

    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith('attachment; filename="outlet-manager.')


def test_there_is_no_file_of_another_format_or_without_a_text(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    nothing = client.get(at(cast, "file/md/"))
    make_version(make_advert(cast.job))

    assert (nothing.status_code, client.get(at(cast, "file/rtf/")).status_code) == (404, 404)


def test_a_closed_job_keeps_its_description_as_it_is(cast: Cast, sign_in: SignIn) -> None:
    make_version(make_advert(cast.job))
    cast.job.state = "closed"
    cast.job.save()
    client = sign_in(cast.hana)

    page = client.get(at(cast))
    refused = [client.post(at(cast, path), SOUND) for path in ("compose/", "publish/", "accept/")]

    assert "Edit the text" not in html(page)
    assert [answer.status_code for answer in refused] == [422, 422, 422]
    assert known_of(cast.job, None).facts.title == "Outlet Manager"


def test_the_job_says_whether_its_description_is_public(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    before = html(client.get(f"/jobs/{cast.job.pk}/"))
    publish_version(make_version(make_advert(cast.job)))

    after = html(client.get(f"/jobs/{cast.job.pk}/"))

    assert "Kedua writes it from what it knows of the job" in before
    assert "Published on" in after


def test_without_ai_no_button_asks_for_a_draft(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)

    page = html(client.get(at(cast)))
    answer = client.post(at(cast, "draft/"), SOUND)

    assert "Draft with AI" not in page
    assert answer.status_code == 303
    assert not AdvertVersion.objects.exists()


def test_a_draft_is_a_version_with_marks_and_what_was_struck_can_be_added(
    cast: Cast, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(cast.ada)
    said = {"part": "offer", "text": "A meal in each shift. You get a company car."}
    monkeypatch.setattr(advert_draft, "open_writer", KeptWriter.telling({"sections": [said]}).open)
    make_advert(cast.job, WHOLE)
    client = sign_in(cast.hana)

    answer = client.post(at(cast, "draft/"), SOUND)
    page = html(client.get(at(cast)))
    client.post(at(cast, "add/"), {"part": "offer", "sentence": "You get a company car."})
    after = html(client.get(at(cast)))

    newest = description_of(cast.job).newest
    assert answer.status_code == 303
    assert newest is not None
    assert (newest.how, newest.drafted) == ("drafted", ["offer"])
    assert "You get a company car." in page
    assert "You get a company car." not in after
    assert "You get a company car." in known_of(cast.job, Advert.objects.get()).facts.benefits


def test_what_a_drafted_sentence_means_counts_as_well_as_its_words(
    cast: Cast, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(cast.ada)
    said = {"part": "offer", "text": "- A meal in each shift\n- With each shift comes a meal."}
    monkeypatch.setattr(advert_draft, "open_writer", KeptWriter.telling({"sections": [said]}).open)
    monkeypatch.setattr(advert_draft, "best_embedder", ApartEmbedder)
    make_advert(cast.job, WHOLE)

    answer = sign_in(cast.hana).post(at(cast, "draft/"), SOUND, follow=True)

    assert "“With each shift comes a meal.”" in html(answer)


def test_what_a_draft_leaves_out_is_told_until_the_text_is_written_anew(
    cast: Cast, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(cast.ada)
    said = {"part": "place", "text": "You work in Johor Bahru. You get a company car."}
    monkeypatch.setattr(advert_draft, "open_writer", KeptWriter.telling({"sections": [said]}).open)
    monkeypatch.setattr(advert_draft, "best_embedder", NoEmbedder)
    make_advert(cast.job, WHOLE)
    client = sign_in(cast.hana)

    drafted = html(client.post(at(cast, "draft/"), SOUND, follow=True))
    anew = html(client.post(at(cast, "compose/"), SOUND, follow=True))

    assert "It leaves out: 45" in drafted
    assert "You get a company car." in drafted
    assert "It leaves out:" not in anew
    assert "You get a company car." not in anew


def test_accepting_a_draft_and_asking_for_another_are_noted_in_the_models_log(
    cast: Cast, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(cast.ada)
    said = {"part": "offer", "text": "A meal in each shift."}
    monkeypatch.setattr(advert_draft, "open_writer", KeptWriter.telling({"sections": [said]}).open)
    make_advert(cast.job, WHOLE)
    client = sign_in(cast.hana)

    client.post(at(cast, "draft/"), SOUND)
    client.post(at(cast, "draft/"), SOUND)
    client.post(at(cast, "accept/"), {"part": ["offer"]})

    assert list(WriterCall.objects.order_by("created_at", "pk").values_list("taken", flat=True)) == [False, True]


@pytest.mark.parametrize("data", [{"part": "pay", "sentence": "A lot."}, {"part": "offer", "sentence": " "}, {}])
def test_only_what_belongs_into_a_list_is_added_by_a_button(cast: Cast, sign_in: SignIn, data: dict[str, str]) -> None:
    sign_in(cast.hana).post(at(cast, "add/"), data)

    assert not Advert.objects.exists()


def test_a_draft_needs_a_tone_that_is_on_offer(cast: Cast, sign_in: SignIn) -> None:
    switch_on(cast.ada)

    answer = sign_in(cast.hana).post(at(cast, "draft/"), {**SOUND, "tone": "loud"})

    assert answer.status_code == 303
    assert not AdvertVersion.objects.exists()
