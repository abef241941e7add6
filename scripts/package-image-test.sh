#!/usr/bin/env bash
# Builds the image over a Debian root (no base image is fetched) and tries it: scripts/package-image-test.sh ROOT.tar
# As root, after `make package`. The container's own healthcheck is asked, on a root that cannot be written.
source "$(dirname "$0")/lib.sh"

base=${1:?a Debian root as tar}
context=target/package/image
[ -x "$context/usr/bin/boernehoejde" ] || die "there is nothing to make an image of." "First: make package"
have buildah || die "buildah is missing. As root, please run:" "apt-get install -y --no-install-recommends buildah"

work=$(mktemp -d)
# Storage of its own: what is made here is gone afterwards.
export BUILDAH_ISOLATION=chroot
b() { buildah --root "$work/storage" --runroot "$work/run" "$@"; }
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  umount "$work/tree/var/lib/boernehoejde" "$work/tree" 2>/dev/null || true
  b rm --all >/dev/null 2>&1 || true
  umount "$work/storage/overlay" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

say "the image: a base from the Debian root"
container=$(b from scratch)
b add --quiet "$container" "$base" / >/dev/null
b commit --quiet --rm "$container" localhost/base >/dev/null
say "the image: deploy/Containerfile over it"
b build --quiet --format docker --build-arg BASE=localhost/base -t boernehoejde -f "$context/Containerfile" "$context" >/dev/null
settings=$(b inspect --type image boernehoejde)
for wanted in '"User": "10001:10001"' '"healthcheck"' '"serve"' 'BOERNEHOEJDE_CONFIG=/etc/boernehoejde/config.toml'; do
  grep -q -- "$wanted" <<<"$settings" || die "the image does not say $wanted."
done

say "the image: started as its user, on a root that cannot be written"
container=$(b from boernehoejde)
tree=$(b mount "$container")
[ "$(stat -c '%u:%g %a' "$tree/var/lib/boernehoejde")" = "10001:10001 700" ] ||
  die "the data folder is not the user's: $(stat -c '%u:%g %a' "$tree/var/lib/boernehoejde")"
mkdir "$work/tree" "$work/data"
chown 10001:10001 "$work/data"
mount --bind "$tree" "$work/tree"
mount -o remount,bind,ro "$work/tree"
mount --bind "$work/data" "$work/tree/var/lib/boernehoejde"
[ "$(stat -c '%u:%g' "$tree/var/lib")" = "0:0" ] || die "the image has given away /var/lib."
# The program as the container runs it.
inside=(env -i PATH=/usr/sbin:/usr/bin BOERNEHOEJDE_CONFIG=/etc/boernehoejde/config.toml
  chroot --userspec=10001:10001 "$work/tree" /usr/bin/boernehoejde)
"${inside[@]}" serve --listen 127.0.0.1:0 >"$work/out" 2>"$work/err" &
server=$!
for _ in $(seq 300); do
  ! grep -q '^ready on ' "$work/out" || break
  kill -0 "$server" 2>/dev/null || die "the container's server has ended:" "$(cat "$work/err")"
  sleep 0.1
done
address=$(sed -n 's|^ready on http://||p' "$work/out")
answer=$("${inside[@]}" healthcheck --listen "$address") || die "the container's healthcheck fails: $answer"
printf '    healthcheck: %s\n    user 10001, root read-only, data: %s\n' "$answer" "$(find "$work/data" -type f -printf '%f ')"
kill "$server"
wait "$server" || true
server=
umount "$work/tree/var/lib/boernehoejde" "$work/tree"
printf '    image: %s\n' "$(b images --format '{{.Size}}' boernehoejde)"
