"""An organisation words its own messages; broken words are refused, and ours are there to go back to."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.message_templates import Worded, our_words, own_words, standings
from kedua.records.models import Application, AuditEntry, CandidateLink, MessageTemplate
from kedua.usecases.errors import Refused
from kedua.usecases.message_templates import go_back_to_ours, word_message
from kedua.usecases.templates import looked_at
from kedua.wording.message_language import TemplateWrong
from tests.cast import Cast
from tests.factories.rows import NOW
from tests.fakes.outside import Nowhere

OURS = Worded("{{ job.title }}", "Hi {{ candidate.name }}, we are still deciding.")


def test_own_words_are_kept_changed_and_given_up(cast: Cast) -> None:
    word_message(cast.rita, "deciding", "email", "en", OURS, NOW)
    word_message(cast.ada, "deciding", "email", "en", Worded("New", "Hello\r\nagain "), NOW)
    changed = own_words(cast.organisation.pk, "deciding", "email", "en")
    go_back_to_ours(cast.rita, "deciding", "email", "en", NOW)
    go_back_to_ours(cast.rita, "deciding", "email", "en", NOW)

    actions = list(AuditEntry.objects.order_by("number").values_list("action", flat=True))
    assert changed == Worded("New", "Hello\nagain")
    assert own_words(cast.organisation.pk, "deciding", "email", "en") is None
    assert actions == ["message-template.changed", "message-template.changed", "message-template.reset"]


def test_ours_word_for_word_are_not_kept(cast: Cast) -> None:
    word_message(cast.rita, "deciding", "email", "en", our_words("deciding", "email", "en"), NOW)

    assert not MessageTemplate.objects.exists()


def test_a_short_form_has_no_subject(cast: Cast) -> None:
    word_message(cast.rita, "deciding", "short", "ms", OURS, NOW)

    assert MessageTemplate.objects.get().subject == ""
    assert [row.own for row in standings(cast.organisation.pk, "ms") if row.occasion == "deciding"] == [
        (("email", False), ("short", True))
    ]


def test_what_cannot_be_filled_is_refused(cast: Cast) -> None:
    with pytest.raises(TemplateWrong):
        word_message(cast.rita, "deciding", "email", "en", Worded("x", "{{ candidate.salary }}"), NOW)
    with pytest.raises(Refused, match="message-empty"):
        word_message(cast.rita, "deciding", "email", "en", Worded("", "Hello"), NOW)
    with pytest.raises(Refused, match="message-long"):
        word_message(cast.rita, "deciding", "email", "en", Worded("x", "y" * 5000), NOW)

    assert not MessageTemplate.objects.exists()


def test_only_owners_and_recruiters_word_messages(cast: Cast) -> None:
    for actor in (cast.hana, cast.ben):
        with pytest.raises(PermissionDenied):
            word_message(actor, "deciding", "email", "en", OURS, NOW)
        with pytest.raises(PermissionDenied):
            go_back_to_ours(actor, "deciding", "email", "en", NOW)

    assert not MessageTemplate.objects.exists()


def test_looking_at_words_writes_nothing(cast: Cast) -> None:
    application = Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)

    with_somebody = looked_at(our_words("not-passed", "email", "en"), application, "en", NOW, Nowhere())
    made_up = looked_at(our_words("not-passed", "email", "en"), None, "en", NOW, Nowhere())

    assert cast.cleo.name in with_somebody.text
    assert "Nurul Huda Ahmad" in made_up.text
    assert not CandidateLink.objects.exists()
