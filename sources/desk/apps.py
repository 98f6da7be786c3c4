"""Django's admin, with the desk as its site."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """Stands in INSTALLED_APPS where django.contrib.admin would."""

    default = False
    default_site = "sources.desk.site.Desk"
