"""Record: the base of every editorial row."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import Now
from django.utils import timezone

from sources import identifying, keys
from sources.lens import Lens
from sources.registry import arc_field

REVIEW_AGAIN_AFTER = timedelta(days=365)
"""How long a public record may go unread by the desk before it is listed there."""


class State(models.TextChoices):
    """How far a row is on its way to the reader."""

    DRAFT = "draft", "draft"
    REVIEW = "review", "in review"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"


class RecordQuerySet(models.QuerySet):
    """Editorial rows; on the public connection, those that are published."""

    def get_by_natural_key(self, key: str) -> Any:
        return self.get(key=key)

    def published(self) -> Self:
        """Only what readers may see. Public pages need not ask: their connection shows nothing else."""
        return self.filter(state=State.PUBLISHED)

    def cited(self, yes: bool = True) -> Self:
        """Those that a citation supports, or will once it is published with its source; or else the others."""
        from sources.models import Citation

        holding = Citation.objects.promising().filter(**{arc_field(self.model._meta.label): OuterRef("pk")})
        return self.filter(Exists(holding) if yes else ~Exists(holding))

    def with_last_review(self) -> Self:
        """Each unit with `last_reviewed`: when somebody last read all that readers see of it; None if nobody did."""
        from sources.models import Review

        of_it = Review.objects.of_the_whole().filter(**{arc_field(self.model._meta.label): OuterRef("pk")})
        return self.annotate(last_reviewed=Subquery(of_it.newest_first().values("at")[:1]))

    def for_search_engines(self) -> Self:
        """Those that a sitemap or a feed may name: what they are part of is not kept from search engines."""
        from sources.search_engines import way_to_flag

        way = way_to_flag(self.model)
        return self.exclude(**{way: True}) if way else self

    def reviewed_lately(self, yes: bool = True) -> Self:
        """The public units that somebody read as a whole, or that first became public, within a year; or the others."""
        from sources.models import Review
        from sources.past import history_of

        since = timezone.now() - REVIEW_AGAIN_AFTER
        key = arc_field(self.model._meta.label)
        read = Review.objects.of_the_whole().filter(**{key: OuterRef("pk")}, at__gte=since)
        public = history_of(self.model).objects.filter(pgh_obj_id=OuterRef("pk"), state=State.PUBLISHED)
        stale = Q(~Exists(read), Exists(public.filter(pgh_created_at__lt=since)), created_at__lt=since)
        return self.published().filter(~stale if yes else stale)


class Record(models.Model):
    """One row that somebody has to answer for: what it says, whether it is public, and who changed it.

    A row is public when its own state is *published* and every row that it cannot do without is public too.
    Kinds that state a fact (`needs_citation`) cannot be published without a live citation; the database
    refuses. Who made a change, when and why stands in the history, not in the row.
    """

    key = models.CharField(
        "key", max_length=keys.MAX_LENGTH, unique=True, blank=True, help_text=keys.HELP,
        validators=[RegexValidator(keys.PATTERN, keys.MESSAGE)],
    )  # fmt: skip
    state = models.CharField(
        "publication state", max_length=9, choices=State, default=State.DRAFT, db_index=False
    )
    version = models.PositiveIntegerField(default=1, editable=False, serialize=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False, serialize=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False, serialize=False)
    desk_note = models.TextField(
        blank=True, help_text="For the desk only. Readers never see it, nor does any download."
    )

    lens = Lens(rows=Q(state=State.PUBLISHED), hide=("version", "created_at", "updated_at", "desk_note"))
    needs_citation: ClassVar[bool] = False
    """Whether a row of this kind states a fact, so that it needs a live citation to be public."""
    part_of: ClassVar[str] = ""
    """The foreign key to the row that this one is part of; empty for what a reader opens by itself."""
    in_our_words: ClassVar[tuple[str, ...]] = ()
    """The fields that say something in our words; what is kept as printed is not among them. `sources.advice` reads them."""
    citable: ClassVar[bool] = True
    """Whether a citation may support a row of this kind."""

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints: tuple[models.BaseConstraint, ...] = (
            models.CheckConstraint(
                name="%(class)s_key_is_random",
                condition=Q(key__regex=keys.PATTERN),
                violation_error_message=keys.MESSAGE,
            ),
            models.CheckConstraint(
                name="%(class)s_state_is_known",
                condition=Q(state__in=State.values),
                violation_error_message="The state is one of draft, review, published and withdrawn.",
            ),
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = self.key or self.new_key()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self.key = self.key or self.new_key()
        if self.keeps_identities and (told := identifying.told_by(self)):
            raise ValidationError(dict(told))

    def clean_links(self, links: Mapping[str, Collection[models.Model]]) -> None:
        """Check the many-to-many links that the row is to have, which `clean` cannot see: field → rows.

        Raises ValidationError. Whoever writes a row together with its links (a load, the desk) asks this.
        """

    def new_key(self) -> str:
        """A key for this row. Only units begin with words of their own; parts of one kind all begin alike."""
        return keys.make_key(self.key_words(), many=bool(self.part_of) or not self.citable)

    def key_words(self) -> str:
        """What a new key of this row begins with. It becomes public with the row, so no name that is not."""
        return self._meta.model_name or ""

    def natural_key(self) -> tuple[str]:
        return (self.key,)

    @property
    def keeps_identities(self) -> bool:
        """Whether it belongs to a case of children or family, where nothing may tell who they are (`sources.identifying`)."""
        whole = getattr(self, self.part_of, None) if self.part_of else None
        return whole is not None and whole.keeps_identities

    @property
    def is_public(self) -> bool:
        """Whether the row's own state lets readers see it."""
        return self.state == State.PUBLISHED


def records() -> list[type[Record]]:
    """Every kind of editorial row, in a stable order."""
    from django.apps import apps

    return [model for model in apps.get_models() if issubclass(model, Record) and not model._meta.proxy]


def units() -> list[type[Record]]:
    """The kinds that a reader opens by themselves; the others are part of one of these."""
    return [model for model in records() if not model.part_of and model.citable]
