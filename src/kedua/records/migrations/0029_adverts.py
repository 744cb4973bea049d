"""Job descriptions in versions, and where the public finds an organisation."""

import django.db.models.deletion
from django.db import migrations, models

import kedua.records.ids


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0028_decision_followed"),
    ]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="about",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="organisation",
            name="slug",
            field=models.SlugField(max_length=60, null=True, unique=True),
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
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="advert", to="records.job"
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
                "ordering": ["-version"],
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
        migrations.AddConstraint(
            model_name="advertversion",
            constraint=models.UniqueConstraint(fields=("advert", "version"), name="advert_version_once"),
        ),
        migrations.AddConstraint(
            model_name="advertversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ("composed", "written", "drafted", "pasted"))), name="advert_version_how"
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
        migrations.AddConstraint(
            model_name="advert",
            constraint=models.UniqueConstraint(fields=("organisation", "slug"), name="advert_slug_once"),
        ),
    ]
