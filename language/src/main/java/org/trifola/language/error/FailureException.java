package org.trifola.language.error;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.WasmLanguage;
import org.trifola.language.data.ArrayObject;

/**
 * Something that failed, as the embedder and other languages see it. Its members say what:
 * <ul>
 * <li>{@code message}: one sentence;
 * <li>{@code failureType}: {@code trap}, {@code exhaustion}, {@code malformed}, {@code invalid} or {@code unlinkable};
 * <li>{@code failure}: the text that the official test suite has for it;
 * <li>{@code backtrace}: an array of texts, one for each function that was running, the innermost first.
 * </ul>
 */
@ExportLibrary(InteropLibrary.class)
@SuppressWarnings("serial")
public abstract class FailureException extends AbstractTruffleException {

    private static final long serialVersionUID = 1L;
    private static final String MESSAGE = "message";
    private static final String FAILURE_TYPE = "failureType";
    private static final String FAILURE = "failure";
    private static final String BACKTRACE = "backtrace";
    private static final List<String> MEMBERS = List.of(MESSAGE, FAILURE_TYPE, FAILURE, BACKTRACE);

    /**
     * @param message one sentence
     * @param frames the number of frames that the stack trace keeps, or {@link #UNLIMITED_STACK_TRACE}
     * @param location the node where it failed, or null where no instruction is at fault
     */
    FailureException(String message, int frames, Node location) {
        this(message, null, frames, location);
    }

    /**
     * @param message one sentence
     * @param cause what an embedder's function threw, or null
     * @param frames the number of frames that the stack trace keeps, or {@link #UNLIMITED_STACK_TRACE}
     * @param location the node where it failed, or null where no instruction is at fault
     */
    FailureException(String message, Throwable cause, int frames, Node location) {
        super(message, cause, frames, location);
    }

    /** One line for each function that was running, the innermost first; as the member {@code backtrace}. */
    @TruffleBoundary
    public final List<String> backtrace() {
        return Backtrace.of(this);
    }

    /** What kind of failure it is, the member {@code failureType}. */
    public abstract String failureType();

    /** The text that the official test suite has for it, the member {@code failure}. */
    public abstract String failure();

    @ExportMessage
    final boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    final Class<? extends TruffleLanguage<?>> getLanguage() {
        return WasmLanguage.class;
    }

    @ExportMessage
    @TruffleBoundary
    final Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return getMessage();
    }

    @ExportMessage
    final boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    final Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return ArrayObject.of(MEMBERS);
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isMemberReadable(String name) {
        return MEMBERS.contains(name);
    }

    @ExportMessage
    @TruffleBoundary
    final Object readMember(String name) throws UnknownIdentifierException {
        return switch (name) {
            case MESSAGE -> getMessage();
            case FAILURE_TYPE -> failureType();
            case FAILURE -> failure();
            case BACKTRACE -> ArrayObject.of(backtrace());
            default -> throw UnknownIdentifierException.create(name);
        };
    }
}
