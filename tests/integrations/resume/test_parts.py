"""Headings, positions, studies, skills and claims in ways of writing that differ."""

import pytest

from kedua.integrations.resume import ReadResume, read_resume
from kedua.integrations.resume.claims import is_claim
from kedua.integrations.resume.words.headings import known_kind, likely_kind


def read(text: str) -> ReadResume:
    return read_resume(text.encode(), "cv.txt")


def positions(body: str) -> list[tuple[str, str]]:
    found = read(
        f"Tan Wei Ming\nwei@example.com\n\nWORK EXPERIENCE\n\n{body}\n\nEDUCATION\n\nSPM, SMK Jitra, 2004"
    ).experience
    return [(p.title.value if p.title else "", p.employer.value if p.employer else "") for p in found]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WORK EXPERIENCE", "experience"),
        ("2. Professional Experience:", "experience"),
        ("E X P E R I E N C E", "experience"),
        ("PENGALAMAN KERJA", "experience"),
        ("工作经历", "experience"),
        ("工作经历 Work Experience", "experience"),
        ("一、教育背景", "education"),
        ("Latar Belakang Pendidikan", "education"),
        ("Skills & Abilities", "skills"),
        ("Kemahiran Bahasa", "languages"),
        ("HỌC VẤN", "education"),
        ("Referees", "references"),
        ("Maju Foods Sdn Bhd", ""),
    ],
)
def test_headings_are_known_in_several_languages(text: str, kind: str) -> None:
    assert known_kind(text) == kind


def test_a_telling_word_makes_an_unlisted_heading() -> None:
    assert likely_kind("Relevant Hotel Experience") == "experience"


@pytest.mark.parametrize(
    "body",
    [
        "Sales Executive, Maju Trading Sdn Bhd, Ipoh    Jan 2019 – Present\n- Sold",
        "Sales Executive | Maju Trading Sdn Bhd | Jan 2019 – Present\n- Sold",
        "Maju Trading Sdn Bhd – Sales Executive (Jan 2019 – Present)\n- Sold",
        "Jan 2019 – Present    Maju Trading Sdn Bhd\nSales Executive\n- Sold",
        "Maju Trading Sdn Bhd\nSales Executive\nJan 2019 – Present\n- Sold",
        "Sales Executive\nMaju Trading Sdn Bhd, Ipoh\nJan 2019 – Present\n- Sold",
        "Company: Maju Trading Sdn Bhd\nPosition: Sales Executive\nPeriod: Jan 2019 – Present\n- Sold",
        "Sales Executive at Maju Trading Sdn Bhd\nJan 2019 – Present\n- Sold",
    ],
)
def test_a_position_is_read_in_whatever_order_it_is_told(body: str) -> None:
    assert positions(body) == [("Sales Executive", "Maju Trading Sdn Bhd")]


def test_positions_under_one_employer_share_it_and_are_not_sure() -> None:
    body = (
        "Maju Trading Sdn Bhd    2012 – now\nSales Manager (2016 – now)\n- Led 9\nSales Executive (2012 – 2016)\n- Sold"
    )

    assert positions(body) == [("Sales Manager", "Maju Trading Sdn Bhd"), ("Sales Executive", "Maju Trading Sdn Bhd")]


def test_a_subheading_inside_a_position_does_not_end_it() -> None:
    body = "Sales Executive, Maju Trading Sdn Bhd, 2012 – 2016\nAchievements:\n- Won 3\nClerk, Teguh Bhd, 2010 – 2012\n- Filed"

    assert positions(body) == [("Sales Executive", "Maju Trading Sdn Bhd"), ("Clerk", "Teguh Bhd")]


def test_positions_under_no_heading_are_found_when_plain_to_see() -> None:
    text = "Ong Boon Keat\nboon@example.com\n\nCommis Chef @ Hotel Samudera (Jan 2018-Mar 2021)\n* opened the breakfast line"

    assert [p.title.value for p in read(text).experience if p.title] == ["Commis Chef"]


def test_skills_lose_their_labels_levels_and_years() -> None:
    text = "Tan Wei Ming\n\nSKILLS\n\nTools: Excel (advanced), SAP – 5 years, Power BI\nOther: Teamwork; Planning (shop, floor)"

    assert [s.value for s in read(text).skills] == ["Excel", "SAP", "Power BI", "Teamwork", "Planning (shop, floor)"]


def test_programming_languages_are_skills_and_human_ones_are_not() -> None:
    text = "Tan Wei Ming\n\nSKILLS\n\nLanguages: Python, Go\nLanguages: Malay, English (fluent)"

    found = read(text)

    assert ([s.value for s in found.skills], [x.value for x in found.languages]) == (
        ["Python", "Go"],
        ["Malay", "English"],
    )


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Cut waste from 9 % to 5 %", True),
        ("Won the Best Seller award", True),
        ("将接口响应时间降低了40%", True),
        ("Mengurangkan aduan sebanyak 30 peratus", True),
        ("Led a team of eight", True),
        ("Responsible for filing and post", False),
        ("Support desk open 24/7 since 2019", False),
        ("Audits under ISO 9001", False),
    ],
)
def test_a_claim_has_a_number_that_counts_or_an_outcome(text: str, claim: bool) -> None:
    assert is_claim(text) is claim


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ambev S.A. — Analyst\n03/2019 – Present\n- Raised sales by 18%\nNatura — Brand Manager\n01/2016 – 02/2019",
            [("Analyst", "Ambev S.A."), ("Brand Manager", "Natura")],
        ),
        (
            "DBS Bank, Singapore\nVice President, Credit Risk   2020-Present\nAssociate, Credit Risk   2016-2020",
            [("Vice President, Credit Risk", "DBS Bank"), ("Associate, Credit Risk", "DBS Bank")],
        ),
        (
            "Lead Electrician | Downer Group | Feb 2020 – current\nElectrician | self-employed | 2012 – Jan 2020",
            [("Lead Electrician", "Downer Group"), ("Electrician", "self-employed")],
        ),
        (
            "Operations Manager (Pos Malaysia Berhad)\n2018 - 2024\nExecutive (DHL Express (M) Sdn Bhd)\n2012 - 2018",
            [("Operations Manager", "Pos Malaysia Berhad"), ("Executive", "DHL Express (M) Sdn Bhd")],
        ),
        (
            "Deloitte & Touche LLP, Chicago, IL   8/15 - 5/20\nAudit Senior",
            [("Audit Senior", "Deloitte & Touche LLP")],
        ),
    ],
)
def test_whose_position_it_was_is_read_however_it_is_set(body: str, found: list[tuple[str, str]]) -> None:
    assert positions(body) == found


def test_a_language_that_is_not_on_our_list_is_read_but_not_sure() -> None:
    found = read("Grace Lim\n\nSKILLS\n\nExcel\n\nLANGUAGES\n\nEnglish (fluent)\nIgbo (native)\n").languages

    assert [(language.value, language.sure) for language in found] == [("English", True), ("Igbo", False)]
