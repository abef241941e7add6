# Shared by the tests of disks that fill up: a house with one case, a server, and what is asked of it. Source it after
# lib.sh; `work` is a folder of the test's own, and `on` holds the flags that name the house.
# shellcheck shell=bash disable=SC2154

seen() { printf '    %s\n' "$*"; }
wrong() { die "full disk: $1" "${@:2}"; }

run() { "$program" "$@" "${on[@]}"; }

# A municipality, an adviser who signs in as `ida`, and a case, whose id is left in `case`.
furnish() {
  run add-municipality koege --name Køge
  printf 'fyrre grønne regnbukser' | run create-user ida --municipality koege --role adviser --password-from-stdin
  case=$(run import content/examples/laura.json --municipality koege --adviser ida)
}

# Starts the server; leaves its process in `server` and its address in `address`.
serve() {
  : >"$work/out"
  "$program" serve --listen 127.0.0.1:0 "${on[@]}" >"$work/out" 2>"$work/err" &
  server=$!
  for _ in $(seq 300); do grep -q '^ready on' "$work/out" && break; sleep 0.1; done
  address=$(sed -n 's/^ready on //p' "$work/out")
  [ -n "$address" ] || wrong "the server does not start:" "$(cat "$work/err")"
}

# Asks, as whoever signed in, and prints the status; the page is left in $work/page.
ask() {
  curl --silent --max-time 60 --cookie "$work/jar" --cookie-jar "$work/jar" --header "origin: $address" \
    --output "$work/page" --write-out '%{http_code}' "$@"
}
must() { [ "$2" = "$3" ] || wrong "$1: $2, not $3" "$(head -c 400 "$work/page")" "$(tail -n 3 "$work/err")"; }
sign_in() {
  must "sign in" "$(ask --data-urlencode name=ida --data-urlencode 'password=fyrre grønne regnbukser' "$address/sign-in")" 303
  must "the case" "$(page)" 200
  must "a change" "$(change en)" 303
}
page() { ask "$address/case/$case"; }
change() { ask --data-urlencode "name=Ida Holm" --data-urlencode first_name=Ida --data-urlencode "about=Jeg har $1 katte." "$address/me"; }
lives() {
  kill -0 "$server" || wrong "the server has gone" "$(tail -n 5 "$work/err")"
  must "the page of those who are not signed in" "$(curl --silent --output /dev/null --write-out '%{http_code}' "$address/")" 200
}

# The server ends well, and nothing is damaged.
all_is_whole() {
  kill -TERM "$server"
  wait "$server" || wrong "it did not end well"
  server=
  run audit verify || wrong "the log is damaged"
  run export "$case" >"$work/case.json"
  grep -q Laura "$work/case.json" || wrong "the case is damaged"
  if grep -aq panicked "$work/err"; then wrong "it panicked:" "$(cat "$work/err")"; fi
}
