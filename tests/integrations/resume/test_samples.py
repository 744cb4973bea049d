"""Every layout, for several people: everything is found, nothing is invented, nothing protected is kept."""

import pytest

from kedua.integrations.resume import read_resume
from tests.integrations.resume.samples.corpus import SAMPLES, Sample
from tests.integrations.resume.samples.scoring import compare, expected, given


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_everything_a_person_wrote_is_read_and_nothing_else(sample: Sample) -> None:
    read = read_resume(sample.data(), sample.file_name)

    scores = compare(expected(sample.person), given(read))

    assert {name: score for name, score in scores.items() if (score.precision, score.recall) != (1.0, 1.0)} == {}


@pytest.mark.parametrize("sample", [s for s in SAMPLES if s.person.private], ids=lambda sample: sample.name)
def test_protected_matters_appear_nowhere_in_what_is_read(sample: Sample) -> None:
    read = read_resume(sample.data(), sample.file_name)

    told = repr(read)

    assert [value for _label, value in sample.person.private if len(value) > 3 and value in told] == []


@pytest.mark.parametrize("sample", SAMPLES[::3], ids=lambda sample: sample.name)
def test_every_value_names_the_line_it_was_read_from(sample: Sample) -> None:
    read = read_resume(sample.data(), sample.file_name)

    found = [f for f in (read.name, *read.skills, *(p.employer for p in read.experience)) if f]

    assert all(f.page >= 1 and f.line >= 1 for f in found)
    assert [f.value for f in found if f.value.split()[0].casefold() not in f.text.casefold()] == []
