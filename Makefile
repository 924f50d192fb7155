# Everything one does with WSIS Reader. Each word sets up what it needs, in .venv, and does so once.
# `make test PYTHON=python3.12` keeps that Python's own environment under build/.

VENV := $(if $(PYTHON),build/venv$(subst /,-,$(PYTHON)),.venv)
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
LOCK := $(BIN)/uv --quiet --no-config pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade)

SOURCES := $(shell find wsis_reader -name '*.py')
REPORTS := $(wildcard resources/reports/*)
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
INDEXED := $(filter wsis_reader/report/% wsis_reader/formats/% wsis_reader/search/% wsis_reader/facts/%,$(SOURCES))

.PHONY: help run setup test check coverage bench torture screenshots wheel translations lock clean FORCE
.DELETE_ON_ERROR:

help:
	@echo 'make run           read: opens the window'
	@echo 'make test          run the tests'
	@echo 'make check         lint, format, types'
	@echo 'make setup         only prepare: environment, translations, index'
	@echo 'make coverage      the tests, and which lines they do not reach'
	@echo 'make bench         measure start, memory, search, large reports, and facts'
	@echo 'make torture       kill, cut off, fail and damage the notes at length; prints the table of docs/reliability.md'
	@echo 'make screenshots   draw the pictures in docs/'
	@echo 'make wheel         build the wheel and the source archive into dist/'
	@echo 'make translations  bring the sentences of the source into resources/translations/'
	@echo 'make lock          renew requirements/ (UPGRADE=1: with the newest versions)'
	@echo 'make clean         remove everything that was made'

run: $(VENV)/.screen $(VENV)/.run $(VENV)/.compiled $(TRANSLATIONS) $(VENV)/.index
	@$(BIN)/wsis-reader

setup: $(VENV)/.test-machine $(VENV)/.dev $(VENV)/.compiled $(TRANSLATIONS) $(VENV)/.index

test: setup
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.dev
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy

coverage: setup
	@QT_QPA_PLATFORM=offscreen $(BIN)/coverage run -m pytest $(ARGS)
	@$(BIN)/coverage report

bench: setup
	@$(BIN)/python -m tools.bench $(ARGS)

torture: $(VENV)/.dev
	@tools/system-packages torture
	@$(BIN)/python -m tools.torture $(ARGS)

screenshots: setup
	@$(BIN)/python -m tools.screenshots

wheel: $(VENV)/.dev $(TRANSLATIONS) $(VENV)/.index
	@$(BIN)/python -m hatchling build -d dist

translations: $(VENV)/.run
	@$(BIN)/python tools/translations update

lock: $(VENV)/.dev
	@$(LOCK) --group build --output-file requirements/run.txt
	@$(LOCK) --group dev --constraints requirements/run.txt --output-file requirements/dev.txt

clean:
	rm -rf .venv build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis resources/translations/*.qm
	find index -mindepth 1 ! -name README.md -delete
	find wsis_reader tests tools -name __pycache__ -prune -exec rm -rf {} +

# The files below stand for something done; each is made anew when what it was made from has changed.

$(VENV)/pyvenv.cfg: tools/find-python
	@python=$$(PYTHON='$(PYTHON)' tools/find-python) && "$$python" -m venv --clear $(VENV)

$(VENV)/.screen: tools/system-packages $(VENV)/pyvenv.cfg
	@PYTHON=$(BIN)/python tools/system-packages run
	@touch $@

$(VENV)/.test-machine: tools/system-packages $(VENV)/pyvenv.cfg
	@PYTHON=$(BIN)/python tools/system-packages test
	@touch $@ $(VENV)/.screen

$(VENV)/.run: requirements/run.txt pyproject.toml $(VENV)/pyvenv.cfg
	@echo 'Preparing $(VENV)' >&2
	@$(PIP) --require-hashes --only-binary :all: -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@$(PIP) --require-hashes --only-binary :all: -r requirements/dev.txt
	@touch $@

# A shell with PYTHONDONTWRITEBYTECODE set would have every start compile the whole program.
$(VENV)/.compiled: $(SOURCES) $(VENV)/.run
	@$(BIN)/python -m compileall -q wsis_reader
	@touch $@

resources/translations/%.qm: resources/translations/%.ts $(VENV)/.run
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

# A README alone in index/ means that nothing is built there, whatever the stamp says.
$(VENV)/.index: $(REPORTS) $(INDEXED) $(VENV)/.run $(if $(filter-out index/README.md,$(wildcard index/*)),,FORCE)
	@$(BIN)/wsis-reader index build >/dev/null
	@touch $@
