#!/usr/bin/env bash
# Installs what is missing for the named purposes, and nothing else:
#   setup.sh [--optional] server|web|test|bench|deep|scan|lint|trial|cluster …
# Debian packages by apt-get, from a list of packages that is no older than a day; Python and npm packages into .setup/.
# What is there already is left alone. With --optional it ends with 1 and one line that says what is missing, where it
# would otherwise stop.
source "$(dirname "$0")/lib.sh"

packages=()   # Debian packages that are missing
others=()     # the same in words, for systems without apt-get
optional=

# Ends: what is missing and how to get it; in one line where the part is not needed.
lacking() { # lacking WHAT LINE…
  [ -n "$optional" ] || die "$@"
  local what=$1
  shift
  printf '· %s %s\n' "$what" "$*" >&2
  exit 1
}

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
  if wants test; then
    first_of chromium chromium-browser google-chrome >/dev/null || need "chromium" "Chromium"
    # Debian has the engine without a window as a package of its own; elsewhere the tests do with the whole browser.
    ! grep -qs '^ID=debian' /etc/os-release || [ -x /usr/bin/chromium-headless-shell ] ||
      need "chromium-headless-shell" "Chromium's headless shell"
    have chromedriver || need "chromium-driver" "chromedriver of the same version"
    first_of firefox-esr firefox >/dev/null || need "firefox-esr" "Firefox"
    have WebKitWebDriver || need "webkit2gtk-driver" "WebKitWebDriver with MiniBrowser (WebKitGTK)"
    have Xvfb || need "xvfb" "Xvfb, a screen that nobody sees"
    have pdftotext || need "poppler-utils" "poppler's tools (pdftotext, pdffonts, pdftoppm)"
    have hunspell || need "hunspell" "hunspell"
    [ -e /usr/share/hunspell/da_DK.dic ] || need "hunspell-da" "the Danish dictionary of hunspell"
    have npm || need "npm" "npm"
    # The server itself, not only its client: the tests of the store start a private cluster of their own.
    first_of initdb /usr/lib/postgresql/*/bin/initdb >/dev/null || need "postgresql" "PostgreSQL 15 or newer"
    # They start one of their own too, in front of that; the service that the package brings is not used.
    first_of pgbouncer /usr/sbin/pgbouncer >/dev/null || need "pgbouncer" "PgBouncer 1.18 or newer"
  fi
  if wants bench; then
    have pdftotext || need "poppler-utils" "poppler's tools (pdftotext, pdffonts, pdftoppm)"
    ldconfig -p 2>/dev/null | grep -q libpangoft2-1.0 || need "libpango-1.0-0 libpangoft2-1.0-0" "Pango (for WeasyPrint)"
  fi
  if wants test || wants bench || wants scan; then
    python3 -c 'import ensurepip, venv' 2>/dev/null || need "python3-venv" "Python 3 with venv"
  fi
  if wants deep; then
    have faketime || need "faketime" "faketime"
  fi
  if wants scan; then
    have curl || need "curl" "curl"
  fi
  if wants lint; then
    have shellcheck || need "shellcheck" "shellcheck"
  fi
  # What a cluster to try is made of. The services that these packages bring are not used, and not looked at.
  if wants cluster; then
    first_of initdb /usr/lib/postgresql/*/bin/initdb >/dev/null || need "postgresql" "PostgreSQL 15 or newer"
    have patroni || need "patroni" "Patroni"
    have etcd || need "etcd-server" "etcd"
    first_of haproxy /usr/sbin/haproxy >/dev/null || need "haproxy" "HAProxy"
    first_of pgbouncer /usr/sbin/pgbouncer >/dev/null || need "pgbouncer" "PgBouncer 1.18 or newer"
    have setpriv || need "util-linux" "setpriv"
  fi
  # What a package is tried with: a Debian root of its own, an image over it, and two proxies in front.
  if wants trial; then
    have debootstrap || need "debootstrap" "debootstrap"
    have buildah || need "buildah" "buildah"
    have systemd-analyze || need "systemd" "systemd-analyze"
    have curl || need "curl" "curl"
    have openssl || need "openssl" "openssl"
    have sqlite3 || need "sqlite3" "sqlite3"
    first_of nginx /usr/sbin/nginx >/dev/null || need "nginx" "nginx"
    have caddy || need "caddy" "Caddy"
  fi
}

# What has to be put before apt-get: nothing for root, sudo where it answers, else nothing works.
as=()
may_install() {
  [ "$(id -u)" -eq 0 ] && return 0
  have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; } && as=(sudo)
}

apt() { # apt COMMAND…: apt-get, unattended, with what it says in a log
  mkdir -p .setup
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" >>.setup/apt.log 2>&1
}

# Debian's list of packages is looked at anew when it is older than a day: yesterday's names versions that are gone.
refreshed=
refresh_list() {
  [ -z "$refreshed" ] || return 0
  refreshed=yes
  local dir=/var/lib/apt/lists/
  eval "$(apt-config shell dir Dir::State::lists/d 2>/dev/null)"
  if [ -n "$(find "$dir/partial" -maxdepth 0 -newermt '-1 day' 2>/dev/null)" ]; then return 0; fi
  say "Debian's list of packages is older than a day: looking at it anew (apt-get update)"
  apt update || say "the list could not be looked at anew; going on with the old one"
}

candidate() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9]*:\)\?\([0-9][0-9.]*\).*/\2/p'; }

install_packages() {
  [ ${#packages[@]} -gt 0 ] || return 0
  local line="apt-get update && apt-get install -y --no-install-recommends ${packages[*]}"
  have apt-get || lacking "this machine lacks something, and it has no apt-get to fetch it." "Please install:" "${others[@]/#/- }"
  may_install || lacking "some Debian packages are missing." "As root, please run: $line"
  : >.setup/apt.log 2>/dev/null || true
  refresh_list
  say "installing Debian packages: ${packages[*]}"
  if ! apt install -y --no-install-recommends "${packages[@]}"; then
    # A package may have moved on since the list was looked at.
    apt update || true
    apt install -y --no-install-recommends "${packages[@]}" || {
      tail -n 15 .setup/apt.log >&2
      lacking "apt-get could not install them." "Please run as root: $line"
    }
  fi
}

# A Rust that builds for browsers. In this order: one that is here; rustup, where it answers soon; Debian's.
install_wasm() {
  scripts/wasm-toolchain.sh --quiet && return 0
  local by_hand="get one by: rustup target add wasm32-unknown-unknown"
  if have rustup; then
    say "fetching Rust's library for browsers: rustup target add wasm32-unknown-unknown (20 seconds at most; your default toolchain stays as it is)"
    timeout 20 rustup target add wasm32-unknown-unknown >/dev/null 2>&1 || true
    scripts/wasm-toolchain.sh --quiet && return 0
    say "rustup did not answer with it"
  fi
  have apt-get || lacking "there is no Rust for browsers here:" "$by_hand"
  may_install || lacking "there is no Rust for browsers here:" "$by_hand, or as root: apt-get update && apt-get install -y --no-install-recommends rustc-web cargo-web rust-web-src"
  refresh_list
  local has
  has=$(candidate rustc-web)
  at_least "$(rust_wanted)" "${has:-0}" ||
    lacking "there is no Rust for browsers here (Debian has ${has:-none}, $(rust_wanted) is needed):" "$by_hand"
  say "installing Debian's Rust for browsers: rustc-web $has"
  apt install -y --no-install-recommends rustc-web cargo-web rust-web-src || {
    tail -n 5 .setup/apt.log >&2
    lacking "Debian's Rust for browsers could not be installed:" "$by_hand"
  }
  scripts/wasm-toolchain.sh --quiet || lacking "Debian's Rust for browsers does not fit:" "$by_hand"
}

# The stamp of an installation is the list it was made from.
fresh() { [ -e "$2" ] && cmp -s "$1" "$2"; }

install_python() { # install_python LIST FOLDER: every package in it is pinned, and refused unless its hash is in the list
  local list=scripts/$1 folder=.setup/$2
  local stamp=$folder/$1
  fresh "$list" "$stamp" && return 0
  say "installing Python packages into $folder: $(sed -n 's/^\([a-z0-9-]*==[^ ]*\).*/\1/p' "${list%.txt}.in" | tr '\n' ' ')"
  [ -x "$folder/bin/python" ] || python3 -m venv "$folder"
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$list" ||
    die "pip could not install $list." "Is there a way to PyPI from here? (A hash that differs means a package that is not the one we looked at.)"
  cp "$list" "$stamp"
}

install_npm() { # exactly what package-lock.json holds; the stamp lies in the folder that npm empties first
  local list=scripts/package-lock.json stamp=.setup/node_modules/.made-from
  fresh "$list" "$stamp" && return 0
  say "installing npm packages into .setup/node_modules: axe-core, oidc-provider, node"
  mkdir -p .setup
  cp scripts/package.json "$list" .setup/
  (
    cd .setup
    npm ci --silent --no-audit --no-fund >npm.log 2>&1 || { tail -n 15 npm.log >&2; exit 1; }
  ) || die "npm could not install what scripts/package-lock.json lists." "Is there a way to the npm registry from here?"
  cp "$list" "$stamp"
}

[ "${1:-}" != --optional ] || { optional=yes; shift; }
[ $# -gt 0 ] || die "usage: scripts/setup.sh [--optional] server|web|test|bench|deep|scan|lint|trial|cluster …"
purposes=("$@")
mkdir -p .setup
collect
install_packages
if wants web; then install_wasm; fi
if wants test; then install_python requirements-test.txt venv; fi
if wants bench; then install_python requirements-bench.txt venv; fi
# A folder of its own: it brings some eighty packages that nothing else needs.
if wants scan; then install_python requirements-scan.txt scan-venv; fi
if wants test; then install_npm; fi
exit 0
