#!/bin/sh
# Writes .env for docker-compose.yml: asks for the address, makes the secrets. What is there already stays.
#   sh deploy/setup.sh [https://videos.example]
set -eu
cd "$(dirname "$0")/.."

file=.env
umask 077
[ -f "$file" ] || cp .env.example "$file"
chmod 600 "$file"

# Whether the file sets the variable, to something.
has() { grep -q "^$1=..*" "$file"; }
# A line of its own, also where the file ends without one.
add() { [ -z "$(tail -c 1 "$file")" ] || echo >>"$file"; echo "$1=$2" >>"$file"; }
random() { od -An -N "$1" -tx1 /dev/urandom | tr -d ' \n'; }

if ! has PUBLIC_URL; then
  url=${1:-}
  if [ -z "$url" ]; then
    echo 'At which address will people reach this server? All links in chats lead there.'
    printf 'https://videos.example, or http://localhost to try it on this machine: '
    read -r url
  fi
  case $url in
    http://* | https://*) add PUBLIC_URL "${url%/}" ;;
    *) echo "$url is no address: it begins with https://" >&2; exit 1 ;;
  esac
fi
has POSTGRES_PASSWORD || add POSTGRES_PASSWORD "$(random 16)"
has AWS_ACCESS_KEY_ID || add AWS_ACCESS_KEY_ID "$(random 8)"
has AWS_SECRET_ACCESS_KEY || add AWS_SECRET_ACCESS_KEY "$(random 24)"
has ADMIN_TOKEN || add ADMIN_TOKEN "$(random 24)"

echo 'Everything that has to be set stands in .env, which only you can read. Tokens and keys go there, too.'
echo 'Start it: docker compose up -d    Then see that all is well: docker compose exec bot node dist/src/entries/doctor.js'
