"""Django's database engine for a lens on the embedded server."""
