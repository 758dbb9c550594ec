#!/usr/bin/env bash
# ChatJS in headless Chromium under the rules of side C. Usage: run.sh [REPORT-FOLDER]
# Needs the runnable jar (mvn -DskipTests package), node, npm and chromium.
set -Eeuo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
clients=$root/mock-server/src/test/real-clients
work=$root/target/harness/chatjs
report=$(realpath -m "${1:-$work}")
jar=${CONNECT_CHAT_JAR:-$root/target/harness/connect-chat.jar}

[[ -f $jar ]] || { echo "chatjs: no $jar: build it with 'mvn -DskipTests package'" >&2; exit 4; }
mkdir -p "$work" "$report"
cp -R "$clients"/. "$here"/drive.mjs "$work"
cd "$work"
[[ -d node_modules/amazon-connect-chatjs ]] || npm ci --loglevel=error

version=$(node -p 'require("./node_modules/amazon-connect-chatjs/package.json").version')
browser=$(chromium --version 2> /dev/null | grep -oE 'Chromium [0-9]+' || echo Chromium)
java -jar "$jar" client-conformance --client "amazon-connect-chatjs $version in $browser" --port 0 --for "${FOR:-5m}" --json "$report/chatjs.json" \
  --junit "$report/chatjs.xml" --html "$report/chatjs.html" > "$report/chatjs.txt" &
watch=$!
trap 'kill "$watch" 2> /dev/null || true' EXIT
url=""
for _ in $(seq 900); do
  url=$(sed -n 's/^listening on //p' "$report/chatjs.txt")
  [[ -n $url ]] || ! kill -0 "$watch" 2> /dev/null && break
  sleep 0.2
done
[[ -n $url ]] || { echo "chatjs: the fake did not start; see $report/chatjs.txt" >&2; exit 4; }
node drive.mjs "$url" || true
kill "$watch" 2> /dev/null || true # as Ctrl-C: the report
code=0
wait "$watch" || code=$?
trap - EXIT
sed -n '/^$/,$p' "$report/chatjs.txt"
exit "$code"
