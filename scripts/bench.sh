#!/usr/bin/env bash
# The promised figures, measured here and now, beside Typst and WeasyPrint in the same run.
source "$(dirname "$0")/lib.sh"
say "building the server and the bench in release"
cargo build --locked --quiet --release -p boernehoejde -p bench
say "measuring"
BOERNEHOEJDE_PYTHON=$PWD/.setup/venv/bin/python exec cargo run --locked --quiet --release -p bench -- "$@"
