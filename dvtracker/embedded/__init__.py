"""The embedded PostgreSQL: a private server for one checkout, so that a newcomer installs none.

Who does what:

- `server`: what a command asks for the server; it holds a place among the users for the command's life.
- `keeper`: a small process of its own that runs PostgreSQL while anybody uses it, then stops it.
- `cluster`: makes the data folder, and starts PostgreSQL in it.
- `account`: the system user PostgreSQL runs as, since it refuses to run as root.
- `base`: the Django database engine that asks for the server before it connects.

There is no TCP port: clients come by a unix socket that only this user (and root) can reach.
"""


class ServerError(RuntimeError):
    """The embedded server cannot be had; the message says why, and what to do."""
