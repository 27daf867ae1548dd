package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FileType;

/**
 * Walks from a directory along a path of the guest, one component at a time, and never leaves the directory: neither by
 * {@code ..}, nor by an absolute path, nor by a symbolic link. Every component on the way is known to be a directory and
 * no link, so that {@code ..} leads back to where the walk came from.
 *
 * <p>
 * What is known may change until the file is used: a program of the host, or another guest at the same time, with access
 * to the same directories could put a link in the place of one of them. So each directory on the way is held where the
 * host can do that, see {@link SecureFile}; and no operation follows a link in the place of the last component.
 */
final class PathResolver {

    /** As many links as Linux follows. */
    private static final int MAXIMUM_LINKS = 40;

    private final Deque<HostFile> way = new ArrayDeque<>();
    private final List<HostFile> passed = new ArrayList<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private int links;
    private boolean namesDirectory;

    private PathResolver(HostFile root) {
        way.push(root);
    }

    /**
     * Where {@code path} leads. Its last component need not exist.
     *
     * @param root the directory where the walk starts, which contains it
     * @param follow whether to go where the last component leads if it is a symbolic link
     * @throws ErrnoException {@link Errno#NOTCAPABLE} if it leads outside, {@link Errno#LOOP} if it follows too many links,
     *             {@link Errno#INVAL} if a name cannot be one of the host
     */
    static ResolvedPath resolve(HostFile root, String path, boolean follow) throws IOException {
        if (path.isEmpty()) {
            throw new ErrnoException(Errno.NOENT);
        }
        PathResolver resolver = new PathResolver(root);
        resolver.enter(path);
        try {
            resolver.walk(follow);
        } catch (IOException | RuntimeException failure) {
            resolver.resolved().close();
            throw failure;
        }
        return resolver.resolved();
    }

    private ResolvedPath resolved() {
        return new ResolvedPath(way.peek(), namesDirectory, way.size() == 1, passed);
    }

    /** Puts the components of {@code path} before those that are ahead. */
    private void enter(String path) throws ErrnoException {
        if (path.startsWith("/")) {
            throw new ErrnoException(Errno.NOTCAPABLE);
        }
        String[] components = path.split("/+");
        if (ahead.isEmpty()) {
            namesDirectory |= path.endsWith("/");
        }
        for (int i = components.length - 1; i >= 0; i--) {
            ahead.push(components[i]);
        }
    }

    private void walk(boolean follow) throws IOException {
        while (!ahead.isEmpty()) {
            String component = ahead.pop();
            boolean last = ahead.isEmpty();
            switch (component) {
                case "." -> namesDirectory |= last;
                case ".." -> {
                    namesDirectory |= last;
                    way.pop();
                    if (way.isEmpty()) {
                        throw new ErrnoException(Errno.NOTCAPABLE);
                    }
                }
                default -> step(way.peek().child(component), last, follow);
            }
        }
    }

    private void step(HostFile next, boolean last, boolean follow) throws IOException {
        passed.add(next);
        if (last && !follow) {
            way.push(next);
            return;
        }
        FileType kind;
        try {
            kind = next.kind();
        } catch (NoSuchFileException missing) {
            if (!last) {
                throw missing;
            }
            way.push(next);
            return;
        }
        if (kind == FileType.SYMBOLIC_LINK) {
            follow(next);
        } else if (last || kind == FileType.DIRECTORY) {
            way.push(next);
        } else {
            throw new ErrnoException(Errno.NOTDIR);
        }
    }

    private void follow(HostFile link) throws IOException {
        if (++links > MAXIMUM_LINKS) {
            throw new ErrnoException(Errno.LOOP);
        }
        enter(link.readSymbolicLink());
    }

}
