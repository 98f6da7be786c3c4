"""Loading: a fixture is checked whole, then written in one transaction or not at all.

The stages, each in a file of its own: files are found (`files`), read into trees with line numbers
(`yaml_tree`, `json_tree`), taken for entries (`entries`, `values`), matched with the rows that exist
(`shelf`, `building`), checked (`checking`, `constraints`, `uniqueness`, `publication`, `citing`), and
written (`writing`). `load.load` runs them in turn.
"""
