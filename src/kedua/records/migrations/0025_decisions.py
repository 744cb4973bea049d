"""Debriefs, views, decisions, remedies and assessments."""

import django.db.models.deletion
from django.db import migrations, models

import kedua.records.ids


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0024_messages_due"),
    ]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="four_eyes",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="organisation",
            name="stop",
            field=models.PositiveSmallIntegerField(default=4),
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
            ],
            options={
                "ordering": ["created_at", "id"],
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
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "rater",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ratings",
                        to="records.assessmentrater",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
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
                    "opened_by",
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
                "ordering": ["created_at", "id"],
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
        ),
        migrations.AddField(
            model_name="assessment",
            name="remedy",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="assessments", to="records.remedy"
            ),
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
            },
        ),
        migrations.AddConstraint(
            model_name="assessmentrater",
            constraint=models.UniqueConstraint(fields=("assessment", "member"), name="assessment_rater_once"),
        ),
        migrations.AddConstraint(
            model_name="assessmentrating",
            constraint=models.UniqueConstraint(fields=("rater", "subject"), name="assessment_rating_once"),
        ),
        migrations.AddConstraint(
            model_name="assessmentrating",
            constraint=models.CheckConstraint(
                condition=models.Q(("rating", None), ("rating__range", (1, 5)), _connector="OR"),
                name="assessment_rating_range",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["organisation", "state", "created_at"], name="decision_state"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(fields=("application", "number"), name="decision_once"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("proposed", "in force"))),
                fields=("application",),
                name="decision_one_stands",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ("pass", "no pass", "undecided"))), name="decision_outcome"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("proposed", "in force", "declined", "reversed"))),
                name="decision_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="ownassessment",
            constraint=models.UniqueConstraint(fields=("organisation", "slug"), name="own_assessment_once"),
        ),
        migrations.AddConstraint(
            model_name="ownassessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ("work-sample", "exercise", "reference-call"))),
                name="own_assessment_kind",
            ),
        ),
        migrations.AddIndex(
            model_name="remedy",
            index=models.Index(
                condition=models.Q(("done_at", None)), fields=["organisation", "due_on"], name="remedy_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="remedy",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ("interview", "assessment"))), name="remedy_kind"
            ),
        ),
        migrations.AddIndex(
            model_name="assessment",
            index=models.Index(fields=["organisation", "state", "due_at"], name="assessment_state"),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("sent", "started", "handed in", "cancelled", "lapsed"))),
                name="assessment_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ("work-sample", "exercise", "reference-call"))), name="assessment_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="viewsasked",
            constraint=models.UniqueConstraint(fields=("application", "number"), name="views_asked_once"),
        ),
        migrations.AddConstraint(
            model_name="view",
            constraint=models.UniqueConstraint(fields=("asked", "member"), name="view_once"),
        ),
        migrations.AddConstraint(
            model_name="view",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ("", "pass", "no pass", "undecided"))), name="view_outcome"
            ),
        ),
    ]
