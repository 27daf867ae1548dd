# The JVM's cache of loaded and linked classes (its "AOT cache"); read by the command, not run.

# Sets cache to the file for the JDK $jdk and the distribution $home, or to nothing where there is no place for one. Its name tells
# the build: the JVM knows jars by size and time, which may be those of another build.
find_cache() {
    cache=
    if [ -n "$caches" ] && read -r build <"$home/lib/build"; then
        cache=$caches$home$jdk/$build.aot
    fi
}

# Makes the cache of a JVM with the options "$@" by a run that uses what most programs do. Silent, and once at a time: who
# comes second leaves it to the first, and nobody tries again for an hour after a failure.
make_cache() {
    trap '' HUP
    lock=$cache.lock
    part=$cache.$$
    mkdir -p "${cache%/*}" || return
    find "$lock" -prune -mmin +60 -exec rmdir {} \;
    mkdir "$lock" || return
    # Without profiles, which would set the compilers to work at the start of programs that end before it pays.
    if nice "$jdk/bin/java" "$@" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$part" \
        -m org.trifola.launcher/org.trifola.launcher.Training "$home/lib/training" && mv -f "$part" "$cache"; then
        rmdir "$lock"
        # Those of earlier builds, and of distributions and JDKs that are gone.
        find "${cache%/*}" -name '*.aot' ! -name "$build.aot" -exec rm -f {} \;
        find "$caches" -name '*.aot' -atime +90 -exec rm -f {} \;
    else
        rm -f "$part" "$part.config"
    fi
}
