#!/bin/sh
# See to it that the browser of the tests is there: Debian's Chromium.
set -eu
[ -x /usr/bin/chromium ] && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "Browseren til testene mangler: sudo apt-get install chromium" >&2
  exit 1
fi
echo "Henter Chromium til browsertestene …"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
