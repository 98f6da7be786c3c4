"""The connection."""

from dvtracker.embedded import base
from dvtracker.lens.engines.features import DatabaseFeatures


class DatabaseWrapper(base.DatabaseWrapper):
    features_class = DatabaseFeatures
