# Børnehøjde: what a person types. Each command does the set-up it needs and says what it does;
# how it is done stands in scripts/. A second run only does what has changed.

.DEFAULT_GOAL := help
.PHONY: help run run-server web test check tidy deep package package-test lint bench crash cluster cluster-down cluster-test cluster-bench fuzz release setup

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-14s %s\n", $$1, $$2 }'

run: ## build, serve on http://localhost:8080, and build the live help beside it (PROFILE=release, DATA=folder)
	@scripts/run.sh

run-server: ## the same without the browser half: every page works, nothing is live while typing
	@scripts/run.sh --without-web

web: ## build the browser half into target/site/pkg and hold it against its budget
	@scripts/setup.sh server web
	@scripts/web.sh

test: ## set up and run every test: rooms, command line, paper, real browser
	@scripts/test.sh

check: ## in seconds: formatting, types, and the tests of domain and content
	@scripts/check.sh

tidy: ## take away what was built some time ago and lies in target/ for good (DAYS=14)
	@scripts/tidy.sh

package: ## a Debian package and the folder of an image, into dist/ (PROFILE=dev to try the packaging)
	@scripts/package.sh

package-test: ## install, start, upgrade and purge the package in a Debian root; the image; nginx and Caddy in front (root)
	@scripts/setup.sh server trial
	@scripts/package-test.sh
	@scripts/package-proxy-test.sh

deep: ## what takes hours: a scanner, full disks, every test at twelve moments and in two time zones
	@scripts/deep.sh

lint: ## formatting, clippy, documentation and licences, all as errors
	@scripts/setup.sh server lint
	@scripts/lint.sh

bench: ## measure the promised figures beside Typst and WeasyPrint
	@scripts/setup.sh server bench
	@scripts/bench.sh

crash: ## kill the store 200 times while it writes, and fill its disk
	@scripts/setup.sh server test
	@STORE_CRASH_RUNS=200 cargo test --locked --quiet -p store --test crash

cluster: ## two servers on two PostgreSQL that replace each other, to try on this machine (PROFILE=dev, CLUSTER=folder)
	@scripts/cluster.sh up

cluster-down: ## end it
	@deploy/cluster/down.sh

cluster-test: ## break such a cluster while people work, and restore it: what is lost, how long they wait, what they are told (RUNS=100, FIGURES=, WRITERS=, OLD_REV=, OLD=, NEW=)
	@scripts/cluster.sh test

cluster-bench: ## two servers against one, PgBouncer, and a national working day (SCALE=nation or "cases municipalities advisers", RATE=150, LASTS=60)
	@scripts/bench-cluster.sh

fuzz: ## feed the case parser, the composer and the gate nonsense, ten minutes each (SECONDS_EACH=600)
	@scripts/fuzz.sh

release: ## release what stands here: VERSION=x.y.z (DRY_RUN=1 only shows what would happen)
	@scripts/release.sh "$(VERSION)" $(if $(DRY_RUN),--dry-run)

setup: ## only the set-up that `make test` needs, and git's hooks
	@scripts/setup.sh server web test
	@scripts/install-hooks.sh
