# Everything a fresh machine needs is made by the target that needs it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := -m pip install --quiet --disable-pip-version-check

OTHERS := .work/others
# A module's tests stay together, so that what they share is made once; tests/conftest.py has the longest ones start first.
SPREAD := --dist loadscope --no-loadscope-reorder
# What the tests prove of each topic: what the example class, which they grade too, has none of.
SAMPLE := $(addprefix --kind ,model-answer stub degenerate without telltale)

.PHONY: demo test test-fast prove lint validate release bench bench-strangers bench-census bench-fuzz bench-others
.PHONY: pictures doctor setup student-kit clean

demo: $(READY)
	@$(BIN)/grader grade examples/class --out results/demo

test: $(READY)
	@$(MAKE) --no-print-directory lint
	@echo "Is assignments/ what solutions/ builds?"
	@$(BIN)/grader release --check
	@echo "Proving the topics (a sample; all of it: make prove) ..."
	@$(BIN)/grader validate --sample 1 $(SAMPLE)
	@$(BIN)/pytest -q -n auto $(SPREAD) -m "not proof"

test-fast: $(READY)
	@$(BIN)/pytest -q -n auto $(SPREAD) -m "not slow and not keras and not proof"

# The whole proof: hours for the topics that train, so it is not part of the tests.
prove: $(READY)
	@$(BIN)/grader validate --seeds 200
	@$(BIN)/pytest -q -n auto $(SPREAD) -m proof

lint: $(READY)
	@$(BIN)/ruff format --check --quiet grader tests benchmarks
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy

validate release bench doctor: %: run-%
run-validate: $(READY)
	$(BIN)/grader validate
run-release: $(READY)
	$(BIN)/grader release
run-doctor: $(READY)
	$(BIN)/grader doctor
run-bench: $(READY)
	$(BIN)/python benchmarks/run.py

# How answers by strangers are judged: does every right one pass, is the mistake of every wrong one named?
bench-strangers: $(READY)
	@$(BIN)/python -W ignore -m benchmarks.strangers $(TOPICS)

# Counts what is left after kills and Ctrl-C; all of it takes hours, a sample (--runs) minutes.
bench-census: $(READY)
	@$(BIN)/python -W ignore -m benchmarks.census

# What comes of values that nobody foresaw, on their way from a room to the reports: no fault, or exit status 1.
bench-fuzz: $(READY)
	@$(BIN)/python -W ignore -m benchmarks.fuzz $(TOPICS)

# nbgrader and otter-grader on the same checks; they are installed on top of $(VENV), beside it.
bench-others: $(OTHERS)/.ready
	@$(BIN)/python -W ignore -m benchmarks.others

$(OTHERS)/.ready: benchmarks/others.txt $(READY)
	@echo "Installing nbgrader and otter-grader into $(OTHERS) (once, a minute) ..."
	@$(PYTHON) -m venv $(OTHERS)
	@$(BIN)/python -c 'import site; print(site.getsitepackages()[0])' > "$$($(OTHERS)/bin/python -c 'import site; print(site.getsitepackages()[0])')/kit.pth"
	@$(OTHERS)/bin/python $(PIP) -r benchmarks/others.txt
	@touch $@

# README.md's pictures, from what the commands print now.
pictures: $(READY)
	@sh tools/pictures.sh

setup: $(READY)

# bubblewrap and libseccomp come from the system; byte code is compiled once because rooms see the packages read-only, and
# importing TensorFlow without it takes three times as long. An environment that another Python left is made anew.
$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 2; }
	@sh tools/system-packages $(PYTHON)
	@echo "Making the virtual environment $(VENV) and installing packages into it (once, a minute or two) ..."
	@$(PYTHON) -m venv $(VENV) > /dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python $(PIP) -r requirements.txt
	@$(BIN)/python $(PIP) --no-deps --editable .
	@echo "Compiling byte code (once) ..."
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m compileall -q -j 0 $(VENV)/lib grader > /dev/null 2>&1 || true
	@touch $@

# What students get: the grader and assignments/, never solutions/.
student-kit: $(READY)
	@mkdir -p build
	git archive --format=zip --output build/student-kit.zip HEAD assignments grader pyproject.toml README.md LICENSE
	@echo build/student-kit.zip

clean:
	rm -rf $(VENV) .work results build *.egg-info
