"""What is unresolved is proposed from the evidence, and what would resolve it is ranked, by people who can judge it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.http import QueryDict

from kedua.engine.planning.assessments import Assessment
from kedua.library.assessments import load_assessments
from kedua.queries.remedies import MOST_INTERVIEWS, Offered, judges, offered_remedies, remedy_value
from kedua.queries.remedy_means import means_of
from kedua.records.models import Application, JobPanelist
from kedua.usecases.own_assessments import add_assessment, retire_assessment
from kedua.web.forms.decisions import posted_decision
from tests.cast import Cast
from tests.factories.assessments import handed_in, make_assessment
from tests.factories.decisions import fresh, known, ready
from tests.factories.rows import NOW, make_job, make_job_panelist, make_member


def offered(row: Application, wanted: Sequence[str] = ()) -> Offered:
    return offered_remedies(row, known(row), means_of(row.organisation_id), wanted)


def suited(cast: Cast) -> Assessment:
    """Give an assessment that is offered for customer service."""
    return next(iter(offered(fresh(cast), ["customer-service"]).tasks.values()))


def test_what_nobody_saw_and_what_is_near_is_proposed(cast: Cast) -> None:
    ready(cast)

    found = offered(fresh(cast))

    assert {(one.competency, one.why) for one in found.targets} >= {("resource-management", "never-seen")}
    rates = [one.an_hour for one in found.remedies if one is not found.remedies[-1]]
    assert rates == sorted(rates, reverse=True)


def test_new_people_come_first_and_are_on_every_panel(cast: Cast) -> None:
    ready(cast)
    row = fresh(cast)

    found = offered(row)

    assert [judge.member.id for judge in found.judges] == [cast.hana.pk, cast.sam.pk]
    assert all(str(cast.hana.pk) in one.raters for one in found.remedies if not one.task)


def test_who_judges_something_else_is_not_asked_about_it(cast: Cast) -> None:
    ready(cast)
    JobPanelist.objects.filter(member=cast.hana).update(competencies=["leading-teams"])
    other = make_job(cast.organisation, "Barista")
    make_job_panelist(other, cast.rita, ["customer-service"])
    cast.job.hiring_manager = None
    cast.job.save()
    row = fresh(cast)

    found = judges(row, known(row), means_of(row.organisation_id), ["customer-service"])

    assert [judge.member.id for judge in found] == [cast.rita.pk, cast.sam.pk]


def test_assessments_are_about_something_that_is_ticked(cast: Cast) -> None:
    ready(cast)
    row = fresh(cast)

    found = offered(row, ["customer-service"])

    assert found.tasks
    assert all("customer-service" in task.competencies for task in found.tasks.values())


def test_one_of_their_own_is_ranked_with_the_others(cast: Cast) -> None:
    ready(cast)
    like = suited(cast)

    own = add_assessment(cast.hana, replace(like, title="Answer Mrs Lim"), "", "", "", NOW)

    found = offered(fresh(cast), ["customer-service"])
    assert own.slug not in load_assessments()
    assert own.slug in {one.task for one in found.remedies}


def test_a_retired_one_is_not_on_offer(cast: Cast) -> None:
    ready(cast)
    gone = suited(cast)

    retire_assessment(cast.hana, gone.id, NOW)

    found = offered(fresh(cast), ["customer-service"])
    assert gone.id not in {*found.tasks, *(one.task for one in found.remedies)}


def test_at_the_stop_nothing_is_on_offer(cast: Cast) -> None:
    ready(cast)
    cast.organisation.stop = 2
    cast.organisation.save()
    row = fresh(cast)

    assert offered(row).remedies == ()


def test_an_assessment_that_was_handed_in_is_a_round(cast: Cast) -> None:
    ready(cast)
    handed_in(make_assessment(cast.application, cast.hana, [cast.sam], round=3))
    make_assessment(cast.application, cast.hana, [cast.sam], round=4)

    assert known(fresh(cast)).rounds == 3


def test_what_is_chosen_in_the_form_reads_back(cast: Cast) -> None:
    ready(cast)
    row = fresh(cast)
    found = offered(row).remedies
    (interview, *_), (task, *_) = ([one for one in found if bool(one.task) == tasks] for tasks in (False, True))
    data = QueryDict(mutable=True)
    data.setlist("unresolved", ["resource-management", "customer-service"])

    chosen = []
    for remedy in (interview, task):
        data["remedy"] = remedy_value(remedy)
        chosen.append(posted_decision(data, ()).remedy)

    assert (chosen[0].kind, chosen[0].unresolved, chosen[0].questions) == (
        "interview", interview.competencies, interview.questions,
    )  # fmt: skip
    assert tuple(str(key) for key in chosen[0].panel) == interview.raters
    assert (chosen[1].kind, chosen[1].task, chosen[1].unresolved) == (
        "assessment", task.task, ("resource-management", "customer-service"),
    )  # fmt: skip


def test_nonsense_in_the_form_is_nothing() -> None:
    data = QueryDict(mutable=True)
    data.update({"remedy": "interview|x|9999999|", "owner": "nobody", "due": "soon", "seen": "-1", "panel": "x"})

    found = posted_decision(data, ())

    assert (found.seen, found.remedy.panel, found.remedy.questions, found.remedy.owner, found.remedy.due_on) == (
        0, (), 0, None, None,
    )  # fmt: skip


def test_of_assessments_some_are_on_offer_among_ever_so_many_interviews(cast: Cast) -> None:
    ready(cast)
    like = suited(cast)
    add_assessment(cast.hana, replace(like, title="Answer Mrs Lim", minutes=like.minutes + 30), "", "", "", NOW)
    for name in ("Uma Devi", "Kok Wai Lim", "Peter Gomez"):
        make_job_panelist(cast.job, make_member(cast.organisation, name))

    found = offered(fresh(cast), ["customer-service"])

    assert "answer-mrs-lim" in found.tasks
    interviews = [one for one in found.remedies if not one.task]
    assert len(interviews) in (MOST_INTERVIEWS, MOST_INTERVIEWS + 1)  # and what resolves most, where it comes later
    assert len(found.remedies) - len(interviews) == 2


def test_what_is_proposed_are_the_must_haves(cast: Cast) -> None:
    ready(cast)

    found = offered(fresh(cast))

    assert "resource-management" in {target.competency for target in found.targets}  # nobody has seen it
    assert found.subjects == tuple(target.competency for target in found.targets if target.must)
    assert {name for one in found.remedies for name in one.competencies if not one.task} <= set(found.subjects)
