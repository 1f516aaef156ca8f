# make            lists what there is
# make run        sets up what is missing, builds, opens the workbook
# make test       sets up what is missing, runs every test
# make check      format, lint, tests, course
# make bench      measures speed
# make fuzz       FUZZ_SECONDS=60: searches for inputs that do harm
# make install    PREFIX=/usr/local DESTDIR=
# make uninstall  PREFIX=/usr/local DESTDIR=

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run build test check format lint course bench fuzz install uninstall clean
.PHONY: set-up set-up-tests swift-version

PREFIX ?= /usr/local
DESTDIR ?=
JOBS ?= 2
# How long `make fuzz` runs each of its programs.
FUZZ_SECONDS ?= 60

PACKAGES := libncurses-dev libopenblas-dev libsqlite3-dev libcmark-dev libssl-dev zlib1g-dev
TEST_PACKAGES := tmux
SWIFT_NEEDED := 6.2

# Flags of one build folder never change, so that no target makes another build anew.
# lld, because the older linkers warn of a function inside Foundation that nothing here calls.
BUILD := swift build -j $(JOBS) -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s
PRODUCTS := .build/release
TEST := -c release -Xswiftc -enable-testing --scratch-path .build-test
# Tests of whole processes wait for screens: they run after those that fill every core.
TIMED := ^(EndToEndTests|LauncherTests)\.
SOURCES := Package.swift $(shell find Sources -type f 2>/dev/null)

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | \
	  while IFS=$$'\t' read -r name words; do printf '  make %-10s %s\n' "$$name" "$$words"; done

run: build ## set up what is missing, build, open the workbook
	@exec $(PRODUCTS)/gradus

build: set-up .build/gradus-built ## build the release

.build/gradus-built: $(SOURCES)
	$(BUILD) --product gradus-workbook
	$(BUILD) --product gradus
	@touch $@

test: set-up-tests ## set up what is missing, run every test
	swift build -j $(JOBS) $(TEST) --build-tests
	swift test $(TEST) --skip-build --skip '$(TIMED)'
	swift test $(TEST) --skip-build --filter '$(TIMED)'

check: lint test course ## format, lint, tests, course check

format: swift-version ## format the sources
	swift format --in-place --recursive --parallel Sources Tests Benchmarks Fuzzing Package.swift

lint: swift-version ## check the format
	swift format lint --strict --recursive --parallel Sources Tests Benchmarks Fuzzing Package.swift

course: build ## check the lessons
	$(PRODUCTS)/gradus check --course .

bench: build ## measure speed
	swift build -j $(JOBS) -c release --package-path Benchmarks
	Benchmarks/.build/release/gradus-workloads --gradus $(PRODUCTS)/gradus

# libFuzzer comes with Swift for Linux. Inputs that do harm are kept in .build-fuzz, and so are those
# that reach new code, for the next run. An input that takes two seconds counts as a hang.
fuzz: set-up ## search for inputs that do harm
	swift build -j $(JOBS) -c release --package-path Fuzzing --sanitize fuzzer
	bash Fuzzing/corpus.sh .build-fuzz/corpus
	for target in formulas lessons answers; do \
	  Fuzzing/.build/release/fuzz-$$target -max_total_time=$(FUZZ_SECONDS) -timeout=2 -rss_limit_mb=1500 \
	    -max_len=16000 -print_final_stats=1 -artifact_prefix=.build-fuzz/$$target- \
	    .build-fuzz/corpus/$$target; \
	done

install: build ## install under PREFIX (default /usr/local), below DESTDIR
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/gradus
	install -m 755 $(PRODUCTS)/gradus $(DESTDIR)$(PREFIX)/bin/gradus
	install -s -m 755 $(PRODUCTS)/gradus-workbook $(DESTDIR)$(PREFIX)/libexec/gradus/gradus-workbook
	install -d $(DESTDIR)$(PREFIX)/share/gradus
	cp -R lessons data $(DESTDIR)$(PREFIX)/share/gradus/
	install -d $(DESTDIR)$(PREFIX)/share/man/man5
	install -m 644 lessons/gradus-lesson.5 $(DESTDIR)$(PREFIX)/share/man/man5/gradus-lesson.5

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/gradus $(DESTDIR)$(PREFIX)/share/man/man5/gradus-lesson.5
	rm -rf $(DESTDIR)$(PREFIX)/libexec/gradus $(DESTDIR)$(PREFIX)/share/gradus

clean: ## remove what was built
	rm -rf .build .build-test .build-fuzz Benchmarks/.build Fuzzing/.build

# --- Set-up: names what is missing, then installs it; silent when nothing is.

set-up: swift-version
	@$(call install_missing,$(PACKAGES))

set-up-tests: swift-version
	@$(call install_missing,$(PACKAGES) $(TEST_PACKAGES))

swift-version:
	@found=$$( (swift --version 2>/dev/null || true) | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -1); \
	if [ -z "$$found" ] || \
	   [ "$$(printf '%s\n%s\n' $(SWIFT_NEEDED) "$$found" | sort -V | head -1)" != $(SWIFT_NEEDED) ]; then \
	  echo "Gradus is built with Swift $(SWIFT_NEEDED) or later, and $${found:+this is Swift }$${found:-there is no swift on the PATH}." >&2; \
	  echo "Swift comes from https://www.swift.org/install/linux/ (Debian 12). Put its usr/bin on the PATH and try again." >&2; \
	  exit 1; \
	fi

define install_missing
missing=""; \
for package in $(1); do \
  state=$$(dpkg-query -W -f '$${Status}' $$package 2>/dev/null || true); \
  [ "$$state" = "install ok installed" ] || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "These Debian packages are missing and will be installed:$$missing"; \
  as_root=""; [ "$$(id -u)" = 0 ] || as_root=sudo; \
  export DEBIAN_FRONTEND=noninteractive; \
  $$as_root apt-get update -q; \
  $$as_root apt-get install -q -y --no-install-recommends $$missing; \
fi
endef
