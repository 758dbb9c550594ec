#!/usr/bin/env bash
# The fake, driven by clients that others wrote: amazon-connect-chatjs in headless Chromium, and the
# AWS CLI. Usage: run.sh [JAR [WORK]], the runnable jar and a folder for what npm installs.
# What is missing (node, chromium, aws) comes from apt when this runs as root. Takes about a minute.
set -Eeuo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$here/../../../../target/mock-server
jar=$(realpath -m "${1:-$build/connect-chat-mock.jar}")
work=$(realpath -m "${2:-$build/real-clients}")

main() {
  [[ -f $jar ]] || refuse "no $jar: build it with 'mvn -pl mock-server -DskipTests package'"
  need node nodejs
  need npm npm
  need chromium chromium
  need aws awscli
  mkdir -p "$work"
  cp -R "$here"/. "$work"
  cd "$work"
  # The same lock file has been installed before: nothing to fetch.
  cmp -s package-lock.json node_modules/installed.json || {
    npm ci --loglevel=error && cp package-lock.json node_modules/installed.json
  }
  CONNECT_CHAT_MOCK_JAR=$jar exec node --test --test-reporter=spec --test-concurrency=1 ./*.test.mjs
}

need() {
  command -v "$1" > /dev/null || install "$2" || refuse "no $1: install $2, and put it on the PATH"
}

install() {
  [[ $(id -u) == 0 ]] && command -v apt-get > /dev/null || return 1
  apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" > /dev/null
}

refuse() {
  echo "real-clients: $*" >&2
  exit 4
}

main
