package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.ReferenceOp;
import org.trifola.language.instruction.Signature;
import org.trifola.language.instruction.TableOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;

/** Follows a body, which has been validated, from the first instruction to the last: how high the operand stack is, and what can be reached. */
final class OutlineReader {

    private final Module module;
    private final InstructionReader in;
    private final List<Frame> frames = new ArrayList<>();
    private int height;
    private int loops;
    private boolean reachable = true;
    /** The number of frames that were opened where nothing is reachable. */
    private int skippedFrames;

    /** A construct that has not ended, or the function. */
    private static final class Frame {

        private final ControlOp operator;
        private final FunctionType type;
        private final int height;
        private boolean targeted;
        /** Whether its condition may fail and nothing is there yet for that. */
        private boolean lacksOtherwise;

        Frame(ControlOp operator, FunctionType type, int height) {
            this.operator = operator;
            this.type = type;
            this.height = height;
            this.lacksOtherwise = operator == ControlOp.IF;
        }
    }

    private OutlineReader(Module module, FunctionBody body) {
        this.module = module;
        this.in = body.instructions();
        frames.add(new Frame(ControlOp.BLOCK, body.type(), 0));
    }

    /** The outline of {@code body}. */
    static BodyOutline read(Module module, FunctionBody body) {
        BodyOutline outline = new BodyOutline(module.types(), body.type(), body.sizes());
        OutlineReader reader = new OutlineReader(module, body);
        while (!reader.frames.isEmpty()) {
            Opcode opcode = reader.in.read();
            outline.add(opcode, reader.in, reader.loops, reader.height == reader.frames.getLast().height, reader.reachable);
            if (opcode instanceof ControlOp operator) {
                reader.control(operator);
            } else if (reader.reachable) {
                reader.height += reader.change(opcode);
            }
        }
        return outline;
    }

    private void control(ControlOp operator) {
        if (operator == ControlOp.LOOP) {
            loops++;
        }
        switch (operator) {
            case BLOCK, LOOP, IF -> open(operator);
            case ELSE -> otherwise();
            case END -> end();
            case UNREACHABLE, NOP, BR, BR_IF, BR_TABLE, RETURN, CALL, CALL_INDIRECT -> {
                if (reachable) {
                    go(operator);
                }
            }
        }
    }

    private void open(ControlOp operator) {
        if (!reachable) {
            skippedFrames++;
            return;
        }
        if (operator == ControlOp.IF) {
            height--;
        }
        FunctionType type = in.blockType().type(module.types());
        frames.add(new Frame(operator, type, height - type.parameters().size()));
    }

    private void otherwise() {
        if (skippedFrames == 0) {
            Frame frame = frames.getLast();
            frame.targeted |= reachable;
            frame.lacksOtherwise = false;
            height = frame.height + frame.type.parameters().size();
            reachable = true;
        }
    }

    private void end() {
        if (skippedFrames > 0) {
            skippedFrames--;
            return;
        }
        Frame frame = frames.removeLast();
        reachable |= frame.lacksOtherwise || frame.targeted && frame.operator != ControlOp.LOOP;
        height = frame.height + frame.type.results().size();
    }

    private void go(ControlOp operator) {
        switch (operator) {
            case BR -> {
                target(in.index());
                reachable = false;
            }
            case BR_IF -> {
                height--;
                target(in.index());
            }
            case BR_TABLE -> {
                Arrays.stream(in.labels()).forEach(this::target);
                reachable = false;
            }
            case UNREACHABLE, RETURN -> reachable = false;
            case CALL -> call(module.functionType(in.index()));
            case CALL_INDIRECT -> {
                height--;
                call(module.types().get(in.index()).functionType());
            }
            case NOP, BLOCK, LOOP, IF, ELSE, END -> {
                // Goes on to the next instruction.
            }
        }
    }

    private void target(int label) {
        frames.get(frames.size() - 1 - label).targeted = true;
    }

    private void call(FunctionType type) {
        height += type.results().size() - type.parameters().size();
    }

    /** By how much an instruction changes the height of the operand stack. */
    private int change(Opcode opcode) {
        Signature signature = opcode.signature();
        if (signature != null) {
            return signature.results().size() - signature.parameters().size();
        }
        return switch (opcode.family()) {
            case PARAMETRIC -> opcode == ParametricOp.DROP ? -1 : -2;
            case VARIABLE -> switch ((VariableOp) opcode) {
                case LOCAL_GET, GLOBAL_GET -> 1;
                case LOCAL_SET, GLOBAL_SET -> -1;
                case LOCAL_TEE -> 0;
            };
            case TABLE -> switch ((TableOp) opcode) {
                case SIZE -> 1;
                case GET, ELEM_DROP -> 0;
                case GROW -> -1;
                case SET -> -2;
                case INIT, COPY, FILL -> -3;
            };
            case REFERENCE -> opcode == ReferenceOp.IS_NULL ? 0 : 1;
            case MEMORY -> opcode == MemoryOp.Extent.SIZE ? 1 : opcode instanceof MemoryOp.Bulk && opcode != MemoryOp.Bulk.DATA_DROP ? -3 : 0;
            case CONTROL, NUMERIC, VECTOR -> throw new IllegalArgumentException(opcode.mnemonic() + " has no signature");
        };
    }
}
