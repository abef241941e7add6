#!/usr/bin/env bash
# Starts the server behind Debian's nginx and caddy with the very files of deploy/, on loopback and with a certificate made
# here, and looks at what comes through: TLS, the Secure cookie, the name, the address somebody comes from, HSTS once; and
# that without TLS a person is led to it and a program is refused.
#   scripts/package-proxy-test.sh [PROGRAM]   [default: the one in the package, as `make package` leaves it]
source "$(dirname "$0")/lib.sh"

program=$(realpath -m "${1:-target/package/image/usr/bin/boernehoejde}")
[ -x "$program" ] || die "there is no program to try." "First: make package, or name one: target/debug/boernehoejde"
missing=()
for tool in nginx caddy curl openssl sqlite3; do
  have "$tool" || [ -x "/usr/sbin/$tool" ] || missing+=("$tool")
done
[ ${#missing[@]} -eq 0 ] || die "some Debian packages are missing. As root, please run:" \
  "apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"

name=barn.example.dk
work=$(mktemp -d)
chmod 755 "$work"
running=()
finish() {
  for one in "${running[@]}"; do kill "$one" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap finish EXIT
seen() { printf '    %s\n' "$*"; }
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

port=$(free_port)
tls=$(free_port)
clear=$(free_port)
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$name" -addext "subjectAltName=DNS:$name" \
  -keyout "$work/privkey.pem" -out "$work/fullchain.pem" 2>/dev/null

say "the server, with origin = https://$name"
cat >"$work/config.toml" <<END
origin = "https://$name"
listen = "127.0.0.1:$port"
data = "$work/data"
trusted_proxies = ["127.0.0.1"]
END
config=(--config "$work/config.toml")
"$program" add-municipality koege --name Køge "${config[@]}" >/dev/null
password='fyrre grønne regnbukser'
printf '%s' "$password" | "$program" create-user ida --municipality koege --role adviser --password-from-stdin "${config[@]}" >/dev/null
"$program" serve "${config[@]}" >"$work/out" 2>"$work/err" &
running+=($!)

up() { # up WHAT COMMAND…: wait until it answers
  local what=$1
  shift
  for _ in $(seq 300); do
    ! "$@" >/dev/null 2>&1 || return 0
    sleep 0.1
  done
  cat "$work"/*.err "$work/err" >&2 2>/dev/null || true
  die "$what does not answer."
}
up "the server" "$program" healthcheck "${config[@]}"

# The name leads to the proxy, whatever stands in the address.
ask() { curl --silent --show-error --max-time 60 --noproxy '*' --cacert "$work/fullchain.pem" --connect-to "$name:443:127.0.0.1:$tls" "$@"; }

look() { # look PROXY: everything that has to come through
  local proxy=$1 head origins before
  up "$proxy" ask --fail "https://$name/healthz"

  ! ask --tls-max 1.2 --ciphers AES128-GCM-SHA256:AES256-GCM-SHA384:AES128-SHA --output /dev/null "https://$name/healthz" 2>/dev/null ||
    die "$proxy: a connection without forward secrecy is taken."
  seen "$proxy: a connection without forward secrecy is refused"

  head=$(ask --head --output /dev/null --dump-header - "https://$name/sign-in" | tr -d '\r')
  [ "$(grep -ci '^strict-transport-security: max-age=31536000$' <<<"$head")" = 1 ] || die "$proxy: HSTS is not said exactly once." "$head"
  grep -qi "^content-security-policy: default-src 'none'" <<<"$head" || die "$proxy: the content security policy does not come through." "$head"
  seen "$proxy: HSTS once, the content security policy as the server says it"

  local fields=(--data-urlencode name=ida --data-urlencode "password=$password")
  head=$(ask --dump-header - --output /dev/null --header "Origin: https://$name" --header 'X-Forwarded-For: 203.0.113.66' \
    --interface 127.0.0.2 "${fields[@]}" "https://$name/sign-in" | tr -d '\r')
  grep -q '^HTTP/[0-9.]* 303' <<<"$head" || die "$proxy: the sign-in is refused." "$head"
  grep -qi '^set-cookie: __Host-boernehoejde=[^;]*; Path=/; HttpOnly; SameSite=Lax; Secure' <<<"$head" ||
    die "$proxy: the cookie is not one for TLS alone." "$head"
  seen "$proxy: $(grep -i '^set-cookie: __Host' <<<"$head" | sed 's/=[^;]*;/=…;/')"
  ask --cookie "$(sed -n 's/^[Ss]et-[Cc]ookie: \([^;]*\);.*/\1/p' <<<"$head" | head -n 1)" --fail --output /dev/null "https://$name/today" ||
    die "$proxy: the cookie does not open Today."

  origins=$(sqlite3 "file:$work/data/boernehoejde.db?mode=ro" "SELECT DISTINCT origin FROM audit WHERE act = 'sign-in'")
  [ "$origins" = 127.0.0.2 ] || die "$proxy: the audit log should say 127.0.0.2, and says:" "$origins"
  seen "$proxy: the audit log says 127.0.0.2, and not the 203.0.113.66 that was claimed"

  before=$(ask --output /dev/null --write-out '%{http_code}' --header 'Origin: https://elsewhere.example' "${fields[@]}" "https://$name/sign-in")
  [ "$before" = 403 ] || die "$proxy: a form of another site was answered with $before."
  head -c 5000000 /dev/zero | tr '\0' a >"$work/large"
  before=$(ask --output "$work/answer" --write-out '%{http_code}' --header "Origin: https://$name" --data-binary @"$work/large" "https://$name/letter")
  if [ "$before" != 413 ] || ! grep -q '<html lang="da"' "$work/answer"; then
    die "$proxy: what is too large is answered with $before, and not with the server's page."
  fi
  seen "$proxy: another site's form is refused; what is too large gets the server's own page"
}

look_clear() { # look_clear PROXY: what is asked without TLS
  local proxy=$1 path answer
  in_clear() { curl --silent --show-error --max-time 60 --noproxy '*' --connect-to "$name:80:127.0.0.1:$clear" "$@"; }
  up "$proxy without TLS" in_clear "http://$name/today"

  for path in / /today '/apiary?one=two' /sign-in; do
    answer=$(in_clear --output /dev/null --write-out '%{http_code} %{redirect_url}' "http://$name$path")
    [ "$answer" = "301 https://$name$path" ] || die "$proxy: without TLS $path leads elsewhere: $answer"
  done
  seen "$proxy: without TLS a page leads to https://$name"

  for path in /api /api/v1/cases '/api/v1/cases?state=open' //api/v1/cases /%61pi/v1/cases /sign-in/ended /healthz /readyz; do
    answer=$(in_clear --path-as-is --output "$work/answer" --write-out '%{http_code} %{content_type} %{redirect_url}' \
      --header 'Authorization: Bearer bhapi_of-a-test' "http://$name$path")
    [[ $answer =~ ^'403 text/plain'[^\ ]*' '$ ]] || die "$proxy: without TLS $path is not refused: $answer"
    grep -q 'Ask by https' "$work/answer" || die "$proxy: the refusal of $path does not say what to do." "$(cat "$work/answer")"
  done
  answer=$(in_clear --output /dev/null --write-out '%{http_code}' --request POST --data '{}' "http://$name/api/v1/papers/one/receipt")
  [ "$answer" = 403 ] || die "$proxy: without TLS a receipt is answered with $answer."
  seen "$proxy: without TLS what programs ask is refused, and leads nowhere"
}

# What a test has to change in the files: ports, where the certificate lies, and whose they are.
say "nginx $(/usr/sbin/nginx -v 2>&1 | sed 's/.*nginx.//')"
sed -e "s/listen 80;/listen 127.0.0.1:$clear;/; s/listen 443 /listen 127.0.0.1:$tls /; /listen \[::\]/d" \
  -e "s|/etc/ssl/$name|$work|; s/127.0.0.1:8080/127.0.0.1:$port/" deploy/nginx/boernehoejde.conf >"$work/site.conf"
cat >"$work/nginx.conf" <<END
pid $work/nginx.pid;
error_log $work/nginx.err;
daemon off;
events {}
http {
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  include $work/site.conf;
}
END
/usr/sbin/nginx -c "$work/nginx.conf" -e "$work/nginx.err" &
nginx=$!
running+=("$nginx")
look nginx
look_clear nginx
kill "$nginx"
wait "$nginx" || true

say "caddy $(caddy version)"
{
  printf '{\n\tadmin off\n\thttp_port %s\n\thttps_port %s\n\tskip_install_trust\n}\n' "$clear" "$tls"
  sed -e "s|^http://$name {|&\n\tbind 127.0.0.1|" \
    -e "s|^$name {|$name {\n\tbind 127.0.0.1\n\ttls $work/fullchain.pem $work/privkey.pem|; s/127.0.0.1:8080/127.0.0.1:$port/" deploy/caddy/Caddyfile
} >"$work/Caddyfile"
env HOME="$work" XDG_DATA_HOME="$work" XDG_CONFIG_HOME="$work" caddy run --config "$work/Caddyfile" --adapter caddyfile >"$work/caddy.err" 2>&1 &
running+=($!)
look caddy
look_clear caddy
say "both pass what they must"
