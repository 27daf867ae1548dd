package org.trifola.language.error;

import static org.trifola.language.error.ModuleException.NONE;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

/** A module that is malformed, invalid or unlinkable, as the embedder and other languages see it. */
@ExportLibrary(InteropLibrary.class)
@SuppressWarnings("serial")
public final class RejectedModuleException extends FailureException {

    private static final long serialVersionUID = 1L;

    private final ModuleException reason;
    private final SourceSection location;

    private RejectedModuleException(String message, ModuleException reason, SourceSection location) {
        super(message, UNLIMITED_STACK_TRACE, null);
        this.reason = reason;
        this.location = location;
    }

    /**
     * The module is rejected because of {@code reason}.
     *
     * @param module the name of the module
     * @param function the name of the function that is at fault, or null if it has none or none is at fault
     */
    public static RejectedModuleException of(ModuleException reason, String module, String function) {
        String offset = reason.offset() == NONE ? "" : "at byte 0x" + Integer.toHexString(reason.offset()) + " ";
        return new RejectedModuleException(message(reason, offset, module, function), reason, null);
    }

    /**
     * The module in {@code source} is rejected because of {@code reason}.
     *
     * @param function the name of the function that is at fault, or null if it has none or none is at fault
     */
    public static RejectedModuleException of(ModuleException reason, Source source, String function) {
        if (!source.hasCharacters()) {
            return of(reason, source.getName(), function);
        }
        // Offsets in the binary that the text stands for mean nothing to its author.
        String place = reason.line() == NONE ? "" : "at line " + reason.line() + ", column " + reason.column() + " ";
        return new RejectedModuleException(message(reason, place, source.getName(), function), reason, location(reason, source));
    }

    /** The character that {@code reason} blames, or the end of the text, or null if it blames none. */
    private static SourceSection location(ModuleException reason, Source source) {
        if (reason.line() == NONE) {
            return null;
        }
        int index = source.getLineStartOffset(reason.line()) + reason.column() - 1;
        return source.createSection(index, index < source.getLength() ? 1 : 0);
    }

    private static String message(ModuleException reason, String offset, String module, String function) {
        StringBuilder place = new StringBuilder(offset);
        if (reason.function() != NONE) {
            place.append("in function ").append(reason.function()).append(' ');
        }
        if (function != null) {
            place.append('"').append(function).append("\" ");
        }
        place.append(place.isEmpty() ? "in " : "of ").append(module);
        return reason.getMessage() + " (" + place + ")";
    }

    @Override
    public String failureType() {
        return reason.phase().toString();
    }

    @Override
    @TruffleBoundary
    public String failure() {
        String message = reason.getMessage();
        int details = message.indexOf(": ");
        return details < 0 ? message : message.substring(0, details);
    }

    @ExportMessage
    boolean hasSourceLocation() {
        return location != null;
    }

    @ExportMessage
    SourceSection getSourceLocation() throws UnsupportedMessageException {
        if (location == null) {
            throw UnsupportedMessageException.create();
        }
        return location;
    }

    @ExportMessage
    ExceptionType getExceptionType() {
        return switch (reason.phase()) {
            case MALFORMED, INVALID -> ExceptionType.PARSE_ERROR;
            case UNLINKABLE -> ExceptionType.RUNTIME_ERROR;
        };
    }
}
