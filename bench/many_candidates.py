"""Fills an organisation with many believable candidates on many jobs, for measuring lists at size."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from itertools import islice

from kedua.queries.candidate_words import words_of
from kedua.records.models import Application, Candidate, CandidateWord, Interview, Interviewer, Job, Member, Scorecard
from kedua.records.models.application import DECIDING, FEEDBACK, FIRST, NOT_PASSED, PASSED, PLANNING, SECOND, WITHDRAWN

PER_BATCH = 2_000
ROUNDS = {
    FIRST: 0,
    FEEDBACK: 1,
    PLANNING: 1,
    SECOND: 1,
    DECIDING: 2,
    PASSED: 2,
    NOT_PASSED: 1,
    WITHDRAWN: 0,
}
SHARES = (30, 5, 4, 4, 3, 10, 38, 6)
TITLES = (
    "Outlet Manager", "Accounts Executive", "Staff Nurse", "Software Engineer", "Warehouse Supervisor", "Sales Executive",
    "Customer Service Agent", "Science Teacher", "Barista", "Data Analyst", "Site Engineer", "Payroll Officer",
)  # fmt: skip
PLACES = ("Kuala Lumpur", "Johor Bahru", "Penang", "Kuching", "Singapore", "Ipoh", "Melaka", "Kota Kinabalu")
SKILLS = (
    "Excel", "stock counting", "SQL", "Python", "roster planning", "wound care", "Mandarin", "Bahasa Malaysia", "forklift",
    "cash handling", "SAP", "lesson planning", "Java", "customer complaints", "payroll", "AutoCAD", "food safety", "coaching",
    "negotiation", "bookkeeping", "triage", "React", "inventory", "public speaking", "Tamil",
)  # fmt: skip
CHINESE = ("Tan", "Lim", "Lee", "Ng", "Wong", "Chan", "Goh", "Ong", "Teo", "Chua", "Koh", "Yap", "Liew", "Chong", "Low")
GIVEN = (
    "Wei Ming", "Mei Ling", "Jia Hui", "Kok Wai", "Siew Ling", "Zhi Hao", "Hui Min", "Yee Ling", "Jun Jie", "Xin Yi",
    "Chee Keong", "Pei Shan", "Boon Kiat", "Li Ting", "Kai Xuan", "Shu Fen", "Wen Jie", "Ai Ling", "Yong Sheng", "Su Ann",
)  # fmt: skip
MALE = (
    "Ahmad",
    "Muhammad",
    "Mohd Faizal",
    "Azlan",
    "Hafiz",
    "Amirul",
    "Khairul",
    "Syafiq",
    "Zulkifli",
    "Ridzuan",
    "Iskandar",
)
FEMALE = (
    "Nurul",
    "Siti Aminah",
    "Aisyah",
    "Farah",
    "Nor Hidayah",
    "Izzati",
    "Noraini",
    "Hana",
    "Liyana",
    "Puteri",
    "Zaharah",
)
FATHERS = (
    "Rahman",
    "Abdullah",
    "Ismail",
    "Yusof",
    "Hassan",
    "Ibrahim",
    "Osman",
    "Razak",
    "Zainal",
    "Hamid",
    "Salleh",
    "Bakar",
)
TAMIL = (
    "Kavitha",
    "Suresh",
    "Priya",
    "Ganesan",
    "Thivya",
    "Rajesh",
    "Anitha",
    "Kumaran",
    "Letchumi",
    "Vikram",
    "Shanti",
)
TAMIL_FATHERS = (
    "Manoharan",
    "Chandran",
    "Subramaniam",
    "Krishnan",
    "Muniandy",
    "Raman",
    "Perumal",
    "Selvaraj",
    "Nadarajan",
)
VIETNAMESE = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ")
VIETNAMESE_GIVEN = ("Văn Hùng", "Thị Lan", "Minh Anh", "Quang Huy", "Thu Hà", "Đức Thịnh", "Ngọc Ánh", "Bảo Châu")
FILIPINO = ("Santos", "Reyes", "Cruz", "Bautista", "Dela Peña", "Villanueva", "Macaraeg", "Ocampo")
FILIPINO_GIVEN = ("Maria Luz", "José", "Angelica", "Mark Anthony", "Rowena", "Jerome", "Kristine", "Renato")
BORNEO = ("Dayang", "Awang", "Jok", "Lian", "Anak Bayang", "Ugak", "Majalil", "Gisil", "Sintia", "Rufus")


def believable_name(chance: random.Random) -> str:
    """Make up a name as they are in Malaysia and around it."""
    kind = chance.random()
    if kind < 0.34:
        return f"{chance.choice(CHINESE)} {chance.choice(GIVEN)}"
    if kind < 0.72:
        male = chance.random() < 0.5
        return f"{chance.choice(MALE if male else FEMALE)} {'bin' if male else 'binti'} {chance.choice(FATHERS)}"
    if kind < 0.82:
        return f"{chance.choice(TAMIL)} {chance.choice(('a/l', 'a/p'))} {chance.choice(TAMIL_FATHERS)}"
    if kind < 0.9:
        return f"{chance.choice(VIETNAMESE)} {chance.choice(VIETNAMESE_GIVEN)}"
    if kind < 0.97:
        return f"{chance.choice(FILIPINO_GIVEN)} {chance.choice(FILIPINO)}"
    return f"{chance.choice(BORNEO)} {chance.choice(FATHERS)}"


def add_many(owner: Member, candidates: int, now: dt.datetime, jobs: int = 400, seed: int = 1) -> list[Job]:
    """Add that many candidates, each on one job of the owner's organisation, with the interviews their stage asks for."""
    chance = random.Random(seed)
    opened = _jobs(owner, jobs, now)
    made = _candidates(owner, candidates, now, chance)
    while batch := list(islice(made, PER_BATCH)):
        Candidate.objects.bulk_create(batch)
        CandidateWord.objects.bulk_create(_words(batch), batch_size=5_000)
        applications = [_application(person, chance.choice(opened), chance) for person in batch]
        Application.objects.bulk_create(applications)
        _interviews(owner, applications, chance)
    return opened


def _jobs(owner: Member, many: int, now: dt.datetime) -> list[Job]:
    made = [
        Job(
            organisation=owner.organisation,
            title=f"{TITLES[n % len(TITLES)]}, {PLACES[n // len(TITLES) % len(PLACES)]}",
            opened_on=now.date(),
            state="open" if n % 4 == 0 else "closed",
            created_at=now,
        )
        for n in range(many)
    ]
    return Job.objects.bulk_create(made)


def _candidates(owner: Member, many: int, now: dt.datetime, chance: random.Random) -> Iterator[Candidate]:
    for number in range(many):
        name = believable_name(chance)
        skills = [{"text": skill, "competency": ""} for skill in chance.sample(SKILLS, chance.randint(1, 5))]
        yield Candidate(
            organisation=owner.organisation,
            name=name,
            email=f"{''.join(char for char in name.lower() if char.isascii() and char.isalpha())}{number}@mail.example",
            phone=f"+60 1{chance.randint(0, 9)}-{chance.randint(200, 999)} {chance.randint(1000, 9999)}",
            skills=skills,
            experience=[{"employer": "Bakau Coffee House", "title": chance.choice(TITLES), "years": "2019–2024"}],
            created_at=now - dt.timedelta(minutes=5 * (many - number)),
        )


def _words(batch: Sequence[Candidate]) -> Iterator[CandidateWord]:
    for person in batch:
        for word in words_of(person, "MY"):
            yield CandidateWord(organisation_id=person.organisation_id, word=word, candidate=person)


def _application(person: Candidate, job: Job, chance: random.Random) -> Application:
    stage = chance.choices(list(ROUNDS), SHARES)[0]
    ended = stage in (PASSED, NOT_PASSED)
    return Application(
        organisation_id=person.organisation_id, job=job, candidate=person, candidate_name=person.name, stage=stage,
        stage_since=person.created_at, applied_on=person.created_at.date(), created_at=person.created_at,
        promise=(person.created_at + dt.timedelta(days=21)).date(),
        answered_at=person.created_at if ended and chance.random() < 0.97 else None,
    )  # fmt: skip


def _interviews(owner: Member, applications: Sequence[Application], chance: random.Random) -> None:
    interviews, seats, cards = [], [], []
    for application in applications:
        for number in range(1, ROUNDS[application.stage] + 1):
            interview = Interview(
                organisation=owner.organisation, application=application, round=number, state="held",
                starts_at=application.created_at, created_at=application.created_at,
            )  # fmt: skip
            seat = Interviewer(
                organisation=owner.organisation, interview=interview, member=owner, created_at=application.created_at
            )
            interviews.append(interview)
            seats.append(seat)
            if application.stage != FEEDBACK or chance.random() < 0.4:
                cards.append(
                    Scorecard(
                        organisation=owner.organisation,
                        interviewer=seat,
                        state="submitted",
                        saved_at=application.created_at,
                        submitted_at=application.created_at,
                        created_at=application.created_at,
                    )
                )
    Interview.objects.bulk_create(interviews)
    Interviewer.objects.bulk_create(seats)
    Scorecard.objects.bulk_create(cards)
