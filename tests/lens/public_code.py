"""What code of the public pages may not do, found by reading it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

BANNED_NAMES = {"connection", "connections"}
"""Raw connections: `connection` is the desk's, whatever eyes are on."""

NAMES_A_SCHEMA = re.compile(r"\b(from|join)\s+(public|pub|past|asof)\.", re.IGNORECASE)


def offences(source: str) -> list[str]:
    """Sentences about the lines of a module that step round the lens."""
    return [
        f"line {node.lineno}: {reason}" for node in ast.walk(ast.parse(source)) for reason in _reasons(node)
    ]


def _reasons(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.ImportFrom(module="django.db", names=names) if BANNED_NAMES & {name.name for name in names}:
            yield "a raw connection does not look through the lens"
        case ast.Attribute(value=ast.Name(id="db"), attr=name) if name in BANNED_NAMES:
            yield "a raw connection does not look through the lens"
        case ast.ImportFrom(module="django.db.transaction"):
            yield "say transaction.atomic(using=…) in full"
        case ast.Attribute(value=ast.Name(id="transaction"), attr="atomic") if not getattr(
            node, "says_which", False
        ):
            yield "a bare atomic() is a transaction on the desk's connection"
        case ast.Call(func=ast.Attribute(attr="using" | "db_manager")):
            yield "the router chooses the connection"
        case ast.Constant(value=str(text)) if NAMES_A_SCHEMA.search(text):
            yield "SQL names no schema: each lens has its own"
        case ast.ImportFrom(module=str(module), names=names) if module.startswith("dvtracker.lens"):
            if module != "dvtracker.lens.eyes" or {name.name for name in names} - {"as_of", "answers"}:
                yield "public code may choose a moment, not its eyes"
        case ast.Call(func=ast.Attribute(value=ast.Name(id="transaction"), attr="atomic"), keywords=keywords):
            node.func.says_which = any(keyword.arg == "using" for keyword in keywords)
