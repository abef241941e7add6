#!/usr/bin/env bash
# Installs what is missing for the named purposes, and nothing else: setup.sh web|test|bench …
# Debian packages by apt-get; Python and npm packages into .setup/. What is there already is left alone.
source "$(dirname "$0")/lib.sh"

packages=()   # Debian packages that are missing
others=()     # the same in words, for systems without apt-get

need() { # need DEBIAN-PACKAGES WORDS: remember what is missing
  # shellcheck disable=SC2206
  packages+=($1)
  others+=("$2")
}

wants() { # wants PURPOSE: was it asked for?
  local purpose
  for purpose in "${purposes[@]}"; do [ "$purpose" = "$1" ] && return 0; done
  return 1
}

collect() {
  have cc || need "gcc libc6-dev" "a C compiler and linker (cc)"
  if wants web && ! scripts/wasm-toolchain.sh --quiet; then
    say "no wasm32 standard library found; with rustup it is quicker: rustup target add wasm32-unknown-unknown"
    need "rustc-web cargo-web rust-web-src" "a Rust with the target wasm32-unknown-unknown (rustup target add wasm32-unknown-unknown)"
  fi
  if wants test; then
    first_of chromium chromium-browser google-chrome >/dev/null || need "chromium" "Chromium"
    have chromedriver || need "chromium-driver" "chromedriver of the same version"
    have pdftotext || need "poppler-utils" "poppler's tools (pdftotext, pdffonts, pdftoppm)"
    have hunspell || need "hunspell" "hunspell"
    [ -e /usr/share/hunspell/da_DK.dic ] || need "hunspell-da" "the Danish dictionary of hunspell"
    have npm || need "npm" "npm"
    # The server itself, not only its client: the tests of the store start a private cluster of their own.
    first_of initdb /usr/lib/postgresql/*/bin/initdb >/dev/null || need "postgresql" "PostgreSQL 15 or newer"
  fi
  if wants bench; then
    have pdftotext || need "poppler-utils" "poppler's tools (pdftotext, pdffonts, pdftoppm)"
    ldconfig -p 2>/dev/null | grep -q libpangoft2-1.0 || need "libpango-1.0-0 libpangoft2-1.0-0" "Pango (for WeasyPrint)"
  fi
  if wants test || wants bench; then
    python3 -c 'import ensurepip, venv' 2>/dev/null || need "python3-venv" "Python 3 with venv"
  fi
}

install_packages() {
  [ ${#packages[@]} -gt 0 ] || return 0
  local line=(apt-get install -y --no-install-recommends "${packages[@]}")
  have apt-get || die "this machine lacks something, and it has no apt-get to fetch it." "Please install:" "${others[@]/#/- }"
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    if have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      as=(sudo)
    else
      die "some Debian packages are missing. As root, please run:" "${line[*]}"
    fi
  fi
  say "installing Debian packages: ${packages[*]}"
  mkdir -p .setup
  local log=.setup/apt.log
  if ! "${as[@]}" env DEBIAN_FRONTEND=noninteractive "${line[@]}" >"$log" 2>&1; then
    # Most often the list of packages is empty or old.
    "${as[@]}" apt-get update >>"$log" 2>&1 || true
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive "${line[@]}" >>"$log" 2>&1 || {
      tail -n 15 "$log" >&2
      die "apt-get could not install them." "Please run as root: ${line[*]}"
    }
  fi
}

# The stamp of an installation is the list it was made from.
fresh() { [ -e "$2" ] && cmp -s "$1" "$2"; }

install_python() { # install_python LIST: every package in it is pinned, and refused unless its hash is in the list
  local list=scripts/$1 stamp=.setup/venv/$1
  fresh "$list" "$stamp" && return 0
  say "installing Python packages into .setup/venv: $(sed -n 's/^\([a-z0-9-]*==[^ ]*\).*/\1/p' "${list%.txt}.in" | tr '\n' ' ')"
  [ -x .setup/venv/bin/python ] || python3 -m venv .setup/venv
  .setup/venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$list" ||
    die "pip could not install $list." "Is there a way to PyPI from here? (A hash that differs means a package that is not the one we looked at.)"
  cp "$list" "$stamp"
}

install_npm() { # exactly what package-lock.json holds; the stamp lies in the folder that npm empties first
  local list=scripts/package-lock.json stamp=.setup/node_modules/.made-from
  fresh "$list" "$stamp" && return 0
  say "installing npm packages into .setup/node_modules: axe-core"
  mkdir -p .setup
  cp scripts/package.json "$list" .setup/
  (
    cd .setup
    npm ci --silent --no-audit --no-fund >npm.log 2>&1 || { tail -n 15 npm.log >&2; exit 1; }
  ) || die "npm could not install what scripts/package-lock.json lists." "Is there a way to the npm registry from here?"
  cp "$list" "$stamp"
}

[ $# -gt 0 ] || die "usage: scripts/setup.sh web|test|bench …"
purposes=("$@")
collect
install_packages
wants test && install_python requirements-test.txt
wants bench && install_python requirements-bench.txt
if wants test; then install_npm; fi
exit 0
