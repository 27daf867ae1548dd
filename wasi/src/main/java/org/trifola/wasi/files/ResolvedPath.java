package org.trifola.wasi.files;

/**
 * Where a path of the guest leads.
 *
 * @param file the file, of which only the last component may be a symbolic link or may not exist
 * @param namesDirectory whether the path can only mean a directory: it ends with a slash, {@code .} or {@code ..}
 * @param isRoot whether the path leads back to the directory where it starts
 */
public record ResolvedPath(HostFile file, boolean namesDirectory, boolean isRoot) {
}
