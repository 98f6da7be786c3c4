# make run: the site on this machine. make test, make check: the tests, the lints. All install what they need.

# The first Python here that is new enough.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PY := .venv/bin/python
PIP := $(PY) -m pip install --disable-pip-version-check --no-input --quiet --require-hashes
CODE := cases dvtracker people sources tests benchmarks manage.py
# For `make test` and `make psql`: more words for pytest or psql, as in ARGS="-k lens -x".
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help install install-dev run test check format reset psql

help:
	@echo 'make run     the site on http://localhost:8000 (PORT and HOST change that), with the sample record'
	@echo 'make test    every test; ARGS="..." goes to pytest'
	@echo 'make check   formats, lints, types, migrations, imports, docs'
	@echo 'make format  formats the code'
	@echo 'make psql    a database shell; ARGS="..." goes to psql'
	@echo 'make reset   deletes the embedded database, to start over (asks first)'

install: .venv/.installed
install-dev: .venv/.installed-dev

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo 'dvtracker needs Python 3.11 or newer; none is on the PATH.' >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { echo 'Python could not make .venv. On Debian: apt install python3-venv' >&2; rm -rf .venv; exit 1; }

.venv/.installed: requirements.lock | .venv/bin/python
	@echo 'Installing into .venv ...'
	@$(PIP) -r requirements.lock
	@touch $@

# The tools' lock holds everything of the other one too.
.venv/.installed-dev: requirements-dev.lock | .venv/bin/python
	@echo 'Installing into .venv, with the tools for tests ...'
	@$(PIP) -r requirements-dev.lock
	@touch .venv/.installed $@

# Everything but the tests sees this checkout's own .env.
.env: | .venv/.installed
	@$(PY) -m dvtracker.first_env .env

run: install .env
	@$(PY) manage.py up --tethered

test: install-dev
	@$(PY) -m pytest -p tests.tethered -n 2 --dist worksteal $(ARGS)

check: export DJANGO_SETTINGS_MODULE = tests.settings
check: install-dev
	$(PY) -m ruff format --check $(CODE)
	$(PY) -m ruff check $(CODE)
	.venv/bin/djade --check --target-version 5.2 $$(find templates -name '*.html')
	$(PY) -m mypy
	$(PY) .venv/bin/lint-imports
	$(PY) manage.py check
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) -m pytest -q tests/docs

format: install-dev
	$(PY) -m ruff format $(CODE)
	$(PY) -m ruff check --fix $(CODE)
	.venv/bin/djade --target-version 5.2 $$(find templates -name '*.html')

reset: install .env
	@$(PY) manage.py reset

psql: install .env
	@$(PY) manage.py psql -- $(ARGS)
