# `make run` starts the bot, `make test` tests it; both install what they need, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DEVELOP := $(VENV)/.develop
WORKERS ?= 2
PIP := $(BIN)/python -m pip install --disable-pip-version-check

.PHONY: run test check format lock index prepare evaluate bench docs audit sbom

run: index
	@$(BIN)/python -m bot start

# Two passes: side by side, then by themselves those that measure time. Side by side each has one
# core: libraries that take all of them for one product would wait for each other, busily.
test: $(DEVELOP) index
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not alone"
	$(BIN)/python -m pytest -m alone

check: $(DEVELOP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m index check

format: $(DEVELOP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

prepare: $(INSTALLED)
	@$(BIN)/python -m index prepare >/dev/null

index: prepare
	@$(BIN)/python -m index build >/dev/null

evaluate: index
	$(BIN)/python -m index evaluate --ablation --plots build/evaluation/search
	$(BIN)/python -m bot evaluate --plots build/evaluation/replies

# Five minutes; each benchmark alone prints more: python -m benchmarks --list
bench: $(DEVELOP) index
	@$(BIN)/python -m benchmarks

docs: $(DEVELOP)
	$(BIN)/python -m docs.generate

audit: $(DEVELOP)
	@$(BIN)/python requirements/audit.py

# What the image holds, as CycloneDX.
sbom: $(DEVELOP)
	@mkdir -p build
	$(BIN)/cyclonedx-py requirements requirements/run.txt --pyproject pyproject.toml \
		--output-reproducible --output-file build/sbom.json

lock: $(DEVELOP)
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python requirements/lock.py

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { echo "Python 3.11 to 3.13 is needed: make run PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): requirements/build.txt requirements/run.txt | $(BIN)/python
	$(PIP) --require-hashes -r requirements/build.txt
	@touch $@

# With torch, since the tests and the benchmarks hold the default model against the plain one.
$(DEVELOP): $(INSTALLED) requirements/torch.txt requirements/models.txt requirements/dev.txt
	$(PIP) -r requirements/torch.txt
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
