"""The connection."""

from django.db.backends.postgresql import base

from dvtracker.lens.engines.features import DatabaseFeatures


class DatabaseWrapper(base.DatabaseWrapper):
    features_class = DatabaseFeatures
