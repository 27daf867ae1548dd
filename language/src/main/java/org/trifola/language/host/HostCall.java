package org.trifola.language.host;

import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.runtime.Instance;

/** One call of a host function: its arguments, by index from 0, and the memory of the instance that calls. */
public final class HostCall {

    private final Object[] arguments;
    private final Node location;

    /**
     * @param arguments the calling instance or null, then the arguments
     * @param location the node to blame in an exception
     */
    HostCall(Object[] arguments, Node location) {
        this.arguments = arguments;
        this.location = location;
    }

    /** The argument {@code index}, an {@code i32}. */
    public int i32(int index) {
        return (int) arguments[index + 1];
    }

    /** The argument {@code index}, an {@code i64}. */
    public long i64(int index) {
        return (long) arguments[index + 1];
    }

    /** The argument {@code index}, an {@code f32}. */
    public float f32(int index) {
        return (float) arguments[index + 1];
    }

    /** The argument {@code index}, an {@code f64}. */
    public double f64(int index) {
        return (double) arguments[index + 1];
    }

    /** The argument {@code index}, a reference; null is null. */
    public Object reference(int index) {
        return arguments[index + 1];
    }

    /** The argument {@code index}, an {@code i32} that is an unsigned number: a pointer, a length or a count. */
    public long unsigned(int index) {
        return Integer.toUnsignedLong(i32(index));
    }

    /** The first memory of the instance that calls; where there is none, each access is out of bounds. */
    public GuestMemory memory() {
        return GuestMemory.of((Instance) arguments[0]);
    }

    /** The node to blame in an exception. */
    public Node location() {
        return location;
    }
}
