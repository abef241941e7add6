#!/usr/bin/env bash
# The promised figures, measured here and now, beside Typst and WeasyPrint in the same run.
source "$(dirname "$0")/lib.sh"
say "building the server and the bench in release"
cargo build --locked --quiet --release --features content/embedded -p boernehoejde -p bench
say "an adviser's day in a house of a million cases, in both databases one after the other"
for backend in sqlite postgres; do
    BOERNEHOEJDE_CASES=1000000 cargo test --locked --quiet --release -p store --test contract -- \
        --exact "scale::$backend::a_day_costs_the_same_in_a_large_house" --nocapture
done
say "measuring"
BOERNEHOEJDE_PYTHON=$PWD/.setup/venv/bin/python exec target/release/bench "$@"
