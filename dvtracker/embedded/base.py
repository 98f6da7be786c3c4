"""Django's database engine for the embedded server: PostgreSQL's, which first sees that the server runs.

Nothing is started by reading the settings; the first connection of a process starts the server, or finds it.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.postgresql import base, client

from dvtracker.embedded import ServerError, passwords
from dvtracker.embedded.server import ensure


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell` on the embedded server."""

    def runshell(self, parameters: Iterable[str]) -> None:
        self.connection.get_connection_params()
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the embedded server, by its socket."""

    client_class = DatabaseClient

    def get_connection_params(self) -> dict[str, Any]:
        try:
            server = ensure(settings.VAR_DIR)
        except ServerError as reason:
            raise ImproperlyConfigured(str(reason)) from reason
        self.settings_dict.update(HOST=server.socket_folder, PORT=str(server.port))
        if self.settings_dict["USER"] == passwords.OWNER:
            self.settings_dict["PASSWORD"] = server.passwords.owner
        return super().get_connection_params()
