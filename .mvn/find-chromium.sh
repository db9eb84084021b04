# Sourced by ./test and deploy/standalone/screenshots: finds a Chromium, or a browser made of it, and says where in CHROMIUM.
# find_chromium returns 1 when there is none; require_chromium installs Debian's when it may, else says what to install.

find_chromium() {
    local browser
    for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        /usr/bin/chromium /usr/bin/chromium-browser /usr/lib/chromium/chromium /usr/lib64/chromium-browser/chromium-browser \
        /snap/bin/chromium /opt/google/chrome/chrome /opt/homebrew/bin/chromium /usr/local/bin/chromium \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$browser" ] && browser=$(command -v "$browser"); then
            export CHROMIUM=$browser
            return 0
        fi
    done
    return 1
}

require_chromium() {
    find_chromium && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Chromium, in which the tests open the pages ..." >&2
        apt-get update >&2 && apt-get install -y --no-install-recommends chromium >&2
        find_chromium && return 0
    fi
    cat >&2 <<'MESSAGE'
The tests open the pages in Chromium, and none was found: not in CHROMIUM, not on the PATH, not in the usual folders.
Install it, then try again:
  Debian           sudo apt install chromium
  Ubuntu           sudo snap install chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask chromium
If it lies elsewhere, say where: CHROMIUM=/path/to/chromium
MESSAGE
    return 1
}
