# make demo    build the program and run its main job on Samples
# make test    everything that must always hold: warnings, tests in debug and release, format, libraries
# make format  format the sources
# make bench   compare speed and memory with other readers
# make fuzz    feed every entrance for strangers' bytes with mutated files, FUZZ_SECONDS each
# make sanitize  the tests under AddressSanitizer and ThreadSanitizer, the command (release and debug) under valgrind
# make install PREFIX=/usr/local

PREFIX ?= /usr/local
# The C libraries, with their headers, as Debian and Ubuntu name them; pkg-config tells the build where they are.
PACKAGES := pkg-config libxlsxwriter-dev libzip-dev libexpat1-dev libdeflate-dev libssl-dev libsqlite3-dev
# What tests run beside the program.
TEST_PACKAGES := parallel
FUZZ_SECONDS ?= 60
SOURCES := Package.swift Sources Tests Plugins Benchmarks/Package.swift Benchmarks/Sources Fuzzing/Package.swift Fuzzing/Sources
STATIC := swift build -c release --static-swift-stdlib --product shugaki -Xlinker -s
SHUGAKI := .build/release/shugaki

.PHONY: demo test format bench fuzz sanitize manual completions install packages test-packages binary

demo: binary
	@SHUGAKI=$(SHUGAKI) Samples/demo

test: packages test-packages
	swift format lint --strict --recursive --parallel $(SOURCES)
	swift build --build-tests
	swift test --skip-build --disable-xctest
	swift test -c release --disable-xctest
	@! grep -rlE '^(public |internal |package )?import (Foundation|GRDB)$$' Sources --include=*.swift | xargs -r grep -L 'canImport(FoundationEssentials)' | \
		grep -v '^Sources/\(Migration\|EmbedCataloguesTool\)/' || { echo 'Only Migration may import the whole of Foundation' >&2; exit 1; }

format:
	swift format --in-place --recursive --parallel $(SOURCES)

bench: packages
	Benchmarks/run

fuzz: packages
	Fuzzing/run $(FUZZ_SECONDS)

sanitize: packages
	Tests/sanitize

manual: packages
	swift package generate-manual --multi-page
	@echo 'written to .build/plugins/GenerateManual/outputs/shugaki'

completions: binary
	mkdir -p out/completions
	$(SHUGAKI) --generate-completion-script bash > out/completions/shugaki.bash
	$(SHUGAKI) --generate-completion-script zsh > out/completions/_shugaki
	$(SHUGAKI) --generate-completion-script fish > out/completions/shugaki.fish

install: binary
	install -D -m 755 $(SHUGAKI) $(DESTDIR)$(PREFIX)/bin/shugaki

binary: packages
	$(STATIC)

# Installs what is missing and says so; does nothing, and needs no rights, when all is there.
packages: INSTALL = $(PACKAGES)
test-packages: INSTALL = $(TEST_PACKAGES)
packages test-packages:
	@missing=; for package in $(INSTALL); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ]; then as=; elif command -v sudo >/dev/null; then as=sudo; else \
		echo "Missing packages:$$missing. Install them as root: apt-get install$$missing" >&2; exit 1; fi; \
	echo "Installing$$missing"; \
	$$as apt-get install -y --no-install-recommends $$missing || \
		{ $$as apt-get update && $$as apt-get install -y --no-install-recommends $$missing; }
