#!/usr/bin/env bash
# Sets up, builds, serves made-up cases that are gone afterwards; DATA=FOLDER keeps real ones there instead.
# PROFILE=dev builds quicker and answers slower; LISTEN=ADDR:PORT serves elsewhere.
source "$(dirname "$0")/lib.sh"

if [ "${1:-}" != --without-web ]; then
  scripts/setup.sh web
  scripts/web.sh || die "the browser half could not be built." \
    "Everything but the live help while typing works without it: make run-server"
  export BOERNEHOEJDE_PKG=$PWD/target/site/pkg
fi

profile=${PROFILE:-release}
say "building the server, profile $profile (the first time takes some minutes)"
cargo build --locked --quiet --profile "$profile" -p boernehoejde
folder=$profile
[ "$profile" = dev ] && folder=debug
listen=${LISTEN:-127.0.0.1:8080}
say "serving on http://${listen/127.0.0.1/localhost}: stop with Ctrl-C"
if [ -n "${DATA:-}" ]; then
  exec "target/$folder/boernehoejde" serve --listen "$listen" --data "$DATA"
fi
say "no DATA=FOLDER was named: this is a demo, and forgets everything when it ends"
exec "target/$folder/boernehoejde" serve --listen "$listen" --demo
