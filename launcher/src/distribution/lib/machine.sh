# What the command has to know of the machine; read by the command, not run. Every process that a shell starts takes as long as the
# JVM takes for some hundred classes, so what was found is kept in a file and looked up.

# Sets caches to the folder of the user's caches of Trifola, or to nothing where there is no place for one.
find_caches() {
    if [ -n "${XDG_CACHE_HOME:-}" ]; then
        caches=$XDG_CACHE_HOME
    elif [ -z "${HOME:-}" ]; then
        caches=
    elif [ -d "$HOME/Library/Caches" ]; then
        caches=$HOME/Library/Caches
    else
        caches=$HOME/.cache
    fi
    case $caches in
        /*) caches=$caches/trifola ;;
        *) caches= ;;
    esac
}

# Sets jdk as find_jdk does.
find_known_jdk() {
    jdk=${JAVA_HOME:-}
    is_jdk "$jdk" && return 0
    [ -n "$caches" ] && recall "$caches/jdk" && return 0
    find_jdk wasm || return 1
    [ -z "$caches" ] || remember "$caches/jdk" "$jdk" "$java"
}

# Is this a system and a processor for which there is machine code?
is_native() {
    [ -n "$caches" ] && [ -e "$caches/native" ] && return 0
    grep -qsw bmi2 /proc/cpuinfo && grep -qsw avx /proc/cpuinfo || return 1
    [ -z "$caches" ] || remember "$caches/native"
}

# Takes the JDK that the file $1 names, if it was written for the java command that is on the path now.
recall() {
    [ -r "$1" ] && { read -r jdk && read -r known; } <"$1" || return 1
    find_java
    [ "$java" = "$known" ] || [ "$java" -ef "$known" ] || return 1
    is_jdk "$jdk"
}

# Writes the file $1, with a line for each other argument; where that fails, the next call looks again.
remember() {
    file=$1
    shift
    { mkdir -p "${file%/*}" && printf '%s\n' "$@" >"$file.$$" && mv -f "$file.$$" "$file"; } 2>/dev/null || true
}
