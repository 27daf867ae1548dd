package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;

/**
 * A file of a file system that lies in memory.
 *
 * @param tree the file system
 * @param names the way to the file from the root on
 */
record MemoryFile(MemoryTree tree, List<String> names) implements HostFile {

    @Override
    public HostFile child(String name) throws ErrnoException {
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new MemoryFile(tree, List.copyOf(longer));
    }

    @Override
    public Filestat status() throws IOException {
        synchronized (tree) {
            return tree.find(names).status();
        }
    }

    @Override
    public SeekableByteChannel open(Set<StandardOpenOption> options) throws IOException {
        synchronized (tree) {
            if (options.contains(StandardOpenOption.CREATE_NEW) || options.contains(StandardOpenOption.CREATE) && !exists()) {
                enter(new MemoryNode(tree, FileType.REGULAR_FILE, new byte[0]));
            }
            MemoryNode node = tree.find(names);
            if (node.type != FileType.REGULAR_FILE) {
                throw new ErrnoException(node.type == FileType.DIRECTORY ? Errno.ISDIR : Errno.LOOP);
            }
            if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
                node.resize(0);
                node.touch();
            }
            return new MemoryChannel(tree, node);
        }
    }

    @Override
    public List<String> list() throws IOException {
        synchronized (tree) {
            return List.copyOf(directory(names).entries.keySet());
        }
    }

    @Override
    public void createDirectory() throws IOException {
        synchronized (tree) {
            enter(new MemoryNode(tree, FileType.DIRECTORY, new byte[0]));
        }
    }

    @Override
    public void createLink(HostFile existing) throws IOException {
        synchronized (tree) {
            enter(tree.find(other(existing).names));
        }
    }

    @Override
    public void createSymbolicLink(String content) throws IOException {
        if (content.startsWith("/")) {
            throw new ErrnoException(Errno.NOTCAPABLE);
        }
        synchronized (tree) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            tree.use(bytes.length);
            enter(new MemoryNode(tree, FileType.SYMBOLIC_LINK, bytes));
        }
    }

    @Override
    public String readSymbolicLink() throws IOException {
        synchronized (tree) {
            MemoryNode node = tree.find(names);
            if (node.type != FileType.SYMBOLIC_LINK) {
                throw new NotLinkException(toString());
            }
            return new String(node.contents(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void delete() throws IOException {
        synchronized (tree) {
            MemoryNode node = tree.find(names);
            if (!node.entries.isEmpty()) {
                throw new DirectoryNotEmptyException(toString());
            }
            remove();
        }
    }

    @Override
    public void move(HostFile target) throws IOException {
        MemoryFile to = other(target);
        synchronized (tree) {
            MemoryNode node = tree.find(names);
            if (to.names.size() > names.size() && to.names.subList(0, names.size()).equals(names)) {
                throw new ErrnoException(Errno.INVAL);
            }
            if (to.exists()) {
                MemoryNode replaced = tree.find(to.names);
                if (replaced == node) {
                    return;
                }
                to.checkReplaceable(replaced, node);
                to.remove();
            }
            to.enter(node);
            remove();
        }
    }

    private void checkReplaceable(MemoryNode replaced, MemoryNode by) throws IOException {
        if (replaced.type == FileType.DIRECTORY && by.type != FileType.DIRECTORY) {
            throw new ErrnoException(Errno.ISDIR);
        }
        if (replaced.type != FileType.DIRECTORY && by.type == FileType.DIRECTORY) {
            throw new NotDirectoryException(toString());
        }
        if (!replaced.entries.isEmpty()) {
            throw new DirectoryNotEmptyException(toString());
        }
    }

    @Override
    public void setTimes(FileTime accessed, FileTime modified) throws IOException {
        synchronized (tree) {
            tree.find(names).setTimes(accessed, modified);
        }
    }

    @Override
    public HostFile follow(HostFile from, HostFile to) {
        if (from instanceof MemoryFile(MemoryTree there, List<String> old) && to instanceof MemoryFile renamed && there == tree
                        && names.size() >= old.size() && names.subList(0, old.size()).equals(old)) {
            List<String> now = new ArrayList<>(renamed.names);
            now.addAll(names.subList(old.size(), names.size()));
            return new MemoryFile(tree, List.copyOf(now));
        }
        return this;
    }

    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }

    private boolean exists() throws IOException {
        return !names.isEmpty() && directory(parent()).entries.containsKey(names.getLast());
    }

    private void enter(MemoryNode node) throws IOException {
        if (names.isEmpty() || directory(parent()).entries.putIfAbsent(names.getLast(), node) != null) {
            throw new FileAlreadyExistsException(toString());
        }
        node.named();
        directory(parent()).touch();
    }

    private void remove() throws IOException {
        if (names.isEmpty()) {
            throw new ErrnoException(Errno.BUSY);
        }
        MemoryNode removed = directory(parent()).entries.remove(names.getLast());
        if (removed == null) {
            throw new NoSuchFileException(toString());
        }
        removed.unnamed();
        directory(parent()).touch();
    }

    private List<String> parent() {
        return names.subList(0, names.size() - 1);
    }

    private MemoryNode directory(List<String> way) throws IOException {
        MemoryNode node = tree.find(way);
        if (node.type != FileType.DIRECTORY) {
            throw new NotDirectoryException(toString());
        }
        return node;
    }

    private MemoryFile other(HostFile file) throws ErrnoException {
        if (file instanceof MemoryFile memory && memory.tree == tree) {
            return memory;
        }
        throw HostFile.apart();
    }
}
