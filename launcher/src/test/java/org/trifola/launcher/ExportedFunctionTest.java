package org.trifola.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments and results of a function that is called by its name. */
class ExportedFunctionTest {
    private static final ExportedFunction SCALE = new ExportedFunction("scale", List.of("i32", "f64"), List.of("f64", "i64"));

    @Test
    void argumentsTakeTheTypesOfTheParameters() {
        assertArrayEquals(new Object[] {3, 2.5}, SCALE.arguments(List.of("3", "2.5")));
    }

    @Test
    void theNumberOfArgumentsMustFit() {
        assertUsage("scale takes (i32, f64), but 1 argument was given.", SCALE, "3");
        assertUsage("start takes no arguments, but 2 arguments were given.", new ExportedFunction("start", List.of(), List.of()), "1", "2");
    }

    @Test
    void anArgumentOfAnotherTypeIsNamed() {
        assertUsage("Argument 1 of scale must be of type i32, but \"2.5\" is no integer.", SCALE, "2.5", "3");
        assertUsage("Argument 2 of scale must be of type f64, but \"x\" is no number.", SCALE, "3", "x");
    }

    @Test
    void aParameterThatIsNoNumberCannotBeGiven() {
        ExportedFunction apply = new ExportedFunction("apply", List.of("funcref"), List.of());
        assertUsage("Argument 1 of apply is of type funcref, which cannot be written on the command line.", apply, "0");
    }

    @Test
    void everyResultIsALine() {
        assertEquals(List.of("7.5", "-1"), SCALE.lines(List.of(7.5, -1L)));
        assertEquals(List.of("5"), new ExportedFunction("one", List.of(), List.of("i32")).lines(List.of(5)));
        assertEquals(List.of(), new ExportedFunction("none", List.of(), List.of()).lines(List.of()));
    }

    private static void assertUsage(String message, ExportedFunction function, String... arguments) {
        CommandException e = assertThrows(CommandException.class, () -> function.arguments(List.of(arguments)));
        assertEquals(message, e.getMessage());
        assertEquals(ExitStatus.USAGE, e.status());
    }
}
