# Every target does its own set-up: what is missing is installed first, and a second run installs nothing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
PREFIX ?= /usr/local
SWIFT ?= swift

BUILD_PACKAGES := libsqlite3-dev libcairo2-dev libpango1.0-dev libpng-dev zlib1g-dev fonts-inter pkg-config
TEST_PACKAGES := poppler-utils qpdf sqlite3
RELEASE := -c release --static-swift-stdlib
# A library is named as needed only where it is: those that draw are loaded by the first drawing, not at every start.
LINK := CCC_OVERRIDE_OPTIONS="\# ^-Wl,--as-needed"
PROGRAM := .build/release/swingometer
LOCAL_DATABASE := .build/elections.sqlite
CHECKERS := .build/checkers
PEERS := .build/peers
MANUAL := .build/manual
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: reports test bench check-external format lint install manual clean build-packages test-packages release

reports: release ## builds the program and the database, writes Reports/*.pdf
	$(PROGRAM) report --database $(LOCAL_DATABASE) --datasets Datasets --output Reports

test: build-packages test-packages lint ## format lint, build with warnings as errors, all tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

check-external: reports $(CHECKERS)/installed ## has reports, database and datasets checked by programs of others
	$(CHECKERS)/bin/python scripts/check-database $(PROGRAM) $(LOCAL_DATABASE) $(CHECKERS)/bin/datasette
	$(CHECKERS)/bin/frictionless validate Datasets/datapackage.json
	$(CHECKERS)/bin/pdfua check Reports/*.pdf
	$(CHECKERS)/bin/outloud --no-info Reports/*.pdf

$(CHECKERS)/installed: scripts/checkers.txt
	@scripts/install-missing python3-venv
	python3 -m venv $(CHECKERS)
	$(CHECKERS)/bin/pip install --quiet --requirement $<
	touch $@

bench: release $(PEERS)/installed ## races the program against its peers, writes Benchmarks/RESULTS.md
	Benchmarks/bench --program $(PROGRAM) --python $(PEERS)/bin/python

$(PEERS)/installed: Benchmarks/peers.txt
	@scripts/install-missing python3-venv sqlite3 poppler-utils
	python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --requirement $<
	touch $@

lint:
	$(SWIFT) format lint --recursive --strict Sources Tests Package.swift

format: ## formats every source file in place
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

install: release manual ## installs the program, the datasets, man pages and shell completions under PREFIX
	install -D -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/swingometer"
	install -D -m 644 -t "$(SHARE)/swingometer/Datasets" Datasets/*
	install -D -m 644 -t "$(SHARE)/man/man1" $(MANUAL)/*.1
	$(PROGRAM) --generate-completion-script bash | install -D -m 644 /dev/stdin "$(SHARE)/bash-completion/completions/swingometer"
	$(PROGRAM) --generate-completion-script zsh | install -D -m 644 /dev/stdin "$(SHARE)/zsh/site-functions/_swingometer"
	$(PROGRAM) --generate-completion-script fish | install -D -m 644 /dev/stdin "$(SHARE)/fish/vendor_completions.d/swingometer.fish"

# The plugin of swift-argument-parser would build the program a second time; asked for its help, it builds its own tool only.
manual: release ## makes the man pages from the help of the program, dated as the changelog
	$(SWIFT) package generate-manual --help > /dev/null
	rm -rf $(MANUAL) && mkdir -p $(MANUAL)
	.build/debug/generate-manual-tool $(PROGRAM) --multi-page --date "$$(date -u -r CHANGELOG.md +%F)" --output-directory $(MANUAL)

clean: ## removes what the build made
	rm -rf .build Reports/*.pdf

release: build-packages
	$(LINK) $(SWIFT) build $(RELEASE) --product swingometer

build-packages:
	@scripts/install-missing $(BUILD_PACKAGES)

test-packages:
	@scripts/install-missing $(TEST_PACKAGES)
