"""Vocabularies: kinds and outcomes as rows, so that staff add a value without a developer."""

from __future__ import annotations

from typing import Any

from django.db import models

from sources.lens import Lens


class VocabularyQuerySet(models.QuerySet):
    """The values of one vocabulary."""

    def get_by_natural_key(self, key: str) -> Any:
        return self.get(key=key)

    def labels(self) -> dict[str, str]:
        """What readers see of each value, by key, in the vocabulary's order."""
        return dict(self.values_list("key", "label"))


class Vocabulary(models.Model):
    """One value of a vocabulary, such as the decision kind “declined to prosecute”.

    The label is what readers see. Where the software must act on a value it looks at its category, which
    each vocabulary lists; so a new value behaves like the others of its category. Vocabularies are public
    whole: nothing that readers may not see belongs in a label or a definition.
    """

    key = models.SlugField(
        "key", max_length=60, unique=True, help_text="Such as “declined”; used in addresses and fixtures."
    )
    label = models.CharField(
        max_length=120, unique=True, help_text="What readers see, in lower case: “declined to prosecute”."
    )
    definition = models.TextField(blank=True, help_text="What the value means and when to choose it.")
    position = models.PositiveSmallIntegerField(
        default=100, help_text="Where it stands in lists; lower comes first."
    )

    lens = Lens()
    objects = VocabularyQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ("position", "label")

    def __str__(self) -> str:
        return self.label

    def natural_key(self) -> tuple[str]:
        return (self.key,)
