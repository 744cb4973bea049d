"""All tables in one step, for a database that has none yet; one that has some goes on step by step, from 0001 to 0031."""

from __future__ import annotations

import datetime
from importlib import import_module
from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import kedua.records.ids
import kedua.records.models.organisation

# What the database itself refuses, and how it compares: as in the steps that this one stands for.

append_only, found, writer = (
    import_module(f"kedua.records.migrations.{name}")
    for name in ("0002_append_only", "0004_candidates_found", "0030_writer")
)


class Migration(migrations.Migration):
    initial = True

    replaces: ClassVar = [
        ("records", "0001_first"),
        ("records", "0002_append_only"),
        ("records", "0003_feedback_kept"),
        ("records", "0004_candidates_found"),
        ("records", "0005_room"),
        ("records", "0006_waiting"),
        ("records", "0007_amended"),
        ("records", "0008_invitations"),
        ("records", "0009_messages"),
        ("records", "0010_offers_open"),
        ("records", "0011_room_goes_too"),
        ("records", "0012_reminded_once"),
        ("records", "0013_messages_handed"),
        ("records", "0014_messages_read"),
        ("records", "0015_no_silence"),
        ("records", "0016_promises_made"),
        ("records", "0017_promised"),
        ("records", "0018_written_on_a_page"),
        ("records", "0019_preview_in_versions"),
        ("records", "0020_one_preview"),
        ("records", "0021_other_time"),
        ("records", "0022_questions_open"),
        ("records", "0023_invitations_unsent"),
        ("records", "0024_messages_due"),
        ("records", "0025_decisions"),
        ("records", "0026_interview_continues"),
        ("records", "0027_assessment_tab"),
        ("records", "0028_decision_followed"),
        ("records", "0029_adverts"),
        ("records", "0030_writer"),
        ("records", "0031_applying"),
    ]

    dependencies: ClassVar = []

    operations: ClassVar = [
        migrations.CreateModel(
            name="Account",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("language", models.CharField(blank=True, max_length=10)),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("mission", models.TextField(blank=True)),
                ("time_zone", models.CharField(default="Asia/Kuala_Lumpur", max_length=64)),
                ("jurisdictions", models.JSONField(default=list)),
                ("languages", models.JSONField(default=list)),
                ("tone", models.CharField(default="plain", max_length=10)),
                ("minutes", models.PositiveSmallIntegerField(default=60)),
                ("sealed_for", models.JSONField(default=list)),
                ("quiet_from", models.TimeField(default=datetime.time(19, 0))),
                ("quiet_to", models.TimeField(default=datetime.time(8, 0))),
                ("country", models.CharField(default="MY", max_length=6)),
                ("working_days", models.JSONField(default=kedua.records.models.organisation.monday_to_friday)),
                ("most_a_day", models.PositiveSmallIntegerField(default=4)),
                ("most_a_week", models.PositiveSmallIntegerField(default=12)),
                ("four_eyes", models.BooleanField(default=False)),
                ("stop", models.PositiveSmallIntegerField(default=4)),
                ("about", models.TextField(blank=True)),
                ("slug", models.SlugField(max_length=60, null=True, unique=True)),
                ("created_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                (
                    "organisation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="records.organisation",
                    ),
                ),
                ("number", models.PositiveBigIntegerField(default=0)),
                ("digest", models.CharField(blank=True, max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="CompanyValue",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                ("library", models.CharField(blank=True, max_length=80)),
                ("name", models.CharField(max_length=120)),
                ("behaviours", models.JSONField(default=list)),
                ("levels", models.JSONField(default=list)),
                ("weight", models.FloatField(default=3)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [models.UniqueConstraint(fields=("organisation", "slug"), name="value_once")],
            },
        ),
        migrations.CreateModel(
            name="Competency",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                ("name", models.CharField(max_length=120)),
                ("family", models.CharField(blank=True, max_length=80)),
                ("definition", models.TextField()),
                ("levels", models.JSONField(default=list)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "constraints": [models.UniqueConstraint(fields=("organisation", "slug"), name="competency_once")],
            },
        ),
        migrations.CreateModel(
            name="Member",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("role", models.CharField(max_length=20)),
                ("title", models.CharField(blank=True, max_length=120)),
                ("active", models.BooleanField(default=True)),
                ("time_zone", models.CharField(blank=True, max_length=64)),
                ("most_a_day", models.PositiveSmallIntegerField(null=True)),
                ("most_a_week", models.PositiveSmallIntegerField(null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="members", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "account"), name="member_once"),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ("owner", "recruiter", "hiring manager", "interviewer"))),
                        name="member_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CandidateImport",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("file_name", models.CharField(max_length=200)),
                ("rows", models.JSONField(default=list)),
                ("state", models.CharField(default="previewed", max_length=10)),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organisation", "created_at"], name="import_list")],
            },
        ),
        migrations.CreateModel(
            name="Candidate",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("name", models.CharField(max_length=160)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("time_zone", models.CharField(blank=True, max_length=64)),
                ("language", models.CharField(blank=True, max_length=10)),
                ("channel", models.CharField(blank=True, max_length=10)),
                ("channel_address", models.CharField(blank=True, max_length=120)),
                ("consents", models.JSONField(default=list)),
                ("experience", models.JSONField(default=list)),
                ("education", models.JSONField(default=list)),
                ("skills", models.JSONField(default=list)),
                ("strengths", models.JSONField(default=list)),
                ("claims", models.JSONField(default=list)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "imported",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="candidates",
                        to="records.candidateimport",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "email"], name="candidate_email"),
                    models.Index(fields=["organisation", "name"], name="candidate_name"),
                ],
            },
        ),
        migrations.CreateModel(
            name="CandidateWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField()),
                ("word", models.CharField(max_length=40)),
                (
                    "candidate",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="words",
                        to="records.candidate",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation_id", "word", "candidate"], name="candidate_word"),
                    models.Index(fields=["candidate", "word"], name="candidate_words"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("title", models.CharField(max_length=120)),
                ("role", models.CharField(blank=True, max_length=80)),
                ("seniority", models.CharField(default="experienced", max_length=12)),
                ("place", models.CharField(blank=True, max_length=120)),
                ("purpose", models.TextField(blank=True)),
                ("duties", models.JSONField(default=list)),
                ("minutes", models.PositiveSmallIntegerField(default=60)),
                ("days_to_hear", models.PositiveSmallIntegerField(default=5)),
                ("days_to_tell", models.PositiveSmallIntegerField(default=2)),
                ("state", models.CharField(default="open", max_length=8)),
                ("closing_at", models.DateTimeField(null=True)),
                ("opened_on", models.DateField()),
                ("closed_on", models.DateField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "closing_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.member",
                    ),
                ),
                (
                    "hiring_manager",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.member",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "state", "title"], name="job_list"),
                    models.Index(fields=["organisation", "hiring_manager"], name="job_manager"),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("state__in", ("open", "closed"))), name="job_state")
                ],
            },
        ),
        migrations.CreateModel(
            name="Advert",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("facts", models.JSONField(default=dict)),
                ("tone", models.CharField(default="plain", max_length=10)),
                ("length", models.CharField(default="standard", max_length=10)),
                ("language", models.CharField(default="en", max_length=8)),
                ("slug", models.SlugField(db_index=False, max_length=90)),
                ("published_at", models.DateTimeField(null=True)),
                ("apply_by", models.DateField(null=True)),
                ("open_to_apply", models.BooleanField(default=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="advert", to="records.job"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("organisation", "slug"), name="advert_slug_once")],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("candidate_name", models.CharField(max_length=160)),
                ("stage", models.CharField(default="first", max_length=12)),
                ("stage_since", models.DateTimeField()),
                ("source", models.CharField(blank=True, max_length=80)),
                ("applied_on", models.DateField()),
                ("promise", models.DateField(null=True)),
                ("promised_at", models.DateTimeField(null=True)),
                ("promise_moves", models.PositiveSmallIntegerField(default=0)),
                ("answered_at", models.DateTimeField(null=True)),
                ("note", models.TextField(blank=True)),
                ("adjustment", models.TextField(blank=True)),
                ("unseen", models.BooleanField(default=False)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="applications", to="records.candidate"
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="applications", to="records.job"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "-created_at", "-id"], name="application_newest"),
                    models.Index(fields=["organisation", "stage", "-created_at", "-id"], name="application_stage"),
                    models.Index(fields=["organisation", "stage", "stage_since", "id"], name="application_waiting"),
                    models.Index(fields=["organisation", "job", "-created_at", "-id"], name="application_job"),
                    models.Index(
                        fields=["organisation", "job", "stage", "promise", "answered_at"], name="application_standing"
                    ),
                    models.Index(
                        condition=models.Q(("answered_at", None)),
                        fields=["organisation", "promise", "id"],
                        name="application_owed",
                    ),
                    models.Index(
                        condition=models.Q(("unseen", True)),
                        fields=["organisation", "stage_since", "id"],
                        name="application_unseen",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("candidate", "job"), name="application_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "stage__in",
                                (
                                    "first",
                                    "feedback",
                                    "planning",
                                    "second",
                                    "deciding",
                                    "passed",
                                    "not passed",
                                    "withdrawn",
                                    "job closed",
                                ),
                            )
                        ),
                        name="application_stage_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("promise__isnull", False),
                            ("answered_at__isnull", False),
                            ("stage", "withdrawn"),
                            _connector="OR",
                        ),
                        name="application_promised",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AdvertVersion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField()),
                ("how", models.CharField(default="written", max_length=10)),
                ("sections", models.JSONField(default=list)),
                ("facts", models.JSONField(default=dict)),
                ("drafted", models.JSONField(default=list)),
                (
                    "advert",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="records.advert"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.member",
                    ),
                ),
            ],
            options={
                "ordering": ["-version"],
                "constraints": [
                    models.UniqueConstraint(fields=("advert", "version"), name="advert_version_once"),
                    models.CheckConstraint(
                        condition=models.Q(("how__in", ("composed", "written", "drafted", "pasted"))),
                        name="advert_version_how",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CandidateLink",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="links", to="records.application"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Interview",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("round", models.PositiveSmallIntegerField()),
                ("starts_at", models.DateTimeField(null=True)),
                ("day_only", models.BooleanField(default=False)),
                ("minutes", models.PositiveSmallIntegerField(default=60)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("link", models.URLField(blank=True, max_length=500)),
                ("time_zone", models.CharField(blank=True, max_length=64)),
                ("sequence", models.PositiveIntegerField(default=0)),
                ("invited_at", models.DateTimeField(null=True)),
                ("candidate_answer", models.CharField(blank=True, max_length=12)),
                ("candidate_said", models.TextField(blank=True)),
                ("why", models.CharField(blank=True, max_length=300)),
                ("state", models.CharField(default="booked", max_length=10)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="interviews", to="records.application"
                    ),
                ),
                (
                    "continues",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="continued_by",
                        to="records.interview",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "state", "starts_at"], name="interview_when"),
                    models.Index(
                        condition=models.Q(("candidate_answer", "other time"), ("state", "booked")),
                        fields=["organisation", "starts_at"],
                        name="interview_other_time",
                    ),
                    models.Index(
                        condition=models.Q(("continues__isnull", False)),
                        fields=["continues"],
                        name="interview_continues",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("round__gte", 1), ("round__lte", 9)), name="interview_round"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("booked", "held", "cancelled", "no-show"))),
                        name="interview_state",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CoreQuestion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("question", models.CharField(max_length=80)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="core", to="records.job"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [models.UniqueConstraint(fields=("job", "question"), name="core_question_once")],
            },
        ),
        migrations.CreateModel(
            name="JobCompetency",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("subject", models.CharField(max_length=90)),
                ("weight", models.FloatField(default=3)),
                ("must_have", models.BooleanField(default=False)),
                ("bar", models.FloatField(default=3)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="competencies", to="records.job"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("job", "subject"), name="job_competency_once"),
                    models.CheckConstraint(
                        condition=models.Q(("weight__gt", 0), ("weight__lte", 10)), name="job_competency_weight"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bar__gte", 1), ("bar__lte", 5)), name="job_competency_bar"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="JobPanelist",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("competencies", models.JSONField(default=list)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="panel", to="records.job"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [models.UniqueConstraint(fields=("job", "member"), name="job_panelist_once")],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("email", models.EmailField(max_length=254)),
                ("name", models.CharField(blank=True, max_length=120)),
                ("role", models.CharField(max_length=20)),
                ("expires_at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "invited_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organisation", "created_at"], name="invitation_list")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ("owner", "recruiter", "hiring manager", "interviewer"))),
                        name="invitation_role",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Interviewer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("guest_name", models.CharField(blank=True, max_length=120)),
                ("guest_email", models.EmailField(blank=True, max_length=254)),
                ("absent", models.BooleanField(default=False)),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="panel", to="records.interview"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="records.member",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("interview", "member"), name="interviewer_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("member__isnull", False), models.Q(("guest_name", ""), _negated=True), _connector="OR"
                        ),
                        name="interviewer_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FeedbackLink",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "interviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="links", to="records.interviewer"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("number", models.PositiveSmallIntegerField()),
                ("outcome", models.CharField(max_length=10)),
                ("state", models.CharField(default="in force", max_length=10)),
                ("rounds", models.PositiveSmallIntegerField()),
                ("standing", models.JSONField(default=dict)),
                ("seen_at", models.DateTimeField(null=True)),
                ("seen_why", models.TextField(blank=True)),
                ("reversed_at", models.DateTimeField(null=True)),
                ("why_reversed", models.TextField(blank=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="decisions", to="records.application"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "reversed_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "seen_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "indexes": [models.Index(fields=["organisation", "state", "created_at"], name="decision_state")],
                "constraints": [
                    models.UniqueConstraint(fields=("application", "number"), name="decision_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("proposed", "in force"))),
                        fields=("application",),
                        name="decision_one_stands",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ("pass", "no pass", "undecided"))), name="decision_outcome"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("proposed", "in force", "declined", "reversed", "followed"))),
                        name="decision_state_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DebriefOpening",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("why", models.TextField()),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="debrief_openings",
                        to="records.application",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="CandidateQuestion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("text", models.TextField()),
                ("asked_in", models.CharField(max_length=10)),
                ("answer", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="records.application"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_at", None)),
                        fields=["organisation", "created_at"],
                        name="candidate_question_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CalendarInvitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("email", models.EmailField(max_length=254)),
                ("name", models.CharField(max_length=160)),
                ("candidate", models.BooleanField(default=False)),
                ("method", models.CharField(default="request", max_length=10)),
                ("sequence", models.PositiveIntegerField()),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="invitations", to="records.interview"
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.interviewer",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.member",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("sent_at", None)), fields=["created_at"], name="calendar_invitation_unsent"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("interview", "email", "sequence"), name="calendar_invitation_once"),
                    models.CheckConstraint(
                        condition=models.Q(("method__in", ("request", "cancel"))), name="calendar_invitation_method"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("key", models.CharField(max_length=120)),
                ("occasion", models.CharField(max_length=24)),
                ("channel", models.CharField(default="email", max_length=10)),
                ("language", models.CharField(default="en", max_length=10)),
                ("to", models.CharField(blank=True, max_length=254)),
                ("subject", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField()),
                ("state", models.CharField(default="draft", max_length=10)),
                ("due_at", models.DateTimeField(null=True)),
                ("claimed_at", models.DateTimeField(null=True)),
                ("handed_at", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("error", models.CharField(blank=True, max_length=60)),
                ("remote", models.CharField(blank=True, max_length=200)),
                ("sent_at", models.DateTimeField(null=True)),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "application",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="messages",
                        to="records.application",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="messages", to="records.candidate"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "indexes": [
                    models.Index(fields=["organisation", "candidate", "created_at"], name="message_thread"),
                    models.Index(fields=["state", "due_at", "id"], name="message_due"),
                    models.Index(fields=["organisation", "-created_at", "-id"], name="message_newest"),
                    models.Index(fields=["organisation", "state", "-created_at", "-id"], name="message_standing"),
                    models.Index(
                        condition=models.Q(("read_at", None), ("state", "received")),
                        fields=["organisation", "created_at"],
                        name="message_unread",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "key"), name="message_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("draft", "waiting", "sending", "sent", "failed", "undone", "received"))
                        ),
                        name="message_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("channel__in", ("email", "whatsapp", "sms", "telegram", "phone", "page"))),
                        name="message_channel",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MessageTemplate",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("occasion", models.CharField(max_length=24)),
                ("channel", models.CharField(blank=True, max_length=10)),
                ("language", models.CharField(default="en", max_length=10)),
                ("subject", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField()),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "occasion", "channel", "language"), name="message_template_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Offer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("round", models.PositiveSmallIntegerField()),
                ("minutes", models.PositiveSmallIntegerField(default=60)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("link", models.URLField(blank=True, max_length=500)),
                ("panel", models.JSONField(default=list)),
                ("why", models.CharField(blank=True, max_length=300)),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                ("picked_at", models.DateTimeField(null=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="offers", to="records.application"
                    ),
                ),
                (
                    "interview",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="offer",
                        to="records.interview",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("picked_at", None), ("revoked_at", None)),
                        fields=["organisation", "expires_at"],
                        name="offer_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OwnAssessment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                ("title", models.CharField(max_length=160)),
                ("kind", models.CharField(max_length=16)),
                ("body", models.JSONField(default=dict)),
                ("retired_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["title", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "slug"), name="own_assessment_once"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("work-sample", "exercise", "reference-call"))),
                        name="own_assessment_kind",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PastPromise",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("day", models.DateField()),
                ("promised_at", models.DateTimeField(null=True)),
                ("heard_on", models.DateField()),
                ("how", models.CharField(max_length=10)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="past_promises",
                        to="records.application",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organisation", "day"], name="past_promise_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("how__in", ("told", "news", "moved", "withdrawn"))), name="past_promise_how"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("round", models.PositiveSmallIntegerField(default=2)),
                ("version", models.PositiveIntegerField()),
                ("state", models.CharField(default="draft", max_length=10)),
                ("wishes", models.JSONField(default=dict)),
                ("kit", models.JSONField(default=dict)),
                ("value", models.FloatField()),
                ("bound", models.FloatField()),
                ("change", models.JSONField(default=dict)),
                ("why", models.TextField(blank=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="plans", to="records.application"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("application", "round", "version"), name="plan_version_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Preview",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField()),
                ("state", models.CharField(default="draft", max_length=10)),
                ("statements", models.JSONField(default=list)),
                ("published_at", models.DateTimeField(null=True)),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="previews", to="records.job"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("job", "version"), name="preview_version_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("draft", "published"))), name="preview_state"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PreviewAnswer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("answer", models.CharField(max_length=12)),
                ("note", models.TextField(blank=True)),
                ("self_check", models.JSONField(default=dict)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="preview_answers",
                        to="records.application",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.preview"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("answer__in", ("interested", "but", "no longer"))),
                        name="preview_answer_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PreviewShown",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("how", models.CharField(max_length=10)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="previews_shown",
                        to="records.application",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "preview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.preview"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="PrivacyRequest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("kind", models.CharField(max_length=12)),
                ("text", models.TextField(blank=True)),
                ("done_at", models.DateTimeField(null=True)),
                ("outcome", models.TextField(blank=True)),
                (
                    "application",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.application",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="privacy_requests",
                        to="records.candidate",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "done_at", "created_at"], name="privacy_request_open")
                ],
            },
        ),
        migrations.CreateModel(
            name="PromiseReminder",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("kind", models.CharField(max_length=10)),
                ("mark", models.DateField()),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="promise_reminders",
                        to="records.application",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.member",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("application", "member", "kind", "mark"), name="promise_reminder_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                ("subject", models.CharField(max_length=90)),
                ("kind", models.CharField(max_length=24)),
                ("text", models.TextField()),
                ("minutes", models.PositiveSmallIntegerField(default=6)),
                ("probes", models.JSONField(default=list)),
                ("seniority", models.JSONField(default=list)),
                ("retired_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organisation", "subject"], name="question_subject")],
                "constraints": [models.UniqueConstraint(fields=("organisation", "slug"), name="question_once")],
            },
        ),
        migrations.CreateModel(
            name="Reason",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("subject", models.CharField(max_length=90)),
                ("text", models.TextField()),
                ("evidence", models.JSONField(default=list)),
                ("kept", models.JSONField(default=list)),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reasons", to="records.decision"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="Remedy",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("unresolved", models.JSONField(default=list)),
                ("kind", models.CharField(max_length=10)),
                ("panel", models.JSONField(default=list)),
                ("questions", models.PositiveSmallIntegerField(default=0)),
                ("task", models.CharField(blank=True, max_length=80)),
                ("why", models.TextField(blank=True)),
                ("due_on", models.DateField()),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="remedy", to="records.decision"
                    ),
                ),
                (
                    "interview",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.interview",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)), fields=["organisation", "due_on"], name="remedy_open"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("interview", "assessment"))), name="remedy_kind"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("task", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=16)),
                ("title", models.CharField(max_length=160)),
                ("body", models.JSONField(default=dict)),
                ("round", models.PositiveSmallIntegerField()),
                ("state", models.CharField(default="sent", max_length=10)),
                ("live", models.BooleanField(default=False)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("extra_minutes", models.PositiveSmallIntegerField(default=0)),
                ("adjustments", models.TextField(blank=True)),
                ("why_long", models.TextField(blank=True)),
                ("pay", models.CharField(blank=True, max_length=120)),
                ("referee", models.JSONField(default=dict)),
                ("due_at", models.DateTimeField()),
                ("started_at", models.DateTimeField(null=True)),
                ("handed_in_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                ("draft", models.TextField(blank=True)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("tab", models.CharField(blank=True, max_length=40)),
                ("aside", models.JSONField(default=list)),
                ("saved_at", models.DateTimeField(null=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessments",
                        to="records.application",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "remedy",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="assessments",
                        to="records.remedy",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "indexes": [models.Index(fields=["organisation", "state", "due_at"], name="assessment_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("sent", "started", "handed in", "cancelled", "lapsed"))),
                        name="assessment_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("work-sample", "exercise", "reference-call"))),
                        name="assessment_kind",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandedFile",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=8)),
                ("size", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("place", models.CharField(max_length=120)),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="records.assessment"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="AssessmentRater",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("blind", models.BooleanField(default=True)),
                ("draft", models.JSONField(default=dict)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("saved_at", models.DateTimeField(null=True)),
                ("submitted_at", models.DateTimeField(null=True)),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="raters", to="records.assessment"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "constraints": [models.UniqueConstraint(fields=("assessment", "member"), name="assessment_rater_once")],
            },
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("kind", models.CharField(max_length=20)),
                ("mark", models.CharField(blank=True, max_length=40)),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reminders", to="records.interview"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reminders",
                        to="records.interviewer",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("interview", "seat", "kind", "mark"), name="reminder_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("seat", None)),
                        fields=("interview", "kind", "mark"),
                        name="reminder_once_to_others",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Resume",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("file", models.FileField(upload_to="resumes/%Y/%m/")),
                ("file_name", models.CharField(max_length=200)),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("read", models.JSONField(default=dict)),
                (
                    "candidate",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="resumes",
                        to="records.candidate",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.member",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organisation", "sha256"], name="resume_sha256")],
            },
        ),
        migrations.CreateModel(
            name="Room",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("last", models.PositiveIntegerField(default=0)),
                (
                    "interview",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="room", to="records.interview"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.RESTRICT, related_name="+", to="records.plan"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RoomEvent",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("number", models.PositiveIntegerField()),
                ("key", models.UUIDField()),
                ("kind", models.CharField(max_length=20)),
                ("at", models.DateTimeField()),
                ("facts", models.JSONField(default=dict)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="events", to="records.room"
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="records.interviewer",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("room", "number"), name="room_event_number"),
                    models.UniqueConstraint(fields=("room", "key"), name="room_event_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoomPage",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("address", models.CharField(max_length=120)),
                ("heads", models.JSONField(default=list)),
                ("seen", models.JSONField(default=dict)),
                ("saved_at", models.DateTimeField()),
                (
                    "interviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pages", to="records.interviewer"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("interviewer", "address"), name="room_page_once")],
            },
        ),
        migrations.CreateModel(
            name="Scorecard",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("state", models.CharField(default="draft", max_length=10)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("draft", models.JSONField(default=dict)),
                ("aside", models.JSONField(default=list)),
                ("saved_at", models.DateTimeField()),
                ("submitted_at", models.DateTimeField(null=True)),
                ("amended_at", models.DateTimeField(null=True)),
                ("not_covered", models.JSONField(default=list)),
                ("career_goals", models.TextField(blank=True)),
                ("contribution", models.TextField(blank=True)),
                ("notes", models.TextField(blank=True)),
                ("recommendation", models.CharField(blank=True, max_length=10)),
                ("kept", models.JSONField(default=list)),
                (
                    "interviewer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scorecard", to="records.interviewer"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.member",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organisation", "state"], name="scorecard_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("draft", "submitted"))), name="scorecard_state_known"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("kind", models.CharField(max_length=10)),
                ("text", models.TextField()),
                ("subject", models.CharField(blank=True, max_length=90)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "scorecard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="remarks", to="records.scorecard"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("strength", "doubt", "request"))), name="remark_kind"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CompetencyRating",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("subject", models.CharField(max_length=90)),
                ("rating", models.PositiveSmallIntegerField(null=True)),
                ("note", models.TextField(blank=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "scorecard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ratings", to="records.scorecard"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("scorecard", "subject"), name="competency_rating_once"),
                    models.CheckConstraint(
                        condition=models.Q(("rating__range", (1, 5))), name="competency_rating_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("question", models.CharField(blank=True, max_length=80)),
                ("text", models.TextField()),
                ("subject", models.CharField(blank=True, max_length=90)),
                ("topic", models.CharField(blank=True, max_length=300)),
                ("rating", models.PositiveSmallIntegerField(null=True)),
                ("note", models.TextField(blank=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "scorecard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="records.scorecard"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("rating", None), ("rating__range", (1, 5)), _connector="OR"),
                        name="answer_rating",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Amendment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("number", models.PositiveSmallIntegerField()),
                ("why", models.TextField()),
                ("changes", models.JSONField(default=list)),
                ("opened", models.BooleanField(default=False)),
                ("decided", models.BooleanField(default=False)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "scorecard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="amendments", to="records.scorecard"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [models.UniqueConstraint(fields=("scorecard", "number"), name="amendment_once")],
            },
        ),
        migrations.CreateModel(
            name="SentenceVector",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField()),
                ("digest", models.BinaryField(max_length=16)),
                ("model", models.CharField(max_length=60)),
                ("vector", models.BinaryField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation_id", "digest", "model"), name="sentence_vector_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Slot",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("starts_at", models.DateTimeField()),
                (
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="slots", to="records.offer"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["starts_at"],
                "constraints": [models.UniqueConstraint(fields=("offer", "starts_at"), name="slot_once")],
            },
        ),
        migrations.CreateModel(
            name="ViewsAsked",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("number", models.PositiveSmallIntegerField()),
                ("closes_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(null=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="views_asked",
                        to="records.application",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [models.UniqueConstraint(fields=("application", "number"), name="views_asked_once")],
            },
        ),
        migrations.CreateModel(
            name="View",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("outcome", models.CharField(blank=True, max_length=10)),
                ("text", models.TextField(blank=True)),
                ("said_at", models.DateTimeField(null=True)),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.member"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "asked",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="views", to="records.viewsasked"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("asked", "member"), name="view_once"),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ("", "pass", "no pass", "undecided"))), name="view_outcome"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WriterCall",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("purpose", models.CharField(max_length=12)),
                ("prompt", models.CharField(max_length=40)),
                ("model", models.CharField(max_length=120)),
                ("asked", models.TextField()),
                ("answer", models.TextField(blank=True)),
                ("outcome", models.CharField(max_length=24)),
                ("read", models.PositiveIntegerField(default=0)),
                ("written", models.PositiveIntegerField(default=0)),
                ("counted", models.BooleanField(default=False)),
                ("cost", models.DecimalField(decimal_places=6, max_digits=14, null=True)),
                ("currency", models.CharField(blank=True, max_length=3)),
                ("struck", models.PositiveSmallIntegerField(default=0)),
                ("taken", models.BooleanField(null=True)),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.member",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.member",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at", "-id"],
                "indexes": [models.Index(fields=["organisation", "-created_at", "-id"], name="writer_call_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("purpose__in", ("advert", "question", "build-upon", "message", "try"))),
                        name="writer_call_purpose",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WriterSettings",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("on", models.BooleanField(default=False)),
                ("url", models.CharField(blank=True, max_length=300)),
                ("model", models.CharField(blank=True, max_length=120)),
                ("key", models.TextField(blank=True)),
                ("most", models.PositiveIntegerField(default=2000)),
                ("seconds", models.PositiveSmallIntegerField(default=60)),
                ("a_month", models.PositiveIntegerField(default=1000000)),
                ("price_read", models.DecimalField(decimal_places=4, max_digits=12, null=True)),
                ("price_written", models.DecimalField(decimal_places=4, max_digits=12, null=True)),
                ("currency", models.CharField(blank=True, max_length=3)),
                (
                    "organisation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.organisation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("on", False),
                            models.Q(models.Q(("url", ""), _negated=True), models.Q(("model", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="writer_on_somewhere",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("actor", models.UUIDField(null=True)),
                ("actor_name", models.CharField(max_length=120)),
                ("action", models.CharField(max_length=60)),
                ("subject", models.CharField(max_length=40)),
                ("subject_id", models.CharField(max_length=40)),
                ("data", models.JSONField(default=dict)),
                ("previous", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["organisation", "number"],
                "indexes": [models.Index(fields=["organisation", "subject_id"], name="audit_subject")],
                "constraints": [models.UniqueConstraint(fields=("organisation", "number"), name="audit_number_once")],
            },
        ),
        migrations.CreateModel(
            name="AssessmentRating",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("subject", models.CharField(max_length=90)),
                ("rating", models.PositiveSmallIntegerField(null=True)),
                ("note", models.TextField(blank=True)),
                (
                    "rater",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ratings",
                        to="records.assessmentrater",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("rater", "subject"), name="assessment_rating_once"),
                    models.CheckConstraint(
                        condition=models.Q(("rating", None), ("rating__range", (1, 5)), _connector="OR"),
                        name="assessment_rating_range",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="advert",
            name="published",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.advertversion",
            ),
        ),
        migrations.AddIndex(
            model_name="advert",
            index=models.Index(
                condition=models.Q(("published__isnull", False)),
                fields=["organisation", "-published_at"],
                name="advert_public",
            ),
        ),
        migrations.RunPython(append_only.guard, migrations.RunPython.noop),
        migrations.RunPython(append_only.make_cache_table, migrations.RunPython.noop),
        migrations.RunPython(found.compare_by_letter, migrations.RunPython.noop),
        migrations.RunPython(writer.guard, migrations.RunPython.noop),
    ]
