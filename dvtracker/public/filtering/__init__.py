"""Lists: filters of several values with counts beside them, chips, permalinks and pages."""
