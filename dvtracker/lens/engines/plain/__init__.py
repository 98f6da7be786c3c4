"""Django's database engine for a lens on any PostgreSQL server."""
