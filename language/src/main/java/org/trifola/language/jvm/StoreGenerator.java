package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.TableOp;
import org.trifola.language.jvm.library.Memories;
import org.trifola.language.jvm.library.Tables;

/** Instructions on tables and on whole memories: calls of methods that take the operands, the instance and the indices. */
final class StoreGenerator {

    private static final ClassDesc MEMORIES = Names.of(Memories.class);
    private static final ClassDesc TABLES = Names.of(Tables.class);

    private final CodeBuilder code;
    private final InstructionReader in;
    private final OperandStack operands;
    private final LocalSlots slots;

    StoreGenerator(CodeBuilder code, InstructionReader in, OperandStack operands, LocalSlots slots) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.slots = slots;
    }

    void extent(MemoryOp.Extent operator) {
        switch (operator) {
            case SIZE -> call(MEMORIES, "size", MethodTypeDesc.of(CD_int), in.index());
            case GROW -> call(MEMORIES, "grow", MethodTypeDesc.of(CD_int, CD_int), in.index());
        }
    }

    void bulk(MemoryOp.Bulk operator) {
        MethodTypeDesc range = MethodTypeDesc.of(CD_void, CD_int, CD_int, CD_int);
        switch (operator) {
            case INIT -> call(MEMORIES, "init", range, in.index(), in.secondIndex());
            case COPY -> call(MEMORIES, "copy", range, in.index(), in.secondIndex());
            case FILL -> call(MEMORIES, "fill", range, in.index());
            case DATA_DROP -> call(MEMORIES, "dropData", MethodTypeDesc.of(CD_void), in.index());
        }
    }

    void table(TableOp operator) {
        MethodTypeDesc range = MethodTypeDesc.of(CD_void, CD_int, CD_int, CD_int);
        switch (operator) {
            case GET -> call(TABLES, "get", MethodTypeDesc.of(CD_Object, CD_int), in.index());
            case SET -> call(TABLES, "set", MethodTypeDesc.of(CD_void, CD_int, CD_Object), in.index());
            case SIZE -> call(TABLES, "size", MethodTypeDesc.of(CD_int), in.index());
            case GROW -> call(TABLES, "grow", MethodTypeDesc.of(CD_int, CD_Object, CD_int), in.index());
            case FILL -> call(TABLES, "fill", MethodTypeDesc.of(CD_void, CD_int, CD_Object, CD_int), in.index());
            case COPY -> call(TABLES, "copy", range, in.index(), in.secondIndex());
            case INIT -> call(TABLES, "init", range, in.index(), in.secondIndex());
            case ELEM_DROP -> call(TABLES, "dropElements", MethodTypeDesc.of(CD_void), in.index());
        }
    }

    private void call(ClassDesc owner, String name, MethodTypeDesc signature, int... indices) {
        code.aload(slots.instance());
        MethodTypeDesc type = signature.insertParameterTypes(signature.parameterCount(), Names.INSTANCE);
        for (int index : indices) {
            code.loadConstant(index);
            type = type.insertParameterTypes(type.parameterCount(), CD_int);
        }
        code.invokestatic(owner, name, type);
        operands.pop(signature.parameterCount());
        if (signature.returnType().equals(CD_int)) {
            operands.push(JvmType.INT);
        } else if (signature.returnType().equals(CD_Object)) {
            operands.push(JvmType.REFERENCE);
        }
    }
}
