#!/usr/bin/env bash
# Makes the Debian package and the folder the image is built from: target/package/*.deb and target/package/image/.
# PROFILE=dev builds quicker, for trying the packaging itself.
source "$(dirname "$0")/lib.sh"

profile=${PROFILE:-release}
folder=$profile
[ "$profile" = dev ] && folder=debug
out=target/package

have dpkg-deb || die "a Debian package can be made on Debian and its kin only." "Elsewhere: cargo build --release -p boernehoejde"
if [ ! -x .setup/bin/cargo-deb ]; then
  say "installing cargo-deb into .setup/ (the first time takes some minutes)"
  cargo install --quiet --locked --root .setup --version '^3.8' cargo-deb ||
    die "cargo-deb could not be built." "By hand: cargo install --locked --root .setup --version '^3.8' cargo-deb"
fi

# The texts inside the program in every profile, not read from here.
features=content/embedded
if grep -q '^bundled-islands' server/Cargo.toml; then
  scripts/setup.sh web
  scripts/web.sh || die "a package has the browser half inside, and it could not be built." "See: make web"
  features+=,bundled-islands
else
  say "this version has no way to hold the browser half inside: the package goes without the live help"
fi

say "building the server, profile $profile (the first time takes some minutes)"
cargo build --locked --quiet --profile "$profile" -p boernehoejde --features "$features"
program=target/$folder/boernehoejde
version=$("$program" --version | cut -d' ' -f2)

say "man pages, completions, papers"
rm -rf "$out"
mkdir -p "$out"
"$program" assets man "$out/man"
"$program" assets completions "$out/completions"
gzip -9nc LICENSE >"$out/LICENSE.gz"
# The same bytes for the same commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH
gzip -9nc >"$out/changelog.Debian.gz" <<END
boernehoejde ($version-1) stable; urgency=medium

  * Version $version; CHANGELOG.md of the project says what is new.

 -- Børnehøjde <boernehoejde@example.org>  $(LC_ALL=C date --utc --rfc-email --date="@$SOURCE_DATE_EPOCH")
END

say "the package"
options=(--no-build --no-separate-debug-symbols --output "$out/")
if [ "$profile" = dev ]; then options+=(--fast --strip); fi
.setup/bin/cargo-deb --quiet --package boernehoejde --profile "$profile" "${options[@]}"

say "the folder of the image"
image=$out/image
mkdir -p "$image/usr/bin" "$image/etc/boernehoejde" "$image/data/boernehoejde"
chmod 700 "$image/data/boernehoejde"
package=$(echo "$out"/*.deb)
dpkg-deb --fsys-tarfile "$package" | tar -x -C "$image" ./usr/bin/boernehoejde ./etc/boernehoejde/config.toml

say "$package, $(du -k "$package" | cut -f1) kB"
if have lintian; then
  lintian --fail-on error --profile debian "$package" || die "lintian has found errors in the package."
fi
