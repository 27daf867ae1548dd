package org.trifola.language.error;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.nodes.RootNode;

/** The functions that were running when something failed. */
public final class Backtrace {

    private Backtrace() {
    }

    /**
     * One line for each function of a module that was running, the innermost first: its name and index, the module and
     * the module offset of the instruction.
     */
    public static List<String> of(Throwable failure) {
        List<TruffleStackTraceElement> trace = TruffleStackTrace.getStackTrace(failure);
        List<String> lines = new ArrayList<>();
        if (trace != null) {
            for (TruffleStackTraceElement element : trace) {
                RootNode root = element.getTarget().getRootNode();
                if (root instanceof FunctionFrame frame) {
                    lines.add(line(frame, element));
                }
            }
        }
        return lines;
    }

    private static String line(FunctionFrame frame, TruffleStackTraceElement element) {
        String place = element.hasBytecodeIndex() ? " at byte 0x" + Integer.toHexString(element.getBytecodeIndex()) : "";
        return frame.getName() + " (function " + frame.function() + " of " + frame.moduleName() + place + ")";
    }
}
