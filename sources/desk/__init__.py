"""The desk: what the admin pages of all records have in common.

An app's `admin.py` says which fields, rows and filters a kind has; how it is chosen from, saved, published, deleted
and read back is here.
"""
