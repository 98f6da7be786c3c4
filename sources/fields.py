"""Model fields for partial dates: the text an editor wrote, and the days it may mean."""

from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.core import checks
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from sources import forms
from sources.during import During, PartialDays
from sources.partial_date import PartialDate, tidied


class SpanField(models.GeneratedField):
    """The days the partial date `source` may mean: a daterange made by the database, null if not known.

    PartialDateField adds it; nobody declares it, except migrations and the copies that history makes.
    On an instance it is as fresh as the row was read: after an assignment ask the partial date instead.
    """

    def __init__(self, source: str, **options: Any) -> None:
        self.source = source
        made = {"expression": PartialDays(models.F(source)), "output_field": DateRangeField(null=True)}
        super().__init__(**{**options, **made, "db_persist": True, "null": True, "serialize": False})

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        """Once only: a parent, a copy and the date itself may each offer the same span."""
        if not any(field.name == name for field in cls._meta.local_fields):
            super().contribute_to_class(cls, name, private_only)

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, _path, _args, options = super().deconstruct()
        for made in ("expression", "output_field", "db_persist", "null", "serialize"):
            options.pop(made, None)
        return name, "sources.fields.SpanField", [], {"source": self.source, **options}


class PartialDateField(models.Field):
    """A date as precise as its source, kept as the text itself; "" is "not known", null is not used.

    Brings a second column with it, `<name>_span` (SpanField), for `during`, ordering and indexes:

        class Meta:
            indexes = [SpGistIndex(fields=["start_span"], name="tenure_start_span")]

    (GiST would do as well, but takes three times as long to write and no less to read.)

    The column has no length to outgrow: the database function refuses what is no date, in the same words
    as validation here, as IntegrityError with the constraint name partial_date_is_edtf.

    A migration that creates such a field depends on sources.0001_database_functions. Two things Django
    puts in the wrong order: removing one (first the span, for it depends on the date) and adding one with
    an index to a model that exists (AddIndex comes last).
    """

    description = "Partial date"
    _pyi_private_set_type: Any  # for the type checker: what an instance takes, and what it gives back
    _pyi_private_get_type: str

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"blank": True, **options})

    def get_internal_type(self) -> str:
        return "TextField"

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        if cls.__module__ != "__fake__":  # a migration's model: there the span stands in the operations
            cls.add_to_class(f"{name}_span", SpanField(source=name))

    @property
    def span(self) -> Any:
        """The column with the days."""
        return self.model._meta.get_field(f"{self.name}_span")

    def to_python(self, value: Any) -> str:
        """Also for fixtures, where YAML reads 2016 as a number and 2016-05-03 as a date."""
        return "" if value is None else tidied(str(value))

    def get_prep_value(self, value: Any) -> str:
        return self.to_python(super().get_prep_value(value))

    def pre_save(self, instance: models.Model, add: bool) -> str:
        """The instance then holds what the row holds."""
        said = self.to_python(super().pre_save(instance, add))
        setattr(instance, self.attname, said)
        return said

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": forms.PartialDateField, **options})

    def validate(self, value: str, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        PartialDate.parse(value)

    def check(self, **options: Any) -> list[checks.CheckMessage]:
        return [*super().check(**options), *self._check_null(), *self._check_span()]

    def _check_null(self) -> list[checks.CheckMessage]:
        if not self.null:
            return []
        return [checks.Error('A partial date is "" when not known, never null.', obj=self, id="sources.E001")]

    def _check_span(self) -> list[checks.CheckMessage]:
        try:
            if isinstance(self.span, SpanField):
                return []
        except FieldDoesNotExist:
            pass
        return [
            checks.Error(f"{self.name}_span must be the span of {self.name}.", obj=self, id="sources.E002")
        ]


PartialDateField.register_lookup(During)
