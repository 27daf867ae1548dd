# Finds a JDK for Trifola; read by the commands, not run.

# The feature release that the optimizing runtime is made for.
needed=25

# Is $1 the home of a JDK of that release? Asks the file "release", because starting Java to ask it takes longer; a shell reads it
# byte by byte, so no more of it than it takes.
is_jdk() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while read -r line; do
        case $line in
            JAVA_VERSION=\"$needed[\".+-]*) return 0 ;;
            JAVA_VERSION=*) return 1 ;;
        esac
    done <"$1/release"
    return 1
}

# Sets java to the java command on the path, or to nothing; starts no process.
find_java() {
    rest=${PATH:-}:
    while [ -n "$rest" ]; do
        java=${rest%%:*}/java
        [ -f "$java" ] && [ -x "$java" ] && return
        rest=${rest#*:}
    done
    java=
}

# Follows java to the file that it is a link to.
follow_java() {
    while [ -L "$java" ]; do
        target=$(readlink "$java")
        case $target in
            /*) java=$target ;;
            *) java=${java%/*}/$target ;;
        esac
    done
}

# Prints the home of java.
home_of_java() {
    [ -n "$java" ] && CDPATH='' cd -- "${java%/*}/.." 2>/dev/null && pwd -P
}

# Sets jdk to the home of a JDK, or says what is missing and fails; $1 is the name of the command that needs it.
find_jdk() {
    jdk=${JAVA_HOME:-}
    is_jdk "$jdk" && return 0
    find_java
    follow_java
    for jdk in "$(home_of_java)" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /opt/* /opt/java/* /opt/jdk/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.gradle/jdks/* \
        "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/*; do
        is_jdk "$jdk" && return 0
    done
    echo "$1: No JDK $needed was found; install one, or set JAVA_HOME to the folder of one." >&2
    return 1
}
