"""Database engines for connections that read views instead of tables."""
