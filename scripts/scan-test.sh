#!/usr/bin/env bash
# A scanner that nobody here wrote (wapiti) goes through a demo: as a stranger, as each role, and at a child's own screen.
# It crawls, fills in every form it finds and attacks each of their fields. Nothing it finds above informational may be
# unexplained (scripts/scan-report.py), and the server has to live on.
#   scripts/scan-test.sh [PROGRAM]   [default: target/debug/boernehoejde]
source "$(dirname "$0")/lib.sh"
program=$(realpath "${1:-target/debug/boernehoejde}")
scripts/setup.sh server scan
scanner=$PWD/.setup/scan-venv/bin/wapiti
crawl=${SCAN_SECONDS:-60}    # to look for addresses, for each of those who look
attack=${ATTACK_SECONDS:-15} # for each kind of attack

work=$(mktemp -d)
server=
trap 'kill "$server" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

# All that can be tried without a machine outside: what asks a server of the scanner's own (ssrf, xxe, log4shell), looks
# for other people's software (wapp, cms, nikto) or guesses names and passwords (buster, brute_login_form) stays out.
kinds=backup,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,ldap,methods,permanentxss,redirect,shellshock
kinds=$kinds,spring4shell,sql,timesql,upload,xss

: >"$work/out"
"$program" serve --demo --listen 127.0.0.1:0 >"$work/out" 2>"$work/err" &
server=$!
for _ in $(seq 300); do grep -q '^ready on' "$work/out" && break; sleep 0.1; done
address=$(sed -n 's/^ready on //p' "$work/out")
[ -n "$address" ] || die "the server does not start:" "$(cat "$work/err")"

post() { # post JAR PATH FIELD…: its status; the cookies stay in the jar
  local jar=$1 path=$2 fields=() field
  shift 2
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  curl --silent --output /dev/null --write-out '%{http_code}' --cookie "$jar" --cookie-jar "$jar" \
    --header "origin: $address" --request POST "${fields[@]}" "$address$path"
}

cookies() { sed 's/^#HttpOnly_//' "$1" | awk 'NF == 7 && $1 !~ /^#/ { printf "%s%s=%s", between, $6, $7; between = "; " }'; }

bad=0
scan() { # scan WHO START [JAR]
  local who=$1 start=$2 by=()
  [ -z "${3:-}" ] || by=(--cookie-value "$(cookies "$3")")
  # Its own way out would end the visit; the two endpoints keep it from asking anybody outside this machine.
  "$scanner" --url "$address/" --start "$address$start" --scope domain "${by[@]}" --header "origin: $address" \
    --exclude "$address/sign-out" --exclude "$address/me/sessions" --exclude "$address/t/leave" \
    --endpoint "$address" --dns-endpoint localhost \
    --module "$kinds" --depth 4 --max-files-per-dir 6 --max-links-per-page 40 \
    --max-scan-time "$crawl" --max-attack-time "$attack" --no-bugreport \
    --store-session "$work/session-$who" --store-config "$work/config" --format json --output "$work/$who.json" \
    >"$work/$who.log" 2>&1 || { tail -n 5 "$work/$who.log"; bad=1; return; }
  python3 scripts/scan-report.py "$who" "$work/$who.json" || bad=1
}

say "a scanner as a stranger"
scan stranger /
# Before the roles: as an administrator the scanner closes accounts and gives others passwords.
say "the scanner at a child's own screen"
read -r name password < <(sed -n 's/^demo sign-in: adviser //p' "$work/out")
post "$work/child" /sign-in "name=$name" "password=$password" >/dev/null
# Its way has to be shown to the child first, and not every case may be shown: the first that may.
status=
for case in $(curl --silent --cookie "$work/child" "$address/today" | grep -o '/case/[0-9a-f]*' | sort -u); do
  version=$(curl --silent --cookie "$work/child" "$address$case/way" | grep -o 'name="version" value="[0-9]*' | head -n 1 | grep -o '[0-9]*$')
  post "$work/child" "$case/way" "version=$version&sure=true" >/dev/null
  status=$(post "$work/child" "$case/screen")
  [ "$status" = 303 ] && break
done
[ "$status" = 303 ] || die "no child's screen opens: $status"
scan child /t/page/1 "$work/child"

declare -A home=([adviser]=/today [coordinator]=/team [editor]=/content [admin]=/accounts)
for role in adviser coordinator editor admin; do
  say "the scanner as $role"
  read -r name password < <(sed -n "s/^demo sign-in: $role //p" "$work/out")
  status=$(post "$work/$role" /sign-in "name=$name" "password=$password")
  [ "$status" = 303 ] || die "the demo's $role cannot sign in: $status"
  scan "$role" "${home[$role]}" "$work/$role"
done

status=$(curl --silent --output /dev/null --write-out '%{http_code}' "$address/readyz")
[ "$status" = 200 ] || { say "the server does not answer any more: $status"; bad=1; }
if grep -a panicked "$work/err"; then bad=1; fi
[ "$bad" -eq 0 ] && say "the scanner: passed"
