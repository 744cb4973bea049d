"""A job's facts are what Kedua knows and what a person types over it; its text comes in versions that never change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from kedua.engine.advert.facts import Facts, MustHave
from kedua.engine.advert.text import Section
from kedua.queries.adverts import checked_against, description_of, known_of, sections_of
from kedua.queries.job_drafts import facts_of
from kedua.records.ids import new_id
from kedua.records.models import Advert, AdvertVersion, AuditEntry, Job
from kedua.usecases import adverts
from kedua.usecases.errors import Refused
from kedua.usecases.jobs import change_job
from tests.cast import Cast
from tests.factories.advert_rows import SECTIONS, WHOLE, make_advert, make_version
from tests.factories.preview_statements import WHOLE as PICTURE
from tests.factories.preview_statements import said
from tests.factories.previews import make_preview
from tests.factories.rows import NOW

LAST = (MustHave("You can count.", 3),)


def facts(job: Job) -> Facts:
    return known_of(job, description_of(job).advert).facts


def actions() -> list[tuple[str, dict[str, object]]]:
    return [(row.action, row.data) for row in AuditEntry.objects.order_by("number")]


def test_what_kedua_knows_is_not_kept_twice_and_stays_up_to_date(cast: Cast) -> None:
    wanted = replace(facts(cast.job), hours="45 hours a week")

    adverts.set_facts(cast.hana, cast.job, wanted, NOW)
    change_job(cast.hana, cast.job, replace(facts_of(cast.job), place="Muar"), NOW)

    cast.job.refresh_from_db()
    assert Advert.objects.get().facts == {"hours": "45 hours a week"}
    assert (facts(cast.job).hours, facts(cast.job).place) == ("45 hours a week", "Muar")
    assert actions()[0] == ("advert.facts", {"fields": ["hours"]})


def test_what_a_person_empties_stays_empty_until_it_is_taken_back(cast: Cast) -> None:
    before = facts(cast.job)

    adverts.set_facts(cast.rita, cast.job, replace(before, must_haves=()), NOW)
    emptied = facts(cast.job).must_haves
    adverts.forget_fact(cast.rita, cast.job, "must_haves", NOW)

    assert (emptied, facts(cast.job).must_haves) == ((), before.must_haves)
    assert before.must_haves


def test_also_pay_that_was_taken_out_can_be_taken_back(cast: Cast) -> None:
    make_preview(cast.job, (said("role", "RM 4,600 to RM 5,600 a month.", about="pay"),))
    before = facts(cast.job)

    adverts.set_facts(cast.rita, cast.job, replace(before, pay=None), NOW)
    emptied = facts(cast.job).pay
    for _twice in range(2):
        adverts.forget_fact(cast.rita, cast.job, "pay", NOW)

    assert (emptied, facts(cast.job).pay) == (None, before.pay)
    assert before.pay is not None
    assert [action for action, _data in actions()] == ["advert.facts", "advert.facts"]


def test_a_must_have_for_a_duty_that_is_gone_is_for_none(cast: Cast) -> None:
    adverts.set_facts(cast.rita, cast.job, replace(WHOLE, duties=facts(cast.job).duties, must_haves=LAST), NOW)

    change_job(cast.rita, cast.job, replace(facts_of(cast.job), duties=("Order stock.",)), NOW)

    cast.job.refresh_from_db()
    assert facts(cast.job).must_haves == (MustHave("You can count."),)


def test_the_preview_is_the_source_of_what_it_says(cast: Cast) -> None:
    make_preview(cast.job)

    known = known_of(cast.job, None)

    assert [one.text for one in known.facts.hardships] == [one.text for one in PICTURE if one.section == "hard"]
    assert known.sources["hardships"] == "preview"


def test_saving_the_same_facts_leaves_no_trace(cast: Cast) -> None:
    adverts.set_facts(cast.hana, cast.job, WHOLE, NOW)

    adverts.set_facts(cast.hana, cast.job, WHOLE, NOW)

    assert [action for action, _data in actions()] == ["advert.facts"]
    assert Advert.objects.get().apply_by == WHOLE.apply_by


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(WHOLE, title=" "), "job-title"),
        (replace(WHOLE, hours="x" * 401), "advert-fact-long"),
        (replace(WHOLE, duties=("Work.",) * 31), "advert-facts-many"),
        (replace(WHOLE, country="M1"), "setting-unknown"),
        (replace(WHOLE, pay=replace(WHOLE.pay, most=WHOLE.pay.least / 2) if WHOLE.pay else None), "advert-pay-band"),
        (replace(WHOLE, pay=replace(WHOLE.pay, currency="RM") if WHOLE.pay else None), "advert-currency"),
    ],
)
def test_facts_that_cannot_be_kept_are_refused(cast: Cast, wrong: Facts, code: str) -> None:
    with pytest.raises(Refused, match=code):
        adverts.set_facts(cast.hana, cast.job, wrong, NOW)

    assert not Advert.objects.exists()


def test_facts_are_tidied(cast: Cast) -> None:
    untidy = replace(WHOLE, duties=(" Plan  the week ", " "), must_haves=(MustHave("  "), MustHave(" A  licence ", 0)))

    adverts.set_facts(cast.hana, cast.job, untidy, NOW)

    assert facts(cast.job).duties == ("Plan the week",)
    assert facts(cast.job).must_haves == (MustHave("A licence", 0),)


def test_a_version_is_composed_from_the_facts_and_keeps_them(cast: Cast) -> None:
    adverts.set_facts(cast.hana, cast.job, WHOLE, NOW)

    made = adverts.compose_version(cast.hana, cast.job, "warm", "short", "en", NOW)

    assert (made.version, made.how, made.made_by, made.drafted) == (1, "composed", cast.hana, [])
    assert checked_against(made) == WHOLE
    assert sections_of(made.sections)[0].part == "opening"
    assert (made.advert.tone, made.advert.length, made.advert.language) == ("warm", "short", "en")
    assert actions()[-1] == ("advert.written", {"version": 1, "how": "composed"})


def test_only_tones_lengths_and_languages_on_offer_are_taken(cast: Cast) -> None:
    with pytest.raises(Refused, match="advert-choice"):
        adverts.compose_version(cast.hana, cast.job, "loud", "short", "en", NOW)  # type: ignore[arg-type]  # as typed


def test_what_is_written_is_the_next_version_and_the_last_one_stays(cast: Cast) -> None:
    first = make_version(make_advert(cast.job))
    wanted = (*SECTIONS[:2], Section("other", " Our  dog ", " He is called Biskut.\r\n"), Section("nice", "", "  "))

    made = adverts.write_sections(cast.hana, cast.job, wanted, 1, NOW)

    first.refresh_from_db()
    assert (made.version, made.how) == (2, "written")
    assert sections_of(made.sections) == (*SECTIONS[:2], Section("other", "Our dog", "He is called Biskut."))
    assert sections_of(first.sections) == SECTIONS


def test_writing_the_same_makes_no_version(cast: Cast) -> None:
    first = make_version(make_advert(cast.job))

    assert adverts.write_sections(cast.hana, cast.job, SECTIONS, 1, NOW) == first


def test_nobody_overwrites_what_somebody_else_wrote_meanwhile(cast: Cast) -> None:
    advert = make_advert(cast.job)
    make_version(advert)
    make_version(advert)

    with pytest.raises(Refused, match="advert-changed"):
        adverts.write_sections(cast.hana, cast.job, SECTIONS[:1], 1, NOW)

    assert AdvertVersion.objects.count() == 2


@pytest.mark.parametrize(
    ("sections", "code"),
    [
        ([Section("do", "Duties", " ")], "advert-empty"),
        ([Section("do", "Duties", "x" * 6001)], "advert-long"),
        ([Section("other", "", "x")] * 21, "advert-sections"),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused(cast: Cast, sections: list[Section], code: str) -> None:
    with pytest.raises(Refused, match=code):
        adverts.write_sections(cast.hana, cast.job, sections, 0, NOW)


def test_what_an_ai_drafted_is_marked_part_by_part_until_a_person_accepts_it(cast: Cast) -> None:
    drafted = adverts.keep_draft(cast.hana, cast.job, SECTIONS, ["opening", "do", "nice"], "ms", NOW)

    first = adverts.accept_drafted(cast.hana, cast.job, ["do"], NOW)
    second = adverts.write_sections(cast.hana, cast.job, SECTIONS[:2], first.version, NOW, ["opening"])

    assert (drafted.how, drafted.drafted) == ("drafted", ["opening", "do"])
    assert checked_against(drafted).language == "ms"
    assert (first.version, first.drafted) == (2, ["opening"])
    assert second.drafted == []


def test_there_is_nothing_to_accept_where_nothing_is_drafted(cast: Cast) -> None:
    make_version(make_advert(cast.job))

    with pytest.raises(Refused, match="advert-changed"):
        adverts.accept_drafted(cast.hana, cast.job, ["do"], NOW)


def test_an_earlier_version_becomes_the_newest_again(cast: Cast) -> None:
    advert = make_advert(cast.job)
    make_version(advert, how="pasted")
    make_version(advert, SECTIONS[:1])

    made = adverts.restore_version(cast.hana, cast.job, 1, NOW)

    assert (made.version, made.how, sections_of(made.sections)) == (3, "pasted", SECTIONS)
    assert actions()[-1] == ("advert.restored", {"version": 3, "from": 1})
    for number in (3, 9):
        with pytest.raises(Refused, match="advert-version"):
            adverts.restore_version(cast.hana, cast.job, number, NOW)


def test_what_a_text_says_can_be_added_to_the_facts(cast: Cast) -> None:
    adverts.set_facts(cast.hana, cast.job, WHOLE, NOW)

    adverts.add_fact(cast.hana, cast.job, "benefits", "A day off on your birthday", NOW)
    adverts.add_fact(cast.hana, cast.job, "must_haves", "You speak Malay.", NOW)
    adverts.add_fact(cast.hana, cast.job, "hardships", "It is loud.", NOW)

    now = facts(cast.job)
    assert now.benefits == (*WHOLE.benefits, "A day off on your birthday")
    assert now.must_haves[-1] == MustHave("You speak Malay.")
    assert now.hardships[-1].text == "It is loud."


def test_addresses_of_jobs_with_the_same_title_differ(cast: Cast) -> None:
    other = Job.objects.get(pk=cast.job.pk)
    other.pk = None
    other.id = new_id()
    other.save(force_insert=True)

    for job in (cast.job, other):
        adverts.compose_version(cast.rita, job, "plain", "short", "en", NOW)

    assert sorted(Advert.objects.values_list("slug", flat=True)) == ["outlet-manager", "outlet-manager-2"]


def test_only_who_runs_the_job_writes_and_a_closed_one_stays_as_it_is(cast: Cast) -> None:
    for member in (cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            adverts.set_facts(member, cast.job, WHOLE, NOW)
    cast.job.state = "closed"
    cast.job.save()

    with pytest.raises(Refused, match="job-ended"):
        adverts.compose_version(cast.hana, cast.job, "plain", "short", "en", NOW)
