package org.trifola.language.error;

import static org.trifola.language.error.ModuleException.NONE;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A module that is malformed, invalid or unlinkable, as the embedder and other languages see it. */
@ExportLibrary(InteropLibrary.class)
@SuppressWarnings("serial")
public final class RejectedModuleException extends FailureException {

    private static final long serialVersionUID = 1L;

    private final ModuleException reason;

    private RejectedModuleException(String message, ModuleException reason) {
        super(message, UNLIMITED_STACK_TRACE, null);
        this.reason = reason;
    }

    /**
     * The module is rejected because of {@code reason}.
     *
     * @param module the name of the module
     * @param function the name of the function that is at fault, or null if it has none or none is at fault
     */
    public static RejectedModuleException of(ModuleException reason, String module, String function) {
        StringBuilder place = new StringBuilder();
        if (reason.offset() != NONE) {
            place.append("at byte 0x").append(Integer.toHexString(reason.offset())).append(' ');
        }
        if (reason.function() != NONE) {
            place.append("in function ").append(reason.function()).append(' ');
        }
        if (function != null) {
            place.append('"').append(function).append("\" ");
        }
        place.append(place.isEmpty() ? "in " : "of ").append(module);
        return new RejectedModuleException(reason.getMessage() + " (" + place + ")", reason);
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
    ExceptionType getExceptionType() {
        return switch (reason.phase()) {
            case MALFORMED, INVALID -> ExceptionType.PARSE_ERROR;
            case UNLINKABLE -> ExceptionType.RUNTIME_ERROR;
        };
    }
}
