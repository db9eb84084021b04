# Sourced by ./run, ./test and .ci/run: sets JAVA_HOME to a JDK 25, wherever one usually lies.
# find_jdk returns 1 when there is none; require_jdk also says what to install.

tutti_is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ]; then
        grep -q '^JAVA_VERSION="25[".+-]' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
    fi
}

# A command on the PATH is mostly a link; the JDK is where the links end.
tutti_home_on_path() {
    local file link
    file=$(command -v javac) || return 1
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case "$link" in
            /*) file=$link ;;
            *) file=$(dirname "$file")/$link ;;
        esac
    done
    (cd -P "$(dirname "$file")/.." && pwd)
}

find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" "$(tutti_home_on_path)" \
        /usr/lib/jvm/* /opt/* /opt/*/* /usr/local/openjdk* /usr/java/* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$home" ] && tutti_is_jdk_25 "$home"; then
            export JAVA_HOME=$home
            return 0
        fi
    done
    return 1
}

require_jdk() {
    find_jdk && return 0
    cat >&2 <<'MESSAGE'
Tutti needs a JDK 25, and none was found: not in JAVA_HOME, not on the PATH, not in the usual folders.
Install one, then try again:
  Debian, Ubuntu   sudo apt install openjdk-25-jdk     (or temurin-25-jdk from adoptium.net)
  Fedora           sudo dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  any              https://adoptium.net/temurin/releases/?version=25
If it lies elsewhere, say where: JAVA_HOME=/path/to/jdk-25
MESSAGE
    return 1
}
