"""From a case file to a request for a plan: names looked up in the library, defaults filled in, mistakes named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from kedua.engine.evidence.components import InvalidComponents, VarianceComponents
from kedua.engine.evidence.ratings import Rating, Severity
from kedua.engine.planning.bank import Bank, Probe, Question, Seniority, Subject
from kedua.engine.planning.case import (
    TOPICS,
    VALUE_PREFIX,
    Asked,
    Candidate,
    Case,
    Claim,
    Experience,
    Need,
    Panelist,
    Remark,
    Trait,
)
from kedua.integrations.casefile.reading import InvalidCase, Path_, Problem, line_of
from kedua.integrations.casefile.schema import (
    About,
    CaseFile,
    ClaimEntry,
    CompetencyEntry,
    CoreQuestion,
    Interview,
    RemarkEntry,
    ValueEntry,
)
from kedua.library.loader import Library
from kedua.library.roles import Role
from kedua.usecases.planning import CompanyValue, PlanRequest, Preview, Setting
from kedua.wording.own import own_questions, plain_levels

# How much values and topics weigh beside competencies of weight 1 to 5.
TOPIC_WEIGHTS = {"career-goals": 3.0, "contribution": 3.0, "motivation": 1.0}


def build_request(file: CaseFile, lines: Mapping[Path_, int], library: Library, source: str) -> PlanRequest:
    """Resolve a case file against the library. Raises InvalidCase with every name that is not known."""
    return _Builder(file, lines, library, source).build()


class _Builder:
    """Collects subjects, questions and problems while it walks the file once."""

    def __init__(self, file: CaseFile, lines: Mapping[Path_, int], library: Library, source: str) -> None:
        self.file, self.lines, self.library, self.source = file, dict(lines), library, source
        self.subjects = dict(library.bank.subjects)
        self.questions = list(library.bank.questions)
        self.problems: list[Problem] = []
        self.role = self._role()

    def build(self) -> PlanRequest:
        file = self.file
        values, value_needs = self._values()
        needs = [*self._competencies(), *value_needs, *(Need(topic, TOPIC_WEIGHTS[topic]) for topic in TOPICS)]
        core = tuple(self._core({need.subject for need in needs}))
        present = {need.subject for need in needs}
        needs += [Need(subject, 1.0) for subject in dict.fromkeys(q.subject for q in core) if subject not in present]
        interviews = [file.first_interview, *file.later_interviews]
        asked = tuple(a for number, held in enumerate(interviews, 1) for a in self._asked(number, held))
        ratings = tuple(r for number, held in enumerate(interviews, 1) for r in self._ratings(number, held))
        remarks = tuple(r for number, held in enumerate(interviews, 1) for r in self._remarks(number, held))
        case = Case(
            needs=tuple(needs),
            candidate=self._candidate(),
            panel=tuple(self._panel()),
            minutes=file.plan.minutes,
            seniority=self._seniority(),
            core=core,
            asked=asked,
            ratings=ratings,
            remarks=remarks,
            not_covered=tuple(self._not_covered(interviews)),
            goals_known=any(held.career_goals for held in interviews),
            contribution_known=any(held.contribution for held in interviews),
            severities=tuple(Severity(s.rater, s.mean, s.sd) for s in file.organisation.severities),
            components=self._components(),
            parts=self._parts(),
            round=len(interviews) + 1,
        )
        if self.problems:
            raise InvalidCase(self.source, tuple(self.problems))
        bank = Bank(self.subjects, tuple(self.questions), self.library.bank.patterns)
        return PlanRequest(case, bank, self._setting(values, interviews), self._duties(), file.plan.seed)

    def _problem(self, path: Path_, expected: str) -> None:
        self.problems.append(Problem(line_of(self.lines, path), ".".join(map(str, path)), expected))

    def _unknown(self, path: Path_, name: str, known: Iterable[str], what: str) -> None:
        near = get_close_matches(name, sorted(known), n=3, cutoff=0.5)
        hint = f"; did you mean {' or '.join(near)}?" if near else "; see: kedua library list"
        self._problem(path, f"{what}, not {name!r}{hint}")

    def _role(self) -> Role | None:
        name = self.file.job.role
        if name is None:
            return None
        if name not in self.library.roles:
            self._unknown(("job", "role"), name, self.library.roles, "a role profile of the library")
        return self.library.roles.get(name)

    def _seniority(self) -> Seniority:
        return self.file.job.seniority or (self.role.seniority if self.role else "experienced")

    def _competencies(self) -> Iterable[Need]:
        given = self.file.job.competencies
        if not given:
            return self.role.needs if self.role else ()
        needs: dict[str, Need] = {}
        for number, entry in enumerate(given):
            path: Path_ = ("job", "competencies", number)
            if entry.competency in needs:
                self._problem(path, f"each competency once: {entry.competency!r} is here twice")
            self._own_competency(entry, path)
            needs[entry.competency] = Need(entry.competency, entry.weight, entry.must_have, entry.bar)
        return needs.values()

    def _own_competency(self, entry: CompetencyEntry, path: Path_) -> None:
        """Add a competency that the library lacks, or the organisation's own wording of one that it has."""
        known = self.library.bank.subjects.get(entry.competency)
        is_new = known is None or known.kind != "competency"
        if is_new and (entry.name is None or entry.definition is None):
            competencies = [s.id for s in self.library.bank.subjects.values() if s.kind == "competency"]
            what = "a competency of the library, or `name` and `definition` of your own"
            self._unknown((*path, "competency"), entry.competency, competencies, what)
            return
        name = entry.name or (known.name if known else entry.competency)
        definition = entry.definition or (known.definition if known else "")
        levels = plain_levels(name, (definition,)) if known is None else known.levels
        levels = entry.levels.texts() if entry.levels else levels
        self.subjects[entry.competency] = Subject(entry.competency, "competency", name, definition, levels)
        if entry.questions or is_new:
            self.questions += own_questions(entry.competency, name, entry.questions)

    def _values(self) -> tuple[tuple[CompanyValue, ...], list[Need]]:
        shown: list[CompanyValue] = []
        needs: list[Need] = []
        for number, given in enumerate(self.file.organisation.values):
            entry = ValueEntry(library=given) if isinstance(given, str) else given
            path: Path_ = ("organisation", "values", number)
            subject = self._library_value(entry, path) if entry.library else self._own_value(entry)
            if subject is None:
                continue
            behaviours = entry.behaviours or self.library.behaviours.get(subject.id, ())
            shown.append(CompanyValue(subject.name, behaviours))
            needs.append(Need(subject.id, entry.weight))
        return tuple(shown), needs

    def _library_value(self, entry: ValueEntry, path: Path_) -> Subject | None:
        known = self.library.bank.subjects.get(f"{VALUE_PREFIX}{entry.library}")
        if known is None:
            values = [name.removeprefix(VALUE_PREFIX) for name in self.library.behaviours]
            self._unknown(path, str(entry.library), values, "a value of the library, or `name` and `behaviours`")
            return None
        levels = entry.levels.texts() if entry.levels else known.levels
        subject = Subject(known.id, "value", entry.name or known.name, known.definition, levels)
        return self._add_value(subject, entry)

    def _own_value(self, entry: ValueEntry) -> Subject:
        name = str(entry.name)
        slug = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
        levels = entry.levels.texts() if entry.levels else plain_levels(name, entry.behaviours)
        return self._add_value(Subject(f"{VALUE_PREFIX}{slug}", "value", name, entry.behaviours[0], levels), entry)

    def _add_value(self, subject: Subject, entry: ValueEntry) -> Subject:
        self.subjects[subject.id] = subject
        if entry.questions or entry.library is None:
            self.questions += own_questions(subject.id, subject.name, entry.questions, entry.behaviours)
        return subject

    def _core(self, needed: set[str]) -> Iterable[Question]:
        by_id = {question.id: question for question in self.library.bank.questions}
        for number, entry in enumerate(self.file.job.core):
            path: Path_ = ("job", "core", number)
            if isinstance(entry, CoreQuestion):
                subject = self._subject(entry.competency, needed, (*path, "competency"))
                if subject is not None:
                    yield self._own_core(entry, subject, number)
            elif entry in by_id:
                yield by_id[entry]
            else:
                what = "the id of a library question, or a question with text and competency"
                self._unknown(path, entry, by_id, what)

    def _own_core(self, entry: CoreQuestion, subject: str, number: int) -> Question:
        probes = tuple(Probe(probe.star, probe.text) for probe in entry.probes)
        return Question(
            id=entry.id or f"core-{number + 1}",
            subject=subject,
            kind=entry.kind,
            text=entry.text,
            minutes=entry.minutes,
            probes=probes or own_questions(subject, self.subjects[subject].name, (entry.text,))[0].probes,
        )

    def _subject(self, name: str, needed: set[str], path: Path_) -> str | None:
        """Find the subject that a slug names: one the job needs first, then any other that is known."""
        for subject in (name, f"{VALUE_PREFIX}{name}"):
            if subject in needed:
                return subject
        for subject in (name, f"{VALUE_PREFIX}{name}"):
            if subject in self.subjects:
                return subject
        self._unknown(path, name, self.subjects, "a competency that the job or the library has")
        return None

    def _competency(self, name: str | None, path: Path_) -> str:
        if name is not None and name not in self.subjects:
            known = [subject.id for subject in self.subjects.values() if subject.kind == "competency"]
            self._unknown(path, name, known, "a competency that the job or the library has")
        return name or ""

    def _candidate(self) -> Candidate:
        person = self.file.candidate
        claims = (ClaimEntry(text=c) if isinstance(c, str) else c for c in person.claims)
        return Candidate(
            name=person.name,
            claims=tuple(
                Claim(c.text, self._competency(c.competency, ("candidate", "claims", i)), c.verified)
                for i, c in enumerate(claims)
            ),
            skills=tuple(self._traits("skills", person.skills)),
            strengths=tuple(self._traits("strengths", person.strengths)),
            experience=tuple(Experience(job.title, job.employer) for job in person.experience),
        )

    def _traits(self, name: str, entries: Iterable[str | About]) -> Iterable[Trait]:
        for number, entry in enumerate(entries):
            about = About(text=entry) if isinstance(entry, str) else entry
            yield Trait(about.text, self._competency(about.competency, ("candidate", name, number)))

    def _panel(self) -> Iterable[Panelist]:
        for number, person in enumerate(self.file.panel):
            path: Path_ = ("panel", number, "competencies")
            names = tuple(self._competency(name, (*path, i)) for i, name in enumerate(person.competencies))
            yield Panelist(f"p{number + 1}", person.name, person.role, names)

    def _held(self, number: int) -> Path_:
        return ("first_interview",) if number == 1 else ("later_interviews", number - 2)

    def _asked(self, number: int, held: Interview) -> Iterable[Asked]:
        by_id = {question.id: question for question in self.library.bank.questions}
        for i, entry in enumerate(held.asked):
            path = (*self._held(number), "asked", i)
            known = by_id.get(entry.id) if entry.id else None
            if entry.id and known is None and entry.question is None:
                self._unknown((*path, "id"), entry.id, by_id, "the id of a library question")
                continue
            subject = self._competency(entry.competency, (*path, "competency")) or (known.subject if known else "")
            text = entry.question or (known.text if known else "")
            by = entry.by or (entry.ratings[0].by if entry.ratings else "")
            yield Asked(text, subject, entry.topic or "", entry.id if known and entry.id else "", by, number)

    def _ratings(self, number: int, held: Interview) -> Iterable[Rating]:
        by_id = {question.id: question.subject for question in self.library.bank.questions}
        for i, asked in enumerate(held.asked):
            subject = asked.competency or by_id.get(asked.id or "", "")
            if asked.ratings and not subject:
                path = (*self._held(number), "asked", i)
                self._problem(path, "the `competency` that these ratings are about")
                continue
            for given in asked.ratings:
                yield Rating(subject, given.by, number, given.rating, f"{number}/{i}", given.note or "")
        for i, overall in enumerate(held.ratings):
            name = self._competency(overall.competency, (*self._held(number), "ratings", i, "competency"))
            yield Rating(name, overall.by, number, overall.rating, None, overall.note or "")

    def _remarks(self, number: int, held: Interview) -> Iterable[Remark]:
        kinds = (("strength", held.strengths, "strengths"), ("doubt", held.doubts, "doubts"))
        for kind, entries, field in (*kinds, ("request", held.requests, "requests")):
            for i, entry in enumerate(entries):
                remark = RemarkEntry(text=entry) if isinstance(entry, str) else entry
                name = self._competency(remark.competency, (*self._held(number), field, i, "competency"))
                yield Remark(kind, remark.text, name, remark.by or "", number)  # type: ignore[arg-type]  # kinds above

    def _not_covered(self, interviews: Iterable[Interview]) -> Iterable[str]:
        for number, held in enumerate(interviews, 1):
            for i, name in enumerate(held.not_covered):
                yield self._competency(name, (*self._held(number), "not_covered", i))

    def _components(self) -> VarianceComponents:
        given = self.file.organisation.evidence
        if given is None:
            return VarianceComponents()
        try:
            return VarianceComponents(**given.model_dump(exclude_none=True))
        except InvalidComponents as error:
            self._problem(("organisation", "evidence", error.field), error.expected)
            return VarianceComponents()

    def _parts(self) -> tuple[tuple[str, int], ...]:
        parts = self.file.plan.parts
        return tuple(parts.model_dump(exclude_none=True).items()) if parts else ()

    def _duties(self) -> tuple[str, ...]:
        expectations = self.file.job.preview.expectations if self.file.job.preview else ()
        return (*(self.role.duties if self.role else ()), *expectations)

    def _setting(self, values: tuple[CompanyValue, ...], interviews: Iterable[Interview]) -> Setting:
        file = self.file
        purpose = file.job.purpose or (self.role.purpose if self.role else "")
        held = file.candidate.experience
        jobs = (f"{job.title}, {job.employer}" + (f" ({job.years})" if job.years else "") for job in held)
        return Setting(
            organisation=file.organisation.name,
            mission=file.organisation.mission or "",
            values=values,
            job=file.job.title,
            purpose=purpose,
            candidate=file.candidate.name,
            experience=tuple(jobs),
            round=len(file.later_interviews) + 2,
            date=file.plan.date,
            earlier=tuple(held.date for held in interviews if held.date),
            preview=self._preview(),
            jurisdictions=file.organisation.jurisdictions,
        )

    def _preview(self) -> Preview:
        given, role = self.file.job.preview, self.role
        day = tuple((part.what, part.share) for part in given.typical_day) if given else ()
        hard, good, growth = (given.hard, given.good, given.growth) if given else ((), (), ())
        expectations = given.expectations if given else ()
        return Preview(
            summary=(given.summary if given else None) or (role.purpose if role else ""),
            expectations=expectations or (role.duties if role else ()),
            typical_day=day or (role.typical_day if role else ()),
            hard=hard or (role.hardships if role else ()),
            good=good or (role.rewards if role else ()),
            growth=growth or (role.growth if role else ()),
            source=(given.source if given else None) or "",
            reviewed=given.reviewed if given else None,
            from_profile=role is not None and not all((expectations, day, hard, good, growth)),
        )
