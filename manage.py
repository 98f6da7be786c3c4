#!/usr/bin/env python
"""The command line of dvtracker."""

import os
import sys


def main() -> None:
    """Run a command: it sees the whole record, and what it changes is kept in the history under its name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dvtracker.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from environs import EnvError

    try:
        from dvtracker.commanding import commanding

        with commanding(sys.argv):
            execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, EnvError) as reason:
        sys.exit(f"{reason}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
