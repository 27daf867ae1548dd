package org.trifola.language.nodes;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;

import org.trifola.language.error.FunctionFrame;
import org.trifola.language.runtime.Code;

/** A function of a module as others call it, whatever its code is: what it is called, and where it stands. */
public abstract class FunctionNode extends RootNode implements FunctionFrame {

    private final Code code;
    private final int function;

    /**
     * @param descriptor of its frames, or null if they have no slots
     * @param code the code that the function belongs to
     * @param function the index of the function
     */
    protected FunctionNode(TruffleLanguage<?> language, FrameDescriptor descriptor, Code code, int function) {
        super(language, descriptor);
        this.code = code;
        this.function = function;
    }

    /** The code that the function belongs to. */
    public final Code code() {
        return code;
    }

    @Override
    public final String moduleName() {
        return code.module().name();
    }

    @Override
    public final int function() {
        return function;
    }

    @Override
    public final String getName() {
        return code.functionName(function);
    }

    @Override
    public final String toString() {
        return getName();
    }

    @Override
    public final SourceSection getSourceSection() {
        return code.sourceSection(function);
    }

    /** Where the instruction at the module offset {@code offset} stands; the function, if that is -1. */
    public final SourceSection sourceSection(int offset) {
        return offset < 0 ? getSourceSection() : code.sourceSection(function, offset);
    }

    @Override
    public final boolean isCloningAllowed() {
        return false;
    }
}
