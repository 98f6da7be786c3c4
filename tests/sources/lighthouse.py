"""Two models with partial dates, for tests only; the project's own registry does not know them."""

from django.apps.registry import Apps
from django.contrib.postgres.indexes import SpGistIndex
from django.db import connections, models

from sources.fields import PartialDateField

bench = Apps(["sources"])


class Lighthouse(models.Model):
    """Something with a date."""

    name = models.CharField(max_length=30)
    lit = PartialDateField(help_text="When it was first lit.")
    dark = PartialDateField()

    class Meta:
        apps = bench
        app_label = "sources"
        indexes = [SpGistIndex(fields=["lit_span"], name="lighthouse_lit_span")]

    def __str__(self) -> str:
        return self.name


class Keeper(models.Model):
    """Something with a relation to it."""

    lighthouse = models.ForeignKey(Lighthouse, models.CASCADE)
    came = PartialDateField()

    class Meta:
        apps = bench
        app_label = "sources"

    def __str__(self) -> str:
        return f"keeper since {self.came}"


def lit(*dates: str) -> list[Lighthouse]:
    """A lighthouse for each date."""
    return Lighthouse.objects.bulk_create(Lighthouse(name=text, lit=text) for text in dates)


def database(sql: str, *params: object) -> list[tuple]:
    """What the database says by itself."""
    with connections["default"].cursor() as cursor:
        cursor.execute(sql, params or None)
        return cursor.fetchall() if cursor.description else []
