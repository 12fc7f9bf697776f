.DEFAULT_GOAL := help
.PHONY: help setup demo reset test guests faults bench db build dist pot screenshots

PORT ?= 8069
TODAY ?=
ONLY ?=
TAGS ?=
SEED ?=
TIMES ?=
SIZE ?=

# A Node.js that the set-up got for this checkout comes before the machine's.
export PATH := $(CURDIR)/.dev/node/bin:$(PATH)

help: ## Shows this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

setup: ## Gets everything: Debian packages, Odoo 19, PostgreSQL, Chromium, npm packages (quick when done)
	@dev/setup.sh

demo: ## Serves Odoo with the addon and demo data on 127.0.0.1 (PORT=8069, TODAY=2026-12-10 for another day)
	@PORT='$(PORT)' TODAY='$(TODAY)' dev/demo.sh

reset: ## Throws the demo databases and their mails away
	@dev/reset.sh

test: ## Runs every check and test (ONLY=step for one, TAGS= for Odoo's tests)
	@ONLY='$(ONLY)' TAGS='$(TAGS)' dev/test.sh

guests: ## Runs Odoo's own tests and those of OCA's addons beside ours, and writes docs/compatibility.md
	@dev/guests.sh

faults: ## Proves what holds under load and faults, and writes docs/reliability-figures.md (SEED=n replays, TIMES=n: longer)
	@SEED='$(SEED)' TIMES='$(TIMES)' dev/faults.sh

bench: ## Measures the addon on a million orders, beside Odoo, and writes docs/performance-figures.md (SIZE= for fewer)
	@SIZE='$(SIZE)' dev/bench.sh

db: ## Makes a fresh database with the addon and French, without demo data (DB=name)
	@dev/setup.sh
	@dev/db.sh '$(DB)'

build: ## Compiles ts/ to static/
	@node dev/build.mjs

dist: ## Writes the addon as a zip for a server, and each bridge as its own, to dist/
	@/usr/bin/python3 -B dev/dist.py

screenshots: ## Takes the pictures of docs/images/ in the real Odoo with the demo data (ONLY='panel done' for some)
	@dev/screenshots.sh $(ONLY)

pot: ## Exports the translation template to i18n/
	@dev/pot.sh
