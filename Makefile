# make demo and make test set up everything they need in .venv, from Python 3.11-3.13 alone.
PYTHON ?= python3
BIN := .venv/bin
DATA ?= ../shared/data
SCORER ?= ../shared/bench/score_readings.py
PAGES := examples/day1 examples/day2 examples/day3 examples/other

.PHONY: demo test lint types bench train lock clean

demo: .venv/ready
	@mkdir -p out
	@rm -f out/demo.db out/demo.db-*
	@$(BIN)/sayso read $(PAGES)
	@$(BIN)/sayso read $(PAGES) --format html -o out/demo.html
	@$(BIN)/sayso add $(PAGES) --record out/demo.db
	@printf '\n%s\n\n' "What one outlet altered after publishing (sayso changes --record out/demo.db):"
	@$(BIN)/sayso changes --record out/demo.db
	@printf '\n%s\n%s\n\n' "The same with every statement marked in its article: open out/demo.html in a browser." \
	  "Who says it, who denies it (sayso claims --disputed --record out/demo.db):"
	@$(BIN)/sayso claims --disputed --record out/demo.db

test: .venv/ready
	$(BIN)/python -m pytest

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: .venv/ready
	$(BIN)/mypy

bench: .venv/ready
	$(BIN)/python -m bench.floors --data $(DATA) --scorer $(SCORER)

train:
	training/make_model.sh $(DATA)

lock:
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" -q -o requirements.lock

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(not (3, 11) <= v <= (3, 13) and f"Sayso needs Python 3.11, 3.12 or 3.13; this is {v[0]}.{v[1]}. Try: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

clean:
	rm -rf .venv out
