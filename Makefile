# Every target does its own set-up: what is missing is installed first, and a second run installs nothing.

SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT ?= swift

BUILD_PACKAGES := libsqlite3-dev libcairo2-dev libpango1.0-dev libpng-dev zlib1g-dev fonts-inter pkg-config
TEST_PACKAGES := poppler-utils qpdf sqlite3
RELEASE := -c release --static-swift-stdlib
PROGRAM := .build/release/swingometer
LOCAL_DATABASE := .build/elections.sqlite
CHECKERS := .build/checkers

.PHONY: reports test check-external format lint install clean build-packages test-packages release

reports: release ## builds the program and the database, writes Reports/*.pdf
	$(PROGRAM) report --database $(LOCAL_DATABASE) --datasets Datasets --output Reports

test: build-packages test-packages lint ## format lint, build with warnings as errors, all tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

check-external: reports $(CHECKERS)/bin/outloud ## has the reports checked by programs of others: pdfua and outloud
	$(CHECKERS)/bin/pdfua check Reports/*.pdf
	$(CHECKERS)/bin/outloud --no-info Reports/*.pdf

$(CHECKERS)/bin/outloud:
	@scripts/install-missing python3-venv
	python3 -m venv $(CHECKERS)
	$(CHECKERS)/bin/pip install --quiet pdfua==0.1.3 outloud==0.2.1

lint:
	$(SWIFT) format lint --recursive --strict Sources Tests Package.swift

format: ## formats every source file in place
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

install: release ## installs the program and the datasets under PREFIX
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/swingometer/Datasets"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/swingometer"
	install -m 644 Datasets/* "$(DESTDIR)$(PREFIX)/share/swingometer/Datasets/"

clean: ## removes what the build made
	rm -rf .build Reports/*.pdf

release: build-packages
	$(SWIFT) build $(RELEASE) --product swingometer

build-packages:
	@scripts/install-missing $(BUILD_PACKAGES)

test-packages:
	@scripts/install-missing $(TEST_PACKAGES)
