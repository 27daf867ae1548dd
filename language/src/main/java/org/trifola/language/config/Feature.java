package org.trifola.language.config;

/**
 * A feature that was added to the language after its first version. Instructions, types and sections name the feature
 * they came with; where it is disabled they are malformed.
 */
public enum Feature {
    /** What WebAssembly 1.0 has; always enabled. */
    CORE("Core"),
    /** Import and export of mutable globals. */
    MUTABLE_GLOBALS("MutableGlobals"),
    /** Sign extension instructions, {@code i32.extend8_s} and its family. */
    SIGN_EXTENSION("SignExtensionOps"),
    /** Saturating conversions of floating-point numbers, {@code i32.trunc_sat_f32_s} and its family. */
    SATURATING_FLOAT_TO_INT("SaturatingFloatToInt"),
    /** Several results, and parameters of blocks. */
    MULTI_VALUE("MultiValue"),
    /** Bulk memory and table instructions, passive segments and reference types. */
    BULK_MEMORY_AND_REFERENCE_TYPES("BulkMemoryAndRefTypes"),
    /** Vectors of 128 bits and their instructions. */
    SIMD("SIMD"),
    /** Arithmetic and non-imported globals in constant expressions. */
    EXTENDED_CONST("ExtendedConstExpressions");

    private final String optionName;

    Feature(String optionName) {
        this.optionName = optionName;
    }

    /** The name of the language option that enables or disables this feature, without the prefix {@code wasm.}. */
    public String optionName() {
        return optionName;
    }
}
