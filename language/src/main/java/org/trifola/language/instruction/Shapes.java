package org.trifola.language.instruction;

/**
 * All shapes of the table, a shape being its rows. They are told apart by whether they take or give vectors, since most modules
 * have none and need not wait for half of the table.
 */
final class Shapes {

    private Shapes() {
    }

    static Opcode[][] ofScalars() {
        return new Opcode[][]{
                        ControlOp.values(), ParametricOp.values(), VariableOp.values(), TableOp.values(), ReferenceOp.values(),
                        MemoryOp.I32Load.values(), MemoryOp.I64Load.values(), MemoryOp.F32Load.values(), MemoryOp.F64Load.values(),
                        MemoryOp.I32Store.values(), MemoryOp.I64Store.values(), MemoryOp.F32Store.values(), MemoryOp.F64Store.values(),
                        MemoryOp.Extent.values(), MemoryOp.Bulk.values(), NumericOp.Constant.values(), NumericOp.I32Testop.values(),
                        NumericOp.I32Relop.values(), NumericOp.I64Testop.values(), NumericOp.I64Relop.values(),
                        NumericOp.F32Relop.values(), NumericOp.F64Relop.values(), NumericOp.I32Unop.values(),
                        NumericOp.I32Extendop.values(), NumericOp.I32Binop.values(), NumericOp.I64Unop.values(),
                        NumericOp.I64Extendop.values(), NumericOp.I64Binop.values(), NumericOp.F32Unop.values(),
                        NumericOp.F32Binop.values(), NumericOp.F64Unop.values(), NumericOp.F64Binop.values(),
                        NumericOp.I32Cvtop.values(), NumericOp.I64Cvtop.values(), NumericOp.I32TruncSatop.values(),
                        NumericOp.I64TruncSatop.values(), NumericOp.F32Cvtop.values(), NumericOp.F64Cvtop.values()};
    }

    static Opcode[][] ofVectors() {
        return new Opcode[][]{
                        MemoryOp.V128Load.values(), MemoryOp.V128Store.values(), MemoryOp.V128LoadLane.values(),
                        MemoryOp.V128StoreLane.values(), VectorOp.Constant.values(), VectorOp.Shuffle.values(), VectorOp.Splat.values(),
                        VectorOp.ExtractLane.values(), VectorOp.ReplaceLane.values(), VectorOp.Testop.values(),
                        VectorOp.V128Unop.values(), VectorOp.V128Ternop.values(), VectorOp.I8x16Unop.values(),
                        VectorOp.I16x8Unop.values(), VectorOp.I32x4Unop.values(), VectorOp.I64x2Unop.values(),
                        VectorOp.F32x4Unop.values(), VectorOp.F64x2Unop.values(), VectorOp.V128Binop.values(),
                        VectorOp.I8x16Binop.values(), VectorOp.I16x8Binop.values(), VectorOp.I32x4Binop.values(),
                        VectorOp.I64x2Binop.values(), VectorOp.F32x4Binop.values(), VectorOp.F64x2Binop.values(),
                        VectorOp.I8x16Relop.values(), VectorOp.I16x8Relop.values(), VectorOp.I32x4Relop.values(),
                        VectorOp.I64x2Relop.values(), VectorOp.F32x4Relop.values(), VectorOp.F64x2Relop.values(),
                        VectorOp.I8x16Shiftop.values(), VectorOp.I16x8Shiftop.values(), VectorOp.I32x4Shiftop.values(),
                        VectorOp.I64x2Shiftop.values()};
    }
}
