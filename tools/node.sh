#!/bin/sh
# See to it that node is there: it checks and tests the browser's modules, and nothing of it ships.
set -eu
command -v node >/dev/null && command -v npm >/dev/null && exit 0
echo "Node mangler til tjek og test af browserens moduler: apt-get install nodejs npm" >&2
exit 1
