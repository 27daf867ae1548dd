package org.trifola.language.build;

import java.util.List;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.ReferenceOp;
import org.trifola.language.instruction.Signature;
import org.trifola.language.instruction.TableOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.module.Global;
import org.trifola.language.module.Module;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.FrameLayout;
import org.trifola.language.nodes.SlotKind;
import org.trifola.language.nodes.call.CallNode;
import org.trifola.language.nodes.call.CallStatementNode;
import org.trifola.language.nodes.call.DirectFunctionCallNode;
import org.trifola.language.nodes.call.ImportedFunctionCallNode;
import org.trifola.language.nodes.call.IndirectFunctionCallNode;
import org.trifola.language.nodes.call.MultipleResultsNode;
import org.trifola.language.nodes.control.BlockNode;
import org.trifola.language.nodes.memory.DataDropNode;
import org.trifola.language.nodes.memory.MemoryArgument;
import org.trifola.language.nodes.memory.MemoryCopyNode;
import org.trifola.language.nodes.memory.MemoryFillNode;
import org.trifola.language.nodes.memory.MemoryGrowNode;
import org.trifola.language.nodes.memory.MemoryInitNode;
import org.trifola.language.nodes.memory.MemorySizeNode;
import org.trifola.language.nodes.memory.V128LoadLaneNode;
import org.trifola.language.nodes.memory.V128StoreLaneNode;
import org.trifola.language.nodes.parametric.DropNode;
import org.trifola.language.nodes.reference.FunctionReferenceNode;
import org.trifola.language.nodes.reference.IsNullNode;
import org.trifola.language.nodes.reference.NullNode;
import org.trifola.language.nodes.table.ElementDropNode;
import org.trifola.language.nodes.table.TableCopyNode;
import org.trifola.language.nodes.table.TableFillNode;
import org.trifola.language.nodes.table.TableGetNode;
import org.trifola.language.nodes.table.TableGrowNode;
import org.trifola.language.nodes.table.TableInitNode;
import org.trifola.language.nodes.table.TableSetNode;
import org.trifola.language.nodes.table.TableSizeNode;
import org.trifola.language.runtime.Code;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/** Builds the nodes of a function from its body, which has been validated. */
final class FunctionBuilder {

    private final Code code;
    private final Module module;
    private final InstructionReader in;
    private final Slots slots;
    private final BasicBlock entry = new BasicBlock();
    private final ExpressionStack stack;
    private final ControlBuilder control;

    /**
     * A builder of the function with the index {@code function}, which is not imported.
     *
     * @param maximumPending the number of operands that may be kept pending at a time
     */
    FunctionBuilder(Code code, int function, EngineConfig config, int maximumPending) {
        this.code = code;
        this.module = code.module();
        FunctionType type = module.functionType(function);
        BodyReader body = new BodyReader(module, config, function);
        this.slots = new Slots(body.locals(), type.parameters().size(), type.results());
        this.in = body.instructions();
        this.stack = new ExpressionStack(slots, entry, maximumPending);
        this.control = new ControlBuilder(stack, slots, module.types(), type.results());
    }

    /** Builds the body; {@link #layout} is known then. */
    BlockNode[] build() {
        while (!control.isEnd()) {
            Opcode opcode = in.read();
            if (control.isReachable()) {
                append(opcode);
            } else {
                skip(opcode);
            }
        }
        return BlockGraph.build(entry);
    }

    FrameLayout layout() {
        return slots.layout();
    }

    private void skip(Opcode opcode) {
        if (opcode instanceof ControlOp operator) {
            switch (operator) {
                case BLOCK, LOOP, IF -> control.skipFrame();
                case ELSE -> control.otherwise();
                case END -> control.end();
                default -> {
                    // Nothing is built of what is never reached.
                }
            }
        }
    }

    private void append(Opcode opcode) {
        switch (opcode) {
            case ControlOp operator -> control(operator);
            case ParametricOp operator -> parametric(operator);
            case VariableOp operator -> variable(operator);
            case TableOp operator -> table(operator);
            case MemoryOp.Load operator -> load(operator);
            case MemoryOp.Store operator -> store(operator);
            case MemoryOp.Extent operator -> extent(operator);
            case MemoryOp.Bulk operator -> bulk(operator);
            case ReferenceOp operator -> reference(operator);
            case NumericOp operator -> numeric(operator);
            case MemoryOp.V128LoadLane operator -> loadLane(operator);
            case MemoryOp.V128StoreLane operator -> storeLane(operator);
            case VectorOp operator -> vector(operator);
        }
    }

    private void control(ControlOp operator) {
        switch (operator) {
            case UNREACHABLE -> control.unreachable(in.offset());
            case NOP -> {
            }
            case BLOCK -> control.block(in.blockType());
            case LOOP -> control.loop(in.blockType());
            case IF -> control.conditional(in.blockType());
            case ELSE -> control.otherwise();
            case END -> control.end();
            case BR -> control.branch(in.index());
            case BR_IF -> control.branchIf(in.index());
            case BR_TABLE -> control.branchTable(in.labels());
            case RETURN -> control.returnFromFunction();
            case CALL -> call();
            case CALL_INDIRECT -> callIndirect();
        }
    }

    private void call() {
        int function = in.index();
        DefinedType type = module.types().get(module.functionTypes()[function]);
        Operand[] arguments = pop(type.functionType().parameters().size());
        CallNode call = module.isImportedFunction(function) ? new ImportedFunctionCallNode(type, function, nodes(arguments), in.offset())
                        : new DirectFunctionCallNode(code, function, nodes(arguments), in.offset());
        pushResults(call, type.functionType(), arguments);
    }

    private void callIndirect() {
        DefinedType type = module.types().get(in.index());
        Operand index = stack.pop();
        Operand[] arguments = pop(type.functionType().parameters().size());
        CallNode call = new IndirectFunctionCallNode(type, in.secondIndex(), nodes(arguments), index.node(), in.offset());
        Operand[] inputs = new Operand[arguments.length + 1];
        System.arraycopy(arguments, 0, inputs, 0, arguments.length);
        inputs[arguments.length] = index;
        pushResults(call, type.functionType(), inputs);
    }

    private void pushResults(CallNode call, FunctionType type, Operand[] inputs) {
        List<ValueType> results = type.results();
        switch (results.size()) {
            case 0 -> stack.append(new CallStatementNode(call), Effects.ALL, inputs);
            case 1 -> stack.push(call, SlotKind.of(results.getFirst()), Effects.ALL, inputs);
            default -> {
                SlotKind[] kinds = results.stream().map(SlotKind::of).toArray(SlotKind[]::new);
                int[] targets = new int[kinds.length];
                long written = 0;
                for (int i = 0; i < targets.length; i++) {
                    targets[i] = slots.temporary(stack.height() + i, kinds[i]);
                    written |= Operand.bit(targets[i]);
                }
                stack.append(new MultipleResultsNode(call, targets, kinds), Effects.ALL, written, inputs);
                for (SlotKind kind : kinds) {
                    stack.pushTemporary(kind);
                }
            }
        }
    }

    private void parametric(ParametricOp operator) {
        switch (operator) {
            case DROP -> {
                Operand value = stack.pop();
                if (value.effects() != Effects.NONE) {
                    stack.append(new DropNode(value.node()), Effects.NONE, value);
                }
            }
            case SELECT, SELECT_TYPED -> {
                Operand condition = stack.pop();
                Operand second = stack.pop();
                Operand first = stack.pop();
                stack.push(NodeFactory.select(first.kind(), first.node(), second.node(), condition.node()), first.kind(), Effects.NONE, first, second, condition);
            }
        }
    }

    private void variable(VariableOp operator) {
        int index = in.index();
        switch (operator) {
            case LOCAL_GET -> stack.pushSlot(index);
            case LOCAL_SET -> setLocal(index);
            case LOCAL_TEE -> {
                setLocal(index);
                stack.pushSlot(index);
            }
            case GLOBAL_GET -> {
                Global global = module.globals().get(index);
                SlotKind kind = SlotKind.of(global.type().valueType());
                stack.push(NodeFactory.globalGet(index, kind), kind, global.type().mutable() ? Effects.READS_GLOBALS : Effects.NONE);
            }
            case GLOBAL_SET -> {
                Operand value = stack.pop();
                stack.append(NodeFactory.globalSet(index, value.kind(), value.node()), Effects.WRITES_GLOBALS, value);
            }
        }
    }

    private void setLocal(int index) {
        Operand value = stack.pop();
        if (!NodeFactory.reads(value.node(), index)) {
            stack.append(NodeFactory.set(index, value.kind(), value.node()), Effects.NONE, Operand.bit(index), value);
        }
    }

    private void load(MemoryOp.Load operator) {
        Operand address = stack.pop();
        push(NodeFactory.load(operator, memoryArgument(), address.node()), operator.signature(), Effects.TRAPS | Effects.READS_MEMORY, address);
    }

    private void store(MemoryOp.Store operator) {
        Operand value = stack.pop();
        Operand address = stack.pop();
        stack.append(NodeFactory.store(operator, memoryArgument(), address.node(), value.node()), Effects.TRAPS | Effects.WRITES_MEMORY, address, value);
    }

    private void loadLane(MemoryOp.V128LoadLane operator) {
        Operand[] inputs = pop(2);
        ExpressionNode node = new V128LoadLaneNode(operator, memoryArgument(), in.lane(), inputs[0].node(), inputs[1].node());
        push(node, operator.signature(), Effects.TRAPS | Effects.READS_MEMORY, inputs);
    }

    private void storeLane(MemoryOp.V128StoreLane operator) {
        Operand[] inputs = pop(2);
        stack.append(new V128StoreLaneNode(operator, memoryArgument(), in.lane(), inputs[0].node(), inputs[1].node()), Effects.TRAPS | Effects.WRITES_MEMORY, inputs);
    }

    private MemoryArgument memoryArgument() {
        return new MemoryArgument(in.index(), in.memoryOffset(), in.offset());
    }

    private void extent(MemoryOp.Extent operator) {
        switch (operator) {
            case SIZE -> stack.push(new MemorySizeNode(in.index()), SlotKind.INT, Effects.READS_MEMORY);
            case GROW -> {
                Operand pages = stack.pop();
                stack.push(new MemoryGrowNode(in.index(), pages.node()), SlotKind.INT, Effects.READS_MEMORY | Effects.WRITES_MEMORY, pages);
            }
        }
    }

    private void bulk(MemoryOp.Bulk operator) {
        if (operator == MemoryOp.Bulk.DATA_DROP) {
            stack.append(new DataDropNode(in.index()), Effects.WRITES_MEMORY);
            return;
        }
        Operand[] inputs = pop(3);
        ExpressionNode first = inputs[0].node();
        ExpressionNode second = inputs[1].node();
        ExpressionNode length = inputs[2].node();
        stack.append(switch (operator) {
            case INIT -> new MemoryInitNode(in.secondIndex(), in.index(), first, second, length, in.offset());
            case COPY -> new MemoryCopyNode(in.index(), in.secondIndex(), first, second, length, in.offset());
            case FILL -> new MemoryFillNode(in.index(), first, second, length, in.offset());
            case DATA_DROP -> throw new IllegalStateException();
        }, Effects.TRAPS | Effects.READS_MEMORY | Effects.WRITES_MEMORY, inputs);
    }

    private void table(TableOp operator) {
        int effects = Effects.TRAPS | Effects.READS_TABLES | Effects.WRITES_TABLES;
        switch (operator) {
            case GET -> {
                Operand index = stack.pop();
                stack.push(new TableGetNode(in.index(), index.node(), in.offset()), SlotKind.REFERENCE, Effects.TRAPS | Effects.READS_TABLES, index);
            }
            case SET -> {
                Operand[] inputs = pop(2);
                stack.append(new TableSetNode(in.index(), inputs[0].node(), inputs[1].node(), in.offset()), effects, inputs);
            }
            case SIZE -> stack.push(new TableSizeNode(in.index()), SlotKind.INT, Effects.READS_TABLES);
            case GROW -> {
                Operand[] inputs = pop(2);
                stack.push(new TableGrowNode(in.index(), inputs[0].node(), inputs[1].node()), SlotKind.INT, effects, inputs);
            }
            case FILL -> {
                Operand[] inputs = pop(3);
                stack.append(new TableFillNode(in.index(), inputs[0].node(), inputs[1].node(), inputs[2].node(), in.offset()), effects, inputs);
            }
            case COPY -> {
                Operand[] inputs = pop(3);
                stack.append(new TableCopyNode(in.index(), in.secondIndex(), inputs[0].node(), inputs[1].node(), inputs[2].node(), in.offset()), effects, inputs);
            }
            case INIT -> {
                Operand[] inputs = pop(3);
                stack.append(new TableInitNode(in.secondIndex(), in.index(), inputs[0].node(), inputs[1].node(), inputs[2].node(), in.offset()), effects, inputs);
            }
            case ELEM_DROP -> stack.append(new ElementDropNode(in.index()), Effects.WRITES_TABLES);
        }
    }

    private void reference(ReferenceOp operator) {
        switch (operator) {
            case NULL -> stack.push(new NullNode(), SlotKind.REFERENCE, Effects.NONE);
            case IS_NULL -> {
                Operand value = stack.pop();
                stack.push(new IsNullNode(value.node()), SlotKind.INT, Effects.NONE, value);
            }
            case FUNC -> stack.push(new FunctionReferenceNode(in.index()), SlotKind.REFERENCE, Effects.NONE);
        }
    }

    private void numeric(NumericOp operator) {
        Signature signature = operator.signature();
        Operand[] operands = pop(signature.parameters().size());
        ExpressionNode first = operands.length > 0 ? operands[0].node() : null;
        ExpressionNode second = operands.length > 1 ? operands[1].node() : null;
        push(NodeFactory.numeric(operator, in, first, second), signature, operator.traps() ? Effects.TRAPS : Effects.NONE, operands);
    }

    private void vector(VectorOp operator) {
        Signature signature = operator.signature();
        Operand[] operands = pop(signature.parameters().size());
        push(NodeFactory.vector(operator, in, nodes(operands)), signature, Effects.NONE, operands);
    }

    private void push(ExpressionNode node, Signature signature, int effects, Operand... inputs) {
        stack.push(node, SlotKind.of(signature.results().getFirst()), effects, inputs);
    }

    private Operand[] pop(int count) {
        Operand[] operands = new Operand[count];
        for (int i = count - 1; i >= 0; i--) {
            operands[i] = stack.pop();
        }
        return operands;
    }

    private static ExpressionNode[] nodes(Operand[] operands) {
        ExpressionNode[] nodes = new ExpressionNode[operands.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = operands[i].node();
        }
        return nodes;
    }
}
