#!/usr/bin/env bash
# Walks through src/FIRST-RUN.md word by word: runs each of its commands in order, against the fake with TLS, real
# signatures and quotas in place of the instance. Of CloudFormation and IAM it only looks at what they are asked. Usage: walk.sh
# Needs the AWS CLI, a JDK, Maven, and the jars (mvn -DskipTests package). Offline: MAVEN_ARGS=-o walk.sh
set -Eeuo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../../.."
work=target/harness/first-run
mkdir -p "$work"
jar=target/mock-server/connect-chat-mock.jar
[[ -f $jar ]] || { echo "first-run: no $jar: build it with 'mvn -DskipTests package'" >&2; exit 4; }

export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
java -jar "$jar" --port 0 --tls --quotas aws --verify-sigv4 "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" > "$work/fake.txt" &
fake=$!
trap 'kill "$fake" 2> /dev/null || true' EXIT
url=""
for _ in $(seq 300); do
  url=$(sed -n 's/.*listening on \(https:[^ ]*\).*/\1/p' "$work/fake.txt" | head -1)
  [[ -n $url ]] && break
  kill -0 "$fake" 2> /dev/null || break
  sleep 0.2
done
[[ -n $url ]] || { echo "first-run: the fake did not start; see $work/fake.txt" >&2; exit 4; }
certificate=$(sed -n 's/^clients must trust //p' "$work/fake.txt" | head -1)

# What takes the fake for the instance; the page does not know of it.
export CHAT_ENDPOINT=$url CHAT_CA_FILE=$certificate AWS_ENDPOINT_URL_CONNECT=$url AWS_CA_BUNDLE=$certificate

aws() {
  local outputs='{"Stacks":[{"Outputs":[
    {"OutputKey":"InstanceId","OutputValue":"11111111-2222-4333-8444-555555555555"},
    {"OutputKey":"EchoFlowId","OutputValue":"66666666-7777-4888-8999-000000000000"}]}]}'
  case "$1 ${2:-}" in
    "cloudformation deploy")
      [[ " $* " == *" --capabilities CAPABILITY_IAM "* && " $* " == *" ConnectInstanceArn=$INSTANCE_ARN "* ]]
      [[ -f simulations/aws/connect-chat.yaml && " $* " == *" simulations/aws/connect-chat.yaml "* ]] ;;
    "cloudformation describe-stacks")
      local query=""
      while [[ $# -gt 0 ]]; do [[ $1 == --query ]] && query=$2; shift; done
      python3 -c 'import json, jmespath, sys
found = jmespath.search(sys.argv[1], json.loads(sys.argv[2]))
assert found, sys.argv[1]
for each in found: print("\t".join(each) if isinstance(each, list) else each)' "$query" "$outputs" ;;
    "cloudformation delete-stack" | "iam attach-role-policy") [[ $# -ge 4 ]] ;;
    *) command aws "$@" ;;
  esac
}

sed -n '/^```sh$/,/^```$/p' src/FIRST-RUN.md | grep -v '^```' > "$work/steps.sh"
grep -q 'gatling:test' "$work/steps.sh"
set -v
# shellcheck source=/dev/null
source "$work/steps.sh"
set +v
open=$(curl -s --cacert "$certificate" "$url/__admin/chat/contacts" | python3 -c 'import json, sys
print(sum(each["live"] for each in json.load(sys.stdin)["contacts"]))')
[[ $open == 0 ]] || { echo "first-run: $open contacts are still open on the fake" >&2; exit 1; }
echo "first-run: every command of the page ran; no contact is open"
