"""Django's admin, with the desk as its site."""

from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate


class DeskConfig(AdminConfig):
    """Stands in INSTALLED_APPS where django.contrib.admin would, after the apps whose rows it edits."""

    default = False
    default_site = "sources.desk.site.Desk"

    def ready(self) -> None:
        super().ready()
        from sources.desk.groups import make_groups
        from sources.desk.login import sessions  # noqa: F401 - it listens for logins
        from sources.desk.login.factor import hide_devices

        hide_devices()

        post_migrate.connect(make_groups, sender=self)
