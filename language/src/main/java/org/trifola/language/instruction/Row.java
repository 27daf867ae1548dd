package org.trifola.language.instruction;

import org.trifola.language.config.Feature;

/**
 * What the table says of one instruction.
 *
 * @param code the code in the binary format: one byte, or {@code prefix << 16 | code} for an instruction behind a prefix
 * @param mnemonic the name in the text format
 * @param immediate what follows the code or the name
 * @param signature what the instruction takes and gives, or null if that depends on its immediates
 * @param feature the feature that the instruction came with
 */
public record Row(int code, String mnemonic, Immediate immediate, Signature signature, Feature feature) {

    Row(int code, String mnemonic, Signature signature) {
        this(code, mnemonic, Immediate.NONE, signature, Feature.CORE);
    }

    Row(int code, String mnemonic, Immediate immediate) {
        this(code, mnemonic, immediate, null, Feature.CORE);
    }
}
