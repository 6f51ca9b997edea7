#!/usr/bin/env bash
# ./dev compat [SUITE [PART [ARGUMENTS]]]: the tests in the QGIS of newer Debian releases, each in a chroot (as root, about
# 6 GB each). trixie has QGIS 3.40 and Python 3.13, sid 3.44 and Python 3.14. All parts in both take hours; a PART is a
# command of ./dev. CIVICGRID_LANGUAGES=some leaves out what is for the desk, CIVICGRID_PATIENCE=3 waits three times as long.
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

# The settings of tests, package indexes and certificates that this machine needs, and nothing else of its environment.
passed=()
while IFS= read -r line; do passed+=("$line"); done < <(env | grep -E '^(CIVICGRID_(LANGUAGES|LOOKS|PATIENCE)|PIP_|SSL_CERT|NODE_EXTRA_CA|REQUESTS_CA|https?_proxy|no_proxy)' || true)
[ -z "${CIVICGRID_CITIES:-}" ] || passed+=(CIVICGRID_CITIES=/srv/cities)

leave() { for mount in proc dev/shm srv/cities; do umount "$home/$1/$mount" 2>/dev/null || true; done; }

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
    [ -z "${CIVICGRID_CITIES:-}" ] || { mkdir -p "$root/srv/cities" && mount -o bind,ro "$CIVICGRID_CITIES" "$root/srv/cities"; }
    copy_checkout "$root/srv/civicgrid"
    inside "$root" "./dev setup test && git init -q && git add -A" # the zip takes what git knows
}

one() {
    local suite=$1 root=$home/$1 part=$2
    shift
    trap "leave $suite" EXIT
    prepare "$suite"
    inside "$root" '/usr/bin/python3 -c "import platform, qgis.core as q; print(q.Qgis.QGIS_VERSION, platform.python_version(), sep=\" | \")"' >"$root.version"
    inside "$root" "./dev $(printf '%q ' "$@")" 2>&1 | tee "$root-$part.log"
}

# What pytest says last: "120 passed, 3 skipped".
outcome() { [ -s "$1" ] && tail -n 1 "$1" | grep -oE '[0-9]+ (passed|failed|skipped|errors?)' | paste -sd, | sed 's/,/, /g'; }

row() {
    local root=$home/$1 part
    printf '| %s | %s |' "$1" "$(cat "$root.version" 2>/dev/null || echo 'not installed |')"
    for part in "${parts[@]}"; do printf ' %s |' "$(outcome "$root-$part.log" 2>/dev/null || echo "not run")"; done
    printf '\n'
}

# Each part in a child of its own: "set -e" is off inside a condition.
all() {
    local suite part failed=0
    for suite in "$@"; do
        rm -f "$home/$suite"-*.log "$home/$suite.version"
        for part in "${parts[@]}"; do bash "${BASH_SOURCE[0]}" "$suite" "$part" || failed=1; done
    done
    printf '\n| Debian | QGIS | Python | %s | %s | %s |\n|---|---|---|---|---|---|\n' "${parts[@]/#/./dev }"
    for suite in "$@"; do row "$suite"; done
    return $failed
}

case $# in
    0) all trixie sid ;;
    1) all "$1" ;;
    *) one "$@" ;;
esac
