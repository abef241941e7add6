#!/usr/bin/env bash
# Which Rust builds the browser half? Prints the variables to build with, one a line:
# an installed target of this toolchain first, else Debian's rustc-web with its library from source, where it is not
# older than Cargo.toml's rust-version. Exit 1 when there is neither. Installs nothing: that is setup.sh's.
source "$(dirname "$0")/lib.sh"
quiet=${1:-}
out() { [ -n "$quiet" ] || printf '%s\n' "$1"; }

sysroot=$(rustc --print sysroot)
if compgen -G "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib" >/dev/null; then
  out "CARGO=cargo"
  exit 0
fi

rustc_web=$(dpkg -L rustc-web 2>/dev/null | grep -m1 'bin/rustc$') || exit 1
[ -x "$rustc_web" ] && [ -x "$(dirname "$rustc_web")/cargo" ] && dpkg -s rust-web-src >/dev/null 2>&1 || exit 1
at_least "$(rust_wanted)" "$("$rustc_web" --version | cut -d' ' -f2)" || exit 1
out "CARGO=$(dirname "$rustc_web")/cargo"
out "RUSTC=$rustc_web"
out "RUSTC_BOOTSTRAP=1"
# Debian's compiler looks for a linker of this name and does not bring it.
lld=$(compgen -G "$sysroot/lib/rustlib/*/bin/rust-lld" | head -n1) || lld=$(first_of rust-lld lld wasm-ld) || exit 1
out "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$lld"
out "BUILD_STD=-Zbuild-std=std,panic_abort"
