#!/usr/bin/env bash
# The browser half: app/client as WASM, its JavaScript glue, the smallest form of both, and the budget.
# Result: target/site/pkg/{app.js,app_bg.wasm}, each with .br and .gz beside it.
#   scripts/web.sh --compile   only what the compiler makes, as long as there is no tool yet to make the rest
source "$(dirname "$0")/lib.sh"

out=target/site/pkg
settings=$(scripts/wasm-toolchain.sh) || die "no Rust here can build for the browser." \
  "With rustup: rustup target add wasm32-unknown-unknown" "On Debian:   scripts/setup.sh web"
setting() { sed -n "s/^$1=//p" <<<"$settings"; }

say "building the browser half (the first time takes some minutes)"
cargo=$(setting CARGO)
build=("$cargo" build --locked --quiet --target wasm32-unknown-unknown --profile wasm-release -p client)
[ -z "$(setting BUILD_STD)" ] || build+=("$(setting BUILD_STD)")
# The glue tool finds its version of wasm-bindgen in the same Cargo.lock.
(
  unset RUSTUP_TOOLCHAIN RUSTFLAGS LEPTOS_OUTPUT_NAME
  while IFS='=' read -r key value; do
    case $key in RUSTC | RUSTC_BOOTSTRAP | CARGO_TARGET_*) export "$key=$value" ;; esac
  done <<<"$settings"
  CARGO_TARGET_DIR=target/web exec "${build[@]}"
)
[ "${1:-}" != --compile ] || exit 0
wasm=target/web/wasm32-unknown-unknown/wasm-release/client.wasm
# `make test` has built the tool with everything else.
tool=${BOERNEHOEJDE_BINDGEN:-}
if [ -z "$tool" ]; then
  cargo build --locked --quiet -p bindgen
  tool=target/debug/bindgen
fi

# Everything after the compiler depends on these alone.
stamp=$(cat "$wasm" "$tool" | sha256sum | cut -d' ' -f1)
if [ -e "$out/stamp" ] && [ "$(cat "$out/stamp")" = "$stamp" ]; then
  say "the browser half is up to date"
else
  rm -rf "$out"
  mkdir -p "$out"
  "$tool" glue "$wasm" "$out"
  "$tool" pack "$out"
  echo "$stamp" >"$out/stamp"
fi
"$tool" budget --islands "$out" --modules server/assets/modules
