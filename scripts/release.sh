#!/usr/bin/env bash
# Makes a release of what stands here: scripts/release.sh x.y.z [--dry-run]
# A real run sets the version everywhere, closes the changelog's section, commits, builds what is handed out, writes SBOM
# and checksums, and tags last: what fails before the tag is taken back. It never pushes. --dry-run shows it and changes nothing.
# --check only looks whether one version stands everywhere. docs/releasing.md says what a person does around it.
source "$(dirname "$0")/lib.sh"

files=(Cargo.toml Cargo.lock fuzz/Cargo.toml publiccode.yml CHANGELOG.md)   # where a version stands
binaries=(server app/client)   # the crates that are handed out as something to run

# The version in Cargo.toml: the one that the others follow.
version_of_house() { sed -n '/^\[workspace\.package\]/,/^\[[^w]/s/^version = "\(.*\)"$/\1/p' Cargo.toml; }

# The versions of our own crates in Cargo.lock: those that come from no registry.
versions_in_lock() {
  awk 'BEGIN { RS = "" } /^\[\[package\]\]/ && !/\nsource = / { match($0, /\nversion = "[^"]*"/); print substr($0, RSTART + 12, RLENGTH - 13) }' Cargo.lock
}

# What waits in the changelog, without blank lines around it.
unreleased() { awk '/^## / { on = ($0 == "## Unreleased"); next } on' CHANGELOG.md | sed -e '/./,$!d' | tac | sed -e '/./,$!d' | tac; }

# The newest section of the changelog: "version date".
newest_section() { sed -n 's/^## \[\([^]]*\)\] – \(.*\)$/\1 \2/p' CHANGELOG.md | head -n 1; }

check() { # does one version stand everywhere?
  local house faults=()
  house=$(version_of_house)
  [ -n "$house" ] || faults+=("Cargo.toml: no version under [workspace.package]")
  [ "$(versions_in_lock | sort -u)" = "$house" ] || faults+=("Cargo.lock: our own crates are not all $house")
  grep -qxF "version = \"$house\"" fuzz/Cargo.toml || faults+=("fuzz/Cargo.toml: the version is not $house")
  grep -qxF "softwareVersion: \"$house\"" publiccode.yml || faults+=("publiccode.yml: softwareVersion is not $house")
  local day
  day=$(sed -n 's/^releaseDate: "\(.*\)"$/\1/p' publiccode.yml)
  [ "$(newest_section)" = "$house $day" ] ||
    faults+=("CHANGELOG.md: the newest section is not [$house] – $day, as publiccode.yml has it")
  [ "$(grep -cx '## Unreleased' CHANGELOG.md)" -eq 1 ] || faults+=("CHANGELOG.md: there is not exactly one \"## Unreleased\"")
  [ ${#faults[@]} -eq 0 ] || die "not everything has one version." "${faults[@]}" "scripts/release.sh sets them all."
}

# A file as it will stand in the release.
rewritten() { # rewritten FILE VERSION DAY
  case $1 in
    Cargo.toml) sed '/^\[workspace\.package\]/,/^\[[^w]/s/^version = ".*"$/version = "'"$2"'"/' "$1" ;;
    fuzz/Cargo.toml) sed '0,/^version = ".*"$/s//version = "'"$2"'"/' "$1" ;;
    Cargo.lock)
      awk -v version="$2" 'BEGIN { RS = "" }
        /^\[\[package\]\]/ && !/\nsource = / { sub(/\nversion = "[^"]*"/, "\nversion = \"" version "\"") }
        { printf "%s%s", between, $0; between = "\n\n" }
        END { print "" }' "$1"
      ;;
    publiccode.yml) sed -e 's/^softwareVersion: .*/softwareVersion: "'"$2"'"/' -e 's/^releaseDate: .*/releaseDate: "'"$3"'"/' "$1" ;;
    CHANGELOG.md) sed "s/^## Unreleased\$/&\n\n## [$2] – $3/" "$1" ;;
  esac
}

# What stands in the way, one line each. Everything but lint, which takes minutes and comes last.
obstacles() { # obstacles VERSION
  local now
  now=$(version_of_house)
  [ "$1" != "$now" ] && [ "$(printf '%s\n' "$now" "$1" | sort -V | tail -n 1)" = "$1" ] ||
    echo "$1 does not come after $now, which Cargo.toml has"
  [ -z "$(git status --porcelain)" ] || echo "there are changes that are not committed: git status"
  git symbolic-ref --quiet HEAD >/dev/null || echo "no branch is checked out: git switch main"
  ! git rev-parse --quiet --verify "refs/tags/v$1" >/dev/null || echo "the tag v$1 is there already"
  [ -n "$(unreleased)" ] || echo "CHANGELOG.md: nothing stands under \"## Unreleased\""
  make --no-print-directory -n package >/dev/null 2>&1 || echo "there is no \`make package\` to build what is handed out"
  have cargo-cyclonedx || echo "the SBOM needs cargo-cyclonedx: cargo install cargo-cyclonedx --locked"
}

# A list of what is built in, for each thing to run: dist/NAME-VERSION.cdx.json. The same commit gives the same list.
write_sbom() { # write_sbom VERSION
  local crate name target
  for crate in "${binaries[@]}"; do
    name=$(sed -n '0,/^name = /s/^name = "\(.*\)"$/\1/p' "$crate/Cargo.toml")
    target=x86_64-unknown-linux-gnu
    [ "$crate" != app/client ] || target=wasm32-unknown-unknown
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) cargo-cyclonedx cyclonedx --quiet --manifest-path "$crate/Cargo.toml" --format json \
      --spec-version 1.5 --target "$target" --override-filename release-sbom
    # It names our own rooms by where they lie on this machine, which is nobody's business.
    sed "s|$PWD/||g" "$crate/release-sbom.json" >"dist/$name-$1.cdx.json"
    # It writes one beside every room.
    git clean --quiet --force -- '*release-sbom.json'
  done
}

release() { # release VERSION DAY NOTES
  local start file
  start=$(git rev-parse HEAD)
  say "make lint"
  scripts/lint.sh || die "make lint fails." "Nothing was changed. A release is made of what passes."

  trap 'git reset --hard --quiet '"$start"'; git clean --quiet --force -- "*release-sbom.json"; rm -rf "$scratch"; echo "Nothing was released: the repository stands as before." >&2' EXIT
  say "version $1 in ${files[*]}"
  for file in "${files[@]}"; do
    rewritten "$file" "$1" "$2" >"$scratch/new"
    cat "$scratch/new" >"$file"
  done
  check
  # Would cargo change anything more? Unlike other questions this one fetches no package.
  cargo update --quiet --workspace --locked || die "cargo does not accept the new Cargo.lock."
  git commit --quiet --all --message "Release $1"

  say "make package"
  rm -rf dist
  make --no-print-directory package
  [ -n "$(find dist -type f 2>/dev/null)" ] || die "make package left nothing in dist/."
  say "SBOM"
  write_sbom "$1"
  say "checksums"
  (cd dist && find . -type f ! -name SHA256SUMS -printf '%P\0' | sort -z | xargs -0 sha256sum >"$scratch/sums" && mv "$scratch/sums" SHA256SUMS)

  local kind=--annotate
  [ -z "$(git config user.signingkey)" ] || kind=--sign
  # Verbatim, or the changelog's headings would go as comments.
  printf 'Børnehøjde %s\n\n%s\n' "$1" "$3" | git tag "$kind" --cleanup=verbatim --file=- "v$1"
  trap - EXIT
  rm -rf "$scratch"

  [ "$kind" = --sign ] || say "the tag is not signed: git has no user.signingkey"
  say "released $1 here, and nowhere else yet. dist/ holds:"
  (cd dist && cat SHA256SUMS)
  say "look at it (git show v$1), then: git push origin $(git branch --show-current) v$1"
}

[ "${1:-}" != --check ] || { check; exit 0; }
version=${1:-}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] ||
  die "which version?" "make release VERSION=x.y.z               (DRY_RUN=1 only shows what would happen)" "docs/versioning.md says which number is next."
day=$(date -u +%F)
notes=$(unreleased)
mapfile -t against < <(obstacles "$version")
scratch=$(mktemp -d)

if [ "${2:-}" = --dry-run ]; then
  say "dry run: nothing is changed"
  for file in "${files[@]}"; do
    rewritten "$file" "$version" "$day" | diff -u --label "$file" --label "$file in $version" "$file" - || true
  done
  say "then: make lint (not run now) · commit \"Release $version\" · make package · SBOM of ${binaries[*]} · dist/SHA256SUMS · tag v$version, saying:"
  printf '%s\n' "$notes"
  rm -rf "$scratch"
  [ ${#against[@]} -eq 0 ] || die "a real run would refuse:" "${against[@]}"
  exit 0
fi

[ ${#against[@]} -eq 0 ] || die "no release yet:" "${against[@]}"
release "$version" "$day" "$notes"
