#!/usr/bin/env bash
# Does a release set everything, refuse what it should, and leave nothing behind where it fails? In copies of the project,
# with stand-ins for what takes minutes (lint, package) or is not on every machine (cargo-cyclonedx).
source "$(dirname "$0")/lib.sh"

# cargo without whatever else lies beside it.
mkdir -p "$scratch/bin" "$scratch/bom"
for tool in cargo rustc; do ln -s "$(command -v "$tool")" "$scratch/bin/$tool"; done
cat >"$scratch/bom/cargo-cyclonedx" <<'END'
#!/bin/sh
# One file beside each room, as the real one does.
for room in server app/client domain; do echo "{\"bomFormat\":\"CycloneDX\",\"bom-ref\":\"path+file://$PWD/$room\"}" >"$room/release-sbom.json"; done
END
chmod +x "$scratch/bom/cargo-cyclonedx"
without_bom=$scratch/bin:/usr/bin:/bin
export PATH=$scratch/bom:$without_bom

copy_of_project "$scratch/template"
(
  cd "$scratch/template"
  cat >scripts/lint.sh <<'END'
#!/bin/sh
exit "${LINT:-0}"
END
  cat >>Makefile <<'END'

package:
	@mkdir -p dist && echo made >dist/house.deb && exit $${PACKAGE:-0}
END
  sed -i '/^## Unreleased$/,/^## \[/{/^## /!d}' CHANGELOG.md
  sed -i 's/^## Unreleased$/&\n\n### Added\n\n- Doors that slide.\n/' CHANGELOG.md
  git commit --quiet --all --message "Stand-ins"
)

copy() { cp -a "$scratch/template" "$1"; cd "$1"; before=$(git rev-parse HEAD); }
unchanged() { [ "$(git rev-parse HEAD)" = "$before" ] && [ -z "$(git status --porcelain)" ] && [ -z "$(git tag)" ]; }

test_a_release_sets_the_version_everywhere_and_tags_it() {
  copy real
  make release VERSION=7.8.9
  [ "$(git cat-file -t v7.8.9)" = tag ]
  [ "$(git rev-parse 'v7.8.9^{commit}')" = "$(git rev-parse HEAD)" ]
  [ "$(git log --format=%s -1)" = "Release 7.8.9" ]
  [ -z "$(git status --porcelain)" ]
  scripts/release.sh --check
  cargo metadata --locked --no-deps --format-version 1 | grep -qF '"version":"7.8.9"'
  grep -qxF 'softwareVersion: "7.8.9"' publiccode.yml
  # Nothing but our own crates has moved in the lock file.
  [ "$(git diff --numstat HEAD~1 -- Cargo.lock | cut -f1)" = "$(cargo metadata --no-deps --format-version 1 | grep -o '"manifest_path":' | wc -l)" ]
}

test_the_changelog_is_cut_and_told_by_the_tag() {
  copy changelog
  make release VERSION=7.8.9
  grep -A2 '^## Unreleased$' CHANGELOG.md | grep -q '^## \[7\.8\.9\] – 20[0-9-]*$'
  git tag -l --format='%(contents)' v7.8.9 | grep -qxF '### Added'
  git tag -l --format='%(contents)' v7.8.9 | grep -qxF -- '- Doors that slide.'
}

test_what_is_handed_out_has_checksums_and_a_list_of_what_is_inside() {
  copy dist
  mkdir dist
  echo old >dist/house-of-yesterday.deb
  make release VERSION=7.8.9
  (cd dist && sha256sum --check SHA256SUMS)
  [ "$(cut -c67- dist/SHA256SUMS | tr '\n' ' ')" = "boernehoejde-7.8.9.cdx.json client-7.8.9.cdx.json house.deb " ]
  # Nothing of the machine it was made on.
  grep -qF '"path+file://server"' dist/boernehoejde-7.8.9.cdx.json
  fails grep -rqF "$PWD" dist
}

test_a_dry_run_shows_it_and_changes_nothing() {
  copy dry
  make release VERSION=7.8.9 DRY_RUN=1 >"$scratch/dry.txt"
  grep -qxF '+version = "7.8.9"' "$scratch/dry.txt"
  grep -qxF '+softwareVersion: "7.8.9"' "$scratch/dry.txt"
  grep -qxF -- '- Doors that slide.' "$scratch/dry.txt"
  unchanged
}

test_what_is_not_committed_is_not_released() {
  copy dirty
  echo more >>README.md
  refuses 'not committed' scripts/release.sh 7.8.9
  refuses 'not committed' scripts/release.sh 7.8.9 --dry-run
  [ "$(git rev-parse HEAD)" = "$before" ]
}

test_a_version_is_released_once_and_only_upwards() {
  copy tagged
  git tag v7.8.9
  refuses 'v7.8.9 is there already' scripts/release.sh 7.8.9
  refuses 'does not come after' scripts/release.sh 0.0.1
  refuses 'does not come after' scripts/release.sh "$(sed -n '/^\[workspace.package\]/,/^$/s/^version = "\(.*\)"/\1/p' Cargo.toml)"
  refuses 'which version?' scripts/release.sh next
  refuses 'which version?' make release
}

test_a_release_has_something_to_tell() {
  copy silent
  sed -i '/^## Unreleased$/,/^## \[/{/^## /!d}' CHANGELOG.md
  git commit --quiet --all --message "Nothing new"
  refuses 'nothing stands under "## Unreleased"' scripts/release.sh 7.8.9
}

test_what_lint_refuses_is_not_released() {
  copy lint
  LINT=1 refuses 'make lint fails' scripts/release.sh 7.8.9
  unchanged
}

test_without_the_tool_for_the_sbom_there_is_no_release() {
  copy bomless
  PATH=$without_bom refuses 'cargo install cargo-cyclonedx' scripts/release.sh 7.8.9
  PATH=$without_bom refuses 'cargo install cargo-cyclonedx' scripts/release.sh 7.8.9 --dry-run
  unchanged
}

test_a_package_that_fails_takes_the_release_back() {
  copy package
  PACKAGE=1 refuses 'Nothing was released' scripts/release.sh 7.8.9
  unchanged
}

test_a_version_that_differs_in_one_place_is_found() {
  copy differs
  sed -i 's/^softwareVersion: .*/softwareVersion: "9.9.9"/' publiccode.yml
  refuses 'publiccode.yml: softwareVersion is not' scripts/release.sh --check
}

run_tests
