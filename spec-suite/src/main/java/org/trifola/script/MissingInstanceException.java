package org.trifola.script;

/** Says that a directive acts on an instance that there is not, because its module failed. */
final class MissingInstanceException extends Exception {

    private static final long serialVersionUID = 1L;

    MissingInstanceException(String name) {
        super(name == null ? "there is no instance" : "there is no instance $" + name, null, false, false);
    }
}
