# Targets that people use: build, run, test, bench, corpus, dist, clean.

GO      ?= go
VERSION ?=
# A version is given by hand and nothing is taken from git or the clock: the same source gives the same bytes.
LDFLAGS  = -s -w $(if $(VERSION),-X main.version=$(VERSION))
BUILD    = $(GO) build -trimpath -buildvcs=false -ldflags "$(LDFLAGS)"

# Without cgo a binary runs on any machine of its kind, and needs no C compiler to be built.
export CGO_ENABLED = 0

TELL = sh web/tell.sh

.PHONY: build explorer quick run test check native wasm windows tools wordpress bench corpus licences sbom pictures dist clean

# The command with the explorer inside it, wasm and all.
build: explorer
	$(BUILD) -tags explorer -o bin/ ./cmd/begroting

# What the browser gets: style sheet, scripts, and the programs in wasm with their compressed copies.
explorer: web/node_modules/.package-lock.json
	$(GO) run -trimpath ./web/build

# The same for whoever waits for it: programs are compressed in a second instead of minutes, unless they are there already.
quick: web/node_modules/.package-lock.json
	@$(TELL) "make: building what builds the site …" $(GO) build -trimpath -o bin/ ./web/build
	bin/build -fast

web/node_modules/.package-lock.json: web/package-lock.json
	npm ci --prefix web --no-audit --no-fund

# The main job on the real documents: writes out/, says what it wrote and found, and shows the site until ^C. Workbooks come
# first: they need Go only, and nobody should wait for a site to see them.
run:
	@$(TELL) "make run: building begroting …" $(BUILD) -o bin/ ./cmd/begroting
	bin/begroting convert -o out testdata/documents
	@echo "make run: the workbooks are in out/; now the site."
	@$(MAKE) --no-print-directory quick
	@$(TELL) "make run: building begroting with the site in it …" $(BUILD) -tags explorer -o bin/ ./cmd/begroting
	bin/begroting serve testdata/documents

# All that has to hold before a change goes in. What was left out for want of a program is said last, where it is seen.
test: tools wordpress quick check native wasm windows
	@if command -v node >/dev/null; then :; else \
		echo "make test: NOT TESTED under wasm, because node is missing (Debian: nodejs)."; fi
	@if command -v soffice >/dev/null || command -v libreoffice >/dev/null; then :; else \
		echo "make test: workbooks were NOT RECALCULATED, because LibreOffice is missing (Debian: libreoffice-calc-nogui)."; fi
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then :; else \
		echo "make test: the explorer was NOT TESTED in a browser, because Chromium is missing (Debian: chromium)."; fi
	@if command -v firefox-esr >/dev/null || command -v firefox >/dev/null; then :; else \
		echo "make test: the explorer was NOT TESTED in Firefox, because that is missing (Debian: firefox-esr)."; fi
	@if command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null; then :; else \
		echo "make test: the explorer was NOT TESTED in WebKit, because that is missing (Debian: webkit2gtk-driver xvfb)."; fi
	@if test -e bin/wp-embed.js || test -e /usr/share/wordpress/wp-includes/js/wp-embed.js; then :; else \
		echo "make test: embedding was NOT TESTED with WordPress's own script, because that could not be fetched (Debian: wordpress)."; fi
	@if $(WINE); then :; else \
		echo "make test: begroting.exe was NOT RUN, because Wine is missing (Debian: wine64)."; fi
	@if d=$$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $$d 2>/dev/null; then umount $$d; rmdir $$d; else rmdir $$d; \
		echo "make test: a full and a read-only disk were NOT TRIED, because disks cannot be mounted here (Linux: run as root)."; fi
	@if command -v nginx >/dev/null && command -v apache2 >/dev/null; then :; else \
		echo "make test: the configurations of web servers were NOT TESTED, because nginx or Apache is missing (Debian: nginx-light libnginx-mod-http-brotli-static apache2-bin)."; fi
	@echo "make test: done"

check:
	@unformatted=$$(gofmt -l $$(ls -d app cmd core web 2>/dev/null)); if [ -n "$$unformatted" ]; then \
		echo "not formatted; run gofmt -w on:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

# Tests that drive a browser or LibreOffice come last and one after the other: on two cores they would wait for each other
# until one gives up.
SLOW = ./app/... ./web/... ./core/workbook ./cmd/...

native: tools wordpress quick
	$(GO) test $$($(GO) list ./... | grep -v -e /app/ -e /web -e /core/workbook -e /cmd/)
	$(GO) test -p 1 -timeout 40m $(SLOW)

# The core also runs in the browser. Node hands its whole environment to wasm, which has room for some 8 kB of it; so
# the tests get what they need and no more.
WASM_EXEC = env -i PATH="$$PATH" HOME="$$HOME" TMPDIR="$${TMPDIR:-/tmp}" "$$($(GO) env GOROOT)/lib/wasm/go_js_wasm_exec"

wasm: tools
	@if command -v node >/dev/null; then \
		echo "GOOS=js GOARCH=wasm $(GO) test ./core/..."; \
		GOOS=js GOARCH=wasm $(GO) test -exec "$(subst ",',$(WASM_EXEC))" ./core/...; fi

# The tests do not run on Windows, so at least all compiles and vet reads it. A test runs the command under Wine.
windows:
	GOOS=windows $(GO) vet ./cmd/...
	GOOS=windows $(BUILD) -o "$${TMPDIR:-/tmp}/begroting-windows.exe" ./cmd/begroting
	@rm -f "$${TMPDIR:-/tmp}/begroting-windows.exe"

WINE = command -v wine64 >/dev/null || command -v wine >/dev/null || test -x /usr/lib/wine/wine64

# Programs that tests use: LibreOffice recalculates the workbooks, node runs the core as wasm, Wine runs
# begroting.exe, nginx and Apache serve the site, and Chromium, Firefox and WebKit show it.
# They are installed where that is possible, one by one where they cannot be together; where one is still missing, the end
# of make test says what was not tested.
tools:
	@missing=; \
	command -v node >/dev/null || missing="$$missing nodejs"; \
	command -v npm >/dev/null || missing="$$missing npm"; \
	command -v soffice >/dev/null || command -v libreoffice >/dev/null || missing="$$missing libreoffice-calc-nogui"; \
	! command -v dpkg >/dev/null || test -e /usr/lib/libreoffice/program/libswlo.so || missing="$$missing libreoffice-writer-nogui"; \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing="$$missing chromium"; \
	[ "$$(uname -m)" != x86_64 ] || { $(WINE); } || missing="$$missing wine64"; \
	command -v nginx >/dev/null || missing="$$missing nginx-light libnginx-mod-http-brotli-static"; \
	command -v apache2 >/dev/null || missing="$$missing apache2-bin"; \
	command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing="$$missing firefox-esr"; \
	command -v WebKitWebDriver >/dev/null || missing="$$missing webkit2gtk-driver"; \
	command -v Xvfb >/dev/null || missing="$$missing xvfb xauth"; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "make: installing$$missing"; \
		export DEBIAN_FRONTEND=noninteractive; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing >/dev/null && exit 0; \
		all=$$missing; missing=; \
		for p in $$all; do \
			apt-get install -y -qq --no-install-recommends $$p >/dev/null || missing="$$missing $$p"; \
		done; \
		[ -n "$$missing" ] || exit 0; \
	fi; \
	echo "make: could not install$$missing. Install these Debian packages to test everything."

# WordPress's own script for addresses that somebody pasted, for a test: it is in Debian's package, of which nothing else is needed.
wordpress:
	@test -e bin/wp-embed.js || test -e /usr/share/wordpress/wp-includes/js/wp-embed.js || ! command -v dpkg-deb >/dev/null || { \
		d=$$(mktemp -d) && ( cd $$d && apt-get download -qq wordpress && dpkg-deb --fsys-tarfile wordpress_*.deb | \
			tar -x -O ./usr/share/wordpress/wp-includes/js/wp-embed.js >wp-embed.js && test -s wp-embed.js ) >/dev/null 2>&1 && \
		mkdir -p bin && mv $$d/wp-embed.js bin/wp-embed.js; rm -rf $$d; }

# As ratios to other programs, so that the numbers mean the same on another machine. Times alone, of every part of the
# core: go test -run '^$' -bench . ./core/...
bench: explorer
	$(GO) run ./web/bench -o web/docs/snelheid.md

# Made-up documents as long as real ones, for runs on more than there is: as many as wanted, and the same ones each time.
#   make corpus CORPUS=out/corpus DOCUMENTS=20000 SEED=1
CORPUS    ?= out/corpus
DOCUMENTS ?= 1000
SEED      ?= 1

corpus:
	CORPUS="$(abspath $(CORPUS))" DOCUMENTS=$(DOCUMENTS) SEED=$(SEED) $(GO) test -count=1 -timeout 0 -run '^TestCorpus$$' -v ./core/reader

# After a dependency came, went or changed version; a test tells when that was forgotten.
licences:
	$(GO) run ./web/licences

# What is inside the programs and the site, for those who look after vulnerabilities.
sbom:
	$(GO) run ./web/licences -sbom dist/begroting.cdx.json

# After sheets came to look different. Needs LibreOffice and pdftoppm.
pictures:
	$(GO) run ./web/picture

# What people download: an archive per platform with the licences, checksums, and a list of what is inside.
dist: explorer
	$(GO) run -trimpath ./web/release -o dist $(if $(VERSION),-version $(VERSION))

clean:
	rm -rf bin out dist
