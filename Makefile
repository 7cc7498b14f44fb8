# Two commands do everything: `make serve` and `make test`. The rest is for those who build.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
READY_JS := node_modules/.ready
PEERS := bench-results/peers
READY_PEERS := $(PEERS)/.ready
INSTALL := $(BIN)/python -m pip install --quiet
UV ?= uv
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make pins"
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: serve test lint types bench peers refresh shots wheel pins clean help

help:
	@echo "make serve    sæt op og vis dashboardet på http://127.0.0.1:8050"
	@echo "make test     sæt op, browser med, og kør alle tests"
	@echo "make refresh  læs alle kilder og udgiv en ny version"
	@echo "make lint     ruff, typer og importkontrakter; eslint og tsc"
	@echo "make bench    målinger mod gulvet, samme browser, samme kørsel"
	@echo "make peers    samme kort i Streamlit og Vizro, i deres eget miljø, målt ved siden af"
	@echo "make shots    skærmbilleder af alle sider, tre størrelser, lys og mørk"
	@echo "make wheel    byg pakken"
	@echo "make pins     skriv de låste versioner igen efter pyproject.toml (kræver uv)"

serve: $(READY)
	$(BIN)/overblik serve

refresh: $(READY)
	$(BIN)/overblik refresh

# In the order they are found: the browser's files, which take longest, first, and many short ones last.
test: $(READY_DEV)
	@sh tools/browser.sh
	@sh tools/node.sh
	node --test tests/js/
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

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

peers: $(READY_DEV) $(READY_PEERS)
	@sh tools/browser.sh
	$(BIN)/python -m tools.benchmark --only peers

shots: $(READY_DEV)
	@sh tools/browser.sh
	$(BIN)/python -m tools.shots

wheel: $(READY_DEV)
	$(BIN)/python -m build --wheel --no-isolation

pins:
	$(COMPILE) pyproject.toml --output-file requirements.txt
	$(COMPILE) --group pyproject.toml:backend --constraint requirements.txt \
	  --output-file requirements-build.txt
	$(COMPILE) pyproject.toml --group test --group lint --group bench --group geografi \
	  --constraint requirements.txt --constraint requirements-build.txt \
	  --output-file requirements-dev.txt

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Der skal bruges Python 3.11 eller nyere: apt-get install python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "venv mangler: apt-get install python3-venv"; exit 1; }

$(READY): pyproject.toml requirements.txt requirements-build.txt | $(BIN)/python
	$(INSTALL) --require-hashes --requirement requirements.txt --requirement requirements-build.txt
	$(INSTALL) --no-build-isolation --no-deps --editable .
	@$(BIN)/python -m compileall -q callbacks dashboard data
	@touch $@

$(READY_DEV): requirements-dev.txt $(READY)
	$(INSTALL) --require-hashes --requirement requirements-dev.txt
	@touch $@

$(READY_PEERS): tools/benchmark/peers/requirements.txt
	$(PYTHON) -m venv --clear $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --requirement $<
	@touch $@

$(READY_JS): package.json package-lock.json
	@sh tools/node.sh
	npm ci --silent
	@touch $@

clean:
	rm -rf $(VENV) node_modules build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
