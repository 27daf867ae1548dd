package org.trifola.language.machine;

import java.lang.ref.Reference;

import org.trifola.language.machine.x64.Features;

/** What the processor can do. */
final class Processor {

    private static final boolean IS_SUPPORTED = find();

    private Processor() {
    }

    /** Whether it has all instructions that machine code is made of; the first call asks it. */
    static boolean isSupported() {
        return IS_SUPPORTED;
    }

    private static boolean find() {
        byte[] code = Features.code();
        CodeSpace space = CodeSpace.make(1 << 12);
        if (space == null) {
            return false;
        }
        long query = space.next();
        space.add(code);
        boolean isSupported = Native.call(query, 0, 0, 0, 0, 0, 0) == 1;
        Reference.reachabilityFence(space);
        return isSupported;
    }
}
