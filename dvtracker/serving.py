"""Serving the site from this very process, for one person's machine. Production uses granian."""

import errno
import signal
import threading
from types import FrameType

from django.core.management.base import CommandError
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application


class Site:
    """A listening socket, taken before the long work of getting ready, then served until told to stop."""

    def __init__(self, host: str, port: int) -> None:
        """Raises CommandError when the port is not to be had."""
        try:
            self.server = ThreadedWSGIServer((host, port), QuietHandler, ipv6=":" in host)
        except (OSError, OverflowError) as reason:
            raise CommandError(_no_port(host, port, reason)) from reason
        self.server.daemon_threads = True

    def get_ready(self) -> None:
        """Load the application. From here on, SIGTERM and Ctrl-C are an ordinary end."""
        self.server.set_app(get_wsgi_application())
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)

    def serve(self) -> None:
        """Answer requests until told to stop."""
        self.server.serve_forever(poll_interval=0.1)
        self.server.server_close()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        # Not from here: the loop it waits for is the one this signal has interrupted.
        threading.Thread(target=self.server.shutdown).start()


class QuietHandler(WSGIRequestHandler):
    """Logs what went wrong, not every style sheet."""

    def log_message(self, format: str, *args: object) -> None:
        if len(args) > 1 and str(args[1])[:1] not in "123":
            super().log_message(format, *args)


def _no_port(host: str, port: int, reason: Exception) -> str:
    if isinstance(reason, OSError) and reason.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. Choose another, as PORT={port + 80} make run."
    return f"{host} port {port} cannot be served: {reason}. Set HOST and PORT to others."
