"""Redaction: a name or a passage leaves the record, its history and its logs, and does not come back.

What is sought is known by keyed digests from the moment on at which it was typed (`passages`). Every text of every table
is gone through (`catalogue`, `sweep`) and rewritten (`rewriting`); a ledger of locators and digests, in the database and in
a file beside it (`ledger`), lets it be done again after a restore (`replay`) and on every load.
"""
