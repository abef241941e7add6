#!/usr/bin/env bash
# Writes the lists that scripts/setup.sh installs from, anew from what people chose: every Python package with the hash
# of each of its files (requirements-*.in → .txt), every npm package with its integrity (package.json → package-lock.json).
# Run it after a change of an .in file or of package.json, look at the difference, and commit both.
source "$(dirname "$0")/lib.sh"

have npm || die "npm is not installed." "On Debian, as root: apt-get install npm"
tools=.setup/lock-venv
if [ ! -x "$tools/bin/pip-compile" ]; then
  say "installing pip-tools into $tools"
  python3 -m venv "$tools"
  "$tools/bin/python" -m pip install --quiet --disable-pip-version-check pip-tools==7.6.2 ||
    die "pip could not install pip-tools." "Is there a way to PyPI from here?"
fi

cd scripts
# Test first: bench takes its versions as given. `--no-emit-*`: which registry it came from is a matter of each machine.
# Wheels that lie on this machine alone (PIP_FIND_LINKS) have no business in the lists.
for purpose in test bench scan; do
  say "scripts/requirements-$purpose.txt"
  list=requirements-$purpose.txt
  PIP_FIND_LINKS='' "../$tools/bin/pip-compile" --quiet --generate-hashes --strip-extras --no-header --no-annotate \
    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file "$list" "requirements-$purpose.in"
  { echo "# Made by scripts/lock-packages.sh from requirements-$purpose.in: change that, not this."; cat "$list"; } >"$list.new"
  mv "$list.new" "$list"
done

say "scripts/package-lock.json"
npm install --package-lock-only --omit-lockfile-registry-resolved --silent --no-audit --no-fund
if grep -q '"resolved"' package-lock.json; then
  die "package-lock.json names addresses to download from." "npm 9 or newer can leave them out: npm --version says $(npm --version)."
fi
