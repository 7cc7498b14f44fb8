# Two commands do everything: `make serve` and `make test`. The rest is for those who build.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
READY_JS := node_modules/.ready
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: serve test lint types bench refresh shots wheel clean help

help:
	@echo "make serve    sæt op og vis dashboardet på http://127.0.0.1:8050"
	@echo "make test     sæt op, browser med, og kør alle tests"
	@echo "make refresh  læs alle kilder og udgiv en ny version"
	@echo "make lint     ruff, typer og importkontrakter; eslint og tsc"
	@echo "make bench    målinger mod gulvet, samme browser, samme kørsel"
	@echo "make shots    skærmbilleder af alle sider, tre størrelser, lys og mørk"
	@echo "make wheel    byg pakken"

serve: $(READY)
	$(BIN)/overblik serve

refresh: $(READY)
	$(BIN)/overblik refresh

test: $(READY_DEV)
	@sh tools/browser.sh
	@sh tools/node.sh
	node --test tests/js/
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: $(READY_DEV) $(READY_JS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	npx eslint .
	npx tsc

bench: $(READY_DEV)
	@sh tools/browser.sh
	$(BIN)/python -m tools.benchmark

shots: $(READY_DEV)
	@sh tools/browser.sh
	$(BIN)/python -m tools.shots

wheel: $(READY_DEV)
	$(BIN)/python -m build --wheel --no-isolation

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Der skal bruges Python 3.11 eller nyere: apt-get install python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "venv mangler: apt-get install python3-venv"; exit 1; }

$(READY): pyproject.toml requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@

$(READY_DEV): requirements-dev.txt $(READY)
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@

$(READY_JS): package.json package-lock.json
	@sh tools/node.sh
	npm ci --silent
	@touch $@

clean:
	rm -rf $(VENV) node_modules build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
