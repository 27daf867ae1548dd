package org.trifola.language.text;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.binary.encode.ByteWriter;
import org.trifola.language.binary.encode.InstructionWriter;
import org.trifola.language.binary.encode.ModuleWriter;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.Opcode;

/**
 * Parses instructions, flat and folded, and writes them in the order of the binary format: a folded instruction waits
 * in {@code pending} until its operands are written. Everything that is open is on a stack of our own, so that depth
 * never exhausts that of the thread.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/instructions.html">Instructions in the text format</a>
 */
final class InstructionParser {

    private static final int MAXIMUM_DEPTH = 100_000;

    private final TokenReader in;
    private final ModuleWriter module;
    private final Positions positions;
    private final Labels labels = new Labels();
    private final ImmediateParser immediates;
    private final ByteWriter pending = new ByteWriter();
    private final InstructionWriter pendingInstructions = new InstructionWriter(pending);
    private final List<Frame> frames = new ArrayList<>();
    private ByteWriter out;
    private InstructionWriter instructions;

    /** Something that is open. */
    private enum Form {
        /** A folded plain instruction: its operands come. */
        OPERANDS(false),
        /** A folded {@code block} or {@code loop}. */
        BLOCK(true),
        /** A folded {@code if}: its operands come, then {@code (then}. */
        CONDITION(false),
        /** A folded {@code if} behind its {@code (then …)}. */
        AFTER_THEN(false),
        /** A folded {@code if} behind its {@code (else …)}. */
        AFTER_ELSE(false),
        /** A {@code (then} or {@code (else}. */
        BRANCH(true),
        /** A {@code block}, {@code loop}, or {@code if} behind its {@code else}, up to {@code end}. */
        FLAT_BLOCK(true),
        /** An {@code if}, up to {@code else} or {@code end}. */
        FLAT_IF(true);

        private final boolean takesFlat;

        Form(boolean takesFlat) {
            this.takesFlat = takesFlat;
        }
    }

    /**
     * An entry of the stack: its form, where its part of {@code pending} starts and where the instruction in it stands in
     * the text, and its label or null.
     */
    private static final class Frame {
        private final int pendingStart;
        private final int textStart;
        private final String label;
        private Form form;

        Frame(Form form, int pendingStart, int textStart, String label) {
            this.form = form;
            this.pendingStart = pendingStart;
            this.textStart = textStart;
            this.label = label;
        }
    }

    InstructionParser(TokenReader in, Scope scope, TypeParser types, TypeUseParser typeUses, ModuleWriter module, Positions positions) {
        this.in = in;
        this.module = module;
        this.positions = positions;
        this.immediates = new ImmediateParser(in, scope, types, typeUses, labels);
    }

    /** Reads instructions up to a right parenthesis, and writes them and an {@code end} to {@code target}. */
    void readExpression(ByteWriter target) {
        begin(target);
        while (!frames.isEmpty() || !in.at(TokenKind.RIGHT_PARENTHESIS)) {
            readNext();
        }
        writeHere(ControlOp.END);
    }

    /** Reads one folded instruction, and writes it and an {@code end} to {@code target}. */
    void readFoldedExpression(ByteWriter target) {
        if (!in.atList()) {
            throw in.unexpected("a folded instruction");
        }
        begin(target);
        do {
            readNext();
        } while (!frames.isEmpty());
        writeHere(ControlOp.END);
    }

    private void begin(ByteWriter target) {
        out = target;
        instructions = new InstructionWriter(target);
    }

    private void readNext() {
        switch (in.current().kind()) {
            case LEFT_PARENTHESIS -> open();
            case RIGHT_PARENTHESIS -> close();
            case KEYWORD -> readFlat();
            case IDENTIFIER, STRING, NATURAL, INTEGER, FLOAT, RESERVED, END -> throw in.unexpected(expected());
        }
    }

    private String expected() {
        Form form = frames.isEmpty() ? null : frames.getLast().form;
        return switch (form) {
            case null -> "an instruction or )";
            case OPERANDS -> "a folded instruction or )";
            case BLOCK, BRANCH -> "an instruction or )";
            case CONDITION -> "a folded instruction or (then";
            case AFTER_THEN -> "(else or )";
            case AFTER_ELSE -> ")";
            case FLAT_BLOCK -> "an instruction or end";
            case FLAT_IF -> "an instruction, else or end";
        };
    }

    private void open() {
        Frame frame = frames.isEmpty() ? null : frames.getLast();
        Form form = frame == null ? null : frame.form;
        if (form == Form.CONDITION && in.tryOpen(Keyword.THEN)) {
            flush(frame);
            labels.push(frame.label);
            frame.form = Form.AFTER_THEN;
            push(Form.BRANCH, null);
        } else if (form == Form.AFTER_THEN && in.atList(Keyword.ELSE)) {
            in.advance();
            writeHere(ControlOp.ELSE);
            in.advance();
            frame.form = Form.AFTER_ELSE;
            push(Form.BRANCH, null);
        } else if (form == Form.AFTER_THEN || form == Form.AFTER_ELSE || !in.atList()) {
            throw in.unexpected(expected());
        } else {
            in.advance();
            openFolded();
        }
    }

    private void openFolded() {
        int start = pending.size();
        int textStart = in.current().start();
        Opcode opcode = readOpcode();
        if (opcode == ControlOp.IF) {
            String label = in.tryIdentifier();
            immediates.read(opcode, pendingInstructions);
            frames.add(new Frame(Form.CONDITION, start, textStart, label));
            checkDepth();
        } else if (opcode.immediate() == Immediate.BLOCK_TYPE) {
            String label = in.tryIdentifier();
            positions.instruction(out.size(), textStart);
            immediates.read(opcode, instructions);
            push(Form.BLOCK, label);
            labels.push(label);
        } else {
            immediates.read(opcode, pendingInstructions);
            frames.add(new Frame(Form.OPERANDS, start, textStart, null));
            checkDepth();
        }
    }

    private void close() {
        Frame frame = frames.getLast();
        switch (frame.form) {
            case OPERANDS -> flush(frame);
            case BLOCK, AFTER_THEN, AFTER_ELSE -> {
                writeHere(ControlOp.END);
                labels.pop();
            }
            case BRANCH -> {
            }
            case CONDITION, FLAT_BLOCK, FLAT_IF -> throw in.unexpected(expected());
        }
        frames.removeLast();
        in.advance();
    }

    private void readFlat() {
        Frame frame = frames.isEmpty() ? null : frames.getLast();
        if (frame != null && !frame.form.takesFlat) {
            throw in.unexpected(expected());
        }
        if (frame != null && frame.form == Form.FLAT_IF && in.at(Keyword.ELSE)) {
            writeHere(ControlOp.ELSE);
            in.advance();
            labels.readRepeated(in);
            frame.form = Form.FLAT_BLOCK;
        } else if (frame != null && (frame.form == Form.FLAT_IF || frame.form == Form.FLAT_BLOCK) && in.at(Keyword.END)) {
            writeHere(ControlOp.END);
            in.advance();
            labels.readRepeated(in);
            labels.pop();
            frames.removeLast();
        } else {
            readFlatInstruction();
        }
    }

    private void readFlatInstruction() {
        positions.instruction(out.size(), in.current().start());
        Opcode opcode = readOpcode();
        if (opcode.immediate() == Immediate.BLOCK_TYPE) {
            String label = in.tryIdentifier();
            immediates.read(opcode, instructions);
            push(opcode == ControlOp.IF ? Form.FLAT_IF : Form.FLAT_BLOCK, label);
            labels.push(label);
        } else {
            immediates.read(opcode, instructions);
        }
    }

    private Opcode readOpcode() {
        if (in.at(Keyword.ELSE) || in.at(Keyword.END)) {
            throw in.unexpected(expected());
        }
        Opcode opcode = immediates.readOpcode();
        module.uses(opcode);
        return opcode;
    }

    /** Writes an instruction without immediates that stands at the current token. */
    private void writeHere(ControlOp opcode) {
        positions.instruction(out.size(), in.current().start());
        instructions.write(opcode);
    }

    /** Writes what waits for the operands of {@code frame}. */
    private void flush(Frame frame) {
        positions.instruction(out.size(), frame.textStart);
        out.writeBytes(pending, frame.pendingStart);
        pending.truncate(frame.pendingStart);
    }

    private void push(Form form, String label) {
        frames.add(new Frame(form, pending.size(), in.current().start(), label));
        checkDepth();
    }

    private void checkDepth() {
        if (frames.size() > MAXIMUM_DEPTH) {
            throw in.error("nesting too deep: more than " + MAXIMUM_DEPTH + " blocks and folded instructions inside each other");
        }
    }
}
