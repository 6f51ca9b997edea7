# Sourced by ./dev: installs what is missing, and nothing twice. A second run costs less than two seconds.
# shellcheck shell=bash

packages_run=(ca-certificates fonts-noto-cjk fonts-wqy-zenhei python3-qgis python3-venv qgis qttools5-dev-tools)
packages_test=(chromium git imagemagick poppler-utils postgresql postgresql-postgis xauth xdotool xvfb)

# setup run | test
setup() {
    mkdir -p "$logs"
    setup_system "$1"
    setup_python
    setup_link
    setup_node "$1"
    compile_translations
}

say() { echo "setup: $*" >&2; }

# Run a loud command into a log, and show its end only if it fails.
quietly() {
    local log=$logs/$1.log
    shift
    "$@" >"$log" 2>&1 && return
    tail -n 30 "$log" >&2
    say "failed: $1 (all of it: $log)"
    return 1
}

setup_system() {
    local wanted=("${packages_run[@]}") missing=()
    [ "$1" = run ] || wanted+=("${packages_test[@]}")
    # A node of another make brings its own npm, which Debian's npm package conflicts with: look for the commands.
    if ! command -v node >/dev/null; then wanted+=(nodejs); fi
    if ! command -v npm >/dev/null; then wanted+=(npm); fi
    if ! grep -qsE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release || ! command -v apt-get >/dev/null; then
        elsewhere "$1"
        return
    fi
    mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort) <(installed "${wanted[@]}" | sort))
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "not root and no sudo: going on without ${missing[*]} (as root: apt-get install ${missing[*]})"
        return 0
    fi
    say "installing ${missing[*]} (QGIS itself is about 1.3 GB)"
    quietly apt-update as_root apt-get update
    quietly apt-install as_root apt-get install -y --no-install-recommends "${missing[@]}"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

installed() {
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' || true
}

elsewhere() {
    local missing=() name
    local names=(qgis_process lrelease node npm)
    [ "$1" = run ] || names+=(git Xvfb chromium pdftotext import)
    for name in "${names[@]}"; do command -v "$name" >/dev/null || missing+=("$name"); done
    if [ ${#missing[@]} -gt 0 ]; then
        say "not Debian, so please install what gives ${missing[*]} (QGIS 3.22 or newer with its Python); going on with what is there"
    fi
}

# QGIS runs the system's Python: another python3 on PATH can't import it, hence the full path.
base_python() {
    if [ -n "${CIVICGRID_PYTHON:-}" ]; then
        echo "$CIVICGRID_PYTHON"
    elif [ -x /usr/bin/python3 ]; then
        echo /usr/bin/python3
    else
        command -v python3
    fi
}

setup_python() {
    local base stamp
    base=$(base_python) || { say "python3 is missing: install Python 3.9 or newer, the one of your QGIS"; return 1; }
    stamp="$(readlink -f "$base") $(cksum <requirements.lock)"
    [ "$(cat "$venv/stamp" 2>/dev/null)" != "$stamp" ] || return 0
    "$base" -c 'import qgis' 2>/dev/null || say "$base can't import qgis: what runs inside QGIS will fail (CIVICGRID_PYTHON names another Python)"
    quietly venv "$base" -m venv --clear --system-site-packages "$venv"
    say "installing the Python packages of requirements.lock into .venv"
    # not even Debian's own of the same version will do: its pyproj would look for its data inside .venv
    quietly pip "$python" -m pip install --ignore-installed --require-hashes -r requirements.lock
    echo "$stamp" >"$venv/stamp"
}

# The checkout is importable as "civicgrid" through a hidden link; in a folder that is not hidden, pytest would walk it for ever.
setup_link() {
    mkdir -p .build
    [ "$(readlink .build/civicgrid)" = .. ] || ln -sfn .. .build/civicgrid
}

# Node packages by their lock files; then the few files of them that the web page is made of.
# setup_node run | test
setup_node() {
    local folder stamp folders=(resources/web)
    [ "$1" = run ] || folders+=(tests/e2e/web)
    for folder in "${folders[@]}"; do
        [ -e "$folder/package-lock.json" ] || continue
        stamp=$(cat "$folder/package-lock.json" tests/tools/web_assets.py | cksum)
        [ "$(cat "$folder/node_modules/.stamp" 2>/dev/null)" != "$stamp" ] || continue
        if ! command -v npm >/dev/null; then
            say "npm is missing: going on without the packages of $folder"
            continue
        fi
        say "installing the node packages of $folder"
        quietly npm npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund
        [ "$folder" != resources/web ] || quietly web-assets "$python" tests/tools/web_assets.py
        echo "$stamp" >"$folder/node_modules/.stamp"
    done
}

# compile_translations [force]
compile_translations() {
    local source
    for source in resources/i18n/*.ts; do
        [ -e "$source" ] || return 0
        [ "${1:-}" = force ] || [ ! "${source%.ts}.qm" -nt "$source" ] || continue
        command -v lrelease >/dev/null || { say "lrelease is missing: the window stays English"; return 0; }
        quietly lrelease lrelease "$source" -qm "${source%.ts}.qm"
    done
}
