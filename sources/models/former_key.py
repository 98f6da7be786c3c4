"""Former addresses."""

from django.db import models

from sources.arc import arc, exactly_one
from sources.guard.rules import guarded
from sources.lens import Lens
from sources.registry import ADDRESSED, arc_field


class FormerKeyQuerySet(models.QuerySet["FormerKey"]):
    """Former keys."""

    def get_by_natural_key(self, key: str) -> "FormerKey":
        return self.get(key=key)


@guarded
@arc(ADDRESSED, related_name="former_keys")
class FormerKey(models.Model):
    """A key that a record had before it was renamed. Its old address redirects to the new one for ever.

    The database writes these when the key of a record that readers may have seen changes. Readers see one
    only while they may see the record.
    """

    key = models.CharField(max_length=80, unique=True)

    lens = Lens()
    objects = FormerKeyQuerySet.as_manager()

    class Meta:
        constraints = (
            exactly_one(
                "formerkey_leads_to_exactly_one",
                [arc_field(label) for label in ADDRESSED],
                "A former key leads to one record.",
            ),
        )

    def __str__(self) -> str:
        return self.key

    def natural_key(self) -> tuple[str]:
        return (self.key,)
