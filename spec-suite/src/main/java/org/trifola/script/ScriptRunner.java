package org.trifola.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;

import org.trifola.language.error.ModuleException;
import org.trifola.language.text.TextParser;
import org.trifola.script.Outcome.Verdict;

/** Carries out the directives of a script in a polyglot context, in the way that any embedder uses the engine. */
public final class ScriptRunner {

    private static final String SPECTEST = "spectest";

    private final Context context;
    private final String name;
    private final Instances instances = new Instances();
    private final Values values = new Values();

    /**
     * @param context a context that is entered only by the runner
     * @param name the name of the script
     */
    public ScriptRunner(Context context, String name) {
        this.context = context;
        this.name = name;
        instances.register(SPECTEST, instantiate(evaluate(readSpectest(), SPECTEST)));
    }

    /** Carries out {@code directives}, and tells what became of each. */
    public List<Outcome> run(List<Directive> directives) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Directive directive : directives) {
            outcomes.add(run(directive));
        }
        return outcomes;
    }

    private Outcome run(Directive directive) {
        try {
            perform(directive);
            return new Outcome(directive, Verdict.PASSED, null);
        } catch (MismatchException e) {
            return new Outcome(directive, Verdict.FAILED, e.getMessage());
        } catch (MissingInstanceException e) {
            return new Outcome(directive, Verdict.SKIPPED, e.getMessage());
        } catch (ModuleException e) {
            return new Outcome(directive, Verdict.FAILED, e.phase() + " text: " + e.getMessage() + " (line " + e.line() + " of the module)");
        } catch (PolyglotException e) {
            return new Outcome(directive, Verdict.FAILED, Ending.of(e).toString());
        }
    }

    private void perform(Directive directive) throws MismatchException, MissingInstanceException {
        switch (directive) {
            case Directive.DefineModule define -> define(define);
            case Directive.Instantiate instantiate -> instances.define(instantiate.identifier(), instantiate(instances.module(instantiate.module())));
            case Directive.Register register -> instances.register(register.name(), instances.get(register.instance()));
            case Directive.Perform perform -> perform(perform.action());
            case Directive.AssertReturn assertion -> values.compare(perform(assertion.action()), assertion.results());
            case Directive.AssertFailure assertion -> assertFailure(assertion);
            case Directive.AssertModule assertion -> assertRejection(assertion);
            case Directive.StartThread _ -> throw new MismatchException("threads are not known to the runner");
            case Directive.AwaitThread _ -> throw new MismatchException("threads are not known to the runner");
            case Directive.Unknown unknown -> throw new MismatchException("the directive " + unknown.keyword() + " is not known to the runner");
        }
    }

    private void define(Directive.DefineModule define) {
        if (!define.definitionOnly()) {
            instances.define(define.identifier(), null);
        }
        Value module = evaluate(define.module().toBinary(), name + ":" + define.line());
        instances.defineModule(define.identifier(), module);
        if (!define.definitionOnly()) {
            instances.define(define.identifier(), instantiate(module));
        }
    }

    private Value perform(Action action) throws MismatchException, MissingInstanceException {
        Value export = instances.get(action.instance()).getMember("exports").getMember(action.name());
        if (export == null) {
            throw new MismatchException("there is no export \"" + action.name() + "\"");
        }
        return switch (action) {
            case Action.Invoke invoke -> export.execute(values.arguments(invoke.arguments()));
            case Action.Get _ -> export.getMember("value");
        };
    }

    private void assertFailure(Directive.AssertFailure assertion) throws MismatchException, MissingInstanceException {
        Ending ending;
        try {
            ending = Ending.ofReturn(perform(assertion.action()));
        } catch (PolyglotException e) {
            ending = Ending.of(e);
        }
        switch (assertion.failure()) {
            case TRAP -> ending.expect("trap", assertion.message());
            case EXHAUSTION -> ending.expect("exhaustion", assertion.message());
            case EXCEPTION -> ending.expect("exception", "");
            case SUSPENSION -> throw new MismatchException("suspensions are not known to the runner");
        }
    }

    private void assertRejection(Directive.AssertModule assertion) throws MismatchException {
        Ending ending;
        try {
            byte[] binary = assertion.module().toBinary();
            Value module = evaluate(binary, name + ":" + assertion.line());
            ending = Ending.ofReturn(module);
            if (assertion.rejection() == Directive.Rejection.UNLINKABLE || assertion.rejection() == Directive.Rejection.TRAP) {
                ending = Ending.ofReturn(instantiate(module));
            }
        } catch (ModuleException e) {
            ending = Ending.of(e);
        } catch (PolyglotException e) {
            ending = Ending.of(e);
        }
        switch (assertion.rejection()) {
            case MALFORMED -> ending.expect("malformed", assertion.message());
            case INVALID -> ending.expect("invalid", assertion.message());
            case UNLINKABLE -> ending.expect("unlinkable", assertion.message());
            case TRAP -> ending.expect("trap", assertion.message());
            case MALFORMED_CUSTOM, INVALID_CUSTOM -> throw new MismatchException("custom sections are not checked");
        }
    }

    private Value evaluate(byte[] binary, String sourceName) {
        try {
            return context.eval(Source.newBuilder("wasm", ByteSequence.create(binary), sourceName).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Value instantiate(Value module) {
        return module.newInstance(instances.imports());
    }

    private static byte[] readSpectest() {
        try (InputStream in = ScriptRunner.class.getResourceAsStream("spectest.wat")) {
            return TextParser.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
