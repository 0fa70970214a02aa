# The few commands. `make` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test bench fmt extension pictures shops types lock train check-python check-node check-servers clean

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{ printf "  make %-10s %s\n", $$1, $$2 }'

run: $(VENV)/run.stamp extension/build/stamp  ## set up and serve, with an embedded Redis unless COPYDESK_REDIS_URL names one
	@$(BIN)/copydesk serve

test: $(VENV)/dev.stamp extension/build/stamp check-servers  ## set up and run every check: format, lint, types, imports, tests, browser
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m copydesk.web.openapi > extension/build/openapi.json
	cd extension && npm run --silent check && npm run --silent test
	$(BIN)/python -m pytest

bench: $(VENV)/dev.stamp extension/build/stamp check-servers  ## measure the rules (precision, recall) and speed, as ratios against a bare peer in the same run
	$(BIN)/python -m tests.corpus
	$(BIN)/python -m tests.benchmarks

fmt: $(VENV)/dev.stamp  ## format the code and mend what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

extension: extension/build/stamp  ## build the browser extension: extension/build/{chrome,firefox}, and packed beside them

pictures: $(VENV)/dev.stamp extension/build/stamp check-servers  ## take pictures of all that readers see, in both browsers, by day and by night
	$(BIN)/python -m tests.browser.pictures
	$(BIN)/python -m tests.browser.admin_pictures

shops: extension/build/stamp  ## check the extension as Firefox's shop does (fetches web-ext)
	cd extension && npx --yes web-ext@10.7.0 lint --no-config-discovery --warnings-as-errors --source-dir build/firefox

types: $(VENV)/dev.stamp extension/node_modules/stamp  ## generate the extension's types from the backend's, into extension/build
	@mkdir -p extension/build
	$(BIN)/python -m copydesk.web.openapi > extension/build/openapi.json
	cd extension && npm run --silent types

lock: $(VENV)/dev.stamp  ## resolve the dependencies anew, with hashes and without registry addresses
	$(PIP_INSTALL) uv
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --upgrade --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --upgrade --group dev pyproject.toml -o requirements-dev.lock

train: $(VENV)/dev.stamp  ## train the language pipeline: make train CORPORA=folder PEOPLE=file (see backend/training/README.md)
	cd backend && ../$(BIN)/python -m training --corpora "$(abspath $(CORPORA))" $(if $(PEOPLE),--people "$(abspath $(PEOPLE))") $(if $(EPOCHS),--epochs $(EPOCHS))

clean:  ## remove all that was built or installed here
	rm -rf $(VENV) extension/build extension/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# --- set-up ------------------------------------------------------------------------------------------------------

$(VENV)/run.stamp: requirements.lock pyproject.toml | check-python
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "A virtual environment cannot be made: on Debian, apt install python3-venv"; exit 1; }
	@echo "Installing the dependencies …"
	@$(PIP_INSTALL) --require-hashes -r requirements.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	@echo "Installing the tools for tests …"
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

extension/node_modules/stamp: extension/package-lock.json | check-node
	@echo "Installing the extension's packages …"
	@cd extension && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

EXTENSION_SOURCES := $(shell find extension -path extension/node_modules -prune -o -path extension/build -prune -o -type f -print)

extension/build/stamp: extension/node_modules/stamp $(EXTENSION_SOURCES)
	@cd extension && npm run --silent build
	@touch $@

check-python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Copydesk needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3"; exit 1; }

check-node:
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || { echo "Copydesk's extension needs Node 20 or newer on the PATH"; exit 1; }

# The browser and the Redis server that the tests drive come from the system: no registry has them.
check-servers:
	@deploy/system-packages
