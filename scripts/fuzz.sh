#!/usr/bin/env bash
# Nonsense for the case parser, the composer and the gate: SECONDS_EACH (600) for each target, or for those named:
#   SECONDS_EACH=60 scripts/fuzz.sh compose
# A finding stays in fuzz/artifacts/TARGET; run target/…/TARGET with that file to see it again.
source "$(dirname "$0")/lib.sh"

seconds=${SECONDS_EACH:-600}
triple=$(rustc -vV | sed -n 's/^host: //p')
flags="-Zsanitizer=address -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
  -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing"
export CARGO_TARGET_DIR=$PWD/fuzz/target
have c++ || die "libFuzzer needs a C++ compiler." "On Debian: apt-get install -y g++"

say "building the fuzz targets (the first time takes some minutes)"
# The same versions as everywhere else; libfuzzer-sys alone is added to them.
cp Cargo.lock fuzz/Cargo.lock
# The flags are for nightly compilers; RUSTC_BOOTSTRAP lets the installed one take them.
(
  cd fuzz
  RUSTC_BOOTSTRAP=1 RUSTFLAGS="$(tr -s '\n ' ' ' <<<"$flags")" \
    cargo build --quiet --release --target "$triple"
)

# Words of the format, so that the parser is met with more than letters.
mkdir -p fuzz/corpus
dictionary=fuzz/corpus/words.dict
cat tests/cases/*.json tests/cases/examples/*.json | grep -oE '"[a-zA-Z0-9_/-]+"' | sort -u >"$dictionary"

[ $# -gt 0 ] || set -- case compose gate
found=0
for target in "$@"; do
  corpus=fuzz/corpus/$target
  mkdir -p "$corpus" "fuzz/artifacts/$target"
  # The composer's and the gate's bytes are decisions, not cases: they start from nothing.
  [ "$target" != case ] || cp tests/cases/*.json tests/cases/examples/*.json "$corpus"
  say "fuzzing $target for $seconds seconds"
  "fuzz/target/$triple/release/$target" "$corpus" -dict="$dictionary" -artifact_prefix="fuzz/artifacts/$target/" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 -max_len=16384 -print_final_stats=1 -verbosity=0 -print_funcs=0 ||
    found=1
done
[ "$found" -eq 0 ] || die "the fuzzer found something: see fuzz/artifacts."
say "nothing found"
