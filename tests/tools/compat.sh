#!/usr/bin/env bash
# ./dev compat [SUITE...]: the tests in the QGIS of newer Debian releases, each in a chroot (as root, about 6 GB each).
# trixie has QGIS 3.40 and Python 3.13, sid 3.44 and Python 3.14. Desk only: hours.
set -euo pipefail

checkout=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
home=${CIVICGRID_CHROOTS:-/var/tmp/civicgrid-compat}
mirror=${CIVICGRID_MIRROR:-} # else the one debootstrap knows
parts=(unit qgis e2e)

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
        "${passed[@]}" bash -c "cd /srv/civicgrid && $*"
}

# The settings of package indexes and certificates that this machine needs, and nothing else of its environment.
passed=()
while IFS= read -r line; do passed+=("$line"); done < <(env | grep -E '^(PIP_|SSL_CERT|NODE_EXTRA_CA|REQUESTS_CA|https?_proxy|no_proxy)' || true)

leave() { for mount in proc dev/shm; do umount "$home/$1/$mount" 2>/dev/null || true; done; }

prepare() {
    local suite=$1 root=$home/$1
    mkdir -p "$home"
    [ -x "$root/usr/bin/apt-get" ] || debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" ${mirror:+"$mirror"} >"$home/$suite.log"
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    apt-config dump | grep '^Acquire::Check-' >"$root/etc/apt/apt.conf.d/90host" || true # of a mirror that is not today's
    mkdir -p "$root/proc" "$root/dev/shm"
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev/shm"
    copy_checkout "$root/srv/civicgrid"
    inside "$root" "./dev setup test && git init -q && git add -A" # the zip takes what git knows
}

# In a child of its own: "set -e" is off inside a condition.
one() {
    local root=$home/$1 part failed=0
    trap "leave $1" EXIT
    prepare "$1"
    inside "$root" '/usr/bin/python3 -c "import platform, qgis.core as q; print(q.Qgis.QGIS_VERSION, platform.python_version(), sep=\" | \")"' >"$root.version"
    for part in "${parts[@]}"; do
        inside "$root" "./dev $part" 2>&1 | tee "$root-$part.log" || failed=1
    done
    return $failed
}

# What pytest says last: "120 passed, 3 skipped".
outcome() { [ -s "$1" ] && tail -n 1 "$1" | grep -oE '[0-9]+ (passed|failed|skipped|errors?)' | paste -sd, | sed 's/,/, /g'; }

row() {
    local root=$home/$1 part
    printf '| %s | %s |' "$1" "$(cat "$root.version" 2>/dev/null || echo 'not installed |')"
    for part in "${parts[@]}"; do printf ' %s |' "$(outcome "$root-$part.log" 2>/dev/null || echo "not run")"; done
    printf '\n'
}

all() {
    local suite failed=0
    for suite in "$@"; do
        rm -f "$home/$suite"-*.log "$home/$suite.version"
        bash "${BASH_SOURCE[0]}" --one "$suite" || failed=1
    done
    printf '\n| Debian | QGIS | Python | %s | %s | %s |\n|---|---|---|---|---|---|\n' "${parts[@]/#/./dev }"
    for suite in "$@"; do row "$suite"; done
    return $failed
}

case "${1:-}" in
    --one) one "$2" ;;
    "") all trixie sid ;;
    *) all "$@" ;;
esac
