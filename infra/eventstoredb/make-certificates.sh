#!/usr/bin/env bash
# Runs once in the vendor's image es-gencert-cli: an authority, and a certificate for each node. What is there already is
# left as it is, so that starting again does not lock the nodes out from each other. Each node sees its own key only, and
# the authority's key stays in a volume that nobody else mounts.
set -euo pipefail
umask 077

# The tool wants to make its folders itself, and some of its errors end with 0: a new folder, and `install` fails without
# the file.
fresh="$(mktemp -d)"
# The user that the server runs as in its image.
readonly owner=1000:1000

if [[ ! -f /authority/ca.crt ]]; then
  es-gencert-cli create-ca -days 3650 -out "$fresh/ca"
  install -m 0400 "$fresh/ca/ca.key" /authority/ca.key
  install -m 0444 "$fresh/ca/ca.crt" /authority/ca.crt
fi
install -m 0444 /authority/ca.crt /ca/ca.crt
chmod 0755 /ca

for node in eventstoredb-1 eventstoredb-2 eventstoredb-3; do
  folder="/nodes/$node"
  if [[ ! -f "$folder/node.crt" ]]; then
    es-gencert-cli create-node -days 825 -ca-certificate /authority/ca.crt -ca-key /authority/ca.key \
      -out "$fresh/$node" -ip-addresses 127.0.0.1 -dns-names "$node,eventstoredb,localhost"
    install -m 0400 "$fresh/$node/node.key" "$folder/node.key"
    install -m 0400 "$fresh/$node/node.crt" "$folder/node.crt"
  fi
  chown -R "$owner" "$folder"
  chmod 0500 "$folder"
done
rm -rf "$fresh"
