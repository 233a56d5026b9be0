#!/bin/bash
# Looks at every public page and document of the demo desk, or of a site that is named, with the validators that others
# use: structured-data-testing-tool, schema-dts, the Nu HTML checker, the schemas of sitemaps, Rome, JSON Feed's rules.
# Needs Node 20, a JDK and, without an address, a packaged application (./mvnw package).
#
#   tools/validate.sh [ADDRESS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$PWD/target/validate
rm -rf "$work"
mkdir -p "$work/pages"

[ -d tools/validate/node_modules ] || npm ci --prefix tools/validate --ignore-scripts --no-audit --no-fund --silent
./mvnw -q -B -ntp dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath" >/dev/null

address=${1:-}
if [ -z "$address" ]; then
    if [ ! -f target/quarkus-app/quarkus-run.jar ]; then
        echo "There is no packaged application: ./mvnw package -DskipTests" >&2
        exit 2
    fi
    port=${PORT:-18741}
    address=http://localhost:$port
    java -Donrecord.demo=true -Donrecord.data-dir="$work/data" -Dquarkus.http.host=localhost -Dquarkus.http.port="$port" \
        -Dquarkus.datasource.jdbc.url="jdbc:h2:mem:validate;DB_CLOSE_DELAY=-1" \
        -jar target/quarkus-app/quarkus-run.jar >"$work/application.log" 2>&1 &
    application=$!
    trap 'kill "$application" 2>/dev/null || true; wait "$application" 2>/dev/null || true' EXIT
    for _ in $(seq 120); do
        curl -fs -o /dev/null "$address/claims" && break
        kill -0 "$application" 2>/dev/null || { tail -20 "$work/application.log" >&2; exit 2; }
        sleep 1
    done
fi

node tools/validate/validate.mjs "$address" "$work/pages" "$(cat "$work/classpath")"
