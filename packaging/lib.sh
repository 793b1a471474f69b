# SPDX-License-Identifier: Apache-2.0
# Shared by run, test and dev: where Howdah builds and runs. On a system that is new enough that is the system itself,
# with what is missing installed by apt; elsewhere it is a private Debian root under the user's cache folder.
# `enter` is the one door: it returns in the right place, or runs the calling script again inside it.

set -euo pipefail
umask 022
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cache=${XDG_CACHE_HOME:-${HOME:?HOME is not set}/.cache}/howdah
suite=trixie
root=$cache/debian-$suite

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fail() { printf 'howdah: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" = 0 ]; }

# The packages of debian/control, one per line, the first of each alternative: fields named Build-Depends, Depends, Recommends.
packages() {
    awk '/^#/ { next }
         /^[A-Za-z-]+:/ { on = /^(Build-Depends|Depends|Recommends):/; sub(/^[A-Za-z-]+:/, "") }
         on { gsub(/\$\{[^}]*\}/, ""); n = split($0, part, ",")
              for (i = 1; i <= n; i++) { sub(/\|.*/, "", part[i]); sub(/[(<].*/, "", part[i]); gsub(/[ \t]/, "", part[i]); if (part[i]) print part[i] } }' \
        "$top/packaging/debian/control" | sort -u
}

# Debian 13 or newer, Ubuntu 25.10 or newer.
system_is_new_enough() {
    local ID='' ID_LIKE='' VERSION_ID='' VERSION_CODENAME=''
    [ -r /etc/os-release ] && . /etc/os-release
    case $ID in
    debian) [ -z "$VERSION_ID" ] || [ "${VERSION_ID%%.*}" -ge 13 ] ;;
    ubuntu) [ "${VERSION_ID%%.*}" -gt 25 ] || [ "$VERSION_ID" = 25.10 ] ;;
    *) return 1 ;;
    esac
}

# as_admin CMD…: as root, by sudo when we are not; fails where neither is possible.
as_admin() {
    if is_root; then "$@"; elif has sudo; then sudo "$@"; else return 1; fi
}

# install_packages NAME…: apt, with the names of what is missing in the sentence when it cannot be done.
install_packages() {
    has apt-get || fail "this system has no apt; install these yourself: $*"
    is_root || has sudo || fail "not root and no sudo here: ask an administrator to run 'apt-get install $*'"
    say "Installing ${#} package(s): $*"
    as_admin env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 update >&2 || fail "apt-get update failed (see above)"
    as_admin env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \
        --no-install-recommends install "$@" >&2 \
        || fail "apt-get install failed (see above)"
}

# missing_packages NAME…: those that are not installed.
missing_packages() {
    local installed
    installed=" $(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^ii //p' | tr '\n' ' ') "
    local name
    for name in "$@"; do case $installed in *" $name "*) ;; *) printf '%s\n' "$name" ;; esac; done
}

install_missing() {
    local missing
    mapfile -t missing <<<"$(missing_packages "$@")"
    if [ -n "${missing[0]}" ]; then install_packages "${missing[@]}"; fi
}

# The private root -------------------------------------------------------------------------------------------------------

package_key() { packages | sha256sum | cut -c1-16; }

# make_root: $root, whole or not at all: it is made beside and renamed.
make_root() {
    local list part=$root.part
    [ ! -e "$root" ] || [ -e "$root/.howdah-packages" ] || fail "$root exists and was not made by this script: move it away, or set XDG_CACHE_HOME to another folder"
    list=$(packages | paste -sd, -)
    rm -rf "$part" && mkdir -p "$part"
    say "Making a private Debian root in $root (once; about 2 GB and a minute or two)"
    if is_root; then
        mmdebstrap --variant=minbase --include="$list" "$suite" "$part" >&2
    else
        # Through tar every file is the user's own, so that bwrap needs no further ids to read it.
        local maker=(mmdebstrap --mode=unshare)
        if ! grep -q "^\($(id -un)\|$(id -u)\):" /etc/subuid 2>/dev/null; then
            has sudo || fail "making the private Debian root needs subordinate ids: ask an administrator to run 'usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)'"
            maker=(sudo mmdebstrap)
        fi
        "${maker[@]}" --variant=minbase --include="$list" "$suite" - | tar -C "$part" --exclude=./dev -xf - && mkdir -p "$part/dev"
    fi || { rm -rf "$part"; fail "the private Debian root could not be made (see above)"; }
    printf 'howdah:x:1000:1000::/home/howdah:/bin/bash\n' >>"$part/etc/passwd"
    printf 'howdah:x:1000:\n' >>"$part/etc/group"
    mkdir -p "$part/home/howdah"
    package_key >"$part/.howdah-packages"
    rm -rf "$root" && mv "$part" "$root"
}

# update_root: a root whose list of packages is older than debian/control gets what it lacks.
update_root() {
    is_root || { make_root; return; }
    say "The list of packages has changed: updating $root"
    cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    local names
    mapfile -t names <<<"$(packages)"
    { chroot "$root" apt-get -q update && DEBIAN_FRONTEND=noninteractive chroot "$root" \
        apt-get -q -y --no-install-recommends install "${names[@]}"; } >&2 || fail "the private Debian root could not be updated (see above); remove $root to make it anew"
    package_key >"$root/.howdah-packages"
}

ensure_root() {
    mkdir -p "$cache"
    exec 7>"$root.lock"
    flock 7
    if [ ! -e "$root/.howdah-packages" ]; then
        install_missing mmdebstrap bubblewrap debian-archive-keyring $(is_root || echo uidmap)
        make_root
    elif [ "$(cat "$root/.howdah-packages")" != "$(package_key)" ]; then
        update_root
    fi
    exec 7>&-
}

# The environment every command gets, as NAME=VALUE lines. A root has the C locale only: LANGUAGE carries the user's words there.
environment() {
    local bin language=${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
    bin=$(ls -d "${1:-}"/usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
    printf '%s\n' "HOWDAH_INSIDE=1" "LANGUAGE=${language%%.*}" "CCACHE_DIR=$cache/ccache" "CCACHE_BASEDIR=$top" "CCACHE_NOHASHDIR=1" \
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" \
        "PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin:${bin#"${1:-}"}"
    if [ -n "${1:-}" ] || [ -z "${LANG:-}${LC_ALL:-}" ]; then printf '%s\n' "LANG=C.UTF-8" "LC_ALL=C.UTF-8"; fi
}

# user_folder: the folder we are in, or nothing where that is the system's own, which inside is the root's.
user_folder() {
    case $PWD/ in // | /bin/* | /boot/* | /dev/* | /etc/* | /lib*/* | /proc/* | /run/* | /sbin/* | /sys/* | /usr/* | /var/*) ;; *) printf '%s\n' "$PWD" ;; esac
}

# bindings: the bwrap arguments that lay what the user has outside over the root, each at the path it has outside.
bindings() {
    local path shared
    printf '%s\n' --bind "$root" / --dev /dev --bind /proc /proc --ro-bind-try /sys /sys --bind /tmp /tmp \
        --bind-try /run/postgresql /run/postgresql --ro-bind-try /etc/resolv.conf /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts
    shared=$(readlink -f "$top/../shared" || true)
    for path in /home /srv /mnt /media "$(dirname "$top")" "$(user_folder)" "$HOME" "$cache" "$top" "$shared" "${XDG_RUNTIME_DIR:-}" "${XAUTHORITY:-}"; do
        [ -z "$path" ] || [ ! -e "$path" ] || printf '%s\n' --bind "$path" "$path"
    done
}

# run_in_root CMD…: as an ordinary user (PostgreSQL refuses root) with the repository, the data beside it, the user's
# folders and the display bound in.
run_in_root() {
    local args pair here
    here=$(user_folder)
    has bwrap || ! { is_root || has sudo; } || install_missing bubblewrap
    if has bwrap && bwrap --ro-bind / / --dev /dev --bind /proc /proc --unshare-user --uid 1000 --gid 1000 true 2>/dev/null; then
        mapfile -t args <<<"$(bindings)"
        while IFS= read -r pair; do args+=(--setenv "${pair%%=*}" "${pair#*=}"); done <<<"$(environment "$root")"
        # These speak of the outer system's libraries.
        for pair in LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH PKG_CONFIG_PATH CMAKE_PREFIX_PATH PYTHONPATH PYTHONHOME QT_PLUGIN_PATH; do args+=(--unsetenv "$pair"); done
        exec bwrap "${args[@]}" --unshare-user --uid 1000 --gid 1000 --die-with-parent --setenv USER howdah --chdir "${here:-$top}" "$@"
    fi
    is_root || fail "user namespaces are not allowed here and you are not root: allow them (sysctl user.max_user_namespaces) or run this as root"
    run_in_chroot "$@"
}

# run_in_chroot CMD…: without namespaces the repository is copied into the root, worked on there by an unprivileged user, and what was made
# is copied back.
run_in_chroot() {
    local work=/home/howdah/src/$(basename "$top") pair env=() code=0
    say "No namespaces here: working in a copy, $root$work"
    local mounted=''
    [ -e "$root/proc/self" ] || { mount -t proc proc "$root/proc" 2>/dev/null && mounted=yes; } || true
    sync_copy "$root$work" 1000
    while IFS= read -r pair; do env+=("$pair"); done <<<"$(environment "$root" | sed "s|$cache|/home/howdah/.cache/howdah|;s|$top|$work|")"
    chroot "$root" /usr/bin/env -i HOME=/home/howdah USER=howdah TERM="${TERM:-dumb}" XDG_CACHE_HOME=/home/howdah/.cache DISPLAY="${DISPLAY:-}" "${env[@]}" \
        setpriv --reuid=1000 --regid=1000 --clear-groups sh -c 'cd "$0" && exec "$@"' "$work" "${@/#$top/$work}" || code=$?
    [ -z "$mounted" ] || umount "$root/proc" 2>/dev/null || true
    [ ! -d "$root$work/howdah-demo" ] || cp -r "$root$work/howdah-demo" "$top/"
    exit "$code"
}

# sync_copy DIR UID: the repository (without its build folder, which stays) and the data beside it, times kept so that only what changed is built.
sync_copy() {
    mkdir -p "$1"
    find "$1" -mindepth 1 -maxdepth 1 ! -name build ! -name howdah-demo -exec rm -rf {} +
    tar -C "$top" --exclude=./build --exclude=./howdah-demo --exclude=./.git -cf - . | tar -C "$1" -xf -
    if [ -d "$top/../shared" ]; then
        rm -rf "$(dirname "$1")/shared"
        mkdir -p "$(dirname "$1")/shared"
        tar -C "$top/../shared" -chf - . | tar -C "$(dirname "$1")/shared" --no-same-permissions -xf -
    fi
    chown -R "$2:$2" "$(dirname "$1")"
    chmod -R u+rwX "$(dirname "$1")"
}

# The door ---------------------------------------------------------------------------------------------------------------

# enter SCRIPT ARG…: returns where Howdah can be built; else runs SCRIPT again in the private root.
enter() {
    [ -z "${HOWDAH_INSIDE:-}" ] || return 0
    if system_is_new_enough; then
        local names pair
        mapfile -t names <<<"$(packages)"
        install_missing "${names[@]}"
        while IFS= read -r pair; do export "${pair?}"; done <<<"$(environment)"
        return 0
    fi
    ensure_root
    run_in_root "$@"
}

# build PRESET [TARGET…]: configured once; ninja says what it does.
build() {
    local preset=$1 targets=()
    shift
    [ $# = 0 ] || targets=(--target "$@")
    mkdir -p "$CCACHE_DIR"
    cd "$top"
    if [ ! -e "build/$preset/build.ninja" ]; then
        say "Configuring ($preset)"
        cmake --preset "$preset" >&2
    fi
    say "Building ($preset)"
    cmake --build --preset "$preset" "${targets[@]}" >&2
}
