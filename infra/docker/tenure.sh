#!/bin/sh
# `tenure NAME ARGUMENTS…` runs apps/NAME. `exec`, so that signals reach Node and its exit code is the container's.
set -eu
name="${1:-api}"
[ "$#" -gt 0 ] && shift
main="/opt/tenure/dist/apps/$name/src/main.js"
if [ ! -f "$main" ]; then
  echo "tenure: there is no $name; there is: $(cd /opt/tenure/dist/apps && echo ./* | sed 's#\./##g')" >&2
  exit 2
fi
exec node "$main" "$@"
