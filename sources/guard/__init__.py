"""The guard: names that may stand nowhere in the record are known by keyed digests, and kept out of it."""


def connect() -> None:
    """To be called once, when the apps are ready: each connection of the desk is then told the key, and watched."""
    from django.db.backends.signals import connection_created

    from sources.guard.key import tell_the_desk
    from sources.guard.log import watch

    connection_created.connect(tell_the_desk, dispatch_uid="guard key")
    connection_created.connect(watch, dispatch_uid="guard log")
