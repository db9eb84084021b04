# Sourced by ./test and .ci/run: puts Node.js 18 or newer and its npm on the PATH, wherever they usually lie.
# find_node returns 1 when there is none; require_node also says what to install.
#
# Whatever runs on Node.js has its package.json with exact versions and a package-lock.json without addresses, made by
#   npm install --package-lock-only --omit-lockfile-registry-resolved
# and is installed by `npm ci --ignore-scripts`, for tests into a copy below target/.

tutti_is_node() {
    [ -x "$1/node" ] && [ -x "$1/npm" ] && [ "$("$1/node" -p 'process.versions.node.split(".")[0] >= 18')" = true ]
}

find_node() {
    local folder on_path
    on_path=$(command -v node) || on_path=
    for folder in "${on_path%/node}" /usr/local/bin /usr/bin /opt/homebrew/bin /opt/node*/bin /usr/local/node*/bin \
        "${HOME:-}"/.nvm/versions/node/*/bin "${HOME:-}"/.volta/bin "${HOME:-}"/.asdf/installs/nodejs/*/bin \
        "${HOME:-}"/.local/share/fnm/node-versions/*/installation/bin; do
        if [ -n "$folder" ] && tutti_is_node "$folder"; then
            [ "$folder" = "${on_path%/node}" ] || export PATH="$folder:$PATH"
            return 0
        fi
    done
    return 1
}

require_node() {
    find_node && return 0
    cat >&2 <<'MESSAGE'
The tests need Node.js 18 or newer with npm, and none was found: not on the PATH, not in the usual folders.
Install it, then try again:
  Debian, Ubuntu   sudo apt install nodejs npm
  Fedora           sudo dnf install nodejs npm
  macOS            brew install node
  any              https://nodejs.org/en/download
If it lies elsewhere, say where: PATH=/path/to/node/bin:$PATH
MESSAGE
    return 1
}
