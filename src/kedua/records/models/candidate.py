"""The person, what their résumé says, and how they are found."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.member import Member
from kedua.records.models.owned import Owned


class CandidateImport(Owned):
    """A file of candidates: what was read, row by row, before and after it was carried out; it can be undone.

    rows: what each line of the file says, with its errors. state: previewed, done or undone.
    """

    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    rows = models.JSONField(default=list)
    state = models.CharField(max_length=10, default="previewed")
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "created_at"], name="import_list")]


class Candidate(Owned):
    """A person who applies.

    experience: [{"employer", "title", "years"}]; education: [{"school", "degree", "years"}]; skills and strengths:
    [{"text", "competency"}]; claims: [{"text", "competency", "verified"}]. time_zone: where they are; "" for the
    organisation's. language, channel: how they want to hear, "" for the organisation's first language and e-mail;
    channel_address: theirs on a channel that is neither mail nor telephone. consents: [{"to", "given", "at"}], the newest
    last; with what was agreed when applying come "version", "text" and "job" as well.
    """

    name = models.CharField(max_length=160)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=10, blank=True)
    channel = models.CharField(max_length=10, blank=True)
    channel_address = models.CharField(max_length=120, blank=True)
    consents = models.JSONField(default=list)
    experience = models.JSONField(default=list)
    education = models.JSONField(default=list)
    skills = models.JSONField(default=list)
    strengths = models.JSONField(default=list)
    claims = models.JSONField(default=list)
    imported = models.ForeignKey(CandidateImport, null=True, on_delete=models.SET_NULL, related_name="candidates")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation", "email"], name="candidate_email"),
            models.Index(fields=["organisation", "name"], name="candidate_name"),
        ]

    def __str__(self) -> str:
        return self.name


class CandidateWord(models.Model):
    """A word by which a candidate is found (see `queries/candidate_words`); compared letter by letter, in no language.

    Words are looked up by their beginning, as a range: migration 0004 gives the column PostgreSQL's collation "C" for it.
    """

    organisation_id = models.UUIDField()
    word = models.CharField(max_length=40)
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="words", db_index=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation_id", "word", "candidate"], name="candidate_word"),
            models.Index(fields=["candidate", "word"], name="candidate_words"),
        ]


class Resume(Owned):
    """A résumé file as it was handed in, and what was read in it (see `queries/resumes`).

    Until somebody has confirmed what was read it has no candidate, and only the member who made it sees it.
    """

    made_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    candidate = models.ForeignKey(Candidate, null=True, on_delete=models.CASCADE, related_name="resumes")
    file = models.FileField(upload_to="resumes/%Y/%m/")
    file_name = models.CharField(max_length=200)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    read = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "sha256"], name="resume_sha256")]
