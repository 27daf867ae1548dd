package org.trifola.language.data;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** An object whose members other languages read and, where they are methods, invoke. */
@ExportLibrary(InteropLibrary.class)
public abstract class MembersObject extends LanguageObject {

    /** The names of the members, in the order in which they are shown. */
    protected abstract List<String> memberNames();

    /** The value of the member {@code name}, or null if there is no such member. */
    protected abstract Object member(String name);

    /** Whether the member {@code name} can be invoked. */
    protected boolean isMethod(@SuppressWarnings("unused") String name) {
        return false;
    }

    /**
     * Invokes the member {@code name}, for which {@link #isMethod} holds.
     *
     * @throws ArityException if it does not take so many arguments
     * @throws UnsupportedTypeException if it does not take one of them; its message says why
     */
    @SuppressWarnings("unused")
    protected Object invoke(String name, Object[] arguments) throws ArityException, UnsupportedTypeException {
        throw CompilerDirectives.shouldNotReachHere(name);
    }

    @ExportMessage
    public final boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    public final Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return ArrayObject.of(memberNames());
    }

    @ExportMessage
    @TruffleBoundary
    public final boolean isMemberReadable(String name) {
        return memberNames().contains(name);
    }

    @ExportMessage
    @TruffleBoundary
    public final Object readMember(String name) throws UnknownIdentifierException {
        Object value = member(name);
        if (value == null) {
            throw UnknownIdentifierException.create(name);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    public final boolean isMemberInvocable(String name) {
        return isMethod(name);
    }

    @ExportMessage
    @TruffleBoundary
    public final Object invokeMember(String name, Object... arguments)
                    throws UnknownIdentifierException, UnsupportedMessageException, ArityException, UnsupportedTypeException {
        if (isMethod(name)) {
            return invoke(name, arguments);
        }
        if (isMemberReadable(name)) {
            throw UnsupportedMessageException.create();
        }
        throw UnknownIdentifierException.create(name);
    }
}
