"""A town of small tables, one for each thing that a lens can say; the project does not know them."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper

from sources.lens import Lens
from sources.record import Record
from sources.vocabulary import Vocabulary

registry = Apps(["tests.lens"])


class TownMeta:
    apps = registry
    app_label = "lens"


class Clerk(models.Model):
    """Nobody outside the town hall knows the clerks: no lens."""

    name = models.CharField(max_length=40)

    class Meta(TownMeta):
        pass

    def __str__(self) -> str:
        return self.name


class Colour(Vocabulary):
    class Meta(TownMeta, Vocabulary.Meta):
        pass


class Resident(Record):
    name = models.CharField(max_length=40)
    loud_name = models.GeneratedField(
        expression=Upper("name"), output_field=models.CharField(max_length=40), db_persist=True
    )

    class Meta(TownMeta, Record.Meta):
        pass

    def __str__(self) -> str:
        return self.name


class Neighbour(Resident):
    """The same people under another word."""

    class Meta(TownMeta):
        proxy = True


class Street(Record):
    """Hides a number that may not be null, a text that may, and who keeps the file."""

    name = models.CharField(max_length=40)
    value = models.DecimalField(max_digits=9, decimal_places=2, default=7)
    rumour = models.TextField(null=True)
    clerk = models.ForeignKey(Clerk, models.SET_NULL, null=True)
    colour = models.ForeignKey(Colour, models.PROTECT, null=True)
    friends = models.ManyToManyField(Resident, related_name="streets")
    watched_by = models.ManyToManyField(Resident, related_name="watches")
    lens = Record.lens.hiding("value", "rumour", "watched_by")

    class Meta(TownMeta, Record.Meta):
        pass

    def __str__(self) -> str:
        return self.name


class House(Record):
    """Cannot do without its street; can do without its builder and the house it copies."""

    street = models.ForeignKey(Street, models.PROTECT, related_name="houses")
    builder = models.ForeignKey(Resident, models.SET_NULL, null=True, related_name="built")
    copy_of = models.ForeignKey("self", models.SET_NULL, null=True, related_name="copies")
    tenant = models.ForeignKey(Resident, models.PROTECT, null=True, related_name="rents")
    next_door = models.ForeignKey(Neighbour, models.SET_NULL, null=True, related_name="next_to")
    lens = Record.lens.requiring("tenant")

    class Meta(TownMeta, Record.Meta):
        pass

    def __str__(self) -> str:
        return self.key


class Room(models.Model):
    """Has no state of its own: it shows with its house."""

    house = models.ForeignKey(House, models.CASCADE, related_name="rooms")
    name = models.CharField(max_length=40)
    lens = Lens()

    class Meta(TownMeta):
        pass

    def __str__(self) -> str:
        return self.name


class Remark(models.Model):
    """About one thing of several, some of which are nobody's business. It goes with its author, who is hidden."""

    text = models.CharField(max_length=40)
    author = models.ForeignKey(Resident, models.CASCADE, null=True, related_name="remarks")
    on_street = models.ForeignKey(Street, models.CASCADE, null=True, related_name="remarks")
    on_room = models.ForeignKey(Room, models.CASCADE, null=True, related_name="remarks")
    on_clerk = models.ForeignKey(Clerk, models.CASCADE, null=True, related_name="remarks")
    lens = Lens(hide=("author",))

    class Meta(TownMeta):
        pass

    def __str__(self) -> str:
        return self.text


class Poster(models.Model):
    """Its rows are told apart by more than one column, and by text that SQL would like to read."""

    title = models.CharField(max_length=40)
    shown_from = models.DateField(null=True)
    layer = models.IntegerField(default=0)
    lens = Lens(rows=Q(layer__gte=0) & ~Q(title__startswith="50% 'off'") & ~Q(shown_from__gt="2999-01-01"))

    class Meta(TownMeta):
        pass

    def __str__(self) -> str:
        return self.title


TABLES = (Clerk, Colour, Resident, Street, House, Room, Remark, Poster)
