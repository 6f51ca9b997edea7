#!/usr/bin/env bash
# ./dev compat [SUITE...]: the tests in the QGIS of newer Debian releases, each in a chroot (as root, about 3 GB each).
# trixie has QGIS 3.40 and Python 3.13, sid 3.44 and Python 3.14. Desk only: it takes half an hour and much disk.
set -euo pipefail

checkout=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
home=${CIVICGRID_CHROOTS:-/var/tmp/civicgrid-compat}
mirror=${CIVICGRID_MIRROR:-} # else the one debootstrap knows
suites=("$@")
[ $# -gt 0 ] || suites=(trixie sid)

[ "$(id -u)" -eq 0 ] || { echo "compat needs root: it makes chroots" >&2; exit 3; }
command -v debootstrap >/dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends debootstrap

# A copy of what git knows (the working tree, not the last commit): the chroot keeps a .venv of its own.
copy_checkout() {
    mkdir -p "$1"
    find "$1" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf {} +
    git -C "$checkout" ls-files -co --exclude-standard -z | tar -C "$checkout" --null -T - -cf - | tar -C "$1" -xf -
}

inside() {
    local root=$1
    shift
    chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        "${passed[@]}" bash -c "cd /civicgrid && $*"
}

# The settings of package indexes and certificates that this machine needs, and nothing else of its environment.
passed=()
while IFS= read -r line; do passed+=("$line"); done < <(env | grep -E '^(PIP_|SSL_CERT|NODE_EXTRA_CA|REQUESTS_CA|https?_proxy|no_proxy)' || true)

leave() { for mount in proc dev/shm; do umount "$home/$1/$mount" 2>/dev/null || true; done; }

one() {
    local suite=$1 root=$home/$1 failed=0
    mkdir -p "$home"
    [ -x "$root/usr/bin/apt-get" ] || debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" ${mirror:+"$mirror"} >"$home/$suite.log"
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    mkdir -p "$root/proc" "$root/dev/shm"
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev/shm"
    copy_checkout "$root/civicgrid"
    inside "$root" "./dev setup test && dpkg-query -W qgis && { ./dev qgis; a=\$?; ./dev e2e && exit \$a; }" || failed=1
    leave "$suite"
    return $failed
}

table="" result=0
for suite in "${suites[@]}"; do
    trap 'leave "$suite"' EXIT
    if one "$suite"; then table+="$suite ok"$'\n'; else table+="$suite FAILED"$'\n'; result=1; fi
done
printf '\n%s' "$table"
exit $result
