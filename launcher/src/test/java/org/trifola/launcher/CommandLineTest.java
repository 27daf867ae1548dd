package org.trifola.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the command makes of its arguments. */
class CommandLineTest {
    private static final Map<String, String> CALLER = Map.of("HOME", "/home/ada", "LANG", "C");

    @Test
    void whatFollowsTheFileBelongsToTheProgram() {
        CommandLine line = parse("--argv0", "prog", "a.wasm", "--dir", "-x", "--", "b.wasm");

        assertEquals(Optional.of("a.wasm"), line.file());
        assertEquals(List.of("--dir", "-x", "--", "b.wasm"), line.arguments());
        assertEquals(Optional.of("prog"), line.programName());
    }

    @Test
    void twoDashesEndTheOptions() {
        CommandLine line = parse("--env", "A=1", "--", "--odd-name.wasm", "x");

        assertEquals(Optional.of("--odd-name.wasm"), line.file());
        assertEquals(List.of("x"), line.arguments());
    }

    @Test
    void aDashIsTheStandardInput() {
        CommandLine line = parse("-", "x");

        assertEquals(Optional.of("-"), line.file());
        assertEquals(List.of("x"), line.arguments());
    }

    @Test
    void withoutArgumentsThereIsNoFile() {
        assertEquals(Optional.empty(), parse().file());
    }

    @Test
    void aValueMayFollowAnEqualsSign() {
        assertEquals(Optional.of("add"), parse("--invoke=add", "a.wasm", "1", "2").invoke());
        assertEquals(Optional.of("add"), parse("--invoke", "add", "a.wasm", "1", "2").invoke());
    }

    @Test
    void theTierIsAnOptionOfTheLanguage() {
        assertEquals(Map.of("wasm.Tier", "jvm"), parse("--tier", "jvm", "a.wasm").options());
        assertEquals(Map.of("wasm.Tier", "graal"), parse("--tier=graal", "a.wasm").options());
    }

    @Test
    void whatOnlyTheScriptOrTheCommandWantsReachesNobodyElse() {
        CommandLine line = parse("--no-cache", "--quiet", "--vm.Xmx1g", "a.wasm");

        assertTrue(line.quiet());
        assertEquals(Map.of(), line.options());
        assertEquals(List.of(), line.others());
    }

    @Test
    void directoriesKeepTheirOrderAndTheirNames() {
        CommandLine line = parse("--dir", ".", "--dir", "/var/data::/data", "a.wasm");

        assertEquals(List.of(new Directory(".", ".", false), new Directory("/var/data", "/data", false)), line.directories());
    }

    @Test
    void aDirectoryMayBeReadOnly() {
        CommandLine line = parse("--dir", "/var/data::/data:ro", "--dir=.:ro", "a.wasm");

        assertEquals(List.of(new Directory("/var/data", "/data", true), new Directory(".", ".", true)), line.directories());
    }

    @Test
    void aVariableIsSetOrInherited() {
        CommandLine line = parse("--env", "A=b=c", "--env=E=", "--env", "HOME", "--env", "NOT_SET", "a.wasm");

        assertEquals(Map.of("A", "b=c", "E", "", "HOME", "/home/ada"), line.environment());
    }

    @Test
    void whatIsSetPrevailsOverAllThatIsInherited() {
        assertEquals(Map.of("HOME", "/home/ada", "LANG", "de"), parse("--env", "LANG=de", "--env-inherit").environment());
        assertEquals(Map.of("HOME", "/home/ada", "LANG", "de"), parse("--env-inherit", "--env", "LANG=de").environment());
    }

    @Test
    void optionsOfTheEngineAreKeptByTheirFullNames() {
        CommandLine line = parse("--engine.Compilation=false", "--wasm.Threads", "a.wasm");

        assertEquals(Map.of("engine.Compilation", "false", "wasm.Threads", "true"), line.options());
    }

    @Test
    void optionsOfTheCommandStandForSomeOfTheLanguage() {
        assertEquals(Map.of("wasm.WasiDeterministic", "true"), parse("--deterministic", "a.wasm").options());
        assertEquals(Map.of("wasm.WasiListen", "a:1,b:2"), parse("--listen", "a:1", "--listen=b:2", "a.wasm").options());
        assertEquals(Map.of("wasm.WasiTrace", "all"), parse("--trace=wasi", "a.wasm").options());
        assertEquals(Map.of("wasm.WasiTrace", "clock,sock"), parse("--trace=wasi,clock,sock", "a.wasm").options());
    }

    @Test
    void optionsOfTheJvmAreLeftToTheScript() {
        CommandLine line = parse("--vm.Xmx1g", "--vm.Dx=y", "a.wasm");

        assertEquals(Map.of(), line.options());
        assertEquals(List.of(), line.others());
    }

    @Test
    void unknownOptionsAreHandedOn() {
        assertEquals(List.of("--log.level=FINE", "--nonsense", "-x"), parse("--log.level=FINE", "--nonsense", "-x", "a.wasm").others());
    }

    @Test
    void helpAndVersionNeedNoFile() {
        assertTrue(parse("--help").help());
        assertTrue(parse("-h").help());
        assertTrue(parse("--version").version());
    }

    @Test
    void anOptionWithoutItsValueIsAnError() {
        assertUsage("--invoke needs the name of a function after it.", "--invoke");
        assertUsage("--dir needs a directory after it.", "--dir");
    }

    @Test
    void aMalformedValueIsAnError() {
        assertUsage("--dir needs HOST[::GUEST][:ro], not \"::/data\".", "--dir", "::/data", "a.wasm");
        assertUsage("--trace needs wasi[,SCOPE,...], not \"clock\".", "--trace=clock", "a.wasm");
        assertUsage("--env needs NAME=VALUE or NAME, not \"=x\".", "--env", "=x", "a.wasm");
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments), CALLER);
    }

    private static void assertUsage(String message, String... arguments) {
        CommandException e = assertThrows(CommandException.class, () -> parse(arguments));
        assertEquals(message, e.getMessage());
        assertEquals(ExitStatus.USAGE, e.status());
    }
}
