# Two commands do everything on a fresh machine: `make demo` and `make test`. Each says what it does and how long it took, and
# does nothing twice.

.PHONY: demo test build setup size score alterations curve fit bench-reading bless clean

demo: ## builds dist/ and dist/demo.html, then serves dist/ (PORT=8000 or the next free one; NO_SERVE=1 only builds)
	@.ci/setup build
	@.ci/build
ifndef NO_SERVE
	@. target/tools/env && node .ci/serve.mjs dist $(PORT)
endif

test: ## everything that must hold before a change lands
	@.ci/setup test
	@.ci/test

setup: ## fetches what is missing
	@.ci/setup test

build: ## dist/ alone
	@.ci/setup build
	@.ci/build

size: ## what a reader downloads, against the budgets
	@node .ci/size.mjs

score: ## quality on the annotated events (NEWS=../shared/news), into tests/gold/scoreboard.txt
	@.ci/setup build
	@. target/tools/env && node .ci/score.mjs

curve: ## how the time grows from five articles to twenty, into tests/bench/curve.txt
	@.ci/setup build
	@. target/tools/env && BLESS=1 cargo test --release --locked --test suite curve -- --ignored

fit: ## fits the weights by which figures, tolls, times and choices are linked, on the annotated events (NEWS=../shared/news), and prints them
	@.ci/setup build
	@. target/tools/env && NEWS=$(NEWS) cargo test --locked --lib linking::fit -- --include-ignored --nocapture

# Tests and benches unwind; a library that aborts beside them would have the same file name.
bench-reading: ## quality and speed of reading (SECTION=name for one), into tests/bench/reading.txt
	@.ci/setup build
	@. target/tools/env && TREEBANK=$(TREEBANK) RECOGNIZERS=$(RECOGNIZERS) NEWS=$(NEWS) CARGO_PROFILE_RELEASE_PANIC=unwind cargo bench --locked --bench reading -- $(SECTION)

alterations: ## copies of the articles with one word altered, all of them: which are found, into tests/gold/alterations.txt
	@.ci/setup build
	@. target/tools/env && BLESS=1 cargo test --release --locked --test suite alteration -- --include-ignored

bless: build ## writes what the tests expect from what they get: read the diff before you commit it
	@. target/tools/env && BLESS=1 cargo test --locked --test suite
	@. target/tools/env && node .ci/size.mjs --bless

clean: ## everything that can be made again
	rm -rf dist node_modules target tests/browser/artifacts
