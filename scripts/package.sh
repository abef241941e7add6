#!/usr/bin/env bash
# Makes what is handed out, into dist/: the Debian package, and the folder an image is built from (with its recipe) as a
# tar file. Both also lie in target/package/ for scripts/package-test.sh.
# PROFILE=dev builds quicker, for trying the packaging itself; what it makes is not put into dist/.
source "$(dirname "$0")/lib.sh"

profile=${PROFILE:-release}
folder=$profile
[ "$profile" = dev ] && folder=debug
out=target/package

have dpkg-deb || die "a Debian package can be made on Debian and its kin only." "Elsewhere: cargo build --release -p boernehoejde"
scripts/setup.sh server web
if [ ! -x .setup/bin/cargo-deb ]; then
  say "installing cargo-deb into .setup/ (the first time takes some minutes)"
  working "building cargo-deb" target/package-tool.log cargo install --locked --root .setup --version '^3.8' cargo-deb ||
    die "cargo-deb could not be built." "By hand: cargo install --locked --root .setup --version '^3.8' cargo-deb"
fi

say "building the browser half, which rides inside"
working "building the browser half" target/web.log scripts/web.sh ||
  die "a package has the browser half inside, and it could not be built." "See target/web.log, and: make web"

say "building the server, profile $profile (the first time takes some minutes)"
# The texts inside the program in every profile, not read from where it was built.
working "building the server" target/package.log \
  cargo build --locked --profile "$profile" -p boernehoejde --features bundled-islands,content/embedded ||
  die "the server could not be built." "What the compiler said stands above and in target/package.log."
program=target/$folder/boernehoejde
version=$("$program" --version | cut -d' ' -f2)
# A server does not look at the texts inside it when it starts: they are looked at here.
"$program" content check || die "the texts inside the program do not pass." "Mend what is named above."

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

cp deploy/Containerfile "$image/"

if have lintian; then
  lintian --fail-on error --profile debian "$package" || die "lintian has found errors in the package."
fi
[ "$profile" != dev ] || { say "$package, $(du -k "$package" | cut -f1) kB, to try the packaging with"; exit 0; }
mkdir -p dist
cp "$package" dist/
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -C "$out" -c image |
  gzip -9n >"dist/boernehoejde-$version-image.tar.gz"
say "dist/ holds:"
(cd dist && du -k ./*boernehoejde*)
