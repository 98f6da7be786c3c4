"""What a role can reach in the database, as PostgreSQL itself answers."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

from .asking import column

ATTRIBUTES = "rolsuper", "rolcreaterole", "rolcreatedb", "rolbypassrls", "rolreplication"

RIGHTS = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"]

POWERS = f"""
    SELECT substr(name, 4) FROM pg_roles, unnest(ARRAY{list(ATTRIBUTES)}) AS name
    WHERE rolname = %(role)s AND (to_jsonb(pg_roles) ->> name)::boolean
    UNION ALL
    SELECT 'member of ' || roleid::regrole FROM pg_auth_members WHERE member = (
        SELECT oid FROM pg_roles WHERE rolname = %(role)s)
    UNION ALL
    SELECT lower(power) || ' in the database' FROM unnest(ARRAY['TEMPORARY', 'CREATE']) AS power
    WHERE has_database_privilege(%(role)s, current_database(), power)
    UNION ALL
    SELECT 'create in schema ' || nspname FROM pg_namespace
    WHERE has_schema_privilege(%(role)s, oid, 'CREATE')
"""

RELATIONS = """
    SELECT c.oid, n.nspname, c.relkind, n.nspname || '.' || c.relname AS name
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
"""

BEYOND = f"""
    WITH relation AS ({RELATIONS})
    SELECT lower(power) || ' ' || name
    FROM relation, unnest(ARRAY{RIGHTS}) AS power
    WHERE NOT (nspname = %(schema)s AND power = 'SELECT') AND has_schema_privilege(%(role)s, nspname, 'USAGE')
      AND CASE
          WHEN relkind = 'S'
            THEN power = 'SELECT' AND has_sequence_privilege(%(role)s, oid, 'SELECT, UPDATE, USAGE')
          WHEN power IN ('DELETE', 'TRUNCATE', 'TRIGGER') THEN has_table_privilege(%(role)s, oid, power)
          ELSE has_any_column_privilege(%(role)s, oid, power) END
    ORDER BY 1
"""

UNREADABLE = f"""
    WITH relation AS ({RELATIONS})
    SELECT name FROM relation WHERE nspname = %(schema)s AND NOT (
        has_schema_privilege(%(role)s, nspname, 'USAGE') AND has_table_privilege(%(role)s, oid, 'SELECT'))
    ORDER BY 1
"""


def powers(connection: BaseDatabaseWrapper, role: str) -> list[str]:
    """What the role may do besides reading: attributes, memberships, making things."""
    return column(connection, POWERS, role=role)


def beyond(connection: BaseDatabaseWrapper, role: str, schema: str) -> list[str]:
    """Rights on tables, views and sequences other than reading ``schema``."""
    return column(connection, BEYOND, role=role, schema=schema)


def unreadable(connection: BaseDatabaseWrapper, role: str, schema: str) -> list[str]:
    """The views of ``schema`` that the role should be able to read and cannot."""
    return column(connection, UNREADABLE, role=role, schema=schema)
