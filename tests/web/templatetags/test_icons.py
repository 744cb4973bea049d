"""Icons say what they are to whom does not see them, or nothing at all."""

from __future__ import annotations

from django.template import Context, Template


def drawn(tag: str, **given: str) -> str:
    return Template(tag).render(Context(given))


def test_an_icon_beside_words_is_hidden_from_screen_readers() -> None:
    svg = drawn("{% icon 'pencil' %}")

    assert svg == (
        '<svg class="k-icon" viewBox="0 0 16 16" aria-hidden="true">'
        '<use href="/static/vendor/bootstrap-icons-1.13.2/icons.svg#pencil"></use></svg>'
    )


def test_an_icon_that_stands_alone_says_what_it_means() -> None:
    svg = drawn("{% icon name label %}", name="check-lg", label='Done & "seen"')

    assert 'role="img" aria-label="Done &amp; &quot;seen&quot;"' in svg
    assert "aria-hidden" not in svg
