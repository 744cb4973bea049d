"""Whatever the bytes, a résumé comes out or a typed error."""

import json
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kedua.integrations.resume import ReadResume, UnreadableResume, read_resume
from kedua.wording.resume import unreadable
from tests.integrations.resume.samples import texts, words
from tests.integrations.resume.samples.people import AISYAH, XIAOMING
from tests.integrations.resume.samples.written import chinese, short

DATA = Path(__file__).parents[2] / "data" / "resume"
NAMES = st.sampled_from(["cv.pdf", "cv.docx", "cv.odt", "cv.html", "cv.txt", "cv.json", "cv", ""])
FIELDS = ["basics", "work", "education", "skills", "name", "startDate", "highlights", "keywords", "profiles"]
SLOW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def whole_files() -> tuple[bytes, ...]:
    pdfs = [(DATA / "heldout" / name).read_bytes() for name in ("flex.pdf", "side_headings.pdf")]
    made = [
        words.headed(AISYAH, short),
        texts.odt_table(AISYAH, short),
        texts.page(AISYAH, short),
        texts.chinese(XIAOMING, chinese),
    ]
    return (*pdfs, *made, json.dumps({"basics": {"name": "Tan Wei Ming"}, "work": [{"name": "Acme"}]}).encode())


def outcome(data: bytes, name: str) -> ReadResume | str:
    try:
        return read_resume(data, name)
    except UnreadableResume as error:
        return unreadable(error.code, error.inputs)


@SLOW
@given(st.binary(max_size=3_000), NAMES)
def test_any_bytes_give_a_resume_or_a_sentence(data: bytes, name: str) -> None:
    assert outcome(data, name)


@SLOW
@given(st.text(max_size=2_000), NAMES)
def test_any_text_gives_a_resume_or_a_sentence(text: str, name: str) -> None:
    assert outcome(text.encode("utf-8", "surrogatepass"), name)


@SLOW
@given(st.integers(0, 6), st.integers(0, 10**6), st.binary(max_size=40), st.integers(0, 400), NAMES)
def test_a_broken_file_gives_a_resume_or_a_sentence(which: int, at: int, put: bytes, cut: int, name: str) -> None:
    whole = whole_files()[which]
    start = at % len(whole)

    assert outcome(whole[:start] + put + whole[start + cut :], name)


@SLOW
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["basics", "work", "education", "skills", "name", "startDate", "highlights", "keywords", "profiles"]
                ),
                inner,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_gives_a_resume_or_a_sentence(tree: object) -> None:
    assert outcome(json.dumps(tree).encode(), "cv.json")


def test_the_same_bytes_give_the_same_resume() -> None:
    for data in whole_files():
        assert outcome(data, "cv") == outcome(data, "cv")
