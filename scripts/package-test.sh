#!/usr/bin/env bash
# Tries the package as a machine would meet it, in a Debian root of its own: install, a first start, a letter, an upgrade
# over the house of 0.1.0, backup and restore, remove, purge; then the image over the same root. Prints what it sees.
#   scripts/package-test.sh [PACKAGE.deb]   [default: target/package/*.deb, as `make package` leaves it]
# As root. No systemd runs in the root: the ExecStart line of the unit is started as the unit's user.
source "$(dirname "$0")/lib.sh"

package=${1:-$(compgen -G 'target/package/*.deb' || true)}
[ -e "$package" ] || die "there is no package to try." "First: make package (PROFILE=dev for the packaging alone)"
[ "$(id -u)" -eq 0 ] || die "a Debian root is made and entered as root." "Please run: sudo scripts/package-test.sh"
missing=()
for tool in debootstrap buildah curl systemd-analyze:systemd; do have "${tool%%:*}" || missing+=("${tool##*:}"); done
[ ${#missing[@]} -eq 0 ] || die "some Debian packages are missing. As root, please run:" \
  "apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"

work=$(mktemp -d)
root=$work/root
server=
finish() {
  [ -z "$server" ] || stop
  rm -rf "$work"
}
trap finish EXIT
# The program is the child of the shell that waits for it.
stop() {
  pkill -TERM --parent "$server" 2>/dev/null || kill "$server" 2>/dev/null || true
  wait "$server" || true
  server=
}

seen() { printf '    %s\n' "$*"; }
wrong() { die "$1" "${@:2}"; }
# As docs/install.md says it: the configuration named once, and every command as the server's user.
in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
  BOERNEHOEJDE_CONFIG=/etc/boernehoejde/config.toml "$@"; }
as_server() { in_root runuser -u boernehoejde -- "$@"; }
# stat on the outside does not know the names of the inside.
owner_of() { in_root stat -c '%U:%G %a' "$1"; }
must_be() { [ "$2" = "$3" ] || wrong "$1 is $2 and should be $3."; seen "$1: $2"; }
must_have() { grep -qF -- "$2" <<<"$1" || wrong "this does not say »$2«:" "$1"; }

# --- the unit ---------------------------------------------------------------------------------------------------------
say "the unit: at most 2.0 of 10"
exposure=$(systemd-analyze security --offline=true --threshold=20 deploy/systemd/boernehoejde.service) ||
  wrong "the unit is too open." "$(tail -n 1 <<<"$exposure")" "See: systemd-analyze security --offline=true deploy/systemd/boernehoejde.service"
seen "$(grep -o 'Overall exposure.*: [0-9.]*' <<<"$exposure")"

# --- a Debian root ----------------------------------------------------------------------------------------------------
# shellcheck source=/dev/null
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
base=.setup/debian-$suite.tar
if [ ! -e "$base" ]; then
  say "a Debian root ($suite) by debootstrap: once, some minutes"
  # shellcheck disable=SC2016
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
  mkdir -p .setup
  debootstrap --variant=minbase --include=adduser "$suite" "$work/base" "$mirror" >"$work/debootstrap.log" ||
    { tail -n 5 "$work/debootstrap.log" >&2; die "debootstrap could not make a root."; }
  rm -rf "$work"/base/var/cache/apt/archives/*.deb
  tar -C "$work/base" -cf "$base.part" . && mv "$base.part" "$base"
fi
mkdir "$root"
tar -C "$root" -xpf "$base"

start() { # start: the unit's own line, as its user, in its folder; waits until it is ready
  local line
  line=$(sed -n 's/^ExecStart=//p' "$root/usr/lib/systemd/system/boernehoejde.service")
  : >"$work/out"
  in_root runuser -u boernehoejde -- sh -c "cd /var/lib/boernehoejde && umask 0077 && exec $line" >"$work/out" 2>"$work/err" &
  server=$!
  for _ in $(seq 300); do
    ! grep -q '^ready on ' "$work/out" || return 0
    kill -0 "$server" 2>/dev/null || wrong "the server has ended:" "$(cat "$work/err")"
    sleep 0.1
  done
  wrong "the server was not ready after 30 seconds:" "$(cat "$work/err")"
}
ask() { curl --silent --show-error --fail-with-body --max-time 60 --noproxy '*' --header "Origin: $address" "$@"; }
is_pdf() { [ "$(head -c 5 "$1")" = "%PDF-" ] || wrong "this is no PDF: $(head -c 200 "$1")"; seen "$2: PDF of $(stat -c %s "$1") bytes"; }

# --- install ----------------------------------------------------------------------------------------------------------
say "install $(basename "$package")"
cp "$package" "$root/tmp/boernehoejde.deb"
in_root dpkg -i /tmp/boernehoejde.deb >"$work/dpkg.log" 2>&1 || wrong "it does not install:" "$(cat "$work/dpkg.log")"
must_be "/var/lib/boernehoejde" "$(owner_of /var/lib/boernehoejde)" "boernehoejde:boernehoejde 700"
must_be "/etc/boernehoejde/config.toml" "$(owner_of /etc/boernehoejde/config.toml)" "root:boernehoejde 640"
in_root test -L /etc/systemd/system/multi-user.target.wants/boernehoejde.service || wrong "the unit is not enabled."
# A slim root leaves man pages out by its own configuration; the package has to hold them all the same.
held=$(dpkg-deb -c "$package")
for file in man/man1/boernehoejde.1.gz man/man1/boernehoejde-doctor.1.gz bash-completion/completions/boernehoejde \
  zsh/vendor-completions/_boernehoejde fish/vendor_completions.d/boernehoejde.fish doc/boernehoejde/install.md \
  doc/boernehoejde/copyright; do
  grep -q "/usr/share/$file$" <<<"$held" || wrong "the package holds no /usr/share/$file."
done
seen "unit, man pages, completions, papers: there"

# --- a first start ----------------------------------------------------------------------------------------------------
say "a first start, with an address of its own"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address=http://127.0.0.1:$port
sed -i "s/^# listen = .*/listen = \"127.0.0.1:$port\"/" "$root/etc/boernehoejde/config.toml"
as_server boernehoejde add-municipality koege --name Køge >"$work/said"
as_server boernehoejde create-user drift --municipality koege --role admin >>"$work/said"
grep -q '^made drift, password ' "$work/said" || wrong "no first administrator:" "$(cat "$work/said")"
health() { as_server boernehoejde healthcheck 2>&1; }
if health >"$work/said"; then wrong "healthcheck calls a server ready that does not run."; fi
seen "healthcheck before: $(cat "$work/said")"
start
must_be "healthcheck" "$(health)" ready
looked=$(as_server boernehoejde doctor) || wrong "doctor finds faults:" "$looked"
seen "doctor: $(tail -n 1 <<<"$looked")"
must_be "/var/lib/boernehoejde/keys" "$(owner_of /var/lib/boernehoejde/keys)" "boernehoejde:boernehoejde 600"

say "a letter over HTTP"
sed 's/"2026-12-03T/"2099-12-03T/' content/examples/laura.json >"$work/laura.json"
ask --data-urlencode "base@$work/laura.json" --data document=before-meeting --output "$work/letter.pdf" "$address/letter/pdf" ||
  wrong "no letter: $(head -c 300 "$work/letter.pdf")"
is_pdf "$work/letter.pdf" "the letter"
page=$(ask --data-urlencode "base@$work/laura.json" "$address/letter")
script=$(grep -o '/islands/[0-9a-f]*/app.js' <<<"$page" | head -n 1 || true)
[ -n "$script" ] || wrong "the page names no browser half: it is not inside the program."
ask --output "$work/app_bg.wasm" "$address${script%app.js}app_bg.wasm"
[ "$(head -c 4 "$work/app_bg.wasm" | od -An -tx1 | tr -d ' ')" = 0061736d ] || wrong "the browser half is no WebAssembly."
seen "the browser half, from inside the program: $(stat -c %s "$work/app_bg.wasm") bytes"
stop

# --- upgrade over the house of 0.1.0 ----------------------------------------------------------------------------------
say "the house of 0.1.0, and an upgrade over it"
in_root sh -c 'rm -rf /var/lib/boernehoejde/*'
tar -C "$work" -xzf tests/upgrade/0.1.0/house.tar.gz
cp "$work"/data/* "$root/var/lib/boernehoejde/"
in_root chown -R boernehoejde:boernehoejde /var/lib/boernehoejde
dpkg-deb -R "$package" "$work/next"
version=$(sed -n 's/^Version: //p' "$work/next/DEBIAN/control")
sed -i "s/^Version: .*/Version: $version.next/" "$work/next/DEBIAN/control"
dpkg-deb --build --root-owner-group -Znone "$work/next" "$root/tmp/next.deb" >/dev/null
before=$(sha256sum "$root/etc/boernehoejde/config.toml")
in_root dpkg -i /tmp/next.deb >"$work/dpkg.log" 2>&1 </dev/null || wrong "the upgrade fails:" "$(cat "$work/dpkg.log")"
# shellcheck disable=SC2016
must_be "the version installed" "$(in_root dpkg-query -W -f '${Version}' boernehoejde)" "$version.next"
[ "$before" = "$(sha256sum "$root/etc/boernehoejde/config.toml")" ] || wrong "the upgrade has changed the configuration."
must_be "/etc/boernehoejde/config.toml" "$(owner_of /etc/boernehoejde/config.toml)" "root:boernehoejde 640"
start
jar=$work/cookies
ask --cookie-jar "$jar" --data-urlencode name=ida --data-urlencode 'password=fyrre grønne regnbukser' --output /dev/null "$address/sign-in"
today=$(ask --cookie "$jar" "$address/today")
case_page=$(grep -o 'href="/case/[0-9a-f]*"[^>]*>[^/]*Lillemor' <<<"$today" | grep -o '/case/[0-9a-f]*' | head -n 1)
[ -n "$case_page" ] || case_page=$(grep -o '/case/[0-9a-f]\{32\}' <<<"$today" | sort -u | while read -r path; do
  if ask --cookie "$jar" "$address$path" | grep -q Lillemor; then echo "$path"; fi
done | head -n 1)
[ -n "$case_page" ] || wrong "Ida's case is not on her page."
page=$(ask --cookie "$jar" "$address$case_page")
must_have "$page" "Hun smilede."
must_have "$page" "Jeg ringer til mormor"
seen "Ida signs in, and her case is as she left it"
paper=$(grep -o "$case_page/document/[0-9a-f]*" <<<"$page" | head -n 1)
ask --cookie "$jar" --output "$work/paper.pdf" "$address$paper/pdf"
is_pdf "$work/paper.pdf" "a paper that 0.1.0 made"
ask --cookie "$jar" --output "$work/note.pdf" "$address$case_page/journal/talk/pdf"
is_pdf "$work/note.pdf" "the journal's note"
stop
checked=$(as_server boernehoejde audit verify) || wrong "the audit log has faults:" "$checked"
seen "audit verify: $checked"
if told=$(in_root boernehoejde audit verify 2>&1); then wrong "root may work in the server's folder."; fi
must_have "$told" "runuser -u boernehoejde -- boernehoejde"
seen "root is told to type it as the server's user"

say "backup, and the backup in another folder"
in_root install -d -m 0700 -o boernehoejde -g boernehoejde /srv/backup /srv/new
made=$(as_server boernehoejde backup /srv/backup/house)
seen "backup: $made"
as_server cp /var/lib/boernehoejde/keys /srv/new/keys
restored=$(as_server boernehoejde restore /srv/backup/house --data /srv/new)
seen "restore: $restored"
id=${case_page##*/}
one=$(as_server boernehoejde export "$id" | sha256sum)
other=$(as_server boernehoejde export "$id" --data /srv/new | sha256sum)
[ "$one" = "$other" ] || wrong "the restored case differs."
seen "the case is the same in both"

# --- remove and purge -------------------------------------------------------------------------------------------------
say "remove: the program goes, configuration and cases stay"
in_root dpkg -r boernehoejde >"$work/dpkg.log" 2>&1 || wrong "it does not go:" "$(cat "$work/dpkg.log")"
for gone in /usr/bin/boernehoejde /usr/lib/systemd/system/boernehoejde.service; do
  [ ! -e "$root$gone" ] || wrong "$gone is still there."
done
for kept in /etc/boernehoejde/config.toml /var/lib/boernehoejde/boernehoejde.db /var/lib/boernehoejde/keys; do
  [ -e "$root$kept" ] || wrong "$kept is gone."
  seen "still there: $kept"
done

say "purge: the configuration goes, the cases do not"
in_root dpkg -P boernehoejde >"$work/dpkg.log" 2>&1 || wrong "it does not purge:" "$(cat "$work/dpkg.log")"
[ ! -e "$root/etc/boernehoejde" ] || wrong "/etc/boernehoejde is still there."
[ -e "$root/var/lib/boernehoejde/keys" ] || wrong "purge has taken the cases."
told=$(sed -n 's/^boernehoejde: to erase them for good: //p' "$work/dpkg.log")
[ -n "$told" ] || wrong "purge does not say that the cases are still there:" "$(cat "$work/dpkg.log")"
seen "it says how to erase them: $told"
in_root sh -c "$told" >/dev/null 2>&1 || wrong "that command does not work: $told"
if in_root getent passwd boernehoejde >/dev/null; then wrong "the user is still there."; fi
[ ! -e "$root/var/lib/boernehoejde" ] || wrong "the data are still there."

say "install and purge with nothing kept leaves no file"
in_root dpkg -i /tmp/boernehoejde.deb >"$work/dpkg.log" 2>&1 || wrong "it does not install again:" "$(cat "$work/dpkg.log")"
in_root dpkg -P boernehoejde >"$work/dpkg.log" 2>&1 || wrong "it does not purge:" "$(cat "$work/dpkg.log")"
left=$(find "$root/etc" "$root/usr" "$root/var/lib" -path "$root/var/lib/dpkg" -prune -o -name '*boernehoejde*' -print)
[ -z "$left" ] || wrong "these are left:" "$left"
in_root getent passwd boernehoejde >/dev/null || wrong "purge has freed the user's number: cases on another disk would fall to somebody else."
grep -q 'deluser --system boernehoejde' "$work/dpkg.log" || wrong "purge does not say how the user is taken away."
seen "no file; the user stays, and purge says how it is taken away"

# --- the image --------------------------------------------------------------------------------------------------------
scripts/package-image-test.sh "$base"
say "the package does what it should"
