# The whole house from one place. `make run` and `make test` are all a newcomer needs.

VENV  := .venv
BIN   := $(VENV)/bin
STAMP := $(VENV)/.set-up
GRAPH ?=
CORPUS ?= $(or $(ENTENTE_CORPUS),../shared)

# The first Python that every locked wheel is built for; PYTHON=… on the command line wins.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	&& echo $$p && break; done)

export GRAPH_URL := $(or $(GRAPH),$(GRAPH_URL))
ifeq ($(GRAPH_URL),)
unexport GRAPH_URL
endif

.PHONY: help setup page run test check format evaluate bench bench-page bench-questions load bench-scale writers faults clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

setup: $(STAMP) page ## a virtual environment with the locked packages, and the page (again only when they change)

$(STAMP): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Entente needs Python 3.11, 3.12 or 3.13; say where with PYTHON=…" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked packages into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Built again only when its source changed; without Node and without a network the rest still runs.
page: $(STAMP) ## the drawing page, from app/web into app/static
	@$(BIN)/python -m app.building $(if $(ENTENTE_CI),--check,--optional)

run: $(STAMP) page ## read the samples, answer three questions, serve on 127.0.0.1:8000 (SERVE=0: don't serve)
	@$(BIN)/entente tour
ifneq ($(SERVE),0)
	@$(BIN)/entente serve
endif

test: $(STAMP) page ## every test (FAST=1: leave out the slow ones)
	@$(BIN)/pytest -q -n 2 --dist loadfile $(if $(filter 1,$(FAST)),-m "not slow",) $(ARGS)

check: $(STAMP) ## lint, format, types, layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(STAMP) ## put the source into its form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

evaluate: $(STAMP) ## score the reading against a corpus with gold (CORPUS=folder)
	@test -d $(CORPUS)/corpus || { echo "no corpus at $(CORPUS)/corpus; set CORPUS=…"; exit 2; }
	@$(BIN)/entente evaluate $(CORPUS)/corpus $(CORPUS)/gold

bench: $(STAMP) ## speed, beside the bare parse and the bare query, as ratios
	@$(BIN)/python -m tests.bench

bench-questions: $(STAMP) ## every question through REST beside the same Cypher over Bolt (FOLDER=a graph of tests.bench.large)
	@$(BIN)/python -m tests.bench.questions $(FOLDER)

bench-page: $(STAMP) page ## first paint, a hand's wait, panning beside sigma alone, in Chromium
	@ENTENTE_TIMED=1 $(BIN)/pytest -q -s tests/browser/test_speed.py

load: $(STAMP) ## 200 requests a second for a minute, on this machine alone; any error is a failure
	@$(BIN)/python -m tests.bench.load

bench-scale: $(STAMP) ## what one more article costs at 10,000 and at 1,000,000 engagements (SIZES=…; an hour)
	@$(BIN)/python -m tests.bench.scale $(SIZES)

writers: $(STAMP) ## the long form of the four writers at once, on both engines (ARTICLES=2000)
	@ENTENTE_WRITERS=$(or $(ARTICLES),2000) $(BIN)/pytest -q tests/contract/test_writers.py --timeout 3600

faults: $(STAMP) ## the long form of the kill -9 test
	@ENTENTE_KILLS=20 $(BIN)/pytest -q tests -m slow -k kill

clean: ## remove what was built (not the graph)
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist *.egg-info app/static app/web/node_modules
