"""What each component writes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from types import SimpleNamespace

import pytest
from django import forms
from django.template import TemplateSyntaxError

from kedua.queries.stated import Kind, Step
from tests.web.components.rendering import render

AT = dt.datetime(2026, 11, 26, 6, 30, tzinfo=dt.UTC)
WRITTEN = [
    block.split("\n") for block in (Path(__file__).parent / "written.txt").read_text("utf-8").strip().split("\n\n")[1:]
]


@pytest.mark.parametrize(("source", "html"), [(source, "".join(html)) for source, *html in WRITTEN])
def test_a_component_writes(source: str, html: str) -> None:
    assert render(source) == html


def test_what_people_typed_is_escaped_wherever_it_goes() -> None:
    evil = '"><script>'
    sources = (
        "<c-badge>{{ x }}</c-badge>",
        '<c-card :title="x">t</c-card>',
        '<c-person :name="x" />',
        '<c-copy :value="x" />',
        '<c-choice :value="x" :label="x" :hint="x" />',
        '<c-page title="{{ x }}" :lead="x" />',
    )
    for source in sources:
        assert "<script>" not in render(source, x=evil)
        assert "&lt;script&gt;" in render(source, x=evil)


def test_a_prop_not_given_is_not_taken_from_the_page_around() -> None:
    assert render("<c-card>Text</c-card>", title="Of the page", icon="map") == '<section class="k-card">Text</section>'


def test_a_filter_bar_with_a_target_swaps_that_piece_alone() -> None:
    html = render('<c-filter-bar action="/p/" target="#list">A</c-filter-bar>')

    assert 'hx-get="/p/" hx-target="#list" hx-select="#list" hx-swap="outerHTML" hx-push-url="true"' in html


@pytest.mark.parametrize(
    ("kind", "text"),
    [("datetime", "Thu 26 Nov 2026, 14:30 (Kuala Lumpur)"), ("date", "Thu 26 Nov 2026")],
)
def test_when_says_weekday_and_place(kind: str, text: str) -> None:
    html = render(f'<c-when :at="at" zone="Asia/Kuala_Lumpur" kind="{kind}" />', at=AT)

    assert html == f'<time class="k-when" datetime="2026-11-26T14:30:00+08:00">{text}</time>'


def test_a_full_stop_stands_right_behind_a_time() -> None:
    assert render('<c-when :at="at" zone="Asia/Kuala_Lumpur" />.', at=AT).endswith("(Kuala Lumpur)</time>.")


def test_nothing_is_written_for_a_time_that_is_not_known() -> None:
    assert render('<c-when :at="at" />', at=None) == ""


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ("covered", "Covered"),
        ("thin", "Thin"),
        ("conflicting", "Conflicting"),
        ("not-covered", "Not covered"),
        ("sealed", "Sealed"),
    ],
)
def test_a_state_is_a_shape_and_a_word(state: str, word: str) -> None:
    html = render(f'<c-state state="{state}" />')

    assert html.startswith(f'<span class="k-state k-state-{state}"><svg viewBox="0 0 16 16" aria-hidden="true"><')
    assert html.endswith(f"</svg>{word}</span>")


def test_the_shapes_of_states_differ() -> None:
    states = ("covered", "thin", "conflicting", "not-covered", "sealed")

    assert len({render(f'<c-state state="{s}" label="x" />').replace(s, "") for s in states}) == 5


def test_levels_are_numbered_and_the_chosen_one_is_marked() -> None:
    assert render('<c-levels :levels="levels" :chosen="2" />', levels=("Low", "High")) == (
        '<ol class="k-levels"><li><span class="k-level-number">1</span><span>Low</span></li>'
        '<li class="k-level-chosen" aria-current="true"><span class="k-level-number">2</span><span>High</span></li></ol>'
    )


def test_minutes_lie_side_by_side() -> None:
    parts = [SimpleNamespace(label="Welcome", minutes=1), SimpleNamespace(label="Close", minutes=3)]

    html = render('<c-minutes :parts="parts" />', parts=parts)

    assert '<svg viewBox="0 0 4 4" preserveAspectRatio="none" aria-hidden="true">' in html
    assert (
        '<rect class="k-part-1" x="0" width="1" height="4" /><rect class="k-part-2" x="1" width="3" height="4" />'
        in html
    )
    assert "Welcome<b>1 minute</b>" in html
    assert "Close<b>3 minutes</b>" in html


def test_a_bar_shows_its_share() -> None:
    html = render('<c-bar label="Core" :value="1" :max="8" />')

    assert '<span class="k-gauge-label">Core</span><span class="k-gauge-value">1 / 8</span>' in html
    assert '<rect class="k-fill" width="12.5" height="4" />' in html


def test_a_timeline_says_what_who_and_when() -> None:
    entry = SimpleNamespace(at=AT, title="Locked", text="", who="Ada", icon="lock", url="/plan/")

    assert render('<c-timeline :entries="entries" zone="Asia/Kuala_Lumpur" />', entries=[entry]) == (
        '<ol class="k-timeline"><li><span class="k-timeline-mark">[lock]</span><div><p class="k-timeline-title">'
        '<a href="/plan/">Locked</a></p><p class="k-soft small">Ada ·<time class="k-when" datetime="2026-11-26T14:30:00+08:00">'
        "Thu 26 Nov 2026, 14:30 (Kuala Lumpur)</time></p></div></li></ol>"
    )


def test_progress_announces_itself() -> None:
    html = render('<c-progress label="Making the plan…" id="busy" />')

    assert html.startswith('<p class="k-progress htmx-indicator" id="busy" role="status"><svg class="k-spin"')
    assert html.endswith("Making the plan…</p>")


def test_the_place_for_saving_carries_its_sentences() -> None:
    html = render("<c-autosave />")

    for sentence in (
        'data-saving="Saving…"',
        'data-saved="Saved {time}"',
        'data-waiting="Not saved yet: will try again"',
    ):
        assert sentence in html


def test_a_csrf_token_is_put_into_the_form() -> None:
    known = "abc"

    assert render("<c-csrf />", csrf_token=known) == '<input type="hidden" name="csrfmiddlewaretoken" value="abc">'


def test_a_single_page_needs_no_pager() -> None:
    assert render("<c-pager />") == ""


class Sample(forms.Form):
    name = forms.CharField(label="Name", help_text="In full.")
    note = forms.CharField(label="Note", required=False)
    told = forms.BooleanField(label="Told")
    tone = forms.ChoiceField(label="Tone", choices=[("w", "Warm")], widget=forms.RadioSelect)
    key = forms.CharField(widget=forms.HiddenInput, required=False)


def field(name: str, data: dict[str, str] | None = None, more: str = "") -> str:
    return render(f'<c-field :field="field" {more}/>', field=Sample(data)[name])


def test_a_field_joins_label_help_and_error_to_its_input() -> None:
    assert field("name", {}) == (
        '<div class="k-field"><label for="id_name">Name</label><div class="k-help" id="id_name_helptext">In full.</div>'
        '<input type="text" name="name" required aria-invalid="true"'
        ' aria-describedby="id_name_helptext id_name_error" id="id_name">'
        '<ul class="k-errors" id="id_name_error"><li>[exclamation-circle]This field is required.</li></ul></div>'
    )


def test_an_optional_field_says_so_and_keeps_what_was_typed() -> None:
    assert field("note", {"note": "kept"}, "wide autofocus ") == (
        '<div class="k-field k-field-wide"><label for="id_note">Note<span class="k-optional">optional</span></label>'
        '<input type="text" name="note" value="kept" autofocus id="id_note"></div>'
    )


def test_a_single_box_stands_before_its_label() -> None:
    assert field("told") == (
        '<div class="k-field k-field-check"><input type="checkbox" name="told" required id="id_told">'
        '<label for="id_told">Told</label></div>'
    )


def test_choices_are_a_group_with_a_legend() -> None:
    assert field("tone").startswith('<fieldset class="k-field k-options"><legend>Tone</legend><div id="id_tone"><div>')


def test_a_hidden_field_is_its_input_alone() -> None:
    assert field("key") == '<input type="hidden" name="key" id="id_key">'


def test_something_that_is_no_field_is_an_error_of_the_page() -> None:
    with pytest.raises(TemplateSyntaxError, match="needs a field of a form"):
        render('<c-field :field="form.nothing" />', form=Sample())


def test_the_summary_of_errors_links_to_the_fields() -> None:
    form = Sample({"name": "x", "told": "on", "tone": "loud"})
    form.add_error(None, "Together this does not fit.")

    assert render('<c-form-errors :form="form" />', form=form) == (
        '<div class="k-form-errors" role="alert"><h2>Please look at this again</h2><ul><li>Together this does not fit.</li>'
        '<li><a href="#id_tone">Tone: Select a valid choice. loud is not one of the available choices.</a></li></ul></div>'
    )


def test_a_form_in_order_has_no_summary() -> None:
    assert render('<c-form-errors :form="form" />', form=Sample()) == ""


@pytest.mark.parametrize(
    ("kind", "before", "after", "said"),
    [
        ("rating", "3", "4", "Was 3, amended to 4"),
        ("rating", "3", "none", "Was 3, amended to “not enough evidence”"),
        ("rating", "", "4", "Was “not enough evidence”, amended to 4"),
        ("recommendation", "yes", "unsure", "Was Yes, amended to Not sure"),
        ("text", "", "Asks first", "Added later"),
        ("text", "Asks", "Asks first", "Wording amended"),
        ("text", "Asks", "", "Taken back"),
    ],
)
def test_what_was_amended_says_what_it_was_when_and_why(kind: Kind, before: str, after: str, said: str) -> None:
    step = Step(kind, before, after, AT, "Ben Lim", "Two people mixed up", opened=kind == "rating", decided=False)

    html = render('<c-amended :steps="steps" zone="Asia/Kuala_Lumpur" />', steps=(step,))

    assert f"<b>{said}</b><time" in html
    assert ("<q>Asks</q>" in html) == (kind == "text" and bool(before))
    assert "Why: Two people mixed up" in html
    assert ("ratings had opened" in html) == (kind == "rating")
    assert "after the decision" not in html
